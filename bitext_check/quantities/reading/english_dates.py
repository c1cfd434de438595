"""English dates, times of day and the words that place them: March 5, 2026, on the 15th, half past two, last month."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from bitext_check.quantities.reading.english_context import clock_timing, date_timing
from bitext_check.quantities.reading.english_numbers import UNITS
from bitext_check.quantities.reading.english_tokens import Tokens
from bitext_check.quantities.values import Day, Quantity
from bitext_check.quantities.vocabulary import date_words, holidays

MONTHS = {word: int(value) for word, value in date_words("en", "month").items()}
WEEKDAYS = {word: int(value) for word, value in date_words("en", "weekday").items()}
RELATIVE = date_words("en", "relative")
DIRECTIONS = {word: int(value) for word, value in date_words("en", "direction").items()}
PERIODS = date_words("en", "period")
DAYPARTS = date_words("en", "daypart")
CLOCK = {word: int(value) for word, value in date_words("en", "clock").items()}
PARTS = date_words("en", "part")
_ON_PERIOD = {"year": "year", "month": "month", "quarter": "quarter", "week": "week"}
FULL_MONTHS = frozenset(word for word in MONTHS if len(word) > 4 or word in ("may", "june", "july"))
_BEFORE_MONTH = frozenset(
    ("in", "of", "last", "next", "this", "since", "until", "by", "from", "to", "through", "early")
)
_BEFORE_MONTH |= {"late", "mid", "-", "each", "every", "between", "before", "after", "during"}
_NOT_A_MONTH_AFTER = frozenset(
    ("on", "to", "against", "be", "have", "not", "i", "we", "he", "she", "they", "it", "also")
)
HOLIDAYS = {
    tuple(name.lower().replace("’", "'").replace(".", "").split()): holiday
    for holiday in holidays().values()
    for name in holiday.english
    if " " in name and name[-1].isalpha() and not holiday.korean[0].isdigit() and name.lower().split()[0] not in MONTHS
}
HOLIDAY_WORDS = frozenset(
    name.split()[0].lower() for holiday in holidays().values() for name in holiday.english if name[:1].isupper()
) - {"the", *MONTHS}
HOLIDAY_STARTS = frozenset(name[0] for name in HOLIDAYS)


@dataclass(frozen=True, slots=True)
class Read:
    """Quantities and the token after them."""

    quantities: tuple[Quantity, ...]
    end: int


def make(tokens: Tokens, first: int, last: int, day: Day) -> Quantity:
    """A date quantity of the tokens `first` to `last` with part, direction and timing from the words before it."""
    part, direction = day.part, day.direction
    for at in (first - 1, first - 2, first - 3, first - 4):
        word = tokens.at(at)
        if word in PARTS and not part:
            part = PARTS[word]
        elif word in DIRECTIONS and word != "following" and direction is None and at >= first - 2:
            direction = DIRECTIONS[word]
        elif word not in ("-", "of", "the", "in", "on"):
            break
    start, end = tokens.span(first, last)
    found = day._replace(part=part, direction=direction)
    timing = date_timing(tokens, first)
    return Quantity("date", start, end, tokens.text[start:end], day=found, part=part, timing=timing)


def is_month(tokens: Tokens, at: int) -> bool:
    """True when the token is the name of a month: capitalised, and May is not the verb."""
    word = tokens.at(at)
    if word not in MONTHS or not tokens.raw(at)[0].isupper():
        return False
    number = tokens.kind(at + 1) == "number" or (tokens.at(at + 1) == "." and tokens.kind(at + 2) == "number")
    number = number or tokens.kind(at - 1) == "number" or tokens.at(at - 1) == "of"
    if number:
        return True
    if tokens.at(at + 1) in ("-", "–") and tokens.at(at + 2) in MONTHS and tokens.raw(at + 2)[0].isupper():
        return True  # January-March
    if tokens.at(at + 1) == "-" or word not in FULL_MONTHS:
        return tokens.at(at + 1) == "." and tokens.at(at - 1) in _BEFORE_MONTH
    if word in ("march", "may", "april", "june", "august"):
        # "Gangwon's August Exports": of whoever has it, it is the month, and no August Kim.
        owned = tokens.at(at - 1).endswith(("'s", "’s"))
        return tokens.at(at - 1) in _BEFORE_MONTH or not (
            at == 0 or tokens.at(at + 1) in _NOT_A_MONTH_AFTER or (tokens.raw(at + 1)[:1].isupper() and not owned)
        )
    return True


def is_year(tokens: Tokens, at: int) -> bool:
    """True for four digits from 1000 to 2999 without separator."""
    text = tokens.raw(at)
    return tokens.kind(at) == "number" and len(text) == 4 and text.isdecimal() and text[0] in "12"


def _day_number(tokens: Tokens, at: int) -> tuple[int, int]:
    """The day of the month at token `at` and the token after it; (0, at) when there is none."""
    text = tokens.raw(at)
    if tokens.kind(at) != "number" or not text.isdecimal() or len(text) > 2 or not 1 <= int(text) <= 31:
        return 0, at
    end = at + 1
    if tokens.glued(end) and tokens.at(end) in ("st", "nd", "rd", "th"):
        end += 1
    return int(text), end


def month_first(tokens: Tokens, at: int) -> Read:
    """March 5[, 2026], March 2026, March; also the second day of March 5-7 or March 5 to 7."""
    month, end = MONTHS[tokens.at(at)], at + 1
    if tokens.at(end) == "." and tokens.kind(end + 1) == "number":
        end += 1
    day, after = _day_number(tokens, end)
    if not day:
        following = end + (tokens.at(end) in (",", "of"))
        year = int(tokens.raw(following)) if is_year(tokens, following) else None
        last = following + 1 if year else at + 1
        return Read((make(tokens, at, last, Day(year=year, month=month)),), last)
    found, last = _with_year(tokens, at, after, Day(month=month, day=day))
    second, last_day = _second_day(tokens, last, day)
    if not second:
        return Read((found,), last)
    start, stop = tokens.span(last_day - 1, last_day)
    other = Quantity(
        "date", start, stop, tokens.text[start:stop], Fraction(second), "day", day=Day(day=second), role="to"
    )
    later, last = _with_year(tokens, at, last_day, Day(month=month, day=second))
    year = later.day.year if later.day else None
    apart = (
        second - day > 1 and "and" in tokens.low[after:last_day] and "between" not in tokens.low[max(0, at - 1) : at]
    )
    listed: frozenset[str] = frozenset({"list"}) if apart else frozenset()
    first = found._replace(role="from", day=(found.day or Day())._replace(year=year), also=listed)
    return Read((first, other), last)


def _with_year(tokens: Tokens, first: int, end: int, day: Day) -> tuple[Quantity, int]:
    following = end + (tokens.at(end) in (",", "of"))
    if is_year(tokens, following):
        return make(tokens, first, following + 1, day._replace(year=int(tokens.raw(following)))), following + 1
    return make(tokens, first, end, day), end


def _second_day(tokens: Tokens, at: int, first: int) -> tuple[int, int]:
    if tokens.at(at) not in ("-", "–", "—", "~", "to", "through", "until", "and"):
        return 0, at
    day, end = _day_number(tokens, at + 1)
    follows = tokens.at(end)
    if (
        day <= first
        or (follows in (":", "%", ".") and tokens.glued(end + 1))
        or follows in ("a.m.", "p.m.", "am", "pm", "percent")
    ):
        return 0, at
    if (
        tokens.at(at) == "and"
        and tokens.kind(end) == "word"
        and follows not in ("at", "in", "of", "to", "for", "as", "respectively")
    ):
        return 0, at
    return day, end


_PARTS = 3


def day_first(tokens: Tokens, at: int, day: int, end: int) -> Read | None:
    """5 March 2026, the 5th of March; `end` is the token after the day."""
    month_at = end + (tokens.at(end) == "of")
    if not 1 <= day <= 31 or not is_month(tokens, month_at):
        return None
    last = month_at + 1
    found, last = _with_year(tokens, at, last, Day(month=MONTHS[tokens.at(month_at)], day=day))
    return Read((found,), last)


def iso(tokens: Tokens, at: int) -> Read | None:
    """2026-03-05, 2026.3.5 or 3/5/2026 at token `at`."""
    parts: list[str] = []
    index = at
    while len(parts) < 3 and tokens.kind(index) == "number" and tokens.raw(index).isdecimal():
        parts.append(tokens.raw(index))
        if tokens.at(index + 1) not in ("-", "/") or not tokens.glued(index + 2):
            index += 1
            break
        index += 2
    if len(parts) < 3:
        return None
    index -= tokens.kind(index - 1) != "number"
    numbers = [int(part) for part in parts]
    if len(parts[0]) == 4:
        year, month, day = numbers
    elif len(parts[2]) == 4:
        month, day, year = numbers
    else:
        return None
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Read((make(tokens, at, index, Day(year, month, day)),), index)


def split_time(tokens: Tokens, at: int) -> Read | None:
    """How long a race took, at token `at`: 2:21.513 in minutes, 2:08:21 in hours."""
    parts, end = [tokens.raw(at)], at + 1
    while len(parts) < _PARTS and tokens.at(end) == ":" and tokens.glued(end) and tokens.glued(end + 1):
        parts.append(tokens.raw(end + 1))
        end += 2
    last, _, split = parts[-1].partition(".")
    whole = [*parts[:-1], last]
    told = len(parts) == _PARTS or (len(parts) == _PARTS - 1 and split)
    if not told or not all(part.isdecimal() and len(part) <= 2 for part in whole) or tokens.at(end) == ":":
        return None
    value, step = Fraction(0), Fraction(1, 10 ** len(split))
    for part in whole:
        value = value * 60 + int(part)
    value += Fraction(int(split or 0)) * step
    start, stop = tokens.span(at, end)
    made = Quantity("duration", start, stop, tokens.text[start:stop], value, "second", step=step)
    return Read((made,), end)


def clock(tokens: Tokens, at: int) -> Read | None:
    """9:30 [p.m.], 9 a.m., 14:30, 2 o'clock, 12 noon at token `at`."""
    text = tokens.raw(at)
    if len(text) == 4 and text[0] == "0" and text.isdecimal() and int(text[2:]) < 60:
        start, end = tokens.span(at, at + 1)
        minutes = Fraction(int(text[:2]) * 60 + int(text[2:]))
        return Read((Quantity("time", start, end, text, minutes, "24"),), at + 1)
    if not text.isdecimal() or len(text) > 2 or int(text) > 24:
        return None
    hour, minute, end = int(text), 0, at + 1
    colon = (
        tokens.at(end) == ":"
        and tokens.glued(end + 1)
        and tokens.raw(end + 1).isdecimal()
        and len(tokens.raw(end + 1)) == 2
    )
    if colon:
        minute, end = int(tokens.raw(end + 1)), end + 2
        if minute > 59 or tokens.at(end) == ":":
            return None
    if (hour, minute) == (12, 0) and tokens.at(end) in CLOCK:
        return time_of(tokens, at, end + 1, CLOCK[tokens.at(end)] // 60 % 24, 0, "")
    sharp = o_clock(tokens, end)
    half, last = half_of_day(tokens, sharp or tokens.gap(end))
    if not half and not colon and not sharp:
        return None
    return time_of(tokens, at, last, hour, minute, half)


def o_clock(tokens: Tokens, at: int) -> int:
    """The token after "o'clock" at token `at`, 0 when it is not there."""
    return next((at + 3 for mark in "'’" if tokens.phrase(at, ("o", mark, "clock"))), 0)


def half_of_day(tokens: Tokens, at: int) -> tuple[str, int]:
    """am or pm of "p.m.", "pm" or "in the afternoon" at token `at`, and the token after it."""
    token = tokens.at(at)
    if token in ("a.m.", "am", "a.m", "p.m.", "pm", "p.m"):
        return token[0] + "m", at + 1
    if tokens.phrase(at, ("in", "the")) and tokens.at(at + 2) in ("morning", "afternoon", "evening"):
        return ("am" if tokens.at(at + 2) == "morning" else "pm"), at + 3
    if tokens.phrase(at, ("at", "night")):
        return "night", at + 2
    if token == "in" and tokens.at(at + 1) == "the" and tokens.at(at + 2) == "early":
        return "am", at + 4
    return "", at


def time_of(tokens: Tokens, first: int, last: int, hour: int, minute: int, half: str) -> Read:
    """The time of these tokens; `half` is am, pm, night or "" where the half of the day is open."""
    known = bool(half) or hour > 12 or hour == 0
    if half == "night":
        half = "am" if hour == 12 or hour < 5 else "pm"
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    start, end = tokens.span(first, last)
    value = Fraction((hour * 60 + minute) % 1440)
    timing = clock_timing(tokens, first)
    made = Quantity("time", start, end, tokens.text[start:end], value, "24" if known else "12", timing=timing)
    return Read((made,), last)


def spoken_clock(tokens: Tokens, at: int) -> Read | None:
    """half past two [in the afternoon], a quarter to three, two o'clock at token `at`."""
    first = at
    at += tokens.at(at) == "a"
    minute = {"half": 30, "quarter": 15}.get(tokens.at(at))
    if minute and tokens.at(at + 1) in ("past", "after", "to"):
        hour = UNITS.get(tokens.at(at + 2)) or int(tokens.raw(at + 2) if tokens.raw(at + 2).isdecimal() else 0)
        if not 1 <= hour <= 12:
            return None
        if tokens.at(at + 1) == "to":
            hour, minute = (hour - 1) or 12, 60 - minute
        half, last = half_of_day(tokens, at + 3)
        return time_of(tokens, first, last, hour, minute, half)
    hour = UNITS.get(tokens.at(at), 0)
    sharp = o_clock(tokens, at + 1)
    if 1 <= hour <= 12 and (sharp or tokens.at(at + 1) in ("a.m.", "p.m.", "am", "pm")):
        half, last = half_of_day(tokens, sharp or at + 1)
        return time_of(tokens, first, last, hour, 0, half)
    return None
