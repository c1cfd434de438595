"""Two opposites in two clauses, told as one thing twice: 12곳에서 늘고 5곳에서 줄었다, "rose in 12 and in five"."""

from __future__ import annotations

import itertools
import re

from bitext_check.quantities.statements.antonyms import Antonym

_PARTS_KO = re.compile(r"[고며나데면만]\s|[,.…]")
_PARTS = re.compile(r"[,;.]|\b(?:and|but|while|whereas|though|although|however)\b", re.IGNORECASE)


def one_thing_twice(ours: re.Match[str], theirs: re.Match[str], row: Antonym, korean: str, english: str) -> bool:
    """Whether an English word stands in the place of a Korean one of the row, and the same one for its opposite.

    Both sides must have two such words, each in a clause of its own: the Korean one of each kind, the English two of
    the opposite.
    """
    said = list(itertools.islice(row.opposite_said(english), 3))
    own, other = list(row.in_korean(korean)), list(row.opposites_in(korean))
    if len(said) != 2 or len(own) != 1 or len(other) != 1 or own[0].start() != ours.start():
        return False
    first, last = sorted((own[0].span(), other[0].span()))
    if not _PARTS_KO.search(korean, first[1], last[0]) or not _PARTS.search(english, said[0].end(), said[1].start()):
        return False
    return said[own[0].start() > other[0].start()].span() == theirs.span()
