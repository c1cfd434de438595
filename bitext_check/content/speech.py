"""Words for saying (`tables/speech_words.tsv`), as patterns.

The kinds: `said`, verbs with a speaker for their subject; `clause`, those that a clause may follow without "that" (said
the city would); `asked`, those behind which somebody is to do something (urged them to join).
"""

from __future__ import annotations

import re

from bitext_check.records import Language
from bitext_check.tables.load import by_house, cells, table


@by_house(maxsize=8)
def speech_words(language: Language, kind: str) -> str:
    """The words of a language and kind as the alternatives of a pattern, the longest first."""
    words = [r["word"] for r in table("speech_words") if r["language"] == language and kind in cells(r["kinds"])]
    return "|".join(
        re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=lambda word: (-len(word), word))
    )


@by_house(maxsize=1)
def said_in_english() -> re.Pattern[str]:
    """A verb of saying in English: said, pointed out."""
    return re.compile(rf"\b(?:{speech_words('en', 'said')})\b")


@by_house(maxsize=1)
def said_in_korean() -> re.Pattern[str]:
    """The stem of a verb of saying in Korean: 말했, 설명."""
    return re.compile(speech_words("ko", "said"))
