"""A part of a whole that the English says of all or none of it: 14명 가운데 9명 as "all of them", "all 14".

And figures told by others, which are right: 59척 중 52척 as "all but seven of the 59 boats".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from bitext_check.quantities.figures.linked_sides import Side
from bitext_check.quantities.values import plain
from bitext_check.records import Link, Mention, Message

_PART = re.compile(r"(?:가운데|중)(?:에서|에는|에)?\s?(?:약\s?|무려\s?|모두\s?)?$")
_TO_PART = 14
_EVERY_KO = re.compile(r"모두|전원|전부|전체|빠짐없|하나같이|일제히|한\s?(?:명|건|곳|개|사람)도|아무도|절반|대부분")
_OF_THEM = re.compile(r"\b(?:all|none|every one|each one) of (?:them|whom|these|those)\b(?! \d)", re.IGNORECASE)
_ALL = re.compile(r"\b(?:all|every one)(?: of)?(?: the| these| those)? $", re.IGNORECASE)
_TO_ALL = 16
_BY = re.compile(r"\bby (?:about |around |some |more than |nearly |almost )?(?:US)?[$€£¥₩]?$", re.IGNORECASE)
_ALL_BUT = re.compile(r"\ball (?:but|except(?: for)?) $", re.IGNORECASE)


def told_by_reckoning(
    korean: Side, english: Side, left: Iterable[int], right: Iterable[int], tied: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """The left-over Korean figures that the English tells by another one which, with a tied figure, makes it up.

    59척 중 52척 as "all but seven of the 59", 14억 가운데 3억 5천만 as "a quarter of the 1.4 billion", 580만에서
    410만으로 as "by 1.7 million to 4.1 million".
    """
    stated = [korean.quantities[i] for i, _ in tied]
    for j in sorted(right):
        other, value = english.mentions[j], english.quantities[j].value
        before = other.passage.plain[max(0, other.start - _TO_ALL) : other.start]
        for i in sorted(left) if value is not None else ():
            one = korean.quantities[i]
            beside = [q.value for q in stated if q.kind == one.kind and q.value is not None]
            if one.value is not None and value is not None and _makes_up(one.value, value, beside, before):
                yield i, j
                break


def _makes_up(one: Fraction, other: Fraction, beside: Sequence[Fraction], before: str) -> bool:
    """Whether a figure is told by another, given the words before that one and the values beside it."""
    if _ALL_BUT.search(before):
        return any(one + other == whole for whole in beside)
    if _BY.search(before):
        return any(abs(one - end) == other for end in beside)
    return 0 < other < 1 and any(whole * other == one for whole in beside)


def told_of_all(
    korean: Side, english: Side, left: Iterable[int], tied: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, Link]]:
    """The left-over Korean parts, with links to the English words that say all or none of the whole.

    Silent where the Korean says all, none or most of anything itself.
    """
    answers = dict(tied)
    for i in sorted(left):
        one, quantity = korean.mentions[i], korean.quantities[i]
        text = one.passage.plain
        part = quantity.kind == "number" and not quantity.soft and quantity.value is not None
        if not part or not _PART.search(text[max(0, one.start - _TO_PART) : one.start]):
            continue
        if _EVERY_KO.search(text[: one.start]) or _EVERY_KO.search(text[one.end :]):
            continue
        whole = english.mentions[answers[i - 1]] if i - 1 in answers else None
        found = _all_of(whole) or _of_them(english)
        if found:
            value = plain(quantity.value or 0)
            right = f"{value} of them" if found.text.endswith(("em", "om", "se")) else f"{value} of the {_last(found)}"
            yield i, Link(one.kind, one, found, "wrong-number", (right,), _reason(one, found), 0.85)


def _all_of(whole: Mention | None) -> Mention | None:
    """ "All 14" of the English figure of the whole."""
    if whole is None:
        return None
    text = whole.passage.plain
    before = _ALL.search(text[max(0, whole.start - _TO_ALL) : whole.start])
    if before is None:
        return None
    start = whole.start - len(before[0])
    return Mention(whole.kind, text[start : whole.end], whole.passage, start, whole.end)


def _of_them(english: Side) -> Mention | None:
    """The one "all of them" of the English."""
    passages = {id(mention.passage): mention.passage for mention in english.mentions}.values()
    found = [(passage, match) for passage in passages for match in _OF_THEM.finditer(passage.plain)]
    if len(found) != 1:
        return None
    passage, match = found[0]
    return Mention("number", match[0], passage, match.start(), match.end())


def _last(found: Mention) -> str:
    return found.text.rsplit(" ", 1)[-1]


def _reason(korean: Mention, english: Mention) -> Message:
    return Message(
        f"{korean.text} of a whole; the English says “{english.text}”",
        f"전체 가운데 {korean.text}, 영문은 “{english.text}”",
    )
