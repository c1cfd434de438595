"""The name of a place is right, but the English means a namesake or another level: the city, the county, the province.

## Why it matters
경기 광주시 is a town near Seoul, Gwangju Metropolitan City lies 250 kilometres to the south; 제주도 is more than
Jeju City.

## Example
ko: 경기 광주시는 다음 달부터 마을버스 노선 12개를 늘린다.
en: Gwangju Metropolitan City will add 12 village bus routes from next month.

## Instead
ko: 경기 광주시는 다음 달부터 마을버스 노선 12개를 늘린다.
en: Gwangju City, Gyeonggi Province, will add 12 village bus routes from next month.

## Sources
Official English names of the Ministry of the Interior and Safety (`tables/places.tsv`).
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Pair, Rule

RULE = Rule("PLC002", "namesake-or-wrong-level", category="place", severity="major", mqm="accuracy/mistranslation")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on pairs whose "place" links carry the problem "other-level"."""
    for link in pair.links:
        if link.kind != "place" or link.problem != "other-level" or not link.source or not link.target:
            continue
        if house.accepts(link.source.text, link.target.text):
            continue
        yield RULE.of(pair, link)
