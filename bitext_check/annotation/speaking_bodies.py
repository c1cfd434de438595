"""Words given to a body of another sort: “A ministry official said” for 회사 관계자는.

The body has no name of its own on either side, so that no other check shows the slip. Told when both sides have a
subject of a verb of saying whose sort the table knows (`tables/speaking_bodies.tsv`), the sorts are not close, no
Korean word of the pair outside the quotations is of the English sort, and no English word of the Korean one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bitext_check.annotation.korean_words import strip_particle
from bitext_check.annotation.sayers import (
    are_people,
    in_english,
    link_to,
    speaking,
    subjects,
    words_outside,
)
from bitext_check.records import Link, Pair
from bitext_check.tables.load import by_house, cells, table

_HANGUL = re.compile("[가-힣]+")
# These end in 시 or 도 as no city and no province does.
_SHORT = frozenset("시도")


class _Sort(NamedTuple):
    korean: tuple[str, ...]
    english: frozenset[str]
    close: frozenset[str]


@by_house(maxsize=1)
def _sorts() -> dict[str, _Sort]:
    return {
        row["sort"]: _Sort(cells(row["korean"]), frozenset(cells(row["english"])), frozenset(cells(row["close"])))
        for row in table("speaking_bodies")
    }


@by_house(maxsize=1)
def english_sorts() -> dict[str, str]:
    """English word → the sort of body that it names."""
    return {word: name for name, sort in _sorts().items() for word in sort.english}


@by_house(maxsize=5000)
def sort_of(korean: str) -> str:
    """The sort of a Korean body by its longest ending in the table, "" when it has none."""
    body = korean.replace(" ", "")
    ends = [(len(end), name) for name, sort in _sorts().items() for end in sort.korean if _ends(body, end)]
    return max(ends)[1] if ends else ""


def said_by_sort(sort: str) -> frozenset[str]:
    """The English words for bodies of a sort."""
    return _sorts()[sort].english if sort in _sorts() else frozenset()


def _ends(body: str, end: str) -> bool:
    return body == end if end in _SHORT else body.endswith(end)


def speaking_links(pair: Pair) -> Iterator[Link]:
    """Links of kind "organisation" with problem "other-doer"."""
    for region, said, korean in speaking(pair, english_sorts()):
        ours = [subject for subject in subjects(region) if sort_of(subject.body) or are_people(subject)]
        if len(said) != 1 or len(ours) != 1:
            continue
        target, word = said[0]
        theirs, own = english_sorts()[word], sort_of(ours[0].body)
        if not own:
            if not in_korean(theirs, korean) and not in_english(ours[0], region, target, pair):
                yield link_to(ours[0].mention, target)
            continue
        if not _contrary(own, theirs) or in_korean(theirs, korean):
            continue
        rest = [w.text.lower() for w in words_outside(region, target) if w.text not in target.text.split()]
        if not _sorts()[own].english.intersection(rest):
            yield link_to(ours[0].mention, target)


def _contrary(own: str, theirs: str) -> bool:
    return own != theirs and theirs not in _sorts()[own].close and own not in _sorts()[theirs].close


def in_korean(sort: str, korean: str) -> bool:
    """Whether some Korean word is a body of the sort, or close to one."""
    allowed = {sort, *_sorts()[sort].close}
    return any(sort_of(form) in allowed for word in _HANGUL.findall(korean) for form in (word, strip_particle(word)))
