"""Titles and the bodies that they head: parts of an organisation, and organisations cut short."""

from __future__ import annotations

from bitext_check.titles.catalogue import Catalogue
from bitext_check.titles.english import LINKS, Words
from bitext_check.titles.korean import KoreanTitle
from bitext_check.titles.phrases import Reading

_SHORTEST = 3
_SHORT = 4
_SECRETARY = "비서관"
_HEADS = frozenset("head chief director leader".split())
_UNITS = {
    "과장": frozenset(("division", "section", "department")),
    "국장": frozenset(("bureau",)),
    "실장": frozenset(("office",)),
    "팀장": frozenset(("team",)),
    "부장": frozenset(("department",)),
    "계장": frozenset(("unit", "section", "squad")),
}
_PARTS = LINKS | frozenset(word for unit in _UNITS.values() for word in unit)


def names_unit(reading: Reading, base: str) -> bool:
    """Whether a plain word for a head stands with the unit that the Korean title heads: "director of the … bureau"."""
    unit = next((unit for end, unit in _UNITS.items() if base.endswith(end)), frozenset())
    return len(reading.title) == 1 and reading.noun in _HEADS and not unit.isdisjoint(reading.after)


def other_station(reading: Reading, gapped: Words, title: KoreanTitle, context: str, names: Catalogue) -> bool:
    """Whether the head of a part (수사과장 of a 경찰서) is called that of the whole (chief of a police station)."""
    part = next((end for end in _UNITS if title.base.endswith(end)), "")
    between = reading.after[1 : len(reading.after) - len(gapped) + len(reading.title) + 1]
    if not part or not gapped or len(between) > 1 or not _PARTS.isdisjoint(between):
        return False
    # What ends like the title is the part itself: 계장 of an 어촌계.
    whole = [word for word in f"{title.context} {context}".split() if not word.endswith(title.base[:-1])]
    return any(word.endswith(other[:-1]) for other in names.strong(gapped) if len(other) > _SHORTEST for word in whole)


def _letters_in_order(short: str, long: str) -> bool:
    letters = iter(long)
    return all(letter in letters for letter in short)


def names_organisation(context: str, front: str) -> bool:
    """Whether the words before a title name the organisation `front`, in full or cut short (한은 for 한국은행)."""
    if _letters_in_order(front, context):
        return True
    return any(len(word) > 1 and _letters_in_order(word, front) for word in context.split())


def same_in_short(title: KoreanTitle, others: frozenset[str]) -> bool:
    """Whether one of the other titles is this compound cut short (예결위원장 for 예산결산특별위원장, 민정수석 for
    민정수석비서관).
    """
    whole = "".join(title.head.split())
    return whole.removesuffix(_SECRETARY) in others or any(
        _SHORT <= len(other) < len(whole) and other[:1] == whole[:1] and _letters_in_order(other, whole)
        and other[-1] == whole[-1] and not whole.startswith(other[:-1]) for other in others
    )  # fmt: skip
