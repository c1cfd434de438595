"""Tie Korean titles to English ones and say what is wrong; when unsure, nothing is said."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, cast

from bitext_check.records import Link, Mention, Message
from bitext_check.titles.compare import Outcome, outcome
from bitext_check.titles.contexts import kinds

_AFFIXES = ("-lost", "-gained")
_CONFIDENCE = {"": 0.9, "variant": 0.6, "mismatch": 0.85}
_LEFT_OVER = 0.6


class _Korean(Protocol):
    context: str
    head: str
    sure: bool


class _English(Protocol):
    phrase: str
    organisation: str
    before: str
    sure: bool


def link(
    attached: Sequence[tuple[Mention, Mention]],
    source: Sequence[Mention],
    target: Sequence[Mention],
    folder: Path | None = None,
) -> tuple[Link, ...]:
    """Links of kind "title" for one aligned pair.

    `attached` are titles that belong to the same person; they are compared whatever they are. `source` and `target`
    are the other titles of the pair: those that agree are tied. Of what is left, a mismatch is said only when one
    Korean and one English title remain and nothing else could be meant. `problem` is "", "variant", "mismatch", or
    a kind with "-lost" or "-gained" ("former-lost", "acting-lost", "deputy-lost", "elect-lost", "former-gained" …).
    """
    links = [_compared(korean, english, folder) for korean, english in attached]
    left_source = [m for m in source if _korean(m).sure]
    left_target = [m for m in target if _english(m).sure]
    for korean in list(left_source):
        partner = next((e for e in left_target if _judged(korean, e, folder).comparison.verdict != "mismatch"), None)
        if partner is not None:
            links.append(_compared(korean, partner, folder))
            left_source.remove(korean)
            left_target.remove(partner)
    alone = len(source) == len(target) == 1 and not attached
    if alone and len(left_source) == len(left_target) == 1 and _same_place(left_source[0], left_target[0]):
        links.append(_compared(left_source[0], left_target[0], folder, _LEFT_OVER))
    return tuple(links)


def _korean(mention: Mention) -> _Korean:
    return cast(_Korean, mention.data)


def _english(mention: Mention) -> _English:
    return cast(_English, mention.data)


def _judged(korean: Mention, english: Mention, folder: Path | None) -> Outcome:
    """The best outcome of the English title with and without the words for its organisation."""
    data = _english(english)
    phrases = [data.phrase]
    if data.organisation:
        phrases.append(f"{data.phrase} {data.organisation}")
    if data.before:
        phrases.append(f"{data.before} {data.phrase}")
    found = [outcome(_written(korean), phrase, _korean(korean).context, folder) for phrase in phrases]
    order = {"match": 0, "variant": 1, "mismatch": 2}
    return min(found, key=lambda o: order[o.comparison.verdict])


def _written(korean: Mention) -> str:
    return " ".join(korean.text.split())


def _compared(korean: Mention, english: Mention, folder: Path | None, most: float = 1.0) -> Link:
    found = _judged(korean, english, folder)
    comparison = found.comparison
    problem = found.problem
    if comparison.verdict == "variant":
        problem = "variant" if found.listed else ""
    elif comparison.verdict == "mismatch" and not problem.endswith(_AFFIXES):
        problem = "mismatch" if found.said else ""
    confidence = min(most, _CONFIDENCE.get(problem, 0.85))
    reason = Message(comparison.reason, comparison.reason_ko)
    return Link("title", korean, english, problem, comparison.expected, reason, confidence)


def _same_place(korean: Mention, english: Mention) -> bool:
    """Whether both titles name an organisation: the only titles of a pair, each of a body, stand for one person."""
    return bool(kinds(_korean(korean).context)) and bool(_english(english).organisation or _english(english).before)
