"""Vowels that a foreign name cannot have: every one of the tables, and the shapes that say nothing."""

from __future__ import annotations

import pytest

from bitext_check.names import foreign, latin
from bitext_check.names.hangul import is_hangul
from bitext_check.names.vowels import clash


@pytest.mark.parametrize(
    ("hangul", "word"),
    [
        ("마르코", "mirko"), ("로즈", "rise"), ("보리스", "biris"), ("루치아", "lachia"), ("루카스", "likas"),
        ("이반", "ovan"), ("이반", "uvan"), ("페트로", "potro"), ("페트로", "putro"),
        # Vowels side by side are one: the last one is told for itself.
        ("레오나르도", "leonirdo"),
        # A consonant at the end of the first parts them.
        ("안이타", "anota"), ("레온이", "leono"),
        # Only an e that is one vowel too many is not heard.
        ("마르타", "mirte"),
    ],
)  # fmt: skip
def test_a_vowel_that_renders_it_nowhere_clashes(hangul: str, word: str) -> None:
    assert clash(hangul, word)


@pytest.mark.parametrize(
    ("hangul", "word"),
    [("페타르", "peter"), ("보리스", "beris"), ("루카스", "lekas"), ("빈센트", "vancent"), ("무함마드", "mohamed")],
)
def test_a_vowel_of_names_of_some_languages_clashes_narrowly_alone(hangul: str, word: str) -> None:
    assert clash(hangul, word, narrowly=True)
    assert not clash(hangul, word)


@pytest.mark.parametrize(
    ("hangul", "word"),
    [
        ("페타르", "petar"), ("보리스", "boris"), ("이반", "ivan"), ("루치아", "lucia"), ("안드레", "andrey"),
        # -en is 언 and 안, a nasal vowel anything.
        ("스테판", "stephen"), ("달랑베르", "dalembert"),
        # A final e that is not heard, and one that is.
        ("클레르", "claire"), ("로즈", "rose"), ("제인", "jane"), ("크누테", "canute"),
        # Two letters for a vowel, and another number of vowels.
        ("루벤", "reuben"), ("피터", "pieter"), ("조지", "georgie"), ("마르코", "mariko"), ("그르", "ger"),
        # ㅡ parts nothing from the vowel in front: 마을 has no ㅏ and ㅡ in one.
        ("이을마즈", "yilmaz"), ("응우옌", "nguyen"),
    ],
)  # fmt: skip
def test_what_may_be_the_name_does_not(hangul: str, word: str) -> None:
    assert not clash(hangul, word, narrowly=True)


def test_no_name_of_the_tables_clashes() -> None:
    parts = [(hangul, latin.plain(form)) for hangul, forms in foreign.parts().items() for form in forms]
    assert len(parts) > 150
    assert [pair for pair in parts if is_hangul(pair[0]) and clash(*pair)] == []
    people = [(tuple(row.hangul.split()), form) for row in foreign.known_foreigners().values() for form in row.forms]
    assert len(people) > 1000
    assert [pair for pair in people if foreign.other_vowel(*pair)] == []
