"""What an English numeral counts: the percent sign, currency, unit or noun after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from bitext_check.quantities.reading import english_dates as dates
from bitext_check.quantities.reading.english_context import PER, RUNNING
from bitext_check.quantities.reading.english_numbers import Numeral
from bitext_check.quantities.reading.english_numbers import numeral as read_numeral
from bitext_check.quantities.reading.english_tokens import Tokens
from bitext_check.quantities.values import Day, Kind, Quantity, Unit
from bitext_check.quantities.vocabulary import context_words, english_currencies, english_units, noun_classes, units

_TIME_UNITS = ("days", "months", "nights", "semester")
SMALLER = {"year": ("month",), "month": ("week", "day"), "hour": ("minute",), "minute": ("second",), "week": ("day",)}
_WITHIN = RUNNING | {"full", "whole", "long", "entire", "short"}
"""Words between a number and its period: three straight months."""
_YEAR_BEFORE = context_words("before-year")
_OLDEST = 110
_AGE_BEFORE = frozenset(("aged", "age", "ages"))
_NAMED = context_words("named")
_BUNDLES = context_words("bundle")
_OF_LAW = ("article", "paragraph")
_LETTER_UNITS = frozenset(("m", "g", "t", "l", "L", "W", "V", "A", "J", "km", "in", "are", "don", "a"))
_MONEY_SCALES = frozenset(("thousand", "million", "billion", "trillion"))
_PRIZES = frozenset(("gold", "silver"))
_PLURALS = frozenset(("people", "men", "women", "children", "persons"))


class Reading(NamedTuple):
    """The kind and unit of a numeral and the token after them; `quantity` when it is complete already."""

    kind: Kind
    end: int
    unit: str = ""
    currency: str = ""
    factor: Fraction = Fraction(1)
    also: frozenset[str] = frozenset()
    quantity: Quantity | None = None


def classify(tokens: Tokens, end: int, found: Numeral, first: int) -> Reading:
    """What the numeral of the tokens `first` to `end` counts."""
    if found.shape == "vague":
        return _vague(tokens, end)
    if found.shape == "fraction":
        part = _part_of_unit(tokens, end, found, first)
        if part:
            return part
    reading = (
        _percent(tokens, end, found) or _money(tokens, end, first) or _decade(tokens, end, found, first)
        or _unit(tokens, end, found, first) or _words(tokens, end, found)
    )  # fmt: skip
    if reading:
        return reading
    if found.shape == "fraction":
        return Reading("fraction", end)
    return _year(tokens, end, found, first) or _plain(tokens, end, found, first)


def _part_of_unit(tokens: Tokens, end: int, found: Numeral, first: int) -> Reading | None:
    """half a year, a quarter of a century, half an hour."""
    at = end + (tokens.at(end) == "of")
    if tokens.at(at) not in ("a", "an"):
        return None
    whole = found._replace(shape="number")
    return _unit(tokens, at + 1, found, first) or _percent(tokens, at + 1, whole)


def _vague(tokens: Tokens, end: int) -> Reading:
    at = end + (tokens.at(end) == "of")
    money = _money(tokens, at, at)
    if money:
        return Reading("money", money.end, currency=money.currency, also=frozenset({"vague"}))
    return Reading("vague", end, noun_classes().get(tokens.at(at), ""))


def _percent(tokens: Tokens, end: int, found: Numeral) -> Reading | None:
    at = tokens.gap(end)
    if found.shape == "fraction" and tokens.at(at) == "of":
        at += 1 + (tokens.at(at + 1) in ("a", "an", "one"))
    token = tokens.at(at)
    if token in ("%", "％"):
        if tokens.glued(at + 1) and tokens.at(at + 1) == "p":
            return Reading("point", at + 2)
        gap = tokens.gap(at + 1)
        return Reading("point", gap + 1) if tokens.at(gap) in ("point", "points") else Reading("percent", at + 1)
    if token == "per" and tokens.at(at + 1) == "cent":
        return Reading("percent", at + 2)
    if token in ("percent", "pct"):
        gap = tokens.gap(at + 1)
        return Reading("point", gap + 1) if tokens.at(gap) in ("point", "points") else Reading("percent", at + 1)
    if token == "percentage":
        gap = tokens.gap(at + 1)
        return Reading("point", gap + 1) if tokens.at(gap) in ("point", "points") else None
    if token in ("pp", "ppt", "ppts") or tokens.phrase(at, ("p", ".", "p")):
        return Reading("point", at + 1)
    if token == "basis":
        gap = tokens.gap(at + 1)
        return Reading("point", gap + 1, factor=Fraction(1, 100)) if tokens.at(gap) in ("point", "points") else None
    if token in ("bp", "bps"):
        return Reading("point", at + 1, factor=Fraction(1, 100))
    if token in ("point", "points"):
        return Reading("number", at + 1, also=frozenset({"point"}))
    return None


def _money(tokens: Tokens, end: int, first: int) -> Reading | None:
    known = english_currencies()
    at = tokens.gap(end)
    for length in (3, 2, 1):
        phrase = " ".join(tokens.low[at : at + length])
        if (
            at + length <= len(tokens)
            and phrase in known
            and not (phrase in ("won", "real", "cents", "pounds", "pound") and _not_money(tokens, at, phrase))
        ):
            return Reading("money", at + length, currency=known[phrase])
    before = tokens.at(first - 1)
    if before in ("krw", "usd", "eur", "jpy", "cny", "rmb", "gbp", "won") and first and tokens.raw(first - 1).isupper():
        return Reading("money", end, currency=known.get(before, "KRW"))
    return None


def _not_money(tokens: Tokens, at: int, word: str) -> bool:
    """ "won" is the verb in "12 won the race", "pounds" may be a weight, which only a large size would tell.

    After thousands and millions it is the currency: 300 million won by June.
    """
    if word == "won":
        if tokens.at(at - 1) in _MONEY_SCALES and tokens.at(at + 1) not in _PRIZES:
            return False
        following = tokens.at(at + 1)
        if following in ("a", "an"):
            return tokens.at(at + 2) not in PER
        return following in ("the", "by", "against", "all", "their", "his", "her", "gold", "silver")
    return word == "real"


def _decade(tokens: Tokens, end: int, found: Numeral, first: int) -> Reading | None:
    """1970s, the '70s, in their 30s, in his early 60s, a 40-something."""
    gap = tokens.gap(end)
    if tokens.at(gap) in ("something", "somethings") and found.value in range(20, 100, 10):
        start, stop = tokens.span(first, gap + 1)
        made = Quantity("age-decade", start, stop, tokens.text[start:stop], found.value)
        return _done(made, gap + 1)
    if not (tokens.at(end) == "s" and tokens.glued(end)) or found.spelled or found.value % 10:
        if not (
            tokens.at(end) in ("'", "’")
            and tokens.at(end + 1) == "s"
            and tokens.glued(end + 1)
            and found.value % 10 == 0
        ):
            return None
        end += 1
    value = int(found.value)
    before = tokens.at(first - 1)
    if value >= 1000 and value < 3000:
        return _done(dates.make(tokens, first, end + 1, Day(decade=value)), end + 1)
    if value >= 100:
        return None
    if before in ("'", "’", "‘"):
        return _done(dates.make(tokens, first, end + 1, Day(decade=value)), end + 1)
    part = next((dates.PARTS[tokens.at(at)] for at in (first - 1, first - 2) if tokens.at(at) in dates.PARTS), "")
    start, stop = tokens.span(first, end + 1)
    made = Quantity("age-decade", start, stop, tokens.text[start:stop], found.value, part=part)
    return _done(made, end + 1)


def _done(quantity: Quantity, end: int) -> Reading:
    return Reading(quantity.kind, end, quantity=quantity)


def unit_at(tokens: Tokens, end: int) -> tuple[Unit, int] | None:
    """The unit whose words start at token `end`, the longest first, and the token after them."""
    known = english_units()
    at = tokens.gap(end)
    for length in (5, 4, 3, 2, 1):
        if at + length > len(tokens):
            continue
        start, stop = tokens.span(at, at + length)
        if stop - start > 30:
            continue
        exact = tokens.text[start:stop]
        unit = known.get(exact) or known.get(" ".join(exact.lower().replace("-", " ").split()))
        if unit is None or (length == 1 and exact in _LETTER_UNITS and not _letter_unit(tokens, at, exact)):
            continue
        return unit, at + length
    return None


def _letter_unit(tokens: Tokens, at: int, text: str) -> bool:
    """A one-letter unit counts right after digits (5m, 5 m but not "5 a day")."""
    if text in ("in", "are", "don", "a"):
        return False
    return tokens.kind(at - 1) == "number" or tokens.at(at - 1) == "-"


def _unit(tokens: Tokens, end: int, found: Numeral, first: int) -> Reading | None:
    match = unit_at(tokens, end) or (unit_at(tokens, end + 1) if tokens.at(end) in _WITHIN else None)
    if match is None:
        return None
    unit, last = match
    if tokens.at(end) in _WITHIN and unit.dimension not in _TIME_UNITS:
        return None
    # The second of "78 second-prize winners" ranks; that of "a 78-second video" lasts.
    if tokens.at(end) == "second" and found.value > 1 and not tokens.glued(end) and tokens.at(end + 1) == "-":
        return None
    if unit.dimension in _TIME_UNITS:
        return _duration(tokens, first, last, found, unit)
    return Reading("measure", last, unit.key)


def _duration(tokens: Tokens, first: int, last: int, found: Numeral, unit: Unit) -> Reading:
    """A duration or an age: two years and six months, 42 years old, a 42-year-old."""
    value, key = found.value, unit.key
    gap = tokens.gap(last)
    if tokens.at(gap) == "old":
        return Reading("age", gap + 1, key)
    if tokens.phrase(last, ("of", "age")):
        return Reading("age", last + 2, key)
    if tokens.phrase(last, ("and", "a", "half")):
        value, last = value + Fraction(1, 2), last + 3
    value, key, last = with_smaller(tokens, last, value, key)
    step = found.step if key == unit.key else Fraction(1)
    start, stop = tokens.span(first, last)
    made = Quantity(
        "duration", start, stop, tokens.text[start:stop], value, key, step=step, spelled=found.spelled,
        soft=found.soft and value == 1 and tokens.gap(first + 1) == first + 1 and tokens.at(last) != "ago",
    )  # fmt: skip
    return _done(made, last)


def with_smaller(tokens: Tokens, last: int, value: Fraction, key: str) -> tuple[Fraction, str, int]:
    """A duration that ends before token `last` with the smaller units behind it: two years and six months.

    What comes out are the value, its unit and the token after it.
    """
    for _ in range(2):
        at = last + (tokens.at(last) == ",")
        at += tokens.at(at) == "and"
        lesser = read_numeral(tokens, at) if tokens.kind(at) in ("number", "word") else None
        following = unit_at(tokens, lesser.end) if lesser and lesser.shape == "number" else None
        if lesser is None or following is None or following[0].key not in SMALLER.get(key, ()):
            break
        if tokens.at(following[1]) in ("later", "ago", "earlier"):
            break
        value = value * units()[key].factor / following[0].factor + lesser.value
        key, last = following[0].key, following[1]
    return value, key, last


_PLURAL = re.compile(r"[^su]s$")
"""What is counted itself: of "47 students wins" the students, of "three straight wins" the wins."""


def _words(tokens: Tokens, end: int, found: Numeral) -> Reading | None:
    at = tokens.gap(end)
    token = tokens.at(at)
    if token == "times":
        return Reading("times", at + 1, also=frozenset({"multiple"}))
    if token in ("occasions", "occasion", "rounds"):
        return Reading("times", at + 1, also=frozenset({"number"}))
    if token == "fold":
        return Reading("multiple", at + 1)
    if token in ("digit", "digits") and found.value < 10 and (at > end or token == "digits"):
        return Reading("digits", at + 1, also=frozenset() if at > end else frozenset({"number"}))
    par = tokens.gap(at + 1)
    if token in ("under", "over") and (tokens.at(par) == "par" or (at > end and tokens.kind(at + 1) == "number")):
        return Reading("number", par + 1 if tokens.at(par) == "par" else at + 1, token)
    noun = noun_classes().get(token)
    if noun is None and tokens.kind(at) == "word" and not _PLURAL.search(token):
        noun = noun_classes().get(tokens.at(at + 1))
    if noun in ("person", "household") and noun_classes().get(token) is None:
        noun = None
    if noun:
        return Reading("number", end, noun)
    return None


def _year(tokens: Tokens, end: int, found: Numeral, first: int) -> Reading | None:
    """A bare number from 1000 to 2999 with no noun after it is a year."""
    if found.spelled or end != first + 1 or not dates.is_year(tokens, first):
        return None
    before, after = tokens.at(first - 1), tokens.kind(end)
    follows_date = (
        tokens.at(end) in ("-", "–") or before in _YEAR_BEFORE or after != "word" or 1900 <= found.value < 2100
    )
    if not follows_date or tokens.at(end) in _PLURALS:
        return None
    made = dates.make(tokens, first, end, Day(year=int(found.value)))
    start, stop = tokens.span(first, end)
    made = Quantity(
        "date", start, stop, tokens.text[start:stop], found.value, day=made.day, part=made.part, timing=made.timing,
        also=frozenset({"number"}),
    )  # fmt: skip
    return _done(made, end)


def _plain(tokens: Tokens, end: int, found: Numeral, first: int) -> Reading:
    before = tokens.at(first - 1)
    named = before if before != "." else tokens.at(first - 2)
    if before == "#" or (
        named in _NAMED
        and (found.spelled is False)
        and (named == "no" or tokens.raw(first - 1)[:1].isupper() or before == "number")
    ):
        return Reading("ordinal", end, named if named in _OF_LAW else "", also=frozenset({"number"}))
    if before in _AGE_BEFORE or (before == "of" and tokens.at(first - 2) == "age"):
        return Reading("age", end, "year", also=frozenset({"number"}))
    if _is_age(tokens, first, end, found):
        return Reading("age", end, "year", also=frozenset({"number"}))
    also = {"age"} if found.value.denominator == 1 and found.value <= 120 and not found.spelled else set()
    if (
        not found.spelled
        and tokens.kind(first - 1) == "word"
        and (tokens.raw(first - 1)[:1].isupper() or before in _NAMED)
    ):
        also.add("ordinal")
    if tokens.at(end) in _BUNDLES:
        also.add("bundle")
    if tokens.at(tokens.gap(end)) in ("generation", "generations"):
        also.add("generation")
    return Reading("number", end, also=frozenset(also))


def _is_age(tokens: Tokens, first: int, end: int, found: Numeral) -> bool:
    """Whether a number in digits stands in brackets behind a name, or before "or older": Park (62), 65 or older."""
    if found.spelled or found.value.denominator != 1 or not 1 <= found.value <= _OLDEST:
        return False
    if tokens.at(end) in ("or", "and") and tokens.at(end + 1) in ("older", "younger"):
        return True
    if tokens.at(first - 1) != "(" or tokens.at(end) != ")":
        return False
    name = first - 2
    while name > 1 and tokens.at(name - 1) == "-" and tokens.glued(name) and tokens.glued(name - 1):
        name -= 2
    given = name < first - 2  # the A of Seol A-ram is no acronym
    return tokens.raw(name)[:1].isupper() and (given or not tokens.raw(name).isupper())


def signed(tokens: Tokens, made: Quantity, at: int, found: Sequence[Quantity]) -> Quantity:
    """Below zero for degrees: minus 12, 12 degrees below zero, -12; and "minus 5.9" where degrees stand before it."""
    before = tokens.at(at - 1)
    below = before in ("minus", "negative")
    if below and made.kind == "number" and not made.unit and any(q.unit.startswith("deg") for q in found):
        made = made._replace(kind="measure", unit="deg", also=frozenset())
    if made.kind != "measure" or not made.unit.startswith("deg"):
        return made
    dash = before in ("-", "−", "–") and tokens.glued(at) and not tokens.glued(at - 1)
    after = tokens.text[made.end : made.end + 30].lower()
    if below or dash or "below zero" in after or "below freezing" in after:
        return made._replace(value=-(made.value or Fraction(0)))
    return made
