"""Figures whose partner is known by a list, a run, a noun, a whole or a range, and bounds that fractions lose."""

from __future__ import annotations

import pytest

from bitext_check.quantities.figures.bounds import bounds
from bitext_check.quantities.figures.linking import link
from bitext_check.quantities.figures.rates import how_often
from bitext_check.quantities.reading.korean import read_korean
from bitext_check.quantities.reading.mentions import read_mentions
from tests.two_sides import paired, quantities

SURE = 0.6


def problems(korean: str, english: str) -> list[tuple[str, str, str]]:
    return [
        (found.problem, found.source.text, found.target.text)
        for found in link(*quantities(korean, english))
        if found.problem and found.confidence >= SURE and found.source and found.target
    ]


WRONG = [
    ("축제는 오는 25일과 26일 열린다.", "The festival will be held on the 15th and 16th.", [("wrong-date", "25일", "15th"), ("wrong-date", "26일", "16th")]),
    ("사전투표는 5월 29일과 30일 실시된다.", "Early voting will be held on May 19 and 20.", [("wrong-date", "5월 29일", "May 19"), ("wrong-date", "30일", "20")]),
    ("성장률은 3~4%다.", "Growth is 5 to 6 percent.", [("wrong-number", "3", "5"), ("range-end", "4%", "6 percent")]),
    ("찬성 8표, 반대 5표로 통과됐다.", "It passed with seven votes in favor and six against.", [("wrong-number", "8표", "seven"), ("wrong-number", "5표", "six")]),
    ("2명이 숨지고 9명이 다쳤다.", "Three people were killed and eight injured.", [("wrong-number", "2명", "Three"), ("wrong-number", "9명", "eight")]),
    ("금메달 5개, 은메달 2개를 땄다.", "It won four gold and three silver medals.", [("wrong-number", "5개", "four"), ("wrong-number", "2개", "three")]),
    ("3호기는 하루 13바퀴 돈다.", "It orbits 30 times a day.", [("wrong-number", "13바퀴", "30 times")]),
    ("13승 4패(승점 38)로 앞섰다.", "It leads with 13 wins and 4 losses (13 points).", [("wrong-number", "38", "13 points")]),
    ("3경기 출장 정지를 받았다.", "He received a three-month suspension.", [("wrong-unit", "3경기", "three-month")]),
    ("4개월 자격 정지를 받았다.", "He received a four-game suspension.", [("wrong-unit", "4개월", "four")]),
    ("금리를 네 차례 연속 동결했다.", "It was the third consecutive freeze.", [("wrong-number", "네 차례", "third")]),
    ("여섯 경기 연속 무패다.", "It went unbeaten for a fifth straight match.", [("wrong-number", "여섯 경기", "fifth")]),
    ("시즌 4위를 지켰고 상대는 7위다.", "It kept fourth place, while its rival is in ninth place.", [("ordinal", "7위", "ninth")]),
    ("임상 3상 계획을 냈다. 국내 3상은 따로 한다.", "It submitted a phase 2 plan. It will do phase 3 in Korea by itself.", [("wrong-number", "3상", "2")]),
    ("9명 가운데 5명이 구조됐다.", "Five of the nineteen people were rescued.", [("wrong-number", "9명", "nineteen")]),
    ("환자 10명 중 7명은 나았다.", "Six out of 10 patients recovered.", [("wrong-number", "7명", "Six out of 10")]),
    ("지난해 3월부터 올해 8월까지 일했다.", "He worked from March to August of this year.", [("wrong-year", "지난해", "March")]),
    ("징역 2년 6개월을 선고했다.", "He was sentenced to two years in prison.", [("wrong-number", "2년 6개월", "two years")]),
    ("지난달 취업자는 1년 전보다 17만2천 명 늘었다.", "The employed rose last month by 172,000 from a month earlier.", [("base", "1년", "a month earlier")]),
    ("값은 평년의 2.3배다.", "The price is 2.3 percent of that of normal years.", [("wrong-unit", "2.3배", "2.3 percent")]),
    ("2년 전 문을 열었다.", "It will open in two years.", [("relative-direction", "2년", "two years")]),
    ("60대 이상은 무료다.", "It is free for those under 60.", [("bound", "60대 이상", "60")]),
    ("매달 둘째·넷째 주 토요일에 연다.", "It opens on the first and third Saturdays of every month.", [("wrong-number", "둘째", "first"), ("wrong-number", "넷째", "third")]),
    ("토요일에 연다.", "It opens on Sundays.", [("wrong-weekday", "토요일", "Sundays")]),
    ("주택 120채와 농경지 45㏊가 잠겼다.", "Forty-five houses and 120 hectares of farmland were flooded.", [("wrong-number", "45㏊", "120 hectares")]),
    ("최저임금은 시간당 9천 원에서 1만 원으로 오른다.", "The minimum wage rises from 9,000 won to 10,000 won a day.", [("wrong-unit", "1만 원", "10,000 won a day")]),
    ("하루 왕복 8회 운행한다.", "It makes eight round trips a week.", [("wrong-unit", "8회", "eight")]),
    ("연 1.5% 금리로 빌려준다.", "It lends at a monthly interest rate of 1.5 percent.", [("wrong-unit", "1.5%", "1.5 percent")]),
    ("126억 원을 가로챘다.", "Damage of 12.6 billion won: they stole 126 billion won.", [("magnitude", "126억 원", "126 billion won")]),
    ("휘발유는 L당 1천650원이다.", "Gasoline is 1,650 won per gallon.", [("wrong-unit", "1천650원", "1,650 won per gallon")]),
]  # fmt: skip


@pytest.mark.parametrize(("korean", "english", "expected"), WRONG)
def test_slips_whose_partner_is_known(korean: str, english: str, expected: list[tuple[str, str, str]]) -> None:
    assert sorted(problems(korean, english)) == sorted(expected)


def test_what_a_rate_is_per_is_said_with_what_to_write() -> None:
    (found,) = link(*quantities("주차 요금은 시간당 3천원이다.", "The parking fee is 3,000 won a day."))
    assert found.expected == ("3,000 won an hour",)
    assert "per hour" in found.reason.en


RIGHT = [
    ("축제는 오는 25일과 26일 열린다.", "The festival will be held on Saturday and Sunday."),
    ("현지시간 24일과 26일 열린다.", "It is held on the 25th and 27th, Korean time."),
    ("찬성 8표, 반대 5표로 통과됐다.", "It passed by eight votes to five."),
    ("부부 등 5명이 숨지고 9명이 다쳤다.", "A couple and three others were killed and nine were injured."),
    ("13승 4패(승점 38)로 앞섰다.", "It leads with 38 points from 13 wins and 4 losses, its 13 victories a record."),
    ("3개월간 3경기에 나섰다.", "He played three games in three months."),
    ("하루 4번, 6시간 간격으로 먹는다.", "It is taken four times a day, every six hours."),
    ("3연승을 달렸다. 네 번째 연속 우승도 노린다.", "It won a third straight game. It also hopes for a fourth straight title."),
    ("4연패에 빠져 49패째다.", "It has 49 losses, four of them in a row."),
    ("두 대학은 2023년 사업 30에 뽑혔다.", "The two schools were chosen for University 30 in 2023."),
    ("시즌 1위를 지켰고 상대는 7위다.", "It kept first place; its rival is in seventh place."),
    ("환자 10명 중 7명은 나았다.", "Seventy percent of the patients recovered."),
    ("지난해 3월부터 올해 8월까지 일했다.", "He worked from March last year to August this year."),
    ("징역 2년 6개월을 선고했다.", "He was sentenced to two and a half years in prison."),
    ("2년 안에 문을 연다.", "It will open in two years."),
    ("60대 이상은 무료다.", "It is free for those over 60."),
    ("이들은 하나둘 떠났다. 2명만 남았다.", "They left one after another. Two remain."),
    ("세상이 바뀌었다.", "The world has changed."),
    ("요금은 120만 원이다.", "The fee is 1.2 million won, or 12 million won for ten."),
    ("2등 78명은 6천만 원씩 받는다.", "The 78 second-prize winners receive 60 million won each."),
    ("기온은 영하 17도에서 영하 2도다. 철원은 영하 17도다.", "It ranges from -17 to -2 degrees Celsius. It is -17 degrees in Cheorwon."),
    ("1인당 월평균 95만 원을 쓴다.", "They spend 950,000 won per person per month."),
    ("주택 120채와 농경지 45㏊가 잠겼다.", "Some 45 hectares of farmland and 120 houses were flooded."),
]  # fmt: skip


@pytest.mark.parametrize(("korean", "english"), RIGHT)
def test_what_agrees_in_another_way_is_right(korean: str, english: str) -> None:
    assert problems(korean, english) == []


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("매출이 지난해의 절반 넘게 줄었다.", "Sales fell by half from last year."),
        ("예산의 3분의 1 이상을 깎았다.", "It cut one-third of the budget."),
        ("이동 지원 차량을 40대 이상 보냈다.", "It sent 40 support vehicles."),
    ],
)
def test_fractions_and_machines_lose_bounds_too(korean: str, english: str) -> None:
    pair = paired(korean, english)
    source, target = ([m for p in side for m in read_mentions(p)] for side in (pair.source, pair.target))
    assert [found.problem for found in bounds(link(source, target), pair.beads)] == ["bound-lost"]


def often(korean: str, english: str) -> list[tuple[str, str]]:
    found = [found for bead in paired(korean, english).beads for found in how_often(bead)]
    return [(link.source.text, link.target.text) for link in found if link.source and link.target]


@pytest.mark.parametrize(
    ("korean", "english", "expected"),
    [
        ("매주 월요일은 쉰다.", "It is closed on the first Monday of every month.", [("매주", "of every month")]),
        ("격주 수요일마다 모인다.", "They meet every Wednesday.", [("격주", "every Wednesday")]),
        ("매년 열린다.", "It is held monthly.", [("매년", "monthly")]),
        ("매주 월요일은 쉰다.", "It is closed on Mondays.", []),
        ("매달 첫째 주 월요일은 쉰다.", "It is closed on the first Monday of every month.", []),
        ("매주 모여 연간 보고서를 쓴다.", "They meet to write the annual report.", []),
        ("두세 달마다 모인다.", "They meet every two or three months.", []),
        ("매년 열린다.", "It is held again.", []),
    ],
)
def test_how_often(korean: str, english: str, expected: list[tuple[str, str]]) -> None:
    assert often(korean, english) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [("차량 40대 이상", "number"), ("헬기를 20대 보냈다", "number"), ("시민 40대 이상", "age-decade")],
)
def test_machines_before_a_counter_are_no_people(text: str, kind: str) -> None:
    assert read_korean(text)[0].kind == kind
