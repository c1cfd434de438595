"""`check_frame`: articles of a data frame, with the documented columns and dtypes."""

from __future__ import annotations

from typing import Any

import pytest

import bitext_check
from bitext_check.corpus.frames import DTYPES
from bitext_check.corpus.rows import FINDINGS, SEGMENTS
from bitext_check.reading.errors import InputError

pandas: Any = pytest.importorskip("pandas", reason="needs the extra pandas")

ROWS = [
    {"id": "good", "source": "표은채 통영시장은 3만 명이 찾았다고 말했다.", "target": "Tongyeong Mayor Pyo Eun-chae said 30,000 people had visited.", "desk": 1},
    {"id": "bad", "source": ["표은채 통영시장은 3만 명이 찾았다고 말했다."], "target": "Tongyeong Mayor Pyo Eun-chae said 300,000 people had visited.", "desk": 2},
    {"id": "none", "source": None, "target": "Nothing.", "desk": 3},
]  # fmt: skip


def test_findings_segments_and_failures_of_the_rows(analyser: object) -> None:
    found = bitext_check.check_frame(pandas.DataFrame(ROWS, index=[10, 20, 30]))
    assert set(found.findings["article"]) == {"bad"}
    assert set(found.findings["place"]) == {"row:20"}
    assert "number" in set(found.findings["category"])
    assert list(found.segments["article"]) == ["good", "bad"]
    assert list(found.segments["source_paragraphs"]) == [[0], [0]]
    assert list(found.failures["place"]) == ["row:30"]
    text = ROWS[1]["target"]
    row = found.findings.iloc[0]
    assert text[row.target_start : row.target_end] == row.target_text


def test_columns_and_dtypes_are_the_same_without_any_row(analyser: object) -> None:
    full = bitext_check.check_frame(pandas.DataFrame(ROWS))
    empty = bitext_check.check_frame(pandas.DataFrame({"source": [], "target": []}))
    assert list(full.findings.columns) == list(empty.findings.columns) == list(FINDINGS)
    assert list(full.segments.columns) == list(empty.segments.columns) == list(SEGMENTS)
    assert (full.findings.dtypes == empty.findings.dtypes).all()
    assert str(full.findings["target_start"].dtype) == DTYPES["whole"]
    assert str(full.segments["adequacy"].dtype) == DTYPES["number"]


def test_options_are_settings(analyser: object) -> None:
    frame = pandas.DataFrame(ROWS[:2])
    assert bitext_check.check_frame(frame, ignore=("number",)).findings["category"].eq("number").sum() == 0


def test_a_frame_without_its_columns_is_refused() -> None:
    with pytest.raises(InputError, match="no column target"):
        bitext_check.check_frame(pandas.DataFrame({"source": ["가"]}))
