"""Verbs of winning in the passive, which say that somebody lost: "was defeated by", "the defeated team"."""

from __future__ import annotations

import re

from bitext_check.tables.words import words_used

_BEFORE = re.compile(
    r"\b(?:was|were|is|are|be|been|being|ge(?:t|ts|tting)|got|the|an?|their|its|his|her)\s(?:[a-z]{2,12}ly\s|often\s|twice\s)?$",
    re.IGNORECASE,
)
_NO_OBJECT = re.compile(
    r"(?:\s\d{1,3}\s?[-–]\s?\d{1,3})?(?:\s(?:by|in|at|on|during|last|this|twice|again|once)(?![\w-])|[,.;:)”]|$)"
)


_BY = re.compile(r"[^.;]{0,60}\bby\b")


def may_win(english: str, verb: re.Match[str]) -> bool:
    """Whether who is spoken of may have won: the passive with "by" may be of the other, "the Bears were beaten by"."""
    return not loses(english, verb) or _BY.match(english, verb.end()) is not None


def loses(english: str, verb: re.Match[str]) -> bool:
    """Whether a verb of winning (use `beats`) has no object: who stands before it is the one who lost."""
    if verb[0].lower() not in words_used("beats"):
        return False
    if _BEFORE.search(english, max(0, verb.start() - 24), verb.start()):
        return True
    return _NO_OBJECT.match(english, verb.end()) is not None
