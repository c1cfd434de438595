"""Short phrases put at the end of a clause: a cause, a length of time, a relative clause."""

from __future__ import annotations

import pytest

from tests.two_sides import findings

ROOFS = "군은 올해 마을회관 12곳의 지붕을 고치고 방충망을 새로 달았다."
HOURS = "도서관은 다음 달부터 평일 운영 시간을 오후 9시까지 연장한다."
MARKET = "김 시장은 이날 시청에서 상인 대표 20여 명과 만나 주차장 확충 방안을 논의했다."


def added(korean: str, english: str) -> list[str]:
    return [f.target.text for f in findings(korean, english) if f.category == "addition" and f.target]


@pytest.mark.parametrize(
    ("korean", "english", "phrase"),
    [
        (ROOFS, "This year the county repaired the roofs of 12 village halls and installed new insect screens{}.", x)
        for x in (", which were donated by a local company", " over six months")
    ]
    + [
        (HOURS, "The library will extend its weekday operating hours to 9 p.m. starting next month{}.", x)
        for x in (" due to popular demand", " for three months", ", which has been criticized by the union")
    ]
    + [
        (
            MARKET,
            "Mayor Kim met with some 20 merchant representatives at City Hall that day and discussed ways to expand parking lots{}.",
            x,
        )
        for x in (" despite the protest", ", most of which are owned by the city")
    ],
)
def test_a_phrase_without_counterpart_is_found(korean: str, english: str, phrase: str) -> None:
    assert added(korean, english.format(phrase)) == [phrase.lstrip(" ,")]
    assert added(korean, english.format("")) == []


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("공사는 넉 달간 이어졌다.", "The construction continued for four months."),
        ("그는 이태 동안 섬에서 살며 소설을 썼다.", "He wrote the novel while living on the island for two years."),
        ("이 제도는 반년간 시범 운영된다.", "The system will be piloted for six months."),
        ("몸이 아픈데도 그는 경기에 나섰다.", "He took the field despite being sick."),
        ("손님이 끊겨 가게 문을 닫았다.", "He closed the shop because of a lack of customers."),
        ("값이 올라 소비가 줄었다.", "Consumption has dropped due to rising costs."),
        ("폭설로 항공기 42편이 결항했다.", "In all, 42 flights were canceled because of the blizzard."),
        ("적은 예산에도 주민들은 공원을 새로 꾸몄다.", "Residents redecorated the park despite limited funds."),
    ],
)
def test_a_free_rendering_of_a_cause_or_time_is_no_addition(korean: str, english: str) -> None:
    assert added(korean, english) == []


def test_a_connective_is_not_what_a_phrase_renders() -> None:
    korean = (
        "반면 투표에 반대해 온 운영사 대표는 “행정법원에 효력정지를 신청하겠다”고 밝혔다. 그는 “배가 떠난다”고 했다."
    )
    english = (
        "The head of the operator, which had opposed the vote, vowed to ask the administrative court to suspend the"
        " measure{}. He said, “The ships will leave.”"
    )
    assert added(korean, english.format(" and award damages")) == ["and award damages"]
    assert added(korean, english.format("")) == []


def test_words_of_no_content_that_render_a_word_leave_it_no_room() -> None:
    """Nothing of 최대 is left for an invented phrase where the English says "up to"."""
    rain = "29일까지 제주 산지에는 최대 300mm, 남해안에는 80~150mm의 비가 내릴 것으로 보인다."
    said = "Up to 300 mm of rain is expected in the mountains of Jeju and 80 to 150 mm on the southern coast until the 29th{}."
    assert added(rain, said.format(" because of a dispute over parking")) == ["because of a dispute over parking"]
    assert added(rain, said.format("")) == []


def test_a_noun_of_one_syllable_is_rendered() -> None:
    thanks = "그는 울먹이며 “떠난 동료들 몫까지 열심히 하겠다”고 말했다."
    assert (
        added(thanks, 'He said tearfully, "I will work hard for the share of the colleagues who left as well."') == []
    )


def test_the_words_of_a_phrase_that_stands_there_are_no_part_of_another() -> None:
    """The "city" of "City Hall" is said once: 시청 answers for no second one."""
    english = "Mayor Kim met merchants at City Hall and discussed ways to expand parking lots{}."
    korean = "김 시장은 시청에서 상인들과 만나 주차장 확충 방안을 논의했다."
    assert added(korean, english.format(", most of which are owned by the city")) == [
        "most of which are owned by the city"
    ]
