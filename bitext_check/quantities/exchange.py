"""Two numbers that changed places: equal values, but the dead became the injured."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from bitext_check.quantities.matching import Matching
from bitext_check.quantities.surroundings import english_labels, korean_labels
from bitext_check.quantities.values import Quantity
from bitext_check.records import Mention, Message

_KOREAN_JOINS = re.compile(r"^[^.!?]{0,18}(?:과|와|고|며|,|·)\s?[^.!?]{0,14}$")
_KOREAN_RELATES = re.compile(r"가운데|중|에서|보다|대비|부터|까지|당")
_ENGLISH_JOINS = re.compile(r"\band\b|,|;")
_ENGLISH_RELATES = re.compile(r"\b(?:of|out|from|than|compared|to|per|in)\b")
_MOST = 60


def exchanged_pairs(
    source: Sequence[Mention], target: Sequence[Mention], matching: Matching
) -> dict[tuple[int, int], Message]:
    """The tied pairs of positions whose numbers changed places, with what to say of them."""
    if len(matching.tied) < 2 or len(matching.tied) > _MOST:
        return {}
    ours, theirs = _labels(source, korean_labels), _labels(target, english_labels)
    found: dict[tuple[int, int], Message] = {}
    for (i, j), (k, m) in zip(matching.tied, matching.tied[1:], strict=False):
        if not _alike(source[i], source[k]) or target[j].passage is not target[m].passage:
            continue
        if _crossed_labels(ours, theirs, (i, j), (k, m)) or (
            not _same_labels(ours, theirs, (i, j), (k, m))
            and k == i + 1
            and _crossed_list(source, target, (i, j), (k, m))
        ):
            said = f"{source[i].text}, {source[k].text}", f"{target[min(j, m)].text}, {target[max(j, m)].text}"
            message = Message(
                f"{said[0]}; the English says {said[1]}: the two numbers changed places",
                f"{said[0]}, 영문은 {said[1]}: 두 수의 자리가 바뀌었습니다",
            )
            found[i, j] = found[k, m] = message
    return found


def turned_change(source: Sequence[Quantity], target: Sequence[Quantity], matching: Matching) -> tuple[int, int] | None:
    """The first of two tied pairs that say "from 9% to 13%" on one side and "from 13% to 9%" on the other."""
    ends = [(i, j) for i, j in matching.tied if {source[i].role, target[j].role} == {"from", "to"}]
    for (i, j), (k, m) in itertools.pairwise(ends):
        one, other = source[i], source[k]
        kinds = one.kind == other.kind == target[j].kind == target[m].kind
        if kinds and one.unit == other.unit and one.role != other.role and one.value != other.value:
            return (i, j)
    return None


def _alike(one: Mention, other: Mention) -> bool:
    ours, theirs = one.data, other.data
    if not isinstance(ours, Quantity) or not isinstance(theirs, Quantity) or one.passage is not other.passage:
        return False
    same = ours.kind == theirs.kind and ours.unit == theirs.unit and ours.value != theirs.value
    return same and ours.kind in ("number", "percent", "money", "duration") and not ours.soft and not theirs.soft


def _labels(mentions: Sequence[Mention], read: object) -> dict[int, str]:
    found: dict[int, str] = {}
    passages = {id(mention.passage): mention.passage for mention in mentions}
    for key, passage in passages.items():
        places = [n for n, mention in enumerate(mentions) if id(mention.passage) == key]
        quantities = [q for n in places if isinstance(q := mentions[n].data, Quantity)]
        if callable(read):
            found |= {places[n]: label for n, label in read(passage.plain, quantities).items()}
    return found


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
