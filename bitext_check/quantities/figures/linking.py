"""Tie the quantities of an aligned pair, and say which of them are surely wrong.

Equal quantities are tied first. What is left over on both sides and differs in a way that slips of translation have (a
factor of ten, exchanged digits, another unit, month, half of the day, bound) is wrong. Anything else raises something
only when it is alone of its kind on both sides; people translate freely, and a wrong finding costs trust.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bitext_check.quantities.comparing.agreement import CONFLICT, DIFFERENT, SAME, Relation, slip
from bitext_check.quantities.comparing.matching import Matching, match
from bitext_check.quantities.comparing.problems import explain
from bitext_check.quantities.exchanges.turned import wrong_parts_of_day
from bitext_check.quantities.figures.ages import other_ages
from bitext_check.quantities.figures.dated import against_publication, day_as_month, told_from_the_other
from bitext_check.quantities.figures.firsts import no_first
from bitext_check.quantities.figures.labelled import alone_of_noun
from bitext_check.quantities.figures.linked_sides import Side, side, with_elsewhere
from bitext_check.quantities.figures.listed import by_rate, listed, remainder
from bitext_check.quantities.figures.of_all import told_by_reckoning, told_of_all
from bitext_check.quantities.figures.other_units import other_unit
from bitext_check.quantities.figures.periods import other_periods
from bitext_check.quantities.figures.ranks import by_medal
from bitext_check.quantities.figures.rates import numberless, other_rate
from bitext_check.quantities.figures.repeated import said_again
from bitext_check.quantities.figures.slips import slips
from bitext_check.quantities.figures.tied import converted, tied_links
from bitext_check.quantities.figures.unanswered import ends_name, unanswered
from bitext_check.quantities.figures.weight import far_less, strong_enough, weighty
from bitext_check.quantities.rendering import replacing
from bitext_check.quantities.values import Quantity, family, told_alike
from bitext_check.records import Link, Mention

STRONG = frozenset(
    "magnitude digits currency percent-point am-pm bound decade base wrong-unit relative-direction".split()
)
_COUNTED = frozenset(("number", "times", "ordinal", "age", "multiple"))
_ENDS = frozenset(("wrong-number", "wrong-date", "wrong-month", "wrong-year", "wrong-time"))
"""Differences that make another end of a range; another unit is no other end."""
_SMALL_KINDS = frozenset(("number", "times", "ordinal"))
_CERTAIN = {"magnitude": 0.97, "digits": 0.95, "currency": 0.95, "percent-point": 0.93, "am-pm": 0.95, "bound": 0.9}


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Two left-over quantities that contradict each other; the lowest `cost` is the likeliest pair."""

    korean: int
    english: int
    problem: str
    cost: float


def link(
    source: Sequence[Mention],
    target: Sequence[Mention],
    published: date | None = None,
    anchors: Sequence[Link] = (),
) -> tuple[Link, ...]:
    """Links between the quantities of one aligned pair, whose `data` are `Quantity` values; others are passed over.

    A tied pair has problem "" or the name of what is wrong; one side is None for what is missing or added. `published`
    is the date of the article, when it is known; `anchors` are the links of names, beside which figures stand.
    """
    korean, english = side(source, korean=True), side(target)
    if not korean.quantities and not english.quantities:
        return ()
    relations: dict[tuple[int, int], Relation] = {}
    matching = match(korean.quantities, english.quantities, relations)
    korean, english = with_elsewhere(korean, english, matching)
    links = tied_links(korean, english, matching, anchors)
    said = list(said_again(korean, english, matching, relations))
    links.extend(converted(korean, english, matching, said))
    left = set(matching.korean) - {i for i, _ in said}
    right = set(matching.english) - {j for _, j in said}
    korean, english = _set_aside(korean, english, left, right, relations)
    otherwise = dict(told_by_reckoning(korean, english, left, right, matching.tied))
    otherwise |= told_from_the_other(korean.quantities, english.quantities, left, right)
    left -= otherwise.keys()
    right -= set(otherwise.values())
    if published is not None:
        links.extend(_by_date(korean, english, left, right, matching, published))
    for i, rate in list(numberless(korean, english, left, matching)):
        left.discard(i)
        links.append(rate)
    candidates = _candidates(korean, english, left, right, relations)
    parts = wrong_parts_of_day(korean.quantities, english.quantities, matching)
    parts = {i: j for i, j in parts.items() if i in matching.korean and j in matching.english}
    left |= parts.keys()
    candidates += [_Candidate(i, j, "am-pm", 0) for i, j in parts.items()]
    candidates += _told_twice(korean, english, matching, left, relations)
    candidates += [_Candidate(*found, 1) for found in listed(korean, english, left, right)]
    candidates += [_Candidate(*found, 1) for found in day_as_month(korean.quantities, english.quantities, left, right)]
    candidates += [_Candidate(*found, 1) for found in other_periods(korean, english, left, right)]
    candidates += [_Candidate(*found, -1) for found in by_rate(korean, english, left, right)]
    partners = [slipped for slipped in slips(korean, english, matching) if slipped[0] not in otherwise]
    partners += [(i, j, "wrong-number") for i, j in other_ages(korean, english, anchors) if i in left and j in right]
    candidates += [_Candidate(*found, 0) for found in partners]
    left |= {i for i, _, _ in partners}
    right |= {candidate.english for candidate in candidates}
    links.extend(_taken(korean, english, candidates, left, right))
    if any(link.problem for link in links):
        # What is told already no longer stands in the way of what else is alone of its kind.
        links.extend(_taken(korean, english, _candidates(korean, english, left, right, relations), left, right))
    for j, first in list(no_first(korean, english, right)):
        right.discard(j)
        links.append(first)
    for i, found in list(told_of_all(korean, english, left, matching.tied)):
        left.discard(i)
        links.append(found)
    links.extend(unanswered(korean, english, left, right))
    return tuple(links)


def _taken(
    korean: Side, english: Side, candidates: Sequence[_Candidate], left: set[int], right: set[int]
) -> Iterator[Link]:
    """The likeliest candidates as links; what they hold is no longer left over."""
    for candidate in sorted(candidates, key=lambda c: c.cost):
        if candidate.korean in left and candidate.english in right:
            left.discard(candidate.korean)
            right.discard(candidate.english)
            yield _wrong(korean, english, candidate)


def _by_date(
    korean: Side, english: Side, left: set[int], right: set[int], matching: Matching, published: date
) -> list[Link]:
    """Relative words tied to the dates that they mean or should mean."""
    links = []
    found = against_publication(korean.quantities, english.quantities, left, right, matching.tied, published)
    for i, j, problem in list(found):
        left.discard(i)
        right.discard(j)
        ours, theirs = korean.quantities[i], english.quantities[j]
        one, other = korean.mentions[i], english.mentions[j]
        if problem:
            links.append(
                Link(
                    one.kind, one, other, problem, replacing(ours, theirs, problem), explain(ours, theirs, problem), 0.8
                )
            )
        else:
            links.append(Link(one.kind, one, other))
    return links


def _set_aside(
    ours: Side, theirs: Side, left: set[int], right: set[int], relations: dict[tuple[int, int], Relation]
) -> tuple[Side, Side]:
    """Numbers of different kinds with one value are the same thing in other words: 102위 as "ranks at 102".

    They are no longer left over, and stand elsewhere on the sides that are given back.
    """
    korean, english = ours.quantities, theirs.quantities
    apart: list[tuple[int, int]] = []
    for i in sorted(left):
        value = korean[i].value
        if _contradicted(korean, english, i, right, relations):
            continue
        for j in sorted(right):
            known = relations.get((i, j))
            opposed = (known is not None and known.rank == CONFLICT) or other_unit(ours.mentions[i], theirs.mentions[j])
            if value and english[j].value == value and _other_kind(korean[i], english[j]) and not opposed:
                left.discard(i)
                right.discard(j)
                apart.append((i, j))
                break
    return (
        replace(ours, elsewhere=ours.elsewhere | {i for i, _ in apart}),
        replace(theirs, elsewhere=theirs.elsewhere | {j for _, j in apart}),
    )


def _contradicted(
    korean: Sequence[Quantity],
    english: Sequence[Quantity],
    place: int,
    right: Iterable[int],
    relations: dict[tuple[int, int], Relation],
) -> bool:
    """What the Korean says is left over in the English, too, with a reversed bound or another unit."""
    one = korean[place]
    return any(
        one.kind == english[j].kind
        and one.value == english[j].value
        and relations.get((place, j), SAME).rank == CONFLICT
        for j in right
    )


def _other_kind(korean: Quantity, english: Quantity) -> bool:
    """Different families of numbers; the value of a time, a score or a relative word is no number."""
    one, other = family(korean.kind), family(english.kind)
    return one != other and not {one, other} & {"relative", "time", "daypart", "score", "phone"}


def _candidates(
    korean: Side, english: Side, left: set[int], right: set[int], relations: dict[tuple[int, int], Relation]
) -> list[_Candidate]:
    found = []
    for i in left:
        for j in right:
            relation = relations.get((i, j))
            one, other = korean.quantities[i], english.quantities[j]
            opposed = other_unit(korean.mentions[i], english.mentions[j])
            stated = one.kind == other.kind == "fraction" and not other.soft  # 과반
            doubtful = (one.soft or other.soft) and not stated and not (relation and relation.problem == "base")
            doubtful = doubtful or (other.spelled and ends_name(korean.mentions[i]))
            if relation is None or (doubtful and not _other_period(korean, english, (i, j))):
                continue
            if opposed:
                relation = Relation(CONFLICT, "wrong-unit")
            if relation.rank != CONFLICT and _comparable(one, other):
                relation = DIFFERENT
            if relation.rank == CONFLICT:
                candidate = _judge(korean, english, (i, j), relation, left, right)
                if candidate:
                    found.append(candidate)
    return found


_LASTS = re.compile(r"\s?(?:새|사이|만에|동안|간)(?![가-힣]{2})")


def _other_period(korean: Side, english: Side, places: tuple[int, int]) -> bool:
    """한 달 새 as "in a week", 1년 안에 as "within one month": the only period on both sides."""
    one, other = korean.quantities[places[0]], english.quantities[places[1]]
    if not (one.kind == other.kind == "duration" and one.value == other.value == 1 and one.unit != other.unit):
        return False
    alone = all(sum(q.kind in ("duration", "relative") for q in side.quantities) == 1 for side in (korean, english))
    lasts = one.timing == other.timing == "within" or _LASTS.match(korean.mentions[places[0]].passage.plain, one.end)
    return alone and bool(lasts)


def _comparable(korean: Quantity, english: Quantity) -> bool:
    """Counts of two kinds that may be the same thing: 74주년 and "47th", 1.2배 and "2.1 times"."""
    if korean.kind not in _COUNTED or english.kind not in _COUNTED:
        return False
    if family(korean.kind) == family(english.kind):
        return True
    return korean.reads_as(english.kind) or english.reads_as(korean.kind)


def _judge(
    korean: Side, english: Side, places: tuple[int, int], relation: Relation, left: set[int], right: set[int]
) -> _Candidate | None:
    """The pair as a candidate when it is surely wrong, None when it may be two quantities without counterpart."""
    i, j = places
    one, other = korean.quantities[i], english.quantities[j]
    problem = slip(one, other, relation.problem)
    if problem == "ordinal" and by_medal(other, korean.mentions):
        return None
    distance = abs(_position(korean.quantities, i) - _position(english.quantities, j))
    if problem in STRONG and strong_enough(one, other, problem):
        return _Candidate(i, j, problem, distance)
    alone = told_alike(one, other) and all(
        _only(q, side.quantities, rest) for q, side, rest in ((one, korean, left), (other, english, right))
    )
    if (korean.quantities[i].value or 0) > 0 and alone_of_noun(korean.mentions, english.mentions, i, j):
        return _Candidate(i, j, problem, distance)
    if (
        not alone
        or remainder(korean.mentions[i], english.mentions[j])
        or not (weighty(one, other) or _years_off(one, other) or _small_but_sure(korean, english, places, left, right))
    ):
        return None
    return _Candidate(i, j, problem, 1 + distance)


def _years_off(one: Quantity, other: Quantity) -> bool:
    """2년 전 as "last year"."""
    return (
        {one.kind, other.kind} == {"duration", "relative"}
        and one.unit == other.unit
        and "ago" in (one.timing, other.timing)
    )


def _small_but_sure(korean: Side, english: Side, places: tuple[int, int], left: set[int], right: set[int]) -> bool:
    """A count below ten, in digits in the Korean, that is all that does not fit in two equally long lists of counts."""
    one, other = korean.quantities[places[0]], english.quantities[places[1]]
    if (
        (one.spelled and not _both_in_words(korean, english, places, left, right))
        or not {one.kind, other.kind} <= _SMALL_KINDS
        or (one.unit and other.unit and one.unit != other.unit)
    ):
        return False
    sides = (korean, left), (english, right)
    kinds = {family(one.kind), family(other.kind)}
    ours, theirs = (
        {n for n, q in enumerate(side.quantities) if family(q.kind) in kinds and not q.soft} - side.elsewhere
        for side, _ in sides
    )
    alone = all(sum(_counts(side.quantities[n]) for n in rest) == 1 for side, rest in sides)
    return alone and len(ours) == len(theirs)


def _counts(quantity: Quantity) -> bool:
    """Words such as 이날 may be left out of any sentence."""
    return not quantity.soft and quantity.kind not in ("relative", "daypart", "holiday")


def _both_in_words(korean: Side, english: Side, places: tuple[int, int], left: set[int], right: set[int]) -> bool:
    """An ordinal or a number of times in words on both sides; nothing of that kind, and nothing left over, has their
    numbers on the other side."""
    one, other = korean.quantities[places[0]], english.quantities[places[1]]
    if one.kind != other.kind or one.kind not in ("ordinal", "times") or not other.spelled or other.soft:
        return False
    elsewhere, before = (
        {q.value for n, q in enumerate(side.quantities) if n != place and (n in rest or q.kind == one.kind)}
        for side, place, rest in ((english, places[1], right), (korean, places[0], left))
    )
    return one.value not in elsewhere and other.value not in before


def _family_places(quantities: Sequence[Quantity], quantity: Quantity) -> list[int]:
    own = family(quantity.kind)
    return [n for n, other in enumerate(quantities) if family(other.kind) == own and not other.soft]


def _told_twice(
    korean: Side, english: Side, matching: Matching, left: set[int], relations: dict[tuple[int, int], Relation]
) -> list[_Candidate]:
    """작년 … 올해 as "this year … this year": the English has as many as the Korean, but one of them twice."""
    found = []
    for i in left:
        one = korean.quantities[i]
        again = [j for j in matching.english if relations.get((i, j), SAME).rank == CONFLICT]
        ours = _family_places(korean.quantities, one)
        theirs = _family_places(english.quantities, one)
        if one.soft or len(again) != 1 or len(ours) != len(theirs) or not _only(one, korean.quantities, left):
            continue
        place = theirs[ours.index(i)]
        twice = english.quantities[again[0]]
        if not _same(english.quantities[place], twice):
            begins = one.role and (one.role, one.timing) == (twice.role, twice.timing)
            place = again[0] if begins else _doubled(i, again[0], korean, english, matching)
        sure = one.unit == twice.unit == "person" or _in_order(i, ours, theirs, matching)
        others = remainder(korean.mentions[i], english.mentions[place])
        if twice.soft or place < 0 or others or not (weighty(one, twice) or sure):
            continue
        problem = slip(one, twice, relations[i, again[0]].problem)
        found.append(_Candidate(i, place, problem, 2))
    return found


def _in_order(place: int, ours: Sequence[int], theirs: Sequence[int], matching: Matching) -> bool:
    """All but the figure at `place`, two others at least, are tied in one order: 7명, 4명, 38명 as "7, 7 and 38"."""
    others = [pair for pair in zip(ours, theirs, strict=True) if pair[0] != place]
    return len(others) > 1 and set(others) <= set(matching.tied)


def _doubled(place: int, twice: int, korean: Side, english: Side, matching: Matching) -> int:
    """The place in the order of the Korean of one of two equal English figures, -1 when that is not clear."""
    equal = [j for j, other in enumerate(english.quantities) if _same(other, english.quantities[twice])]
    once = [i for i, j in matching.tied if j in equal]
    if len(equal) != 2 or len(once) != 1 or korean.quantities[once[0]].unit != korean.quantities[place].unit:
        return -1
    return equal[0] if place < once[0] else equal[1]


def _same(one: Quantity, other: Quantity) -> bool:
    return (one.kind, one.value, one.unit, one.day) == (other.kind, other.value, other.unit, other.day)


def _position(quantities: Sequence[Quantity], place: int) -> float:
    """Where the quantity stands among those of its family, from 0 to 1."""
    own = _family_places(quantities, quantities[place])
    return own.index(place) / (len(own) - 1) if len(own) > 1 and place in own else 0.5


def _only(quantity: Quantity, quantities: Sequence[Quantity], left: set[int]) -> bool:
    """Whether a left-over quantity is alone of its family, of dates of those that tell the same of a date."""
    own = [quantities[n] for n in left if family(quantities[n].kind) == family(quantity.kind)]
    return (
        sum((not q.soft or q is quantity) and told_alike(q, quantity) and not far_less(q, quantity) for q in own) == 1
    )


def _wrong(korean: Side, english: Side, found: _Candidate) -> Link:
    one, other = korean.mentions[found.korean], english.mentions[found.english]
    ours, theirs = korean.quantities[found.korean], english.quantities[found.english]
    ends = ours.role == theirs.role == "to" and ours.kind != "multiple"
    problem = "range-end" if ends and found.problem in _ENDS else found.problem
    rate = other_rate(replace(one, data=ours), replace(other, data=theirs)) if problem == "wrong-unit" else None
    if rate is not None:
        return rate
    certain = _CERTAIN.get(found.problem, 0.9 if found.cost < 1 else 0.8)
    kind = "date" if problem == "base" else one.kind
    return Link(
        kind, one, other, problem, replacing(ours, theirs, problem), explain(ours, theirs, found.problem), certain
    )
