"""The table of organisations, ready to be asked: rows by Korean name, by English words and by abbreviation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bitext_check.places.prefixes import Prefixes
from bitext_check.places.words import stems
from bitext_check.tables.load import by_house, cells, table

Stems = tuple[str, ...]

# Kinds that a reader (and a translation engine) takes for one another.
_GROUPS: dict[str, frozenset[str]] = {
    "state": frozenset((
        "ministry", "agency", "commission", "constitutional", "public-corporation", "research", "police", "prosecution",
        "court", "military", "local-council", "association", "foundation", "union", "central-bank",
    )),
    "world": frozenset(("international", "other", "central-bank")),
    "business": frozenset(("company", "bank", "media", "public-corporation", "central-bank")),
    "learning": frozenset(("university", "school", "hospital", "research")),
    "sports": frozenset(("sports",)),
    "festivals": frozenset(("festival",)),
    "party": frozenset(("party",)),
    "religion": frozenset(("religious",)),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Organisation:
    """One row: `names` are all English forms, the usual one first, `forms` the stems of each and of its minister."""

    korean: str
    kind: str
    years: str
    names: tuple[str, ...]
    abbreviations: tuple[str, ...]
    forms: tuple[Stems, ...]

    @property
    def english(self) -> str:
        return self.names[0]

    @property
    def past(self) -> bool:
        """Whether the body has gone by this name only for some years."""
        return bool(self.years) and not self.years.endswith("-")


# So many words of a name say which body it is without its country.
_TELLING = 4


def compatible(one: str, other: str) -> bool:
    """Whether organisations of these kinds can be taken for one another."""
    return any(one in kinds and other in kinds for kinds in _GROUPS.values())


@dataclass(frozen=True, slots=True)
class Catalogue:
    """`korean` has the rows by name without spaces, `english` the forms by their first stem."""

    korean: Mapping[str, tuple[Organisation, ...]]
    prefixes: Prefixes
    english: Mapping[str, tuple[Stems, ...]]
    by_form: Mapping[Stems, tuple[Organisation, ...]]
    by_abbreviation: Mapping[str, tuple[Organisation, ...]]

    def longest(self, words: Stems, at: int) -> Stems:
        """The longest English form that stands in `words` at position `at`; () when there is none."""
        for form in self.english.get(words[at], ()):
            if words[at : at + len(form)] == form:
                return form
        return ()

    def starting(self, text: str, at: int) -> list[tuple[int, tuple[Organisation, ...]]]:
        """Ends and rows of the Korean names that begin at `at`, the longest first; single spaces are passed over."""
        return [(end, self.korean[name]) for end, name in self.prefixes.at(text, at)]


def _minister(form: Stems) -> Iterator[Stems]:
    """The head of a ministry goes by its name: Minister of Education, Education Minister."""
    if form[:2] in (("ministri", "of"), ("ministri", "for")):
        yield ("minist", *form[1:])
        yield ("minist", "for" if form[1] == "of" else "of", *form[2:])
        yield (*form[2:], "minist")
        yield (*form[2:], "ministri")
    elif form[-1:] == ("ministri",):
        yield (*form[:-1], "minist")


def _with_and_without_korea(form: Stems) -> Iterator[Stems]:
    """A name and, when it is long enough to say which body it is, the same without "of Korea" at its end."""
    yield form
    if form[-2:] == ("of", "korea") and len(form) - 2 >= _TELLING:
        yield form[:-2]


@by_house(maxsize=8)
def catalogue(folder: Path | None = None) -> Catalogue:
    """The organisations of the table, with a newsroom's own rows of `folder` in place of ours."""
    korean: dict[str, list[Organisation]] = {}
    by_form: dict[Stems, list[Organisation]] = {}
    by_abbreviation: dict[str, list[Organisation]] = {}
    for row in table("organisations", folder):
        short = cells(row["abbreviation"])
        # An abbreviation that is written like a name ("K League") is one.
        names = (row["english"], *cells(row["accepted"]), *(a for a in short if " " in a))
        plain = tuple(dict.fromkeys(form for name in names for form in _with_and_without_korea(stems(name)) if form))
        ministers = (form for base in plain for form in _minister(base)) if row["kind"] in ("ministry", "other") else ()
        forms = tuple(dict.fromkeys((*plain, *ministers)))
        found = Organisation(row["korean"].replace(" ", ""), row["kind"], row["years"], names, short, forms)
        korean.setdefault(found.korean, []).append(found)
        for form in forms:
            by_form.setdefault(form, []).append(found)
        for letters in short:
            by_abbreviation.setdefault(letters, []).append(found)
    return _catalogue(korean, by_form, by_abbreviation)


def _catalogue(
    korean: dict[str, list[Organisation]],
    by_form: dict[Stems, list[Organisation]],
    by_abbreviation: dict[str, list[Organisation]],
) -> Catalogue:
    english: dict[str, set[Stems]] = {}
    for form in by_form:
        english.setdefault(form[0], set()).add(form)
    return Catalogue(
        {name: tuple(rows) for name, rows in korean.items()},
        Prefixes.of(korean),
        {first: tuple(sorted(forms, key=len, reverse=True)) for first, forms in english.items()},
        {form: tuple(rows) for form, rows in by_form.items()},
        {letters: tuple(rows) for letters, rows in by_abbreviation.items()},
    )
