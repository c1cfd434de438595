"""Scores against references, and how they are shown: text, TSV (one figure a row) or JSON."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bitext_check.commands.output import as_json, as_tsv, failures_json
from bitext_check.commands.score_inputs import ReferencedSegment
from bitext_check.records import Failure, Score
from bitext_check.scoring.references import (
    ERROR_RATES,
    SystemComparison,
    compare_systems,
    make_metrics,
    score_corpus,
    score_segment,
)

# Figures are rounded as printed by sacrebleu's own command, with more places.
_PLACES = 4


@dataclass(frozen=True, slots=True)
class ScoreReport:
    """All segments with their scores, the scores of each article and of the whole, and the comparison if asked for."""

    segments: tuple[tuple[ReferencedSegment, tuple[Score, ...]], ...]
    articles: tuple[tuple[str, int, tuple[Score, ...]], ...]
    scores: tuple[Score, ...]
    comparisons: tuple[SystemComparison, ...] = ()
    failures: tuple[Failure, ...] = ()

    def misses(self, metric: str, limit: float) -> bool:
        """Whether the whole is worse than `limit` in a metric."""
        value = next(score.value for score in self.scores if score.metric == metric)
        return value > limit if metric in ERROR_RATES else value < limit


def score_all(
    segments: Sequence[ReferencedSegment],
    names: Sequence[str],
    model: Path | None,
    failures: tuple[Failure, ...] = (),
    told: Callable[[str, float, float], None] = lambda name, done, total: None,
) -> ScoreReport:
    """Score segments, articles and the whole; `told` hears how far it is. Raises `ScoringError`."""
    whole, single = make_metrics(names, model), make_metrics(names, model, segments=True)
    by_article: dict[str, list[ReferencedSegment]] = {}
    for segment in segments:
        by_article.setdefault(segment.article, []).append(segment)
    comparisons: tuple[SystemComparison, ...] = ()
    if all(s.other is not None for s in segments):
        comparisons = compare_systems(
            whole, [s.translation for s in segments], [s.other or "" for s in segments], [s.reference for s in segments]
        )
    scored = []
    for done, s in enumerate(segments):
        told("scoring", done, len(segments))
        scored.append((s, score_segment(single, s.translation, s.reference)))
    return ScoreReport(
        tuple(scored),
        tuple((name, len(rows), _corpus(whole, rows)) for name, rows in by_article.items()),
        _corpus(whole, segments),
        comparisons,
        failures,
    )


def _corpus(metrics: dict[str, Any], segments: Sequence[ReferencedSegment]) -> tuple[Score, ...]:
    return score_corpus(metrics, [s.translation for s in segments], [s.reference for s in segments])


def render(form: str, report: ScoreReport, lang: str) -> str:
    """The report as text, TSV or JSON."""
    return {"text": _text, "tsv": _tsv, "json": _json}[form](report, lang)


def _text(report: ScoreReport, lang: str) -> str:
    count = len(report.segments)
    lines = [f"분절 {count}개" if lang == "ko" else f"{count} segment{'' if count == 1 else 's'}"]
    lines += [f"{score.metric:<8}{score.value:7.2f}  {score.signature}" for score in report.scores]
    if report.comparisons:
        lines.append("")
        lines.append("--against와 비교" if lang == "ko" else "compared with --against")
    for c in report.comparisons:
        lines.append(f"{c.metric:<8}{c.score:7.2f}  {c.baseline:7.2f}  {c.score - c.baseline:+7.2f}  p = {c.p:.4f}")
    return "\n".join(lines) + "\n"


def _tsv(report: ScoreReport, _: str) -> str:
    rows: list[tuple[object, ...]] = []
    for segment, scores in report.segments:
        rows += [("segment", segment.article, segment.id, *_cells(score), None, None) for score in scores]
    for article, _count, scores in report.articles:
        rows += [("article", article, None, *_cells(score), None, None) for score in scores]
    rows += [("all", None, None, *_cells(score), None, None) for score in report.scores]
    rows += [("against", None, None, c.metric, round(c.score, _PLACES), c.signature, round(c.baseline, _PLACES),
              round(c.p, _PLACES)) for c in report.comparisons]  # fmt: skip
    return as_tsv(("level", "article", "segment", "metric", "value", "signature", "against", "p"), rows)


def _cells(score: Score) -> tuple[str, float, str]:
    return score.metric, round(score.value, _PLACES), score.signature


def _json(report: ScoreReport, lang: str) -> str:
    return as_json({
        "scores": _signed(report.scores),
        "comparisons": [
            {"metric": c.metric, "value": round(c.score, _PLACES), "against": round(c.baseline, _PLACES),
             "p": round(c.p, _PLACES), "signature": c.signature}
            for c in report.comparisons
        ],
        "articles": [{"id": name, "segments": count, "scores": _signed(scores)}
                     for name, count, scores in report.articles],
        "segments": [
            {"article": s.article, "id": s.id, "target_text": s.translation, "reference_text": s.reference,
             **({"against_text": s.other} if s.other is not None else {}), "scores": _signed(scores)}
            for s, scores in report.segments
        ],
        "failures": failures_json(report.failures, lang),
    })  # fmt: skip


def _signed(scores: Sequence[Score]) -> list[dict[str, object]]:
    return [{"metric": m, "value": v, "signature": s} for m, v, s in map(_cells, scores)]
