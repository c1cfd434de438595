"""Which content items of one side stand on the other side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bitext_check.content.items import Item, english_items, korean_items
from bitext_check.records import Passage

# An item whose renderings are not known says little when it is not found.
UNSURE = 0.3
# A word of close meaning counts this much.
NEARLY = 0.5


@dataclass(frozen=True, slots=True)
class Coverage:
    """Items of both sides in order, and for each how far its content stands on the other side (1, NEARLY or 0)."""

    korean: tuple[Item, ...]
    english: tuple[Item, ...]
    korean_found: tuple[float, ...]
    english_found: tuple[float, ...]


def weight(item: Item, found: float) -> float:
    """How much an item counts in a share of content."""
    return item.weight if item.sure or found else UNSURE * item.weight


def cover(source: Sequence[Passage], target: Sequence[Passage]) -> Coverage:
    """Coverage of aligned passages."""
    korean = tuple(item for passage in source for item in korean_items(passage))
    english = tuple(item for passage in target for item in english_items(passage))
    return cover_items(korean, english)


def cover_items(korean: tuple[Item, ...], english: tuple[Item, ...]) -> Coverage:
    """Coverage of two lists of items: an English word found by a Korean item answers for it, and the reverse."""
    present = {key for item in english for key in item.keys}
    wanted = {key for item in korean for key in item.keys}
    nearly = {key for item in korean for key in item.near}
    korean_found = []
    for item in korean:
        phrase = next((p for p in item.phrases if all(word in present for word in p)), None)
        if phrase is not None:
            wanted.update(phrase)
        korean_found.append(_found(item.keys, item.near, present) if phrase is None else 1.0)
    english_found = tuple(_found(item.keys, frozenset(), wanted) or _nearly(item.keys, nearly) for item in english)
    return Coverage(korean, english, tuple(korean_found), english_found)


def _found(keys: frozenset[str], near: frozenset[str], present: set[str]) -> float:
    if not keys.isdisjoint(present):
        return 1.0
    return _nearly(near, present)


def _nearly(keys: frozenset[str], others: set[str]) -> float:
    return 0.0 if keys.isdisjoint(others) else NEARLY
