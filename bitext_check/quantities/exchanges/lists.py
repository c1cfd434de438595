"""Two counts whose labels changed places (the dead became the injured), or whose places in a list did."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from bitext_check.quantities.comparing.matching import Matching
from bitext_check.quantities.exchanges.standing import Exchange
from bitext_check.quantities.figures.surroundings import english_labels, korean_labels, labels_of
from bitext_check.quantities.values import Quantity
from bitext_check.records import Mention

_KOREAN_JOINS = re.compile(r"^[^.!?]{0,18}(?:과|와|고|며|,|·)\s?[^.!?]{0,14}$")
_KOREAN_RELATES = re.compile(r"가운데|중|에서|보다|대비|부터|까지|당")
_ENGLISH_JOINS = re.compile(r"\band\b|,|;")
_ENGLISH_RELATES = re.compile(r"\b(?:of|out|from|than|compared|to|per|in)\b")
_MOST = 60


def exchanged_pairs(
    source: Sequence[Mention], target: Sequence[Mention], matching: Matching
) -> Iterator[tuple[Exchange, bool]]:
    """The tied pairs of counts whose labels (dead and injured), or whose places in a list, are exchanged.

    True comes with those of which the labels tell.
    """
    if len(matching.tied) < 2 or len(matching.tied) > _MOST:
        return
    alike = [
        ((i, j), (k, m)) for (i, j), (k, m) in itertools.pairwise(matching.tied)
        if _alike(source[i], source[k]) and target[j].passage is target[m].passage
    ]  # fmt: skip
    if not alike:
        return
    ours = labels_of(source, korean_labels)
    theirs = labels_of(target, english_labels) if ours else {}
    for (i, j), (k, m) in alike:
        if _crossed_labels(ours, theirs, (i, j), (k, m)):
            yield Exchange((i, j), (k, m)), True
        elif _same_labels(ours, theirs, (i, j), (k, m)) or k != i + 1:
            continue
        elif _crossed_list(source, target, (i, j), (k, m)):
            yield Exchange((i, j), (k, m)), False


def _alike(one: Mention, other: Mention) -> bool:
    ours, theirs = one.data, other.data
    if not isinstance(ours, Quantity) or not isinstance(theirs, Quantity) or one.passage is not other.passage:
        return False
    same = ours.kind == theirs.kind and ours.unit == theirs.unit and ours.value != theirs.value
    # A rate (타율 0.231) and a count (홈런 4개) may stand in either order.
    return (
        same
        and _whole(ours) == _whole(theirs)
        and ours.kind in ("number", "percent", "money", "duration")
        and not ours.soft
        and not theirs.soft
    )


def _whole(quantity: Quantity) -> bool:
    return quantity.value is not None and quantity.value.denominator == 1


def _crossed_labels(
    ours: dict[int, str], theirs: dict[int, str], first: tuple[int, int], second: tuple[int, int]
) -> bool:
    one, other = ours.get(first[0]), ours.get(second[0])
    return (
        one is not None
        and other is not None
        and one != other
        and (theirs.get(first[1]), theirs.get(second[1])) == (other, one)
    )


def _same_labels(ours: dict[int, str], theirs: dict[int, str], first: tuple[int, int], second: tuple[int, int]) -> bool:
    return any(place[0] in ours and ours[place[0]] == theirs.get(place[1]) for place in (first, second))


def _crossed_list(
    source: Sequence[Mention], target: Sequence[Mention], first: tuple[int, int], second: tuple[int, int]
) -> bool:
    """A Korean list "A 3명과 B 5명" whose numbers stand the other way round in the English list."""
    (i, j), (k, m) = first, second
    if abs(j - m) != 1 or j < m:
        return False
    korean = source[i].passage.plain[source[i].end : source[k].start]
    english = target[m].passage.plain[target[m].end : target[j].start]
    return bool(
        len(korean) < 30
        and len(english) < 60
        and _KOREAN_JOINS.match(korean)
        and not _KOREAN_RELATES.search(korean)
        and _ENGLISH_JOINS.search(english)
        and not _ENGLISH_RELATES.search(english)
    )
