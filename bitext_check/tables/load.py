"""The one reader of the fact tables: TSV with a header, a unique key, several values in a cell separated by `|`.

A newsroom's own folder of tables with the same file names wins by key (`overlay`).
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from pathlib import Path

Row = dict[str, str]


class TableError(ValueError):
    """A table that cannot be used: the message names the file, the line and what is wrong."""


def parse(text: str, name: str) -> tuple[Row, ...]:
    """Rows of a table as dictionaries by column, in file order.

    Raises `TableError` when the header is missing or a row has another number of cells than the header.
    """
    lines = text.lstrip("\ufeff").splitlines()
    if not lines or "\t" not in lines[0]:
        raise TableError(f"{name}: the first line is not a header of columns separated by tabs")
    header = lines[0].split("\t")
    rows = []
    for number, line in enumerate(lines[1:], 2):
        if not line.strip():
            continue
        cells = line.split("\t")
        if len(cells) > len(header):
            raise TableError(f"{name}, line {number}: {len(cells)} cells, but the header has {len(header)} columns")
        rows.append(dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True)))
    return tuple(rows)


@lru_cache(maxsize=256)
def table(name: str, folder: Path | None = None) -> tuple[Row, ...]:
    """The rows of `tables/NAME.tsv`; rows of `folder/NAME.tsv`, when that file exists, replace those with equal key.

    The key is the first column, together with the second one for tables in `KEYS`. Raises `TableError`.
    """
    own = parse(resources.files(__package__).joinpath(f"{name}.tsv").read_text(encoding="utf-8"), f"{name}.tsv")
    if folder is None or not (folder / f"{name}.tsv").is_file():
        return own
    house = parse((folder / f"{name}.tsv").read_text(encoding="utf-8-sig"), str(folder / f"{name}.tsv"))
    return overlay(name, own, house)


KEYS: dict[str, tuple[str, ...]] = {
    "titles": ("korean", "context"),
    "places": ("korean", "parent"),
    "lexicon": ("lemma", "pos"),
    "function_words": ("word", "language"),
}


def overlay(name: str, own: tuple[Row, ...], house: tuple[Row, ...]) -> tuple[Row, ...]:
    """`own` with the rows of `house` in place of those that have the same key, new ones at the end."""
    rows = {key(name, row): row for row in own}
    for row in house:
        rows[key(name, row)] = row
    return tuple(rows.values())


def key(name: str, row: Row) -> tuple[str, ...]:
    """What identifies a row of the table `name`."""
    columns = KEYS.get(name) or (next(iter(row)),)
    return tuple(row.get(column, "") for column in columns)


def cells(value: str) -> tuple[str, ...]:
    """The values of a cell that holds several."""
    if "|" not in value:
        value = value.strip()
        return (value,) if value else ()
    return tuple(part for piece in value.split("|") if (part := piece.strip()))
