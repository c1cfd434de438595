"""What `check` does with a corpus: shards into a folder, with progress on standard error."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bitext_check.reading.errors import InputError

if TYPE_CHECKING:
    from bitext_check.corpus.cluster import Cluster
    from bitext_check.corpus.run import Run
    from bitext_check.corpus.shards import Counts

FORMS = ("jsonl", "parquet")
_EVERY = 2.0


def cluster_of(engine: str, address: str | None) -> Cluster | None:
    """The cluster that a call names, None for this machine. Raises `InputError`."""
    if engine == "local":
        if address is None:
            return None
        raise InputError("--ray-address needs --engine ray", "--ray-address는 --engine ray와 함께 씁니다")
    from bitext_check.corpus.cluster import Cluster

    return Cluster(address or "")


def form_of(formats: tuple[str, ...], output: Path | None, wanted: bool, cluster: bool = False) -> str | None:
    """The form of a corpus run (jsonl or parquet), None when the call is none.

    `wanted` says that an option was given that only a corpus run has; a `cluster` writes Parquet unless told otherwise.
    Raises `InputError`.
    """
    chosen = [name for name in formats if name in FORMS]
    if not chosen and not wanted and not cluster:
        return None
    if len(formats) > 1 or (formats and not chosen):
        raise InputError(
            "a corpus is written in one form: --format jsonl or --format parquet",
            "말뭉치 결과는 한 형식으로만 씁니다: --format jsonl 또는 --format parquet",
        )
    if output is None or output.is_file():
        raise InputError(
            "a corpus is written into a folder; give one with --output",
            "말뭉치 결과는 폴더에 씁니다. --output으로 폴더를 지정하십시오",
        )
    return chosen[0] if chosen else "parquet" if cluster else "jsonl"


def check_corpus(run: Run, fail_under: float | None, quiet: bool) -> int:
    """Check a corpus, tell where it is, and give the exit status. Raises `InputError`."""
    from bitext_check.corpus.run import run_corpus

    korean = run.settings.language == "ko"
    counts = run_corpus(run, (lambda *_: None) if quiet else _Progress(korean))
    issues = ", ".join(f"{name} {number}" for name, number in counts.severities.items()) or "–"
    if korean:
        click.echo(f"{run.folder}: 기사 {counts.articles}건, 지적 {issues}, 실패 {counts.failures}건")
    else:
        click.echo(f"{run.folder}: {counts.articles} articles, findings {issues}, {counts.failures} failures")
    return _status(counts, run.settings.fail_on, fail_under)


def _status(counts: Counts, fail_on: str, fail_under: float | None) -> int:
    from bitext_check.records import SEVERITIES

    if counts.failures:
        return 2
    if fail_under is not None and counts.lowest is not None and counts.lowest < fail_under:
        return 1
    named = [] if fail_on == "never" else SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return int(any(counts.severities.get(name) for name in named))


class _Progress:
    """Articles done, rate and time left, every few seconds."""

    def __init__(self, korean: bool) -> None:
        self._korean, self._began, self._told = korean, time.monotonic(), 0.0
        self._first: float | None = None

    def __call__(self, total: Counts, before: Counts, share: float) -> None:
        """Tell how far the run is, unless it has just been told."""
        now = time.monotonic()
        if self._first is None:
            self._first = before.items / max(1, total.items) * share
        if now - self._told < _EVERY and share < 1:
            return
        self._told = now
        seconds = max(1e-6, now - self._began)
        rate = (total.items - before.items) / seconds
        here = max(1e-9, share - self._first)
        left = seconds * (1 - share) / here
        words = ("기사 {:,}건  {:.1f}건/초  {:.0%}  남은 시간 {}" if self._korean
                 else "{:,} articles  {:.1f} a second  {:.0%}  {} left")  # fmt: skip
        line = words.format(total.items, rate, share, _clock(left))
        click.echo(f"\r{line}" if sys.stderr.isatty() else line, err=True, nl=not sys.stderr.isatty() or share >= 1)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"
