"""Which English texts are headlines, in which every word may have a capital."""

from __future__ import annotations

import re

_LONG_WORD = re.compile(r"[A-Za-z][\w’'\-]{3,30}")
_HEADLINE = 0.6


def is_headline(text: str, unfinished: bool = False) -> bool:
    """Whether most longer words of an English text are capitalised, and where `unfinished`, no sentence ends it."""
    if unfinished and text.rstrip('”’" ').endswith((".", "!", "?")):
        return False
    words = _LONG_WORD.findall(text)
    return len(words) > 2 and sum(w[0].isupper() for w in words) > _HEADLINE * len(words)
