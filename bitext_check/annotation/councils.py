"""A council of another level than all those of the article: 국회 교육위원회 as one of a “Provincial Council”.

Councils of all levels have committees, members and chairs of the same names, so that nothing beside the level is wrong.
Told when the English of a pair names a council of a level that no Korean word of the whole article can have given, the
article names one of another level, and the Korean of the pair has a council, a committee or a member to be it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bitext_check.records import Link, Mention, Message, Pair
from bitext_check.tables.load import by_house, cells, table

# A council whose level the Korean leaves open may be of any.
_OPEN = re.compile(r"(?<![가-힣])의회|[가-힣]{2}(?<![시도군구주협심합건동])의회")
_BODY = re.compile(r"[가-힣]{0,10}(?:국회|의회|의원|의장|위원회|위원장)")
_SURE = 0.85


class _Level(NamedTuple):
    name: str
    korean: tuple[str, ...]
    signs: tuple[str, ...]
    said: re.Pattern[str]


@by_house(maxsize=1)
def _levels() -> tuple[_Level, ...]:
    return tuple(
        _Level(row["level"], cells(row["korean"]), cells(row["signs"]), _pattern(cells(row["english"])))
        for row in table("council_levels")
    )


def _pattern(names: Sequence[str]) -> re.Pattern[str]:
    """Names are written small or with capitals ("the city council", "City Council"); a name with capitals only so."""
    return re.compile("|".join(rf"\b{name if name[0].isupper() else f'(?i:{name})'}s?\b" for name in names))


def council_links(pairs: Sequence[Pair]) -> Iterator[tuple[int, Link]]:
    """Links of kind "organisation" with problem "other-organisation", each with the number of its pair."""
    english = [" ".join(passage.plain for passage in pair.target) for pair in pairs]
    said = [level for level in _levels() if any(level.said.search(text) for text in english)]
    if not said:
        return
    korean = " ".join(passage.plain for pair in pairs for passage in pair.source)
    named = [level for level in _levels() if any(word in korean for word in level.korean)]
    if not named or _OPEN.search(korean):
        return
    for level in said:
        if level in named or any(sign in korean for sign in level.signs):
            continue
        for number, pair in enumerate(pairs):
            link = _link(pair, level, named) if level.said.search(english[number]) else None
            if link is not None:
                yield number, link


def _link(pair: Pair, level: _Level, named: Sequence[_Level]) -> Link | None:
    """The first council of the level in the English of a pair, with the Korean body that it should be."""
    found = [(p, m) for p in pair.source for m in _BODY.finditer(p.plain)]
    levelled = [(p, m) for p, m in found if any(word in m.group() for one in named for word in one.korean)]
    target = next(((p, m) for p in pair.target if (m := level.said.search(p.plain))), None)
    if not found or target is None:
        return None
    passage, match = (levelled or found)[0]
    there, name = target
    if any(link.problem and link.target and _meet(link.target, there, name) for link in pair.links):
        return None
    source = Mention("organisation", match.group(), passage, *match.span(), None, "council_levels.tsv")
    mention = Mention("organisation", name.group(), there, *name.span(), None, "council_levels.tsv")
    words, both = " and ".join(one.korean[0] for one in named), "·".join(one.korean[0] for one in named)
    why = Message(
        f"the Korean of the article knows {words} and no council that {mention.text} renders",
        f"국문 기사에는 {both}만 있고, 영문의 {mention.text}에 해당하는 의회가 없습니다",
    )
    return Link("organisation", source, mention, "other-organisation", (), why, _SURE)


def _meet(mention: Mention, passage: object, match: re.Match[str]) -> bool:
    return mention.passage is passage and mention.start < match.end() and match.start() < mention.end
