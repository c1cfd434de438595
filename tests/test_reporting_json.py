"""The JSON report keeps the form that outside tools rely on."""

from __future__ import annotations

import json
import math
from dataclasses import replace

import pytest

from bitext_check.records import Report
from bitext_check.reporting.formats import render
from tests.reporting_sample import clean_article, one_line_article, pool_article, sample_report


def data(report: Report, language: str = "en") -> dict:  # type: ignore[type-arg]
    text = render("json", report, language)
    assert isinstance(text, str)
    return json.loads(text)  # type: ignore[no-any-return]


def test_the_report_has_the_keys_of_the_contract() -> None:
    report = data(sample_report())
    assert report["schema_version"] == 1
    assert report["tool"]["name"] == "bitext-check"
    article = report["articles"][0]
    assert {
        "id", "source_path", "target_path", "source_paragraphs", "target_paragraphs", "score", "rating", "segments",
        "issues",
    } <= article.keys()  # fmt: skip
    assert {"id", "source_paragraphs", "target_paragraphs", "source_text", "target_text", "score", "adequacy"} <= (
        article["segments"][0].keys()
    )
    assert {
        "code", "rule", "category", "severity", "confidence", "mqm", "segment", "source_paragraph", "source_span",
        "source_text", "target_paragraph", "target_span", "target_text", "message", "suggestion",
    } <= article["issues"][0].keys()  # fmt: skip


def test_spans_cut_the_words_out_of_the_paragraphs() -> None:
    article = data(sample_report())["articles"][0]
    for issue in article["issues"]:
        for side in ("source", "target"):
            if issue[f"{side}_span"] is not None:
                start, end = issue[f"{side}_span"]
                paragraph = article[f"{side}_paragraphs"][issue[f"{side}_paragraph"]]
                assert paragraph[start:end] == issue[f"{side}_text"]


def test_a_side_without_a_place_is_null() -> None:
    issue = next(i for i in data(sample_report())["articles"][0]["issues"] if i["code"] == "OMI001")
    assert issue["target_paragraph"] is issue["target_span"] is issue["target_text"] is None
    assert issue["source_span"] == [0, 25]


def test_the_summary_counts_articles_segments_and_severities() -> None:
    assert data(sample_report())["summary"] == {
        "articles": 2, "segments": 5, "issues": {"critical": 1, "major": 2, "minor": 1, "info": 0},
    }  # fmt: skip


def test_a_failure_names_its_file_and_says_why_in_the_language_asked_for() -> None:
    assert data(sample_report(), "en")["failures"] == [{"path": "broken.txt", "error": "broken.txt is empty."}]
    assert data(sample_report(), "ko")["failures"][0]["error"] == "broken.txt 파일이 비어 있습니다."


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "Nothing in the Korean says this."), ("ko", "한국어에 없는 내용입니다.")],
)
def test_messages_are_in_the_language_asked_for(language: str, message: str) -> None:
    assert data(sample_report(), language)["articles"][0]["issues"][-1]["message"] == message


def test_korean_is_written_as_it_is_and_not_as_escapes() -> None:
    text = render("json", sample_report(), "en")
    assert isinstance(text, str)
    assert "한빛구시설공단" in text


def test_figures_that_are_no_numbers_become_null() -> None:
    article = replace(clean_article(), score=math.nan)
    assert data(Report((article,)))["articles"][0]["score"] is None


def test_half_a_surrogate_pair_from_a_file_name_does_not_stop_the_report() -> None:
    article = replace(one_line_article("글", "Text"), source_path="\udcb1\udcdb.txt")
    text = render("json", Report((article,)), "en")
    assert isinstance(text, str)
    assert json.loads(text.encode("utf-8"))["articles"][0]["source_path"] == "\ufffd\ufffd.txt"


def test_signatures_say_how_each_score_was_made() -> None:
    assert data(Report((pool_article(),)))["articles"][0]["scores"][0]["signature"].startswith("MQM|minor:1|major:5")


def test_an_empty_report_is_still_a_report() -> None:
    assert data(Report(()))["summary"]["articles"] == 0
