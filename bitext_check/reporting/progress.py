"""A progress bar with the time left, on standard error, for whatever takes longer than two seconds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from threading import Timer
from typing import TypeVar

from bitext_check.reporting.words import word

T = TypeVar("T")
AFTER = 2.0


def tracked(items: Sequence[T], language: str, after: float = AFTER) -> Iterator[T]:
    """The items one by one; from `after` seconds on a terminal shows how many are done and how long it will take.

    Nothing is written when standard error is no terminal, nor when all is done before.
    """
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    if not console.is_terminal or not items:
        yield from items
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # What others print stays where they print it: standard output holds results and nothing else.
    progress = Progress(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False)
    task = progress.add_task(word("checking", language), total=len(items))
    timer = Timer(after, progress.start)
    timer.daemon = True
    timer.start()
    try:
        for item in items:
            yield item
            progress.advance(task)
    finally:
        timer.cancel()
        timer.join()
        progress.stop()
