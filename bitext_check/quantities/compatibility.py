"""Whether a Korean quantity and an English one say the same, and if not, what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from bitext_check.quantities.values import Bound, Quantity, Timing, Unit
from bitext_check.quantities.vocabulary import units

EQUAL, SOFT, CONFLICT, UNRELATED = 3, 2, 1, 0
"""How two quantities relate: the same; the same in other words or rounded; of one kind but different; no relation."""


@dataclass(frozen=True, slots=True)
class Relation:
    """`rank` is one of the four constants; `problem` names what is wrong when it is CONFLICT."""

    rank: int
    problem: str = ""


SAME = Relation(EQUAL)
SIMILAR = Relation(SOFT)
NONE = Relation(UNRELATED)
DIFFERENT = Relation(CONFLICT, "wrong-number")

_UP: frozenset[Bound] = frozenset(("at-least", "more"))
_DOWN: frozenset[Bound] = frozenset(("at-most", "less"))
_LOOSE = Fraction(5, 100)
_OPPOSED: dict[Timing, tuple[Timing, ...]] = {
    "ago": ("after", "running", "gap", "within"),
    "after": ("ago", "running"),
    "within": ("ago", "after"),
    "gap": ("ago", "running"),
    "running": ("ago", "after", "gap", "within"),
    "span": ("ago",),
    "until": ("since",),
    "since": ("until",),
}
_NAMED_UNITS = frozenset(("person", "household", "win", "loss", "draw", "under", "over", "hit", "at-bat"))
DAYPARTS = {
    "dawn": {"dawn", "morning"}, "morning": {"dawn", "morning"}, "day": {"day", "afternoon", "morning"},
    "afternoon": {"afternoon", "day", "evening"}, "evening": {"evening", "night", "afternoon"},
    "night": {"night", "evening"},
}  # fmt: skip


def relate(korean: Quantity, english: Quantity) -> Relation:
    """How the two relate; the words around them (bounds, timing, per) count once the values agree."""
    relation = _values(korean, english)
    if relation.rank >= SOFT:
        return _around(korean, english) or relation
    return relation


def _around(korean: Quantity, english: Quantity) -> Relation | None:
    if bounds_oppose(korean.bound, english.bound) and not (
        korean.kind == "duration" and "within" in (korean.timing, english.timing)
    ):
        return Relation(CONFLICT, "bound")
    if english.timing in _OPPOSED.get(korean.timing, ()):
        return Relation(CONFLICT, "relative-direction")
    if korean.per and english.per and korean.per != english.per:
        return Relation(CONFLICT, "wrong-unit")
    return None


def bounds_oppose(korean: Bound, english: Bound) -> bool:
    """True when one side says at least and the other at most; 여 (plus) is opposed to "fewer than"."""
    if korean == "plus" or english == "plus":
        return "less" in (korean, english)
    return (korean in _UP and english in _DOWN) or (korean in _DOWN and english in _UP)


def _values(korean: Quantity, english: Quantity) -> Relation:
    pair = _PAIRS.get((korean.kind, english.kind))
    if pair:
        return pair(korean, english)
    for kind in (korean.kind, *sorted(korean.also)):
        for other in (english.kind, *sorted(english.also)):
            handler = _PAIRS.get((kind, other))
            if handler and (kind, other) != (korean.kind, english.kind):
                relation = handler(korean, english)
                if relation.rank >= SOFT:
                    return relation
    return NONE


# Numbers -------------------------------------------------------------------------------------------------------------


def agree(korean: Fraction, english: Fraction, korean_step: Fraction, english_step: Fraction) -> int:
    """EQUAL for equal values, SOFT when the English is the Korean one rounded to the places it states."""
    if korean == english:
        return EQUAL
    coarser = english_step > korean_step
    if coarser and abs(korean - english) * 2 <= english_step and abs(korean - english) <= abs(korean) * _LOOSE:
        return SOFT
    return UNRELATED


def slip(korean: Quantity, english: Quantity, problem: str) -> str:
    """`problem`, or for differing numbers what the slip looks like: magnitude or digits."""
    if (
        problem not in ("wrong-number", "ordinal")
        or korean.value is None
        or english.value is None
        or korean.kind == "score"
    ):
        return problem
    ours, theirs = korean.value, english.value
    if korean.kind == english.kind == "measure" and korean.unit != english.unit:
        ours, theirs = ours * _unit(korean).factor, theirs * _unit(english).factor
    found = difference(ours, theirs)
    return found if found != "wrong-number" else problem


def difference(korean: Fraction, english: Fraction) -> str:
    """The name of the slip between two values: magnitude, digits or wrong-number."""
    if korean and english and (korean > 0) == (english > 0):
        ratio = max(korean / english, english / korean)
        for power in (10, 100, 1000, 10**4, 10**5, 10**6, 10**8):
            if abs(ratio / power - 1) < Fraction(1, 1000):
                return "magnitude"
    if korean.denominator == english.denominator == 1 or korean.denominator == english.denominator:
        first, second = str(abs(korean.numerator)), str(abs(english.numerator))
        if len(first) == len(second) > 1 and sorted(first) == sorted(second):
            return "digits"
    return "wrong-number"


def _amounts(korean: Quantity, english: Quantity, problem: str = "") -> Relation:
    if korean.value is None or english.value is None:
        return NONE
    rank = agree(korean.value, english.value, korean.step, english.step)
    if not rank and _a_dozen(korean, english):
        rank = SOFT
    if not rank and english.bound and abs(korean.value - english.value) * 20 <= abs(korean.value):
        rank = SOFT if _rounder(english.value, korean.value) else 0
    if rank:
        return SAME if rank == EQUAL else SIMILAR
    return Relation(CONFLICT, problem) if problem else DIFFERENT


def _a_dozen(korean: Quantity, english: Quantity) -> bool:
    return (
        korean.value == 10
        and english.value == 12
        and korean.bound in ("plus", "about")
        and "dozen" in english.text.lower()
    )


def _rounder(english: Fraction, korean: Fraction) -> bool:
    """The English value has fewer significant digits than the Korean one."""
    return len(str(english.numerator).rstrip("0")) < len(str(korean.numerator).rstrip("0"))


def _numbers(korean: Quantity, english: Quantity) -> Relation:
    relation = _amounts(korean, english)
    if relation.rank >= SOFT and korean.unit != english.unit and {korean.unit, english.unit} <= _NAMED_UNITS:
        return Relation(CONFLICT, "wrong-unit")
    return relation


def _money(korean: Quantity, english: Quantity) -> Relation:
    if "vague" in korean.also or "vague" in english.also:
        relation = SAME if korean.value == english.value else DIFFERENT
        if ("vague" in korean.also) != ("vague" in english.also):
            return NONE
    else:
        relation = _amounts(korean, english)
    if korean.currency == english.currency:
        return relation
    if relation.rank >= SOFT:
        return Relation(CONFLICT, "currency")
    return NONE


def _bare_money(korean: Quantity, english: Quantity) -> Relation:
    """The currency stands on one side only: "3.2 trillion" for 3조2천억원."""
    relation = _amounts(korean, english)
    return SIMILAR if relation.rank >= SOFT else NONE


def _vague(korean: Quantity, english: Quantity) -> Relation:
    return SAME if korean.value == english.value else DIFFERENT


def _ordinals(korean: Quantity, english: Quantity) -> Relation:
    return _amounts(korean, english, "ordinal")


def _points(korean: Quantity, english: Quantity) -> Relation:
    relation = _amounts(korean, english)
    return Relation(CONFLICT, "percent-point") if relation.rank >= SOFT else NONE


def _fractions(korean: Quantity, english: Quantity) -> Relation:
    relation = _amounts(korean, english)
    return relation if relation.rank >= SOFT else DIFFERENT


def _share(fraction: Quantity, percent: Quantity) -> Relation:
    if fraction.value is None or percent.value is None:
        return NONE
    return SIMILAR if abs(fraction.value * 100 - percent.value) <= max(Fraction(1), percent.value * _LOOSE) else NONE


def _factor(multiple: Quantity, percent: Quantity) -> Relation:
    if multiple.value is None or percent.value is None:
        return NONE
    return SIMILAR if percent.value in (multiple.value * 100, (multiple.value - 1) * 100) else NONE


def _same_amount(korean: Quantity, english: Quantity) -> Relation:
    """Kinds that only meet when the values are equal, such as a count and a bare number."""
    relation = _amounts(korean, english)
    return relation if relation.rank >= SOFT else NONE


def _scores(korean: Quantity, english: Quantity) -> Relation:
    one, other = (korean.value, korean.second), (english.value, english.second)
    if one == other:
        return SAME
    return SIMILAR if one == (english.second, english.value) else DIFFERENT


# Units ---------------------------------------------------------------------------------------------------------------


def _measures(korean: Quantity, english: Quantity) -> Relation:
    if korean.value is None or english.value is None:
        return NONE
    one, other = _unit(korean), _unit(english)
    if one.key == other.key:
        return _amounts(korean, english)
    if {one.key, other.key} == {"degc", "degf"}:
        return _heat(korean, english)
    if one.dimension != other.dimension:
        return Relation(CONFLICT, "wrong-unit") if korean.value == english.value else NONE
    ours, theirs = korean.value * one.factor, english.value * other.factor
    if ours == theirs:
        return SAME
    if abs(ours - theirs) <= abs(ours) * _LOOSE:
        return SIMILAR
    if korean.value == english.value:
        return Relation(CONFLICT, "wrong-unit")
    return DIFFERENT


def _unit(quantity: Quantity) -> Unit:
    return units()["degc" if quantity.unit == "deg" else quantity.unit]


def _heat(korean: Quantity, english: Quantity) -> Relation:
    one, other = (
        ((q.value or 0) - 32) * Fraction(5, 9) if q.unit == "degf" else q.value or Fraction(0)
        for q in (korean, english)
    )
    if abs(one - other) <= 1:
        return SIMILAR
    return Relation(CONFLICT, "wrong-unit" if korean.value == english.value else "wrong-number")


def _durations(korean: Quantity, english: Quantity) -> Relation:
    if korean.value is None or english.value is None:
        return NONE
    one, other = units().get(korean.unit), units().get(english.unit)
    if one is None or other is None:
        return _same_amount(korean, english)
    if one.key == other.key:
        return _amounts(korean, english)
    ours, theirs = korean.value * one.factor, english.value * other.factor
    if one.dimension == other.dimension:
        if ours == theirs:
            return SAME
        if abs(ours - theirs) <= abs(ours) * _LOOSE and one.dimension != "nights":
            return SIMILAR
    elif {one.dimension, other.dimension} == {"days", "months"}:
        ours, theirs = (
            v * (Fraction(365, 12) if u.dimension == "months" else 1) for v, u in ((ours, one), (theirs, other))
        )
        if abs(ours - theirs) <= ours * Fraction(8, 100):
            return SIMILAR
    if korean.value == english.value:
        return Relation(CONFLICT, "wrong-unit")
    return DIFFERENT


# Dates and times -----------------------------------------------------------------------------------------------------


def _dates(korean: Quantity, english: Quantity) -> Relation:
    one, other = korean.day, english.day
    if one is None or other is None:
        return NONE
    shared = False
    for field, problem in _DATE_FIELDS:
        ours, theirs = getattr(one, field), getattr(other, field)
        if ours is None or theirs is None:
            continue
        if field == "decade" and min(ours, theirs) < 100:
            ours, theirs = ours % 100, theirs % 100
        if ours != theirs:
            return Relation(CONFLICT, _date_slip(problem, one.month, one.day, other.month, other.day))
        shared = True
    if not shared:
        return NONE
    if _directions_oppose(one.direction, other.direction):
        return Relation(CONFLICT, "relative-direction")
    if one.part and other.part and one.part != other.part:
        return Relation(CONFLICT, "wrong-date")
    missing = any(getattr(one, field) is not None and getattr(other, field) is None for field, _ in _DATE_FIELDS)
    return SIMILAR if missing else SAME


_DATE_FIELDS = (
    ("day", "wrong-date"), ("month", "wrong-month"), ("year", "wrong-year"), ("weekday", "wrong-weekday"),
    ("quarter", "wrong-date"), ("half", "wrong-date"), ("decade", "wrong-year"),
)  # fmt: skip


def _date_slip(problem: str, month: int | None, day: int | None, other_month: int | None, other_day: int | None) -> str:
    swapped = month is not None and (month, day) == (other_day, other_month)
    return "wrong-date" if swapped else problem


def _directions_oppose(korean: int | None, english: int | None) -> bool:
    if korean is None or english is None or korean == english:
        return False
    return not (korean == 2 and english in (0, 1))


def _day_count(korean: Quantity, english: Quantity) -> Relation:
    """A Korean 5일 that may be five days."""
    return _durations(korean, english) if korean.unit == "day" else NONE


def _day_ordinal(korean: Quantity, english: Quantity) -> Relation:
    return SAME if korean.day and korean.day.day and english.value == korean.day.day else NONE


def _year_number(korean: Quantity, english: Quantity) -> Relation:
    return SIMILAR if korean.day and korean.day.year and english.value == korean.day.year else NONE


def _decades(korean: Quantity, english: Quantity) -> Relation:
    if korean.day is None or korean.day.decade is None or english.value is None:
        return NONE
    return SIMILAR if korean.day.decade % 100 == english.value else Relation(CONFLICT, "wrong-year")


def _relatives(korean: Quantity, english: Quantity) -> Relation:
    if korean.unit != english.unit:
        return NONE
    if korean.value != english.value:
        return Relation(CONFLICT, "relative-direction")
    if korean.part and english.part and korean.part != english.part:
        return Relation(CONFLICT, "wrong-date")
    return SAME


def _relative_span(korean: Quantity, english: Quantity) -> Relation:
    """지난해 as "a year ago", 1년 전 as "a year earlier" or "last year"."""
    span, word = (korean, english) if korean.kind == "duration" else (english, korean)
    if span.value != 1 or span.unit != word.unit or word.value not in (-1, 1):
        return NONE
    return SIMILAR if span.timing in (("ago",) if word.value == -1 else ("after", "within", "")) else NONE


def _dayparts(korean: Quantity, english: Quantity) -> Relation:
    if english.unit in DAYPARTS.get(korean.unit, ()) or "overnight" in english.text.lower():
        return SAME if korean.unit == english.unit else SIMILAR
    return Relation(CONFLICT, "am-pm")


def _times(korean: Quantity, english: Quantity) -> Relation:
    if korean.value is None or english.value is None:
        return NONE
    if korean.value == english.value:
        return SAME
    if (korean.value - english.value) % 720 == 0:
        return SIMILAR if "12" in (korean.unit, english.unit) else Relation(CONFLICT, "am-pm")
    return Relation(CONFLICT, "wrong-time")


def _phones(korean: Quantity, english: Quantity) -> Relation:
    if korean.unit == english.unit:
        return SAME
    return Relation(CONFLICT, "digits" if sorted(korean.unit) == sorted(english.unit) else "wrong-number")


def _age_decades(korean: Quantity, english: Quantity) -> Relation:
    if korean.value != english.value:
        return DIFFERENT
    if korean.part and english.part and korean.part != english.part:
        return Relation(CONFLICT, "wrong-date")
    return SAME


def _swapped(handler: Callable[[Quantity, Quantity], Relation]) -> Callable[[Quantity, Quantity], Relation]:
    return lambda korean, english: handler(english, korean)


_PAIRS: dict[tuple[str, str], Callable[[Quantity, Quantity], Relation]] = {
    ("number", "number"): _numbers, ("vague", "vague"): _vague, ("money", "money"): _money, ("percent", "percent"): _amounts,
    ("point", "point"): _amounts, ("ordinal", "ordinal"): _ordinals, ("fraction", "fraction"): _fractions,
    ("multiple", "multiple"): _amounts, ("times", "times"): _amounts, ("score", "score"): _scores,
    ("digits", "digits"): _amounts, ("age", "age"): _durations, ("age-decade", "age-decade"): _age_decades,
    ("measure", "measure"): _measures, ("duration", "duration"): _durations, ("phone", "phone"): _phones,
    ("date", "date"): _dates, ("holiday", "date"): _dates, ("holiday", "holiday"): _dates, ("date", "holiday"): _dates,
    ("relative", "relative"): _relatives, ("daypart", "daypart"): _dayparts, ("time", "time"): _times,
    ("money", "number"): _bare_money, ("number", "money"): _bare_money, ("point", "percent"): _points,
    ("percent", "point"): _points, ("fraction", "percent"): _share, ("percent", "fraction"): _swapped(_share),
    ("multiple", "percent"): _factor, ("percent", "multiple"): _swapped(_factor), ("number", "times"): _same_amount,
    ("times", "number"): _same_amount, ("times", "multiple"): _same_amount, ("multiple", "times"): _same_amount,
    ("number", "age"): _same_amount, ("age", "number"): _same_amount, ("duration", "age"): _durations,
    ("age", "duration"): _durations, ("date", "duration"): _day_count, ("date", "ordinal"): _day_ordinal,
    ("date", "number"): _year_number, ("date", "age-decade"): _decades, ("relative", "duration"): _relative_span,
    ("duration", "relative"): _relative_span, ("duration", "ordinal"): _same_amount, ("percent", "number"): _same_amount,
    ("measure", "number"): _same_amount, ("number", "fraction"): _same_amount, ("fraction", "number"): _same_amount,
    ("multiple", "number"): _same_amount, ("fraction", "multiple"): _same_amount,
}  # fmt: skip
