"""What a rate is per, without its number: 3.3㎡당 872만 원 as "8.72 million won per square meter"; and how often.

매주 월요일 is no "first Monday of every month". How often is judged where each side says it once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bitext_check.quantities.comparing.matching import Matching
from bitext_check.quantities.expressions.intervals import other_span, other_times
from bitext_check.quantities.figures.linked_sides import Side
from bitext_check.quantities.figures.other_dates import other_date
from bitext_check.quantities.rendering import replacing
from bitext_check.quantities.values import Quantity
from bitext_check.quantities.vocabulary import english_units, per_units, units
from bitext_check.records import Bead, Link, Mention, Message, Sentence
from bitext_check.tables.load import by_house
from bitext_check.tables.words import any_of

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


# Per what ------------------------------------------------------------------------------------------------------------

_RATE = re.compile(r"(?: [a-z]{3,12})?(?P<joint> (?:an?|per|each|every) |/)(?P<unit>[a-z]{2,12})\b")


def _written(unit: str) -> str:
    """A unit that something is per in full: kilogram of kg."""
    return units()[unit].name if unit in units() else unit


def other_rate(source: Mention, target: Mention) -> Link | None:
    """The link of two equal figures that are per different things: 월 8만원 as "80,000 won a year"; None otherwise."""
    one, other = source.data, target.data
    if not isinstance(one, Quantity) or not isinstance(other, Quantity) or one.value != other.value:
        return None
    if not one.per or not other.per or one.per == other.per or (one.unit, one.currency) != (other.unit, other.currency):
        return None
    found = _RATE.match(target.passage.plain, target.end)
    expected: tuple[str, ...] = ()
    if found and per_units("en").get(found["unit"]) == other.per and one.per in (*per_units("en"), *units()):
        target = replace(target, end=found.end())
        word = _written(one.per)
        joint = {" a ": " an " if word == "hour" else " a ", " an ": " a "}.get(found["joint"], found["joint"])
        expected = (f"{target.passage.plain[target.start : found.start('joint')]}{joint}{word}",)
    said = target.text if expected else f"{target.text}, per {_written(other.per)}"
    korean = next((word for word, unit in per_units("ko").items() if unit == one.per), one.per)
    reason = Message(
        f"{source.text} is per {_written(one.per)}; the English says {said}",
        f"{source.text}은(는) {korean} 기준인데 영문은 {said}입니다",
    )
    return Link(source.kind, source, target, "wrong-unit", expected, reason, 0.85)


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
    times = other_times(korean.plain, english.plain)
    if times and not times.rounds:
        yield _other_interval(korean, english, times.korean, times.english)
    spans = other_span(korean.plain, english.plain)
    if spans:
        yield _other_interval(korean, english, *spans)
        return
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
    yield _other_interval(korean, english, found, theirs[0])


def _other_interval(korean: Sentence, english: Sentence, found: re.Match[str], match: re.Match[str]) -> Link:
    why = "it is at another interval", "간격이 다릅니다"
    return other_date(korean, found.span(), english, match.span(), why)
