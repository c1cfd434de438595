"""Read the pairs of an article into mentions and links: what each side says, tied to the other side."""

from __future__ import annotations

from dataclasses import replace

from bitext_check.annotation.people import read_people
from bitext_check.annotation.people_links import people_links
from bitext_check.records import Article, Link, Pair
from bitext_check.scoring.adequacy import pair_adequacy
from bitext_check.settings import Settings


def annotate(article: Article, settings: Settings) -> Article:
    """The article with mentions, links and adequacy in every pair."""
    people = read_people(article.pairs)
    by_pair, over_article = people_links(article.pairs, people)
    pairs = tuple(_pair(pair, by_pair.get(n, [])) for n, pair in enumerate(article.pairs))
    return replace(article, pairs=pairs, links=(*article.links, *over_article))


def _pair(pair: Pair, people: list[Link]) -> Pair:
    if not pair.complete:
        return pair
    return replace(pair, links=(*pair.links, *people), adequacy=pair_adequacy(pair))
