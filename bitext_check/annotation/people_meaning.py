"""What a Korean name would mean as words: which English words the lexicon has for it or for its parts."""

from __future__ import annotations

from collections.abc import Sequence

from bitext_check.annotation.people_english import is_given, is_surname
from bitext_check.content.lexicon import in_full, lexicon
from bitext_check.names.spellings import surname_rows, surname_spellings
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house, cells, table


def covered(name: str, words: Sequence[str]) -> bool:
    """Whether the lexicon has every English word for some part of the name; a family name may stand as it is.

    배꽃님 / Pear Blossom (배 pear, 꽃 blossom), 채움 / Fill (채우다), 정하늘 / Jung Sky.
    """
    stems = [stem(word) for word in words if word.lower() not in family_forms(name)]
    return bool(stems) and all(s in _parts(name) for s in stems)


def with_family_name(name: str, words: Sequence[str]) -> bool:
    """Whether the words are the family name and ordinary words for the given name (방그레 → Smiling Bang)."""
    rest = [word for word in words if word.lower() not in family_forms(name)]
    given = [word for word in rest if is_surname(word) or is_given(word)]
    return len(name) > 2 and 0 < len(rest) < len(words) and not given


@by_house(maxsize=2048)
def family_forms(name: str) -> frozenset[str]:
    """The Latin spellings of the family names that a name may begin with, lower case."""
    families = [name[:n] for n in (1, 2) if name[:n] in surname_rows() and len(name) > n]
    return frozenset(form for family in families for form in surname_spellings(family).known)


@by_house(maxsize=1)
def in_names() -> dict[str, tuple[str, ...]]:
    """What words mean that are mostly names or stand in them (다솜 love)."""
    return {row["hangul"]: cells(row["english"]) for row in table("name_words")}


@by_house(maxsize=2048)
def meanings(name: str) -> frozenset[tuple[str, ...]]:
    """The renderings of a name as a word, each as a tuple of stems; 봄이, 별이 mean what 봄, 별 do."""
    found: set[tuple[str, ...]] = set()
    for word in (name, *((name[:-1],) if name[-1] == "이" else ())):
        for rendering in (*in_full().get(word, ()), *in_names().get(word, ())):
            found.add(tuple(map(stem, rendering.replace("-", " ").split())))
    return frozenset(found)


@by_house(maxsize=2048)
def _parts(name: str) -> frozenset[str]:
    """The stems of English words that the lexicon has for the parts of a name."""
    found: set[str] = set()
    for start in range(len(name)):
        for end in range(start + 1, len(name) + 1):
            part = name[start:end]
            entries = [lexicon()[lemma] for lemma in (part, f"{part}다", *_verbs(part)) if lemma in lexicon()]
            for entry in entries:
                found.update(entry.words, *entry.phrases)
            found.update(stem(word) for rendering in in_names().get(part, ()) for word in rendering.split())
    return frozenset(found)


def _verbs(part: str) -> tuple[str, ...]:
    """The verb whose noun in -ㅁ a word is: 채움 → 채우다."""
    last = ord(part[-1]) - 0xAC00
    return (f"{part[:-1]}{chr(ord(part[-1]) - 16)}다",) if len(part) > 1 and last % 28 == 16 else ()
