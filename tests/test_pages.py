"""Whole pages and the articles of `corpora/`, from file to findings: see `expectations.py` for the tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from bitext_check.records import ArticleReport
from bitext_check.tables.load import Row, cells
from tests.expectations import CORPORA, PAGES, TESTS, composed, describe, fits, marked, reports, rows, severe

pytestmark = pytest.mark.usefixtures("analyser")

IDS = sorted(path.name for path in PAGES.iterdir() if path.is_dir())
ERRORS = rows(TESTS / "corpora_errors.tsv")


def of_kind(page: str, *kinds: str) -> list[Row]:
    return [row for row in rows(PAGES / page / "expected.tsv") if row["kind"] in kinds]


def paragraphs(report: ArticleReport, side: str) -> tuple[str, ...]:
    return report.source_paragraphs if side == "korean" else report.target_paragraphs


def number(found: tuple[ArticleReport, ...], side: str, words: str) -> tuple[str, int]:
    """The paragraph that begins with the words: its article and its number."""
    places = [
        (report.id, n)
        for report in found
        for n, paragraph in enumerate(paragraphs(report, side))
        if composed(paragraph).startswith(composed(words))
    ]
    assert len(places) == 1, f"{words!r} begins {len(places)} paragraphs"
    return places[0]


def waiting(page: str) -> Row:
    """The first row of the alignment that waits for something."""
    return next((row for row in of_kind(page, "pair", "korean", "english") if row["waits"]), {})


@pytest.mark.parametrize("page", [marked((page,), waiting(page)) for page in IDS])
def test_a_page_is_aligned_as_expected(page: str) -> None:
    found = reports(PAGES / page)
    expected = [
        tuple(tuple(number(found, side, words) for words in cells(row[side])) for side in ("korean", "english"))
        for row in of_kind(page, "pair", "korean", "english")
    ]
    aligned = [
        (tuple((r.id, n) for n in s.source_paragraphs), tuple((r.id, n) for n in s.target_paragraphs))
        for r in found
        for s in r.segments
    ]
    assert aligned == expected


@pytest.mark.parametrize("page", [page for page in IDS if of_kind(page, "outside")])
def test_what_is_no_article_stands_in_no_segment(page: str) -> None:
    found = reports(PAGES / page)
    for row in of_kind(page, "outside"):
        side = "korean" if row["korean"] else "english"
        article, place = number(found, side, row[side])
        report = next(report for report in found if report.id == article)
        inside = {
            n for s in report.segments for n in (s.source_paragraphs if side == "korean" else s.target_paragraphs)
        }
        assert place not in inside, row[side]


@pytest.mark.parametrize(
    ("page", "place"),
    [marked((page, n), row) for page in IDS for n, row in enumerate(of_kind(page, "finding"))],
)
def test_an_expected_finding_is_there(page: str, place: int) -> None:
    row = of_kind(page, "finding")[place]
    findings = [finding for report in reports(PAGES / page) for finding in severe(report)]
    # The second of two rows that differ in their notes alone needs a second finding.
    same = ("korean", "english", "category")
    rank = sum([other[c] for c in same] == [row[c] for c in same] for other in of_kind(page, "finding")[: place + 1])
    assert sum(fits(finding, row) for finding in findings) >= rank, [describe(finding) for finding in findings]


def quiet_row(page: str) -> Row:
    return next(iter(of_kind(page, "quiet")), {})


@pytest.mark.parametrize("page", [marked((page,), quiet_row(page)) for page in IDS])
def test_a_page_has_no_finding_that_is_not_expected(page: str) -> None:
    expected = of_kind(page, "finding")
    extra = [
        describe(finding)
        for report in reports(PAGES / page)
        for finding in severe(report)
        if not any(fits(finding, row) for row in expected)
    ]
    assert extra == []


@pytest.mark.parametrize("page", IDS)
def test_every_finding_of_a_page_holds_the_words_that_it_points_at(page: str) -> None:
    for report in reports(PAGES / page):
        for finding in report.findings:
            for place, side in ((finding.source, "korean"), (finding.target, "english")):
                if place is not None:
                    assert paragraphs(report, side)[place.paragraph][place.start : place.end] == place.text


def article(name: str) -> ArticleReport:
    return next(report for report in reports(CORPORA) if report.id == name)


ARTICLES = sorted({row["article"] for row in ERRORS})


def test_the_list_of_articles_is_that_of_the_folder() -> None:
    assert {report.id for report in reports(CORPORA)} == set(ARTICLES)


@pytest.mark.parametrize(
    "place", [marked((n,), row) for n, row in enumerate(ERRORS) if row["category"] not in ("", "quiet")],
    ids=[f"{row['article']}-{row['category']}-{row['english'] or row['korean']}" for row in ERRORS
         if row["category"] not in ("", "quiet")],
)  # fmt: skip
def test_a_deliberate_error_of_the_corpora_is_found(place: int) -> None:
    row = ERRORS[place]
    report = article(row["article"])
    assert any(row["korean"] in paragraph for paragraph in report.source_paragraphs)
    assert any(row["english"] in paragraph for paragraph in report.target_paragraphs)
    assert any(fits(finding, row) for finding in severe(report)), [describe(f) for f in severe(report)]


def corpora_quiet(name: str) -> Row:
    return next((row for row in ERRORS if row["article"] == name and row["category"] == "quiet"), {})


@pytest.mark.parametrize("name", [marked((name,), corpora_quiet(name)) for name in ARTICLES])
def test_an_article_of_the_corpora_has_no_other_finding(name: str) -> None:
    expected = [row for row in ERRORS if row["article"] == name and row["category"] not in ("", "quiet")]
    extra = [describe(f) for f in severe(article(name)) if not any(fits(f, row) for row in expected)]
    assert extra == []


def test_the_readme_of_the_corpora_names_every_article_and_every_error() -> None:
    text = (CORPORA / "README.md").read_text(encoding="utf-8")
    for row in ERRORS:
        assert row["article"] in text
        if row["category"] not in ("", "quiet"):
            assert (row["english"] or row["korean"]) in text, row


def test_every_file_of_the_corpora_is_small_and_of_a_kind_that_is_read() -> None:
    files = [path for path in Path(CORPORA).iterdir() if path.is_file()]
    assert {path.suffix for path in files} >= {".txt", ".html", ".md", ".tsv"}
    assert all(path.stat().st_size < 10_000 for path in files)
