"""The list of rules and the page of a rule, on the terminal."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import TYPE_CHECKING

from bitext_check.checking import LoadedRule, load_rules
from bitext_check.reading.errors import InputError
from bitext_check.records import CATEGORIES
from bitext_check.reporting.console import STYLES, screen, unfilled
from bitext_check.reporting.words import korean_rules, word, word_or

if TYPE_CHECKING:
    from rich.console import Console


# Cells from which the names of the rules stand in the list as well; on fewer the code is enough.
_WIDE = 110
# In a pipe a rule is one line, for those who look for words in it.
_ENDLESS = 250


def print_rules(category: str | None, language: str, console: Console | None = None) -> None:
    """Print a table of all rules, or of those of a category. Raises `InputError` for an unknown category."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    if category is not None and category not in CATEGORIES:
        raise _unknown("category", "분류", category, CATEGORIES)
    out = _console(console)
    wide = out.width >= _WIDE
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(word("code", language), no_wrap=True)
    if wide:
        table.add_column(word("rule", language), no_wrap=True)
    table.add_column(word("category", language), no_wrap=True)
    table.add_column(word("severity", language), no_wrap=True)
    table.add_column(word("message", language), overflow="fold", ratio=1)
    for loaded in load_rules():
        rule = loaded.rule
        if category in (None, rule.category):
            severity = Text(word(f"severity.{rule.severity}", language), style=STYLES[rule.severity])
            kind = Text(word_or(f"category.{rule.category}", language, rule.category))
            name = [Text(rule.name)] if wide else []
            table.add_row(rule.code, *name, kind, severity, Text(summary(loaded, language)))
    with unfilled(out):
        out.print(table)


def print_page(code: str, language: str = "en", console: Console | None = None) -> None:
    """Print the page of a rule, named by its code or its name. Raises `InputError` for one that does not exist.

    In Korean the headings and the first sentence are; why it matters and the sources are told in English.
    """
    rules = load_rules()
    found = next((loaded for loaded in rules if code.lower() in (loaded.rule.code.lower(), loaded.rule.name)), None)
    if found is None:
        raise _unknown("rule", "규칙", code, [name for r in rules for name in (r.rule.code, r.rule.name)])
    rule, out = found.rule, _console(console)
    _line(out, f"{rule.code} {rule.name}", "bold")
    category, severity = word_or(f"category.{rule.category}", language, rule.category), rule.severity
    said = f"{category} · {word(f'severity.{severity}', language)}" if language == "ko" else f"{category} · {severity}"
    _line(out, f"{said} · MQM {rule.mqm}", "dim")
    _line(out, "")
    _line(out, summary(found, language))
    for line in found.page.strip().splitlines()[1:]:
        if line.startswith("## "):
            _line(out, word_or(f"page.{line[3:]}", language, line[3:]), "bold")
        else:
            _line(out, line)


def summary(loaded: LoadedRule, language: str) -> str:
    """What the rule finds, in a sentence; in English where it has no Korean one."""
    english = loaded.page.strip().partition("\n")[0]
    return korean_rules().get(loaded.rule.code, english) if language == "ko" else english


def _unknown(kind: str, korean_kind: str, given: str, known: Iterable[str]) -> InputError:
    choices = list(known)
    # Half of the letters are enough for codes, which have but six: TTL99 is near TTL001.
    spelled = {choice.lower(): choice for choice in choices}
    near = [spelled[word] for word in difflib.get_close_matches(given.lower(), spelled, n=1, cutoff=0.5)]
    hint = (f"; did you mean {near[0]}?", f" {near[0]}인지 확인하십시오.") if near else ("", "")
    return InputError(
        f"There is no {kind} {given!r}{hint[0] or '.'} The command rules lists them all.",
        f"{given!r} {korean_kind}은(는) 없습니다.{hint[1]} rules 명령으로 목록을 볼 수 있습니다.",
    )


def _line(console: Console, words: str, style: str = "none") -> None:
    console.print(words, style=style, markup=False, highlight=False, emoji=False, soft_wrap=not console.is_terminal)


def _console(given: Console | None) -> Console:
    return given or screen(_ENDLESS)
