"""Items of a bulleted list (▲ … ▲ …) that are lost in the English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bitext_check.content.presence import Word
from bitext_check.records import Mention, Pair, Passage, Span

_BULLET = re.compile(r"[▲△▶▷►▸■□◆◇◈●○◎★☆▼▽◀◁※]|(?<![^\s])[•·](?=\s)")
_FEWEST = 3


def lost_items(pair: Pair, korean: Sequence[Word]) -> Iterator[Mention]:
    """Items of a Korean list for which the English list has no item.

    Takes the pair and its Korean words with their partners in the English. Silent unless both sides are lists and the
    English one is shorter.
    """
    if len(pair.source) != 1 or len(pair.target) != 1:
        return
    passage = pair.source[0]
    ours = _items(passage)
    if len(ours) < _FEWEST:
        return
    theirs = _items(pair.target[0])
    if not 2 <= len(theirs) < len(ours):
        return
    found = [_found(item, passage, korean) for item in ours]
    lost = sorted(range(len(ours)), key=lambda n: (found[n], n))[: len(ours) - len(theirs)]
    for n in sorted(lost):
        if found[n] <= 0.5:
            text = passage.plain[ours[n].start : ours[n].end]
            yield Mention("omission", text, passage, ours[n].start, ours[n].end)


def _items(passage: Passage) -> list[Span]:
    marks = list(_BULLET.finditer(passage.plain))
    spans = []
    for number, mark in enumerate(marks):
        start, end = mark.end(), marks[number + 1].start() if number + 1 < len(marks) else len(passage.plain)
        text = passage.plain[start:end]
        if text.strip():
            spans.append(Span(start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip())))
    return spans


def _found(item: Span, passage: Passage, korean: Sequence[Word]) -> float:
    """Share of the words of an item that have a counterpart."""
    inside = [w for w in korean if w.passage is passage and item.start <= w.start < item.end]
    if not inside:
        return 1.0
    return sum(w.state == "found" for w in inside) / len(inside)
