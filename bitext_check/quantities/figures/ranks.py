"""A place in an order that the English names without its number, or of another half: 2위 as "the largest", 5회초.

The English has one superlative and no ordinal where the Korean has an ordinal and no superlative; and the half of an
inning is told beside the number of it. Some places the Korean tells by their medals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bitext_check.quantities.rendering import ordinal
from bitext_check.quantities.statements.sides import Sides
from bitext_check.quantities.values import Quantity
from bitext_check.records import Bead, Link, Mention, Message, Sentence
from bitext_check.tables.words import words_pattern, words_used

_CLOSE = 0.5
_RANK = re.compile(r"위$")
_RANKED = re.compile(
    r"(?:로|째)\s?(?:가장\s)?(?:많|큰|크[고며다]|높|긴|길[고며다]|넓|빠[르른]|깊|오래|젊|무거|비[싸싼])"
)
# 최대, 최고 …, 국내 최초; the rest are words of the table.
_FIRST_OF_ALL = re.compile(r"최[대고다장상초저소선우강]|[가-힣]최")
_MOST = re.compile(r"\b(?:most (?=[a-z]{3,14}s\b)|no\. 1\b)", re.IGNORECASE)
_ORDINAL = re.compile(
    r"\b(?:second|third|(?:four|fif|six|seven|eigh|nin|ten)th|\d{1,3}(?:st|nd|rd|th)|runner-?up|no\. \d|number two"
    r"|one of|among|next|after|behind|two|three)\b",
    re.IGNORECASE,
)
_HALF_KO = re.compile(r"회(?:\s(?=[초말](?:에|까지|부터|의|[^가-힣]|$)))?(?P<half>초|말)")
_HALF = re.compile(r"\b(?P<half>top|bottom)(?= (?:half )?of the $)", re.IGNORECASE)
_HALVES = {"초": "top", "말": "bottom"}
_BEFORE = 24


def ranks(links: Sequence[Link], beads: Sequence[Bead]) -> Iterator[Link]:
    """Links with the problem "ordinal" for ranks that became superlatives and innings whose half is the other one.

    `links` are those of the figures of a pair, whose ordinals without counterpart say "missing".
    """
    for link in links:
        if link.problem == "missing" and link.source is not None:
            yield from _supreme(link.source, beads)
        elif not link.problem and link.source is not None and link.target is not None:
            yield from _other_half(link.source, link.target)


def _supreme(source: Mention, beads: Sequence[Bead]) -> Iterator[Link]:
    """The superlative of the English that stands for an ordinal from the second on: 업계 2위 as "the largest"."""
    rank = source.data
    if not isinstance(rank, Quantity) or rank.kind != "ordinal" or rank.value is None or rank.value <= 1:
        return
    text = source.passage.plain
    if not _RANK.search(source.text) and not _RANKED.match(text, source.end - 1):
        return
    bead = next((b for b in beads if any(_holds(s, source) for s in b.source)), None)
    if bead is None or len(bead.target) != 1 or any(_is_supreme(s.plain) for s in bead.source):
        return
    english = bead.target[0]
    said = [*words_pattern("supreme").finditer(english.plain), *_MOST.finditer(english.plain)]
    if len(said) != 1 or _ORDINAL.search(english.plain) or Sides(bead.source, bead.target).closeness(1) < _CLOSE:
        return
    start, end = english.start + said[0].start(), english.start + said[0].end()
    word = said[0][0].strip()
    target = Mention("number", word, english.passage, start, start + len(word))
    place = ordinal(int(rank.value))
    right = (f"{place}-{word}",) if end and word[-3:] == "est" else (place,)
    reason = Message(
        f"{source.text} is the {place}; the English says {word}", f"{source.text}인데 영문은 {word}(으뜸)입니다"
    )
    yield Link("number", source, target, "ordinal", right, reason, 0.85)


def _is_supreme(korean: str) -> bool:
    """Whether the Korean has a superlative or a first of its own."""
    return _FIRST_OF_ALL.search(korean) is not None or any(word in korean for word in words_used("supreme-ko"))


def _holds(sentence: Sentence, mention: Mention) -> bool:
    return sentence.passage is mention.passage and sentence.start <= mention.start < sentence.end


def _other_half(source: Mention, target: Mention) -> Iterator[Link]:
    """The half of an inning that is the other one beside its number: 5회초 as "the bottom of the fifth"."""
    ours = _HALF_KO.search(source.passage.plain, max(0, source.end - 2), source.end + 4)
    start = max(0, target.start - _BEFORE)
    theirs = _HALF.search(target.passage.plain[start : target.start])
    if ours is None or theirs is None or _HALVES[ours["half"]] == theirs["half"].lower():
        return
    right = _HALVES[ours["half"]]
    place = Mention(target.kind, theirs[0], target.passage, start + theirs.start(), start + theirs.end())
    reason = Message(
        f"{source.text} is the {right} of the inning; the English says {theirs[0]}",
        f"{source.text}인데 영문은 {theirs[0]}: 초와 말이 바뀌었습니다",
    )
    right = right.capitalize() if theirs[0][0].isupper() else right
    yield Link(source.kind, source, place, "ordinal", (right,), reason, 0.85)


_MEDALS = {1: ("금메달", "우승", "정상"), 2: ("은메달", "준우승"), 3: ("동메달",)}


def by_medal(english: Quantity, korean: Sequence[Mention]) -> bool:
    """Whether the Korean tells a place by its medal: 동메달 as "third"."""
    said = _MEDALS.get(int(english.value or 0), ())
    return any(word in passage.plain for passage in {mention.passage for mention in korean} for word in said)
