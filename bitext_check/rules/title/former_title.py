"""“Former” (전) is lost, or is added to somebody who holds the office.

## Why it matters
A former minister does not speak for the ministry. Without the word the article gives the office to a person who left
it, or takes it from the one who holds it.

## Example
ko: 도민석 전 환경부 장관이 토론회에서 기조 발표를 했다.
en: Environment Minister Do Min-seok gave the keynote speech at the forum.

## Instead
ko: 도민석 전 환경부 장관이 토론회에서 기조 발표를 했다.
en: Former Environment Minister Do Min-seok gave the keynote speech at the forum.

## Sources
`tables/title_affixes.tsv`. MQM, accuracy/mistranslation.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("TTL003", "former-title", category="title", severity="major", mqm="accuracy/mistranslation")
LOST, GAINED = ("“Former” lost", "‘전’ 누락"), ("“Former” added", "없는 ‘전’")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "title" links that lost or gained “former”."""
    for link in pair.links:
        kind, _, change = link.problem.rpartition("-")
        if link.kind != "title" or kind != "former" or not link.source or not link.target:
            continue
        if house.accepts(link.source.text, link.target.text):
            continue
        what, what_ko = LOST if change == "lost" else GAINED
        yield RULE.of(
            pair,
            link,
            Message(f"{what}: {link.reason.en}", f"{what_ko}: {link.reason.ko}"),
        )
