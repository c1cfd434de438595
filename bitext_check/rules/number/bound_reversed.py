"""At least became at most, or more became less (이상, 초과 against 이하, 미만).

## Why it matters
A bound says who may apply, who pays and who is fined. Turned round, the article invites those who are shut out.

## Example
ko: 지원 대상은 직원이 30명 이상인 사업장이다.
en: The support is for workplaces with 30 or fewer employees.

## Instead
ko: 지원 대상은 직원이 30명 이상인 사업장이다.
en: The support is for workplaces with 30 or more employees.

## Sources
MQM, accuracy/mistranslation. The words of bounds are in the readers of quantities.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("NUM006", "bound-reversed", category="number", severity="major", mqm="accuracy/mistranslation")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on links of any kind of quantity whose bounds oppose each other."""
    for link in pair.links:
        if link.problem != "bound" or not link.source or not link.target:
            continue
        yield RULE.of(
            pair,
            link,
            Message(f"Bound reversed: {link.reason.en}", f"이상·이하 뒤바뀜: {link.reason.ko}"),
        )
