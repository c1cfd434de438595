"""What stands around a title and changes it: former, acting, deputy, -elect, nominee … (`tables/title_affixes.tsv`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bitext_check.records import Verdict
from bitext_check.tables.load import by_house, cells, table
from bitext_check.titles.english import Words, words

_OF_RANKS = ("retired", "active")


@dataclass(frozen=True, slots=True)
class Affix:
    """One row: a Korean prefix or suffix, its kind, its English words with their verdict, and what losing it means."""

    korean: str
    place: str
    kind: str
    usual: str
    english: Mapping[Words, Verdict]
    lost: Verdict


@dataclass(frozen=True, slots=True)
class Affixes:
    """The rows by Korean form, and the kinds of every English form; `telling` are those that may not be added."""

    korean: Mapping[str, Affix]
    english: Mapping[Words, frozenset[str]]
    telling: Mapping[Words, str]

    def starting(self, found: Words, at: int) -> Words:
        """The longest English affix that begins at word `at`."""
        for length in (3, 2, 1):
            key = found[at : at + length]
            if len(key) == length and key in self.english:
                return key
        return ()


@by_house(maxsize=8)
def affixes(folder: Path | None = None) -> Affixes:
    """The table of affixes, with the newsroom's rows of `folder` in place of ours."""
    korean: dict[str, Affix] = {}
    english: dict[Words, set[str]] = {}
    telling: dict[Words, str] = {}
    for row in table("title_affixes", folder):
        verdicts: dict[Words, Verdict] = {words(v, folder): "variant" for v in cells(row["variants"])}
        good = [words(v, folder) for v in (*cells(row["usual"]), *cells(row["accepted"]))]
        verdicts |= dict.fromkeys(good, "match")
        usual = cells(row["usual"])[0]
        lost: Verdict = "mismatch" if row["lost"] == "mismatch" else "variant" if row["lost"] == "variant" else "match"
        korean[row["korean"]] = Affix(row["korean"], row["place"], row["kind"], usual, verdicts, lost)
        for key in verdicts:
            english.setdefault(key, set()).add(row["kind"])
        if lost == "mismatch":
            telling |= {key: row["kind"] for key in good if telling.get(key) in (None, row["kind"])}
    return Affixes(korean, {key: frozenset(kinds) for key, kinds in english.items()}, telling)


def composed(korean: tuple[Affix, ...], title: str) -> str:
    """The English title with the usual English of its Korean affixes around it ("former acting mayor")."""
    for affix in korean:
        if affix.usual.startswith("-"):
            title = f"{title}{affix.usual}"
        elif affix.usual.endswith("-"):
            title = f"{affix.usual}{title}"
        elif affix.place == "suffix" and affix.kind in ("nominee", "candidate"):
            title = f"{title} {affix.usual}"
    fronts = [a.usual for a in korean if a.place == "prefix" and not a.usual.endswith("-")]
    fronts += [a.usual for a in korean if a.place == "suffix" and a.kind in ("acting", "former")]
    return " ".join((*fronts, title))


def served_in(names: tuple[str, ...], folder: Path | None = None) -> tuple[str, ...]:
    """The kind of organisation that the affixes of a title name themselves: 예비역 대장 is one of the forces."""
    known = affixes(folder).korean
    return ("군",) if any(known[name].kind in _OF_RANKS for name in names) else ()
