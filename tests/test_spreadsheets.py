"""The tables as editors open them: with pandas, and in LibreOffice without a window. Korean is right, nothing runs."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from bitext_check.records import Report
from bitext_check.reporting.formats import render
from tests.reporting_sample import one_line_article, sample_report

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
RUNS = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1,1)",
    '=HYPERLINK("http://example.invalid","x")',
    "＝1+1",
    "\t=1+1",
    "=cmd|'/c x'!A1",
)


def written(folder: Path, report: Report, language: str = "en") -> Path:
    files = render("csv", report, language)
    assert isinstance(files, dict)
    for name, content in files.items():
        assert isinstance(content, str)
        (folder / name).write_bytes(content.encode("utf-8"))
    book = render("xlsx", report, language)
    assert isinstance(book, bytes)
    (folder / "report.xlsx").write_bytes(book)
    return folder


def hostile(text: str) -> Report:
    return Report((one_line_article(text, text, message=text, suggestion=text, identity=text),))


@pytest.mark.parametrize("language", ["en", "ko"])
def test_pandas_reads_both_tables_with_their_korean(tmp_path: Path, language: str) -> None:
    pandas = pytest.importorskip("pandas")
    folder = written(tmp_path, sample_report(), language)
    findings, segments = (pandas.read_csv(folder / name) for name in ("findings.csv", "segments.csv"))
    names = {"en": ("Korean words", "English words", "Korean"), "ko": ("한국어 표현", "영어 표현", "한국어")}[language]
    assert list(findings[names[0]].dropna())[:2] == ["이사장", "12억 원"]
    assert "Chairman" in set(findings[names[1]])
    assert segments[names[2]].str.contains("수영장").any()
    assert findings.columns[0] in ("Article", "기사")  # no byte order mark in the header
    sheets = pandas.read_excel(folder / "report.xlsx", sheet_name=None)
    assert [len(sheet) for sheet in sheets.values()] == [len(findings), len(segments)]


def opened(file: Path, folder: Path, ending: str) -> Path:
    """The file as LibreOffice has understood it, saved in another format."""
    assert OFFICE is not None
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    options = (
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1" if ending == "csv" else ending
    )
    command = [OFFICE, profile, "--headless", "--convert-to", options, "--outdir", str(folder / "out"), str(file)]
    if file.suffix == ".csv":
        # As its import dialogue proposes: commas, UTF-8, special numbers found, formulas evaluated.
        command.insert(3, "--infilter=CSV:44,34,76,1,,0,false,true,false,true")
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return next((folder / "out").iterdir())


def office() -> None:
    if OFFICE is None:
        assert not os.environ.get("CI"), "the project's own run installs LibreOffice"
        pytest.skip("no LibreOffice on this machine")


@pytest.mark.parametrize("name", ["findings.csv", "report.xlsx"])
def test_libreoffice_shows_the_korean_and_runs_nothing(tmp_path: Path, name: str) -> None:
    office()
    report = Report((*sample_report().articles, *(hostile(text).articles[0] for text in RUNS)))
    table = opened(written(tmp_path, report) / name, tmp_path, "csv").read_text(encoding="utf-8-sig")
    cells = [cell for row in csv.reader(table.splitlines()) for cell in row]
    assert "이사장" in cells
    assert "12 billion won" in cells
    for text in RUNS:
        # A formula would show what comes out of it instead.
        assert any(text.strip() in cell for cell in cells), text
    assert not any(cell.startswith(("Err:", "#NAME", "#REF", "#VALUE")) for cell in cells)


def test_libreoffice_finds_no_formula_in_the_tables(tmp_path: Path) -> None:
    office()
    openpyxl = pytest.importorskip("openpyxl")
    report = Report(tuple(hostile(text).articles[0] for text in RUNS))
    book = openpyxl.load_workbook(opened(written(tmp_path, report) / "findings.csv", tmp_path, "xlsx"))
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
