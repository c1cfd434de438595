"""Reports reach the disk whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from bitext_check.reading.errors import InputError
from bitext_check.records import Report
from bitext_check.reporting.formats import FORMATS, check_names, render
from bitext_check.reporting.writing import file_stem, is_folder, main_part, stem_of, write
from tests.reporting_sample import clean_article, pool_article, sample_report


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_one_format_goes_to_the_file_named(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "out.json"
    assert write({"json": "{}"}, file) == (file,)
    assert file.read_text(encoding="utf-8") == "{}"
    assert names(file.parent) == ["out.json"]


@pytest.mark.parametrize("place", ["reports", "reports/", "reports.d/", "2026-11-22", "week.47"])
def test_a_name_without_an_ending_is_a_folder(tmp_path: Path, place: str) -> None:
    write({"json": "{}"}, f"{tmp_path}/{place}")
    assert names(tmp_path / place) == ["report.json"]


def test_a_folder_that_exists_is_a_folder_whatever_its_name(tmp_path: Path) -> None:
    (tmp_path / "old.html").mkdir()
    assert is_folder(tmp_path / "old.html")


def test_parts_of_an_output_stand_in_the_folder_under_their_names(tmp_path: Path) -> None:
    write({"csv": render("csv", sample_report()), "json": "{}"}, tmp_path / "out")
    assert names(tmp_path / "out") == ["findings.csv", "report.json", "segments.csv"]


def test_files_are_named_by_the_article_when_there_is_only_one(tmp_path: Path) -> None:
    report = Report((pool_article(),))
    write({"csv": render("csv", report), "json": "{}"}, tmp_path / "out", stem=stem_of(report))
    assert names(tmp_path / "out") == ["pool.findings.csv", "pool.json", "pool.segments.csv"]
    assert stem_of(Report((pool_article(), clean_article()))) == "report"


def test_the_second_part_stands_beside_the_file_named(tmp_path: Path) -> None:
    write({"csv": render("csv", sample_report())}, tmp_path / "out.csv")
    assert names(tmp_path) == ["out.csv", "out.segments.csv"]
    assert (tmp_path / "out.csv").read_bytes().startswith(b"\xef\xbb\xbfArticle,Severity")


def test_several_formats_in_one_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="give a folder") as caught:
        write({"json": "{}", "csv": {"findings.csv": ""}}, tmp_path / "out.json")
    assert "폴더" in caught.value.message.ko
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("한빛구 수영장", "한빛구 수영장"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("a\x00b\nc:d", "a_b_c_d"),
        ("..", "_"),
        ("con", "_con"),
        ("가" * 200, "가" * 50),
    ],
)
def test_an_article_id_cannot_lead_out_of_the_folder(name: str, stem: str) -> None:
    assert file_stem(name) == stem


def test_a_folder_that_cannot_be_made_is_one_clear_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here first", encoding="utf-8")
    with pytest.raises(InputError, match=r"cannot be written to .*out\.json") as caught:
        write({"json": "{}"}, tmp_path / "file" / "out.json")
    assert "쓸 수 없습니다" in caught.value.message.ko
    assert (tmp_path / "file").read_text(encoding="utf-8") == "here first"


def test_an_interrupted_run_leaves_the_old_files_and_no_half_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write({"csv": {"findings.csv": "old", "segments.csv": "old"}}, tmp_path)

    def full(number: int) -> None:
        if any("segments" in name for name in os.listdir(tmp_path) if name.endswith(".tmp")):
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InputError, match="No space left"):
        write({"csv": {"findings.csv": "new", "segments.csv": "new"}}, tmp_path)
    assert names(tmp_path) == ["findings.csv", "segments.csv"]
    assert (tmp_path / "findings.csv").read_text(encoding="utf-8") == "old"


def test_a_file_is_moved_to_its_place_only_when_it_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    real = os.replace

    def watch(source: Path, target: Path) -> None:
        seen.append((Path(source).parent, Path(source).read_bytes(), Path(target).exists()))
        real(source, target)

    monkeypatch.setattr(os, "replace", watch)
    write({"json": "whole"}, tmp_path / "out.json")
    assert seen == [(tmp_path, b"whole", False)]


def test_a_file_keeps_its_permissions_and_a_link_stays_a_link(tmp_path: Path) -> None:
    file, link = tmp_path / "real.json", tmp_path / "link.json"
    file.write_text("old", encoding="utf-8")
    file.chmod(0o640)
    link.symlink_to(file)
    write({"json": "new"}, link)
    assert link.is_symlink()
    assert file.read_text(encoding="utf-8") == "new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_device_is_written_to_and_not_replaced() -> None:
    write({"json": "{}"}, "/dev/null")
    assert not Path("/dev/null").is_file()


def test_an_unknown_format_names_the_nearest_one() -> None:
    with pytest.raises(InputError, match="did you mean json") as caught:
        check_names(["jsno"])
    assert "형식은 없습니다" in caught.value.message.ko
    check_names(FORMATS)


def test_every_format_says_in_one_line_what_it_is() -> None:
    for name, found in FORMATS.items():
        assert found.name == name
        assert found.ending.startswith(".")
        assert len(found.summary) > 10


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("report", [sample_report(), Report(())], ids=["sample", "empty"])
def test_every_format_renders_in_both_languages(name: str, language: str, report: Report) -> None:
    assert main_part(render(name, report, language)) is not None
