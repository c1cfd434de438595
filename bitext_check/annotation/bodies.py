"""Add to a pair what it says of organisations, buildings, places and acronyms, tied across the languages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bitext_check.annotation.kinds_alike import alike_links
from bitext_check.annotation.organisations import english_organisations, korean_organisations
from bitext_check.annotation.places import english_places, korean_places
from bitext_check.annotation.sayers import sayer_links
from bitext_check.annotation.sources import source_links
from bitext_check.annotation.speaking_bodies import speaking_links
from bitext_check.organisations.acronyms import acronym_links
from bitext_check.organisations.linking import link as link_organisations
from bitext_check.organisations.ministries import ministry_links
from bitext_check.places.areas import area_links
from bitext_check.places.around import around_links
from bitext_check.places.compass import compass_links
from bitext_check.places.facilities import facility_links
from bitext_check.places.linking import link as link_places
from bitext_check.records import Link, Mention, Pair


def with_bodies(pair: Pair, folder: Path | None = None, letters: frozenset[str] = frozenset()) -> Pair:
    """A pair with both sides with its organisations and places; `folder` holds a newsroom's own tables, `letters` are
    those that the article gives to bodies of its own.
    """
    if not pair.complete:
        return pair
    korean = tuple(m for p in pair.source for m in korean_organisations(p, folder))
    english = tuple(m for p in pair.target for m in english_organisations(p, folder) if m.text not in letters)
    here = tuple(m for p in pair.source for m in korean_places(p, folder))
    there = tuple(m for p in pair.target for m in english_places(p, folder))
    bodies, places = link_organisations(korean, english, pair), link_places(here, (*there, *english), pair)
    bodies = tuple(link for link in bodies if not (link.problem and _settled(link, places)))
    places = tuple(link for link in places if not (link.problem and _inside(link, bodies)))
    named = [link.target for link in bodies if link.problem and link.target]
    bodies += tuple(link for link in ministry_links(pair) if not any(_meet(link.target, t) for t in named))
    if not any(link.problem for link in bodies):
        bodies += tuple(alike_links(pair))
    told = [link.target for link in (*bodies, *places) if link.problem and link.target]
    for link in (*facility_links(pair), *area_links(pair), *compass_links(pair), *around_links(pair)):
        if not any(_meet(link.target, t) for t in told):
            places += (link,)
            told += [link.target] if link.target else []
    pair = replace(
        pair,
        source_mentions=(*pair.source_mentions, *korean, *here),
        target_mentions=(*pair.target_mentions, *english, *there),
    )
    sayers = () if any(link.problem for link in bodies) else tuple(sayer_links(pair)) or tuple(speaking_links(pair))
    pair = replace(pair, links=(*pair.links, *bodies, *places, *acronym_links(pair, bodies), *sayers))
    return replace(pair, links=(*pair.links, *source_links(pair)))


def _meet(one: Mention | None, other: Mention) -> bool:
    return one is not None and one.passage is other.passage and one.start < other.end and other.start < one.end


def _inside(link: Link, bodies: tuple[Link, ...]) -> bool:
    """Whether the place is part of the name of an organisation that is tied to a Korean one.

    Not where the Korean has its own place before that one: 완주군 인재육성재단, “Gimhae County Talent Foundation”.
    """
    place = link.target
    return place is not None and any(
        body.target is not None and body.target.passage is place.passage
        and body.target.start <= place.start and place.end <= body.target.end
        and not (body.source and link.source and _right_before(link.source, body.source))
        for body in bodies
    )  # fmt: skip


def _right_before(one: Mention, other: Mention) -> bool:
    return one.passage is other.passage and one.passage.plain[one.end : other.start] == " "


def _settled(link: Link, places: tuple[Link, ...]) -> bool:
    """Whether the same Korean words were found to be a place that the English has."""
    body = link.source
    return body is not None and any(
        not place.problem and place.source is not None and place.source.passage is body.passage
        and place.source.start <= body.start and body.end <= place.source.end
        for place in places
    )  # fmt: skip
