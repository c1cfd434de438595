"""The age beside a name: 박금례 씨(77) as "Park Geum-rye, 97, who …". The names are tied, so the ages must agree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bitext_check.quantities.figures.linked_sides import Side
from bitext_check.records import Link, Mention

_KOREAN_JOINT = re.compile(r"(?:\s?[가-힣]{1,14}){0,3}\s?\((?:[남여]\s?[·,]\s?)?")
_BEHIND = re.compile(r"(?:,? \(|, (?:aged )?|,? aged )")
_BEHIND_END = re.compile(r"[,.;)](?! ?\d)|$")
_BEFORE = re.compile(r"(?:-year-old| years? old,?)(?: [\w-]{2,20}){0,4} ")
_FAR = 30


def other_ages(korean: Side, english: Side, anchors: Iterable[Link]) -> Iterator[tuple[int, int]]:
    """The places of a Korean age in brackets behind a name and of another English age beside the same name.

    `anchors` are the links of names.
    """
    ours = [(i, m) for i, m in enumerate(korean.mentions) if korean.quantities[i].kind == "age"]
    if not ours:
        return
    theirs = [
        (j, m) for j, m in enumerate(english.mentions)
        if english.quantities[j].kind == "age" or "age" in english.quantities[j].also
    ]  # fmt: skip
    for anchor in anchors:
        if anchor.source is None or anchor.target is None:
            continue
        own = [i for i, mention in ours if _of_korean(anchor.source, mention)]
        said = [j for j, mention in theirs if _of_english(anchor.target, mention)]
        if len(own) == len(said) == 1 and korean.quantities[own[0]].value != english.quantities[said[0]].value:
            yield own[0], said[0]


def _of_korean(name: Mention, age: Mention) -> bool:
    """Whether the age stands in brackets behind the name and its title."""
    if name.passage is not age.passage or not 0 < age.start - name.end <= _FAR:
        return False
    return _KOREAN_JOINT.fullmatch(age.passage.plain, name.end, age.start) is not None


def _of_english(name: Mention, age: Mention) -> bool:
    """Whether the age stands between commas or in brackets behind the name, or as "77-year-old" before it."""
    text = age.passage.plain
    if name.passage is not age.passage:
        return False
    if name.end <= age.start:
        behind = _BEHIND.fullmatch(text, name.end, age.start) is not None
        return behind and _BEHIND_END.match(text, age.end) is not None
    return age.end < name.start and _BEFORE.fullmatch(text, age.end, name.start) is not None
