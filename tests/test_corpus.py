"""Corpus runs: records read one by one, shards whole, the same bytes whatever happens on the way."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

import bitext_check.corpus.checking as checking
from bitext_check.corpus.checking import check_item
from bitext_check.corpus.local import Shard, run_local
from bitext_check.corpus.run import Run as Call
from bitext_check.corpus.run import run_corpus, shards
from bitext_check.corpus.shards import Counts, Plan, done
from bitext_check.reading.articles import ArticleRecord, read_articles
from bitext_check.reading.errors import InputError
from bitext_check.records import Failure
from bitext_check.settings import Settings
from tests.conftest import Run

Command = Callable[..., Run]

KOREAN = "통영시가 {month}월 새 도서관을 연다.\n표은채 통영시장은 {people}만 명이 찾을 것이라고 말했다."
ENGLISH = (
    "Tongyeong will open a new library in {name}.\nTongyeong Mayor Pyo Eun-chae said {people}0,000 people would visit."
)
MONTHS = ["January", "February", "March", "April", "May", "June", "July"]


def record(number: int) -> dict[str, object]:
    month, people = number % 7, 2 + number % 8
    shown = people + 1 if number % 5 == 4 else people
    return {
        "id": f"n{number}",
        "source": KOREAN.format(month=month + 1, people=people),
        "target": ENGLISH.format(name=MONTHS[month], people=shown),
        "desk": "ignored",
    }


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    file = tmp_path / "archive.jsonl"
    file.write_text("".join(json.dumps(record(n), ensure_ascii=False) + "\n" for n in range(10)), encoding="utf-8")
    return file


def quiet(*_: object) -> None:
    """No progress."""


def call(archive: Path, folder: Path, **options: object) -> Call:
    return Call((archive,), folder, Settings(), **{"size": 3, **options})  # type: ignore[arg-type]


def content(folder: Path) -> dict[str, bytes]:
    return {str(f.relative_to(folder)): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}


def lines(folder: Path, name: str) -> list[dict[str, object]]:
    return [json.loads(l) for f in sorted((folder / name).glob("part-*")) for l in f.read_text("utf-8").splitlines()]  # noqa: E741


def test_findings_and_segments_of_all_articles_in_input_order(archive: Path, tmp_path: Path, analyser: object) -> None:
    counts = run_corpus(call(archive, tmp_path / "out"), quiet)
    assert (counts.items, counts.articles, counts.failures) == (10, 10, 0)
    wrong = [row["article"] for row in lines(tmp_path / "out", "findings")]
    assert wrong == ["n4", "n9"]
    assert [row["article"] for row in lines(tmp_path / "out", "segments")][::2] == [f"n{n}" for n in range(10)]
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["shards"] == 4
    assert manifest["counts"]["articles"] == 10
    assert manifest["settings"]["language"] == "en"
    assert len(manifest["tables"]) > 10


def test_two_processes_write_the_bytes_of_one(archive: Path, tmp_path: Path, analyser: object) -> None:
    run_corpus(call(archive, tmp_path / "one"), quiet)
    run_corpus(call(archive, tmp_path / "two", workers=2), quiet)
    assert content(tmp_path / "one") == content(tmp_path / "two")


def test_a_run_goes_on_where_it_was_killed(
    archive: Path, tmp_path: Path, analyser: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_corpus(call(archive, tmp_path / "whole"), quiet)

    def killed(total: Counts, *_: object) -> None:
        if total.items >= 6:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_corpus(call(archive, tmp_path / "out"), killed)
    # As a kill in the midst of a shard leaves it: a part without a mark, and one under another name.
    (tmp_path / "out" / "findings" / "part-000002.jsonl").write_text("half a li")
    assert done(tmp_path / "out", 1) is not None
    assert done(tmp_path / "out", 2) is None
    seen = []
    check = checking.check_record
    monkeypatch.setattr(checking, "check_record", lambda r, s: seen.append(r.id) or check(r, s))  # type: ignore[func-returns-value]
    run_corpus(call(archive, tmp_path / "out"), quiet)
    assert seen == ["n6", "n7", "n8", "n9"]
    assert content(tmp_path / "out") == content(tmp_path / "whole")


def test_other_settings_or_inputs_are_refused_unless_begun_anew(
    archive: Path, tmp_path: Path, analyser: object
) -> None:
    run_corpus(call(archive, tmp_path / "out"), quiet)
    other = Call((archive,), tmp_path / "out", Settings(ignore=("number",)), size=3)
    with pytest.raises(InputError, match=r"settings\.ignore.*--restart"):
        run_corpus(other, quiet)
    with archive.open("a", encoding="utf-8") as stream:
        stream.write(json.dumps(record(11)) + "\n")
    with pytest.raises(InputError, match="inputs"):
        run_corpus(call(archive, tmp_path / "out"), quiet)
    (tmp_path / "out" / "own-notes.txt").write_text("kept")
    run_corpus(call(archive, tmp_path / "new"), quiet)
    run_corpus(Call((archive,), tmp_path / "new", Settings(fail_on="never"), size=3), quiet)
    assert run_corpus(call(archive, tmp_path / "out", restart=True), quiet).articles == 11
    assert (tmp_path / "out" / "own-notes.txt").exists()


def test_what_cannot_be_read_is_a_failure_with_its_line(run: Command, archive: Path, tmp_path: Path) -> None:
    good = archive.read_text(encoding="utf-8").splitlines()[0]
    archive.write_text(f'{good}\n{{"id": 1\n\n["a"]\n{{"source": "가"}}\n{good}\n', encoding="utf-8")
    result = run("check", archive, "--workers", "1", "--output", tmp_path / "out")
    assert result.status == 2
    failed = lines(tmp_path / "out", "failures")
    assert [str(row["place"]).rpartition(":")[2] for row in failed] == ["2", "4", "5"]
    assert "not valid JSON" in str(failed[0]["error"])
    assert "target is missing" in str(failed[2]["error"])
    assert len(lines(tmp_path / "out", "segments")) == 4
    assert "3 failures" in result.out


def test_an_article_that_takes_too_long_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(*_: object) -> None:
        while True:
            try:
                sum(range(1000))
            except Exception:  # as the engine of the rules would
                continue

    monkeypatch.setattr(checking, "check_record", endless)
    (failure,) = check_item(ArticleRecord("a:1", "a", "가", "b"), Settings(), 0.2)
    assert isinstance(failure, Failure)
    assert "0.2 seconds" in failure.error.en
    assert "--timeout-per-article" in failure.error.ko


def test_a_crash_is_a_failure_and_no_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "check_record", lambda *_: 1 / 0)
    (failure,) = check_item(ArticleRecord("a:1", "a", "가", "b"), Settings())
    assert isinstance(failure, Failure)
    assert "ZeroDivisionError" in failure.error.en


class _Killer:
    """A record that kills the process that unpickles it."""

    source = "a.jsonl:7"

    def __init__(self, parent: int) -> None:
        self.parent = parent

    def __reduce__(self) -> tuple[object, tuple[int]]:
        return _die, (self.parent,)


def _die(parent: int) -> _Killer:
    if os.getpid() != parent:
        os._exit(9)
    return _Killer(parent)


def test_an_item_that_kills_its_process_is_left_out_and_no_other(tmp_path: Path) -> None:
    good = ArticleRecord("a.jsonl:1", "a", str(record(0)["source"]), str(record(0)["target"]))
    work = [Shard(0, (good,), 0.3), Shard(1, (good, _Killer(os.getpid())), 0.6), Shard(2, (good,), 1.0)]  # type: ignore[arg-type]
    plan = Plan(tmp_path, "jsonl", Settings(), 0)
    counts = [c for _, c in run_local(iter(work), plan, 2)]
    assert [(c.articles, c.failures) for c in counts] == [(1, 0), (1, 1), (1, 0)]
    assert "died" in str(lines(tmp_path, "failures")[0]["error"])


def test_parquet_in_and_out(run: Command, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="needs the extra parquet")
    arrow = pytest.importorskip("pyarrow")
    rows = [record(n) for n in range(6)]
    rows[1]["target"] = None
    parquet.write_table(arrow.Table.from_pylist(rows), tmp_path / "in.parquet")
    result = run(
        "check", tmp_path / "in.parquet", "--format", "parquet", "--output", tmp_path / "out", "--shard-size", "4"
    )
    assert result.status == 2
    found = parquet.read_table(tmp_path / "out" / "findings").to_pylist()
    assert [(row["article"], row["place"]) for row in found] == [("n4", f"{tmp_path / 'in.parquet'}:5")]
    segments = parquet.read_table(tmp_path / "out" / "segments")
    assert segments.num_rows == 10
    assert str(segments.schema.field("source_paragraphs").type).startswith("list")
    assert "in.parquet:2" in str(lines(tmp_path / "out", "failures")[0]["place"])


def test_a_missing_extra_is_named(run: Command, archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    monkeypatch.setitem(__import__("sys").modules, "pyarrow.parquet", None)
    result = run("check", archive, "--format", "parquet", "--output", tmp_path / "out")
    assert result.status == 2
    assert "pip install 'bitext-check[parquet]'" in result.err
    assert not (tmp_path / "out").exists()


def test_records_are_checked_without_a_corpus_run_too(run: Command, archive: Path) -> None:
    report = json.loads(run("check", archive, "--format", "json").out)
    assert [a["id"] for a in report["articles"]] == [f"n{n}" for n in range(10)]
    assert run("check", archive, "--format", "json").status == 1


def test_folders_patterns_and_other_inputs_go_into_one_run(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "b.jsonl").write_bytes(archive.read_bytes())
    (tmp_path / "more" / "c.tsv").write_text("source\ttarget\n가\tb\n", encoding="utf-8")
    found = list(shards([tmp_path / "*.jsonl", tmp_path / "more"], 15))
    assert [len(s.items) for s in found] == [15, 6]
    assert found[-1].share == 1.0


@pytest.mark.parametrize(
    ("options", "said"),
    [(("--workers", "2"), "--output"), (("--workers", "2", "--format", "html", "--output", "x"), "one form")],
)
def test_a_wrong_call_is_refused(run: Command, archive: Path, options: tuple[str, ...], said: str) -> None:
    result = run("check", archive, *options)
    assert result.status == 2
    assert said in result.err


def test_progress_has_rate_and_time_left(run: Command, archive: Path, tmp_path: Path) -> None:
    result = run("check", archive, "--workers", "1", "--output", tmp_path / "o", "--fail-on", "never", "--lang", "ko")
    assert result.status == 0
    assert "기사 10건" in result.err
    assert "남은 시간 0:00:00" in result.err


def test_a_long_line_is_one_failure_and_reading_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bitext_check.reading.articles._LONGEST", 100)
    file = tmp_path / "a.jsonl"
    file.write_text("x" * 1000 + '\n{"source": "가", "target": "b"}\n', encoding="utf-8")
    first, second = [read.record for read in read_articles(file)]
    assert isinstance(first, Failure)
    assert isinstance(second, ArticleRecord)
    assert second.where.endswith(":2")
