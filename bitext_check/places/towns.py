"""Towns, townships and legal neighbourhoods (읍, 면, 동) and the cities, counties and districts that they lie in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from bitext_check.places.gazetteer import Place
from bitext_check.tables.load import by_house, cells, table


@by_house(maxsize=4)
def towns(folder: Path | None = None) -> Mapping[str, frozenset[str]]:
    """Name → the places that one of that name lies in, for all rows of `tables/towns.tsv`."""
    return {row["korean"]: frozenset(cells(row["parents"])) for row in table("towns", folder)}


def town_in(bare: str, outer: tuple[Place, ...], folder: Path | None = None) -> str:
    """The full name of a town written without its ending behind its county (금일 → 금일읍); "" for none."""
    above = {place.korean for place in outer} | {place.base + ending for place in outer for ending in "시군"}
    for ending in "읍면":
        if not above.isdisjoint(towns(folder).get(bare + ending, ())):
            return bare + ending
    return ""
