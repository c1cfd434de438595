"""A person is spelled otherwise than in the house's earlier articles.

## Why it matters
Readers, and the paper's own archive, find a person by one spelling. Each spelling may be right by itself, but the second
one makes a second person. Only a memory of earlier articles (`--memory FILE`, filled by `bitext-check names`) can tell.
It speaks when several earlier articles agree on a person of this name and title, and none has today's spelling.

## Example
ko: 탁서린 관장은 3일 새 전시를 소개했다.
en: Director Tark Seo-rin introduced a new exhibition on the 3rd.

## Instead
ko: 탁서린 관장은 3일 새 전시를 소개했다.
en: Director Tak Seo-rin introduced a new exhibition on the 3rd.

## Sources
AP and newspaper practice: one spelling a person, that of the person's own choice or of the house's first articles.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.records import Article, Finding, House, Rule

RULE = Rule(
    "CON004", "earlier-spelling", category="consistency", severity="minor", mqm="style/inconsistent", scope="article"
)


def check(article: Article, house: House) -> Iterator[Finding]:
    """Findings on "person-memory" links of the article."""
    for link in article.links:
        if link.kind != "person-memory" or not link.source or not link.target:
            continue
        if house.accepts(link.source.text, link.target.text):
            continue
        yield RULE.finding(
            article.pair_of(link.target.passage.paragraph),
            link.reason,
            target=link.target.place,
            suggestion=link.expected[0] if link.expected else None,
            confidence=link.confidence,
        )
