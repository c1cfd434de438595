"""Numbers as keys of content: the same figure gives the same key in both languages."""

from __future__ import annotations

import re
from operator import itemgetter

from bitext_check.tables.load import by_house, table

_KOREAN = re.compile(r"\d[\d,]{0,20}(?:\.\d{1,6})?(?:\s?(?:여(?=[조억만]))?[조억만천](?:\s?\d[\d,]{0,20})?){0,6}")
_ENGLISH = re.compile(
    r"\d[\d,]{0,20}(?:\.\d{1,6})?(?:[ -](?:thousand|million|billion|trillion))?(?:st|nd|rd|th)?", re.IGNORECASE
)
# The results of sport: 4초41 is 4.41 seconds, 7m85 is 7.85 metres.
_RESULT = re.compile(r"(?<![\d.,])(\d{1,3})(?:초|m|미터)(\d{1,3})(?![\d.,:]|[초분시일월년만억천m미])")
_APART = re.compile(r"[ -]")
_DIGITS = re.compile(r"[\d,]+(?:\.\d+)?")
_PART = re.compile(r"(\d[\d,]*(?:\.\d+)?)|([조억만천])")
_KOREAN_SCALE = {"조": 10**12, "억": 10**8, "만": 10**4, "천": 10**3}
_ENGLISH_SCALE = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_MONTH = re.compile(r"(?<!\d)(1[0-2]|[1-9])월")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_START = itemgetter(0)
Found = tuple[int, int, frozenset[str]]


def _key(value: float) -> str:
    return f"#{value:.6g}"


def korean_months(text: str) -> tuple[Found, ...]:
    """Months (9월): (start, end, keys)."""
    return tuple((m.start(), m.end(), frozenset((f"#month{m.group(1)}",))) for m in _MONTH.finditer(text))


def month(word: str) -> str | None:
    """The key of an English month (September, Sept.), None for other words."""
    short = word.lower().strip(".")
    if (
        word[:1].isupper()
        and short[:3] in _MONTHS
        and (len(short) <= 4 or short.endswith(("y", "ch", "er", "st", "il", "e")))
    ):
        return f"#month{_MONTHS.index(short[:3]) + 1}"
    return None


def korean_numbers(text: str) -> tuple[Found, ...]:
    """Numbers in digits with their Korean scale words, but for months: (start, end, keys)."""
    results = list(_RESULT.finditer(text))
    found = [(m.start(), m.end(), frozenset((_key(float(f"{m[1]}.{m[2]}")),))) for m in results]
    months = {m.start() for m in _MONTH.finditer(text)}
    inside = {place for m in results for place in range(m.start(), m.end())}
    for match in _KOREAN.finditer(text):
        if match.start() in months or match.start() in inside:
            continue
        total, section, current = 0.0, 0.0, 0.0
        for digits, scale in _PART.findall(match.group()):
            if digits:
                current = float(digits.replace(",", ""))
            elif scale == "천":
                section += (current or 1) * 1000
                current = 0
            else:
                total += ((section + current) or 1) * _KOREAN_SCALE[scale]
                section, current = 0, 0
        found.append((match.start(), match.end(), frozenset((_key(total + section + current),))))
    return tuple(sorted(found, key=_START))


def english_numbers(text: str) -> tuple[Found, ...]:
    """Numbers in digits with their English scale words: (start, end, keys)."""
    found = []
    for match in _ENGLISH.finditer(text):
        parts = _APART.split(match.group().lower(), maxsplit=1)
        digits = _DIGITS.match(parts[0])
        value = float(digits.group().replace(",", "") or 0) if digits else 0.0
        scale = _ENGLISH_SCALE.get(parts[1].strip(), 1) if len(parts) > 1 else 1
        found.append((match.start(), match.end(), frozenset((_key(value * scale),))))
    return tuple(found)


@by_house(maxsize=1)
def _spelled() -> dict[str, str]:
    rows = table("number_words_en")
    kinds = ("unit", "tens", "ordinal", "multiple", "alike", "dozen")
    return {r["word"]: _key(float(r["value"])) for r in rows if r["kind"] in kinds}


def spelled_number(word: str) -> str | None:
    """The key of an English number word (seven, twenty, third, double), None for other words."""
    return _spelled().get(word.lower())


@by_house(maxsize=1)
def _native() -> dict[str, str]:
    rows = table("number_words_ko")
    return {r["word"]: _key(float(r["value"])) for r in rows if r["kind"] == "native" and r["value"].isdigit()}


def native_number(word: str) -> str | None:
    """The key of a native Korean number word (두, 세, 스무), None for other words."""
    return _native().get(word)
