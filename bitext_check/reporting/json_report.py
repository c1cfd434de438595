"""JSON for other tools: the stable form in which every key keeps its meaning (`schema_version` 1)."""

from __future__ import annotations

import json
import math
from typing import Any

from bitext_check import __version__
from bitext_check.records import ArticleReport, Finding, Place, Report, Score, SegmentReport, Silenced
from bitext_check.reporting.totals import all_findings, by_severity

NAME = "json"
ENDING = ".json"
SCHEMA_VERSION = 1


def render(report: Report, language: str) -> str:
    """The report as JSON text, with messages in `language`; characters are written as they are, not as escapes."""
    return json.dumps(as_data(report, language), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def as_data(report: Report, language: str) -> dict[str, Any]:
    """The report as plain dictionaries and lists, ready for JSON."""
    summary: dict[str, Any] = {
        "articles": len(report.articles),
        "segments": sum(len(article.segments) for article in report.articles),
        "issues": by_severity(all_findings(report)),
    }
    if report.counts:
        summary["counts"] = dict(report.counts)
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "bitext-check", "version": __version__},
        "articles": [article_data(article, language) for article in report.articles],
        "failures": [{"path": f.path, "error": f.error.in_language(language)} for f in report.failures],
        "summary": summary,
    }


def article_data(article: ArticleReport, language: str) -> dict[str, Any]:
    """One entry of `articles`."""
    return {
        "id": article.id,
        "source_path": article.source_path,
        "target_path": article.target_path,
        "source_paragraphs": list(article.source_paragraphs),
        "target_paragraphs": list(article.target_paragraphs),
        "score": figure(article.score, 1),
        "rating": article.rating,
        "scores": [score_data(score) for score in article.scores],
        "segments": [segment_data(segment) for segment in article.segments],
        "issues": [issue_data(finding, language) for finding in article.findings],
        "silenced": [silenced_data(silenced, language) for silenced in article.silenced],
        "notes": [note.in_language(language) for note in article.notes],
    }


def segment_data(segment: SegmentReport) -> dict[str, Any]:
    """One entry of `segments`."""
    data: dict[str, Any] = {
        "id": segment.id,
        "source_paragraphs": list(segment.source_paragraphs),
        "target_paragraphs": list(segment.target_paragraphs),
        "source_text": segment.source_text,
        "target_text": segment.target_text,
        "score": figure(segment.score, 1),
        "adequacy": figure(segment.adequacy, 4),
        "confidence": figure(segment.confidence, 3),
    }
    if segment.scores:
        data["scores"] = [score_data(score) for score in segment.scores]
    return data


def issue_data(finding: Finding, language: str) -> dict[str, Any]:
    """One entry of `issues`."""
    return {
        "code": finding.rule.code,
        "rule": finding.rule.name,
        "category": finding.category,
        "severity": finding.severity,
        "confidence": figure(finding.confidence, 3),
        "mqm": finding.rule.mqm,
        "segment": finding.pair,
        **_place_data("source", finding.source),
        **_place_data("target", finding.target),
        "message": finding.message.in_language(language),
        "suggestion": finding.suggestion,
    }


def silenced_data(silenced: Silenced, language: str) -> dict[str, Any]:
    """One entry of `silenced`: a finding that is not reported, by what it is silenced, and why."""
    data = issue_data(silenced.finding, language)
    return {**data, "by": silenced.by, "reason": silenced.reason, "where": silenced.where}


def _place_data(side: str, place: Place | None) -> dict[str, Any]:
    return {
        f"{side}_paragraph": place.paragraph if place else None,
        f"{side}_span": [place.start, place.end] if place else None,
        f"{side}_text": place.text if place else None,
    }


def score_data(score: Score) -> dict[str, Any]:
    """A figure with its metric and signature."""
    return {"metric": score.metric, "value": figure(score.value, 4), "signature": score.signature}


def figure(value: float | None, places: int) -> float | None:
    """The number rounded; None for what is not a number, because JSON has no such value."""
    return round(value, places) if value is not None and math.isfinite(value) else None
