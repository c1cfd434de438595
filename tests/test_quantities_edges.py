"""Quantities at the edges of what is read: each row was chosen because a changed sign or word order in the code passed.

The rows say what an editor would say; see `docs/testing.md`, mutation testing.
"""

from __future__ import annotations

import pytest

from bitext_check.quantities import compare_quantity
from bitext_check.quantities.reading.english import read_english

FAIR = [
    # Years of life in native words.
    ("쉰이 넘어서", "after turning 50"),
    ("마흔을 앞두고", "about to turn 40"),
    ("서른에", "at 30"),
    # A unit with an article, and a smaller one behind it.
    ("1년 8개월", "a year and eight months"),
    ("1년 8개월", "the year and eight months"),
    # A counter that counts things of many sorts.
    ("대당 80만원", "800,000 won per vehicle"),
    ("대당 80만원", "800,000 won per unit"),
    ("시속은 67㎞", "67 km per hour"),
    # The day before the month, with the year behind it.
    ("2026년 3월 5일", "5 March 2026"),
    ("2026년 3월 5일", "the 5th of March, 2026"),
    # A capital does not make a month of a name or a verb.
    ("2명이 숨졌다", "May Kim and two others died"),
    ("2명이 숨졌다", "two died, April Kim said"),
    # Decades and ages written with an apostrophe.
    ("1990년대", "the 1990's"),
    ("30대", "in his 30's"),
    # A word at the very beginning of the text.
    ("지난 3월", "last March"),
    ("다음 주 금요일", "next Friday"),
    ("이번 주 금요일", "this Friday"),
    # A multiple as a percentage, and as what was added.
    ("두 배", "200 percent"),
    ("두 배", "100 percent increase"),
    # A part of a whole as a share.
    ("10명 중 6명", "60 percent"),
    ("3명 중 1명", "33 percent"),
    ("4명 중 1명", "a quarter"),
    # The hour in native words.
    ("두 시 반", "2:30"),
    ("열두 시", "noon"),
    # Words in place of figures.
    ("36개", "three dozen"),
    ("1천200개", "twelve hundred"),
    ("3분의 2", "two-thirds"),
    ("150만 명", "one and a half million people"),
    ("3만이천 명", "32,000 people"),
    ("관중 3만이 모였다", "30,000 spectators gathered"),
    ("수십 명", "several dozen people"),
    ("수십만 명", "several hundred thousand people"),
    # "A third" before a noun counts times.
    ("세 번째", "a third time"),
    ("3분의 1", "a third of residents"),
    ("절반", "50 percent"),
    ("50%", "half"),
    ("200%", "two times"),
    # School years, days that may be a date or a span, numbers of rooms.
    ("2026학년도", "the 2026 academic year"),
    ("5일", "five days"),
    ("301호", "Room 301"),
    # Words for the time that may go without saying.
    ("새벽에 숨졌다", "died"),
    ("어제 숨졌다", "died"),
    # Months in days.
    ("3개월", "90 days"),
]
WRONG = [
    ("마흔을 앞두고", "about to turn 50", "not the same quantity"),
    ("1년 8개월", "the year and nine months", "differ"),
    ("대당 80만원", "800,000 won per person", "units differ"),
    ("시속은 67㎞", "67 km per minute", "units differ"),
    ("2026년 3월 5일", "5 March 2025", "the years differ"),
    ("2026년 3월 5일", "the 5th of March 2025", "the years differ"),
    ("1990년대", "the 1980's", "the years differ"),
    ("30대", "in his 40's", "the numbers differ"),
    ("지난 3월", "next March", "the point or direction in time differs"),
    ("다음 주 금요일", "last Friday", "the point or direction in time differs"),
    ("두 배", "300 percent", "not the same quantity"),
    ("10명 중 6명", "70 percent", "not the same quantity"),
    ("4명 중 1명", "a third", ""),
    ("두 시 반", "3:30", "the times differ"),
    ("36개", "two dozen", "the numbers differ"),
    ("1천200개", "thirteen hundred", "the numbers differ"),
    ("3분의 2", "one-third", ""),
    ("3만이천 명", "30,000 people", "the numbers differ"),
    ("수백 명", "several dozen people", "ten times too small"),
    ("수천 명", "several hundred people", "ten times too small"),
    ("50%", "a third", "not the same quantity"),
    ("2026학년도", "the 2025 academic year", "the years differ"),
    ("5일", "six days", "the numbers differ"),
    ("301호", "Room 310", "not the same quantity"),
    ("지난해", "five people", "not the same quantity"),
    ("3월 초", "late March", "the dates differ"),
    ("3개월", "120 days", "the numbers differ"),
    ("새벽", "in the afternoon", "the part of the day differs"),
    ("어제", "tomorrow", "the point or direction in time differs"),
    ("지난해", "next year", "the point or direction in time differs"),
]


@pytest.mark.parametrize(("korean", "english"), FAIR)
def test_fair(korean: str, english: str) -> None:
    assert compare_quantity(korean, english).verdict != "mismatch"


@pytest.mark.parametrize(("korean", "english", "reason"), WRONG)
def test_wrong(korean: str, english: str, reason: str) -> None:
    comparison = compare_quantity(korean, english)
    assert comparison.verdict == "mismatch"
    assert reason in comparison.reason


@pytest.mark.parametrize(
    ("english", "text", "minutes", "known"),
    [
        ("It opens at six o'clock.", "six o'clock", 360, "12"),
        ("It opens at 6 o’clock.", "6 o’clock", 360, "12"),
        ("It opens at six o’clock in the evening.", "six o’clock in the evening", 1080, "24"),
        ("It closes at 11 o'clock at night.", "11 o'clock at night", 1380, "24"),
        ("It closed at 12:30 at night.", "12:30 at night", 30, "24"),
        ("It closed at 4 at night.", "4 at night", 240, "24"),
        ("It closed at 5 at night.", "5 at night", 1020, "24"),
        ("It opens at 9 in the early morning.", "9 in the early morning", 540, "24"),
        ("It opens at seven p.m. today.", "seven p.m.", 1140, "24"),
        ("It opens at quarter to one.", "quarter to one", 765, "12"),
        ("It opens at half past 6 in the morning.", "half past 6 in the morning", 390, "24"),
        ("It opens at 0930 hours.", "0930", 570, "24"),
    ],
)  # fmt: skip
def test_times_of_day_in_english(english: str, text: str, minutes: int, known: str) -> None:
    (time,) = (q for q in read_english(english) if q.kind == "time")
    assert (time.text, time.value, time.unit) == (text, minutes, known)


@pytest.mark.parametrize(
    "english", ["It ended 5:75.", "The clock showed 5:30:20.", "It was half past 14.", "He ate thirteen o'clocks."]
)
def test_what_is_no_time_of_day(english: str) -> None:
    assert [q.text for q in read_english(english) if q.kind == "time"] == []


@pytest.mark.parametrize(
    ("english", "day"),
    [
        ("on 2031-04-02", (2031, 4, 2)), ("on 04/02/2031", (2031, 4, 2)), ("on 3rd March 2031", (2031, 3, 3)),
        ("on 2031-14-02", (2031, None, None)), ("on 13/40/2031", (2031, None, None)),
        ("on May 5 and 12 people came", (None, 5, 5)), ("on May 5 to 7 p.m.", (None, 5, 5)),
    ],
)  # fmt: skip
def test_dates_in_english(english: str, day: tuple[int, ...]) -> None:
    found = [q.day for q in read_english(english) if q.kind == "date"]
    assert [(d.year, d.month, d.day) for d in found if d] == [day]


@pytest.mark.parametrize(
    ("english", "unit", "value", "label"),
    [
        ("the month before last", "month", -2, ""), ("the year after next", "year", 2, ""),
        ("the day before yesterday", "day", -2, ""), ("the day after tomorrow", "day", 2, ""),
        ("up 4% yoy", "year", -1, "base"), ("up 3% month on month", "month", -1, "base"),
        ("up 3% year on year", "year", -1, "base"),
    ],
)  # fmt: skip
def test_relative_times_in_english(english: str, unit: str, value: int, label: str) -> None:
    (found,) = (q for q in read_english(english) if q.kind == "relative")
    assert (found.unit, found.value, found.label) == (unit, value, label)


def test_the_parts_of_the_night_and_a_year_and_a_half() -> None:
    assert [(q.unit, q.soft) for q in read_english("in the wee hours") if q.kind == "daypart"] == [("dawn", True)]
    (found,) = read_english("for a year and a half")
    assert (found.text, found.value * 2 if found.value else 0) == ("a year and a half", 3)
