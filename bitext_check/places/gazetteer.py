"""The tables of places, ready to be asked: rows by Korean name, by English words, and the words that say a level."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bitext_check.places.prefixes import Prefixes
from bitext_check.places.words import lowers
from bitext_check.tables.load import by_house, cells, table

# From small to large. A place can only lie in one of a higher level.
LEVELS = {
    "neighbourhood": 1, "district": 2, "district-short": 2, "county": 3, "county-short": 3, "city": 3, "city-short": 3,
    "former-city": 3, "metropolitan-city": 4, "province": 4, "short": 4, "world-city": 4, "nk-city": 4, "us-state": 5,
    "us-region": 5, "cn-province": 5, "jp-prefecture": 5, "nk-province": 5, "foreign-state": 5, "country": 6,
    "region": 7, "sea": 7,
}  # fmt: skip
_STATES = ("us-state", "us-region", "cn-province", "jp-prefecture", "nk-province", "foreign-state")
_FAMILIES = {"world-city": "foreign-city", "nk-city": "foreign-city", **dict.fromkeys(_STATES, "foreign-state")}
# English words behind a name, and Korean ones behind it, that say what level of place it is.
ENGLISH_LEVELS = {
    "si": "city", "city": "city", "gun": "county", "county": "county", "gu": "district", "district": "district",
    "ward": "district", "do": "province", "province": "province", "eup": "town", "myeon": "township", "dong": "dong",
    "ri": "ri", "ro": "ro", "gil": "gil", "daero": "ro", "state": "province",
}  # fmt: skip
KOREAN_LEVELS = {
    "특별시": "city", "광역시": "city", "특별자치시": "city", "특례시": "city", "시": "city", "군": "county",
    "구": "district", "특별자치도": "province", "자치도": "province", "도": "province", "읍": "town", "면": "township",
    "동": "dong", "리": "ri", "대로": "ro", "로": "ro", "길": "gil",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """One row: `names` are all English forms, the usual one first, `forms` the words of each."""

    korean: str
    kind: str
    parent: str
    names: tuple[str, ...]
    forms: tuple[tuple[str, ...], ...]

    @property
    def level(self) -> int:
        return LEVELS.get(self.kind, 0)

    @property
    def family(self) -> str:
        """Places of one family are taken for one another: domestic, foreign-city, foreign-state, country, river …"""
        domestic = 1 <= self.level <= 4 and self.kind not in _FAMILIES
        return "domestic" if domestic else _FAMILIES.get(self.kind, self.kind)

    @property
    def province(self) -> bool:
        """Whether it is a province (전남 as well as 전라남도), not a city of that rank."""
        return self.kind == "province" or (self.kind == "short" and any(form[-1] == "do" for form in self.forms))

    @property
    def base(self) -> str:
        """The Korean name without the word for its level."""
        return base_of(self.korean) if self.family == "domestic" else self.korean


def base_of(korean: str) -> str:
    """경기도 → 경기, 안동시 → 안동, 광주광역시 → 광주; a name of one syllable keeps its ending (중구)."""
    for suffix in KOREAN_LEVELS:
        if korean.endswith(suffix) and len(korean) - len(suffix) >= 2:
            return korean.removesuffix(suffix)
    return korean


def level_of(korean: str) -> str:
    """The level that the ending of a Korean place name says (안동시 → city); "" when it says none."""
    return next((level for s, level in KOREAN_LEVELS.items() if korean.endswith(s) and len(korean) > len(s)), "")


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """`korean` has the rows by name without spaces, `english` the forms by their first word.

    `bare_towns` are the first two syllables of the names of cities and counties.
    """

    korean: Mapping[str, tuple[Place, ...]]
    prefixes: Prefixes
    bare_towns: frozenset[str]
    english: Mapping[str, tuple[tuple[str, ...], ...]]
    by_form: Mapping[tuple[str, ...], tuple[Place, ...]]

    def longest(self, words: tuple[str, ...], at: int) -> tuple[str, ...]:
        """The longest English form that stands in `words` at position `at`; () when there is none."""
        for form in self.english.get(words[at], ()):
            if words[at : at + len(form)] == form:
                return form
        return ()

    def starting(self, text: str, at: int) -> list[tuple[int, tuple[Place, ...]]]:
        """Ends and rows of the Korean names that begin at `at`, the longest first; one space inside is passed over."""
        return [(end, self.korean[name]) for end, name in self.prefixes.at(text, at)]


@by_house(maxsize=8)
def gazetteer(folder: Path | None = None) -> Gazetteer:
    """The places of the table, with a newsroom's own rows of `folder` in place of ours."""
    korean: dict[str, list[Place]] = {}
    by_form: dict[tuple[str, ...], list[Place]] = {}
    for row in table("places", folder):
        names = tuple(name for name in (row["english"], *cells(row["accepted"])) if lowers(name))
        forms = tuple(dict.fromkeys(map(lowers, names)))
        place = Place(row["korean"].replace(" ", ""), row["kind"], row["parent"], names, forms)
        korean.setdefault(place.korean, []).append(place)
        for form in forms:
            by_form.setdefault(form, []).append(place)
    english: dict[str, set[tuple[str, ...]]] = {}
    for form in by_form:
        english.setdefault(form[0], set()).add(form)
    return Gazetteer(
        {name: tuple(rows) for name, rows in korean.items()},
        Prefixes.of(korean),
        frozenset(name[:2] for name in korean if name.endswith(("시", "군"))),
        {first: tuple(sorted(forms, key=len, reverse=True)) for first, forms in english.items()},
        {form: tuple(rows) for form, rows in by_form.items()},
    )


def forms_of(place: Place) -> frozenset[tuple[str, ...]]:
    """All English word forms by which a place may be called, the bare name of a town without its level included."""
    return frozenset((*place.forms, *(bare(form) for form in place.forms)))


def bare(form: tuple[str, ...]) -> tuple[str, ...]:
    """An English form without the words for its level: ("gwangju", "metropolitan", "city") → ("gwangju",)."""
    while len(form) > 1 and (form[-1] in ENGLISH_LEVELS or form[-1] in ("metropolitan", "special", "government")):
        form = form[:-1]
    return form[2:] if len(form) > 2 and form[1] == "of" and form[0] in ENGLISH_LEVELS else form
