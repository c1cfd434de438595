"""What somebody is, in words that no table of titles has: 도편수 마우담(61) 씨, and later 마 도편수는.

Such a word right before a name is no name itself, and behind the family name it means the same person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from bitext_check.annotation.entities import Entity, person
from bitext_check.annotation.korean_words import strip_particle
from bitext_check.annotation.people_korean import Person
from bitext_check.records import Mention, Passage

_BEFORE = re.compile(r"(?<![가-힣])([가-힣]{2,6}) $")
_BEHIND = re.compile(r" ([가-힣]{2,8})")
_FAR = 12
_SURE_ROLE = 3.5


def without_roles(entities: Sequence[Entity]) -> list[Entity]:
    """The people without the doubtful ones whose name stands right before a sure name."""
    sure = {(m.passage, m.start) for e in entities if not e.doubtful for ms in e.korean.values() for m in ms}
    return [e for e in entities if not (e.doubtful and any(_before_one(m, sure) for m in _mentions(e)))]


def _before_one(mention: Mention, sure: set[tuple[Passage, int]]) -> bool:
    return mention.passage.plain.startswith(" ", mention.end) and (mention.passage, mention.end + 1) in sure


def _mentions(entity: Entity) -> Iterator[Mention]:
    for mentions in entity.korean.values():
        yield from mentions


def called_by_role(entity: Entity, passages: Iterable[Passage]) -> Iterator[Mention]:
    """The family name before a word that stands beside the whole name of the same person elsewhere."""
    if not entity.surnames or entity.anonymous or entity.doubtful:
        return
    roles = {role for mention in _mentions(entity) for role in _roles(mention)}
    if not roles:
        return
    called = re.compile(f"(?<![가-힣])({'|'.join(entity.surnames)}) ([가-힣]{{2,8}})")
    for passage in passages:
        for found in called.finditer(passage.plain):
            role = strip_particle(found[2])
            if role in roles:
                data = Person(found[1], True, _SURE_ROLE, role)
                yield Mention("person", found[1], passage, *found.span(1), data, "role")


def _roles(mention: Mention) -> Iterator[str]:
    """The words right before a whole name and right behind it."""
    if person(mention).surname_only or mention.via == "repeat":
        return
    text = mention.passage.plain
    before = _BEFORE.search(text, max(0, mention.start - _FAR), mention.start)
    if before is not None and _noun(mention.passage, *before.span(1)):
        yield before[1]
    behind = _BEHIND.match(text, mention.end)
    role = strip_particle(behind[1]) if behind is not None else ""
    if behind is not None and len(role) > 1 and _noun(mention.passage, behind.start(1), behind.start(1) + len(role)):
        yield role


def _noun(passage: Passage, start: int, end: int) -> bool:
    """Whether a stretch is made of nouns alone."""
    return all(token.tag[0] == "N" or token.tag[:2] in ("XS", "XP", "XR") for token in passage.tokens_in(start, end))
