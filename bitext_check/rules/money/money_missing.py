"""An amount of money of the Korean is missing from the English.

## Why it matters
What it costs and who pays is what readers want to know of public works.

## Example
ko: 군은 18억 원을 들여 낡은 마을회관을 새로 지었다.
en: The county rebuilt the old village hall.

## Instead
ko: 군은 18억 원을 들여 낡은 마을회관을 새로 지었다.
en: The county rebuilt the old village hall at a cost of 1.8 billion won.

## Sources
MQM, accuracy/omission.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("MNY004", "money-missing", category="money", severity="minor", mqm="accuracy/omission")

# People drop and add amounts in paraphrase: below LEAST nothing is said, from CERTAIN on it weighs more.
LEAST, CERTAIN = 0.6, 0.9


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "money" links without an English side, when they are likely enough."""
    for link in pair.links:
        if link.kind != "money" or link.problem != "missing" or not link.source or link.confidence < LEAST:
            continue
        yield RULE.finding(
            pair,
            Message(f"Amount of money missing: {link.reason.en}", f"금액 누락: {link.reason.ko}"),
            source=link.source.place,
            suggestion=link.expected[0] if link.expected else None,
            confidence=link.confidence,
            severity="major" if link.confidence >= CERTAIN else None,
        )
