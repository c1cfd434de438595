"""A date of the Korean is missing from the English.

## Why it matters
When it is held, and until when one may apply, is what readers look for first.

## Example
ko: 시는 4월 18일 강변 광장에서 나무 나누기 행사를 연다.
en: The city will hold a tree-giving event at the riverside square.

## Instead
ko: 시는 4월 18일 강변 광장에서 나무 나누기 행사를 연다.
en: The city will hold a tree-giving event at the riverside square on April 18.

## Sources
MQM, accuracy/omission.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("DAT006", "date-missing", category="date", severity="minor", mqm="accuracy/omission")

# People drop and add dates in paraphrase: below LEAST nothing is said, from CERTAIN on it weighs more.
LEAST, CERTAIN = 0.6, 0.9


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "date" links without an English side, when they are likely enough."""
    for link in pair.links:
        if link.kind != "date" or link.problem != "missing" or not link.source or link.confidence < LEAST:
            continue
        yield RULE.finding(
            pair,
            Message(f"Date missing: {link.reason.en}", f"날짜 누락: {link.reason.ko}"),
            source=link.source.place,
            suggestion=link.expected[0] if link.expected else None,
            confidence=link.confidence,
            severity="major" if link.confidence >= CERTAIN else None,
        )
