"""Somebody of another paragraph in the place of the one whom a sentence is about: 천 교수는 제안했다, “Ji proposed”.

The person is named elsewhere in the paragraph, so that nobody is missing from it. Told when one sentence of the Korean
names the person and its English does not, and has somebody of the article whom the Korean of the pair does not name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext_check.annotation.entities import Entity
from bitext_check.annotation.people_added import can_be
from bitext_check.annotation.people_english import Name, is_given, is_surname
from bitext_check.records import Mention, Pair, Sentence

_FULL_NAME = re.compile(r"(?:[a-z]{1,20} ){0,3}([A-Z][a-z]{1,8}) ([A-Z][a-z]{1,10}(?:-[a-z]{1,8})?)(?![\w-]| [A-Z])")
# A pronoun can stand for the one, and the other be added to say whom another pronoun means.
_PRONOUN = re.compile(r"\b(?:he|she|his|her|him|they|their|them)\b", re.IGNORECASE)


def instead(
    number: int, pair: Pair, fewer: Sequence[Entity], guests: Sequence[Entity]
) -> list[tuple[Entity, Mention, Entity, Mention]]:
    """Who is meant, the Korean mention, who stands there, and the English mention; empty when that is not sure.

    `fewer` are people whom the English of the pair names less often than the Korean, `guests` those whom it names and
    the Korean does not. Who speaks in a quotation is left to the speakers.
    """
    found = [
        (entity, mention, guest, target)
        for bead in pair.beads
        if not any(map(_quotes, bead.target))
        for entity in fewer
        for guest in guests
        for mention in _in(entity.korean[number], bead.source)[:1]
        for target in _in(guest.english[number], bead.target)[:1]
        if not _in(entity.english[number], bead.target) and not any(map(_pronoun, bead.target))
    ]
    return found if len(found) == 1 else []


def named_elsewhere(phrases: Sequence[Mention], number: int, pairs: Sequence[Pair]) -> Mention | None:
    """A full romanised name that begins one of the English phrases, that nothing in the Korean of the pair can be, and
    that the English of another pair has where its Korean does.
    """
    for phrase in phrases:
        match = _FULL_NAME.match(phrase.text)
        if match is None or not (is_surname(match[1]) and is_given(match[2])):
            continue
        start = phrase.start + match.start(1)
        name = Name(start, phrase.start + match.end(), f"{match[1]} {match[2]}", match[1], match[2])
        if not can_be(name, pairs[number]) and any(
            n != number and any(name.text in p.plain for p in pair.target) and can_be(name, pair, by_sound=False)
            for n, pair in enumerate(pairs)
        ):
            return Mention("person", name.text, phrase.passage, start, name.end, None, "english")
    return None


def _in(mentions: Sequence[Mention], sentences: Sequence[Sentence]) -> list[Mention]:
    return [m for m in mentions if any(s.passage is m.passage and s.start <= m.start < s.end for s in sentences)]


def _quotes(sentence: Sentence) -> bool:
    return any(mark in sentence.passage.plain[sentence.start : sentence.end] for mark in '“”"')


def _pronoun(sentence: Sentence) -> bool:
    return _PRONOUN.search(sentence.passage.plain, sentence.start, sentence.end) is not None
