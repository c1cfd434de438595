"""`bitext-check check`: articles checked, and the report in the formats asked for."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bitext_check.commands.completing import complete_formats, complete_rules
from bitext_check.commands.corpus import check_corpus, cluster_of, form_of
from bitext_check.commands.output import FILE, PLACE, lang_option, tables_option
from bitext_check.reading.addresses import is_address
from bitext_check.reading.errors import InputError

if TYPE_CHECKING:
    from bitext_check.records import Report
    from bitext_check.settings import Settings

_SEVERITY = click.Choice(["critical", "major", "minor", "info"])


@click.command()
@click.argument("paths", nargs=-1, type=PLACE)
@click.option("--source", type=FILE, help="The Korean side, when it is a file of its own.")
@click.option("--target", type=FILE, help="The English side, when it is a file of its own.")
@click.option(
    "--format",
    "formats",
    multiple=True,
    shell_complete=complete_formats,
    help="text (default), html, csv, xlsx, summary, markdown, json, sarif, junit; jsonl or parquet for a corpus; "
    "may be repeated.",
)
@click.option("--output", type=PLACE, help="Write to this file or folder.")
@lang_option
@click.option("--config", type=FILE, help="Settings file instead of the nearest one.")
@tables_option
@click.option(
    "--select", multiple=True, shell_complete=complete_rules, help="Only these rules: codes, prefixes or categories."
)
@click.option(
    "--ignore", multiple=True, shell_complete=complete_rules, help="Not these rules: codes, prefixes or categories."
)
@click.option("--min-severity", type=_SEVERITY, help="Leave out what is less severe.")
@click.option("--min-confidence", type=click.FloatRange(0, 1), help="Leave out what is less sure.")
@click.option("--baseline", type=FILE, help="Report only what is not in this file of known findings.")
@click.option("--memory", type=FILE, help="Compare with earlier articles: a file that `names --memory` filled.")
@click.option("--update-baseline", is_flag=True, help="Write what is found into the file of --baseline.")
@click.option(
    "--fail-on",
    type=click.Choice(["critical", "major", "minor", "info", "never"]),
    help="Exit with 1 when a finding is at least this severe (default: minor).",
)
@click.option("--fail-under", type=click.FloatRange(0, 100), help="Exit with 1 when an article scores below this.")
@click.option("--workers", type=click.IntRange(min=1), help="Corpus run with so many processes (--output FOLDER).")
@click.option("--engine", type=click.Choice(["local", "ray"]), default="local", show_default=True,
              help="Corpus run on this machine, or on a Ray cluster (extra ray).")  # fmt: skip
@click.option("--ray-address", help="Ray cluster: auto, HOST:PORT or ray://HOST:PORT (default: one of its own here).")
@click.option("--restart", is_flag=True, help="Begin a corpus run anew instead of going on with it.")
@click.option(
    "--shard-size", type=click.IntRange(min=1), default=200, show_default=True, help="Articles a shard of a corpus run."
)
@click.option(
    "--timeout-per-article",
    "--time-limit",
    "time_limit",
    type=click.FloatRange(min=0),
    default=60,
    show_default=True,
    help="Seconds of computing for an article, after which it is left out and named; 0 for no limit.",
)
@click.option("-v", "--verbose", is_flag=True, help="Show all segments, and what is silenced.")
@click.option("-q", "--quiet", is_flag=True, help="Show only the summary.")
@click.pass_context
def check(
    context: click.Context,
    paths: tuple[Path, ...],
    source: Path | None,
    target: Path | None,
    formats: tuple[str, ...],
    output: Path | None,
    lang: str,
    config: Path | None,
    tables: Path | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    min_severity: str | None,
    min_confidence: float | None,
    baseline: Path | None,
    memory: Path | None,
    update_baseline: bool,
    fail_on: str | None,
    fail_under: float | None,
    workers: int | None,
    engine: str,
    ray_address: str | None,
    restart: bool,
    shard_size: int,
    time_limit: float,
    verbose: bool,
    quiet: bool,
) -> None:
    """Check articles and report what is wrong in the English.

    \b
    Examples:
      bitext-check check corpora/ --format csv --format html --output reports/
      bitext-check check articles/ --baseline known.json --update-baseline
      bitext-check check archive.jsonl --workers 8 --format parquet --output checked/
    """
    from bitext_check.commands.running import checked, settings_of
    from bitext_check.reporting.status import exit_status

    given = {"language": lang, "tables": tables, "select": select, "min_severity": min_severity,
             "min_confidence": min_confidence, "fail_on": fail_on, "baseline": baseline, "memory": memory}  # fmt: skip
    settings = settings_of(config, given, ignore, fresh=update_baseline)
    cluster = cluster_of(engine, ray_address)
    form = form_of(formats, output, workers is not None or restart, cluster is not None)
    if form is not None and output is not None:
        from bitext_check.corpus.run import Run

        run = Run(paths, output, settings, form, workers or 1, shard_size, time_limit, restart, cluster)
        context.exit(check_corpus(run, fail_under, quiet))
    files, on_screen = _outputs(formats, output)
    known = settings.baseline
    if update_baseline and known is None:
        raise InputError(
            "--update-baseline needs the file: give it with --baseline",
            "--update-baseline에는 파일이 필요합니다. --baseline으로 지정하십시오",
        )
    report = checked(paths, source, target, settings, fresh=update_baseline, seconds=time_limit)
    if update_baseline and known is not None:
        _update(known, report, settings)
    for failure in report.failures:
        click.echo(failure.error.in_language(settings.language), err=True)
    _show(report, settings, files, on_screen, output, verbose, quiet)
    context.exit(
        exit_status(report, "never" if update_baseline else settings.fail_on, None if update_baseline else fail_under)
    )


def _show(report: Report, settings: Settings, files: list[str], on_screen: str, output: Path | None, verbose: bool,
          quiet: bool) -> None:  # fmt: skip
    from bitext_check.reporting.formats import render

    if on_screen == "text" and (report.articles or not report.failures):
        _print_console(report, settings, verbose, quiet)
    elif on_screen and on_screen != "text":
        _print_rendered(render(on_screen, report, settings.language))
    if output is None:
        return
    try:
        _write(files, report, settings, output)
    except InputError:
        # What was found is not lost with the place that it should have gone to.
        if not on_screen:
            _print_console(report, settings, verbose, quiet)
        raise


def _update(file: Path, report: Report, settings: Settings) -> None:
    from bitext_check.commands.output import write_file
    from bitext_check.triage.baseline import read_baseline, updated

    write_file(file, updated(read_baseline(file) if file.exists() else {}, report.articles))
    count = sum(len(article.findings) for article in report.articles)
    said = (f"{file}: 기사 {len(report.articles)}건의 지적 {count}건을 기록했습니다." if settings.language == "ko"
            else f"{file}: known now: {count} finding{'s' * (count != 1)} "
                 f"of {len(report.articles)} article{'s' * (len(report.articles) != 1)}.")  # fmt: skip
    click.echo(said, err=True)


def _outputs(formats: tuple[str, ...], output: Path | None) -> tuple[list[str], str]:
    """The formats that go to files, and the one that goes to standard output ("" for none)."""
    from bitext_check.reporting.formats import FORMATS, check_names
    from bitext_check.reporting.writing import is_folder

    check_names(formats)
    names = list(dict.fromkeys(formats))
    if output is not None and is_address(output):
        raise InputError(
            f"{output}: only a corpus run (--format jsonl or parquet) writes to an address; give a file or folder",
            f"{output}: 주소에는 말뭉치 결과(--format jsonl 또는 parquet)만 씁니다. 파일이나 폴더를 지정하십시오",
        )
    if output is None:
        if len(names) > 1:
            raise InputError(
                f"Several formats ({', '.join(names)}) cannot share standard output; give a folder with --output.",
                f"여러 형식({', '.join(names)})을 한꺼번에 화면에 쓸 수 없습니다. --output으로 폴더를 지정하십시오.",
            )
        return [], names[0] if names else "text"
    if names == ["text"]:
        return names, ""
    if names:
        return [name for name in names if name != "text"], "text" if "text" in names else ""
    if is_folder(output):
        return ["csv", "html"], "text"
    fitting = [name for name, found in FORMATS.items() if found.ending == output.suffix.lower()]
    if not fitting:
        raise InputError(
            f"The ending of {output} is that of no format; choose one with --format.",
            f"{output}의 확장자에 맞는 형식이 없습니다. --format으로 지정하십시오.",
        )
    return fitting[:1], "" if fitting[0] == "text" else "text"


def _write(names: list[str], report: Report, settings: Settings, output: Path) -> None:
    from bitext_check.reporting.formats import render
    from bitext_check.reporting.writing import stem_of, write

    write({name: render(name, report, settings.language) for name in names}, output, stem=stem_of(report))


def _print_rendered(rendered: str | bytes | dict[str, str | bytes]) -> None:
    if isinstance(rendered, bytes) and sys.stdout.isatty():
        raise InputError(
            "This format is no text that a terminal could show; give a file with --output",
            "터미널에 표시할 수 없는 형식입니다. --output으로 파일을 지정하십시오",
        )
    if isinstance(rendered, dict):
        # Several files in one format cannot share standard output: the first is the main one.
        rendered = next(iter(rendered.values()))
    data = rendered.encode("utf-8") if isinstance(rendered, str) else rendered
    sys.stdout.buffer.write(data if data.endswith(b"\n") else data + b"\n")
    sys.stdout.buffer.flush()


def _print_console(report: Report, settings: Settings, verbose: bool, quiet: bool) -> None:
    from bitext_check.reporting.console import print_report, screen, unfilled
    from bitext_check.reporting.text_report import WIDTH

    console = screen(WIDTH)
    with unfilled(console):
        print_report(report, language=settings.language, console=console, verbose=verbose, quiet=quiet)
