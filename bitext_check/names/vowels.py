"""Vowels inside a foreign name that cannot render those of the Hangul word: 페타르 is no Peter, 루치아 no Lachia.

Both words are read as rows of vowels; only where both rows are as long is one laid over the other. ㅡ, which Hangul
puts behind a consonant, is no vowel of the name. Source: the Loanword Orthography of the National Institute of Korean
Language; of the names of people in the tables `foreign_people` and `foreign_name_parts` none clashes.
"""

from __future__ import annotations

import re

from bitext_check.names.hangul import split

_RUN = re.compile(r"[aeiouy]+w?(?![aeiouy])|[aeiouy]+|\*")
# English -en is heard as 언 and as 안: Stephen is 스티븐 and 스테판.
_EN = re.compile(r"(?<![aeiouy])e(?=n)")
# The single letters that never stand for a vowel between two consonants.
_NEVER = {"ㅏ": "i", "ㅗ": "i", "ㅜ": "ai", "ㅣ": "ou", "ㅔ": "ou"}
# Those that stand for it in names of some languages only (Mohamed, Vincent).
_SELDOM = {"ㅏ": "e", "ㅗ": "e", "ㅜ": "e", "ㅣ": "a"}
_NASAL = "ㅇ"


def clash(hangul: str, word: str, narrowly: bool = False) -> bool:
    """Whether a vowel of the plain Latin word cannot be that of the Hangul word in its place.

    With `narrowly` also where only names of some languages are written so; for words known as another name's.
    """
    ours, theirs = _of_hangul(hangul), _RUN.findall(_EN.sub("*", word))
    if len(theirs) == len(ours) + 1 and word.endswith("e") and split(hangul[-1])[1] != "ㅔ":
        # A final e that is not heard: Claire for 클레르.
        theirs = theirs[:-1]
    if len(ours) != len(theirs):
        return False
    return any(
        letters in _NEVER.get(vowel, "") or (narrowly and letters in _SELDOM.get(vowel, ""))
        for (vowel, final), letters in zip(ours, theirs, strict=True)
        if len(letters) == 1 and final != _NASAL
    )


def _of_hangul(word: str) -> list[tuple[str, str]]:
    """The vowels of a Hangul word, those without a consonant between them in one, with the final consonant."""
    found: list[tuple[str, str]] = []
    joined = False
    for syllable in word:
        initial, vowel, final = split(syllable)
        if vowel == "ㅡ":
            joined = False
        elif initial == "ㅇ" and joined:
            found[-1], joined = (found[-1][0] + vowel, final), not final
        else:
            found.append((vowel, final))
            joined = not final
    return found
