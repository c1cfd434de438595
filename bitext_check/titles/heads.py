"""Heads of units rendered by any fair words for the unit and its head (`tables/title_units.tsv`).

인력처장 is "Human Resources Department Director", "head of the human resources division", "HR office chief": no list
holds them all. Only the unit tells the rank: a team's leader is no bureau director.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bitext_check.tables.load import by_house, cells, table
from bitext_check.tables.words import words_used
from bitext_check.titles.catalogue import Entry, is_deputy
from bitext_check.titles.english import LINKS, Words, cuts, words
from bitext_check.titles.korean import KoreanTitle
from bitext_check.titles.modifiers import nothing_agrees
from bitext_check.titles.phrases import Reading

_OF = frozenset((*"of for at in over".split(), ","))
_HEADING = frozenset("head chief director leader manager officer president chair superintendent principal dean".split())
_TOP = ("chair", "president")
_LONGEST_HEAD = 2


@dataclass(frozen=True, slots=True)
class _Unit:
    units: frozenset[str]
    heads: frozenset[Words]


@by_house(maxsize=8)
def _units(folder: Path | None) -> Mapping[str, _Unit]:
    """The end of a Korean title → the English words for the unit that it heads, and those for its head."""
    return {
        row["korean"]: _Unit(
            frozenset(cells(row["units"])), frozenset(words(head, folder) for head in cells(row["heads"]))
        )
        for row in table("title_units", folder)
    }


@by_house(maxsize=4096)
def _unit_of(base: str, folder: Path | None) -> _Unit | None:
    known = _units(folder)
    return next((known[base[at:]] for at in range(len(base)) if base[at:] in known), None)


def unit_words(base: str, folder: Path | None = None) -> frozenset[str]:
    """The English words for the unit that a title heads; none for a title that heads no unit."""
    unit = _unit_of(base, folder)
    return unit.units if unit is not None else frozenset()


def heads_unit(title: KoreanTitle, context: str, reading: Reading, row: Entry, folder: Path | None = None) -> bool:
    """Whether the English names the unit that the Korean title heads and calls somebody its head.

    Ranks that only look like heads (소장 major general, 부장 of a court), deputies, and other fields of work than those
    that the Korean names are never said to agree here.
    """
    unit = _unit_of(title.base, folder)
    if unit is None or row.needs_deputy or row.nouns.isdisjoint(_HEADING):
        return False
    found = _field(reading.core, unit)
    # Of a body with an English name of its own only the kind may be said: president of the association.
    if found is None or (found and _named(row)) or any(is_deputy((word,)) for word in reading.core):
        return False
    korean = "".join(f"{context}{title.context}{title.head}{title.base}".split())
    if any(word in _TOP and row.grade((word,)) == "variant" for word in reading.core[: cuts(reading.core)[0]]):
        # The kind of body does not tell a chairman from a president.
        return False
    said = reading.core[: cuts(reading.core)[0]]
    if row.grade(said[-1:]) == "mismatch" or _of_another_kind(reading.core, unit, korean, folder):
        return False
    return row.grade(reading.title) != "mismatch" and not nothing_agrees(found, korean, frozenset(), folder)


def _of_another_kind(core: Words, unit: _Unit, korean: str, folder: Path | None) -> bool:
    """Whether the unit is a building of a kind that nothing in the Korean says: the prison of a 관리사무소장."""
    telling = tuple(word for word in core if word in unit.units and word in words_used("telling-facility"))
    return bool(telling) and nothing_agrees(telling, korean, frozenset(), folder)


def _named(row: Entry) -> bool:
    """Whether the title is that of one body, which has an English name of its own (Board of Audit and Inspection)."""
    return any(word[:1].isupper() for best in row.best for word in best.split())


def _field(core: Words, unit: _Unit) -> Words | None:
    """The words for the field in "(field) department director" or "director of the (field) department"; None when
    the words are neither.
    """
    end = cuts(core)[0] if core else 0
    for size in range(_LONGEST_HEAD, 0, -1):
        if core[max(0, end - size) : end] not in unit.heads:
            continue
        close = _unnumbered(core[: end - size])
        if close and core[close - 1] in unit.units:
            return core[: close - 1]
        if end == size and core[end : end + 1] and core[end] in _OF:
            return _field_behind(core[end + 1 :], unit)
    return None


def _field_behind(after: Words, unit: _Unit) -> Words | None:
    """The words before the unit in what follows "director of", up to the next link: "of the (field) department"."""
    close = next((at for at, word in enumerate(after) if word in LINKS or word == ","), len(after))
    close = _unnumbered(after[:close])
    if close and after[close - 1] in unit.units:
        return after[: close - 1]
    # "Director of the Bureau of Disease Control"
    return after[close + 1 :] if close == 1 and after[0] in unit.units else None


def _unnumbered(found: Words) -> int:
    """How many words are left without a number at the end: "Criminal Division 3"."""
    return len(found) - (found[-1:] != () and found[-1].isdigit())
