"""A word of a quotation is another one in the English: the speaker never said it.

## Why it matters
Between quotation marks every word is the speaker's. A wrong one puts words into somebody's mouth, and reads as well as the right
one.

## Example
ko: 정 감독은 "직구만 노리고 들어가라고 했는데 선수가 잘 참았다"고 말했다. 팀은 3연승을 거뒀다.
en: Manager Jeong said, "I told him to go in aiming only for a slider, and the player held back well." The team won its third game in a row.

## Instead
ko: 정 감독은 "직구만 노리고 들어가라고 했는데 선수가 잘 참았다"고 말했다. 팀은 3연승을 거뒀다.
en: Manager Jeong said, "I told him to go in aiming only for a fastball, and the player held back well." The team won its third game in a row.

## Sources
Families of words that cannot stand for each other: `tables/contrasts.tsv`. MQM, accuracy/mistranslation.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Pair, Rule

RULE = Rule("QUO006", "changed-quotation", category="quote", severity="major", mqm="accuracy/mistranslation")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "quote" links with the problem "exchanged"."""
    for link in pair.links:
        if link.kind == "quote" and link.problem == "exchanged":
            yield RULE.of(pair, link)
