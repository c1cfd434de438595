"""Figures that stand among the words of another figure of the sentence, and those that only look so."""

from __future__ import annotations

import pytest

from bitext_check.quantities.figures.linking import link
from bitext_check.quantities.reading.mentions import read_mentions
from bitext_check.records import Link, Mention
from bitext_check.segmentation.passages import passages
from tests.two_sides import quantities

SURE = 0.6


def told(korean: str, english: str, anchors: tuple[Link, ...] = ()) -> list[Link]:
    return [
        found
        for found in link(*quantities(korean, english), None, anchors)
        if found.problem and found.confidence >= SURE
    ]


EXCHANGED = [
    ("새 공장은 울산에 230명, 창원에 75명을 채용한다.", "The new plant will hire 75 people in Ulsan and 230 in Changwon.", "230 people in Ulsan and 75"),
    ("이 영화는 미국에서 420만 명, 프랑스에서 88만 명이 봤다.", "The film drew 880,000 viewers in the U.S. and 4.2 million in France.", "4.2 million viewers in the U.S. and 880,000"),
    ("상대 업체가 50개월을 제시한 납품을 우리는 15개월로 제안했다.", "We proposed delivery in 50 months, while the other company proposed 15 months.", "15 months, while the other company proposed 50 months"),
    ("빈집 1,240채를 조사해 이 중 312채를 철거하기로 했다.", "It surveyed 312 vacant houses and decided to demolish 1,240 of them.", "1,240 vacant houses and decided to demolish 312"),
    ("지원자 850명 가운데 120명이 면접을 통과했다.", "Of the 120 applicants, 850 passed the interview.", "850 applicants, 120"),
    ("수색 로봇 36대와 굴착 장비 14대를 보냈다.", "It sent 14 searching robots and 36 pieces of digging equipment.", "36 searching robots and 14"),
    ("본회의는 13일, 공청회는 18일 열린다.", "The plenary session will be held on the 18th and the public hearing on the 13th.", "13th and the public hearing on the 18th"),
    ("평일은 오전 9시, 주말은 오전 11시에 연다.", "It opens at 11 a.m. on weekdays and 9 a.m. on weekends.", "9 a.m. on weekdays and 11 a.m."),
    ("징역 2년 6개월에 집행유예 4년을 선고했다.", "He was sentenced to four years in prison, suspended for two years and six months.", "two years and six months in prison, suspended for four years"),
    ("불은 12층에서 시작돼 14층까지 번졌다.", "The fire started on the 14th floor and spread to the 12th floor.", "12th floor and spread to the 14th"),
    ("개표 결과 김 후보가 51.3%, 이 후보가 46.2%를 얻었다.", "Kim won 46.2 percent of the vote and Lee won 51.3 percent.", "51.3 percent of the vote and Lee won 46.2 percent"),
    ("40대 아들이 70대 어머니를 돌봤다.", "A son in his 70s cared for his mother in her 40s.", "40s cared for his mother in her 70s"),
    ("선발 투수는 6이닝 동안 삼진 8개를 잡았다.", "The starter struck out six over eight innings.", "eight over six"),
    ("제주에서 1명이 숨지고 2명이 실종되는 피해가 잇따랐다.", "Damage occurred one after another in Jeju, with two people dead and one missing.", "one people dead and two"),
    ("주가는 9만8천 원까지 올랐다가 9만4천500원에 마감했다.", "The share price rose to as high as 94,500 won before closing at 98,000 won.", "98,000 won before closing at 94,500 won"),
    ("남자부는 14일, 여자부는 16일 결승전을 치른다.", "The men's final is on the 16th and the women's final on the 14th.", "14th and the women's final on the 16th"),
    ("1등 11명은 25억 원씩, 2등 78명은 6천만 원씩 받는다.", "The 11 first-prize winners receive 60 million won each, and the 78 second-prize winners 2.5 billion won each.", "2.5 billion won each, and the 78 second-prize winners 60 million won"),
    ("운전자 등 3명이 숨지고 11명이 다쳤다.", "Eleven people, including the driver, were killed and three others were injured.", "Three people, including the driver, were killed and eleven"),
]  # fmt: skip


@pytest.mark.parametrize(("korean", "english", "expected"), EXCHANGED)
def test_figures_among_the_words_of_each_other_are_told_once(korean: str, english: str, expected: str) -> None:
    (found,) = told(korean, english)
    assert found.expected[0] == expected


RIGHT = [
    ("새 공장은 울산에 230명, 창원에 75명을 채용한다.", "The new plant will hire 75 people in Changwon and 230 in Ulsan."),
    ("상대 업체가 50개월을 제시한 납품을 우리는 15개월로 제안했다.", "We proposed delivery in 15 months, compared with the 50 months offered by the other company."),
    ("빈집 1,240채를 조사해 이 중 312채를 철거하기로 했다.", "It decided to demolish 312 of the 1,240 vacant houses that it surveyed."),
    ("지원자 850명 가운데 120명이 면접을 통과했다.", "A total of 120 applicants out of 850 passed the interview."),
    ("개표 결과 김 후보가 51.3%, 이 후보가 46.2%를 얻었다.", "With all votes counted, Lee had 46.2 percent and Kim 51.3 percent."),
    ("비율은 2000년 15.5%에서 2024년 36.1%로 두 배 이상으로 늘었다.", "The share more than doubled from 15.5 percent in 2000 to 36.1 percent in 2024."),
    ("주가는 9만8천 원까지 올랐다가 9만4천500원에 마감했다.", "Shares closed at 94,500 won after climbing to 98,000 won."),
    ("제작 시기와 함께 조각가 8명, 후원자 61명의 이름이 적혀 있다.", "It gives the date and names eight stone masons, led by a master, along with 61 donors."),
    ("배럴당 129~130달러로 올랐다.", "It rose to between $129 and $130 a barrel."),
    ("300인 미만 사업장 소속은 1만7천여 명이다.", "Some 17,000 belonged to workplaces with fewer than 300 workers."),
    ("10회부터 나온 투수는 2이닝을 막았다.", "The pitcher, who came on in the 10th inning, held them for 2 innings."),
    ("2023년 제작비 1억2천만 원이 들었다. 이번 제작비는 23억 원이다.", "The production cost this time was 2.3 billion won. It was 120 million won in 2023."),
    ("운전자 등 3명이 숨지고 11명이 다쳤다.", "Eleven people were injured and three, including the driver, were killed."),
]  # fmt: skip


@pytest.mark.parametrize(("korean", "english"), RIGHT)
def test_figures_in_another_order_with_their_own_words_are_right(korean: str, english: str) -> None:
    assert told(korean, english) == []


def test_names_tied_elsewhere_are_words_of_a_figure() -> None:
    korean, english = "한빛은 30점, 두리는 20점을 넣었다.", "Hanbit scored 20 points and Duri 30."
    ko, en = passages("ko", [(0, korean)])[0], passages("en", [(0, english)])[0]
    anchors = tuple(
        Link(
            "organisation",
            Mention("organisation", one, ko, korean.index(one), korean.index(one) + 2),
            Mention("organisation", other, en, english.index(other), english.index(other) + len(other)),
        )
        for one, other in (("한빛", "Hanbit"), ("두리", "Duri"))
    )
    source, target = read_mentions(ko), read_mentions(en)
    (found,) = [f for f in link(source, target, None, anchors) if f.problem and f.confidence >= SURE]
    assert found.expected[0] == "30 and Duri 20 points"
