"""Things counted in words with another number on the other side, and counts that only look so."""

from __future__ import annotations

import pytest

from bitext_check.quantities.figures.counted import counted
from bitext_check.records import Link
from tests.two_sides import paired


def links(korean: str, english: str) -> list[Link]:
    return [link for bead in paired(korean, english).beads for link in counted(bead)]


@pytest.mark.parametrize(
    ("korean", "english", "said", "wrong", "expected"),
    [
        ("세 팀이 결승에 올랐다.", "Four teams reached the final.", "세 팀", "Four teams", "Three teams"),
        ("그는 두 딸과 산다.", "He lives with his three daughters.", "두 딸", "three daughters", "two daughters"),
        ("다섯 가지 방안을 냈다.", "It proposed four new measures.", "다섯 가지 방안", "four new measures", "five new measures"),
        ("주민 네 명이 남았다.", "Only 7 residents remained.", "주민 네 명", "7 residents", "4 residents"),
        ("센터 네 곳을 고친다.", "It will repair five community centers.", "센터 네 곳", "five community centers", "four community centers"),
    ],
)  # fmt: skip
def test_another_number_of_the_same_thing(korean: str, english: str, said: str, wrong: str, expected: str) -> None:
    (link,) = links(korean, english)
    assert link.source
    assert link.target
    assert (link.problem, link.source.text, link.target.text, link.expected) == (
        "wrong-number",
        said,
        wrong,
        (expected,),
    )


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("세 팀이 결승에 올랐다.", "Three teams reached the final four."),
        ("두 장관이 만났다.", "Both ministers met with three other ministers."),
        ("세 장관 중 두 장관이 왔다.", "Two of the three ministers came."),
        ("두 장관이 3개국 장관을 만났다.", "The pair met three ministers."),
        ("두 장관이 만났다.", "The second meeting was joined by three ministers."),
        ("두 발 물러섰다.", "He moved 10 feet back."),
        ("서른두 팀이 겨룬다.", "The 32 teams compete, two teams at a time."),
        ("두 팀이 모였다.", "Two aides of three teams met."),
        ("한 팀이 남았다.", "Two teams are gone and one remains."),
    ],
)
def test_silence_when_the_numbers_may_both_be_right(korean: str, english: str) -> None:
    assert links(korean, english) == []
