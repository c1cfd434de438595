"""Figures over a whole report, counted once for every output."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from bitext_check.records import SEVERITIES, ArticleReport, Failure, Finding, Report, Severity

RANK: dict[str, int] = {severity: rank for rank, severity in enumerate(SEVERITIES)}


def by_severity(findings: Iterable[Finding]) -> dict[str, int]:
    """Number of findings for each severity, worst first; every severity is there, if only with 0."""
    counts = Counter(finding.severity for finding in findings)
    return {severity: counts[severity] for severity in SEVERITIES}


def all_findings(report: Report) -> list[Finding]:
    """The findings of all articles in order."""
    return [finding for article in report.articles for finding in article.findings]


def worst(findings: Iterable[Finding]) -> Severity | None:
    """The highest severity among the findings, None without any."""
    return min((finding.severity for finding in findings), key=RANK.__getitem__, default=None)


def reading_order(article: ArticleReport) -> list[Finding]:
    """The article's findings in the order in which an editor meets them, worst first at one place."""
    segments = {segment.id: number for number, segment in enumerate(article.segments)}

    def key(finding: Finding) -> tuple[int, int, int, int]:
        place = finding.target or finding.source
        order = segments.get(finding.pair or "", len(segments))
        start = (place.paragraph, place.start) if place else (0, 0)
        return (order, *start, RANK[finding.severity])

    return sorted(article.findings, key=key)


def signatures(report: Report) -> tuple[str, ...]:
    """How the scores were made: the signatures of the metrics, each once, in the order in which they appear."""
    lines = (
        score.signature if score.signature.startswith(score.metric) else f"{score.metric}: {score.signature}"
        for article in report.articles
        for score in article.scores
        if score.signature
    )
    return tuple(dict.fromkeys(lines))


def failure_line(failure: Failure, language: str) -> str:
    """What could not be checked and why; the path is not said twice."""
    error = failure.error.in_language(language)
    return error if failure.path in error else f"{failure.path}: {error}"
