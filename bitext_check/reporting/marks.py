"""A paragraph cut at the places of its findings, for every output that marks words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from bitext_check.records import ArticleReport, Finding, Place, SegmentReport
from bitext_check.reporting.totals import RANK

Side = Literal["source", "target"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph and the findings that point at it, worst first; `text` is empty where words miss."""

    text: str
    findings: tuple[Finding, ...] = ()


def place_of(finding: Finding, side: Side) -> Place | None:
    """The finding's place in the Korean (`source`) or in the English (`target`)."""
    return finding.source if side == "source" else finding.target


def pieces(text: str, number: int, findings: Iterable[Finding], side: Side) -> tuple[Piece, ...]:
    """The paragraph `text`, number `number` of its side, cut wherever the set of findings changes.

    The pieces' texts joined give `text` again. An empty place gives an empty piece. Spans that reach outside are cut.
    """
    spans = []
    for finding in findings:
        place = place_of(finding, side)
        if place is not None and place.paragraph == number:
            start = min(max(place.start, 0), len(text))
            spans.append((start, min(max(place.end, start), len(text)), finding))
    cuts = sorted({0, len(text), *(s for s, _, _ in spans), *(e for _, e, _ in spans)})
    found: list[Piece] = []
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        empty = tuple(f for s, e, f in spans if s == e == start)
        if empty:
            found.append(Piece("", _worst_first(empty)))
        if end > start:
            found.append(Piece(text[start:end], _worst_first(f for s, e, f in spans if s <= start and end <= e)))
    return tuple(found)


def _worst_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: RANK[finding.severity]))


def paragraphs_of(
    article: ArticleReport, segment: SegmentReport | None, side: Side, findings: Sequence[Finding]
) -> tuple[int, ...]:
    """Numbers of the paragraphs to show for a segment; without a segment, those at which the findings point."""
    texts = article.source_paragraphs if side == "source" else article.target_paragraphs
    if segment is not None:
        numbers = set(segment.source_paragraphs if side == "source" else segment.target_paragraphs)
    else:
        numbers = {place.paragraph for finding in findings if (place := place_of(finding, side)) is not None}
    return tuple(sorted(number for number in numbers if 0 <= number < len(texts)))


def context(article: ArticleReport, finding: Finding, side: Side, reach: int = 40) -> str:
    """The words pointed at between 【 and 】 with `reach` characters on either side; "" without a place."""
    place = place_of(finding, side)
    texts = article.source_paragraphs if side == "source" else article.target_paragraphs
    if place is None or not 0 <= place.paragraph < len(texts):
        return ""
    text = texts[place.paragraph]
    first, last = max(place.start - reach, 0), min(place.end + reach, len(text))
    before, after = text[first : place.start], text[place.end : last]
    if first and " " in before:
        before = before[before.index(" ") + 1 :]  # no half word at the cut
    if last < len(text) and " " in after:
        after = after[: after.rindex(" ")]
    words = text[place.start : place.end]
    return f"{'…' if first else ''}{before}【{words}】{after}{'…' if last < len(text) else ''}"
