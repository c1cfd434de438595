"""`bitext-check align`: the aligned pairs of articles as TSV, TMX or JSON."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bitext_check import __version__
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
)

if TYPE_CHECKING:
    from bitext_check.alignment.export import ExportedPair, Level
    from bitext_check.records import Failure
    from bitext_check.settings import Settings


@click.command()
@click.argument("paths", nargs=-1, type=FILE)
@click.option("--source", type=FILE, help="The Korean side, when it is a file of its own.")
@click.option("--target", type=FILE, help="The English side, when it is a file of its own.")
@click.option("--level", type=click.Choice(["paragraph", "sentence"]), default="sentence", show_default=True,
              help="What a pair is made of.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(["tsv", "tmx", "json"]), default="tsv", show_default=True,
              help="Form of the result.")  # fmt: skip
@click.option("--min-confidence", type=click.FloatRange(0, 1), default=0.0,
              help="Leave out pairs that are less sure than this, and all without counterpart.")  # fmt: skip
@click.option("--lexicon", type=FILE, help="What `bitext-check train` learned.")
@click.option("--embeddings", type=FILE, help="Folder of a sentence-transformers model (extra neural).")
@tables_option
@config_option
@output_option
@lang_option
@click.pass_context
def align(context: click.Context, paths: tuple[Path, ...], source: Path | None, target: Path | None, level: Level,
          form: str, min_confidence: float, lexicon: Path | None, embeddings: Path | None, tables: Path | None,
          config: Path | None, output: Path | None, lang: str) -> None:  # fmt: skip
    """Align articles with their translations and write the pairs with a confidence from 0 to 1.

    Text without counterpart stands in a row whose other side is empty; a TMX leaves it out.

    \b
    Example: bitext-check align article.txt --format tmx --output memory.tmx
    """
    from bitext_check.commands.running import settings_of
    from bitext_check.pipeline import in_force

    given = {"language": lang, "tables": tables, "lexicon": lexicon, "embeddings": embeddings}
    settings = settings_of(config, given)
    with in_force(settings):
        rows, failures = _rows(paths, source, target, level, settings)
    if min_confidence:
        rows = [row for row in rows if row.confidence is not None and row.confidence >= min_confidence]
    tell(failures, lang)
    if rows or not failures:
        emit(_written(form, rows, failures, level, lang), output, f"pairs.{form}")
    context.exit(2 if failures else 0)


def _rows(
    paths: tuple[Path, ...], source: Path | None, target: Path | None, level: Level, settings: Settings
) -> tuple[list[ExportedPair], list[Failure]]:
    from bitext_check.alignment.export import export_pairs
    from bitext_check.articles import aligned_articles
    from bitext_check.reading.errors import InputError
    from bitext_check.reading.inputs import find_jobs
    from bitext_check.records import Failure
    from bitext_check.reporting.progress import tracked

    rows: list[ExportedPair] = []
    failures: list[Failure] = []
    for job in tracked(list(find_jobs(paths, source, target)), settings.language, name="aligning"):
        if isinstance(job, Failure):
            failures.append(job)
            continue
        try:
            for article in aligned_articles(job, settings.tables):
                rows.extend(export_pairs(article, level))
        except InputError as error:
            failures.append(Failure(str(job.source), error.message))
    return rows, failures


def _written(form: str, rows: list[ExportedPair], failures: list[Failure], level: Level, lang: str) -> str:
    from bitext_check.alignment.export import tmx

    if form == "tmx":
        return tmx(rows, level, __version__)
    if form == "json":
        pairs = [asdict(row) for row in rows]
        return as_json({"level": level, "pairs": pairs, "failures": failures_json(failures, lang)})
    header = ("article", "id", "source", "target", "confidence")
    return as_tsv(header, [(r.article, r.id, r.source, r.target, r.confidence) for r in rows])
