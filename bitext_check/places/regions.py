"""The stretch of a pair in which a mention and its counterpart should stand: a group of aligned sentences."""

from __future__ import annotations

from typing import NamedTuple

from bitext_check.places.words import Word, english_words
from bitext_check.records import Mention, Pair, Passage

Stretch = tuple[Passage, int, int]


class Region(NamedTuple):
    """Both sides of a group: its stretches and the texts of them."""

    source: tuple[Stretch, ...]
    target: tuple[Stretch, ...]
    korean: str
    english: str

    @property
    def words(self) -> tuple[Word, ...]:
        return english_words(self.english)

    def holds(self, mention: Mention) -> bool:
        """Whether the mention stands in the region."""
        side = self.source if mention.passage.language == "ko" else self.target
        return any(passage is mention.passage and start <= mention.start < end for passage, start, end in side)


def _region(source: tuple[Stretch, ...], target: tuple[Stretch, ...]) -> Region:
    korean, english = (" \n ".join(p.plain[start:end] for p, start, end in side) for side in (source, target))
    return Region(source, target, korean, english)


def whole(pair: Pair) -> Region:
    """All of a pair as one region."""
    return _region(tuple((p, 0, len(p.plain)) for p in pair.source), tuple((p, 0, len(p.plain)) for p in pair.target))


def regions(pair: Pair) -> tuple[Region, ...]:
    """The groups of aligned sentences that have both sides; the whole pair when there are none."""
    found = tuple(
        _region(*(tuple((s.passage, s.start, s.end) for s in side) for side in (bead.source, bead.target)))
        for bead in pair.beads
        if bead.source and bead.target
    )
    return found or (whole(pair),)


def relative(mention: Mention, side: tuple[Stretch, ...]) -> float:
    """How far along its side of the region a mention stands, from 0 to 1."""
    total = sum(end - start for _, start, end in side) or 1
    before = 0
    for passage, start, end in side:
        if passage is mention.passage and start <= mention.start < end:
            return (before + mention.start - start) / total
        before += end - start
    return 0.5
