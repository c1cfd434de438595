"""Errors in figures, amounts, dates and units."""

from __future__ import annotations

import re
from random import Random

from bitext_check.evaluation.edits import Good, Places, swapped

_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_WORDS = "two three four five six seven eight nine ten eleven twelve".split()
_SCALES = {"thousand": "million", "million": "billion", "billion": "million", "trillion": "billion"}
_CURRENCIES = {"won": "dollars", "dollars": "won", "yen": "won", "euros": "dollars"}
_UNITS = {
    "km": "m", "kilometers": "meters", "meters": "kilometers", "m": "km", "cm": "mm", "mm": "cm", "kg": "tons",
    "tons": "kg", "hectares": "square meters", "㎡": "㎢", "square meters": "hectares", "liters": "milliliters",
    "hectopascals": "kilopascals", "degrees": "percent",
}  # fmt: skip
_RELATIVE = {
    "last year": "next year", "next year": "last year", "last month": "next month", "next month": "last month",
    "this year": "last year", "first half": "second half", "second half": "first half", "previous year": "next year",
}  # fmt: skip
_PERIODS = ("years", "months", "weeks", "days", "hours", "minutes")

_NUMBER = re.compile(r"(?<![\w.,$€£-])\d{1,3}(?:,\d{3}){0,3}(?:\.\d{1,2})?(?![\d]|,\d|\.\d)")
_AMOUNT = re.compile(
    r"\$?(?<![\d.,])\d{1,3}(?:,\d{3}){0,3}(?:\.\d{1,2})?(?: (?:thousand|[mbtr]{1,2}illion))?"
    r"(?: (?:won|yen|dollars|euros)\b)?"
)
_NOT_COUNTED = re.compile(
    r"\s?(?:%|percent|won|yen|dollars|euros|(?:thousand|[mbtr]{1,2}illion)\b|st\b|nd\b|rd\b|th\b|[ap]\.m|°|to \d)"
)


def digits(good: Good, paragraph: int, chance: Random) -> Places:
    """Another digit in a count: 231 → 251."""
    text = good.english[paragraph]
    for match in _NUMBER.finditer(text):
        if not _counts(text, match):
            continue
        yield match.start(), match.end(), _other_digit(match.group(), chance)


def magnitude(good: Good, paragraph: int, chance: Random) -> Places:
    """A count ten times too large: 26,000 → 260,000."""
    text = good.english[paragraph]
    for match in _NUMBER.finditer(text):
        value = match.group().replace(",", "")
        if _counts(text, match) and value.isdigit() and not 1900 <= int(value) <= 2100:
            yield match.start(), match.end(), f"{int(value) * 10:,}"


def number_word(good: Good, paragraph: int, chance: Random) -> Places:
    """Another small number in words: six → four."""
    for match in re.finditer(rf"\b(?:{'|'.join(_WORDS)})\b", good.english[paragraph]):
        yield match.start(), match.end(), chance.choice([word for word in _WORDS if word != match.group()])


def percentage(good: Good, paragraph: int, chance: Random) -> Places:
    """Another share: 17.4% → 47.4%."""
    for match in re.finditer(r"(?<![\d.,])\d{1,3}(?:\.\d{1,2})?(?=\s?%| percent)", good.english[paragraph]):
        yield match.start(), match.end(), _other_digit(match.group(), chance)


def percentage_points(good: Good, paragraph: int, chance: Random) -> Places:
    """Percentage points become percent."""
    for match in re.finditer(r" percentage points?", good.english[paragraph]):
        yield match.start(), match.end(), " percent"


def bound(good: Good, paragraph: int, chance: Random) -> Places:
    """At most becomes at least, and the reverse."""
    turned = {"up to": "at least", "at least": "up to", "more than": "less than", "less than": "more than",
              "or older": "or younger", "or fewer": "or more"}  # fmt: skip
    yield from swapped(good.english[paragraph], turned, any_case=True)


def amount_digits(good: Good, paragraph: int, chance: Random) -> Places:
    """Another digit in an amount of money: 5.8 billion won → 5.3 billion won."""
    for match in _money(good.english[paragraph]):
        figure = re.search(r"\d[\d,.]{0,20}", match.group())
        if figure:
            start = match.start() + figure.start()
            yield start, start + len(figure.group()), _other_digit(figure.group(), chance)


def amount_magnitude(good: Good, paragraph: int, chance: Random) -> Places:
    """Billions become millions, ten times a written sum."""
    for match in _money(good.english[paragraph]):
        scale = re.search(r"thousand|[mbtr]{1,2}illion", match.group())
        if scale:
            start = match.start() + scale.start()
            yield start, start + len(scale.group()), _SCALES[scale.group()]
        elif plain := re.search(r"\d{1,3}(?:,\d{3}){1,3}", match.group()):
            start = match.start() + plain.start()
            yield start, start + len(plain.group()), f"{int(plain.group().replace(',', '')) * 10:,}"


def currency(good: Good, paragraph: int, chance: Random) -> Places:
    """Won become dollars."""
    for match in _money(good.english[paragraph]):
        word = re.search(r"(?:won|yen|dollars|euros)$", match.group())
        if word:
            yield match.start() + word.start(), match.end(), _CURRENCIES[word.group()]
        elif match.group().startswith("$"):
            yield match.start(), match.end(), f"{match.group()[1:]} won"


def day(good: Good, paragraph: int, chance: Random) -> Places:
    """Another day of the month: the 12th → the 15th."""
    for match in re.finditer(r"\bthe (\d{1,2})(?:st|nd|rd|th)\b(?! (?:of the season|time|anniversary))",
                             good.english[paragraph]):  # fmt: skip
        number = int(match[1])
        if number <= 31:
            yield match.start(1), match.end(), _ordinal((number + chance.choice((1, 3, 7, 10)) - 1) % 28 + 1)
    for match in re.finditer(rf"\b(?:{'|'.join(_MONTHS)}) (\d{{1,2}})\b(?!\d|,\d)", good.english[paragraph]):
        yield match.start(1), match.end(1), str((int(match[1]) + chance.choice((1, 3, 7)) - 1) % 28 + 1)


def month(good: Good, paragraph: int, chance: Random) -> Places:
    """Another month."""
    # "May" and "March" are words too.
    for match in re.finditer(rf"\b(?:{'|'.join(_MONTHS)})\b(?=[ ,.]|$)", good.english[paragraph]):
        if match.group() != "May" or re.match(r" \d", good.english[paragraph][match.end() :]):
            yield match.start(), match.end(), chance.choice([name for name in _MONTHS if name != match.group()])


def weekday(good: Good, paragraph: int, chance: Random) -> Places:
    """Another day of the week."""
    for match in re.finditer(rf"\b(?:{'|'.join(_DAYS)})(?=s?\b)", good.english[paragraph]):
        yield match.start(), match.end(), chance.choice([name for name in _DAYS if name != match.group()])


def year(good: Good, paragraph: int, chance: Random) -> Places:
    """Another year: 1984 → 1994."""
    for match in re.finditer(r"\b(?:19|20)\d\d\b(?! (?:people|won|books))", good.english[paragraph]):
        yield match.start(), match.end(), str(int(match.group()) + chance.choice((-10, -1, 1, 10)))


def half_of_day(good: Good, paragraph: int, chance: Random) -> Places:
    """The morning becomes the evening."""
    yield from swapped(good.english[paragraph], {"a.m.": "p.m.", "p.m.": "a.m."})


def relative_date(good: Good, paragraph: int, chance: Random) -> Places:
    """Last year becomes next year."""
    yield from swapped(good.english[paragraph], _RELATIVE, any_case=True)


def period(good: Good, paragraph: int, chance: Random) -> Places:
    """Years become months."""
    for match in re.finditer(
        rf"\b(?:\d+|{'|'.join(_WORDS)}) ({'|'.join(_PERIODS)})\b(?! old)", good.english[paragraph]
    ):
        yield match.start(1), match.end(1), chance.choice([word for word in _PERIODS if word != match[1]])


def unit(good: Good, paragraph: int, chance: Random) -> Places:
    """Kilometres become metres."""
    names = "|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True))
    for match in re.finditer(rf"(?<=\d)\s?({names})(?![\w])", good.english[paragraph]):
        yield match.start(1), match.end(1), _UNITS[match[1]]


def _money(text: str) -> list[re.Match[str]]:
    found = _AMOUNT.finditer(text)
    return [m for m in found if m.group().startswith("$") or re.search(r"(?:won|yen|dollars|euros)$", m.group())]


def _counts(text: str, match: re.Match[str]) -> bool:
    """Whether a number is neither money nor a share, an ordinal, a date or an hour."""
    before, after = text[max(0, match.start() - 12) : match.start()], text[match.end() : match.end() + 14]
    if _NOT_COUNTED.match(after) or re.search(rf"(?:{'|'.join(_MONTHS)}) $|[$€£-]$|\bto $", before):
        return False
    return not re.fullmatch(r"(?:19|20)\d\d", match.group())


def _other_digit(figure: str, chance: Random) -> str:
    """The figure with its first digit, or another one, changed; never to a leading zero."""
    places = [n for n, c in enumerate(figure) if c.isdigit()]
    place = chance.choice(places)
    choices = [c for c in "123456789" if c != figure[place]]
    return figure[:place] + chance.choice(choices) + figure[place + 1 :]


def _ordinal(number: int) -> str:
    ending = "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
