"""A title that stands at a person's name in the Korean is missing from the English.

## Why it matters
Readers abroad do not know the person. Without the office nobody can tell why the article quotes the name.

## Example
ko: 노유진 진안군의회 의장은 “농민들의 뜻을 모으겠다”고 말했다.
en: Noh Yu-jin said, “We will bring the views of farmers together.”

## Instead
ko: 노유진 진안군의회 의장은 “농민들의 뜻을 모으겠다”고 말했다.
en: Noh Yu-jin, chair of the Jinan County Council, said, “We will bring the views of farmers together.”

## Sources
AP and newspaper practice: full name and office at the first mention. MQM, accuracy/omission.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("TTL008", "title-missing", category="title", severity="minor", mqm="accuracy/omission")

# A title may stand in a sentence near by: below LEAST nothing is said, from CERTAIN on it weighs more.
LEAST, CERTAIN = 0.6, 0.9


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "title" links without an English side, when they are likely enough."""
    for link in pair.links:
        if link.kind != "title" or link.problem != "missing" or not link.source or link.confidence < LEAST:
            continue
        yield RULE.finding(
            pair,
            Message(f"Title missing: {link.reason.en}", f"직함 누락: {link.reason.ko}"),
            source=link.source.place,
            suggestion=link.expected[0] if link.expected else None,
            confidence=link.confidence,
            severity="major" if link.confidence >= CERTAIN else None,
        )
