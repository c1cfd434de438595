"""Particles of Korean messages fit the last sound of the word before them, whatever its script."""

from __future__ import annotations

import pytest

from bitext_check.particles import fitting
from bitext_check.reading.errors import InputError
from bitext_check.records import Comparison, Message
from bitext_check.tables.load import TableError


@pytest.mark.parametrize(
    ("written", "said"),
    [
        # Hangul: by the final consonant, with ㄹ as a vowel before 로.
        ("이사장은(는)", "이사장은"), ("대표을(를)", "대표를"), ("시장이(가)", "시장이"), ("의사과(와)", "의사와"),
        ("서울(으)로", "서울로"), ("부산(으)로", "부산으로"), ("제주(으)로", "제주로"),
        ("원장(이)라는", "원장이라는"), ("대표(이)라고", "대표라고"), ("수(이)어야", "수여야"), ("목록(이)어야", "목록이어야"),
        # Quotes, dots and glosses have no sound.
        ("“회장”은(는)", "“회장”은"), ("‘국가…’을(를)", "‘국가…’를"), ("이동열(Lee Dong-yeol)이(가)", "이동열(Lee Dong-yeol)이"),
        ("(Kim)은(는)", "(Kim)은"), ("'TTL9'이(가)", "'TTL9'가"),
        # Figures as they are read: 일, 이, 십, 백, 만, 조, 영.
        ("1은(는)", "1은"), ("12은(는)", "12는"), ("1(으)로", "1로"), ("6(으)로", "6으로"), ("30(으)로", "30으로"),
        ("15,000을(를)", "15,000을"), ("3.7을(를)", "3.7을"), ("2.0이(가)", "2.0이"), ("1,000,000,000,000이(가)", "1,000,000,000,000가"),
        ("15%은(는)", "15%는"), ("37만은(는)", "37만은"), ("420 km은(는)", "420 km는"), ("DAT005이(가)", "DAT005가"),
        ("24㎞이(가)", "24㎞가"), ("18 kg은(는)", "18 kg은"), ("35㎏(으)로", "35㎏으로"), ("2,450㎡을(를)", "2,450㎡를"), ("30℃은(는)", "30℃는"),
        # Letters by their names, words as they are written in Hangul.
        ("CEO(이)라고", "CEO라고"), ("FTA은(는)", "FTA는"), ("GM은(는)", "GM은"), ("UN은(는)", "UN은"), ("NFL(으)로", "NFL로"),
        ("Chairman은(는)", "Chairman은"), ("President을(를)", "President를"), ("Council(으)로", "Council로"), ("people은(는)", "people은"),
        ("office이(가)", "office가"), ("time은(는)", "time은"), ("market을(를)", "market을"), ("street을(를)", "street를"),
        ("group이(가)", "group이"), ("club은(는)", "club은"), ("percent은(는)", "percent는"), ("Dong-wook이(가)", "Dong-wook이"),
        ("Jeong-seop(으)로", "Jeong-seop으로"), ("Eun-chae은(는)", "Eun-chae는"), ("Kang이(가)", "Kang이"), ("director은(는)", "director는"),
    ],
)  # fmt: skip
def test_the_particle_fits_the_last_sound(written: str, said: str) -> None:
    assert fitting(written) == said


def test_both_forms_stay_where_the_sound_is_not_known() -> None:
    assert fitting("大邱은(는) →이(가)") == "大邱은(는) →이(가)"
    assert fitting("(확신도 90%) (으)") == "(확신도 90%) (으)"


def test_each_particle_of_a_sentence_goes_by_its_own_word() -> None:
    assert fitting("‘권은지’은(는) 이름인데 “Card”을(를) 낱말(으)로") == "‘권은지’는 이름인데 “Card”를 낱말로"


def test_everything_that_speaks_to_users_has_particles_that_fit() -> None:
    assert Message("", "열쇠이(가) 없습니다").ko == "열쇠가 없습니다"
    assert Comparison("match", (), "", "원장은(는) 맞습니다").reason_ko == "원장은 맞습니다"
    assert InputError("", "tables은(는) 폴더여야 합니다").message.ko == "tables는 폴더여야 합니다"
    assert TableError("", "korean이(가) 비어 있습니다").ko == "korean이 비어 있습니다"
