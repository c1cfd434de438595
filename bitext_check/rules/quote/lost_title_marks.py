"""A title or set phrase that the Korean marks with quotation marks has none in the English.

## Why it matters
Without marks the name of a film, a slogan or a theme runs into the sentence. Said only where the rest of the article
keeps such marks, and of titles of works and mottoes; a name in capital letters is a hint.

## Example
ko: 극단은 다음 달 연극 ‘바다로 간 고양이’를 무대에 올린다. 감독은 “부제는 ‘돌아오지 않는 여름’”이라고 말했다.
en: The theater company will stage the play ‘The Cat That Went to Sea’ next month. The director said, “The subtitle is Summer That Does Not Return.”

## Instead
ko: 극단은 다음 달 연극 ‘바다로 간 고양이’를 무대에 올린다. 감독은 “부제는 ‘돌아오지 않는 여름’”이라고 말했다.
en: The theater company will stage the play ‘The Cat That Went to Sea’ next month. The director said, “The subtitle is ‘Summer That Does Not Return.’”

## Sources
MQM, linguistic conventions/punctuation.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Pair, Rule

RULE = Rule("QUO003", "lost-title-marks", category="quote", severity="minor", mqm="linguistic conventions/punctuation")
_DOUBTFUL = 0.7


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "quote" links with the problem "lost-title"; a doubtful one is a hint."""
    for link in pair.links:
        if link.kind == "quote" and link.problem == "lost-title" and link.source:
            yield RULE.finding(
                pair,
                link.reason,
                source=link.source.place,
                target=link.target.place if link.target else None,
                confidence=link.confidence,
                severity="info" if link.confidence < _DOUBTFUL else None,
            )
