"""Relative words against the date of the article: 지난달 of 3 May is April, 작년 of 2031 is 2030.

And against the other day of the sentence: 15일 … 전날 as "the 14th … the next day" tells the same two days.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from bitext_check.quantities.values import Quantity

_NEXT_TO = 2


def resolved(quantity: Quantity, published: date) -> tuple[str, int] | None:
    """The ("year", 2030) or ("month", 4) that a relative word means, None for words of another kind."""
    if quantity.kind != "relative" or quantity.value is None or quantity.value.denominator != 1:
        return None
    offset = int(quantity.value)
    if quantity.unit == "year" and abs(offset) <= 2:
        return "year", published.year + offset
    if quantity.unit == "month" and abs(offset) <= 2:
        return "month", (published.month - 1 + offset) % 12 + 1
    return None


def against_publication(
    korean: Sequence[Quantity],
    english: Sequence[Quantity],
    left: Collection[int],
    right: Collection[int],
    tied: Collection[tuple[int, int]],
    published: date,
) -> Iterator[tuple[int, int, str]]:
    """Relative words of one side with the dates of the other that mean the same, or not: (Korean, English, problem).

    `left` and `right` are the places that nothing answers to, `tied` the pairs that agree otherwise. The problem is ""
    when both mean the same. Only a date that stands alone counts, and a year behind a day that agrees (작년 5월 / May
    2029).
    """
    for i in sorted(left):
        meant = resolved(korean[i], published)
        if meant is None:
            continue
        dates = [j for j in right if _stated(english[j], meant[0]) is not None]
        if len(dates) == 1:
            yield i, dates[0], _problem(meant, _stated(english[dates[0]], meant[0]))
        elif meant[0] == "year" and not dates:
            for n, j in tied:
                day = english[j].day
                near = 0 <= korean[n].start - korean[i].end <= _NEXT_TO
                if near and korean[n].kind == "date" and day is not None and day.year is not None:
                    yield i, j, _problem(meant, day.year)
    for j in sorted(right):
        meant = resolved(english[j], published)
        dates = [i for i in left if meant and _stated(korean[i], meant[0]) is not None]
        if meant is not None and len(dates) == 1:
            yield dates[0], j, _problem(meant, _stated(korean[dates[0]], meant[0]))


def told_from_the_other(
    korean: Sequence[Quantity], english: Sequence[Quantity], left: Collection[int], right: Collection[int]
) -> Iterator[tuple[int, int]]:
    """The left-over Korean day and the word relative to it (전날, 이튿날), each with its English where the two days are
    the same but the other one is stated."""
    for i, near in _days(korean, left):
        for n, offset in _offsets(korean, left):
            for j, far in _days(english, right):
                for m, back in _offsets(english, right):
                    if far == near + offset and back == -offset:
                        yield from ((i, m), (n, j))


def day_as_month(
    korean: Sequence[Quantity], english: Sequence[Quantity], left: Collection[int], right: Collection[int]
) -> Iterator[tuple[int, int, str]]:
    """The left-over Korean day of a month that the English has as the month of that number: 4일 as "April"."""
    months = [j for j in right if english[j].kind == "date" and _stated(english[j], "month") is not None]
    for i in sorted(left):
        day = korean[i].day
        bare = korean[i].kind == "date" and day is not None and day.day is not None and day.month is None
        if bare and day is not None and len(months) == 1 and _stated(english[months[0]], "month") == day.day:
            yield i, months[0], "wrong-date"


def _days(quantities: Sequence[Quantity], left: Collection[int]) -> Iterator[tuple[int, int]]:
    """The places and days of the month of dates and of ordinals such as "the 14th"."""
    for place in sorted(left):
        one = quantities[place]
        whole = one.value is not None and one.value.denominator == 1
        if whole and (one.kind == "ordinal" or (one.kind == "date" and one.day is not None and one.day.day)):
            yield place, int(one.day.day if one.day is not None and one.day.day else one.value or 0)


def _offsets(quantities: Sequence[Quantity], left: Collection[int]) -> Iterator[tuple[int, int]]:
    """The places and days away of words for the day before or after."""
    for place in sorted(left):
        one = quantities[place]
        if one.kind == "relative" and one.unit == "day" and one.value in (-1, 1):
            yield place, int(one.value)


def _stated(quantity: Quantity, unit: str) -> int | None:
    """The year or the month of a date that says nothing smaller."""
    day = quantity.day
    if quantity.kind != "date" or day is None or day.day is not None or day.quarter or day.half or day.weekday:
        return None
    return day.month if unit == "month" else day.year if day.month is None else None


def _problem(meant: tuple[str, int], stated: int | None) -> str:
    return "" if meant[1] == stated else f"wrong-{meant[0]}"
