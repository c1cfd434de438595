"""A paragraph of the Korean has no English.

## Why it matters
A reader of the English does not know that something is missing, and what is missing is often the reply of the other
side, a correction or a warning.

## Example
ko: 한솔시는 오래된 시장 건물을 새로 짓기로 했다. ¶ 상인들은 공사 기간에 장사할 곳이 없다며 임시 점포를 요구했다. ¶ 시는 다음 주 주민 의견을 듣는 자리를 마련한다.
en: Hansol City has decided to rebuild its old market building. ¶ The city will hold a meeting next week to hear the opinions of residents.

## Instead
ko: 한솔시는 오래된 시장 건물을 새로 짓기로 했다. ¶ 상인들은 공사 기간에 장사할 곳이 없다며 임시 점포를 요구했다. ¶ 시는 다음 주 주민 의견을 듣는 자리를 마련한다.
en: Hansol City has decided to rebuild its old market building. ¶ Merchants demanded temporary stores, saying they would have no place to do business during the construction. ¶ The city will hold a meeting next week to hear the opinions of residents.

## Sources
MQM, accuracy/omission.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Pair, Rule

RULE = Rule("OMI001", "omitted-paragraph", category="omission", severity="major", mqm="accuracy/omission")
_DOUBTFUL = 0.7


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "omission" links with the problem "paragraph"; a doubtful one is a hint."""
    for link in pair.links:
        if link.kind == "omission" and link.problem == "paragraph" and link.source:
            yield RULE.finding(
                pair,
                link.reason,
                source=link.source.place,
                confidence=link.confidence,
                severity="info" if link.confidence < _DOUBTFUL else None,
            )
