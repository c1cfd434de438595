"""Capitalised runs of English words that name an organisation or a building: where each begins and ends.

A run goes on over of, and, for, the and a possessive; it is cut where two complete names meet, and behind its kind
("Mokpo High School | Principal Wi") unless the kind is followed by of or for ("Institute of Precision Medicine").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bitext_check.content.lexicon import known_stems
from bitext_check.organisations.catalogue import Stems, catalogue
from bitext_check.organisations.parts import (
    company_kinds,
    functions_by_english,
    kinds_by_english,
    kinds_in_small_letters,
    vocabulary,
)
from bitext_check.places.gazetteer import ENGLISH_LEVELS, gazetteer
from bitext_check.places.words import Word, words_with_role
from bitext_check.quantities.vocabulary import date_words
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house

Span = tuple[int, int]
_LINKS = frozenset("of and for the on".split())
_HEADS = frozenset(
    "acting ceo chair chairman chairperson chairwoman chief co-ceo commissioner deputy director director-general "
    "executive general head managing president principal senior superintendent vice".split()
)
# Bodies that English names with "on" and their subject.
_ON = frozenset(map(stem, ("committee", "commission", "council", "subcommittee", "committees", "panel")))
_GAP = re.compile(r"^(?: |-|‐|‑|–|['’]s? |['’])?$")
_LONGEST_KIND = 5
# No name is longer; a headline in capitals may be.
_LONGEST_RUN = 30
_FULL_NAME = 2


def runs(words: tuple[Word, ...], text: str) -> Iterator[Span]:
    """Spans of words that each look like one name with a kind in it."""
    stems = tuple(word.stem for word in words)
    for start, end in _capitalised(words, text):
        for one, other in _cut(words, stems, start, _completed(words, end, text), text):
            yield from _named(words, stems, one, other)


def _gap(words: tuple[Word, ...], text: str, at: int) -> str:
    return text[words[at - 1].end : words[at].start]


def _capitalised(words: tuple[Word, ...], text: str) -> Iterator[Span]:
    """Longest runs of capitalised words, with up to two link words between them."""
    at = 0
    while at < len(words):
        if not words[at].capital or words[at].lower in words_with_role("opener"):
            at += 1
            continue
        end = at + 1
        while end < len(words) and end - at < _LONGEST_RUN:
            step = _step(words, text, end)
            if not step:
                break
            end += step
        yield at, end
        at = end


def _step(words: tuple[Word, ...], text: str, at: int) -> int:
    """How many words to go on from `at`: 1 for a capitalised one, 2 or 3 when link words come first, 0 to stop."""
    for ahead in range(3):
        if at + ahead >= len(words) or not _GAP.match(_gap(words, text, at + ahead)):
            return 0
        word = words[at + ahead]
        if (word.capital and word.lower not in _LINKS) or (word.joined and ahead == 0):
            return ahead + 1
        if word.lower not in _LINKS:
            return 1 if ahead == 0 and word.text.isdigit() else 0
    return 0


def _completed(words: tuple[Word, ...], end: int, text: str) -> int:
    """The end of the run with a kind in small letters behind it (Andong fire station)."""
    kinds = kinds_in_small_letters()
    for length in range(min(_LONGEST_KIND, len(words) - end), 0, -1):
        if tuple([word.text for word in words[end : end + length]]) in kinds:
            gaps = (_gap(words, text, at) for at in range(end, end + length))
            if all(gap in (" ", "' ", "’ ", "-") for gap in gaps):
                return end + length
    return end


def kind_at(stems: Stems, at: int, end: int) -> int:
    """The length of the longest English kind that begins at `at`; 0 when none does."""
    kinds = kinds_by_english()
    for length in range(min(_LONGEST_KIND, end - at), 0, -1):
        if stems[at : at + length] in kinds:
            return length
    return 0


def _has_kind(stems: Stems, start: int, end: int) -> bool:
    return any(kind_at(stems, at, end) for at in range(start, end))


def ends_in_kind(stems: Stems, start: int, end: int) -> bool:
    """Whether the words end with a kind, or a known name ends there."""
    if any(end - length >= start and stems[end - length : end] in kinds_by_english() for length in range(1, 6)):
        return True
    return any(stems[at:end] in catalogue().by_form for at in range(start, end))


def _cut(words: tuple[Word, ...], stems: Stems, start: int, end: int, text: str) -> Iterator[Span]:
    """The run cut where a complete name ends and another begins."""
    for at in range(start + 1, end - 1):
        if not _boundary(words, stems, start, at, end, text):
            continue
        following = at
        while following < end and words[following].lower in _LINKS:
            following += 1
        yield start, at
        yield from _cut(words, stems, following, end, text)
        return
    yield start, end


def _boundary(words: tuple[Word, ...], stems: Stems, start: int, at: int, end: int, text: str) -> bool:
    """Whether one name ends before word `at`: "A Institute and B Office", "C Office of the D Ministry", "E's F"."""
    link = words[at].lower
    if link == "of" and words[at + 1].lower == "the" and _has_kind(stems, at + 2, end):
        return True
    if link in ("and", "of"):
        if link == "of" and _person(words, stems, start, at):
            return True
        if link == "of" and _of_subject(stems, at + 1, end):
            return False
        known = any(stems[start:stop] in catalogue().by_form for stop in range(at + 1, end + 1))
        if any(stems[one:stop] in kinds_by_english() for one in range(start, at) for stop in range(at + 2, end + 1)):
            # The kind itself has the link inside: … Investment & Securities.
            return False
        if link == "and" and _kind_of_place(words, stems, start, at):
            return True
        long_enough = link == "and" or at - start >= 2
        return long_enough and not known and ends_in_kind(stems, start, at) and _has_kind(stems, at + 1, end)
    if _gap(words, text, at)[:1] in ("'", "’"):
        return ends_in_kind(stems, start, at) and not any(
            stems[one:stop] in catalogue().by_form for one in range(start, at) for stop in range(at + 1, end + 1)
        )
    return False


def _kind_of_place(words: tuple[Word, ...], stems: Stems, start: int, end: int) -> bool:
    """Whether the words are a kind and the place that it is of: Archdiocese of Daegu | and …"""
    of = next((at for at in (end - 2, end - 3) if at > start and words[at].lower == "of"), 0)
    place = tuple(word.lower for word in words[of + 1 : end])
    return bool(of) and place in gazetteer().by_form and ends_in_kind(stems, start, of)


def _person(words: tuple[Word, ...], stems: Stems, start: int, at: int) -> bool:
    """Whether the words are somebody who is "of" the body that follows: Analyst Do Ha-neul | of Hanbit Bank."""
    if at - start < _FULL_NAME or _has_kind(stems, start, at):
        return False
    last = words[at - 1]
    if last.joined:
        return not last.capital and last.lower not in ENGLISH_LEVELS
    return last.capital and not last.text.isupper() and _no_word(words[at - 2]) and _no_word(last)


def _no_word(word: Word) -> bool:
    """Whether no table knows the word, so that it is rather a name."""
    return word.capital and word.stem not in known_stems() and (word.lower,) not in gazetteer().by_form


def _of_subject(stems: Stems, start: int, end: int) -> bool:
    """Whether the words are the subject of what is named before them: University of | Technology, Institute of | Marine
    Biology; a name before the subject makes a company of it.
    """
    end = next((at for at in range(start, end) if stems[at] in _LINKS), end)
    if not all(word in known_stems() or word in functions_by_english() for word in stems[start:end]):
        return False
    kinds = ((at, kind_at(stems, at, end)) for at in range(start, end))
    return all(not length or stems[at : at + length] in _subjects() for at, length in kinds)


@by_house(maxsize=1)
def _subjects() -> frozenset[Stems]:
    """What companies call themselves and universities are for: technology, science."""
    return frozenset(
        form for kind in company_kinds() for part in vocabulary().get(kind, ()) for form in part.renderings
        if len(form) == 1
    )  # fmt: skip


def _named(words: tuple[Word, ...], stems: Stems, start: int, end: int) -> Iterator[Span]:
    """The span up to its kind, when it has a kind and another word, without the head of the body before it."""
    start = _behind_head(words, start, end)
    stop = 0
    at = start
    while at < end:
        length = kind_at(stems, at, end)
        if length:
            stop = at + length
            at = stop
        else:
            at += 1
    if not stop:
        return
    if stop < end and (words[stop].lower in ("of", "for") or _on_subject(words, stems, stop, end)):
        stop = end
    while stop > start and words[stop - 1].lower in _LINKS:
        stop -= 1
    if stop - start > 1:
        yield start, stop


def _on_subject(words: tuple[Word, ...], stems: Stems, at: int, end: int) -> bool:
    """Whether a committee's subject follows its kind (Special Committee | on Ethics), not a day of the week."""
    if words[at].lower != "on" or stems[at - 1] not in _ON or at + 1 >= end:
        return False
    return words[at + 1].lower not in date_words("en", "weekday") | date_words("en", "month")


def _behind_head(words: tuple[Word, ...], start: int, end: int) -> int:
    """Where the name begins behind its head, as lists of appointments write it: Head of | Wonju Regional Office."""
    at = start
    while at < end and (words[at].lower in _HEADS or (at > start and words[at].lower == "and")):
        at += 1
    if at == start or at + 1 >= end or words[at].lower != "of":
        return start
    at += 1
    return at + 1 if words[at].lower == "the" and at + 1 < end else at
