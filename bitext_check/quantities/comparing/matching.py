"""Tie the quantities of a Korean text to those of its English: equal ones first, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from bitext_check.quantities.comparing.agreement import CONFLICT, EQUAL, NONE, SOFT, Relation
from bitext_check.quantities.comparing.compatibility import relate
from bitext_check.quantities.values import Quantity, family

_WINDOW = 60
"""Quantities of one pair that are compared with each other; more only stand in lists, where order helps."""
_LONG = 300
"""A pair with more quantities is a table: nothing in it is told in other words."""


@dataclass(frozen=True, slots=True)
class Matching:
    """Tied pairs of positions, the relation of each, and the positions left over on either side."""

    tied: tuple[tuple[int, int], ...]
    soft: frozenset[tuple[int, int]]
    korean: tuple[int, ...]
    english: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Ties:
    """The tying at work: both sides, the positions not yet tied, and what is tied."""

    korean: Sequence[Quantity]
    english: Sequence[Quantity]
    left: set[int]
    right: set[int]
    tied: list[tuple[int, int]] = field(default_factory=list)
    soft: set[tuple[int, int]] = field(default_factory=set)

    def tie(self, place: tuple[int, int], soft: bool = True) -> None:
        """Tie two positions; `soft` where the two do not say the same in the same way."""
        self.left.discard(place[0])
        self.right.discard(place[1])
        self.tied.append(place)
        if soft:
            self.soft.add(place)


def match(
    korean: Sequence[Quantity], english: Sequence[Quantity], relations: dict[tuple[int, int], Relation]
) -> Matching:
    """Tie equal quantities, then similar ones, then what one side says as one and the other in parts.

    `relations` is filled with the relation of every pair that was looked at.
    """
    size = (len(korean), len(english))
    for i in range(size[0]):
        middle = i * size[1] // max(1, size[0])
        for j in range(max(0, middle - _WINDOW), min(size[1], middle + _WINDOW)):
            relations[i, j] = relate(korean[i], english[j])
    _without_accidents(korean, english, relations)
    ties = _Ties(korean, english, set(range(size[0])), set(range(size[1])))
    for rank in (EQUAL, SOFT):
        for place in _ordered(korean, english, relations, rank, size):
            if place[0] in ties.left and place[1] in ties.right:
                ties.tie(place, soft=rank == SOFT)
    if max(size) <= _LONG:
        _one_for_several(ties)
        _shares(ties)
        _of_each(ties)
        for counted in crossed_units(ties.korean, ties.english, ties.tied, ties.left, ties.right):
            ties.tie(counted)
        _stays(ties)
    return Matching(tuple(sorted(ties.tied)), frozenset(ties.soft), tuple(sorted(ties.left)), tuple(sorted(ties.right)))


def _without_accidents(
    korean: Sequence[Quantity], english: Sequence[Quantity], relations: dict[tuple[int, int], Relation]
) -> None:
    """What the English says with a reversed bound or unit, no other number of that value says: 3년 미만, third."""
    opposed = {
        i for (i, j), relation in relations.items()
        if relation.rank == CONFLICT and korean[i].kind == english[j].kind and korean[i].value == english[j].value
        and korean[i].value is not None
    }  # fmt: skip
    for (i, j), relation in relations.items():
        if i in opposed and relation.rank >= SOFT and korean[i].kind != english[j].kind:
            relations[i, j] = NONE


def _ordered(
    korean: Sequence[Quantity],
    english: Sequence[Quantity],
    relations: dict[tuple[int, int], Relation],
    rank: int,
    size: tuple[int, int],
) -> list[tuple[int, int]]:
    """Pairs of this rank: those with equal roles and units first, then the nearest in relative place."""
    places = [place for place, relation in relations.items() if relation.rank == rank]

    def cost(place: tuple[int, int]) -> tuple[int, float, int, int]:
        one, other = korean[place[0]], english[place[1]]
        role = int(one.role != other.role) + int(one.kind != other.kind) + int(one.soft != other.soft)
        role += int(one.kind == other.kind == "number" and one.unit != other.unit)
        role += int((family(one.kind) == "date") != (family(other.kind) == "date"))
        return (role, abs(place[0] / size[0] - place[1] / size[1]), *place)

    return sorted(places, key=cost)


def parts(quantity: Quantity) -> tuple[Fraction, ...]:
    """The numbers that a fraction or a score is made of: 5 and 7 of "five out of seven", 2 and 1 of 2-1."""
    if quantity.value is None or quantity.second is None:
        return ()
    if quantity.kind == "score":
        return (quantity.value, quantity.second)
    return (quantity.value * quantity.second, quantity.second) if quantity.kind == "fraction" else ()


def _one_for_several(ties: _Ties) -> None:
    """What one side says as one and the other in its parts: a score or fraction, a quarter of a year."""
    korean, english = (ties.korean, ties.left), (ties.english, ties.right)
    for (whole, wholes), (singles, others) in ((english, korean), (korean, english)):
        for place in sorted(wholes):
            numbers = parts(whole[place])
            found = _find(singles, others, numbers) if numbers else _months(whole[place], singles, others)
            if not found and whole is ties.korean and "대" in whole[place].text and whole[place].second == 1:
                found = _find(singles, others, numbers[:1])  # 12대 1 as "12 applicants for each place"
            for single in found or ():
                ties.tie((single, place) if whole is ties.english else (place, single))


def crossed_units(
    korean: Sequence[Quantity],
    english: Sequence[Quantity],
    tied: Sequence[tuple[int, int]],
    left: Iterable[int],
    right: Iterable[int],
) -> list[tuple[int, int]]:
    """A count and a time whose figures stand at each other's nouns: 2명이 25분 만에 as "25 people … in two minutes".

    Where the time is tied to the bare figure of its value, given back is the count with the time that has its value,
    where nothing is tied both are. There must be just one way to see it.
    """
    left, right = set(left), set(right)
    found: list[tuple[tuple[int, int], ...]] = []
    bare = [(i, j) for i, j in tied if english[j].unit != korean[i].unit]
    bare += [(i, j) for i in left for j in right if korean[i].value == english[j].value]
    for i, j in bare:
        if (korean[i].kind, english[j].kind) != ("duration", "number"):
            continue
        counts = [k for k in left if korean[k].kind == "number" and korean[k].value != korean[i].value]
        times = [m for m in right if english[m].kind == "duration" and english[m].unit == korean[i].unit]
        pairs = [(k, m) for k in counts for m in times if korean[k].value == english[m].value]
        found += [((i, j), pair) if i in left else (pair,) for pair in pairs]
    return list(found[0]) if len(found) == 1 else []


def _shares(ties: _Ties) -> None:
    """10명 중 3명 as "30 percent": a whole and its part on one side, a share on the other."""
    for i in sorted(ties.left):
        whole, part = ties.korean[i], ties.korean[i + 1] if i + 1 in ties.left else None
        if part is None or whole.role != "whole" or part.role != "part" or not whole.value or part.value is None:
            continue
        share = part.value / whole.value * 100
        for j in sorted(ties.right):
            other = ties.english[j]
            stated = (other.value or 0) * (100 if other.kind == "fraction" else 1)
            if other.kind in ("fraction", "percent") and abs(stated - share) <= 1:
                ties.tie((i, j))
                ties.tie((i + 1, j))
                break


def _of_each(ties: _Ties) -> None:
    """남녀 각 20명 as "20 men and 20 women": the English says the figure again."""
    for i, j in ties.tied:
        if "each" in ties.korean[i].also:
            first = ties.english[j].kind, ties.korean[i].value
            again = {n for n in ties.right if (ties.english[n].kind, ties.english[n].value) == first}
            ties.right.difference_update(again)


def _stays(ties: _Ties) -> None:
    """3박 4일 as "three nights" or "four days": the nights or the days alone say both."""
    if any(ties.english[j].kind == "duration" for j in ties.right):
        return
    for i, j in tuple(ties.tied):
        for other, units in ((i + 1, ("night", "day")), (i - 1, ("day", "night"))):
            if other in ties.left and (ties.korean[i].unit, ties.korean[other].unit) == units:
                ties.tie((other, j))


def _months(whole: Quantity, singles: Sequence[Quantity], left: set[int]) -> list[int]:
    """The two months that a quarter or a half year goes from and to: 1분기 as "January to March"."""
    day = whole.day
    ends = _ends(day.quarter, day.half) if day and not day.month else None
    found = [n for n in sorted(left) if ends and (d := singles[n].day) and d.month in ends and not d.day]
    return found if len(found) == 2 and found[1] == found[0] + 1 else []


def _ends(quarter: int | None, half: int | None) -> tuple[int, int] | None:
    """The first and the last month of a quarter or a half year."""
    if quarter:
        return quarter * 3 - 2, quarter * 3
    return (half * 6 - 5, half * 6) if half else None


def _find(quantities: Sequence[Quantity], left: set[int], numbers: tuple[Fraction, ...]) -> list[int] | None:
    found: list[int] = []
    for number in numbers:
        place = next((i for i in sorted(left) if i not in found and quantities[i].value == number), None)
        if place is None:
            return None
        found.append(place)
    return found
