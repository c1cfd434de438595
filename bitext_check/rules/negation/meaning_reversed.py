"""The English says the opposite of the Korean: rose for fell, approved for rejected, or a lost “not”.

## Why it matters
A reversal turns the news round and reads as smoothly as the truth. In a quotation it puts the paper in the wrong before the
speaker and the court.

## Example
ko: 올해 배추 생산량은 지난해보다 감소했다고 농협이 밝혔다.
en: The agricultural cooperative said cabbage production increased this year compared to last year.

## Instead
ko: 올해 배추 생산량은 지난해보다 감소했다고 농협이 밝혔다.
en: The agricultural cooperative said cabbage production decreased this year compared to last year.

## Sources
Pairs of opposites: `tables/antonyms.tsv`. MQM, accuracy/mistranslation.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("NEG001", "meaning-reversed", category="negation", severity="major", mqm="accuracy/mistranslation")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "negation" links with a problem."""
    for link in pair.links:
        if not link.problem or link.kind != "negation":
            continue
        yield RULE.of(
            pair,
            link,
            Message(f"Meaning reversed: {link.reason.en}", f"뜻이 반대: {link.reason.ko}"),
        )
