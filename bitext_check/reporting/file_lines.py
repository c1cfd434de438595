"""Where the paragraphs of a report stand in their file, for formats that point at lines.

A report counts paragraphs; editors and code hosts count lines. The file is read once more and each paragraph is taken
from its line, in order; a paragraph whose very words are not there (taken out of HTML, quoted in a table) has no line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bitext_check.reading.encoding import read_text
from bitext_check.reading.errors import InputError

_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Start:
    """Where a paragraph starts: line and column, both counted from 1, columns in code points."""

    line: int
    column: int


def starts(path: str, paragraphs: Sequence[str]) -> tuple[Start | None, ...]:
    """The start of each paragraph in the file, None for those not found; all None when the file cannot be read."""
    try:
        lines = _LINE_END.split(read_text(Path(path)))
    except (InputError, OSError, ValueError):
        return (None,) * len(paragraphs)
    whole: dict[str, list[int]] = {}
    for place, line in enumerate(lines):
        whole.setdefault(line.strip(), []).append(place)
    found: list[Start | None] = []
    after = 0
    for paragraph in paragraphs:
        number = _line_of(paragraph, lines, whole, after)
        if number is None:
            found.append(None)
        else:
            found.append(Start(number + 1, lines[number].index(paragraph) + 1))
            after = number
    return tuple(found)


def _line_of(paragraph: str, lines: Sequence[str], whole: dict[str, list[int]], after: int) -> int | None:
    """The first line from `after` on that is the paragraph, else the first that holds it."""
    same = next((number for number in whole.get(paragraph.strip(), ()) if number >= after), None)
    if same is not None and paragraph in lines[same]:
        return same
    return next((number for number in range(after, len(lines)) if paragraph in lines[number]), None)
