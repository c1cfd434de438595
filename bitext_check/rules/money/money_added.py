"""The English states an amount of money that is not in the Korean.

## Why it matters
An amount that nobody stated puts a figure into the mouth of the source. A conversion in brackets behind the amount is
no addition.

## Example
ko: 군은 낡은 마을회관을 새로 지었다.
en: The county rebuilt the old village hall at a cost of 1.8 billion won.

## Instead
ko: 군은 낡은 마을회관을 새로 지었다.
en: The county rebuilt the old village hall.

## Sources
MQM, accuracy/addition.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("MNY005", "money-added", category="money", severity="minor", mqm="accuracy/addition")

# People drop and add amounts in paraphrase: below LEAST nothing is said, from CERTAIN on it weighs more.
LEAST, CERTAIN = 0.6, 0.9


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "money" links without a Korean side, when they are likely enough."""
    for link in pair.links:
        if link.kind != "money" or link.problem != "added" or not link.target or link.confidence < LEAST:
            continue
        yield RULE.finding(
            pair,
            Message(f"Amount of money added: {link.reason.en}", f"없는 금액: {link.reason.ko}"),
            target=link.target.place,
            confidence=link.confidence,
            severity="major" if link.confidence >= CERTAIN else None,
        )
