"""Reference-free adequacy: how much of the Korean's content stands in the English, and the reverse, from 0 to 1.

Four suspicions are weighed, each a logistic model over a few figures that can be explained (`MODEL`): that the English
is of another passage, that its end is cut off, that a part of it was left out, that words of it were exchanged. The
adequacy is the chance that none of them holds. The weights were fitted by `benchmarks/fit_adequacy.py` on pairs written
for this project and the same pairs damaged; deterministic, no model file.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bitext_check.content.coverage import Coverage, cover, worst_run
from bitext_check.content.fluency import flow
from bitext_check.content.items import Item, english_items
from bitext_check.content.learned import taught
from bitext_check.records import Pair, Passage
from bitext_check.scoring import strangers
from bitext_check.scoring.lengths import deviation
from bitext_check.scoring.weights import MODEL
from bitext_check.segmentation.passages import passages
from bitext_check.tables.load import by_house, here

# A text far too short, or with much more English than Korean, is no worse or better as to a part left out than one that
# is somewhat so: it is of another passage, or freely written.
_SIZE, _LACKING = 1.2, (-0.1, 0.4)
_ENDS = "다.?!”\"'’)"


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a pair has its adequacy.

    `suspicions` gives the chance of each kind of damage taken alone, `measures` the figures behind them; the words of
    both sides follow as written, those that stand on the other side and those that do not.
    """

    adequacy: float
    suspicions: Mapping[str, float]
    measures: Mapping[str, float]
    korean_found: tuple[str, ...]
    korean_missing: tuple[str, ...]
    english_found: tuple[str, ...]
    english_missing: tuple[str, ...]


def estimate_adequacy(pairs: Sequence[tuple[str, str]], *, lexicon: Path | None = None) -> list[float]:
    """Adequacy of (Korean, English) pairs of sentences or paragraphs: one figure from 0 to 1 each.

    `lexicon` is a file that `bitext-check train` wrote. Raises `TableError` when it is none.
    """
    with taught(lexicon):
        return [adequacy([k], [e]) for k, e in _read(pairs)]


def explain_adequacy(pairs: Sequence[tuple[str, str]], *, lexicon: Path | None = None) -> list[Explanation]:
    """The adequacy of (Korean, English) pairs with the figures and the words behind it; see `estimate_adequacy`."""
    with taught(lexicon):
        return [_explain(k, e) for k, e in _read(pairs)]


def pair_adequacy(pair: Pair) -> float | None:
    """Adequacy of an aligned pair; None when one side is empty."""
    return round(adequacy(pair.source, pair.target), 3) if pair.complete else None


def adequacy(source: Sequence[Passage], target: Sequence[Passage]) -> float:
    """Adequacy of aligned passages, 0 to 1."""
    return _combined(measures(source, target, cover(source, target)))


def _read(pairs: Sequence[tuple[str, str]]) -> list[tuple[Passage, Passage]]:
    korean = passages("ko", [(n, k) for n, (k, _) in enumerate(pairs)])
    english = passages("en", [(n, e) for n, (_, e) in enumerate(pairs)])
    return list(zip(korean, english, strict=True))


def _combined(values: Mapping[str, float]) -> float:
    """1 / (1 + the odds of all suspicions)."""
    return 1 / (1 + sum([math.exp(-_sound(weights, values)) for weights in MODEL.values()]))


def _sound(weights: Mapping[str, float], values: Mapping[str, float]) -> float:
    """The log odds that one suspicion does not hold."""
    total = sum([weight * values[name] for name, weight in weights.items()])
    return max(-20.0, min(20.0, total))


def measures(source: Sequence[Passage], target: Sequence[Passage], coverage: Coverage) -> dict[str, float]:
    """The figures that MODEL weighs, by name.

    `korean` and `english` are the shares of content found on the other side, `lesser` the smaller one; `strangers` says
    how far English words look exchanged (`strangers.evidence`), `lopsided` how much more of the Korean is missing than
    of the English (freely translated words are missing on both sides), `lacking` the same within bounds, `korean-run`
    how long the longest run of Korean content without counterpart is; `figures` the share of Korean figures that are
    missing; `short` (below 0) and `long` how far the English is from its usual length (`lengths.deviation`), `far` on
    either side, `size` within bounds; `unfinished`, `low` and `brackets` how the English begins and ends; `verbless`
    that it has no finite verb for a Korean sentence; `odd` and `usual` how its words follow each other.
    """
    plain = " ".join(p.plain for p in target)
    korean, english = coverage.korean_share, coverage.english_share
    length = deviation(source, sum(len(p.plain) for p in target))
    follow = flow(plain)
    fluency = follow.fluency()
    lopsided = _lopsided(coverage)
    return {
        "one": 1.0,
        "korean": korean,
        "english": english,
        "lesser": min(korean, english),
        "strangers": strangers.evidence(coverage, follow, _places(target)),
        "lopsided": lopsided,
        "lacking": max(_LACKING[0], min(_LACKING[1], lopsided)),
        "korean-run": math.log1p(worst_run(coverage.korean, coverage.korean_found)),
        "figures": _figures_missing(coverage),
        "short": min(0.0, length),
        "long": max(0.0, length),
        "far": abs(length),
        "size": math.tanh(length / _SIZE),
        "unfinished": float(_ends(source, _ENDS) and not _ends(target, ".?!”\"'’)…")),
        "low": float(target[0].plain.lstrip("\"'“‘(")[:1].islower() if target else 0),
        "brackets": float(plain.count("(") != plain.count(")") or plain.count("“") != plain.count("”")),
        "verbless": float(_ends(source, _ENDS) and not follow.finite),
        "odd": fluency.odd,
        "usual": fluency.words,
    }


def _lopsided(coverage: Coverage) -> float:
    korean = len(coverage.korean) - sum(coverage.korean_found)
    english = len(coverage.english) - sum(coverage.english_found)
    return (korean - english) / (len(coverage.korean) + 2)


def _places(target: Sequence[Passage]) -> list[int]:
    """Where the English items stand in the text of all passages, joined by spaces."""
    places: list[int] = []
    start = 0
    for passage in target:
        places += [start + item.start for item in english_items(passage)]
        start += len(passage.plain) + 1
    return places


@by_house(maxsize=50_000)
def _is_figure(keys: frozenset[str]) -> bool:
    """Whether the keys of an item are those of a figure."""
    return any(key[0] == "#" for key in keys)


def _figures_missing(coverage: Coverage) -> float:
    """Share of the Korean figures that are not in the English."""
    is_figure = here(_is_figure)
    figures = [
        found for item, found in zip(coverage.korean, coverage.korean_found, strict=True) if is_figure(item.keys)
    ]
    return figures.count(0.0) / (len(figures) + 0.5)


def _ends(passages_: Sequence[Passage], marks: str) -> bool:
    text = passages_[-1].plain.rstrip()
    return bool(text) and text[-1] in marks


def _explain(korean: Passage, english: Passage) -> Explanation:
    coverage = cover([korean], [english])
    values = measures([korean], [english], coverage)
    chances = {name: round(1 / (1 + math.exp(_sound(weights, values))), 3) for name, weights in MODEL.items()}

    rounded = {name: round(value, 3) for name, value in values.items() if name != "one"}
    ours = _words(korean, coverage.korean, coverage.korean_found)
    theirs = _words(english, coverage.english, coverage.english_found)
    return Explanation(round(_combined(values), 3), chances, rounded, *ours, *theirs)


def _words(passage: Passage, items: Sequence[Item], found: Sequence[float]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a passage that are found on the other side, and those that are not."""
    words = [(passage.plain[item.start : item.end], value) for item, value in zip(items, found, strict=True)]
    return tuple(word for word, value in words if value), tuple(word for word, value in words if not value)
