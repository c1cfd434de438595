"""A number of the Korean is missing from the English.

## Why it matters
How many came, signed or voted is often the news itself. Without the figure the sentence says little.

## Example
ko: 이날 행사에는 주민 350명이 참석해 공연을 즐겼다.
en: Residents attended the event and enjoyed the performance.

## Instead
ko: 이날 행사에는 주민 350명이 참석해 공연을 즐겼다.
en: About 350 residents attended the event and enjoyed the performance.

## Sources
MQM, accuracy/omission.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("NUM008", "number-missing", category="number", severity="minor", mqm="accuracy/omission")

# People drop and add numbers in paraphrase: below LEAST nothing is said, from CERTAIN on it weighs more.
LEAST, CERTAIN = 0.6, 0.9


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "number" links without an English side, when they are likely enough."""
    for link in pair.links:
        if link.kind != "number" or link.problem != "missing" or not link.source or link.confidence < LEAST:
            continue
        yield RULE.finding(
            pair,
            Message(f"Number missing: {link.reason.en}", f"숫자 누락: {link.reason.ko}"),
            source=link.source.place,
            suggestion=link.expected[0] if link.expected else None,
            confidence=link.confidence,
            severity="major" if link.confidence >= CERTAIN else None,
        )
