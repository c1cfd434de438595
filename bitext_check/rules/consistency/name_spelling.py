"""The same person is spelled in two ways in one article.

## Why it matters
Each spelling may be right, but together they make the reader see two people. The first full mention is the house form.

## Example
ko: 임서연 관장은 전시를 소개했다. ¶ 임 관장은 “내년에도 열겠다”고 말했다.
en: Director Lim Seo-yeon introduced the exhibition. ¶ Director Im said, “We will hold it next year too.”

## Instead
ko: 임서연 관장은 전시를 소개했다. ¶ 임 관장은 “내년에도 열겠다”고 말했다.
en: Director Lim Seo-yeon introduced the exhibition. ¶ Director Lim said, “We will hold it next year too.”

## Sources
AP and newspaper practice: one spelling a person, full name first, then the family name.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Article, Finding, House, Message, Rule

RULE = Rule(
    "CON001", "name-spelling", category="consistency", severity="minor", mqm="style/inconsistent", scope="article"
)


def check(article: Article, house: House) -> Iterator[Finding]:
    """Findings on "person-consistency" links of the article."""
    for link in article.links:
        if link.kind != "person-consistency" or not link.target:
            continue
        yield RULE.finding(
            article.pair_of(link.target.passage.paragraph),
            Message(
                f"{link.reason.en} ({link.confidence:.0%} sure)",
                f"{link.reason.ko} (확신도 {link.confidence:.0%})",
            ),
            target=link.target.place,
            suggestion=link.expected[0] if link.expected else None,
            confidence=link.confidence,
        )
