"""The report on a terminal."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console

from bitext_check.records import Message, Report
from bitext_check.reporting.console import print_report
from tests.reporting_sample import TITLE as TITLE_RULE
from tests.reporting_sample import clean_article, finding, one_line_article, pool_article, sample_report


def shown(
    report: Report, *, language: str = "en", width: int = 100, terminal: bool = False, no_color: bool = False,
    verbose: bool = False, quiet: bool = False,
) -> str:  # fmt: skip
    text = io.StringIO()
    console = Console(
        file=text,
        width=width,
        force_terminal=terminal,
        no_color=no_color,
        color_system="standard" if terminal else None,
    )
    print_report(report, language=language, console=console, verbose=verbose, quiet=quiet)
    return text.getvalue()


def test_the_wrong_words_are_marked_in_both_texts() -> None:
    text = shown(sample_report())
    assert "서가람 【이사장】은 3일" in text
    assert "【Chairman】 Seo Ga-ram" in text


def test_message_suggestion_and_code_stand_under_the_pair() -> None:
    text = shown(sample_report())
    assert "Critical Money: 12억 is 1.2 billion, not 12 billion. → 1.2 billion won  [MNY001]" in text
    assert text.index("【Chairman】") < text.index("[TTL001]") < text.index("[OMI001]")


def test_only_segments_with_findings_are_shown_unless_verbose() -> None:
    headline = "Hanbit District Facilities Corporation opens new pool"
    assert headline not in shown(sample_report())
    assert headline in shown(sample_report(), verbose=True)


def test_quiet_shows_the_summary_alone() -> None:
    text = shown(sample_report(), quiet=True)
    assert "TTL001" not in text
    assert re.search(r"pool +61\.2 +review +1 +2 +1 +0", text)
    assert "broken.txt is empty." in text


def test_the_summary_has_a_total_and_says_how_the_score_was_made() -> None:
    text = shown(sample_report())
    assert re.search(r"Total +1 +2 +1 +0", text)
    assert "100 minus the MQM penalties" in text
    assert "MQM|minor:1|major:5|critical:25" in text


def test_everything_is_korean_when_asked_for() -> None:
    text = shown(sample_report(), language="ko")
    assert "공단의 이사장은 President로 씁니다." in text
    assert "검사하지 못한 입력" in text
    assert "Score" not in text


def test_notes_and_findings_without_a_segment_are_shown() -> None:
    article = replace(
        clean_article(),
        notes=(Message("The date is unknown.", "날짜를 알 수 없습니다."),),
        findings=(finding(TITLE_RULE, None, None, None, "Two spellings of one title.", "직함 표기가 두 가지입니다."),),
    )
    text = shown(Report((article,)))
    assert "Note: The date is unknown." in text
    assert "Two spellings of one title." in text


def test_no_escape_sequence_when_piped() -> None:
    assert "\x1b" not in shown(sample_report())


def test_marks_are_coloured_on_a_terminal_and_bracketed_without_colour() -> None:
    assert "【" not in shown(sample_report(), terminal=True)
    assert "\x1b[1;4;33mChairman" in shown(sample_report(), terminal=True)
    plain = shown(sample_report(), terminal=True, no_color=True)
    assert "【" in plain
    assert not re.search(r"\x1b\[[0-9;]*3\d", plain)


@pytest.mark.parametrize("width", [30, 40, 60, 80, 120])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_no_line_is_wider_than_the_terminal_with_wide_hangul_counted_right(width: int, language: str) -> None:
    for line in shown(sample_report(), width=width, language=language).splitlines():
        assert cell_len(line) <= width


def test_a_long_paragraph_is_shortened_around_its_marks() -> None:
    english = "A" * 50 + " word" * 400 + " Chairman Seo" + " more" * 400
    article = one_line_article("이사장", english)
    place = replace(
        article.findings[0].target, start=english.index("Chairman"), end=english.index(" Seo"), text="Chairman"
    )  # type: ignore[type-var]
    article = replace(article, findings=(replace(article.findings[0], target=place),))
    text = shown(Report((article,)))
    assert "【Chairman】 Seo" in text
    assert "…" in text
    assert len(text) < 2000
    assert shown(Report((article,)), verbose=True).count("more") == 400


HOSTILE = [
    "\x1b[2J\x1b[1;1Hcleared",
    "\x1b]0;new title\x07shown",
    "\x1b]8;;http://example.invalid\x1b\\link\x1b]8;;\x1b\\",
    "\x9b31mred",
    "back\x08\x08\x08\x7f",
    "over\rwritten",
    "turned \u202etxt.exe",
    "\x1bPq#0\x1b\\sixel",
    "\x00\x01\x02",
]


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("terminal", [False, True])
def test_escape_sequences_and_control_characters_of_a_page_never_reach_the_terminal(
    hostile: str, terminal: bool
) -> None:
    article = one_line_article(f"가 {hostile}", f"A {hostile}", message=hostile, suggestion=hostile, identity=hostile)
    text = shown(Report((article,)), terminal=terminal, verbose=True)
    ours = re.sub(r"\x1b\[[0-9;]*m", "", text) if terminal else text
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", ours)
    assert "example.invalid" not in text


def test_rich_markup_and_emoji_codes_in_a_page_are_plain_words() -> None:
    text = shown(Report((one_line_article("[bold]굵게[/bold]", "[link=x]:smile:[/link]", message="[red]no[/red]"),)))
    assert "【[bold]굵게[/bold]】" in text
    assert "[link=x]:smile:[/link]" in text
    assert "[red]no[/red]" in text


def test_the_library_article_has_no_findings() -> None:
    assert "No findings" in shown(Report((clean_article(),)))
    assert "No findings" not in shown(Report((pool_article(),)))


def test_a_category_that_the_message_begins_with_is_not_said_twice() -> None:
    article = one_line_article("15일", "16th", message="Date missing.", suggestion="15th")
    twice = replace(article, findings=tuple(replace(f, category="date") for f in article.findings))
    other = replace(article, findings=tuple(replace(f, category="number") for f in article.findings))
    assert "Date: Date" not in shown(Report((twice,)))
    assert "Date missing." in shown(Report((twice,)))
    assert "Number: Date missing." in shown(Report((other,)))
