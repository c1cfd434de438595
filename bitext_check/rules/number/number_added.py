"""The English states a number that is not in the Korean.

## Why it matters
A figure without a source is an invention, and readers take figures for facts.

## Example
ko: 이날 행사에는 많은 주민이 참석해 공연을 즐겼다.
en: About 350 residents attended the event and enjoyed the performance.

## Instead
ko: 이날 행사에는 많은 주민이 참석해 공연을 즐겼다.
en: Many residents attended the event and enjoyed the performance.

## Sources
MQM, accuracy/addition.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("NUM009", "number-added", category="number", severity="minor", mqm="accuracy/addition")

# People drop and add numbers in paraphrase: below LEAST nothing is said, from CERTAIN on it weighs more.
LEAST, CERTAIN = 0.6, 0.9


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "number" links without a Korean side, when they are likely enough."""
    for link in pair.links:
        if link.kind != "number" or link.problem != "added" or not link.target or link.confidence < LEAST:
            continue
        yield RULE.finding(
            pair,
            Message(f"Number added: {link.reason.en}", f"없는 숫자: {link.reason.ko}"),
            target=link.target.place,
            confidence=link.confidence,
            severity="major" if link.confidence >= CERTAIN else None,
        )
