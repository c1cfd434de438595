"""How often something is: 격년 is every two years, "twice a year" every half year. Intervals are counted in months."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from bitext_check.quantities.reading.english_numbers import UNITS
from bitext_check.quantities.reading.korean_numbers import NATIVE
from bitext_check.records import Message
from bitext_check.tables.words import any_of

_TWELVE = 12
_DAY, _WEEK = Fraction(12, 365), Fraction(12 * 7, 365)
_PERIODS = {
    "day": _DAY,
    "week": _WEEK,
    "month": Fraction(1),
    "quarter": Fraction(3),
    "half": Fraction(6),
    "year": Fraction(12),
}
_KOREAN_PERIODS = {
    "일": "day", "하루": "day", "날": "day", "주": "week", "주일": "week", "월": "month", "달": "month",
    "개월": "month", "분기": "quarter", "반기": "half", "반년": "half", "년": "year", "연": "year", "해": "year",
}  # fmt: skip
_COUNT = rf"(?P<{{}}>\d{{{{1,2}}}}|{any_of(word for word, value in NATIVE.items() if value <= _TWELVE)})"
_P = any_of(_KOREAN_PERIODS)
_KOREAN = re.compile(
    r"(?<![가-힣])(?:격(?P<other>일|주|월|년)(?:간|제)?"
    r"|매(?P<each>일|주|월|달|분기|반기|년|해)(?![가-힣]{0,2}[\d한두세네])"
    rf"|(?:{_COUNT.format('span')}\s?)?(?P<every>{_P})마다"
    rf"|{_COUNT.format('many')}?\s?(?P<in>{_P})에\s{_COUNT.format('times')}\s?(?:번|차례|회)"
    rf"|(?P<short>연|월|주)\s?{_COUNT.format('rounds')}\s?(?:회|차례|번))"
)
_NUMBER = rf"(?:\d{{1,2}}|{any_of(word for word, value in UNITS.items() if 0 < value <= _TWELVE)})"
_E = "day|week|month|quarter|half year|year"
_ENGLISH = re.compile(
    rf"\b(?:(?P<times>once|twice|thrice|{_NUMBER} times) (?:an?|per|each|every) (?P<n>{_NUMBER} )?(?P<in>{_E})s?"
    rf"|every (?P<other>other|second|{_NUMBER}) (?P<of>{_E})s?|(?:every|each) (?P<each>{_E})"
    r"|(?P<word>biennially|biennial|annually|yearly|monthly|weekly|daily|quarterly|semi-?annually|fortnightly))\b",
    re.IGNORECASE,
)
_WORDS = {
    "biennially": 24, "biennial": 24, "annually": 12, "yearly": 12, "monthly": 1, "quarterly": 3, "semiannually": 6,
    "semi-annually": 6,
}  # fmt: skip
_OFTEN = {"once": 1, "twice": 2, "thrice": 3}


def interval_conflict(korean: str, english: str) -> Message | None:
    """Why two short expressions that each say once how often something is contradict each other."""
    ours, theirs = list(_ours(korean)), list(_theirs(english))
    if len(ours) != 1 or len(theirs) != 1 or abs(ours[0][1] / theirs[0][1] - 1) < Fraction(1, 10):
        return None
    said, other = ours[0][0], theirs[0][0]
    return Message(
        f"{said}; the English says “{other}”: it is at another interval", f"{said}, 영문은 “{other}”: 간격이 다릅니다"
    )


def _ours(text: str) -> Iterator[tuple[str, Fraction]]:
    for match in _KOREAN.finditer(text):
        unit = next(match[name] for name in ("other", "each", "every", "in", "short") if match[name])
        period = _PERIODS[_KOREAN_PERIODS[unit]]
        many = _korean(match["span"] or match["many"]) * (2 if match["other"] else 1)
        yield match[0], period * many / _korean(match["times"] or match["rounds"])


def _theirs(text: str) -> Iterator[tuple[str, Fraction]]:
    for match in _ENGLISH.finditer(text):
        word = (match["word"] or "").lower()
        if word:
            months = {"weekly": _WEEK, "daily": _DAY, "fortnightly": 2 * _WEEK}.get(word) or Fraction(_WORDS[word])
            yield match[0], months
            continue
        unit = (match["in"] or match["of"] or match["each"]).lower()
        period = _PERIODS[unit.removesuffix(" year")]
        step = (match["other"] or match["n"] or "1").strip().lower()
        times = (match["times"] or "once").lower()
        yield match[0], period * _english(step) / (_OFTEN.get(times) or _english(times.split()[0]))


def _korean(number: str | None) -> int:
    return (int(number) if number.isdecimal() else NATIVE[number]) or 1 if number else 1


def _english(number: str) -> int:
    return 2 if number in ("other", "second") else (int(number) if number.isdecimal() else UNITS[number]) or 1
