"""The summary over many articles."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace

import pytest

from bitext_check.records import Report
from bitext_check.reporting.formats import render
from bitext_check.reporting.summary_report import by_category_and_severity, steps
from tests.reporting_sample import clean_article, one_line_article, pool_article, sample_report


def parts(report: Report, language: str = "en") -> dict[str, str]:
    found = render("summary", report, language)
    assert isinstance(found, dict)
    return {name: content for name, content in found.items() if isinstance(content, str)}


def rows(report: Report, name: str, language: str = "en") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(parts(report, language)[name].removeprefix("\ufeff"), newline="")))


def many() -> Report:
    return Report((pool_article("a"), pool_article("b"), replace(clean_article("c"), score=88.0)))


def test_the_page_comes_first_and_the_tables_behind_it_follow() -> None:
    assert list(parts(many())) == [
        "summary.html", "summary-articles.csv", "summary-categories.csv", "summary-renderings.csv",
    ]  # fmt: skip


def test_articles_are_listed_with_the_worst_first() -> None:
    assert [(row["Article"], row["Score"]) for row in rows(many(), "summary-articles.csv")] == [
        ("a", "61.2"), ("b", "61.2"), ("c", "88.0"),
    ]  # fmt: skip


def test_findings_are_counted_by_category_and_severity() -> None:
    assert by_category_and_severity(many())["money"] == {"critical": 2, "major": 0, "minor": 0, "info": 0}
    row = next(row for row in rows(many(), "summary-categories.csv", "ko") if row["분류"] == "직함")
    assert (row["합계"], row["경미"], row["기사"]) == ("2", "2", "2")


def test_the_most_frequent_wrong_renderings_are_counted() -> None:
    single = replace(pool_article("x"), findings=pool_article().findings[:1])
    found = rows(Report((*many().articles, single)), "summary-renderings.csv")
    assert [(row["Times"], row["Korean words"], row["English words"], row["Suggestion"]) for row in found] == [
        ("3", "12억 원", "12 billion won", "1.2 billion won"), ("2", "이사장", "Chairman", "President"),
    ]  # fmt: skip


def test_every_score_stands_in_one_step() -> None:
    scores = [100.0, 90.0, 89.9, 80.0, 50.0, 49.9, 0.0]
    report = Report(tuple(replace(clean_article(f"a{n}"), score=score) for n, score in enumerate(scores)))
    assert {(step.low, step.high): step.count for step in steps(report)} == {
        (90, 100): 2, (80, 90): 2, (70, 80): 0, (60, 70): 0, (50, 60): 1, (0, 50): 2,
    }  # fmt: skip


def test_the_page_tells_scores_failures_and_the_scoring() -> None:
    page = parts(sample_report(), "ko")["summary.html"]
    assert re.search(r"평균 점수</span> <b>80\.6</b>", page)
    assert "broken.txt 파일이 비어 있습니다." in page
    assert "MQM|minor:1" in page
    assert not re.search(r"(src|href)=\"(?!data:|#)", page)


def test_an_empty_run_has_a_summary_too() -> None:
    assert "–" in parts(Report(()))["summary.html"]


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "=1+1"])
def test_hostile_text_stays_text(hostile: str) -> None:
    article = one_line_article(hostile, hostile, message=hostile, suggestion=hostile, identity=hostile)
    found = parts(Report((article,)))
    # The data of the page and its script, and nothing else.
    assert found["summary.html"].count("<script") == 2
    assert hostile not in found["summary.html"] or hostile == "=1+1"
    assert "<img" not in found["summary.html"]
    for name in ("summary-articles.csv", "summary-renderings.csv"):
        assert not any(cell.startswith("=") for row in rows(Report((article,)), name) for cell in row.values())
