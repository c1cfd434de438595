"""Quantities read from Korean and from English text."""

from __future__ import annotations

import time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitext_check.quantities import compare_quantity, read_english, read_korean
from bitext_check.quantities.rendering import expected
from bitext_check.quantities.values import Quantity


def one(quantities: tuple[Quantity, ...]) -> Quantity:
    assert len(quantities) == 1, quantities
    return quantities[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("9천300억 원", 930_000_000_000),
        ("3조 2,000억 원", 3_200_000_000_000),
        ("32만4,500명", 324_500),
        ("1천 200명", 1_200),
        ("만 명", 10_000),
        ("이천사백 명", 2_400),
        ("쉰다섯 명", 55),
        ("34경기", 34),
        ("1경 2천조 원", 12_000_000_000_000_000),
        ("8억2천여만 원", 820_000_000),
        ("3백여만 달러", 3_000_000),
        ("40여만 명", 400_000),
        ("9천여 명", 9_000),
        ("최모 의원(제천1)", 1),
    ],
)
def test_korean_numerals(text: str, value: int) -> None:
    assert one(read_korean(text)).value == value


@pytest.mark.parametrize(
    "text",
    [
        "이 곳에서",
        "이사장은",
        "조위의 뜻",
        "제조업체가",
        "만두와 떡",
        "천장이 무너져",
        "세 부담이 늘어",
        "이만 줄인다",
        "만일",
        "G20 정상회의",
        "A4 용지",
        "KF-21 전투기",
        "COVID-19",
        "열차가 멈췄다",
        "세차 시설",
    ],
)
def test_words_and_names_that_are_no_korean_quantities(text: str) -> None:
    assert [q for q in read_korean(text) if not q.soft] == []


@pytest.mark.parametrize(
    "text",
    ["the G20 summit", "KF-21 fighters", "COVID-19", "5G networks", "he may march", "Kim Jun-ho", "June Kim", "a B-52"],
)
def test_names_that_are_no_english_quantities(text: str) -> None:
    assert [q for q in read_english(text) if not q.soft] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twelve thousand", 12_000),
        ("one hundred and five", 105),
        ("twenty-one", 21),
        ("half a million", 500_000),
        ("two dozen", 24),
        ("3 trillion 200 billion", 3_200_000_000_000),
        ("2½", Fraction(5, 2)),
    ],
)
def test_english_numerals(text: str, value: Fraction) -> None:
    assert one(read_english(text)).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("6 2/3 innings", Fraction(20, 3)),
        ("six and two-thirds innings", Fraction(20, 3)),
        ("five and a third innings", Fraction(16, 3)),
        ("6.2 innings", Fraction(20, 3)),
        ("3 and a half tons", Fraction(7, 2)),
        ("2 1/2 million", Fraction(2_500_000)),
        ("one-thousandth", Fraction(1, 1000)),
        ("a millionth of a second", Fraction(1, 10**6)),
    ],
)
def test_a_number_with_a_part_is_one_number(text: str, value: Fraction) -> None:
    assert one(read_english(text)).value == value


def test_the_hundredth_of_its_kind_is_no_part() -> None:
    assert [q.kind for q in read_english("the one hundredth anniversary")] == ["number", "ordinal"]


def test_a_share_behind_a_number_is_no_part_of_it() -> None:
    assert [q.value for q in read_english("six and two-thirds of the votes")] == [6, Fraction(2, 3)]


def test_the_outs_of_innings_are_thirds() -> None:
    assert one(read_korean("5.1이닝")).value == one(read_korean("5와 3분의 1이닝")).value == Fraction(16, 3)


def test_the_same_syllable_counts_days_months_and_years() -> None:
    assert one(read_korean("지난 9일")).kind == "date"
    assert one(read_korean("9일간")).kind == "duration"
    assert one(read_korean("3월")).kind == "date"
    assert one(read_korean("3개월")).kind == "duration"
    assert one(read_korean("2019년")).kind == "date"
    assert one(read_korean("19년간")).kind == "duration"
    assert one(read_korean("1500년 전")).kind == "duration"


def test_generation_machine_or_term_of_office() -> None:
    assert one(read_korean("40대 초반")).kind == "age-decade"
    assert one(read_korean("21대 국회")).kind == "ordinal"
    assert one(read_korean("버스 25대")).kind == "number"


def test_offsets_point_at_the_words() -> None:
    text = "행사에는 주민 3천여 명이 참석했고 사업비는 45억 원이다."
    assert [q.text for q in read_korean(text)] == ["3천여 명", "45억 원"]
    assert all(text[q.start : q.end] == q.text for q in read_korean(text))


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_read_with_true_offsets(korean: str, english: str) -> None:
    assert all(korean[q.start : q.end] == q.text for q in read_korean(korean))
    assert all(english[q.start : q.end] == q.text for q in read_english(english))
    assert compare_quantity(korean, english).verdict in ("match", "variant", "mismatch")


@given(st.integers(min_value=1, max_value=9999))
def test_eok_equals_hundred_million_in_every_shape(number: int) -> None:
    for english in (
        f"{number * 10**8:,} people",
        f"{number * 100:,} million people",
        f"{number / 10:,.1f} billion people",
    ):
        assert compare_quantity(f"{number}억 명", english).verdict == "match", english
    assert compare_quantity(f"{number}억 명", f"{number:,} billion people").verdict == "mismatch"


@given(st.integers(min_value=11, max_value=10**9))
def test_a_tenfold_slip_is_never_fair(number: int) -> None:
    assert compare_quantity(f"{number:,}명", f"{number:,} people").verdict == "match"
    assert compare_quantity(f"{number:,}명", f"{number * 10:,} people").verdict == "mismatch"


@pytest.mark.parametrize(
    "unit", ["1", "1 ", "1,", "1-", "1.", " ", "만", "두", "수 ", "one ", "half of a ", "(", "3조 "]
)
def test_time_grows_linearly_with_hostile_text(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        started = time.process_time()
        read_korean(text)
        read_english(text)
        return time.process_time() - started

    seconds(1_000)
    small, large = seconds(10_000), seconds(100_000)
    assert large < 40 * small + 0.5


def test_a_run_of_a_million_digits_is_no_number() -> None:
    assert read_korean("1" * 1_000_000) == ()
    assert read_english("1" * 1_000_000) == ()


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("640억 원", "64 billion won"),
        ("2,300만 달러", "$23 million"),
        ("지난 21일", "the 21st"),
        ("2031년 4월 2일", "April 2, 2031"),
        ("오후 3시 40분", "3:40 p.m."),
        ("0.5%포인트", "0.5 percentage points"),
        ("제13회", "13th"),
        ("60세 이상", "aged 60 or older"),
        ("수만 명", "tens of thousands"),
        ("30대 초반", "in their early 30s"),
        ("내달 말", "at the end of next month"),
    ],
)
def test_the_right_english_is_proposed(korean: str, english: str) -> None:
    assert english in expected(one(read_korean(korean)))


def test_a_unit_at_the_end_of_a_text_ends_there() -> None:
    text = "마을의 가장 오랜 주민은 올해 97세"
    assert [(q.text, q.end) for q in read_korean(text) if q.kind == "age"] == [("97세", len(text))]


@pytest.mark.parametrize("machines", ["휠체어 30대를 기증했다.", "정수기 20대를 놓았다.", "PC 40대를 새로 샀다."])
def test_machines_are_no_age(machines: str) -> None:
    (found,) = read_korean(machines)
    assert found.kind == "number"


def test_terms_of_office_are_counted_in_order() -> None:
    (found,) = read_korean("22대 국회가 열렸다.")
    assert found.kind == "ordinal"
