"""Finding the way of a Hangul name through a Latin spelling: which letters stand for which syllable."""

from __future__ import annotations

from typing import NamedTuple

from bitext_check.tables.load import by_house

Words = tuple[tuple[str, ...], ...]
Forms = tuple[tuple[str, ...], ...]


_VOWELS = frozenset("aeiouyw")


class Field(NamedTuple):
    """A Latin text without its gaps: `stops[p]` is the next gap (space or hyphen) after position p, None binds nothing.

    A named tuple, since thousands are made a second.
    """

    text: str
    stops: list[int] | None


def field(words: Words, ignore_gaps: bool = False) -> Field:
    """The words joined; with `ignore_gaps` the hyphens and spaces in them bind nothing."""
    if ignore_gaps:
        return Field("".join([part for word in words for part in word]), None)
    text = ""
    stops: list[int] = []
    for word in words:
        for part in word:
            text += part
            stops += [len(text)] * len(part)
    stops.append(len(text))
    return Field(text, stops)


def walk(where: Field, forms: Forms, number: int = 0, position: int = 0) -> tuple[str, ...] | None:
    """The spelling of each syllable when they cover the whole field in this order, none across a gap, else None."""
    text = where.text
    if number == len(forms):
        return () if position == len(text) else None
    stop = len(text) if where.stops is None else where.stops[position]
    for form in forms[number]:
        end = position + len(form)
        if end <= stop and text.startswith(form, position) and not _takes_h(form, text, end, stop):
            rest = walk(where, forms, number + 1, end)
            if rest is not None:
                return (form, *rest)
    return None


def _takes_h(form: str, text: str, end: int, stop: int) -> bool:
    """Whether a spelling that ends in h (doh) takes it from the next syllable, where every reader puts it: Dohyun."""
    return form[-1:] == "h" and end < stop and text[end : end + 1] in _VOWELS


def furthest(text: str, forms: Forms, number: int = 0, position: int = 0) -> tuple[int, int]:
    """How many syllables can be covered from the start of `text`, and how many letters they take."""
    best = (number, position)
    if number == len(forms):
        return best
    for form in forms[number]:
        end = position + len(form)
        if text.startswith(form, position) and not _takes_h(form, text, end, len(text)):
            best = max(best, furthest(text, forms, number + 1, end))
    return best


class Cut(NamedTuple):
    """One way to read Latin words as a name: the letters of the family name, and the given name with its words."""

    family_first: bool
    family: str
    given: Field
    words: Words


@by_house(maxsize=4096)
def cuts(words: Words) -> tuple[Cut, ...]:
    """The ways to cut words into a family name of one or two words, first or last, and a given name."""
    found = []
    for size in range(1, min(len(words), 3)):
        for first in (True, False):
            family, given = (words[:size], words[size:]) if first else (words[-size:], words[:-size])
            found.append(Cut(first, "".join([p for word in family for p in word]), field(given), given))
    return tuple(found)


def fits(words: Words, family: tuple[str, ...], given: Forms, ignore_gaps: bool = False) -> bool:
    """True when the words are one of the family names and one way through the syllables, in one order or the other.

    A single word is read as both together (Leedongyeol).
    """
    if len(words) == 1:
        return walk(field(words, ignore_gaps), (family, *given)) is not None
    for cut in cuts(words):
        if cut.family in family:
            where = field(cut.words, True) if ignore_gaps else cut.given
            if walk(where, given) is not None:
                return True
    return False
