"""Which findings have one certain replacement, and how it reads in its place.

Certain is what the Korean or the house says in one way only: a figure, a date, a unit or an amount of the same form as
the wrong one, an established place, Hangul left over, an acronym, a term or a person of the house with one rendering.
A romanised name can be spelled in several ways and a title wants judgement: they are left to the editor.
"""

from __future__ import annotations

import re
from pathlib import Path

from bitext_check.records import Finding
from bitext_check.tables.known import renderings
from bitext_check.tables.load import cells, table
from bitext_check.tables.terms import terms

CERTAIN = 0.9
_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion"
)
_MONTHS = "January February March April May June July August September October November December"
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
_UNITS = (
    "mm cm m km millimeter centimeter meter kilometer kg g t gram kilogram ton hectare acre square cubic liter second "
    "minute hour day week month year kilometre metre litre"
)


def _any(words: str, ending: str = "") -> str:
    return rf"\b(?:{'|'.join(words.split())}){ending}\b"


# Each kind of word that a replacement may change becomes one sign; what is left must be the same on both sides.
_SIGNS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), sign)
    for pattern, sign in (
        (r"\d{1,20}(?:st|nd|rd|th)\b", "°"),
        (r"\d[\d,.]{0,20}\d|\d", "#"),
        (_any(_NUMBERS), "#"),
        (r"\b[ap]\.?m\b\.?", "M"),
        (_any(_MONTHS), "J"),
        (_any(_DAYS), "D"),
        (r"\b(?:last|next|this|previous)\b", "N"),
        (r"\s?%|\bpercentage points?\b|\bpercent\b", " P"),
        (_any(_UNITS, "s?"), "U"),
        (r"(?:US)?[$€£¥]\s?(#(?:\s#){0,3})", r"\1 W"),
        (r"\b(?:won|dollars?|euros?|yen|yuan|pounds?)\b", "W"),
    )
)
_RUN = re.compile(r"([#U])(?:[\s-]{0,2}\1)+")
_FIGURES = ("number", "money", "date", "unit")


def replacement(finding: Finding, house: Path | None = None, least: float = CERTAIN) -> str | None:
    """What to write in the place of the finding's English words; None when that is not certain.

    `house` is the newsroom's folder of tables; findings less sure than `least` have no certain replacement.
    """
    place, wanted = finding.target, finding.suggestion
    if (
        place is None
        or not place.text.strip()
        or not wanted
        or finding.severity == "info"
        or finding.confidence < least
    ):
        return None
    found = _wording(finding, place.text, wanted, house)
    return found if found and found != place.text else None


def _wording(finding: Finding, words: str, wanted: str, house: Path | None) -> str | None:
    if finding.category in _FIGURES:
        return _figure(words, wanted)
    if finding.rule.code in ("PLC001", "ORG002"):
        return wanted
    if finding.rule.code == "UNT001":
        return wanted if len(renderings(words)) == 1 else None
    korean = "".join((finding.source.text if finding.source else "").split())
    if finding.rule.code == "TRM001":
        fitting = [term for term in terms(house) if "".join(term.korean.split()) == korean]
        forbidden = fitting[0].forbidden if fitting else ()
        return _like(words, wanted, forbidden) if fitting and len(fitting[0].english) == 1 else None
    if finding.rule.code in ("NAM001", "NAM003") and house is not None:
        own = [cells(row["spellings"]) for row in table("people", house) if row["hangul"] == korean]
        return wanted if own and own[0] == (wanted,) else None
    return None


def _figure(words: str, wanted: str) -> str | None:
    """The figure of `wanted` where both have the same form: what the English names beside its figure stays."""
    for lead in ("the ", "The "):
        if wanted.startswith(lead) and not words.startswith(lead):
            wanted = wanted[len(lead) :]
    if wanted.endswith(" people") and not words.endswith(" people"):
        wanted = wanted.removesuffix(" people")
    return wanted if _form(words) == _form(wanted) else None


def _form(words: str) -> str:
    for pattern, sign in _SIGNS:
        words = pattern.sub(sign, words)
    return " ".join(_RUN.sub(r"\1", " ".join(words.split())).split())


def _like(words: str, wanted: str, forbidden: tuple[str, ...]) -> str:
    """`wanted` in the number and with the capital of the words that it replaces."""
    singular = any(words.casefold() == word.casefold() for word in forbidden)
    if not singular and words.casefold().endswith("s"):
        wanted = f"{wanted[:-1]}ies" if re.search(r"[^aeiou]y$", wanted) else f"{wanted}s"
    return wanted[0].upper() + wanted[1:] if words[0].isupper() else wanted
