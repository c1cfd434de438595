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
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from bitext_check.content.lexicon import function_words
from bitext_check.tables.load import by_house, cells, here, table

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

    `classes` of all sequences of classes, `odd` of those that speak against the text (never above 0), `words` of the
    pairs of words.
    """

    classes: float
    odd: float
    words: float


def fluency(text: str) -> Fluency:
    """How well the words of a text follow each other. Whether it breaks off at its end is another question."""
    found = tokens(text)
    class_of = here(word_class)
    values = sequence_values([class_of(word, first) for word, first in found])
    pairs = list(pair_values([word for word, _ in found]))
    return Fluency(
        sum(values) / (len(values) + 2),
        sum([v for v in values if v < 0.0]) / (len(values) + 2),
        sum(pairs) / (len(pairs) + 3),
    )


def tokens(text: str) -> list[tuple[str, bool]]:
    """The words and marks of a text, each with whether it begins a sentence; `START` stands before each sentence."""
    found: list[tuple[str, bool]] = [(START, False)]
    for word in _TOKEN.findall(text):
        found.append((word, found[-1][0] == START))
        if word in ".?!":
            found.append((START, False))
    return found[:-1] if found[-1][0] == START else found


def sequence_values(classes: Sequence[str]) -> list[float]:
    """The value of each class after the two before it."""
    return list(map(here(_class_value), [START, *classes], classes, classes[1:]))


@by_house(maxsize=50_000)
def _class_value(one: str, two: str, three: str) -> float:
    value = _after_classes(f"{one} {two}").get(three)
    return _after_classes(two).get(three, 0.0) if value is None else value


def pair_values(words: Sequence[str]) -> Iterator[float]:
    """The value of each pair of words of which one is long."""
    after = here(_after_word)
    for one, two in pairwise(map(here(_small), words)):
        if one.content or two.content:
            value = after(one.text).get(two.text)
            if value is None:
                expected = one.share * two.share * _WORDS
                value = math.log(0.5 / (expected + 0.5)) if expected >= _EXPECTED else 0.0
            yield value


class _Small(NamedTuple):
    """A word as the tables have it, whether it may be a word of content, and its share of all words."""

    text: str
    content: bool
    share: float


@by_house(maxsize=50_000)
def _small(word: str) -> _Small:
    text = lowered(word)
    return _Small(text, len(text) >= CONTENT and text[0].isalpha(), _common().get(text, 0.0))


def lowered(word: str) -> str:
    """A word as the tables have it."""
    return word.lower().replace("’", "'")


@by_house(maxsize=50_000)
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
    pairs = (cell.rsplit(" ", 1) for cell in cells(row["after"]))
    return {name: float(value) / SCALE for name, value in pairs}


@by_house(maxsize=1)
def _common() -> dict[str, float]:
    """The share of all words that a common word has."""
    rows = _rows("english_pairs")
    return {word: float(row["per_million"]) / 1e6 for word, row in rows.items() if row["per_million"]}
