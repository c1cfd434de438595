"""The command line: one subcommand each, thin. Nothing heavy is imported before it is needed."""

from __future__ import annotations

import errno
import gc
import itertools
import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn

import click

from bitext_check import __version__
from bitext_check.commands import COMMANDS
from bitext_check.commands.completing import complete_categories
from bitext_check.commands.output import FILE, OWN_PROCESS, config_option, lang_option
from bitext_check.reading.errors import InputError


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, prog_name="bitext-check")
def cli() -> None:
    """Check Korean→English machine translation: names, titles, organisations, figures, dates, quotes, completeness.

    \b
    Example: bitext-check check article.txt
    """


@cli.command()
@click.argument("category", required=False, shell_complete=complete_categories)
@lang_option
def rules(category: str | None, lang: str) -> None:
    """List the rules, all or those of a category.

    \b
    Example: bitext-check rules title
    """
    from bitext_check.reporting.rule_pages import print_rules

    print_rules(category, lang)


@cli.command()
@click.argument("kind", type=click.Choice(["name", "title", "quantity"]))
@click.argument("korean")
@click.argument("english")
@click.option("--context", "organisation", default="", help="For titles: the organisation or sentence around it.")
@click.option("--tables", type=FILE, help="Folder of the house's own tables.")
@config_option
@lang_option
def compare(kind: str, korean: str, english: str, organisation: str, tables: Path | None, config: Path | None,
            lang: str) -> None:  # fmt: skip
    """Compare one Korean expression with its English and say why they match or not.

    \b
    Example: bitext-check compare name 이동열 "Lee Dong-ryeol"
    """
    import bitext_check
    from bitext_check.commands.running import settings_of
    from bitext_check.tables.load import using

    with using(settings_of(config, {"tables": tables}).tables):
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


# The disk, or a share of it, is full.
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def main() -> None:
    """Run the command line; wrong input ends with one sentence on standard error and exit status 2."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A terminal that is not Unicode shows a question mark rather than ending the run.
            stream.reconfigure(errors="replace")
    # Hundreds of thousands of values are made of the tables and stay: to look through them at every 700th new one, as
    # is usual, takes longer than to make them.
    gc.set_threshold(100_000, 20, 100)
    try:
        sys.exit(cli(standalone_mode=False, obj=OWN_PROCESS) or 0)
    except click.exceptions.Exit as leave:
        sys.exit(leave.exit_code)
    except (click.Abort, KeyboardInterrupt):
        # Everything that was begun is undone by now; taking down tables and models would only keep the user waiting.
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        os._exit(130)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        sys.exit(2)
    except click.ClickException as error:
        _refuse(error.format_message())
    except InputError as error:
        _refuse(error.message.in_language(_language(sys.argv[1:])))
    except BrokenPipeError:
        _leave_output()
        sys.exit(1)
    except OSError as error:
        if error.errno not in _FULL:
            raise
        _leave_output()
        why = error.strerror
        korean = _language(sys.argv[1:]) == "ko"
        _refuse(f"출력을 쓸 수 없습니다({why})" if korean else f"the output cannot be written ({why})")
    except ValueError as error:
        # Imported here: no help text needs the tables.
        from bitext_check.tables.load import TableError

        if not isinstance(error, TableError):
            raise
        _refuse(error.ko if _language(sys.argv[1:]) == "ko" else str(error))


def _leave_output() -> None:
    """Nothing more can be written to standard output: its reader has gone or its disk is full. Python tries to once
    more at its end.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _refuse(sentence: str) -> NoReturn:
    click.echo(f"bitext-check: {sentence}", err=True)
    sys.exit(2)


def _language(arguments: list[str]) -> str:
    """The language asked for, else that of the settings; read from the arguments themselves: they may be wrong."""
    from bitext_check.settings import language_of

    given = dict(itertools.pairwise([*(part for argument in arguments for part in argument.split("=", 1)), ""]))
    config = Path(given["--config"]) if "--config" in given else None
    return "ko" if (given.get("--lang") or language_of(config)) == "ko" else "en"


for _command in COMMANDS:
    cli.add_command(_command)

if __name__ == "__main__":
    main()
