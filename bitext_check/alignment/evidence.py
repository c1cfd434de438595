"""How strongly groups of Korean units and English units speak for being translations of each other.

Each content item of one side is either found on the other side or not. Found, it counts log(p1 / p0) in favour, not
found, log((1 - p1) / (1 - p0)) against; p0 is the share of units of this document where it would be found by chance, p1
the measured share in true pairs. Lengths add the log density of Gale and Church (1993), "A program for aligning
sentences in bilingual corpora", on the ratio of English to Korean characters.
"""

from __future__ import annotations

import copy
import math
from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bitext_check.alignment.likeness import likeness
from bitext_check.content.items import Item
from bitext_check.tables.load import by_house

# Measured on news lines translated by people: the share of items with known renderings that are found in true pairs,
# and the ratio of lengths (English characters for one Korean character) with its spread of the logarithm.
FOUND = {("ko", True): 0.55, ("ko", False): 0.16, ("en", True): 0.50, ("en", False): 0.18}
LENGTH_RATIO, LENGTH_SPREAD = 2.0, 0.27
LARGEST_GROUP = 4
CONTENT = 0.45
HOPELESS = -9.0


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph or sentence to be aligned: its items, its length in characters, its embedding if there is one."""

    items: tuple[Item, ...]
    length: int
    vector: Any = field(default=None, compare=False)


class Evidence:
    """Scores for groups of units: `score(i0, i1, j0, j1)` for Korean units [i0, i1) and English units [j0, j1)."""

    def __init__(
        self, korean: Sequence[Unit], english: Sequence[Unit], found: Mapping[tuple[str, bool], float] | None = None
    ) -> None:
        self.korean, self.english = korean, english
        self._korean_at = _cumulated(korean)
        self._english_at = _cumulated(english)
        self._korean_keys = _postings(korean)
        self._english_keys = _postings(english)
        self.korean_hits = [_hits(unit, self._english_keys) for unit in korean]
        self.english_hits = [_hits(unit, self._korean_keys) for unit in english]
        self.found = found or FOUND
        self.likeness = likeness(korean, english)
        self._weights: dict[tuple[int, int], list[tuple[float, float]]] = {}
        self._cache: dict[tuple[int, int, int], float] = {}

    def score(self, i0: int, i1: int, j0: int, j1: int) -> float:
        """Log odds that the two groups belong together, against chance."""
        length = self.length(i0, i1, j0, j1)
        if length < HOPELESS:
            # Nothing that the words say would make up for it, and most groups tried are of this kind.
            return 2 * length
        content = 0.0
        for unit in range(i0, i1):
            content += self._side(0, unit, j0, j1)
        for unit in range(j0, j1):
            content += self._side(1, unit, i0, i1)
        if self.likeness is not None:
            length += self.likeness.score(i0, i1, j0, j1)
        return CONTENT * content + length

    def _side(self, side: int, unit: int, low: int, high: int) -> float:
        """Evidence of the items of one unit, looked for in the units [low, high) of the other side."""
        key = (unit * 2 + side, low, high)
        value = self._cache.get(key)
        if value is None:
            size = min(high - low, LARGEST_GROUP)
            weights = self._weights_of(side, unit, size)
            value = 0.0
            hits = (self.english_hits if side else self.korean_hits)[unit]
            for places, (found, missed) in zip(hits, weights, strict=True):
                at = bisect_left(places, low)
                value += found if at < len(places) and places[at] < high else missed
            self._cache[key] = value
        return value

    def _weights_of(self, side: int, unit: int, size: int) -> list[tuple[float, float]]:
        """What each item of a unit counts when found and when not, looked for in a group of `size` units."""
        key = (unit * 2 + side, size)
        weights = self._weights.get(key)
        if weights is None:
            name, items, hits, others = (
                ("en", self.english[unit].items, self.english_hits[unit], len(self.korean))
                if side
                else ("ko", self.korean[unit].items, self.korean_hits[unit], len(self.english))
            )
            weights = [
                weight_of(self.found[name, item.sure], item.weight, len(places), others, size)
                for item, places in zip(items, hits, strict=True)
            ]
            self._weights[key] = weights
        return weights

    def length(self, i0: int, i1: int, j0: int, j1: int) -> float:
        """Log density of the ratio of lengths, relative to its peak, softened for short groups."""
        korean = self._korean_at[i1] - self._korean_at[i0] + 3
        english = self._english_at[j1] - self._english_at[j0] + 6
        spread = math.hypot(LENGTH_SPREAD, 1.6 / math.sqrt(korean))
        distance = math.log(english / korean / LENGTH_RATIO) / spread
        return -0.5 * distance * distance

    def share(self, i0: int, i1: int, j0: int, j1: int) -> float:
        """Share of the items of both groups that are found on the other side, from 0 to 1."""
        found = total = 0.0
        for units, all_hits, low, high in (
            (range(i0, i1), self.korean_hits, j0, j1),
            (range(j0, j1), self.english_hits, i0, i1),
        ):
            source = self.korean if all_hits is self.korean_hits else self.english
            for unit in units:
                for item, places in zip(source[unit].items, all_hits[unit], strict=True):
                    weight = item.weight if item.sure else 0.4 * item.weight
                    total += weight
                    found += weight * any(low <= place < high for place in places)
        return found / total if total else 0.0

    def again(self, found: Mapping[tuple[str, bool], float]) -> Evidence:
        """The same evidence weighed with other shares of found items."""
        other = copy.copy(self)
        other.found, other._weights, other._cache = found, {}, {}
        return other

    def found_shares(self, groups: Iterable[tuple[int, int, int, int]]) -> dict[tuple[str, bool], float]:
        """Share of items found in the given groups, by side and certainty, drawn towards the usual shares (FOUND)."""
        prior = 30.0
        counts = {key: [share * prior, prior] for key, share in FOUND.items()}
        for i0, i1, j0, j1 in groups:
            for side, units, hits, span, low, high in (
                ("ko", self.korean, self.korean_hits, range(i0, i1), j0, j1),
                ("en", self.english, self.english_hits, range(j0, j1), i0, i1),
            ):
                for unit in span:
                    for item, places in zip(units[unit].items, hits[unit], strict=True):
                        count = counts[side, item.sure]
                        count[0] += any(low <= place < high for place in places)
                        count[1] += 1
        return {key: min(0.95, hit / total) for key, (hit, total) in counts.items()}

    def anchors(self) -> list[tuple[int, int]]:
        """Pairs of units that share several items which stand nowhere else, in an order both sides agree on."""
        votes: dict[tuple[int, int], int] = {}
        for i, hits in enumerate(self.korean_hits):
            for places in hits:
                if len(places) == 1:
                    votes[i, places[0]] = votes.get((i, places[0]), 0) + 1
        best: dict[int, tuple[int, int]] = {}
        for (i, j), count in votes.items():
            if count >= 2 and count > best.get(i, (0, 0))[0]:
                best[i] = (count, j)
        return _longest_increasing([(i, j) for i, (_, j) in sorted(best.items())])


def _longest_increasing(points: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of points whose second coordinate rises (patience sorting)."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (_, j) in enumerate(points):
        place = bisect_left(tails, j)
        before.append(ends[place - 1] if place else -1)
        if place == len(tails):
            tails.append(j)
            ends.append(number)
        else:
            tails[place], ends[place] = j, number
    chain = []
    number = ends[-1] if ends else -1
    while number >= 0:
        chain.append(points[number])
        number = before[number]
    return chain[::-1]


def _cumulated(units: Sequence[Unit]) -> list[int]:
    at = [0]
    for unit in units:
        at.append(at[-1] + unit.length)
    return at


def _postings(units: Sequence[Unit]) -> dict[str, list[int]]:
    """Key → numbers of the units that hold it, ascending, each once."""
    postings: dict[str, list[int]] = {}
    for number, unit in enumerate(units):
        for item in unit.items:
            for key in _sought(item):
                places = postings.setdefault(key, [])
                if not places or places[-1] != number:
                    places.append(number)
    return postings


def _hits(unit: Unit, postings: Mapping[str, list[int]]) -> list[tuple[int, ...]]:
    """For each item of the unit, the units of the other side where one of its keys stands."""
    hits = []
    for item in unit.items:
        found = [places for key in _sought(item) if (places := postings.get(key))]
        hits.append(tuple(found[0]) if len(found) == 1 else tuple(sorted(set[int]().union(*found))))
    return hits


def _sought(item: Item) -> Collection[str]:
    """The keys of an item, and the last word of each phrase."""
    return (*item.keys, *(phrase[-1] for phrase in item.phrases)) if item.phrases else item.keys


@by_house(maxsize=100_000)
def weight_of(share: float, weight: float, places: int, others: int, size: int) -> tuple[float, float]:
    """What an item counts when it is found in a group of `size` units, and when not.

    `places` of the `others` units of that side hold it; `share` of such items are found in true pairs.
    """
    # By chance an item is found in a group as often as in that many units drawn at random.
    chance = 1 - (1 - min(0.9, (places + 0.15) / (others + 1))) ** size
    truth = min(0.97, max(share, chance + 0.02))
    found = math.log(truth / chance)
    missed = math.log((1 - truth) / (1 - min(chance, truth - 0.01)))
    return weight * found, weight * missed
