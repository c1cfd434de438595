"""A word of time whose period became another: 다음 주 as "next month", 이듬해 as "the same year"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from bitext_check.quantities.figures.linked_sides import Side
from bitext_check.quantities.figures.other_dates import other_date
from bitext_check.quantities.values import Quantity
from bitext_check.records import Bead, Link, Mention

_RANGE = 4
_PERIODS = frozenset(("week", "month", "year"))
_PLACED = re.compile(r"\s?(?:\d|[상하]반기|[봄여가겨][름을울]?\s|[월화수목금토일]요일|초|말|중순|주말)")
"""Behind a word of time, says which part of the period is meant, which English may say with another one."""
_INSIDE = re.compile(r"\s?(?:안에|안으로|내에|내로)(?![가-힣])")
_NEXT = re.compile(r"이듬|이튿|다음|익[일년월]")
_DATE_BEFORE = re.compile(r"(?:\d|st|nd|rd|th|[a-z]day|half|quarter|end|beginning|early|late|middle) (?:of |in )?$")


def other_periods(korean: Side, english: Side, left: set[int], right: set[int]) -> Iterator[tuple[int, int, str]]:
    """The only left-over words of time of both sides that point the same way in periods of other lengths.

    Also 이듬해 beside "the same year".
    """
    ours = [i for i in left if korean.quantities[i].kind == "relative"]
    theirs = [j for j in right if english.quantities[j].kind == "relative"]
    if len(ours) != 1 or len(theirs) != 1 or any(english.quantities[j].kind == "date" for j in right):
        return
    one, other = korean.quantities[ours[0]], english.quantities[theirs[0]]
    places = korean.mentions[ours[0]], english.mentions[theirs[0]]
    if _same_for_next(one, other) or (
        _point_alike(one, other)
        and (one.value or _within(*places))
        and not _PLACED.match(korean.mentions[ours[0]].passage.plain, one.end)
        and (one.part or not _DATE_BEFORE.search(english.mentions[theirs[0]].passage.plain[: other.start][-20:]))
    ):
        yield ours[0], theirs[0], "relative-direction"


_WEEK_KO = re.compile(r"(?P<early>첫|첫째|둘째|셋째)\s주(?!만)|(?P<last>마지막|막)\s?주(?=[에는부까,. 말]|$)")
_WEEK_EN = re.compile(r"\b(?:(?P<early>first|second|third)|(?P<last>last|final)) (?:full )?week of\b", re.IGNORECASE)


def other_week(bead: Bead) -> Iterator[Link]:
    """The link of an early week of a month that the English has as the last one, or the other way round."""
    if len(bead.source) != 1 or len(bead.target) != 1:
        return
    korean, english = bead.source[0], bead.target[0]
    ours, theirs = list(_WEEK_KO.finditer(korean.plain)), list(_WEEK_EN.finditer(english.plain))
    if len(ours) != 1 or len(theirs) != 1 or ours[0].lastgroup == theirs[0].lastgroup:
        return
    why = "it is another week", "다른 주입니다"
    yield other_date(korean, ours[0].span(), english, theirs[0].span(), why)


def other_month(
    korean: Sequence[Quantity], english: Sequence[Quantity], tied: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """The tied last day of a range within a month that the English has in another month.

    5월 6~9일 as "May 6 to June 9".
    """
    for i, j in tied:
        first, last, other = korean[i - 1].day if i else None, korean[i].day, english[j].day
        if first is None or last is None or other is None or not (first.month and first.day and last.day):
            continue
        ranged = korean[i - 1].role == "from" and korean[i].start - korean[i - 1].end <= _RANGE
        if ranged and not last.month and first.day < last.day and other.month not in (None, first.month):
            yield i, j


def _point_alike(one: Quantity, other: Quantity) -> bool:
    """Both are the last or both the next, of a week on one side and of a month or year on the other."""
    if one.soft or other.soft or not {one.unit, other.unit} <= _PERIODS or one.unit == other.unit:
        return False
    return one.value == other.value and one.value in (-1, 0, 1) and one.part == other.part


def _within(korean: Mention, english: Mention) -> bool:
    """이달 안에 and "within this year": 올해 alone may be "this season" or "this time"."""
    before = english.passage.plain[: english.start].rstrip().lower()
    return _INSIDE.match(korean.passage.plain, korean.end) is not None and before.endswith("within")


def _same_for_next(one: Quantity, other: Quantity) -> bool:
    return other.unit == f"same-{one.unit}" and one.value == 1 and _NEXT.match(one.text) is not None
