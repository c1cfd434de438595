"""A number in the Korean is another number in the English.

## Why it matters
Figures are what readers quote and other papers copy. A wrong count of people, votes or houses is a wrong fact, and
nothing in the English shows it.

## Example
ko: 거창군은 올해 청년 농업인 87명에게 정착 지원금을 준다고 밝혔다.
en: Geochang County said it will give settlement grants to 64 young farmers this year.

## Instead
ko: 거창군은 올해 청년 농업인 87명에게 정착 지원금을 준다고 밝혔다.
en: Geochang County said it will give settlement grants to 87 young farmers this year.

## Sources
MQM, accuracy/mistranslation. Number words and counters: `tables/number_words_ko.tsv`, `tables/number_words_en.tsv`,
`tables/counters.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("NUM001", "number-mismatch", category="number", severity="major", mqm="accuracy/mistranslation")

# The part of an age in decades (early, late thirties) is told like the part of a month.
PROBLEMS = ("wrong-number", "wrong-date", "wrong-month", "wrong-year", "decade")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "number" links whose values differ, and not in a way that has a rule of its own."""
    for link in pair.links:
        if link.kind != "number" or link.problem not in PROBLEMS or not link.source or not link.target:
            continue
        yield RULE.of(
            pair,
            link,
            Message(f"Wrong number: {link.reason.en}", f"숫자 오류: {link.reason.ko}"),
        )
