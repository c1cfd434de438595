"""A page over many articles: how each person, organisation and title is rendered, with counts, dates and examples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bitext_check.records import Failure
from bitext_check.reporting.html_report import page
from bitext_check.reporting.page_data import script_json, words_data
from bitext_check.reporting.totals import failure_line


@dataclass(frozen=True, slots=True)
class RenderingRow:
    """A line of the page: `category` is that of findings (name, organisation, title), dates are ISO 8601 or ""."""

    category: str
    korean: str
    english: str
    articles: int
    first: str
    last: str
    examples: tuple[str, ...]


def render(rows: Sequence[RenderingRow], failures: Sequence[Failure], language: str) -> str:
    """The page; its interface starts in `language`, and a switch on the page changes it."""
    return page(
        "renderings.html.j2",
        language,
        scripts=("shared.js", "lists.js"),
        index=script_json(words_data(language)),
        rows=rows,
        failures=[(failure_line(failure, "en"), failure_line(failure, "ko")) for failure in failures],
    )
