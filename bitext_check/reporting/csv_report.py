"""CSV for editors: one file with a finding in each row and one with a segment in each row.

UTF-8 with a byte order mark, so that Excel shows Korean; no cell is ever taken for a formula.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterable

from bitext_check.records import Report
from bitext_check.reporting.rows import (
    FINDING_COLUMNS,
    SEGMENT_COLUMNS,
    Cell,
    Row,
    finding_rows,
    headers,
    segment_rows,
)
from bitext_check.reporting.safety import for_cell

NAME = "csv"
ENDING = ".csv"


def render(report: Report, language: str) -> dict[str, str | bytes]:
    """The two files by name, the findings first; headers, severities and messages in `language`."""
    return {
        "findings.csv": sheet(FINDING_COLUMNS, finding_rows(report, language), language),
        "segments.csv": sheet(SEGMENT_COLUMNS, segment_rows(report, language), language),
    }


def sheet(columns: Collection[str], rows: Iterable[Row], language: str) -> str:
    """One CSV file: a byte order mark, the header, then the rows with the cells in the order of `columns`."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(headers(columns, language))
    writer.writerows([_safe(row[key]) for key in columns] for row in rows)
    return "\ufeff" + text.getvalue()


def _safe(cell: Cell) -> Cell:
    return for_cell(cell) if isinstance(cell, str) else cell
