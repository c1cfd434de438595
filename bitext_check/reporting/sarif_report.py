"""SARIF 2.1.0 for code hosts and editors, which show the findings in place.

Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

from bitext_check import __version__
from bitext_check.checking import load_rules
from bitext_check.records import ArticleReport, Failure, Finding, Place, Report, Rule, Severity, Silenced
from bitext_check.reporting.file_lines import Start, starts
from bitext_check.reporting.json_report import figure
from bitext_check.reporting.rule_pages import summary
from bitext_check.reporting.safety import one_line
from bitext_check.reporting.totals import all_findings, failure_line, reading_order
from bitext_check.reporting.words import word, word_or

NAME = "sarif"
ENDING = ".sarif"
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS: dict[Severity, str] = {"critical": "error", "major": "error", "minor": "warning", "info": "note"}
# In SARIF messages "[words](target)" is a link (3.11.6); a page must not make one.
_LINK = re.compile(r"\[(?=[^\]\n]{0,500}\]\()")


def render(report: Report, language: str) -> str:
    """The report as SARIF; messages in `language`."""
    silenced = [s.finding for article in report.articles for s in article.silenced]
    rules = {finding.rule.code: finding.rule for finding in (*all_findings(report), *silenced)}
    codes = sorted(rules)
    run: dict[str, Any] = {
        "tool": {
            "driver": {
                "name": "bitext-check",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_rule(rules[code], language) for code in codes],
            }
        },
        "invocations": [_invocation(report, language)],
        "columnKind": "unicodeCodePoints",
        "results": [result for article in report.articles for result in _results(article, codes, language)],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _rule(rule: Rule, language: str) -> dict[str, Any]:
    category = word_or(f"category.{rule.category}", language, rule.category)
    found = next((loaded for loaded in load_rules() if loaded.rule.code == rule.code), None)
    # What the rule finds, where code hosts list rules; a rule of somebody else's making has but its name.
    said = {"fullDescription": {"text": _plain(summary(found, language))}} if found else {}
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": f"{category}: {rule.name.replace('-', ' ')}"},
        **said,
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"category": rule.category, "mqm": rule.mqm, "tags": [rule.category]},
    }


def _invocation(report: Report, language: str) -> dict[str, Any]:
    notifications = [_notification(failure, language) for failure in report.failures]
    return {"executionSuccessful": not report.failures, "toolExecutionNotifications": notifications}


def _notification(failure: Failure, language: str) -> dict[str, Any]:
    return {
        "level": "error",
        "message": {"text": _plain(failure_line(failure, language))},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(failure.path)}}}],
    }


def _results(article: ArticleReport, codes: Sequence[str], language: str) -> list[dict[str, Any]]:
    lines = {
        "source": starts(article.source_path, article.source_paragraphs),
        "target": starts(article.target_path, article.target_paragraphs),
    }
    seen: Counter[str] = Counter()
    aside = {id(silenced.finding): silenced for silenced in article.silenced}
    both = replace(article, findings=(*article.findings, *(silenced.finding for silenced in article.silenced)))
    results = []
    for finding in reading_order(both):
        text = finding.message.in_language(language)
        if finding.suggestion:
            text = f"{text} → {finding.suggestion}"
        results.append(
            {
                "ruleId": finding.rule.code,
                "ruleIndex": codes.index(finding.rule.code),
                "level": LEVELS[finding.severity],
                "message": {"text": _plain(text)},
                **_locations(article, finding, lines, language),
                "partialFingerprints": {"bitextCheck/v1": _fingerprint(article, finding, seen)},
                "suppressions": _suppressions(aside.get(id(finding)), language),
                "rank": figure(100 * finding.confidence, 1),
                "properties": {
                    "severity": finding.severity,
                    "category": finding.category,
                    "segment": finding.pair,
                    "suggestion": finding.suggestion,
                },
            }
        )
    return results


def _suppressions(silenced: Silenced | None, language: str) -> list[dict[str, str]]:
    """What the newsroom has silenced (3.27.23): results that are suppressed are not shown, but are there."""
    if silenced is None:
        return []
    why = one_line(silenced.reason) or word(f"silenced_by.{silenced.by}", language)
    return [{"kind": "inSource" if silenced.by == "comment" else "external", "justification": why}]


def _locations(
    article: ArticleReport, finding: Finding, lines: dict[str, tuple[Start | None, ...]], language: str
) -> dict[str, Any]:
    """The English place first, because that is what is to be corrected; the Korean as a related one."""
    sides = []
    for name, path, place in (
        ("target", article.target_path, finding.target),
        ("source", article.source_path, finding.source),
    ):
        if place is not None:
            sides.append((name, _location(path, place, lines[name])))
    if not sides:
        sides = [("target", {"physicalLocation": {"artifactLocation": {"uri": uri(article.target_path)}}})]
    data: dict[str, Any] = {"locations": [sides[0][1]]}
    if len(sides) > 1:
        said = {"text": word("korean", language)}
        data["relatedLocations"] = [{"id": 1, "message": said, **sides[1][1]}]
    return data


def _location(path: str, place: Place, lines: tuple[Start | None, ...]) -> dict[str, Any]:
    start = lines[place.paragraph] if 0 <= place.paragraph < len(lines) else None
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri(path)}}
    if start is not None:
        physical["region"] = {
            "startLine": start.line,
            "startColumn": start.column + place.start,
            "endColumn": start.column + place.end,
            "snippet": {"text": place.text},
        }
    return {"physicalLocation": physical}


def uri(path: str) -> str:
    """The path as a URI reference, relative to the working folder where it can be, as code hosts want it."""
    pure = PurePath(path)
    if pure.is_absolute():
        try:
            pure = pure.relative_to(Path.cwd())
        except ValueError:
            return "file://" + quote(pure.as_posix(), errors="replace")
    return quote(pure.as_posix(), errors="replace")


def _fingerprint(article: ArticleReport, finding: Finding, seen: Counter[str]) -> str:
    """The same for the same finding in a later run, even when other paragraphs were added before it."""
    words = [place.text if place else "" for place in (finding.source, finding.target)]
    key = "\0".join((article.id, finding.rule.code, *words))
    seen[key] += 1
    return hashlib.sha256(f"{key}\0{seen[key]}".encode("utf-8", "replace")).hexdigest()[:32]


def _plain(text: str) -> str:
    return _LINK.sub(r"\\[", text)
