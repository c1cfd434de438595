"""Hangul, kana or Chinese characters were left standing in the English.

## Why it matters
Readers of the English cannot read them. A Korean word in brackets after its English rendering, as a gloss, is fine.

## Example
ko: 구청은 겨울철 한파에 대비해 경로당마다 난방비를 지원한다.
en: In preparation for the winter cold wave, the district office will support heating costs for each 경로당.

## Instead
ko: 구청은 겨울철 한파에 대비해 경로당마다 난방비를 지원한다.
en: In preparation for the winter cold wave, the district office will support heating costs for each senior citizen center.

## Sources
MQM, accuracy/untranslated.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Pair, Rule

RULE = Rule("UNT001", "untranslated-words", category="untranslated", severity="major", mqm="accuracy/untranslated")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "untranslated" links with the problem "words", with the usual English when the tables know it."""
    for link in pair.links:
        if link.kind == "untranslated" and link.problem == "words" and link.target:
            yield RULE.of(pair, link)
