"""Korean common nouns that stand in the English in Latin letters: 외유 as "oeyu".

A word in small letters that no table knows as English, spelled as Revised Romanization spells a noun of the same
passage, where the lexicon has English for that noun. Explained words ("jeonse (lump-sum deposit)") and words in
quotation marks were left on purpose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bitext_check.content.lexicon import in_full, known_stems
from bitext_check.names.hangul import is_hangul, pronounced
from bitext_check.names.romanize import rr_word
from bitext_check.records import Link, Mention, Message, Pair, Passage, Token
from bitext_check.tables.load import by_house, cells, here, table

_SHORTEST = 4
_NOUNS = ("NNG", "XR")
_LONGEST = 6
_AFTER = re.compile(r"\s?[(“‘\"'’”,]?\s?(?:\(|or\s|which means|meaning\s)")
_MARKS = "“‘\"'’”"
_WORD = re.compile(r"[a-z]+")


def romanized_links(pair: Pair) -> Iterator[Link]:
    """Links of kind "untranslated", problem "romanized", for English words that are Korean ones in Latin letters.

    `expected` holds the English that the lexicon has for the Korean word.
    """
    known = here(known_stems)()
    strange = [
        (passage, token)
        for passage in pair.target
        for token in passage.tokens
        if len(token.form) >= _SHORTEST and token.form.islower() and token.form.isalpha() and token.lemma not in known
    ]
    if not strange:
        return
    spelled = {spelling: place for passage in pair.source for spelling, place in _spelled(passage)}
    for passage, token in strange:
        place = spelled.get(token.form)
        if place and token.form not in _english() and not _on_purpose(passage, token):
            yield _link(place, Mention("untranslated", token.form, passage, token.start, token.end))


def _spelled(passage: Passage) -> Iterator[tuple[str, Mention]]:
    """The nouns of a passage that the lexicon can put into English, by their Latin spellings; also two in a word."""
    for one, other in pairwise((*passage.tokens, None)):
        assert one is not None
        joined = other is not None and other.tag in _NOUNS and other.start == one.end
        for noun, end in ((one.form, one.end), (one.form + other.form, other.end) if joined and other else ("", 0)):
            if one.tag in _NOUNS and 1 < len(noun) <= _LONGEST and is_hangul(noun) and in_full().get(noun):
                for spelling in here(_latin)(noun):
                    yield spelling, Mention("untranslated", noun, passage, one.start, end)


@by_house(maxsize=8192)
def _latin(noun: str) -> tuple[str, ...]:
    """A noun in Revised Romanization, with the changes of its sounds and without."""
    sounds = rr_word(pronounced(noun)).replace("lr", "ll")
    return tuple({sounds, rr_word(noun)} - _renderings(noun))


def _renderings(noun: str) -> set[str]:
    return {word.lower() for word in in_full().get(noun, ())}


@by_house(maxsize=1)
def _english() -> frozenset[str]:
    """Words that the tables know as English."""
    columns = {
        "english_pairs": ("word",),
        "english_classes": ("words",),
        "english_synonyms": ("word", "near"),
        "english_families": ("word", "derived"),
        "english_opposites": ("word", "opposites"),
        "irregular_forms": ("form", "base"),
        "lexicon": ("english",),
    }
    return frozenset(
        word
        for name, wanted in columns.items()
        for row in table(name)
        for column in wanted
        for cell in cells(row[column])
        for word in _WORD.findall(cell.lower())
    )


def _on_purpose(passage: Passage, token: Token) -> bool:
    """The word is explained, or set in quotation marks."""
    text = passage.plain
    return text[token.start - 1 : token.start] in tuple(_MARKS) or _AFTER.match(text, token.end) is not None


def _link(source: Mention, target: Mention) -> Link:
    expected: Sequence[str] = in_full()[source.value][:3]
    said = target.text
    reason = Message(
        f"“{said}” is {source.value} in Latin letters; in English it is “{expected[0]}”",
        f"“{said}”은(는) “{source.value}”을(를) 로마자로 옮긴 것입니다. 영어로는 “{expected[0]}”입니다",
    )
    return Link("untranslated", source, target, "romanized", tuple(expected), reason, 0.85)
