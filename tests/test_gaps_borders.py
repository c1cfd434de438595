"""Short sentences and words with their figure that are left out, and sentences told in the paragraph next to theirs."""

from __future__ import annotations

from tests.two_sides import findings

KOREAN = """서해안 햇김 5일 첫 경매…“빛깔 좋지만 값은 내려”

서해안 물김이 5일 첫 경매를 시작으로 본격적인 출하에 들어갔다. 바른김양식수협(조합장 문채우)은 이날 오전 10시 충남 서천군 서면 공판장에서 중도매인과 어업인 등 150여 명이 참석한 가운데 햇김 초매식을 열었다.

이날 팔린 물김은 모두 12t으로, 120㎏들이 한 포대가 평균 11만4000원에 거래됐다."""
MOVED = """New season’s laver goes under the hammer on west coast; ‘darker, but cheaper’

Raw laver from the west coast began shipping in earnest on Nov. 5 with the first auction of the season.

The Bareun Laver Farming Fisheries Cooperative, headed by Moon Chae-u, held the opening sale at 10 a.m. at its auction house in Seo-myeon, Seocheon, South Chungcheong Province. More than 150 people, including brokers and fishers, attended.

A total of 12 tons was sold that day, at an average of 114,000 won for a 120-kilogram sack."""
VOTE = (
    "합의안은 29일 조합원 투표에서 과반이 찬성하면 확정된다. 부결되면 노조는 다시 파업에 들어갈 수 있다. 한편 시는"
    " 파업에 대비해 마련한 전세버스 120대 투입과 요일제 해제 등 비상수송 대책을 모두 거둬들였다."
)
COURT = (
    "재판부는 함께 기소된 중개업자 문모(47) 씨에게 징역 2년에 집행유예 4년을, 보조원 박모(38) 씨에게 벌금"
    " 1천500만원을 선고했다. 문 씨는 판결에 불복해 항소했다."
)


def lost(korean: str, english: str) -> list[str]:
    return [f.source.text for f in findings(korean, english) if f.category == "omission" and f.source]


def test_a_sentence_told_in_the_next_paragraph_is_not_lost() -> None:
    assert lost(KOREAN, MOVED) == []


def test_a_short_sentence_whose_words_stand_in_others_is_lost() -> None:
    said = (
        "The agreement will be finalized if a majority of members approve it in a vote on the 29th.{} Meanwhile, the"
        " city withdrew all of the emergency transport measures it had prepared for the strike, including deploying 120"
        " chartered buses and lifting the weekday driving ban."
    )
    assert lost(VOTE, said.format("")) == ["부결되면 노조는 다시 파업에 들어갈 수 있다."]
    assert lost(VOTE, said.format(" If it is voted down, the union can go on strike again.")) == []


def test_words_with_their_figure_are_lost() -> None:
    said = (
        "The court sentenced Moon, a 47-year-old broker indicted together with him, to two years in prison{}, and fined"
        " Park, a 38-year-old assistant, 15 million won. Moon appealed against the ruling."
    )
    assert lost(COURT, said.format("")) == ["집행유예 4년을"]
    assert lost(COURT, said.format(", suspended for four years")) == []


def test_a_concession_is_lost() -> None:
    promise = "회사는 착공 뒤에는 물가가 올라도 공사비를 올리지 않겠다고 약속했다."
    said = "The company promised not to raise the construction cost after work begins{}."
    assert lost(promise, said.format("")) == ["물가가 올라도"]
    assert lost(promise, said.format(", even if prices rise")) == []
    assert lost(promise, said.format(", whatever happens to prices")) == []
    allowed = "주민은 신분증만 보이면 시설에 들어가도 된다."
    assert lost(allowed, "Residents may enter the facility by showing an identification card.") == []
