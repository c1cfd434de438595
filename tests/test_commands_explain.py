"""`bitext-check explain` with articles and reports: the words behind the adequacy."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run

Call = Callable[..., Run]

KOREAN = ("군은 낡은 다리 3개를 새로 놓는다고 밝혔다.", "주민들은 공사 소음 때문에 잠을 이루지 못한다고 호소했다.")
ENGLISH = ("The county said it will replace three old bridges.", "Residents complained.")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A pair whose second paragraph lost most of what is said; the path is that of the Korean side."""
    (tmp_path / "bridge.ko.txt").write_text("\n\n".join(KOREAN), encoding="utf-8")
    (tmp_path / "bridge.en.txt").write_text("\n\n".join(ENGLISH), encoding="utf-8")
    return tmp_path / "bridge.ko.txt"


def test_words_of_both_sides_are_shown_found_and_missing(run: Call, article: Path) -> None:
    result = run("explain", article, "--format", "json")
    assert result.status == 0
    whole, lost = json.loads(result.out)["segments"]
    assert (whole["id"], lost["id"]) == ("s1", "s2")
    assert whole["adequacy"] > 0.8 > 0.5 > lost["adequacy"]
    assert {"소음", "공사"} <= set(lost["source"]["missing"])
    assert "주민" in lost["source"]["found"]
    assert set(lost["target"]["found"]) == {"Residents", "complained"}
    assert max(lost["suspicions"], key=lost["suspicions"].get) in ("cut", "left-out")


def test_a_segment_or_low_ones_can_be_picked(run: Call, article: Path) -> None:
    assert run("explain", article, "--segment", "s2").out.startswith("bridge s2  adequacy 0.")
    header, row = run("explain", article, "--below", "0.5", "--format", "tsv").out.splitlines()
    assert header.split("\t")[:3] == ["article", "segment", "adequacy"]
    assert row.split("\t")[1] == "s2"
    assert "소음" in row.split("\t")[4].split(" | ")
    assert run("explain", article, "--segment", "s9").status == 2
    assert "영어에 없음" in run("explain", article, "--lang", "ko").out


def test_a_report_of_check_is_read_back(run: Call, article: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    run("check", article, "--format", "json", "--output", report)
    assert run("explain", report, "--format", "json").out == run("explain", article, "--format", "json").out
    (tmp_path / "other.json").write_text("[1]", encoding="utf-8")
    refused = run("explain", tmp_path / "other.json")
    assert refused.status == 2
    assert "not a JSON report" in refused.err


def test_a_missing_file_is_no_rule(run: Call, tmp_path: Path) -> None:
    assert run("explain", tmp_path / "nothing.txt").status == 2
