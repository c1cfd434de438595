"""Figures that stand in another paragraph: told in another place, they are neither lost nor made up.

A figure of a paragraph may stand in the one before or after it, and one of a head line, which editors write anew, in
any: there it is enough that the text tells it in both languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bitext_check.quantities.reading.mentions import read_mentions
from bitext_check.quantities.values import Quantity
from bitext_check.records import Link, Mention, Pair

_ALONE = ("missing", "added")
_ENDED = re.compile(r"[.?!][”’\"')\]]{0,3}\s*$")


def without_told_beside(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """The pairs, without the links of figures that have no counterpart in their pair but one in a pair beside it.

    A sentence that was cut off from its paragraph in the English is aligned with the next one. What a head line
    lacks or adds is looked for in the whole text.
    """
    for n, pair in enumerate(pairs):
        if _is_line(pair):
            pair = _told_below(pair, [link for other in pairs if other is not pair for link in other.links])
        if not any(link.problem in _ALONE and _value(link.source or link.target) is not None for link in pair.links):
            yield pair
            continue
        beside = [*pairs[max(0, n - 1) : n], *pairs[n + 1 : n + 2]]
        english = {_value(mention) for other in beside for p in other.target for mention in read_mentions(p)}
        korean = {_value(mention) for other in beside for p in other.source for mention in read_mentions(p)}
        kept = [
            link
            for link in pair.links
            if link.problem not in _ALONE
            or (value := _value(link.source or link.target)) is None
            or value not in (english if link.target is None else korean)
        ]
        yield pair if len(kept) == len(pair.links) else replace(pair, links=tuple(kept))


def _is_line(pair: Pair) -> bool:
    """Whether a pair has lines that are no sentences on both sides: a head line, a subhead, a caption."""
    return pair.complete and not any(_ENDED.search(passage.plain) for passage in (*pair.source, *pair.target))


def _told_below(line: Pair, links: Sequence[Link]) -> Pair:
    """A line whose figures that it alone lacks or adds are tied to where the other pairs tell them on both sides."""
    told = [link for link in links if not link.problem and link.source is not None and link.target is not None]
    return replace(line, links=tuple(_tied(link, told) if link.problem in _ALONE else link for link in line.links))


def _tied(alone: Link, told: Sequence[Link]) -> Link:
    if alone.source is not None:
        below = next((link for link in told if _same(alone.source, link.source)), None)
        return alone if below is None else Link(alone.kind, alone.source, below.target)
    below = next((link for link in told if _same(alone.target, link.target)), None)
    return alone if below is None else Link(alone.kind, below.source, alone.target)


def _same(one: Mention | None, other: Mention | None) -> bool:
    """Whether a figure of a line is that of the text, or that rounded."""
    ours, theirs = one.data if one else None, other.data if other else None
    if not isinstance(ours, Quantity) or not isinstance(theirs, Quantity) or ours.kind != theirs.kind:
        return False
    if (ours.unit, ours.currency) != (theirs.unit, theirs.currency):
        return False
    if ours.day or theirs.day or ours.value is None or theirs.value is None:
        return ours.day == theirs.day and ours.value == theirs.value
    rounded = abs(ours.value - theirs.value) * 100 <= abs(theirs.value) and _figures(ours) < _figures(theirs)
    return ours.value == theirs.value or rounded


def _figures(quantity: Quantity) -> int:
    """How many digits a value has, without the zeros at its end."""
    return len(str(quantity.value.numerator).rstrip("0")) if quantity.value is not None else 0


def _value(mention: Mention | None) -> object:
    """What a figure of some size amounts to, None for other mentions and small figures, which stand everywhere."""
    quantity = mention.data if mention is not None else None
    if not isinstance(quantity, Quantity) or quantity.value is None or quantity.value < 100:
        return None
    return quantity.value
