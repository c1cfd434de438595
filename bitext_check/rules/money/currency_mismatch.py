"""The amount is right, but in another currency.

## Why it matters
A won is less than a thousandth of a dollar. The digits alone do not save the amount.

## Example
ko: 시는 수출 기업 한 곳에 최대 3,000만 원을 지원한다.
en: The city will support each exporting company with up to 30 million dollars.

## Instead
ko: 시는 수출 기업 한 곳에 최대 3,000만 원을 지원한다.
en: The city will support each exporting company with up to 30 million won.

## Sources
ISO 4217; `tables/currencies.tsv`. MQM, accuracy/mistranslation.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("MNY003", "currency-mismatch", category="money", severity="major", mqm="accuracy/mistranslation")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on links whose amounts agree and whose currencies do not."""
    for link in pair.links:
        if link.problem != "currency" or not link.source or not link.target:
            continue
        yield RULE.of(
            pair,
            link,
            Message(f"Wrong currency: {link.reason.en}", f"통화 오류: {link.reason.ko}"),
        )
