"""CSV opens in Excel with its Korean right, and nothing in it runs."""

from __future__ import annotations

import csv
import io
import unicodedata
from dataclasses import replace

import pytest

from bitext_check.records import Report
from bitext_check.reporting.formats import render
from bitext_check.reporting.safety import for_cell
from tests.reporting_sample import one_line_article, pool_article, sample_report


def sheets(report: Report, language: str = "en") -> dict[str, list[dict[str, str]]]:
    files = render("csv", report, language)
    assert isinstance(files, dict)
    read = {}
    for name, content in files.items():
        assert isinstance(content, str)
        read[name] = list(csv.DictReader(io.StringIO(content.removeprefix("\ufeff"), newline="")))
    return read


def test_there_is_one_file_of_findings_and_one_of_segments() -> None:
    read = sheets(sample_report())
    assert list(read) == ["findings.csv", "segments.csv"]
    assert [len(rows) for rows in read.values()] == [4, 5]


def test_both_files_start_with_a_byte_order_mark_so_that_excel_shows_korean() -> None:
    files = render("csv", sample_report(), "ko")
    assert isinstance(files, dict)
    assert all(isinstance(c, str) and c.encode().startswith(b"\xef\xbb\xbf") for c in files.values())


def test_a_finding_row_says_what_an_editor_needs() -> None:
    row = next(row for row in sheets(sample_report())["findings.csv"] if row["Code"] == "MNY001")
    assert row["Article"] == "pool"
    assert row["Severity"] == "Critical"
    assert row["Korean words"] == "12억 원"
    assert row["English words"] == "12 billion won"
    assert row["Suggestion"] == "1.2 billion won"
    assert row["Korean paragraph"] == "2"  # counted from 1, as people count
    assert "“공사비 【12억 원】을 들여" in row["Korean context"]


def test_headers_severities_and_messages_are_korean_when_asked_for() -> None:
    row = next(row for row in sheets(sample_report(), "ko")["findings.csv"] if row["코드"] == "TTL001")
    assert row["심각도"] == "경미"
    assert row["분류"] == "직함"
    assert row["설명"] == "공단의 이사장은 President로 씁니다."


def test_findings_stand_in_reading_order() -> None:
    codes = [row["Code"] for row in sheets(sample_report())["findings.csv"]]
    assert codes == ["TTL001", "MNY001", "OMI001", "ADD001"]


def test_of_two_findings_at_one_place_the_worse_stands_first() -> None:
    mild = one_line_article("이사장", "Chairman").findings[0]
    article = replace(one_line_article("이사장", "Chairman"), findings=(mild, replace(mild, severity="critical")))
    rows = sheets(Report((article,)))["findings.csv"]
    assert [row["Severity"] for row in rows] == ["Critical", "Major"]


def test_a_segment_row_counts_its_findings_and_shows_both_texts() -> None:
    row = sheets(sample_report())["segments.csv"][1]
    assert (row["Score"], row["Findings"], row["Worst severity"], row["Codes"]) == (
        "40.0", "2", "Critical", "MNY001 TTL001",
    )  # fmt: skip
    assert row["Korean"].startswith("한빛구시설공단")
    assert row["English"].startswith("Chairman")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "  =", "\t@"])
def test_a_cell_with_a_risky_start_is_made_harmless(start: str) -> None:
    hostile = f'{start}HYPERLINK("http://example.invalid","클릭")'
    article = one_line_article(hostile, hostile, message=hostile, suggestion=hostile, identity=hostile)
    for rows in sheets(Report((article,))).values():
        for cell in (cell for row in rows for cell in row.values()):
            assert not cell.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
            assert not cell.startswith(("\t", "\r", "\n"))


def test_control_characters_are_taken_out_of_cells() -> None:
    cell = for_cell("앞\x00\x1b[31m뒤\ud800")
    assert not [c for c in cell if unicodedata.category(c) in ("Cc", "Cs")]


def test_ordinary_words_stay_as_they_are() -> None:
    assert for_cell("12억 원 = 1.2 billion won") == "12억 원 = 1.2 billion won"


def test_quotes_separators_and_line_breaks_survive_reading_back() -> None:
    text = '그는 "그렇다", 라고; 말했다\n다음 줄'
    row = sheets(Report((one_line_article(text, 'He said "yes", then; left\nnext line'),)))["findings.csv"][0]
    assert row["Korean words"] == text


def test_context_is_cut_between_words() -> None:
    article = pool_article()
    row = next(r for r in sheets(Report((article,)))["findings.csv"] if r["Code"] == "TTL001")
    assert row["English context"] == "【Chairman】 Seo Ga-ram said on the 3rd, “We spent…"
