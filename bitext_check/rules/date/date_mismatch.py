"""A day, month, year or quarter in the Korean is another one in the English.

## Why it matters
Readers come on the day that the paper prints.

## Example
ko: 딸기 축제는 오는 3월 14일 시민공원에서 열린다.
en: The strawberry festival will be held on March 17 at Citizens’ Park.

## Instead
ko: 딸기 축제는 오는 3월 14일 시민공원에서 열린다.
en: The strawberry festival will be held on March 14 at Citizens’ Park.

## Sources
MQM, accuracy/mistranslation. `tables/date_words.tsv`, `tables/holidays.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("DAT001", "date-mismatch", category="date", severity="major", mqm="accuracy/mistranslation")
PROBLEMS = ("wrong-date", "wrong-month", "wrong-year", "wrong-number", "base")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "date" links whose day, month, year, quarter, half or part of it differ."""
    for link in pair.links:
        if link.kind != "date" or link.problem not in PROBLEMS or not link.source or not link.target:
            continue
        yield RULE.of(
            pair,
            link,
            Message(f"Wrong date: {link.reason.en}", f"날짜 오류: {link.reason.ko}"),
        )
