"""Figures that stand in the paragraph before or after: told in another place, they are neither lost nor made up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bitext_check.quantities.reading.mentions import read_mentions
from bitext_check.quantities.values import Quantity
from bitext_check.records import Mention, Pair

_ALONE = ("missing", "added")


def without_told_beside(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """The pairs, without the links of figures that have no counterpart in their pair but one in a pair beside it.

    A sentence that was cut off from its paragraph in the English is aligned with the next one.
    """
    for n, pair in enumerate(pairs):
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


def _value(mention: Mention | None) -> object:
    """What a figure of some size amounts to, None for other mentions and small figures, which stand everywhere."""
    quantity = mention.data if mention is not None else None
    if not isinstance(quantity, Quantity) or quantity.value is None or quantity.value < 100:
        return None
    return quantity.value
