"""The engine for a cluster: shards go through Ray Data to stateful workers (extra `ray`).

Ray Data starts the workers, hands out the shards and starts lost workers and their shards again. A shard is written as
the local engine writes it: whole, with its mark last, under a name that is its own. So a shard that is done twice is
there once, and rows and order are those of the local engine. Workers must reach the output folder: a shared one.
"""

from __future__ import annotations

import os
import pickle
import queue
import threading
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import islice
from typing import Any

from bitext_check.corpus.checking import warm
from bitext_check.corpus.local import Shard
from bitext_check.corpus.shards import Counts, Plan, check_shard
from bitext_check.extras import library
from bitext_check.reading.errors import InputError

# Shards that are given to Ray at a time: enough that the start of its workers does not count, few enough for memory.
_WAVE, _WAVE_EACH = 512, 64
# How often a shard may take its worker with it before the run ends with an error.
_RETRIES = 3
_DONE = object()


@dataclass(frozen=True, slots=True)
class Cluster:
    """Where Ray runs: an address ("auto", host:port, ray://…), "" for one of its own on this machine.

    `stall` is after how many seconds without any shard done the run ends with an error.
    """

    address: str = ""
    stall: float = 900.0


class Worker:
    """Checks shards; made once in each process of Ray, where it loads its models."""

    def __init__(self, plan: Plan, here: str) -> None:
        """Load models and tables. Paths of the call hold in the folder `here`, where Ray need not have begun."""
        if os.path.isdir(here):
            os.chdir(here)
        self._plan = plan
        warm(plan.settings)

    def __call__(self, batch: dict[str, Any]) -> dict[str, list[Any]]:
        """Check and write the shards of a batch; gives their numbers and counts."""
        counts = [
            check_shard(int(number), pickle.loads(items), self._plan)
            for number, items in zip(batch["number"], batch["items"], strict=True)
        ]
        return {"number": list(batch["number"]), "counts": [pickle.dumps(asdict(count)) for count in counts]}


def run_cluster(shards: Iterator[Shard], plan: Plan, workers: int, cluster: Cluster) -> Iterator[tuple[Shard, Counts]]:
    """Check shards; each is given back with its counts, and without its items, when it is written, in any order.

    Raises `InputError` without the extra, when the cluster is too small or out of reach, and when nothing goes on.
    """
    ray = library("ray", "ray")
    library("ray.data", "ray")
    own = not ray.is_initialized()
    _connect(ray, workers, cluster)
    try:
        while wave := list(islice(shards, max(_WAVE, _WAVE_EACH * workers))):
            yield from _wave(ray, wave, plan, workers, cluster.stall)
    finally:
        if own:
            ray.shutdown()


def _connect(ray: Any, workers: int, cluster: Cluster) -> None:
    if not ray.is_initialized():
        # Ray Data reads and writes in tasks of its own and waits for ever when workers hold every logical processor.
        where: dict[str, Any] = {"address": cluster.address}
        if not cluster.address:
            where = {"address": "local", "num_cpus": workers + 1, "include_dashboard": False}
        try:
            ray.init(**where, log_to_driver=False, logging_level="ERROR")
        except (ConnectionError, OSError, RuntimeError, ValueError) as error:
            raise InputError(
                f"Ray cannot be reached at {cluster.address or 'this machine'} ({error})",
                f"Ray({cluster.address or '이 컴퓨터'})에 연결할 수 없습니다({error})",
            ) from error
    there = int(ray.cluster_resources().get("CPU", 0))
    if there <= workers:
        raise InputError(
            f"{workers} workers need {workers + 1} logical processors in Ray, which has {there}: Ray Data itself needs "
            "one; give fewer --workers or a larger cluster",
            f"작업자 {workers}개에는 Ray의 논리 프로세서 {workers + 1}개가 필요하지만 {there}개뿐입니다(하나는 Ray "
            "Data 몫). --workers를 줄이거나 클러스터를 늘리십시오",
        )


def _wave(ray: Any, wave: list[Shard], plan: Plan, workers: int, stall: float) -> Iterator[tuple[Shard, Counts]]:
    ray.data.DataContext.get_current().enable_progress_bars = False
    rows = [{"number": shard.number, "items": pickle.dumps(shard.items)} for shard in wave]
    checked = ray.data.from_items(rows, override_num_blocks=len(rows)).map_batches(
        Worker,
        fn_constructor_args=(plan, os.getcwd()),
        batch_size=1,
        num_cpus=1,
        compute=ray.data.ActorPoolStrategy(size=min(workers, len(rows))),
        max_restarts=-1,
        max_task_retries=_RETRIES,
    )
    known = {shard.number: shard for shard in wave}
    for row in _awaited(checked, stall):
        shard = known.pop(int(row["number"]))
        yield Shard(shard.number, (), shard.share), Counts(**pickle.loads(row["counts"]))


def _awaited(checked: Any, stall: float) -> Iterator[dict[str, Any]]:
    """The rows of a data set as they come. Raises `InputError` when none comes for `stall` seconds."""
    came: queue.Queue[Any] = queue.Queue()

    def read() -> None:
        try:
            for row in checked.iter_rows():
                came.put(row)
            came.put(_DONE)
        except Exception as error:
            came.put(error)

    threading.Thread(target=read, daemon=True).start()
    while True:
        try:
            row = came.get(timeout=stall)
        except queue.Empty:
            raise InputError(
                f"Ray has finished nothing for {stall:g} seconds: are its processors taken by others? What is done is "
                "kept; the same call goes on",
                f"Ray가 {stall:g}초 동안 아무것도 끝내지 못했습니다. 다른 작업이 프로세서를 쓰고 있습니까? 끝난 것은 "
                "남아 있으며 같은 명령으로 이어집니다",
            ) from None
        if row is _DONE:
            return
        if isinstance(row, Exception):
            what = str(row).strip().splitlines()
            why = what[-1] if what else type(row).__name__
            raise InputError(
                f"Ray gave up ({why}); what is done is kept: the same call goes on, and without --engine ray an "
                "article that ends its process is left out and named",
                f"Ray 작업이 중단되었습니다({why}). 끝난 것은 남아 있으며 같은 명령으로 이어집니다. --engine ray 없이 "
                "실행하면 프로세스를 죽이는 기사는 건너뛰고 알립니다",
            ) from row
        yield row
