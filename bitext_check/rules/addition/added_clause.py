"""A clause of the English has nothing behind it in the Korean, while the rest of the sentence has.

## Why it matters
An added reason or circumstance changes what was reported, and the sentence around it lends it credit.

## Example
ko: 경찰은 역 앞에서 지갑을 훔친 남성을 체포했다. 남성은 범행을 인정했다.
en: Police arrested a man who stole a wallet in front of the station, surrounded by cheering football supporters wearing yellow scarves. The man admitted to the crime.

## Instead
ko: 경찰은 역 앞에서 지갑을 훔친 남성을 체포했다. 남성은 범행을 인정했다.
en: Police arrested a man who stole a wallet in front of the station. The man admitted to the crime.

## Sources
MQM, accuracy/addition. The words are weighed against the rest of the article; see `content/stretches.py`.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Pair, Rule

RULE = Rule("ADD003", "added-clause", category="addition", severity="major", mqm="accuracy/addition")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "addition" links with the problem "clause"."""
    for link in pair.links:
        if link.kind == "addition" and link.problem == "clause" and link.target:
            yield RULE.finding(pair, link.reason, target=link.target.place, confidence=link.confidence)
