"""A bracket in the English lacks its partner; the Korean has both.

## Why it matters
It looks careless, and what stood in the brackets may have lost its end.

## Example
ko: 연구소(소장 한가람)는 새로운 벼 품종을 개발했다. 농가에는 내년부터 보급한다.
en: The research institute (Director Han Ga-ram developed a new rice variety. It will be supplied to farms from next year.

## Instead
ko: 연구소(소장 한가람)는 새로운 벼 품종을 개발했다. 농가에는 내년부터 보급한다.
en: The research institute (Director Han Ga-ram) developed a new rice variety. It will be supplied to farms from next year.

## Sources
MQM, linguistic conventions/punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Passage, Rule

RULE = Rule(
    "TYP001", "unbalanced-bracket", category="typography", severity="minor", mqm="linguistic conventions/punctuation"
)
_PARTNERS = {")": "(", "]": "["}
_BRACKET = re.compile(r"[()\[\]]")
# The number of an item: "1) ", "a) ".
_ITEM = re.compile(r"(?:^|\s)(?:\d{1,2}|[a-zA-Z])\)$")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on brackets without partner in the English of pairs whose Korean brackets are in order."""
    if not pair.complete or any(_lone(passage) for passage in pair.source):
        return
    for passage in pair.target:
        for place in _lone(passage):
            mark = passage.plain[place]
            yield RULE.finding(
                pair,
                Message(f"The bracket “{mark}” has no partner.", f"괄호 ‘{mark}’의 짝이 없습니다."),
                target=passage.place(place, place + 1),
            )


def _lone(passage: Passage) -> list[int]:
    """Places of brackets without partner."""
    open_at: list[int] = []
    lone: list[int] = []
    for bracket in _BRACKET.finditer(passage.plain):
        place, mark = bracket.start(), bracket.group()
        if mark not in _PARTNERS:
            open_at.append(place)
        elif open_at and passage.plain[open_at[-1]] == _PARTNERS[mark]:
            open_at.pop()
        elif not _ITEM.search(passage.plain[max(0, place - 4) : place + 1]):
            lone.append(place)
    return sorted(lone + open_at)
