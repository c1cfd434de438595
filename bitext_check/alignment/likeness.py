"""How alike the embeddings of two groups are, as evidence beside that of words and lengths."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from bitext_check.neural.embedding import embedder

# What a likeness of 1 above chance counts, in the unit of the log odds of words and lengths: a pair whose likeness is
# 0.5 above chance is worth as much as a good match of words. Chosen, not fitted: no such model comes with the package.
WEIGHT = 10.0
_SAMPLE = 200


class HasVector(Protocol):
    """A unit that may have an embedding."""

    @property
    def vector(self) -> Any: ...


class Likeness:
    """Likeness of groups of units, above what chance gives in this document."""

    def __init__(self, korean: Sequence[Any], english: Sequence[Any]) -> None:
        self._korean, self._english = korean, english
        self._known: dict[tuple[int, int], float] = {}
        self._chance = self._by_chance()

    def score(self, i0: int, i1: int, j0: int, j1: int) -> float:
        """Evidence for the group: how like each unit is to its best counterpart inside, on average, above chance."""
        rows = [max(self._alike(i, j) for j in range(j0, j1)) for i in range(i0, i1)]
        columns = [max(self._alike(i, j) for i in range(i0, i1)) for j in range(j0, j1)]
        return float(self.weigh((sum(rows) + sum(columns)) / (len(rows) + len(columns))))

    def weigh(self, alike: Any) -> Any:
        """Evidence of a likeness, or of an array of them."""
        return WEIGHT * (alike - self._chance)

    def block(self, rows: range, columns: range) -> Any:
        """[row, column]: likeness of each unit of a range with each of another; 0 where a range leaves the text."""
        import numpy as np

        found = np.zeros((len(rows), len(columns)))
        i0, i1 = max(0, rows.start), min(len(self._korean), rows.stop)
        j0, j1 = max(0, columns.start), min(len(self._english), columns.stop)
        if i0 < i1 and j0 < j1:
            alike = np.stack(self._korean[i0:i1]) @ np.stack(self._english[j0:j1]).T
            found[i0 - rows.start : i1 - rows.start, j0 - columns.start : j1 - columns.start] = alike
        return found

    def _alike(self, i: int, j: int) -> float:
        value = self._known.get((i, j))
        if value is None:
            value = self._known[i, j] = float(self._korean[i] @ self._english[j])
        return value

    def _by_chance(self) -> float:
        """Mean likeness of units far apart, spread evenly over the document."""
        m, n = len(self._korean), len(self._english)
        step = max(1, m * n // _SAMPLE)
        places = [divmod(place, n) for place in range(0, m * n, step)]
        apart = [self._alike(i, j) for i, j in places if abs(i / m - j / n) > 0.25]
        return sum(apart) / len(apart) if apart else 0.3


def likeness(korean: Sequence[HasVector], english: Sequence[HasVector]) -> Likeness | None:
    """The likeness of two sides that have embeddings; None when they have none."""
    if not korean or not english or any(unit.vector is None for unit in (*korean, *english)):
        return None
    return Likeness([unit.vector for unit in korean], [unit.vector for unit in english])


def vectors_of(texts: Sequence[str]) -> list[Any]:
    """The embeddings of texts by the model in force; a None for each without one."""
    model = embedder()
    return model(texts) if model is not None else [None] * len(texts)
