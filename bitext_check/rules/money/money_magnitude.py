"""An amount of money is ten, a hundred, a thousand or ten thousand times too large or too small.

## Why it matters
억 is a hundred million and 조 a trillion. An amount that keeps its digits and loses a zero looks right and is off by a
factor of ten: the gravest slip in the business pages.

## Example
ko: 도는 해상풍력 단지에 3조 2,000억 원을 유치했다고 발표했다.
en: The province announced that it attracted 320 billion won for an offshore wind farm.

## Instead
ko: 도는 해상풍력 단지에 3조 2,000억 원을 유치했다고 발표했다.
en: The province announced that it attracted 3.2 trillion won for an offshore wind farm.

## Sources
MQM, accuracy/mistranslation. 만 = 10⁴, 억 = 10⁸, 조 = 10¹²: `tables/number_words_ko.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("MNY002", "money-magnitude", category="money", severity="critical", mqm="accuracy/mistranslation")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "money" links whose amounts differ by a power of ten."""
    for link in pair.links:
        if link.kind != "money" or link.problem != "magnitude" or not link.source or not link.target:
            continue
        yield RULE.of(
            pair,
            link,
            Message(f"Wrong magnitude of money: {link.reason.en}", f"금액 자릿수 오류: {link.reason.ko}"),
        )
