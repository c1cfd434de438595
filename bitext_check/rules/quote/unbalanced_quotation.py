"""A quotation in the English lacks its opening or its closing mark; the Korean has both.

## Why it matters
Without the mark nobody knows where the words of the speaker end and those of the paper begin.

## Example
ko: 농민들은 “비가 오지 않아 모내기를 못 하고 있다”고 하소연했다. 시는 급수차를 보내기로 했다.
en: Farmers complained, “We cannot plant rice because it has not rained. The city decided to send water trucks.

## Instead
ko: 농민들은 “비가 오지 않아 모내기를 못 하고 있다”고 하소연했다. 시는 급수차를 보내기로 했다.
en: Farmers complained, “We cannot plant rice because it has not rained.” The city decided to send water trucks.

## Sources
The Chicago Manual of Style, 17th edition, 13.30 (quotations over several paragraphs: only the last one is closed).
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Pair, Rule

RULE = Rule(
    "QUO001", "unbalanced-quotation", category="quote", severity="minor", mqm="linguistic conventions/punctuation"
)
_DOUBTFUL = 0.7


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "quote" links with the problem "opening" or "closing" (the mark that is missing); a doubtful one is a hint."""
    for link in pair.links:
        if link.kind == "quote" and link.problem in ("opening", "closing") and link.target:
            yield RULE.finding(
                pair,
                link.reason,
                source=link.source.place if link.source else None,
                target=link.target.place,
                confidence=link.confidence,
                severity="info" if link.confidence < _DOUBTFUL else None,
            )
