"""The last clause of a Korean sentence that the English lost, and what is no such loss."""

from __future__ import annotations

import pytest

from tests.two_sides import findings

KOREAN = """구청은 12일 주민 설명회를 연다. 신청서는 5월 31일까지 받는다.

{ko}

도서관은 주말에 문을 연다. 열람실은 200석이다.

환경부는 공장 세 곳을 조사했다. 벌금은 2억 원이다."""
ENGLISH = """The district office will hold a briefing for residents on the 12th. Applications will be accepted until May 31.

{en}

The library opens on weekends. The reading room has 200 seats.

The Ministry of Environment investigated three factories. The fine is 200 million won."""


def lost(ko: str, en: str) -> list[str]:
    found = findings(KOREAN.format(ko=ko), ENGLISH.format(en=en))
    return [f.source.text for f in found if f.category == "omission" and f.source]


@pytest.mark.parametrize(
    ("ko", "en", "gone"),
    [
        ("행사는 구청 강당에서 열리며 누구나 참석할 수 있다.", "The event will be held in the main auditorium of the district office.", "참석할"),
        ("환자의 72%가 7∼19세였고, 고등학생이 가장 많았다.", "Of the patients, 72% were aged 7 to 19.", "고등학생이 가장 많았다"),
        ("도서관은 주말에 문을 열지만 대출은 되지 않는다.", "The library opens on weekends.", "대출은"),
    ],
)  # fmt: skip
def test_a_clause_of_its_own_is_missed(ko: str, en: str, gone: str) -> None:
    assert [text for text in lost(ko, en) if gone in text]


@pytest.mark.parametrize(
    ("ko", "en"),
    [
        ("행사는 구청 강당에서 열리며 누구나 참석할 수 있다.", "The event, open to everyone, will be held in the auditorium of the district office."),
        ("행사는 구청 강당에서 열리며 누구나 참석할 수 있다.", "Anyone can come to the event in the auditorium, which is in the district office."),
        ("공장은 문을 닫았고 직원들은 일자리를 잃었다.", "The factory shut down, leaving its employees jobless."),
        ("집은 언덕에 있고 인기척이 없다.", "The house on the hill stands deserted."),
    ],
)  # fmt: skip
def test_a_clause_rendered_freely_is_not(ko: str, en: str) -> None:
    assert lost(ko, en) == []


@pytest.mark.parametrize(
    ("ko", "en", "gone"),
    [
        ("조합은 “계약 기간을 1년으로 줄여야 한다”고 요구했다.", "The association demanded in a statement, “The contract period must be shortened.”", True),
        ("조합은 “계약 기간을 1년으로 줄여야 한다”고 요구했다.", "The association demanded in a statement, “The contract must become annual.”", False),
        ("공사는 1시간 동안 멈췄다.", "The construction stopped for sixty minutes.", False),
    ],
)  # fmt: skip
def test_an_article_is_no_proof_of_a_year(ko: str, en: str, gone: bool) -> None:
    assert any("1" in text for text in lost(ko, en)) == gone


@pytest.mark.parametrize(
    ("ko", "en"),
    [
        ("파업으로 공사의 공정이 최장 9일 늦어졌고, 손실은 3억 원이다.", "The strike delayed work on the site by up to nine days, with losses of 300 million won."),
        ("토지 소유주 40명 가운데 31명이 매각에 찬성했다.", "Of the 40 landowners, 31 approved the sale."),
        ("연구원은 “아이들이 자라는 2030년 이후에는 다시 줄 수밖에 없다”고 내다봤다.", "The researcher predicted, “After 2030, when the children grow up, the number will inevitably decline again.”"),
        ("1950년 부산을 배경으로 두 형제의 이야기를 그린 작품으로, 상금 500만 원을 받았다.", "The film won 5 million won. Set in Busan in 1950, it tells the story of two brothers."),
        ("두 형제의 이야기를 그린 작품으로, 상금 500만 원을 받았다.", "It tells the story of two brothers, winning 5 million won."),
        ("도공 여섯 명은 왕이 관을 쓴 모습을 영상으로 되살릴 것이라고 소개했다.", "The six potters introduced, “We will recreate with video what it looked like to wear the crown.”"),
    ],
)  # fmt: skip
def test_what_stands_there_in_other_words_is_neither_lost_nor_added(ko: str, en: str) -> None:
    found = findings(KOREAN.format(ko=ko), ENGLISH.format(en=en))
    assert not [f.message.en for f in found if f.category in ("omission", "addition")]


def test_one_word_in_common_makes_no_translation() -> None:
    korean = KOREAN.format(ko="조합은 12일 투표한다. 투표자 과반이 찬성하면 합의안은 확정된다.")
    english = ENGLISH.format(en="The association will vote on the 12th.")
    english = english.replace(
        "200 seats.", "200 seats. Merchants in the area have asked the city for emergency support."
    )
    assert {f.rule.code for f in findings(korean, english)} >= {"OMI002", "ADD002"}
