"""English text as tokens with offsets, and the small questions that the English readers ask of them."""

from __future__ import annotations

import re

TOKEN = re.compile(
    r"(?P<number>\d++(?:,\d{3}(?!\d))*+(?:\.\d++)?+|(?<![\d.])\.\d++)"
    r"|(?P<word>(?:[A-Za-z]\.){2,4}|[^\W\d_]++(?:['’][A-Za-z]{1,3}(?![A-Za-z]))?+)"
    r"|(?P<symbol>\S)"
)


class Tokens:
    """The tokens of a text as parallel lists: kind, text, lower-case text, start and end."""

    __slots__ = ("ends", "kinds", "low", "starts", "text", "texts")

    def __init__(self, text: str) -> None:
        self.text = text
        matches = list(TOKEN.finditer(text))
        self.kinds = [match.lastgroup or "" for match in matches]
        self.texts = [match[0] for match in matches]
        self.low = [token.lower() for token in self.texts]
        self.starts = [match.start() for match in matches]
        self.ends = [match.end() for match in matches]

    def __len__(self) -> int:
        return len(self.kinds)

    def at(self, index: int) -> str:
        """The lower-case token at `index`, "" outside the text."""
        return self.low[index] if 0 <= index < len(self.low) else ""

    def word(self, index: int) -> str:
        """The lower-case token at `index` without a possessive 's."""
        token = self.at(index)
        return token[:-2] if token.endswith(("'s", "’s")) else token

    def raw(self, index: int) -> str:
        """The token at `index` as written, "" outside the text."""
        return self.texts[index] if 0 <= index < len(self.texts) else ""

    def kind(self, index: int) -> str:
        """number, word, symbol, or "" outside the text."""
        return self.kinds[index] if 0 <= index < len(self.kinds) else ""

    def glued(self, index: int) -> bool:
        """True when no space stands between the token at `index` and the one before it."""
        return 0 < index < len(self.starts) and self.starts[index] == self.ends[index - 1]

    def gap(self, index: int) -> int:
        """`index`, or the place after a hyphen that joins it to what went before: five-year, 50,000-won."""
        return index + 1 if self.at(index) in ("-", "‑", "–") and self.glued(index) and self.glued(index + 1) else index

    def phrase(self, index: int, words: tuple[str, ...]) -> bool:
        """True when these lower-case tokens stand at `index`."""
        return index >= 0 and tuple(self.low[index : index + len(words)]) == words

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The offsets of the tokens from `first` up to, not with, `last`."""
        return self.starts[first], self.ends[last - 1]
