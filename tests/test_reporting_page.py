"""The page in a real browser: marks, cards, keys, filters, languages; nothing in the console, nothing requested."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bitext_check.records import Report
from tests.reporting_sample import clean_article, one_line_article, pool_article, sample_report

Open = Callable[..., Any]


def marked(page: Any, language: str) -> list[str]:
    return page.locator(f".side[lang={language}] mark:not(.off)").all_inner_texts()  # type: ignore[no-any-return]


def one() -> Report:
    return Report((pool_article(),))


def test_marks_stand_on_the_right_words_of_both_texts(open_page: Open) -> None:
    page = open_page(one())
    assert marked(page, "ko") == ["이사장", "12억 원", "수영장은 오는 10일부터 누구나 쓸 수 있다."]
    assert marked(page, "en") == ["Chairman", "12 billion won", "Tickets will be sold at the gate."]
    assert "minor" in page.locator("mark", has_text="Chairman").get_attribute("class")
    assert "critical" in page.locator("mark", has_text="12 billion won").get_attribute("class")


def test_korean_and_english_stand_side_by_side_and_under_each_other_on_a_phone(open_page: Open) -> None:
    for width, beside in ((1440, True), (1000, True), (390, False)):
        page = open_page(one(), width=width)
        korean = page.locator("#row-1 .side[lang=ko]").bounding_box()
        english = page.locator("#row-1 .side[lang=en]").bounding_box()
        assert (korean["x"] + korean["width"] <= english["x"]) == beside
        assert (korean["y"] + korean["height"] <= english["y"]) != beside
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("how", ["hover", "focus", "tap"])
def test_a_card_with_message_and_suggestion_appears(open_page: Open, how: str) -> None:
    page = open_page(one())
    mark = page.locator("mark", has_text="12 billion won")
    {"hover": mark.hover, "focus": mark.focus, "tap": mark.click}[how]()
    card = page.locator("#card")
    assert card.is_visible()
    text = card.inner_text()
    assert "12억 is 1.2 billion, not 12 billion." in text
    assert "Write instead: 1.2 billion won" in text
    assert "MNY001 money-magnitude" in text
    page.keyboard.press("Escape")
    page.mouse.move(5, 5)
    card.wait_for(state="hidden")


def test_a_card_sets_the_words_against_each_other_unless_they_are_the_same(open_page: Open) -> None:
    page = open_page(Report((one_line_article("수사관", "수사관"),)))
    page.locator("mark").last.click()
    assert "≠" not in page.locator("#card").inner_text()
    page = open_page(Report((one_line_article("수사관", "inspector"),)))
    page.locator("mark").last.click()
    assert "수사관 ≠ inspector" in page.locator("#card").inner_text()


def test_both_marks_of_a_finding_light_up_together(open_page: Open) -> None:
    page = open_page(one())
    page.locator("mark", has_text="Chairman").hover()
    assert page.locator("mark.lit").all_inner_texts() == ["이사장", "Chairman"]


def test_the_card_stays_inside_the_window(open_page: Open) -> None:
    for width in (390, 1000, 1440):
        page = open_page(one(), width=width)
        for number in range(page.locator("mark").count()):
            page.locator("mark").nth(number).focus()
            box = page.locator("#card").bounding_box()
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width


def test_j_and_k_step_through_the_findings_in_reading_order(open_page: Open) -> None:
    page = open_page(one())
    focused = "document.activeElement.textContent"
    seen = []
    for key in "jjjjkk":
        page.keyboard.press(key)
        seen.append(page.evaluate(focused))
    korean = "수영장은 오는 10일부터 누구나 쓸 수 있다."
    assert seen == ["Chairman", "12 billion won", korean, "Tickets will be sold at the gate.", korean, "12 billion won"]
    assert page.locator("#step-position").inner_text() == "2 / 4"


def test_letters_typed_into_the_search_field_are_no_commands(open_page: Open) -> None:
    page = open_page(one())
    page.keyboard.press("/")
    page.keyboard.type("jk")
    assert page.locator("#search").input_value() == "jk"
    assert page.locator("#card").is_hidden()


def test_the_severity_filter_takes_marks_and_notes_away_and_brings_them_back(open_page: Open) -> None:
    page = open_page(one())
    page.locator(".chip.minor").click()
    assert marked(page, "en") == ["12 billion won", "Tickets will be sold at the gate."]
    assert page.locator(".note:visible").count() == 3
    page.keyboard.press("Enter")  # the chip kept the focus
    assert "Chairman" in marked(page, "en")


def test_the_category_filter_shows_only_its_rows_and_j_follows_it(open_page: Open) -> None:
    page = open_page(one())
    page.locator("#category").select_option("omission")
    assert page.locator(".row:visible").count() == 1
    page.locator("h1").click()
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.textContent").startswith("수영장은")
    page.locator(".chart button", has_text="Omission").click()
    assert page.locator(".row:visible").count() == 4


def test_the_text_filter_searches_both_texts_and_the_messages(open_page: Open) -> None:
    page = open_page(one())
    for words, rows in (
        ("수영장은 오는", ["row-2"]),
        ("TICKETS", ["row-3"]),
        ("public corporation", ["row-1"]),
        ("없는말", []),
    ):
        page.locator("#search").fill(words)
        assert [row.get_attribute("id") for row in page.locator(".row:visible").all()] == rows
    assert page.locator("#none").is_visible()


def test_only_rows_with_findings(open_page: Open) -> None:
    page = open_page(one())
    page.locator("#only").check()
    assert page.locator(".row:visible").count() == 3


def test_the_bar_of_segments_is_coloured_by_score_and_jumps(open_page: Open) -> None:
    page = open_page(one(), width=390)
    parts = page.locator(".strip button")
    assert [part.get_attribute("class") for part in parts.all()] == ["q4", "q0", "q0", "q0"]
    parts.nth(3).click()
    assert page.evaluate("document.activeElement.id") == "row-3"
    assert page.locator("#row-3").bounding_box()["y"] < 900


def test_the_chart_counts_findings_by_category(open_page: Open) -> None:
    page = open_page(one())
    texts = [" ".join(text.split()) for text in page.locator(".chart button").all_inner_texts()]
    assert sorted(texts) == ["Addition 1", "Money 1", "Omission 1", "Title 1"]


def test_the_language_switch_changes_interface_and_messages(open_page: Open) -> None:
    page = open_page(one(), language="en")
    page.locator("[data-language=ko]").click()
    assert page.evaluate("document.documentElement.lang") == "ko"
    assert "공단의 이사장은 President로 씁니다." in page.locator(".notes").first.inner_text()
    assert page.locator("#print").inner_text() == "인쇄"
    assert page.locator(".side[lang=en] mark").first.inner_text() == "Chairman"


@pytest.mark.parametrize("dark", [False, True])
def test_light_and_dark_follow_the_system_and_the_button(open_page: Open, dark: bool) -> None:
    page = open_page(one(), dark=dark)
    brightness = "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)[0]"
    assert (page.evaluate(brightness) < 100) == dark
    page.locator("#theme").click()
    assert (page.evaluate(brightness) < 100) != dark


# Source: WCAG 2.2, "contrast ratio" and "relative luminance".
CONTRAST = """(node) => {
  const linear = (v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
  const light = (color) => {
    const [r, g, b] = color.match(/[\\d.]+/g).map(Number).map(linear);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  let back = node;
  while (getComputedStyle(back).backgroundColor === "rgba(0, 0, 0, 0)") back = back.parentElement;
  const both = [light(getComputedStyle(node).color), light(getComputedStyle(back).backgroundColor)];
  return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
}"""


def test_words_on_marks_and_cards_can_be_read_in_light_and_dark(open_page: Open) -> None:
    for dark in (False, True):
        page = open_page(one(), dark=dark)
        page.locator("mark", has_text="Chairman").focus()
        for place in (
            "mark",
            ".note",
            ".what",
            ".code",
            ".instead",
            ".pill",
            ".card .write",
            ".card .reason",
            ".how",
            ".tag",
        ):
            for node in page.locator(f"{place}:visible").all():
                assert node.evaluate(CONTRAST) >= 4.5, place


def test_the_list_of_articles_is_sorted_by_any_column(open_page: Open) -> None:
    articles = (
        replace(pool_article("b"), score=61.0),
        replace(clean_article("a10"), score=100.0),
        replace(clean_article("a9"), score=90.0),
    )
    page = open_page(Report(articles))
    listed = page.locator("#articles .open")
    assert listed.all_inner_texts() == ["b", "a9", "a10"]  # the worst first
    page.locator("[data-sort=score]").click()
    assert listed.all_inner_texts() == ["a10", "a9", "b"]
    assert page.locator("th[aria-sort]").get_attribute("aria-sort") == "descending"
    page.locator("[data-sort=id]").click()
    assert listed.all_inner_texts() == ["a9", "a10", "b"]
    page.locator("[data-sort=critical]").click()
    assert listed.all_inner_texts()[0] == "b"


def test_an_article_opens_from_the_list_and_by_its_address(open_page: Open) -> None:
    page = open_page(sample_report())
    page.locator(".open", has_text="pool").click()
    assert page.locator("h1").inner_text() == "pool"
    page.locator("#home").click()
    assert page.locator("#articles tr").count() == 2
    assert open_page(sample_report(), address="#2").locator("h1").inner_text() == "clean"


def test_j_goes_on_to_the_next_article_with_findings(open_page: Open) -> None:
    articles = (pool_article("first"), clean_article("between"), replace(pool_article("last"), score=90.0))
    page = open_page(Report(articles))
    for _ in range(5):
        page.keyboard.press("j")
    assert page.locator("h1").inner_text() == "last"
    page.keyboard.press("k")
    assert page.locator("h1").inner_text() == "first"
    assert page.locator("#step-position").inner_text() == "4 / 4"


def test_what_could_not_be_checked_is_shown(open_page: Open) -> None:
    page = open_page(sample_report(), language="ko")
    assert "broken.txt 파일이 비어 있습니다." in page.locator("#failures").inner_text()
    assert page.locator("#failures").inner_text().count("broken.txt") == 1


def test_a_report_of_300_articles_opens_and_turns_quickly(open_page: Open) -> None:
    page = open_page(Report(tuple(pool_article(f"pool-{n:03}") for n in range(300))))
    assert page.locator("#articles tr").count() == 300
    timing = "performance.now() - performance.getEntriesByType('navigation')[0].responseEnd"
    assert page.evaluate(timing) < 5000
    assert (
        page.evaluate("const t = performance.now(); document.querySelector('.open').click(); performance.now() - t")
        < 500
    )
    # Only the article that is open is built.
    assert page.locator(".row").count() == 4


def test_a_hostile_page_stays_harmless(open_page: Open) -> None:
    hostile = '</script><script>alert(1)</script><img src="http://example.invalid/x.png" onerror="alert(2)">'
    page = open_page(
        Report((one_line_article(hostile, hostile, message=hostile, suggestion=hostile, identity=hostile),))
    )
    page.keyboard.press("j")
    assert page.locator("img").count() == 0
    assert marked(page, "en") == [hostile]
    assert hostile in page.locator("#card").inner_text()


def test_screen_readers_get_languages_names_and_descriptions(open_page: Open) -> None:
    page = open_page(one(), language="ko")
    mark = page.locator("mark", has_text="Chairman")
    described = page.locator("#" + mark.get_attribute("aria-describedby"))
    assert "공단의 이사장은 President로 씁니다." in described.inner_text()
    assert mark.evaluate("(node) => node.closest('[lang]').lang") == "en"
    unnamed = """[...document.querySelectorAll('button, input, select')].filter((node) => !node.closest('[hidden]')
      && !node.textContent.trim() && !node.getAttribute('aria-label') && !node.labels?.length).length"""
    assert page.evaluate(unnamed) == 0
    assert page.locator("h1").count() == 1


def test_in_print_only_the_report_is_left(open_page: Open) -> None:
    page = open_page(one())
    page.emulate_media(media="print")
    for place in (".bar", ".filters", ".stepper", "#card"):
        assert page.locator(place).is_hidden()
    assert page.locator("mark", has_text="Chairman").is_visible()
    assert page.locator(".note").first.is_visible()
    assert page.locator(".chart button").first.is_visible()


def test_on_paper_both_texts_stand_side_by_side(open_page: Open) -> None:
    page = open_page(one(), width=700)
    page.emulate_media(media="print")
    row = page.locator(".row", has_text="Chairman")
    left, right = (row.locator(f".side[lang={lang}]").bounding_box() for lang in ("ko", "en"))
    assert abs(left["y"] - right["y"]) < 5
    assert right["x"] > left["x"] + 200


def test_switches_say_whether_they_are_on(open_page: Open) -> None:
    page = open_page(one())
    for place in (".chip.minor", ".chart button >> nth=0", "[data-language=ko]"):
        assert page.locator(place).get_attribute("aria-pressed") in ("true", "false")
    page.locator(".chip.minor").click()
    assert page.locator(".chip.minor").get_attribute("aria-pressed") == "false"
    crossed = "getComputedStyle(document.querySelector('.chip.minor')).textDecorationLine"
    assert page.evaluate(crossed) == "line-through"


def silenced_report() -> Report:
    from bitext_check.records import Silenced

    article = pool_article()
    first, *others = article.findings
    hostile = "<img src=x onerror=alert(1)> so on its own page"
    return Report(
        (replace(article, findings=tuple(others), silenced=(Silenced(first, hostile, "comment", "a, line 3"),)),)
    )


def test_what_is_silenced_is_folded_with_its_reason_and_not_counted(open_page: Open) -> None:
    page = open_page(silenced_report())
    folded = page.locator("details.silenced")
    assert folded.locator("summary").inner_text() == "Silenced (1)"
    assert not folded.locator("li").is_visible()
    folded.locator("summary").click()
    assert "so on its own page" in folded.locator("li").inner_text()
    assert page.locator("img").count() == 0
    assert page.locator(".note").count() == 3


def test_the_card_leaves_the_notes_beside_the_texts_in_sight(open_page: Open) -> None:
    page = open_page(one(), width=1440)
    for name in ("Chairman", "12 billion won"):
        page.locator("mark", has_text=name).focus()
        card, notes = (page.locator(place).first.bounding_box() for place in ("#card", ".notes"))
        assert card["x"] + card["width"] <= notes["x"]


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_bar_stays_one_line_on_a_phone(open_page: Open, language: str) -> None:
    page = open_page(sample_report(), width=360, address="#1", language=language)
    assert page.locator(".bar").bounding_box()["height"] < 60
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    named = page.locator("#home").inner_text()
    assert ("All articles" if language == "en" else "모든 기사") in named  # for those who cannot see the arrow


def test_charts_are_folded_on_a_phone_and_open_on_a_wide_window(open_page: Open) -> None:
    phone = open_page(sample_report(), width=390)
    assert phone.locator(".chart button").first.is_hidden()
    assert phone.locator("#articles tr").first.bounding_box()["y"] < 700
    phone.locator(".fold summary").first.click()
    phone.locator(".chart button[data-category=money]").click()
    # Choosing a category builds the page anew; what was unfolded stays so.
    assert phone.locator(".chart button[data-category=money]").get_attribute("aria-pressed") == "true"
    assert phone.locator(".chart button").first.is_visible()
    wide = open_page(sample_report(), width=1440)
    wide.locator(".fold summary").first.click()
    assert wide.locator(".chart button").first.is_visible()


def test_korean_words_in_english_messages_are_not_broken(open_page: Open) -> None:
    page = open_page(one())
    assert page.locator(".note").first.evaluate("(node) => getComputedStyle(node).wordBreak") == "keep-all"


def test_a_search_in_the_list_goes_into_the_article_that_holds_the_words(open_page: Open) -> None:
    page = open_page(Report((pool_article("swimming"), clean_article("quiet"))))
    page.locator("#search").fill("billion")
    assert page.locator("#articles tr:visible").count() == 1
    page.locator(".open").first.click()
    assert page.locator("#search").input_value() == "billion"
    assert page.locator("li[data-row]:visible").count() == 1
    page.locator("#search").fill("nowhere")
    assert page.locator("#none").is_visible()
    assert page.locator(".rows").is_hidden()
    page.locator("#home").click()
    assert page.locator("#search").input_value() == "billion"
    # Found by its name alone: all of it is shown.
    page.locator("#search").fill("swimm")
    page.locator(".open:visible").first.click()
    assert page.locator("#search").input_value() == ""
    assert page.locator("li[data-row]:visible").count() == 4


def test_nothing_but_what_can_be_used_is_ringed(open_page: Open) -> None:
    page = open_page(sample_report())
    page.keyboard.press("n")
    assert page.evaluate("document.activeElement.id") == "main"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "none"


@pytest.mark.parametrize("width", [1000, 1440])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_steps_cover_nothing_on_a_wide_window(open_page: Open, width: int, language: str) -> None:
    page = open_page(sample_report(), width=width, address="#1", language=language)
    steps, bar, left, right = (page.locator(p).bounding_box() for p in ("#stepper", ".bar", "#steps", "#tools"))
    assert bar["y"] <= steps["y"]
    assert steps["y"] + steps["height"] <= bar["y"] + bar["height"]
    assert left["x"] + left["width"] <= steps["x"]
    assert steps["x"] + steps["width"] <= right["x"]
