"""The command line: one subcommand each, thin. Nothing heavy is imported before it is needed."""

from __future__ import annotations

import itertools
import os
import sys
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from bitext_check import __version__
from bitext_check.commands import COMMANDS
from bitext_check.reading.errors import InputError

if TYPE_CHECKING:
    from bitext_check.records import ArticleReport, Failure, Report
    from bitext_check.settings import Settings

_LANGUAGES = click.Choice(["en", "ko"])


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, prog_name="bitext-check")
def cli() -> None:
    """Check Korean→English machine translation: names, titles, organisations, figures, dates, quotes, completeness.

    \b
    Example: bitext-check check article.txt
    """


@cli.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--source", type=click.Path(path_type=Path), help="The Korean side, when it is a file of its own.")
@click.option("--target", type=click.Path(path_type=Path), help="The English side, when it is a file of its own.")
@click.option("--format", "formats", multiple=True, help="text (default), json, csv, html …; may be repeated.")
@click.option("--output", type=click.Path(path_type=Path), help="Write to this file or folder.")
@click.option("--lang", type=_LANGUAGES, default=None, help="Language of the messages (default: en).")
@click.option("--config", type=click.Path(path_type=Path), help="Settings file instead of the nearest one.")
@click.option("--select", multiple=True, help="Only these rules: codes, prefixes or categories.")
@click.option("--ignore", multiple=True, help="Not these rules: codes, prefixes or categories.")
@click.option("--fail-on", type=click.Choice(["critical", "major", "minor", "info", "never"]), default="minor",
              show_default=True, help="Exit with 1 when a finding is at least this severe.")  # fmt: skip
@click.option("--fail-under", type=click.FloatRange(0, 100), help="Exit with 1 when an article scores below this.")
@click.option("-v", "--verbose", is_flag=True, help="Show all segments, not only those with findings.")
@click.option("-q", "--quiet", is_flag=True, help="Show only the summary.")
@click.pass_context
def check(
    context: click.Context,
    paths: tuple[Path, ...],
    source: Path | None,
    target: Path | None,
    formats: tuple[str, ...],
    output: Path | None,
    lang: str | None,
    config: Path | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str,
    fail_under: float | None,
    verbose: bool,
    quiet: bool,
) -> None:
    """Check articles and report what is wrong in the English.

    \b
    Example: bitext-check check corpora/ --format csv --format html --output reports/
    """
    from bitext_check.records import Report
    from bitext_check.reporting.status import exit_status

    settings = _settings(config, lang, select, ignore)
    files, on_screen = _outputs(formats, output)
    articles, failures = _split(_results(paths, source, target, settings))
    report = Report(articles, failures)
    for failure in failures:
        click.echo(failure.error.in_language(settings.language), err=True)
    if on_screen == "text" and (articles or not failures):
        _print_console(report, settings, verbose, quiet)
    elif on_screen and on_screen != "text":
        from bitext_check.reporting.formats import render

        _print_rendered(render(on_screen, report, settings.language))
    if output is not None:
        try:
            _write(files, report, settings, output)
        except InputError:
            # What was found is not lost with the place that it should have gone to.
            if not on_screen:
                _print_console(report, settings, verbose, quiet)
            raise
    context.exit(exit_status(report, fail_on, fail_under))


def _outputs(formats: tuple[str, ...], output: Path | None) -> tuple[list[str], str]:
    """The formats that go to files, and the one that goes to standard output ("" for none)."""
    from bitext_check.reporting.formats import FORMATS, check_names
    from bitext_check.reporting.writing import is_folder

    check_names(formats)
    names = list(dict.fromkeys(formats))
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
    from bitext_check.reporting.writing import write

    write({name: render(name, report, settings.language) for name in names}, output)


def _settings(config: Path | None, lang: str | None, select: tuple[str, ...], ignore: tuple[str, ...]) -> Settings:
    from dataclasses import replace

    from bitext_check.settings import check_codes, load_settings

    settings = load_settings(file=config)
    check_codes((*select, *ignore), "bitext-check")
    return replace(
        settings,
        language=lang or settings.language,
        select=select or settings.select,
        ignore=(*settings.ignore, *ignore),
    )


def _results(
    paths: tuple[Path, ...], source: Path | None, target: Path | None, settings: Settings
) -> Iterator[ArticleReport | Failure]:
    from bitext_check.pipeline import check_job
    from bitext_check.reading.inputs import find_jobs
    from bitext_check.records import Failure

    for job in find_jobs(paths, source, target):
        if isinstance(job, Failure):
            yield job
        else:
            yield from check_job(job, settings)


def _split(
    results: Iterator[ArticleReport | Failure],
) -> tuple[tuple[ArticleReport, ...], tuple[Failure, ...]]:
    from bitext_check.records import Failure

    articles, failures = [], []
    for result in results:
        if isinstance(result, Failure):
            failures.append(result)
        else:
            articles.append(result)
    return tuple(articles), tuple(failures)


def _print_rendered(rendered: str | bytes | dict[str, str | bytes]) -> None:
    if isinstance(rendered, dict):
        # Several files in one format cannot share standard output: the first is the main one.
        rendered = next(iter(rendered.values()))
    data = rendered.encode("utf-8") if isinstance(rendered, str) else rendered
    sys.stdout.buffer.write(data if data.endswith(b"\n") else data + b"\n")
    sys.stdout.buffer.flush()


def _print_console(report: Report, settings: Settings, verbose: bool, quiet: bool) -> None:
    from rich.console import Console

    from bitext_check.reporting.console import print_report

    print_report(report, language=settings.language, console=Console(), verbose=verbose, quiet=quiet)


@cli.command()
@click.argument("category", required=False)
@click.option("--lang", type=_LANGUAGES, default="en", show_default=True)
def rules(category: str | None, lang: str) -> None:
    """List the rules, all or those of a category.

    \b
    Example: bitext-check rules title
    """
    from bitext_check.reporting.rule_pages import print_rules

    print_rules(category, lang)


@cli.command()
@click.argument("code")
def explain(code: str) -> None:
    """Show the page of a rule: why it matters, an example, what to write instead.

    \b
    Example: bitext-check explain TTL001
    """
    from bitext_check.reporting.rule_pages import print_page

    print_page(code)


@cli.command()
@click.argument("kind", type=click.Choice(["name", "title", "quantity"]))
@click.argument("korean")
@click.argument("english")
@click.option("--context", "organisation", default="", help="For titles: the organisation or sentence around it.")
@click.option("--lang", type=_LANGUAGES, default="en", show_default=True)
def compare(kind: str, korean: str, english: str, organisation: str, lang: str) -> None:
    """Compare one Korean expression with its English and say why they match or not.

    \b
    Example: bitext-check compare name 이동열 "Lee Dong-ryeol"
    """
    import bitext_check

    if kind == "title":
        result = bitext_check.compare_title(korean, english, context=organisation)
    elif kind == "name":
        result = bitext_check.compare_name(korean, english)
    else:
        result = bitext_check.compare_quantity(korean, english)
    click.echo(result.verdict)
    reason = result.reason_ko if lang == "ko" and result.reason_ko else result.reason
    if reason:
        click.echo(reason)
    if result.expected:
        click.echo(("예상 표기: " if lang == "ko" else "expected: ") + "; ".join(result.expected[:5]))


def main() -> None:
    """Run the command line; wrong input ends with one sentence on standard error and exit status 2."""
    from bitext_check.tables.load import TableError

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A terminal that is not Unicode shows a question mark rather than ending the run.
            stream.reconfigure(errors="replace")
    try:
        sys.exit(cli(standalone_mode=False) or 0)
    except click.exceptions.Exit as leave:
        sys.exit(leave.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        sys.exit(2)
    except click.ClickException as error:
        _refuse(error.format_message())
    except InputError as error:
        _refuse(error.message.in_language(_language(sys.argv[1:])))
    except TableError as error:
        _refuse(str(error))
    except BrokenPipeError:
        # The reader of a pipe has gone: nothing more can be said, and Python must not try to at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


def _refuse(sentence: str) -> NoReturn:
    click.echo(f"bitext-check: {sentence}", err=True)
    sys.exit(2)


def _language(arguments: list[str]) -> str:
    """The language asked for, read from the arguments themselves: they may be what is wrong."""
    pairs = itertools.pairwise([*arguments, ""])
    return "ko" if "--lang=ko" in arguments or ("--lang", "ko") in pairs else "en"


for _command in COMMANDS:
    cli.add_command(_command)

if __name__ == "__main__":
    main()
