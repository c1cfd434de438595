"""Stretches of words that have no counterpart: whole sentences, and the strongest run of words inside a sentence."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from bitext_check.content.presence import CLOSE, Presence, Word, heavy_found, scores
from bitext_check.records import Link, Mention, Pair, Passage

# The logarithm of the ratio of lengths of a close translation spreads this much from paragraph to paragraph.
_SPREAD = 0.14
_LENGTH_LIMIT, _LENGTH_WEIGHT = 3.0, 0.8
# A run without counterpart on the other side may be a free rendering: beyond this score it counts against.
_RIVAL_FREE, _RIVAL_WEIGHT = 1.5, 0.5
_UNKNOWN = 3.0
_ELSEWHERE = 0.5
FREE = 0.62
_STRENGTH, _AROUND = 12.0, 8.0
_LATER_PART = 0.6
# Below this confidence the rules on names and figures say nothing of a mention that is missing or new.
_REPORTED = 0.6


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a pair: its words, the group of each sentence, and the same of the other side.

    `sentences` and `other_sentences` hold the words by sentence. `reported` holds the words (paragraph, start) of names
    and figures that their own rules report as missing or new: a run of words must have more to it than those.
    """

    words: tuple[Word, ...]
    groups: tuple[int, ...]
    sentences: tuple[tuple[Word, ...], ...]
    others: tuple[Word, ...]
    other_groups: tuple[int, ...]
    other_sentences: tuple[tuple[Word, ...], ...]
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

    def allows(self, words: Sequence[Word], korean: bool) -> bool:
        """Whether the translation, but for some words of one side, is close enough to judge those."""
        return self.closeness(not korean) >= FREE and self.closeness(korean, words) >= FREE

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
    ours, theirs = _by_sentence(found.korean, found.korean_groups), _by_sentence(found.english, found.english_groups)
    korean, english = (found.korean, found.korean_groups, ours), (found.english, found.english_groups, theirs)
    return Side(*korean, *english, True, lost), Side(*english, *korean, False, new)


def _by_sentence(words: Sequence[Word], groups: Sequence[int]) -> tuple[tuple[Word, ...], ...]:
    sentences: list[list[Word]] = [[] for _ in groups]
    for word in words:
        sentences[word.sentence].append(word)
    return tuple(map(tuple, sentences))


def _words_in(words: Sequence[Word], mentions: Sequence[Mention]) -> frozenset[tuple[int, int]]:
    return frozenset(
        (word.passage.paragraph, word.start)
        for m in mentions
        for word in words
        if m.passage.paragraph == word.passage.paragraph and m.start <= word.start < m.end
    )


def found_share(words: Sequence[Word], skipped: Collection[tuple[int, int]] = ()) -> float:
    """The share of words that have a counterpart; light ones and those skipped count only when there are no others."""
    states = [w.state for w in _without(words, skipped) if w.kind != "light"] or [w.state for w in words]
    return (states.count("found") + _ELSEWHERE * states.count("elsewhere")) / len(states)


class Weighing:
    """Weighs stretches of one side of a pair, in a translation that is as close as its scale says."""

    def __init__(self, pair: Pair, side: Side, scale: Scale) -> None:
        self._side, self._scale = side, scale
        self._lengths = letters(pair.source), letters(pair.target)
        self._heavy = heavy_found(side.words)
        self._rivals: dict[int, float] = {}

    def best_runs(self, fewest: int, most_found: float) -> Iterator[Stretch]:
        """For every sentence the run of words that speaks most for having been left out.

        Only sentences that miss at least so many words, or a figure, and runs of which no greater share than
        `most_found` has a counterpart.
        """
        # A stretch to be found has pulled the share down.
        side = self._side
        usual = min(CLOSE["ko" if side.korean else "en"], self._scale.closeness(side.korean) + 0.1)
        for words in side.sentences:
            missing = [word.kind for word in words if word.state == "missing" and word.kind != "light"]
            if len(missing) >= fewest or "number" in missing:
                _, start, end = _strongest(words, usual, side.reported)
                if start < end and found_share(words[start:end], side.reported) <= most_found:
                    yield self.stretch(words[start:end], side.reported)

    def stretch(self, words: Sequence[Word], skipped: Collection[tuple[int, int]] = ()) -> Stretch:
        """Words of one sentence in a row, weighed. Of the words `skipped` (paragraph, start) nothing is said."""
        usual = self._scale.closeness(self._side.korean, words)
        near = min(usual, self._closeness_around(words, usual))
        own = _without(words, skipped)
        length = self._length_evidence(words)
        strength = sum(_scores(own, near)) + _LENGTH_WEIGHT * length
        strength -= _RIVAL_WEIGHT * max(0.0, self._rival(words[0].sentence) - _RIVAL_FREE)
        missing = [word for word in own if word.kind != "light" and word.state == "missing"]
        places = len({_eojeol(word) for word in missing if word.heavy})
        spread = len({_eojeol(word) for word in missing})
        return Stretch(tuple(words), strength, length, found_share(words, skipped), places, spread, near)

    def _closeness_around(self, words: Sequence[Word], usual: float) -> float:
        """How close the rest of the side is."""
        if len(words) == len(self._side.words):
            return usual
        (total, found), (minus, minus_found) = self._heavy, heavy_found(words)
        return (found - minus_found + usual * _AROUND) / (total - minus + _AROUND)

    def _rival(self, sentence: int) -> float:
        """How much the sentences of the other side that belong to the same group hold without counterpart.

        For Korean words the strongest run of English words. For English ones all Korean words that are missing, since
        word order differs; a word that the lexicon does not know may stand for several English words.
        """
        side, group = self._side, self._side.groups[sentence]
        if group not in self._rivals:
            usual = self._scale.closeness(not side.korean)
            others = [words for n, words in enumerate(side.other_sentences) if side.other_groups[n] == group]
            if side.korean:
                self._rivals[group] = max((_strongest(words, usual)[0] for words in others), default=0.0)
            else:
                missing = [w for words in others for w in words if w.state == "missing" and w.kind != "light"]
                values = scores("ko", usual)
                self._rivals[group] = sum(
                    max(values[w.kind, w.state], _UNKNOWN if w.kind in ("rare", "name") else 0.0) for w in missing
                )
        return self._rivals[group]

    def _length_evidence(self, words: Sequence[Word]) -> float:
        """How much better the lengths fit when the words are taken out of their side."""
        korean, english = self._lengths
        if not korean or not english:
            return 0.0
        ours = self._side.korean
        deviation = math.log(english / korean) - self._scale.ratio
        size = len(words[0].passage.plain[words[0].start : words[-1].end].replace(" ", "" if ours else " "))
        share = min(0.85, size / (korean if ours else english))
        shifted = deviation - (1 if ours else -1) * math.log(1 - share)
        evidence = (deviation * deviation - shifted * shifted) / (2 * _SPREAD * _SPREAD)
        return max(-_LENGTH_LIMIT, min(_LENGTH_LIMIT, evidence))


def _without(words: Sequence[Word], skipped: Collection[tuple[int, int]]) -> Sequence[Word]:
    return [w for w in words if (w.passage.paragraph, w.start) not in skipped] if skipped else words


def _scores(words: Sequence[Word], usual: float) -> list[float]:
    """The scores of words in a row. Parts of one Korean compound are no independent witnesses: the later count less."""
    if not words:
        return []
    by_kind = scores(words[0].passage.language, usual)
    values: list[float] = []
    before: tuple[int, int] | None = None
    for word in words:
        value = by_kind[word.kind, word.state]
        if value > 0 and word.state == "missing":
            place = _eojeol(word)
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
        if not skipped or (word.passage.paragraph, word.start) not in skipped:
            current += value
        if current > best[0]:
            best = (current, start, number + 1)
    return best


def letters(passages: Sequence[Passage]) -> int:
    """Length of a side: Korean is counted without its spaces, which writers set as they like."""
    return sum(len(p.plain) - (p.plain.count(" ") if p.language == "ko" else 0) for p in passages)
