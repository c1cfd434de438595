"""A word is another one of its kind in the English: the wrong department, share, road, school year.

## Why it matters
Such a word reads as well as the right one, and nothing else in the sentence gives it away; but a fact is wrong.

## Example
ko: 신경과 전문의가 24시간 상주한다. 병원은 병상도 14개로 늘렸다.
en: Neurosurgery specialists are on site around the clock. The hospital also increased the number of beds to 14.

## Instead
ko: 신경과 전문의가 24시간 상주한다. 병원은 병상도 14개로 늘렸다.
en: Neurology specialists are on site around the clock. The hospital also increased the number of beds to 14.

## Sources
Families of words that cannot stand for each other: `tables/contrasts.tsv`, `tables/contrast_families.tsv`. MQM, accuracy/mistranslation.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Pair, Rule

RULE = Rule("TRM003", "exchanged-word", category="terminology", severity="major", mqm="accuracy/mistranslation")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "word" links with the problem "exchanged"."""
    for link in pair.links:
        if link.kind == "word" and link.problem == "exchanged":
            yield RULE.of(pair, link)
