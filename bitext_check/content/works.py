"""Titles of works in quotation marks, which translators render freely: ‘나머지 공부’ and ‘After-School Lessons’."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bitext_check.content.presence import Presence, Word
from bitext_check.content.quotation import Quotation, is_speech, quotations
from bitext_check.records import Sentence


def with_titles(seen: Presence) -> Presence:
    """The matched words, with those found that stand in a title whose counterpart has the same place among the marks.

    Only where the Korean and the English sentences of a group hold as many titles, and no word of either is found.
    """
    korean, english = set[int](), set[int]()
    for group in set(seen.korean_groups) & set(seen.english_groups):
        ours = list(_titles(seen.korean_sentences, seen.korean_groups, group))
        theirs = list(_titles(seen.english_sentences, seen.english_groups, group))
        if len(ours) != len(theirs):
            continue
        for one, other in zip(ours, theirs, strict=True):
            inside, answering = _inside(seen.korean, one), _inside(seen.english, other)
            if all(seen.korean[n].state != "found" for n in inside):
                korean.update(inside)
            if all(seen.english[n].state != "found" for n in answering):
                english.update(answering)
    return replace(seen, korean=_found(seen.korean, korean), english=_found(seen.english, english))


def _titles(sentences: Sequence[Sentence], groups: Sequence[int], group: int) -> Iterator[Quotation]:
    for sentence, own in zip(sentences, groups, strict=True):
        if own == group:
            for quotation in quotations(sentence.passage):
                inside = sentence.start <= quotation.start < sentence.end
                if inside and quotation.whole and (quotation.single or not is_speech(quotation)):
                    yield quotation


def _inside(words: Sequence[Word], quotation: Quotation) -> list[int]:
    return [n for n, word in enumerate(words) if quotation.holds(word)]


def _found(words: tuple[Word, ...], numbers: set[int]) -> tuple[Word, ...]:
    return tuple(replace(word, state="found") if n in numbers else word for n, word in enumerate(words))
