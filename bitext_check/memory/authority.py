"""House tables made of what the house wrote: the usual English of each person, organisation and title.

The rows that an editor has written stay as they are, and so do the facts of the built-in tables: only what neither
knows is added, with the rendering that most articles have.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bitext_check.memory.store import Memory
from bitext_check.tables.load import parse, table

SOURCE = "house articles"


@dataclass(frozen=True, slots=True)
class _Form:
    """How a kind of name stands in a house's table: the columns of the Korean and the English, and the others."""

    kind: str
    korean: str
    english: str
    others: tuple[str, ...] = ("source",)


_TABLES = {
    "people": _Form("person", "hangul", "spellings", ("note", "source")),
    "organisations": _Form("organisation", "korean", "english"),
    "titles": _Form("title", "korean", "usual"),
}


def house_tables(held: Memory, folder: Path) -> Iterator[tuple[Path, list[str], list[list[str]]]]:
    """The file, header and rows of each table to be written into the folder; tables without any row are left out."""
    for name, form in _TABLES.items():
        file = folder / f"{name}.tsv"
        own = parse(file.read_text("utf-8-sig"), str(file)) if file.is_file() else ()
        columns = list(own[0]) if own else [form.korean, form.english, *form.others]
        known = {row[form.korean] for row in own} | {row[form.korean] for row in table(name, None)}
        rows = [[row.get(column, "") for column in columns] for row in own]
        for korean, english in _usual(held, form.kind).items():
            if korean not in known:
                found = {form.korean: korean, form.english: english, "source": SOURCE}
                rows.append([found.get(column, "") for column in columns])
        if rows:
            yield file, columns, sorted(rows, key=lambda row: row[columns.index(form.korean)])


def _usual(held: Memory, kind: str) -> dict[str, str]:
    """The rendering of each name that most articles have."""
    found: dict[str, str] = {}
    for rendering in held.renderings((kind,), several=False):
        found.setdefault(rendering.korean, rendering.english)
    return found
