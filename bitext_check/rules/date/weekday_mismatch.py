"""A day of the week is another one in the English.

## Why it matters
Markets, closing days and services go by the day of the week; one day off and the reader stands before a closed door.

## Example
ko: 박물관은 매주 월요일에 문을 닫는다.
en: The museum is closed every Tuesday.

## Instead
ko: 박물관은 매주 월요일에 문을 닫는다.
en: The museum is closed every Monday.

## Sources
MQM, accuracy/mistranslation. `tables/date_words.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("DAT002", "weekday-mismatch", category="date", severity="major", mqm="accuracy/mistranslation")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on links whose days of the week differ."""
    for link in pair.links:
        if link.problem != "wrong-weekday" or not link.source or not link.target:
            continue
        yield RULE.of(
            pair,
            link,
            Message(f"Wrong day of the week: {link.reason.en}", f"요일 오류: {link.reason.ko}"),
        )
