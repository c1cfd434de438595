"""A length, area, weight, volume, temperature or power is another one in the English.

## Why it matters
The size of a site or the depth of snow is a fact that can be measured. A fair conversion (15평 as 49.6 square meters)
is right; another size is not.

## Example
ko: 새 체육관은 연면적 2,450㎡ 규모로 지어진다.
en: The new gymnasium will be built with a total floor area of 3,180 square meters.

## Instead
ko: 새 체육관은 연면적 2,450㎡ 규모로 지어진다.
en: The new gymnasium will be built with a total floor area of 2,450 square meters.

## Sources
Factors of conversion: `tables/units.tsv`. MQM, accuracy/mistranslation.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("UNI002", "measure-mismatch", category="unit", severity="major", mqm="accuracy/mistranslation")
PROBLEMS = ("wrong-number", "magnitude", "digits")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "unit" links whose sizes differ; a factor of ten, a hundred … is critical."""
    for link in pair.links:
        if link.kind != "unit" or link.problem not in PROBLEMS or not link.source or not link.target:
            continue
        yield RULE.of(
            pair,
            link,
            Message(f"Wrong measure: {link.reason.en}", f"수치 오류: {link.reason.ko}"),
            severity="critical" if link.problem == "magnitude" else None,
        )
