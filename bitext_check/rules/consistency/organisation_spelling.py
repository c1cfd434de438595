"""The same organisation, building or place has two clearly different English names in one article.

## Why it matters
Each name may be a fair rendering, but the reader takes them for two bodies. The name used most often, or first, stays.

## Example
ko: 남해항만시설공사는 신규 부두를 연다. ¶ 남해항만시설공사는 직원 30명을 뽑는다.
en: The Namhae Port Facilities Corporation will open a new pier. ¶ The Namhae Harbor Facility Authority will hire 30 employees.

## Instead
ko: 남해항만시설공사는 신규 부두를 연다. ¶ 남해항만시설공사는 직원 30명을 뽑는다.
en: The Namhae Port Facilities Corporation will open a new pier. ¶ The Namhae Port Facilities Corporation will hire 30 employees.

## Sources
AP and newspaper practice: one name for one body. Short forms and abbreviations after the first mention are usual.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Article, Finding, House, Rule

RULE = Rule(
    "CON002", "organisation-spelling", category="consistency", severity="minor", mqm="style/inconsistent",
    scope="article",
)  # fmt: skip


def check(article: Article, house: House) -> Iterator[Finding]:
    """Findings on "consistency" links of the article."""
    for link in article.links:
        if link.kind != "consistency" or link.problem != "other-rendering" or not link.target:
            continue
        yield RULE.finding(
            article.pair_of(link.target.passage.paragraph),
            link.reason,
            target=link.target.place,
            suggestion=link.expected[0] if link.expected else None,
            confidence=link.confidence,
        )
