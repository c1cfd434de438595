"""The dynamic programme over whole frames of the table at once, with numpy: for every text but the shortest.

Gives what the search place by place in `dynamic` gives, many times faster. A frame holds some rows of end positions
(Korean units consumed) and the columns of the band there (English units consumed), so that memory grows with the length
of a text.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from bitext_check.alignment.evidence import (
    CONTENT,
    HOPELESS,
    LARGEST_GROUP,
    SHORT,
    Alike,
    Evidence,
    Ratio,
    Unit,
)

Shape = tuple[int, int]
Floats = npt.NDArray[np.float64]
_ROWS = 64
# Groups that end at a position begin at most so many units before it: every frame has such a margin above and left.
_MARGIN = LARGEST_GROUP
# Sums in another order differ by less: no reason to prefer a skip.
_EQUAL = 1e-9


class Table:
    """The items of both sides as arrays, for searches with one weighing of the evidence after the other."""

    def __init__(self, evidence: Evidence, low: Sequence[int], high: Sequence[int]) -> None:
        """Row i will be searched from column low[i] to high[i], which both rise: other places are not kept."""
        self.m, self.n = len(evidence.korean), len(evidence.english)
        self.evidence, self.low, self.high = evidence, low, high
        self._ratio = evidence.ratio
        korean = [(self.n, 0)] * self.m
        english = [(self.m, 0)] * self.n
        for rows, columns in self._frames():
            _widen(korean, rows, columns)
            _widen(english, columns, rows)
        self.korean = _Side(evidence.korean, evidence.korean_items, self.n, korean, evidence.beside)
        self.english = _Side(evidence.english, evidence.english_items, self.m, english, evidence.beside)

    def _frames(self) -> Iterator[tuple[range, range]]:
        """The rows and columns of each frame."""
        for r0 in range(0, self.m + 1, _ROWS):
            r1 = min(r0 + _ROWS, self.m + 1)
            yield range(r0, r1), range(self.low[r0], self.high[r1 - 1] + 1)

    def weigh(self, found: Mapping[tuple[str, bool], float], ratio: Ratio) -> None:
        """Take the shares of items found in true pairs that items are to be weighed with, and the ratio of lengths."""
        self._ratio = ratio
        self.korean.weigh(found["ko", True], found["ko", False])
        self.english.weigh(found["en", True], found["en", False])

    def search(self, shapes: Mapping[Shape, float], skip: float, doubt: float, fit: float) -> list[Shape]:
        """The moves of the best path, in reading order; (1, 0) and (0, 1) leave a unit out.

        `shapes` gives the log prior of each shape;
        `skip` is what leaving out one unit costs; a group 1–1 whose lengths agree better than `fit` costs no more
        than `doubt`.
        """
        moves = [(1, 0), *shapes]
        steps: list[tuple[int, int, npt.NDArray[np.int8]]] = []
        above, at = np.full((_MARGIN, 1), -np.inf), 0
        for rows, columns in self._frames():
            best = np.full((len(rows) + _MARGIN, len(columns) + _MARGIN), -np.inf)
            _carry(above, at, best, columns.start - _MARGIN)
            gains = self._gains(rows, columns, shapes, doubt, fit)
            gains[0] = skip
            steps.append((rows.start, columns.start, _fill(best, gains, moves, skip, first=rows.start == 0)))
            above, at = best[-_MARGIN:], columns.start - _MARGIN
        return _trace(steps, moves, self.m, self.n)

    def _gains(
        self, rows: range, columns: range, shapes: Mapping[Shape, float], doubt: float, fit: float
    ) -> npt.NDArray[np.float64]:
        """[move, row, column]: what the group of each shape that ends there gains; move 0 is left to be filled in."""
        height, width = len(rows), len(columns)
        above, left = rows.start - _MARGIN, columns.start - _MARGIN
        korean = self.korean.sums(range(above, rows.stop - 1), left, width + _MARGIN)
        english = self.english.sums(range(left, columns.stop - 1), above, height + _MARGIN)
        korean_at, english_at = self.korean.lengths(above, rows.stop), self.english.lengths(left, columns.stop)
        likeness = self.evidence.likeness
        alike = (
            likeness.block(range(above, rows.stop - 1), range(left, columns.stop - 1)) if likeness is not None else None
        )
        gains = np.empty((len(shapes) + 1, height, width))
        for number, ((a, b), prior) in enumerate(shapes.items(), 1):
            top, start = _MARGIN - a, _MARGIN - b
            content = sum(
                (korean[b - 1, top + k : top + k + height, start : start + width] for k in range(1, a)),
                start=korean[b - 1, top : top + height, start : start + width],
            )
            for k in range(b):
                content = content + english[a - 1, start + k : start + k + width, top : top + height].T
            length = _lengths(
                korean_at[_MARGIN:] - korean_at[top : top + height],
                english_at[_MARGIN:] - english_at[start : start + width],
                self._ratio,
            )
            score = CONTENT * content + length
            if likeness is not None and alike is not None:
                score += likeness.weigh(_alike_groups(alike, a, b, height, width))
            gain = prior + np.where(length < HOPELESS, 2 * length, score)
            if a == b == 1:
                gain = np.where((gain < doubt) & (length > fit), doubt, gain)
            gains[number] = gain
        return gains


class _Side:
    """The items of one side, unit after unit, and where they stand on the other side."""

    def __init__(
        self,
        units: Sequence[Unit],
        found: Sequence[Sequence[Alike]],
        others: int,
        windows: Sequence[tuple[int, int]],
        beside: tuple[float, float],
    ) -> None:
        """`windows[n]`: where on the other side the items of unit n may be looked for."""
        items = [alike for unit in found for alike in unit]
        kept = [_bits(alike.places, *window) for unit, window in zip(found, windows, strict=True) for alike in unit]
        places = [place for hits in kept for place in hits]
        sizes = np.array([len(hits) for hits in kept], dtype=np.intp)
        self._others, self._beside = others, beside
        self._count = len(units)
        self._first = np.array([0, *np.cumsum([len(unit) for unit in found])], dtype=np.intp)
        self._weight = np.array([alike.weight for alike in items])
        self._sure = np.array([alike.sure for alike in items], dtype=bool)
        self._places = np.array([alike.places.bit_count() for alike in items], dtype=np.intp)
        self._hit_first = np.array([0, *np.cumsum(sizes)], dtype=np.intp)
        self._hit = np.array(places, dtype=np.intp)
        self._hit_item = np.repeat(np.arange(len(items)), sizes)
        self._at = np.array([0, *np.cumsum([unit.length for unit in units])], dtype=np.float64)
        self._gain = self._missed = np.empty((0, 0))

    def weigh(self, sure: float, unsure: float) -> None:
        """What each item counts when it is missed in a group of 1, 2 … units, and how much more when it is found.

        The same as `evidence.chances`, for all items at once.
        """
        share = np.where(self._sure, sure, unsure)
        rate = np.minimum(0.9, (self._places + self._beside[0]) / (self._others + self._beside[1]))
        chance = 1 - (1 - rate) ** np.arange(1, LARGEST_GROUP + 1)[:, None]
        truth = np.minimum(0.97, np.maximum(share, chance + 0.02))
        self._missed = self._weight * np.log((1 - truth) / (1 - np.minimum(chance, truth - 0.01)))
        self._gain = self._weight * np.log(truth / chance) - self._missed

    def lengths(self, start: int, stop: int) -> Floats:
        """Characters before each position from `start` to `stop`, which may lie outside."""
        return self._at[np.clip(np.arange(start, stop), 0, self._count)]

    def sums(self, units: range, left: int, width: int) -> Floats:
        """[size - 1, unit, start]: evidence of the items of a unit, looked for in `size` others from left + start on.

        Units and places outside the text hold nothing.
        """
        first, last = max(0, units.start), min(self._count, units.stop)
        found = np.zeros((LARGEST_GROUP, len(units), width))
        i0, i1 = self._first[first], self._first[max(first, last)]
        if i0 >= i1:
            return found
        here = slice(self._hit_first[i0], self._hit_first[i1])
        place = self._hit[here] - left
        inside = (place >= 0) & (place < width + _MARGIN)
        held = np.zeros((i1 - i0, width + _MARGIN), dtype=bool)
        held[self._hit_item[here][inside] - i0, place[inside]] = True
        starts = self._first[first:last]
        filled = starts < self._first[first + 1 : last + 1]
        window = held[:, :width].copy()
        rows = np.flatnonzero(filled) + first - units.start
        for size in range(LARGEST_GROUP):
            if size:
                window |= held[:, size : size + width]
            counted = window * self._gain[size, i0:i1, None] + self._missed[size, i0:i1, None]
            found[size, rows] = np.add.reduceat(counted, starts[filled] - i0, axis=0)
        return found


def _widen(windows: list[tuple[int, int]], units: range, others: range) -> None:
    """Take what a frame looks at, with its margins, into the windows of its units."""
    for unit in range(max(0, units.start - _MARGIN), min(len(windows), units.stop)):
        low, high = windows[unit]
        windows[unit] = min(low, max(0, others.start - _MARGIN)), max(high, others.stop + 2 * _MARGIN)


def _bits(number: int, low: int, high: int) -> list[int]:
    """The bits of a number in [low, high): a word that stands in every unit is not followed to all of them."""
    number = number >> low & (1 << max(0, high - low)) - 1
    found = []
    while number:
        lowest = number & -number
        found.append(low + lowest.bit_length() - 1)
        number ^= lowest
    return found


def _lengths(korean: Floats, english: Floats, ratio: Ratio) -> Floats:
    """As `Evidence.length`, for every height of the first with every width of the second."""
    korean = korean + 3
    spread = np.hypot(ratio.spread, SHORT / np.sqrt(korean))
    distance = (np.log(english + 6)[None, :] - (np.log(korean) + math.log(ratio.english))[:, None]) / spread[:, None]
    return np.asarray(-0.5 * distance * distance)


def _alike_groups(alike: Floats, a: int, b: int, height: int, width: int) -> Floats:
    """How like each unit of a group is to its best counterpart inside, on average, for all groups of one shape."""
    top, left = _MARGIN - a, _MARGIN - b
    cells = [[alike[top + k : top + k + height, left + q : left + q + width] for q in range(b)] for k in range(a)]
    rows: list[Any] = [np.maximum.reduce(row) for row in cells]
    columns: list[Any] = [np.maximum.reduce(column) for column in zip(*cells, strict=True)]
    return np.asarray(sum(rows + columns) / (a + b))


def _carry(above: Floats, at: int, best: Floats, start: int) -> None:
    """Copy the last rows of one frame, which begins at column `at`, to the margin of the next, beginning at `start`."""
    shift = start - at
    width = min(above.shape[1] - shift, best.shape[1])
    if width > 0:
        best[:_MARGIN, :width] = above[:, shift : shift + width]


def _fill(best: Floats, gains: Floats, moves: Sequence[Shape], skip: float, first: bool) -> npt.NDArray[np.int8]:
    """Fill the rows below the margin; returns the number of the best move to each place, -1 to skip an English unit.

    Of moves equally good the ones that begin earliest win, and English units are skipped before Korean ones.
    """
    height, width = best.shape[0] - _MARGIN, best.shape[1] - _MARGIN
    slope = skip * np.arange(width)
    steps = np.empty((height, width), dtype=np.int8)
    everywhere = np.arange(width)
    for row in range(height):
        reached = np.array([best[row + _MARGIN - a, _MARGIN - b : _MARGIN - b + width] for a, b in moves])
        reached += gains[:, row]
        move = reached.argmax(axis=0)
        value = reached[move, everywhere]
        if first and row == 0:
            value[0] = 0.0
        level = value - slope
        skipped = np.maximum.accumulate(level)
        over = skipped > level + _EQUAL
        steps[row] = np.where(over, -1, move)
        best[row + _MARGIN, _MARGIN:] = np.where(over, skipped + slope, value)
    return steps


def _trace(
    steps: Sequence[tuple[int, int, npt.NDArray[np.int8]]], moves: Sequence[Shape], m: int, n: int
) -> list[Shape]:
    path: list[Shape] = []
    i, j = m, n
    while i or j:
        r0, c0, frame = steps[i // _ROWS]
        number = frame[i - r0, j - c0]
        move = (0, 1) if number < 0 else moves[number]
        path.append(move)
        i, j = i - move[0], j - move[1]
    return path[::-1]
