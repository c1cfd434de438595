"""An acronym that stands in the Korean is another one in the English.

## Why it matters
Acronyms are what readers search for, and one letter makes another body or programme. An acronym that is only left out is
a hint, no error.

## Example
ko: 공사는 ‘고객만족우수기관(CSQ) 인증’을 3년 연속 받았다.
en: The corporation received the ‘Customer Satisfaction Excellence Organization (CSO) Certification’ for three straight years.

## Instead
ko: 공사는 ‘고객만족우수기관(CSQ) 인증’을 3년 연속 받았다.
en: The corporation received the ‘Customer Satisfaction Excellence Organization (CSQ) Certification’ for three straight years.

## Sources
MQM, accuracy/do-not-translate: Latin letters in the Korean are kept.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Pair, Rule

RULE = Rule("ORG002", "acronym-mismatch", category="organisation", severity="major", mqm="accuracy/mistranslation")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "acronym" links: a wrong one is an error, a missing one a hint."""
    for link in pair.links:
        if link.kind != "acronym" or not link.problem or not link.source:
            continue
        if link.target and house.accepts(link.source.text, link.target.text):
            continue
        yield RULE.of(
            pair,
            link,
            severity="info" if link.problem == "missing-acronym" else None,
        )
