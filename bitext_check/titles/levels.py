"""Heads of places (`tables/title_levels.tsv`) and the level of place in English: 부여읍장 is not "head of Buyeo
County", 수성구청장 of 대구 no "Mayor of Daegu".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bitext_check.places.gazetteer import base_of, gazetteer
from bitext_check.places.romanization import reads_as
from bitext_check.tables.load import by_house, cells, table
from bitext_check.titles.english import LINKS, Words
from bitext_check.titles.korean import KoreanTitle
from bitext_check.titles.phrases import Reading

_HEADING = frozenset("head chief mayor governor leader director".split())


@dataclass(frozen=True, slots=True)
class _Level:
    endings: tuple[str, ...]
    english: frozenset[str]
    also: frozenset[str]


@by_house(maxsize=2)
def _levels() -> Mapping[str, _Level]:
    return {
        row["korean"]: _Level(cells(row["endings"]), frozenset(cells(row["english"])), frozenset(cells(row["also"])))
        for row in table("title_levels")
    }


@by_house(maxsize=2)
def _endings() -> Mapping[str, tuple[str, ...]]:
    """An English word for a level → the endings of the Korean places of this level."""
    found: dict[str, tuple[str, ...]] = {}
    for level in _levels().values():
        for word in level.english:
            found[word] = tuple(dict.fromkeys((*found.get(word, ()), *level.endings)))
    return found


def of_a_larger_place(title: KoreanTitle, context: str, reading: Reading, folder: Path | None = None) -> bool:
    """Whether the English makes the head of a place that of another level, or of the place that holds it."""
    base = title.base.removeprefix("부")
    level = _levels().get(base)
    said = _place_said(reading) if level is not None else None
    if level is None or not said:
        return False
    own, chain = _own_and_around(title, base, context)
    named = said[:-1] if said[-1] in _endings() or said[-1] in level.also else said
    if said[-1] in _endings() and said[-1] not in level.english | level.also:
        around = [place for place in chain if place.endswith(_endings()[said[-1]])]
        return not named or not _is(named, own, folder) or any(_is(named, place, folder) for place in around)
    return bool(named) and bool(own) and not _is(named, own, folder) and any(_is(named, p, folder) for p in chain)


def _place_said(reading: Reading) -> Words:
    """The words for the place in "head of (Buyeo County)" or "(Buyeo County) head"; () when the head is none."""
    core = reading.core
    if core[:1] and core[0] in _HEADING and core[1:2] == ("of",):
        rest = core[2:]
        end = next((at for at, word in enumerate(rest) if word in LINKS or word == ","), len(rest))
        return rest[:end]
    if len(reading.title) == 1 and reading.title[0] in _HEADING and not reading.after:
        return reading.front
    return ()


def _own_and_around(title: KoreanTitle, base: str, context: str) -> tuple[str, tuple[str, ...]]:
    """The name of the title's own place and those around it, in Korean: 수성 and 대구 of 대구 수성구청장."""
    front = "".join(title.head.split()).removesuffix(title.base)
    names = [*context.split(), *title.context.split()]
    if front:
        return front, tuple(dict.fromkeys(name for name in names if base_of(name) != front))
    return (names[-1], tuple(dict.fromkeys(names[:-1]))) if names else ("", ())


def _is(said: Words, korean: str, folder: Path | None) -> bool:
    """Whether the English words are the name of the Korean place, with its level or without."""
    if not korean:
        return False
    name = base_of(korean)
    if reads_as(name, "".join(said)) or reads_as(korean, "".join(said)):
        return True
    return any(name in (place.base, base_of(place.korean)) for place in gazetteer(folder).by_form.get(said, ()))
