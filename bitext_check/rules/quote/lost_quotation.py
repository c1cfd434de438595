"""The Korean quotes somebody's words; the English gives them without quotation marks.

## Why it matters
A claim of the speaker becomes a statement of the paper.

## Example
ko: 상인회는 “시장 입구에 주차장을 먼저 지어야 한다”고 주장했다. 시는 예산이 부족하다고 답했다.
en: The merchants' association insisted, a parking lot must be built at the market entrance first. The city replied that its budget was insufficient.

## Instead
ko: 상인회는 “시장 입구에 주차장을 먼저 지어야 한다”고 주장했다. 시는 예산이 부족하다고 답했다.
en: The merchants' association insisted, “A parking lot must be built at the market entrance first.” The city replied that its budget was insufficient.

## Sources
MQM, linguistic conventions/punctuation. A quotation that is split in two or joined with its neighbour is not lost;
one that is told in reported speech (“insisted that a parking lot must be built”; “a parking lot, they said, must come
first”) is a hint. Words in the first person, or right behind a verb of saying, were spoken.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Pair, Rule

RULE = Rule("QUO002", "lost-quotation", category="quote", severity="minor", mqm="linguistic conventions/punctuation")
_DOUBTFUL = 0.7


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "quote" links with the problem "lost"; the target is where the words stand without marks."""
    for link in pair.links:
        if link.kind == "quote" and link.problem == "lost" and link.source:
            yield RULE.finding(
                pair,
                link.reason,
                source=link.source.place,
                target=link.target.place if link.target else None,
                confidence=link.confidence,
                severity="info" if link.confidence < _DOUBTFUL else None,
            )
