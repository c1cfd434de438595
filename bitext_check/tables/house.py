"""A newsroom's folder of tables, checked as a whole before the first article: what is wrong is named."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from functools import lru_cache
from importlib import resources
from pathlib import Path

from bitext_check.tables.load import ENDINGS, KEYS, Row, TableError, cells, house_file, numbered, read, table
from bitext_check.tables.tbx import tbx_terms
from bitext_check.tables.terms import COLUMNS, terms
from bitext_check.tables.terms import NAME as TERMS

# Columns that a house must give, for the tables that houses have; of other tables all but `note` and `source`.
_NEEDED: dict[str, tuple[str, ...]] = {
    TERMS: ("korean",),
    "chrome": ("pattern", "scope", "kind"),
    "lexicon": ("lemma", "pos", "english"),
    "organisations": ("korean", "english"),
    "people": ("hangul", "spellings"),
    "places": ("korean", "kind", "english"),
    "titles": ("korean", "usual"),
}
# Columns whose values are those of the built-in table.
_CLOSED = {("lexicon", "pos"), ("places", "kind"), ("severities", "severity"), ("category_weights", "category")}
_FIGURES = {("severities", "penalty"), ("category_weights", "weight")}
_PATTERNS = {("chrome", "pattern"), ("notices", "pattern")}
_ENGLISH = ("english", "usual", "official", "accepted", "variants", "spellings", "forbidden")
_FREE = ("note", "source")
_HANGUL = re.compile(r"[가-힣]")
_LATIN = re.compile(r"[A-Za-z0-9]")


def check_folder(folder: Path) -> None:
    """Read every table and term base of a house's folder. Raises `TableError`, which names the file and the row."""
    names = built_in()
    for file in sorted(folder.iterdir()):
        ending = file.suffix.lower()
        if file.name.startswith((".", "~")) or not file.is_file():
            continue
        if ending == ".tbx":
            list(tbx_terms(file))
        elif ending in ENDINGS:
            if file.stem not in names:
                raise _unknown(str(file), ("table", "표"), file.stem, names)
            if house_file(file.stem, folder) != file:
                other = house_file(file.stem, folder)
                raise TableError(
                    f"{file}: the same table is there as {other.name if other else ''}; keep one of them",
                    f"{file}: 같은 표가 {other.name if other else ''}(으)로도 있습니다. 하나만 두십시오",
                )
            _check_table(file, file.stem)
    terms(folder)


@lru_cache(maxsize=1)
def built_in() -> tuple[str, ...]:
    """The names that a house's tables can have."""
    files = resources.files(__package__).iterdir()
    return tuple(sorted([TERMS, *(file.name[:-4] for file in files if file.name.endswith(".tsv"))]))


def _check_table(file: Path, name: str) -> None:
    columns = COLUMNS if name == TERMS else tuple(table(name, None)[0]) if name else ()
    needed = _NEEDED.get(name) or tuple(column for column in columns if column not in _FREE)
    identity = KEYS.get(name) or columns[:1]
    seen: dict[tuple[str, ...], int] = {}
    for number, row in numbered(read(file), str(file)):
        if not seen:
            _check_columns(file, row, columns, needed)
        place = (f"{file}, line {number}", f"{file}, {number}행")
        _check_row(place, name, row, needed)
        own = tuple(row.get(column, "").strip() for column in identity)
        if own in seen:
            said = " ".join(part for part in own if part)
            raise TableError(
                f"{place[0]}: {said} stands in line {seen[own]} as well; join the two rows",
                f"{place[1]}: {said}이(가) {seen[own]}행에도 있습니다. 두 행을 합치십시오",
            )
        seen[own] = number


def _check_columns(file: Path, row: Row, columns: tuple[str, ...], needed: Iterable[str]) -> None:
    for column in row:
        if column not in columns and column not in _FREE:
            raise _unknown(f"{file}, line 1", ("column", "열"), column, columns)
    for column in needed:
        if column not in row:
            raise TableError(
                f"{file}, line 1: there is no column {column}; the columns are {', '.join(columns)}",
                f"{file}, 1행: {column} 열이 없습니다. 쓸 수 있는 열: {', '.join(columns)}",
            )


def _check_row(place: tuple[str, str], name: str, row: Row, needed: Iterable[str]) -> None:
    for column in needed:
        if not row[column].strip():
            raise _wrong(place, column, "is empty", "이(가) 비어 있습니다")
    for column, cell in row.items():
        if column == "hangul" and not _HANGUL.search(cell):
            raise _wrong(place, column, f"is {cell!r}, without Hangul", f"에 한글이 없습니다({cell})")
        if column in _ENGLISH and name in _NEEDED:
            _check_english(place, column, cell)
        if (name, column) in _CLOSED:
            known = {known_row[column] for known_row in table(name, None)}
            if cell not in known:
                raise _unknown(place[0], (column, column), cell, known, place[1])
        if (name, column) in _FIGURES and not re.fullmatch(r"\d{1,6}(?:\.\d{1,6})?", cell):
            raise _wrong(place, column, f"is {cell!r}, which is no figure", f"이(가) 수가 아닙니다({cell})")
        if (name, column) in _PATTERNS:
            _check_pattern(place, column, cell)
    if name == TERMS and not any(row.get(column, "").strip() for column in ("english", "forbidden")):
        raise _wrong(place, "english", "and forbidden are both empty", "과(와) forbidden이 모두 비어 있습니다")
    both = set(map(str.strip, cells(row.get("forbidden", "")))) & {
        word for column in ("english", "accepted") for word in cells(row.get(column, ""))
    }
    if both:
        said = ", ".join(sorted(both))
        raise _wrong(place, "forbidden", f"has {said}, which is allowed as well", f"의 {said}은(는) 허용되기도 합니다")


def _check_english(place: tuple[str, str], column: str, cell: str) -> None:
    for word in cells(cell):
        if _HANGUL.search(word) or not _LATIN.search(word):
            raise _wrong(place, column, f"has {word!r}, which is no English", f"의 {word}은(는) 영어가 아닙니다")


def _check_pattern(place: tuple[str, str], column: str, cell: str) -> None:
    try:
        re.compile(cell)
    except re.error as error:
        raise _wrong(place, column, f"is no pattern ({error})", f"이(가) 올바른 정규식이 아닙니다({error})") from error


def _wrong(place: tuple[str, str], column: str, en: str, ko: str) -> TableError:
    return TableError(f"{place[0]}: {column} {en}", f"{place[1]}: {column}{ko}")


def _unknown(
    place: str, kind: tuple[str, str], given: str, known: Iterable[str], place_ko: str | None = None
) -> TableError:
    choices = sorted(known)
    near = difflib.get_close_matches(given, choices, 1)
    hint = (f"did you mean {near[0]}?", f"{near[0]}입니까?") if near else ("", "")
    return TableError(
        f"{place}: unknown {kind[0]} {given!r}; {hint[0] or 'known are ' + ', '.join(choices)}",
        f"{place_ko or place}: {given!r}(이)라는 {kind[1]}은(는) 없습니다. "
        + (hint[1] or "쓸 수 있는 것: " + ", ".join(choices)),
    )
