"""`check_frame`: a data frame of articles to data frames of findings, segments and failures (extra `pandas`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from bitext_check.corpus.checking import check_item
from bitext_check.corpus.rows import COLUMNS, FAILURES, FINDINGS, SEGMENTS, Row, failure_row, finding_rows, segment_rows
from bitext_check.extras import library
from bitext_check.reading.articles import record_of
from bitext_check.reading.errors import InputError
from bitext_check.records import Failure
from bitext_check.settings import Settings

if TYPE_CHECKING:
    import pandas

# The dtypes of the columns, by the kinds of `rows.py`; whole numbers may be missing, lists are objects.
DTYPES = {"text": "string", "number": "Float64", "whole": "Int64", "wholes": "object"}


class CheckedFrame(NamedTuple):
    """What `check_frame` gives: columns are those of FINDINGS, SEGMENTS and FAILURES in `rows.py`, dtypes fixed."""

    findings: pandas.DataFrame
    segments: pandas.DataFrame
    failures: pandas.DataFrame


def check_frame(frame: pandas.DataFrame, **options: Any) -> CheckedFrame:
    """Check the articles of a data frame, one a row.

    Columns `source` and `target` hold the texts (str, or lists of paragraphs), `id` a name if there is one; others are
    left alone. `place` in the results is `row:` and the label of the row. `options` are fields of `Settings`. A row
    that cannot be checked stands in `failures`. Raises `InputError` without those columns, or the extra `pandas`.
    """
    library("pandas", "pandas")
    missing = [name for name in ("source", "target") if name not in frame.columns]
    if missing:
        raise InputError(
            f"the data frame has no column {' and no column '.join(missing)}",
            f"데이터프레임에 {', '.join(missing)} 열이 없습니다",
        )
    settings = Settings(**options)
    rows: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    for label, held in zip(frame.index, frame.to_dict("records"), strict=True):
        for result in check_item(record_of(f"row:{label}", str(label), held), settings):
            if isinstance(result, Failure):
                rows["failures"].append(failure_row(result, settings.language))
            else:
                rows["findings"].extend(finding_rows(result, settings.language))
                rows["segments"].extend(segment_rows(result))
    return CheckedFrame(
        _frame(rows["findings"], FINDINGS), _frame(rows["segments"], SEGMENTS), _frame(rows["failures"], FAILURES)
    )


def _frame(rows: list[Row], columns: Mapping[str, str]) -> pandas.DataFrame:
    pandas = library("pandas", "pandas")
    return pandas.DataFrame(
        {name: pandas.Series([row[name] for row in rows], dtype=DTYPES[kind]) for name, kind in columns.items()}
    )
