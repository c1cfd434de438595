"""“-elect”, “nominee”, “candidate” or “next” (당선인, 후보자, 후보, 차기) is lost or added.

## Why it matters
Somebody who is not yet in office decides nothing yet. Before an election the difference is a matter of law as well.

## Example
ko: 설아린 김해시장 당선인은 전통시장을 찾아 상인들의 이야기를 들었다.
en: Gimhae Mayor Seol A-rin visited a traditional market and listened to merchants.

## Instead
ko: 설아린 김해시장 당선인은 전통시장을 찾아 상인들의 이야기를 들었다.
en: Gimhae Mayor-elect Seol A-rin visited a traditional market and listened to merchants.

## Sources
`tables/title_affixes.tsv`. MQM, accuracy/mistranslation.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("TTL006", "incoming-title", category="title", severity="major", mqm="accuracy/mistranslation")
KINDS = ("elect", "nominee", "candidate", "next")
LOST, GAINED = ("Not yet in office", "아직 취임 전"), ("Already in office", "이미 재임 중")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "title" links that lost or gained a word for somebody who is not yet in office."""
    for link in pair.links:
        kind, _, change = link.problem.rpartition("-")
        if link.kind != "title" or kind not in KINDS or not link.source or not link.target:
            continue
        if house.accepts(link.source.text, link.target.text):
            continue
        what, what_ko = LOST if change == "lost" else GAINED
        yield RULE.of(
            pair,
            link,
            Message(f"{what}: {link.reason.en}", f"{what_ko}: {link.reason.ko}"),
        )
