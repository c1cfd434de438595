"""Deeds told from the other side: A가 B를 이겼다 as "B lost to A", 집을 빌려줬다 as "they borrowed the house".

The verb is the opposite, and so are those who do it and to whom it is done: nothing is turned round.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext_check.content.sound import hangul_sounds, latin_sounds
from bitext_check.names.spellings import surname_rows, surname_spellings
from bitext_check.quantities.statements.sides import renderings
from bitext_check.segmentation.passages import stem
from bitext_check.tables.words import words_used

_REACH = 60
_BREAK_KO = re.compile(r"[.!?“”\"…]\s?|(?:고|며|지만|면서|는데|으나|[었았했였]으나)\s")
_BREAK = re.compile(r"[.!?;“”\"]\s?")
# To or from whom it is done; whom it is done to, where that is not the thing that changes hands.
_FROM_OR_TO = re.compile(r"([가-힣A-Za-z0-9]{1,16})(?:에|에게|한테|에게서|에서|로부터)\s")
_OBJECT = re.compile(r"([가-힣A-Za-z0-9]{1,16})(?:을|를|와|과)\s")
_CONTEST = re.compile(r"lose|losing|lost|win|won|beat|defeat", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z][A-Za-z’'-]*+")
_LONGEST_NAME = 3


def told_from_other_side(korean: str, english: str, ours: re.Match[str], theirs: re.Match[str]) -> bool:
    """Whether the one to whom the Korean does it stands before the English verb for the converse of the deed.

    `ours` is the verb in the Korean text, `theirs` that in the English. Nobody is found where no word of theirs stands
    on one side of the verb only.
    """
    if theirs[0].lower().split()[-1] not in words_used("converse-deed"):
        return False
    clause = _BREAK_KO.split(korean[max(0, ours.start() - _REACH) : ours.start()])[-1]
    before = _WORD.findall(_BREAK.split(english[: theirs.start()])[-1])
    after = _WORD.findall(_BREAK.split(english[theirs.end() :])[0])
    for pattern in (_FROM_OR_TO, _OBJECT) if _CONTEST.search(theirs[0]) else (_FROM_OR_TO,):
        for other in reversed(list(pattern.finditer(clause))):
            found = _said_first(_whole(clause, other), before, after)
            if found is not None:
                return found
    return False


def _whole(clause: str, noun: re.Match[str]) -> list[str]:
    """The noun with the word before it, where that has no particle and may be its name: 김 후보."""
    before = clause[: noun.start()].split()
    return [*(before[-1:] if before and len(before[-1]) <= _LONGEST_NAME else []), noun[1]]


def _said_first(nouns: Sequence[str], before: Sequence[str], after: Sequence[str]) -> bool | None:
    """Whether the last noun that stands on one side only stands before the verb; None where none does.

    Of a longer noun the beginning is looked for as well: the 한빛 of 한빛생명, "Hanbit Life".
    """
    for noun in reversed(nouns):
        for end in range(len(noun), min(2, len(noun)) - 1, -1):
            first, behind = _says(noun[:end], before), _says(noun[:end], after)
            if first != behind:
                return first
    return None


def _says(noun: str, words: Sequence[str]) -> bool:
    """Whether one of the English words renders a Korean noun, spells it as a family name or sounds like it."""
    if noun[0].isascii():
        return noun.rstrip("가나다사씨") in words
    names = surname_spellings(noun).known if noun in surname_rows() else ()
    stems, sounds = renderings(noun), hangul_sounds(noun)
    return any(
        stem(word.lower()) in stems
        or word.lower() in names
        or (word[0].isupper() and not sounds.isdisjoint(latin_sounds(word)))
        for word in words
    )
