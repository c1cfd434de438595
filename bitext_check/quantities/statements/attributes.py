"""An attribute turned into its opposite, though the English says the word elsewhere: 실패한 일, "successful work"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from bitext_check.quantities.statements.antonyms import Antonym
from bitext_check.quantities.statements.sides import Known
from bitext_check.segmentation.passages import stem

_MOST_WORDS = 40
_ATTRIBUTE = re.compile(r"(?:적인|스러운|[한된인은])\s")
_NEXT = re.compile(r"\s([A-Za-z]+)")


def turned_before_noun(
    ours: re.Match[str], row: Antonym, korean: str, english: str, known: Sequence[Known]
) -> Iterator[re.Match[str]]:
    """English opposites right before the noun that a Korean word of the row stands right before.

    None where a fair rendering of the word stands before that noun as well. `known` are the words of the Korean.
    """
    ending = _ATTRIBUTE.match(korean, ours.end())
    noun = next((word for word in known if ending is not None and word.start == ending.end()), None)
    if noun is None or any(_before(noun, word, english) for word in row.said(english)):
        return
    for wrong in itertools.islice(row.opposite_said(english), _MOST_WORDS):
        if _before(noun, wrong, english):
            yield wrong


def _before(noun: Known, word: re.Match[str], english: str) -> bool:
    """Whether the next English word renders the noun."""
    after = _NEXT.match(english, word.end())
    return after is not None and stem(after[1].lower()) in noun.stems
