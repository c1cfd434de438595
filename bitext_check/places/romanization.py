"""Korean place names in Latin letters, and whether a Latin word is one of them, read with tolerance.

Source: Revised Romanization (Culture Ministry notice 2014-42): place names are written as they sound, and what follows
the hyphen of -do, -si, -gun, -gu, -eup, -myeon, -ri, -dong, -ga, -ro, -gil takes no sound change (III-5).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bitext_check.names.hangul import is_hangul, join, pronounced, split
from bitext_check.names.spellings import rr_syllable
from bitext_check.tables.load import by_house, here

# Spellings that are in use for one another: voiced and plain, r and l, older systems. Longer ones first.
_FOLDS = (
    ("kk", "k"), ("tt", "t"), ("pp", "p"), ("ss", "s"), ("jj", "j"), ("ck", "k"), ("ch", "j"), ("sh", "s"), ("ph", "p"),
    ("oo", "u"), ("ee", "i"), ("eo", "o"), ("eu", "u"), ("ae", "e"), ("g", "k"), ("d", "t"), ("b", "p"), ("r", "l"),
    ("z", "j"), ("ui", "i"), ("ll", "l"), ("nn", "n"), ("mm", "m"), ("v", "p"), ("f", "p"),
)  # fmt: skip
_SONORANTS = ("ㄴ", "ㄹ", "ㅁ", "ㅇ")
_HANGUL = re.compile(r"[가-힣]+")
_LONG = 6
_LETTERS = re.compile(r"[^a-z]+")


@by_house(maxsize=20_000)
def rr_place(hangul: str) -> str:
    """A place name in Revised Romanization, sound changes written (종로 → jongno, 신림 → sillim), lower case.

    What is no Hangul stays as it is: kb지주 → kbjiju.
    """
    if not is_hangul(hangul):
        return _HANGUL.sub(lambda m: rr_place(m[0]), hangul.lower())
    sounds = pronounced(hangul)
    written = ""
    for number, syllable in enumerate(sounds):
        form = rr_syllable(syllable)
        liquid = number > 0 and split(sounds[number - 1])[2] == "ㄹ" and split(syllable)[0] == "ㄹ"
        written += "l" + form[1:] if liquid else form
    return written


@by_house(maxsize=20_000)
def rr_plain(hangul: str) -> str:
    """The same without sound changes between syllables, as machine translation often writes (중랑 → jungrang)."""
    return "".join(map(rr_syllable, hangul))


@by_house(maxsize=50_000)
def folded(latin: str) -> str:
    """A Latin spelling with the letters that are in use for one another made equal."""
    word = _LETTERS.sub("", latin.lower())
    for letters, one in _FOLDS:
        word = word.replace(letters, one)
    return word


@by_house(maxsize=20_000)
def folded_forms(hangul: str) -> tuple[str, ...]:
    """The folded spellings of a Hangul word, with and without sound changes; () when it is not all Hangul."""
    if not is_hangul(hangul):
        return ()
    return tuple(dict.fromkeys((folded(rr_place(hangul)), folded(rr_plain(hangul)))))


def reads_as(hangul: str, latin: str) -> bool:
    """Whether `latin` is a spelling of `hangul`, one letter off allowed in long names."""
    return spelled(folded_forms(hangul), latin)


def spelled(spellings: tuple[str, ...], latin: str) -> bool:
    """Whether `latin` is one of the folded spellings, one letter off allowed in long ones."""
    found = folded(latin)
    long = (form for form in spellings if min(len(form), len(found)) >= _LONG)
    return found in spellings or any(one_letter_off(form, found) for form in long)


def spells(hangul: str, latin: str) -> bool:
    """The same without a letter off."""
    return folded(latin) in folded_forms(hangul)


@by_house(maxsize=8192)
def other_final(hangul: str, latin: str) -> bool:
    """Whether `latin` spells the word with another of n, l, m, ng at the end of one syllable: 다온, Daol.

    No system writes one of these for another but where the sound changes, and then the word's own spellings have it.
    """
    if not is_hangul(hangul) or spells(hangul, latin):
        return False
    for number, syllable in enumerate(hangul):
        initial, vowel, final = split(syllable)
        for other in _SONORANTS if final in _SONORANTS else ():
            if other != final and spells(hangul[:number] + join(initial, vowel, other) + hangul[number + 1 :], latin):
                return True
    return False


def one_letter_off(one: str, other: str) -> bool:
    """Whether two spellings differ in one letter: another, one more or one less."""
    if abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    at = next((n for n, letter in enumerate(short) if letter != long[n]), len(short))
    return short[at:] == long[at + 1 :] or (len(short) == len(long) and short[at + 1 :] == long[at + 1 :])


_LONGEST = 6


def heard_in(latin: str, text: str) -> bool:
    """Whether one to six syllables of a Hangul word of `text` can be spelled `latin` (used only to believe an English
    name, never to accuse).
    """
    found = folded(latin)
    return len(found) >= 2 and any(found in folded_forms(piece) for piece in _pieces(text, found[0]))


def _pieces(text: str, letter: str) -> Iterator[str]:
    """Stretches of Hangul words whose folded spelling can begin with a letter."""
    first = here(opening)
    for match in _HANGUL.finditer(text):
        word = match.group()
        for start, syllable in enumerate(word):
            if first(syllable) in ("", letter):
                yield from (word[start:end] for end in range(start + 1, min(len(word), start + _LONGEST) + 1))


@by_house(maxsize=12_000)
def opening(syllable: str) -> str:
    """The folded letter that a syllable begins with, whatever follows it; "" for a vowel, which may melt with more."""
    return folded(rr_syllable(syllable))[:1] if split(syllable)[0] != "ㅇ" else ""
