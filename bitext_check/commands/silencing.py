"""`bitext-check silence` and `bitext-check silenced`: set a finding aside with a reason; list all such."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bitext_check.commands.completing import complete_rules
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
from bitext_check.reading.errors import InputError

if TYPE_CHECKING:
    from bitext_check.records import Report

_HEADER = ("article", "code", "severity", "korean", "english", "by", "reason", "where")


@click.command()
@click.argument("article", type=FILE)
@click.argument("code", shell_complete=complete_rules)
@click.option("--korean", default="", help="The Korean words that the finding marks; … at the end for the rest.")
@click.option("--english", default="", help="The English words that the finding marks; … at the end for the rest.")
@click.option("--reason", required=True, help="Why it is no error here.")
@click.option("--only", "one", default="", help="For a table of several articles: the article's name in it.")
@lang_option
def silence(article: Path, code: str, korean: str, english: str, reason: str, one: str, lang: str) -> None:
    """Silence one finding of ARTICLE, in the file ID.silence.toml beside it.

    \b
    Example: bitext-check silence article.txt TTL002 --english Chairman --reason "so on its own page"
    """
    import json

    from bitext_check.settings import check_codes
    from bitext_check.triage.silences import sidecar_of, silences

    if not article.is_file():
        raise InputError(f"{article}: no such file; check the path", f"{article}: 파일이 없습니다. 경로를 확인하십시오")
    if not (korean.strip() or english.strip()) or not reason.strip():
        raise InputError(
            "give the words of the finding with --korean or --english, and a --reason",
            "지적된 표현을 --korean이나 --english로, 이유를 --reason으로 적으십시오",
        )
    check_codes((code,), whole=True)
    silences(str(article))  # what stands there already must be in order
    entry = {"code": code, "korean": korean, "english": english, "article": one, "reason": reason}
    lines = [
        f"{key} = {json.dumps(' '.join(value.split()), ensure_ascii=False)}" for key, value in entry.items() if value
    ]
    file = sidecar_of(article)
    before = file.read_text(encoding="utf-8-sig").rstrip() + "\n\n" if file.exists() else ""
    write_file(file, before + "[[silence]]\n" + "\n".join(lines) + "\n")
    click.echo(str(file))


@click.command()
@click.argument("paths", nargs=-1, type=FILE)
@click.option("--source", type=FILE, help="The Korean side, when it is a file of its own.")
@click.option("--target", type=FILE, help="The English side, when it is a file of its own.")
@click.option("--format", "form", type=click.Choice(["text", "tsv", "json"]), default="text", show_default=True,
              help="Form of the result.")  # fmt: skip
@click.option("--baseline", type=FILE, help="The file of known findings, which are listed too.")
@tables_option
@config_option
@output_option
@lang_option
@click.pass_context
def silenced(context: click.Context, paths: tuple[Path, ...], source: Path | None, target: Path | None, form: str,
             baseline: Path | None, tables: Path | None, config: Path | None, output: Path | None,
             lang: str) -> None:  # fmt: skip
    """List the findings that are silenced, with their reasons, and silences that match nothing any more.

    Exit status 1 when a silence matches nothing.

    \b
    Example: bitext-check silenced articles/ --format tsv --output silenced.tsv
    """
    from bitext_check.commands.running import checked, settings_of

    settings = settings_of(config, {"language": lang, "baseline": baseline, "tables": tables})
    report = checked(paths, source, target, settings)
    tell(report.failures, lang)
    idle = [note.in_language(lang) for article in report.articles for note in article.notes if note.about == "silence"]
    rows = _rows(report)
    if form == "json":
        entries = [dict(zip(_HEADER, row, strict=True)) for row in rows]
        text = as_json({"silenced": entries, "idle": idle, "failures": failures_json(report.failures, lang)})
    elif form == "tsv":
        text = as_tsv(_HEADER, rows)
    else:
        text = _text(rows, idle, lang)
    if form == "tsv":
        click.echo("".join(f"{line}\n" for line in idle), nl=False, err=True)
    emit(text, output, f"silenced.{'txt' if form == 'text' else form}")
    context.exit(2 if report.failures else 1 if idle else 0)


def _rows(report: Report) -> list[tuple[str, ...]]:
    return [
        (article.id, s.finding.rule.code, s.finding.severity, s.finding.source.text if s.finding.source else "",
         s.finding.target.text if s.finding.target else "", s.by, s.reason, s.where)
        for article in report.articles for s in article.silenced
    ]  # fmt: skip


def _text(rows: list[tuple[str, ...]], idle: list[str], lang: str) -> str:
    from bitext_check.reporting.safety import one_line
    from bitext_check.reporting.words import word

    lines = []
    for article, code, severity, korean, english, by, reason, where in rows:
        words = " / ".join(one_line(text) for text in (korean, english) if text)
        said = reason or word(f"silenced_by.{by}", lang)
        lines.append(
            f"{article}  {code} {word(f'severity.{severity}', lang)}  {words}\n    {one_line(said)}  ({where})\n"
        )
    if not rows:
        lines.append("숨긴 지적이 없습니다.\n" if lang == "ko" else "Nothing is silenced.\n")
    return "".join([*lines, *(f"! {one_line(line)}\n" for line in idle)])
