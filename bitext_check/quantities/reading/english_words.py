"""English words that are quantities by themselves: last month, Friday, dawn, twice, double-digit, overnight, Q3."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from bitext_check.quantities.reading import english_dates as dates
from bitext_check.quantities.reading.english_context import bound_before, duration_timing
from bitext_check.quantities.reading.english_dates import Read
from bitext_check.quantities.reading.english_tokens import Tokens
from bitext_check.quantities.reading.english_units import with_smaller
from bitext_check.quantities.values import Day, Kind, Quantity
from bitext_check.quantities.vocabulary import words

MULTIPLES = {word: Fraction(value) for word, value in words("number_words_en", "multiple").items()}
STAGES = {word: int(value) for word, value in words("number_words_en", "stage").items()}
DECADES = {word: int(value) for word, value in words("number_words_en", "decade").items()}
_ADULT = 20
_ABBREVIATED = 3
HALVING = {word: Fraction(value) for word, value in words("number_words_en", "halving").items()}
_ON_PERIOD = ("year", "month", "quarter", "week")
_EARLIER = ("earlier", "ago", "before")
ROMAN = {
    word: place
    for place, word in enumerate("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(), 1)
}
_BEFORE_VERB = frozenset(("to", "nearly", "almost", "will", "would", "than", "may", "could", "can", "must"))
_AFTER_VERB = frozenset(("the", "that", "its", "their", "last", "what", "in", "by", "from", ",", "."))
_OFTEN = ("twice", "thrice")
_MEASURED = frozenset(("as", "the", "that", "this", "those", "what", "its", "their", "his", "her", "last", "larger"))
_ROMAN_ONE = frozenset(("war", "part", "act", "phase", "type", "class", "volume", "division", "chapter"))


def _one(
    tokens: Tokens,
    first: int,
    last: int,
    kind: Kind,
    value: Fraction | int | None = None,
    unit: str = "",
    **more: object,
) -> Read:
    start, end = tokens.span(first, last)
    amount = None if value is None else Fraction(value)
    return Read((Quantity(kind, start, end, tokens.text[start:end], amount, unit, **more),), last)  # type: ignore[arg-type]


def read(tokens: Tokens, at: int) -> Read | None:
    """What the word at token `at` says by itself, None when it is no such word."""
    handler = HANDLERS.get(tokens.word(at))
    if handler:
        return handler(tokens, at)
    if tokens.raw(at) in ROMAN:
        return _roman(tokens, at)
    return None


def _roman(tokens: Tokens, at: int) -> Read | None:
    before = tokens.raw(at - 1)
    if not before[:1].isupper() or (tokens.raw(at) in "IVX" and tokens.at(at - 1) not in _ROMAN_ONE):
        return None
    return _one(
        tokens,
        at,
        at + 1,
        "ordinal",
        ROMAN[tokens.raw(at)],
        also=frozenset({"number"}),
        soft=len(tokens.raw(at)) == 1,
    )


def _month(tokens: Tokens, at: int) -> Read | None:
    return dates.month_first(tokens, at) if dates.is_month(tokens, at) else None


def _weekday(tokens: Tokens, at: int) -> Read | None:
    if not tokens.raw(at)[0].isupper() or (
        len(tokens.word(at)) == _ABBREVIATED and tokens.glued(at + 1) and tokens.at(at + 1) == "-"
    ):
        return None  # Ok Sun-ah is a person
    week = at + 1 + (tokens.at(at + 1) == "of")
    direction = dates.DIRECTIONS.get(tokens.at(week)) if tokens.at(week + 1) == "week" else None
    last = at + 1 if direction is None else week + 2
    if tokens.phrase(at + 1, ("of", "the", "week")) and tokens.at(at + 5) in _WEEKS_AWAY:
        joint, last = (tokens.at(at + 4), tokens.at(at + 5)), at + 6
        direction = _TWO_WEEKS.get(joint, direction)
    found = dates.make(tokens, at, last, Day(weekday=dates.WEEKDAYS[tokens.word(at)], direction=direction))
    return Read((found,), last)


_WEEKS_AWAY = ("next", "last")
_TWO_WEEKS = {("after", "next"): 3, ("before", "last"): -2}


def _relative(tokens: Tokens, at: int) -> Read:
    unit, _, offset = dates.RELATIVE[tokens.word(at)].partition(":")
    return _one(tokens, at, at + 1, "relative", int(offset), unit, soft=True)


def _direction(tokens: Tokens, at: int) -> Read | None:
    """last year, the following month, the same period last year."""
    period = tokens.word(at + 1)
    if period not in dates.PERIODS or (tokens.at(at) == "following" and tokens.at(at - 1) not in ("the", "in")):
        return None
    if tokens.phrase(at + 2, ("before", "last")):
        return None
    whole = tokens.word(at + 4 if tokens.at(at + 3) == "the" else at + 3)
    if (
        tokens.phrase(at - 1, ("the", "last"))
        and tokens.at(at + 2) == "of"
        and (whole in dates.MONTHS or whole in dates.PERIODS)
    ):
        return None  # the last week of April is no week before this one
    return _one(
        tokens, at, at + 2, "relative", dates.DIRECTIONS[tokens.word(at)], period, part=_part_before(tokens, at),
        soft=tokens.at(at) in ("following", "previous", "current", "preceding", "prior"), label=_base(tokens, at),
    )  # fmt: skip


_COMPARED = frozenset(("from", "than", "against", "versus"))
_OF_BASE = frozenset("the same month period quarter of in a day week time figure level year on".split())


def _base(tokens: Tokens, at: int) -> str:
    """ "base" for the time that a number is compared with: from the same month last year, than a year earlier."""
    for before in range(at - 1, at - 8, -1):
        word = tokens.at(before)
        if word in ("to", "with"):
            return "base" if tokens.at(before - 1) == "compared" else ""
        if word in _COMPARED:
            return "base"
        if word not in _OF_BASE:
            break
    return ""


def _part_before(tokens: Tokens, at: int) -> str:
    for before in (at - 1, at - 2):
        if tokens.at(before) in dates.PARTS:
            return dates.PARTS[tokens.at(before)]
        if tokens.at(before) not in ("of", "the", "-"):
            break
    return ""


def _period(tokens: Tokens, at: int) -> Read | None:
    """the year before last, the day after tomorrow, a year earlier, year-on-year, the year and two months."""
    unit = tokens.at(at)
    if tokens.at(at + 1) == "and":
        value, smaller, last = with_smaller(tokens, at + 1, Fraction(1), unit)
        return _one(tokens, at, last, "duration", value, smaller, spelled=True) if last > at + 1 else None
    if tokens.phrase(at + 1, ("before", "last")):
        return _one(tokens, at, at + 3, "relative", -2, unit)
    if unit == "day" and tokens.at(at + 1) in ("before", "after") and tokens.at(at + 2) in dates.HOLIDAY_WORDS:
        return _one(tokens, at, at + 2, "relative", -1 if tokens.at(at + 1) == "before" else 1, unit, soft=True)
    if tokens.phrase(at + 1, ("before", "yesterday")):
        return _one(tokens, at, at + 3, "relative", -2, unit)
    if tokens.phrase(at + 1, ("after", "next")) or tokens.phrase(at + 1, ("after", "tomorrow")):
        return _one(tokens, at, at + 3, "relative", 2, unit)
    if (
        unit in _ON_PERIOD
        and tokens.at(at + 1) == "-"
        and tokens.at(at + 2) in ("on", "over")
        and tokens.at(at + 4) == unit
    ):
        return _one(tokens, at, at + 5, "relative", -1, unit, label="base")
    if unit in _ON_PERIOD and tokens.phrase(at + 1, ("on", unit)):
        return _one(tokens, at, at + 3, "relative", -1, unit, label="base")
    if tokens.at(at - 1) == "-" and tokens.at(at - 2) == "on" and unit in _ON_PERIOD:
        return _one(tokens, at - 2, at + 1, "relative", -1, unit, label="base")
    return None


def _yoy(tokens: Tokens, at: int) -> Read:
    unit = {"y": "year", "m": "month", "q": "quarter"}[tokens.at(at)[0]]
    return _one(tokens, at, at + 1, "relative", -1, unit, label="base")


def article(tokens: Tokens, at: int) -> Read | None:
    """a year earlier, a month, an hour and a half, a year and two months: the article at `at` with a period."""
    unit = tokens.at(at + 1)
    if unit not in (
        "second",
        "minute",
        "hour",
        "day",
        "week",
        "month",
        "year",
        "decade",
        "century",
        "fortnight",
        "quarter",
    ):
        return None
    if tokens.at(at + 2) in _EARLIER and unit in ("day", "week", "month", "year", "quarter"):
        also = frozenset({"duration"})
        return _one(tokens, at, at + 3, "relative", -1, unit, also=also, timing="ago", label=_base(tokens, at))
    if unit in ("second", "quarter"):
        return None
    value = Fraction(1)
    last = at + 2
    if tokens.phrase(last, ("and", "a", "half")):
        value, last = Fraction(3, 2), last + 3
    value, unit, last = with_smaller(tokens, last, value, unit)
    timing = duration_timing(tokens, at, last)
    bound = "" if tokens.at(at - 1) in ("over", "past") else bound_before(tokens, at)
    soft = value == 1 and unit not in ("decade", "century", "fortnight") and not bound
    return _one(tokens, at, last, "duration", value, unit, soft=soft, spelled=True, timing=timing, bound=bound)


def _daypart(tokens: Tokens, at: int) -> Read:
    part = dates.DAYPARTS[tokens.word(at)]
    if part == "morning" and tokens.at(at - 1) in ("early", "wee"):
        part = "dawn"
    return _one(tokens, at, at + 1, "daypart", None, part, soft=True)


def _hours(tokens: Tokens, at: int) -> Read | None:
    if tokens.at(at - 1) in ("early", "wee", "small", "predawn"):
        return _one(tokens, at - 1, at + 1, "daypart", None, "dawn", soft=True)
    return None


def _clock(tokens: Tokens, at: int) -> Read:
    return _one(tokens, at, at + 1, "time", dates.CLOCK[tokens.at(at)], "24", spelled=True)


def _multiple(tokens: Tokens, at: int) -> Read | None:
    """twice, doubled, fivefold; double-digit; triple crown."""
    word = tokens.at(at)
    crown = _crown(tokens, at) if word in _CROWNS else None
    if crown:
        return crown
    gap = tokens.gap(at + 1)
    if tokens.at(gap) in ("digit", "digits"):
        return _one(tokens, at, gap + 1, "digits", MULTIPLES[word])
    if (
        word in ("double", "triple") and tokens.at(at - 1) not in _BEFORE_VERB
        and tokens.at(at + 1) not in _AFTER_VERB and len(tokens) > at + 1
    ):  # fmt: skip
        return None
    value = MULTIPLES[word]
    kind: Kind = "multiple"
    also = frozenset[str]()
    if word in _OFTEN:
        # Twice as many, twice the size; otherwise rather how often.
        measured = tokens.at(at + 1) in _MEASURED
        kind, also = ("multiple", frozenset({"times"})) if measured else ("times", frozenset({"multiple"}))
    return _one(tokens, at, at + 1, kind, value, also=also, bound=bound_before(tokens, at), spelled=True)


def _halved(tokens: Tokens, at: int) -> Read:
    return _one(tokens, at, at + 1, "fraction", Fraction(1, 2), second=Fraction(2), spelled=True)


def _single(tokens: Tokens, at: int) -> Read | None:
    gap = tokens.gap(at + 1)
    if tokens.at(gap) not in ("digit", "digits"):
        return None
    return _one(tokens, at, gap + 1, "digits", 1)


def _quarter(tokens: Tokens, at: int) -> Read | None:
    """Q3 or H1, whose letter is at `at`."""
    number = tokens.raw(at + 1)
    if not tokens.glued(at + 1) or number not in ("1", "2", "3", "4") or tokens.raw(at) not in ("Q", "H"):
        return None
    day = Day(quarter=int(number)) if tokens.raw(at) == "Q" else Day(half=int(number))
    return _one(tokens, at, at + 2, "date", day=day)


def _overnight(tokens: Tokens, at: int) -> Read:
    """An overnight trip is one night and two days; otherwise a part of the day."""
    if tokens.at(at + 1) in (
        "trip",
        "stay",
        "visit",
        "tour",
        "program",
        "programme",
        "camp",
        "event",
        "schedule",
        "retreat",
    ):
        start, end = tokens.span(at, at + 1)
        text = tokens.text[start:end]
        night = Quantity("duration", start, end, text, Fraction(1), "night", spelled=True)
        return Read((night, Quantity("duration", start, end, text, Fraction(2), "day", spelled=True)), at + 1)
    return _daypart(tokens, at)


def _once(tokens: Tokens, at: int) -> Read:
    return _one(tokens, at, at + 1, "times", 1, soft=True, spelled=True)


def _stage(tokens: Tokens, at: int) -> Read:
    """The quarterfinals are 8강."""
    return _one(
        tokens, at, at + 1, "number", STAGES[tokens.at(at)], soft=True, also=frozenset({"ordinal"}), spelled=True
    )


def _decade(tokens: Tokens, at: int) -> Read:
    """in his early sixties; the teens, teenagers."""
    part = _part_before(tokens, at)
    value = DECADES[tokens.at(at)]
    return _one(tokens, at, at + 1, "age-decade", value, part=part, spelled=True, soft=value < _ADULT)


def _both(tokens: Tokens, at: int) -> Read:
    return _one(tokens, at, at + 1, "number", 2, soft=True, spelled=True)


def _decades(tokens: Tokens, at: int) -> Read:
    """Decades without their number are tens of years, centuries hundreds."""
    value = _SPAN_YEARS[tokens.at(at)]
    vague = frozenset({"vague"})
    return _one(
        tokens, at, at + 1, "duration", value, "year", step=Fraction(value), soft=True, spelled=True, also=vague
    )


def _in_a_row(tokens: Tokens, at: int) -> Read | None:
    """back-to-back titles"""
    if not tokens.phrase(tokens.gap(at + 1), ("to",)) or tokens.at(tokens.gap(tokens.gap(at + 1) + 1)) != "back":
        return None
    last = tokens.gap(tokens.gap(at + 1) + 1) + 1
    return _one(tokens, at, last, "number", 2, soft=True, spelled=True, also=frozenset({"times"}))


def _crown(tokens: Tokens, at: int) -> Read | None:
    """A triple crown are three titles; what else is triple is no count."""
    if tokens.at(at + 1) not in ("crown", "champion", "winner", "medalist"):
        return None
    return _one(tokens, at, at + 1, "number", _CROWNS[tokens.at(at)], soft=True, spelled=True)


def _couple(tokens: Tokens, at: int) -> Read | None:
    if tokens.at(at - 1) != "a" or tokens.at(at + 1) in ("in", "who", "was", "were", ",", "."):
        return None
    return _one(tokens, at, at + 1, "number", 2, soft=True, spelled=True, bound="about", also=frozenset({"duration"}))


def _holiday(tokens: Tokens, at: int) -> Read | None:
    for length in (5, 4, 3, 2):
        name = tuple(word.replace("’", "'") for word in tokens.low[at : at + length])
        holiday = dates.HOLIDAYS.get(name)
        if len(name) == length and holiday and tokens.raw(at)[0].isupper():
            return _one(tokens, at, at + length, "holiday", day=Day(month=holiday.month, day=holiday.day), soft=True)
    return None


_SPAN_YEARS = {"decades": 10, "centuries": 100}
_CROWNS = {"double": 2, "triple": 3, "quadruple": 4}
HANDLERS: dict[str, Callable[[Tokens, int], Read | None]] = {}
for _words, _handler in (
    (("overnight",), _overnight),
    (dates.HOLIDAY_STARTS, _holiday),
    (dates.MONTHS, _month),
    (dates.WEEKDAYS, _weekday),
    (dates.RELATIVE, _relative),
    (dates.DIRECTIONS, _direction),
    (dates.PERIODS, _period),
    (("yoy", "mom", "qoq"), _yoy),
    (dates.DAYPARTS, _daypart),
    (("hours",), _hours),
    (dates.CLOCK, _clock),
    (MULTIPLES, _multiple),
    (HALVING, _halved),
    (("single",), _single),
    (("q", "h"), _quarter),
    (STAGES, _stage),
    (("once",), _once),
    (("both",), _both),
    (DECADES, _decade),
    (("couple",), _couple),
    (_SPAN_YEARS, _decades),
    (("back",), _in_a_row),
):
    for _word in _words:
        HANDLERS.setdefault(_word, _handler)
