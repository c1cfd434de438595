"""What agrees: links of tied figures, those that changed places among them, and figures that are said again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bitext_check.quantities.comparing.agreement import CONFLICT, SOFT, Relation
from bitext_check.quantities.comparing.matching import Matching
from bitext_check.quantities.exchanges.finding import exchanges, told
from bitext_check.quantities.exchanges.turned import turned_records, turned_round, turned_scores
from bitext_check.quantities.figures.labelled import clash, mislabelled, of_other_noun
from bitext_check.quantities.figures.linked_sides import Side
from bitext_check.quantities.values import Quantity, family
from bitext_check.records import Link

_OTHER_DAY = Relation(CONFLICT, "wrong-date")


def tied_links(korean: Side, english: Side, matching: Matching, anchors: Sequence[Link] = ()) -> list[Link]:
    """A link for every tied pair; figures that changed places and scores turned round have a problem.

    `anchors` are the links of names, beside which figures stand.
    """
    links: list[Link] = []
    moved: set[tuple[int, int]] = set()
    for exchange in exchanges(korean, english, matching, anchors):
        moved |= {exchange.first, exchange.second}
        links.extend(told(exchange, korean.mentions, english.mentions))
    wrong = turned_scores(korean.mentions, english.mentions, matching)
    wrong |= turned_records(korean.mentions, english.mentions, matching)
    for i, j in matching.tied:
        one, other = korean.mentions[i], english.mentions[j]
        if (i, j) in wrong:
            right = turned_round(other.text)
            links.append(Link(one.kind, one, other, "wrong-number", (right,), wrong[i, j], 0.85))
        elif (i, j) not in moved:
            links.append(mislabelled(one, other) or Link(one.kind, one, other))
    return links


def said_again(
    ours: Side,
    theirs: Side,
    matching: Matching,
    relations: dict[tuple[int, int], Relation],
) -> Iterator[tuple[int, int]]:
    """Pairs that agree, tied or not: a figure may be said twice.

    A day of the month is no floor or rank again, a floor no stage, a figure that is exactly another one does not round
    this one, 14 points are not the 14 wins that the English has already, and what is converted beside it is not said
    where the English has it with another unit.
    """
    korean, english = ours.quantities, theirs.quantities
    exact = {j for i, j in matching.tied if korean[i].value == english[j].value}
    tied = set(matching.tied)
    whole = {i for i, j in tied if korean[i].value == english[j].value}
    alike = [(i, j) for i, j in matching.tied if family(korean[i].kind) == family(english[j].kind)]
    firm = {i for i, _ in alike}, {j for _, j in alike}
    for (i, j), relation in relations.items():
        if relation.rank < SOFT:
            continue
        one, other = korean[i], english[j]
        strange = (family(one.kind) == "date") != (family(other.kind) == "date") and not (one.soft or other.soft)
        rounded = j in exact and one.kind == other.kind and one.value != other.value
        rounded = rounded and (one.unit == other.unit or not (one.unit and other.unit))
        # "A month earlier" that something is compared with is not 지난달 again.
        strange = strange or (other.label == "base" and one.label != "base" and one.kind == "relative")
        apart = {one.kind, other.kind} == {"duration", "ordinal"} and (i in firm[0] or j in firm[1])
        # The two of "two-stage", which is that of 2단, does not say 두 차례 again.
        apart = apart or ({one.kind, other.kind} == {"times", "number"} and (i in whole or j in exact))
        # 14도 is not said by the 14 of 14척, which the English says as well.
        apart = apart or ({one.kind, other.kind} == {"measure", "number"} and j in exact and i not in whole)
        # 25-21 is not 21-25 again, which the English says, too.
        strange = strange or (i in whole and one.kind == other.kind == "score" and one.value != other.value)
        strange = strange or _own_unit_differs(i, j, ours, theirs, matching)
        strange = strange or _another_day(i, j, ours, theirs, matching, relations)
        strange = strange or _replaced(i, korean, english, matching, relations)
        strange = strange or (i in whole and of_other_noun(ours.mentions[i], theirs.mentions[j]))
        wrong = strange or rounded or apart or clash(ours.mentions[i], theirs.mentions[j])
        if (i, j) in tied or not (wrong or _unit_lost(i, korean, english, matching, relations)):
            yield i, j


def _replaced(
    place: int,
    korean: Sequence[Quantity],
    english: Sequence[Quantity],
    matching: Matching,
    relations: dict[tuple[int, int], Relation],
) -> bool:
    """2022년 … 2023년 … 2023년 as "2022, 2013, 2023": as many on both sides, another in the place of one."""
    one = korean[place]
    if place not in matching.korean or one.soft or one.spelled:
        return False
    kind = _kind(one)
    sides = [[n for n, q in enumerate(side) if _kind(q) == kind and not q.soft] for side in (korean, english)]
    others = [j for j in sides[1] if j in matching.english]
    if len(sides[0]) != len(sides[1]) or len(others) != 1 or sum(i in matching.korean for i in sides[0]) != 1:
        return False
    return relations.get((place, others[0]), _OTHER_DAY).rank == CONFLICT


def _kind(quantity: Quantity) -> tuple[str, str, str, bool]:
    return quantity.kind, quantity.unit, quantity.currency, bool(quantity.day and quantity.day.year)


def _another_day(
    i: int, j: int, ours: Side, theirs: Side, matching: Matching, relations: dict[tuple[int, int], Relation]
) -> bool:
    """5월 19일 is not said again by a "May" or 19일 where another day of May, that nothing answers to, stands, too."""
    ends = ours.quantities[i].day, theirs.quantities[j].day
    if ends[0] is None or ends[1] is None or bool(ends[0].day) == bool(ends[1].day):
        return False
    others = [(i, k) for k in matching.english] if ends[0].day else [(k, j) for k in matching.korean]
    return any(_days_differ(place, ours, theirs) and relations.get(place) == _OTHER_DAY for place in others)


def _days_differ(place: tuple[int, int], ours: Side, theirs: Side) -> bool:
    one, other = ours.quantities[place[0]].day, theirs.quantities[place[1]].day
    return bool(one and other and one.day and other.day and one.month and one.month == other.month)


def _own_unit_differs(i: int, j: int, ours: Side, theirs: Side, matching: Matching) -> bool:
    """8250㎡(약 2500평) beside "8,290 square meters (about 2,500 pyeong)": what the unit's own figure says counts."""
    one, other = ours.quantities[i], theirs.quantities[j]
    if one.kind != "measure" or other.kind != "measure" or one.unit == other.unit:
        return False
    mine = [theirs.quantities[k] for k in matching.english if theirs.quantities[k].unit == one.unit]
    its = [ours.quantities[k] for k in matching.korean if ours.quantities[k].unit == other.unit]
    return any(q.value != one.value for q in mine) or any(q.value != other.value for q in its)


def converted(ours: Side, theirs: Side, matching: Matching, said: Sequence[tuple[int, int]]) -> Iterator[Link]:
    """Links of measures that the English has in another unit alone: 30평(99㎡) as "99 square meters"."""
    for i, j in said:
        one, other = ours.quantities[i], theirs.quantities[j]
        if i in matching.korean and one.kind == other.kind == "measure" and one.unit != other.unit:
            yield Link(ours.mentions[i].kind, ours.mentions[i], theirs.mentions[j])


def _unit_lost(
    place: int,
    korean: Sequence[Quantity],
    english: Sequence[Quantity],
    matching: Matching,
    relations: dict[tuple[int, int], Relation],
) -> bool:
    """30평(99㎡) as "30 square meters (99 square meters)": the conversion beside it does not make it right."""
    one = korean[place]
    return place in matching.korean and any(
        one.kind == english[j].kind == "measure"
        and one.value == english[j].value
        and relations.get((place, j)) == Relation(CONFLICT, "wrong-unit")
        for j in matching.english
    )
