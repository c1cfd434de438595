"""Stretches of words that have no counterpart: whole sentences, and the strongest run of words inside a sentence."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from bitext_check.content.presence import CLOSE, Presence, Word, closeness, heavy_found, score
from bitext_check.records import Link, Mention, Pair, Passage

# The logarithm of the ratio of lengths of a close translation spreads this much from paragraph to paragraph.
_SPREAD = 0.14
_LENGTH_LIMIT, _LENGTH_WEIGHT = 3.0, 0.8
# A run without counterpart on the other side may be a free rendering: beyond this score it counts against.
_RIVAL_FREE, _RIVAL_WEIGHT = 1.5, 0.5
_UNKNOWN = 3.0
_FOUND = {"found": 1.0, "elsewhere": 0.5}
FREE = 0.62
_STRENGTH = 12.0
_LATER_PART = 0.6
# Below this confidence the rules on names and figures say nothing of a mention that is missing or new.
_REPORTED = 0.6


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a pair: its words, the group of each sentence, and the same of the other side.

    `reported` holds the words (paragraph, start) of names and figures that their own rules report as missing or new: a
    run of words must have more to it than those.
    """

    words: tuple[Word, ...]
    groups: tuple[int, ...]
    others: tuple[Word, ...]
    other_groups: tuple[int, ...]
    korean: bool
    reported: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True, slots=True)
class Scale:
    """How close this translation is.

    `ratio` is the usual logarithm of English to Korean length; `korean` and `english` say how many heavy words a side
    has and how many of them are found.
    """

    ratio: float
    korean: tuple[int, int]
    english: tuple[int, int]

    @property
    def free(self) -> bool:
        """Whether so little is found that the translation is free."""
        return min(self.closeness(True), self.closeness(False)) < FREE

    def allows(self, stretch: Stretch, korean: bool) -> bool:
        """Whether the translation, but for a stretch of one side, is close enough to judge that stretch."""
        return self.closeness(korean, stretch.words) >= FREE and self.closeness(not korean) >= FREE

    def closeness(self, korean: bool, without: Sequence[Word] = ()) -> float:
        """The share of heavy words found on a side, the words of a stretch left out of account."""
        total, found = self.korean if korean else self.english
        minus, minus_found = heavy_found(without)
        prior = CLOSE["ko" if korean else "en"]
        return (found - minus_found + prior * _STRENGTH) / (total - minus + _STRENGTH)


def scale_of(ratio: float, korean: Sequence[Word], english: Sequence[Word]) -> Scale:
    """The scale of an article from the words of all its pairs."""
    return Scale(ratio, heavy_found(korean), heavy_found(english))


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words in a row of one sentence. `strength` above 0 speaks for a stretch without counterpart.

    `found` is the share of its words that have a counterpart, `places` the number of Korean eojeols (or English words)
    in which a heavy word is missing, `spread` the same for all words but light ones, `length` the evidence of the
    lengths alone, `closeness` that of the rest of its side.
    """

    words: tuple[Word, ...]
    strength: float
    length: float
    found: float
    places: int
    spread: int
    closeness: float

    @property
    def sentence(self) -> int:
        return self.words[0].sentence

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end

    @property
    def passage(self) -> Passage:
        return self.words[0].passage


def sides(found: Presence, links: Sequence[Link] = ()) -> tuple[Side, Side]:
    """The Korean and the English side of a pair; `links` are those that other steps have made."""
    sure = [link for link in links if link.confidence >= _REPORTED]
    lost = _words_in(found.korean, [link.source for link in sure if link.source and not link.target])
    new = _words_in(found.english, [link.target for link in sure if link.target and not link.source])
    korean = Side(found.korean, found.korean_groups, found.english, found.english_groups, True, lost)
    english = Side(found.english, found.english_groups, found.korean, found.korean_groups, False, new)
    return korean, english


def _words_in(words: Sequence[Word], mentions: Sequence[Mention]) -> frozenset[tuple[int, int]]:
    return frozenset(
        (word.passage.paragraph, word.start)
        for word in words
        for m in mentions
        if m.passage.paragraph == word.passage.paragraph and m.start <= word.start < m.end
    )


def whole_sentences(pair: Pair, side: Side, scale: Scale) -> Iterator[Stretch]:
    """Every sentence of a side as a stretch."""
    for number in range(len(side.groups)):
        words = [word for word in side.words if word.sentence == number]
        if words:
            yield _stretch(pair, side, scale, words)


def best_runs(pair: Pair, side: Side, scale: Scale) -> Iterator[Stretch]:
    """For every sentence of a side the run of words that speaks most for having been left out."""
    # A stretch to be found has pulled the share down.
    usual = min(CLOSE["ko" if side.korean else "en"], scale.closeness(side.korean) + 0.1)
    for number in range(len(side.groups)):
        words = [word for word in side.words if word.sentence == number]
        _, start, end = _strongest(words, usual, side.reported)
        if end > start:
            yield _stretch(pair, side, scale, words[start:end], side.reported)


def _stretch(
    pair: Pair, side: Side, scale: Scale, words: Sequence[Word], skipped: Collection[tuple[int, int]] = ()
) -> Stretch:
    usual = scale.closeness(side.korean, words)
    inside = {(word.sentence, word.start) for word in words}
    rest = [word for word in side.words if (word.sentence, word.start) not in inside]
    near = min(usual, closeness(rest, usual, 8.0)) if rest else usual
    own = [word for word in words if (word.passage.paragraph, word.start) not in skipped]
    strength = sum(_scores(own, near))
    length = _length_evidence(pair, side, scale, words)
    strength += _LENGTH_WEIGHT * length
    strength -= _RIVAL_WEIGHT * max(0.0, _rival(side, scale, words[0].sentence) - _RIVAL_FREE)
    counted = [word for word in own if word.kind != "light"] or list(words)
    found = sum(_FOUND.get(word.state, 0.0) for word in counted) / len(counted)
    missing = [word for word in own if word.kind != "light" and word.state == "missing"]
    places = len({_eojeol(word) for word in missing if word.heavy})
    spread = len({_eojeol(word) for word in missing})
    return Stretch(tuple(words), strength, length, found, places, spread, near)


def _scores(words: Sequence[Word], usual: float) -> list[float]:
    """The scores of words in a row. Parts of one Korean compound are no independent witnesses: the later count less."""
    values: list[float] = []
    before: tuple[int, int] | None = None
    for word in words:
        value, place = score(word, usual), _eojeol(word)
        if value > 0 and word.state == "missing":
            value *= _LATER_PART if place == before else 1.0
            before = place
        values.append(value)
    return values


def _eojeol(word: Word) -> tuple[int, int]:
    """Where the eojeol (or English word) that holds the word begins."""
    return word.passage.paragraph, word.passage.plain.rfind(" ", 0, word.start) + 1


def _strongest(
    words: Sequence[Word], usual: float, skipped: Collection[tuple[int, int]] = ()
) -> tuple[float, int, int]:
    """The run of words with the greatest sum of scores (Kadane): its score, start and end."""
    best, current, start = (0.0, 0, 0), 0.0, 0
    for number, (word, value) in enumerate(zip(words, _scores(words, usual), strict=True)):
        if current <= 0:
            current, start = 0.0, number
        if (word.passage.paragraph, word.start) not in skipped:
            current += value
        if current > best[0]:
            best = (current, start, number + 1)
    return best


def _rival(side: Side, scale: Scale, sentence: int) -> float:
    """How much the sentences of the other side that belong to the same group hold without counterpart.

    For Korean words the strongest run of English words. For English ones all Korean words that are missing, since word
    order differs; a word that the lexicon does not know may stand for several English words.
    """
    usual = scale.closeness(not side.korean)
    group = side.groups[sentence]
    numbers = [n for n, other in enumerate(side.other_groups) if other == group]
    if side.korean:
        return max((_strongest([w for w in side.others if w.sentence == n], usual)[0] for n in numbers), default=0.0)
    missing = [w for w in side.others if w.sentence in numbers and w.state == "missing" and w.kind != "light"]
    return sum(max(score(word, usual), _UNKNOWN if word.kind in ("rare", "name") else 0.0) for word in missing)


def letters(passages: Sequence[Passage]) -> int:
    """Length of a side: Korean is counted without its spaces, which writers set as they like."""
    return sum(len(p.plain) - (p.plain.count(" ") if p.language == "ko" else 0) for p in passages)


def _length_evidence(pair: Pair, side: Side, scale: Scale, words: Sequence[Word]) -> float:
    """How much better the lengths fit when the words are taken out of their side."""
    korean, english = letters(pair.source), letters(pair.target)
    if not korean or not english:
        return 0.0
    deviation = math.log(english / korean) - scale.ratio
    size = len(words[0].passage.plain[words[0].start : words[-1].end].replace(" ", "" if side.korean else " "))
    share = min(0.85, size / (korean if side.korean else english))
    shifted = deviation - (1 if side.korean else -1) * math.log(1 - share)
    evidence = (deviation * deviation - shifted * shifted) / (2 * _SPREAD * _SPREAD)
    return max(-_LENGTH_LIMIT, min(_LENGTH_LIMIT, evidence))
