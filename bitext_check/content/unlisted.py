"""Keys of words that no table has: by their parts, their sound, or as a person's name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from bitext_check.content.lexicon import known_stems
from bitext_check.content.sound import hangul_sounds, latin_sounds
from bitext_check.names.spellings import surname_rows, surname_spellings
from bitext_check.places.romanization import rr_place
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house
from bitext_check.tables.words import words_used

_SHORTEST_PART = 4


@by_house(maxsize=50_000)
def beginnings_heard(word: str) -> frozenset[str]:
    """Keys of what the beginnings of a word sound like, without one particle or more."""
    heard = (key for end in range(3, len(word) + 1) for key in hangul_sounds(word[:end]) if key[0] == "≈")
    return frozenset(f"≋{key[1:]}" for key in heard)


@by_house(maxsize=50_000)
def name_keys(word: str) -> frozenset[str]:
    """Keys of a word that may be a person's name: spellings of the family name, the sound of the given name."""
    keys: set[str] = set()
    for size in (2, 1):
        family, given = word[:size], word[size:]
        if 1 <= len(given) <= 2 and family in surname_rows():
            keys.update(surname_spellings(family).known)
            keys.update(hangul_sounds(given))
    return frozenset(keys)


def prefix_and_rest(word: str) -> Iterator[str]:
    """Keys of the parts of a word that nobody has listed: supercomputer is 슈퍼 and 컴퓨터."""
    prefixes = _prefixes()
    if len(word) > 6 and word.startswith(prefixes) and stem(word) not in known_stems():
        for prefix in prefixes:
            rest = stem(word[len(prefix) :]) if word.startswith(prefix) else ""
            if rest in known_stems():
                yield rest
                yield from (prefix, *latin_sounds(prefix))


def township_keys(text: str) -> dict[int, str]:
    """Where a word begins that may be the name of a town, township, neighbourhood or village: its English, small.

    장마면 is read as "if it is the rainy season", for 장마 is a word: "jangma-myeon".
    """
    return {m.start(): f"{rr_place(m[1])}-{rr_place(m[2])}" for m in _TOWNSHIP.finditer(text)}


_TOWNSHIP = re.compile("(?<![가-힣])([가-힣]{2,3})([읍면동리])")


@by_house(maxsize=1)
def _prefixes() -> tuple[str, ...]:
    return tuple(words_used("prefix"))


def is_made_of(word: str, parts: Set[str]) -> bool:
    """Whether an English word is a compound that one of some words begins or ends: landowner, of land or owner."""
    return any(
        (word.startswith(part) and stem(word[len(part) :]) in known_stems())
        or (word.endswith(part) and stem(word[: -len(part)]) in known_stems())
        for part in parts
        if _SHORTEST_PART <= len(part) <= len(word) - _SHORTEST_PART and part.isalpha()
    )


def joined_words(word: str) -> Iterator[str]:
    """Keys of the two words that one nobody has listed is written of: a screenshot is 화면 as well, a sailboat 배."""
    if len(word) < 2 * _SHORTEST_PART or not word.isalpha() or stem(word) in known_stems():
        return
    for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        parts = stem(word[:cut]), stem(word[cut:])
        if known_stems().issuperset(parts):
            yield from parts
            return
