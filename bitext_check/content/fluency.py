"""How well the words of an English text follow each other.

Words that were exchanged or left out leave sequences that English does not have ("of announced", "the in") and break
those that it is fond of ("prime minister", "according to"). Two witnesses: classes of words, and words themselves. A
word's class is the word itself for articles, prepositions, pronouns and the like, otherwise its most frequent part of
speech (`tables/english_classes.tsv`; by its ending when it is not listed there). `tables/english_sequences.tsv` holds
for one or two classes and the next the logarithm of how much more often they follow each other than chance would have
it, `tables/english_pairs.tsv` the words that follow a word more often than chance, and how common a word is: two common
words that were never seen together speak against the text.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from bitext_check.content.lexicon import function_words
from bitext_check.tables.load import by_house, cells, here, table
from bitext_check.tables.words import words_used

_TOKEN = re.compile(r"[A-Za-z]+(?:['’\-][A-Za-z]+){0,6}|\d+(?:[.,]\d+){0,8}|[,.;:?!]")
_ENDINGS: dict[str, str] = {
    ending: name
    for name, endings in {
        "RB": "ly", "VBG": "ing", "VBN": "ed", "NN": "tion ment ness ity", "JJ": "ous ive al able ible ic ful less",
        "NNS": "s",
    }.items()
    for ending in endings.split()
}  # fmt: skip
_LONGEST = max(map(len, _ENDINGS))
# Classes of finite verbs; words of little content are their own class.
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
START = "<"
# The values of tables are tenths. A word that often follows another one counts no more than this.
SCALE, HIGHEST = 10.0, 2.0
# A pair of words tells something when one of them is long enough to be a word of content.
CONTENT = 5
# So many words were counted; a pair of common ones tells something when it should have been seen so often.
_WORDS, _EXPECTED = 1.8e6, 0.5


@dataclass(frozen=True, slots=True)
class Fluency:
    """Means over the sequences of a text, 0 for chance.

    `odd` of the sequences of classes that speak against the text (never above 0), `words` of the pairs of words.
    """

    odd: float
    words: float


@dataclass(frozen=True, slots=True)
class Flow:
    """How each word or mark of a text follows what stands before it.

    `words` as written, with `START` before each sentence; `starts` their places in the text. `sequences[n]` is the
    value of the class of word n + 1 after those before it, `pairs[n]` that of words n and n + 1, None where neither is
    long enough to tell anything. `finite`: whether a word is most often a finite verb ("said", "is"); a participle
    that may be one ("opened") is none.
    """

    words: Sequence[str]
    starts: Sequence[int]
    sequences: Sequence[float]
    pairs: Sequence[float | None]
    finite: bool = True

    def fluency(self) -> Fluency:
        """The text as a whole. Whether it breaks off at its end is another question."""
        pairs = [value for value in self.pairs if value is not None]
        return Fluency(
            sum([v for v in self.sequences if v < 0.0]) / (len(self.sequences) + 2),
            sum(pairs) / (len(pairs) + 3),
        )

    def around(self, n: int) -> tuple[float, float, float, float, float]:
        """Word `n` before and after its neighbours (values of pairs), and the classes up to, around and after it."""
        before = (self.pairs[n - 1] if n else None) or 0.0
        after = (self.pairs[n] if n < len(self.pairs) else None) or 0.0
        classes = [self.sequences[m] if 0 <= m < len(self.sequences) else 0.0 for m in (n - 1, n, n + 1)]
        return before, after, classes[0], classes[1], classes[2]


def flow(text: str) -> Flow:
    """How the words of a text follow each other."""
    found = tokens(text)
    words = [word for word, _, _ in found]
    known = list(map(here(_listed), words))
    classes = [own.opening if first else own.usual for own, (_, first, _) in zip(known, found, strict=True)]
    finite = not (_FINITE | words_used("finite-verb")).isdisjoint(classes) or any(map(_contracted, classes))
    return Flow(words, [start for _, _, start in found], sequence_values(classes), _values_of_pairs(known), finite)


def _contracted(name: str) -> bool:
    """Whether a class is a word of little content with a verb in it: didn't, they're, she'll."""
    return name.endswith(("n't", "'re", "'ll", "'ve", "'d", "'m"))


def tokens(text: str) -> list[tuple[str, bool, int]]:
    """The words and marks of a text, each with whether it begins a sentence and its place; `START` stands before each
    sentence.
    """
    found: list[tuple[str, bool, int]] = [(START, False, 0)]
    first = True
    for match in _TOKEN.finditer(text):
        word = match.group()
        found.append((word, first, match.start()))
        first = word in ".?!"
        if first:
            found.append((START, False, match.end()))
    return found[:-1] if found[-1][0] == START else found


def sequence_values(classes: Sequence[str]) -> list[float]:
    """The value of each class after the two before it."""
    return list(map(here(_class_value), [START, *classes], classes, classes[1:]))


@by_house(maxsize=50_000)
def _class_value(one: str, two: str, three: str) -> float:
    value = _after_classes(f"{one} {two}").get(three)
    return _after_classes(two).get(three, 0.0) if value is None else value


def pair_values(words: Sequence[str]) -> list[float | None]:
    """The value of each pair of words of which one is long, None for others."""
    return _values_of_pairs(list(map(here(_listed), words)))


def _values_of_pairs(words: Sequence[_Listed]) -> list[float | None]:
    values: list[float | None] = []
    for one, two in pairwise(words):
        value = None
        if one.content or two.content:
            value = one.after.get(two.text)
            if value is None:
                expected = one.share * two.share * _WORDS
                value = math.log(0.5 / (expected + 0.5)) if expected >= _EXPECTED else 0.0
        values.append(value)
    return values


def commonness(word: str) -> float:
    """The logarithm of how often a word stands in a million, 0 for a word that is not common."""
    return _listed(word).common


class _Listed(NamedTuple):
    """A word as the tables have it, and all that they say of it, so that it is looked up once where it stands.

    `content`: it may be a word of content; `share` of all words, and how `common` that makes it; its `usual` class and
    that which it has `opening` a sentence; the words that may stand `after` it, with their values.
    """

    text: str
    content: bool
    share: float
    common: float
    usual: str
    opening: str
    after: Mapping[str, float]


@by_house(maxsize=50_000)
def _listed(word: str) -> _Listed:
    text = lowered(word)
    content, share = len(text) >= CONTENT and text[0].isalpha(), _common().get(text, 0.0)
    classes = word_class(word, False), word_class(word, True)
    return _Listed(text, content, share, math.log1p(share * 1e6), *classes, _after_word(text))


def lowered(word: str) -> str:
    """A word as the tables have it."""
    return word.lower().replace("’", "'")


def word_class(word: str, first: bool) -> str:
    """The class of a word or mark; `first` when it begins a sentence, so that its capital says nothing."""
    lower = lowered(word)
    if not lower[0].isalpha():
        return "#" if lower[0].isdigit() else word
    if lower in function_words("en"):
        return lower
    if word[0].isupper() and not first:
        return "Name"
    return _classes().get(lower) or class_of_ending(lower)


def class_of_ending(word: str) -> str:
    """The part of speech that the ending of a word speaks for, as the tag of the Penn Treebank."""
    for size in range(min(_LONGEST, len(word)), 0, -1):
        name = _ENDINGS.get(word[-size:])
        if name is not None:
            return name
    return "JJ" if "-" in word else "NN"


@by_house(maxsize=1)
def _classes() -> dict[str, str]:
    return {word: row["class"] for row in table("english_classes") for word in cells(row["words"])}


@by_house(maxsize=4)
def _rows(name: str) -> Mapping[str, Mapping[str, str]]:
    return {row["word"]: row for row in table(name)}


@by_house(maxsize=5_000)
def _after_classes(before: str) -> Mapping[str, float]:
    return _values(_rows("english_sequences").get(before))


@by_house(maxsize=50_000)
def _after_word(before: str) -> Mapping[str, float]:
    return _values(_rows("english_pairs").get(before))


def _values(row: Mapping[str, str] | None) -> Mapping[str, float]:
    """What may follow, with its value; read only when it is asked for, since the tables are long."""
    if row is None:
        return {}
    return {name: float(value) / SCALE for name, value in [cell.rsplit(" ", 1) for cell in cells(row["after"])]}


@by_house(maxsize=1)
def _common() -> dict[str, float]:
    """The share of all words that a common word has."""
    rows = _rows("english_pairs")
    return {word: float(row["per_million"]) / 1e6 for word, row in rows.items() if row["per_million"]}
