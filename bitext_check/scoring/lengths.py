"""How long the English of a Korean text usually is."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from operator import mul

from bitext_check.records import Passage
from bitext_check.scoring.weights import LENGTHS
from bitext_check.tables.load import by_house

NAMES = (
    "one", "syllables", "letters", "digits", "words", "nouns", "noun-syllables", "name-syllables", "figures",
    "auxiliaries", "connectives", "bound-nouns",
)  # fmt: skip
"""What is counted, in the order of `counts`: of the text as written, then of its morphemes."""
_KINDS = {
    "NNG": 0, "XR": 0, "NNP": 1, "SN": 2, "VX": 3, "EC": 4, "NNB": 5,
}  # fmt: skip
WEIGHTS: tuple[float, ...] = tuple(LENGTHS[name] for name in NAMES)
# Of the logarithm: what remains in long texts, and what short ones add.
_HANGUL = re.compile("[가-힣]+")
_SPREAD, _SHORT = 0.2, 1.6
_PER_SYLLABLE, _LEAST, _MOST = 2.9, 8.0, 4.0


def deviation(source: Sequence[Passage], size: int) -> float:
    """How far an English text of `size` characters is from the usual length, in deviations of its logarithm."""
    expected = max(_LEAST, sum(map(usual, source)))
    spread = math.hypot(_SPREAD, _SHORT / math.sqrt(expected / _PER_SYLLABLE))
    return max(-_MOST, min(_MOST, math.log((size + 6) / expected) / spread))


@by_house(maxsize=2048)
def usual(passage: Passage) -> float:
    """The usual number of characters, and six more, of the English of a Korean passage.

    A weighted sum fitted on pairs (`benchmarks/fit_adequacy.py`): Chinese-Korean nouns give more English than endings.
    """
    return float(sum(map(mul, WEIGHTS, counts(passage))))


def counts(passage: Passage) -> tuple[float, ...]:
    """How often a Korean passage has what `NAMES` names."""
    text = passage.plain
    kinds, syllables = [0] * 6, [0] * 6
    for token in passage.tokens:
        kind = _KINDS.get(token.tag.partition("-")[0])
        if kind is not None:
            kinds[kind] += 1
            syllables[kind] += token.end - token.start
    others = _HANGUL.sub("", text)
    hangul = len(text) - len(others)
    letters = len([character for character in others if character.isascii() and character.isalpha()])
    digits = len([character for character in others if character.isdigit()])
    nouns, _, figures, auxiliaries, connectives, bound = kinds
    return (
        1.0, hangul, letters, digits, len(text.split()), nouns, syllables[0], syllables[1], figures, auxiliaries,
        connectives, bound,
    )  # fmt: skip
