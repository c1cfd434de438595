"""Another place stands in the English than in the Korean.

## Why it matters
The event moves to another town, province or country. Names that sound alike and provinces that differ in one syllable
(경북, 경남) are where it happens.

## Example
ko: 사고는 충북 제천시 봉양읍의 한 양계장에서 났다.
en: The accident occurred at a poultry farm in Bongyang-eup, Jecheon-si, Chungcheongnam-do.

## Instead
ko: 사고는 충북 제천시 봉양읍의 한 양계장에서 났다.
en: The accident occurred at a poultry farm in Bongyang-eup, Jecheon-si, Chungcheongbuk-do.

## Sources
Official English names of the Ministry of the Interior and Safety and Revised Romanization (notice 2014-42)
(`tables/places.tsv`, `tables/place_suffixes.tsv`).
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("PLC001", "place-mismatch", category="place", severity="major", mqm="accuracy/mistranslation")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on pairs whose "place" links carry the problem "other-place"."""
    for link in pair.links:
        if link.kind != "place" or link.problem != "other-place" or not link.source or not link.target:
            continue
        if house.accepts(link.source.text, link.target.text):
            continue
        yield RULE.of(
            pair,
            link,
            Message(f"Another place: {link.reason.en}", f"다른 곳입니다. {link.reason.ko}"),
        )
