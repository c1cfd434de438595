"""Two English quantities that belong together: from 2 to 5 p.m., six to eight, $3-5 million, minus 12 to 3 degrees."""

from __future__ import annotations

import re

from bitext_check.quantities.reading.english_tokens import Tokens
from bitext_check.quantities.values import Day, Quantity
from bitext_check.quantities.vocabulary import context_words

_JOINERS = frozenset(("-", "–", "—", "~", "∼", "to"))
_SKIPPED = context_words("before-range-end")
_MINUS = re.compile(r"(?:minus |negative |(?<![\w-])[-−])$")
_BELOW = re.compile(r"[^.;]{0,20}\bbelow (?:zero|freezing)")

_SIGNS = frozenset(("-", "−", "–", "minus"))


def joined(
    tokens: Tokens, found: list[Quantity], end: int, made: tuple[Quantity, ...], first: int
) -> tuple[Quantity, ...]:
    """Give `from` and `to` to quantities such as "from 2 to 5 p.m.", "six to eight", "$3-5 million"."""
    head = made[0]
    before = tokens.at(first - 1)
    lead = first - 1
    while before in _SKIPPED and lead > first - 4:
        lead -= 1
        before = tokens.at(lead)
    if before in _SIGNS and tokens.at(lead - 1) == "to":  # from -17 to -2 degrees
        lead, before = lead - 1, "to"
    if before == "from" or before == "between":
        return (head._replace(role="from"), *made[1:])
    last = found[-1] if found else None
    if last is None:
        return made
    adjacent = end == lead
    if before in _JOINERS and (adjacent or (last.role == "from" and lead - end <= 6)):
        found[-1] = _low(tokens.text, last._replace(role="from"), head) if adjacent else last._replace(role="from")
        return (head._replace(role="to"), *made[1:])
    if before == "or" and adjacent and last.kind == "duration" and head.kind == "number" and not head.unit:
        head = head._replace(kind="duration", unit=last.unit, also=frozenset())  # a day or two
    if before in ("or", "and") and adjacent and (before == "or" or last.role == "from"):
        found[-1] = _low(tokens.text, last._replace(role="from"), head)
        return (head._replace(role="to"), *made[1:])
    if before == "to":
        return (head._replace(role="to"), *made[1:])
    return made


def _low(text: str, low: Quantity, high: Quantity) -> Quantity:
    """The first number of a range with the unit of the second, below zero where it is said so of it or of both."""
    taken = _take_unit(low, high)
    if taken is low or taken.kind != "measure" or taken.value is None:
        return taken
    if _BELOW.match(text, high.end) or _MINUS.search(text, max(0, low.start - 12), low.start):
        return taken._replace(value=-abs(taken.value))
    return taken


def _take_unit(low: Quantity, high: Quantity) -> Quantity:
    """The first number of "15 to 20 percent" or "$3-5 million" with the unit and the scale of the second."""
    if low.kind == "age" and high.kind == "duration" and high.unit != "year" and "number" in low.also:
        return low._replace(unit=high.unit)  # aged 6 to 11 months
    if low.kind not in ("number", "money", "ordinal", "vague") or low.value is None or high.value is None:
        return low
    if "point" in low.also:  # "rose 1.5 points to 64.3 percent" has a unit already
        return low
    value, step = low.value, low.step
    if step and high.step and low.value < 1000:
        ratio = high.step / step
        if ratio in (10**3, 10**6, 10**9, 10**12) and low.value * ratio < high.value * 1000:
            value, step = value * ratio, step * ratio
    if high.kind == "time":
        return low._replace(kind="time", value=value * 60, unit="12", also=frozenset())
    if low.kind == "ordinal" and high.kind == "date":
        return low._replace(kind="date", unit="day", day=Day(day=int(value)), also=frozenset({"ordinal"}))
    if low.kind in ("money", "ordinal") or high.kind in ("date", "score", "ordinal"):
        return low._replace(value=value, step=step)
    return low._replace(
        kind=high.kind,
        value=value,
        step=step,
        unit=high.unit,
        currency=high.currency,
        also=high.also,
        soft=high.soft,
        per=high.per,
    )
