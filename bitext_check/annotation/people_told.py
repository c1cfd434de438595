"""The links that say what is wrong with somebody's name: another name, another family name, another person, none."""

from __future__ import annotations

from collections import Counter

from bitext_check.annotation.entities import Entity, person
from bitext_check.annotation.people_english import Name
from bitext_check.annotation.people_office import by_office_alone, short_for_body
from bitext_check.annotation.people_words import sounds_alike, sounds_foreign
from bitext_check.names import latin
from bitext_check.names.spellings import surname_readings, surname_spellings
from bitext_check.records import Link, Mention, Message, Pair
from bitext_check.segmentation.headlines import is_headline

# Bylines are often left out or moved.
_BYLINE_TITLES = frozenset(("기자", "특파원", "논설위원", "통신원"))


def used_spellings(entity: Entity) -> tuple[str, ...]:
    """Full spellings of the entity in the article, most frequent first."""
    counts = Counter(m.text for ms in entity.english.values() for m in ms if m.data is True)
    return tuple(text for text, _ in counts.most_common())


def romanized(surname: str) -> str:
    """A Korean family name in its usual Latin form, with a capital."""
    return surname_spellings(surname).usual.capitalize()


def _target(name: Name, pair: Pair) -> Mention:
    passage = next(p for p in pair.target if p.plain[name.start : name.end] == name.text)
    return Mention("person", name.text, passage, name.start, name.end, name)


def _renderings(entity: Entity, mention: Mention) -> tuple[str, ...]:
    used = used_spellings(entity)
    if person(mention).surname_only or entity.anonymous:
        words = [u.split()[0] for u in used if u.split()[0].lower() in entity.surname_forms]
        return tuple(dict.fromkeys((*words, *(romanized(s) for s in entity.surnames[-1:]))))
    return tuple(dict.fromkeys((*used, *entity.good())))[:4]


def other_name(entity: Entity, mention: Mention, name: Name, pair: Pair) -> Link:
    """The link of somebody's mention and the English name for it: right after all, or another name."""
    good = _renderings(entity, mention)
    if person(mention).surname_only and name.surname.lower() in entity.surname_forms:
        return Link("person", mention, _target(name, pair))
    if person(mention).surname_only:
        return family_link(entity, mention, _target(name, pair))
    comparison = entity.compare(name.text)
    why = Message(comparison.reason, comparison.reason_ko)
    if comparison.verdict != "mismatch":
        return Link("person", mention, _target(name, pair))
    return Link("person", mention, _target(name, pair), "other-name", good, why, 0.9)


def family_link(entity: Entity, mention: Mention, target: Mention) -> Link:
    """The link that says that the family name is another one, or none."""
    good = _renderings(entity, mention)
    known = latin.plain(target.text) in surname_readings()
    why = Message(
        f"{mention.text} is {good[0]}; {target.text} is {'another' if known else 'no'} family name",
        f"‘{mention.text}’은(는) {good[0]}입니다. {target.text}은(는) {'다른 성입니다' if known else '성이 아닙니다'}",
    )
    return Link("person", mention, target, "other-name", good, why, 0.85)


def named_instead(entity: Entity, mention: Mention, guest: Entity, target: Mention) -> Link:
    """The link that says that somebody else of the article, `guest`, is named here."""
    good, other = _renderings(entity, mention), " ".join(guest.words) or guest.name
    why = Message(
        f"the Korean names {entity.name} here, the English {target.text} ({other})",
        f"국문은 {entity.name}인데 영문에는 {target.text}({other})(으)로 되어 있습니다",
    )
    return Link("person", mention, target, "other-person", good, why, 0.85)


def missing(entity: Entity, mention: Mention, pair: Pair) -> Link | None:
    """The link that says that nobody in the English is this sure person; None where one may be named otherwise."""
    data = person(mention)
    if entity.words or data.surname_only or entity.anonymous or data.strength < 4.0 or mention.via == "repeat":
        return None
    if data.title in _BYLINE_TITLES or (len(entity.name) == 2 and data.strength < 5.5):
        return None
    if "다." in mention.passage.plain and all(is_headline(p.plain, unfinished=True) for p in pair.target):
        # A headline rarely names whom a sentence or a caption does.
        return None
    if any(
        sounds_alike(entity, p.plain) or sounds_foreign(entity.name, p) or short_for_body(entity, p)
        for p in pair.target
    ):
        return None
    if by_office_alone(entity, mention, pair):
        return None
    why = Message(
        f"nobody in the English of this segment is {entity.name}",
        f"이 문단의 영문에 {entity.name}이(가) 없습니다",
    )
    return Link("person", mention, None, "missing", _renderings(entity, mention), why, 0.75)
