"""Quantities at the edges of what is read: each row was chosen because a changed sign or word order in the code passed.

The rows say what an editor would say; see `docs/testing.md`, mutation testing.
"""

from __future__ import annotations

import pytest

from bitext_check.quantities import compare_quantity

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
