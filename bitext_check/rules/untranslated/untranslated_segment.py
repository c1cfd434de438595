"""A whole paragraph of the English was left in Korean.

## Why it matters
Engines that are cut off by a time limit or a length limit hand back the rest as it was.

## Example
ko: 구청은 겨울철 한파에 대비해 경로당마다 난방비를 지원한다. ¶ 구청장은 어르신들의 안전을 먼저 챙기겠다고 말했다. ¶ 지원은 다음 달에 시작된다.
en: In preparation for the winter cold wave, the district office will support heating costs for each senior citizen center. ¶ 구청장은 어르신들의 안전을 먼저 챙기겠다고 말했다. ¶ The support will begin next month.

## Instead
ko: 구청은 겨울철 한파에 대비해 경로당마다 난방비를 지원한다. ¶ 구청장은 어르신들의 안전을 먼저 챙기겠다고 말했다. ¶ 지원은 다음 달에 시작된다.
en: In preparation for the winter cold wave, the district office will support heating costs for each senior citizen center. ¶ The district mayor said he would put the safety of the elderly first. ¶ The support will begin next month.

## Sources
MQM, accuracy/untranslated.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Article, Finding, House, Rule

RULE = Rule(
    "UNT002", "untranslated-segment", category="untranslated", severity="major", mqm="accuracy/untranslated",
    scope="article",
)  # fmt: skip


def check(article: Article, house: House) -> Iterator[Finding]:
    """Findings on "untranslated" links with the problem "segment".

    Over the article, because a paragraph that is not English cannot be aligned with confidence.
    """
    for pair in article.pairs:
        for link in pair.links:
            if link.kind == "untranslated" and link.problem == "segment" and link.target:
                yield RULE.finding(pair, link.reason, target=link.target.place, confidence=link.confidence)
