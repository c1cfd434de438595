"""The dynamic programme: the best monotone sequence of groups (1–1, 1–2 … 3–3, and units without counterpart).

Long documents are searched in a band around a path of anchors, so that time and memory grow with the length, not with
its square.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bitext_check.alignment.evidence import CONTENT, HOPELESS, LARGEST_GROUP, PART, WHOLE, Evidence, Unit

# Log prior of each shape (Korean units, English units): Gale and Church (1993), table 5, widened to larger groups and
# made dearer where measured, because content found by chance grows with the group.
SHAPES: dict[tuple[int, int], float] = {
    (1, 1): -0.2,
    (1, 2): -4.5, (2, 1): -4.5,
    (2, 2): -7.7, (1, 3): -6.6, (3, 1): -6.6,
    (2, 3): -9.3, (3, 2): -9.3, (1, 4): -8.4, (4, 1): -8.4,
    (3, 3): -10.0,
}  # fmt: skip
# Of moves equally good to one place those win that begin earliest; (1, 0) and (0, 1) leave a unit out.
_MOVES = sorted([*SHAPES, (1, 0), (0, 1)], reverse=True)
SKIP = math.log(0.03)
# Skipping a unit gives up its evidence; it must cost more than a weak but plausible pair.
SKIP_COST = -1.5
# Two single units that stand at the same place, of fitting lengths, are rather a free translation than one left out and
# another added: paired in doubt, they cost this much less than skipping both.
_IN_DOUBT, _FITTING = 0.7, -3.0
# The share of groups that are not 1–1 which the priors above are for, and how many groups of a text outweigh it.
_OTHERWISE, _OUTWEIGH = 0.15, 10
# Of the texts with as many units on both sides nine in ten are translated unit by unit, and of the others one in five
# comes out with as many: the log odds of both.
_IN_STEP = math.log(9) + math.log(5)
BAND = 60
_WHOLE = 250
# Tables of so few places are searched one by one: as fast as with numpy, which takes longer to load than a page takes.
_SMALL = 144


@dataclass(frozen=True, slots=True)
class Group:
    """Korean units [i0, i1) aligned with English units [j0, j1); an empty side has equal bounds."""

    i0: int
    i1: int
    j0: int
    j1: int

    @property
    def complete(self) -> bool:
        return self.i0 < self.i1 and self.j0 < self.j1


@dataclass(frozen=True, slots=True)
class Priors:
    """What the search takes for granted: the log prior of each shape, and what leaving out one unit costs."""

    shapes: Mapping[tuple[int, int], float]
    skipped: float

    @property
    def doubtful(self) -> float:
        """What two single units cost that are paired in doubt."""
        return 2 * self.skipped + _IN_DOUBT


USUAL = Priors(SHAPES, SKIP + SKIP_COST)


def priors_of(groups: Sequence[Group]) -> Priors:
    """The usual priors, moved by the share of 1–1 groups among those that a first search found.

    A text that is translated sentence by sentence hardly has another group; where many were found, more are likely.
    """
    others = sum((g.i1 - g.i0, g.j1 - g.j0) != (1, 1) for g in groups)
    share = (others + _OUTWEIGH * _OTHERWISE) / (len(groups) + _OUTWEIGH)
    moved = math.log(share / (1 - share)) - math.log(_OTHERWISE / (1 - _OTHERWISE))
    shapes = {shape: prior if shape == (1, 1) else prior + moved for shape, prior in SHAPES.items()}
    return Priors(shapes, USUAL.skipped + moved)


def align_units(
    korean: Sequence[Unit], english: Sequence[Unit], found: Mapping[tuple[str, bool], float] | None = None
) -> tuple[list[Group], Evidence]:
    """The best sequence of groups in reading order, with the evidence it rests on.

    Searched twice: a close translation finds far more of its content on the other side than a free one, so the shares
    found in the first pass weigh the evidence of the second (one step of expectation maximisation), and so do the
    lengths and the shapes. `found` gives the shares where they are known: the sentences of a paragraph are as close as
    the text, though of less even lengths, and searched once.
    """
    evidence = Evidence(korean, english, found, WHOLE if found is None else PART)
    search = _search_small if len(korean) * len(english) <= _SMALL else _Search(evidence)
    groups = search(evidence, USUAL)
    if found is not None:
        return groups, evidence
    bounds = [(g.i0, g.i1, g.j0, g.j1) for g in groups if g.complete]
    evidence = evidence.again(evidence.found_shares(bounds), evidence.ratio_seen(bounds))
    priors = priors_of(groups)
    return _in_step(search(evidence, priors), evidence, priors), evidence


def _in_step(groups: list[Group], evidence: Evidence, priors: Priors) -> list[Group]:
    """Unit beside unit where both sides have as many and that is nearly as likely as the groups that were found.

    A text with as many units in both languages was most likely translated unit by unit. As one of two models it is
    spared the prior of each group, and the chance that a text which is not comes out with as many (`_IN_STEP`).
    """
    count = len(evidence.korean)
    if count != len(evidence.english) or all(g.i1 - g.i0 == g.j1 - g.j0 == 1 for g in groups):
        return groups
    beside = [Group(n, n + 1, n, n + 1) for n in range(count)]
    allowed = _IN_STEP - count * SHAPES[1, 1]
    return beside if _total(groups, evidence, priors) - _total(beside, evidence, priors) < allowed else groups


def _total(groups: Sequence[Group], evidence: Evidence, priors: Priors) -> float:
    """The log odds of a sequence of groups, as the searches reckon them."""
    total = 0.0
    for g in groups:
        if not g.complete:
            total += priors.skipped * (g.i1 - g.i0 + g.j1 - g.j0)
            continue
        shape = g.i1 - g.i0, g.j1 - g.j0
        gain = evidence.score(g.i0, g.i1, g.j0, g.j1) + priors.shapes[shape]
        if shape == (1, 1) and evidence.length(g.i0, g.i1, g.j0, g.j1) > _FITTING:
            gain = max(gain, priors.doubtful)
        total += gain
    return total


class _Search:
    """Searches of one table with one weighing of the evidence after the other."""

    def __init__(self, evidence: Evidence) -> None:
        from bitext_check.alignment.frames import Table

        self._table = Table(evidence, *_band(evidence, len(evidence.korean), len(evidence.english)))

    def __call__(self, evidence: Evidence, priors: Priors) -> list[Group]:
        self._table.weigh(evidence.found, evidence.ratio)
        return _groups(self._table.search(priors.shapes, priors.skipped, priors.doubtful, _FITTING))


def _search_small(evidence: Evidence, priors: Priors) -> list[Group]:
    """The search place by place, without numpy: faster for a few units.

    Sums over units are differences of two. A group is only weighed in full when its items say enough for it to win.
    """
    m, n = len(evidence.korean), len(evidence.english)
    ours, theirs = _sums(evidence, True, n), _sums(evidence, False, m)
    moves = [(move, priors.shapes.get(move, priors.skipped)) for move in _MOVES]
    skipped, doubtful = priors.skipped, priors.doubtful
    # The most that a group can score whatever its lengths: nothing is known of it where units have embeddings.
    known, least = evidence.likeness is None, 2 * HOPELESS
    best = [[-math.inf] * (n + 1) for _ in range(m + 1)]
    step = [[(0, 0)] * (n + 1) for _ in range(m + 1)]
    best[0][0] = 0.0
    for i in range(m + 1):
        usable = [
            (move, gain, i - di, dj, best[i - di], theirs[di][i - di] if di and dj else None)
            for move, gain in moves
            if (di := move[0]) <= i and (dj := move[1]) <= n
        ]
        for j in range(n + 1):
            # What is reached without a group need not be beaten by weighing one in full.
            reached = max(best[i - 1][j] if i else -math.inf, best[i][j - 1] if j else -math.inf) + skipped
            top, chosen = best[i][j], (0, 0)
            for move, gain, i0, dj, reach, other in usable:
                j0 = j - dj
                if j0 < 0:
                    continue
                before = reach[j0]
                if other is not None:
                    own = ours[dj][j0]
                    content = own[i] - own[i0] + other[j] - other[j0]
                    needed, prior = (reached if reached > top else top) - before, gain
                    bound = CONTENT * content
                    gain = prior + (bound if bound > least else least)
                    if not known or gain >= needed or (move == (1, 1) and needed <= doubtful):
                        gain = prior + evidence.weighed(i0, i, j0, j, content)
                        if gain < doubtful and move == (1, 1) and evidence.length(i0, i, j0, j) > _FITTING:
                            gain = doubtful
                if before + gain > top:
                    top, chosen = before + gain, move
            best[i][j], step[i][j] = top, chosen
    return _groups(_back(step, m, n))


def _back(step: Sequence[Sequence[tuple[int, int]]], i: int, j: int) -> list[tuple[int, int]]:
    """The moves to the end of a table, in reading order."""
    moves = []
    while i or j:
        moves.append(step[i][j])
        i, j = i - moves[-1][0], j - moves[-1][1]
    return moves[::-1]


def _sums(evidence: Evidence, korean: bool, others: int) -> list[list[list[float]]]:
    """By the size of a group of the other side and its first unit, `Evidence.sums` of a side for it."""
    sizes = range(1, min(LARGEST_GROUP, others) + 1)
    return [[], *[evidence.sums(korean, size, others) for size in sizes]]


def _groups(moves: Iterable[tuple[int, int]]) -> list[Group]:
    """Moves in reading order as groups."""
    groups, i, j = [], 0, 0
    for di, dj in moves:
        groups.append(Group(i, i + di, j, j + dj))
        i, j = i + di, j + dj
    return groups


def _band(evidence: Evidence, m: int, n: int) -> tuple[list[int], list[int]]:
    """For each number of Korean units consumed, the range of English units consumed that is searched."""
    if m <= _WHOLE and n <= _WHOLE:
        return [0] * (m + 1), [n] * (m + 1)
    centre = _anchored_path(evidence, m, n)
    # Each row begins about the middle of the one before, however much was added between two anchors.
    low = [0, *(max(0, int(c) - BAND) for c in centre[:-1])]
    high = [min(n, int(c) + BAND) for c in centre]
    return low, high


def _anchored_path(evidence: Evidence, m: int, n: int) -> list[float]:
    """English position for each Korean position: straight lines between anchors that agree in order."""
    points = [(0, 0), *evidence.anchors(), (m, n)]
    path: list[float] = []
    for (i0, j0), (i1, j1) in itertools.pairwise(points):
        path.extend(j0 + (j1 - j0) * (i - i0) / max(1, i1 - i0) for i in range(i0, i1))
    return [*path, float(n)]
