"""The tables of names: shape, size, and what no row may claim."""

from __future__ import annotations

import pytest

from bitext_check.names.compare import compare_name
from bitext_check.names.hangul import is_hangul
from bitext_check.names.spellings import surname_rows
from bitext_check.tables.load import cells, table

SIZES = {
    "surnames": 180,
    "name_syllables": 480,
    "people": 420,
    "foreign_people": 330,
    "not_names": 700,
    "name_words": 60,
    "foreign_name_parts": 150,
}
_COMMON = "김박최강윤한오서신권황송홍고문손배백허남"


@pytest.mark.parametrize("name", [*SIZES, "letters"])
def test_keys_are_unique_sorted_and_every_row_has_a_source(name: str) -> None:
    rows = table(name)
    keys = [next(iter(row.values())) for row in rows]
    assert keys == sorted(set(keys))
    assert all(row["source"] for row in rows)
    assert len(rows) >= SIZES.get(name, 67)


@pytest.mark.parametrize("name", ["surnames", "name_syllables"])
def test_spellings_are_letters_without_doubles(name: str) -> None:
    for row in table(name):
        forms = [form.lower() for form in cells(row["spellings"])]
        assert forms, row
        assert len(forms) == len(set(forms)), row
        assert all(form.isalpha() and form.isascii() for form in forms), row
        assert is_hangul(row["hangul"])


def test_no_surname_takes_the_usual_form_of_a_common_one() -> None:
    common = {form[0].lower(): name for name, form in surname_rows().items() if name in _COMMON}
    for name, forms in surname_rows().items():
        taken = {form.lower() for form in forms} & set(common)
        assert all(common[form] == name for form in taken), (name, taken)


def test_every_person_matches_every_spelling_of_the_table() -> None:
    for row in table("people"):
        for spelling in cells(row["spellings"]):
            assert compare_name(row["hangul"], spelling).verdict == "match", (row["hangul"], spelling)


def test_words_that_are_no_names_start_like_one() -> None:
    surnames = surname_rows()
    for row in table("not_names"):
        word = row["hangul"]
        assert 2 <= len(word) <= 4, word
        assert word[0] in surnames or word[:2] in surnames, word
    words = {row["hangul"] for row in table("not_names")}
    assert {"이사장", "정부", "고객", "한국", "지난", "조합", "구민", "이날", "주민", "서울시", "장관", "전국"} <= words
