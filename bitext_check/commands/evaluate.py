"""`bitext-check evaluate`: how many of the errors put into known-good articles are found."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bitext_check.commands.output import (
    FILE,
    as_json,
    as_tsv,
    config_option,
    emit,
    lang_option,
    output_option,
    tables_option,
    tell,
    write_file,
)
from bitext_check.reading.errors import InputError

if TYPE_CHECKING:
    from bitext_check.evaluation.measuring import Measured
    from bitext_check.evaluation.table import Line
    from bitext_check.reading.inputs import Job
    from bitext_check.records import Article, Failure
    from bitext_check.settings import Settings


@click.command()
@click.argument("paths", nargs=-1, type=FILE, required=True)
@click.option("--format", "form", type=click.Choice(["text", "tsv", "json"]), default="text", show_default=True,
              help="Form of the result.")  # fmt: skip
@output_option
@click.option("--per-kind", type=click.IntRange(min=1), default=1, show_default=True,
              help="At most so many errors of each kind in an article.")  # fmt: skip
@click.option("--seed", type=int, default=1, show_default=True, help="Other errors for another number.")
@click.option("--misses", is_flag=True, help="Also show the errors that are not found, and all false findings.")
@click.option("--baseline", type=FILE, help="Compare with this table: exit with 1 when something is worse.")
@click.option("--update-baseline", is_flag=True, help="Write the table into the file of --baseline.")
@tables_option
@config_option
@lang_option
@click.pass_context
def evaluate(context: click.Context, paths: tuple[Path, ...], form: str, output: Path | None, per_kind: int, seed: int,
             misses: bool, baseline: Path | None, update_baseline: bool, tables: Path | None, config: Path | None,
             lang: str) -> None:  # fmt: skip
    """Put errors into known-good articles and count how many are found, and how many false findings there are.

    Articles should be good translations: whatever is found in them as they are counts as a false alarm.

    \b
    Example: bitext-check evaluate approved/ --misses
    """
    from bitext_check.commands.running import settings_of
    from bitext_check.evaluation.measuring import measure
    from bitext_check.evaluation.table import HEADER, as_text, lines_of, read_lines, worse

    if update_baseline and baseline is None:
        raise InputError(
            "--update-baseline needs the file: give it with --baseline",
            "--update-baseline에는 파일이 필요합니다. --baseline으로 지정하십시오",
        )
    settings = settings_of(config, {"language": lang, "tables": tables})
    before = read_lines(baseline) if baseline is not None and not update_baseline else ()
    failures: list[Failure] = []
    measured = measure(_articles(paths, settings, failures), settings, seed, per_kind)
    tell(failures, settings.language)
    if not measured.articles:
        context.exit(2)
    lines = lines_of(measured)
    text = {
        "text": lambda: as_text(lines, settings.language) + (_misses(measured) if misses else ""),
        "tsv": lambda: as_tsv(HEADER, [line.cells for line in lines]),
        "json": lambda: _json(measured, lines),
    }[form]()
    emit(text, output, f"evaluation.{'txt' if form == 'text' else form}")
    if update_baseline and baseline is not None:
        write_file(baseline, as_tsv(HEADER, [line.cells for line in lines]))
    said = worse(before, lines) if before else ()
    for message in said:
        click.echo(message.in_language(settings.language), err=True)
    context.exit(2 if failures else 1 if said else 0)


def _articles(paths: tuple[Path, ...], settings: Settings, failures: list[Failure]) -> Iterator[Article]:
    from bitext_check.articles import aligned_articles
    from bitext_check.reading.inputs import find_jobs
    from bitext_check.records import Failure
    from bitext_check.reporting.progress import tracked

    jobs: list[Job | Failure] = list(find_jobs(paths))
    for job in tracked(jobs, settings.language):
        if isinstance(job, Failure):
            failures.append(job)
            continue
        try:
            yield from aligned_articles(job, settings.tables)
        except InputError as error:
            failures.append(Failure(str(job.source), error.message))


def _misses(measured: Measured) -> str:
    lines = [f"{o.edit.kind}  {o.article}: {o.before} → {o.after}" for o in measured.outcomes if not o.right]
    return "\n" + "".join(f"{line}\n" for line in (*lines, *measured.unsure))


def _json(measured: Measured, lines: tuple[Line, ...]) -> str:
    from bitext_check.evaluation.table import HEADER

    errors = [
        {"article": o.article, "kind": o.edit.kind, "paragraph": o.edit.paragraph, "before": o.before,
         "after": o.after, "found_by": list(o.right), "other": list(o.other)}
        for o in measured.outcomes
    ]  # fmt: skip
    table = [dict(zip(HEADER, line.cells, strict=True)) for line in lines]
    return as_json({"table": table, "errors": errors, "false_findings": list(measured.unsure)})
