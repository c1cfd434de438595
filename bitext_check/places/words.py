"""English text as words that can be compared: hyphens opened, possessives off, British spelling folded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house, cells, here, table

_WORD = re.compile(r"(?:[A-Za-z]\.){2,6}|[A-Za-zÀ-ɏ]+|\d+|&")
_POSSESSIVE = re.compile(r"['’]s(?![A-Za-z])")


class Word(NamedTuple):
    """One English word: `lower` as it is compared as a name, `stem` as it is compared as a common word.

    `capital`: it begins with a capital letter, or is "&"; `joined`: a hyphen ties it to the word before it.
    """

    text: str
    lower: str
    stem: str
    capital: bool
    start: int
    end: int
    joined: bool


@by_house(maxsize=1)
def _normal() -> Mapping[str, str]:
    return {row["word"]: row["normal"] for row in table("organisation_words") if row["normal"]}


@by_house(maxsize=16)
def words_with_role(role: str) -> frozenset[str]:
    """The words of `tables/organisation_words.tsv` that have a role: link, free, title, opener, head."""
    return frozenset(row["word"] for row in table("organisation_words") if role in cells(row["roles"]))


@by_house(maxsize=16)
def stems_with_role(role: str) -> frozenset[str]:
    """The same as stems."""
    return frozenset(_forms(word)[1] for word in words_with_role(role))


@by_house(maxsize=50_000)
def _forms(text: str) -> tuple[str, str, bool]:
    """A word as it is compared, its stem, and whether it is a capital one."""
    lower = "and" if text == "&" else text.lower().rstrip(".")
    lower = _normal().get(lower, lower)
    return lower, lower if "." in lower else stem(lower), text[0].isupper() or text == "&"


@by_house(maxsize=2048)
def english_words(text: str) -> tuple[Word, ...]:
    """The words of a text with their places; `&` is the word "and"; the `'s` of a possessive is left out."""
    words = []
    forms = here(_forms)
    for match in _words(text):
        start, end = match.span()
        found = match.group()
        words.append(Word(found, *forms(found), start, end, start > 1 and text[start - 1] in "-‐‑–"))
    return tuple(words)


def _words(text: str) -> Iterator[re.Match[str]]:
    """The words of a text without the `'s` of possessives."""
    skipped = {match.start() + 1 for match in _POSSESSIVE.finditer(text)} if "'" in text or "’" in text else ()
    return (match for match in _WORD.finditer(text) if match.start() not in skipped)


def _texts(text: str) -> list[str]:
    """The same as they are written; most names hold letters and spaces alone."""
    plain = text.isascii() and text.replace(" ", "").isalpha()
    return text.split() if plain else [match.group() for match in _words(text)]


@by_house(maxsize=100_000)
def lowers(text: str) -> tuple[str, ...]:
    """The words of a name in lower case, without articles at its start."""
    found = tuple([lower for lower, _, _ in map(here(_forms), _texts(text))])
    return found[1:] if found[:1] == ("the",) else found


@by_house(maxsize=100_000)
def stems(text: str) -> tuple[str, ...]:
    """The stems of a rendering, articles left out."""
    return tuple([stem for lower, stem, _ in map(here(_forms), _texts(text)) if lower != "the"])


def find(needle: tuple[str, ...], hay: tuple[str, ...]) -> int:
    """Where the words `needle` stand in a row in `hay`; -1 when they do not."""
    if not needle:
        return -1
    first, size = needle[0], len(needle)
    for at in range(len(hay) - size + 1):
        if hay[at] == first and hay[at : at + size] == needle:
            return at
    return -1


def stands_in(needles: Iterable[tuple[str, ...]], hay: tuple[str, ...]) -> bool:
    """Whether one of `needles` stands in `hay`."""
    present = frozenset(hay)
    return any(present.issuperset(needle) and find(needle, hay) >= 0 for needle in needles)
