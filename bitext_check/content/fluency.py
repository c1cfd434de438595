"""How well the words of an English text follow each other, by the classes of words.

Words that were exchanged or left out leave sequences that English does not have ("of announced", "the in"). A word's
class is the word itself for articles, prepositions, pronouns and the like, its ending (-ing, -tion, -ous), or the parts
of speech of the Korean lemmas that the lexicon gives it for. `tables/english_sequences.tsv` holds for each class and
the next the logarithm of how much more often they follow each other than chance would have it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence

from bitext_check.content.lexicon import function_words, parts_of_speech
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house, cells, table

_TOKEN = re.compile(r"[A-Za-z]+(?:['’\-][A-Za-z]+){0,6}|\d+(?:[.,]\d+){0,8}|[,.;:?!]")
_ENDINGS: dict[str, str] = {
    ending: name
    for name, endings in {
        "-ly": "ly", "-ing": "ing", "-ed": "ed", "-er": "er", "-est": "est", "-s": "s ies",
        "-tion": "tion sion ment ness ity ance ence ship ism ist or",
        "-tions": "tions sions ments ities ists ers ors ings",
        "-ous": "al ous ive ful ic able ible ish less ary ant ent",
        "-ize": "ize ise ify ate",
        "-ss": "ss us",
    }.items()
    for ending in endings.split()
}  # fmt: skip
_LONGEST = max(map(len, _ENDINGS))
# Endings that fall on words of any kind: the class says of which.
_SHARED = frozenset(("-ing", "-ed", "-er", "-est", "-s"))
START, END = "<", ">"
# One odd sequence is no more than this against, a usual one hardly counts in favour.
_LOWEST, _HIGHEST = -3.0, 0.8


def fluency(text: str) -> tuple[float, float]:
    """(mean, worst): the mean of the sequences of a text, and the mean of its three oddest; 0 is chance.

    The end of the text is not looked at: whether it breaks off is another question.
    """
    values = sequence_values(word_classes(text))
    if not values:
        return 0.0, 0.0
    return sum(values) / (len(values) + 2), sum(sorted(values)[:3]) / 3


def sequence_values(classes: Sequence[str]) -> list[float]:
    """The value of each class after the one before it."""
    after = _sequences()
    nothing: Mapping[str, float] = {}
    return [after.get(one, nothing).get(two, 0.0) for one, two in itertools.pairwise(classes)]


def word_classes(text: str) -> list[str]:
    """The classes of the words and marks of a text, in order, after a start."""
    found = [START]
    for word in _TOKEN.findall(text):
        found.append(_word_class(word, found[-1] == START))
        if found[-1] in ".?!" and len(found) > 1:
            found.append(START)
    return found[:-1] if found[-1] == START else found


@by_house(maxsize=50_000)
def _word_class(word: str, first: bool) -> str:
    lowered = word.lower().replace("’", "'")
    if not lowered[0].isalpha():
        return "#" if lowered[0].isdigit() else word
    if lowered in function_words("en"):
        return lowered
    if word[0].isupper() and not first:
        return "Name"
    for size in range(min(_LONGEST, len(lowered) - 3), 0, -1):
        name = _ENDINGS.get(lowered[-size:])
        if name is not None:
            return name + _kind(lowered) if name in _SHARED else name
    return _kind(lowered) + ("*" if lowered[0] in "aeiou" else "")


def _kind(word: str) -> str:
    """n, v, a or r (noun, verb, adjective, adverb), nv or na where both are usual, ? for a word nobody knows."""
    counts = parts_of_speech(stem(word))
    total = sum(counts.values())
    if not total:
        return "?"
    share = {part: counts.get(part, 0) / total for part in "nvar"}
    for part in "avr":
        if share[part] > 0.5:
            return part
    return "nv" if share["v"] > 0.15 else "na" if share["a"] > 0.15 else "n"


@by_house(maxsize=1)
def _sequences() -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for row in table("english_sequences"):
        pairs = (cell.rsplit(" ", 1) for cell in cells(row["after"]))
        found[row["word"]] = {name: max(_LOWEST, min(_HIGHEST, float(value) / 10)) for name, value in pairs}
    return found
