"""JUnit XML: parsed back, with counts that agree and hostile text kept as text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from bitext_check.records import Report
from bitext_check.reporting.formats import render
from tests.reporting_sample import HINT, clean_article, finding, one_line_article, sample_report


def suites(report: Report, language: str = "en") -> ElementTree.Element:
    text = render("junit", report, language)
    assert isinstance(text, str)
    return ElementTree.fromstring(text.encode("utf-8"))


def test_an_article_is_a_suite_and_a_segment_a_test() -> None:
    root = suites(sample_report())
    assert [suite.get("name") for suite in root] == ["pool", "clean", "Could not be checked"]
    assert [case.get("name") for case in root[0].iter("testcase")] == ["s1", "s2", "s3", "s4"]


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_file_is_valid_by_a_schema(language: str) -> None:
    from lxml import etree

    schema = etree.RelaxNG(etree.parse(Path(__file__).parent / "junit.rng"))
    hint = replace(clean_article(), findings=(finding(HINT, "s1", None, None, "A hint.", "참고입니다."),))
    for report in (sample_report(), Report((hint,)), Report(())):
        text = render("junit", report, language)
        assert isinstance(text, str)
        schema.assertValid(etree.fromstring(text.encode("utf-8")))


def test_counts_agree_with_what_is_there() -> None:
    root = suites(sample_report())
    for element in (root, *root):
        assert element.get("tests") == str(len(list(element.iter("testcase"))))
        assert element.get("failures") == str(len(list(element.iter("failure"))))
        assert element.get("errors") == str(len(list(element.iter("error"))))
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("6", "3", "1")


def test_a_failure_names_the_worst_finding_and_lists_all_of_the_segment() -> None:
    failure = suites(sample_report(), "ko").find("testsuite/testcase[@name='s2']/failure")
    assert failure is not None
    assert failure.get("type") == "MNY001"
    assert failure.get("message") == "12억은 12 billion이 아니라 1.2 billion입니다."
    assert "[TTL001] 경미, 직함" in (failure.text or "")
    assert "1.2 billion won" in (failure.text or "")


def test_a_segment_has_at_most_one_failure_as_the_format_wants() -> None:
    assert all(len(case.findall("failure")) <= 1 for case in suites(sample_report()).iter("testcase"))


def test_a_hint_does_not_fail_a_test() -> None:
    article = replace(clean_article(), findings=(finding(HINT, "s1", None, None, "A hint.", "참고입니다."),))
    root = suites(Report((article,)))
    assert root.get("failures") == "0"
    assert "A hint." in (root.findtext("testsuite/testcase/system-out") or "")


def test_a_finding_without_a_segment_has_a_test_of_its_own() -> None:
    article = replace(clean_article(), findings=(finding(HINT, None, None, None, "x", "x", severity="major"),))
    assert [c.get("name") for c in suites(Report((article,))).iter("testcase")] == ["s1", "Article"]


@pytest.mark.parametrize(
    "hostile",
    ['"/><failure/><x y="', "]]></failure><!-- <![CDATA[", "&lol;<!DOCTYPE x>", "\x00\x0b\x1b[31m\ufffe\ud800"],
)
def test_hostile_text_stays_text(hostile: str) -> None:
    article = one_line_article(hostile, hostile, message=hostile, suggestion=hostile, identity=hostile)
    root = suites(Report((article,)))
    assert len(list(root.iter())) == len(list(suites(Report((one_line_article("a", "b"),))).iter()))
    assert hostile[:3].replace("\x00", "\ufffd").replace("\x0b", "\ufffd").replace("\x1b", "\ufffd") in (
        root[0].get("name") or ""
    )
