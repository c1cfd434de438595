"""A time of day is another one in the English.

## Why it matters
A wrong hour makes readers miss a hearing, a bus or a deadline.

## Example
ko: 설명회는 오후 3시 군청 대회의실에서 시작된다.
en: The briefing will begin at 5 p.m. in the main conference room of the county office.

## Instead
ko: 설명회는 오후 3시 군청 대회의실에서 시작된다.
en: The briefing will begin at 3 p.m. in the main conference room of the county office.

## Sources
MQM, accuracy/mistranslation.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("DAT004", "time-mismatch", category="date", severity="major", mqm="accuracy/mistranslation")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on links whose times of day differ by something other than half a day."""
    for link in pair.links:
        if link.problem != "wrong-time" or not link.source or not link.target:
            continue
        yield RULE.of(
            pair,
            link,
            Message(f"Wrong time: {link.reason.en}", f"시각 오류: {link.reason.ko}"),
        )
