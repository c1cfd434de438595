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
# What the readings do not agree in: a word without any of it has one.
_SEVERAL = frozenset(g for g in set().union(*_READINGS) if len({reading.get(g, "") for reading in _READINGS}) > 1)
_NO_LETTER = re.compile("[^a-z]")
# Korean keeps English r only before a vowel, and nothing of the first letter of knight, psycho and gnome.
_SILENT = re.compile("r(?![aeiouy])|^(?:k(?=n)|p(?=[ns])|g(?=n))")
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
    several = _READINGS if not _SEVERAL.isdisjoint(graphemes) else _READINGS[:1]
    readings = dict.fromkeys(["".join([reading.get(g, "") for g in graphemes]) for reading in several])
    if letters.endswith("ic") and word[0].isupper():
        # Milosevic is 밀로셰비치.
        readings.update(dict.fromkeys([sounds[:-1] + "j" for sounds in readings if sounds.endswith("k")]))
    return tuple(dict.fromkeys(map(_reduce, readings)))


_MARKS = "~≈≋"


def is_sound(key: str) -> bool:
    """Whether a key of an item is a sound and not a word."""
    return key[:1] in _MARKS


@by_house(maxsize=100_000)
def hangul_sounds(word: str) -> frozenset[str]:
    """Keys of what a word in Hangul sounds like, to be compared with those of `latin_sounds`: `~` and its skeleton,
    `≈` and a coarser one, where it is long enough, in which s, z, j and ch are one (차베스, Chavez).
    """
    skeleton = hangul_skeleton(word)
    coarse = _reduce(skeleton.replace("j", "s"))
    return frozenset(([f"~{skeleton}"] if len(skeleton) >= 2 else []) + ([f"≈{coarse}"] if len(coarse) >= 3 else []))


@by_house(maxsize=100_000)
def latin_sounds(word: str) -> frozenset[str]:
    """Keys of what a Latin word sounds like; in the coarse ones r is also heard where English does not speak it."""
    exact = latin_skeletons(word)
    # 사르코지, 쿠르드 keep the r of Sarkozy and Kurd; 리버모아 drops that of Livermore, 호세 the j of Jose.
    others = latin_skeletons(_BEFORE_CONSONANT.sub("re", word)) + latin_skeletons(_SILENT_END.sub("", word))
    if word[0].isupper() and "j" in word.lower():
        others += latin_skeletons(word.lower().replace("j", ""))
    coarse = {_reduce(sounds.replace("j", "s")) for sounds in {*exact, *others}}
    return frozenset(f"~{s}" for s in exact if len(s) >= 2).union(f"≈{s}" for s in coarse if len(s) >= 3)


_BEFORE_CONSONANT = re.compile("r(?![aeiouyr])", re.IGNORECASE)
_SILENT_END = re.compile("re$")


def _reduce(sounds: str) -> str:
    # Korean's final t before s or j stands for one consonant (카트 + s), doubled consonants count once.
    kept = sounds.replace("ts", "s").replace("tj", "j")
    # m and n change into each other before other consonants (Tremblay, 트랑블레).
    return _DOUBLED.sub(r"\1", kept.replace("m", "n"))
