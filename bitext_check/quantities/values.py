"""What a quantity is once it has been read: the same value whichever language it was written in."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, NamedTuple

Kind = Literal[
    "number", "vague", "money", "percent", "point", "ordinal", "fraction", "multiple", "times", "date", "relative",
    "daypart", "time", "duration", "age", "age-decade", "score", "measure", "digits", "phone", "holiday",
]  # fmt: skip
"""`point` is a percentage point (a basis point is a hundredth of it); `vague` a power of ten such as "tens of"."""

Bound = Literal["", "about", "plus", "at-least", "more", "at-most", "less"]
"""`plus` is the Korean 여: a little over, and in usage no more than "about"."""

Timing = Literal["", "ago", "after", "within", "gap", "running", "span", "until", "since", "past", "next"]
"""`gap` is 만에 (for the first time in), `running` 째 (for the n-th in a row), `past` 지난 and `next` 앞으로."""

Role = Literal["", "from", "to", "part", "whole"]


class Day(NamedTuple):
    """The parts of a date that a text states; what it leaves open is None or "".

    `direction` is -1 for 지난/last, 0 for 이번/this, 1 for 다음/next and 2 for 오는/coming, which is either of the last
    two; 3 is the one after next and -2 the one before last. `part` is early, mid or late; `half` the half of a year;
    `decade` its first year (70 when the century is open).
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    half: int | None = None
    weekday: int | None = None
    decade: int | None = None
    direction: int | None = None
    part: str = ""


class Quantity(NamedTuple):
    """One quantity of a text, `text[start:end]`.

    `value` is exact (minutes of the day for a time, percentage points for points, days or months for a duration).
    `unit` is a key of units.tsv for measures, durations and ages, a class of counters.tsv for counts, a period for
    relative words. `step` is the place value of the last stated digit. `also` names other kinds that the words may
    mean. `label` is "base" for a time that a number is compared with, "child" for the one son of 1남 2녀. `second` is
    the other number of a score, the denominator of a fraction, the upper end of 사나흘 or the number of bundles. `soft`
    marks words such as "one" and "first" that often count nothing. `spelled` is true when the value is in words.
    """

    kind: Kind
    start: int
    end: int
    text: str = ""
    value: Fraction | None = None
    unit: str = ""
    currency: str = ""
    bound: Bound = ""
    step: Fraction = Fraction(0)
    second: Fraction | None = None
    day: Day | None = None
    part: str = ""
    role: Role = ""
    per: str = ""
    timing: Timing = ""
    label: str = ""
    also: frozenset[str] = frozenset()
    soft: bool = False
    spelled: bool = False

    def reads_as(self, kind: str) -> bool:
        """True when the words may mean a quantity of this kind."""
        return self.kind == kind or kind in self.also


FAMILIES = {"number": "count", "times": "count", "point": "percent", "holiday": "date"}


def family(kind: str) -> str:
    """Kinds that may stand for each other share a family."""
    return FAMILIES.get(kind, kind)


def told_alike(one: Quantity, other: Quantity) -> bool:
    """Whether two dates state one thing of a date at least, such as the month; True for anything but two dates."""
    if one.day is None or other.day is None:
        return True
    return any(
        any(getattr(one.day, field) is not None for field in fields)
        and any(getattr(other.day, field) is not None for field in fields)
        for fields in _STATED
    )


_STATED = (("year", "decade"), ("month", "quarter"), ("day",), ("half",), ("weekday",))


@dataclass(frozen=True, slots=True)
class Unit:
    """A row of units.tsv."""

    key: str
    dimension: str
    factor: Fraction
    name: str
    plural: str


@dataclass(frozen=True, slots=True)
class Counter:
    """A row of counters.tsv. `kind` is count, times, ordinal, or either (a count or an ordinal)."""

    kind: str
    unit: str
    name: str
    plural: str


SIGNS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3)}
LONGEST_NUMBER = 24
"""Runs of more digits are serial numbers or noise, not quantities."""


def innings(value: Fraction) -> Fraction:
    """The innings of a pitcher, whose outs are thirds: 6.2 is six and two-thirds."""
    thirds = value % 1 * 10
    return value // 1 + thirds / 3 if thirds in (1, 2) else value


def plain(value: Fraction | int) -> str:
    """A value in digits with thousands separators, at most six decimals: 3200000000000 -> "3,200,000,000,000"."""
    if value.denominator == 1:
        return f"{value.numerator:,}"
    text = f"{float(value):,.6f}".rstrip("0").rstrip(".")
    return text if abs(Fraction(text.replace(",", "")) - value) < Fraction(1, 10**6) else f"{float(value):g}"
