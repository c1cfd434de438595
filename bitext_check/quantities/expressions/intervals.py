"""How often something is: 격년 is every two years, "twice a year" every half year. Intervals are counted in months."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from bitext_check.quantities.reading.english_numbers import UNITS
from bitext_check.quantities.reading.korean_numbers import NATIVE
from bitext_check.quantities.vocabulary import date_words
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
    "연도": "year",
    "일": "day", "하루": "day", "날": "day", "주": "week", "주일": "week", "일주일": "week",
    "월": "month", "달": "month",
    "개월": "month", "분기": "quarter", "반기": "half", "반년": "half", "년": "year", "연": "year", "해": "year",
}  # fmt: skip
_DAYS = {
    word: int(value.removeprefix("day:"))
    for word, value in date_words("ko", "duration").items()
    if value.startswith("day:") and value[4:].isdecimal()
}
_D = any_of(_DAYS)
_COUNT = rf"(?P<{{}}>\d{{{{1,2}}}}|{any_of(word for word, value in NATIVE.items() if value <= _TWELVE)})"
_P = any_of(_KOREAN_PERIODS)
_KOREAN = re.compile(
    r"(?<![가-힣])(?:격(?P<other>일|주|월|년)(?:간|제)?"
    r"|매(?P<each>일|주|월|달|분기|반기|년|해)(?![가-힣]{0,2}[\d한두세네])"
    rf"|(?P<days>{_D})(?:마다|에\s한\s(?:번|차례))|(?P<skip>하루|이틀|사흘|한\s?(?:주|달|해))\s?걸러"
    r"|(?P<by>일|주|월|분기|반기|연도)별"
    rf"|(?:{_COUNT.format('span')}\s?)?(?P<every>{_P})마다"
    rf"|{_COUNT.format('many')}?\s?(?P<in>{_P})에\s{_COUNT.format('times')}\s?(?:번|차례|회)"
    rf"|(?P<short>연|월|주)\s?{_COUNT.format('rounds')}\s?(?:회|차례|번))"
)
_NUMBER = rf"(?:\d{{1,2}}|{any_of(word for word, value in UNITS.items() if 0 < value <= _TWELVE)})"
_E = "day|week|month|quarter|half year|year"
_W = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_ENGLISH = re.compile(
    rf"\b(?:(?P<times>once|twice|thrice|{_NUMBER} times) (?:(?:an?|per|each|every) (?P<n>{_NUMBER} )?(?P<in>{_E})s?"
    r"|(?P<often>annually|yearly|monthly|weekly|daily))"
    rf"|(?:every (?P<other>other|second|alternate|{_NUMBER})|(?:on )?(?P<turn>alternate|alternating))"
    rf" (?:(?P<of>{_E})|{_W})s?|(?:every|each) (?:(?P<each>{_E})|(?P<on>{_W}))"
    r"|(?P<word>biennially|biennial|annually|annual|yearly|monthly|weekly|daily|quarterly|semi-?annually|fortnightly))\b",
    re.IGNORECASE,
)
_WORDS = {
    "biennially": 24, "biennial": 24, "annually": 12, "annual": 12, "yearly": 12,
    "monthly": 1, "quarterly": 3, "semiannually": 6,
    "semi-annually": 6,
}  # fmt: skip
_OFTEN_IN = {"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day"}
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


_TIMES_KO = re.compile(
    rf"(?<![가-힣])(?:매\s?)?(?:{_COUNT.format('many')}\s?)?(?P<in>{_P})(?:에|에만)?\s?(?:평균\s)?"
    rf"{_COUNT.format('times')}\s?(?:번|차례|회)(?!째|의\s|\s만에)"
)
_TIMES_EN = re.compile(
    rf"\b(?P<times>once|twice|thrice|{_NUMBER} times) (?:an?|per|each|every) (?P<n>{_NUMBER} )?(?P<in>{_E})s?\b",
    re.IGNORECASE,
)


class OtherTimes(NamedTuple):
    """Where two sentences each say how often something is (한 달에 두 번, "once a week"); `rounds` when the periods are
    the same and the numbers of times differ."""

    korean: re.Match[str]
    english: re.Match[str]
    rounds: bool


def other_times(korean: str, english: str) -> OtherTimes | None:
    """What two sentences that each say once how many times in a period something is say otherwise."""
    ours = list(_TIMES_KO.finditer(korean))
    theirs = list(_TIMES_EN.finditer(english)) if len(ours) == 1 else []
    if len(theirs) != 1:
        return None
    said = theirs[0]["times"].lower()
    times = _korean(ours[0]["times"]), _OFTEN.get(said) or _english(said.split()[0])
    one = _PERIODS[_KOREAN_PERIODS[ours[0]["in"]]] * _korean(ours[0]["many"])
    other = _PERIODS[theirs[0]["in"].lower().removesuffix(" year")] * _english((theirs[0]["n"] or "1").strip().lower())
    if abs(one * times[1] / (other * times[0]) - 1) < Fraction(1, 10):
        return None
    return OtherTimes(ours[0], theirs[0], abs(one / other - 1) < Fraction(1, 10))


def other_span(korean: str, english: str) -> tuple[re.Match[str], re.Match[str]] | None:
    """Where one sentence has something every two years, every quarter and the other, in another unit, at another rate.

    Two numbers of one unit (2년마다 and "every three years") are left to the comparison of figures.
    """
    ours, theirs = list(_KOREAN.finditer(korean)), list(_ENGLISH.finditer(english))
    if len(ours) != 1 or len(theirs) != 1 or not ours[0]["every"] or _HOW_MANY_TIMES.search(korean, ours[0].end()):
        return None
    unit = _KOREAN_PERIODS[ours[0]["every"]]
    (_, one), (_, other) = next(_ours(korean)), next(_theirs(english))
    known = theirs[0]["of"] or ""
    plain = not ours[0]["span"] and unit not in ("quarter", "half")
    if plain or known.lower() in (unit, f"{unit} year") or abs(one / other - 1) < Fraction(1, 10):
        return None
    return ours[0], theirs[0]


_HOW_MANY_TIMES = re.compile(rf"{_COUNT.format('times')}\s?(?:번|차례|회)")


def _ours(text: str) -> Iterator[tuple[str, Fraction]]:
    for match in _KOREAN.finditer(text):
        if match["days"] or match["skip"]:
            yield match[0], _by_days(match)
            continue
        unit = next(match[name] for name in ("other", "each", "every", "in", "short", "by") if match[name])
        period = _PERIODS[_KOREAN_PERIODS[unit]]
        many = _korean(match["span"] or match["many"]) * (2 if match["other"] else 1)
        yield match[0], period * many / _korean(match["times"] or match["rounds"])


def _by_days(match: re.Match[str]) -> Fraction:
    """사흘마다 is every three days, 하루걸러 every two days, 한 주 걸러 every two weeks."""
    if match["days"]:
        return _DAY * _DAYS[match["days"]]
    skipped = match["skip"]
    return _DAY * (_DAYS[skipped] + 1) if skipped in _DAYS else _PERIODS[_KOREAN_PERIODS[skipped[-1]]] * 2


def _theirs(text: str) -> Iterator[tuple[str, Fraction]]:
    for match in _ENGLISH.finditer(text):
        word = (match["word"] or "").lower()
        if word:
            months = {"weekly": _WEEK, "daily": _DAY, "fortnightly": 2 * _WEEK}.get(word) or Fraction(_WORDS[word])
            yield match[0], months
            continue
        unit = (match["in"] or match["of"] or match["each"] or _OFTEN_IN.get(match["often"] or "", "week")).lower()
        period = _PERIODS[unit.removesuffix(" year")]
        step = (match["other"] or match["turn"] or match["n"] or "1").strip().lower()
        times = (match["times"] or "once").lower()
        yield match[0], period * _english(step) / (_OFTEN.get(times) or _english(times.split()[0]))


def _korean(number: str | None) -> int:
    return (int(number) if number.isdecimal() else NATIVE[number]) or 1 if number else 1


def _english(number: str) -> int:
    return (
        2
        if number in ("other", "second", "alternate", "alternating")
        else (int(number) if number.isdecimal() else UNITS[number]) or 1
    )
