"""A quotation is given to another speaker.

## Why it matters
Words that somebody else said are the error that people complain about most; a title in place of a name hides it well.

## Example
ko: 서가은 군수는 “축제를 예정대로 연다”고 말했다. ¶ 반면 장도윤 상인회장은 “손님이 절반으로 줄었다”고 토로했다.
en: County Governor Seo Ga-eun said, “The festival will be held as planned.” ¶ On the other hand, the county governor lamented, “Customers have fallen by half.”

## Instead
ko: 서가은 군수는 “축제를 예정대로 연다”고 말했다. ¶ 반면 장도윤 상인회장은 “손님이 절반으로 줄었다”고 토로했다.
en: County Governor Seo Ga-eun said, “The festival will be held as planned.” ¶ On the other hand, Jang Do-yun, president of the merchants' association, lamented, “Customers have fallen by half.”

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
        yield RULE.of(
            pair,
            link,
            Message(f"Another speaker: {link.reason.en}", f"말한 사람이 다릅니다. {link.reason.ko}"),
        )
