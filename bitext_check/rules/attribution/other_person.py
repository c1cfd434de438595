"""Words or deeds of one person of the article are given to another person in the English.

## Why it matters
A quotation under the wrong name is the error that people complain about most, and rightly.

## Example
ko: 윤태호 교육장은 “통학버스를 늘리겠다”고 말했다. ¶ 곽민지 교장은 “학생 안전이 먼저”라고 말했다. ¶ 곽 교장은 “학부모와 상의하겠다”고 덧붙였다.
en: Superintendent Yoon Tae-ho said, “We will increase school buses.” ¶ Principal Kwak Min-ji said, “Student safety comes first.” ¶ Superintendent Yoon added, “We will consult with parents.”

## Instead
ko: 윤태호 교육장은 “통학버스를 늘리겠다”고 말했다. ¶ 곽민지 교장은 “학생 안전이 먼저”라고 말했다. ¶ 곽 교장은 “학부모와 상의하겠다”고 덧붙였다.
en: Superintendent Yoon Tae-ho said, “We will increase school buses.” ¶ Principal Kwak Min-ji said, “Student safety comes first.” ¶ Principal Kwak added, “We will consult with parents.”

## Sources
MQM, accuracy/mistranslation.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("ATT001", "other-person", category="attribution", severity="major", mqm="accuracy/mistranslation")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on pairs whose "person" links carry the problem "other-person"."""
    for link in pair.links:
        if link.kind != "person" or link.problem != "other-person" or not link.source or not link.target:
            continue
        yield RULE.of(
            pair,
            link,
            Message(
                f"Another person: {link.reason.en} ({link.confidence:.0%} sure)",
                f"다른 사람입니다. {link.reason.ko} (확신도 {link.confidence:.0%})",
            ),
        )
