"""Which content items of one side stand on the other side."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from operator import mul

from bitext_check.content.answers import answers_of_words
from bitext_check.content.items import Item, english_items, korean_items
from bitext_check.content.learned import Learned, in_force
from bitext_check.records import Pair, Passage
from bitext_check.tables.load import by_house

# An item whose renderings are not known says little when it is not found.
UNSURE = 0.3
# A word of close meaning counts this much.
NEARLY = 0.6
# What a share is drawn towards: full, as if so much content had been found before.
_PRIOR = 0.7
# The shares over an article translated by a machine are .80 and .74 at least; people's free translations have .66.
_CLOSELY, _FEWEST_PAIRS = (0.77, 0.70), 3


@dataclass(frozen=True)
class Coverage:
    """Items of both sides in order, and for each how far its content stands on the other side (1, NEARLY or 0).

    `asked`: the keys that the Korean asks for.
    """

    korean: tuple[Item, ...]
    english: tuple[Item, ...]
    korean_found: tuple[float, ...]
    english_found: tuple[float, ...]
    asked: Set[str] = frozenset()

    @cached_property
    def korean_share(self) -> float:
        """The share of the Korean items that stands in the English."""
        return share(self.korean, self.korean_found)

    @cached_property
    def english_share(self) -> float:
        """The share of the English items that stands in the Korean."""
        return share(self.english, self.english_found)


def _weights(items: Sequence[Item], found: Sequence[float]) -> list[float]:
    """How much each item counts.

    Measured, rare words tell no more about a pair than common ones; only what was learned weighs the words. (In an
    alignment not even that helps: there the places of a word say how much it tells.)
    """
    weights = [1.0 if item.sure or value else UNSURE for item, value in zip(items, found, strict=True)]
    return (
        weights
        if in_force() is None
        else [item.weight * item.telling * w for item, w in zip(items, weights, strict=True)]
    )


def share(items: Sequence[Item], found: Sequence[float]) -> float:
    """The share of items that stands on the other side, 1 when there are none."""
    weights = _weights(items, found)
    return sum(map(mul, weights, found), start=_PRIOR) / sum(weights, start=_PRIOR)


def worst_run(items: Sequence[Item], found: Sequence[float]) -> float:
    """How much more of a run of items is missing than found, for the run where that is most (Kadane)."""
    worst = current = 0.0
    for weight, value in zip(_weights(items, found), found, strict=True):
        current = max(0.0, current + weight * (1 - 2 * value))
        worst = max(worst, current)
    return worst


def closely(pairs: Sequence[Pair]) -> bool:
    """Whether an article is translated closely as a whole: most of either side stands on the other, pair by pair."""
    found = [cover(pair.source, pair.target) for pair in pairs if pair.complete]
    korean = sum([c.korean_share for c in found])
    english = sum([c.english_share for c in found])
    fewest = len(found) >= _FEWEST_PAIRS
    return fewest and korean >= _CLOSELY[0] * len(found) and english >= _CLOSELY[1] * len(found)


def cover(source: Sequence[Passage], target: Sequence[Passage]) -> Coverage:
    """Coverage of aligned passages; asked for three times a pair."""
    return _cover(tuple(source), tuple(target), in_force())


@by_house(maxsize=256)
def _cover(source: tuple[Passage, ...], target: tuple[Passage, ...], learned: Learned | None) -> Coverage:
    """The same by the lexicon in force, which the items know."""
    korean = tuple(item for passage in source for item in korean_items(passage))
    english = tuple(item for passage in target for item in english_items(passage))
    return cover_items(
        korean,
        english,
        [keys for passage in source for keys in answers_of_words(passage)],
        [keys for passage in target for keys in answers_of_words(passage)],
    )


def cover_items(
    korean: tuple[Item, ...],
    english: tuple[Item, ...],
    korean_light: Sequence[frozenset[str]] = (),
    english_light: Sequence[frozenset[str]] = (),
) -> Coverage:
    """Coverage of two lists of items: an English word found by a Korean item answers for it, and the reverse.

    `korean_light` and `english_light` are the keys that words of little content answer for, by word
    (`answers.answers_of_words`).
    """
    present = frozenset[str]().union(*english_light, *[item.keys for item in english])
    wanted = set[str]().union(*korean_light, *[item.keys for item in korean])
    nearly = frozenset[str]().union(*[item.near for item in korean])
    korean_found = []
    for item in korean:
        phrase = next((p for p in item.phrases if present.issuperset(p)), None) if item.phrases else None
        if phrase is not None:
            wanted.update(phrase)
        if phrase is not None or not item.keys.isdisjoint(present):
            korean_found.append(1.0)
        else:
            korean_found.append(0.0 if item.near.isdisjoint(present) else NEARLY)
    english_found = [
        1.0 if not item.keys.isdisjoint(wanted) else 0.0 if item.keys.isdisjoint(nearly) else NEARLY for item in english
    ]
    return Coverage(korean, english, tuple(korean_found), tuple(english_found), wanted)
