"""A term of the house stands in the Korean, and none of its renderings in the English.

## Why it matters
The newsroom has settled how the thing is called; another name for it may not be recognised.

## Example
ko: 군은 관내 기업과 상생협약을 맺었다. 협약에는 기업 다섯 곳이 참여했다.
en: The county signed a partnership agreement with local companies. Five companies took part in the agreement.

## Instead
ko: 군은 관내 기업과 상생협약을 맺었다. 협약에는 기업 다섯 곳이 참여했다.
en: The county signed a win-win agreement with local companies. Five companies took part in the agreement.

## Sources
The house's `terms.tsv`, `terms.csv` or term base (TBX), here one that wants “win-win agreement” for 상생협약. MQM,
terminology.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule(
    "TRM002", "term-not-used", category="terminology", severity="minor", mqm="terminology/inconsistent with terminology resource"
)  # fmt: skip


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "term" links that have no rendering of the house in the English."""
    for link in pair.links:
        if link.kind == "term" and link.problem == "other" and link.source:
            yield RULE.finding(
                pair,
                Message(f"House style: {link.reason.en}", f"표기 원칙: {link.reason.ko}"),
                source=link.source.place,
                suggestion=link.expected[0] if link.expected else None,
                confidence=link.confidence,
            )
