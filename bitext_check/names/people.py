"""Established spellings of well-known people, from the table `people`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bitext_check.names import latin
from bitext_check.tables.load import by_house, cells, table


@dataclass(frozen=True, slots=True)
class Person:
    """A row of the table: the spellings, best first, and every way to string their words together."""

    hangul: str
    spellings: tuple[str, ...]
    note: str
    keys: frozenset[str]


@by_house(maxsize=8)
def known_people(folder: Path | None = None) -> dict[str, Person]:
    """Hangul name → the person of that name whose spelling is established."""
    return {row["hangul"]: _person(row) for row in table("people", folder)}


def keys(spelling: str) -> frozenset[str]:
    """`spelling` as letters only, once for each word that may stand first (Kim Yuna = Yuna Kim = KIM YU-NA)."""
    words = ["".join(word) for word in latin.parse(spelling).words]
    return frozenset(latin.plain("".join(words[i:] + words[:i])) for i in range(len(words)))


def _person(row: dict[str, str]) -> Person:
    spellings = cells(row["spellings"])
    return Person(row["hangul"], spellings, row["note"], frozenset().union(*map(keys, spellings)))
