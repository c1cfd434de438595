"""Findings, segments and failures as flat rows with fixed columns: for JSON Lines, Parquet and data frames alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bitext_check.records import ArticleReport, Failure
from bitext_check.reporting.json_report import issue_data, segment_data

Row = dict[str, Any]

# Column → kind of value: text, number, whole (a whole number that may be missing), wholes (a list of them).
FINDINGS: dict[str, str] = {
    "article": "text", "place": "text", "segment": "text", "code": "text", "rule": "text", "category": "text",
    "severity": "text", "confidence": "number", "mqm": "text",
    "source_paragraph": "whole", "source_start": "whole", "source_end": "whole", "source_text": "text",
    "target_paragraph": "whole", "target_start": "whole", "target_end": "whole", "target_text": "text",
    "message": "text", "suggestion": "text",
}  # fmt: skip
SEGMENTS: dict[str, str] = {
    "article": "text", "place": "text", "segment": "text", "source_paragraphs": "wholes", "target_paragraphs": "wholes",
    "source_text": "text", "target_text": "text", "score": "number", "adequacy": "number", "confidence": "number",
    "article_score": "number", "rating": "text",
}  # fmt: skip
FAILURES: dict[str, str] = {"place": "text", "error": "text"}
COLUMNS = {"findings": FINDINGS, "segments": SEGMENTS, "failures": FAILURES}


def finding_rows(article: ArticleReport, language: str) -> Iterator[Row]:
    """The findings of an article, in the columns of FINDINGS."""
    for finding in article.findings:
        data = issue_data(finding, language)
        for side in ("source", "target"):
            data[f"{side}_start"], data[f"{side}_end"] = data.pop(f"{side}_span") or (None, None)
        data |= {"article": article.id, "place": article.source_path}
        yield {name: data[name] for name in FINDINGS}


def segment_rows(article: ArticleReport) -> Iterator[Row]:
    """The segments of an article, in the columns of SEGMENTS."""
    for segment in article.segments:
        data = segment_data(segment)
        data |= {
            "article": article.id, "place": article.source_path, "segment": data["id"],
            "article_score": article.score, "rating": article.rating,
        }  # fmt: skip
        yield {name: data[name] for name in SEGMENTS}


def failure_row(failure: Failure, language: str) -> Row:
    """A failure, in the columns of FAILURES."""
    return {"place": failure.path, "error": failure.error.in_language(language)}
