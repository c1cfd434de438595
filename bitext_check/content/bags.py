"""Sets of words that are asked for those like another one without comparing it with all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


class Bags:
    """Sets of words, by their place in the order given."""

    def __init__(self, bags: Iterable[frozenset[str]]) -> None:
        self.bags = tuple(bags)
        self._where: dict[str, list[int]] = {}
        for number, bag in enumerate(self.bags):
            for word in bag:
                self._where.setdefault(word, []).append(number)

    def holding(self, share: float, own: frozenset[str]) -> Iterator[int]:
        """The places of all sets that hold `share` of `own`, and of some that do not.

        Such a set lacks few of the words: of any more words than that it holds at least one, so that only those which
        hold one of the rarest are looked at (the prefix filter of Chaudhuri, Ganti and Kaushik, 2006).
        """
        rarest = sorted(own, key=lambda word: (len(self._where.get(word, ())), word))
        lacking = int((1 - share) * len(own) + 1e-6)
        yield from sorted({number for word in rarest[: lacking + 1] for number in self._where.get(word, ())})
