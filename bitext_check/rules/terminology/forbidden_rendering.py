"""The English uses a rendering that the house's own terms forbid.

## Why it matters
A newsroom has settled once what a thing is called; readers who meet three names for it look for three things.

## Example
ko: 군은 관내 기업과 상생협약을 맺었다. 협약에는 기업 다섯 곳이 참여했다.
en: The county signed a coexistence agreement with local companies. Five companies took part in the agreement.

## Instead
ko: 군은 관내 기업과 상생협약을 맺었다. 협약에는 기업 다섯 곳이 참여했다.
en: The county signed a win-win agreement with local companies. Five companies took part in the agreement.

## Sources
The house's `terms.tsv`, `terms.csv` or term base (TBX), here one that forbids “coexistence agreement” for 상생협약. MQM,
terminology.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule(
    "TRM001", "forbidden-rendering", category="terminology", severity="major", mqm="terminology/inconsistent with terminology resource"
)  # fmt: skip


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "term" links whose English the house forbids."""
    for link in pair.links:
        if link.kind == "term" and link.problem == "forbidden" and link.source and link.target:
            yield RULE.of(
                pair,
                link,
                Message(f"House style: {link.reason.en}", f"표기 원칙: {link.reason.ko}"),
            )
