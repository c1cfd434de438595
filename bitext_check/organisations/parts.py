"""A Korean name of an organisation or a building, taken apart: place, scope, function words, kind.

`tables/organisation_parts.tsv` has the parts with their English, `tables/organisation_endings.tsv` kinds of one or two
syllables that only stand at the end of a name, `tables/place_suffixes.tsv` the kinds of buildings and
sights; what neither knows is looked up in the lexicon, and what is left is a name of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from bitext_check.content.lexicon import in_full
from bitext_check.content.sound import hangul_skeleton, latin_skeletons
from bitext_check.organisations.catalogue import Stems, catalogue
from bitext_check.organisations.wordlist import as_stems
from bitext_check.places.gazetteer import forms_of, gazetteer
from bitext_check.places.words import english_words, lowers, stems
from bitext_check.tables.load import by_house, cells, table
from bitext_check.tables.words import words_used

Role = Literal["place", "scope", "function", "kind", "building", "body", "word", "name"]

# Endings of company names; those of a trade are common nouns as well.
_COMPANIES = ("company", "trade")
_LONGEST = 24
# Behind a place the body of its government: 화순군립석봉미술관 is no 화순군 and 립석봉.
_OWNED = frozenset(("국립", "도립", "시립", "군립", "구립"))
_PARTY = "당"
_REST_OF_NAME = 0.7
_LATIN = re.compile(r"[A-Za-z0-9&]+")
_NOTE = re.compile(r"\([^()]{0,60}\)$")


class Part(NamedTuple):
    """One part: `renderings` are the stems of its English forms (words in lower case for places and bodies)."""

    korean: str
    role: Role
    renderings: tuple[Stems, ...] = ()
    names: tuple[str, ...] = ()

    @property
    def unknown(self) -> bool:
        """Whether it is a name in Hangul that nothing lists."""
        return self.role == "name" and not self.renderings


@by_house(maxsize=1)
def vocabulary() -> Mapping[str, tuple[Part, ...]]:
    """The listed parts by their Korean; a word may be a kind and a function."""
    found: dict[str, list[Part]] = {}
    for row in table("organisation_parts"):
        role: Role = "kind" if row["role"] in _COMPANIES else row["role"]  # type: ignore[assignment]
        _add(found, _NOTE.sub("", row["korean"]), role, cells(row["english"]))
    for row in table("organisation_endings"):
        _add(found, row["korean"], "kind", cells(row["english"]))
    for row in table("place_suffixes"):
        korean = row["korean"]
        listed = any(part.role == "kind" for part in found.get(korean, ()))
        if not listed and len(korean) > 1 and not korean.endswith(("시", "도", "구", "동", ")")):
            _add(found, korean, "building", tuple(e for e in (row["english"], *cells(row["accepted"])) if e[0] != "-"))
    return {korean: tuple(parts) for korean, parts in found.items()}


@by_house(maxsize=4)
def company_kinds(*roles: str) -> frozenset[str]:
    """Endings of the names of companies: of all, or only of the roles company (파트너스) or trade (반도체).

    What companies call themselves in English is their own choice, so these are never accused of being another kind.
    """
    rows = table("organisation_parts")
    return frozenset(_NOTE.sub("", row["korean"]) for row in rows if row["role"] in (roles or _COMPANIES))


def _add(found: dict[str, list[Part]], korean: str, role: Role, names: tuple[str, ...]) -> None:
    if names:
        renderings = tuple(dict.fromkeys(form for form in map(stems, names) if form))
        found.setdefault(korean, []).append(Part(korean, role, renderings, names))


@by_house(maxsize=1)
def kinds_by_english() -> Mapping[Stems, tuple[Part, ...]]:
    """The kinds that an English kind may render: ("polic", "station") → 경찰서."""
    found: dict[Stems, list[Part]] = {}
    for parts in vocabulary().values():
        for part in parts:
            if part.role in ("kind", "building"):
                for form in part.renderings:
                    found.setdefault(form, []).append(part)
    return {form: tuple(parts) for form, parts in found.items()}


@by_house(maxsize=1)
def kinds_in_small_letters() -> frozenset[tuple[str, ...]]:
    """The English kinds word by word, as they stand behind a name in small letters (Andong fire station)."""
    return frozenset(
        tuple(word.text for word in english_words(name.lower()))
        for parts in kinds_by_english().values() for part in parts for name in part.names
        if part.korean not in company_kinds()
    )  # fmt: skip


@by_house(maxsize=1)
def functions_by_english() -> frozenset[str]:
    """All stems by which function words are rendered."""
    return frozenset(
        stem for parts in vocabulary().values() for part in parts if part.role == "function"
        for form in part.renderings for stem in form
    )  # fmt: skip


@by_house(maxsize=8192)
def take_apart(name: str) -> tuple[Part, ...]:
    """The parts of a name without spaces: the way to cut it that leaves least unknown and needs fewest parts."""
    name = name[:_LONGEST]
    costs: list[tuple[float, tuple[Part, ...]] | None] = [None] * (len(name) + 1)
    costs[0] = (0.0, ())
    for start in range(len(name)):
        before = costs[start]
        if before is None:
            continue
        first = all(part.role == "scope" for part in before[1])
        for end, part, cost in _pieces(name, start, first):
            # Two names in a row are one, unless one of them is in Latin letters.
            if part.unknown and before[1] and before[1][-1].unknown:
                continue
            # What a party has in a place is its 도당 or 시당; no party is called after one.
            if part.korean == _PARTY and before[1] and before[1][-1].role == "place":
                continue
            # A loan word behind an unknown one is most often the rest of a foreign name: 노스필드, 그린우드.
            if part.role == "word" and before[1] and before[1][-1].unknown and _borrowed(part):
                cost += _REST_OF_NAME
            reached = costs[end]
            if reached is None or before[0] + cost < reached[0]:
                costs[end] = (before[0] + cost, (*before[1], part))
    last = costs[len(name)]
    return _with_whole_names(last[1]) if last else ()


def _with_whole_names(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts with a word and a single syllable beside it as one name, where anybody names the kind as he likes:
    한걸음 of 한걸음재활원, 하늘빛 of 하늘빛저축은행.
    """
    at = next((n for n, part in enumerate(parts) if part.unknown and len(part.korean) == 1), -1)
    if at < 0 or parts[-1].role != "kind" or parts[-1].korean not in words_used("freely-named"):
        return parts
    first = at - (at > 0 and parts[at - 1].role == "word")
    end = at + 1 + (first == at and parts[at + 1].role == "word")
    whole = "".join(part.korean for part in parts[first:end])
    return (*parts[:first], Part(whole, "name"), *parts[end:]) if len(whole) > 1 else parts


def ends_in_kind(name: str) -> bool:
    """Whether the last part of a name may be a kind or a building: without one, most nouns need not be taken apart."""
    name = name[:_LONGEST]
    return name.endswith(_kinds_by_end().get(name[-1:], ()))


@by_house(maxsize=1)
def _kinds_by_end() -> Mapping[str, tuple[str, ...]]:
    """The kinds and buildings by their last syllable."""
    found: dict[str, list[str]] = {}
    for korean, parts in vocabulary().items():
        if any(part.role in ("kind", "building") for part in parts):
            found.setdefault(korean[-1], []).append(korean)
    return {end: tuple(kinds) for end, kinds in found.items()}


def _borrowed(part: Part) -> bool:
    """Whether a word sounds like its English: 필드 / field."""
    sound = hangul_skeleton(part.korean)
    return bool(sound) and any(sound in latin_skeletons(name) for name in part.names)


def _pieces(name: str, start: int, first: bool) -> Iterator[tuple[int, Part, float]]:
    latin = _LATIN.match(name, start)
    if latin:
        yield latin.end(), Part(latin.group(), "name", (stems(latin.group()),), (latin.group(),)), 1.0
        return
    for end in range(start + 1, len(name) + 1):
        piece = name[start:end]
        yield end, Part(piece, "name"), 0.9 + 0.9 * len(piece)
        for part, cost in _known(piece, first, end == len(name)):
            yield end, part, cost


@by_house(maxsize=50_000)
def _known(piece: str, first: bool, last: bool) -> tuple[tuple[Part, float], ...]:
    """What a piece of a name is to the tables, with the cost of each: `first` where only scopes stand before it."""
    return tuple(_parts_of(piece, first, last))


def _parts_of(piece: str, first: bool, last: bool) -> Iterator[tuple[Part, float]]:
    for part in vocabulary().get(piece, ()):
        if part.role in ("kind", "building"):
            # A kind in the middle is only a word of the name (신용보증기금 + 노조).
            if last or len(piece) > 1:
                yield part, (0.95 if len(piece) > 1 else 0.8) if last else 1.4
        elif not last:
            owned = 0.1 if piece in _OWNED else 0.0
            yield part, (1.0 if len(piece) > 1 else 1.5) - owned
    if first and not last and len(piece) > 1:
        place = place_part(piece)
        if place is not None:
            yield place, 0.9
        if piece in catalogue().korean and len(piece) > 2:
            rows = catalogue().korean[piece]
            forms = tuple(dict.fromkeys(form for row in rows for form in row.forms))
            yield Part(piece, "body", forms, tuple(name for row in rows for name in row.names)), 0.95
    if len(piece) > 1 and piece in in_full() and piece not in catalogue().korean:
        yield Part(piece, "word", as_stems(piece), in_full()[piece]), 1.25


@by_house(maxsize=4096)
def place_part(korean: str) -> Part | None:
    """A place as a part of a name, by its full or short form (울산, 울산시, 중랑); None when it is no place."""
    rows = gazetteer().korean.get(korean, ()) or tuple(
        place for suffix in ("시", "군", "구") if len(korean) > 1
        for place in gazetteer().korean.get(korean + suffix, ())
    )  # fmt: skip
    if not rows or korean in ("한국", "대한민국", "대한"):
        return None
    forms = tuple(dict.fromkeys(form for row in rows for form in (*forms_of(row), *map(lowers, row.names))))
    return Part(korean, "place", forms, tuple(name for row in rows for name in row.names))


def kind_of(parts: tuple[Part, ...]) -> Part | None:
    """The kind at the end of a name taken apart."""
    return parts[-1] if parts and parts[-1].role in ("kind", "building") else None
