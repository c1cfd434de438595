"""Relative words compared with the date of the article, when the page gives one."""

from __future__ import annotations

import pytest

from bitext_check.pipeline import check_article

pytestmark = pytest.mark.usefixtures("analyser")

HEAD = "봉화 산골 도서관, 새 열람실 열어"
DATE = "입력 2031-05-03 09:20"
TAIL = "봉화군은 3일 이용자가 늘었다고 밝혔다."
ENGLISH_HEAD = "Bonghwa Mountain Library Opens New Reading Room"
ENGLISH_TAIL = "Bonghwa County announced on the 3rd that the number of users had increased."


def said(korean: str, english: str, date: str = DATE) -> list[str]:
    lines = [HEAD, *([date] if date else []), korean, TAIL]
    report = check_article("\n".join(lines), "\n".join((ENGLISH_HEAD, english, ENGLISH_TAIL)))
    return [f"{finding.message.en}" for finding in report.findings if finding.category == "date"]


@pytest.mark.parametrize(
    ("korean", "english", "problem"),
    [
        ("도서관은 지난달 새 열람실을 열었다.", "The library opened a new reading room in March.", "month"),
        ("도서관은 내달 새 열람실을 연다.", "The library will open a new reading room in July.", "month"),
        ("도서관은 작년 5월 새 열람실을 열었다.", "The library opened a new reading room in May 2029.", "year"),
        ("도서관은 재작년 새 열람실을 열었다.", "The library opened a new reading room in 2030.", "year"),
        ("도서관은 2030년 새 열람실을 열었다.", "The library opened a new reading room the year before last.", "year"),
    ],
)
def test_another_month_or_year_than_the_date_of_the_article_gives_is_wrong(
    korean: str, english: str, problem: str
) -> None:
    found = said(korean, english)
    assert len(found) == 1
    assert problem in found[0]


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("도서관은 지난달 새 열람실을 열었다.", "The library opened a new reading room in April."),
        ("도서관은 작년 5월 새 열람실을 열었다.", "The library opened a new reading room in May 2030."),
        ("도서관은 작년 5월 새 열람실을 열었다.", "The library opened a new reading room in May last year."),
        ("도서관은 2030년 새 열람실을 열었다.", "The library opened a new reading room last year."),
        ("도서관은 올해 새 열람실을 열었다.", "The library opened a new reading room in 2031."),
    ],
)
def test_the_month_or_year_that_is_meant_is_right(korean: str, english: str) -> None:
    assert said(korean, english) == []


def test_without_a_date_on_the_page_nothing_is_said() -> None:
    assert said("도서관은 지난달 새 열람실을 열었다.", "The library opened a new reading room in March.", "") == []
