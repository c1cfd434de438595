"""The figure is right, but its unit is another one in the English.

## Why it matters
Kilometres are not metres and hectares are not square metres: the same digits with another unit are another size.

## Example
ko: 시는 해안 산책로 12㎞ 구간을 정비했다.
en: The city improved a 12-meter section of the coastal walkway.

## Instead
ko: 시는 해안 산책로 12㎞ 구간을 정비했다.
en: The city improved a 12-kilometer section of the coastal walkway.

## Sources
SI units, and 평 = 400/121 ㎡: `tables/units.tsv`. MQM, accuracy/mistranslation.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("UNI001", "unit-mismatch", category="unit", severity="major", mqm="accuracy/mistranslation")
KINDS = ("unit", "money", "date")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "unit", "money" and "date" links whose values agree and whose units (or what they are per) do not."""
    for link in pair.links:
        if link.kind not in KINDS or link.problem != "wrong-unit" or not link.source or not link.target:
            continue
        yield RULE.of(
            pair,
            link,
            Message(f"Wrong unit: {link.reason.en}", f"단위 오류: {link.reason.ko}"),
        )
