"""One article of a corpus: checked within its time, to a report or to the failure that says why there is none."""

from __future__ import annotations

import gc
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from types import FrameType

from bitext_check.articles import record_halves
from bitext_check.pipeline import check_halves, check_job, check_table
from bitext_check.reading.articles import ArticleRecord, read_articles
from bitext_check.reading.errors import InputError
from bitext_check.reading.inputs import Job
from bitext_check.reading.tables import PairTable, read_pair_table
from bitext_check.records import ArticleReport, Failure
from bitext_check.segmentation.analyser import WARMING
from bitext_check.settings import Settings

Item = ArticleRecord | Job | Failure


class _TooLong(BaseException):
    """Time is up. No `Exception`: a rule that crashes is caught and passed over, this is not."""


def check_item(item: Item, settings: Settings, seconds: float = 0.0) -> list[ArticleReport | Failure]:
    """The reports of one item (several for a table of articles); `seconds` limits the computing time of each article,
    0 means no limit.

    Whatever goes wrong with an article is a `Failure`, so that none ends a run.
    """
    return list(check_items(item, settings, seconds))


def check_items(item: Item, settings: Settings, seconds: float = 0.0) -> Iterator[ArticleReport | Failure]:
    """The same, one after the other."""
    if isinstance(item, Failure):
        yield item
    elif isinstance(item, ArticleRecord):
        yield from _guarded(item.where, seconds, lambda: [check_record(item, settings)])
    elif not item.table:
        yield from _guarded(str(item.source), seconds, lambda: list(check_job(item, settings)))
    else:
        tables: list[PairTable] = []
        yield from _guarded(str(item.source), seconds, lambda: tables.extend(read_pair_table(item.source, item.id)))
        for table in tables:
            place = f"{item.source}: {table.id}" if len(tables) > 1 else str(item.source)
            yield from _guarded(place, seconds, lambda table=table: [check_table(table, settings)])  # type: ignore[misc]


def _guarded(
    place: str, seconds: float, work: Callable[[], Sequence[ArticleReport | Failure] | None]
) -> Sequence[ArticleReport | Failure]:
    """What `work` gives, or the failure that it ends in."""
    try:
        with _limited(seconds):
            return work() or ()
    except InputError as wrong:
        return [Failure(place, wrong.message)]
    except _TooLong:
        error = InputError(
            f"{place}: not done after {seconds:g} seconds of computing; left out (--timeout-per-article)",
            f"{place}: 계산 {seconds:g}초 안에 끝나지 않아 건너뛰었습니다(--timeout-per-article)",
        )
    except Exception as crash:
        kind = type(crash).__name__
        error = InputError(
            f"{place}: the check broke down ({kind}: {crash})", f"{place}: 검사 중 오류가 났습니다({kind}: {crash})"
        )
    return [Failure(place, error.message)]


@lru_cache(maxsize=1)
def warm(settings: Settings) -> None:
    """Load models and tables once in a process, so that no article's time is spent on it."""
    # The tables stay for good: the collector of garbage need not look through millions of objects, now or ever again.
    # It does not look through them before that either: what little is garbage then (0.1 % of them) is no loss.
    gc.disable()
    check_item(ArticleRecord("", "", WARMING, "The mayor spoke in Seoul on the 3rd."), settings)
    gc.enable()
    gc.freeze()
    # An article leaves no rings of values behind: they need not be looked for at every 700th new value, as is usual.
    gc.set_threshold(100_000, 20, 100)


def check_record(record: ArticleRecord, settings: Settings) -> ArticleReport:
    """Check one record. Raises `InputError`."""
    return check_halves(*record_halves(record, settings.tables), settings)


def check_records(job: Job, settings: Settings, seconds: float = 0.0) -> Iterator[ArticleReport | Failure]:
    """The reports of all records of a file, for a call that is no corpus run."""
    try:
        for read in read_articles(job.source):
            yield from check_item(read.record, settings, seconds)
    except InputError as error:
        yield Failure(str(job.source), error.message)


@contextmanager
def _limited(seconds: float) -> Iterator[None]:
    """Raise `_TooLong` after `seconds` of computing; only in a main thread, and where the system has such a clock."""
    if seconds <= 0 or not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(_number: int, _frame: FrameType | None) -> None:
        raise _TooLong

    # The clock is that of the process, not of the wall: a busy machine must not decide which articles fail.
    before = signal.signal(signal.SIGPROF, ring)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
