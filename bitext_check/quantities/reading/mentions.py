"""Quantities of a passage as mentions, with the words that only look like numbers kept out by the Korean morphemes."""

from __future__ import annotations

from bitext_check.quantities.reading.english import read_english
from bitext_check.quantities.reading.korean import read_korean
from bitext_check.quantities.rendering import reading
from bitext_check.quantities.values import Quantity
from bitext_check.records import Mention, Passage, Token

CATEGORIES = {
    "money": "money",
    "date": "date",
    "relative": "date",
    "daypart": "date",
    "time": "date",
    "holiday": "date",
    "measure": "unit",
}


def read_mentions(passage: Passage) -> tuple[Mention, ...]:
    """The quantities of a passage: `kind` is number, money, date or unit, `data` the `Quantity`."""
    if passage.language == "en":
        return tuple(_mention(passage, quantity) for quantity in read_english(passage.plain))
    found = read_korean(passage.plain)
    starts = {token.start: token for token in passage.tokens} if found else {}
    return tuple(_mention(passage, q) for q in found if not q.spelled or _is_numeral(q, starts))


def _mention(passage: Passage, quantity: Quantity) -> Mention:
    kind = CATEGORIES.get(quantity.kind, "number")
    return Mention(kind, reading(quantity), passage, quantity.start, quantity.end, quantity, quantity.kind)


def _is_numeral(quantity: Quantity, starts: dict[int, Token]) -> bool:
    """A number in words that the morphemes do not call a name or a noun: 이천 the city, 조 the surname."""
    token = starts.get(quantity.start)
    if token is None or quantity.kind in ("duration", "time", "fraction"):
        return True
    return not token.tag.startswith("NNP") and not token.tag.startswith("V")
