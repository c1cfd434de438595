"""A short Korean expression and its English with what they hold, and what is said when they differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bitext_check.quantities.comparing.matching import Matching
from bitext_check.quantities.values import Quantity
from bitext_check.records import Message


class Both(NamedTuple):
    """Two expressions, the quantities of both, and which of them are tied."""

    korean: str
    english: str
    source: Sequence[Quantity]
    target: Sequence[Quantity]
    matching: Matching

    def tied(self) -> Iterator[tuple[Quantity, Quantity]]:
        """The tied quantities, Korean and English."""
        return ((self.source[i], self.target[j]) for i, j in self.matching.tied)


def differ(korean: str, english: str, en: str, ko: str) -> Message:
    """What both say and why that differs, `en` and `ko`."""
    return Message(f"{korean}; the English says “{english}”: {en}", f"{korean}, 영문은 “{english}”: {ko}")
