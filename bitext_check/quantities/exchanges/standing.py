"""When two right figures have changed places: each stands at what the other one is of, and none at its own.

What a figure is of is read by the other modules, as words that both sides can be compared by.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

Place = tuple[int, int]
"""The places of a tied pair of figures: Korean, English."""
_AHEAD = 2


class Exchange(NamedTuple):
    """Two tied pairs of places (Korean, English) whose figures changed places."""

    first: tuple[int, int]
    second: tuple[int, int]


class Standing(NamedTuple):
    """What two tied figures are of, in the Korean and in the English, without what both have on one side."""

    ours: frozenset[str]
    theirs: frozenset[str]
    at_one: frozenset[str]
    at_other: frozenset[str]

    @property
    def at_home(self) -> bool:
        """One of the two stands at words of its own that the other one has not."""
        return not (self.ours.isdisjoint(self.at_one) and self.theirs.isdisjoint(self.at_other))

    @property
    def reaches_over(self) -> bool:
        """One of the two stands at words of the other, and none at its own."""
        return not (self.ours.isdisjoint(self.at_other) and self.theirs.isdisjoint(self.at_one)) and not self.at_home

    @property
    def outweighed(self) -> bool:
        """Each of the two stands at words of the other, and they have more of those than of their own.

        In a list turned round that is enough: carriers are container ships, but 8 "ammonia carriers" are none.
        """
        over = self.ours & self.at_other, self.theirs & self.at_one
        home = self.ours & self.at_one, self.theirs & self.at_other
        return all(over) and sum(map(len, over)) > sum(map(len, home))

    @property
    def crossed(self) -> bool:
        """Each of the two stands at words of the other, and none at its own: they changed places."""
        both = not self.ours.isdisjoint(self.at_other) and not self.theirs.isdisjoint(self.at_one)
        return both and not self.at_home


def standing(
    ours: frozenset[str], theirs: frozenset[str], at_one: frozenset[str], at_other: frozenset[str]
) -> Standing:
    """The standing of two figures that are of `ours` and `theirs` in Korean, of `at_one` and `at_other` in English."""
    return Standing(ours - theirs, theirs - ours, at_one - at_other, at_other - at_one)


def exchanged(tied: Sequence[Place], crossed: Callable[[Place, Place], bool]) -> Iterator[Exchange]:
    """The pairs among the tied places, each with the next two, that `crossed` tells; no place comes twice."""
    taken: set[Place] = set()
    for n, one in enumerate(tied):
        for other in tied[n + 1 : n + 1 + _AHEAD]:
            if one not in taken and other not in taken and crossed(one, other):
                taken |= {one, other}
                yield Exchange(one, other)
