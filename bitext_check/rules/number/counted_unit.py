"""A number is right, but it counts something else: months became years, wins became losses, people households.

## Why it matters
Three years of construction instead of three months, or five losses instead of five wins, is as wrong as a wrong
number.

## Example
ko: 하천 정비 공사는 앞으로 8개월 동안 이어진다.
en: The river improvement work will continue for the next eight years.

## Instead
ko: 하천 정비 공사는 앞으로 8개월 동안 이어진다.
en: The river improvement work will continue for the next eight months.

## Sources
MQM, accuracy/mistranslation. `tables/units.tsv`, `tables/counters.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("NUM010", "counted-unit", category="number", severity="major", mqm="accuracy/mistranslation")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "number" links whose values agree and whose counters or units of time do not."""
    for link in pair.links:
        if link.kind != "number" or link.problem != "wrong-unit" or not link.source or not link.target:
            continue
        yield RULE.of(
            pair,
            link,
            Message(f"Wrong unit of a count: {link.reason.en}", f"세는 단위 오류: {link.reason.ko}"),
        )
