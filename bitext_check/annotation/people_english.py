"""Find what can be a person's name in English passages: capitalised words, and among them romanized Korean names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from bitext_check.content.lexicon import function_words
from bitext_check.names.spellings import reads_as_korean, rr_syllable, surname_readings, syllable_readings
from bitext_check.records import Passage
from bitext_check.tables.load import by_house, cells, table
from bitext_check.titles.english import LINKS

_CAPITAL = re.compile(r"[A-ZÀ-Þ][\w’'ŏŭŎŬ]*(?:[-‐‑][A-Za-zÀ-ÿŏŭ]+)*|[A-Z]\.(?:[A-Z]\.)?")
_NUMBER = re.compile(r"No\.?\s?\d")
_POSSESSIVE = ("'s", "’s")
_BEFORE = re.compile(r"([A-Za-zÀ-ÿ’'\-]{2,20}\.?) $")
_TOWNSHIP = ("-eup", "-myeon")
_TITLE_ABBREVIATIONS = frozenset("rep sen gov gen col maj capt lt sgt dr prof mr mrs ms hon".split())
_MONTHS = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday".split()
)


@dataclass(frozen=True, slots=True)
class Name:
    """A stretch of capitalised words that can be a name.

    `surname` is the word that can be the Korean family name ("" when none), `given` the rest; `full` when both are
    there; `title` is the capitalised or lower-case word before it that looks like a title.
    """

    start: int
    end: int
    text: str
    surname: str
    given: str
    title: str = ""

    @property
    def full(self) -> bool:
        return bool(self.given)


class Capital(NamedTuple):
    """A capitalised word; `glued` when only a space parts it from the one before."""

    text: str
    start: int
    end: int
    glued: bool


@by_house(maxsize=256)
def capitals(passage: Passage) -> tuple[Capital, ...]:
    """The capitalised words of a passage, in order, without the No. of candidate No. 2."""
    found: list[Capital] = []
    for match in _CAPITAL.finditer(passage.plain):
        start, text = match.start(), match.group()
        if text == "No" and _NUMBER.match(passage.plain, start):
            continue
        text = text[:-2] if text.endswith(_POSSESSIVE) else text
        end = start + len(text)
        gap = passage.plain[found[-1].end : start] if found else ""
        glued = gap == " " or (gap == ". " and found[-1].text.lower() in _TITLE_ABBREVIATIONS)
        found.append(Capital(text, start, end, glued))
    return tuple(found)


def spans(passage: Passage, longest: int = 3) -> Iterator[tuple[int, int, str]]:
    """Runs of one to `longest` capitalised words that stand side by side: (start, end, text)."""
    words = capitals(passage)
    for number, word in enumerate(words):
        yield word.start, word.end, word.text
        for size in range(2, longest + 1):
            if number + size > len(words) or not words[number + size - 1].glued:
                break
            last = words[number + size - 1]
            yield word.start, last.end, passage.plain[word.start : last.end]


def korean_names(passage: Passage) -> tuple[Name, ...]:
    """Names that can be romanized Korean ones: full names, and family names after a title."""
    words = capitals(passage)
    found: list[Name] = []
    taken = -1
    for number, word in enumerate(words):
        if word.start < taken:
            continue
        name = _full(passage, words, number) or _after_title(passage, words, number)
        if name is not None:
            found.append(name)
            taken = name.end
    return tuple(found)


def _full(passage: Passage, words: tuple[Capital, ...], number: int) -> Name | None:
    word = words[number]
    rest = words[number + 1 : number + 3]
    after = rest[0] if rest and rest[0].glued and passage.plain[word.end : rest[0].start] == " " else None
    if after is None:
        return None
    if is_surname(word.text) and is_given(after.text):
        end, given = after.end, after.text
        third = rest[1] if len(rest) > 1 and rest[1].glued else None
        if (
            third is not None
            and "-" not in given
            and is_given(third.text)
            and len(given) <= 6
            and not is_common(third.text)
        ):
            end, given = third.end, f"{given} {third.text}"
        return _name(passage, word.start, end, word.text, given)
    if is_given(word.text) and "-" in word.text and is_surname(after.text):
        return _name(passage, word.start, after.end, after.text, word.text)
    return None


def _after_title(passage: Passage, words: tuple[Capital, ...], number: int) -> Name | None:
    word = words[number]
    if not is_surname(word.text):
        return None
    title = title_before(passage.plain, word.start)
    if not title:
        return None
    following = words[number + 1] if number + 1 < len(words) else None
    if following is not None and following.glued:
        return None
    return Name(word.start, word.end, word.text, word.text, "", title)


def _name(passage: Passage, start: int, end: int, surname: str, given: str) -> Name:
    return Name(start, end, passage.plain[start:end], surname, given, title_before(passage.plain, start))


# What follows the head: deputy minister for budget, chair of the committee.
_FIELD = re.compile(rf" (?:{'|'.join(sorted(LINKS))}) ")


@by_house(maxsize=1)
def _title_heads() -> frozenset[str]:
    heads = set(_TITLE_ABBREVIATIONS)
    for row in table("titles"):
        for column in ("usual", "official", "accepted", "variants"):
            for form in cells(row[column]):
                words = _FIELD.split(form.lower().replace("-", " "))[0].split()
                if words:
                    heads.add(words[-1].strip("."))
    return frozenset(heads - LINKS - {"the", "and", "no"})


@by_house(maxsize=50_000)
def is_title_word(word: str) -> bool:
    """Whether a word ends some known English title, and is no given name that ends so (Jong-man)."""
    if word[:1].isupper() and word.count("-") == 1 and all(p in syllable_readings() for p in word.lower().split("-")):
        return False
    return word.lower().strip(".").split("-")[-1] in _title_heads()


def title_before(text: str, start: int) -> str:
    """The word before `start` when it is the last word of a known title ("" else)."""
    match = _BEFORE.search(text[max(0, start - 24) : start]) if text[start - 1 : start] == " " else None
    if match is None:
        return ""
    word = match.group(1).lower().strip(".").split("-")[-1]
    return word if word in _title_heads() else ""


@by_house(maxsize=50_000)
def is_surname(word: str) -> bool:
    """A Latin word that is a spelling of a Korean family name."""
    lowered = word.lower()
    return (lowered in surname_readings() and lowered not in function_words("en") | _MONTHS) or (
        lowered in ("an", "so", "do", "no", "in", "on") and word[0].isupper()
    )


@by_house(maxsize=50_000)
def is_given(word: str) -> bool:
    """A Latin word that can be a Korean given name of one or two syllables."""
    letters = word.lower().replace("-", "").replace("’", "").replace("'", "")
    if not 2 <= len(letters) <= 14 or letters in _MONTHS or letters in function_words("en"):
        return False
    if (
        word.endswith(_TOWNSHIP)
        or not letters.isalpha()
        or not (reads_as_korean(letters) or _two_syllables(word.lower()))
    ):
        return False
    return "-" in word or not is_common(word)


def _two_syllables(word: str) -> bool:
    """Whether hyphens part syllables of Revised Romanization, be they rare in names (Jjang-ho)."""
    return "-" in word and all(part in _every_syllable() for part in word.split("-"))


@by_house(maxsize=1)
def _every_syllable() -> frozenset[str]:
    return frozenset(rr_syllable(chr(code)) for code in range(0xAC00, 0xD7A4))


@by_house(maxsize=50_000)
def is_common(word: str) -> bool:
    """Whether an English word is one that the lexicon knows: Young, Sun, Song … are names only with a hyphen."""
    from bitext_check.content.lexicon import known_stems
    from bitext_check.segmentation.passages import stem

    return stem(word) in known_stems() and word.lower() not in surname_readings()
