"""A progress bar with the time left, on standard error, for whatever takes longer than two seconds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from threading import Timer
from typing import TypeVar

from bitext_check.reporting.words import word

T = TypeVar("T")
AFTER = 2.0
# Tell that a step is so far: its name (a key of the words), how much is done, of how much.
Told = Callable[[str, float, float], None]


@contextmanager
def telling(language: str, after: float = AFTER) -> Iterator[Told]:
    """A function to call with what is done; from `after` seconds on a terminal shows it and how long it will take.

    Each name is a bar of its own, in the order of the first calls. Nothing is written when standard error is no
    terminal, nor when all is done before.
    """
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda name, done, total: None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # What others print stays where they print it: standard output holds results and nothing else.
    progress = Progress(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False)
    tasks = {}

    def told(name: str, done: float, total: float) -> None:
        if name not in tasks:
            tasks[name] = progress.add_task(word(name, language), total=total)
        progress.update(tasks[name], completed=done, total=total)

    timer = Timer(after, progress.start)
    timer.daemon = True
    timer.start()
    try:
        yield told
    finally:
        timer.cancel()
        timer.join()
        progress.stop()


def tracked(items: Sequence[T], language: str, after: float = AFTER, name: str = "checking") -> Iterator[T]:
    """The items one by one, with a bar that counts them."""
    with telling(language, after) as told:
        for done, item in enumerate(items):
            told(name, done, len(items))
            yield item
