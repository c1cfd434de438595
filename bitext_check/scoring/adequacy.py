"""Reference-free adequacy: how much of the Korean's content stands in the English, and the reverse, from 0 to 1.

A logistic model over a few explained features (`features`): shares of content found in both directions, the longest run
of content that is not found, the ratio of lengths, and whether the English ends like a whole sentence. The weights were
fitted on sentence pairs translated by people and on the same pairs damaged (another sentence, cut, a clause left out,
words exchanged); deterministic, no model file.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

from bitext_check.content.coverage import Coverage, cover, weight
from bitext_check.content.learned import taught
from bitext_check.records import Pair, Passage
from bitext_check.segmentation.passages import passages

WEIGHTS: tuple[float, ...] = (-0.58, 16.18, 6.4, 7.83, -4.23, 0.0, 2.97, 0.0, 0.0, -13.6, -4.41, -10.31)
_LENGTH_RATIO, _LENGTH_SPREAD = 2.0, 0.27


def estimate_adequacy(pairs: Sequence[tuple[str, str]], *, lexicon: Path | None = None) -> list[float]:
    """Adequacy of (Korean, English) pairs of sentences or paragraphs: one figure from 0 to 1 each.

    `lexicon` is a file that `bitext-check train` wrote. Raises `TableError` when it is none.
    """
    korean = passages("ko", [(n, k) for n, (k, _) in enumerate(pairs)])
    english = passages("en", [(n, e) for n, (_, e) in enumerate(pairs)])
    with taught(lexicon):
        return [adequacy([k], [e]) for k, e in zip(korean, english, strict=True)]


def pair_adequacy(pair: Pair) -> float | None:
    """Adequacy of an aligned pair; None when one side is empty."""
    return round(adequacy(pair.source, pair.target), 3) if pair.complete else None


def adequacy(source: Sequence[Passage], target: Sequence[Passage]) -> float:
    """Adequacy of aligned passages, 0 to 1."""
    values = features(source, target)
    total = sum(w * v for w, v in zip(WEIGHTS, values, strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def features(source: Sequence[Passage], target: Sequence[Passage]) -> tuple[float, ...]:
    """The features of the model, in the order of WEIGHTS."""
    coverage = cover(source, target)
    korean_length = sum(len(p.plain) for p in source) + 3
    english_length = sum(len(p.plain) for p in target) + 6
    spread = math.hypot(_LENGTH_SPREAD, 1.6 / math.sqrt(korean_length))
    deviation = math.log(english_length / korean_length / _LENGTH_RATIO) / spread
    korean_share, english_share = shares(coverage)
    return (
        1.0,
        korean_share,
        english_share,
        min(korean_share, english_share),
        _longest_gap(coverage.korean, coverage.korean_found),
        _longest_gap(coverage.english, coverage.english_found),
        min(0.0, max(-4.0, deviation)),
        max(0.0, min(4.0, deviation)),
        _numbers_missing(coverage),
        float(_ends(source, "다.?!”\"'’)") and not _ends(target, ".?!”\"'’)…")),
        float(_starts_low(target)),
        _bracket_balance(target),
    )


def shares(coverage: Coverage) -> tuple[float, float]:
    """Shares of the Korean and of the English content that stands on the other side."""
    return (
        _share(coverage.korean, coverage.korean_found),
        _share(coverage.english, coverage.english_found),
    )


def _share(items: Sequence[object], found: Sequence[float]) -> float:
    total = hit = 0.5
    for item, is_found in zip(items, found, strict=True):
        value = weight(item, is_found)  # type: ignore[arg-type]
        total += value
        hit += value * is_found
    return hit / total


def _longest_gap(items: Sequence[object], found: Sequence[float]) -> float:
    """Weight of the longest run of items that are not found, saturating."""
    longest = current = 0.0
    for item, is_found in zip(items, found, strict=True):
        current = 0.0 if is_found == 1.0 else current + (1 - is_found) * weight(item, False)  # type: ignore[arg-type]
        longest = max(longest, current)
    return math.log1p(longest)


def _numbers_missing(coverage: Coverage) -> float:
    """Share of the Korean figures that are not in the English."""
    figures = [
        found
        for item, found in zip(coverage.korean, coverage.korean_found, strict=True)
        if any(key.startswith("#") for key in item.keys)
    ]
    return figures.count(0.0) / (len(figures) + 0.5)


def _ends(passages_: Sequence[Passage], marks: str) -> bool:
    text = passages_[-1].plain.rstrip() if passages_ else ""
    return bool(text) and text[-1] in marks


def _starts_low(target: Sequence[Passage]) -> bool:
    text = target[0].plain.lstrip("\"'“‘(") if target else ""
    return text[:1].islower()


def _bracket_balance(target: Sequence[Passage]) -> float:
    text = "".join(p.plain for p in target)
    return float(text.count("(") != text.count(")")) + float(text.count("“") != text.count("”"))
