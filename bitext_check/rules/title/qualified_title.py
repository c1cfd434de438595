"""“Honorary”, “non-standing” or another word that changes the office (명예, 비상임) is lost or added.

## Why it matters
An honorary chairman does not run the association, and a non-standing director does not work in it every day.

## Example
ko: 방유진 한들장학회 명예회장이 장학금을 전달했다.
en: Bang Yu-jin, chairman of the Handeul Scholarship Association, presented the scholarships.

## Instead
ko: 방유진 한들장학회 명예회장이 장학금을 전달했다.
en: Bang Yu-jin, honorary chairman of the Handeul Scholarship Association, presented the scholarships.

## Sources
`tables/title_affixes.tsv`. MQM, accuracy/mistranslation.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("TTL007", "qualified-title", category="title", severity="major", mqm="accuracy/mistranslation")
CHANGES = ("lost", "gained")
ELSEWHERE = ("former", "acting", "interim", "deputy", "elect", "nominee", "candidate", "next")
LOST, GAINED = ("Qualification lost", "직함 수식어 누락"), ("Qualification added", "없는 직함 수식어")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "title" links that lost or gained a qualifying word that has no rule of its own."""
    for link in pair.links:
        kind, _, change = link.problem.rpartition("-")
        if link.kind != "title" or change not in CHANGES or kind in ELSEWHERE or not link.source or not link.target:
            continue
        if house.accepts(link.source.text, link.target.text):
            continue
        what, what_ko = LOST if change == "lost" else GAINED
        yield RULE.of(
            pair,
            link,
            Message(f"{what}: {link.reason.en}", f"{what_ko}: {link.reason.ko}"),
        )
