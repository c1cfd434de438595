"""Read the pairs of an article into mentions and links: what each side says, tied to the other side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bitext_check.annotation.people import read_people
from bitext_check.annotation.people_links import people_links
from bitext_check.annotation.title_links import title_links
from bitext_check.quantities.linking import link as link_quantities
from bitext_check.quantities.mentions import read_mentions
from bitext_check.records import Article, Link, Mention, Pair, Passage
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
    source, target = _quantities(pair.source), _quantities(pair.target)
    return replace(
        pair,
        source_mentions=(*pair.source_mentions, *source),
        target_mentions=(*pair.target_mentions, *target),
        links=(*pair.links, *people, *title_links(pair, people), *link_quantities(source, target)),
        adequacy=pair_adequacy(pair),
    )


def _quantities(passages: Sequence[Passage]) -> tuple[Mention, ...]:
    return tuple(mention for passage in passages for mention in read_mentions(passage))
