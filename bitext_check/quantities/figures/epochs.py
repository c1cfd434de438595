"""When in history: 고려 시대 is not the Joseon Dynasty, 5세기 후반 not the early 5th century, 기원전 3세기 not A.D.

The epochs are those of `epochs.tsv`. Judged in aligned sentences where one of them alone differs on each side.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from bitext_check.quantities.figures.other_dates import other_date
from bitext_check.quantities.reading.english_numbers import ORDINALS
from bitext_check.quantities.vocabulary import context_words, date_words
from bitext_check.records import Bead, Link, Sentence
from bitext_check.tables.load import by_house, cells, table
from bitext_check.tables.words import any_of

_OTHER_EPOCH = "it is another epoch", "다른 시대입니다"
_OTHER_PART = "it is another part of it", "그 시대의 다른 때입니다"
_OTHER_ERA = "it is another era", "기원이 다릅니다"
_NO_EPOCH = re.compile(rf"[\w-]|['’]?s?\s(?:{any_of(context_words('named-for-epoch'))})")
"""Behind the English word: it is a name of today."""
_NEAR = 40


def _parts(language: str, words: Callable[[str], str]) -> str:
    """A group for each part of an epoch, named early, mid and late."""
    own = date_words(language, "part") | date_words(language, "epoch-part")
    return "|".join(
        f"(?P<{part}>{'|'.join(map(words, sorted((w for w in own if own[w] == part), key=len, reverse=True)))})"
        for part in ("early", "mid", "late")
    )


def _word(word: str) -> str:
    """초 and 말 only where no other word begins with them."""
    return word if len(word) > 1 else rf"{word}(?=[에의로]|부터|까지|쯤|께|[^가-힣]|$)"


_PART_KO = re.compile(rf"\s?(?:시대|왕조)?\s?(?:{_parts('ko', _word)})")
_PART_EN = re.compile(
    rf"\b(?:{_parts('en', re.escape)}|(?P<else>to|or|and|turn))"
    r"(?:\s(?:years|stages?|phase|period))?[\s-](?:of\s)?(?:the\s)?$"
)
_CENTURY_KO = re.compile(r"(?<![\d.])(?P<number>\d{1,2})\s?세기")
_CENTURY_EN = re.compile(
    r"\b(?P<number>\d{1,2}(?=st|nd|rd|th)|[a-z]{5,11}(?:-[a-z]{5,7})?)(?:st|nd|rd|th)?[\s-]century", re.I
)
_BEFORE_KO = re.compile(r"기원전|\bB\.?C(?![A-Za-z])|서기전")
_BEFORE_EN = re.compile(r"\bB(?:C(?:E)?|\.C(?:\.E)?\.)(?!\w)|before (?:Christ|the Common Era|the Christian era)")
_SINCE_EN = re.compile(r"\bA(?:D|\.D\.)(?!\w)|\bC(?:E|\.E\.)(?!\w)|\bof (?:our|the common) era\b")


class _Epoch(NamedTuple):
    """An epoch as a text names it, and where."""

    name: str
    start: int
    end: int


@by_house(maxsize=1)
def _rows() -> dict[str, dict[str, str]]:
    return {row["epoch"]: row for row in table("epochs")}


@by_house(maxsize=2)
def _named(column: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """The words of one language, longest first, and the epoch of each."""
    words = {word: name for name, row in _rows().items() for word in cells(row[column])}
    return re.compile(rf"(?<![\w-])(?:{any_of(words)})"), words


@by_house(maxsize=64)
def _fair(name: str) -> re.Pattern[str]:
    """What may stand for an epoch in English."""
    row = _rows()[name]
    return re.compile(rf"\b(?:{any_of((*cells(row['english']), *cells(row['near'])))})", re.IGNORECASE)


@by_house(maxsize=64)
def _around(name: str) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    """What has to stand behind the Korean word of an epoch, and what may not."""
    row = _rows()[name]
    behind, unless = cells(row["behind"]), cells(row["unless"])
    return (
        re.compile(rf"\s?(?:{any_of(behind)})" if behind else ""),
        re.compile(any_of(unless)) if unless else None,
    )


def _korean(text: str) -> Iterator[_Epoch]:
    pattern, names = _named("korean")
    for found in pattern.finditer(text):
        name = names[found[0]]
        behind, unless = _around(name)
        if behind.match(text, found.end()) and not (unless and unless.match(text, found.end())):
            yield _Epoch(name, *found.span())


def _english(text: str) -> Iterator[_Epoch]:
    pattern, names = _named("english")
    for found in pattern.finditer(text):
        if not _NO_EPOCH.match(text, found.end()):
            yield _Epoch(names[found[0]], *found.span())


def epochs(bead: Bead) -> Iterator[Link]:
    """The links of an epoch, of a part of it or of a century, and of 기원전 that the English tells otherwise."""
    if len(bead.source) != 1 or len(bead.target) != 1:
        return
    korean, english = bead.source[0], bead.target[0]
    yield from _other_epoch(korean, english)
    yield from _other_part(korean, english)
    yield from _other_era(korean, english)


def _other_epoch(korean: Sentence, english: Sentence) -> Iterator[Link]:
    """An epoch that the English has nowhere, where it has another that the Korean has nowhere."""
    ours = list(_korean(korean.plain))
    lost = [epoch for epoch in ours if not _fair(epoch.name).search(english.passage.plain)]
    if len({epoch.name for epoch in lost}) != 1:
        return
    known = {epoch.name for epoch in _korean(korean.passage.plain)}
    wrong = [
        epoch
        for epoch in _english(english.plain)
        if epoch.name not in known
        and not any(_fair(one.name).search(english.plain[epoch.start : epoch.end]) for one in ours)
    ]
    if len(wrong) == 1:
        yield other_date(korean, lost[0][1:], english, wrong[0][1:], _OTHER_EPOCH, lost[0].name)


def _other_part(korean: Sentence, english: Sentence) -> Iterator[Link]:
    """The beginning, middle or end of an epoch or century that each side names once."""
    for ours, theirs in _named_once(korean.plain, english.plain):
        part = _PART_KO.match(korean.plain, ours[1])
        first = max(0, theirs[0] - _NEAR)
        before = _PART_EN.search(english.plain[first : theirs[0]])
        if part is None or before is None or before.lastgroup in ("else", part.lastgroup):
            continue
        named = english.plain[theirs[0] : theirs[1]]
        right = f"mid-{named}" if part.lastgroup == "mid" else f"{part.lastgroup} {named}"
        spans = (ours[0], part.end()), (first + before.start(), theirs[1])
        yield other_date(korean, spans[0], english, spans[1], _OTHER_PART, right)


def _named_once(korean: str, english: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The places of an epoch or century that each of two sentences names once, and no other beside it."""
    ours, theirs = list(_korean(korean)), list(_english(english))
    if len(ours) == len(theirs) == 1 and ours[0].name == theirs[0].name:
        yield ours[0][1:], theirs[0][1:]
    one, other = list(_CENTURY_KO.finditer(korean)), list(_CENTURY_EN.finditer(english))
    if len(one) == len(other) == 1 and int(one[0]["number"]) == _number(other[0]["number"]):
        yield one[0].span(), other[0].span()


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else int(ORDINALS.get(word.lower(), 0))


def _other_era(korean: Sentence, english: Sentence) -> Iterator[Link]:
    """기원전 3세기 as "the 3rd century AD", or "3rd century BC" for 3세기."""
    ours, theirs = _BEFORE_KO.search(korean.passage.plain), _BEFORE_EN.search(english.passage.plain)
    if bool(ours) == bool(theirs):
        return
    here, there = _BEFORE_KO.search(korean.plain), _BEFORE_EN.search(english.plain) or _SINCE_EN.search(english.plain)
    century = _CENTURY_KO.search(korean.plain)
    if here and there:
        yield other_date(korean, here.span(), english, there.span(), _OTHER_ERA, "BC")
    elif there and theirs and century:
        yield other_date(korean, century.span(), english, there.span(), _OTHER_ERA)
