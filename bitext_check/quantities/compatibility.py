"""Whether a Korean quantity and an English one say the same, and if not, what is wrong."""

from __future__ import annotations

from collections.abc import Callable

from bitext_check.quantities import agreement as amount
from bitext_check.quantities import agreement_dates as dates
from bitext_check.quantities.agreement import CONFLICT, NONE, SOFT, Relation
from bitext_check.quantities.values import Bound, Quantity, Timing

_UP: frozenset[Bound] = frozenset(("at-least", "more"))
_DOWN: frozenset[Bound] = frozenset(("at-most", "less"))
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


@@def _swapped(handler: Callable[[Quantity, Quantity], Relation]) -> Callable[[Quantity, Quantity], Relation]:
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
