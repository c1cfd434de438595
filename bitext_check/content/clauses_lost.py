"""The last clause of a Korean sentence that the English lost: … 대강당에서 열리며 누구나 참석할 수 있다.

A short clause at the end has too few words for its strength to speak. What speaks is the English: it is one clause,
with nothing that joins another one to it, and no word of it answers for any word of the clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext_check.content.presence import Word
from bitext_check.content.speech import said_in_korean
from bitext_check.content.stretches import Side
from bitext_check.records import Token
from bitext_check.tables.words import words_pattern

# Endings that join a clause of its own, and how it looks where they stand.
_JOINING = frozenset(("고", "며", "으며", "지만", "으나", "나", "는데", "은데", "ᆫ데"))
_BEHIND = re.compile(r",?\s")
_AUXILIARY = frozenset(("VX",))
# Marks and forms that join clauses in English, beside the words that do.
_JOINED = re.compile(r"[;–—]|:\s|\bto\s[a-z]{2}(?!e\b)|,\s\w+ing\b", re.IGNORECASE)
_DENIED, _DENYING = re.compile("[없않못]"), re.compile(r"\b(?:non|un|in|im|dis)[a-z]{4}|[a-z]less|[a-z]free\b|\bno\b")
_NEVER = frozenset(("number", "small", "name", "latin", "rare"))
_MOST_SPARE = 1


def lost_clause(words: Sequence[Word], side: Side, end: int) -> list[Word]:
    """The words of the last clause of a sentence, given by its words and its end, if that clause is lost; else none."""
    number = words[0].sentence
    group, passage = side.groups[number], words[0].passage
    if side.groups.count(group) != 1 or side.other_groups.count(group) != 1:
        return []
    border = _border(passage.tokens_in(words[0].start, end), passage.plain)
    clause = [w for w in words if w.start >= border]
    telling = [w for w in clause if w.kind != "light"]
    if not border or not telling or len(clause) == len(words) or any(w.kind in _NEVER for w in telling):
        return []
    if any(w.state == "found" for w in clause) or not any(_is_missing_noun(w) for w in telling):
        return []
    english = [w for w in side.others if side.other_groups[w.sentence] == group]
    spare = [w for w in english if w.state == "missing" and w.kind != "light"]
    if not english or len(spare) > _MOST_SPARE:
        return []
    first, last = english[0].passage, max(w.end for w in english)
    span = next(s for s in first.sentences if s.start <= english[0].start < s.end)
    told, lost = first.plain[span.start : max(span.end, last)], passage.plain[border:end]
    if _JOINED.search(told) or words_pattern("joins-clauses").search(told) or said_in_korean().search(lost):
        return []
    if _DENIED.search(lost) and _DENYING.search(told):
        return []
    return clause if all(_goes_with_next(w, english) for w in spare) else []


def _goes_with_next(word: Word, words: Sequence[Word]) -> bool:
    """Whether an English word belongs to a found one right behind it, and renders no clause: the main auditorium."""
    after = next((w for w in words if w.start >= word.end), None)
    return after is not None and after.state == "found" and not word.text.endswith("ly")


def _is_missing_noun(word: Word) -> bool:
    return word.kind == "noun" and word.state == "missing"


def _border(tokens: Sequence[Token], text: str) -> int:
    """Where the last clause begins, behind the ending that joins it; 0 where none does."""
    for n in range(len(tokens) - 2, 0, -1):
        token, after = tokens[n], tokens[n + 1]
        joins = token.tag == "EC" and token.form in _JOINING and _BEHIND.match(text, token.end) is not None
        if joins and after.tag.partition("-")[0] not in _AUXILIARY:
            return token.end
    return 0
