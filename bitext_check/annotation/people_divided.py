"""A name whose letters are right and whose words are not: 김해솔 as “Gimhae Sol”, which begins with a city.

선우정 may be 선우 + 정 or 선 + 우정; beside 선우진, “Sunwoo Jin”, only one of them is meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bitext_check.annotation.entities import Entity
from bitext_check.annotation.people_english import Capital, capitals
from bitext_check.names import latin
from bitext_check.names.lattice import fits
from bitext_check.names.spellings import surname_spellings, syllable_spellings
from bitext_check.records import Link, Mention, Message, Pair
from bitext_check.tables.words import words_used

_SHORTEST = 3
_SURE = 0.8


def divided(entity: Entity, mention: Mention, pair: Pair) -> Link | None:
    """The link for two capitalised words that spell the whole name and part family name and given name wrongly."""
    if entity.words or entity.anonymous or len(entity.name) < _SHORTEST:
        return None
    for passage in pair.target:
        words = capitals(passage)
        for first, second in pairwise(words):
            if second.glued and _wrongly(entity, first, second):
                target = Mention("person", entity.name, passage, first.start, second.end)
                why = Message(
                    f"the letters are those of {entity.name}, the family name is not parted from the given name",
                    f"철자는 {entity.name}인데 성과 이름의 경계가 틀렸습니다",
                )
                return Link("person", mention, target, "other-name", entity.good()[:3], why, 0.85)
    return None


def _wrongly(entity: Entity, first: Capital, second: Capital) -> bool:
    """Whether the words are the name in one piece, and neither of them a family name."""
    parts = [latin.plain(first.text), latin.plain(second.text)]
    if any(part in entity.surname_forms for part in parts):
        return False
    for surname in entity.surnames:
        given = tuple(syllable_spellings(syllable, entity.folder).known for syllable in entity.name[len(surname) :])
        if fits((("".join(parts),),), surname_spellings(surname, entity.folder).known, given):
            return True
    return False


def parted_otherwise(entities: Sequence[Entity]) -> Iterator[tuple[int, Link]]:
    """The links for names of one family name of two syllables that the article parts in two ways, by pair.

    Somebody else of the article who begins with the same two syllables shows that they are the family name.
    """
    by_family: dict[str, list[Entity]] = {}
    for entity in entities:
        families = [s for s in entity.surnames if len(s) > 1]
        # There are so many of the family name 황 that 황 보윤 may well stand beside 황보 관.
        if len(entity.surnames) > 1 and families and entity.name[0] not in words_used("common-surname"):
            by_family.setdefault(families[0], []).append(entity)
    for family, bearers in by_family.items():
        whole = next((e for e in bearers if any(_has_family(m.text, family, e) for m in _full(e))), None)
        for entity in bearers if whole is not None else ():
            for number, mentions in entity.english.items():
                source = next(iter(entity.korean.get(number, ())), None)
                odd = [m for m in mentions if m.data is True and not _has_family(m.text, family, entity)]
                if entity is not whole and odd and source is not None:
                    yield number, _parted(entity, family, source, odd[0])


def _full(entity: Entity) -> Iterator[Mention]:
    return (m for mentions in entity.english.values() for m in mentions if m.data is True)


def _has_family(text: str, family: str, entity: Entity) -> bool:
    """Whether one of the words is the family name of two syllables."""
    known = surname_spellings(family, entity.folder).known
    return any(latin.plain(word) in known for word in text.split())


def _parted(entity: Entity, family: str, source: Mention, target: Mention) -> Link:
    usual = surname_spellings(family, entity.folder).usual.capitalize()
    why = Message(
        f"the family name of {entity.name} is {family} ({usual}), as the article has it for somebody else",
        f"{entity.name}의 성은 기사의 다른 사람처럼 ‘{family}’({usual})입니다",
    )
    return Link("person", source, target, "other-name", entity.good()[:3], why, _SURE)
