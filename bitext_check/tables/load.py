"""The one reader of the fact tables: TSV with a header, a unique key, several values in a cell separated by `|`.

A newsroom's own folder of tables with the same names (`titles.tsv`, `titles.csv`) wins by key (`overlay`). Which
folder holds is said once, by `using(folder)`: every table read inside it is the house's, and so is what is kept of it
with `by_house`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache, wraps
from importlib import resources
from inspect import Parameter, signature
from pathlib import Path
from typing import ParamSpec, TypeVar, cast

from bitext_check.particles import fitting

Row = dict[str, str]
P = ParamSpec("P")
R = TypeVar("R")

# Per thread and task, so that two articles of two houses can be checked at the same time.
_HOUSE: ContextVar[Path | None] = ContextVar("house", default=None)
_KEPT: list[Callable[[], None]] = []
# More houses than these at a time are read anew.
_HOUSES = 4
ENDINGS = (".tsv", ".csv")


class TableError(ValueError):
    """A table that cannot be used: the message names the file, the line and what is wrong; `ko` says it in Korean."""

    def __init__(self, en: str, ko: str = "") -> None:
        super().__init__(en)
        self.ko = fitting(ko) or en


@contextmanager
def using(folder: Path | None) -> Iterator[None]:
    """Inside it, tables that are asked for without a folder are those of the house's `folder` as well."""
    token = _HOUSE.set(folder)
    try:
        yield
    finally:
        _HOUSE.reset(token)


def by_house(maxsize: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """As `functools.lru_cache`, with what is kept told apart by the house whose tables hold."""

    def kept(function: Callable[P, R]) -> Callable[P, R]:
        stores = _OfHouses(lambda: _kept(function, maxsize))
        asked = wraps(function)(_asking(function, stores))
        asked.here = lambda: stores[_HOUSE.get()]  # type: ignore[attr-defined]
        return asked

    return kept


def _kept(function: Callable[P, R], maxsize: int) -> Callable[P, R]:
    """`function` with what it gave kept, up to `maxsize` values: then all are forgotten and kept anew.

    `lru_cache` keeps the order in which values were asked for, and moving one in it takes as long as looking it up.
    """
    made = 0

    def making(*given: P.args, **named: P.kwargs) -> R:
        nonlocal made
        made += 1
        if made > maxsize:
            made = 1
            asked.cache_clear()
        return function(*given, **named)

    asked = cache(making)
    return cast(Callable[P, R], asked)


def here(function: Callable[P, R]) -> Callable[P, R]:
    """A function of `by_house` for the house that holds now, for loops that ask it for every word of a text."""
    of_house: Callable[P, R] = function.here()  # type: ignore[attr-defined]
    return of_house


class _OfHouses(dict[Path | None, R]):
    """What `make` gives for the house that holds, made once a house; the last few houses are kept."""

    def __init__(self, make: Callable[[], R]) -> None:
        super().__init__()
        self.make = make
        _KEPT.append(self.clear)

    def __missing__(self, house: Path | None) -> R:
        made = self.make()
        for oldest in list(self)[: max(0, len(self) - _HOUSES + 1)]:
            self.pop(oldest, None)
        return self.setdefault(house, made)


def _asking(function: Callable[..., R], stores: _OfHouses[Callable[..., R]]) -> Callable[..., R]:
    """`function`, with what is kept for the house that holds. Asked thousands of times an article, so the common
    cases of no and of one parameter have a short way.
    """
    held = _HOUSE.get
    parameters = tuple(signature(function).parameters.values())
    if not parameters:
        values = _OfHouses(function)
        return lambda: values[held()]
    if len(parameters) == 1 and parameters[0].kind is Parameter.POSITIONAL_OR_KEYWORD:
        if parameters[0].default is Parameter.empty:
            return lambda value: stores[held()](value)
        default = parameters[0].default
        return lambda value=default: stores[held()](value)
    return lambda *given, **named: stores[held()](*given, **named)


def forget() -> None:
    """Forget all that was read of tables, after one of them was written."""
    for clear in _KEPT:
        clear()


def parse(text: str, name: str) -> tuple[Row, ...]:
    """Rows of a table as dictionaries by column, in file order; a name that ends with `.csv` is read as CSV.

    Raises `TableError` when the header is missing or a row has more cells than the header.
    """
    return tuple(row for _, row in numbered(text, name))


def numbered(text: str, name: str) -> Iterator[tuple[int, Row]]:
    """As `parse`, each row with the number of its line in the file."""
    lines = list(_csv_lines(text, name) if name.lower().endswith(".csv") else _tsv_lines(text))
    if not lines or len(lines[0][1]) < 2:
        between = ("commas", "쉼표") if name.lower().endswith(".csv") else ("tabs", "탭")
        raise TableError(
            f"{name}: the first line is not a header of columns separated by {between[0]}",
            f"{name}: 첫 줄이 {between[1]}으로 나눈 열 이름이 아닙니다",
        )
    header = [cell.strip() for cell in lines[0][1]]
    columns = len(header)
    for number, line in lines[1:]:
        if len(line) > columns:
            raise TableError(
                f"{name}, line {number}: {len(line)} cells, but the header has {columns} columns",
                f"{name}, {number}행: 칸이 {len(line)}개인데 머리글의 열은 {columns}개입니다",
            )
        if len(line) < columns:
            line += [""] * (columns - len(line))
        yield number, dict(zip(header, line))  # noqa: B905 - of equal length by now; ten thousands of rows


def _tsv_lines(text: str) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        if line.strip():
            yield number, line.split("\t")


def _csv_lines(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), strict=True)
    before = 0
    try:
        for line in reader:
            if any(cell.strip() for cell in line):
                yield before + 1, [" ".join(cell.split()) for cell in line]
            before = reader.line_num
    except csv.Error as error:
        raise TableError(
            f"{name}, line {reader.line_num}: not a valid CSV row ({error}); check the quotation marks",
            f"{name}, {reader.line_num}행: 올바른 CSV 행이 아닙니다({error}). 따옴표를 확인하십시오",
        ) from error


def read(file: Path) -> str:
    """The text of a house's table. Raises `TableError` when it cannot be read or is not UTF-8."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise TableError(
            f"{file}: cannot be read ({error.strerror})", f"{file}: 읽을 수 없습니다({error.strerror})"
        ) from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise TableError(
            f"{file}, line {line}: not UTF-8; save the table as UTF-8 (in Excel: “CSV UTF-8”)",
            f"{file}, {line}행: UTF-8이 아닙니다. 표를 UTF-8로 저장하십시오(엑셀: ‘CSV UTF-8’)",
        ) from error


def house_file(name: str, folder: Path) -> Path | None:
    """The house's file of the table `name`, `.tsv` or `.csv`; None when it has none."""
    return next((file for ending in ENDINGS if (file := folder / f"{name}{ending}").is_file()), None)


def table(name: str, folder: Path | None = None) -> tuple[Row, ...]:
    """The rows of `tables/NAME.tsv`; rows of the house's table of that name replace those with equal key.

    The house's folder is `folder`, else the one of `using`. The key is the first column, together with others for
    tables in `KEYS`. Columns that the house left out are empty. Raises `TableError`.
    """
    return _table(name, folder or _HOUSE.get())


@lru_cache(maxsize=256)
def _table(name: str, folder: Path | None) -> tuple[Row, ...]:
    file = house_file(name, folder) if folder is not None else None
    if file is None:
        own = resources.files(__package__).joinpath(f"{name}.tsv").read_text(encoding="utf-8")
        return parse(own, f"{name}.tsv")
    own_rows = _table(name, None)
    house = tuple({**dict.fromkeys(own_rows[0], ""), **row} for row in parse(read(file), str(file)))
    return overlay(name, own_rows, house)


_KEPT.append(_table.cache_clear)

KEYS: dict[str, tuple[str, ...]] = {
    "titles": ("korean", "context"),
    "bundles": ("counter", "of"),
    "places": ("korean", "parent"),
    "lexicon": ("lemma", "pos"),
    "function_words": ("word", "language"),
    "negation_words": ("word", "kind"),
    "word_uses": ("word", "language"),
    "per_units": ("word", "language"),
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


@lru_cache(maxsize=65_536)
def cells(value: str) -> tuple[str, ...]:
    """The values of a cell that holds several."""
    if "|" not in value:
        value = value.strip()
        return (value,) if value else ()
    return tuple(filter(None, map(str.strip, value.split("|"))))
