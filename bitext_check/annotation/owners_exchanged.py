"""Figures of two bodies, exchanged: 대륙토건은 65%, 청해건설은 35% as “Cheonghae 65 percent and Daeryuk 35 percent”.

Neither a name nor a figure misses. Told when two figures stand once each in both sentences, each behind a name of its
own, and each name in the English sounds like the Korean one at the other figure alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bitext_check.annotation.sayers import masked
from bitext_check.places.regions import Stretch, regions
from bitext_check.places.romanization import heard_in
from bitext_check.places.words import Word, english_words
from bitext_check.records import Link, Mention, Message, Pair
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house, cells, table

_FIGURE = re.compile(r"(?<![\d.,])(\d{1,3}(?:,\d{3})*(?:\.\d{1,4})?|\d{4,12})(?![\d.,]*\d)")
_TOPIC = re.compile(r"[은는]\s")
"""Behind a Korean figure whose owner stands behind it: 70%는 정부가."""
_PERCENT = re.compile(r" ?(?:%|percent\b|퍼센트|％)")
_SOUNDS, _TWO, _SURE = 4, 2, 0.8


class _Figure(NamedTuple):
    """A percentage with the words between it and the one before."""

    value: str
    mention: Mention
    before: str
    offset: int


class _Both(NamedTuple):
    """Two percentages in Korean and the same two in English."""

    ours: list[_Figure]
    theirs: list[_Figure]


def owner_links(pair: Pair) -> Iterator[Link]:
    """Links of kind "organisation" with problem "other-doer", of the Korean figure and the English name."""
    for both in _twos(pair):
        wrong = [_heard(both.theirs[n], both.ours[1 - n].before, both.ours[n].before) for n in range(_TWO)]
        if wrong[0] is not None and wrong[1] is not None:
            yield _link(both, wrong[0], wrong[1])


def at_home(pair: Pair) -> list[Mention]:
    """The Korean figures each of which stands in the English at the name that is its own, in another order or not."""
    return [
        figure.mention
        for both in _twos(pair)
        if all(_heard(both.theirs[n], both.ours[n].before, both.ours[1 - n].before) for n in range(_TWO))
        for figure in both.ours
    ]


def _twos(pair: Pair) -> Iterator[_Both]:
    """The two percentages that both sides of a group of one sentence each have, the English ones in Korean order."""
    for region in regions(pair) if pair.complete else ():
        if len(region.source) == len(region.target) == 1:
            ours, theirs = _figures(region.source[0]), _figures(region.target[0])
            at = {figure.value: figure for figure in theirs}
            ours = [figure for figure in ours if figure.value in at]
            if any(_TOPIC.match(f.mention.passage.plain, f.mention.end) for f in ours):
                continue
            if (
                len({f.value for f in ours})
                == len(ours)
                == _TWO
                == sum(f.value in {o.value for o in ours} for f in theirs)
            ):
                yield _Both(ours, [at[figure.value] for figure in ours])


def _link(both: _Both, name: Word, other: Word) -> Link:
    figure, source = both.theirs[0], both.ours[0].mention
    start = figure.offset + name.start
    target = Mention("organisation", name.text, figure.mention.passage, start, start + len(name.text), None, "figure")
    why = Message(
        f"{source.text} is that of {other.text} in the Korean, not of {name.text}",
        f"국문에서 {source.text}은(는) {name.text}이(가) 아니라 {other.text}의 것입니다",
    )
    return Link("organisation", source, target, "other-doer", (other.text,), why, _SURE)


def _figures(stretch: Stretch) -> list[_Figure]:
    """The percentages of a stretch outside quotations."""
    passage, start, end = stretch
    text, found, last = masked(passage), list[_Figure](), start
    for match in _FIGURE.finditer(text, start, end):
        sign = _PERCENT.match(text, match.end(), end)
        if sign is not None:
            place = match.start(), sign.end()
            mention = Mention("organisation", passage.plain[slice(*place)], passage, *place, None, "figure")
            found.append(_Figure(match[1], mention, text[last : match.start()], last))
            last = sign.end()
    return found


def _heard(figure: _Figure, there: str, here: str) -> Word | None:
    """The name before an English figure that is heard in one Korean text and not in the other, or a body that only one
    of them has a word for: the union.
    """
    words = english_words(figure.before)
    names = [word for word in words if word.capital and len(word.text) >= _SOUNDS]
    bodies = [(word, signs) for word in words for signs in _signs().get(word.stem, ())]
    if any(heard_in(word.text, here) for word in names) or any(sign in here for _, signs in bodies for sign in signs):
        return None
    name = next((word for word in names if heard_in(word.text, there)), None)
    return name or next((word for word, signs in bodies if any(sign in there for sign in signs)), None)


@by_house(maxsize=1)
def _signs() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Stem of the English word for a body (`tables/bare_bodies.tsv`) → the Korean signs of each body called so."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for row in table("bare_bodies"):
        for word in cells(row["english"]) if "doer" in cells(row["role"]) else ():
            found[stem(word)] = (*found.get(stem(word), ()), cells(row["signs"]))
    return found
