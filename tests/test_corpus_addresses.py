"""Corpora at addresses (object storage), tried on the storage in memory and the file addresses of fsspec."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest

from bitext_check.reading.addresses import as_path
from bitext_check.reading.errors import InputError
from tests.conftest import Run

Call = Callable[..., Run]
KOREAN = "통영시가 5월 새 도서관을 연다.\n표은채 통영시장은 {}만 명이 찾을 것이라고 말했다."
ENGLISH = "Tongyeong will open a new library in May.\nTongyeong Mayor Pyo Eun-chae said {}0,000 people would visit."


def lines(first: int, last: int) -> bytes:
    rows = (
        {"id": f"n{n}", "source": KOREAN.format(n), "target": ENGLISH.format(n + n % 2)} for n in range(first, last)
    )
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


@pytest.fixture
def bucket() -> Path:
    folder = as_path(f"memory://bucket-{uuid4().hex}/archive")
    folder.mkdir(parents=True)
    (folder / "a.jsonl").write_bytes(lines(2, 5))
    (folder / "b.jsonl").write_bytes(lines(5, 9))
    (folder / "notes.txt").write_bytes(b"no records")
    return folder


def local(tmp_path: Path, run: Call) -> dict[str, bytes]:
    folder = tmp_path / "archive"
    folder.mkdir()
    (folder / "a.jsonl").write_bytes(lines(2, 5))
    (folder / "b.jsonl").write_bytes(lines(5, 9))
    run("check", str(folder), "--format", "jsonl", "--shard-size", "3", "--output", str(tmp_path / "out"))
    return content(tmp_path / "out")


def content(folder: Path) -> dict[str, bytes]:
    found = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {
        f"{path.parent.name}/{path.name}": data.replace(str(folder.parent).encode(), b"")
        for path, data in found.items() if path.name not in ("manifest.json",)
    }  # fmt: skip


@pytest.mark.parametrize("what", ["", "/*.jsonl"])
def test_a_run_at_an_address_writes_what_a_run_here_writes(what: str, bucket: Path, run: Call, tmp_path: Path) -> None:
    out = bucket.parent / "out"
    found = run("check", f"{bucket}{what}", "--format", "jsonl", "--shard-size", "3", "--output", str(out))
    assert found.status == 1
    here = local(tmp_path, run)
    assert len(here) == 3 * 3 + 1
    there = content(out)
    assert there.keys() == here.keys()
    place = str(tmp_path).encode()
    assert {k: v.replace(str(bucket.parent).encode(), b"") for k, v in there.items()} == {
        k: v.replace(place, b"") for k, v in here.items()
    }


def test_a_run_at_an_address_goes_on_where_it_was(bucket: Path, run: Call) -> None:
    out = bucket.parent / "out"
    again = ("check", str(bucket), "--format", "jsonl", "--shard-size", "3", "--output", str(out))
    run(*again)
    whole = content(out)
    (out / "shards" / "part-000001.json").unlink()
    (out / "findings" / "part-000001.jsonl").write_bytes(b"half")
    run(*again)
    assert content(out) == whole
    (bucket / "a.jsonl").write_bytes(lines(2, 4))
    found = run(*again)
    assert found.status == 2
    assert "--restart" in found.err
    assert run(*again, "--restart").status == 1
    assert not any("part-000002" in name for name in content(out))


def test_file_addresses_and_two_processes(run: Call, tmp_path: Path) -> None:
    here = local(tmp_path, run)
    out = tmp_path / "there" / "out"
    address = (tmp_path / "archive").as_uri()
    run("check", address, "--workers", "2", "--format", "jsonl", "--shard-size", "3", "--output", out.as_uri())
    there = content(out)
    assert there.keys() == here.keys()
    assert there["out/summary.json"] == here["out/summary.json"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("nowhere://bucket/a.jsonl", "such addresses cannot be reached here"),
        ("memory://bucket/gone.jsonl", "no such file or folder"),
        ("memory://bucket/page.txt", "no such file or folder"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(given: str, said: str, run: Call, tmp_path: Path) -> None:
    found = run("check", given)
    assert found.status == 2
    assert said in found.err
    assert len(found.err.strip().splitlines()) == 1


def test_articles_of_their_own_and_reports_stay_here(bucket: Path, run: Call) -> None:
    found = run("check", str(bucket / "notes.txt"))
    assert found.status == 2
    assert "only files of records" in found.err
    found = run("check", str(bucket), "--format", "html", "--output", str(bucket / "report.html"))
    assert found.status == 2
    assert "only a corpus run" in found.err


def test_without_the_extra_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "upath", None)
    with pytest.raises(InputError, match=r"bitext-check\[cloud\]"):
        as_path("s3://bucket/a.jsonl")
    assert as_path("archive/a.jsonl") == Path("archive/a.jsonl")
