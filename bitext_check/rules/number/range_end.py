"""One end of a range is another number in the English.

## Why it matters
Readers plan with both ends: how many may come, how much is paid at most, until when a road is closed.

## Example
ko: 체험 교실은 한 번에 15~20명이 참여할 수 있다.
en: From 15 to 35 people can take part in the experience class at a time.

## Instead
ko: 체험 교실은 한 번에 15~20명이 참여할 수 있다.
en: From 15 to 20 people can take part in the experience class at a time.

## Sources
MQM, accuracy/mistranslation.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("NUM007", "range-end", category="number", severity="major", mqm="accuracy/mistranslation")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on links of any kind of quantity of which one end of the range differs."""
    for link in pair.links:
        if link.problem != "range-end" or not link.source or not link.target:
            continue
        yield RULE.of(
            pair,
            link,
            Message(f"Wrong end of a range: {link.reason.en}", f"범위 끝 오류: {link.reason.ko}"),
        )
