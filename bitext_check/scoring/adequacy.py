"""Reference-free adequacy: how much of the Korean's content stands in the English, and the reverse, from 0 to 1.

Four suspicions are weighed, each a logistic model over a few figures that can be explained (`MODEL`): that the English
is of another passage, that its end is cut off, that a part of it was left out, that words of it were exchanged. The
adequacy is the chance that none of them holds. The weights were fitted by `benchmarks/fit_adequacy.py` on pairs written
for this project and the same pairs damaged; deterministic, no model file.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bitext_check.content.coverage import Coverage, cover, share, worst_run
from bitext_check.content.fluency import fluency
from bitext_check.content.items import Item, english_items
from bitext_check.content.learned import taught
from bitext_check.records import Pair, Passage
from bitext_check.segmentation.passages import passages
from bitext_check.tables.load import by_house, here

# MODEL BEGIN
MODEL: Mapping[str, Mapping[str, float]] = {
    "another": {
        "one": -8.45,
        "korean": 1.45,
        "english": 3.13,
        "lesser": 12.92,
        "figures": -1.22,
    },
    "cut": {
        "one": 3.63,
        "short": 0.85,
        "long": 0.69,
        "unfinished": -4.39,
        "brackets": -0.69,
        "korean": 2.65,
        "korean-run": -1.20,
        "lopsided": -1.20,
    },
    "exchanged": {
        "one": -3.77,
        "small": 2.23,
        "english": 2.21,
        "korean": 2.91,
        "fluent": 0.38,
        "odd": 2.83,
        "usual": 2.52,
    },
    "left-out": {
        "one": 2.75,
        "short": 1.10,
        "long": 1.72,
        "korean": 1.92,
        "korean-run": -1.77,
        "lopsided": -3.26,
        "fluent": 0.05,
        "odd": 2.15,
        "usual": 1.45,
        "low": -3.39,
        "brackets": -2.88,
    },
}
# MODEL END

# English characters for one Korean syllable in close and free translations, and the spread of the logarithm.
_LENGTH_RATIO, _LENGTH_SPREAD = 2.9, 0.22
_SYLLABLE, _LATIN = re.compile("[가-힣]"), re.compile("[0-9A-Za-z]")


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
    return 1 / (1 + sum(math.exp(-_sound(weights, values)) for weights in MODEL.values()))


def _sound(weights: Mapping[str, float], values: Mapping[str, float]) -> float:
    """The log odds that one suspicion does not hold."""
    total = sum(weight * values[name] for name, weight in weights.items())
    return max(-20.0, min(20.0, total))


def measures(source: Sequence[Passage], target: Sequence[Passage], coverage: Coverage) -> dict[str, float]:
    """The figures that MODEL weighs, by name.

    `korean` and `english` are the shares of content found on the other side, `lesser` the smaller one, `small` that of
    English words in small letters; `lopsided` how much more of the Korean is missing than of the English (freely
    translated words are missing on both sides); `korean-run` the longest run of Korean content without counterpart;
    `figures` the share of Korean figures that are missing; `short` (below 0) and `long` how far the English is from
    its usual length; `unfinished`, `low` and `brackets` say how the English begins and ends; `fluent`, `odd` and
    `usual` how its words follow each other.
    """
    plain = "".join(p.plain for p in target)
    korean = share(coverage.korean, coverage.korean_found)
    english = share(coverage.english, coverage.english_found)
    length = _length(sum(_size(p.plain) for p in source) + 3, sum(len(p.plain) for p in target) + 6)
    flow = fluency(" ".join(p.plain for p in target))
    return {
        "one": 1.0,
        "korean": korean,
        "english": english,
        "lesser": min(korean, english),
        "small": _small_share(coverage, target),
        "lopsided": _lopsided(coverage),
        "korean-run": math.log1p(worst_run(coverage.korean, coverage.korean_found)),
        "figures": _figures_missing(coverage),
        "short": min(0.0, length),
        "long": max(0.0, length),
        "unfinished": float(_ends(source, "다.?!”\"'’)") and not _ends(target, ".?!”\"'’)…")),
        "low": float(target[0].plain.lstrip("\"'“‘(")[:1].islower() if target else 0),
        "brackets": float(plain.count("(") != plain.count(")") or plain.count("“") != plain.count("”")),
        "fluent": flow.classes,
        "odd": flow.odd,
        "usual": flow.words,
    }


def _size(text: str) -> float:
    """The length of a Korean text in syllables; a Latin letter or a digit is most of one, spaces and marks are none."""
    return len(_SYLLABLE.findall(text)) + 0.9 * len(_LATIN.findall(text))


def _lopsided(coverage: Coverage) -> float:
    korean = len(coverage.korean) - sum(coverage.korean_found)
    english = len(coverage.english) - sum(coverage.english_found)
    return (korean - english) / (len(coverage.korean) + 2)


def _length(korean: float, english: int) -> float:
    spread = math.hypot(_LENGTH_SPREAD, 1.6 / math.sqrt(korean))
    return max(-4.0, min(4.0, math.log(english / korean / _LENGTH_RATIO) / spread))


def _small_share(coverage: Coverage, target: Sequence[Passage]) -> float:
    """The share of known English words in small letters that is found: names are judged elsewhere."""
    of = [passage for passage in target for _ in english_items(passage)]
    kept = [
        (item, found)
        for item, found, passage in zip(coverage.english, coverage.english_found, of, strict=True)
        if item.sure and passage.plain[item.start].islower()
    ]
    return share([item for item, _ in kept], [found for _, found in kept])


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
    text = passages_[-1].plain.rstrip() if passages_ else ""
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
