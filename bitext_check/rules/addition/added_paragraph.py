"""A paragraph of the English has nothing behind it in the Korean.

## Why it matters
What the reporter did not write must not appear under the reporter's name. English head lines, subheads and bylines are
no additions.

## Example
ko: 한솔시는 오래된 시장 건물을 새로 짓기로 했다. ¶ 시는 다음 주 주민 의견을 듣는 자리를 마련한다.
en: Hansol City has decided to rebuild its old market building. ¶ Tourists from neighboring provinces praised the famous noodle restaurants near the railway station. ¶ The city will hold a meeting next week to hear the opinions of residents.

## Instead
ko: 한솔시는 오래된 시장 건물을 새로 짓기로 했다. ¶ 시는 다음 주 주민 의견을 듣는 자리를 마련한다.
en: Hansol City has decided to rebuild its old market building. ¶ The city will hold a meeting next week to hear the opinions of residents.

## Sources
MQM, accuracy/addition.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Pair, Rule

RULE = Rule("ADD001", "added-paragraph", category="addition", severity="major", mqm="accuracy/addition")
_DOUBTFUL = 0.7


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "addition" links with the problem "paragraph"; a doubtful one is a hint."""
    for link in pair.links:
        if link.kind == "addition" and link.problem == "paragraph" and link.target:
            yield RULE.finding(
                pair,
                link.reason,
                target=link.target.place,
                confidence=link.confidence,
                severity="info" if link.confidence < _DOUBTFUL else None,
            )
