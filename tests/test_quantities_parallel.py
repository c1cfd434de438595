"""Figures in a list of their own, in the order of what they are of: "respectively", 각각."""

from __future__ import annotations

import pytest

from bitext_check.quantities.figures.linking import link
from bitext_check.records import Link
from tests.two_sides import quantities


def told(korean: str, english: str) -> list[Link]:
    return [found for found in link(*quantities(korean, english)) if found.problem == "wrong-number"]


WRONG = [
    ("수출은 4.2%, 수입은 8.7% 각각 줄었다.", "Exports and imports fell by 8.7% and 4.2%, respectively.", "4.2% and 8.7%"),
    ("2020년과 2021년에는 각각 500대와 700대를 팔았다.", "The company sold 700 and 500 units in 2020 and 2021, respectively.", "500 and 700"),
    ("부산과 대구의 인구는 각각 330만 명과 240만 명이다.", "Busan and Daegu have populations of 2.4 million and 3.3 million, respectively.", "3.3 million and 2.4 million"),
    ("부산은 인구가 330만 명, 대구는 240만 명이다.", "Daegu and Busan have populations of 3.3 million and 2.4 million, respectively.", "2.4 million and 3.3 million"),
    ("쌀, 보리, 콩 수확량은 각각 320t, 150t, 90t이다.", "The harvests of rice, barley, and beans are 90 tons, 150 tons, and 320 tons, respectively.", "320 tons, 150 tons, and 90 tons"),
    ("쌀, 보리, 콩 수확량은 각각 320t, 150t, 90t이다.", "The harvests of rice, barley and beans are 320 tons, 90 tons and 150 tons, respectively.", "150 tons and 90 tons"),
    ("사과는 1만2천원, 배는 1만5천원에 각각 팔렸다.", "Apples and pears sold for 15,000 won and 12,000 won, respectively.", "12,000 won and 15,000 won"),
    ("남성과 여성의 기대수명은 각각 80.6세, 86.4세다.", "Women live 80.6 years and men 86.4 years on average.", "86.4 years and men 80.6 years"),
    ("쌀·보리 수확량은 각각 320t, 150t이다.", "The harvests of rice and barley are 150 tons and 320 tons, respectively.", "320 tons and 150 tons"),
    ("쌀, 보리, 콩, 밀 값은 각각 3%, 5%, 7%, 9% 올랐다.", "Prices of rice, barley, beans and wheat rose 3%, 5%, 9% and 7%, respectively.", "7% and 9%"),
    ("물가가 오르자 쌀과 콩 값은 각각 3%, 5% 올랐다.", "Prices rose, and rice and beans went up 5% and 3%, respectively.", "3% and 5%"),
    ("쌀ㆍ보리 수확량은 각각 320t, 150t이다.", "The harvests of rice and barley are 150 tons and 320 tons, respectively.", "320 tons and 150 tons"),
    ("학생들과 교사들은 각각 300명, 120명이다.", "Students and teachers number 120 and 300, respectively.", "300 and 120"),
    # A second list behind "respectively", a comma before the only "and", 와 that compares.
    ("수출과 수입은 각각 3%, 9% 늘었고, 올해와 내년 성장률은 2%, 4%로 예상된다.", "Exports and imports rose 9% and 3%, respectively, and growth is expected to be 2% and 4% this year and next.", "3% and 9%"),
    ("수출과 수입은 각각 4.2%, 8.7% 줄었다.", "Exports, and imports too, fell by 8.7% and 4.2%, respectively.", "4.2% and 8.7%"),
    ("사과와 배 값은 지난해와 견주어 각각 3%, 5% 올랐다.", "Prices of apples and pears rose 5% and 3%, respectively, from last year.", "3% and 5%"),
    ("쌀, 보리 값은 3%, 5% 각각 올랐다.", "Prices of rice and barley rose 5% and 3%, respectively.", "3% and 5%"),
]  # fmt: skip


@pytest.mark.parametrize(("korean", "english", "expected"), WRONG)
def test_figures_in_the_order_of_other_things_are_told_once(korean: str, english: str, expected: str) -> None:
    (found,) = told(korean, english)
    assert found.expected[0] == expected


RIGHT = [
    ("수출은 4.2%, 수입은 8.7% 각각 줄었다.", "Exports and imports fell by 4.2% and 8.7%, respectively."),
    ("수출은 4.2%, 수입은 8.7% 각각 줄었다.", "Imports and exports fell by 8.7% and 4.2%, respectively."),
    ("수출과 수입은 각각 4.2%, 8.7% 줄었다.", "Imports fell 8.7% and exports 4.2%."),
    ("2021년과 2020년에는 각각 700대와 500대를 팔았다.", "The company sold 500 and 700 units in 2020 and 2021, respectively."),
    ("쌀, 보리, 콩 수확량은 각각 320t, 150t, 90t이다.", "The harvests of beans, barley and rice are 90 tons, 150 tons and 320 tons, respectively."),
    ("가람물산과 누리텍은 각각 3%, 9% 올랐다.", "Nuri Tech and Garam rose 9% and 3%, respectively."),
    ("지난해 서울과 경기의 출생아와 사망자는 각각 4만 명, 5만 명이었다.", "Deaths and births in Seoul and Gyeonggi numbered 50,000 and 40,000, respectively, last year."),
    ("전남과 경남은 각각 12곳과 9곳이 선정됐다.", "South Gyeongsang and South Jeolla had nine and 12 sites selected, respectively."),
    ("물가가 오르자 쌀과 콩 값은 각각 3%, 5% 올랐다.", "Prices rose, and rice and beans went up 3% and 5%, respectively."),
    ("농민과 상인은 쌀과 콩 값이 각각 3%, 5% 올랐다고 말했다.", "Farmers and merchants said rice and beans went up 3% and 5%, respectively."),
    ("쌀, 보리, 콩 값은 각각 3%, 5%, 7% 올랐다.", "Prices of beans, barley, and rice rose 7%, 5%, and 3%, respectively."),
    ("수출과 수입은 각각 3%, 9% 늘었고, 올해와 내년 성장률은 2%, 4%로 예상된다.", "Imports and exports rose 9% and 3%, respectively, and growth is expected to be 2% and 4% this year and next."),
    ("회원과 비회원 요금은 각각 5천원, 8천원이다.", "Fees for nonmembers and members are 8,000 won and 5,000 won, respectively."),
    ("서울·부산의 낮 기온은 각각 31도, 28도였다.", "Respectively, Busan and Seoul had highs of 28 and 31 degrees."),
    ("찬성과 반대는 각각 120표와 85표였다.", "The votes were 120 and 85 for and against, respectively."),
]  # fmt: skip


@pytest.mark.parametrize(("korean", "english"), RIGHT)
def test_lists_in_another_order_are_right(korean: str, english: str) -> None:
    assert told(korean, english) == []
