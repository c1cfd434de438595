"""Foreigners written in Hangul."""

from __future__ import annotations

import pytest

from bitext_check.names import foreign
from bitext_check.names.compare import compare_name
from bitext_check.names.initials import half_right


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        ("메르켈", "Angela Merkel"), ("메르켈 총리", "Chancellor Merkel"), ("아베", "Abe"), ("아베 신조", "Abe Shinzo"),
        ("시진핑", "Xi"), ("구테흐스 사무총장", "Secretary-General Guterres"), ("보우소나루", "Bolsonaro"),
        # not in the table: by sound
        ("와타나베 겐지", "Kenji Watanabe"), ("쩐 반 프엉", "Tran Van Phuong"), ("캐서린 존스", "Catherine Jones"),
        ("왕샤오밍", "Wang Xiaoming"), ("세르히오 라미레스", "Sergio Ramírez"), ("칼스버그", "Carlsberg"),
        # Wade-Giles
        ("줄리아 오", "Julia Oh"), ("리처드 리", "Richard Lee"), ("토마스 만", "Thomas Mann"), ("사이토 겐타", "Kenta Saito"),
        ("저우언라이", "Chou En-lai"), ("린뱌오", "Lin Piao"), ("고이즈미 준이치로", "Junichiro Koizumi"),
        # the old kingdoms
        ("흑치상지", "Heukchi Sangji"), ("을파소", "Eul Pa-so"),
    ],
)  # fmt: skip
def test_the_same_person(hangul: str, latin: str) -> None:
    assert compare_name(hangul, latin).verdict == "match"


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        ("메르켈", "Macron"), ("시진핑", "Li Keqiang"), ("아베 신조", "Fumio Kishida"),
        ("와타나베 겐지", "Kenji Suzuki"), ("캐서린 존스", "Catherine Miller"), ("캐서린 존스", "Park Min-su"),
        ("앙겔라 메르켈", "Angela Davis"), ("시진핑", "Xi Mingze"), ("앙겔라 메르켈", "Ursula Haverbeck"),
        # another Japanese first name that is half alike
        ("고이즈미 준이치로", "Junichi Koizumi"), ("기시다 후미오", "Kishida Fumiko"),
        # the Korean family name of one born abroad, and another Japanese one
        ("줄리아 오", "Julia Lee"), ("마이클 차", "Michael Choi"), ("사이토 겐타", "Kenta Sato"),
    ],
)  # fmt: skip
def test_another_person(hangul: str, latin: str) -> None:
    found = compare_name(hangul, latin)
    assert found.verdict == "mismatch"
    assert found.reason_ko


@pytest.mark.parametrize(("hangul", "latin"), [("빌 클린턴", "William Clinton"), ("시진핑", "Xi Chinping")])
def test_nicknames_and_other_letters_of_a_known_person_pass(hangul: str, latin: str) -> None:
    assert compare_name(hangul, latin).verdict != "mismatch"


def test_what_is_unclear_passes_and_says_so() -> None:
    found = compare_name("리헤이", "Lach")
    assert found.verdict == "match"


def test_a_korean_name_is_never_excused_by_its_sound() -> None:
    assert foreign.likeness("조규성", "kyusang") > 0.5
    assert compare_name("지규성", "Ji Kyu-sang").verdict == "mismatch"


def test_every_row_of_the_table_is_near_its_own_sound_or_listed() -> None:
    rows = foreign.known_foreigners()
    assert len(rows) > 330
    for row in rows.values():
        assert compare_name(row.hangul, row.english[0]).verdict == "match", row
    far = [r.hangul for r in rows.values() if foreign.best_likeness((r.hangul,), r.forms[0]) < foreign.FAR]
    assert len(far) < len(rows) / 50


def test_family_name_alone_is_a_key_unless_it_may_be_korean() -> None:
    keys = foreign.known_foreigners()
    assert "오바마" in keys
    assert "하토야마" in keys
    assert "나라" not in keys


@pytest.mark.parametrize(
    ("hangul", "latin", "word"),
    [
        ("응우옌 반 하이", "Eung Woo-yen Ban Ha-i", "응우옌 is Nguyen"),
        ("다나카 겐지", "Danaka Genji", "다나카 is Tanaka"),
        ("마이클 조던", "Maikeul Jodeon", "마이클 is Michael"),
    ],
)
def test_a_name_spelled_after_its_hangul_is_wrong_and_the_reason_says_which_word(
    hangul: str, latin: str, word: str
) -> None:
    found = compare_name(hangul, latin)
    assert found.verdict == "mismatch"
    assert word in found.reason


def test_no_usual_form_counts_as_spelled_after_the_hangul() -> None:
    assert compare_name("마리아 로페스", "Maria Lopez").verdict == "match"
    for name, forms in foreign.parts().items():
        for form in forms:
            assert not foreign.from_hangul((name,), foreign.name_words(form)), (name, form)


@pytest.mark.parametrize(
    ("hangul", "latin", "verdict", "expected"),
    [
        ("메르켈", "Merkel", "match", ("Angela Merkel",)),
        ("메르켈", "Merkell", "variant", ("Angela Merkel",)),
        ("메르켈", "Macron", "mismatch", ("Angela Merkel",)),
        ("마이클 조던", "Maikeul Jodeon", "mismatch", ("Michael Jordan",)),
        ("캐서린 존스", "Catherine Miller", "mismatch", ()),
    ],
)
def test_the_usual_form_is_given_where_it_is_known(
    hangul: str, latin: str, verdict: str, expected: tuple[str, ...]
) -> None:
    found = compare_name(hangul, latin)
    assert (found.verdict, found.expected) == (verdict, expected)
    assert found.reason.endswith(".")
    assert found.reason_ko.endswith(".")


def test_a_name_that_is_far_from_the_sound_passes_with_low_confidence() -> None:
    found = compare_name("그레이엄 애시비", "Grace Newton")
    assert (found.verdict, "(low confidence)" in found.reason, "(확신 낮음)" in found.reason_ko) == (
        "match",
        True,
        True,
    )
    sure = compare_name("그레이엄 애시비", "Graham Ashby")
    assert (sure.verdict, "confidence" in sure.reason, "확신" in sure.reason_ko) == ("match", False, False)


@pytest.mark.parametrize(
    ("hangul", "word"),
    [
        ("레닌", "lenin"),
        ("닉슨", "nixon"),
        ("도밍고", "domingo"),
        ("우즈", "woods"),
        ("막스", "max"),
        ("니체", "nietzsche"),
    ],
)
def test_a_name_sounds_like_its_own_hangul(hangul: str, word: str) -> None:
    assert foreign.likeness(hangul, word) >= 0.8


@pytest.mark.parametrize(("hangul", "word"), [("카마라", "camacho"), ("벨라스코", "bellini"), ("모랄레스", "moreno")])
def test_another_family_name_that_begins_alike_is_another_name(hangul: str, word: str) -> None:
    assert half_right(("마리아", hangul), ("maria", word)) == (hangul, word)
