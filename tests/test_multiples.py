"""Multiples that only one side says: 두 배로 늘리다 as "keep", 오르다 as "double"."""

from __future__ import annotations

import pytest

from tests.two_sides import codes, findings

STAFF = "군수는 “화장실과 의료 인력을 두 배로 늘리겠다”고 강조했다."
RICE = "쌀값이 크게 올랐다고 농협이 밝혔다."
TOURISTS = "올해 관광객은 지난해보다 세 배 이상 늘었다."


@pytest.mark.parametrize(
    ("korean", "english", "code"),
    [
        (STAFF, "The governor stressed, “We will keep the number of restrooms and medical staff.”", "QUO006"),
        (TOURISTS, "The number of tourists this year has increased from last year.", "NUM008"),
        (RICE, "The agricultural cooperative said rice prices doubled.", "NUM009"),
    ],
)
def test_a_multiple_of_one_side_only(korean: str, english: str, code: str) -> None:
    assert codes(korean, english) == [code]


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        (STAFF, "The governor stressed, “We will increase restrooms and medical staff twofold.”"),
        (TOURISTS, "The number of tourists this year has more than tripled from last year."),
        (RICE, "The agricultural cooperative said rice prices rose sharply."),
        ("하루 이용객이 갑절로 뛰었다.", "The number of daily users doubled."),
        ("배 두 척이 충돌했다.", "A pair of ships collided."),
        ("정부는 부담을 절반으로 낮추기로 했다.", "The government has decided to halve the burden."),
    ],
)
def test_a_multiple_in_other_words_is_silent(korean: str, english: str) -> None:
    assert [f.rule.code for f in findings(korean, english) if f.category in ("number", "quote")] == []
