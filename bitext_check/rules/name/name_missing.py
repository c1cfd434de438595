"""A person named in the Korean is missing from the English of the segment.

## Why it matters
A list that loses a name, or a sentence that loses who it is about, tells the reader less than the article does.

## Example
ko: 행사에는 오나래 춘천시 부시장과 배민석 강원문화재단 대표, 황소영 시의원이 참석했다.
en: The event was attended by Oh Na-rae, vice mayor of Chuncheon, and Hwang So-young, a city council member.

## Instead
ko: 행사에는 오나래 춘천시 부시장과 배민석 강원문화재단 대표, 황소영 시의원이 참석했다.
en: The event was attended by Oh Na-rae, vice mayor of Chuncheon, Bae Min-seok, head of the Gangwon Cultural Foundation, and Hwang So-young, a city council member.

## Sources
MQM, accuracy/omission.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("NAM002", "name-missing", category="name", severity="major", mqm="accuracy/omission")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on pairs whose "person" links carry the problem "missing"."""
    for link in pair.links:
        if link.kind == "person" and link.problem == "missing" and link.source:
            name = link.source.text
            yield RULE.finding(
                pair,
                Message(
                    f"{name} is missing: {link.reason.en} ({link.confidence:.0%} sure)",
                    f"‘{name}’이(가) 빠졌습니다. {link.reason.ko} (확신도 {link.confidence:.0%})",
                ),
                source=link.source.place,
                suggestion=link.expected[0] if link.expected else None,
                confidence=link.confidence,
            )
