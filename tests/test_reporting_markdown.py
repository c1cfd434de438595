"""Markdown for chat and tickets: readable, and nothing of a page acts in it."""

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt

from bitext_check.records import Report
from bitext_check.reporting.formats import render
from bitext_check.reporting.markdown_report import code, escaped
from tests.reporting_sample import one_line_article, sample_report


def markdown(report: Report, language: str = "en") -> str:
    text = render("markdown", report, language)
    assert isinstance(text, str)
    return text


def test_a_finding_is_one_line_with_words_message_suggestion_and_code() -> None:
    line = "- **Critical** Money: `12억 원` / `12 billion won` 12억 is 1.2 billion, not 12 billion."
    assert f"{line} → **`1.2 billion won`** (MNY001)" in markdown(sample_report())


def test_articles_failures_and_scoring_are_told_in_the_language_asked_for() -> None:
    text = markdown(sample_report(), "ko")
    assert "## pool: 61.2, 검토 필요" in text
    assert "지적 사항 없음" in text
    assert "- broken.txt 파일이 비어 있습니다." in text
    assert "점수 산출 방식" in text


HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "[click](http://example.invalid)",
    "![x](http://example.invalid/x.png)",
    "http://example.invalid and www.example.invalid",
    "<http://example.invalid>",
    "`code` ``more`` `",
    "line\n\n# heading\n- list",
    "**bold** _it_ ~~no~~ | table |",
    "1. list",
    "&lt;b&gt; &#64;",
    "\\[x](y)",
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_makes_no_link_image_tag_or_heading(hostile: str) -> None:
    parser = MarkdownIt("commonmark", {"linkify": False}).enable(["table", "strikethrough"])
    ours = one_line_article("a", "b", message="c", suggestion="d", identity="e")
    theirs = one_line_article(hostile, hostile, message=hostile, suggestion=hostile, identity=hostile)
    tags = [re.findall(r"<(/?\w+)", parser.render(markdown(Report((article,))))) for article in (theirs, ours)]
    assert tags[0] == tags[1]


def test_mentions_and_bare_addresses_are_parted() -> None:
    text = escaped("@here see http://example.invalid or www.example.invalid")
    assert "@here" not in text
    assert "http:" not in text
    assert "www." not in text


def test_words_with_backticks_stay_one_code_span() -> None:
    assert code("a`b") == "``a`b``"
    assert code("`x`") == "`` `x` ``"


def test_a_long_passage_is_cut() -> None:
    text = markdown(Report((one_line_article("가" * 500, "word " * 300),)))
    assert "가" * 160 + "…`" in text
    assert len(text) < 1200
