"""Places inside English names and titles (Jeonju Mayor), and whether one is elsewhere than a Korean one."""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.places.gazetteer import Place, gazetteer
from bitext_check.places.values import EnglishPlace
from bitext_check.places.words import Word, stems_with_role


def places_in(words: tuple[Word, ...]) -> Iterator[EnglishPlace]:
    """The places that an English name holds."""
    at = 0
    while at < len(words):
        for length in (3, 2, 1):
            form = tuple(word.lower for word in words[at : at + length])
            rows: tuple[Place, ...] = gazetteer().by_form.get(form, ())
            alone = length == 1 and words[at].stem in stems_with_role("free")
            if len(form) == length and rows and words[at].capital and not alone:
                yield EnglishPlace(form, " ".join(form), "", rows)
                at += length - 1
                break
        at += 1


def elsewhere(korean: str, place: EnglishPlace) -> bool:
    """Whether a place is of the sort of the Korean one and neither holds it nor lies in it."""
    ours = gazetteer().korean.get(korean, ())
    if not ours or {row.family for row in ours}.isdisjoint(row.family for row in place.places):
        return False
    names = {name for row in place.places for name in (row.korean, row.base)}
    own = {korean, *(row.base for row in ours)}
    return not any(row.parent in names for row in ours) and not any(row.parent in own for row in place.places)
