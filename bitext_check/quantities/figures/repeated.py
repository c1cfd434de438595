"""Figures that are said again: which left-over figure agrees with one that is tied already, and which only seems to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bitext_check.quantities.comparing.agreement import CONFLICT, SOFT, Relation
from bitext_check.quantities.comparing.matching import Matching
from bitext_check.quantities.figures.labelled import clash, of_other_noun
from bitext_check.quantities.figures.linked_sides import Side
from bitext_check.quantities.values import Quantity, family

_OTHER_DAY, _OTHER_UNIT = Relation(CONFLICT, "wrong-date"), Relation(CONFLICT, "wrong-unit")


def said_again(
    ours: Side, theirs: Side, matching: Matching, relations: dict[tuple[int, int], Relation]
) -> Iterator[tuple[int, int]]:
    """Pairs that agree, tied or not: a figure may be said twice.

    A day of the month is no floor or rank again, a floor no stage, a figure that is exactly another one does not round
    this one, 14 points are not the 14 wins that the English has already, and what is converted beside it is not said
    where the English has it with another unit.
    """
    same = [(i, j) for i, j in matching.tied if ours.quantities[i].value == theirs.quantities[j].value]
    alike = [(i, j) for i, j in matching.tied if family(ours.quantities[i].kind) == family(theirs.quantities[j].kind)]
    again = _Again(
        ours, theirs, matching, relations,
        frozenset(i for i, _ in same), frozenset(j for _, j in same),
        frozenset(i for i, _ in alike), frozenset(j for _, j in alike),
    )  # fmt: skip
    tied = set(matching.tied)
    for place, relation in relations.items():
        if relation.rank >= SOFT and (place in tied or not again.seems(*place)):
            yield place


@dataclass(frozen=True, slots=True)
class _Again:
    """Both sides, how they are tied, and the places tied to an equal figure (`whole`, `exact`) or one of a family."""

    ours: Side
    theirs: Side
    matching: Matching
    relations: dict[tuple[int, int], Relation]
    whole: frozenset[int]
    exact: frozenset[int]
    firm: frozenset[int]
    firm_english: frozenset[int]

    def seems(self, i: int, j: int) -> bool:
        """Whether an untied pair only seems to agree."""
        mentions = self.ours.mentions[i], self.theirs.mentions[j]
        return (
            self._of_another_sort(i, j)
            or self._rounds(i, j)
            or self._own_unit_differs(i, j)
            or self._another_day(i, j)
            or self._replaced(i)
            or self._unit_lost(i)
            or (i in self.whole and of_other_noun(*mentions))
            or clash(*mentions)
        )

    def _of_another_sort(self, i: int, j: int) -> bool:
        """Kinds that one word or value has by chance."""
        one, other = self.ours.quantities[i], self.theirs.quantities[j]
        kinds = {one.kind, other.kind}
        if (family(one.kind) == "date") != (family(other.kind) == "date") and not (one.soft or other.soft):
            return True
        # "A month earlier" that something is compared with is not 지난달 again.
        if other.label == "base" and one.label != "base" and one.kind == "relative":
            return True
        if kinds == {"duration", "ordinal"} and (i in self.firm or j in self.firm_english):
            return True
        # The two of "two-stage", which is that of 2단, does not say 두 차례 again.
        if kinds == {"times", "number"} and (i in self.whole or j in self.exact):
            return True
        # 14도 is not said by the 14 of 14척, which the English says as well.
        if kinds == {"measure", "number"} and j in self.exact and i not in self.whole:
            return True
        # 25-21 is not 21-25 again, which the English says, too.
        return i in self.whole and one.kind == other.kind == "score" and one.value != other.value

    def _rounds(self, i: int, j: int) -> bool:
        """9천 명, said by "9,000", is no round figure for 8,914."""
        one, other = self.ours.quantities[i], self.theirs.quantities[j]
        units = one.unit == other.unit or not (one.unit and other.unit)
        return j in self.exact and one.kind == other.kind and units and one.value != other.value

    def _replaced(self, i: int) -> bool:
        """2022년 … 2023년 … 2023년 as "2022, 2013, 2023": as many on both sides, another in the place of one."""
        one = self.ours.quantities[i]
        if i not in self.matching.korean or one.soft or one.spelled:
            return False
        ours, theirs = (
            [n for n, q in enumerate(side.quantities) if _kind(q) == _kind(one) and not q.soft]
            for side in (self.ours, self.theirs)
        )
        others = [j for j in theirs if j in self.matching.english]
        if len(ours) != len(theirs) or len(others) != 1 or sum(n in self.matching.korean for n in ours) != 1:
            return False
        return self.relations.get((i, others[0]), _OTHER_DAY).rank == CONFLICT

    def _another_day(self, i: int, j: int) -> bool:
        """5월 19일 is not said again by a "May" or 19일 where another day of May, that nothing answers to, stands."""
        ends = self.ours.quantities[i].day, self.theirs.quantities[j].day
        if ends[0] is None or ends[1] is None or bool(ends[0].day) == bool(ends[1].day):
            return False
        left = self.matching
        others = [(i, k) for k in left.english] if ends[0].day else [(k, j) for k in left.korean]
        return any(self._days_differ(*place) and self.relations.get(place) == _OTHER_DAY for place in others)

    def _days_differ(self, i: int, j: int) -> bool:
        one, other = self.ours.quantities[i].day, self.theirs.quantities[j].day
        return bool(one and other and one.day and other.day and one.month and one.month == other.month)

    def _own_unit_differs(self, i: int, j: int) -> bool:
        """8250㎡(약 2500평) beside "8,290 square meters (2,500 pyeong)": what the unit's own figure says counts."""
        one, other = self.ours.quantities[i], self.theirs.quantities[j]
        if one.kind != "measure" or other.kind != "measure" or one.unit == other.unit:
            return False
        theirs = [q for k in self.matching.english if (q := self.theirs.quantities[k]).unit == one.unit]
        ours = [q for k in self.matching.korean if (q := self.ours.quantities[k]).unit == other.unit]
        return any(q.value != one.value for q in theirs) or any(q.value != other.value for q in ours)

    def _unit_lost(self, i: int) -> bool:
        """30평(99㎡) as "30 square meters (99 square meters)": the conversion beside it does not make it right."""
        one = self.ours.quantities[i]
        return i in self.matching.korean and any(
            one.kind == (other := self.theirs.quantities[j]).kind == "measure"
            and one.value == other.value
            and self.relations.get((i, j)) == _OTHER_UNIT
            for j in self.matching.english
        )


def _kind(quantity: Quantity) -> tuple[str, str, str, bool]:
    return quantity.kind, quantity.unit, quantity.currency, bool(quantity.day and quantity.day.year)
