"""Morning became afternoon or evening (오전, 오후, 새벽, 밤).

## Why it matters
The clock agrees and the reader is still twelve hours late.

## Example
ko: 불은 오전 4시 20분께 창고에서 시작됐다.
en: The fire started in a warehouse around 4:20 p.m.

## Instead
ko: 불은 오전 4시 20분께 창고에서 시작됐다.
en: The fire started in a warehouse around 4:20 a.m.

## Sources
MQM, accuracy/mistranslation.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("DAT005", "half-of-day", category="date", severity="major", mqm="accuracy/mistranslation")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on links whose halves or parts of the day differ."""
    for link in pair.links:
        if link.problem != "am-pm" or not link.source or not link.target:
            continue
        yield RULE.of(
            pair,
            link,
            Message(f"Wrong half of the day: {link.reason.en}", f"오전·오후 오류: {link.reason.ko}"),
        )
