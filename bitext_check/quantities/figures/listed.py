"""Several figures in a list or at labels that are all wrong, and rates and counts in a row with another number.

25일과 26일 as "the 15th and 16th": each of the days may be the other one's slip, so that neither is judged alone; but a
list or a range of two on both sides, of which nothing agrees, is the same list. 네 차례 연속 and "the third straight"
are the same run, whatever words count it. Where each side has one figure for and one against, those are the same votes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from bitext_check.quantities.comparing.agreement import CONFLICT, slip
from bitext_check.quantities.comparing.compatibility import relate
from bitext_check.quantities.figures.linked_sides import Side
from bitext_check.quantities.figures.surroundings import english_labels, korean_labels, labels_of
from bitext_check.quantities.values import Quantity, family
from bitext_check.records import Mention

_KINDS = frozenset(
    ("date", "percent", "point", "money", "measure", "duration", "age", "age-decade", "time", "number", "ordinal")
)
_KOREAN_JOINS = re.compile(r"\s?(?:과|와|및|이나|나|,|·|‧|[~∼〜～–—-]|에서|부터)\s?")
_ENGLISH_JOINS = re.compile(
    r",? ?(?:and|or|to|through|until|[–—-]|,)(?: (?:the|on|from|about|around|at))?(?: \w{3,9}day,?)? ?[$€£₩]?"
)
_RUN = re.compile(r"(?:연승|연패|연속)")
_STRAIGHT = re.compile(
    r"-?(?: [a-z]{3,12}){0,2}?[ -](?:consecutive|straight|successive)\b|(?: [a-z]{3,12}){1,3} in a row\b"
)
_COUNTS = frozenset(("number", "times", "ordinal", "duration"))
_LABELLED = frozenset(("number", "percent", "money", "duration"))
_AND_OTHERS = re.compile(r"[가-힣)]\s?(?:등|외)\s")
_TO_NAMES, _TAKEN_OFF = 12, 5
_OTHERS = re.compile(r"(?: [a-z]{3,9})? [Oo]thers?\b")
_LOCAL = re.compile(r"현지\s?시|한국\s?시")


def listed(korean: Side, english: Side, left: set[int], right: set[int]) -> Iterator[tuple[int, int, str]]:
    """Places (Korean, English) of figures in lists and runs that are wrong, and the problem."""
    for i, j in runs(korean, english, left, right):
        yield i, j, "wrong-number"
    for i, j in by_label(korean, english, left, right):
        yield i, j, slip(korean.quantities[i], english.quantities[j], "wrong-number")
    for i, j in both_wrong(korean, english, left, right):
        problem = "wrong-date" if korean.quantities[i].kind == "date" else "wrong-number"
        yield i, j, slip(korean.quantities[i], english.quantities[j], problem)


def both_wrong(korean: Side, english: Side, left: set[int], right: set[int]) -> Iterator[tuple[int, int]]:
    """The places (Korean, English) of the members of two lists of two, of which no member agrees with any other."""
    ours, theirs = _pairs(korean, left, _KOREAN_JOINS), _pairs(english, right, _ENGLISH_JOINS)
    for i in ours:
        same = [j for j in theirs if _same_list(korean, english, i, j)]
        rivals = [k for k in ours if _alike_kinds(korean.quantities[i], korean.quantities[k])]
        if len(same) == len(rivals) == 1 and not _LOCAL.search(korean.mentions[i].passage.plain):
            yield i, same[0]
            yield i + 1, same[0] + 1


_ORDINAL = ("ordinal", "wrong-number")
_ENDED = frozenset(("percent", "money", "number", "times", "measure", "age", "ordinal", "multiple"))
_APART = 28
"""Letters between both ends of a Korean change: 주 10회에서 오는 10월 26일부터 주 14회로 has twenty."""
_BETWEEN = 60


def both_ends(korean: Side, english: Side) -> Iterator[tuple[int, int]]:
    """Places of the ends that differ of the only change or range of its kind on each side.

    78%에서 91%로 as "from 71% last year to 98%", 3위에서 2위로 as "from second to first". What stands in between may
    have the value of another end, so that an end counts by its place.
    """
    ours, theirs = _changes(korean, _APART), _changes(english, _BETWEEN)
    for i, k in ours:
        one, other = korean.quantities[i], korean.quantities[k]
        found = [(j, m) for j, m in theirs if _alike(one, english.quantities[j])]
        if len(found) != 1 or sum(family(korean.quantities[n].kind) == family(one.kind) for n, _ in ours) != 1:
            continue
        j, m = found[0]
        ends = (one, english.quantities[j]), (other, english.quantities[m])
        if all(_same_sort(*end) for end in ends):
            yield from ((a, b) for (a, b), end in zip(((i, j), (k, m)), ends, strict=True) if _differ(*end))


def _changes(side: Side, most: int) -> list[tuple[int, int]]:
    """The first and last places of what goes from one figure to the next one of its kind, with times in between."""
    stated = [n for n, quantity in enumerate(side.quantities) if quantity.kind in _ENDED]
    found = []
    for n, m in pairwise(stated):
        first, last = side.mentions[n], side.mentions[m]
        one, other = side.quantities[n], side.quantities[m]
        near = first.passage is last.passage and last.start - first.end <= most
        if near and (one.role, other.role) == ("from", "to") and _alike(one, other):
            found.append((n, m))
    return found


def _same_sort(one: Quantity, other: Quantity) -> bool:
    """Both have one kind, unit and currency, and no rounding or other count of years is told."""
    units = not one.unit or not other.unit or one.unit == other.unit
    return _alike(one, other) and units and one.currency == other.currency and not {"vague"} & (one.also | other.also)


def _alike(one: Quantity, other: Quantity) -> bool:
    return one.kind == other.kind or one.reads_as(other.kind) or other.reads_as(one.kind)


def _differ(one: Quantity, other: Quantity) -> bool:
    relation = relate(one, other._replace(kind=one.kind, unit=other.unit or one.unit))
    return relation.rank == CONFLICT and relation.problem in _ORDINAL


def by_label(korean: Side, english: Side, left: set[int], right: set[int]) -> Iterator[tuple[int, int]]:
    """찬성 5명, 반대 2명 as "four in favor and three against": figures at labels of which each side has but one.

    A single label proves nothing: who else is dead may be told in other words.
    """
    ours = _only_of_label(korean, korean_labels)
    if len(ours) < 2:
        return
    theirs = _only_of_label(english, english_labels)
    shared = sorted(ours.keys() & theirs.keys())
    for label in shared if len(shared) > 1 else ():
        i, j = ours[label], theirs[label]
        one, other = korean.quantities[i], english.quantities[j]
        if i not in left or j not in right or one.kind not in _LABELLED or one.soft or other.soft:
            continue
        if remainder(korean.mentions[i], english.mentions[j]):
            continue
        if _alike_kinds(one, other._replace(unit=other.unit or one.unit)):
            yield i, j


def remainder(korean: Mention, english: Mention) -> bool:
    """The English figure is of those that are left, and no rendering of the whole: "two others" of 4명.

    Of a whole that names nobody (26명을 불구속 송치) but a few are taken off.
    """
    if _OTHERS.match(english.passage.plain, english.end) is None:
        return False
    one, other = korean.data, english.data
    if not isinstance(one, Quantity) or not isinstance(other, Quantity) or one.value is None or other.value is None:
        return True
    named = _AND_OTHERS.search(korean.passage.plain[max(0, korean.start - _TO_NAMES) : korean.start]) is not None
    return named or 0 < one.value - other.value <= _TAKEN_OFF


def _only_of_label(side: Side, read: Callable[[str, Sequence[Quantity]], dict[int, str]]) -> dict[str, int]:
    """The places of the figures that alone have their label, by the label."""
    found = labels_of(side.mentions, read)
    said = list(found.values())
    return {label: place for place, label in found.items() if said.count(label) == 1}


def by_rate(korean: Side, english: Side, left: set[int], right: set[int]) -> Iterator[tuple[int, int, str]]:
    """하루 15바퀴 as "50 times a day": the one figure of its sort on each side that is per day."""
    for i in sorted(left):
        one = korean.quantities[i]
        ours, theirs = ([n for n, q in enumerate(side.quantities) if _of_rate(q, one)] for side in (korean, english))
        if one.per and ours == [i] and len(theirs) == 1 and theirs[0] in right:
            yield i, theirs[0], slip(one, english.quantities[theirs[0]], "wrong-number")


def _of_rate(quantity: Quantity, like: Quantity) -> bool:
    same = quantity.per == like.per and family(quantity.kind) == family(like.kind) == "count"
    return same and not quantity.soft


def _pairs(side: Side, left: set[int], joins: re.Pattern[str]) -> list[int]:
    """The first places of two left-over quantities of one kind with nothing but a joining word between."""
    found = []
    for n in sorted(left):
        if n + 1 not in left or n - 1 in left:
            continue
        one, other = side.mentions[n], side.mentions[n + 1]
        same = one.passage is other.passage and side.quantities[n].kind == side.quantities[n + 1].kind
        if same and side.quantities[n].kind in _KINDS and joins.fullmatch(one.passage.plain, one.end, other.start):
            found.append(n)
    return found


def _alike_kinds(one: Quantity, other: Quantity) -> bool:
    return (one.kind, one.unit, one.currency) == (other.kind, other.unit, other.currency)


def _same_list(korean: Side, english: Side, i: int, j: int) -> bool:
    """Both lists are of one kind and unit, and state days of a month when they are dates; neither is in words."""
    for n in (0, 1):
        one, other = korean.quantities[i + n], english.quantities[j + n]
        softly = (one.soft or other.soft) and one.kind != "ordinal"
        if one.kind != other.kind or softly or one.currency != other.currency:
            return False
        if one.unit != other.unit and one.kind in ("measure", "duration"):
            return False
        if one.kind == "date" and not (one.day and other.day and one.day.day and other.day.day):
            return False
        if one.kind == "number" and (one.spelled or other.spelled or not one.unit):
            return False
    return True


def runs(korean: Side, english: Side, left: set[int], right: set[int]) -> Iterator[tuple[int, int]]:
    """The one count in a row of each side, when they differ."""
    ours = [i for i, q in enumerate(korean.quantities) if q.kind in _COUNTS and _runs(korean, i)]
    if len(ours) != 1 or ours[0] not in left:
        return
    theirs = [j for j, q in enumerate(english.quantities) if q.kind in _COUNTS and _straight(english, j)]
    if len(theirs) == 1 and theirs[0] in right:
        one, other = korean.quantities[ours[0]], english.quantities[theirs[0]]
        periods = one.kind == other.kind == "duration" and one.unit != other.unit
        if one.value != other.value and not periods and not {"vague"} & (one.also | other.also):
            yield ours[0], theirs[0]


def _runs(side: Side, place: int) -> bool:
    quantity, mention = side.quantities[place], side.mentions[place]
    text = mention.passage.plain
    return _RUN.search(quantity.text) is not None or (
        quantity.timing == "running" and "연속" in text[max(0, mention.start - 4) : mention.end + 4]
    )


def _straight(side: Side, place: int) -> bool:
    mention = side.mentions[place]
    text = mention.passage.plain
    return side.quantities[place].timing == "running" or _STRAIGHT.match(text, mention.end) is not None
