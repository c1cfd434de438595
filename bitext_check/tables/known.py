"""The English of a Korean word as the tables of organisations, places and words have it."""

from __future__ import annotations

from bitext_check.tables.load import by_house, cells, table


@by_house(maxsize=1)
def _known() -> dict[str, tuple[str, ...]]:
    """Korean → English from the tables, the more exact table first."""
    known: dict[str, tuple[str, ...]] = {}
    for row in table("organisations"):
        known.setdefault(row["korean"], (row["english"],))
    for row in table("places"):
        known.setdefault(row["korean"], (row["english"],))
    for row in table("lexicon"):
        known.setdefault(row["lemma"], cells(row["english"]))
    return known


def renderings(text: str) -> tuple[str, ...]:
    """The English of a Korean word in the tables, the usual one first; () when they do not know it."""
    return _known().get(text, ())
