"""What the Korean says is the first, and the English the second or third: 처음으로 as "for the second time"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bitext_check.quantities.figures.linked_sides import Side
from bitext_check.quantities.vocabulary import context_words
from bitext_check.records import Link, Mention, Message
from bitext_check.tables.words import any_of

_FIRST = re.compile(r"(?<![가-힣])(?:처음(?:으로|이다|이었|이라|인|\s)|첫\s?번째|사상\s첫|첫\s)")
_SAID = re.compile(rf"\b(?:{any_of(context_words('says-first'))})\b", re.IGNORECASE)
_NOUN = re.compile(r" (?:time|[a-z]{4,})\b")
_NO_NOUN = context_words("of-no-order")


def no_first(korean: Side, english: Side, right: Iterable[int]) -> Iterator[tuple[int, Link]]:
    """The one English ordinal in words that nothing in the Korean answers to, where the Korean says once that something
    is the first and the English says of nothing that it is."""
    passages = {id(mention.passage): mention.passage for mention in korean.mentions}.values()
    firsts = [(passage, match) for passage in passages for match in _FIRST.finditer(passage.plain)]
    spare = [
        j for j in right
        if english.quantities[j].kind == "ordinal" and english.quantities[j].spelled and _places(english.mentions[j])
    ]  # fmt: skip
    if len(firsts) != 1 or len(spare) != 1 or any(q.kind == "ordinal" and not q.soft for q in korean.quantities):
        return
    target = english.mentions[spare[0]]
    if _SAID.search(target.passage.plain):
        return
    passage, match = firsts[0]
    source = Mention("number", match[0].strip(), passage, match.start(), match.start() + len(match[0].rstrip()))
    reason = Message(
        f"{source.text} is the first; the English says “{target.text}”",
        f"{source.text}, 영문은 “{target.text}”: 순서가 다릅니다",
    )
    yield spare[0], Link("number", source, target, "ordinal", ("first",), reason, 0.85)


def _places(ordinal: Mention) -> bool:
    """The ordinal stands before a noun or "time" whose number it may be."""
    found = _NOUN.match(ordinal.passage.plain, ordinal.end)
    return found is not None and found[0].strip() not in _NO_NOUN
