"""Say a quantity: as a value for the reader of a finding, and in the English that a newsroom would print."""

from __future__ import annotations

import re
from fractions import Fraction

from bitext_check.quantities.values import Bound, Quantity, Timing, plain
from bitext_check.quantities.vocabulary import currency_names, units

MONTHS = tuple("January February March April May June July August September October November December".split())
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NOUNS = {
    "person": "people",
    "household": "households",
    "win": "wins",
    "loss": "losses",
    "draw": "draws",
    "under": "under par",
}
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_RELATIVE = {-2: "the {} before last", -1: "last {}", 0: "this {}", 1: "next {}", 2: "the {} after next"}
_DAYS = {-2: "the day before yesterday", -1: "yesterday", 0: "today", 1: "tomorrow", 2: "the day after tomorrow"}
_DAYPARTS = {"dawn": "early in the morning", "morning": "in the morning", "day": "during the day"}
_DAYPARTS |= {"afternoon": "in the afternoon", "evening": "in the evening", "night": "at night"}
_BOUNDS: dict[Bound, tuple[str, ...]] = {
    "about": ("about {}",), "plus": ("about {}", "more than {}"), "at-least": ("at least {}", "{} or more"),
    "more": ("more than {}",), "at-most": ("up to {}", "{} or less"), "less": ("less than {}",),
}  # fmt: skip
_TIMINGS: dict[Timing, str] = {
    "ago": "{} ago", "after": "{} later", "within": "within {}", "past": "the past {}", "next": "the next {}",
}  # fmt: skip
_SMALL_WORDS = "zero one two three four five six seven eight nine ten".split()
_ORDINAL_WORDS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth".split()
_BARE = re.compile(r"[\d,.]++(?: (?:m|b|tr)illion)?")
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
_FRACTIONS = {
    Fraction(1, 2): "half", Fraction(1, 3): "one-third", Fraction(2, 3): "two-thirds", Fraction(1, 4): "a quarter",
    Fraction(3, 4): "three-quarters", Fraction(1, 5): "one-fifth", Fraction(2, 5): "two-fifths",
}  # fmt: skip


def amount(value: Fraction) -> str:
    """A number as a newsroom prints it: 12,000, 3.2 trillion, 23.45 million."""
    for scale, name in _SCALES:
        if abs(value) >= scale:
            scaled = value / scale
            if (scaled * 1000).denominator == 1:
                return f"{plain(scaled)} {name}"
            break
    return plain(value)


def ordinal(number: int) -> str:
    """1 -> 1st, 12 -> 12th, 23 -> 23rd."""
    tail = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number:,}{tail}"


def expected(quantity: Quantity) -> tuple[str, ...]:
    """Good English renderings of a Korean quantity, best first; empty when there is none to propose."""
    said = _plain_forms(quantity)
    if quantity.kind == "age" and quantity.bound in ("at-least", "at-most") and quantity.value is not None:
        tail = "older" if quantity.bound == "at-least" else "under"
        return (f"aged {plain(quantity.value)} or {tail}",)
    shapes = _BOUNDS.get(quantity.bound, ()) if quantity.kind not in ("date", "time") else ()
    if not shapes and quantity.kind == "duration" and quantity.timing in _TIMINGS:
        return tuple(_TIMINGS[quantity.timing].format(form) for form in said)
    if not shapes:
        return said
    return tuple(dict.fromkeys(shape.format(form) for form in said[:1] for shape in shapes))


def replacing(korean: Quantity, english: Quantity, problem: str) -> tuple[str, ...]:
    """The renderings of a Korean quantity in the shape of the English words that they are to stand for.

    A bare figure is replaced by one, a number word by one, and what the English says beside the quantity ("later",
    "within", or the bound that stands before it) is not said twice.
    """
    bounded = english.bound != "" and problem != "bound"
    if bounded or (korean.kind == "duration" and korean.bound == "" and problem != "relative-direction"):
        forms = _plain_forms(korean)
    else:
        forms = expected(korean)
    noun = _NOUNS.get(korean.unit)
    if noun and _BARE.fullmatch(english.text):
        forms = tuple(form.removesuffix(f" {noun}") for form in forms)
    if _DAY.fullmatch(english.text):
        forms = tuple(form.removeprefix("the ") for form in forms)
    value = korean.value
    whole = value is not None and value.denominator == 1 and value > 0
    counted_off = english.kind == "ordinal" and (english.spelled or _DAY.search(english.text))
    if value is not None and whole and korean.kind == english.kind == "ordinal" and english.text.isdecimal():
        return (plain(value),)
    if value is not None and whole and korean.kind in ("number", "ordinal", "times") and counted_off:
        small = english.spelled and value < len(_ORDINAL_WORDS)
        return (_ORDINAL_WORDS[int(value)] if small else ordinal(int(value)),)
    if value is not None and whole and value < len(_SMALL_WORDS) and english.spelled:
        forms = tuple(re.sub(rf"\b{value}\b", _SMALL_WORDS[int(value)], form) for form in forms)
    return forms


def _plain_forms(quantity: Quantity) -> tuple[str, ...]:
    value = quantity.value
    if quantity.kind in ("date", "holiday"):
        return _date(quantity)
    if quantity.kind == "phone":
        return (quantity.text,)
    if quantity.kind == "daypart":
        return (_DAYPARTS.get(quantity.unit, quantity.unit),)
    if value is None:
        return ()
    if quantity.kind == "relative":
        if quantity.unit == "that-day":
            return ("that day",)
        shapes = _DAYS if quantity.unit == "day" else _RELATIVE
        said = shapes.get(int(value), "").format(quantity.unit)
        lead = {"late": "at the end of ", "early": "early ", "mid": "mid-"}.get(quantity.part, "")
        return (lead + said,) if said else ()
    if quantity.kind == "time":
        return _time(int(value), quantity.unit == "24")
    return _numeric(quantity, value)


def _numeric(quantity: Quantity, value: Fraction) -> tuple[str, ...]:
    kind, number = quantity.kind, amount(value)
    if kind == "money":
        return _money(quantity, number)
    if kind == "percent":
        return f"{plain(value)}%", f"{plain(value)} percent"
    if kind == "point":
        return (f"{plain(value)} percentage point{'' if value == 1 else 's'}",)
    if kind == "ordinal":
        return (ordinal(int(value)),) if value.denominator == 1 else ()
    if kind == "fraction":
        return (_FRACTIONS.get(value, f"{value.numerator} out of {value.denominator}"),)
    if kind in ("multiple", "times"):
        words = (
            {1: ("once",), 2: ("twice", "double"), 3: ("three times", "triple")}
            if kind == "multiple"
            else {1: ("once",), 2: ("twice",)}
        )
        return (
            words.get(int(value), (f"{plain(value)} times",)) if value.denominator == 1 else (f"{plain(value)} times",)
        )
    if kind in ("measure", "duration"):
        unit = units()[quantity.unit]
        return (f"{number} {unit.name if value == 1 else unit.plural}",)
    if kind == "age":
        return (f"{plain(value)} {units()[quantity.unit].plural} old", f"{plain(value)}-year-old")[
            : 2 if quantity.unit == "year" else 1
        ]
    if kind == "age-decade":
        part = f"{quantity.part} " if quantity.part else ""
        return (f"in their {part}{plain(value)}s",)
    if kind == "score":
        return (f"{plain(value)}-{plain(quantity.second or 0)}",)
    if kind == "digits":
        return ({1: "single-digit", 2: "double-digit", 3: "triple-digit"}.get(int(value), f"{plain(value)}-digit"),)
    if kind == "vague":
        return (_vague(int(value)),)
    noun = _NOUNS.get(quantity.unit, "")
    return (f"{number} {noun}".rstrip(),)


def _vague(value: int) -> str:
    names = {
        10: "dozens",
        100: "hundreds",
        1000: "thousands",
        10**4: "tens of thousands",
        10**5: "hundreds of thousands",
    }
    names |= {10**6: "millions", 10**7: "tens of millions", 10**8: "hundreds of millions", 10**9: "billions"}
    names |= {10**10: "tens of billions", 10**11: "hundreds of billions", 10**12: "trillions"}
    return names.get(value, "")


def _money(quantity: Quantity, number: str) -> tuple[str, ...]:
    if "vague" in quantity.also and quantity.value is not None:
        return (f"{_vague(int(quantity.value))} of {currency_names().get(quantity.currency, '')}",)
    plural = currency_names().get(quantity.currency, quantity.currency)
    said = f"{number} {plural}"
    symbol = {"USD": "$", "EUR": "€", "GBP": "£"}.get(quantity.currency)
    return (f"{symbol}{number}", said) if symbol else (said,)


def _date(quantity: Quantity) -> tuple[str, ...]:
    day = quantity.day
    if day is None:
        return ()
    if day.weekday:
        lead = {-1: "last ", 0: "this ", 1: "next "}.get(day.direction if day.direction is not None else 9, "")
        return (lead + WEEKDAYS[day.weekday - 1],)
    if day.decade is not None:
        return (f"the {day.decade}s",)
    if day.quarter:
        return f"the {('first', 'second', 'third', 'fourth')[day.quarter - 1]} quarter", f"Q{day.quarter}"
    if day.half:
        return (f"the {('first', 'second')[day.half - 1]} half",)
    lead = {"late": "the end of ", "early": "early ", "mid": "mid-"}.get(day.part, "")
    if day.month and day.day:
        return (f"{MONTHS[day.month - 1]} {day.day}" + (f", {day.year}" if day.year else ""),)
    if day.month:
        return (lead + MONTHS[day.month - 1] + (f" {day.year}" if day.year else ""),)
    if day.day:
        return (f"the {ordinal(day.day)}",)
    return (lead + str(day.year),) if day.year else ()


def _time(minutes: int, known: bool) -> tuple[str, ...]:
    if known and minutes in (0, 720):
        return ("midnight" if minutes == 0 else "noon",)
    hour, minute = divmod(minutes, 60)
    clock = f"{(hour - 1) % 12 + 1}" + (f":{minute:02}" if minute else "")
    return (f"{clock} {'a.m.' if hour < 12 else 'p.m.'}",) if known else (clock,)


def reading(quantity: Quantity) -> str:
    """A quantity with its value: "3조 2,000억 원 = 3,200,000,000,000"; only the words when they say it already."""
    value = quantity.value
    if value is None or quantity.kind in ("date", "time", "relative", "daypart", "holiday", "phone", "score"):
        if quantity.kind == "time" and value is not None:
            return f"{quantity.text} = {int(value) // 60:02}:{int(value) % 60:02}"
        return quantity.text
    said = plain(value)
    return quantity.text if said in quantity.text else f"{quantity.text} = {said}"
