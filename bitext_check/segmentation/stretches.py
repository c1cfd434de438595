"""The tokens of a stretch of a passage, found without looking at all others: a paragraph may be a whole book."""

from __future__ import annotations

from bisect import bisect_left

from bitext_check.records import Passage, Token


def tokens_in(passage: Passage, start: int, end: int) -> tuple[Token, ...]:
    """The tokens that begin in `plain[start:end]`; tokens stand in the order of their starts."""
    tokens = passage.tokens
    first = bisect_left(tokens, start, key=_start)
    return tokens[first : bisect_left(tokens, end, first, key=_start)]


def _start(token: Token) -> int:
    return token.start
