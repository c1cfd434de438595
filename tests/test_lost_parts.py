"""Parts of a sentence that the English lost: relative clauses, adverbials, places, dates."""

from __future__ import annotations

import pytest

from tests.two_sides import findings

KOREAN = """경북 고령군은 11일 딸기 수확을 도울 외국인 계절근로자 84명을 맞았다고 밝혔다.

근로자들은 폭설로 길이 막힌 마을을 먼저 찾았다. 군은 농가마다 숙소를 점검하고 난방 기구를 나눠 줬다.

조합은 3월부터 도매시장에서 직접 팔던 딸기를 온라인으로도 판다. 포장 상자는 마을 청년들이 만든다.

농가 4곳은 겨울에도 체험장을 연다. 요금은 어린이가 1인당 8천 원이다.

올해 딸기 생산량은 1천200톤으로 지난해보다 6% 늘어날 것으로 보인다."""
ENGLISH = """Goryeong-gun, Gyeongsangbuk-do, announced on the 11th that it welcomed 84 foreign seasonal workers to help harvest strawberries.

The workers first visited villages whose roads were blocked by heavy snow. The county inspected lodgings at each farm and distributed heating appliances.

From March, the cooperative will also sell online the strawberries it sold directly at wholesale markets. The packaging boxes are made by young people in the village.

Four farms will open their experience centers in winter as well. The fee is 8,000 won per person for children.

This year's strawberry production is expected to increase 6% from last year to 1,200 tons."""


def lost(english: str) -> list[tuple[str, str]]:
    found = [f for f in findings(KOREAN, english) if f.category in ("omission", "date", "number")]
    return [(f.source.text, f.severity) for f in found if f.source]


def test_nothing_is_lost() -> None:
    assert lost(ENGLISH) == []


@pytest.mark.parametrize(
    ("words", "korean"),
    [
        (" whose roads were blocked by heavy snow", "폭설로 길이 막힌"),
        (" and distributed heating appliances", "난방 기구를 나눠"),
        (" directly at wholesale markets", "도매시장에서 직접"),
        (" by young people in the village", "마을 청년들이"),
    ],
)
def test_a_part_of_two_words_is_lost(words: str, korean: str) -> None:
    """Whatever kind of part it is."""
    assert words in ENGLISH
    assert lost(ENGLISH.replace(words, "")) == [(korean, "major")]


@pytest.mark.parametrize(
    ("words", "others"),
    [
        (" whose roads were blocked by heavy snow", " whose lanes lay under drifts"),
        (" whose roads were blocked by heavy snow", " cut off by snow"),
        (" directly at wholesale markets", " to middlemen in person"),
    ],
)
def test_a_part_that_other_words_render_is_not_lost(words: str, others: str) -> None:
    """The English has words to spare for it."""
    assert lost(ENGLISH.replace(words, others)) == []


FARMS = "농가 4곳은 겨울에도 체험장을 연다. 요금은 어린이가 1인당 8천 원이다."
OF_FARMS = (
    "Four farms will open their experience centers in winter as well. The fee is 8,000 won per person for children."
)


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        (
            "채윤서는 “감독님이 5회 끝나고 바꿔 주겠다고 하셨는데 제가 더 던지겠다고 우겼다”고 말했다.",
            "“The manager said he'd take me out after the fifth, but I insisted on pitching more,” Chae said.",
        ),
        (
            "개표 초반에는 투표함이 먼저 열린 성산면에서 허 후보가 한때 700표 넘게 앞섰으나, 밤 10시를 넘기며 뒤집혔다.",
            "Early in the count Heo led at some stage by more than 700 votes in Seongsan-myeon, where ballot boxes were"
            " opened first, but the lead was overturned after 10 p.m.",
        ),
    ],
)
def test_verbs_alone_and_the_title_behind_a_name_are_no_part(korean: str, english: str) -> None:
    """A sentence has verbs somehow, and English names do without a title."""
    both = KOREAN.replace(FARMS, korean), ENGLISH.replace(OF_FARMS, english)
    assert [f.source.text for f in findings(*both) if f.category == "omission" and f.source] == []


@pytest.mark.parametrize(
    ("korean", "english", "lost_words"),
    [
        (
            "축제 기간 45번 국도와 62번 지방도에서 차량 통행이 막힌다고 군은 밝혔다.",
            "The county said vehicle traffic will be blocked on National Route 45 during the festival.",
            ["62번"],
        ),
        (
            "면을 파는 응우옌 투이 린(38) 씨는 “손님이 늘 것 같아 종업원 2명을 더 뽑았다”고 말했다.",
            "“I think there will be more customers,” said Nguyen Thuy Linh (38), who sells hot rice noodles at a shop.",
            ["종업원 2명을 더 뽑았다"],
        ),
        (
            "이 가운데 반환 의무가 없는 선급금은 3천만 원으로 30일 안에 받는다.",
            "Of this, the non-refundable upfront payment is 30 million won, to be received within 30 days.",
            [],
        ),
    ],
)
def test_a_road_what_is_quoted_and_what_a_prefix_denies(korean: str, english: str, lost_words: list[str]) -> None:
    """Numbers of roads stand in digits; words outside the quotation marks render nothing inside them."""
    both = KOREAN.replace(FARMS, korean), ENGLISH.replace(OF_FARMS, english)
    assert [f.source.text for f in findings(*both) if f.category == "omission" and f.source] == lost_words


def test_a_date_is_lost() -> None:
    assert lost(ENGLISH.replace("From March, the", "The")) == [("3월부터", "minor")]


def test_a_figure_that_a_word_renders_is_not_lost() -> None:
    assert lost(ENGLISH.replace("8,000 won per person for children", "8,000 won for each child")) == []


def test_a_free_translation_loses_nothing() -> None:
    """Where much of the article is rendered freely a part without counterpart says nothing."""
    free = ENGLISH.replace(
        "lodgings at each farm and distributed heating appliances", "what they live in and got them warm"
    )
    free = free.replace("announced on the 11th that it welcomed", "has now got").replace("seasonal workers", "hands")
    free = free.replace("The packaging boxes are made by young people in the village.", "Youths do the rest.")
    free = free.replace("Four farms will open their experience centers", "Visitors can try four of them")
    free = free.replace(" whose roads were blocked by heavy snow", "")
    assert ("폭설로 길이 막힌", "major") not in lost(free)


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("노사 양측은 끝내 의견 차이를 좁히지 못했다.", "Labor and management could not agree in the end."),
        ("딸기 수출액은 전년 같은 기간과 비교해 12% 늘었다.", "Strawberry exports rose 12% year on year."),
        ("상담소는 24시간 운영한다.", "The counseling center is open around the clock."),
        ("시는 2025년까지 사업을 마무리할 계획이다.", "The city plans to finish the project by next year."),
        ("축제는 이달 30일까지 이어진다.", "The festival runs through the end of this month."),
        ("가게는 밤 12시까지 문을 연다.", "The shop is open until midnight."),
        ("체험장에서는 대처 방법을 배운다.", "At the center, children learn what to do."),
    ],
)
def test_a_part_rendered_in_another_way_is_not_lost(korean: str, english: str) -> None:
    """By the predicate, by words for a time, by a clause."""
    found = findings(f"{KOREAN}\n\n{korean}", f"{ENGLISH}\n\n{english}")
    assert [f.source.text for f in found if f.category == "omission" and f.source] == []


MORE_KOREAN = """

세계기구에 따르면 지난해 이 지역 딸기 수출량은 1만4천 톤으로 전년의 2.6배였다. 수출은 조합이 맡는다.

굼벵이를 키우는 농가는 지난해 시장에서 큰 인기를 얻었다. 농가는 올해 숙소를 새로 짓는다."""
MORE_ENGLISH = """

According to the world organization, strawberry exports in this region last year were 14,000 tons, 2.6 times those of the previous year. The cooperative handles the exports.

Farms that raise grubs gained great popularity in the market last year. The farms will build new lodgings this year."""


@pytest.mark.parametrize(
    ("words", "korean"),
    [
        (", 2.6 times those of the previous year", "전년의 2.6배였다"),
        (" that raise grubs", "굼벵이를 키우는"),
    ],
)
def test_a_multiple_with_a_point_and_a_word_of_no_table_have_no_other_english(words: str, korean: str) -> None:
    assert words in MORE_ENGLISH
    found = findings(KOREAN + MORE_KOREAN, ENGLISH + MORE_ENGLISH.replace(words, ""))
    assert [f.source.text for f in found if f.source and f.category == "omission"] == [korean]
    whole = findings(KOREAN + MORE_KOREAN, ENGLISH + MORE_ENGLISH)
    assert not [f for f in whole if f.category == "omission"]
