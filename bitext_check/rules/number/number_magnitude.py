"""A number is ten, a hundred, a thousand or ten thousand times too large or too small.

## Why it matters
Korean counts in 만 (10,000) and 억 (100,000,000), English in thousands and millions. The slip between them is the
typical one of machine translation, and it makes a city out of a village.

## Example
ko: 올해 갯벌 축제에는 관광객 12만 명이 다녀갔다고 조직위원회가 밝혔다.
en: The organizing committee said 1.2 million tourists visited the mudflat festival this year.

## Instead
ko: 올해 갯벌 축제에는 관광객 12만 명이 다녀갔다고 조직위원회가 밝혔다.
en: The organizing committee said 120,000 tourists visited the mudflat festival this year.

## Sources
MQM, accuracy/mistranslation. 만 = 10⁴, 억 = 10⁸, 조 = 10¹²: `tables/number_words_ko.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("NUM002", "number-magnitude", category="number", severity="critical", mqm="accuracy/mistranslation")
KINDS = ("number", "date")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "number" and "date" links (3일 as 30 days) whose values differ by a power of ten."""
    for link in pair.links:
        if link.kind not in KINDS or link.problem != "magnitude" or not link.source or not link.target:
            continue
        yield RULE.of(
            pair,
            link,
            Message(f"Wrong magnitude: {link.reason.en}", f"자릿수 오류: {link.reason.ko}"),
        )
