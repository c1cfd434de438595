"""Hangul syllables: taking them apart, putting them together, and the sound changes between them."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from bitext_check.tables.load import by_house

_FIRST = 0xAC00
INITIALS = tuple("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
VOWELS = tuple("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ")
FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")

# The seven sounds a final can have before a consonant (Standard Pronunciation, articles 8 to 12).
_CLOSED = dict(zip("ㄲㄳㄺㅋㅅㅆㅈㅊㅌㅎㅄㅍㄿㄵㄶㄼㄽㄾㅀㄻ", "ㄱㄱㄱㄱㄷㄷㄷㄷㄷㄷㅂㅂㅂㄴㄴㄹㄹㄹㄹㅁ", strict=True))
# Before a vowel: what stays of a final and what moves to the next syllable (articles 13 and 14).
_LIAISON = {final: ("", final) for final in FINALS if final in INITIALS and final not in ("ㅇ", "ㅎ")} | dict(
    zip("ㄳㄵㄺㄻㄼㄽㄾㄿㅄ", zip("ㄱㄴㄹㄹㄹㄹㄹㄹㅂ", "ㅅㅈㄱㅁㅂㅅㅌㅍㅅ", strict=True), strict=True)
)
_NASAL = {"ㄱ": "ㅇ", "ㄷ": "ㄴ", "ㅂ": "ㅁ"}


def is_hangul(text: str) -> bool:
    """True when `text` is not empty and every character is a Hangul syllable."""
    return bool(text) and all("가" <= c <= "힣" for c in text)


@cache
def split(syllable: str) -> tuple[str, str, str]:
    """Initial, vowel and final ("" when open) of one Hangul syllable."""
    code = ord(syllable) - _FIRST
    return INITIALS[code // 588], VOWELS[code % 588 // 28], FINALS[code % 28]


def join(initial: str, vowel: str, final: str = "") -> str:
    """The syllable made of these letters."""
    return chr(_FIRST + INITIALS.index(initial) * 588 + VOWELS.index(vowel) * 28 + FINALS.index(final))


@by_house(maxsize=8192)
def pronounced(word: str) -> str:
    """`word` as it sounds: liaison, nasal and liquid assimilation (Standard Pronunciation, chapters 4-5).

    Tensing and, as in nouns, the joining of ㅎ are left out, as Revised Romanization does. `word` must be all Hangul.
    """
    parts = [list(split(c)) for c in word]
    for left, right in pairwise(parts):
        final, initial = left[2], right[0]
        if not final:
            continue
        if initial == "ㅇ" and final in _LIAISON:
            left[2], right[0] = _LIAISON[final]
            continue
        final = _CLOSED.get(final, final)
        left[2], right[0] = _assimilated(final, initial)
    return "".join(join(*p) for p in parts)


def _assimilated(final: str, initial: str) -> tuple[str, str]:
    if initial == "ㄹ":
        if final in ("ㄴ", "ㄹ"):
            return "ㄹ", "ㄹ"
        initial = "ㄴ"
    if initial in ("ㄴ", "ㅁ"):
        final = _NASAL.get(final, final)
        if final == "ㄹ" and initial == "ㄴ":
            initial = "ㄹ"
    return final, initial
