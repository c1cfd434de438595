"""English words that look like strangers: nothing in the Korean asks for them, and they do not fit their neighbours.

Each long word of content in small letters (names are judged elsewhere) gets the odds that it came from another text,
from a logistic model (`weights.STRANGER`) over whether and how the Korean asks for it, how much of the other words it
asks for, how common the word is, and how the words and parts of speech around it follow each other. Fitted by
`benchmarks/fit_adequacy.py` on texts in which words were exchanged.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from operator import mul

from bitext_check.content.coverage import Coverage
from bitext_check.content.fluency import CONTENT, Flow, commonness
from bitext_check.content.sound import is_sound
from bitext_check.scoring.weights import STRANGER

# Of a text with exchanged words, so many are strangers.
_SHARE = 0.25
# Pairs that never stand together count no more than this; those that often do are bounded in their table.
_LOWEST = -3.0
NAMES = (
    "one", "asked", "near", "sound", "unasked", "before", "after", "class-before", "class", "class-after",
    "unasked-of-close", "common", "unasked-common",
)  # fmt: skip
"""What the model weighs, in the order of `features`."""
WEIGHTS = tuple(STRANGER[name] for name in NAMES)


def evidence(coverage: Coverage, flow: Flow, places: Sequence[int]) -> float:
    """The log of how much likelier the English words are in a text with exchanged words than in a whole one.

    `flow` is of the English text, `places` says where in it each English item of `coverage` stands.
    """
    total = 0.0
    for _, values in features(coverage, flow, places):
        odds = math.exp(min(20.0, sum(map(mul, WEIGHTS, values))))
        total += math.log(1 - _SHARE + _SHARE * odds)
    return total


def features(coverage: Coverage, flow: Flow, places: Sequence[int]) -> Iterator[tuple[int, tuple[float, ...]]]:
    """The place of each word that is judged, and its figures in the order of `NAMES`."""
    numbers = {start: n for n, start in enumerate(flow.starts)}
    total, count, asked = sum(coverage.english_found), len(coverage.english), coverage.asked
    for item, found, place in zip(coverage.english, coverage.english_found, places, strict=True):
        n = numbers.get(place)
        if n is None or not flow.words[n][0].islower() or item.end - item.start < CONTENT:
            continue
        word = not all(map(is_sound, item.keys & asked))
        sound = found == 1.0 and not word
        near = 0.0 < found < 1.0
        unasked = float(not found)
        others = (total + 0.7) / count
        common = commonness(flow.words[n])
        before, after, *classes = flow.around(n)
        yield place, (
            1.0, float(word), float(near), float(sound), unasked * item.sure,
            max(_LOWEST, before), max(_LOWEST, after), *classes,
            unasked * others, common, unasked * common,
        )  # fmt: skip
