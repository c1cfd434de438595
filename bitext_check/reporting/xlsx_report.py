"""An Excel workbook for editors: findings and segments on two sheets with filters and colours.

Needs XlsxWriter (the extra `xlsx`).
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any

from bitext_check.reading.errors import InputError
from bitext_check.records import SEVERITIES, Report
from bitext_check.reporting.rows import FINDING_COLUMNS, SEGMENT_COLUMNS, Row, finding_rows, headers, segment_rows
from bitext_check.reporting.safety import for_cell, for_xml
from bitext_check.reporting.words import word

NAME = "xlsx"
ENDING = ".xlsx"
COLOURS = {"critical": "#FBD9DD", "major": "#FFE3D1", "minor": "#FFF0BF", "info": "#DCECFA"}
# The most that Excel holds: rows in a sheet, UTF-16 units in a cell.
ROWS, UNITS = 1_048_576, 32_767


def render(report: Report, language: str) -> bytes:
    """The workbook as bytes; headers and messages in `language`. Raises `InputError` without the extra `xlsx`."""
    try:
        # By name, because the library has no types to import.
        writer = import_module("xlsxwriter")
    except ImportError as error:
        raise InputError(
            "The format xlsx needs XlsxWriter; install it with: pip install 'bitext-check[xlsx]'.",
            "xlsx 형식에는 XlsxWriter가 필요합니다. pip install 'bitext-check[xlsx]'로 설치하십시오.",
        ) from error
    data = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = writer.Workbook(data, options)
    _sheet(book, word("findings", language), FINDING_COLUMNS, finding_rows(report, language), language)
    _sheet(book, word("segments", language), SEGMENT_COLUMNS, segment_rows(report, language), language)
    book.close()
    return data.getvalue()


def _sheet(book: Any, name: str, columns: Mapping[str, int], rows: Sequence[Row], language: str) -> None:
    """A sheet with a frozen header, a filter on every column, and cells in the colour of their severity."""
    if len(rows) >= ROWS:
        raise InputError(
            f"{len(rows)} rows are more than an Excel sheet holds; use the format csv.",
            f"{len(rows)}행은 엑셀 시트에 담을 수 없습니다. csv 형식을 쓰십시오.",
        )
    sheet = book.add_worksheet(name)
    head = book.add_format({"bold": True, "bg_color": "#E9E9E4", "bottom": 1, "text_wrap": True, "valign": "vcenter"})
    styles = _Styles(book)
    for column, (title, width) in enumerate(zip(headers(columns, language), columns.values(), strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, title, head)
    severities = {word(f"severity.{severity}", language): COLOURS[severity] for severity in SEVERITIES}
    for number, row in enumerate(rows, 1):
        for column, key in enumerate(columns):
            cell = row[key]
            if isinstance(cell, str):
                text = _cut(for_xml(cell))
                colour = severities.get(cell, "") if key in ("severity", "worst") else ""
                sheet.write_string(number, column, text, styles.of(colour, for_cell(text) != text))
            elif cell is not None:
                sheet.write_number(number, column, cell, styles.of("", False))
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(rows), len(columns) - 1)


class _Styles:
    """The formats of cells, each made once. A quoted cell stays text even when an editor types in it."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[str, bool], Any] = {}

    def of(self, colour: str, quoted: bool) -> Any:
        if (colour, quoted) not in self._made:
            given: dict[str, Any] = {"text_wrap": True, "valign": "top"}
            if colour:
                given["bg_color"] = colour
            if quoted:
                given["quote_prefix"] = True
            self._made[colour, quoted] = self._book.add_format(given)
        return self._made[colour, quoted]


def _cut(text: str) -> str:
    """The text as far as a cell holds it; Excel counts UTF-16 units."""
    units = text.encode("utf-16-le")
    return text if len(units) <= 2 * UNITS else units[: 2 * UNITS - 2].decode("utf-16-le", "ignore") + "…"
