"""Which articles the paths of a call hold."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bitext_check.reading.errors import InputError
from bitext_check.reading.inputs import Job, article_id, find_jobs
from bitext_check.records import Failure


def put(folder: Path, *names: str) -> None:
    for name in names:
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("글 text\n", encoding="utf-8")


def jobs(*paths: Path) -> list[Job]:
    found = list(find_jobs(paths))
    assert all(isinstance(job, Job) for job in found)
    return [job for job in found if isinstance(job, Job)]


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("page.txt", "page"),
        ("a.b.html", "a.b"),
        ("page.ko.txt", "page"),
        ("page.en.md", "page"),
        ("rows.tsv", "rows"),
        ("PAGE.TXT", "PAGE"),
        ("note", "note"),
    ],
)
def test_the_id_is_the_name_without_ending_and_language(name: str, identity: str) -> None:
    assert article_id(Path(name)) == identity


def test_a_folder_gives_pages_pairs_and_tables_in_order_of_names(tmp_path: Path) -> None:
    put(tmp_path, "b.html", "a.ko.txt", "a.en.txt", "c.tsv", "deep/d.md", "deep/e.csv", ".hidden.txt", "picture.png")
    put(tmp_path, "README.md", "deep/README.md", ".git/config.txt")
    found = jobs(tmp_path)
    assert [(job.id, job.target is not None, job.table) for job in found] == [
        ("a", True, False),
        ("b", False, False),
        ("c", False, True),
        ("d", False, False),
        ("e", False, True),
    ]


def test_the_halves_of_a_pair_may_have_different_endings(tmp_path: Path) -> None:
    put(tmp_path, "a.ko.md", "a.en.html")
    (job,) = jobs(tmp_path)
    assert (job.source.name, job.target and job.target.name) == ("a.ko.md", "a.en.html")


@pytest.mark.parametrize("given", ["a.ko.txt", "a.en.txt"])
def test_either_half_names_the_pair(tmp_path: Path, given: str) -> None:
    put(tmp_path, "a.ko.txt", "a.en.txt")
    (job,) = jobs(tmp_path / given)
    assert (job.source.name, job.target and job.target.name) == ("a.ko.txt", "a.en.txt")


def test_an_article_named_twice_is_one_job(tmp_path: Path) -> None:
    put(tmp_path, "a.ko.txt", "a.en.txt", "b.txt")
    found = jobs(tmp_path / "a.en.txt", tmp_path / "a.ko.txt", tmp_path / "b.txt", tmp_path, tmp_path / "." / "b.txt")
    assert [job.id for job in found] == ["a", "b"]


def failures(*paths: Path) -> list[str]:
    return [job.error.en for job in find_jobs(paths) if isinstance(job, Failure)]


def test_half_a_pair_says_which_file_is_missing(tmp_path: Path) -> None:
    put(tmp_path, "a.ko.txt", "b.txt")
    (message,) = failures(tmp_path)
    assert "a.en.txt" in message
    assert [job.id for job in find_jobs([tmp_path]) if isinstance(job, Job)] == ["b"]


def test_missing_paths_and_empty_folders_are_failures_of_their_own(tmp_path: Path) -> None:
    put(tmp_path, "b.txt")
    (tmp_path / "empty").mkdir()
    missing, empty = failures(tmp_path / "missing", tmp_path / "empty", tmp_path / "b.txt")
    assert "no such file or folder" in missing
    assert "holds no articles" in empty


def test_a_name_too_long_for_the_disk_is_a_missing_file(tmp_path: Path) -> None:
    (message,) = failures(tmp_path / ("가" * 200))
    assert "no such file or folder" in message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_pipes_in_a_folder_are_passed_over(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    assert [job.id for job in jobs(tmp_path)] == ["a"]


def test_source_and_target_name_one_article(tmp_path: Path) -> None:
    ko, en = tmp_path / "ko.txt", tmp_path / "en.txt"
    assert list(find_jobs([], ko, en)) == [Job("ko", ko, en)]
    assert list(find_jobs([ko], None, en)) == [Job("ko", ko, en)]
    assert list(find_jobs([en], ko, None)) == [Job("ko", ko, en)]


@pytest.mark.parametrize(
    ("paths", "source", "target", "words"),
    [
        ([], None, None, "nothing to check"),
        ([], "ko.txt", None, "--target is missing"),
        ([], None, "en.txt", "--source is missing"),
        (["a.txt"], "ko.txt", "en.txt", "give no other paths"),
        (["a.txt", "b.txt"], None, "en.txt", "give no other paths"),
    ],
)
def test_a_call_that_makes_no_sense_is_refused(
    paths: list[str], source: str | None, target: str | None, words: str
) -> None:
    with pytest.raises(InputError, match=words):
        list(find_jobs([Path(p) for p in paths], source and Path(source), target and Path(target)))


@pytest.mark.parametrize("side", ["source", "target"])
def test_a_table_is_no_half_of_a_pair(tmp_path: Path, side: str) -> None:
    put(tmp_path, "rows.tsv", "page.txt")
    other = {"source": "target", "target": "source"}[side]
    with pytest.raises(InputError, match="a table holds both sides; give it alone"):
        list(find_jobs([], **{side: tmp_path / "rows.tsv", other: tmp_path / "page.txt"}))
