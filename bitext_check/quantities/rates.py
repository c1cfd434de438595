"""What a rate is per, without its number: 3.3㎡당 872만 원 as "8.72 million won per square meter"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bitext_check.quantities.linked_sides import Side
from bitext_check.quantities.matching import Matching
from bitext_check.quantities.rendering import replacing
from bitext_check.quantities.values import Quantity
from bitext_check.quantities.vocabulary import any_of, english_units, per_units
from bitext_check.records import Link, Mention, Message
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
