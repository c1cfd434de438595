"""What is said, turned into its opposite: 증가 as "fell", 부결 as "approved", 않다 without its "not"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bitext_check.quantities.vocabulary import any_of
from bitext_check.tables.load import cells, table


@dataclass(frozen=True, slots=True)
class Antonym:
    """A row of antonyms.tsv: Korean words, those of the opposite, the English of the first and of the second."""

    korean: tuple[str, ...]
    opposite_korean: tuple[str, ...]
    english: re.Pattern[str]
    opposite: re.Pattern[str]


@lru_cache(maxsize=1)
def antonyms() -> tuple[Antonym, ...]:
    """The rows of antonyms.tsv."""
    return tuple(
        Antonym(cells(row["korean"]), cells(row["opposite_korean"]), _words(row["english"]), _words(row["opposite"]))
        for row in table("antonyms")
    )


def _words(cell: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{any_of(cells(cell))})(?![\w])", re.IGNORECASE)


@lru_cache(maxsize=1)
def _by_word() -> tuple[re.Pattern[str], dict[str, tuple[Antonym, ...]]]:
    rows: dict[str, tuple[Antonym, ...]] = {}
    for row in antonyms():
        for word in row.korean:
            rows[word] = (*rows.get(word, ()), row)
    return re.compile(rf"(?<![가-힣])(?:{any_of(rows)})"), rows


def reversal(korean: str, english: str) -> tuple[str, str] | None:
    """A Korean word and the English word that says its opposite, when the English never says the word itself.

    Nothing is returned when the Korean also holds the opposite word.
    """
    pattern, rows = _by_word()
    for match in pattern.finditer(korean):
        for row in rows[match[0]]:
            wrong = row.opposite.search(english)
            if wrong and not row.english.search(english) and not any(word in korean for word in row.opposite_korean):
                return match[0], wrong[0]
    return None
