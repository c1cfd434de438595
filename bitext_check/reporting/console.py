"""The report on a terminal: aligned pairs with the wrong words marked, what is wrong and what to write instead.

Nothing from an article is taken as markup, and its escape sequences and control characters are removed, so that a page
cannot paint on the editor's terminal. rich measures wide Hangul as two cells when it wraps and aligns.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bitext_check.records import SEVERITIES, ArticleReport, Finding, Report, SegmentReport
from bitext_check.reporting.marks import Piece, Side, paragraphs_of, pieces
from bitext_check.reporting.safety import for_terminal, one_line
from bitext_check.reporting.totals import all_findings, by_severity, failure_line, reading_order, signatures
from bitext_check.reporting.words import word, word_or

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.table import Table
    from rich.text import Text

STYLES = {"critical": "bold white on red", "major": "bold red", "minor": "bold yellow", "info": "bold cyan"}
RATING_STYLES = {"pass": "bold green", "review": "bold yellow", "fail": "bold red"}
# Longer stretches without a mark are cut in the middle unless everything is asked for.
_KEPT = 160
_NARROW = 64


def screen(width: int) -> Console:
    """Standard output: as wide as the terminal, and `width` where there is none and COLUMNS does not say it."""
    from rich.console import Console

    console = Console()
    return console if console.is_terminal or "COLUMNS" in os.environ else Console(width=width)


@contextmanager
def unfilled(console: Console) -> Iterator[None]:
    """In a pipe or a file, what is printed inside has no spaces at the ends of lines, with which rich fills them."""
    if console.is_terminal:
        yield
        return
    with console.capture() as held:
        yield
    console.file.write("".join(f"{line.rstrip()}\n" for line in held.get().splitlines()))


def print_report(
    report: Report, *, language: str, console: Console, verbose: bool = False, quiet: bool = False
) -> None:
    """Print the report: for each article the pairs with findings (all pairs with `verbose`), then a summary table.

    With `quiet` only the summary is printed. `language` is that of the messages and of the interface. Without colours
    (a pipe, or NO_COLOR) the marked words stand between 【 and 】.
    """
    if not quiet:
        for article in report.articles:
            _article(article, language, console, verbose)
    _failures(report, language, console)
    _summary(report, language, console)


def _article(article: ArticleReport, language: str, console: Console, verbose: bool) -> None:
    from rich.rule import Rule

    console.print(Rule(_heading(article, language), align="left"))
    for note in article.notes:
        _line(console, f"{word('note', language)}: {one_line(note.in_language(language))}", "dim")
    found: dict[str | None, list[Finding]] = {}
    for finding in reading_order(article):
        found.setdefault(finding.pair, []).append(finding)
    known = {segment.id for segment in article.segments}
    for segment in article.segments:
        if verbose or segment.id in found:
            _segment(article, segment, found.get(segment.id, []), language, console, verbose)
    for pair, findings in found.items():
        if pair not in known:
            _segment(article, None, findings, language, console, verbose)
    if not article.findings:
        _line(console, word("no_findings", language), "green")
    _silenced(article, language, console, verbose)
    if not article.findings or article.silenced:
        console.print()


def _silenced(article: ArticleReport, language: str, console: Console, verbose: bool) -> None:
    """How many findings are silenced; with `verbose` each of them with its reason."""
    if article.silenced:
        _line(console, f"{word('silenced', language)}: {len(article.silenced)}", "dim")
    for silenced in article.silenced if verbose else ():
        places = (silenced.finding.source, silenced.finding.target)
        words = " / ".join(one_line(place.text) for place in places if place is not None)
        why = silenced.reason or word(f"silenced_by.{silenced.by}", language)
        _line(console, f"  [{silenced.finding.rule.code}] {words}: {one_line(why)}", "dim")


def _heading(article: ArticleReport, language: str) -> Text:
    from rich.text import Text

    heading = Text(one_line(article.id), style="bold")
    heading.append(f"  {word('score', language)} {article.score:.1f}  ", style="not bold")
    heading.append(word_or(f"rating.{article.rating}", language, article.rating), style=_rating_style(article.rating))
    return heading


def _segment(
    article: ArticleReport,
    segment: SegmentReport | None,
    findings: Sequence[Finding],
    language: str,
    console: Console,
    verbose: bool,
) -> None:
    """One aligned pair: both texts with marks, then each finding with message, suggestion and code."""
    from rich.text import Text

    if segment is not None:
        _line(console, f"{segment.id}  {word('score', language)} {segment.score:.1f}", "dim")
    rows: list[Text] = []
    sides: tuple[tuple[str, Side], ...] = (("KO", "source"), ("EN", "target"))
    for label, side in sides:
        texts = article.source_paragraphs if side == "source" else article.target_paragraphs
        numbers = paragraphs_of(article, segment, side, findings)
        for number in numbers:
            cut = pieces(texts[number], number, findings, side)
            rows += _hanging(label, _marked(cut, _plain(console), verbose), console)
        if not numbers:
            rows += _hanging(label, Text(word("nothing_here", language), style="dim"), console)
    for finding in findings:
        rows += _hanging("•", _finding(finding, language), console)
    console.print(Text("\n").join(rows), soft_wrap=True)
    console.print()


def _hanging(label: str, text: Text, console: Console) -> Iterator[Text]:
    """A text in lines as wide as the console, behind a label and with the other lines under the first.

    A table of rich does the same in four times the time: it measures all its cells and fills them with spaces.
    """
    from rich.text import Text

    first = Text.assemble("  ", (label, "dim"), " ")
    for line in text.wrap(console, max(1, console.width - first.cell_len), overflow="fold"):
        yield first + line
        first = Text(" " * first.cell_len)


def _finding(finding: Finding, language: str) -> Text:
    from rich.text import Text

    said = Text()
    said.append(word(f"severity.{finding.severity}", language), style=STYLES[finding.severity])
    category = word_or(f"category.{finding.category}", language, finding.category)
    message = one_line(finding.message.in_language(language))
    # “날짜: 날짜 오류: …” would say it twice.
    said.append(f" {message}" if message.casefold().startswith(category.casefold()) else f" {category}: {message}")
    if finding.suggestion:
        said.append(" → ")
        said.append(one_line(finding.suggestion), style="bold green")
    said.append(f"  [{finding.rule.code}]", style="dim")
    return said


def _marked(cut: Iterable[Piece], plain: bool, verbose: bool) -> Text:
    """A paragraph with its marks; `plain` puts brackets around them, because no colour will show them."""
    from rich.text import Text

    parts = list(cut)
    text = Text()
    for number, piece in enumerate(parts):
        words = one_line_inside(piece.text)
        if not piece.findings:
            text.append(words if verbose else _shortened(words, number == 0, number == len(parts) - 1))
        elif plain or not words:
            text.append(f"【{words}】")
        else:
            text.append(words, style=f"{STYLES[piece.findings[0].severity]} underline")
    return text


def one_line_inside(text: str) -> str:
    """A piece of a line for the terminal; spaces at its ends stay, because more of the line stands beside it."""
    return for_terminal(text).replace("\n", " ")


def _shortened(words: str, first: bool, last: bool) -> str:
    """A long stretch without marks, cut so that what stands next to the marks is kept."""
    if len(words) <= 2 * _KEPT:
        return words
    if first and last:
        return f"{words[: 2 * _KEPT]}…"
    return f"{'' if first else words[:_KEPT]}…{'' if last else words[-_KEPT:]}"


def _failures(report: Report, language: str, console: Console) -> None:
    if report.failures:
        _line(console, f"{word('failed', language)}:", "bold red")
        for failure in report.failures:
            _line(console, f"  {one_line(failure_line(failure, language))}")
        console.print()


def _summary(report: Report, language: str, console: Console) -> None:
    """The table at the end, one article a row with a total, and how the score was made."""
    if report.articles:
        console.print(_table(report, language, narrow=console.width < _NARROW))
        _line(console, f"{word('how_scored', language)}: {word('how_scored_text', language)}.", "dim")
        for line in signatures(report):
            _line(console, one_line(line), "dim")


def _table(report: Report, language: str, *, narrow: bool) -> Table:
    """Score, rating and findings of each article; on a narrow terminal all findings are counted in one column."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, show_footer=len(report.articles) > 1, pad_edge=False)
    totals = by_severity(all_findings(report))
    table.add_column(word("article", language), footer=word("total", language), overflow="fold", min_width=6)
    table.add_column(word("score", language), justify="right", no_wrap=True)
    if narrow:
        table.add_column(word("findings", language), footer=str(sum(totals.values())), justify="right", no_wrap=True)
    else:
        table.add_column(word("rating", language), no_wrap=True)
        for severity in SEVERITIES:
            header = word(f"severity.{severity}", language)
            table.add_column(header, footer=str(totals[severity]), justify="right", no_wrap=True)
    for article in report.articles:
        score = Text(f"{article.score:.1f}", style=_rating_style(article.rating))
        cells: list[RenderableType] = [Text(one_line(article.id)), score]
        if narrow:
            cells.append(str(len(article.findings)))
        else:
            counts = by_severity(article.findings)
            rating = word_or(f"rating.{article.rating}", language, article.rating)
            cells.append(Text(rating, style=_rating_style(article.rating)))
            cells += [Text(str(counts[s]), style=STYLES[s] if counts[s] else "dim") for s in SEVERITIES]
        table.add_row(*cells)
    return table


def _line(console: Console, words: str, style: str = "none") -> None:
    console.print(words, style=style, markup=False, highlight=False, emoji=False)


def _plain(console: Console) -> bool:
    return console.no_color or not console.is_terminal


def _rating_style(rating: str) -> str:
    return RATING_STYLES.get(rating, "bold")
