"""Tables of aligned pairs (`.tsv`, `.csv`): one segment a row, rows of one `article` together."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from pathlib import Path

from bitext_check.reading.encoding import read_text
from bitext_check.reading.errors import InputError

TABLE_ENDINGS = (".tsv", ".csv")


@dataclass(frozen=True, slots=True)
class PairTable:
    """The rows of one article: source, target and reference texts of equal number ("" where a side is empty)."""

    id: str
    path: str
    source: tuple[str, ...]
    target: tuple[str, ...]
    reference: tuple[str, ...]


def read_pair_table(path: Path, table_id: str) -> tuple[PairTable, ...]:
    """The articles of a table, in order of first appearance. Raises `InputError`."""
    text = read_text(path).lstrip("\ufeff")
    rows = _rows(text, path)
    header = [cell.strip().lower() for cell in rows[0]] if rows else []
    missing = [column for column in ("source", "target") if column not in header]
    if missing:
        found = ", ".join(header[:8]) or "nothing"
        raise InputError(
            f"{path}: the table has no column {' and no column '.join(missing)} (its header is: {found}); "
            "name the columns source and target in the first line",
            f"{path}: 표에 {', '.join(missing)} 열이 없습니다(머리글: {found}). "
            "첫 줄에 source와 target 열 이름을 쓰십시오",
        )
    if len(rows) < 2:
        raise InputError(f"{path}: the table has a header but no rows", f"{path}: 표에 머리글만 있고 내용이 없습니다")
    articles: dict[str, list[tuple[str, str, str]]] = {}
    for row in rows[1:]:
        cells = dict(zip(header, row, strict=False))
        triple = tuple(" ".join(cells.get(column, "").split()) for column in ("source", "target", "reference"))
        if triple[0] or triple[1]:
            articles.setdefault(cells.get("article", "").strip() or table_id, []).append(triple)  # type: ignore[arg-type]
    if not articles:
        raise InputError(f"{path}: all rows of the table are empty", f"{path}: 표의 모든 행이 비어 있습니다")
    return tuple(
        PairTable(name, str(path), *(tuple(column) for column in zip(*triples, strict=True)))
        for name, triples in articles.items()
    )


def _rows(text: str, path: Path) -> list[list[str]]:
    # TSV cells are taken as they are: quotation marks in them are text. CSV cells follow RFC 4180.
    if path.suffix.lower() == ".tsv":
        return [line.split("\t") for line in re.split(r"\r\n|[\n\r]", text) if line.strip()]
    try:
        return [row for row in csv.reader(io.StringIO(text), strict=True) if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise InputError(
            f"{path}: not a valid CSV table ({error}); check the quotation marks",
            f"{path}: 올바른 CSV 표가 아닙니다({error}). 따옴표를 확인하십시오",
        ) from error
