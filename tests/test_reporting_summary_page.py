"""The summary in a real browser: languages, light and dark, sorting, a phone, 300 articles."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bitext_check.records import Report
from bitext_check.reporting.formats import render
from tests.reporting_sample import clean_article, one_line_article, pool_article, sample_report

Open = Callable[..., Any]


def summary(open_page: Open, report: Report, **given: Any) -> Any:
    return open_page(report, name="summary", **given)


def articles(page: Any) -> list[str]:
    return page.locator("#list tbody td:first-child").all_inner_texts()  # type: ignore[no-any-return]


def test_the_language_switch_changes_every_word_of_the_summary(open_page: Open) -> None:
    page = summary(open_page, sample_report(), language="ko")
    page.locator("[data-language=en]").click()
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.title() == "Summary of the run"
    for words in ("Findings by category", "Average score", "Most frequent wrong renderings", "How the score is made"):
        assert words in page.locator("body").inner_text()
    texts = "[...document.querySelectorAll('body :not(script):not(style):not([lang=ko]):not(button)')]"
    own = f"{texts}.flatMap((n) => [...n.childNodes]).filter((n) => n.nodeType === 3).map((n) => n.data).join(' ')"
    assert not re.search("[가-힣]", page.evaluate(own))
    page.locator("[data-language=ko]").click()
    assert page.locator("h1").inner_text().startswith("기사")
    assert "broken.txt 파일이 비어 있습니다." in page.locator(".alert").inner_text()
    assert page.locator("[data-language=ko]").get_attribute("aria-pressed") == "true"


def test_the_language_and_the_colours_that_were_chosen_are_remembered(open_page: Open) -> None:
    page = summary(open_page, sample_report())
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator("[data-language=ko]").click()
    page.locator("#theme").click()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    page.reload()
    assert page.title() == "검사 요약"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light


def test_the_list_of_articles_is_sorted_by_any_column(open_page: Open) -> None:
    report = Report((pool_article("c10"), replace(clean_article("c9"), score=9.5), clean_article("a")))
    page = summary(open_page, report)
    assert articles(page) == ["c9", "c10", "a"]
    score = page.locator("#list th button").nth(1)
    score.click()
    assert articles(page) == ["a", "c10", "c9"]
    assert page.locator("#list th").nth(1).get_attribute("aria-sort") == "descending"
    page.locator("#list th button").nth(0).click()
    assert articles(page) == ["a", "c9", "c10"]
    page.locator("#list th button", has_text="Critical").click()
    assert articles(page)[0] == "c10"
    assert page.locator("#list th[aria-sort]").count() == 1


def test_a_summary_of_300_articles_opens_sorts_and_turns_quickly(open_page: Open) -> None:
    page = summary(open_page, Report(tuple(pool_article(f"pool-{n:03}") for n in range(300))))
    assert page.locator("#list tbody tr").count() == 300
    timing = "performance.now() - performance.getEntriesByType('navigation')[0].responseEnd"
    assert page.evaluate(timing) < 5000
    for place in ("#list th button", "[data-language=ko]"):
        click = f"const t = performance.now(); document.querySelector('{place}').click(); document.body.offsetHeight"
        assert page.evaluate(f"{click}; performance.now() - t") < 500


def test_a_hostile_article_stays_harmless(open_page: Open) -> None:
    hostile = '</script><script>alert(1)</script><img src="http://example.invalid/x.png" onerror="alert(2)">'
    article = one_line_article(hostile, hostile, message=hostile, suggestion=hostile, identity=hostile)
    page = summary(open_page, Report((article,)))
    assert page.locator("img").count() == 0
    assert articles(page) == [hostile]


def test_the_policy_allows_exactly_the_script_and_the_style_of_the_summary() -> None:
    content = render("summary", sample_report(), "en")
    assert isinstance(content, dict)
    text = str(content["summary.html"])
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert policy is not None
    assert policy[1].startswith("default-src 'none';")
    assert "unsafe" not in policy[1]
    for own in (
        re.search(r"<script>(.*?)</script>", text, re.DOTALL),
        re.search(r"<style>(.*?)</style>", text, re.DOTALL),
    ):
        assert own is not None
        assert base64.b64encode(hashlib.sha256(own[1].encode()).digest()).decode() in policy[1]


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_summary_fits_a_phone_and_breaks_no_word(open_page: Open, language: str) -> None:
    page = summary(open_page, sample_report(), language=language, width=360)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for place in page.locator(".wide").all():
        assert place.evaluate("(node) => node.scrollWidth <= node.clientWidth + 1")
    assert page.locator("td", has_text="clean").first.bounding_box()["height"] < 60
    assert page.locator(".bar").bounding_box()["height"] < 60


def test_in_print_the_switches_are_left_out(open_page: Open) -> None:
    page = summary(open_page, sample_report())
    page.emulate_media(media="print")
    assert page.locator(".bar").is_hidden()
    assert page.locator("#list").is_visible()
