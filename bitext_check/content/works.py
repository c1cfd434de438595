"""Titles of works in quotation marks, which translators render freely: ‘나머지 공부’ and ‘After-School Lessons’."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bitext_check.content.presence import Presence, Word
from bitext_check.content.quotation import Quotation, is_speech, quotations
from bitext_check.records import Sentence


def with_titles(seen: Presence) -> Presence:
    """The matched words, with those found that stand in a title whose counterpart has the same place among the marks.

    Only where the Korean and the English sentences of a group hold as many titles, and no word of either is found.
    """
    korean, english = set[int](), set[int]()
    titles = _titles(seen.korean_sentences, seen.korean_groups)
    answering_titles = _titles(seen.english_sentences, seen.english_groups) if titles else {}
    for group, ours in titles.items():
        theirs = answering_titles.get(group, ())
        for one, other in zip(ours, theirs, strict=True) if len(ours) == len(theirs) else ():
            inside, answering = _inside(seen.korean, one), _inside(seen.english, other)
            if all(seen.korean[n].state != "found" for n in inside):
                korean.update(inside)
            if all(seen.english[n].state != "found" for n in answering):
                english.update(answering)
    if not korean and not english:
        return seen
    return replace(seen, korean=_found(seen.korean, korean), english=_found(seen.english, english))


def _titles(sentences: Sequence[Sentence], groups: Sequence[int]) -> dict[int, list[Quotation]]:
    """The titles in the sentences of each group that has any."""
    found: dict[int, list[Quotation]] = {}
    for sentence, group in zip(sentences, groups, strict=True):
        for quotation in quotations(sentence.passage):
            inside = sentence.start <= quotation.start < sentence.end
            if inside and quotation.whole and (quotation.single or not is_speech(quotation)):
                found.setdefault(group, []).append(quotation)
    return found


def _inside(words: Sequence[Word], quotation: Quotation) -> list[int]:
    return [n for n, word in enumerate(words) if quotation.holds(word)]


def _found(words: tuple[Word, ...], numbers: set[int]) -> tuple[Word, ...]:
    return tuple(word._replace(state="found") if n in numbers else word for n, word in enumerate(words))
