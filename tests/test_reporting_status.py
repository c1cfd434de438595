"""The exit status of a run."""

from __future__ import annotations

import pytest

from bitext_check.records import Report
from bitext_check.reporting.status import exit_status
from tests.reporting_sample import HINT, TITLE, clean_article, finding, pool_article, sample_report


def report_of(*severities: str) -> Report:
    from dataclasses import replace

    found = tuple(finding(TITLE, "s1", None, None, "x", "x", severity=s) for s in severities)  # type: ignore[arg-type]
    return Report((replace(clean_article(), findings=found),))


@pytest.mark.parametrize(
    ("severities", "fail_on", "status"),
    [
        ((), None, 0),
        (("info",), None, 0),
        (("minor",), None, 1),
        (("info", "critical"), None, 1),
        (("info",), "info", 1),
        (("minor",), "major", 0),
        (("major",), "major", 1),
        (("major",), "critical", 0),
        (("critical",), "never", 0),
    ],
)
def test_status_follows_the_severity_asked_for(severities: tuple[str, ...], fail_on: str | None, status: int) -> None:
    assert exit_status(report_of(*severities), fail_on) == status


def test_a_failure_counts_more_than_any_finding() -> None:
    assert exit_status(sample_report()) == 2
    assert exit_status(sample_report(), "never") == 2


@pytest.mark.parametrize(("fail_under", "status"), [(61.0, 0), (61.25, 0), (80.0, 1)])
def test_an_article_below_the_score_asked_for_fails_the_run(fail_under: float, status: int) -> None:
    assert exit_status(Report((pool_article(),)), "never", fail_under) == status


def test_a_hint_is_no_finding_unless_asked_for() -> None:
    assert HINT.severity == "info"
    assert exit_status(Report(())) == 0
