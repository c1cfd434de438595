"""Forms of English words that a stemmer does not bring together: told and tell, children and child, wider and wide."""

from __future__ import annotations

from collections.abc import Mapping

from bitext_check.content.lexicon import known_stems
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house, cells, table


@by_house(maxsize=1)
def _irregular() -> dict[str, frozenset[str]]:
    return {row["form"]: frozenset(map(stem, cells(row["base"]))) for row in table("irregular_forms")}


@by_house(maxsize=50_000)
def bases(word: str) -> frozenset[str]:
    """Stems of the words that a lower-case word is a form of, where its own stem does not say it; empty for most.

    Takes irregular verbs and nouns from `tables/irregular_forms.tsv`; comparatives (wider, busiest) and those who do a
    thing (potters, brewer) only when the lexicon knows the base and not the word itself, since officer is not more
    "offic".
    """
    # "founded": lists know its base "found" as a form of find.
    found = _irregular().get(word) or _irregular().get(word.removesuffix("ed"))
    if found is not None:
        return found
    ending = next((ending for ending in ("est", "ers", "er") if word.endswith(ending)), "")
    if len(word) < len(ending) + 3 or not ending or stem(word) in known_stems():
        return frozenset()
    short = word[: -len(ending)]
    candidates = [short, short + "e"]
    if short[-1] == "i":
        candidates.append(short[:-1] + "y")
    if short[-1] == short[-2]:
        candidates.append(short[:-1])
    known = [stem(c) for c in candidates if stem(c) in known_stems()]
    return frozenset(known[:1])


_NAMING = ("english", "plural", "symbols", "unit")
# An editor may turn kilometres into miles: what is measured stays.
_CONVERTED = frozenset(("area", "length", "mass", "speed", "temperature", "volume"))


@by_house(maxsize=1)
def unit_stems() -> dict[str, frozenset[str]]:
    """Korean counting word, unit or currency (분, ㎞, 원, 가구) → stems of its English names."""
    stems: dict[str, set[str]] = {}
    for row, names in _measures():
        for korean in cells(row["korean"]):
            stems.setdefault(korean, set()).update(names)
    return {korean: frozenset(found) for korean, found in stems.items()}


@by_house(maxsize=1)
def symbol_stems() -> dict[str, frozenset[str]]:
    """Symbol of a unit or currency in small letters (km, ㎡, $) → stems of its names in English."""
    stems: dict[str, set[str]] = {"%": {"percent", "cent", stem("percentage")}}
    for row, names in _measures():
        for written in (cell for column in _NAMING for cell in cells(row.get(column, ""))):
            if len(written) <= 3:
                stems.setdefault(written.lower(), set()).update(names)
    return {symbol: frozenset(found) for symbol, found in stems.items()}


@by_house(maxsize=1)
def _measures() -> tuple[tuple[Mapping[str, str], frozenset[str]], ...]:
    """The rows of units, counters and currencies with the stems of their English names."""
    rows = [row for file in ("units", "counters", "currencies") for row in table(file)]
    alike: dict[str, set[str]] = {}
    for row in rows:
        alike.setdefault(row.get("dimension", ""), set()).update(_names(row))
    return tuple(
        (row, frozenset(alike[row["dimension"]] if row.get("dimension") in _CONVERTED else _names(row))) for row in rows
    )


def _names(row: Mapping[str, str]) -> set[str]:
    return {stem(word) for column in _NAMING for name in cells(row.get(column, "")) for word in name.split()}
