"""Whether a Korean quantity and an English one say the same, and if not, what is wrong."""

from __future__ import annotations

from collections.abc import Callable

from bitext_check.quantities.comparing import agreement as amount
from bitext_check.quantities.comparing import agreement_dates as dates
from bitext_check.quantities.comparing.agreement import CONFLICT, NONE, SOFT, Relation
from bitext_check.quantities.values import Bound, Quantity, Timing
from bitext_check.tables.load import by_house

_UP: frozenset[Bound] = frozenset(("at-least", "more"))
_DOWN: frozenset[Bound] = frozenset(("at-most", "less"))
_NEARLY = ("가까", "육박")
_OPPOSED: dict[Timing, tuple[Timing, ...]] = {
    "ago": ("after", "running", "gap", "within", "next"),
    "after": ("ago", "running", "past"),
    "past": ("next",),
    "next": ("past", "ago"),
    "within": ("ago", "after"),
    "gap": ("ago", "running"),
    "running": ("ago", "after", "gap", "within"),
    "span": ("ago",),
    "until": ("since", "after"),
    "since": ("until", "ago"),
}


def relate(korean: Quantity, english: Quantity) -> Relation:
    """How the two relate; the words around them (bounds, timing, per) count once the values agree."""
    relation = _values(korean, english)
    if relation.rank >= SOFT:
        return _around(korean, english) or relation
    return relation


_OF_ANY_SORT = frozenset("unit item case copy time animal".split())
"""Counters that count things of many sorts."""
_OF_ONE_SORT = frozenset("person household company school class minute hour day week month year kg t m2 km l".split())


def _around(korean: Quantity, english: Quantity) -> Relation | None:
    if bounds_oppose(korean.bound, english.bound) and not (
        korean.kind == "duration" and "within" in (korean.timing, english.timing)
    ):
        return Relation(CONFLICT, "bound")
    if english.bound in _UP and (_falls_short(korean) or (korean.timing == "within" and english.timing != "within")):
        return Relation(CONFLICT, "bound")
    until = korean.timing == "within" and english.bound in _DOWN  # no later than 40 days afterward
    if english.timing in _OPPOSED.get(korean.timing, ()) and not until:
        return Relation(CONFLICT, "relative-direction")
    if korean.per and english.per and korean.per != english.per and not _share(korean, english):
        return Relation(CONFLICT, "wrong-unit")
    return None


def _falls_short(korean: Quantity) -> bool:
    """30% 가까이 is less than 30 percent."""
    return korean.bound == "about" and korean.text.endswith(_NEARLY)


def _share(korean: Quantity, english: Quantity) -> bool:
    """주당 is a week of hours, a share or a week of money; 대당 is per vehicle, machine or set, 마리당 per head,
    세대당 of flats per unit; 1인당 of students is per student."""
    if (korean.per, english.per) in (("animal", "person"), ("household", "unit"), ("person", "student")):
        return True
    if korean.per in _OF_ANY_SORT:
        return english.per not in _OF_ONE_SORT
    return korean.kind == "money" and (korean.per, english.per) == ("week", "share")


def bounds_oppose(korean: Bound, english: Bound) -> bool:
    """True when one side says at least and the other at most; 여 (plus) is opposed to "fewer than"."""
    if korean == "plus" or english == "plus":
        return "less" in (korean, english)
    return (korean in _UP and english in _DOWN) or (korean in _DOWN and english in _UP)


def _values(korean: Quantity, english: Quantity) -> Relation:
    pair = _PAIRS.get((korean.kind, english.kind))
    if pair:
        return pair(korean, english)
    for handler in _also(korean.kind, korean.also, english.kind, english.also):
        relation = handler(korean, english)
        if relation.rank >= SOFT:
            return relation
    return NONE


@by_house(maxsize=4096)
def _also(kind: str, also: frozenset[str], other: str, other_also: frozenset[str]) -> tuple[_Handler, ...]:
    """What compares two kinds when each may be read as others too."""
    pairs = ((one, two) for one in (kind, *sorted(also)) for two in (other, *sorted(other_also)))
    return tuple(handler for pair in pairs if (handler := _PAIRS.get(pair)))


def _swapped(handler: Callable[[Quantity, Quantity], Relation]) -> Callable[[Quantity, Quantity], Relation]:
    return lambda korean, english: handler(english, korean)


_Handler = Callable[[Quantity, Quantity], Relation]
_PAIRS: dict[tuple[str, str], _Handler] = {
    ("number", "number"): amount.numbers,
    ("vague", "vague"): amount.vague,
    ("money", "money"): amount.money,
    ("percent", "percent"): amount.amounts,
    ("point", "point"): amount.amounts,
    ("ordinal", "ordinal"): amount.ordinals,
    ("fraction", "fraction"): amount.fractions,
    ("multiple", "multiple"): amount.amounts,
    ("times", "times"): amount.amounts,
    ("score", "score"): amount.scores,
    ("digits", "digits"): amount.amounts,
    ("age", "age"): amount.durations,
    ("age-decade", "age-decade"): dates.age_decades,
    ("age-decade", "age"): dates.decade_as_age,
    ("measure", "measure"): amount.measures,
    ("duration", "duration"): amount.durations,
    ("phone", "phone"): dates.phones,
    ("date", "date"): dates.dates,
    ("holiday", "date"): dates.dates,
    ("holiday", "holiday"): dates.dates,
    ("date", "holiday"): dates.dates,
    ("relative", "relative"): dates.relatives,
    ("daypart", "daypart"): dates.dayparts,
    ("time", "time"): dates.times,
    ("money", "number"): amount.bare_money,
    ("number", "money"): amount.bare_money,
    ("point", "percent"): amount.points,
    ("percent", "point"): amount.points,
    ("fraction", "percent"): amount.share,
    ("percent", "fraction"): _swapped(amount.share),
    ("multiple", "percent"): amount.factor,
    ("percent", "multiple"): _swapped(amount.factor),
    ("number", "times"): amount.same_amount,
    ("times", "number"): amount.same_amount,
    ("times", "ordinal"): amount.in_a_row,
    ("times", "multiple"): amount.same_amount,
    ("multiple", "times"): amount.same_amount,
    ("number", "age"): amount.same_amount,
    ("age", "number"): amount.same_amount,
    ("duration", "age"): amount.durations,
    ("age", "duration"): amount.durations,
    ("date", "duration"): dates.day_count,
    ("date", "ordinal"): dates.day_ordinal,
    ("ordinal", "date"): dates.century_or_day,
    ("date", "number"): dates.year_number,
    ("date", "age-decade"): dates.decades,
    ("relative", "duration"): dates.relative_span,
    ("duration", "relative"): dates.relative_span,
    ("duration", "ordinal"): amount.same_amount,
    ("generation", "generation"): amount.amounts,
    ("percent", "number"): amount.same_amount,
    ("measure", "number"): amount.measure_number,
    ("number", "fraction"): amount.same_amount,
    ("fraction", "number"): amount.same_amount,
    ("multiple", "number"): amount.same_amount,
    ("fraction", "multiple"): amount.same_amount,
    ("multiple", "fraction"): amount.more_by,
}
