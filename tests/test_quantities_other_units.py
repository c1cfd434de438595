"""Two figures of one value with units that cannot stand for each other, and those that can."""

from __future__ import annotations

import pytest

from bitext_check.quantities.figures.other_units import other_unit
from tests.two_sides import quantities


def told(korean: str, english: str) -> bool:
    """Whether any figure of the one side has another unit than one of the other."""
    ours, theirs = quantities(korean, english)
    assert ours
    assert theirs
    return any(other_unit(source, target) for source in ours for target in theirs)


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("버스로 35분이 걸렸다.", "The bus ride covered 35 kilometers."),
        ("세율은 4%다.", "The tax is 4 won."),
        ("값은 4원이다.", "The price rose 4 percent."),
        ("수확은 2배로 늘었다.", "The harvest grew by 2 percent."),
        # A count of games is no time, and a time no count of games.
        ("그는 2경기에 나서지 못했다.", "He got a two-month ban."),
        ("그는 2경기에 나서지 못했다.", "He was out for 2 hours."),
        ("그는 2경기에 나서지 못했다.", "He was out for 2 days."),
        ("그는 2경기에 나서지 못했다.", "He was out for 2 years."),
        ("그는 2경기에 나서지 못했다.", "He was out for 2 minutes."),
        ("그는 2경기에 나서지 못했다.", "He was out for 2 seconds."),
        ("그는 2경기에 나서지 못했다.", "He was out for 2 weeks."),
        ("그는 2개월 동안 쉰다.", "He will miss two games."),
    ],
)
def test_a_unit_of_another_kind_is_told(korean: str, english: str) -> None:
    assert told(korean, english)


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("버스로 35분이 걸렸다.", "The bus ride took 35 minutes."),
        ("버스로 35분이 걸렸다.", "The bus ride covered 36 kilometers."),
        # Nothing has no unit, and a number in letters is often a manner of speaking.
        ("세율은 0%다.", "The tax is 0 won."),
        ("수확은 두 배로 늘었다.", "The harvest grew by 2 percent."),
        ("수확은 2배로 늘었다.", "The harvest grew by two percent."),
        # A pound is a weight and a currency; of a plain number nothing is known.
        ("무게는 5파운드다.", "It weighs 5 lbs."),
        ("회원 5명이 왔다.", "It weighs 5 kilograms."),
        ("무게는 5kg이다.", "Five members came."),
        # The thing that is counted, or its counter, stands on the other side as well.
        ("그는 2경기에 나서지 못했다.", "He missed games for two months."),
        ("그는 2개월 동안 2경기를 쉰다.", "He will miss two games."),
        ("그는 2개월 동안 쉰다.", "He will miss two appointments."),
        ("그는 두 가지를 배웠다.", "He learned for two months."),
        # No decade is told from games: "two decades" may be said of anything.
        ("그는 2경기에 나서지 못했다.", "It was his first ban in two decades."),
        # A word that ends as the noun does is another.
        ("그는 2개월 동안 쉰다.", "He will miss two endgames."),
    ],
)
def test_a_unit_that_may_stand_for_the_other_is_not(korean: str, english: str) -> None:
    assert not told(korean, english)
