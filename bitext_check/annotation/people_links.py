"""What does not agree between the people of the Korean and those of the English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bitext_check.annotation.entities import SURE, Entity, likely, person
from bitext_check.annotation.people import People
from bitext_check.annotation.people_abroad import abroad
from bitext_check.annotation.people_added import added, in_the_korean
from bitext_check.annotation.people_clergy import with_clergy
from bitext_check.annotation.people_consistency import orders, spellings
from bitext_check.annotation.people_divided import divided, parted_otherwise
from bitext_check.annotation.people_english import Name
from bitext_check.annotation.people_family import strange_family_names
from bitext_check.annotation.people_guests import instead
from bitext_check.annotation.people_half import half_right_links, is_whole_of
from bitext_check.annotation.people_letters import letter_links
from bitext_check.annotation.people_nearly import nearly
from bitext_check.annotation.people_office import at_same_office
from bitext_check.annotation.people_said_again import said_again
from bitext_check.annotation.people_told import family_link, missing, named_instead, other_name, romanized
from bitext_check.annotation.people_unnamed import unnamed_links
from bitext_check.annotation.people_word_places import words_for_names
from bitext_check.annotation.people_words import (
    again_as_words,
    unseen,
    word_for,
)
from bitext_check.annotation.relations import relation_links
from bitext_check.content.lexicon import lexicon
from bitext_check.names import foreign
from bitext_check.records import Link, Mention, Message, Pair

_FULL = 3


def people_links(pairs: Sequence[Pair], people: People) -> tuple[dict[int, list[Link]], list[Link]]:
    """Links of kind "person" by pair, and links of kinds "person-consistency" and "person-order" over the article."""
    by_pair: dict[int, list[Link]] = {}
    for number, pair in enumerate(pairs):
        if pair.complete:
            links = [*_agreeing(number, people), *_disagreeing(number, pairs, people)]
            named = [m for e in people.at(number) if e.english.get(number) for m in e.korean.get(number, ())]
            links += unseen(pair, named, links)
            links += abroad(number, pairs, links)
            links += letter_links(pair)
            links += unnamed_links(pair)
            links += relation_links(pair)
            links += _other_family(number, pair, people, links)
            strangers = people.strangers.get(number, ())
            half = list(half_right_links(pair, [m for m in strangers if not _known_in_part(m, number, people)], links))
            half += words_for_names(pair, [*links, *half])
            half += said_again(number, pair, people.at(number), strangers, [*links, *half])
            links = [*(link for link in links if not (link.problem == "missing" and _inside(link.source, half))), *half]
            names = [n for n in people.unknown_english.get(number, ()) if not _spoken_for(n, links)]
            by_pair[number] = [*links, *added(number, pairs, names, people.at(number), strangers)]
    for number, link in parted_otherwise(people.entities):
        by_pair.get(number, []).append(link)
    return with_clergy(pairs, by_pair), [*spellings(people.entities), *orders(people.entities)]


def _known_in_part(stranger: Mention, number: int, people: People) -> bool:
    """Whether words of a stranger belong to somebody whom the English confirms."""
    known = (m for e in people.at(number) if e.confirmed for m in e.korean.get(number, ()))
    return any(m.passage is stranger.passage and m.start < stranger.end and stranger.start < m.end for m in known)


def _inside(mention: Mention | None, links: Sequence[Link]) -> bool:
    """Whether a Korean mention is part of that of one of the links."""
    return mention is not None and any(
        link.source is not None and link.source.passage is mention.passage
        and link.source.start <= mention.start and mention.end <= link.source.end
        for link in links
    )  # fmt: skip


def _spoken_for(name: Name, links: Sequence[Link]) -> bool:
    targets = [link.target for link in links if link.target is not None]
    return any(t.start < name.end and name.start < t.end and name.text in t.passage.plain for t in targets)


def _agreeing(number: int, people: People) -> Iterator[Link]:
    for entity in people.at(number):
        korean, english = _ordered(entity.korean, number), _ordered(entity.english, number)
        for source, target in zip(korean, english, strict=False):
            yield _as_spelled(entity, source, target)


def _as_spelled(entity: Entity, source: Mention, target: Mention) -> Link:
    """The link of two mentions; a foreigner's name may be found by its sound and yet be spelled after its Hangul."""
    words = foreign.name_words(target.text) if entity.words and target.data is True else ()
    words = () if any(is_whole_of(word, target.text) for word in entity.words) else words
    if words and (foreign.from_hangul(entity.words, words, entity.folder) or foreign.other_vowel(entity.words, words)):
        comparison = entity.compare(target.text)
        why = Message(comparison.reason, comparison.reason_ko)
        return Link("person", source, target, "other-name", comparison.expected, why, 0.85)
    return Link("person", source, target)


def _ordered(mentions: dict[int, list[Mention]], number: int) -> list[Mention]:
    return sorted(mentions.get(number, ()), key=lambda m: (m.passage.paragraph, m.start))


def _disagreeing(number: int, pairs: Sequence[Pair], people: People) -> Iterator[Link]:
    pair = pairs[number]
    lost = [e for e in people.at(number) if e.korean.get(number) and not e.english.get(number)]
    moved = {id(e) for e in lost if _next_door(e, number)}
    unknown = list(people.unknown_english.get(number, ()))
    named = [m for e in people.at(number) if e not in _fewer(number, people) for m in e.korean.get(number, ())]
    for found in nearly(number, pairs, unknown, named):
        unknown = [n for n in unknown if found.target is None or n is not found.target.data]
        yield found
    guests = [
        e
        for e in people.at(number)
        if e.english.get(number) and not e.korean.get(number) and _known(e) and not _expected_next_door(e, number)
    ]
    shifted = list(_shifted(number, people))
    near = [pairs[n] for n in (number - 1, number + 1) if 0 <= n < len(pairs)]
    for entity in _half_named(number, people):
        full = next(m for m in _ordered(entity.korean, number) if not person(m).surname_only)
        name = _likeliest(entity, full, [n for n in unknown if n.full], ())
        if name is not None:
            unknown.remove(name)
            yield other_name(entity, full, name, pair)
            continue
        link = divided(entity, full, pair) or word_for(entity, full, pair, near)
        if link is not None:
            yield link
    yield from again_as_words(number, people.at(number), pair)
    for entity in sorted(lost, key=lambda e: e.doubtful):
        mention = _ordered(entity.korean, number)[0]
        if id(entity) in moved:
            # Named next door: here only another given name behind the same family name can be this person.
            unknown_here = [n for n in unknown if n.full and n.surname.lower() in entity.surname_forms]
            name = _likeliest(entity, mention, unknown_here, ()) if person(mention).title else None
            if name is not None:
                unknown.remove(name)
                yield other_name(entity, mention, name, pair)
            continue
        here = [e for e in lost if id(e) not in moved]
        name = _likeliest(entity, mention, unknown, here)
        if name is None and len(unknown) == len(here) == 1 and at_same_office(entity, mention, unknown[0], pair):
            name = None if in_the_korean(unknown[0], number, pairs) else unknown[0]
        if name is not None:
            unknown.remove(name)
            yield other_name(entity, mention, name, pair)
            continue
        full = next((m for m in _ordered(entity.korean, number) if not person(m).surname_only), mention)
        link = divided(entity, full, pair) or word_for(entity, full, pair, near)
        if link is None and entity.doubtful:
            link = _twice_named(entity, mention, lost, shifted, number)
            if link is None and likely(entity, full):
                link = _other_person(entity, full, number, guests, ())
        elif link is None:
            link = _other_person(entity, mention, number, guests, shifted)
            if link is None and not _in_head_lines(entity, pairs):
                link = missing(entity, mention, pair)
        if link is not None:
            yield link
    swapped = [named_instead(*found) for found in instead(number, pair, _fewer(number, people), guests)]
    yield from swapped or _exchanged(number, people)
    yield from _out_of_order(number, pair, people)
    for name in unknown:
        if name.full and not in_the_korean(name, number, pairs, by_sound=False):
            yield from _other_family_name(name, pair, people.at(number), number)


def _other_family_name(name: Name, pair: Pair, entities: Sequence[Entity], number: int) -> Iterator[Link]:
    """An unknown name with the whole given name of somebody of the pair and another family name: 금별, “Kim Byeol”."""
    for entity in entities:
        full = [m for m in _ordered(entity.korean, number) if not person(m).surname_only]
        given = (entity.compare(f"{romanized(s)} {name.given}").verdict for s in entity.surnames)
        if full and not (entity.doubtful or entity.anonymous) and any(verdict == "match" for verdict in given):
            yield other_name(entity, full[-1], name, pair)
            return


def _twice_named(
    entity: Entity, mention: Mention, lost: Sequence[Entity], shifted: Sequence[Entity], number: int
) -> Link | None:
    """The one name that may be lost, where the English has another person's whole name twice for once in the Korean."""
    words = (entity.name, entity.name[1:])
    if len(lost) != 1 or len(shifted) != 1 or len(entity.name) != _FULL or any(word in lexicon() for word in words):
        return None
    other = shifted[0]
    twice = [m for m in other.english.get(number, ()) if m.data is True]
    if len(twice) < 2 or len(other.korean.get(number, ())) != 1:
        return None
    return named_instead(entity, mention, other, _surplus(other, number, mention))


def _half_named(number: int, people: People) -> Iterator[Entity]:
    """People whose full name in the Korean has only a family name in the English, and fewer mentions at all."""
    for entity in _fewer(number, people):
        korean, english = entity.korean[number], entity.english[number]
        if not any(m.data is True for m in english) and any(not person(m).surname_only for m in korean):
            yield entity


def _fewer(number: int, people: People) -> list[Entity]:
    """People whom the English of a pair names, and less often than the Korean."""
    return [
        e
        for e in people.at(number)
        if not e.doubtful and len(e.korean.get(number, ())) > len(e.english.get(number, ())) > 0
    ]


def _exchanged(number: int, people: People) -> Iterator[Link]:
    """The English names one person too often and another too seldom: a later mention went to the wrong one."""
    short = [e for e in people.at(number) if len(e.korean.get(number, ())) > len(e.english.get(number, ())) > 0]
    long = list(_shifted(number, people))
    if len(short) != 1 or len(long) != 1 or short[0].doubtful:
        return
    mention = _ordered(short[0].korean, number)[-1]
    yield named_instead(short[0], mention, long[0], _surplus(long[0], number, mention))


def _out_of_order(number: int, pair: Pair, people: People) -> Iterator[Link]:
    """In a list of appointments (▲ post name ▲ post name) two people who change places have each other's post."""
    if sum(p.plain.count("▲") for p in pair.source) < 3:
        return
    named = [e for e in people.at(number) if len(e.korean.get(number, ())) == len(e.english.get(number, ())) == 1]
    korean = sorted(named, key=lambda e: e.korean[number][0].start)
    english = sorted(named, key=lambda e: e.english[number][0].start)
    moved = [(k, e) for k, e in zip(korean, english, strict=True) if k is not e]
    if len(moved) != 2:
        return
    for entity, other in moved:
        yield named_instead(entity, entity.korean[number][0], other, other.english[number][0])


def _known(entity: Entity) -> bool:
    """Surely a person: a Korean name that the English confirms or that stands beside a title; a foreigner confirmed."""
    return entity.confirmed or (entity.strength >= SURE and not entity.words)


def _next_door(entity: Entity, number: int) -> bool:
    """Whether a neighbouring pair's English names the entity more often than its Korean does."""
    return any(len(entity.english.get(n, ())) > len(entity.korean.get(n, ())) for n in (number - 1, number + 1))


def _expected_next_door(entity: Entity, number: int) -> bool:
    return any(len(entity.korean.get(n, ())) > len(entity.english.get(n, ())) for n in (number - 1, number + 1))


def _in_head_lines(entity: Entity, pairs: Sequence[Pair]) -> bool:
    """Whether the English names the entity in a line of its own, as bylines do."""
    return any(entity.english.get(n) for n, pair in enumerate(pairs) if not pair.source)


def _shifted(number: int, people: People) -> Iterator[Entity]:
    """Entities that the English of this pair names more often than the Korean."""
    for entity in people.at(number):
        korean, english = entity.korean.get(number, []), entity.english.get(number, [])
        if korean and len(english) > len(korean) and not entity.words and _known(entity):
            yield entity


def _likeliest(entity: Entity, mention: Mention, unknown: Sequence[Name], lost: Sequence[Entity]) -> Name | None:
    """The unclaimed English name that stands for this person: alike in a part, or the only one on both sides."""
    if entity.words:
        return None
    ranked = sorted(
        ((_alike(entity, mention, name), -n, name) for n, name in enumerate(unknown)), reverse=True, key=lambda r: r[:2]
    )
    if not ranked:
        return None
    score, _, name = ranked[0]
    if score >= 1.0 or (
        not entity.doubtful and len(unknown) == 1 and len(lost) == 1 and (name.full or name.title) and score >= 0.0
    ):
        return name
    return None


def _alike(entity: Entity, mention: Mention, name: Name) -> float:
    """How much an English name shares with a Korean one: family name, some of the given name, a title beside it."""
    surname_only = person(mention).surname_only
    score = 0.0
    if name.surname.lower() in entity.surname_forms:
        score += 1.0
    if surname_only == (not name.full):
        score += 0.3
    if not surname_only and name.full and not entity.anonymous:
        verdict = [entity.compare(f"{romanized(s)} {name.given}").verdict for s in entity.surnames]
        score += 1.0 if any(v != "mismatch" for v in verdict) else 0.0
    if name.title and person(mention).title:
        score += 0.2
    if not name.full and not surname_only:
        score -= 0.5
    return score


def _other_family(number: int, pair: Pair, people: People, told: Sequence[Link]) -> Iterator[Link]:
    """Somebody called by another family name in the English, unless the links told already speak of it."""
    for entity, target in strange_family_names(number, pair, people.at(number)):
        mention = [m for m in _ordered(entity.korean, number) if person(m).surname_only][-1]
        if any(t.problem and (t.source is mention or (t.target and t.target.start == target.start)) for t in told):
            continue
        yield family_link(entity, mention, target)


def _other_person(
    entity: Entity, mention: Mention, number: int, guests: Sequence[Entity], shifted: Sequence[Entity]
) -> Link | None:
    """Another person of the article stands where this one should."""
    candidates = [(guest, _ordered(guest.english, number)[0]) for guest in guests]
    candidates += [(other, _surplus(other, number, mention)) for other in shifted]
    return named_instead(entity, mention, *candidates[0]) if candidates else None


def _surplus(entity: Entity, number: int, lost: Mention) -> Mention:
    """The English mention too many: the last one when the lost person comes after the first Korean mention."""
    english, korean = _ordered(entity.english, number), _ordered(entity.korean, number)
    return english[0] if lost.start < korean[0].start else english[-1]
