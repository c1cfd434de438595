"""Finding organisations in a passage, and taking a Korean name apart."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitext_check.annotation.organisations import english_organisations, korean_organisations
from bitext_check.organisations.comparison import contradiction, cover
from bitext_check.organisations.parts import take_apart
from bitext_check.organisations.values import KoreanOrganisation
from bitext_check.places.words import english_words
from bitext_check.records import Language, Mention, Passage
from bitext_check.segmentation.passages import passages


def passage(language: Language, text: str) -> Passage:
    return passages(language, [(0, text)])[0]


def found(mentions: tuple[Mention, ...]) -> list[str]:
    return [mention.text for mention in mentions]


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("속초시설관리공단", [("속초", "place"), ("시설관리", "function"), ("공단", "kind")]),
        ("한빛투자증권", [("한빛", "name"), ("투자증권", "kind")]),
        ("통영종합운동장", [("통영", "place"), ("종합운동장", "building")]),
        ("국립새솔대학교", [("국립", "scope"), ("새솔", "name"), ("대학교", "kind")]),
        ("현대자동차노조", [("현대자동차", "body"), ("노조", "kind")]),
    ],
)
def test_a_name_is_place_function_and_kind(name: str, parts: list[tuple[str, str]]) -> None:
    assert [(part.korean, part.role) for part in take_apart(name)] == parts


@given(st.text(alphabet="가나다시군구청원장서한국대학교KT1& ", max_size=40))
def test_taking_apart_keeps_every_syllable(name: str) -> None:
    assert "".join(part.korean for part in take_apart(name)) == name[:24]


def test_listed_and_unlisted_organisations_are_found_in_korean(analyser: object) -> None:
    text = "통계청과 속초시설관리공단은 보령소방서장, 국립새솔대학교 교수와 만났다. 국방부 차관도 왔다."
    mentions = korean_organisations(passage("ko", text))
    assert found(mentions) == ["통계청", "속초시설관리공단", "보령소방서", "국립새솔대학교", "국방부"]
    data = [mention.data for mention in mentions if isinstance(mention.data, KoreanOrganisation)]
    assert [bool(organisation.rows) for organisation in data] == [True, False, False, False, True]
    assert [organisation.headed for organisation in data] == [False, False, False, False, True]


def test_the_longest_listed_name_wins(analyser: object) -> None:
    assert found(korean_organisations(passage("ko", "서울대병원은 병상을 늘린다."))) == ["서울대병원"]


@pytest.mark.parametrize(
    "text", ["올해 예산 대상 사업은 세 건이다.", "기아와 난민 문제를 다뤘다.", "10대 청소년이 참여했다."]
)
def test_common_words_are_no_organisations(analyser: object, text: str) -> None:
    assert found(korean_organisations(passage("ko", text))) == []


def test_english_runs_end_with_their_kind() -> None:
    text = (
        "Boryeong Fire Station Chief Kim met officials of the Korea Institute of Marine Ecology and the Ministry of "
        "Health and Welfare's team, CEO of the Narae General Construction, and Sokcho Citizen FC (KOFIC)."
    )
    assert found(english_organisations(passage("en", text))) == [
        "Boryeong Fire Station",
        "Korea Institute of Marine Ecology",
        "Ministry of Health and Welfare",
        "Narae General Construction",
        "Sokcho Citizen FC",
        "KOFIC",
    ]


def test_two_names_joined_by_and_are_two() -> None:
    text = "Officials from Sokcho Elementary School and Boryeong Girls' High School attended."
    assert found(english_organisations(passage("en", text))) == [
        "Sokcho Elementary School", "Boryeong Girls' High School",
    ]  # fmt: skip


def test_a_listed_name_inside_a_longer_one_is_not_taken_out() -> None:
    text = "Seoul National University Alumni Association held a meeting."
    assert found(english_organisations(passage("en", text))) == ["Seoul National University Alumni Association"]


def test_a_house_row_is_found(tmp_path: Path, analyser: object) -> None:
    header = "korean\tenglish\tabbreviation\taccepted\tkind\tyears\tsource\n"
    row = "한빛나루\tHanbit Naru Network\tHNN\t\tother\t\thouse\n"
    (tmp_path / "organisations.tsv").write_text(header + row, encoding="utf-8")
    korean = korean_organisations(passage("ko", "한빛나루는 상을 받았다."), tmp_path)
    english = english_organisations(passage("en", "The Hanbit Naru Network received an award."), tmp_path)
    assert found(korean) == ["한빛나루"]
    assert found(english) == ["Hanbit Naru Network"]


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("속초시설관리공단", "Sokcho Facilities Management Corporation"),
        ("속초시설관리공단", "Sokcho Facility Management Agency"),
        ("한국해양생태연구원", "Korea Marine Ecology Research Institute"),
        ("중랑소방서", "Jungrang Fire Department"),
        ("동해대학교", "East Sea University"),
        ("노스필드대학교", "Northfield University"),
    ],
)
def test_a_fair_rendering_covers_every_part(korean: str, english: str) -> None:
    laid = cover(take_apart(korean), english_words(english))
    assert laid.full, (laid.missing, laid.left)


@pytest.mark.parametrize(
    ("korean", "english", "sort"),
    [
        ("속초시설관리공단", "Boryeong Facilities Management Corporation", "place"),
        ("보령소방서", "Boryeong Police Station", "kind"),
        ("한국해양생태연구원", "Korea Institute of Marine Economics", "function"),
        ("한빛투자증권", "Narae Investment & Securities", "name"),
        # Not enough agrees, or what differs may be a translation: silence.
        ("한빛투자증권", "One Light Investment & Securities", ""),
        ("한국분재협회", "Korea Bonsai Association", ""),
        ("한국해양생태연구원", "Boryeong Police Station", ""),
        ("에스비에르대학교", "Esbjerg University", ""),
    ],
)
def test_a_contradiction_is_one_part_that_says_something_else(korean: str, english: str, sort: str) -> None:
    assert contradiction(take_apart(korean), english_words(english))[0] == sort
