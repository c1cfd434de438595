"""`bitext-check romanize`: names in Latin letters, at once."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run

Call = Callable[..., Run]


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_name_is_shown_in_all_systems(run: Call) -> None:
    result = run("romanize", "최은숙")
    assert result.status == 0
    lines = [line.split(maxsplit=1) for line in result.out.splitlines()]
    assert lines[0] == ["최은숙"]
    assert ["press", "Choi Eun-suk"] in lines
    assert ["usual", "Choi Eun-sook"] in lines
    assert ["RR", "Choe Eunsuk"] in lines
    assert ["MR", "Ch'oe Ŭnsuk"] in lines
    assert "Choe Eun-sook" in next(line[1] for line in lines if line[0] == "other")


def test_the_labels_speak_korean(run: Call) -> None:
    assert "로마자 표기법" in run("romanize", "최은숙", "--lang", "ko").out


def test_tsv_has_a_row_for_each_name_in_order(run: Call) -> None:
    rows = [line.split("\t") for line in run("romanize", "이동열", "최은숙", "--format", "tsv").out.splitlines()]
    assert rows[0][:4] == ["name", "press", "usual", "rr"]
    assert [row[0] for row in rows[1:]] == ["이동열", "최은숙"]
    assert rows[1][3] == "I Dongyeol"
    assert {len(row) for row in rows} == {len(rows[0])}


def test_json_holds_established_and_other_spellings(run: Call) -> None:
    document = json.loads(run("romanize", "이승만", "--format", "json").out)
    assert document["schema_version"] == 1
    (name,) = document["names"]
    assert "Syngman Rhee" in name["established"]
    assert name["rr"] == "I Seungman"
    assert len(name["other"]) > 8


def test_names_come_from_a_file_one_a_line(run: Call, tmp_path: Path) -> None:
    file = tmp_path / "names.txt"
    file.write_text("\ufeff이동열\r\n\r\n 최은숙 \n", encoding="utf-8")
    rows = run("romanize", "남궁민수", "--file", file, "--format", "tsv").out.splitlines()
    assert [row.split("\t")[0] for row in rows[1:]] == ["남궁민수", "이동열", "최은숙"]


def test_the_output_goes_to_a_file_or_a_folder(run: Call, tmp_path: Path) -> None:
    result = run("romanize", "이동열", "--format", "tsv", "--output", tmp_path / "deep" / "names.tsv")
    assert (result.status, result.out) == (0, "")
    assert "I Dongyeol" in (tmp_path / "deep" / "names.tsv").read_text(encoding="utf-8")
    assert run("romanize", "이동열", "--output", tmp_path / "out").status == 0
    assert (tmp_path / "out" / "names.txt").read_text(encoding="utf-8").startswith("이동열\n")


def test_the_house_decides_on_spellings(run: Call, tmp_path: Path) -> None:
    house = tmp_path / "house"
    house.mkdir()
    (house / "surnames.tsv").write_text("", encoding="utf-8")
    (tmp_path / "own.toml").write_text('tables = "house"\n', encoding="utf-8")
    result = run("romanize", "이동열", "--config", tmp_path / "own.toml")
    assert result.status == 2, "the broken table of the house was read"
    assert "surnames.tsv" in result.err


@pytest.mark.parametrize("name", ["Lee", "이Lee", "", "123", "李"])
def test_what_is_no_hangul_name_is_refused(run: Call, name: str) -> None:
    result = run("romanize", "이동열", name)
    assert (result.status, result.out) == (2, "")
    assert len(result.sentences) == 1
    assert "is not a name in Hangul" in result.err
    assert "한글 이름이 아닙니다" in run("romanize", name, "--lang", "ko").err


def test_a_wrong_line_of_a_file_is_named(run: Call, tmp_path: Path) -> None:
    file = tmp_path / "names.txt"
    file.write_text("이동열\nKim\n", encoding="utf-8")
    result = run("romanize", "--file", file, "--output", tmp_path / "out.txt")
    assert result.status == 2
    assert f"{file}, line 2" in result.err
    assert not (tmp_path / "out.txt").exists()


def test_nothing_to_do_is_said(run: Call, tmp_path: Path) -> None:
    assert "no name to romanize" in run("romanize").err
    assert run("romanize", "--file", tmp_path / "missing.txt").status == 2


def test_the_help_has_an_example(run: Call) -> None:
    assert "Example: bitext-check romanize" in run("romanize", "--help").out


def test_it_starts_at_once() -> None:
    """Nothing heavy is loaded: no analyser, no templates, no terminal library. Time is that of the processor."""
    code = (
        "import sys; from bitext_check.cli import cli; cli(['romanize', '이동열'], standalone_mode=False); "
        "print(sorted({m.split('.')[0] for m in sys.modules} & "
        "{'kiwipiepy', 'numpy', 'rich', 'jinja2', 'lxml', 'trafilatura', 'sentencex', 'sacrebleu'}))"
    )
    seconds = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        assert result.stdout.splitlines()[-1] == "[]"
    # 0.2 s on an idle machine; the limit leaves room for a loaded one.
    assert min(seconds) < 0.5
