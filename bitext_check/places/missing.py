"""The only Korean place without counterpart for an English place of another level, or of another country."""

from __future__ import annotations

import re

from bitext_check.places.comparison import stands
from bitext_check.places.gazetteer import Place, base_of, gazetteer
from bitext_check.places.regions import Region
from bitext_check.places.romanization import one_letter_off, rr_place
from bitext_check.places.towns import towns
from bitext_check.places.values import english_place, korean_place
from bitext_check.records import Link, Mention

# What says in Korean and in English that something is, comes or goes there.
_WHERE = re.compile(r"(?:에서|에|으로|로|행)(?![가-힣]{2})")
_IN_CITY = re.compile(r"\b(?:in|at|to|for|from) $")
_IN = re.compile(r"\b(?:in|at) $")
# A city or county, and a city of a province's rank.
_CITIES = (3, 4)
# English adds where the capital is, whatever the Korean says.
_CAPITAL = "서울"
_BELOW_PROVINCE = ("city", "county", "district", "town", "township", "dong", "ri")


def of_another_level(
    target: Mention, ours: tuple[Mention, ...], region: Region, links: tuple[Link, ...]
) -> Mention | None:
    """The only Korean place without counterpart, when both names say their level and it is not the same (읍, -gu)."""
    settled = {id(tie.source) for tie in links}
    tied = frozenset(word for tie in links if tie.target for word in english_place(tie.target).words)
    missing = [m for m in ours if id(m) not in settled and not stands(korean_place(m), region.words, tied)]
    small = len(missing) == 1 and korean_place(missing[0]).level in _BELOW_PROVINCE
    if small and english_place(target).level in _BELOW_PROVINCE and "-" in target.text:
        return missing[0]
    if small and _spelled_nearly(missing[0], target):
        return missing[0]
    if small and _town_for_city(missing[0], target, links):
        return missing[0]
    return missing[0] if len(missing) == 1 and _cities_in_one_frame(missing[0], target) else None


def _spelled_nearly(source: Mention, target: Mention) -> bool:
    """Whether a listed city differs from a town in one letter: Sokcho for 소초면."""
    rows, name = english_place(target).places, korean_place(source)
    cities = bool(rows) and all(row.family == "domestic" and row.level in _CITIES and not row.province for row in rows)
    return cities and not name.places and one_letter_off(rr_place(name.base), english_place(target).base)


def _town_for_city(source: Mention, target: Mention, links: tuple[Link, ...]) -> bool:
    """Whether a city stands for a town of a county that both sides name and that is not it (청산면, Cheongju)."""
    parents = towns().get(korean_place(source).name, frozenset())
    named = {row.korean for tie in links if tie.source is not None for row in korean_place(tie.source).places}
    home = {parent for parent in parents if not named.isdisjoint((parent, base_of(parent)))}
    rows = english_place(target).places if _IN.search(target.passage.plain, 0, target.start) else ()
    above = {row.parent for parent in home for row in gazetteer().korean.get(parent, ())} | {*map(base_of, parents)}
    above.add(_CAPITAL)
    return bool(home and rows) and all(
        row.family == "domestic" and row.level in _CITIES and not row.province and row.base not in above for row in rows
    )


def _cities_in_one_frame(source: Mention, target: Mention) -> bool:
    """Whether both are the cities where something is, one at home and one abroad: 서울에서, “in Warsaw”."""
    if not (_WHERE.match(source.passage.plain, source.end) and _IN_CITY.search(target.passage.plain, 0, target.start)):
        return False
    sides = [korean_place(source).places, english_place(target).places]
    return any(
        all(map(_is_city, home)) and all(map(_abroad, away)) for home, away in (sides, sides[::-1]) if home and away
    )


def _is_city(row: Place) -> bool:
    return row.family == "domestic" and row.level in _CITIES and not row.province


def _abroad(row: Place) -> bool:
    return row.family in ("foreign-city", "foreign-state")
