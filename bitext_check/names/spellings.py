"""How each surname and each syllable of a given name is spelled in Latin letters: the tables and the two systems.

Two sets are kept apart. `known` spellings stand for the syllable in any company. `plain` ones are McCune-Reischauer
without its marks (성 sŏng → "song"), which read as another name as long as the rest of the name is not in that system;
they only count when every part of the name follows it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bitext_check.names.hangul import is_hangul, split
from bitext_check.tables.load import by_house, cells, table

_UNMARKED = str.maketrans("ŏŭ", "ou")
_RARE = ("letter habits", "passport usage, rare")


@dataclass(frozen=True, slots=True)
class Spellings:
    """The spellings of one surname or syllable, lower case; `usual` is the most usual one of the press."""

    text: str
    usual: str
    rr: str
    mr: str
    known: tuple[str, ...]
    plain: tuple[str, ...]


@by_house(maxsize=1)
def _letters() -> dict[str, tuple[str, str, str]]:
    return {row["letter"]: (row["rr"], row["mr"], row["mr_voiced"]) for row in table("letters")}


@by_house(maxsize=4096)
def rr_syllable(syllable: str) -> str:
    """The syllable alone in Revised Romanization (notice 2014-42)."""
    letters, (initial, vowel, final) = _letters(), split(syllable)
    return letters[f"initial {initial}"][0] + letters[f"vowel {vowel}"][0] + (final and letters[f"final {final}"][0])


@by_house(maxsize=8192)
def mr_syllable(syllable: str, voiced: bool = False) -> str:
    """The syllable alone in McCune-Reischauer, with breves and without apostrophes; `voiced` as between vowels."""
    letters, (initial, vowel, final) = _letters(), split(syllable)
    start = letters[f"initial {initial}"][2 if voiced else 1]
    if initial == "ㅅ" and vowel == "ㅟ":
        start = "sh"
    return start + letters[f"vowel {vowel}"][1] + (final and letters[f"final {final}"][1])


@by_house(maxsize=4096)
def _mr_forms(text: str) -> tuple[str, ...]:
    """Every form that McCune-Reischauer gives, with and without breves; 리 may follow ㄹ (then it is li)."""
    marked = {mr_syllable(text[0]), mr_syllable(text[0], voiced=True)}
    if split(text[0])[0] == "ㄹ":
        marked.add("l" + mr_syllable(text[0])[1:])
    for syllable in text[1:]:
        marked = {m + mr_syllable(syllable, v) for m in marked for v in (False, True)}
    return tuple(sorted(marked | {m.translate(_UNMARKED) for m in marked} | _northern(text)))


def _northern(text: str) -> set[str]:
    """The form of the North Korean press: as unmarked McCune-Reischauer, with kh, th, ph for ㅋ, ㅌ, ㅍ."""
    forms = {""}
    for syllable in text:
        initial = split(syllable)[0]
        ways = {mr_syllable(syllable), mr_syllable(syllable, voiced=True)}
        if initial in "ㅋㅌㅍ":
            ways |= {way[0] + "h" + way[1:] for way in ways}
        forms = {form + way.translate(_UNMARKED) for form in forms for way in ways}
    return forms


def _rr(text: str) -> str:
    return "".join(map(rr_syllable, text))


@by_house(maxsize=8)
def surname_rows(folder: Path | None = None) -> dict[str, tuple[str, ...]]:
    """Hangul surname → its spellings, most usual first, as the table writes them (capitals kept)."""
    return {row["hangul"]: cells(row["spellings"]) for row in table("surnames", folder)}


@by_house(maxsize=8)
def syllable_rows(folder: Path | None = None) -> dict[str, tuple[str, ...]]:
    """Syllable of a given name → its spellings, most usual first."""
    return {row["hangul"]: cells(row["spellings"]) for row in table("name_syllables", folder)}


@by_house(maxsize=8)
def _owners(kind: str, folder: Path | None) -> dict[str, frozenset[str]]:
    """Ordinary form (the most usual or RR) → the surnames or well-attested syllables that it stands for."""
    owners: dict[str, set[str]] = {}
    for row in table("surnames" if kind == "surname" else "name_syllables", folder):
        if not row["source"].startswith(_RARE) and is_hangul(row["hangul"]):
            for form in (cells(row["spellings"])[0].lower(), _rr(row["hangul"])):
                owners.setdefault(form, set()).add(row["hangul"])
    return {form: frozenset(texts) for form, texts in owners.items()}


def _spellings(text: str, kind: str, listed: tuple[str, ...], folder: Path | None) -> Spellings:
    lower = tuple(dict.fromkeys(form.lower() for form in listed))
    owners = _owners(kind, folder)
    forms = _mr_forms(text)
    own = [form for form in forms if not owners.get(form, frozenset()) - {text}]
    rr = _rr(text)
    known = tuple(dict.fromkeys((*lower, rr, *own)))
    mr = mr_syllable(text[0]) + "".join(mr_syllable(s, voiced=True) for s in text[1:])
    return Spellings(text, lower[0] if lower else rr, rr, mr, known, forms)


@by_house(maxsize=2048)
def surname_spellings(surname: str, folder: Path | None = None) -> Spellings:
    """All spellings of a surname; one that the table does not have gets those of the two systems."""
    return _spellings(surname, "surname", surname_rows(folder).get(surname, ()), folder)


@by_house(maxsize=4096)
def syllable_spellings(syllable: str, folder: Path | None = None) -> Spellings:
    """All spellings of a syllable inside a given name."""
    return _spellings(syllable, "syllable", syllable_rows(folder).get(syllable, ()), folder)


@by_house(maxsize=8)
def surname_readings(folder: Path | None = None) -> dict[str, tuple[str, ...]]:
    """Latin spelling (lower case) → the surnames it can stand for, those whose usual form it is first."""
    readings: dict[str, list[tuple[int, str]]] = {}
    for surname in surname_rows(folder):
        for rank, form in enumerate(surname_spellings(surname, folder).known):
            readings.setdefault(form, []).append((rank, surname))
    return {form: tuple(s for _, s in sorted(pairs)) for form, pairs in readings.items()}


@by_house(maxsize=8)
def syllable_readings(folder: Path | None = None) -> dict[str, tuple[str, ...]]:
    """Latin spelling (lower case) → the syllables of given names that it can stand for, the likeliest first."""
    readings: dict[str, list[tuple[bool, int, str]]] = {}
    for row in table("name_syllables", folder):
        for rank, form in enumerate(syllable_spellings(row["hangul"], folder).known):
            readings.setdefault(form, []).append((row["source"].startswith(_RARE), rank, row["hangul"]))
    return {form: tuple(s for *_, s in sorted(entries)) for form, entries in readings.items()}


@by_house(maxsize=8)
def _pieces(folder: Path | None) -> frozenset[str]:
    """All spellings of surnames and of the syllables of given names."""
    return frozenset((*syllable_readings(folder), *surname_readings(folder)))


def reads_as_korean(word: str, folder: Path | None = None) -> bool:
    """True when `word` (lower case letters) can be cut into spellings of Korean surnames and name syllables."""
    pieces = _pieces(folder)
    reached = {0}
    for start in range(len(word)):
        if start in reached:
            ends = range(start + 1, min(start + 7, len(word)) + 1)
            reached.update([end for end in ends if word[start:end] in pieces])
    return bool(word) and len(word) in reached
