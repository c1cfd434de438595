"""Right figures that stand at another thing, and rates that lost what they are per."""

from __future__ import annotations

import pytest

from bitext_check.quantities.figures.linking import link
from tests.two_sides import quantities


def wrong(korean: str, english: str) -> list[tuple[str, str, str]]:
    return [
        (found.problem, found.target.text, found.expected[0] if found.expected else "")
        for found in link(*quantities(korean, english))
        if found.problem and found.target is not None and found.source is not None
    ]


@pytest.mark.parametrize(
    ("korean", "english", "place", "expected"),
    [
        ("회의는 본관 6층 강당에서 열렸다.", "The meeting was held in the hall in Building 6 of the main hall.", "Building 6", "the 6th floor"),
        ("공장서 불…3명 부상·52명 대피", "Fire at factory… 3 dead, 52 evacuated", "3 dead", "3 injured"),
        ("근로자 4명이 숨지고 52명이 대피했다.", "It forced 52 people to flee, injuring four workers.", "injuring four", "killing four"),
        ("공사비는 3.3㎡당 640만 원이다.", "The cost is 6.4 million won per square meter.", "per square meter", "per 3.3 square meters"),
        ("값은 100g당 2천 원이다.", "The price is 2,000 won per gram.", "per gram", "per 100 grams"),
        ("발생률은 10만 명당 4.1명이다.", "The incidence is 4.1 per person.", "per person", "per 100,000 people"),
    ],
)  # fmt: skip
def test_another_thing_at_a_right_figure(korean: str, english: str, place: str, expected: str) -> None:
    assert wrong(korean, english) == [("wrong-unit", place, expected)]


def test_a_floor_is_not_said_again_by_a_stage() -> None:
    korean = "1층에서 연기가 나 대응 1단계를 발령했다."
    english = "Smoke came from the first floor, and the second stage of response was issued."
    assert wrong(korean, english) == [("wrong-number", "second", "first")]


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("회의는 본관 6층 강당에서 열렸다.", "The meeting was held on Level 6 of the main building."),
        ("4층짜리 건물 3개 동이 탔다.", "Three four-story buildings burned."),
        ("지하철 5호선 3번 출구로 나왔다.", "They left by Exit 3 of Subway Line 5."),
        ("근로자 4명이 숨지고 52명이 대피했다.", "It left four workers dead and forced 52 to flee."),
        ("불로 4명이 숨졌다. 부상자는 없다.", "Four were hurt in the fire."),
        ("공사비는 3.3㎡당 640만 원이다.", "The cost is 6.4 million won per pyeong."),
        ("한 사람당 3만 원이다.", "It is 30,000 won per person."),
    ],
)
def test_the_same_thing_in_other_words(korean: str, english: str) -> None:
    assert wrong(korean, english) == []
