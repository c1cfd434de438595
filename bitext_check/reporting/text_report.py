"""Plain text, as on the terminal but without colours."""

from __future__ import annotations

import io

from bitext_check.records import Report
from bitext_check.reporting.console import print_report

NAME = "text"
ENDING = ".txt"
WIDTH = 100


def render(report: Report, language: str) -> str:
    """What the terminal shows, at a width of 100 cells; the marked words stand between 【 and 】."""
    from rich.console import Console

    text = io.StringIO()
    console = Console(file=text, width=WIDTH, color_system=None, force_terminal=False, legacy_windows=False)
    print_report(report, language=language, console=console)
    # rich fills lines with spaces to their full width.
    return "\n".join(line.rstrip() for line in text.getvalue().split("\n"))
