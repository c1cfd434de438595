"""The digits of a number stand in another order in the English.

## Why it matters
Exchanged digits look right at a glance, so that an editor reads over them, and the wrong figure is printed.

## Example
ko: 시는 지난해 낡은 가로등 1,375개를 교체했다고 설명했다.
en: The city explained that it replaced 1,735 old streetlights last year.

## Instead
ko: 시는 지난해 낡은 가로등 1,375개를 교체했다고 설명했다.
en: The city explained that it replaced 1,375 old streetlights last year.

## Sources
MQM, accuracy/mistranslation.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("NUM003", "number-digits", category="number", severity="major", mqm="accuracy/mistranslation")
KINDS = ("number", "date")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "number" and "date" links whose values have the same digits in another order."""
    for link in pair.links:
        if link.kind not in KINDS or link.problem != "digits" or not link.source or not link.target:
            continue
        yield RULE.of(
            pair,
            link,
            Message(f"Digits exchanged: {link.reason.en}", f"숫자 순서 오류: {link.reason.ko}"),
        )
