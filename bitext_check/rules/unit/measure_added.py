"""The English states a length, area, weight or other measure that is not in the Korean.

## Why it matters
A measure that nobody took is an invention. A conversion in brackets behind the measure is no addition.

## Example
ko: 군은 마을 앞 진입로를 새로 포장했다.
en: The county newly paved 24 kilometers of the access road in front of the village.

## Instead
ko: 군은 마을 앞 진입로를 새로 포장했다.
en: The county newly paved the access road in front of the village.

## Sources
MQM, accuracy/addition.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("UNI004", "measure-added", category="unit", severity="minor", mqm="accuracy/addition")

# People drop and add measures in paraphrase: below LEAST nothing is said, from CERTAIN on it weighs more.
LEAST, CERTAIN = 0.6, 0.9


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "unit" links without a Korean side, when they are likely enough."""
    for link in pair.links:
        if link.kind != "unit" or link.problem != "added" or not link.target or link.confidence < LEAST:
            continue
        yield RULE.finding(
            pair,
            Message(f"Measure added: {link.reason.en}", f"없는 수치: {link.reason.ko}"),
            target=link.target.place,
            confidence=link.confidence,
            severity="major" if link.confidence >= CERTAIN else None,
        )
