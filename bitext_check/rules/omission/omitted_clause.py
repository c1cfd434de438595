"""A clause, a phrase or an item of a list has no counterpart in the English, while the rest of the sentence has.

## Why it matters
A sentence that reads well hides that a condition, a reason or one name of a list is gone.

## Example
ko: 조합은 농가의 운송비를 절반 지원하고 창고 임대료를 면제하겠다고 약속했다. 농민들은 이 결정을 반겼다.
en: The association promised to support half of the transportation costs of farms. Farmers welcomed the decision.

## Instead
ko: 조합은 농가의 운송비를 절반 지원하고 창고 임대료를 면제하겠다고 약속했다. 농민들은 이 결정을 반겼다.
en: The association promised to support half of the transportation costs of farms and waive warehouse rent. Farmers welcomed the decision.

## Sources
MQM, accuracy/omission. The words that miss are weighed against the rest of the article; see `content/stretches.py`.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Pair, Rule

RULE = Rule("OMI003", "omitted-clause", category="omission", severity="major", mqm="accuracy/omission")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "omission" links with the problem "clause" or "item", or "figure": a date or figure alone is minor."""
    for link in pair.links:
        if link.kind == "omission" and link.problem in ("clause", "item", "figure") and link.source:
            yield RULE.finding(
                pair,
                link.reason,
                source=link.source.place,
                confidence=link.confidence,
                severity="minor" if link.problem == "figure" else None,
            )
