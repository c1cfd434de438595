"""The readings of an English title: affixes around a core, the core's own title and what follows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bitext_check.tables.load import by_house
from bitext_check.titles.affixes import affixes
from bitext_check.titles.catalogue import catalogue
from bitext_check.titles.english import LINKS, Words, cuts, words

_TAILS = frozenset({("elect",), ("designate",), ("nominee",), ("candidate",), ("hopeful",), ("contender",), ("pick",),
                    ("emeritus",), ("appointee",), ("level",), ("nominee", "designate"), ("runner",)})  # fmt: skip
_STAND_IN = ("substitute",)
_STANDING_IN = (
    ("substitute",), ("stand", "in"), ("proxy",), ("replacement",), ("acting",), ("person", "acting"), ("surrogate",),
    ("deputizing",), ("standing", "in"), ("filling", "in"), ("one", "acting"),
)  # fmt: skip
_DELEGATED = (
    ("with", "delegated", "authority"), ("with", "delegated", "power"), ("by", "delegation"), ("by", "proxy"),
    ("ad", "interim"),
)  # fmt: skip
_DUTIES = frozenset("duty authority power role function responsibility job office position".split())
_FOR = frozenset("nominee candidate pick contender hopeful runner".split())
_ADJECTIVES = {
    "presidential": "president", "mayoral": "mayor", "gubernatorial": "governor", "ministerial": "minister",
    "parliamentary": "lawmaker", "legislative": "lawmaker", "vice presidential": "vice president",
}  # fmt: skip
_LONGEST = 14


@dataclass(frozen=True, slots=True)
class Reading:
    """`affixes` taken off, `core` what is left; `front` and `after` are the words before and after `title` in it.

    `title` is the longest rendering of the tables that reaches into the title proper; () when there is none.
    """

    affixes: tuple[Words, ...]
    core: Words
    front: Words
    title: Words
    after: Words

    @property
    def noun(self) -> str:
        """The head noun of the title proper."""
        end = cuts(self.core)[0]
        return self.core[end - 1] if end else ""


def _tail(core: Words) -> tuple[Words, Words]:
    """An affix at the end of the title proper ("mayor elect of Ulsan") and the words without it."""
    for end in sorted(set(cuts(core))):
        for length in (2, 1):
            key = core[end - length : end]
            if len(core) > length and end >= length and key in _TAILS:
                rest = core[: end - length]
                if rest:
                    rest = (*rest[:-1], *_ADJECTIVES.get(rest[-1], rest[-1]).split())
                    return key, (*rest, *core[end:])
                if core[end : end + 1] and core[end] in LINKS and key[0] in _FOR:
                    return key, core[end + 1 :]
    return (), core


def _in_the_place_of(core: Words) -> Words:
    """The office in words for who fills it for another: "substitute for the president's duties", "mayor's proxy",
    "governor with delegated authority"; () when it is none.
    """
    for end in _STANDING_IN:
        if core[: len(end)] == end and core[len(end) : len(end) + 1] and core[len(end)] in ("for", "of", "as"):
            return _without_duty(core[len(end) + 1 :])
        if core[-len(end) :] == end and len(core) > len(end):
            return _without_duty(core[: -len(end)])
    return next((core[: -len(end)] for end in _DELEGATED if core[-len(end) :] == end), ())


def _without_duty(office: Words) -> Words:
    if office[:1] != () and office[0] in _DUTIES and office[1:2] == ("of",):
        return office[2:]
    return office[:-1] if office[-1:] != () and office[-1] in _DUTIES else office


def _stripped(core: Words, folder: Path | None) -> Iterator[tuple[tuple[Words, ...], Words]]:
    """All ways of taking affixes off the core, none first: from its end, from its front, inside before the title."""
    yield (), core
    office = _in_the_place_of(core)
    if office:
        yield (_STAND_IN,), office
    tail, rest = _tail(core)
    tails: tuple[Words, ...] = ()
    if tail:
        tails = (tail,)
        yield tails, rest
        core = rest
    table = affixes(folder)
    taken: tuple[Words, ...] = tails
    front = core
    while front:
        key = table.starting(front, 0)
        if not key or len(key) == len(front) or key == ("level",):
            break
        taken, front = (*taken, key), front[len(key) :]
        yield taken, front
    first_cut = cuts(front)[0] if front else 0
    for i in range(1, first_cut):
        key = table.starting(front, i)
        if key and i + len(key) < first_cut and (key in table.telling or i + len(key) == first_cut - 1):
            yield (*taken, key), (*front[:i], *front[i + len(key) :])


def _located(core: Words, folder: Path | None) -> tuple[Words, Words, Words]:
    """The words before, those of, and those after the known title that begins first and ends last.

    It has to end where a title can end. Beginning first decides, so that "deputy" or "chief" stays with its title:
    "Deputy Minister of Environment" is a deputy minister and no "minister of environment".
    """
    known = catalogue(folder).known
    ends = [end for end in cuts(core) if end <= _LONGEST]
    for start in range(cuts(core)[0] if core else 0):
        for end in reversed(ends):
            if core[start:end] in known:
                return core[:start], core[start:end], core[end:]
    return (), (), ()


@by_house(maxsize=16384)
def readings(english: str, folder: Path | None = None) -> tuple[Reading, ...]:
    """Every reading of the English title, the one without affixes first."""
    core = words(english, folder)
    found: dict[tuple[tuple[Words, ...], Words], Reading] = {}
    for taken, rest in _stripped(core, folder):
        if rest and (taken, rest) not in found:
            front, title, after = _located(rest, folder)
            found[taken, rest] = Reading(taken, rest, front, title, after)
    return tuple(found.values())
