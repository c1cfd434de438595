"""A Korean name as newspapers write it: the name itself, without titles, forms of address and brackets."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from bitext_check.names.spellings import surname_rows, syllable_rows
from bitext_check.tables.load import by_house, table

_ADDRESS = frozenset({"씨", "군", "양", "옹", "님", "여사"})
_LONGEST_GIVEN = 4
_WITH_LONG_FAMILY = 4
_COMMON = frozenset("김이박최정강조윤장임")


@dataclass(frozen=True, slots=True)
class KoreanName:
    """`text` is the name without spaces; `splits` its readings as (surname, given name), the likeliest first.

    `surname_only` says that nothing but a family name stands there (이 이사장, 박 모 씨); `titled` that a title did.
    `words` are the Hangul words that are left, for names of foreigners.
    """

    text: str
    splits: tuple[tuple[str, str], ...]
    surname_only: bool
    titled: bool
    words: tuple[str, ...]


@by_house(maxsize=8)
def _titles(folder: Path | None) -> frozenset[str]:
    # A position in one sport (라이트 of volleyball) is no title that follows a name, and foreigners are called so.
    return frozenset(
        row["korean"] for row in table("titles", folder) if not (row.get("domain") == "sports" and row.get("context"))
    )


def _without_brackets(text: str) -> str:
    start = text.find("(")
    while start >= 0:
        end = text.find(")", start)
        text = text[:start] + (text[end + 1 :] if end >= 0 else "")
        start = text.find("(")
    return text


def _is_title(word: str, folder: Path | None) -> bool:
    titles = _titles(folder)
    return word in titles or (len(word) > 3 and any(word[i:] in titles for i in range(1, len(word) - 1)))


@by_house(maxsize=4096)
def parse(text: str, folder: Path | None = None) -> KoreanName:
    """The name in `text`, a Hangul name with or without a title, a form of address, an age in brackets."""
    plain = _without_brackets(unicodedata.normalize("NFC", text))
    words = [w for w in ("".join([c for c in word if "가" <= c <= "힣"]) for word in plain.split()) if w]
    titled = anonymous = False
    while len(words) > 1 and (words[-1] in _ADDRESS or words[-1] == "모" or _is_title(words[-1], folder)):
        anonymous |= words[-1] == "모"
        titled = True
        words.pop()
    surnames = surname_rows(folder)
    if len(words) == 1 and _addressed(words[0], surnames):
        words, titled = [words[0][:-1]], True
    if len(words) == 1 and titled and words[0][-1:] == "모" and words[0][:-1] in surnames:
        words, anonymous = [words[0][:-1]], True
    name = "".join(words)
    if (titled or anonymous) and name in surnames:
        return KoreanName(name, ((name, ""),), True, True, tuple(words))
    return KoreanName(name, _splits(name, words, folder), False, titled, tuple(words))


def _addressed(word: str, surnames: dict[str, tuple[str, ...]]) -> bool:
    """True for 김씨, 이동열씨, 박모씨, 김군; 군 and 양 after more than a family name may belong to the given name."""
    rest = word[:-1]
    if _may_be_named_nim(word):
        return False
    if word[-1:] in ("씨", "님"):
        return bool(rest)
    return word[-1:] in _ADDRESS and (rest in surnames or (rest[-1:] == "모" and rest[:-1] in surnames))


def _may_be_named_nim(word: str) -> bool:
    """True for 배꽃님, a name that may also be 배꽃 with 님."""
    return len(word) == 3 and word[-1] == "님"


def _splits(name: str, words: list[str], folder: Path | None) -> tuple[tuple[str, str], ...]:
    surnames = surname_rows(folder)
    if len(words) > 2 or (len(words) == 2 and words[0] not in surnames):
        return ()
    found = [split for split in family_splits(name, folder) if len(split[1]) <= _LONGEST_GIVEN]
    if _may_be_named_nim(name) and name[0] in surnames:
        found.append((name[0], name[1]))
    return tuple(found)


def family_splits(name: str, folder: Path | None = None) -> list[tuple[str, str]]:
    """The family names that a name without spaces may begin with, each with the rest.

    A name of four syllables that begins with a family name of two has that one: 제갈현수 is no 제 갈현수. So has one
    whose second syllable hardly begins a given name: 제갈현, but 황보람 may be 황 보람.
    """
    surnames = surname_rows(folder)
    found = [(name[:n], name[n:]) for n in (2, 1) if len(name) > n and name[:n] in surnames]
    long = bool(found) and len(found[0][0]) > 1
    return found[:1] if long and (len(name) == _WITH_LONG_FAMILY or name[1] in _rare_syllables(folder)) else found


@by_house(maxsize=8)
def _rare_syllables(folder: Path | None) -> frozenset[str]:
    """The syllables of given names whose spellings are known by analogy alone."""
    return frozenset(r["hangul"] for r in table("name_syllables", folder) if "letter habits" in r.get("source", ""))


def is_common_surname(surname: str) -> bool:
    """True for the ten family names that most Koreans have."""
    return surname in _COMMON


def looks_korean(name: KoreanName, folder: Path | None = None) -> bool:
    """True when a family name is followed by one or two syllables that given names are made of.

    A given name of three syllables needs one of the most common family names: 박빛나리, but not 마라도나.
    """
    syllables = syllable_rows(folder)
    return any(
        (len(given) <= 2 or (len(given) == 3 and surname in _COMMON)) and all(s in syllables for s in given)
        for surname, given in name.splits
    )
