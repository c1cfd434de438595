"""What English news adds by custom to what the Korean says in its own short way.

김모(54) 씨 is "a 54-year-old identified only by his surname, Kim", and the romanized title of a painting or the name of
a craft is followed by what it means, in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bitext_check.content.lexicon import known_stems
from bitext_check.content.stretches import Side, Stretch
from bitext_check.names.hangul import pronounced
from bitext_check.names.romanize import rr_word
from bitext_check.records import Mention
from bitext_check.segmentation.passages import stem

_UNNAMED = re.compile(
    r"(?<![가-힣])[가-힣]모(?![가-힣])|(?<![A-Za-z])[A-Z]\s?(?:\([^()]{1,12}\)\s?)?(?:씨|군|양)|익명|가명"
    r"|(?:이름|신원|실명|성명|신분)[을를은이가]?\s?(?:밝히|공개)"
)
"""A person whose name the Korean keeps back."""
_KEPT_BACK = re.compile(
    r"\b(?:sur|family |last |first |full |real )names?\b|\bsurnamed\b|\bidentified (?:only )?(?:as|by)\b"
    r"|\banonym\w{0,6}"
    r"|\bnot (?:to )?be (?:named|identified)\b|\bpseudonym|\bnames? (?:was|were|has been|is|are)? ?(?:not|withheld)\b"
    r"|\bonly (?:as|by) (?:his |her |their |the )?(?:initials?|names?)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(r"[“\"‘']([^“”\"‘]{2,60})[”\"’']\s?\($")
_WORD_BEFORE = re.compile(r"\b([a-z][a-z’'-]{2,30})\s\($")
_LETTERS = re.compile(r"[A-Za-z][A-Za-z’'-]*")
_HANGUL = re.compile("[가-힣]+")
_DOTS = ("...", "…")
_REACH, _TITLE_WORDS = 70, 6
# A shorter word in Latin letters begins too many words.
_SHORTEST = 4


def is_customary(added: Mention, korean: Iterable[str]) -> bool:
    """Whether added English words say what English news has to say: `korean` are the sentences they belong to."""
    korean = list(korean)
    if _KEPT_BACK.search(added.text) and any(_UNNAMED.search(text) for text in korean):
        return True
    return _is_gloss(added, korean)


def _is_gloss(added: Mention, korean: Sequence[str]) -> bool:
    """Whether the words fill a bracket behind a romanized title or word, which they put into English."""
    text = added.passage.plain
    if text[added.end : added.end + 1] != ")":
        return False
    before = text[max(0, added.start - _REACH) : added.start]
    title = _TITLE.search(before) or _WORD_BEFORE.search(before)
    words = [word.lower() for word in _LETTERS.findall(title[1])] if title else []
    if not 0 < len(words) <= _TITLE_WORDS:
        return False
    # The English of ganggangsullae and onggi are these words themselves: known, and in need of a gloss.
    return any(stem(word) not in known_stems() for word in words) or _romanizes(words, korean)


def _romanizes(words: Sequence[str], korean: Sequence[str]) -> bool:
    """Whether one of the words is how a Korean word begins in Latin letters."""
    spoken = [pronounced(word) for text in korean for word in _HANGUL.findall(text)]
    said = [rr_word(word).replace("lr", "ll") for word in spoken]
    return any(len(word) >= _SHORTEST and latin.startswith(word.replace("-", "")) for word in words for latin in said)


def is_catchword(stretch: Stretch, side: Side) -> bool:
    """Whether English words before dots are the beginning of a headline that has its dots in the Korean, too."""
    span = next(s for s in stretch.passage.sentences if s.start <= stretch.start < s.end)
    text = stretch.passage.plain[span.start : span.end].rstrip()
    passages = dict.fromkeys(word.passage for word in side.others)
    return text.endswith(_DOTS) and any(dots in passage.plain for passage in passages for dots in _DOTS)
