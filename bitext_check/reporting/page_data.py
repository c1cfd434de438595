"""What the HTML page needs of a report, cut into pieces so that its script does not count characters.

Python counts code points and browsers UTF-16 units: paragraphs are therefore cut at their marks here.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from bitext_check.records import (
    CATEGORIES,
    SEVERITIES,
    ArticleReport,
    Finding,
    Message,
    Report,
    SegmentReport,
    Silenced,
)
from bitext_check.reporting.json_report import figure
from bitext_check.reporting.marks import Side, paragraphs_of, pieces
from bitext_check.reporting.safety import one_line, whole
from bitext_check.reporting.totals import by_severity, reading_order, signatures
from bitext_check.reporting.words import all_words

SIDES: tuple[tuple[str, Side], ...] = (("ko", "source"), ("en", "target"))


def script_json(data: Any) -> str:
    """JSON that may stand in a script element: nothing in it can end the element or start another.

    Source: the HTML standard, "Restrictions for contents of script elements"; U+2028 and U+2029 end lines in
    JavaScript.
    """
    text = whole(json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def words_data(language: str) -> dict[str, Any]:
    """What the script of every page needs: the language in which it starts, and the words in both."""
    return {"language": "ko" if language == "ko" else "en", "words": all_words()}


def index_data(report: Report, language: str) -> dict[str, Any]:
    """What the page shows before any article is opened: the list of articles, failures, words, and the scoring."""
    return {
        **words_data(language),
        "severities": list(SEVERITIES),
        "articles": [_entry(article) for article in report.articles],
        "failures": [{"path": f.path, **_both(f.error)} for f in report.failures],
        "signatures": list(signatures(report)),
    }


def article_data(article: ArticleReport) -> dict[str, Any]:
    """One article: rows of both texts cut at their marks, its findings in reading order, and the unchecked lines."""
    findings = reading_order(article)
    rows = [_row(article, segment, [f for f in findings if f.pair == segment.id]) for segment in article.segments]
    known = {segment.id for segment in article.segments}
    loose = [finding for finding in findings if finding.pair not in known]
    if loose:
        rows.append(_row(article, None, loose))
    numbers = {id(finding): number for number, finding in enumerate(findings)}
    return {
        "paths": list(dict.fromkeys((article.source_path, article.target_path))),
        "notes": [_both(note) for note in article.notes],
        "findings": [_finding(finding) for finding in findings],
        "rows": [_numbered(row, numbers) for row in rows],
        "silenced": [_silenced(silenced) for silenced in article.silenced],
        "outside": {name: _outside(article, side) for name, side in SIDES},
    }


def _both(message: Message) -> dict[str, str]:
    return {"en": message.en, "ko": message.ko}


def _entry(article: ArticleReport) -> dict[str, Any]:
    categories: dict[str, list[int]] = {}
    for finding in article.findings:
        counts = categories.setdefault(finding.category, [0] * len(SEVERITIES))
        counts[SEVERITIES.index(finding.severity)] += 1
    known = {name: rank for rank, name in enumerate(CATEGORIES)}
    return {
        "id": article.id,
        "score": figure(article.score, 1),
        "rating": article.rating,
        "counts": list(by_severity(article.findings).values()),
        "categories": dict(sorted(categories.items(), key=lambda item: known.get(item[0], len(known)))),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.rule.code,
        "rule": finding.rule.name,
        "category": finding.category,
        "severity": finding.severity,
        "mqm": finding.rule.mqm,
        "confidence": figure(finding.confidence, 2),
        "source": finding.source.text if finding.source else None,
        "target": finding.target.text if finding.target else None,
        "suggestion": finding.suggestion,
        **_both(finding.message),
    }


def _silenced(silenced: Silenced) -> dict[str, Any]:
    data = {"by": silenced.by, "reason": one_line(silenced.reason), "where": silenced.where}
    return {**_finding(silenced.finding), **data}


def _row(article: ArticleReport, segment: SegmentReport | None, findings: Sequence[Finding]) -> dict[str, Any]:
    """A row whose pieces still hold findings; `_numbered` turns them into numbers."""
    row: dict[str, Any] = {
        "id": segment.id if segment else None,
        "score": figure(segment.score, 1) if segment else None,
        "adequacy": figure(segment.adequacy, 2) if segment else None,
        "findings": list(findings),
    }
    for name, side in SIDES:
        texts = article.source_paragraphs if side == "source" else article.target_paragraphs
        numbers = paragraphs_of(article, segment, side, findings)
        row[name] = [pieces(texts[number], number, findings, side) for number in numbers]
    return row


def _numbered(row: dict[str, Any], numbers: dict[int, int]) -> dict[str, Any]:
    """The row with findings as numbers: a piece is its text, or a list of its text and the numbers of its findings."""
    cut = {
        name: [
            [[p.text, [numbers[id(f)] for f in p.findings]] if p.findings else p.text for p in paragraph]
            for paragraph in row[name]
        ]
        for name, _ in SIDES
    }
    return {**row, **cut, "findings": [numbers[id(finding)] for finding in row["findings"]]}


def _outside(article: ArticleReport, side: Side) -> list[str]:
    """The paragraphs of one side that stand in no segment."""
    inside = {n for s in article.segments for n in (s.source_paragraphs if side == "source" else s.target_paragraphs)}
    texts = article.source_paragraphs if side == "source" else article.target_paragraphs
    return [text for number, text in enumerate(texts) if number not in inside]
