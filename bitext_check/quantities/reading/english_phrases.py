"""English phrases that are one quantity: the first ten days of October, ten minutes to nine, a 70th birthday."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from bitext_check.quantities.reading import english_dates as dates
from bitext_check.quantities.reading.english_dates import Read
from bitext_check.quantities.reading.english_numbers import ORDINALS, TENS, UNITS
from bitext_check.quantities.reading.english_tokens import Tokens
from bitext_check.quantities.values import Day, Quantity
from bitext_check.quantities.vocabulary import context_words

_THIRDS = {"first": "early", "middle": "mid", "last": "late", "final": "late"}
_QUARTERS = {"first": 1, "last": 4, "final": 4}
_HALVES = {"latter": 2, "second": 2, "former": 1}
_PAST, _TO = ("past", "after"), ("to", "before")
_AROUND = ("at", "around", "about", "until")
_ROUND = (5, 10, 20, 25)
_DRAW = frozenset(("draw", "tie", "stalemate", "deadlock", "match", "game", "finish"))
_HOURS = 12


def _made(tokens: Tokens, first: int, last: int, day: Day) -> Read:
    return Read((dates.make(tokens, first, last, day),), last)


def part_of_month(tokens: Tokens, at: int) -> Read | None:
    """The first ten days of October (상순); the first three months of the year (1분기)."""
    word, unit = tokens.at(at), tokens.at(at + 2)
    if unit == "days" and tokens.at(at + 1) in ("10", "ten") and word in _THIRDS and tokens.at(at + 3) == "of":
        if not dates.is_month(tokens, at + 4):
            return None
        day = Day(month=dates.MONTHS[tokens.at(at + 4)], part=_THIRDS[word])
        return _made(tokens, at, at + 5, day)
    whole = tokens.phrase(at + 3, ("of", "the", "year")) or tokens.phrase(at + 3, ("of", "this", "year"))
    if unit == "months" and tokens.at(at + 1) in ("3", "three") and word in _QUARTERS and whole:
        return _made(tokens, at, at + 3, Day(quarter=_QUARTERS[word]))
    return None


def latter_half(tokens: Tokens, at: int) -> Read | None:
    """The latter half of this year."""
    if tokens.at(at + 1) != "half" or tokens.at(at) not in _HALVES:
        return None
    if tokens.phrase(at + 2, ("of", "the")) and tokens.at(at + 4) not in ("year", "season", "fiscal"):
        return None
    return _made(tokens, at, at + 2, Day(half=_HALVES[tokens.at(at)]))


_RATIO = re.compile(r"\d{1,4}(?:\.\d{1,3})?")


def to_one(tokens: Tokens, at: int) -> bool:
    """Whether a ratio to one begins here, which is no end of a change: 27.4 to 1, 49 to one, but not "from 49 to 1"."""
    ends = tokens.kind(at + 3) != "word" or tokens.at(at + 3) in context_words("after-score")
    said = tokens.at(at + 1) == "to" and tokens.at(at + 2) in ("1", "one")
    return said and ends and tokens.at(at - 1) != "from" and _RATIO.fullmatch(tokens.raw(at)) is not None


def scoreless(tokens: Tokens, at: int) -> Read | None:
    """A scoreless draw is 0-0."""
    if tokens.at(at + 1) not in _DRAW:
        return None
    start, end = tokens.span(at, at + 1)
    zero = Fraction(0)
    return Read(
        (Quantity("score", start, end, tokens.text[start:end], zero, second=zero, soft=True, spelled=True),), at + 1
    )


def _number(tokens: Tokens, at: int) -> tuple[int, int]:
    """A whole number below sixty in digits or words at token `at` and the token after it, (0, at) without one."""
    word = tokens.raw(at)
    if word.isdecimal() and len(word) < 3:
        return int(word), at + 1
    low = word.lower()
    if low in TENS and tokens.at(at + 1) == "-" and tokens.at(at + 2) in UNITS:
        return TENS[low] + UNITS[tokens.at(at + 2)], at + 3
    value = TENS.get(low) or UNITS.get(low, 0)
    return value, at + bool(value)


def minutes_to(tokens: Tokens, at: int) -> Read | None:
    """ "Five minutes to nine", "twenty past three in the afternoon", "at ten to two"."""
    minute, end = _number(tokens, at)
    if not 1 <= minute < 60:
        return None
    counted = tokens.at(end) in ("minutes", "minute")
    end += counted
    joint = tokens.at(end)
    if joint not in (*_PAST, *_TO):
        return None
    hour, last = _number(tokens, end + 1)
    if not 1 <= hour <= _HOURS:
        return None
    half, after = dates.half_of_day(tokens, dates.o_clock(tokens, last) or last)
    ends = tokens.kind(after) != "word" or tokens.at(after) in ("on", "and", "when", "as")
    spoken = minute in _ROUND and joint in ("to", "past") and tokens.raw(at).isalpha()
    spoken = spoken and tokens.at(at - 1) not in ("from", "between")
    whole = at == 0 and after == len(tokens)
    sure = spoken and (tokens.at(at - 1) in _AROUND or after > last or whole)
    if not (counted or sure) or (after == last and not ends):
        return None
    if joint in _TO:
        hour, minute = hour - 1 or _HOURS, 60 - minute
    return dates.time_of(tokens, at, after, hour, minute, half)


def birthday(tokens: Tokens, at: int, end: int, value: Fraction) -> Read | None:
    """A 70th birthday, whose ordinal is the tokens `at` to `end`, is an age."""
    if tokens.at(end) not in ("birthday", "birthdays"):
        return None
    start, stop = tokens.span(at, end + 1)
    made = Quantity(
        "age", start, stop, tokens.text[start:stop], value, "year", also=frozenset({"ordinal"}), soft=value == 1
    )
    return Read((made,), end + 1)


def lunar_day(tokens: Tokens, at: int, end: int, value: Fraction) -> Read | None:
    """The 15th day of the eighth lunar month; `end` is the token behind the first ordinal."""
    end += tokens.at(end) == "day"
    if not tokens.phrase(end, ("of", "the")):
        return None
    word = tokens.at(end + 2)
    month, last = ORDINALS.get(word, 0), end + 3
    if tokens.raw(end + 2).isdecimal() and tokens.at(end + 3) in ("st", "nd", "rd", "th"):
        month, last = int(word), end + 4
    lunar = tokens.phrase(last, ("lunar", "month")) or tokens.phrase(last, ("month", "of", "the", "lunar"))
    if not (lunar and 1 <= month <= 12 and 1 <= value <= 31):
        return None
    return _made(tokens, at, last + 2, Day(month=month, day=int(value)))


def same_period(tokens: Tokens, at: int) -> Read | None:
    """ "In March of the same year", which is neither the next one nor this one."""
    period = tokens.at(at + 1)
    whole = tokens.at(at - 1) in ("the", "that") and period in ("year", "month", "day")
    if not whole or tokens.at(at + 2) in ("last", "of", "in", "a", "as", "period", "the", "from"):
        return None
    start, end = tokens.span(at, at + 2)
    made = Quantity("relative", start, end, tokens.text[start:end], Fraction(0), f"same-{period}", soft=True)
    return Read((made,), at + 2)


def _of_period(tokens: Tokens, at: int) -> Read | None:
    return part_of_month(tokens, at) or latter_half(tokens, at)


BEGINNINGS: dict[str, Callable[[Tokens, int], Read | None]] = {
    **dict.fromkeys((*_THIRDS, *_QUARTERS, "latter", "former"), _of_period),
    "same": same_period,
    **dict.fromkeys(("scoreless", "goalless"), scoreless),
}
"""What reads a phrase by its first word."""
