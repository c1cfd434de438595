"""A person in the English whom the Korean does not have.

## Why it matters
A name that the article does not hold brings somebody into the story who has nothing to do with it.

## Example
ko: 군은 15일 새 도서관을 열었다. 개관식에는 주민 200여 명이 참석했다.
en: The county opened a new library on the 15th. About 200 residents and Park Sung-hoon attended the opening ceremony.

## Instead
ko: 군은 15일 새 도서관을 열었다. 개관식에는 주민 200여 명이 참석했다.
en: The county opened a new library on the 15th. About 200 residents attended the opening ceremony.

## Sources
MQM, accuracy/addition.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("NAM004", "name-added", category="name", severity="major", mqm="accuracy/addition")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on pairs whose "person" links carry the problem "added"."""
    for link in pair.links:
        if link.kind == "person" and link.problem == "added" and link.target:
            name = link.target.text
            yield RULE.finding(
                pair,
                Message(
                    f"{name} is added: {link.reason.en} ({link.confidence:.0%} sure)",
                    f"‘{name}’이(가) 덧붙었습니다. {link.reason.ko} (확신도 {link.confidence:.0%})",
                ),
                target=link.target.place,
                confidence=link.confidence,
            )
