"""The house's terms: how a Korean expression is to be rendered, and how it must not be.

`terms.tsv` or `terms.csv` in the house's folder, and every term base `*.tbx` there. No terms are built in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from bitext_check.tables.load import Row, cells, house_file, numbered, read
from bitext_check.tables.tbx import tbx_terms

NAME = "terms"
COLUMNS = ("korean", "english", "accepted", "forbidden", "note", "source")


@dataclass(frozen=True, slots=True)
class Term:
    """A Korean expression with the renderings to write (`english`, best first), allowed ones, and forbidden ones."""

    korean: str
    english: tuple[str, ...]
    accepted: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    note: str = ""

    @property
    def good(self) -> tuple[str, ...]:
        """All renderings that the house allows, those to write first."""
        return (*self.english, *self.accepted)


@lru_cache(maxsize=16)
def terms(folder: Path | None) -> tuple[Term, ...]:
    """The terms of a house, those with the longest Korean first; () without a folder. Raises `TableError`."""
    if folder is None:
        return ()
    joined: dict[str, Term] = {}
    for found in _all(folder):
        before = joined.get(found.korean)
        joined[found.korean] = _joined(before, found) if before else found
    return tuple(sorted(joined.values(), key=lambda term: (-len(term.korean), term.korean)))


def house_accepts(folder: Path | None, korean: str, english: str) -> bool:
    """Whether the house allows `english` for `korean` in its terms; capitals and spaces of the Korean do not count."""
    words, key = english.casefold(), _key(korean)
    return any(_key(term.korean) == key and words in map(str.casefold, term.good) for term in terms(folder))


def _key(korean: str) -> str:
    return "".join(korean.split())


def _all(folder: Path) -> Iterator[Term]:
    file = house_file(NAME, folder)
    if file is not None:
        for _, row in numbered(read(file), str(file)):
            yield _term(row)
    for base in sorted(folder.glob("*.tbx")):
        for _, korean, good, forbidden in tbx_terms(base):
            yield Term(korean, good[:1], good[1:], forbidden)


def _term(row: Row) -> Term:
    parts = {column: row.get(column, "") for column in COLUMNS}
    return Term(parts["korean"].strip(), cells(parts["english"]), cells(parts["accepted"]), cells(parts["forbidden"]),
                parts["note"].strip())  # fmt: skip


def _joined(one: Term, two: Term) -> Term:
    """A term of two sources: what one allows the other does not forbid."""
    good = tuple(dict.fromkeys((*one.good, *two.good)))
    size = len(one.english) or len(two.english)
    forbidden = tuple(word for word in dict.fromkeys((*one.forbidden, *two.forbidden)) if word not in good)
    return Term(one.korean, good[:size], good[size:], forbidden, one.note or two.note)
