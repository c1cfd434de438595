"""Pairs of opposites in both languages (antonyms.tsv) as patterns: 증가/감소, 가결/부결, 찬성/반대.

In an English cell `~` marks a verb, of which all regular forms stand (irregular ones are listed), `*` any ending, and
brackets a word that is a fair rendering but too common to prove the opposite: 부진 may be "fell", but "fell" where the
Korean says 호조 may belong to something else. A Korean word in brackets only keeps its opposite quiet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bitext_check.tables.load import by_house, cells, table
from bitext_check.tables.words import any_of

_OF_TIME = re.compile(
    r"(?:top|bottom)\s(?:half\s)?of\s(?:(?:the|an?|that|each|every|this|his|her|their)\s)?"
    r"(?:\w{3,8}(?:th|st|nd|rd)\b|\d{1,2}(?:th|st|nd|rd)\b|(?:\w{3,8}\s){0,2}innings?|frame)"
    r"|(?:last|first)\s(?:(?:\w{1,8}\s)?(?:years?|months?|weeks?|days?|decades?|quarters?|hours?|seasons?|semesters?)"
    r"|night|time|spring|summer|autumn|fall|winter|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)",
    re.IGNORECASE,
)

_IDIOM = re.compile(r"some\s[\d$]|pass(?:e[sd]|ing)?\s(?:him|her|them|it|me|us|you)?\s?over\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Antonym:
    """One side of a row: its Korean words, those of the opposite, its English and that of the opposite as cells."""

    korean: tuple[str, ...]
    opposite_korean: tuple[str, ...]
    words: str
    opposite_words: str

    @property
    def renderings(self) -> tuple[str, ...]:
        """The first two English words, to be proposed to an editor."""
        clear = [word for word in cells(self.words) if not word.startswith("(")]
        return tuple(word.replace("~", "").replace("*", "") for word in clear[:2])

    def said(self, english: str) -> Iterator[re.Match[str]]:
        """Every fair rendering in an English text."""
        return _found(self.words, True, english)

    def is_said_by(self, word: str, surely: bool = False) -> bool:
        """Whether an English word is a fair rendering, or `surely` one that is no mere possibility."""
        return _pattern(self.words, not surely).fullmatch(word) is not None

    def opposite_said(self, english: str) -> Iterator[re.Match[str]]:
        """The words in an English text that say the opposite beyond doubt.

        The "last" of "last year" is none, nor the "some" of "some 2,100" or the "passed" of "passed him over".
        """
        said = _found(self.opposite_words, False, english)
        return (m for m in said if not (_OF_TIME.match(english, m.start()) or _IDIOM.match(english, m.start())))

    def says_both(self, korean: str) -> bool:
        """The Korean holds a word of the opposite, too."""
        return bool(_korean(self.opposite_korean).search(korean))

    def opposites_in(self, korean: str) -> Iterator[re.Match[str]]:
        """Where the Korean says a word of the opposite."""
        return _korean(self.opposite_korean).finditer(korean)

    def in_korean(self, korean: str) -> Iterator[re.Match[str]]:
        """Where the Korean says a word of the row."""
        return _korean(self.korean).finditer(korean)


@by_house(maxsize=1)
def antonyms() -> tuple[Antonym, ...]:
    """Both sides of every row of antonyms.tsv."""
    found = []
    for row in table("antonyms"):
        (one, all_one), (other, all_other) = _sides(row["korean"]), _sides(row["opposite_korean"])
        found.append(Antonym(one, all_other, row["english"], row["opposite"]))
        found.append(Antonym(other, all_one, row["opposite"], row["english"]))
    return tuple(found)


def _sides(cell: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a Korean cell without those in brackets, and all of them."""
    words = cells(cell)
    return tuple(word for word in words if word[0] != "("), tuple(word.strip("()") for word in words)


@by_house(maxsize=1)
def by_word() -> dict[str, tuple[Antonym, ...]]:
    """The sides that each Korean word belongs to."""
    rows: dict[str, tuple[Antonym, ...]] = {}
    for row in antonyms():
        for word in row.korean:
            rows[word] = (*rows.get(word, ()), row)
    return rows


@by_house(maxsize=2)
def _words(within: bool) -> re.Pattern[str]:
    before = r"(?<![불비무미부])" if within else r"(?<![가-힣])"
    return re.compile(rf"{before}(?:{any_of(by_word())})")


@by_house(maxsize=1)
def _beginnings() -> frozenset[str]:
    """The first two syllables of the words, and those of one syllable."""
    return frozenset(word[:2] for word in by_word())


@by_house(maxsize=1)
def _first_syllables() -> frozenset[str]:
    return frozenset(word[0] for word in by_word())


def _standing(korean: str, within: bool) -> Iterator[re.Match[str]]:
    """The words in a text one after the other, sought only where one may begin: there are hundreds of them."""
    pattern, beginnings, first, end = _words(within), _beginnings(), _first_syllables(), 0
    for at in [at for at, syllable in enumerate(korean) if syllable in first]:
        if at >= end and (korean[at : at + 2] in beginnings or korean[at] in beginnings):
            match = pattern.match(korean, at)
            if match:
                yield match
                end = match.end()


def korean_words(korean: str) -> Iterator[re.Match[str]]:
    """The Korean words of the table that start a word of the text."""
    return _standing(korean, within=False)


def rendered_words(korean: str) -> Iterator[Antonym]:
    """The sides whose Korean word stands anywhere in the text, within compounds too, but not after 불, 비 or 무."""
    for match in _standing(korean, within=True):
        yield from by_word()[match[0]]


def times_said(korean: str, english: str) -> int:
    """How many Korean words of the table have this English word as a fair rendering."""
    found = _standing(korean, within=True)
    return sum(any(row.is_said_by(english) for row in by_word()[match[0]]) for match in found)


@cache
def _korean(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![가-힣])(?:{any_of(words)})")


def _found(cell: str, fair: bool, english: str) -> Iterator[re.Match[str]]:
    low = english.lower()
    return _pattern(cell, fair).finditer(english) if any(head in low for head in _heads(cell, fair)) else iter(())


def _choice(cell: str, fair: bool) -> list[str]:
    return [word.strip("()") for word in cells(cell) if fair or not word.startswith("(")]


@cache
def _heads(cell: str, fair: bool) -> tuple[str, ...]:
    """How the words of a cell begin in all their forms: a text without any of them need not be searched."""
    words = [re.split(r"[~* ]", word.lower())[0] for word in _choice(cell, fair)]
    made = [form for word in words for form in _irregular().get(word, ())] if fair else []
    return tuple(dict.fromkeys(word[:-1] if word.endswith(("e", "y")) else word for word in (*words, *made)))


@cache
def _pattern(cell: str, fair: bool) -> re.Pattern[str]:
    words = _choice(cell, fair)
    shapes = "|".join(_shape(word, fair) for word in sorted(words, key=lambda word: (-len(word), word)))
    # A fair rendering may end a word of two (second-lowest), the opposite must stand by itself.
    before = r"(?<!\w)" if fair else r"(?<![\w-])"
    return re.compile(rf"{before}(?:{shapes})(?!\w)" if shapes else r"(?!)", re.IGNORECASE)


def _shape(word: str, fair: bool) -> str:
    """The forms of one word of a cell: raise~ -> raise, raises, raised, raising; vote~ down -> voted down.

    A fair rendering may have any form (repay~ -> repaid); "took" proves no opposite where it is not listed.
    """
    head, mark, rest = word.partition("~")
    forms = "|".join((_forms(head), *(_irregular().get(head, ()) if fair else ())))
    shape = f"(?:{forms}){re.escape(rest)}" if mark else re.escape(word).replace(r"\*", r"\w*")
    return shape.replace(r"\ ", r"\s")


@by_house(maxsize=1)
def _irregular() -> dict[str, tuple[str, ...]]:
    """English words with the forms that no rule makes."""
    forms: dict[str, tuple[str, ...]] = {}
    for row in table("irregular_forms"):
        for base in cells(row["base"]):
            forms[base] = (*forms.get(base, ()), row["form"])
    return forms


def _forms(verb: str) -> str:
    """The regular forms of a verb; a doubled last consonant is allowed, as no wrong word comes of it."""
    base = re.escape(verb)
    if verb.endswith("e"):
        return f"(?:{base}[sd]?|{base[:-1]}ing)"
    if verb.endswith("y") and verb[-2:-1] not in ("a", "e", "o", "u"):
        return f"{base[:-1]}(?:y|ies|ied|ying)"
    return f"{base}(?:e?s|{verb[-1]}?ed|{verb[-1]}?ing)?"
