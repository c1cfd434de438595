"""An English name at the office of a Korean one that looks doubtful: 표가온 교통실장, “Gong …, head of the office”."""

from __future__ import annotations

from dataclasses import replace

from bitext_check.annotation.entities import SURE, Entity, person
from bitext_check.annotation.korean_words import title_end
from bitext_check.annotation.people_english import Name
from bitext_check.annotation.title_binding import titles_of
from bitext_check.annotation.titles import korean_titles
from bitext_check.annotation.titles_english import english_titles
from bitext_check.content.lexicon import lexicon
from bitext_check.records import Mention, Pair
from bitext_check.titles.linking import verdict

_FULL = 3


def at_same_office(entity: Entity, mention: Mention, name: Name, pair: Pair) -> bool:
    """Whether a full English name that nothing in the Korean can be (`name`) holds the office that stands at the
    Korean words, which look like a name but are not surely one.
    """
    data = person(mention)
    whole = name.full and "-" in name.given and len(entity.name) == _FULL and not entity.words
    if not whole or data.surname_only or not data.title or entity.name in lexicon() or title_end(entity.name):
        return False
    sure = replace(mention, data=replace(data, strength=SURE))
    ours = titles_of(sure, korean_titles(mention.passage, [sure]))
    for passage in pair.target if ours else ():
        if passage.plain[name.start : name.end] != name.text:
            continue
        target = Mention("person", name.text, passage, name.start, name.end, name)
        theirs = titles_of(target, english_titles(passage))
        if any(verdict(one, other) == "match" for one in ours for other in theirs):
            return True
    return False
