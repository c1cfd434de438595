"""A title is rendered in a way that can be understood but is not usual for this kind of organisation.

## Why it matters
The same Korean word names different posts. The 이사장 of a public corporation manages it and is its president or CEO;
“chairman” suggests someone who only heads a board, as the 이사장 of a foundation does. A house that prefers the other
form lists it under `accept`.

## Example
ko: 서도영 양산시시설관리공단 이사장은 “수영장을 새로 단장했다”고 말했다.
en: Seo Do-young, chairman of the Yangsan Facilities Management Corporation, said, “We have renovated the swimming pool.”

## Instead
ko: 서도영 양산시시설관리공단 이사장은 “수영장을 새로 단장했다”고 말했다.
en: Seo Do-young, president of the Yangsan Facilities Management Corporation, said, “We have renovated the swimming pool.”

## Sources
`tables/titles.tsv`, whose rows name their sources; the corporations’ own English pages. MQM, terminology/wrong term.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("TTL002", "title-variant", category="title", severity="minor", mqm="terminology/wrong-term")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "title" links whose English a row of the table lists as a variant, unless the house accepts it."""
    for link in pair.links:
        if link.kind != "title" or link.problem != "variant" or not link.source or not link.target:
            continue
        if house.accepts(link.source.text, link.target.text):
            continue
        yield RULE.of(
            pair,
            link,
            Message(f"Not the usual title: {link.reason.en}", f"통상 쓰는 직함이 아님: {link.reason.ko}"),
        )
