"""Writing names in Latin letters."""

from __future__ import annotations

import pytest

from bitext_check.names.hangul import join, pronounced, split
from bitext_check.names.romanize import expected, mr_word, other_spellings, romanize, rr_word
from bitext_check.names.spellings import reads_as_korean, syllable_spellings


def test_syllables_come_apart_and_together() -> None:
    assert split("별") == ("ㅂ", "ㅕ", "ㄹ")
    assert split("수") == ("ㅅ", "ㅜ", "")
    assert join("ㅎ", "ㅢ") == "희"


@pytest.mark.parametrize(
    ("word", "sound"),
    [("복남", "봉남"), ("석열", "서결"), ("상렬", "상녈"), ("신림", "실림"),
     ("빛나", "빈나"), ("은별", "은별"), ("국호", "국호")],
)  # fmt: skip
def test_sound_changes(word: str, sound: str) -> None:
    assert pronounced(word) == sound


def test_revised_romanization_writes_no_sound_change_in_a_given_name() -> None:
    assert rr_word("복남") == "boknam"
    assert rr_word("빛나") == "bitna"


@pytest.mark.parametrize(
    ("word", "latin"),
    [("복남", "pongnam"), ("대중", "taejung"), ("경택", "kyŏngt'aek"), ("필립", "p'illip"), ("은경", "ŭn'gyŏng")],
)
def test_mccune_reischauer_writes_them(word: str, latin: str) -> None:
    assert mr_word(word) == latin


def test_all_forms_of_one_name() -> None:
    forms = romanize("이경희")
    assert forms.house == "Lee Gyeong-hui"
    assert forms.press == "Lee Kyung-hee"
    assert forms.rr == "I Gyeonghui"
    assert forms.mr == "Yi Kyŏnghŭi"
    assert forms.mr_plain == "Yi Kyonghui"
    assert "Lee Kyung-hui" in other_spellings("이경희")
    assert forms.press not in other_spellings("이경희")


def test_two_syllable_family_name_and_title() -> None:
    assert romanize("선우 진").rr == "Seonu Jin"
    assert romanize("강은별 기자").house == "Kang Eun-byeol"


def test_without_family_name() -> None:
    assert romanize("슬아").house == "Seul-a"


def test_no_hangul_is_an_error() -> None:
    with pytest.raises(ValueError, match="Hangul"):
        romanize("Kim")


def test_expected_has_no_doubles() -> None:
    forms = expected("한나라")
    assert len(forms) == len(set(forms))
    assert forms[0] == "Han Na-ra"


@pytest.mark.parametrize(
    ("syllable", "other"),
    [("연", "young"), ("연", "yun"), ("현", "hyung"), ("민", "ming"), ("준", "jung"), ("상", "sung"), ("진", "jung"),
     ("수", "seo"), ("호", "hoo"), ("영", "yeon"), ("서", "so"), ("재", "chae"), ("제", "jae"), ("범", "bom")],
)  # fmt: skip
def test_a_spelling_of_another_syllable_is_not_known(syllable: str, other: str) -> None:
    assert other not in syllable_spellings(syllable).known


@pytest.mark.parametrize(("word", "korean"), [("hyunwoo", True), ("chairman", False), ("smith", False), ("", False)])
def test_reads_as_korean(word: str, korean: bool) -> None:
    assert reads_as_korean(word) is korean
