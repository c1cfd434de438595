"""People known by a letter alone (B씨): one letter of the article for another.

Told of a group of sentences whose Korean has people by letters and whose English lacks one of them, while another
letter stands there that the Korean of the group does not have, or has less often.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bitext_check.content.speech import speech_words
from bitext_check.places.regions import Region, Stretch, regions
from bitext_check.records import Link, Mention, Message, Pair
from bitext_check.tables.load import by_house
from bitext_check.tables.words import words_used

_KOREAN = re.compile(
    r"(?<![A-Za-z0-9])([A-H])(?= ?(?:\(\d{1,3}(?:세|살|·[가-힣]{1,2})?\) ?)?(?:씨|군|양|모 ?씨)(?![가-힣]{3}))"
)
_ANY_KOREAN = re.compile(r"(?<![A-Za-z0-9])([A-H])(?![A-Za-z0-9])")
# A letter spelled out as a name.
_SPELLED = {"A": "Ei|Ey", "B": "Bi|Bee", "C": "Si|See|Ci|Ssi", "D": "Di|Dee", "E": "Yi|Ee", "F": "Epeu", "G": "Ji"}
_SURE = 0.85


def letter_links(pair: Pair) -> Iterator[Link]:
    """Links of kind "person" with problem "other-person"."""
    if not any(_KOREAN.search(passage.plain) for passage in pair.source):
        return
    for region in regions(pair):
        ours, letters = _people(_KOREAN, region.source), _letters(_ANY_KOREAN, region.source)
        theirs, anywhere = _people(_english(), region.target), _letters(_ANY_KOREAN, region.target)
        lost = [m for m in ours if m.text not in anywhere or (m.text == "A" and not _stands(theirs, "A", region))]
        strange = [m for m in theirs if m.text not in letters] or _too_often(theirs, region)
        # A new letter in the English, beside one that stands there less often than in the Korean.
        lost = lost or (_too_seldom(ours, region) if strange and strange[0].text not in letters else [])
        if len({m.text for m in lost}) == 1 and len({m.text for m in strange}) == 1:
            yield _link(lost[0], strange[0])
        elif len({m.text for m in lost}) == 1:
            yield from _spelled_out(lost[0], region)


def _spelled_out(lost: Mention, region: Region) -> Iterator[Link]:
    """The letter as a family name: Mr. Bi (39) for B(39)씨."""
    forms = _SPELLED.get(lost.text)
    if forms is None:
        return
    shape = re.compile(rf"\bM(?:r|s|rs)\. ({forms})\b|(?<![A-Za-z-])({forms})(?= \(\d{{1,3}}\))")
    for passage, start, end in region.target:
        for match in shape.finditer(passage.plain, start, end):
            at, to = match.span(match.lastindex or 0)
            target = Mention("person", passage.plain[at:to], passage, at, to, None, "letter")
            why = Message(
                f"{lost.text} is a letter, not the name {target.text}",
                f"‘{lost.text}’은(는) 영문자이지 {target.text}(이)라는 이름이 아닙니다",
            )
            yield Link("person", lost, target, "other-name", (lost.text,), why, _SURE)


@by_house(maxsize=1)
def _english() -> re.Pattern[str]:
    """A letter of which the words beside it say that it is somebody.

    A is the article as well, and a letter may be a grade, a vitamin or a building.
    """
    did, done = ("|".join(sorted(words)) for words in (words_used("one-did"), words_used("done-to-one")))
    return re.compile(
        rf"(?<![A-Za-z0-9’'.-])([A-H])(?='s\b|’s\b|,? (?:{did}|{speech_words('en', 'said')})\b| \(\d{{1,3}}\))|"
        rf"\b(?:Mr|Ms)\. ([A-H])\b|\b(?:{done}) ([A-H])(?=[,. ])"
    )


def _people(pattern: re.Pattern[str], side: Sequence[Stretch]) -> list[Mention]:
    found = []
    for passage, start, end in side:
        for match in pattern.finditer(passage.plain, start, end):
            letter = next(group for group in match.groups() if group)
            at = match.start(match.lastindex or 0)
            found.append(Mention("person", letter, passage, at, at + 1, None, "letter"))
    return found


def _too_often(theirs: Sequence[Mention], region: Region) -> list[Mention]:
    """The first mention of each letter that the English has more often than the Korean."""
    korean = _ANY_KOREAN.findall(region.korean)
    return [m for m in theirs if sum(t.text == m.text for t in theirs) > korean.count(m.text)]


def _too_seldom(ours: Sequence[Mention], region: Region) -> list[Mention]:
    """The last mention of each letter that the Korean has more often than the English."""
    english = _ANY_KOREAN.findall(region.english)
    often = {m.text: m for m in ours if sum(o.text == m.text for o in ours) > english.count(m.text)}
    return list(often.values())


def _letters(pattern: re.Pattern[str], side: Sequence[Stretch]) -> frozenset[str]:
    return frozenset(m[1] for passage, start, end in side for m in pattern.finditer(passage.plain, start, end))


def _stands(theirs: Sequence[Mention], letter: str, region: Region) -> bool:
    """Whether the letter A may be somebody: with a verb behind it, or inside a sentence."""
    inside = re.search(r"[a-z,] A(?:[,.’' ]|$)", region.english)
    return bool(inside) or any(m.text == letter for m in theirs)


def _link(source: Mention, target: Mention) -> Link:
    why = Message(
        f"the Korean has {source.text} here, the English {target.text}",
        f"국문은 {source.text} 씨인데 영문에는 {target.text}(으)로 되어 있습니다",
    )
    return Link("person", source, target, "other-person", (source.text,), why, _SURE)
