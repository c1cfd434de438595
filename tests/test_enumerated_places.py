"""The last of several places in a row, with the noun that they all belong to behind it."""

from __future__ import annotations

import pytest

from tests.two_sides import findings

KOREAN = "김치는 상자 320개에 나뉘어 월성동과 본동, 상인동 가정에 배달됐다."


@pytest.mark.parametrize(
    ("places", "lost"),
    [
        ("Wolseong-dong, Bon-dong and Sangin-dong", []),
        ("Wolseong-dong and Bon-dong", ["상인동"]),
        ("Wolseong-dong and Sangin-dong", ["본동"]),
    ],
)
def test_a_place_of_a_row_is_lost(places: str, lost: list[str]) -> None:
    english = f"The kimchi was divided into 320 boxes and delivered to homes in {places}."
    assert [f.source.text for f in findings(KOREAN, english) if f.category == "omission" and f.source] == lost
