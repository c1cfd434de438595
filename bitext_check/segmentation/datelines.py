"""The place and news agency that stand before an English text: "BAGHDAD, Iraq (CNN)", "(Reuters) -"."""

from __future__ import annotations

import re

from bitext_check.tables.words import words_used

_PLACE = "[A-Z]{2}[A-Z .]{1,30}"
_COUNTRY = "[A-Z][A-Za-z. ]{1,30}"
# In brackets at the very start, and behind a place with its country, any name is that of a source.
_SOURCE = "[A-Z][A-Za-z.]{1,20}"
_DATELINE = re.compile(rf"(?:{_PLACE}, {_COUNTRY})?\s?\({_SOURCE}\)|{_PLACE}\s?\((?P<agency>[A-Za-z0-9]{{2,12}})\)")


def after_dateline(text: str) -> int:
    """Where an English text begins behind its dateline; 0 when it has none. The Korean of a page seldom has it."""
    found = _DATELINE.match(text)
    if found is None or (found["agency"] and found["agency"].lower() not in words_used("news-agency")):
        return 0
    return found.end()
