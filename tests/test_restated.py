"""Sentences of the English that say the one before again in other words (`content.restated`)."""

from __future__ import annotations

import re

import pytest

from bitext_check.alignment.pairs import given_pairs
from bitext_check.content.completeness import links
from bitext_check.records import Link
from bitext_check.segmentation.passages import passages


def found(ko: str, en: str) -> list[Link]:
    """The links of a pair of paragraphs."""
    (pair,) = given_pairs(passages("ko", [(0, ko)]), passages("en", [(0, en)]))
    return list(links(pair))


def repeated(ko: str, en: str) -> list[str]:
    """The English that is said to be repeated."""
    return [link.target.text for link in found(ko, en) if link.kind == "repetition" and link.target]


@pytest.mark.parametrize(
    ("ko", "en"),
    [
        (
            "시는 내년까지 공영주차장 12곳을 새로 짓는다. 예산은 340억 원이다.",
            "The city will build 12 new public parking lots by next year. The budget is 34 billion won. A "
            "budget of 34 billion won has been set.",
        ),
        (
            "지난달 수출은 583억 달러로 작년 같은 달보다 7.1% 늘었다.",
            "Exports last month rose 7.1 percent from the same month last year to $58.3 billion. Exports "
            "increased 7.1 percent year on year last month.",
        ),
        (
            "경찰은 달아난 운전자를 이튿날 새벽 목포의 한 여관에서 붙잡았다.",
            "Police caught the driver who fled at an inn in Mokpo at dawn the next day. The fleeing driver "
            "was arrested at an inn in Mokpo.",
        ),
        (
            "강릉시는 해변 6곳에 안전요원 84명을 배치했다고 3일 밝혔다.",
            "Gangneung City said on the 3rd that it had deployed 84 safety guards at six beaches. A total of "
            "84 safety guards have been deployed to the six beaches.",
        ),
        (
            "김 시장은 “교통 체증을 반으로 줄이겠다”고 약속했다.",
            "Mayor Kim promised, “We will cut traffic congestion in half.” He promised to cut traffic "
            "congestion in half.",
        ),
        (
            "이 다리는 1972년에 놓였으며 길이는 312m다.",
            "This bridge was built in 1972 and is 312 meters long. The bridge has a length of 312 meters.",
        ),
        (
            "행사는 19일 오후 2시 군민회관에서 열린다.",
            "The event will be held at the county hall at 2 p.m. on the 19th. It takes place at the county "
            "hall on the 19th.",
        ),
        (
            "대법원은 원심을 확정했다. 항소심은 징역 4년을 선고했었다.",
            "The Supreme Court upheld the lower court's ruling. The appeals court had sentenced him to four "
            "years in prison. He was sentenced by the appeals court to four years in prison.",
        ),
        (
            "참가자 가운데 외국인은 41명이다.",
            "Of the participants, 41 are foreigners. Foreign participants number 41.",
        ),
        (
            "조합원 2천300명이 파업에 참여했다고 노조는 밝혔다.",
            "The union said 2,300 members took part in the strike. The strike was joined by 2,300 members, "
            "the union said.",
        ),
    ],
)
def test_the_same_in_other_words(ko: str, en: str) -> None:
    last = re.split(r"(?<=[.”]) (?=[A-Z])", en)[-1]
    assert repeated(ko, en) == [last]


@pytest.mark.parametrize(
    ("ko", "en"),
    [
        (
            "지난달 수출은 583억 달러였다. 작년 같은 달보다 7.1% 늘어난 수출 실적이다.",
            "Exports last month were $58.3 billion. This is an export performance up 7.1 percent from the "
            "same month last year.",
        ),
        (
            "시장은 예산을 늘리겠다고 했다. 그는 예산을 늘려 도서관을 짓겠다고 덧붙였다.",
            "The mayor said he would increase the budget. He added that he would increase the budget to build "
            "a library.",
        ),
        (
            "올해 사고는 12건이었다. 사망 사고는 3건이었다.",
            "There were 12 accidents this year. There were 3 fatal accidents.",
        ),
        (
            "“내년에 문을 여느냐”고 물었다. 담당자는 “내년 봄에 문을 연다”고 답했다.",
            "“Will it open next year?” he asked. The person in charge answered, “It will open in spring next year.”",
        ),
        (
            "이 병원은 2010년 문을 열었다. 문을 연 병원은 당시 군내 유일한 병원이었다.",
            "The hospital opened in 2010. The hospital that opened was the only hospital in the county at the time.",
        ),
        (
            "철도 노조는 파업을 했다. 버스 노조는 파업을 하지 않았다.",
            "The railway union went on strike. The bus union did not go on strike.",
        ),
        (
            "전반에 두 골을 넣었다. 후반에도 두 골을 더 넣었다.",
            "They scored two goals in the first half. They scored two more goals in the second half.",
        ),
        (
            "서울팀이 부산팀을 이겼다. 부산팀은 대구팀을 이겼다.",
            "The Seoul team beat the Busan team. The Busan team beat the Daegu team.",
        ),
        (
            "군은 저수지 3곳을 준설한다. 준설하는 저수지는 모두 1970년대에 만들어졌다.",
            "The county will dredge three reservoirs. The reservoirs to be dredged were all built in the 1970s.",
        ),
        (
            "A씨는 2019년 3월 B씨에게 1억 원을 빌려줬다. B씨는 A씨에게 1억 원을 갚지 않았다.",
            "A lent 100 million won to B in March 2019. B did not repay the 100 million won to A.",
        ),
        (
            "장관은 정부의 지원이 필요하다고 했다. 필요한 것은 정부 지원이라는 뜻이다.",
            "The minister said government support was needed. It means that what is needed is government support.",
        ),
        (
            "시는 주민 설명회를 연다. 주민 설명회는 세 번 열린다.",
            "The city will hold briefing sessions for residents. The briefing sessions for residents will be "
            "held three times.",
        ),
        (
            "그는 1심에서 징역 2년을 선고받았다. 항소심도 징역 2년이었다.",
            "He was sentenced to two years in prison in the first trial. He was sentenced to two years in "
            "prison on appeal as well.",
        ),
        (
            "시험은 어려웠다. 수험생 김모 군은 “시험이 너무 어려웠다”고 했다.",
            "The test was difficult. Test taker Kim said, “The test was too difficult.”",
        ),
        (
            "전기차 판매가 늘었다. 국내 판매는 12%, 해외 판매는 30% 늘었다.",
            "Sales of electric cars increased. Domestic sales increased 12%, overseas sales increased 30%.",
        ),
        (
            "사과값이 올랐다. 배값도 올랐다. 값이 오른 것은 사과와 배만이 아니다.",
            "The price of apples rose. The price of pears rose too. It is not only apples and pears whose prices rose.",
        ),
        (
            "회의는 10일 열린다. 10일 회의에서는 예산을 다룬다.",
            "The meeting will be held on the 10th. The meeting on the 10th will deal with the budget.",
        ),
    ],
)
def test_sentences_that_say_more_or_that_the_korean_says_twice(ko: str, en: str) -> None:
    assert repeated(ko, en) == []


@pytest.mark.parametrize(
    ("ko", "en"),
    [
        (
            "버스 노조도 파업에 참여했다. 7일까지 이어진다.",
            "The bus union also joined the strike. The strike will continue until the 7th.",
        ),
        (
            "시는 새 공영주차장을 열었다. 요금은 없다.",
            "The city opened the new public parking lot. The new public parking lot is free of charge.",
        ),
    ],
)
def test_a_subject_that_the_korean_leaves_out_is_named_again(ko: str, en: str) -> None:
    assert repeated(ko, en) == []


def test_a_repeat_is_not_called_an_addition_or_a_lost_quotation_too() -> None:
    ko = "김 시장은 “교통 체증을 반으로 줄이겠다”고 약속했다."
    en = "Mayor Kim promised, “We will cut traffic congestion in half.” He promised to cut traffic congestion in half."
    assert [link.kind for link in found(ko, en)] == ["repetition"]
