"""Quantities that the other side has nothing of: missing from the English, or added to it."""

from __future__ import annotations

import re

from bitext_check.quantities.comparing.problems import explain
from bitext_check.quantities.figures.linked_sides import Side
from bitext_check.quantities.reading.english_dates import MONTHS
from bitext_check.quantities.rendering import expected
from bitext_check.quantities.values import Quantity, family
from bitext_check.records import Link, Mention, Message
from bitext_check.tables.words import words_pattern, words_used

_SMALL = 10
_HARD = ("money", "percent", "measure", "number", "point")
_PLURAL = re.compile(r" (?:[a-z]{3,12} )?[a-z]{3,14}s\b")
_CONVERTED = re.compile(r"\s?\(\s?(?:about |some |약 ?)?[\d$€£]")
# Korean words with a number in them: 만보 is 10,000 steps, 천리 1,000 ri.
_ONE_WORD = re.compile(r"1[0,]{2,}[\s-](?:steps?|paces?|ri|li)\b")
_PART_OF_NAME = re.compile(r"\d(?![은는이가을를의에도와과로만])[가-힣]")
# 코로나19, 월드컵2026: a figure without a unit that is written on to a word.
_END_OF_NAME = re.compile("[가-힣](?<![제약총각연전한단매])$")
_PLACED_IN_TIME = frozenset(("date", "relative", "duration", "time", "daypart"))
_CAPITALISED = re.compile(r"\b[A-Z][a-z]{2,8}\b")
_REST = re.compile(r"\b(?:other|remaining|rest)\s$", re.IGNORECASE)
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
                *_say(
                    quantity,
                    None,
                    _sure(mention, quantity, english) or _spare(mention, quantity, korean, english, right),
                ),
            )
        )
    for j in sorted(right):
        mention, quantity = english.mentions[j], english.quantities[j]
        sure = _sure(mention, quantity, korean) or _spare(mention, quantity, english, korean, left)
        sure = sure and not (_below_zero(mention, quantity, korean, left) or _the_rest(mention, quantity, english))
        links.append(Link(mention.kind, None, mention, "added", (), *_say(None, quantity, sure)))
    return links


def _the_rest(mention: Mention, quantity: Quantity, english: Side) -> bool:
    """Whether "the other 70 percent" is what another share of the English leaves of the whole."""
    if quantity.kind != "percent" or not _REST.search(mention.passage.plain, max(0, mention.start - 20), mention.start):
        return False
    return any(q.kind == "percent" and q.value == 100 - (quantity.value or 0) for q in english.quantities)


def _below_zero(mention: Mention, quantity: Quantity, korean: Side, rest: set[int]) -> bool:
    """Whether "minus 20" without its degrees may be 영하 20도, which nothing answers to either."""
    before = mention.passage.plain[max(0, mention.start - 7) : mention.end].lower()
    value = abs(quantity.value or 0)
    return "minus" in before and any(abs(korean.quantities[n].value or 0) == value for n in rest)


def _is_time(quantity: Quantity) -> bool:
    """A date, a day of the week, a time or a length of time."""
    return family(quantity.kind) in _PLACED_IN_TIME or quantity.reads_as("date") or quantity.timing != ""


def _said_otherwise(other: Side) -> bool:
    """Words of time in the paragraphs of the other side that may stand for the day from or until which it is."""
    passages = dict.fromkeys(mention.passage for mention in other.mentions)
    return any(words_pattern("tells-time").search(passage.plain) for passage in passages)


def _is_without_season(korean: Side) -> bool:
    """Whether no Korean word of a paragraph with figures may stand for a month: 추석, 연말, 가을."""
    passages = dict.fromkeys(mention.passage for mention in korean.mentions)
    words = words_used("names-season")
    return bool(passages) and not any(word in passage.plain for passage in passages for word in words)


def _holds_month(month: int, english: Side) -> bool:
    """Whether the name of the month stands there where it may be a word or a name, too: "August Exports Rise"."""
    passages = dict.fromkeys(mention.passage for mention in english.mentions)
    words = {word for passage in passages for word in _CAPITALISED.findall(passage.plain)}
    return any(MONTHS.get(word.lower()) == month for word in words)


def _names_a_month(quantity: Quantity) -> bool:
    """Any time that could stand for a month: only a year is too wide."""
    return family(quantity.kind) in _PLACED_IN_TIME and (quantity.kind != "relative" or quantity.unit != "year")


def _say(korean: Quantity | None, english: Quantity | None, sure: bool) -> tuple[Message, float]:
    return explain(korean, english, "missing" if english is None else "added"), 0.7 if sure else 0.2


def _spare(mention: Mention, quantity: Quantity, own: Side, other: Side, rest: set[int]) -> bool:
    """One figure too many: all those of its family on the other side, and those of any kind, stand for others.

    Two sums of three that a list has are the sums of two items; the third item is gone.
    """
    kind = family(quantity.kind)
    if not _stated(mention, quantity) or quantity.value is None or (kind == "count" and not _counts(mention, quantity)):
        return False
    told = [q for q in other.quantities if not q.soft and family(q.kind) == kind]
    fewer = 0 < len(told) < sum(family(q.kind) == kind and not q.soft for q in own.quantities)
    spare = any(other.quantities[n].kind in _HARD for n in rest)
    return fewer and not spare and all(_unlike(quantity, q) for q in other.quantities)


def _unlike(quantity: Quantity, other: Quantity) -> bool:
    """Another value, and no fraction that might stand for a share."""
    shares = quantity.kind == "percent" and other.kind in ("fraction", "multiple")
    return other.value != quantity.value and not shares


def _counts(mention: Mention, quantity: Quantity) -> bool:
    """A number with its counting word, or with a plural of its own behind it: no 10,000 for 만보, no 77 in a name."""
    if mention.passage.language == "ko":
        return bool(quantity.unit)
    text = mention.passage.plain
    return _PLURAL.match(text, mention.end) is not None and set(str(quantity.value)) - set("10") != set()


def _sure(mention: Mention, quantity: Quantity, other: Side) -> bool:
    """A quantity in digits that no paraphrase would drop, of a kind that the other side has nothing of."""
    day = quantity.day
    if quantity.kind == "date" and day and day.month and day.day:
        return not any(family(q.kind) in _PLACED_IN_TIME or q.reads_as("date") for q in other.quantities)
    if quantity.kind == "date" and day and day.month and "월" in quantity.text:
        said = any(_names_a_month(q) for q in other.quantities) or _holds_month(day.month, other)
        return bool(other.quantities) and not said
    if quantity.kind == "date" and quantity.timing in ("since", "until") and "일" in quantity.text:
        return bool(other.quantities) and not any(_is_time(q) for q in other.quantities) and not _said_otherwise(other)
    if quantity.kind == "date" and day and day.month and mention.passage.language == "en":
        return not any(_names_a_month(q) for q in other.quantities) and _is_without_season(other)
    if not _stated(mention, quantity):
        return False
    families = {"percent", "fraction"} if family(quantity.kind) == "percent" else {family(quantity.kind)}
    return not any(family(q.kind) in families for q in other.quantities)


def _stated(mention: Mention, quantity: Quantity) -> bool:
    """A figure of some size in digits that states something: no conversion, in no brackets, part of no name."""
    if quantity.soft or quantity.spelled or quantity.kind not in _HARD or (quantity.value or 0) < _SMALL:
        return False
    text = mention.passage.plain
    if _IN_BRACKETS.search(text[max(0, mention.start - 45) : mention.start]):
        return False
    if ends_name(mention):
        return False
    if _ONE_WORD.match(text, mention.start):
        return False
    return not (_CONVERTED.match(text, mention.end) or _PART_OF_NAME.match(text, mention.end - 1))


def ends_name(mention: Mention) -> bool:
    """Whether a figure without a unit is written on to a Korean word, and so a part of its name: 코로나19."""
    before = mention.passage.plain[max(0, mention.start - 2) : mention.start]
    return isinstance(mention.data, Quantity) and not mention.data.unit and _END_OF_NAME.search(before) is not None
