"""`bitext-check names`: who and what is rendered in several ways over many articles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bitext_check.commands.output import (
    FILE,
    as_json,
    as_tsv,
    config_option,
    emit,
    failures_json,
    lang_option,
    output_option,
    tables_option,
    tell,
    write_file,
)

if TYPE_CHECKING:
    from bitext_check.memory.store import Memory, Rendering
    from bitext_check.records import Failure
    from bitext_check.settings import Settings

_KINDS = ("person", "organisation", "title")
_COLUMNS = ("kind", "korean", "english", "articles", "first", "last", "examples")


@click.command()
@click.argument("paths", nargs=-1, type=FILE)
@click.option("--memory", type=FILE, help="Keep what is found in this file, together with what earlier runs found.")
@click.option("--kind", "kinds", multiple=True, type=click.Choice(_KINDS), help="Only these; may be repeated.")
@click.option("--all", "every", is_flag=True, help="Names with one rendering too.")
@click.option("--write-table", "table", type=FILE,
              help="Write the usual English of names into this folder of tables.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(["tsv", "csv", "html", "json"]), default="tsv", show_default=True,
              help="A table for people or for spreadsheets, a page, or data.")  # fmt: skip
@tables_option
@config_option
@output_option
@lang_option
@click.pass_context
def names(context: click.Context, paths: tuple[Path, ...], memory: Path | None, kinds: tuple[str, ...], every: bool,
          table: Path | None, form: str, tables: Path | None, config: Path | None,
          output: Path | None, lang: str) -> None:  # fmt: skip
    """List Korean people, organisations and titles that articles render in several ways: counts, dates, examples.

    Without PATHS, what the file of --memory holds.

    \b
    Example: bitext-check names archive.jsonl --memory house.sqlite --format html --output names.html
    """
    from bitext_check.commands.running import settings_of
    from bitext_check.memory.authority import house_tables
    from bitext_check.memory.store import remembering
    from bitext_check.reading.errors import InputError

    if not paths and memory is None:
        raise InputError("give articles, or a file with --memory", "기사나 --memory 파일을 지정하십시오")
    settings = settings_of(config, {"language": lang, "tables": tables})
    with remembering(memory) as held:
        failures = _remember(paths, held, settings) if paths else []
        tell(failures, lang)
        rows = list(held.renderings(kinds or _KINDS, several=not every))
        if table is not None:
            for file, header, found in list(house_tables(held, table)):
                write_file(file, as_tsv(header, found))
    emit(_written(form, rows, failures, lang), output, f"names.{form}")
    context.exit(2 if failures else 0)


def _remember(paths: tuple[Path, ...], held: Memory, settings: Settings) -> list[Failure]:
    from bitext_check.annotation.reading import annotate
    from bitext_check.articles import aligned_articles, aligned_halves, record_halves
    from bitext_check.corpus.run import items
    from bitext_check.memory.store import uses_of
    from bitext_check.pipeline import in_force
    from bitext_check.reading.articles import ArticleRecord
    from bitext_check.reading.errors import InputError
    from bitext_check.records import Failure
    from bitext_check.reporting.progress import telling

    failures: list[Failure] = []
    with in_force(settings), telling(settings.language) as told:
        for item, share in items(paths):
            try:
                if isinstance(item, Failure):
                    failures.append(item)
                elif isinstance(item, ArticleRecord):
                    article = aligned_halves(*record_halves(item, settings.tables))
                    date = item.date or article.source.date or ""
                    held.remember(article.id, date, uses_of(annotate(article, settings)))
                else:
                    for article in aligned_articles(item, settings.tables):
                        held.remember(article.id, article.source.date or "", uses_of(annotate(article, settings)))
            except InputError as error:
                place = item.where if isinstance(item, ArticleRecord) else str(getattr(item, "source", ""))
                failures.append(Failure(place, error.message))
            told("reading", round(100 * share), 100)
    return failures


def _written(form: str, rows: list[Rendering], failures: list[Failure], lang: str) -> str:
    cells = [(r.kind, r.korean, r.english, r.articles, r.first, r.last, "|".join(r.examples)) for r in rows]
    if form == "json":
        renderings = [dict(zip(_COLUMNS, (*row[:6], row[6].split("|")), strict=True)) for row in cells]
        return as_json({"renderings": renderings, "failures": failures_json(failures, lang)})
    if form == "tsv":
        return as_tsv(_COLUMNS, cells)
    if form == "csv":
        import csv
        import io

        from bitext_check.reporting.safety import for_cell

        text = io.StringIO()
        csv.writer(text).writerows([_COLUMNS, *([for_cell(str(value)) for value in row] for row in cells)])
        return "\ufeff" + text.getvalue()
    from bitext_check.reporting.renderings_page import RenderingRow, render

    categories = {"person": "name"}
    found = [
        RenderingRow(categories.get(r.kind, r.kind), r.korean, r.english, r.articles, r.first, r.last, r.examples)
        for r in rows
    ]
    return render(found, failures, lang)
