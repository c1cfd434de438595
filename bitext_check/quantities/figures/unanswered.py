"""Quantities that the other side has nothing of: missing from the English, or added to it."""

from __future__ import annotations

import re

from bitext_check.quantities.comparing.problems import explain
from bitext_check.quantities.figures.linked_sides import Side
from bitext_check.quantities.rendering import expected
from bitext_check.quantities.values import Quantity, family
from bitext_check.records import Link, Mention, Message

_SMALL = 10
_CONVERTED = re.compile(r"\s?\(\s?(?:about |some |약 ?)?[\d$€£]")
_PART_OF_NAME = re.compile(r"\d(?![은는이가을를의에도와과로만])[가-힣]")
_PLACED_IN_TIME = frozenset(("date", "relative", "duration", "time", "daypart"))
_IN_BRACKETS = re.compile(r"[(\[][^()\[\]]{0,40}$")


def unanswered(korean: Side, english: Side, left: set[int], right: set[int]) -> list[Link]:
    """Links with one side None for the places that nothing answers to; the confidence tells whether that is sure."""
    links = []
    for i in sorted(left):
        mention, quantity = korean.mentions[i], korean.quantities[i]
        links.append(
            Link(
                mention.kind,
                mention,
                None,
                "missing",
                expected(quantity),
                *_say(quantity, None, _sure(mention, quantity, english)),
            )
        )
    for j in sorted(right):
        mention, quantity = english.mentions[j], english.quantities[j]
        links.append(
            Link(mention.kind, None, mention, "added", (), *_say(None, quantity, _sure(mention, quantity, korean)))
        )
    return links


def _names_a_month(quantity: Quantity) -> bool:
    """Any time that could stand for a month: only a year is too wide."""
    return family(quantity.kind) in _PLACED_IN_TIME and (quantity.kind != "relative" or quantity.unit != "year")


def _say(korean: Quantity | None, english: Quantity | None, sure: bool) -> tuple[Message, float]:
    return explain(korean, english, "missing" if english is None else "added"), 0.7 if sure else 0.2


def _sure(mention: Mention, quantity: Quantity, other: Side) -> bool:
    """A quantity in digits that no paraphrase would drop, of a kind that the other side has nothing of."""
    day = quantity.day
    if quantity.kind == "date" and day and day.month and day.day:
        return not any(family(q.kind) in _PLACED_IN_TIME or q.reads_as("date") for q in other.quantities)
    if quantity.kind == "date" and day and day.month and "월" in quantity.text:
        return not any(_names_a_month(q) for q in other.quantities) and bool(other.quantities)
    if quantity.soft or quantity.spelled or quantity.kind not in ("money", "percent", "measure", "number", "point"):
        return False
    text = mention.passage.plain
    if (quantity.value or 0) < _SMALL or _IN_BRACKETS.search(text[max(0, mention.start - 45) : mention.start]):
        return False
    if _CONVERTED.match(text, mention.end) or _PART_OF_NAME.match(text, mention.end - 1):
        return False
    families = {"percent", "fraction"} if family(quantity.kind) == "percent" else {family(quantity.kind)}
    return not any(family(q.kind) in families for q in other.quantities)
