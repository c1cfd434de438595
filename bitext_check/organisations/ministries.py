"""A ministry for another, of whatever country: 루마니아 국방부 as “the Romanian Ministry of Foreign Affairs”.

Ministries and ministers are compared by what they are for (`tables/ministry_subjects.tsv`). Told when the English of a
pair has one ministry for whose subject no Korean word stands, and lacks that of one Korean ministry altogether.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bitext_check.records import Link, Mention, Message, Pair
from bitext_check.tables.load import by_house, cells, table

_KOREAN = re.compile(r"(?<![가-힣])[가-힣·]{1,10}?(?:부|성|장관|차관)(?![가-힣]{4})")
_ENGLISH = re.compile(
    r"\b[Mm]inist(?:ry|er|ers) of ((?:[A-Z][\w-]*|the|and|for|of|,|&)(?: (?:[A-Z][\w-]*|the|and|for|of|&)){0,7})|"
    r"\b((?:[A-Z][\w-]*|and|&)(?: (?:[A-Z][\w-]*|and|&)){0,4}) [Mm]inist(?:ry|er|ers)\b(?! of)|"
    r"\b([a-z]+(?: and [a-z]+)?) [Mm]inist(?:ry|er|ers)\b(?! of)"
)
_WORD = re.compile(r"[\w-]+")
_SURE = 0.85


class _Subject(NamedTuple):
    name: str
    korean: tuple[str, ...]
    english: frozenset[str]


@by_house(maxsize=1)
def _subjects() -> tuple[_Subject, ...]:
    return tuple(
        _Subject(row["subject"], cells(row["korean"]), frozenset(cells(row["english"])))
        for row in table("ministry_subjects")
    )


def ministry_links(pair: Pair) -> Iterator[Link]:
    """Links of kind "organisation" with problem "other-organisation"."""
    if not any("inist" in passage.plain for passage in pair.target):
        return
    korean = " ".join(passage.plain for passage in pair.source)
    english = frozenset(w.lower() for passage in pair.target for w in _WORD.findall(passage.plain))
    ours = [(m, found) for m in _mentions(_KOREAN, pair, "ko") if (found := _of_korean(m.text))]
    theirs = [(m, found) for m in _mentions(_ENGLISH, pair, "en") if (found := _of_english(m.text))]
    lost = [(m, found) for m, found in ours if not any(s.english & english for s in found)]
    strange = [m for m, found in theirs if not any(word in korean for s in found for word in s.korean)]
    if len({m.text for m, _ in lost}) == 1 and len({m.text for m in strange}) == 1:
        yield _link(lost[0][0], strange[0], lost[0][1][0])


def _mentions(pattern: re.Pattern[str], pair: Pair, language: str) -> Iterator[Mention]:
    for passage in pair.source if language == "ko" else pair.target:
        for match in pattern.finditer(passage.plain):
            yield Mention("organisation", match.group(), passage, match.start(), match.end())


def _of_korean(text: str) -> list[_Subject]:
    """What a ministry or a minister is for; the ministry must end with the subject (국방부, 문화체육관광부)."""
    stem = re.sub("(?:부|성|장관|차관)+$", "", text)
    found = [s for s in _subjects() if any(word in stem for word in s.korean)]
    return found if any(stem.endswith(word) for s in found for word in s.korean) else []


def _of_english(text: str) -> list[_Subject]:
    words = {word.lower() for word in _WORD.findall(text)}
    return [s for s in _subjects() if s.english & words]


def _link(source: Mention, target: Mention, subject: _Subject) -> Link:
    why = Message(
        f"{source.text} is for {subject.name}, {target.text} is not",
        f"‘{source.text}’은(는) {subject.name} 부처인데 영문은 {target.text}입니다",
    )
    return Link("organisation", source, target, "other-organisation", (), why, _SURE)
