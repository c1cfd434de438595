"""The English states a date that is not in the Korean.

## Why it matters
A date that nobody named sends readers out on a day when nothing happens.

## Example
ko: 시는 강변 광장에서 나무 나누기 행사를 연다.
en: The city will hold a tree-giving event at the riverside square on April 18.

## Instead
ko: 시는 강변 광장에서 나무 나누기 행사를 연다.
en: The city will hold a tree-giving event at the riverside square.

## Sources
MQM, accuracy/addition.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("DAT007", "date-added", category="date", severity="minor", mqm="accuracy/addition")

# People drop and add dates in paraphrase: below LEAST nothing is said, from CERTAIN on it weighs more.
LEAST, CERTAIN = 0.6, 0.9


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "date" links without a Korean side, when they are likely enough."""
    for link in pair.links:
        if link.kind != "date" or link.problem != "added" or not link.target or link.confidence < LEAST:
            continue
        yield RULE.finding(
            pair,
            Message(f"Date added: {link.reason.en}", f"없는 날짜: {link.reason.ko}"),
            target=link.target.place,
            confidence=link.confidence,
            severity="major" if link.confidence >= CERTAIN else None,
        )
