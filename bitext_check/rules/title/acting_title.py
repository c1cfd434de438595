"""“Acting” or “interim” (직무대행, 권한대행, 임시) is lost or added.

## Why it matters
Who only stands in for the holder has other powers and was not elected or appointed to the office.

## Example
ko: 하은채 안동시장 권한대행은 “산불 복구에 힘쓰겠다”고 말했다.
en: Andong Mayor Ha Eun-chae said, “We will work hard on wildfire recovery.”

## Instead
ko: 하은채 안동시장 권한대행은 “산불 복구에 힘쓰겠다”고 말했다.
en: Acting Andong Mayor Ha Eun-chae said, “We will work hard on wildfire recovery.”

## Sources
`tables/title_affixes.tsv`. MQM, accuracy/mistranslation.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Finding, House, Message, Pair, Rule

RULE = Rule("TTL004", "acting-title", category="title", severity="major", mqm="accuracy/mistranslation")
KINDS = ("acting", "interim")
LOST, GAINED = ("“Acting” lost", "‘대행’ 누락"), ("“Acting” added", "없는 ‘대행’")


def check(pair: Pair, house: House) -> Iterator[Finding]:
    """Findings on "title" links that lost or gained “acting” or “interim”."""
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
