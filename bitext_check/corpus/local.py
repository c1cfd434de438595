"""The engine for one machine: shards go to processes, each of which loads its models once.

Every process writes its own shards, so neither the order of finishing nor the number of processes shows in the output,
and only a few shards are in memory at a time.
"""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass

from bitext_check.corpus.checking import Item, check_item
from bitext_check.corpus.shards import Counts, Plan, check_shard
from bitext_check.reading.articles import ArticleRecord
from bitext_check.reading.errors import InputError
from bitext_check.records import Failure


@dataclass(frozen=True, slots=True)
class Shard:
    """Work to be done: the number of a shard, its items, and how much of the input ends with it (0 to 1)."""

    number: int
    items: tuple[Item, ...]
    share: float


def run_local(shards: Iterator[Shard], plan: Plan, workers: int) -> Iterator[tuple[Shard, Counts]]:
    """Check shards; each is given back with its counts when it is written, in order.

    A process that dies takes its shard with it: that shard is done again, and if it kills again, item by item, so that
    only the item at fault becomes a failure.
    """
    if workers == 1:
        for shard in shards:
            yield shard, check_shard(shard.number, shard.items, plan)
        return
    waiting: deque[tuple[Shard, Future[Counts]]] = deque()
    pool = _pool(workers)
    try:
        for shard in shards:
            waiting.append((shard, pool.submit(check_shard, shard.number, shard.items, plan)))
            if len(waiting) > 2 * workers:
                first, counts, pool = _first(waiting, pool, plan, workers)
                yield first, counts
        while waiting:
            first, counts, pool = _first(waiting, pool, plan, workers)
            yield first, counts
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _pool(workers: int) -> ProcessPoolExecutor:
    # Spawned, not forked: a copy of a process with threads of the analyser may wait for ever.
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))


def _first(
    waiting: deque[tuple[Shard, Future[Counts]]], pool: ProcessPoolExecutor, plan: Plan, workers: int
) -> tuple[Shard, Counts, ProcessPoolExecutor]:
    """The first shard that waits, its counts, and the processes to go on with: new ones when one has died."""
    shard, future = waiting.popleft()
    try:
        return shard, future.result(), pool
    except BrokenProcessPool:
        pool.shutdown(wait=False, cancel_futures=True)
    counts = _alone(shard, plan)
    pool = _pool(workers)
    again = [(other, pool.submit(check_shard, other.number, other.items, plan)) for other, _ in waiting]
    waiting.clear()
    waiting.extend(again)
    return shard, counts, pool


def _alone(shard: Shard, plan: Plan) -> Counts:
    """A shard that was under way when a process died: once more by itself, then without the items that kill."""
    with _pool(1) as pool:
        try:
            return pool.submit(check_shard, shard.number, shard.items, plan).result()
        except BrokenProcessPool:
            pass
    items = tuple(item if _survives(item, plan) else _deadly(item) for item in shard.items)
    with _pool(1) as pool:
        return pool.submit(check_shard, shard.number, items, plan).result()


def _survives(item: Item, plan: Plan) -> bool:
    with _pool(1) as pool:
        try:
            pool.submit(check_item, item, plan.settings, plan.seconds).result()
        except BrokenProcessPool:
            return False
    return True


def _deadly(item: Item) -> Failure:
    place = item.where if isinstance(item, ArticleRecord) else item.path if isinstance(item, Failure) else item.source
    error = InputError(f"{place}: the process that checked it died (out of memory?); left out",
                       f"{place}: 검사하던 프로세스가 죽었습니다(메모리 부족?). 건너뛰었습니다")  # fmt: skip
    return Failure(str(place), error.message)
