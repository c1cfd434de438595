"""What the subcommands share: options of the same meaning, and results to standard output or whole into a file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from bitext_check import __version__
from bitext_check.reading.addresses import as_path
from bitext_check.reading.errors import InputError

if TYPE_CHECKING:
    from bitext_check.records import Failure

    _Type = click.ParamType[Path]
else:
    _Type = click.ParamType

FILE = click.Path(path_type=Path)
OWN_PROCESS = "a process of its own"
"""The object of a call's context, when nothing but the call runs in its process."""


class _Place(_Type):
    """A path of this machine or an address of object storage."""

    name = "path"

    def convert(self, value: str | Path, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The path or address. Raises `InputError` for an address that cannot be reached."""
        return as_path(value) if isinstance(value, str) else value

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """Paths of this machine."""
        return [CompletionItem(incomplete, type="file")]


PLACE = _Place()


def _settled(context: click.Context, parameter: click.Parameter, given: str | None) -> str:
    """The language asked for, else that of the settings."""
    from bitext_check.settings import language_of

    return given or language_of(context.params.get("config"))


lang_option = click.option(
    "--lang",
    type=click.Choice(["en", "ko"]),
    callback=_settled,
    help="Language of the messages (default: that of the settings, else en).",
)
output_option = click.option("--output", type=FILE, help="Write to this file instead of standard output.")
tables_option = click.option("--tables", type=FILE, help="Folder of the house's own tables and terms.")
config_option = click.option("--config", type=FILE, help="Settings file instead of the nearest one.")


def emit(text: str, output: Path | None, name: str) -> None:
    """Print `text`, or write it whole to `output`: a file, or a folder, where the file is called `name`.

    What is a folder is decided as for the reports of `check`. Raises `InputError`; then nothing is left half-written.
    """
    if output is None:
        from bitext_check.reporting.safety import whole

        click.echo(whole(text), nl=False)
        return
    from bitext_check.reporting.writing import is_folder

    write_file(output / name if is_folder(output) else output, text)


def write_file(file: Path, text: str) -> None:
    """Write a file under another name beside it and move it to its place. Raises `InputError`."""
    from bitext_check.reporting.writing import write

    try:
        if file.is_dir():
            raise IsADirectoryError(21, "Is a directory")
        write({"text": text}, file)
    except (InputError, OSError) as error:
        cause = error if isinstance(error, OSError) else error.__cause__
        why = getattr(cause, "strerror", None) or str(error)
        raise InputError(
            f"{file}: cannot be written ({why}); choose another place",
            f"{file}: 쓸 수 없습니다({why}). 다른 위치를 지정하십시오",
        ) from error


def as_json(fields: dict[str, Any]) -> str:
    """A JSON document with the schema version and the tool first, as in the report of `check`."""
    head = {"schema_version": 1, "tool": {"name": "bitext-check", "version": __version__}}
    return json.dumps({**head, **fields}, ensure_ascii=False, indent=2) + "\n"


def as_tsv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table with one row a line; white space inside a cell becomes one space, None an empty cell."""
    lines = [header, *rows]
    return "".join("\t".join("" if c is None else " ".join(str(c).split()) for c in row) + "\n" for row in lines)


def tell(failures: Iterable[Failure], language: str) -> None:
    """One sentence for each input that could not be used, on standard error."""
    for failure in failures:
        click.echo(failure.error.in_language(language), err=True)


def failures_json(failures: Iterable[Failure], language: str) -> list[dict[str, str]]:
    """The failures as in the JSON report."""
    return [{"path": f.path, "error": f.error.in_language(language)} for f in failures]
