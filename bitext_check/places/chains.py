"""Which place is said to lie in which: 경북 안동시 풍산읍, "Pungsan-eup, Andong-si, Gyeongsangbuk-do"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from bitext_check.places.values import EnglishPlace, KoreanPlace
from bitext_check.records import Mention


def chains(mentions: tuple[Mention, ...]) -> Iterator[tuple[Mention, Mention]]:
    """Pairs of (place, the place that it is said to lie in) among the mentions of one passage, in reading order."""
    for one, other in pairwise(mentions):
        between = one.passage.plain[one.end : other.start]
        if one.passage.language == "ko":
            if between.strip() == "" and _korean_rank(one) > _korean_least(other):
                yield other, one
        else:
            yield from _english_chain(one, other, between)


def _english_chain(one: Mention, other: Mention, between: str) -> Iterator[tuple[Mention, Mention]]:
    first, second = one.data, other.data
    if not isinstance(first, EnglishPlace) or not isinstance(second, EnglishPlace):
        return
    if between in (", ", " in ", " of ", ",") and _smaller(first, second):
        yield one, other
    elif between in ("'s ", "’s ", " ") and _smaller(second, first):
        yield other, one


def _smaller(one: EnglishPlace, other: EnglishPlace) -> bool:
    low = min((place.level for place in one.places), default=_RULED_RANK.get(one.level, 1))
    return low < other.rank


_RULED_RANK = {"city": 3, "county": 3, "district": 2, "province": 4, "metropolitan": 4}


def _korean_rank(mention: Mention) -> int:
    return mention.data.rank if isinstance(mention.data, KoreanPlace) else 0


def _korean_least(mention: Mention) -> int:
    """The lowest level of a name: 광주시 is a town below 경기 as well as a metropolitan city."""
    places = mention.data.places if isinstance(mention.data, KoreanPlace) else ()
    return min((place.level for place in places), default=1)
