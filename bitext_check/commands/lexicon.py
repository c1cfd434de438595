"""`bitext-check lexicon`: look up, measure and extend the Korean→English lexicon."""

from __future__ import annotations

from pathlib import Path

import click

from bitext_check.commands.output import FILE, as_json, as_tsv, config_option, emit, lang_option, output_option, tell

_FORMATS = click.Choice(["text", "tsv", "json"])
_format_option = click.option(
    "--format", "form", type=_FORMATS, default="text", show_default=True, help="Form of the result."
)
_tables_option = click.option("--tables", type=FILE, help="Folder of house tables (default: that of the settings).")


@click.group()
def lexicon() -> None:
    """Look up, measure and extend the lexicon of Korean lemmas and their English renderings.

    \b
    Example: bitext-check lexicon lookup 체결하다 협약
    """


@lexicon.command()
@click.argument("words", nargs=-1, required=True)
@_format_option
@_tables_option
@config_option
@output_option
@lang_option
@click.pass_context
def lookup(context: click.Context, words: tuple[str, ...], form: str, tables: Path | None, config: Path | None,
           output: Path | None, lang: str) -> None:  # fmt: skip
    """Show the entries of Korean lemmas, or the lemmas that an English word renders.

    Exit status 1 when a word has no entry.

    \b
    Example: bitext-check lexicon lookup 협약 agreement
    """
    from bitext_check.commands.lexicon_tables import entries, house_folder

    found = entries(words, house_folder(tables, config))
    if form == "json":
        text = as_json({"words": [{"word": word, "entries": rows} for word, rows in found.items()]})
    elif form == "tsv":
        rows = [(word, r["lemma"], r["pos"], r["english"], r["source"]) for word, rs in found.items() for r in rs]
        text = as_tsv(("word", "lemma", "pos", "english", "source"), rows)
    else:
        absent = "어휘집에 없습니다" if lang == "ko" else "not in the lexicon"
        text = "".join("".join(map(_line, rows)) or f"{word}: {absent}\n" for word, rows in found.items())
    emit(text, output, f"entries.{'txt' if form == 'text' else form}")
    context.exit(0 if all(found.values()) else 1)


@lexicon.command()
@click.argument("paths", nargs=-1, type=FILE)
@click.option("--top", type=click.IntRange(min=0), default=20, show_default=True, help="So many missing lemmas.")
@_format_option
@_tables_option
@config_option
@output_option
@lang_option
@click.pass_context
def coverage(context: click.Context, paths: tuple[Path, ...], top: int, form: str, tables: Path | None,
             config: Path | None, output: Path | None, lang: str) -> None:  # fmt: skip
    """Measure how many content lemmas of Korean texts the lexicon has, and list the most frequent missing ones.

    Content lemmas are common nouns, verbs, adjectives, adverbs and roots; proper nouns belong to other tables.

    \b
    Example: bitext-check lexicon coverage articles/ --top 50
    """
    from bitext_check.commands.lexicon_coverage import measure
    from bitext_check.commands.lexicon_tables import house_folder

    found, failures = measure(paths, house_folder(tables, config), lang)
    tell(failures, lang)
    if found.total or not failures:
        emit(found.written(form, top, lang, failures), output, f"coverage.{'txt' if form == 'text' else form}")
    context.exit(2 if failures else 0)


@lexicon.command()
@click.argument("lemma")
@click.argument("pos")
@click.argument("english", nargs=-1, required=True)
@_tables_option
@click.option("--source", default="house", show_default=True, help="Where the renderings come from.")
@click.option("--replace", is_flag=True, help="Put these renderings in place of the known ones.")
@config_option
@lang_option
def add(lemma: str, pos: str, english: tuple[str, ...], tables: Path | None, source: str, replace: bool,
        config: Path | None, lang: str) -> None:  # fmt: skip
    """Add an entry to the house's lexicon.tsv: renderings that are known stay, unless --replace is given.

    POS is the tag of the analyser: NNG noun, NNP proper noun, VV verb, VA adjective, MAG adverb, XR root.

    \b
    Example: bitext-check lexicon add 상생 NNG "mutual growth" "win-win" --tables house/
    """
    from bitext_check.commands.lexicon_tables import add_entry, house_folder

    row, file = add_entry(house_folder(tables, config), lemma, pos, english, source, replace)
    click.echo(f"{_line(row).rstrip()} → {file}")


def _line(row: dict[str, str]) -> str:
    return f"{row['lemma']} ({row['pos']}): {row['english'].replace('|', ', ')}\n"
