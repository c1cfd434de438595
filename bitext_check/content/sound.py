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
# What is read as one: letters that make one sound, c and g before e, i and y, and single letters. A vowel says nothing.
_GRAPHEME = re.compile("tion|tium|tia|sion|tch|sch|[spctg]h|ck|qu|ng|dg|[cg][eiy]|[a-z]")
_LETTERS = dict(zip("bcdfgjklmnpqrstvz", "pktpkjklmnpklstpj", strict=True)) | {
    "tion": "sn", "tium": "sm", "tia": "s", "sion": "jn", "tch": "j", "sch": "s", "sh": "s", "ph": "p", "ck": "k",
    "qu": "k", "ng": "n", "x": "ks", "dg": "j",
}  # fmt: skip
_HARD = dict.fromkeys(("ce", "ci", "cy", "ge", "gi", "gy"), "k")
_SOFT_C, _SOFT_G = dict.fromkeys(("ce", "ci", "cy"), "s"), dict.fromkeys(("ge", "gi", "gy"), "j")
# Letters with several usual sounds: one reading of the whole word for each row.
_READINGS: tuple[dict[str, str], ...] = (
    {**_LETTERS, **_HARD, **_SOFT_C, "ch": "j", "th": "s"},
    {**_LETTERS, **_SOFT_C, **_SOFT_G, "ch": "s", "th": "t", "gh": "k"},
    {**_LETTERS, **_HARD, "ch": "k", "th": "t", "gh": "k", "z": "s"},
)
_NO_LETTER = re.compile("[^a-z]")
# Korean keeps English r only before a vowel.
_SILENT = re.compile("r(?![aeiouy])")
_DOUBLED = re.compile(r"(.)\1+")


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
    letters = _NO_LETTER.sub("", lowered[:-2] if lowered.endswith("'s") else lowered)[:40]
    graphemes = _GRAPHEME.findall(_SILENT.sub("", letters))
    readings = dict.fromkeys("".join([reading.get(g, "") for g in graphemes]) for reading in _READINGS)
    return tuple(dict.fromkeys(map(_reduce, readings)))


def _reduce(sounds: str) -> str:
    # Korean's final t before s or j stands for one consonant (카트 + s), doubled consonants count once.
    kept = sounds.replace("ts", "s").replace("tj", "j")
    # m and n change into each other before other consonants (Tremblay, 트랑블레).
    return _DOUBLED.sub(r"\1", kept.replace("m", "n"))
