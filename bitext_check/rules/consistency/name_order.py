"""Family name first and given name first are mixed in one article: a hint.

## Why it matters
Both orders are right English, and many papers turn Korean names in headlines. Mixed in one text they make the reader
wonder which word is the family name.

## Example
ko: 은다솜 시장, 예산안 발표 ¶ 은다솜 시장은 “복지를 늘리겠다”고 말했다. ¶ 은다솜 시장은 3일 의회에 나온다.
en: Mayor Da-som Eun Presents Budget ¶ Mayor Eun Da-som said, “We will increase welfare.” ¶ Mayor Eun Da-som will appear before the council on the 3rd.

## Instead
ko: 은다솜 시장, 예산안 발표 ¶ 은다솜 시장은 “복지를 늘리겠다”고 말했다. ¶ 은다솜 시장은 3일 의회에 나온다.
en: Mayor Eun Da-som Presents Budget ¶ Mayor Eun Da-som said, “We will increase welfare.” ¶ Mayor Eun Da-som will appear before the council on the 3rd.

## Sources
AP and newspaper practice: Korean names with the family name first. Revised Romanization of Korean (Ministry notice
2014-42, III-4).
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Article, Finding, House, Rule

RULE = Rule("CON003", "name-order", category="consistency", severity="info", mqm="style/inconsistent", scope="article")


def check(article: Article, house: House) -> Iterator[Finding]:
    """Findings on "person-order" links of the article."""
    for link in article.links:
        if link.kind != "person-order" or not link.target:
            continue
        yield RULE.finding(
            article.pair_of(link.target.passage.paragraph),
            link.reason,
            target=link.target.place,
            suggestion=link.expected[0] if link.expected else None,
            confidence=link.confidence,
        )
