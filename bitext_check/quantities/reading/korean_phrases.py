"""Korean words round a quantity that change what it is: 금·토요일, 9시 5분 전, 3선승제, 둘째, 억대, 후반 12분."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction

from bitext_check.quantities.reading.korean_numbers import BIG
from bitext_check.quantities.reading.korean_units import SPEEDS
from bitext_check.quantities.values import Day, Quantity
from bitext_check.quantities.vocabulary import context_words
from bitext_check.tables.words import any_of

_LETTERS = "월화수목금토일"
_LISTED = re.compile(rf"(?<![가-힣])(?:[{_LETTERS}]\s?[·‧,∼~〜～-]\s?){{1,6}}$")
_HUNDRED, _FEW = 100, 10
_CENTS = {"USC": ("USD", "EUR", "CAD", "AUD", "SGD", "HKD", "NZD"), "GBX": ("GBP",)}
_WEEKEND = ("토", 7)
SERIES = re.compile(r"승제|선\s?승제|선\s?제")
"""Behind the wins that decide a series: 5전 3승제, 7전 4선승제."""
SCALE_OF = r"[억조]대(?=[\s의로에가,.)]|$)"
"""An amount of that many digits: 억대 연봉 is a salary of hundreds of millions of won."""
PLACE = r"열?(?:둘|셋|넷|다섯|여섯|일곱|여덟|아홉|열|한|두|세|네)째(?![가-힣]{3})"
_PLACES = {
    "한": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "넷": 4, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8,
    "아홉": 9, "열": 10,
}  # fmt: skip
SHIP = re.compile(r"\d{1,4}[십백천만억조경][가-힣]{1,3}호(?![가-힣]{2})")
"""A ship of the name that begins with a power of ten: 101만선호."""
MODEL = re.compile(r"[가-힣]-\d{1,3}(?=(?:[은는이가을를의도와과로]|으로|에서)?(?:[\s,.”’\"')]|$))")
"""The number of a machine or a ship behind its name: 누리-2는."""
SCORE = re.compile(
    r"(?P<a>\d{1,3}(?:\.\d{1,2}(?=\s?대\s?1(?!\d)))?)(?:\s?[-–:]\s?|\s?대\s?)(?P<b>\d{1,3})(?!\d|[,.]\d|\s?[-–:]\s?\d)"
)
"""2-1, 3대 2, 27.4대 1."""
RATIO = re.compile(rf"(?:의|로)?\s?(?:{any_of(context_words('of-ratio'))})")
MATCH_HALF = r"[전후]반(?=\s?\d{1,2}분(?!기))"


def listed_weekdays(text: str, last: Quantity) -> tuple[Quantity, ...]:
    """The days before the last one of a list: the 금 of 금·토요일, with the role `from` in 월~금요일."""
    match = _LISTED.search(text, max(0, last.start - 24), last.start)
    if match is None or last.day is None:
        return ()
    found = []
    for at in range(match.start(), match.end()):
        if text[at] not in _LETTERS:
            continue
        soft = (text[at], last.day.weekday) == _WEEKEND
        day = Day(weekday=_LETTERS.index(text[at]) + 1, direction=last.day.direction)
        found.append(Quantity("date", at, at + 1, text[at], day=day, soft=soft))
    if re.search(r"[∼~〜～-]", match[0]) and len(found) == 1:
        return (found[0]._replace(role="from"),)
    return tuple(found)


def minutes_before(hour: Quantity, minutes: Quantity) -> Quantity | None:
    """The time that 두 시 십 분 전 is, None when the second quantity is no "minutes before" right behind an hour."""
    if hour.kind != "time" or minutes.timing != "ago" or minutes.unit != "minute" or minutes.start - hour.end > 1:
        return None
    if hour.value is None or minutes.value is None or hour.value % 60:
        return None
    value = (hour.value - minutes.value) % 1440
    return hour._replace(value=value, end=minutes.end, text=f"{hour.text} {minutes.text}")


def joined(before: Quantity, after: Quantity) -> Quantity | None:
    """What two quantities one behind the other are together: 1달러 50센트 is $1.50; None when they are two."""
    if before.kind == after.kind == "money" and after.currency in _CENTS and before.currency in _CENTS[after.currency]:
        if after.start - before.end > 1 or before.value is None or after.value is None or after.value >= _HUNDRED:
            return None
        value, text = before.value + after.value / _HUNDRED, f"{before.text} {after.text}"
        return before._replace(value=value, step=Fraction(1, _HUNDRED), end=after.end, text=text)
    return minutes_before(before, after)


def phrase(what: str, match: re.Match[str]) -> Quantity:
    """The quantity of a match of `PLACE`, `SCALE_OF` or `MATCH_HALF`, of 첫, 첫째 or 갑절, by the name of its group."""
    start, end, said = match.start(), match.end(), match[0]
    if what == "twice":
        return Quantity("multiple", start, end, said, Fraction(2), spelled=True)
    if what in ("week", "first"):
        value = Fraction("첫둘셋넷".index(said[0]) + 1)
        return Quantity("ordinal", start, end, said, value, soft=value == 1 and what == "first", spelled=True)
    if what == "place":
        value = Fraction(
            _PLACES[said[:-1].removeprefix("열") or "열"] + (10 if said[0] == "열" and len(said) > 2 else 0)
        )
        return Quantity("ordinal", start, end, said, value, soft=True, spelled=True)
    if what == "amount":
        value = Fraction(BIG[said[0]])
        some = frozenset({"vague"})
        return Quantity(
            "money", start, end, said, value, currency="KRW", step=value, also=some, soft=True, spelled=True
        )
    return Quantity("date", start, end, said, day=Day(half=1 if said[0] == "전" else 2), soft=True)


def in_measure_of(first: Quantity, second: Quantity) -> Quantity:
    """What stands before a range holds for both of its ends: 초속 9~16m, 영하 5~10도."""
    if second.kind != "measure" or first.value is None or second.value is None:
        return second
    return second._replace(unit=first.unit, value=-abs(second.value) if first.value < 0 else second.value)


def speed_of_change(first: str, second: str) -> str:
    """The unit of the second end of a change of speed: 시속 60㎞에서 50㎞로 is all per hour."""
    return first if any(speed == first and way == second for (_, way), speed in SPEEDS.items()) else second


def years(ends: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The two years of a life or a term without 년: the painter 민우석(1936∼2019)."""
    if len(ends) != 2 or any(q.kind != "number" or q.unit or q.bound or not _may_be_year(q.text) for q in ends):
        return ends
    date, number = Day(), frozenset({"number"})
    return tuple(q._replace(kind="date", value=None, day=date._replace(year=int(q.text)), also=number) for q in ends)


def _may_be_year(text: str) -> bool:
    return len(text) == 4 and text.isdecimal() and text.startswith(("1", "20"))


def of_law(ordinal: Quantity) -> Quantity:
    """An article (조) or paragraph (항) of a law with its unit."""
    unit = {"조": "article", "항": "paragraph"}.get(ordinal.text[-1:], "") if ordinal.kind == "ordinal" else ""
    return ordinal._replace(unit=unit) if unit else ordinal


def of_things(count: Quantity) -> Quantity:
    """A count in words of something other than people: up to ten it is often said without its number, as in "both"."""
    counts = count.kind == "number" and not count.unit and not count.bound
    return count._replace(soft=True) if counts and (count.value or 0) <= _FEW else count


def counting(quantities: Iterable[Quantity], said: str) -> tuple[Quantity, ...]:
    """Those of a Sino-Korean numeral in words, `said`, that count something for sure: 구조대 is no nine of them."""
    return tuple(q for q in quantities if q.unit or q.currency or q.kind != "number" or q.bound or " " in said)
