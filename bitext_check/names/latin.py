"""A Latin name taken apart: words, the parts between hyphens, initials, marks."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from bitext_check.tables.load import by_house

_BREVES = str.maketrans("ŏǒôōŎǑÔŌŭǔûūŬǓÛŪ", "ŏŏŏŏŏŏŏŏŭŭŭŭŭŭŭŭ")
_GAPS = re.compile(r"[\W\d_]+")
_APOSTROPHES = str.maketrans("", "", "'’‘ʼʻ`´\"“”")


@dataclass(frozen=True, slots=True)
class LatinName:
    """`words` are tuples of lower-case parts (split at hyphens and points); `raw` are the words as written."""

    words: tuple[tuple[str, ...], ...]
    raw: tuple[str, ...]

    @property
    def parts(self) -> tuple[str, ...]:
        return tuple([part for word in self.words for part in word])

    @property
    def joined(self) -> str:
        return "".join([part for word in self.words for part in word])

    def without(self, drop: frozenset[int]) -> LatinName:
        """The name without the words of these numbers."""
        keep = [i for i in range(len(self.words)) if i not in drop]
        return LatinName(tuple(self.words[i] for i in keep), tuple(self.raw[i] for i in keep))


def fold(text: str) -> str:
    """`text` in lower case without accents; the breves of McCune-Reischauer (and what is typed for them) are kept."""
    if text.isascii():
        return text.lower()
    folded = []
    for char in unicodedata.normalize("NFC", text).translate(_BREVES):
        if char in "ŏŭ":
            folded.append(char)
        else:
            folded.append("".join(c for c in unicodedata.normalize("NFD", char) if not unicodedata.combining(c)))
    return "".join(folded).lower()


@by_house(maxsize=50_000)
def plain(text: str) -> str:
    """`text` in lower-case letters without any mark, and nothing but letters."""
    if text.isascii() and text.isalpha():
        return text.lower()
    return "".join(c for c in fold(text).replace("ŏ", "o").replace("ŭ", "u") if c.isalpha())


def parse(text: str) -> LatinName:
    """The words of a Latin name; what stands in brackets and after a possessive apostrophe is left out."""
    start = text.find("(")
    while start >= 0:
        end = text.find(")", start)
        text = text[:start] + " " + (text[end + 1 :] if end >= 0 else "")
        start = text.find("(")
    if text.endswith(("'s", "’s")):
        text = text[:-2]
    words, raw = [], []
    plain_text = text.isascii()
    for word in text.replace(",", " ").split():
        bare = word.lower() if plain_text and word.isalpha() else fold(word.translate(_APOSTROPHES))
        parts = (bare,) if bare.isalpha() else tuple(_GAPS.sub(" ", bare).split())
        if parts:
            words.append(parts)
            raw.append(word)
    return LatinName(tuple(words), tuple(raw))
