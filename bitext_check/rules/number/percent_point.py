"""Percentage points (%포인트, %p) are rendered as percent, or percent as percentage points.

## Why it matters
From 20% to 25% is a rise of five percentage points, or of 25 percent. Writing one for the other changes the size of
the change, above all in polls and interest rates.

## Example
ko: 이번 조사에서 시정 만족도는 지난해보다 3.4%포인트 높아졌다.
en: In this survey, satisfaction with the city administration rose 3.4 percent from last year.

## Instead
ko: 이번 조사에서 시정 만족도는 지난해보다 3.4%포인트 높아졌다.
en: In this survey, satisfaction with the city administration rose 3.4 percentage points from last year.

## Sources
AP Stylebook, “percent, percentage, percentage points”; MQM, accuracy/mistranslation.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("NUM005", "percent-point", category="number", severity="major", mqm="accuracy/mistranslation")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on links of which one side counts percent and the other percentage points."""
    for link in pair.links:
        if link.problem != "percent-point" or not link.source or not link.target:
            continue
        yield RULE.of(
            pair,
            link,
            Message(f"Percent and percentage points confused: {link.reason.en}", f"%와 %포인트 혼동: {link.reason.ko}"),
        )
