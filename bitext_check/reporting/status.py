"""The exit status of a run, decided in one place."""

from __future__ import annotations

from bitext_check.records import Report
from bitext_check.reporting.totals import RANK, all_findings

NOTHING, FOUND, FAILED = 0, 1, 2


def exit_status(report: Report, fail_on: str | None = None, fail_under: float | None = None) -> int:
    """2 when an input could not be checked, else 1 when a finding is at or above `fail_on`, else 0.

    `fail_on` is "minor" when it is not given; with "never" findings do not count. With `fail_under` an article that
    scores less gives 1 as well.
    """
    if report.failures:
        return FAILED
    if fail_under is not None and any(article.score < fail_under for article in report.articles):
        return FOUND
    if fail_on == "never":
        return NOTHING
    limit = RANK[fail_on or "minor"]
    return FOUND if any(RANK[finding.severity] <= limit for finding in all_findings(report)) else NOTHING
