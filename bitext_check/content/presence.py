"""Which words of an aligned pair stand on the other side, and how much each word says when it does not.

Words are matched one to one: an English word answers for one Korean word only, so that a clause that was left out is
not taken for present because its words occur elsewhere in the paragraph. The score of a word is the log ratio of how
likely its state is in a passage that was left out against one that was translated: above 0 speaks for "left out".
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from bitext_check.content.answers import answers
from bitext_check.content.matching import Matcher
from bitext_check.content.terms import Term, terms
from bitext_check.names.hangul import pronounced
from bitext_check.names.romanize import rr_word
from bitext_check.records import Language, Mention, Pair, Passage, Sentence
from bitext_check.tables.load import by_house


class Word(NamedTuple):
    """A content word or number of one side of a pair: its passage, the number of its sentence, and the word itself.

    `state` is "found", "elsewhere" (found outside its sentence group), "shared" (its counterpart answers for another
    word) or "missing". `heavy` words are those whose absence is remarkable. `partner` is the number of the word of the
    other side that answers for it.
    """

    passage: Passage
    sentence: int
    start: int
    end: int
    keys: frozenset[str]
    kind: str
    phrases: tuple[tuple[str, ...], ...]
    near: frozenset[str]
    state: str
    partner: int | None

    @property
    def text(self) -> str:
        return self.passage.plain[self.start : self.end]

    @property
    def heavy(self) -> bool:
        return self.kind in _HEAVY


@dataclass(frozen=True, slots=True)
class Presence:
    """The words of both sides of a pair, in order, with their states; their sentences, and the group of each."""

    korean: tuple[Word, ...]
    english: tuple[Word, ...]
    korean_sentences: tuple[Sentence, ...]
    english_sentences: tuple[Sentence, ...]
    korean_groups: tuple[int, ...]
    english_groups: tuple[int, ...]


# For each kind of word, how often it is found in a close translation and how often by chance in a passage that is no
# translation of it; measured on machine-translated news, true pairs against pairs drawn at random.
_SHARES: dict[str, tuple[float, float]] = {
    "number": (0.96, 0.04),
    "small": (0.88, 0.14),
    "noun": (0.88, 0.08),
    "verb": (0.70, 0.11),
    "latin": (0.75, 0.03),
    "quality": (0.50, 0.07),
    "name": (0.70, 0.08),
    "rare": (0.25, 0.05),
    "light": (0.41, 0.20),
    "word": (0.78, 0.08),
    "capital": (0.70, 0.09),
    "foreign": (0.60, 0.03),
    "unlisted": (0.20, 0.05),
}
# The share of heavy words found in a close translation, by language: what `closeness` is measured against.
CLOSE = {"ko": 0.88, "en": 0.79}
_HEAVY = frozenset(("number", "noun", "latin", "word"))
# How much of the evidence of a found word remains when its counterpart answers for another word or stands elsewhere.
_WEAKER = {"found": 1.0, "elsewhere": 0.5, "shared": 0.1}
_NOUNS, _HANGUL = frozenset(("noun", "name", "rare")), re.compile("[가-힣]{2,6}")
_LONGEST = 8
_TELLING, _IN_COMMON = frozenset(("number", "name")), 0.3
_START = attrgetter("start")


def presence(pair: Pair) -> Presence:
    """Match the words of a pair. Takes a pair with its sentence groups."""
    korean, english = _Side([bead.source for bead in pair.beads]), _Side([bead.target for bead in pair.beads])
    light = {n: {answers(s.passage) for s in bead.target} for n, bead in enumerate(pair.beads)}
    both = [(link.source, link.target) for link in pair.links if link.source is not None and link.target is not None]
    tied = korean.bound([source for source, _ in both]), english.bound([target for _, target in both])
    matched = Matcher(korean.terms, english.terms, korean.term_groups, english.term_groups, light, tied)
    standing = {t.form for p in english.passages for t in p.tokens if t.tag == "W" and t.form[0] >= "가"}
    sources = [link.source for link in pair.links if link.target is not None]
    targets = [link.target for link in pair.links if link.source is not None]
    ours, theirs = korean.words(matched.korean, sources, "\n".join(standing)), english.words(matched.english, targets)
    ours, theirs = _in_latin_letters(ours, theirs)
    return Presence(ours, theirs, korean.sentences, english.sentences, korean.groups, english.groups)


def _in_latin_letters(korean: tuple[Word, ...], english: tuple[Word, ...]) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """The words of both sides; nouns that stand in the English in Latin letters are found: 지장괘불탱, "Jijang …"."""
    strange = {w.text.lower(): n for n, w in enumerate(english) if w.kind == "foreign" and w.state != "found"}
    if not strange:
        return korean, english
    ours, theirs = list(korean), list(english)
    for n, word in enumerate(korean):
        if word.state == "found" or word.kind not in _NOUNS:
            continue
        for place in (strange[s] for part in _parts_of(word) for s in _latin_spellings(part) if s in strange):
            ours[n] = word._replace(state="found", partner=place)
            theirs[place] = theirs[place]._replace(state="found", partner=n)
    return tuple(ours), tuple(theirs)


def _parts_of(word: Word) -> Iterator[str]:
    """The parts of two to six syllables of a word in Hangul with what is written on behind it: 영산, 괘불, 괘불탱."""
    for start in range(word.start, min(word.end, word.start + _LONGEST)):
        run = _HANGUL.match(word.passage.plain, start)
        yield from (run.group()[:size] for size in range(2, len(run.group()) + 1)) if run else ()


@by_house(maxsize=8192)
def _latin_spellings(noun: str) -> tuple[str, str]:
    """A noun in Revised Romanization, without the changes of its sounds and with them."""
    return rr_word(noun), rr_word(pronounced(noun)).replace("lr", "ll")


class _Side:
    """The sentences of one side of some sentence groups, and the words in them before and after they are matched."""

    def __init__(self, beads: Sequence[Sequence[Sentence]]) -> None:
        self.sentences = tuple(sentence for bead in beads for sentence in bead)
        self.groups = tuple(n for n, bead in enumerate(beads) for _ in bead)
        self.passages = {passage: terms(passage) for passage in dict.fromkeys(s.passage for s in self.sentences)}
        inside = [_between(self.passages[s.passage], s.start, s.end) for s in self.sentences]
        self.terms = [term for own in inside for term in own]
        self._sentence_of = [n for n, own in enumerate(inside) for _ in own]
        self.term_groups = [self.groups[n] for n in self._sentence_of]

    def words(
        self, states: Sequence[tuple[str, int | None]], tied: Sequence[Mention | None], standing: str = ""
    ) -> tuple[Word, ...]:
        """The words with their states; those inside mentions that other steps have tied are found, whatever they are.

        So are those that stand in the other side as they are.
        """
        found = self._inside_of(tied)
        words = []
        for term, number, (state, partner) in zip(self.terms, self._sentence_of, states, strict=True):
            passage = self.sentences[number].passage
            beside = standing and passage.plain[term.start : term.end] in standing
            if beside or (passage.paragraph, term.start) in found:
                state = "found"
            words.append(Word(passage, number, *term, state, partner))
        return tuple(words)

    def bound(self, mentions: Sequence[Mention]) -> dict[int, frozenset[int]]:
        """For the words inside mentions, by number, which of the mentions (by number) hold them."""
        found: dict[int, frozenset[int]] = {}
        if not mentions:
            return found
        at: dict[tuple[int, int], int] = {}
        for n, (term, sentence) in enumerate(zip(self.terms, self._sentence_of, strict=True)):
            at[self.sentences[sentence].passage.paragraph, term.start] = n
        of_paragraph = {passage.paragraph: every for passage, every in self.passages.items()}
        for number, mention in enumerate(mentions):
            paragraph = mention.passage.paragraph
            for term in _between(of_paragraph.get(paragraph, ()), mention.start, mention.end):
                if (place := at.get((paragraph, term.start))) is not None:
                    found[place] = found.get(place, frozenset()) | {number}
        return found

    def _inside_of(self, mentions: Iterable[Mention | None]) -> set[tuple[int, int]]:
        """The places (paragraph, start) of the words inside mentions."""
        places: set[tuple[int, int]] = set()
        of_paragraph = {passage.paragraph: every for passage, every in self.passages.items()}
        for mention in mentions:
            if mention is not None:
                paragraph = mention.passage.paragraph
                inside = _between(of_paragraph.get(paragraph, ()), mention.start, mention.end)
                places.update((paragraph, term.start) for term in inside if term.end <= mention.end)
        return places


def _between(every: Sequence[Term], start: int, end: int) -> Sequence[Term]:
    first = bisect_left(every, start, key=_START)
    return every[first : bisect_left(every, end, lo=first, key=_START)]


def have_common(seen: Presence) -> bool:
    """Whether a figure, a name or words of content are found on both sides; one word of many may be so by chance."""
    found = [w.kind for w in seen.korean if w.state == "found" and (w.heavy or w.kind in ("small", "name"))]
    fewest = min(sum(w.heavy for w in side) for side in (seen.korean, seen.english))
    return len(found) > 1 or not _TELLING.isdisjoint(found) or len(found) >= _IN_COMMON * fewest > 0


def scores(language: Language, closeness: float) -> Mapping[tuple[str, str], float]:
    """For a word's kind and state its score, above 0 when it speaks for a passage that has no counterpart.

    `closeness` is the share of heavy words found in this translation: in a free one a missing word says little.
    """
    return _scores(round(closeness / CLOSE[language], 2))


@by_house(maxsize=512)
def _scores(factor: float) -> dict[tuple[str, str], float]:
    found: dict[tuple[str, str], float] = {}
    for kind, (usual, chance) in _SHARES.items():
        share = max(chance + 0.02, min(0.97, usual * factor))
        found[kind, "missing"] = math.log((1 - chance) / (1 - share))
        for state, weaker in _WEAKER.items():
            found[kind, state] = weaker * math.log(chance / share)
    return found


def heavy_found(words: Iterable[Word]) -> tuple[int, int]:
    """How many heavy words there are, and how many of them are found."""
    states = [word.state for word in words if word.kind in _HEAVY]
    return len(states), states.count("found") + states.count("elsewhere")
