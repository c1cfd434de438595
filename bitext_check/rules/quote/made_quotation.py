"""The English quotes somebody's words; the Korean reports them without quotation marks.

## Why it matters
Words in quotation marks are taken for the speaker's own. What the reporter put in other words was never said so.

## Example
ko: 상인회는 시장 입구에 주차장을 먼저 지어야 한다고 주장했다. 시는 예산이 부족하다고 답했다.
en: The merchants' association insisted, “A parking lot must be built at the market entrance first.” The city replied that its budget was insufficient.

## Instead
ko: 상인회는 시장 입구에 주차장을 먼저 지어야 한다고 주장했다. 시는 예산이 부족하다고 답했다.
en: The merchants' association insisted that a parking lot must be built at the market entrance first. The city replied that its budget was insufficient.

## Sources
The Chicago Manual of Style, 17th edition, 13.7 (what may be changed in a quotation); MQM, linguistic
conventions/punctuation.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Pair, Rule

RULE = Rule("QUO005", "made-quotation", category="quote", severity="minor", mqm="linguistic conventions/punctuation")
_DOUBTFUL = 0.7


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "quote" links with the problem "made"; a doubtful one is a hint."""
    for link in pair.links:
        if link.kind == "quote" and link.problem == "made" and link.target:
            yield RULE.finding(
                pair,
                link.reason,
                target=link.target.place,
                confidence=link.confidence,
                severity="info" if link.confidence < _DOUBTFUL else None,
            )
