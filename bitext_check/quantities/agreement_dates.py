"""Whether two dates, relative words, parts of the day or times agree."""

from __future__ import annotations

from bitext_check.quantities.agreement import CONFLICT, DIFFERENT, NONE, SAME, SIMILAR, Relation, durations
from bitext_check.quantities.values import Quantity

DAYPARTS = {
    "dawn": {"dawn", "morning"}, "morning": {"dawn", "morning"}, "day": {"day", "afternoon", "morning"},
    "afternoon": {"afternoon", "day", "evening"}, "evening": {"evening", "night", "afternoon"},
    "night": {"night", "evening"},
}  # fmt: skip



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


