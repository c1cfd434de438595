"""The page as text: what it allows, what it escapes, what it holds."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest

from bitext_check.records import Place, Report
from bitext_check.reporting.formats import render
from bitext_check.reporting.page_data import article_data, script_json
from bitext_check.reporting.words import all_words
from tests.reporting_sample import TITLE as TITLE_RULE
from tests.reporting_sample import finding, one_line_article, pool_article, sample_report


class Elements(HTMLParser):
    """Start tags with attributes, and the content of scripts and styles."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.raw: list[tuple[str, str]] = []
        self.inside = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.inside = tag if tag in ("script", "style") else ""

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.raw.append((self.inside, data))
            self.inside = ""


def page(report: Report, language: str = "en") -> str:
    text = render("html", report, language)
    assert isinstance(text, str)
    return text


def data_blocks(text: str) -> dict[str, Any]:
    found = re.findall(r'<script type="application/json" id="([^"]+)">(.*?)</script>', text, re.DOTALL)
    return {name: json.loads(content) for name, content in found}


def test_the_policy_allows_exactly_the_script_and_the_style_of_the_page() -> None:
    elements = Elements(page(sample_report()))
    policy = next(a["content"] for t, a in elements.tags if a.get("http-equiv") == "Content-Security-Policy") or ""
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    plain = [content for tag, content in elements.raw if tag == "style" or content.startswith('"use strict"')]
    assert len(plain) == 2
    for content in plain:
        assert base64.b64encode(hashlib.sha256(content.encode()).digest()).decode() in policy


def test_nothing_is_fetched_from_outside() -> None:
    text = page(sample_report())
    for _, attributes in Elements(text).tags:
        assert attributes.get("src") is None
        assert (attributes.get("href") or "#").startswith(("#", "data:"))
    assert "@import" not in text
    assert "url(" not in text
    assert "style=" not in text  # the policy would refuse it


HOSTILE = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<!--<script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7 * 7 }}{% raw %}",
    "]]>&lt;b&gt;&amp;",
    "\u2028\u2029\x00\ud800",
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_stays_text(hostile: str) -> None:
    article = one_line_article(hostile, hostile, message=hostile, suggestion=hostile, identity=hostile)
    text = page(Report((article,)))
    assert len(Elements(text).tags) == len(Elements(page(Report((one_line_article("a", "b", suggestion="c"),)))).tags)
    blocks = data_blocks(text)
    whole = hostile.replace("\ud800", "\ufffd")
    assert blocks["article-0"]["rows"][0]["ko"] == [[[whole, [0]]]]
    assert blocks["index"]["articles"][0]["id"] == whole
    assert "49" not in blocks["article-0"]["findings"][0]["en"]


def test_json_in_a_script_element_holds_no_character_that_could_end_it() -> None:
    text = script_json({"a": "</script><!-- & \u2028"})
    assert not re.search("[<>&\u2028\u2029]", text)
    assert json.loads(text) == {"a": "</script><!-- & \u2028"}


def test_paragraphs_are_cut_at_their_marks_and_give_the_paragraph_again() -> None:
    article = pool_article()
    data = article_data(article)
    row = data["rows"][1]
    assert [p[0] for p in row["ko"][0] if isinstance(p, list)] == ["이사장", "12억 원"]
    assert [p[0] for p in row["en"][0] if isinstance(p, list)] == ["Chairman", "12 billion won"]
    assert "".join(p if isinstance(p, str) else p[0] for p in row["ko"][0]) == article.source_paragraphs[1]


def test_marks_are_right_after_characters_that_browsers_count_twice() -> None:
    korean = "🏊🏊 수영장 이사장"
    article = one_line_article(korean, "🏊 pool Chairman")
    found = finding(TITLE_RULE, "s1", Place(0, 7, 10, "이사장"), Place(0, 7, 15, "Chairman"), "x", "x")
    row = article_data(replace(article, findings=(found,)))["rows"][0]
    assert row["ko"][0] == ["🏊🏊 수영장 ", ["이사장", [0]]]
    assert row["en"][0] == ["🏊 pool ", ["Chairman", [0]]]


def test_overlapping_findings_share_the_words_that_both_mean() -> None:
    article = one_line_article("가나다라마바", "text")
    wide = finding(TITLE_RULE, "s1", Place(0, 0, 4, "가나다라"), None, "x", "x")
    late = finding(TITLE_RULE, "s1", Place(0, 2, 6, "다라마바"), None, "x", "x", severity="critical")
    gap = finding(TITLE_RULE, "s1", None, Place(0, 4, 4, ""), "x", "x")
    row = article_data(replace(article, findings=(wide, late, gap)))["rows"][0]
    assert row["ko"][0] == [["가나", [0]], ["다라", [1, 0]], ["마바", [1]]]  # worst first, so that its colour is shown
    assert row["en"][0] == ["text", ["", [2]]]


def test_lines_outside_the_article_are_kept_apart() -> None:
    assert article_data(pool_article())["outside"] == {"ko": ["▲ 새로 고친 수영장"], "en": []}


def test_a_finding_without_a_segment_gets_a_row_of_its_own() -> None:
    loose = finding(TITLE_RULE, None, Place(0, 0, 3, "한빛구"), None, "Two spellings.", "표기가 둘입니다.")
    data = article_data(replace(pool_article(), findings=(loose,)))
    assert data["rows"][-1]["id"] is None
    assert data["rows"][-1]["ko"][0][0] == ["한빛구", [0]]


def test_both_languages_are_on_the_page_and_the_first_is_the_one_asked_for() -> None:
    text = page(sample_report(), "ko")
    assert text.startswith('<!DOCTYPE html>\n<html lang="ko">')
    found = data_blocks(text)["article-0"]["findings"][0]
    assert found["ko"] == "공단의 이사장은 President로 씁니다."
    assert found["en"] == "The head of a public corporation is its president."


def test_without_a_script_the_findings_are_listed() -> None:
    text = page(sample_report(), "en")
    plain = text[text.index("<noscript>") : text.index("</noscript>")]
    assert '<q lang="en">12 billion won</q>' in plain
    assert "No findings" in plain


def test_every_word_is_there_in_both_languages() -> None:
    words = all_words()
    assert words["en"].keys() == words["ko"].keys()
    assert all(words["en"].values())
    assert all(re.search("[가-힣]", text) for key, text in words["ko"].items())


def test_every_word_that_the_page_asks_for_exists() -> None:
    from bitext_check.reporting.html_report import template

    script = "".join(template(name) for name in ("shared.js", "basics.js", "views.js", "steps.js"))
    pages = "".join(template(name) for name in ("report.html.j2", "summary.html.j2", "tools.html.j2"))
    asked = set(re.findall(r'word\("([a-z_]+)"\)', script))
    asked |= set(re.findall(r'data-word(?:-label|-title)?="([a-z_]+)"', pages))
    asked |= set(re.findall(r'(?:say|word)\("([a-z_]+)"\)', pages))
    assert asked
    assert asked <= all_words()["en"].keys()
