"""A person's name is translated as a word instead of being romanized.

## Why it matters
Many Korean given names are also words (하늘 sky, 이슬 dew). Machine translation takes them for the word, and the person
disappears from the English.

## Example
ko: 수상자 대표로 나선 정하늘 씨는 “동료들에게 감사한다”고 말했다.
en: Jung Sky, who represented the winners, said, “I thank my colleagues.”

## Instead
ko: 수상자 대표로 나선 정하늘 씨는 “동료들에게 감사한다”고 말했다.
en: Jung Ha-neul, who represented the winners, said, “I thank my colleagues.”

## Sources
`tables/lexicon.tsv` for the words, `tables/name_syllables.tsv` for the spellings.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("NAM003", "name-translated", category="name", severity="major", mqm="accuracy/mistranslation")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on pairs whose "person" links carry the problem "translated"."""
    for link in pair.links:
        if link.kind != "person" or link.problem != "translated" or not link.source or not link.target:
            continue
        yield RULE.of(
            pair,
            link,
            Message(
                f"{link.reason.en} ({link.confidence:.0%} sure)",
                f"{link.reason.ko} (확신도 {link.confidence:.0%})",
            ),
        )
