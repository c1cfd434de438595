"""The tables of currencies and months agree with CLDR, where it has a name for them."""

from __future__ import annotations

import pytest

from bitext_check.tables.load import cells, table

dates = pytest.importorskip("babel.dates")
numbers = pytest.importorskip("babel.numbers")
# Coins have no code of their own; newspapers write 헤알, 셰켈 and 대만 달러 where CLDR has 레알, 신권 세켈 and 신 타이완 달러.
NOT_IN_CLDR = {"GBX", "USC"}
PRESS_SPELLS_OTHERWISE = {"BRL", "ILS", "TWD"}


@pytest.mark.parametrize("row", table("currencies"), ids=lambda row: row["code"])
def test_currencies_are_named_as_in_cldr(row: dict[str, str]) -> None:
    code = row["code"]
    if code in NOT_IN_CLDR:
        return
    english = numbers.get_currency_name(code, count=2, locale="en").lower()
    assert any(word in english or english in word for word in cells(row["english"]))
    if code not in PRESS_SPELLS_OTHERWISE:
        korean = numbers.get_currency_name(code, locale="ko").replace(" ", "")
        assert any(word in korean or korean in word for word in row["korean"].replace(" ", "").split("|"))


def test_every_english_month_of_cldr_is_known() -> None:
    known = {
        row["word"]: int(row["value"])
        for row in table("date_words")
        if (row["language"], row["kind"]) == ("en", "month")
    }
    for width in ("wide", "abbreviated"):
        for number, name in dates.get_month_names(width, locale="en").items():
            assert known[name.lower()] == number
