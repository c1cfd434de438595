"""Findings and segments as rows for editors, the same for CSV and Excel.

Paragraphs are counted from 1 here, as people count; the JSON report counts them from 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bitext_check.records import ArticleReport, Finding, Report, SegmentReport
from bitext_check.reporting.json_report import figure
from bitext_check.reporting.marks import context
from bitext_check.reporting.totals import reading_order, worst
from bitext_check.reporting.words import word, word_or

Cell = str | int | float | None
Row = Mapping[str, Cell]

# Column keys (also keys of the header words) with widths in characters for Excel.
FINDING_COLUMNS: dict[str, int] = {
    "article": 18, "severity": 10, "category": 12, "korean_words": 22, "english_words": 26, "suggestion": 26,
    "message": 60, "korean_context": 50, "english_context": 60, "segment": 9, "korean_paragraph": 11,
    "english_paragraph": 11, "code": 9, "rule": 22, "confidence": 9, "mqm": 26, "korean_file": 24, "english_file": 24,
}  # fmt: skip
SEGMENT_COLUMNS: dict[str, int] = {
    "article": 18, "segment": 9, "score": 8, "adequacy": 9, "findings": 9, "worst": 12, "codes": 18, "korean": 60,
    "english": 70, "korean_paragraph": 11, "english_paragraph": 11, "alignment_sure": 11, "article_score": 9,
    "rating": 11,
}  # fmt: skip


def finding_rows(report: Report, language: str) -> list[Row]:
    """One row for each finding, article by article in reading order; keys are those of `FINDING_COLUMNS`."""
    return [
        _finding_row(article, finding, language)
        for article in report.articles
        for finding in reading_order(article)
    ]  # fmt: skip


def segment_rows(report: Report, language: str) -> list[Row]:
    """One row for each segment; keys are those of `SEGMENT_COLUMNS`."""
    rows = []
    for article in report.articles:
        found: dict[str | None, list[Finding]] = {}
        for finding in article.findings:
            found.setdefault(finding.pair, []).append(finding)
        rows += [_segment_row(article, segment, found.get(segment.id, []), language) for segment in article.segments]
    return rows


def headers(columns: Iterable[str], language: str) -> list[str]:
    """The header words of the columns."""
    return [word(key, language) for key in columns]


def _finding_row(article: ArticleReport, finding: Finding, language: str) -> Row:
    source, target = finding.source, finding.target
    return {
        "article": article.id,
        "severity": word(f"severity.{finding.severity}", language),
        "category": word_or(f"category.{finding.category}", language, finding.category),
        "korean_words": source.text if source else "",
        "english_words": target.text if target else "",
        "suggestion": finding.suggestion or "",
        "message": finding.message.in_language(language),
        "korean_context": context(article, finding, "source"),
        "english_context": context(article, finding, "target"),
        "segment": finding.pair or "",
        "korean_paragraph": source.paragraph + 1 if source else None,
        "english_paragraph": target.paragraph + 1 if target else None,
        "code": finding.rule.code,
        "rule": finding.rule.name,
        "confidence": figure(finding.confidence, 2),
        "mqm": finding.rule.mqm,
        "korean_file": article.source_path,
        "english_file": article.target_path,
    }


def _segment_row(article: ArticleReport, segment: SegmentReport, findings: list[Finding], language: str) -> Row:
    severity = worst(findings)
    return {
        "article": article.id,
        "segment": segment.id,
        "score": figure(segment.score, 1),
        "adequacy": figure(segment.adequacy, 2),
        "findings": len(findings),
        "worst": word(f"severity.{severity}", language) if severity else "",
        "codes": " ".join(sorted({finding.rule.code for finding in findings})),
        "korean": segment.source_text,
        "english": segment.target_text,
        "korean_paragraph": _numbers(segment.source_paragraphs),
        "english_paragraph": _numbers(segment.target_paragraphs),
        "alignment_sure": figure(segment.confidence, 2),
        "article_score": figure(article.score, 1),
        "rating": word_or(f"rating.{article.rating}", language, article.rating),
    }


def _numbers(paragraphs: tuple[int, ...]) -> Cell:
    if len(paragraphs) == 1:
        return paragraphs[0] + 1
    return ", ".join(str(number + 1) for number in paragraphs)
