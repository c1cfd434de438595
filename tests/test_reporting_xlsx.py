"""The workbook, read back with another library."""

from __future__ import annotations

import io
import sys
from typing import Any

import pytest

from bitext_check.reading.errors import InputError
from bitext_check.records import Report
from bitext_check.reporting.formats import render
from tests.reporting_sample import one_line_article, sample_report

openpyxl = pytest.importorskip("openpyxl")
pytest.importorskip("xlsxwriter")


def workbook(report: Report, language: str = "en") -> Any:
    content = render("xlsx", report, language)
    assert isinstance(content, bytes)
    return openpyxl.load_workbook(io.BytesIO(content))


def column(sheet: Any, title: str) -> list[Any]:
    titles = [cell.value for cell in sheet[1]]
    return [row[titles.index(title)] for row in sheet.iter_rows(min_row=2, values_only=True)]


def test_two_sheets_hold_the_same_as_the_two_csv_files() -> None:
    book = workbook(sample_report())
    assert book.sheetnames == ["Findings", "Segments"]
    assert column(book["Findings"], "Code") == ["TTL001", "MNY001", "OMI001", "ADD001"]
    assert column(book["Findings"], "Korean words")[1] == "12억 원"
    assert column(book["Segments"], "Score") == [100, 40, 0, 0, 100]


def test_sheets_and_headers_are_korean_when_asked_for() -> None:
    book = workbook(sample_report(), "ko")
    assert book.sheetnames == ["지적", "구간"]
    assert column(book["지적"], "심각도") == ["경미", "치명적", "중대", "중대"]


def test_headers_are_frozen_and_columns_have_filters_and_widths() -> None:
    sheet = workbook(sample_report())["Findings"]
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == "A1:R5"
    assert sheet.column_dimensions["G"].width > 50  # the message
    assert sheet["A1"].font.bold
    assert sheet["G2"].alignment.wrap_text


def test_severities_have_their_colours() -> None:
    sheet = workbook(sample_report())["Findings"]
    colours = [sheet.cell(row, 2).fill.start_color.rgb for row in range(2, 6)]
    assert colours == ["FFFFF0BF", "FFFBD9DD", "FFFFE3D1", "FFFFE3D1"]
    assert sheet["A2"].fill.fill_type is None


@pytest.mark.parametrize("hostile", ["=1+1", "+1", "-1", "@SUM(1)", '=HYPERLINK("http://example.invalid")', "\t=1"])
def test_hostile_text_is_no_formula_even_after_an_editor_typed_in_the_cell(hostile: str) -> None:
    article = one_line_article(hostile, hostile, message=hostile, suggestion=hostile, identity=hostile)
    for sheet in workbook(Report((article,))):
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            assert cell.data_type in ("s", "n")
            if cell.value == hostile:
                assert cell.quotePrefix


def test_an_address_is_no_link() -> None:
    sheet = workbook(Report((one_line_article("가", "http://example.invalid"),)))["Findings"]
    assert all(cell.hyperlink is None for row in sheet.iter_rows() for cell in row)


def test_control_characters_and_very_long_texts_do_not_break_the_file() -> None:
    sheet = workbook(Report((one_line_article("가\x00\x1b나", "😀" * 40_000),)))["Findings"]
    assert column(sheet, "Korean words") == ["가\ufffd\ufffd나"]
    assert len(column(sheet, "English words")[0].encode("utf-16-le")) <= 2 * 32_767


def test_without_the_library_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(InputError, match=r"bitext-check\[xlsx\]") as caught:
        render("xlsx", sample_report())
    assert "설치" in caught.value.message.ko
