"""Figures whose partner is known by more than the figure: the noun that both count, or the whole that both are part of.

They are found whether or not another figure by chance has the same value: 4위와 7위 as "fourth and ninth place", 9명
가운데 5명 as "five of the 19".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from bitext_check.quantities.comparing.agreement import slip
from bitext_check.quantities.comparing.matching import Matching
from bitext_check.quantities.expressions.intervals import other_times
from bitext_check.quantities.figures.labelled import nouns_of, words_beside
from bitext_check.quantities.figures.linked_sides import Side
from bitext_check.quantities.figures.listed import both_ends
from bitext_check.quantities.figures.periods import other_month
from bitext_check.quantities.figures.shares import share_in_english
from bitext_check.quantities.values import Day, Quantity, family
from bitext_check.records import Mention

_MOST = 4
_TELLING = 3
"""Figures of a sum, zeros at its end left out, that another one hardly has by chance."""
_MEASURED = frozenset(("measure", "percent", "money"))
_HALF_OF_MATCH = re.compile(r"(?:전반|후반|연장(?:전)?(?:\s?[전후]반)?|추가\s?시간)\s?$")
_TO_HALF = 10
_MINUTE = re.compile(r"[ -]minute\b")
_OF_WHOLE = re.compile(r"(?:은|는|을|를|이|가)?\s?(?:가운데|중(?![가-힣]))[에서는은 ]{0,3}\s?")


def slips(korean: Side, english: Side, matching: Matching) -> Iterator[tuple[int, int, str]]:
    """Places of Korean figures that nothing answers to, with those of the English ones that should, and the problem."""
    free = set(matching.korean), set(matching.english)
    for i, j in by_noun(korean, english):
        if i in free[0] and j in free[1]:
            ranks = korean.quantities[i].kind == english.quantities[j].kind == "ordinal"
            yield i, j, "ordinal" if ranks else "wrong-number"
    tied, back = dict(matching.tied), {j: i for i, j in matching.tied}
    for i, j in by_unit(korean, english):
        of_others = (
            i not in tied or korean.quantities[i].kind != english.quantities[tied[i]].kind,
            j not in back or korean.quantities[back[j]].kind != english.quantities[j].kind,
        )
        if all(of_others) and (i in tied or j in back):
            yield i, j, slip(korean.quantities[i], english.quantities[j], "wrong-number")
    for i, j in by_sequence(korean, english):
        if j in free[1]:
            yield i, j, "ordinal" if korean.quantities[i].kind == "ordinal" else "wrong-date"
    for i, j in both_ends(korean, english):
        if i in free[0] or j in free[1]:
            ranks = korean.quantities[i].kind == english.quantities[j].kind == "ordinal"
            yield i, j, slip(korean.quantities[i], english.quantities[j], "ordinal" if ranks else "wrong-number")
    for i, j in other_month(korean.quantities, english.quantities, matching.tied):
        yield i, j, "wrong-month"
    for i, j in _minutes(korean, english, free):
        yield i, j, "wrong-number"
    for i, j in _times(korean, english):
        yield i, j, "wrong-number"
    for i, j in _of_whole(korean, english, matching):
        yield i, j, "wrong-number"
    yield from _said_otherwise(korean, english, matching)
    for i, j in _lost_years(korean, english, matching):
        yield i, j, "wrong-year"
    for i, j in _of_other_year(korean, english, matching):
        yield i, j, "relative-direction"


def by_noun(korean: Side, english: Side) -> Iterator[tuple[int, int]]:
    """The one figure on each side that differs among those that count the same thing by its own noun."""
    groups: dict[frozenset[str], list[int]] = {}
    for i, mention in enumerate(korean.mentions):
        nouns = nouns_of(mention)
        if nouns:
            groups.setdefault(nouns, []).append(i)
    if not groups or len(english.mentions) == 0:
        return
    beside = [words_beside(mention) for mention in english.mentions]
    for nouns, ours in groups.items():
        if any(nouns != other and not nouns.isdisjoint(other) for other in groups):
            continue  # 4연패 and 49패
        theirs = [j for j, words in enumerate(beside) if not nouns.isdisjoint(words)]
        if len(ours) != len(theirs) or len(ours) > _MOST:
            continue
        if all(_one_kind(korean.quantities[i], english.quantities[j]) for i in ours for j in theirs):
            yield from _odd(ours, theirs, korean.quantities, english.quantities)


def by_unit(korean: Side, english: Side) -> Iterator[tuple[int, int]]:
    """The one figure on each side that differs among those of one unit, such as 45㏊ and "120 hectares"."""
    groups: dict[tuple[str, ...], tuple[list[int], list[int]]] = {}
    for place, side in enumerate((korean, english)):
        for n, quantity in enumerate(side.quantities):
            if quantity.kind in _MEASURED and not quantity.soft:
                groups.setdefault((quantity.kind, quantity.unit, quantity.currency), ([], []))[place].append(n)
    for ours, theirs in groups.values():
        if 0 < len(ours) == len(theirs) <= _MOST:
            yield from _odd(ours, theirs, korean.quantities, english.quantities)


def by_sequence(korean: Side, english: Side) -> Iterator[tuple[int, int]]:
    """The one place at which two sequences of ordinals, or of quarters, differ; their values elsewhere are the same.

    Where a value stands twice, the figures beside it tell which one is another: 올해 2분기 … 지난해 2분기.
    """
    groups: dict[str, tuple[list[int], list[int]]] = {}
    for number, side in enumerate((korean, english)):
        for n, quantity in enumerate(side.quantities):
            sort: str = "quarter" if quantity.day and quantity.day.quarter else quantity.kind
            if sort in ("quarter", "ordinal"):
                groups.setdefault(sort, ([], []))[number].append(n)
    for sort, (ours, theirs) in groups.items():
        if not 1 < len(ours) == len(theirs) <= _MOST:
            continue
        here, there = (
            [q.day.quarter if q.day else q.value for q in (side.quantities[n] for n in places)]
            for side, places in ((korean, ours), (english, theirs))
        )
        odd = [n for n, (one, other) in enumerate(zip(here, there, strict=True)) if one != other]
        if len(odd) != 1:
            continue
        i, j = ours[odd[0]], theirs[odd[0]]
        one, other = korean.quantities[i], english.quantities[j]
        otherwise = _told(english, theirs, one) or _told(korean, ours, other)
        if sort == "quarter" or not (one.soft or otherwise):
            yield i, j


def _told(side: Side, group: Sequence[int], quantity: Quantity) -> bool:
    """Whether figures of another sort have the value: 4∼6학년 as "grades 4 through 6"."""
    return any(q.value == quantity.value for n, q in enumerate(side.quantities) if n not in group)


def _one_kind(one: Quantity, other: Quantity) -> bool:
    return family(one.kind) == family(other.kind) or one.reads_as(other.kind)


def _odd(
    ours: Sequence[int], theirs: Sequence[int], korean: Sequence[Quantity], english: Sequence[Quantity]
) -> Iterator[tuple[int, int]]:
    """The one value too many on each side, at the place where it stands in the order of the other side if it can be."""
    here, there = [korean[i].value for i in ours], [english[j].value for j in theirs]
    if here == there:
        return
    lost, extra = Counter(here) - Counter(there), Counter(there) - Counter(here)
    if lost.total() != 1 or extra.total() != 1:
        return
    j = next(j for j in theirs if english[j].value in extra)
    places = [i for i in ours if korean[i].value in lost]
    yield next((i for i in places if ours.index(i) == theirs.index(j)), places[0]), j


# Parts of a whole ----------------------------------------------------------------------------------------------------


def _minutes(korean: Side, english: Side, free: tuple[set[int], set[int]]) -> Iterator[tuple[int, int]]:
    """전반 23분 as "in the 25th minute": the only minutes of a match that do not agree."""
    ours = [i for i in sorted(free[0]) if _of_match(korean.mentions[i])]
    ranks = [j for j in sorted(free[1]) if english.quantities[j].kind == "ordinal"]
    theirs = [j for j in ranks if _MINUTE.match(english.mentions[j].passage.plain, english.mentions[j].end)]
    if len(ours) == len(theirs) == 1:
        yield ours[0], theirs[0]


def _of_match(korean: Mention) -> bool:
    text = korean.passage.plain
    minutes = isinstance(korean.data, Quantity) and korean.data.unit == "minute"
    return minutes and _HALF_OF_MATCH.search(text[max(0, korean.start - _TO_HALF) : korean.start]) is not None


def _times(korean: Side, english: Side) -> Iterator[tuple[int, int]]:
    """한 달에 두 번 as "once a month": another number of times in the same period."""
    if not any(q.kind in ("times", "number") and q.per for q in korean.quantities):
        return
    passages = {id(m.passage): m.passage for side in (korean, english) for m in side.mentions}.values()
    if len(passages) != 2:
        return
    found = other_times(*(passage.plain for passage in passages))
    if found is None or not found.rounds:
        return
    places = [
        [n for n, m in enumerate(side.mentions) if match.start("times") <= m.start < match.end("times")]
        for side, match in ((korean, found.korean), (english, found.english))
    ]
    if all(places):
        yield places[0][0], places[1][0]


def _of_whole(korean: Side, english: Side, matching: Matching) -> Iterator[tuple[int, int]]:
    """A part or a whole with another number, where the other one of the two agrees."""
    tied, free = dict(matching.tied), set(matching.korean)
    for i, k in zip(range(len(korean.mentions)), range(1, len(korean.mentions)), strict=False):
        whole, part = korean.mentions[i], korean.mentions[k]
        if (i in free) == (k in free) and (i not in free or _fractions(english, matching) == []):
            continue
        if whole.passage is not part.passage or not _OF_WHOLE.fullmatch(whole.passage.plain, whole.end, part.start):
            continue
        if not all(_counts(korean.quantities[n]) for n in (i, k)):
            continue
        if i in free and k in free:
            yield from _in_fraction(korean, english, i, k, matching)
            continue
        known, lost = (tied[k], i) if i in free else (tied[i], k)
        wanted = "part" if lost == i else "whole"
        found = [
            j for j in matching.english
            if _counts(english.quantities[j]) and _is_other(english, known, j, wanted)
        ]  # fmt: skip
        if len(found) == 1:
            yield lost, found[0]


def _is_other(english: Side, known: int, other: int, wanted: str) -> bool:
    """Whether the second figure is the part or the whole of the first, or either where both are equal: five of five."""
    said = _share(english.mentions[known], english.mentions[other])
    return said == wanted or (said != "" and english.quantities[known].value == english.quantities[other].value)


def _counts(quantity: Quantity) -> bool:
    return quantity.kind == "number" and not quantity.soft and "vague" not in quantity.also


def _share(known: Mention, other: Mention) -> str:
    """What the known one of two English figures is of the other: "part", "whole" or ""."""
    if known.passage is not other.passage:
        return ""
    said = share_in_english(known, other)
    if not said or known.start < other.start:
        return said
    return "whole" if said == "part" else "part"


def _fractions(english: Side, matching: Matching) -> list[int]:
    return [
        j for j in matching.english
        if english.quantities[j].kind == "fraction" and "ratio" in english.quantities[j].also
    ]  # fmt: skip


def _in_fraction(korean: Side, english: Side, i: int, k: int, matching: Matching) -> Iterator[tuple[int, int]]:
    """10명 중 7명 as "six out of 10": one of the two numbers is another, or both ("eight of nine")."""
    whole, part = korean.quantities[i].value, korean.quantities[k].value
    for j in _fractions(english, matching):
        share = english.quantities[j]
        below = share.second or 0
        above = (share.value or 0) * below
        if (whole == below) != (part == above):
            yield (k if whole == below else i), j
            return
        if whole != below and len(_fractions(english, matching)) == 1:
            yield i, j


# Said twice ----------------------------------------------------------------------------------------------------------


def _said_otherwise(korean: Side, english: Side, matching: Matching) -> Iterator[tuple[int, int, str]]:
    """A sum that the English says twice, as in a headline and below it, once with another number of digits."""
    free = [korean.quantities[i].kind for i in matching.korean]
    for j in matching.english:
        other = english.quantities[j]
        if other.kind not in ("money", "percent") or other.soft or "vague" in other.also or other.kind in free:
            continue
        for i, k in matching.tied:
            one, said = korean.quantities[i], english.quantities[k]
            if (one.kind, one.currency, one.value) != (other.kind, other.currency, said.value) or not one.value:
                continue
            figures = len(str(one.value.numerator).strip("0"))
            problem = slip(one, other, "wrong-number")
            if problem in ("magnitude", "digits") and figures >= _TELLING:
                yield i, j, problem


# Years of a range ----------------------------------------------------------------------------------------------------

_NOT_PAST = (0, 1, 2)


def _of_other_year(korean: Side, english: Side, matching: Matching) -> Iterator[tuple[int, int]]:
    """지난해 11월 as "this November": the month has the year of another one."""
    tied, free = dict(matching.tied), set(matching.korean)
    for i, year in enumerate(korean.quantities[:-1]):
        month = korean.quantities[i + 1]
        if i not in free or year.kind != "relative" or year.unit != "year" or month.start - year.end > 1:
            continue
        j = tied.get(i + 1)
        day = english.quantities[j].day if j is not None else None
        if j is None or day is None or day.direction is None or not month.day or not month.day.month:
            continue
        if day.direction in _NOT_PAST if (year.value or 0) < 0 else (year.value or 0) > 0 > day.direction:
            yield i, j


_BETWEEN = re.compile(r"부터\s(?:[가-힣]{2,4}\s)?")
_TO = re.compile(r",? (?:to|until|through|and|[–—-])(?: the end of| early| late)? ?")


def _lost_years(korean: Side, english: Side, matching: Matching) -> Iterator[tuple[int, int]]:
    """지난해 2월부터 올해 6월까지 as "from February to June of this year": the first month lost its year."""
    tied, free = dict(matching.tied), set(matching.korean)
    for i, quantity in enumerate(korean.quantities[:-3]):
        if i not in free or quantity.kind != "relative" or quantity.unit != "year":
            continue
        first, year, last = korean.quantities[i + 1 : i + 4]
        if first.kind != "date" or last.kind != "date" or year.kind != "relative" or year.unit != "year":
            continue
        text = korean.mentions[i].passage.plain
        if first.start - quantity.end > 1 or not _BETWEEN.fullmatch(text, first.end, year.start):
            continue
        ours, theirs = tied.get(i + 1), tied.get(i + 3)
        if ours is None or theirs is None or year.value == quantity.value or i + 2 not in tied:
            continue
        one, other = english.mentions[ours], english.mentions[theirs]
        plain = one.passage is other.passage and _TO.fullmatch(one.passage.plain, one.end, other.start)
        if plain and not (english.quantities[ours].day or Day()).year:
            yield i, ours
