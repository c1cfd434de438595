"""Whether two dates, relative words, parts of the day, times, decades of age or telephone numbers agree."""

from __future__ import annotations

from bitext_check.quantities.comparing.agreement import CONFLICT, DIFFERENT, NONE, SAME, SIMILAR, Relation, durations
from bitext_check.quantities.values import Day, Quantity
from bitext_check.quantities.vocabulary import holidays

_FEW_MINUTES = 10
_PERIODS = frozenset(("year", "quarter", "month", "week", "day"))
_THAT_DAY = {"that-day", "same-day"}
_OVERLAPS = {
    "dawn": {"dawn", "morning"}, "morning": {"dawn", "morning"}, "day": {"day", "afternoon", "morning"},
    "afternoon": {"afternoon", "day", "evening"}, "evening": {"evening", "night", "afternoon"},
    "night": {"night", "evening"},
}  # fmt: skip


def dates(korean: Quantity, english: Quantity) -> Relation:
    """Two dates: every part that both state must be equal, and at least one must be shared."""
    one, other = korean.day, english.day
    if one is None or other is None:
        return NONE
    known = holidays().get(korean.text) if korean.kind == "holiday" else None
    if known and known.years and other.year and not (other.month or other.day):
        return SIMILAR if other.year in known.years else Relation(CONFLICT, "wrong-year")
    if korean.role == "from" and "list" in english.also and one.day == other.day:
        return Relation(CONFLICT, "wrong-date")
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
    if _directions_oppose(one, other):
        return Relation(CONFLICT, "relative-direction")
    if one.part and other.part and one.part != other.part:
        return Relation(CONFLICT, "wrong-date")
    if one.month and other.part and other.year and not other.month and one.month not in _MONTHS_OF_PART[other.part]:
        return Relation(CONFLICT, "wrong-date")
    missing = any(getattr(one, field) is not None and getattr(other, field) is None for field, _ in _DATE_FIELDS)
    return SIMILAR if missing else SAME


# "Late 2028" may be from August on.
_MONTHS_OF_PART = {"early": range(1, 6), "mid": range(4, 10), "late": range(8, 13)}
_DATE_FIELDS = (
    ("day", "wrong-date"), ("month", "wrong-month"), ("year", "wrong-year"), ("weekday", "wrong-weekday"),
    ("quarter", "wrong-date"), ("half", "wrong-date"), ("decade", "wrong-year"),
)  # fmt: skip


def _date_slip(problem: str, month: int | None, day: int | None, other_month: int | None, other_day: int | None) -> str:
    swapped = month is not None and (month, day) == (other_day, other_month)
    return "wrong-date" if swapped else problem


def _directions_oppose(korean: Day, english: Day) -> bool:
    """지난 and "next", 다음 and "this"; but "this April" is that of this year, be it 지난 4월 or 오는 4월."""
    if korean.direction is None or english.direction is None or korean.direction == english.direction:
        return False
    if english.direction == 0 and korean.direction == -1:
        return korean.month is None or korean.weekday is not None
    return not (korean.direction == 2 and english.direction in (0, 1))


def day_count(korean: Quantity, english: Quantity) -> Relation:
    """A Korean 5일 that may be five days; 초사흘 as "the third day"."""
    if "ordinal" in english.also and english.unit == "day":
        return day_ordinal(korean, english)
    return durations(korean, english) if "duration" in korean.also else NONE


def day_ordinal(korean: Quantity, english: Quantity) -> Relation:
    """A day of the month as a plain ordinal: 15일 and "the 15th"."""
    day = korean.day
    if day and day.month and not day.day and korean.spelled and english.value == day.month:
        return SAME
    return SAME if day and day.day and english.value == day.day else NONE


def century_or_day(korean: Quantity, english: Quantity) -> Relation:
    """A century as its hundred years: 15세기 is the 1400s; 제24회 as "the 24th", which may be a day."""
    if "ordinal" in english.also and korean.value is not None and korean.value == english.value:
        return SIMILAR
    decade = english.day.decade if english.day else None
    if "세기" not in korean.text or decade is None or decade % 100 or korean.value is None:
        return NONE
    return SIMILAR if decade == (korean.value - 1) * 100 else Relation(CONFLICT, "wrong-year")


def year_number(korean: Quantity, english: Quantity) -> Relation:
    """A year that reads as a number."""
    return SIMILAR if korean.day and korean.day.year and english.value == korean.day.year else NONE


def decades(korean: Quantity, english: Quantity) -> Relation:
    """A decade as "the 70s"."""
    if korean.day is None or korean.day.decade is None or english.value is None:
        return NONE
    return SIMILAR if korean.day.decade % 100 == english.value else Relation(CONFLICT, "wrong-year")


def relatives(korean: Quantity, english: Quantity) -> Relation:
    """Two relative words: 내년 and "next year"."""
    if {korean.unit, english.unit} == _THAT_DAY:
        return SIMILAR
    if korean.unit.startswith("same-") and english.unit == korean.unit.removeprefix("same-") and not korean.soft:
        return Relation(CONFLICT, "relative-direction")
    if korean.unit != english.unit:
        compared = korean.label == english.label == "base" and {korean.unit, english.unit} <= _PERIODS
        return Relation(CONFLICT, "base") if compared else NONE
    if korean.value != english.value:
        return Relation(CONFLICT, "relative-direction")
    if korean.part and english.part and korean.part != english.part:
        return Relation(CONFLICT, "wrong-date")
    return SAME


def relative_span(korean: Quantity, english: Quantity) -> Relation:
    """지난해 as "a year ago", 1년 전 as "a year earlier" or "last year"."""
    span, word = (korean, english) if korean.kind == "duration" else (english, korean)
    way = {"ago": -1, "after": 1}.get(span.timing, 0)
    if way and span.unit == word.unit and word.value and span.value and span.value > 1:
        if way * span.value == word.value:
            return SIMILAR
        return Relation(CONFLICT, "relative-direction" if way * word.value < 0 else "wrong-number")
    compared = word.label == "base" and span.timing == "ago" and span.value == 1 and word.value == -1
    if compared and span.unit != word.unit and {span.unit, word.unit} <= _PERIODS:
        return Relation(CONFLICT, "base")
    if span.value != 1 or span.unit != word.unit or word.value not in (-1, 1):
        return NONE
    return SIMILAR if span.timing in (("ago",) if word.value == -1 else ("after", "within", "")) else NONE


def dayparts(korean: Quantity, english: Quantity) -> Relation:
    """Two parts of the day; neighbouring ones overlap."""
    if english.unit in _OVERLAPS.get(korean.unit, ()) or "overnight" in english.text.lower():
        return SAME if korean.unit == english.unit else SIMILAR
    return Relation(CONFLICT, "am-pm")


def times(korean: Quantity, english: Quantity) -> Relation:
    """Two times; without a.m. or p.m. twelve hours make no difference."""
    if korean.value is None or english.value is None:
        return NONE
    minutes = korean.value % 60
    if minutes and korean.timing == "ago":  # 6시 5분 전 is five to six, seldom before 6:05
        if (english.value - korean.value + 2 * minutes) % (720 if "12" in (korean.unit, english.unit) else 1440) == 0:
            return SIMILAR
        if korean.value == english.value and minutes <= _FEW_MINUTES and english.timing != "ago":
            return DIFFERENT
    if korean.value == english.value:
        return SAME
    if (korean.value - english.value) % 720 == 0:
        return SIMILAR if "12" in (korean.unit, english.unit) else Relation(CONFLICT, "am-pm")
    return Relation(CONFLICT, "wrong-time")


def phones(korean: Quantity, english: Quantity) -> Relation:
    """Two telephone numbers as digits."""
    if korean.unit == english.unit:
        return SAME
    return Relation(CONFLICT, "digits" if sorted(korean.unit) == sorted(english.unit) else "wrong-number")


def decade_as_age(korean: Quantity, english: Quantity) -> Relation:
    """A decade of age as an age: 60대 is not "aged 60", but 60대 이상 is "60 or older" and 20대 "aged 20 to 29"."""
    if korean.value != english.value or english.unit not in ("year", ""):
        return NONE
    if korean.bound or english.bound:
        return SIMILAR if korean.bound and english.bound else NONE
    if not english.unit:
        return NONE
    return NONE if korean.role or english.role else Relation(CONFLICT, "decade")


def age_decades(korean: Quantity, english: Quantity) -> Relation:
    """Two decades of age: 30대 and "in their 30s"."""
    if korean.value != english.value:
        return DIFFERENT
    if korean.part and english.part and korean.part != english.part:
        return Relation(CONFLICT, "wrong-date")
    return SAME
