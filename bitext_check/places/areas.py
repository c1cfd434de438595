"""An area or a side of a town exchanged for another: 호남 as “Yeongnam”, 북부경찰서 as “Nambu Police Station”.

Told when the English of a pair has one listed area (`tables/areas.tsv`) that no Korean word of the pair can have given,
and a listed Korean one stands in the English neither by its name nor by a looser word for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bitext_check.records import Link, Mention, Message, Pair, Passage
from bitext_check.tables.load import by_house, cells, table

_SURE = 0.85


class _Area(NamedTuple):
    korean: tuple[str, ...]
    english: tuple[str, ...]
    named: re.Pattern[str]
    loose: re.Pattern[str]


@by_house(maxsize=1)
def _areas() -> tuple[_Area, ...]:
    return tuple(
        _Area(
            cells(row["korean"]), cells(row["english"]),
            _words(cells(row["english"])), _words((*cells(row["english"]), *cells(row["near"]))),
        )
        for row in table("areas")
    )  # fmt: skip


def _words(forms: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(forms, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b", re.IGNORECASE)


def area_links(pair: Pair) -> Iterator[Link]:
    """Links of kind "place" with problem "other-place"."""
    korean = " ".join(passage.plain for passage in pair.source)
    ours = [area for area in _areas() if area.korean[0] in korean]
    if not ours:
        return
    english = " ".join(passage.plain for passage in pair.target)
    strange = [a for a in _areas() if a.named.search(english) and not any(word in korean for word in a.korean)]
    lost = [area for area in ours if not area.loose.search(english)]
    if len(strange) == len(lost) == 1:
        source = next(_found(re.compile(re.escape(lost[0].korean[0])), pair.source), None)
        target = next(_found(strange[0].named, pair.target), None)
        if source is not None and target is not None:
            yield _link(source, target, lost[0].english[0])


def _found(pattern: re.Pattern[str], side: tuple[Passage, ...]) -> Iterator[Mention]:
    for passage in side:
        for match in pattern.finditer(passage.plain):
            yield Mention("place", match.group(), passage, match.start(), match.end())


def _link(source: Mention, target: Mention, good: str) -> Link:
    why = Message(
        f"the Korean has {source.text} ({good}), the English has {target.text}",
        f"국문은 {source.text}({good})인데 영문은 {target.text}입니다",
    )
    return Link("place", source, target, "other-place", (good,), why, _SURE)
