"""The engine for a cluster, on a Ray of two workers on this machine. Needs the extra `ray`."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bitext_check.commands.corpus import cluster_of, form_of
from bitext_check.corpus.cluster import Cluster, _awaited, run_cluster
from bitext_check.corpus.run import Run, run_corpus, shards
from bitext_check.corpus.shards import Counts, Plan
from bitext_check.reading.addresses import as_path
from bitext_check.reading.errors import InputError
from bitext_check.settings import Settings

KOREAN = "통영시가 5월 새 도서관을 연다.\n표은채 통영시장은 {}만 명이 찾을 것이라고 말했다."
ENGLISH = "Tongyeong will open a new library in May.\nTongyeong Mayor Pyo Eun-chae said {}0,000 people would visit."


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    file = tmp_path / "archive.jsonl"
    with file.open("w", encoding="utf-8") as stream:
        for n in range(120):
            people = n % 8 + 2
            target = ENGLISH.format(people + (n % 10 == 7))
            stream.write(json.dumps({"id": f"n{n}", "source": KOREAN.format(people), "target": target}) + "\n")
        stream.write("no record\n")
    return file


def quiet(*_: object) -> None:
    """No progress."""


def content(folder: Path) -> dict[str, bytes]:
    return {str(f.relative_to(folder)): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}


@pytest.fixture
def ray() -> Iterator[Any]:
    found = pytest.importorskip("ray", reason="the extra `ray` is not installed")
    pytest.importorskip("ray.data", reason="the extra `ray` is not installed")
    yield found
    found.shutdown()


def workers_of_ray() -> list[int]:
    """The processes below this one in which Ray runs our worker."""
    shown = subprocess.run(["ps", "-eo", "pid,ppid,args"], capture_output=True, text=True, check=True).stdout
    rows = [line.split(None, 2) for line in shown.splitlines()[1:]]
    parents = {int(pid): int(parent) for pid, parent, *_ in rows}

    def ours(pid: int) -> bool:
        while pid and pid != os.getpid():
            pid = parents.get(pid, 0)
        return bool(pid)

    return [int(pid) for pid, _, args in rows if "ray::" in args and "Worker" in args and ours(int(pid))]


def test_a_worker_is_killed_midway_and_the_rows_are_those_of_the_local_engine(
    ray: Any, archive: Path, tmp_path: Path
) -> None:
    run_corpus(Run((archive,), tmp_path / "local", Settings(), "parquet", size=4), quiet)
    killed: list[int] = []

    def kill(total: Counts, *_: object) -> None:
        if total.items >= 12 and not killed and (found := workers_of_ray()):
            os.kill(found[0], signal.SIGKILL)
            killed.append(found[0])

    call = Run((archive,), tmp_path / "ray", Settings(), "parquet", workers=2, size=4, cluster=Cluster(stall=240))
    counts = run_corpus(call, kill)
    assert killed
    assert (counts.articles, counts.failures) == (120, 1)
    assert content(tmp_path / "ray") == content(tmp_path / "local")


def test_workers_write_to_an_address(ray: Any, archive: Path, tmp_path: Path) -> None:
    pytest.importorskip("upath", reason="the extra `cloud` is not installed")
    address = as_path((tmp_path / "there").as_uri())
    run_corpus(Run((archive,), tmp_path / "local", Settings(), "parquet", size=40), quiet)
    call = Run((as_path(archive.as_uri()),), address, Settings(), "parquet", size=40, cluster=Cluster(stall=240))
    counts = run_corpus(call, quiet)
    assert (counts.articles, counts.failures) == (120, 1)
    parts = {name for name in content(tmp_path / "local") if name.startswith("findings")}
    assert len(parts) == 4
    assert parts == {name for name in content(tmp_path / "there") if name.startswith("findings")}


def test_a_cluster_that_is_too_small_is_an_error_at_once(ray: Any, archive: Path, tmp_path: Path) -> None:
    ray.init(address="local", num_cpus=2, include_dashboard=False, log_to_driver=False)
    plan = Plan(tmp_path / "out", "parquet", Settings(), 60.0)
    with pytest.raises(InputError, match="2 workers need 3 logical processors in Ray, which has 2"):
        list(run_cluster(shards((archive,), 4), plan, 2, Cluster()))


def test_a_stall_is_an_error() -> None:
    release = threading.Event()

    class Stuck:
        def iter_rows(self) -> Iterator[dict[str, int]]:
            yield {"number": 0}
            release.wait(30)

    began = time.monotonic()
    rows = _awaited(Stuck(), 0.2)
    assert next(rows) == {"number": 0}
    with pytest.raises(InputError, match=r"finished nothing for 0\.2 seconds"):
        next(rows)
    assert time.monotonic() - began < 10
    release.set()


def test_a_worker_that_dies_again_and_again_is_an_error_that_says_how_to_go_on() -> None:
    class Broken:
        def iter_rows(self) -> Iterator[dict[str, int]]:
            raise RuntimeError("some trace\nThe actor died unexpectedly")
            yield {}

    with pytest.raises(InputError, match=r"The actor died unexpectedly.*the same call goes on"):
        next(_awaited(Broken(), 5))


def test_the_options() -> None:
    assert cluster_of("local", None) is None
    assert cluster_of("ray", "auto") == Cluster("auto")
    with pytest.raises(InputError, match="--engine ray"):
        cluster_of("local", "auto")
    assert form_of((), Path("out"), False, cluster=True) == "parquet"
    assert form_of(("jsonl",), Path("out"), False, cluster=True) == "jsonl"
    with pytest.raises(InputError, match="--output"):
        form_of((), None, False, cluster=True)


def test_without_the_extra_the_error_names_it(archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    monkeypatch.setitem(sys.modules, "ray.data", None)
    call = Run((archive,), tmp_path / "out", Settings(), "parquet", workers=2, cluster=Cluster())
    with pytest.raises(InputError, match=r"bitext-check\[ray\]"):
        run_corpus(call, quiet)
    assert not (tmp_path / "out").exists()
