"""A phrase, a sentence or a paragraph stands twice in the English, once in the Korean.

## Why it matters
Neural engines stutter: the same words come again, at once or after a word or two.

## Example
ko: 소방대는 저녁 무렵 큰 불길을 잡고 주민들을 집으로 돌려보냈다.
en: The fire brigade brought the main blaze under control, brought the main blaze under control in the evening and sent the residents home.

## Instead
ko: 소방대는 저녁 무렵 큰 불길을 잡고 주민들을 집으로 돌려보냈다.
en: The fire brigade brought the main blaze under control in the evening and sent the residents home.

## Sources
MQM, accuracy/addition. Words that the Korean repeats too may be repeated.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Pair, Rule

RULE = Rule("REP001", "repeated-words", category="repetition", severity="minor", mqm="accuracy/addition")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "repetition" links; the target is the second occurrence."""
    for link in pair.links:
        if link.kind == "repetition" and link.target:
            yield RULE.finding(pair, link.reason, target=link.target.place, confidence=link.confidence)
