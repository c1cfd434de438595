"""The title tables, ready to be asked: the rows of a Korean title, and which Korean titles an English one renders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from bitext_check.tables.load import Row, cells, table
from bitext_check.titles.english import Words, words

Grade = Literal["match", "variant", "mismatch"]
_GRADES: dict[str, Grade] = {
    "wrong": "mismatch", "variants": "variant", "accepted": "match", "official": "match", "usual": "match",
}  # fmt: skip
_DEPUTIES = frozenset("vice deputy assistant associate sub under lieutenant".split())

ANYBODY = frozenset(
    "employee resident citizen worker student official people family patient visitor tourist farmer fisherman child "
    "user victim witness owner".split()
)
"""Words for people without an office: no title of somebody."""


def is_deputy(rendering: Words) -> bool:
    """Whether the words say that somebody is second in rank (vice, deputy, assistant …)."""
    return not _DEPUTIES.isdisjoint(rendering)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a Korean title with one kind of organisation ("" for any)."""

    korean: str
    context: str
    best: tuple[str, ...]
    grades: Mapping[Words, Grade]
    explicit: frozenset[Words]
    nouns: frozenset[str]
    needs_deputy: bool
    may_be_deputy: bool
    domain: str

    def grade(self, rendering: Words) -> Grade | None:
        return self.grades.get(rendering)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All rows by Korean title (without spaces), and the Korean titles that every English rendering stands for."""

    entries: Mapping[str, tuple[Entry, ...]]
    known: Mapping[Words, Mapping[str, Grade]]
    contexts: frozenset[str]
    longest: int
    first_words: frozenset[str]

    def strong(self, rendering: Words) -> frozenset[str]:
        """Korean titles of which the rendering is a good one."""
        return frozenset(k for k, grade in self.known.get(rendering, {}).items() if grade == "match")


def compact(korean: str) -> str:
    """A Korean title as a key: without spaces."""
    return "".join(korean.split())


def _entry(row: Row, folder: Path | None) -> Entry:
    grades: dict[Words, Grade] = {}
    for column, grade in _GRADES.items():
        for value in cells(row.get(column, "")):
            grades[words(value, folder)] = grade
    best = tuple(dict.fromkeys((*cells(row["usual"]), *cells(row.get("official", "")))))
    good = [key for key, grade in grades.items() if grade == "match"]
    usual = [words(value, folder) for value in best]
    needs = bool(usual) and all(is_deputy(key) for key in usual)
    plain = [key for key in good if key and (needs or not is_deputy(key))]
    nouns = {key[key.index("of") - 1] if "of" in key[1:] else key[-1] for key in plain}
    explicit = {words(v, folder) for column in ("variants", "wrong") for v in cells(row.get(column, ""))}
    return Entry(
        compact(row["korean"]), row["context"], best, grades, frozenset(explicit), frozenset(nouns),
        needs, any(is_deputy(key) for key in good), row.get("domain", ""),
    )  # fmt: skip


@lru_cache(maxsize=8)
def catalogue(folder: Path | None = None) -> Catalogue:
    """The catalogue of the tables, with the newsroom's rows of `folder` in place of ours."""
    entries: dict[str, list[Entry]] = {}
    known: dict[Words, dict[str, Grade]] = {}
    for row in table("titles", folder):
        entry = _entry(row, folder)
        entries.setdefault(entry.korean, []).append(entry)
        for rendering, grade in entry.grades.items():
            if grade != "mismatch" and rendering:
                titles = known.setdefault(rendering, {})
                if titles.get(entry.korean) != "match":
                    titles[entry.korean] = grade
    return Catalogue(
        {korean: tuple(found) for korean, found in entries.items()},
        known,
        frozenset(entry.context for found in entries.values() for entry in found if entry.context),
        max(map(len, entries), default=0),
        frozenset(rendering[0] for rendering in known),
    )
