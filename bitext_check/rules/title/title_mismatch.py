"""A title in the Korean is rendered as a different office in the English.

## Why it matters
Who said it weighs as much as what was said. Another office makes the wrong institution answer for the words, and
people notice their own title first.

## Example
ko: 민지우 강원도교육감은 “급식 예산을 늘리겠다”고 말했다.
en: Min Ji-woo, education minister of Gangwon Province, said, “We will increase the school meal budget.”

## Instead
ko: 민지우 강원도교육감은 “급식 예산을 늘리겠다”고 말했다.
en: Min Ji-woo, superintendent of education of Gangwon Province, said, “We will increase the school meal budget.”

## Sources
`tables/titles.tsv`, whose rows name their sources; official English titles of the ministries and offices. MQM,
accuracy/mistranslation.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("TTL001", "title-mismatch", category="title", severity="major", mqm="accuracy/mistranslation")
PROBLEMS = ("mismatch", "elsewhere")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "title" links whose English is another office or word."""
    for link in pair.links:
        if link.kind != "title" or link.problem not in PROBLEMS or not link.source or not link.target:
            continue
        if house.accepts(link.source.text, link.target.text):
            continue
        yield RULE.of(
            pair,
            link,
            Message(f"Another office: {link.reason.en}", f"다른 직위: {link.reason.ko}"),
        )
