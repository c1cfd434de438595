"""What is only believed, feared or expected, told as a fact; and figures of a list that have no counterpart."""

from __future__ import annotations

import pytest

from bitext_check.alignment.pairs import given_pairs
from bitext_check.content.hedges import lost_hedges
from bitext_check.pipeline import check_article
from bitext_check.segmentation.passages import passages


def hedges(korean: str, english: str) -> list[str]:
    pair = given_pairs(passages("ko", [(0, korean)]), passages("en", [(0, english)]))[0]
    return [mention.text for mention in lost_hedges(pair.beads)]


@pytest.mark.parametrize(
    ("korean", "english", "said"),
    [
        ("경찰은 국내에 머무는 것으로 추정되는 총책을 쫓고 있다.", "Police are chasing the ringleader who is staying in Korea.", "추정되는"),
        ("산사태 우려로 주민 30명이 대피했다.", "Thirty residents evacuated due to landslides.", "우려로"),
        ("당국은 감염 의심 환자 4명을 격리했다.", "The authorities isolated four infected patients on the island.", "의심"),
        ("공사가 늦어질 가능성이 있다고 시는 밝혔다.", "The city announced that the construction is delayed.", "가능성이"),
        ("두 사람은 오래 알고 지낸 것으로 전해졌다.", "The two had been acquainted for a long time.", "것으로 전해졌다"),
        ("불은 부엌에서 시작된 것으로 보인다.", "The fire started in the kitchen of the house.", "것으로 보인다"),
    ],
)  # fmt: skip
def test_a_lost_hedge_is_found(korean: str, english: str, said: str) -> None:
    assert hedges(korean, english) == [said]


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("경찰은 국내에 머무는 것으로 추정되는 총책을 쫓고 있다.", "Police are chasing the ringleader, who is believed to be in Korea."),
        ("산사태 우려로 주민 30명이 대피했다.", "Thirty residents evacuated for fear of landslides."),
        ("산사태 우려로 주민 30명 대피", "Thirty residents evacuated due to landslides."),
        ("올해 수출은 1천500만 달러를 넘기 어려울 전망이다.", "Exports are unlikely to exceed $15 million this year."),
        ("공사는 3월에 끝날 예정이나 늦어질 것으로 보인다.", "The work is set to end in March but is unlikely to be on time."),
        ("군은 새 전망대를 열었다.", "The county opened a new observatory on the hill."),
        ("공사가 늦어질 가능성이 있다고 시는 밝혔다.", "The city announced that the construction may be delayed."),
        ("불은 부엌에서 시작된 것으로 보인다.", "The fire appears to have started in the kitchen."),
        ("불은 부엌에서 시작된 것으로 보인다.", "A kitchen fire."),
    ],
)  # fmt: skip
def test_a_hedge_in_other_words_is_none(korean: str, english: str) -> None:
    assert hedges(korean, english) == []


def test_hedges_are_told_of_close_articles() -> None:
    korean = "시는 도서관을 새로 짓는다.\n\n산사태 우려로 주민 30명이 마을회관으로 대피했다.\n\n공사는 내년에 끝난다.\n"
    english = (
        "The city will build a new library.\n\nThirty residents evacuated to the village hall due to landslides.\n\n"
        "Construction will end next year.\n"
    )
    lost = [f for f in check_article(korean, english).findings if f.rule.code.startswith("OMI")]
    assert [f.source.text for f in lost if f.source] == ["우려로"]


@pytest.mark.parametrize(
    ("korean", "english", "odd"),
    [
        (
            "사업비는 도로 정비 168억 원, 특례보증 25억 원, 하천 정비 94억 원이다.",
            "The project costs are 16.8 billion won for roads and 9.4 billion won for rivers.",
            True,
        ),
        (
            "군은 공무원 620여 명을 현장에 투입했다.",
            "The county deployed more than 620 public officials and 300 soldiers to the scene.",
            True,
        ),
        (
            "강우량은 서산 214㎜, 태안 187㎜, 당진 163㎜다.",
            "Rainfall was 214 mm in Seosan and 163 mm in Dangjin.",
            True,
        ),
        (
            "두 지역에 각각 100억 원을 투입한다.",
            "The county will invest 10 billion won in each of the two regions.",
            False,
        ),
        (
            "하루 걸음 수를 7000보로 늘리면 된다. 만 보를 채우지 않아도 된다.",
            "It is enough to walk 7,000 steps a day. There is no need to walk 10,000 steps.",
            False,
        ),
    ],
)
def test_one_figure_too_many_is_told(korean: str, english: str, odd: bool) -> None:
    codes = {f.rule.category for f in check_article(korean + "\n", english + "\n").findings if f.severity != "info"}
    assert bool(codes & {"number", "money", "unit", "omission", "addition"}) is odd


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        (
            "경찰은 이씨가 지난달에도 세 차례 돈을 받아 넘긴 정황을 확인하고 여죄를 캐고 있다.",
            "Police confirmed that Lee had also received and passed on money three times last month, and are investigating "
            "any further crimes.",
        ),
        (
            "김씨는 설문 조사 결과를 근거로 신청 서류를 줄일 것도 주문했다.",
            "Kim also called for a reduction in application documents, citing a survey.",
        ),
        ("도로 통제도 이어졌다.", "Road closures also continued."),
        (
            "달항아리에 담긴 먹빛…시립미술관, 도예가 연경의 회고전 9월 21일까지",
            "Ink hues in moon jars... Municipal art museum holds retrospective of ceramist Yeon through September 21",
        ),
    ],
)
def test_what_is_said_in_other_words_is_neither_lost_nor_added(korean: str, english: str) -> None:
    codes = {f.rule.category for f in check_article(korean + "\n", english + "\n").findings if f.severity != "info"}
    assert not codes & {"omission", "addition"}


def test_the_rest_of_a_compound_does_not_stand_behind_an_added_phrase() -> None:
    korean = "회사는 목표주가를 4만 5,000원으로 내렸다.\n"
    english = "The company lowered the target price to 45,000 won while keeping a buy rating.\n"
    found = [f for f in check_article(korean, english).findings if f.rule.category == "addition"]
    assert [f.target.text for f in found if f.target] == ["while keeping a buy rating"]
