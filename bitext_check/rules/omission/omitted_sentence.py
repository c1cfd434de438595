"""A sentence of the Korean has no counterpart in the English of its paragraph.

## Why it matters
Translation engines drop short sentences at the end of a paragraph without a trace: the fee, the place to apply, the
denial of the accused.

## Example
ko: 도서관은 여름 방학 동안 어린이 독서 교실을 연다. 참가비는 없으며 간식도 준다. 신청은 도서관 누리집에서 받는다.
en: The library will open a reading class for children during the summer vacation. Applications are accepted on the library's website.

## Instead
ko: 도서관은 여름 방학 동안 어린이 독서 교실을 연다. 참가비는 없으며 간식도 준다. 신청은 도서관 누리집에서 받는다.
en: The library will open a reading class for children during the summer vacation. There is no participation fee, and snacks are also provided. Applications are accepted on the library's website.

## Sources
MQM, accuracy/omission. Words are matched through the lexicon, names and figures; see `content/presence.py`.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Pair, Rule

RULE = Rule("OMI002", "omitted-sentence", category="omission", severity="major", mqm="accuracy/omission")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "omission" links with the problem "sentence"."""
    for link in pair.links:
        if link.kind == "omission" and link.problem == "sentence" and link.source:
            yield RULE.finding(pair, link.reason, source=link.source.place, confidence=link.confidence)
