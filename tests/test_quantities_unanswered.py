"""Figures that nothing on the other side answers to: which of them are surely missing or added."""

from __future__ import annotations

import pytest

from bitext_check.quantities.figures.linking import link
from tests.two_sides import quantities

DAY = "축제는 5월 3일 열린다."
FESTIVAL = "축제는 5월에 열린다."
OPENING = "축제는 5일부터 300명이 참가한다."
SHARES = "득표율은 40%와 25%다."


def sure(korean: str, english: str) -> list[tuple[str, str]]:
    """The figures of both sides that are surely alone."""
    alone = (found for found in link(*quantities(korean, english)) if found.confidence > 0.5)
    return [
        (found.problem, mention.text)
        for found in alone
        if found.problem in ("missing", "added") and (mention := found.source or found.target)
    ]


@pytest.mark.parametrize(
    ("korean", "english", "alone"),
    [
        ("성금은 3억 원이다.", "The donation was large.", [("missing", "3억 원")]),
        # One of several is gone, and all the others are answered.
        ("성금 3억 원과 쌀 20포대를 냈다.", "It donated 300 million won.", [("missing", "20포대")]),
        ("회원 40명과 주민 25명이 왔다.", "40 members came.", [("missing", "25명")]),
        (SHARES, "The share was 40%.", [("missing", "25%")]),
        ("그는 300쪽과 40쪽을 읽었다.", "He read 300 pages, 40 pages and 17 chapters.", [("added", "17")]),
        # A date is answered by any word of time, a month by all but a year, a day of the month by a beginning.
        (DAY, "The festival opens.", [("missing", "5월 3일")]),
        (FESTIVAL, "The festival draws 300 visitors.", [("missing", "5월"), ("added", "300")]),
        (FESTIVAL, "The festival opens this year for 300 visitors.", [("missing", "5월"), ("added", "300")]),
        (OPENING, "300 people take part in the festival.", [("missing", "5일")]),
        ("300명이 축제에 왔다.", "In May, 300 people came to the festival.", [("added", "May")]),
        # Below zero by another figure.
        ("기온이 20도로 올랐다.", "Temperatures rose to minus 30.", [("missing", "20도"), ("added", "30")]),
        ("그는 걸었다.", "He walked 12,500 steps.", [("added", "12,500")]),
        ("그는 말을 탔다.", "He rode past 1,000 people.", [("added", "1,000")]),
    ],
)  # fmt: skip
def test_a_figure_that_is_surely_alone(korean: str, english: str, alone: list[tuple[str, str]]) -> None:
    assert sure(korean, english) == alone


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("성금 3억 원과 쌀 20포대를 냈다.", "It gave 300 million won and 20 sacks."),
        (SHARES, "The share was 40%, or a quarter."),
        ("득표율은 25%다.", "The share was a quarter."),
        (DAY, "The festival opens on Tuesday."),
        (DAY, "The festival runs for four days."),
        (DAY, "The festival opens at 3 p.m."),
        (DAY, "The festival opens next week."),
        (DAY, "The festival opens in the morning."),
        (OPENING, "300 people take part in the festival starting soon."),
        ("가을 300명이 축제에 왔다.", "In October, 300 people came to the festival."),
        # Without any figure on the other side a paragraph may be told in other words altogether.
        ("축제는 5월에 열린다.", "The festival opens."),
        ("축제는 5일부터 열린다.", "The festival opens."),
        ("축제는 즐거웠다.", "In October, the festival was fun."),
        # Degrees below zero, conversions, names and small numbers.
        ("기온이 영하 20도로 내려갔다.", "Temperatures fell to minus 20."),
        ("무게는 30kg(약 66파운드)이다.", "It weighs 30 kg."),
        ("코로나19 환자는 300명이다.", "There are 300 patients."),
        ("5쪽을 읽었다.", "He read it."),
        # A number inside a word.
        ("주민들은 만보 걷기 대회에 나갔다.", "Residents took part in a 10,000-step walking contest."),
        ("그는 천리마를 탔다.", "He rode a 1,000-ri horse."),
    ],
)
def test_a_figure_that_may_be_told_otherwise(korean: str, english: str) -> None:
    assert sure(korean, english) == []


def test_how_sure_a_figure_is_alone() -> None:
    (certain,) = link(*quantities("성금은 3억 원이다.", "The donation was large."))
    (unsure,) = link(*quantities("5쪽을 읽었다.", "He read it."))
    assert (certain.confidence, unsure.confidence) == (0.7, 0.2)
    assert (certain.problem, unsure.problem) == ("missing", "missing")
