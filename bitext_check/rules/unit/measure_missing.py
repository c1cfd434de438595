"""A length, area, weight or other measure of the Korean is missing from the English.

## Why it matters
Without its measure a road, a site or a catch cannot be pictured.

## Example
ko: 군은 마을 앞 진입로 24㎞를 새로 포장했다.
en: The county newly paved the access road in front of the village.

## Instead
ko: 군은 마을 앞 진입로 24㎞를 새로 포장했다.
en: The county newly paved 24 kilometers of the access road in front of the village.

## Sources
MQM, accuracy/omission.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("UNI003", "measure-missing", category="unit", severity="minor", mqm="accuracy/omission")

# People drop and add measures in paraphrase: below LEAST nothing is said, from CERTAIN on it weighs more.
LEAST, CERTAIN = 0.6, 0.9


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "unit" links without an English side, when they are likely enough."""
    for link in pair.links:
        if link.kind != "unit" or link.problem != "missing" or not link.source or link.confidence < LEAST:
            continue
        yield RULE.finding(
            pair,
            Message(f"Measure missing: {link.reason.en}", f"수치 누락: {link.reason.ko}"),
            source=link.source.place,
            suggestion=link.expected[0] if link.expected else None,
            confidence=link.confidence,
            severity="major" if link.confidence >= CERTAIN else None,
        )
