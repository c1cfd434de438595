"""Korean particles that fit the word before them: “Chairman은(는)” becomes “Chairman은”, “CEO(이)라고” “CEO라고”.

은, 이, 을, 과 stand after a consonant, 는, 가, 를, 와 after a vowel; 로 after ㄹ as well (National Institute of Korean
Language, 표준국어대사전). Letters and figures are taken as they are read aloud in Korean; for Latin words this follows
the rules for writing foreign words (외래어 표기법), chapter 3, section 1, English.
"""

from __future__ import annotations

import re
from typing import Literal
from unicodedata import normalize

Sound = Literal["vowel", "rieul", "other"]

_FORMS = {
    "은(는)": ("은", "는"), "는(은)": ("은", "는"), "이(가)": ("이", "가"), "가(이)": ("이", "가"),
    "을(를)": ("을", "를"), "를(을)": ("을", "를"), "과(와)": ("과", "와"), "와(과)": ("과", "와"),
    "(으)로": ("으로", "로"), "(이)어야": ("이어야", "여야"), "(이)": ("이", ""),
}  # fmt: skip
# What closes quotes, code or a cut stands between a word and its particle and has no sound; a gloss in brackets after
# a word is passed over when read aloud.
_CLOSING = "’”'\"»》〉」』】`]…·.,!?;:"
_PARTICLE = re.compile("|".join(map(re.escape, _FORMS)))
_BEFORE = 60
_GLOSS = re.compile(r"\([^()]{0,50}\)$")
_FIGURE = re.compile(r"[\d,.]{0,30}\d$")
_WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿŌōŬŭ]{1,40}$")
_UNIT = re.compile(r"\d\s?([a-z]{1,2})$")
# 0 영, 1 일, 2 이 … 9 구; from 10 on a round figure ends with 십, 백, 천, 만, 억, and from 10¹² on with 조.
_DIGITS: dict[str, Sound] = {
    "1": "rieul", "7": "rieul", "8": "rieul", "2": "vowel", "4": "vowel", "5": "vowel", "9": "vowel",
}  # fmt: skip
_TRILLION, _MORE = 12, 16
# 미터, 킬로미터 …, 톤, 그램, 킬로그램; squares and cubes (제곱미터) end as metres do.
_UNITS: dict[str, Sound] = {
    "m": "vowel", "km": "vowel", "cm": "vowel", "mm": "vowel", "t": "other", "g": "other", "kg": "other", "mg": "other",
}  # fmt: skip
# A stop after a short vowel closes the syllable (market 마켓, group 그룹, Dong-wook 동욱), after a long one or a
# consonant it gets one of its own (street 스트리트, percent 퍼센트, week 위크).
_SHORT = re.compile(r"(?:^|[^aeiou])[aeiou](?:ck|[ptkcb])$|(?:eo|eu|oo|ae|ye|ou)[pkb]$")
_POWERS = re.compile(r"m[23²³]$")
# 엘, 엠, 엔, 알: the letters whose names end in a consonant.
_LETTERS: dict[str, Sound] = {"l": "rieul", "r": "rieul", "m": "other", "n": "other"}


def fitting(text: str) -> str:
    """`text` with one form of each particle that is written in both; after signs of no known sound both stay."""
    return _PARTICLE.sub(_chosen, text) if "(" in text else text


def _chosen(match: re.Match[str]) -> str:
    sound = last_sound(match.string[max(0, match.start() - _BEFORE) : match.start()])
    if sound is None:
        return match[0]
    after_consonant, after_vowel = _FORMS[match[0]]
    return after_vowel if sound == "vowel" or (sound == "rieul" and match[0] == "(으)로") else after_consonant


def last_sound(text: str) -> Sound | None:
    """How the last word of `text` ends when it is read in Korean; None when that is not known."""
    word = normalize("NFKC", text).rstrip(_CLOSING)
    shorter = _GLOSS.sub("", word).rstrip().rstrip(_CLOSING)
    word = shorter or word.strip("()")
    last = word[-1:]
    if "가" <= last <= "힣":
        final = (ord(last) - ord("가")) % 28
        return "vowel" if not final else "rieul" if final == 8 else "other"
    if _POWERS.search(word):
        return "vowel"
    if last.isdecimal() and last.isascii():
        return _of_figure(word)
    if last in "%℃²³":
        return "vowel"
    found = _WORD.search(word)
    if found is None:
        return None
    unit = _UNIT.search(word)
    if unit is not None and unit[1] in _UNITS:
        return _UNITS[unit[1]]
    return _LETTERS.get(last.lower(), "vowel") if found[0].isupper() else _of_word(found[0].lower())


def _of_figure(word: str) -> Sound:
    found = _FIGURE.search(word)
    digits = (found[0] if found else word[-1]).replace(",", "")
    zeros = len(digits) - len(digits.rstrip("0"))
    if not zeros or "." in digits:
        return _DIGITS.get(digits[-1], "other")
    return "vowel" if _TRILLION <= zeros < _MORE else "other"


def _of_word(word: str) -> Sound:
    """The end of a Latin word: of English ones and of romanised Korean, both as they are read in Korean."""
    if word.endswith(("l", "le")):
        return "rieul"
    if word.endswith(("m", "n", "ng", "me", "ne", "mb")):
        return "other"
    return "other" if _SHORT.search(word) else "vowel"
