"""A quotation is given to another speaker.

## Why it matters
Words that somebody else said are the error that people complain about most; a title in place of a name hides it well.

## Example
ko: 윤태호 교육장은 “통학버스를 늘리겠다”고 말했다. ¶ 곽민지 교장은 “학생 안전이 먼저”라고 말했다. ¶ 곽 교장은 “학부모와 상의하겠다”고 덧붙였다.
en: Superintendent Yoon Tae-ho said, “We will increase school buses.” ¶ Principal Kwak Min-ji said, “Student safety comes first.” ¶ The superintendent added, “We will consult with parents.”

## Instead
ko: 윤태호 교육장은 “통학버스를 늘리겠다”고 말했다. ¶ 곽민지 교장은 “학생 안전이 먼저”라고 말했다. ¶ 곽 교장은 “학부모와 상의하겠다”고 덧붙였다.
en: Superintendent Yoon Tae-ho said, “We will increase school buses.” ¶ Principal Kwak Min-ji said, “Student safety comes first.” ¶ The principal added, “We will consult with parents.”

## Sources
MQM, accuracy/mistranslation.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("ATT002", "other-speaker", category="attribution", severity="major", mqm="accuracy/mistranslation")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on pairs whose "speaker" links carry the problem "other-speaker"."""
    for link in pair.links:
        if link.kind != "speaker" or link.problem != "other-speaker" or not link.source or not link.target:
            continue
        yield RULE.finding(
            pair,
            Message(f"Another speaker: {link.reason.en}", f"말한 사람이 다릅니다. {link.reason.ko}"),
            source=link.source.place,
            target=link.target.place,
            suggestion=link.expected[0] if link.expected else None,
            confidence=link.confidence,
        )
