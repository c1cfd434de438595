"""A person's name in the Korean is another name in the English.

## Why it matters
Readers look people up by their English name. A wrong syllable or family name makes another person of them, and the paper
has reported something about somebody else.

## Example
ko: 박도현 한빛문화재단 이사장은 “올해 공연을 두 배로 늘리겠다”고 말했다.
en: Park Do-hyung, chairman of the Hanbit Cultural Foundation, said, “We will double the performances this year.”

## Instead
ko: 박도현 한빛문화재단 이사장은 “올해 공연을 두 배로 늘리겠다”고 말했다.
en: Park Do-hyun, chairman of the Hanbit Cultural Foundation, said, “We will double the performances this year.”

## Sources
Revised Romanization of Korean (Ministry notice 2014-42), McCune–Reischauer, and the spellings in use per syllable
(`tables/surnames.tsv`, `tables/name_syllables.tsv`, `tables/people.tsv`).
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("NAM001", "name-mismatch", category="name", severity="major", mqm="accuracy/mistranslation")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on pairs whose "person" links carry the problem "other-name"."""
    for link in pair.links:
        if link.kind != "person" or link.problem != "other-name" or not link.source or not link.target:
            continue
        korean, english = link.source.text, link.target.text
        if house.accepts(korean, english):
            continue
        yield RULE.of(
            pair,
            link,
            Message(
                f"{korean} is not {english}: {link.reason.en} ({link.confidence:.0%} sure)",
                f"‘{korean}’은(는) {english}이(가) 아닙니다. {link.reason.ko} (확신도 {link.confidence:.0%})",
            ),
        )
