"""What words do in a sentence or a name, for the rules that ask for lists of words (`tables/word_uses.tsv`).

What each use is for stands in docs/settings.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bitext_check.tables.load import by_house, cells, table


@by_house(maxsize=64)
def words_used(use: str) -> frozenset[str]:
    """The words with this use, in lower case as the table has them."""
    return frozenset(row["word"] for row in table("word_uses") if use in cells(row["uses"]))


@by_house(maxsize=64)
def words_pattern(use: str) -> re.Pattern[str]:
    """A pattern that finds the English words with this use, whole words in letters of any size."""
    return re.compile(rf"\b(?:{any_of(words_used(use))})\b", re.IGNORECASE)


def any_of(words: Iterable[str]) -> str:
    """A regular expression that matches one of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
