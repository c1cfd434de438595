"""Occupations told more generally or more specially: a pansori singer as a singer, a sailor as a deckhand."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from bitext_check.tables.load import by_house, cells, table
from bitext_check.titles.catalogue import Entry
from bitext_check.titles.english import Words, words


def same_occupation(row: Entry, said: Words, folder: Path | None = None) -> bool:
    """Whether `said` is a general word for what a usual rendering of the row tells specially, or the reverse. Two
    special words, as pianist and violinist, are two occupations.
    """
    general, special = _general(folder), _special(folder)
    for best in row.best:
        usual = words(best, folder)
        if not general.get(said, frozenset()).isdisjoint(special.get(usual, frozenset())):
            return True
        if not general.get(usual, frozenset()).isdisjoint(special.get(said, frozenset())):
            return True
    return False


@by_house(maxsize=8)
def _general(folder: Path | None) -> Mapping[Words, frozenset[int]]:
    """The general words, with the numbers of their rows."""
    return _numbered("general", folder)


@by_house(maxsize=8)
def _special(folder: Path | None) -> Mapping[Words, frozenset[int]]:
    """The special words, with the numbers of their rows."""
    return _numbered("special", folder)


def _numbered(column: str, folder: Path | None) -> Mapping[Words, frozenset[int]]:
    found: dict[Words, set[int]] = {}
    for number, row in enumerate(table("occupations", folder)):
        for word in cells(row[column]):
            found.setdefault(words(word, folder), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}
