"""A speaker is made to say the opposite: one word of the quotation became its opposite.

## Why it matters
A quotation is the speaker's own words. Turned round, it puts the paper in the wrong before the speaker and the court.

## Example
ko: 정 소장은 “새 기계는 예전 것보다 훨씬 조용하다”고 말했다.
en: Director Jung said, “The new machine is much noisier than the old one.”

## Instead
ko: 정 소장은 “새 기계는 예전 것보다 훨씬 조용하다”고 말했다.
en: Director Jung said, “The new machine is much quieter than the old one.”

## Sources
Pairs of opposites: `tables/antonyms.tsv`. MQM, accuracy/mistranslation. What a number does is told by NEG001, in
quotations too, and so is a negation that was lost or added.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("QUO004", "reversed-quotation", category="quote", severity="major", mqm="accuracy/mistranslation")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "negation" links with the problem "misquoted"."""
    for link in pair.links:
        if link.kind != "negation" or link.problem != "misquoted":
            continue
        yield RULE.finding(
            pair,
            Message(f"Quotation reversed: {link.reason.en}", f"인용문의 뜻이 반대: {link.reason.ko}"),
            source=link.source.place if link.source else None,
            target=link.target.place if link.target else None,
            suggestion=link.expected[0] if link.expected else None,
            confidence=link.confidence,
        )
