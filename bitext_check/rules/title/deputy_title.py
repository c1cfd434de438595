"""“Deputy” or “vice” (부-, 차-) is lost or added.

## Why it matters
A vice mayor is not the mayor. The slip promotes the one and silences the other, often in the same article.

## Example
ko: 표지훈 완도군 부군수는 “김 양식장을 살피겠다”고 말했다.
en: Pyo Ji-hoon, mayor of Wando County, said, “We will look after the seaweed farms.”

## Instead
ko: 표지훈 완도군 부군수는 “김 양식장을 살피겠다”고 말했다.
en: Pyo Ji-hoon, deputy mayor of Wando County, said, “We will look after the seaweed farms.”

## Sources
`tables/title_affixes.tsv`. MQM, accuracy/mistranslation.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("TTL005", "deputy-title", category="title", severity="major", mqm="accuracy/mistranslation")
LOST, GAINED = ("“Deputy” lost", "‘부’ 누락"), ("“Deputy” added", "없는 ‘부’")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "title" links whose rank went up or down by a deputy."""
    for link in pair.links:
        kind, _, change = link.problem.rpartition("-")
        if link.kind != "title" or kind != "deputy" or not link.source or not link.target:
            continue
        if house.accepts(link.source.text, link.target.text):
            continue
        what, what_ko = LOST if change == "lost" else GAINED
        yield RULE.of(
            pair,
            link,
            Message(f"{what}: {link.reason.en}", f"{what_ko}: {link.reason.ko}"),
        )
