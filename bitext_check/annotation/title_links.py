"""Which title belongs to whom on both sides of a pair, and what does not agree."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bitext_check.annotation.title_binding import attach, missing_title, titles_of
from bitext_check.annotation.titles import korean_titles
from bitext_check.annotation.titles_english import english_titles
from bitext_check.records import Link, Mention, Pair
from bitext_check.titles.linking import link


def title_links(pair: Pair, people: Sequence[Link], folder: Path | None = None) -> tuple[Link, ...]:
    """Links of kind "title" of a pair whose people are already tied by `people`."""
    named = [k.source for k in people if k.source is not None]
    korean = [t for p in pair.source for t in korean_titles(p, [m for m in named if m.passage is p], folder)]
    english = [t for p in pair.target for t in english_titles(p, folder)]
    attached: list[tuple[Mention, Mention]] = []
    missing: list[Link] = []
    for person in people:
        if person.source is None or person.target is None or person.problem == "other-person":
            continue
        ours, theirs = titles_of(person.source, korean), titles_of(person.target, english)
        attached += [(k, e) for k, e in attach(ours, theirs, folder) if (k, e) not in attached]
        lost = missing_title((person.source, person.target), korean, english, folder)
        missing += [lost] if lost is not None else []
    taken = {id(mention) for both in attached for mention in both}
    left = [[t for t in titles if id(t) not in taken] for titles in (korean, english)]
    return (*link(attached, left[0], left[1], folder), *missing)
