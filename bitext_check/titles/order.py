"""Numbers that belong to a title: 제3대 회장 is the third president, 2차관 the second vice minister, 3선 의원 a
lawmaker of three terms. A number left out says nothing; another one, or one that counts heads, makes another title.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from bitext_check.tables.load import by_house, table
from bitext_check.tables.words import words_used
from bitext_check.titles.english import Words, cuts, words

_IN_ORDER = re.compile(r"(?:^|\s)((?:제\s?)?(\d{1,3})대)\s+(?=[가-힣])")
_NUMBERED = re.compile(r"(?:^|\s)(제?([1-9])(?=[차부]\S))")
_TERMS = re.compile(r"(?<![가-힣\d])((초|재|[2-9]|[삼사오육칠팔])선)(?=\s?[가-힣])")
_SYLLABLES = {"초": 1, "재": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "칠": 7, "팔": 8}
_WRITTEN = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
_MOST_TENS = 90


class Numbered(NamedTuple):
    """What became of the number: `rest` is the English without it; `korean` and `english` are the two numbers when
    they are not the same ("" when nothing is wrong).
    """

    rest: str
    korean: str = ""
    english: str = ""


class _Said(NamedTuple):
    """A number at the words `start` to `end`: an ordinal, a count of heads, or a count of terms."""

    value: int
    sort: str
    start: int
    end: int


@by_house(maxsize=2)
def _values() -> Mapping[str, tuple[int, str]]:
    return {
        row["word"]: (int(row["value"]), "ordinal" if row["kind"] == "ordinal" else "cardinal")
        for row in table("number_words_en")
        if row["kind"] in ("ordinal", "unit", "tens")
    }


def numbered(korean: str, english: str, folder: Path | None = None) -> Numbered:
    """Compare the number before a Korean title with those in the English title proper, and take it out of there."""
    for pattern, sort in ((_IN_ORDER, "order"), (_NUMBERED, "number"), (_TERMS, "term")):
        found = pattern.search(korean)
        if found:
            value = _SYLLABLES.get(found[2]) or int(found[2])
            return _compared(found[1], value, sort, words(english, folder), english)
    return Numbered(english)


def _compared(korean: str, value: int, sort: str, said: Words, english: str) -> Numbered:
    numbers = _numbers(said)
    if sort == "number":
        ordinals = [number for number in numbers if number.sort == "ordinal"]
        other = bool(ordinals) and all(number.value != value for number in ordinals)
        return Numbered(english, korean, said[ordinals[0].start]) if other else Numbered(english)
    behind = said[cuts(said)[0] + 1 :] if said else ()
    heads = _number_at(behind, 0) if behind else None
    if (
        sort == "term"
        and heads is not None
        and heads.sort == "count"
        and heads.value == value
        and heads.end < len(behind)
    ):
        # "Mayor of three cities" for 3선 시장.
        return Numbered(english, korean, " ".join(behind[: heads.end + 1]))
    wanted = "ordinal" if sort == "order" else "term"
    ours = [number for number in numbers if number.sort == wanted]
    if not ours and wanted == "ordinal" and numbers:
        return Numbered(english, korean, " ".join(said[numbers[0].start : numbers[0].end]))
    if ours and all(number.value != value for number in ours):
        return Numbered(english, korean, " ".join(said[ours[0].start : ours[0].end]))
    if sort == "order" and ours and len(said) > ours[0].end - ours[0].start:
        return Numbered(" ".join((*said[: ours[0].start], *said[ours[0].end :])))
    return Numbered(english)


def _numbers(said: Words) -> tuple[_Said, ...]:
    """The numbers in the title proper, before the first "of" or comma."""
    end = cuts(said)[0] if said else 0
    found: list[_Said] = []
    at = 0
    while at < end:
        number = _number_at(said[:end], at)
        found += [number] if number is not None else []
        at = number.end if number is not None else at + 1
    return tuple(found)


def _number_at(said: Words, at: int) -> _Said | None:
    known, word = _values(), said[at]
    written = _WRITTEN.fullmatch(word)
    if word in words_used("one-term"):
        return _Said(1, "term", at, at + 1)
    if word in words_used("twice"):
        return _Said(2, "count", at, at + 1)
    value, sort = (int(written[1]), "ordinal") if written else known.get(word, (-1, ""))
    if word.isdigit():
        value, sort = int(word), "cardinal"
    if value < 0:
        return None
    end = at + 1
    if sort == "cardinal" and value % 10 == 0 and value <= _MOST_TENS and known.get("".join(said[end : end + 1])):
        ones, kind = known[said[end]]
        if 0 < ones < 10:
            value, sort, end = value + ones, kind, end + 1
    behind = "".join(said[end : end + 1])
    if behind == "term" or (behind == "time" and sort == "cardinal"):
        return _Said(value, "term", at, end + 1)
    return _Said(value, "ordinal" if sort == "ordinal" else "count", at, end)
