"""The place in an order (27th, second, third in rank) is another one in the English.

## Why it matters
Which festival, which council session, which rank: the ordinal is part of the name of the thing, and the wrong one
names another.

## Example
ko: 제27회 산청 약초 축제가 읍내 광장에서 막을 올렸다.
en: The 24th Sancheong Herb Festival opened in the town square.

## Instead
ko: 제27회 산청 약초 축제가 읍내 광장에서 막을 올렸다.
en: The 27th Sancheong Herb Festival opened in the town square.

## Sources
MQM, accuracy/mistranslation. 제-, -회, -위, -번째: `tables/counters.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("NUM004", "ordinal-mismatch", category="number", severity="major", mqm="accuracy/mistranslation")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on links whose ordinals differ."""
    for link in pair.links:
        if link.problem != "ordinal" or not link.source or not link.target:
            continue
        yield RULE.of(
            pair,
            link,
            Message(f"Wrong ordinal: {link.reason.en}", f"차례 숫자 오류: {link.reason.ko}"),
        )
