"""Articles of a call checked under its settings, with a progress bar: what `check`, `fix` and `silenced` share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bitext_check.commands.output import OWN_PROCESS
from bitext_check.reading.errors import InputError

if TYPE_CHECKING:
    from bitext_check.reading.inputs import Job
    from bitext_check.records import ArticleReport, Failure, Report
    from bitext_check.settings import Settings


# Models and tables are loaded by the first article, which takes some seconds of a limit that is shorter than this.
_LOADING = 30


def settings_of(
    config: Path | None, given: Mapping[str, Any] | None = None, ignore: tuple[str, ...] = (), *, fresh: bool = False
) -> Settings:
    """The settings of the file with those of the call in their place; house tables and baseline are checked whole.

    With `fresh` the baseline need not be there yet. Raises `InputError` and `TableError`.
    """
    from bitext_check.memory.store import recalling
    from bitext_check.settings import check_codes, load_settings
    from bitext_check.tables.house import check_folder
    from bitext_check.triage.baseline import read_baseline

    settings = load_settings(file=config)
    chosen = {key: value for key, value in (given or {}).items() if value is not None and value != ()}
    check_codes((*chosen.get("select", ()), *ignore))
    settings = replace(settings, ignore=(*settings.ignore, *ignore), **chosen)
    if settings.tables is not None:
        if not settings.tables.is_dir():
            raise InputError(
                f"{settings.tables}: no such folder; check the path given to --tables",
                f"{settings.tables}: 폴더가 없습니다. --tables의 경로를 확인하십시오",
            )
        folder = settings.tables.resolve()
        check_folder(folder)
        settings = replace(settings, tables=folder)
    if settings.baseline is not None and not fresh:
        read_baseline(settings.baseline)
    if settings.memory is not None:
        with recalling(settings.memory):
            pass
    return settings


def checked(
    paths: tuple[Path, ...], source: Path | None, target: Path | None, settings: Settings, *, fresh: bool = False,
    seconds: float = 0.0,
) -> Report:  # fmt: skip
    """The report on all articles of a call; with `fresh` nothing counts as known. Raises `InputError`.

    An article that breaks down, or takes more than `seconds` of computing (0: no limit), is one of its failures.
    """
    # The model takes longest to load: it begins before the rooms of a check are imported, which is half a second.
    _load_beside()
    from bitext_check.corpus.checking import warm
    from bitext_check.reading.inputs import find_jobs
    from bitext_check.records import Failure, Report
    from bitext_check.reporting.progress import telling
    from bitext_check.segmentation.analyser import at_work

    if fresh:
        settings = replace(settings, baseline=None)
    articles: list[ArticleReport] = []
    failures: list[Failure] = []
    jobs = [(job, _articles_in(job)) for job in find_jobs(paths, source, target)]
    limited = 0 < seconds < _LOADING
    if (limited or at_work()) and not all(isinstance(job, Failure) for job, _ in jobs):
        warm(settings)
    before, total = 0, sum(count for _, count in jobs)
    with telling(settings.language) as told:
        for job, count in jobs:
            told("checking", before, total)
            for done, result in enumerate(_results(job, settings, seconds), 1):
                told("checking", before + min(done, count), total)
                if isinstance(result, Failure):
                    failures.append(result)
                else:
                    articles.append(result)
            before += count
    return Report(tuple(articles), tuple(failures))


def _load_beside() -> None:
    """Load the analyser's model in a process beside this one, until the command ends, where it is one of `main`."""
    from bitext_check.segmentation.analyser import begin_beside, end_beside

    context = click.get_current_context(silent=True)
    if context is not None and context.find_root().obj == OWN_PROCESS:
        begin_beside()
        context.call_on_close(end_beside)


def _articles_in(job: Job | Failure) -> int:
    """How many articles an input holds, so that the time left is right for a table of a thousand; 1 when in doubt."""
    from bitext_check.reading.articles import read_articles
    from bitext_check.reading.tables import read_pair_table
    from bitext_check.records import Failure

    if isinstance(job, Failure):
        return 1
    try:
        if job.records:
            return sum(1 for _ in read_articles(job.source))
        return len(read_pair_table(job.source, job.id)) if job.table else 1
    except InputError:
        return 1


def _results(job: Job | Failure, settings: Settings, seconds: float) -> Iterable[ArticleReport | Failure]:
    from bitext_check.corpus.checking import check_items, check_records
    from bitext_check.records import Failure

    if not isinstance(job, Failure) and job.records:
        return check_records(job, settings, seconds)
    return check_items(job, settings, seconds)
