"""A comparison told of the other of the two: 지난 선거보다 낮았다 as "In the last election it had been higher"."""

from __future__ import annotations

import re

_COMPARED_KO = re.compile(r"보다|비해|비하면|비교")
_COMPARATIVE = re.compile(r"\w{2,12}er|more|less|worse", re.IGNORECASE)
_COMPARED = re.compile(
    r"\b(?:than|compar\w*|versus|against|relative to|from|on-year|year-on-year)\b|\bover (?!\d)", re.IGNORECASE
)
_SENTENCE = re.compile(r"[.!?][”\"’']?\s")
_FAR = 60


def of_the_other(korean: str, english: str, ours: int, theirs: tuple[int, int]) -> bool:
    """Whether the English says how the other one is, in a sentence of its own that compares it with nothing.

    Takes both texts, where the Korean word begins, and the place of the English one. What is turned round by mistake
    keeps its "than".
    """
    start, end = theirs
    if not _COMPARATIVE.fullmatch(english, start, end) or not _COMPARED_KO.search(korean, max(0, ours - _FAR), ours):
        return False
    before, after = _SENTENCE.split(english[:start]), _SENTENCE.split(english[end:])
    return len(before) > 1 and not _COMPARED.search(before[-1] + english[start:end] + after[0])
