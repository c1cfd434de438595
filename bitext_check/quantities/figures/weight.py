"""How much two left-over figures that contradict each other prove: a small count in words less than digits or dates."""

from __future__ import annotations

import re
from fractions import Fraction

from bitext_check.quantities.values import Quantity, family

_EXACT = frozenset("date time money percent phone age age-decade score relative fraction multiple digits".split())
_SMALL = 10
_LARGER = {
    "month": re.compile(r"\d년|\byears?\b"),
    "minute": re.compile(r"시간|\bhours?\b"),
    "second": re.compile(r"\d분|\bminutes?\b"),
}


def far_less(other: Quantity, quantity: Quantity) -> bool:
    """A count below ten in words ("two groups") is no rival of a larger figure in digits."""
    counts = other.kind == quantity.kind == "number" and other.spelled and not quantity.spelled
    return counts and (other.value or 0) < _SMALL <= (quantity.value or 0)


def strong_enough(korean: Quantity, english: Quantity, problem: str) -> bool:
    """A slip by ten or of digits proves nothing for numbers below ten; a bound or unit needs a stated number."""
    if korean.kind == "daypart" or english.kind == "daypart":
        return False
    if problem in ("magnitude", "digits"):
        values = (korean.value or Fraction(0), english.value or Fraction(0))
        told = max(values) >= _SMALL or values[0].denominator > 1
        return told and not (korean.kind == "vague" and english.kind != "vague")
    if korean.kind == "duration" and problem in ("bound", "relative-direction"):
        return (korean.value or 0) > 1 or bool(korean.bound and english.bound)
    return True


def weighty(korean: Quantity, english: Quantity) -> bool:
    """An arbitrary difference counts for digits and dates, and for number words with one unit."""
    kind = family(korean.kind)
    if korean.kind == "multiple" and english.reads_as("multiple"):
        return True
    if korean.kind == "age" and english.reads_as("age") and not english.spelled:
        return True
    if kind != family(english.kind):
        return korean.kind == "date" and english.kind == "duration" and english.unit == "day"
    if kind in _EXACT:
        return True
    if kind in ("measure", "duration"):
        units = {korean.unit, english.unit}
        alike = len(units) == 1 or units == {"deg", "degc"} or _compound(korean) or _compound(english)
        return alike and korean.value != english.value
    large = max(korean.value or 0, english.value or 0) > _SMALL
    return kind in ("count", "ordinal") and large


def _compound(quantity: Quantity) -> bool:
    """A length of time in two units, of which a slip may lose one: 2년 6개월, an hour and 40 minutes."""
    return quantity.unit in _LARGER and _LARGER[quantity.unit].search(quantity.text) is not None
