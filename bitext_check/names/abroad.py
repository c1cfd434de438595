"""Family names of those abroad that are another one in the English: 산드라 오 / Sandra Lee, 이토 / Saito.

The coarse comparison of `foreign` lets them pass, since a short family name says little by its consonants.
"""

from __future__ import annotations

from pathlib import Path

from bitext_check.names import foreign, latin
from bitext_check.names.spellings import surname_readings, surname_spellings
from bitext_check.tables.load import by_house, cells, table

_PAIR = 2
# Family names in the spelling of the North and of the South.
_SOUTHERN = {"리": "이", "류": "유", "림": "임", "로": "노", "량": "양", "려": "여", "라": "나", "렴": "염"}


def other_family(words: tuple[str, ...], name: tuple[str, ...], folder: Path | None = None) -> bool:
    """Whether a name of two words has the family name of somebody else: 산드라 오 / Sandra Lee, 이토 / Saito.

    One Hangul syllable behind a first name is a Korean family name, and so is the Latin word that only another one is
    written as; Japanese ones are told by the table.
    """
    if len(words) != _PAIR or len(name) != _PAIR:
        return False
    surname, latin_word = words[-1], name[-1]
    owners = surname_readings(folder).get(latin_word, ())
    if len(surname) == 1 and owners and foreign.likeness(words[0], name[0]) >= foreign.CLOSE:
        return latin_word not in surname_spellings(surname, folder).known and not _heard_so(surname, owners)
    return any(
        word in _japanese_families() and not _japanese_families()[word].intersection(words)
        and not {latin.plain(form) for w in words for form in foreign.parts(folder).get(w, ())} & {word}
        and any(w in _families_of_japan() for w in words)
        for word in name
    )  # fmt: skip


def _heard_so(surname: str, owners: tuple[str, ...]) -> bool:
    """Whether a family name is one of these, or the same in the spelling of the North (리, 이)."""
    return surname in owners or _SOUTHERN.get(surname, surname) in owners


@by_house(maxsize=1)
def _japanese_families() -> dict[str, frozenset[str]]:
    """Plain Latin word → the Hangul of the Japanese family names that are written so."""
    found: dict[str, frozenset[str]] = {}
    for row in table("foreign_name_parts"):
        for form in cells(row["english"]) if row["note"] == "Japanese family name" else ():
            found[latin.plain(form)] = found.get(latin.plain(form), frozenset()) | {row["hangul"]}
    return found


@by_house(maxsize=1)
def _families_of_japan() -> frozenset[str]:
    return frozenset().union(*_japanese_families().values())
