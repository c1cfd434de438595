"""English words around a word for a head that nothing in the Korean says: "choir director" for 단장 of a ball club.

The Korean words that an English one may stand for come from `tables/lexicon.tsv` and `tables/organisation_parts.tsv`;
words of neither (names above all) are not judged.
"""

from __future__ import annotations

from pathlib import Path

from bitext_check.content.sound import hangul_skeleton, latin_skeletons
from bitext_check.tables.load import by_house, cells, table
from bitext_check.tables.words import words_used
from bitext_check.titles.catalogue import Entry
from bitext_check.titles.english import LINKS, Words, words
from bitext_check.titles.korean import KoreanTitle
from bitext_check.titles.phrases import Reading

_STEM = 2
_LONG_TITLE = 4


@by_house(maxsize=8)
def meanings(folder: Path | None = None) -> dict[str, tuple[str, ...]]:
    """The Korean words for every English word that the lexicon or the table of parts gives as one of theirs."""
    found: dict[str, set[str]] = {}
    for row in table("lexicon", folder):
        for value in cells(row["english"]):
            if " " not in value and len(row["lemma"]) >= _STEM:
                found.setdefault(value.lower(), set()).add(row["lemma"])
    for row in table("organisation_parts", folder):
        for value in cells(row["english"]):
            for word in words(value, folder):
                found.setdefault(word, set()).add(row["korean"])
    return {word: tuple(korean) for word, korean in found.items()}


def strange(reading: Reading, title: KoreanTitle, context: str, row: Entry, folder: Path | None = None) -> bool:
    """Whether the words around `reading.title` say what nothing in the Korean says, and none says what it does say.

    Without an organisation only long titles are judged: 회장 alone may well be "association chairman".
    """
    if not context and not title.context and len(row.korean) < _LONG_TITLE:
        return False
    around = (*reading.front, *reading.after)
    korean = "".join(f"{context}{title.context}{title.head}{row.korean}".split())
    fair = frozenset(word for key, grade in row.grades.items() if grade != "mismatch" for word in key)
    return nothing_agrees(around, korean, fair, folder)


def nothing_agrees(around: Words, korean: str, fair: frozenset[str], folder: Path | None = None) -> bool:
    """Whether the lexicon knows Korean words for some of the English words `around`, `korean` holds none of them, and
    no word is one of the `fair` ones.
    """
    free = words_used("added-to-title") | LINKS
    lemmas = meanings(folder)
    said = False
    for word in around:
        meant = lemmas.get(word) if word not in free else None
        if (word in fair and word not in free) or (meant and any(lemma[:_STEM] in korean for lemma in meant)):
            return False
        said = said or bool(meant)
    return said


def shares_word(said: Words, korean: str, folder: Path | None = None) -> bool:
    """Whether one of the English words stands for something in the Korean text, by its meaning or its sound."""
    lemmas = meanings(folder)
    plain = "".join(korean.split())
    sound = hangul_skeleton(plain)
    for word in said:
        if word in LINKS:
            continue
        if any(lemma[:_STEM] in plain for lemma in lemmas.get(word, ())):
            return True
        if any(len(heard) >= _STEM and heard in sound for heard in latin_skeletons(word)):
            return True
    return False


def said_by_parts(duty: str, row: Entry, rendering: Words) -> bool:
    """Whether a compound is rendered word by word: 감사 + 담당관 by "audit officer", whoever else is called so."""
    fields = rendering[:-1]
    if not fields or row.grade(rendering[-1:]) not in ("match", "variant"):
        return False
    return all(any(lemma in duty for lemma in meanings().get(field, ())) for field in fields)
