"""A copy of a file with words of its English replaced; everything else stays, to the last space."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bitext_check.records import ArticleReport, Finding, Place
from bitext_check.reporting.file_lines import starts

_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Correction:
    """A finding, the words to write in the place of its English, and where they stand in the text of the file."""

    finding: Finding
    place: Place
    words: str
    start: int
    end: int


def corrections(article: ArticleReport, wanted: Sequence[tuple[Finding, str]], text: str) -> tuple[Correction, ...]:
    """Where the words of the findings stand in `text`, the English file as it was read; in order, without overlaps.

    A finding whose paragraph does not stand in the file literally (markup inside it, quoted cells) is left out.
    """
    lines = [0, *(match.end() for match in _LINE_END.finditer(text))]
    begins = starts(article.target_path, article.target_paragraphs)
    found: list[Correction] = []
    for finding, words in wanted:
        place = finding.target
        begin = begins[place.paragraph] if place is not None and 0 <= place.paragraph < len(begins) else None
        if place is None or begin is None:
            continue
        start = lines[begin.line - 1] + begin.column - 1 + place.start
        end = start + place.end - place.start
        if text[start:end] == place.text and _fits(article.target_path, words):
            found.append(Correction(finding, place, words, start, end))
    chosen: list[Correction] = []
    for correction in sorted(found, key=lambda item: (item.start, -item.end)):
        if not chosen or correction.start >= chosen[-1].end:
            chosen.append(correction)
    return tuple(chosen)


def _fits(path: str, words: str) -> bool:
    """Whether the words can stand there without marks of their own: a comma would cut the cell of a CSV in two."""
    return (
        not (path.lower().endswith(".csv") and re.search(r"[\",\r\n]", words)) and "<" not in words and "&" not in words
    )


def patched(text: str, chosen: Sequence[Correction]) -> str:
    """The text with the corrections made."""
    parts, after = [], 0
    for correction in chosen:
        parts += [text[after : correction.start], correction.words]
        after = correction.end
    return "".join([*parts, text[after:]])
