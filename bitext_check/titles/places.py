"""Heads of a city, county or province beside the name of quite another one: 임실군수 as "Jeonju Mayor"."""

from __future__ import annotations

import re

from bitext_check.content.lexicon import known_stems, lexicon
from bitext_check.names.foreign import FAR, likeness
from bitext_check.places.comparison import backed
from bitext_check.places.gazetteer import base_of, gazetteer
from bitext_check.places.inside import elsewhere, places_in
from bitext_check.places.romanization import reads_as
from bitext_check.places.words import Word, english_words
from bitext_check.tables.words import words_used

_LEVELS = "시군구도"
_HANGUL = re.compile("[가-힣]+")
_ABROAD = "주지사"
_SHORTEST_ABROAD = 3


def of_another_place(head: str, base: str, context: str, english: str, korean_text: str) -> bool:
    """Whether the English words at a title name another place than the Korean title that is `head`.

    `head` is the title as it is written (임실군수), `base` the title of the table (군수), `context` the words before
    it, `english` the capitalised words at the English title, `korean_text` whatever may have given the other place.
    """
    if base not in words_used("heads-place"):
        return False
    front = "".join(head.split()).removesuffix(base)
    ours = front or context.rpartition(" ")[2]
    if not _HANGUL.fullmatch(ours):
        return False
    words = english_words(english)
    known = next((name for name in (ours, *(ours + end for end in _LEVELS)) if name in gazetteer().korean), "")
    if not known:
        return base == _ABROAD and _of_another_state(ours, words, korean_text)
    bases = {base_of(ours), *(row.base for row in gazetteer().korean[known])}
    if any(reads_as(name, word.text) for name in bases for word in words if word.capital):
        return False
    there = tuple(places_in(words))
    return bool(there) and all(elsewhere(known, place) and not backed(place, korean_text) for place in there)


def _of_another_state(korean: str, words: tuple[Word, ...], korean_text: str) -> bool:
    """Whether no capitalised word sounds like a state or county abroad that no table has, and one names another."""
    named = [word for word in words if word.capital and word.stem not in known_stems()]
    if len(korean) < _SHORTEST_ABROAD or korean in lexicon() or not named:
        return False
    if any(likeness(korean, word.text.lower()) >= FAR for word in named):
        return False
    there = tuple(places_in(words))
    return not any(backed(place, korean_text) for place in there)
