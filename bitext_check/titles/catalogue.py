"""The title tables, ready to be asked: the rows of a Korean title, and which Korean titles an English one renders."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from bitext_check.tables.load import Row, by_house, cells, table
from bitext_check.tables.words import words_used
from bitext_check.titles.english import Words, cuts, words

Grade = Literal["match", "variant", "mismatch"]
_GRADES: dict[str, Grade] = {
    "wrong": "mismatch", "variants": "variant", "seldom": "variant", "accepted": "match", "official": "match",
    "usual": "match",
}  # fmt: skip
_PAIR = 2
# So many syllables name the body as well as the rank: 심사위원장.
NAMED = 5
_OFFICERS = (("general",), ("colonel",), ("commander",))
SECONDS = ("vice", "deputy", "assistant", "associate", "sub")
"""Words for the second in rank that stand for each other in careless English."""
_DEPUTIES = frozenset((*SECONDS, "under", "lieutenant"))


def is_deputy(rendering: Words) -> bool:
    """Whether the words say that somebody is second in rank (vice, deputy, assistant …)."""
    return not _DEPUTIES.isdisjoint(rendering) and not _is_rank(rendering)


def _is_rank(rendering: Words) -> bool:
    """Whether the words are a rank of the forces, which nobody holds as a deputy (lieutenant general, vice admiral)."""
    first, second = rendering[:1], rendering[1:2]
    return (first == ("lieutenant",) and second in _OFFICERS) or (first == ("vice",) and second == ("admiral",))


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a Korean title with one kind of organisation ("" for any).

    `seldom` are the variants that an article may use without a finding.
    """

    korean: str
    context: str
    best: tuple[str, ...]
    first: Words
    grades: Mapping[Words, Grade]
    seldom: frozenset[Words]
    nouns: frozenset[str]
    needs_deputy: bool
    may_be_deputy: bool
    domain: str

    def grade(self, rendering: Words) -> Grade | None:
        return self.grades.get(rendering)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All rows by Korean title (without spaces), and the Korean titles that every English rendering stands for.

    `beginning` is how many words the longest rendering has that begins with a word.
    """

    entries: Mapping[str, tuple[Entry, ...]]
    known: Mapping[Words, Mapping[str, Grade]]
    contexts: frozenset[str]
    longest: int
    beginning: Mapping[str, int]
    by_domain: Mapping[str, tuple[Entry, ...]]

    def strong(self, rendering: Words) -> frozenset[str]:
        """Korean titles of which the rendering is a good one."""
        return frozenset(k for k, grade in self.known.get(rendering, {}).items() if grade == "match")


def compact(korean: str) -> str:
    """A Korean title as a key: without spaces."""
    return "".join(korean.split())


def _turned(key: Words, heads: Collection[str], ranks: Collection[str]) -> Words:
    """The same title with its head noun at the other end: "team head", "head of team"; () when there is none."""
    if len(key) > _PAIR and key[1] == "of" and key[0] in heads and "of" not in key[2:]:
        return (*key[2:], key[0])
    ranked = is_deputy(key) or key[0] in ranks
    if len(key) >= _PAIR and key[-1] in heads and "of" not in key and not ranked:
        return (key[-1], "of", *key[:-1])
    return ()


def _entry(row: Row, folder: Path | None) -> Entry:
    grades: dict[Words, Grade] = {}
    seldom: set[Words] = set()
    for column, grade in _GRADES.items():
        for value in cells(row.get(column, "")):
            key = words(value, folder)
            grades[key] = grade
            if column == "seldom":
                seldom.add(key)
            else:
                seldom.discard(key)
    heads, ranks = words_used("office-head"), words_used("office-rank")
    for key in tuple(grades):
        turned = _turned(key, heads, ranks)
        if turned and turned not in grades:
            grades[turned] = grades[key]
            if key in seldom:
                seldom.add(turned)
    best = tuple(dict.fromkeys((*cells(row["usual"]), *cells(row.get("official", "")))))
    good = [key for key, grade in grades.items() if grade == "match"]
    usual = [words(value, folder) for value in best]
    needs = bool(usual) and all(is_deputy(key) for key in usual)
    plain = [key for key in good if key and (needs or not is_deputy(key))]
    nouns = {key[cuts(key)[0] - 1] for key in plain}
    return Entry(
        compact(row["korean"]), row["context"], best, words(best[0], folder) if best else (),
        grades, frozenset(seldom), frozenset(nouns),
        needs, any(is_deputy(key) for key in good), row.get("domain", ""),
    )  # fmt: skip


@by_house(maxsize=8)
def catalogue(folder: Path | None = None) -> Catalogue:
    """The catalogue of the tables, with the newsroom's rows of `folder` in place of ours."""
    entries: dict[str, list[Entry]] = {}
    known: dict[Words, dict[str, Grade]] = {}
    by_domain: dict[str, list[Entry]] = {}
    for row in table("titles", folder):
        entry = _entry(row, folder)
        entries.setdefault(entry.korean, []).append(entry)
        by_domain.setdefault(entry.domain, []).append(entry)
        for rendering, grade in entry.grades.items():
            if grade != "mismatch" and rendering:
                titles = known.setdefault(rendering, {})
                if titles.get(entry.korean) != "match":
                    titles[entry.korean] = grade
    beginning: dict[str, int] = {}
    for rendering in known:
        beginning[rendering[0]] = max(len(rendering), beginning.get(rendering[0], 0))
    return Catalogue(
        {korean: tuple(found) for korean, found in entries.items()},
        known,
        frozenset(entry.context for found in entries.values() for entry in found if entry.context),
        max(map(len, entries), default=0),
        beginning,
        {domain: tuple(found) for domain, found in by_domain.items()},
    )


def other_rank(korean: str, english: Words, folder: Path | None = None) -> bool:
    """Whether the English renders another rank in the body of a Korean title: 부위원장 and chair, 심사위원장 and jury
    member, 교감 and principal. A head whose body the title does not name (위원장) has no such rank here.
    """
    if any(e.needs_deputy and e.grade(english) == "mismatch" for e in catalogue(folder).entries.get(korean, ())):
        return not is_deputy(english)
    named = len(korean) >= NAMED
    for other in catalogue(folder).strong(english):
        if f"부{other}" == korean or f"부{korean}" == other or (named and other == korean.removesuffix("장") != korean):
            return True
    return False
