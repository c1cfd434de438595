"""Last became next, or ago became later (지난, 내, 전, 뒤, 만에, 째).

## Why it matters
What has happened is told as a plan, or the other way round.

## Example
ko: 새 도서관은 내년에 문을 열 예정이다.
en: The new library was scheduled to open last year.

## Instead
ko: 새 도서관은 내년에 문을 열 예정이다.
en: The new library is scheduled to open next year.

## Sources
MQM, accuracy/mistranslation. `tables/date_words.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("DAT003", "relative-direction", category="date", severity="major", mqm="accuracy/mistranslation")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on links of any kind of quantity that point another way in time."""
    for link in pair.links:
        if link.problem != "relative-direction" or not link.source or not link.target:
            continue
        yield RULE.of(
            pair,
            link,
            Message(f"Wrong direction in time: {link.reason.en}", f"시점·방향 오류: {link.reason.ko}"),
        )
