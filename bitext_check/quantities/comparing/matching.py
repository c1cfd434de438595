"""Tie the quantities of a Korean text to those of its English: equal ones first, in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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
    left, right = set(range(size[0])), set(range(size[1]))
    tied: list[tuple[int, int]] = []
    soft: set[tuple[int, int]] = set()
    for rank in (EQUAL, SOFT):
        for place in _ordered(korean, english, relations, rank, size):
            if place[0] in left and place[1] in right:
                left.discard(place[0])
                right.discard(place[1])
                tied.append(place)
                if rank == SOFT:
                    soft.add(place)
    if max(size) <= _LONG:
        _one_for_several(korean, english, left, right, tied, soft)
        _shares(korean, english, left, right, tied, soft)
        _of_each(korean, english, right, tied)
        _stays(korean, english, left, right, tied, soft)
    return Matching(tuple(sorted(tied)), frozenset(soft), tuple(sorted(left)), tuple(sorted(right)))


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


def _one_for_several(
    korean: Sequence[Quantity],
    english: Sequence[Quantity],
    left: set[int],
    right: set[int],
    tied: list[tuple[int, int]],
    soft: set[tuple[int, int]],
) -> None:
    """What one side says as one and the other in its parts: a score or fraction, a quarter of a year."""
    for whole, wholes, singles, others in ((english, right, korean, left), (korean, left, english, right)):
        for place in sorted(wholes):
            numbers = parts(whole[place])
            found = _find(singles, others, numbers) if numbers else _months(whole[place], singles, others)
            if not found and whole is korean and "대" in whole[place].text and whole[place].second == 1:
                found = _find(singles, others, numbers[:1])  # 12대 1 as "12 applicants for each place"
            if not found:
                continue
            wholes.discard(place)
            for single in found:
                others.discard(single)
                link = (single, place) if whole is english else (place, single)
                tied.append(link)
                soft.add(link)


def _shares(
    korean: Sequence[Quantity],
    english: Sequence[Quantity],
    left: set[int],
    right: set[int],
    tied: list[tuple[int, int]],
    soft: set[tuple[int, int]],
) -> None:
    """10명 중 3명 as "30 percent": a whole and its part on one side, a share on the other."""
    for i in sorted(left):
        whole, part = korean[i], korean[i + 1] if i + 1 in left else None
        if part is None or whole.role != "whole" or part.role != "part" or not whole.value or part.value is None:
            continue
        share = part.value / whole.value * 100
        for j in sorted(right):
            other = english[j]
            stated = (other.value or 0) * (100 if other.kind == "fraction" else 1)
            if other.kind in ("fraction", "percent") and abs(stated - share) <= 1:
                left -= {i, i + 1}
                right.discard(j)
                tied.extend(((i, j), (i + 1, j)))
                soft.update(((i, j), (i + 1, j)))
                break


def _of_each(
    korean: Sequence[Quantity], english: Sequence[Quantity], right: set[int], tied: Sequence[tuple[int, int]]
) -> None:
    """남녀 각 20명 as "20 men and 20 women": the English says the figure again."""
    for i, j in tied:
        if "each" in korean[i].also:
            right -= {n for n in right if english[n].kind == english[j].kind and english[n].value == korean[i].value}


def _stays(
    korean: Sequence[Quantity],
    english: Sequence[Quantity],
    left: set[int],
    right: set[int],
    tied: list[tuple[int, int]],
    soft: set[tuple[int, int]],
) -> None:
    """3박 4일 as "three nights" or "four days": the nights or the days alone say both."""
    if any(english[j].kind == "duration" for j in right):
        return
    for i, j in tuple(tied):
        for other, units in ((i + 1, ("night", "day")), (i - 1, ("day", "night"))):
            if other in left and (korean[i].unit, korean[other].unit) == units:
                left.discard(other)
                tied.append((other, j))
                soft.add((other, j))


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
