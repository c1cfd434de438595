"""An amount of money in the Korean is another amount in the English.

## Why it matters
Budgets, fines and prices are checked by those who pay them. A wrong amount is the first thing that they complain
about.

## Example
ko: 영덕군은 어촌 정비에 45억 원을 투입한다고 밝혔다.
en: Yeongdeok County said it will spend 3.8 billion won on improving fishing villages.

## Instead
ko: 영덕군은 어촌 정비에 45억 원을 투입한다고 밝혔다.
en: Yeongdeok County said it will spend 4.5 billion won on improving fishing villages.

## Sources
MQM, accuracy/mistranslation. `tables/currencies.tsv`, `tables/number_words_ko.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("MNY001", "money-mismatch", category="money", severity="major", mqm="accuracy/mistranslation")
PROBLEMS = ("wrong-number", "digits")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "money" links whose amounts differ, exchanged digits included."""
    for link in pair.links:
        if link.kind != "money" or link.problem not in PROBLEMS or not link.source or not link.target:
            continue
        yield RULE.of(
            pair,
            link,
            Message(f"Wrong amount of money: {link.reason.en}", f"금액 오류: {link.reason.ko}"),
        )
