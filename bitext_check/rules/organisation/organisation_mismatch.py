"""Another organisation stands in the English than in the Korean.

## Why it matters
A ministry, a court or a company that has nothing to do with the matter is made responsible for it. Translation engines
put a well-known body in the place of a less known one, and turn one word of a name into another.

## Example
ko: 이번 조사는 통계청이 전국 3만 가구를 대상으로 했다.
en: The Ministry of Economy and Finance conducted this survey of 30,000 households nationwide.

## Instead
ko: 이번 조사는 통계청이 전국 3만 가구를 대상으로 했다.
en: Statistics Korea conducted this survey of 30,000 households nationwide.

## Sources
The bodies' own English names (`tables/organisations.tsv`), usual renderings of the parts of a name
(`tables/organisation_parts.tsv`). A name is accused only when nothing in the Korean can have given it.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("ORG001", "organisation-mismatch", category="organisation", severity="major", mqm="accuracy/mistranslation")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on pairs whose "organisation" links carry the problem "other-organisation"."""
    for link in pair.links:
        if link.kind != "organisation" or link.problem != "other-organisation" or not link.source or not link.target:
            continue
        korean, english = link.source.text, link.target.text
        if house.accepts(korean, english):
            continue
        yield RULE.of(
            pair,
            link,
            Message(f"Another organisation: {link.reason.en}", f"다른 기관입니다. {link.reason.ko}"),
        )
