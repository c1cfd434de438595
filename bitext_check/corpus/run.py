"""A corpus run: inputs as a stream of items, cut into shards, checked by an engine, resumed where it was left."""

from __future__ import annotations

import glob
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bitext_check.corpus.checking import Item
from bitext_check.corpus.cluster import Cluster, run_cluster
from bitext_check.corpus.local import Shard, run_local
from bitext_check.corpus.manifest import NAME, begin, describe, finish
from bitext_check.corpus.rows import COLUMNS
from bitext_check.corpus.shards import Counts, Plan, done
from bitext_check.extras import library
from bitext_check.reading.addresses import is_address
from bitext_check.reading.articles import read_articles
from bitext_check.reading.errors import InputError
from bitext_check.reading.inputs import Job, find_jobs
from bitext_check.records import Failure
from bitext_check.settings import Settings

SHARD = 200


@dataclass(frozen=True, slots=True)
class Run:
    """A call: what to check, where to, how. `form` is jsonl or parquet; without a `cluster` this machine does it."""

    paths: tuple[Path, ...]
    folder: Path
    settings: Settings
    form: str = "jsonl"
    workers: int = 1
    size: int = SHARD
    seconds: float = 60.0
    restart: bool = False
    cluster: Cluster | None = None


def run_corpus(run: Run, progress: Callable[[Counts, Counts, float], None]) -> Counts:
    """Check a corpus and write its shards, manifest and summary into a folder. Gives the counts of the whole.

    `progress` is called with the counts of all shards that are done, of those that were done before this call, and the
    share of the input. Raises `InputError` when the call is wrong or the folder holds a run of another kind.
    """
    _see_extras(run)
    wanted = describe(expanded(run.paths), run.settings, run.form, run.size, run.seconds)
    if run.restart:
        clear(run.folder)
    begin(run.folder, wanted)
    plan = Plan(run.folder, run.form, run.settings, run.seconds)
    total = before = Counts()
    number = -1

    def fresh() -> Iterator[Shard]:
        nonlocal total, before, number
        for shard in shards(run.paths, run.size):
            number = shard.number
            counts = done(run.folder, shard.number)
            if counts is None:
                yield shard
            else:
                total, before = total + counts, before + counts

    share = 0.0
    for shard, counts in _engine(fresh(), plan, run):
        total += counts
        # A cluster finishes shards in any order.
        share = max(share, shard.share)
        progress(total, before, share)
    finish(run.folder, wanted, total, number + 1)
    return total


def _see_extras(run: Run) -> None:
    """Raise `InputError` for an extra that is not installed, before anything is written or taken away."""
    # With Ray comes pyarrow.
    if run.cluster is not None:
        library("ray.data", "ray")
    if run.form == "parquet":
        library("pyarrow.parquet", "parquet")


def _engine(waiting: Iterator[Shard], plan: Plan, run: Run) -> Iterator[tuple[Shard, Counts]]:
    if run.cluster is not None:
        return run_cluster(waiting, plan, run.workers, run.cluster)
    return run_local(waiting, plan, run.workers)


def shards(paths: Sequence[Path], size: int) -> Iterator[Shard]:
    """The items of the inputs, in order, `size` at a time."""
    held: list[Item] = []
    number, share = 0, 0.0
    for item, share in items(paths):
        held.append(item)
        if len(held) == size:
            yield Shard(number, tuple(held), share)
            number, held = number + 1, []
    if held:
        yield Shard(number, tuple(held), share)


def items(paths: Sequence[Path]) -> Iterator[tuple[Item, float]]:
    """The items of the inputs, in order, each with the share of the input that ends with it (0 to 1)."""
    jobs = list(find_jobs(expanded(paths)))
    for number, job in enumerate(jobs):
        if not isinstance(job, Job) or not job.records:
            yield job, (number + 1) / len(jobs)
            continue
        try:
            for read in read_articles(job.source):
                yield read.record, (number + read.share) / len(jobs)
        except InputError as error:
            yield Failure(str(job.source), error.message), (number + 1) / len(jobs)


def expanded(paths: Sequence[Path]) -> list[Path]:
    """Paths with the patterns among them (`*.jsonl`) replaced by what they stand for."""
    found: list[Path] = []
    for path in paths:
        if not any(mark in path.name for mark in "*?[") or (not is_address(path) and path.exists()):
            found.append(path)
        elif is_address(path):
            found.extend(sorted(path.parent.glob(path.name), key=str))
        else:
            found.extend(sorted(Path(name) for name in glob.glob(str(path), recursive=True)))
    return found


def clear(folder: Path) -> None:
    """Take away what a run has written into a folder, and nothing else."""
    for name in (*COLUMNS, "shards"):
        if (folder / name).is_dir():
            for part in (folder / name).glob("part-*"):
                part.unlink()
            for part in (folder / name).glob(".part-*.tmp"):
                part.unlink()
            if not is_address(folder) and not any((folder / name).iterdir()):
                shutil.rmtree(folder / name)
    for name in (NAME, "summary.json"):
        (folder / name).unlink(missing_ok=True)
