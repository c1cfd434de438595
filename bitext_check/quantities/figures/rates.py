"""What a rate is per, without its number: 3.3㎡당 872만 원 as "8.72 million won per square meter"; and how often.

매주 월요일 is no "first Monday of every month". How often is judged where each side says it once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bitext_check.quantities.comparing.matching import Matching
from bitext_check.quantities.figures.linked_sides import Side
from bitext_check.quantities.rendering import replacing
from bitext_check.quantities.values import Quantity
from bitext_check.quantities.vocabulary import any_of, english_units, per_units
from bitext_check.records import Bead, Link, Mention, Message
from bitext_check.tables.load import by_house

_PER = re.compile(r"\s?당\s")
_FAR = 12


def numberless(korean: Side, english: Side, left: set[int], matching: Matching) -> Iterator[tuple[int, Link]]:
    """The left-over Korean figures that a rate is per, with links to the English "per" that has lost the number."""
    tied = dict(matching.tied)
    for i in sorted(left):
        one, mention = korean.quantities[i], korean.mentions[i]
        text = mention.passage.plain
        if one.value in (None, 1) or not one.unit or not _PER.match(text, one.end) or i + 1 not in tied:
            continue
        following, target = korean.quantities[i + 1], english.mentions[tied[i + 1]]
        found = _per(one.unit).match(target.passage.plain, target.end)
        if found and following.start - one.end <= _FAR:
            yield i, _link(mention, one, target, found)


@by_house(maxsize=64)
def _per(unit: str) -> re.Pattern[str]:
    """A "per" with this unit right behind it."""
    words = [word for word, known in english_units().items() if known.key == unit]
    words += [word for word, known in per_units("en").items() if known == unit]
    return re.compile(
        rf"(?: [a-z]{{2,9}}){{0,2}}? (?P<per>(?:per|an?|for (?:each|every)|each|every) (?:{any_of(words or ['-'])}))\b"
    )


def _link(source: Mention, quantity: Quantity, target: Mention, found: re.Match[str]) -> Link:
    start, end = found.span("per")
    place = Mention(source.kind, found["per"], target.passage, start, end)
    bare = Quantity(quantity.kind, start, end, found["per"])
    right = tuple(f"per {form}" for form in replacing(quantity, bare, "wrong-unit"))
    reason = Message(
        f"{source.text}당; the English says {found['per']}: the number is lost",
        f"{source.text}당, 영문은 {found['per']}: 수가 빠졌습니다",
    )
    return Link(source.kind, source, place, "wrong-unit", right, reason, 0.85)


# How often -----------------------------------------------------------------------------------------------------------

_OFTEN_KO = {
    "매일": "day", "매주": "week", "매달": "month", "매월": "month", "매년": "year", "매해": "year", "해마다": "year",
    "격주": "other", "격월": "other", "격년": "other",
}  # fmt: skip
_OTHERWISE_KO = re.compile(
    r"하루|날마다|일일|주간|주\s?\d|월\s?\d|연\s?\d|월간|월례|연례|연간|정례|매번|분기|반기|주말마다|(?<!요일)마다"
)
_DAYS = "Mon|Tues|Wednes|Thurs|Fri|Satur|Sun"
_OFTEN_EN = re.compile(
    rf"\b(?:(?P<other>every other (?:day|week|month|year|(?:{_DAYS})day)|every (?:two|second) [a-z]+|biweekly|bimonthly"
    r"|biennial(?:ly)?|fortnightly)|(?P<day>every day|each day|daily)|(?P<month>(?:of )?(?:every|each) month|monthly"
    r"|of the month)|(?P<year>(?:every|each) year|yearly|annual(?:ly)?)"
    rf"|(?P<week>(?:every|each) (?:week|(?:{_DAYS})day)|weekly|on (?:{_DAYS})days))(?!\w)"
)


def how_often(bead: Bead) -> Iterator[Link]:
    """The link of a 매주 that the English of aligned sentences says as another interval."""
    if len(bead.source) != 1 or len(bead.target) != 1:
        return
    korean, english = bead.source[0], bead.target[0]
    ours = [
        (m, unit) for word, unit in _OFTEN_KO.items() if word in korean.plain for m in re.finditer(word, korean.plain)
    ]
    if len(ours) != 1 or _OTHERWISE_KO.search(korean.plain[: ours[0][0].start()] + korean.plain[ours[0][0].end() :]):
        return
    found, unit = ours[0]
    theirs = list(_OFTEN_EN.finditer(english.plain))
    said = {match.lastgroup for match in theirs}
    if len(said) != 1 or unit in said:
        return
    match = theirs[0]
    source, target = (
        Mention("date", place[0], sentence.passage, sentence.start + place.start(), sentence.start + place.end())
        for place, sentence in ((found, korean), (match, english))
    )
    reason = Message(
        f"{found[0]}; the English says {match[0]}: it is at another interval",
        f"{found[0]}, 영문은 {match[0]}: 간격이 다릅니다",
    )
    yield Link("date", source, target, "wrong-date", (), reason, 0.85)
