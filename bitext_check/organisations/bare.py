"""Bodies without a name that are taken for one another: the police for the prosecution, national for provincial funds.

Told when the Korean says the one, nothing in the English of the sentence can mean it, the English says the other in the
same role (who does it, to whom it goes), and no Korean word of the pair can have given that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bitext_check.places.regions import Region, Stretch
from bitext_check.records import Link, Mention, Message
from bitext_check.tables.load import by_house, cells, table

_WORD_START = r"(?<![가-힣A-Za-z0-9])"
# Who does it, and to whom it goes; nothing else may follow, so that 경찰청 and 법원장 are left out.
_DOER = r"(?: ?측은| ?측이| 당국은| 당국이| 관계자는|은|는|이|가)(?![가-힣])"
_RECEIVER = r"(?:에게|에|으로|로)(?![가-힣])"
_BEFORE_DOER = (
    r"(?:^|[.!?,;:“”\"—]\s?|\b(?:and|but|while|as|that|which|when|after|because)\s)(?:[Tt]he\s|[Ll]ocal\s){0,2}"
)
_BEHIND_DOER = r"(?=\s(?!of\b|for\b|and\b|or\b|in\b|at\b|to\b)[a-z]{2,20})"
_BEFORE_RECEIVER = r"\b(?:to|with|by|before)\s(?:the\s|local\s){0,2}"
_SURE = 0.8


@dataclass(frozen=True, slots=True)
class _Body:
    """A row of the table `bare_bodies`."""

    name: str
    rivals: tuple[str, ...]
    doer: bool
    korean: tuple[str, ...]
    signs: tuple[str, ...]
    english: tuple[str, ...]
    said: re.Pattern[str]

    @property
    def usual(self) -> str:
        return self.english[0]


@by_house(maxsize=1)
def _bodies() -> Mapping[str, _Body]:
    return {row["body"]: _body(row) for row in table("bare_bodies")}


@by_house(maxsize=1)
def _any_body() -> re.Pattern[str]:
    """The Korean words of all bodies."""
    return re.compile(_either(tuple(word for body in _bodies().values() for word in body.korean)))


def _body(row: Mapping[str, str]) -> _Body:
    english = cells(row["english"])
    any_word = _either((*english, *cells(row["also"])))
    return _Body(
        row["body"], cells(row["rivals"]), row["role"] == "doer", cells(row["korean"]), cells(row["signs"]),
        english, re.compile(rf"\b{any_word}\b", re.IGNORECASE),
    )  # fmt: skip


def _either(words: tuple[str, ...]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


def exchanged(region: Region, korean_text: str) -> Iterator[Link]:
    """Links of kind "organisation": problem "other-doer" for who does something, "other-organisation" for the rest.

    `korean_text` is the Korean of the pair, which counts as well when the region is more than one sentence of each.
    """
    korean = region.korean if len(region.source) == len(region.target) == 1 else korean_text
    for body in _bodies().values() if _any_body().search(region.korean) else ():
        if not any(word in region.korean for word in body.korean) or body.said.search(region.english):
            continue
        rivals = [_bodies()[name] for name in body.rivals]
        for rival in (r for r in rivals if not any(sign in korean for sign in r.signs)):
            for ours, theirs, problem in _roles(body, rival):
                source, target = _first(ours, region.source), _first(theirs, region.target)
                if source is not None and target is not None:
                    yield _link(source, target, body, rival, problem)
                    return


def _roles(body: _Body, rival: _Body) -> Iterator[tuple[str, str, str]]:
    """Patterns of the Korean and the English for each role, and the problem."""
    ours, theirs = f"{_WORD_START}({_either(body.korean)})", f"({_either(rival.english)})"
    if not body.doer:
        yield ours + r"들?(?![가-힣]{3})", rf"\b(?i:{theirs})\b", "other-organisation"
        return
    yield ours + _DOER, f"{_BEFORE_DOER}(?i:{theirs}){_BEHIND_DOER}", "other-doer"
    yield ours + _RECEIVER, rf"{_BEFORE_RECEIVER}(?i:{theirs})\b(?![’'])", "other-organisation"


def _first(pattern: str, side: tuple[Stretch, ...]) -> Mention | None:
    """The first match; what ends the sentence before may stand in front of it."""
    for passage, start, end in side:
        match = re.compile(pattern).search(passage.plain, max(0, start - 2), end)
        if match:
            return Mention("organisation", match[1], passage, match.start(1), match.end(1), None, "bare_bodies.tsv")
    return None


def _link(source: Mention, target: Mention, body: _Body, rival: _Body, problem: str) -> Link:
    why = Message(
        f"the Korean has {source.text} ({body.usual}), the English has {target.text}",
        f"국문은 {source.text}({body.usual})인데 영문은 {target.text}입니다",
    )
    return Link("organisation", source, target, problem, (body.usual,), why, _SURE)
