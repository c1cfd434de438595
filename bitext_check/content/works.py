"""Titles of works in quotation marks, which translators render freely: ‘나머지 공부’ and ‘After-School Lessons’."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from bitext_check.content.presence import Presence, Word
from bitext_check.content.quotation import Quotation, is_speech, quotations
from bitext_check.records import Passage, Sentence


def with_titles(seen: Presence) -> Presence:
    """The matched words, with those found that stand in a title whose counterpart has the same place among the marks.

    Only where the Korean and the English sentences of a group hold as many titles, and no word of either is found.
    """
    korean, english = set[int](), set[int]()
    all_ours = _titles(seen.korean_sentences, seen.korean_groups)
    if not any(all_ours.values()):
        return seen
    all_theirs = _titles(seen.english_sentences, seen.english_groups)
    for group in all_ours.keys() & all_theirs.keys():
        if len(all_ours[group]) != len(all_theirs[group]):
            continue
        for one, other in zip(all_ours[group], all_theirs[group], strict=True):
            inside, answering = _inside(seen.korean, one), _inside(seen.english, other)
            if all(seen.korean[n].state != "found" for n in inside):
                korean.update(inside)
            if all(seen.english[n].state != "found" for n in answering):
                english.update(answering)
    return replace(seen, korean=_found(seen.korean, korean), english=_found(seen.english, english))


def _titles(sentences: Sequence[Sentence], groups: Sequence[int]) -> dict[int, list[Quotation]]:
    """The titles in each group of sentences."""
    found: dict[int, list[Quotation]] = {group: [] for group in groups}
    marked = {passage: _marked(passage) for passage in dict.fromkeys(s.passage for s in sentences)}
    for sentence, group in zip(sentences, groups, strict=True):
        every = marked[sentence.passage]
        first, last = (bisect_left(every, place, key=_start) for place in (sentence.start, sentence.end))
        found[group] += every[first:last]
    return found


def _marked(passage: Passage) -> list[Quotation]:
    every = (q for q in quotations(passage) if q.whole and (q.single or not is_speech(q)))
    return sorted(every, key=_start)


def _start(quotation: Quotation) -> int:
    return quotation.start


def _inside(words: Sequence[Word], quotation: Quotation) -> list[int]:
    return [n for n, word in enumerate(words) if quotation.holds(word)]


def _found(words: tuple[Word, ...], numbers: set[int]) -> tuple[Word, ...]:
    return tuple(word._replace(state="found") if n in numbers else word for n, word in enumerate(words))
