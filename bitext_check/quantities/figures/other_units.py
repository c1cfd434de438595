"""A figure with a unit of another kind altogether: 35분 as "35 kilometers", 4% as "4 won", 2경기 as "two-month"."""

from __future__ import annotations

import re

from bitext_check.quantities.figures.labelled import nouns_of, untimed, word_behind
from bitext_check.quantities.values import Quantity
from bitext_check.records import Mention
from bitext_check.tables.words import any_of

_UNITS = frozenset(("duration", "measure", "money", "percent", "multiple"))
_POUNDS = frozenset(("lb", "GBP"))
_PERIODS = frozenset(("second", "minute", "hour", "day", "week", "month", "year"))


def other_unit(korean: Mention, english: Mention) -> bool:
    """Two figures of one value of which each has a unit that the other cannot stand for."""
    one, other = korean.data, english.data
    if not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return False
    if one.value != other.value or not one.value or one.soft or other.soft or one.kind == other.kind:
        return False
    if (one.kind, other.kind) == ("number", "duration"):
        return other.unit in _PERIODS and _of_periods(korean, english)
    if (one.kind, other.kind) == ("duration", "number"):
        return one.unit in _PERIODS and _of_counts(korean, english)
    if not {one.kind, other.kind} <= _UNITS or one.spelled or other.spelled:
        return False
    return {one.unit or one.currency, other.unit or other.currency} != _POUNDS


def _of_periods(korean: Mention, english: Mention) -> bool:
    """2경기 as "two months": the English has a period, and nowhere what the Korean counts."""
    nouns = nouns_of(korean)
    return bool(nouns) and not re.search(rf"\b(?:{any_of(nouns)})\b", english.passage.plain, re.IGNORECASE)


def _of_counts(korean: Mention, english: Mention) -> bool:
    """2개월 as "two games": the English counts what the Korean nowhere has a counter for."""
    counters = untimed().get(word_behind(english), frozenset())
    return bool(counters) and not any(counter in korean.passage.plain for counter in counters)
