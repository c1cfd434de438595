"""The place and news agency that stand before an English text: "BAGHDAD, Iraq (CNN)", "(Reuters) -"."""

from __future__ import annotations

import re

_AGENCIES = "AFP|AP|ANSA|BBC|Bloomberg|CNN|DPA|dpa|EFE|IANS|Kyodo|Newsis|News1|PTI|Reuters|TASS|UPI|VOA|Xinhua|Yonhap"
_PLACE = "[A-Z]{2}[A-Z .]{1,30}"
_COUNTRY = "[A-Z][A-Za-z. ]{1,30}"
# In brackets at the very start, and behind a place with its country, any name is that of a source.
_SOURCE = "[A-Z][A-Za-z.]{1,20}"
_DATELINE = re.compile(rf"(?:{_PLACE}, {_COUNTRY})?\s?\({_SOURCE}\)|{_PLACE}\s?\((?:{_AGENCIES})\)")


def after_dateline(text: str) -> int:
    """Where an English text begins behind its dateline; 0 when it has none. The Korean of a page seldom has it."""
    found = _DATELINE.match(text)
    return found.end() if found else 0
