"""`compare_name`: which Latin forms are the person, which are another one, and what the reason says."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bitext_check.names.compare import compare_name
from bitext_check.names.romanize import romanize

SAME = [
    # the systems
    ("강은별", "Gang Eunbyeol"), ("강은별", "Kang Ŭnbyŏl"), ("차승혁", "Cha Seunghyeok"), ("구본식", "Ku Pon-sik"),
    ("정덕훈", "Chŏng Tŏkhun"), ("이경택", "Yi Kyŏngt'aek"), ("이경택", "Yi Kyongtaek"),
    # everyday spellings
    ("류희석", "Ryoo Hee-suk"), ("임경숙", "Rim Kyoung-sook"), ("노영우", "Roh Young-woo"),
    ("최승철", "Choe Sung-chul"),
    ("이혜원", "Rhee Hae-won"), ("주현정", "Joo Hyun-jung"), ("백학영", "Paik Hack-young"), ("허은규", "Hur Eun-kyu"),
    # Chinese and Japanese people by the Korean reading of their characters, and Koreans of the same name
    ("모택동", "Mao Zedong"), ("풍신수길", "Toyotomi Hideyoshi"), ("장경국", "Jang Kyung-guk"),
    # order and shape
    ("강은별", "Eunbyeol Kang"), ("강은별", "KANG EUN BYEOL"), ("강은별", "Kang EunByeol"),
    ("강은별", "Kang, Eun-byeol"),
    ("강은별", "Kangeunbyeol"), ("강은별", "Kang Eun‑byeol"), ("강은별", "Ms. Kang Eun-byeol"),
    # one to three syllables, family names of two
    ("윤솔", "Yoon Sol"), ("윤솔", "Sol Yoon"), ("독고탁", "Dokgo Tak"), ("제갈은수", "Jegal Eun-soo"),
    ("제갈은수", "Eunsoo Je Gal"), ("박빛나리", "Park Bit-na-ri"), ("황보승", "Hwang Bo Seung"), ("황보람", "Hwang Bo-ram"),
    # titles and forms of address
    ("문 교수", "Professor Moon"), ("문씨", "Mun"), ("문 모 씨", "a woman surnamed Moon"), ("문모(38)씨", "Moon, 38"),
    ("차승혁 교수", "Professor Cha"), ("차승혁씨", "Cha Seung-hyuk"), ("차승혁(51) 회장", "Chairman Cha Seung-hyuk"),
]  # fmt: skip

VARIANTS = [
    ("차승혁", "S.H. Cha", "Initials"),
    ("차승혁", "SH Cha", "Initials"),
    ("차승혁", "Cha", "family name"),
    ("차승혁", "Seung-hyuk", "given name"),
    ("차승혁", "Cha Seu-nghyuk", "hyphen"),
    ("차승혁", "Daniel Cha Seung-hyuk", "another name"),
    ("안상렬", "Ahn Sang-nyeol", "sounds"),
    ("안상열", "Ahn Sang-ryeol", "same name element"),
    ("문석규", "Moon Seog-kkyoo", "unusual"),
    ("손성옥", "Son Song-ok", "McCune-Reischauer"),
]

DIFFERENT = [
    ("차승혁", "Cha Seung-hyun", "혁"),
    ("차승혁", "Cha Hyuk-seung", "wrong order"),
    ("차승혁", "Cha Seung", "혁 of 승혁 is missing"),
    ("차승혁", "Cha Hyuk", "승 of 승혁 is missing"),
    ("차승혁", "Choi Seung-hyuk", "“Choi” is 최"),
    ("윤솔", "Yoon Sol-hee", "“hee” is added"),
    ("민서연", "Min Seo-young", "연"),
    ("한주현", "Han Joo-hyung", "현"),
    ("독고탁", "Ko Tak", "독고"),
    ("제갈은수", "Je Eun-soo", "제갈"),
    ("제갈현", "Je Gal-hyun", "제갈"),
    ("남궁휘", "Nam Gung-hwi", "남궁"),
    ("김별", "Kim Star", "translates"),
    ("장나라", "Jang Country", "translates"),
    ("강은별", "Kang Eun-star", "별"),
    ("최바다", "Choi Sea", "translates"),
    ("문 교수", "Professor Min", "“Min” is 민"),
    ("도현우", "Moderator", "Neither"),
    ("구서이", "Koo Seo-hee", "“hee”, which is 희"),
    ("방주연", "Bang Juhyeon", "“hyeon”, which is 현"),
]


@pytest.mark.parametrize(("hangul", "latin"), SAME)
def test_forms_that_the_person_may_use(hangul: str, latin: str) -> None:
    assert compare_name(hangul, latin).verdict == "match"


@pytest.mark.parametrize(("hangul", "latin", "reason"), VARIANTS)
def test_forms_that_are_understandable_but_not_usual(hangul: str, latin: str, reason: str) -> None:
    found = compare_name(hangul, latin)
    assert found.verdict == "variant"
    assert reason in found.reason
    assert found.reason_ko


@pytest.mark.parametrize(("hangul", "latin", "reason"), DIFFERENT)
def test_another_name_is_a_mismatch_and_the_reason_says_where(hangul: str, latin: str, reason: str) -> None:
    found = compare_name(hangul, latin)
    assert found.verdict == "mismatch"
    assert reason in found.reason
    assert found.reason_ko


def test_breves_say_which_vowel_it_is() -> None:
    assert compare_name("문송이", "Mun Song-i").verdict == "match"
    assert compare_name("문송이", "Mun Sŏng-i").verdict == "mismatch"
    assert compare_name("문성이", "Mun Sŏng-i").verdict == "match"


def test_expected_starts_with_the_house_form_after_what_the_article_has() -> None:
    assert compare_name("차승혁", "Choi").expected[0] == "Cha Seung-hyeok"
    used = compare_name("차승혁", "Choi", used=("Cha Sung-hyuk",)).expected
    assert used[:2] == ("Cha Sung-hyuk", "Cha Seung-hyeok")


def test_established_spelling_of_a_well_known_person() -> None:
    assert compare_name("이승만", "Syngman Rhee").verdict == "match"
    assert compare_name("이승만", "Syngman Rhee").expected[0] == "Syngman Rhee"
    other = compare_name("이승만", "Lee Seung-man")
    assert other.verdict == "variant"
    assert "Syngman Rhee" in other.reason


def test_namesake_of_a_well_known_person_may_spell_it_otherwise() -> None:
    assert compare_name("김대중", "Kim Dae-joong").verdict == "match"


def test_a_newsrooms_own_table_wins(tmp_path: Path) -> None:
    (tmp_path / "people.tsv").write_text(
        "hangul\tspellings\tnote\tsource\n차승혁\tHenri Tcha\tpainter\tnewsroom\n", encoding="utf-8"
    )
    assert compare_name("차승혁", "Henri Tcha").verdict == "mismatch"
    assert compare_name("오타니", "Oh Se-hoon").verdict == "mismatch"
    assert compare_name("오타니", "Shohei Otani").verdict == "match"
    assert compare_name("차승혁", "Henri Tcha", folder=tmp_path).verdict == "match"


@pytest.mark.parametrize(("hangul", "latin"), [("", "Kim"), ("차승혁", ""), ("차승혁", "52"), ("KBS", "KBS")])
def test_nothing_to_compare_is_no_error(hangul: str, latin: str) -> None:
    assert compare_name(hangul, latin).verdict == "match"


@given(st.text(max_size=40), st.text(max_size=60))
@settings(max_examples=150, deadline=None)
def test_no_text_makes_it_fail(hangul: str, latin: str) -> None:
    assert compare_name(hangul, latin).verdict in ("match", "variant", "mismatch")


_SYLLABLES = "강경규균기길나남도동란명무미민범병보상서석선성세소수숙승영예옥우원유윤은재정주준지진찬창철태하현혜호훈희"


@given(st.lists(st.sampled_from(_SYLLABLES), min_size=2, max_size=2))
@settings(max_examples=60, deadline=None)
def test_both_systems_always_match(syllables: list[str]) -> None:
    name = "박" + "".join(syllables)
    forms = romanize(name)
    for form in (forms.house, forms.press, forms.rr, forms.mr):
        assert compare_name(name, form).verdict != "mismatch", form


def test_long_hostile_text_is_quick() -> None:
    started = time.perf_counter()
    compare_name("차승혁", "seung" * 2000)
    compare_name("가" * 3000, "ga" * 3000)
    compare_name("차승혁" * 50, "(" * 5000)
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize(
    ("hangul", "latin"), [*SAME, *((h, e) for h, e, _ in (*VARIANTS, *DIFFERENT)), ("문 교수", "Professor Garden")]
)
def test_every_verdict_says_why_in_both_languages_and_how_to_write_the_name(hangul: str, latin: str) -> None:
    found = compare_name(hangul, latin)
    assert found.reason.endswith((".", ".”"))
    assert found.reason_ko.endswith(".")
    assert any("가" <= letter <= "힣" for letter in found.reason_ko)
    assert found.expected
    assert all(isinstance(form, str) and form[0].isupper() for form in found.expected)


def test_the_first_form_expected_is_itself_no_finding() -> None:
    for hangul, latin, _ in DIFFERENT:
        name = hangul.split()[0]
        if len(name) > 1:
            assert compare_name(name, compare_name(hangul, latin).expected[0]).verdict == "match"


def test_a_title_without_a_family_name_says_nothing() -> None:
    found = compare_name("문 교수", "Professor Garden")
    assert (found.verdict, found.reason) == ("match", "No family name was found to compare.")


def test_family_names_of_a_newsrooms_own_table_hold_for_names_and_for_family_names_alone(tmp_path: Path) -> None:
    (tmp_path / "surnames.tsv").write_text("hangul\tspellings\tsource\n문\tMoon|Mohnn\tnewsroom\n", encoding="utf-8")
    for hangul, latin in (("문석규", "Mohnn Seok-kyu"), ("문 교수", "Professor Mohnn")):
        assert compare_name(hangul, latin).reason != compare_name(hangul, latin, folder=tmp_path).reason
        assert compare_name(hangul, latin, folder=tmp_path).reason in (
            "The family name agrees.", "A spelling in use for this name.",
        )  # fmt: skip


def test_yi_and_lee_without_marks_are_the_same_family_name() -> None:
    for latin in ("Yi Yonghun", "Lee Yonghun"):
        found = compare_name("이영훈", latin)
        assert (found.verdict, found.expected[0]) == ("variant", "Lee Yeong-hun"), latin


def test_word_behind_a_place_name_is_no_title() -> None:
    assert compare_name("한강", "Han River").verdict == "mismatch"
