"""Towns by table, names translated as words, and the countries of the table against CLDR."""

from __future__ import annotations

import pytest
from babel import Locale

from bitext_check.annotation.places import korean_places
from bitext_check.places.gazetteer import gazetteer
from bitext_check.places.towns import town_in, towns
from bitext_check.segmentation.passages import passages

# Regions, uninhabited islands, names that are common words (저지, 건지) or that CLDR writes in a way no paper does.
LEFT_OUT = frozenset(
    "AQ BL BQ BV CD CG CP DM EA EU EZ GG GS HK HM IO JE MF MO PM PS QO SJ TA TF UM UN WF XA XB ZA ZZ".split()
)


def found(text: str) -> list[str]:
    return [mention.value for mention in korean_places(passages("ko", [(0, text)])[0])]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("완도 금일에서 왔다.", ["완도", "금일읍"]),
        ("금일 행사는 없다.", []),
        ("너른면 돌샘리에 짓는다.", ["너른면", "돌샘리"]),
        ("그러면 우리 일이다.", []),
        ("풍산읍장이 왔다.", ["풍산읍"]),
        ("내년 가을 완주에서 열린다.", ["완주"]),
        ("마라톤을 완주했다.", []),
    ],
)
def test_what_is_a_place(analyser: object, text: str, places: list[str]) -> None:
    assert found(text) == places


def test_towns_have_the_places_that_they_lie_in() -> None:
    assert towns()["금일읍"] == {"완도군"}
    assert town_in("금일", gazetteer().korean["완도"]) == "금일읍"
    assert town_in("금일", gazetteer().korean["안동"]) == ""
    known = {place for place in gazetteer().korean if place.endswith(("시", "군", "구"))}
    unknown = {parent for parents in towns().values() for parent in parents} - known
    assert unknown <= {"미추홀구", "세종시"}


def test_every_country_of_cldr_is_in_the_table() -> None:
    names = Locale("ko").territories
    korean = {str(code): str(name).replace(" ", "") for code, name in names.items() if len(str(code)) == 2}
    assert {code for code, name in korean.items() if name not in gazetteer().korean} <= LEFT_OUT
