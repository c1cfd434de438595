"""A name whose letters are right and whose words are not: 김해솔 as “Gimhae Sol”, which begins with a city."""

from __future__ import annotations

from itertools import pairwise

from bitext_check.annotation.entities import Entity
from bitext_check.annotation.people_english import Capital, capitals
from bitext_check.names import latin
from bitext_check.names.lattice import fits
from bitext_check.names.spellings import surname_spellings, syllable_spellings
from bitext_check.records import Link, Mention, Message, Pair

_SHORTEST = 3


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
