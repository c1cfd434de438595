"""Korean words that are written like places and are none: the 경기 of a match, the 대전 of 혁신대전, 고양 in 고양이."""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.content.lexicon import lexicon
from bitext_check.places.gazetteer import gazetteer
from bitext_check.places.regions import Region
from bitext_check.places.words import english_words
from bitext_check.records import Passage, Token
from bitext_check.tables.load import by_house

_BLOT = "\x01"
_NOUNS = ("NNG", "XSN")


def without_common(region: Region) -> str:
    """The Korean of a region with a blot for every common noun or number that holds the name of a place.

    A noun is common when kiwipiepy says so and the English has it in other words, or another noun is before it.
    """
    stems = frozenset(word.stem for word in english_words(region.english))
    return " \n ".join(_blotted(passage, start, end, stems) for passage, start, end in region.source)


def _blotted(passage: Passage, start: int, end: int, stems: frozenset[str]) -> str:
    text = list(passage.plain)
    for token in _common(passage, start, end, stems):
        text[token.start : token.end] = _BLOT * (token.end - token.start)
    return "".join(text[start:end])


def _common(passage: Passage, start: int, end: int, stems: frozenset[str]) -> Iterator[Token]:
    tokens = passage.tokens_in(start, end)
    for number, token in enumerate(tokens):
        if token.tag == "NNG" and _ends_in_place(token.form):
            yield token
            continue
        if token.tag not in ("NNG", "NR") or not _holds_place(token.form):
            continue
        before = tokens[number - 1] if number else None
        behind = tokens[number + 1] if number + 1 < len(tokens) else None
        if token.tag == "NR":
            counted = behind is not None and behind.tag == "NNB"
        else:
            compound = before is not None and before.tag in _NOUNS and before.end == token.start
            counted = (compound and not (behind and behind.start == token.end and behind.tag in _NOUNS)) or _rendered(
                token.form, stems
            )
        if counted:
            yield token


def _rendered(noun: str, stems: frozenset[str]) -> bool:
    """Whether an English word renders the noun, and it is not the name of the place."""
    if noun not in lexicon():
        return False
    entry = lexicon()[noun]
    return not stems.isdisjoint(entry.words - _place_words()) or any(stems.issuperset(p) for p in entry.phrases)


@by_house(maxsize=1)
def _place_words() -> frozenset[str]:
    return frozenset(word for form in gazetteer().by_form for word in form)


@by_house(maxsize=20_000)
def _holds_place(form: str) -> bool:
    """Whether a word begins with the name of a Korean place, without the word for its level."""
    return any(form[:size] in _bases() for size in range(2, len(form) + 1))


@by_house(maxsize=20_000)
def _ends_in_place(form: str) -> bool:
    """Whether a noun of the lexicon only ends as a Korean place is called: 홈경기, 본예산."""
    return form in lexicon() and any(form[at:] in _bases() for at in range(1, len(form) - 1))


@by_house(maxsize=1)
def _bases() -> frozenset[str]:
    rows = (row for found in gazetteer().korean.values() for row in found)
    return frozenset(row.base for row in rows if row.family == "domestic" and row.level > 1)
