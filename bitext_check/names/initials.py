"""How a foreign name may begin in Latin letters, given the Korean consonant that it begins with.

Source: the Loanword Orthography of the National Institute of Korean Language, with its rules for languages whose
letters sound otherwise (German w and v, Spanish j, Portuguese r, Scandinavian j, Chinese pinyin, Japanese, Vietnamese).
"""

from __future__ import annotations

from bitext_check.names.foreign import hangul_sounds, latin_sounds, likeness
from bitext_check.names.hangul import is_hangul, split

_BEGINNINGS = {
    "ㄱ": "g k c q", "ㄲ": "c k q g", "ㄴ": "n kn gn l pn", "ㄷ": "d t th", "ㄸ": "t d", "ㄹ": "r l w hr hl",
    "ㅁ": "m", "ㅂ": "b v w p", "ㅃ": "p b", "ㅅ": "s c x ts z ps h th", "ㅆ": "s ts c z",
    "ㅇ": "a e i o u y w h j g m n ll x",
    "ㅈ": "j z g d c s ts t q y x", "ㅉ": "tr ch ts z tz c j", "ㅊ": "c ch q ts t z x j s", "ㅋ": "k c q ch kh x g",
    "ㅌ": "t", "ㅍ": "p f v", "ㅎ": "h j g k f r w x c",
}  # fmt: skip
# The letters of which one at least stands in a name that has the consonant at the beginning of some syllable.
_WRITTEN_BY = {
    "ㄱ": "gkcqxh", "ㄲ": "gkcqxh", "ㅋ": "gkcqxh", "ㄴ": "nm", "ㄹ": "lr", "ㅁ": "mn", "ㅅ": "scxztjqdgh",
    "ㅆ": "scxztj", "ㅂ": "bvwpu", "ㅃ": "bp", "ㅍ": "pfvbw", "ㄷ": "dtz", "ㅌ": "td", "ㄸ": "td",
}  # fmt: skip
# The vowels that begin with a y sound, which h does not write: 옌센 is no Hansen.
_Y_VOWELS, _Y = frozenset("ㅑㅒㅕㅖㅛㅠ"), ("y", "j", "i", "e", "g", "ll", "u", "x")
_CLOSE, _FAR, _NOTHING = 0.9, 0.7, 0.3
_WHOLE = 2
_SOUNDS = 2
_PARTICLES = frozenset("도만로나는은이가를을와과의고랑")


def begins_so(hangul: str, word: str) -> bool:
    """Whether a plain Latin word may begin as the Hangul word does; True for what cannot be judged."""
    if not hangul or not word or not is_hangul(hangul):
        return True
    initial, vowel, _ = split(hangul[0])
    return word.startswith(_Y if initial == "ㅇ" and vowel in _Y_VOWELS else tuple(_BEGINNINGS[initial].split()))


def _agrees(hangul: str, word: str) -> bool:
    """Whether a word may be the Hangul one; a name in short is (토니, Antony)."""
    if begins_so(hangul, word):
        heard = min(len(hangul_sounds(hangul)), len(latin_sounds(word)))
        return heard < _SOUNDS or (likeness(hangul, word) >= _FAR and not _unwritten(hangul, word))
    if len(hangul) == 1:
        return likeness(hangul, word) >= _NOTHING
    return any(
        begins_so(hangul, word[n:]) and likeness(hangul, word[n:]) >= _CLOSE
        for n in range(1, len(word) - 2)
        if word[n] not in "aeiou"
    )


def _unwritten(hangul: str, word: str) -> bool:
    """Whether no letter of a word can write some consonant of the Hangul one: 베르거 and Werner, 마리사 and Maria.

    Syllables with ㅡ do not count, which write a consonant that stands alone; nor does a last one that may be a
    particle (카야도); nor do short forms.
    """
    bare = hangul[:-1] if len(hangul) > _SOUNDS and hangul[-1] in _PARTICLES else hangul
    sounding = [(initial, vowel) for initial, vowel, _ in map(split, bare)]
    return len(word) > _SOUNDS and any(
        vowel != "ㅡ" and initial in _WRITTEN_BY and not set(_WRITTEN_BY[initial]) & set(word)
        for initial, vowel in sounding
    )


def half_right(words: tuple[str, ...], name: tuple[str, ...]) -> tuple[str, str] | None:
    """The Hangul word and the Latin word that do not agree, when the other words of two names do; None otherwise.

    Both names have two words: 데릭 홀런드 and Eric Holland give 데릭 and eric. Neither order may fit as a whole.
    """
    if len(words) != _WHOLE or len(name) != _WHOLE or not all(map(is_hangul, words)) or min(map(len, name)) <= _WHOLE:
        return None
    found: tuple[str, str] | None = None
    for order in (name, name[::-1]):
        right = [_agrees(w, n) for w, n in zip(words, order, strict=True)]
        if all(right):
            return None
        for at, good in ((0, 1), (1, 0)):
            sure = right[good] and len(words[good]) > 1 and begins_so(words[good], order[good])
            if not right[at] and sure and likeness(words[good], order[good]) >= _CLOSE:
                found = found or (words[at], order[at])
    return found
