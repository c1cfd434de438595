"""Whose clock a date or time is told by: 16일(한국시간) as "on the 16th (local time)" may be another day.

Judged in aligned sentences where each side names one clock alone, in brackets or behind the time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bitext_check.records import Bead, Link, Mention, Message, Sentence

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
    source, target = (
        Mention("date", match[0], sentence.passage, sentence.start + match.start(), sentence.start + match.end())
        for match, sentence in (ours[0], theirs[0])
    )
    reason = Message(
        f"{source.text}; the English says {target.text}: the time is told by another clock",
        f"{source.text}, 영문은 {target.text}: 기준 시각이 다릅니다",
    )
    yield Link("date", source, target, "wrong-date", (_RIGHT[ours[0][0].lastgroup or ""],), reason, 0.85)


def _found(pattern: re.Pattern[str], side: tuple[Sentence, ...]) -> Iterator[tuple[re.Match[str], Sentence]]:
    return ((match, sentence) for sentence in side for match in pattern.finditer(sentence.plain))
