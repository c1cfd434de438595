"""What a page, or an article of `corpora/`, is expected to give: rows of small tables that an editor can write.

`tests/pages/ID/expected.tsv` has a row for each thing that is seen in the report of the page beside it:

- `pair`: Korean and English paragraphs that stand in one segment, named by their first words, several with `|` between;
- `korean`, `english`: a paragraph alone in its segment;
- `outside`: a paragraph that stands in no segment;
- `finding`: categories (`|` between them where several are fair), severity ("" for any), and the words on both sides;
- `quiet`: only with `waits`: the page still has findings that are not listed.

`waits` says what a row that does not hold yet is waiting for. `tests/corpora_errors.tsv` lists findings by article.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

import pytest

from bitext_check.pipeline import check_job
from bitext_check.reading.inputs import Job, find_jobs
from bitext_check.records import ArticleReport, Finding, Place
from bitext_check.settings import Settings
from bitext_check.tables.load import Row, cells, parse

TESTS = Path(__file__).parent
PAGES = TESTS / "pages"
CORPORA = TESTS.parent / "corpora"


@lru_cache(maxsize=64)
def rows(file: Path) -> tuple[Row, ...]:
    """The rows of a table of expectations."""
    return parse(file.read_text(encoding="utf-8"), str(file))


@lru_cache(maxsize=64)
def reports(folder: Path) -> tuple[ArticleReport, ...]:
    """The reports on all articles of a folder; none of them may fail."""
    jobs = [job for job in find_jobs([folder]) if isinstance(job, Job) and job.source.name != "expected.tsv"]
    found = [report for job in jobs for report in check_job(job, Settings())]
    assert all(isinstance(report, ArticleReport) for report in found), found
    return tuple(report for report in found if isinstance(report, ArticleReport))


def marked(values: Iterable[object], row: Row) -> object:
    """A parameter of a test for a row, marked when the row waits for something."""
    waits = row.get("waits", "")
    marks = [pytest.mark.xfail(strict=True, reason=waits)] if waits else []
    return pytest.param(*values, marks=marks, id="-".join(str(v) for v in values if isinstance(v, str)) or None)


def severe(report: ArticleReport) -> Iterator[Finding]:
    """The findings that count: all but hints."""
    return (finding for finding in report.findings if finding.severity != "info")


def fits(finding: Finding, row: Row) -> bool:
    """Whether a finding is the one that a row describes."""
    if finding.category not in cells(row["category"]) or row["severity"] not in ("", finding.severity):
        return False
    return _touches(finding.source, row["korean"]) and _touches(finding.target, row["english"])


def _touches(place: Place | None, words: str) -> bool:
    # A side that the rule does not point at cannot be wrong about it.
    found = composed(place.text) if place else ""
    return not words or place is None or composed(words) in found or found in composed(words)


def composed(text: str) -> str:
    """A text as an editor writes it in a table, whatever form the page has."""
    return unicodedata.normalize("NFC", text)


def describe(finding: Finding) -> str:
    """A finding in one line, for the message of a failing test."""
    sides = [place.text if place else "-" for place in (finding.source, finding.target)]
    return f"{finding.rule.code} {finding.severity} {finding.category}: {' / '.join(sides)}: {finding.message.en}"
