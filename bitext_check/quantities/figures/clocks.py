"""Whose clock a date or time is told by: 16일(한국시간) as "on the 16th (local time)" may be another day.

Judged in aligned sentences where each side names one clock alone, in brackets or behind the time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bitext_check.quantities.figures.other_dates import other_date
from bitext_check.records import Bead, Link, Sentence

_KOREAN = re.compile(r"(?P<korea>한국\s?시[간각])|(?P<local>(?:현지|미국|미\s?동부|유럽|그리니치)\s?시[간각])")
_ENGLISH = re.compile(
    r"(?P<korea>\bKorea(?:n)?(?: Standard)? time\b|\bKST\b)|(?P<local>\blocal(?: standard)? time\b)", re.IGNORECASE
)
_RIGHT = {"korea": "Korean time", "local": "local time"}


def clocks(bead: Bead) -> Iterator[Link]:
    """The link of a 한국시간 that the English of aligned sentences says as local time, or the other way round."""
    ours, theirs = ([*_found(pattern, side)] for pattern, side in ((_KOREAN, bead.source), (_ENGLISH, bead.target)))
    if not ours or not theirs:
        return
    said, wrong = ({match.lastgroup for match, _ in found} for found in (ours, theirs))
    if len(said) != 1 or len(wrong) != 1 or said == wrong:
        return
    (one, korean), (other, english) = ours[0], theirs[0]
    why = "the time is told by another clock", "기준 시각이 다릅니다"
    yield other_date(korean, one.span(), english, other.span(), why, _RIGHT[one.lastgroup or ""])


def _found(pattern: re.Pattern[str], side: tuple[Sentence, ...]) -> Iterator[tuple[re.Match[str], Sentence]]:
    return ((match, sentence) for sentence in side for match in pattern.finditer(sentence.plain))
