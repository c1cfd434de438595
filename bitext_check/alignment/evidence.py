"""How strongly groups of Korean units and English units speak for being translations of each other.

Each content item of one side is either found on the other side or not. Found, it counts log(p1 / p0) in favour, not
found, log((1 - p1) / (1 - p0)) against; p0 is the share of units of this document where it would be found by chance, p1
the measured share in true pairs. Lengths add the log density of Gale and Church (1993), "A program for aligning
sentences in bilingual corpora", on the ratio of English to Korean characters.

The units of one side that hold an item of the other are the bits of one number, so that looking for an item in a group
is one operation, and items of a unit that stand in the same places are weighed together.
"""

from __future__ import annotations

import copy
import math
from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from bitext_check.alignment.likeness import likeness
from bitext_check.content.items import Item
from bitext_check.content.learned import in_force

# Measured on news lines translated by people: the share of items with known renderings that are found in true pairs.
FOUND = {("ko", True): 0.55, ("ko", False): 0.16, ("en", True): 0.50, ("en", False): 0.18}
LARGEST_GROUP = 4
CONTENT = 0.45
HOPELESS = -9.0
# Units that are thought of beside those of the text, and in how many of them an item would stand; and for the sentences
# of a paragraph, which are too few to say what is chance.
WHOLE, PART = (0.15, 1.0), (0.6, 10.0)
# What an item whose renderings are not known counts in the share that is found.
_UNSURE = 0.4


class Ratio(NamedTuple):
    """English characters for one Korean character, and the spread of its logarithm."""

    english: float = 2.0
    spread: float = 0.27


USUAL_RATIO = Ratio()
# What short groups add to the spread: this over the root of the Korean characters.
SHORT = 1.6
# So many pairs of a text outweigh the usual ratio, and a text is never held to be more even than this.
_RATIO_PRIOR, _EVEN = 5.0, 0.12


def usual_ratio() -> Ratio:
    """The ratio that a newsroom's own pairs have, where they taught it; else that of news."""
    learned = in_force()
    return USUAL_RATIO if learned is None or learned.ratio is None else Ratio(learned.ratio)


def ratio_of(sizes: Sequence[tuple[int, int]], usual: Ratio) -> Ratio:
    """The ratio of texts of so many Korean and English characters, drawn towards a usual one.

    What short texts add to the spread of the logarithm is taken off.
    """
    count = len(sizes) + _RATIO_PRIOR
    logs = [(math.log((english + 6) / (korean + 3)), SHORT * SHORT / (korean + 3)) for korean, english in sizes]
    mean = (_RATIO_PRIOR * math.log(usual.english) + sum(log for log, _ in logs)) / count
    varied = _RATIO_PRIOR * usual.spread * usual.spread + sum((log - mean) ** 2 - short for log, short in logs)
    return Ratio(math.exp(mean), math.sqrt(max(_EVEN * _EVEN, varied / count)))


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph or sentence to be aligned: its items, its length in characters, its embedding if there is one."""

    items: tuple[Item, ...]
    length: int
    vector: Any = field(default=None, compare=False)


class Alike(NamedTuple):
    """Items of one unit that stand in the same units of the other side (the bits of `places`).

    `holding`: how many these are; `sure`: their renderings are known; `weight`: what they weigh together; `size`: how
    many they are.
    """

    places: int
    holding: int
    sure: bool
    weight: float
    size: int


# What a unit counts when none of its items is found in a group of the other side; and, for those that stand anywhere
# there, where they do and how much more they count when they are found.
Weighed = tuple[float, list[tuple[int, float]]]


class Evidence:
    """Scores for groups of units: `score(i0, i1, j0, j1)` for Korean units [i0, i1) and English units [j0, j1)."""

    def __init__(
        self,
        korean: Sequence[Unit],
        english: Sequence[Unit],
        found: Mapping[tuple[str, bool], float] | None = None,
        beside: tuple[float, float] = WHOLE,
        ratio: Ratio | None = None,
    ) -> None:
        self.korean, self.english = korean, english
        self._korean_at = _cumulated(korean)
        self._english_at = _cumulated(english)
        self.korean_items, self.english_items = _looked_for(korean, english)
        self.found = found or FOUND
        self.beside, self.ratio = beside, ratio or usual_ratio()
        self.likeness = likeness(korean, english)
        self._lengths: dict[tuple[int, int, int, int], float] = {}
        self._weights: dict[tuple[bool, int], list[Weighed]] = {}

    def score(self, i0: int, i1: int, j0: int, j1: int) -> float:
        """Log odds that the two groups belong together, against chance."""
        content = sum(self.side(True, unit, j0, j1) for unit in range(i0, i1))
        return self.weighed(i0, i1, j0, j1, content + sum(self.side(False, unit, i0, i1) for unit in range(j0, j1)))

    def weighed(self, i0: int, i1: int, j0: int, j1: int, content: float) -> float:
        """The score of two groups whose items speak for it so much."""
        length = self.length(i0, i1, j0, j1)
        if length < HOPELESS:
            # Nothing that the words say would make up for it.
            return 2 * length
        if self.likeness is not None:
            length += self.likeness.score(i0, i1, j0, j1)
        return CONTENT * content + length

    def side(self, korean: bool, unit: int, low: int, high: int) -> float:
        """Evidence of the items of one unit, looked for in the units [low, high) of the other side."""
        missed, gains = self._weighed(korean, high - low)[unit]
        window = _window(low, high)
        return missed + sum([gain for places, gain in gains if places & window])

    def sums(self, korean: bool, size: int, others: int) -> list[list[float]]:
        """The same for all units of a side, each added to those before it, for every `size` units of the other."""
        weighed, found = self._weighed(korean, size), []
        for low in range(others - size + 1):
            window = _window(low, low + size)
            total, sums = 0.0, [0.0]
            for missed, gains in weighed:
                gained = 0.0
                for places, gain in gains:
                    if places & window:
                        gained += gain
                total += missed + gained
                sums.append(total)
            found.append(sums)
        return found

    def _weighed(self, korean: bool, size: int) -> list[Weighed]:
        """The units of a side, weighed for groups of `size` units of the other."""
        key = (korean, min(size, LARGEST_GROUP))
        weighed = self._weights.get(key)
        if weighed is None:
            shares = {sure: self.found["ko" if korean else "en", sure] for sure in (True, False)}
            units, others = (self.korean_items, self.english) if korean else (self.english_items, self.korean)
            weighed = self._weights[key] = _weigh(units, shares, len(others), key[1], self.beside)
        return weighed

    def length(self, i0: int, i1: int, j0: int, j1: int) -> float:
        """Log density of the ratio of lengths, relative to its peak, softened for short groups."""
        key = (i0, i1, j0, j1)
        value = self._lengths.get(key)
        if value is None:
            korean = self._korean_at[i1] - self._korean_at[i0] + 3
            english = self._english_at[j1] - self._english_at[j0] + 6
            spread = math.hypot(self.ratio.spread, SHORT / math.sqrt(korean))
            distance = math.log(english / korean / self.ratio.english) / spread
            value = self._lengths[key] = -0.5 * distance * distance
        return value

    def share(self, i0: int, i1: int, j0: int, j1: int) -> float:
        """Share of the items of both groups that are found on the other side, from 0 to 1."""
        found = total = 0.0
        for units, window in (
            (self.korean_items[i0:i1], _window(j0, j1)),
            (self.english_items[j0:j1], _window(i0, i1)),
        ):
            for items in units:
                for places, _, sure, weight, _ in items:
                    counted = weight if sure else _UNSURE * weight
                    total += counted
                    if places & window:
                        found += counted
        return found / total if total else 0.0

    def again(self, found: Mapping[tuple[str, bool], float], ratio: Ratio) -> Evidence:
        """The same evidence weighed with other shares of found items and another ratio of lengths."""
        other = copy.copy(self)
        other.found, other._weights, other.ratio, other._lengths = found, {}, ratio, {}
        return other

    def ratio_seen(self, groups: Iterable[tuple[int, int, int, int]]) -> Ratio:
        """The ratio of lengths in the given groups, drawn towards what was taken for usual."""
        korean, english = self._korean_at, self._english_at
        return ratio_of([(korean[i1] - korean[i0], english[j1] - english[j0]) for i0, i1, j0, j1 in groups], self.ratio)

    def found_shares(self, groups: Iterable[tuple[int, int, int, int]]) -> dict[tuple[str, bool], float]:
        """Share of items found in the given groups, by side and certainty, drawn towards the usual shares (FOUND)."""
        prior = 30.0
        counts = {key: [share * prior, prior] for key, share in FOUND.items()}
        for i0, i1, j0, j1 in groups:
            for side, units, window in (
                ("ko", self.korean_items[i0:i1], _window(j0, j1)),
                ("en", self.english_items[j0:j1], _window(i0, i1)),
            ):
                for items in units:
                    for alike in items:
                        count = counts[side, alike.sure]
                        count[0] += alike.size if alike.places & window else 0
                        count[1] += alike.size
        return {key: min(0.95, hit / total) for key, (hit, total) in counts.items()}

    def anchors(self) -> list[tuple[int, int]]:
        """Pairs of units that share several items which stand nowhere else, in an order both sides agree on."""
        best: list[tuple[int, int]] = []
        for i, items in enumerate(self.korean_items):
            votes: dict[int, int] = {}
            for alike in items:
                if alike.holding == 1:
                    votes[alike.places] = votes.get(alike.places, 0) + alike.size
            place, count = max(votes.items(), key=lambda vote: vote[1], default=(0, 0))
            if count >= 2:
                best.append((i, place.bit_length() - 1))
        return _longest_increasing(best)


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


def _window(low: int, high: int) -> int:
    """The units [low, high) as bits."""
    return (1 << high) - (1 << low)


def _weigh(
    units: Sequence[Sequence[Alike]],
    shares: Mapping[bool, float],
    others: int,
    size: int,
    beside: tuple[float, float],
) -> list[Weighed]:
    """Units weighed for groups of `size` of the `others` units of the other side; `shares` as in `Evidence.found`."""
    known: tuple[dict[int, tuple[float, float]], ...] = {}, {}
    weighed = []
    for items in units:
        missed, gains = 0.0, []
        for places, holding, sure, weight, _ in items:
            alike = known[sure].get(holding)
            if alike is None:
                found, lost = chances(shares[sure], holding, others, size, beside)
                alike = known[sure][holding] = lost, found - lost
            lost, more = alike
            missed += weight * lost
            if places:
                gains.append((places, weight * more))
        weighed.append((missed, gains))
    return weighed


def _looked_for(korean: Sequence[Unit], english: Sequence[Unit]) -> tuple[list[list[Alike]], list[list[Alike]]]:
    """For each unit of both sides its items, and where they stand on the other side.

    A Korean item stands where one of its keys does, or the last word of a phrase of it.
    """
    in_english: dict[str, int] = {}
    for number, unit in enumerate(english):
        for item in unit.items:
            for key in item.keys:
                in_english[key] = in_english.get(key, 0) | 1 << number
    in_korean: dict[str, int] = {}
    korean_items = []
    for number, unit in enumerate(korean):
        sought = [_sought(item) for item in unit.items]
        korean_items.append(_together(unit.items, [_places(in_english, keys) for keys in sought]))
        for key in frozenset().union(*sought) & in_english.keys():
            in_korean[key] = in_korean.get(key, 0) | 1 << number
    english_items = [_together(unit.items, [_places(in_korean, i.keys) for i in unit.items]) for unit in english]
    return korean_items, english_items


def _sought(item: Item) -> Collection[str]:
    """The keys of an item, and the last word of each phrase."""
    return (*item.keys, *(phrase[-1] for phrase in item.phrases)) if item.phrases else item.keys


def _places(postings: Mapping[str, int], keys: Collection[str]) -> int:
    """The units that hold one of the keys, as bits."""
    found = 0
    for key in keys:
        if key in postings:
            # Where only one key is found its number is kept once.
            found = found | postings[key] if found else postings[key]
    return found


def _together(items: Sequence[Item], places: Sequence[int]) -> list[Alike]:
    """The items of a unit, added up by where they stand on the other side."""
    weights: dict[tuple[int, bool], list[float]] = {}
    for item, where in zip(items, places, strict=True):
        weights.setdefault((where, item.sure), []).append(item.weight)
    return [Alike(where, where.bit_count(), sure, sum(alike), len(alike)) for (where, sure), alike in weights.items()]


def chances(
    share: float, places: int, others: int, size: int, beside: tuple[float, float] = WHOLE
) -> tuple[float, float]:
    """What an item of weight 1 counts when it is found in a group of `size` units, and when not.

    `places` of the `others` units of that side hold it; `share` of such items are found in true pairs.
    """
    # By chance an item is found in a group as often as in that many units drawn at random.
    rate = (places + beside[0]) / (others + beside[1])
    chance = 1 - (1 - (rate if rate < 0.9 else 0.9)) ** size
    truth = share if share > chance + 0.02 else chance + 0.02
    truth = truth if truth < 0.97 else 0.97
    lost = chance if chance < truth - 0.01 else truth - 0.01
    return math.log(truth / chance), math.log((1 - truth) / (1 - lost))
