"""A coarse consonant skeleton that a Hangul loan word or name shares with its Latin spelling.

수퍼컴퓨터 and "supercomputer" both give "spknpt". Made after the consonant classes of 외래어 표기법 (Loanword
Orthography, Ministry notice 2017-14): voiced, aspirated and plain stops fall together, r and l are one sound, English r
that is not before a vowel is silent in Korean, vowels, w, y and h are left out. Coarse on purpose: it supports an
alignment, it never accuses.
"""

from __future__ import annotations

import re

from bitext_check.tables.load import by_house

_ONSETS = "k k n t t l m p p s s  j j j k t p ".split(" ")
_CODAS = "  k k k n n n t l k m p l l p l m p p t t n t t k t p t".split(" ")[1:]
_DIGRAPHS = (
    ("tion", "sn"), ("tium", "sm"), ("tia", "sa"), ("sion", "jn"), ("tch", "j"), ("sch", "s"), ("sh", "s"), ("ph", "p"),
    ("ck", "k"), ("qu", "k"), ("ng", "n"), ("x", "ks"), ("dg", "j"),
)  # fmt: skip
# Letters with two usual sounds: one reading of the whole word for each row.
_READINGS: tuple[tuple[tuple[str, str], ...], ...] = (
    (("c(?=[eiy])", "s"), ("ch", "j"), ("th", "s"), ("gh", "")),
    (("c(?=[eiy])", "s"), ("g(?=[eiy])", "j"), ("ch", "s"), ("th", "t"), ("gh", "k")),
    (("ch", "k"), ("th", "t"), ("z", "s"), ("gh", "k")),
)
_LETTERS = dict(zip("bcdfgjklmnpqrstvzwhy", "pktpkjklmnpklstpj   ", strict=True))


@by_house(maxsize=100_000)
def hangul_skeleton(word: str) -> str:
    """The skeleton of a word in Hangul; other characters are passed over."""
    sounds = []
    for character in word:
        code = ord(character) - 0xAC00
        if 0 <= code < 11172:
            sounds.append(_ONSETS[code // 588] + _CODAS[code % 28])
    return _reduce("".join(sounds))


@by_house(maxsize=100_000)
def latin_skeletons(word: str) -> tuple[str, ...]:
    """The skeletons of a Latin word: one, or more where letters have several usual sounds."""
    lowered = word.lower().replace("’", "'")
    lowered = re.sub(r"[^a-z]", "", lowered[:-2] if lowered.endswith("'s") else lowered)[:40]
    # Korean keeps English r only before a vowel.
    lowered = re.sub(r"r(?![aeiouy])", "", lowered)
    return tuple(dict.fromkeys(_spell(lowered, reading) for reading in _READINGS))


def _spell(word: str, reading: tuple[tuple[str, str], ...]) -> str:
    for letters, sound in _DIGRAPHS:
        word = word.replace(letters, sound.upper())
    for pattern, sound in reading:
        word = re.sub(pattern, sound.upper(), word)
    return _reduce("".join(_LETTERS.get(letter, "") if letter.islower() else letter.lower() for letter in word))


def _reduce(sounds: str) -> str:
    kept = re.sub(r"[^bcdfgjklmnpqst]", "", sounds)
    # Korean's final t before s or j stands for one consonant (카트 + s), doubled consonants count once.
    kept = kept.replace("ts", "s").replace("tj", "j")
    # m and n change into each other before other consonants (Tremblay, 트랑블레).
    return re.sub(r"(.)\1+", r"\1", kept.replace("m", "n"))
