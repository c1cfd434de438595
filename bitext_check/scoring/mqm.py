"""Scores from 0 to 100 by the MQM scheme.

OQS = 100 × (1 − penalties / words), penalties = Σ weight(category) × multiplier(severity) with minor 1, major 5,
critical 25 (themqm.org, "Values and Scores"); words are the evaluation word count, here the words (eojeol) of the
Korean source times 1.9, since a Korean eojeol carries about 1.9 English words. A critical error in a short segment
would exceed all of it: scores stop at 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from bitext_check.records import (
    Article,
    ArticleReport,
    Finding,
    Message,
    Pair,
    Score,
    SegmentReport,
    Silenced,
)
from bitext_check.settings import Settings
from bitext_check.tables.load import by_house, table

# English words for one Korean eojeol, measured on news (facts: Korean eojeol are not words).
WORDS_PER_EOJEOL = 1.9
# Below this many words one error decides everything; segments are scored as if they were that long.
_SHORTEST = 20.0
SIGNATURE = "MQM|minor:1|major:5|critical:25|per:source words (eojeol x 1.9)|max:100"


@by_house(maxsize=4)
def _weights(house: Path | None = None) -> tuple[dict[str, float], dict[str, float]]:
    severities = {row["severity"]: float(row["penalty"]) for row in table("severities", house)}
    categories = {row["category"]: float(row["weight"]) for row in table("category_weights", house)}
    return severities, categories


def penalty(findings: Iterable[Finding], house: Path | None = None) -> float:
    """Σ weight × multiplier over the findings."""
    severities, categories = _weights(house)
    return sum(severities[f.severity] * categories.get(f.category, 1.0) for f in findings)


def quality(penalties: float, words: float) -> float:
    """The score for `penalties` over `words`, 0 to 100, one decimal."""
    return round(max(0.0, 100.0 * (1.0 - penalties / max(words, _SHORTEST))), 1)


def _words(pair: Pair) -> float:
    if not pair.source:
        return float(sum(len(p.plain.split()) for p in pair.target))
    return WORDS_PER_EOJEOL * sum(len(p.plain.split()) for p in pair.source)


def score_article(
    article: Article,
    findings: Sequence[Finding],
    notes: Sequence[Message],
    settings: Settings,
    silenced: Sequence[Silenced] = (),
) -> ArticleReport:
    """The report of an article: segments with their scores, the article's score and rating; silenced costs nothing."""
    by_pair: dict[str, list[Finding]] = {}
    for finding in findings:
        by_pair.setdefault(finding.pair or "", []).append(finding)
    segments = tuple(_segment(pair, by_pair.get(pair.id, ()), settings) for pair in article.pairs)
    words = sum(_words(pair) for pair in article.pairs if pair.source)
    score = quality(penalty(findings, settings.tables), words)
    return ArticleReport(
        article.id, article.source.path, article.target.path, article.source_paragraphs, article.target_paragraphs,
        score, rating(score, settings), segments, tuple(findings), (Score("MQM", score, SIGNATURE),), tuple(notes),
        tuple(silenced),
    )  # fmt: skip


def rating(score: float, settings: Settings) -> str:
    """pass, review or fail by the limits of the settings."""
    if score >= settings.pass_score:
        return "pass"
    return "review" if score >= settings.review_score else "fail"


def _segment(pair: Pair, findings: Sequence[Finding], settings: Settings) -> SegmentReport:
    return SegmentReport(
        pair.id,
        tuple(p.paragraph for p in pair.source),
        tuple(p.paragraph for p in pair.target),
        pair.source_text,
        pair.target_text,
        quality(penalty(findings, settings.tables), _words(pair)),
        pair.adequacy,
        pair.confidence,
    )
