"""The words of a Korean passage with their morphemes, as the search for names reads them."""

from __future__ import annotations

import re
from typing import NamedTuple

from bitext_check.annotation.korean_words import looks_like_name
from bitext_check.records import Passage, Token
from bitext_check.tables.load import by_house, table

_WORD = re.compile(r"[가-힣]+")
# Last syllables of short names of places and bodies (서해대, 동해시, 남부청), and of measures (전망치, 성장률).
ORGANISATION_ENDS = frozenset("대고시군구도읍면리로길역항교사팀당청측민권산강해계원소단치률량액폭값")
_FULL = 3


class Word(NamedTuple):
    """A word in Hangul with the morphemes that begin in it; `bare` when none of them is a particle or an ending."""

    text: str
    start: int
    end: int
    tokens: tuple[Token, ...]
    bare: bool

    def begins_particle(self, at: int) -> bool:
        """Whether a particle begins at a place of the word."""
        return any(token.start == at and token.tag[0] == "J" for token in self.tokens)


def words_of(passage: Passage) -> list[Word]:
    """The words of a passage in order of place."""
    found = []
    tokens, at = passage.tokens, 0
    for match in _WORD.finditer(passage.plain):
        start, end = match.span()
        while at < len(tokens) and tokens[at].start < start:
            at += 1
        first, bare = at, True
        while at < len(tokens) and tokens[at].start < end:
            bare = bare and tokens[at].tag[0] not in "JEVX"
            at += 1
        found.append(Word(match.group(), start, end, tokens[first:at], bare))
    return found


@by_house(maxsize=1)
def common_words() -> frozenset[str]:
    """Words that look like names and are none (`tables/not_names.tsv`)."""
    return frozenset(row["hangul"] for row in table("not_names"))


def is_whole_name(word: Word) -> bool:
    """Whether a word is a full name for kiwipiepy too, and no short name of a body."""
    first = word.tokens[0] if word.tokens else None
    whole = first is not None and first.tag == "NNP" and first.form == word.text and len(word.text) == _FULL
    return whole and word.text[-1] not in ORGANISATION_ENDS and looks_like_name(word.text)
