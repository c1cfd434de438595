"""Every person of an article as one entity with all mentions on both sides.

Korean mentions lead: for each person the Korean names, the English of the article is searched for any spelling of that
name (`people_matching`). What is left over on both sides of a pair is a wrong name, another person of the article, a
name translated as a word, or a missing person (`people_links`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from bitext_check.annotation.entities import OTHER_COUNT, SURE, Entity, heard_as, is_full, person
from bitext_check.annotation.korean_words import looks_like_name, title_end
from bitext_check.annotation.people_english import Name, is_given, is_surname, spans
from bitext_check.annotation.people_family import add_respelled
from bitext_check.annotation.people_korean import ANONYMOUS, Person, korean_people
from bitext_check.annotation.people_matching import add_english, recover
from bitext_check.annotation.people_nearly import one_syllable_off
from bitext_check.annotation.people_roles import called_by_role, without_roles
from bitext_check.names import foreign
from bitext_check.records import Mention, Pair, Passage

_SURE_FAMILY_NAME = 3.5
_WHOLE_NAME = 3
_SAME = 0.8


@dataclass(frozen=True, slots=True)
class People:
    """The people of an article: entities, and by pair the Latin names that nobody answers to.

    `strangers` are by pair the Korean words that look like a foreigner's name and that no English name confirms,
    `named` the entities by pair.
    """

    entities: tuple[Entity, ...]
    unknown_english: dict[int, list[Name]]
    strangers: dict[int, list[Mention]]
    named: dict[int, list[Entity]]

    def at(self, number: int) -> Sequence[Entity]:
        """The entities that a language of the pair names, in the order of `entities`."""
        return self.named.get(number, ())


def read_people(pairs: Sequence[Pair], folder: Path | None = None) -> People:
    """The people of the article of these pairs. Pairs are named by their place in the sequence.

    `folder` holds a newsroom's own tables.
    """
    korean = {n: [m for p in pair.source for m in korean_people(p)] for n, pair in enumerate(pairs)}
    strangers: dict[int, list[Mention]] = {}
    entities = _entities(pairs, korean, strangers, folder)
    _believe_nearly_right(pairs, entities)
    entities[:] = without_roles(entities)
    _believe_called(korean, entities)
    _add_bare_repeats(pairs, korean, entities)
    _add_family_names(korean, entities, folder)
    _add_by_role(pairs, korean, entities)
    unknown = add_english(pairs, entities)
    recover(pairs, entities, unknown, folder)
    add_respelled(pairs, entities, unknown)
    named: dict[int, list[Entity]] = {}
    for entity in entities:
        for number in {*entity.korean, *entity.english}:
            named.setdefault(number, []).append(entity)
    return People(tuple(entities), unknown, strangers, named)


class _Runs:
    """Runs of capitalised words by the words in them."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.texts = tuple(dict.fromkeys(texts))
        self.by_word: dict[str, list[str]] = {}
        for text in self.texts:
            for word in dict.fromkeys(text.lower().split()):
                self.by_word.setdefault(word, []).append(text)

    def with_family_name(self, entity: Entity) -> Iterator[str]:
        """The runs that hold the family name."""
        for form in entity.surname_forms:
            yield from self.by_word.get(form, ())


class _Spelled:
    """The capitalised runs of the English, by pair and all together."""

    def __init__(self, pairs: Sequence[Pair], folder: Path | None) -> None:
        self.folder = folder
        self.pairs = pairs
        self.here: dict[int, _Runs] = {}
        self.elsewhere: dict[tuple[str, ...], Entity | None] = {}

    def of(self, number: int) -> _Runs:
        """The runs of one pair."""
        if number not in self.here:
            self.here[number] = _Runs(text for p in self.pairs[number].target for _, _, text in spans(p))
        return self.here[number]

    @cached_property
    def anywhere(self) -> _Runs:
        """Those of the article."""
        return _Runs(text for number in range(len(self.pairs)) for text in self.of(number).texts)

    def chosen(self, data: Person, number: int) -> Entity | None:
        """The reading of a Korean name that an English spelling of this pair, or of the article, confirms."""
        if data.words:
            return self._foreigner(data, number)
        probes = [Entity(name, folder=self.folder) for name in (data.name, *data.others)]
        here = self.of(number)
        for probe in probes:
            # Any run can be the name of a well-known person.
            if any(
                is_full(probe, text) for text in (here.texts if probe.established else here.with_family_name(probe))
            ):
                return probe
        asked = tuple(probe.name for probe in probes)
        if asked not in self.elsewhere:
            self.elsewhere[asked] = next(filter(self._somewhere, probes), None)
        return self.elsewhere[asked]

    def _foreigner(self, data: Person, number: int) -> Entity | None:
        """The reading that sounds most like a run. Foreigners have no family name that is known: any run can be one.

        They are looked for in their own pair only.
        """
        probes = [Entity("".join(words), words, folder=self.folder) for words in (data.words, *data.shorter)]
        found = [(self.heard(probe, number), -n, probe) for n, probe in enumerate(probes)]
        best, _, probe = max(found, key=lambda f: f[:2])
        return probe if best > 0.0 else None

    def heard(self, probe: Entity, number: int) -> float:
        """How much a foreigner sounds like the run of the pair that is most like the name, 0 when none is the name."""
        full = (
            t for t in self.of(number).texts
            if is_full(probe, t) and not _body_alone(probe.words, t) and not _korean_name(probe.words, t)
        )  # fmt: skip
        return max((heard_as(probe.words, t) for t in full), default=0.0)

    def _somewhere(self, probe: Entity) -> bool:
        return any(is_full(probe, text) for text in self.anywhere.with_family_name(probe))


def _korean_name(words: Sequence[str], text: str) -> bool:
    """Whether Korean words end in a Korean name and the English ones are one too: 모임 맹순덕, Myung Soon-deok."""
    if len(words[-1]) != _WHOLE_NAME or not looks_like_name(words[-1]):
        return False
    family, _, given = text.rpartition(" ")
    return given.count("-") == 1 and is_surname(family) and is_given(given)


def _body_alone(words: Sequence[str], text: str) -> bool:
    """Whether English words are only the body before a Korean name: 새솔로지스 예다온, Saesol Logis."""
    if len(words) != 2 or len(words[1]) != _WHOLE_NAME or not looks_like_name(words[1]):
        return False
    parts = foreign.name_words(text)
    heard = any(foreign.likeness(words[1], part) >= _SAME for part in parts)
    return not heard and foreign.likeness(words[0], "".join(parts)) >= _SAME


def _entities(
    pairs: Sequence[Pair],
    korean: dict[int, list[Mention]],
    strangers: dict[int, list[Mention]],
    folder: Path | None,
) -> list[Entity]:
    """One entity a full name. Those that neither the Korean nor the English makes sure stay doubtful."""
    spelled = _Spelled(pairs, folder)
    entities: dict[str, Entity] = {}
    for number, mentions in korean.items():
        readings = [(m, None if person(m).surname_only else spelled.chosen(person(m), number)) for m in mentions]
        strangers[number] = [m for m, found in readings if person(m).words and found is None]
        readings = [(_shortened(m, e), e) for m, e in _without_overlaps(readings, spelled, number)]
        mentions[:] = [m for m, _ in readings]
        for mention, found in readings:
            data = person(mention)
            if data.surname_only:
                continue
            name = found.name if found is not None else data.name
            entity = entities.setdefault(name, Entity(name, data.words, folder=folder))
            entity.strength = max(entity.strength, data.strength + (2.0 if found else 0.0))
            entity.confirmed |= found is not None
            entity.korean.setdefault(number, []).append(_narrowed(mention, entity.name))
    return _with_last_names(list(entities.values()))


def _believe_nearly_right(pairs: Sequence[Pair], entities: Sequence[Entity]) -> None:
    """A doubtful person is one when a name of the pair has another syllable in it: 탁승호, Tak Seung-min."""
    for entity in entities:
        if entity.words or not entity.doubtful:
            continue
        here = {text for n in entity.korean for p in pairs[n].target for _, _, text in spans(p, 2) if "-" in text}
        for family, _, given in (text.partition(" ") for text in here):
            if family.lower() in entity.surname_forms and one_syllable_off(entity.name, given):
                entity.strength = SURE


def _believe_called(korean: dict[int, list[Mention]], entities: Sequence[Entity]) -> None:
    """A doubtful person is one when the family name with the same title goes on: 이슬 과장, and later 이 과장."""
    for number, mentions in korean.items():
        for mention in mentions:
            data = person(mention)
            if not data.surname_only or not data.title:
                continue
            called = [e for e in entities if mention.value in e.surnames and _has_title(e, data.title)]
            if len(called) == 1 and called[0].doubtful and min(called[0].korean) <= number:
                called[0].strength = SURE


def _has_title(entity: Entity, title: str) -> bool:
    return any(_same_title(person(m).title, title) for mentions in entity.korean.values() for m in mentions)


def _with_last_names(entities: list[Entity]) -> list[Entity]:
    """What looks like a Korean name and is the last name of a foreigner of the article is that foreigner (애시비)."""
    owners = {word: e for e in entities if e.confirmed for word in e.words if len(word) > 1}
    kept = []
    for entity in entities:
        owner = None if entity.words or entity.confirmed else owners.get(entity.name)
        if owner is None:
            kept.append(entity)
            continue
        for number, mentions in entity.korean.items():
            owner.korean.setdefault(number, []).extend(mentions)
    return kept


_Reading = tuple[Mention, Entity | None]


def _without_overlaps(readings: Sequence[_Reading], spelled: _Spelled, number: int) -> list[_Reading]:
    """A foreigner whom the English confirms wins over Korean names inside the same words; others are dropped.

    A whole Korean name that the English has is no last word of a foreigner's (은사 황보인춘). Of two foreigners in the
    same words the one with as many words as an English name wins, then the one who stands
    first.
    """
    whole = [m for m, e in readings if e is not None and not e.words and len(e.name) >= _WHOLE_NAME]
    found = [
        (m, e) for m, e in readings
        if e is not None and e.words and not any(m.start < own.start and own.end <= m.end for own in whole)
    ]  # fmt: skip
    foreigners: list[Mention] = []
    for mention, _ in sorted(found, key=lambda r: (spelled.heard(r[1], number) <= OTHER_COUNT, r[0].start)):
        if not _inside(mention, foreigners):
            foreigners.append(mention)
    return [(m, e) for m, e in readings if m in foreigners or not (person(m).words or _inside(m, foreigners))]


def _shortened(mention: Mention, reading: Entity | None) -> Mention:
    """The mention of a foreigner without the last words, when these are no part of the name."""
    data = person(mention)
    if reading is None or not reading.words or reading.words == data.words:
        return mention
    end = mention.start + len(" ".join(reading.words))
    data = replace(data, name=reading.name, words=reading.words, shorter=())
    return Mention("person", reading.name, mention.passage, mention.start, end, data, mention.via)


def _inside(mention: Mention, others: Sequence[Mention]) -> bool:
    return any(o.passage is mention.passage and o.start < mention.end and mention.start < o.end for o in others)


def _narrowed(mention: Mention, name: str) -> Mention:
    if len(name) >= mention.end - mention.start or " " in mention.text:
        return mention
    return Mention("person", name, mention.passage, mention.start, mention.start + len(name), mention.data, mention.via)


def _add_bare_repeats(pairs: Sequence[Pair], korean: dict[int, list[Mention]], entities: list[Entity]) -> None:
    """Names known from elsewhere in the article that stand alone (한결은 …), and foreigners by their last name."""
    for entity in entities:
        if len(entity.name) < 2 or entity.doubtful:
            continue
        for number in _near(entity, len(pairs)):
            for passage in pairs[number].source:
                for start, end in _repeats(entity, passage):
                    if not any(m.passage is passage and m.start < end and start < m.end for m in korean[number]):
                        data = Person(entity.name, False, entity.strength, "", (), entity.words)
                        mention = Mention("person", entity.name, passage, start, end, data, "repeat")
                        entity.korean.setdefault(number, []).append(mention)
                        korean[number].append(mention)


def _near(entity: Entity, count: int) -> Iterable[int]:
    """The pairs where an entity may be named again: within a long article's length of its mentions."""
    reach = 60
    return sorted({n for k in entity.korean for n in range(max(0, k - reach), min(count, k + reach + 1))})


def _repeats(entity: Entity, passage: Passage) -> Iterator[tuple[int, int]]:
    text = passage.plain
    if not entity.words:
        if len(entity.name) < 3 and entity.strength < 5:
            return
        yield from _occurrences(text, entity.name)
        return
    yield from _occurrences(text, " ".join(entity.words))
    for word in (entity.words[-1], entity.words[0]):
        if len(word) >= 2:
            for start, end in _occurrences(text, word):
                before, after = text[:start].rsplit(" ", 1)[-1], text[end:].lstrip(" ").split(" ", 1)[0]
                if before not in entity.words and not after.startswith(tuple(entity.words)):
                    yield start, end


def _occurrences(text: str, word: str) -> Iterator[tuple[int, int]]:
    """Places where `word` stands at the beginning of a Hangul word."""
    start = text.find(word)
    while start >= 0:
        if start == 0 or not "가" <= text[start - 1] <= "힣":
            yield start, start + len(word)
        start = text.find(word, start + 1)


def _add_family_names(korean: dict[int, list[Mention]], entities: list[Entity], folder: Path | None) -> None:
    """Tie family name + title to the entity that it means; who fits none is known by the family name alone."""
    for number in sorted(korean):
        for mention in korean[number]:
            data = person(mention)
            if not data.surname_only:
                continue
            # Who is named by the family name and 모 is nobody whom the article names in full.
            known = [e for e in entities if e.anonymous] if _unnamed(mention) else entities
            entity = _meant(mention.value, data.title, number, known)
            if entity is None and data.strength >= _SURE_FAMILY_NAME:
                entity = Entity(mention.value, strength=data.strength, folder=folder)
                entities.append(entity)
            if entity is not None:
                entity.korean.setdefault(number, []).append(mention)


def _unnamed(mention: Mention) -> bool:
    return ANONYMOUS.match(mention.passage.plain, mention.start) is not None


def _add_by_role(pairs: Sequence[Pair], korean: dict[int, list[Mention]], entities: Sequence[Entity]) -> None:
    """Family names before words that are titles in this article alone."""
    for entity in entities:
        for number in _near(entity, len(pairs)):
            for mention in called_by_role(entity, pairs[number].source):
                if not _inside(mention, korean[number]):
                    entity.korean.setdefault(number, []).append(mention)
                    korean[number].append(mention)


def _meant(surname: str, title: str, number: int, entities: list[Entity]) -> Entity | None:
    """The entity of that family name: with the same title if several, then the one named last before."""
    fitting = [e for e in entities if surname in e.surnames and not e.doubtful]
    if len(fitting) > 1:
        fitting = [e for e in fitting if _has_title(e, title)] or fitting
    fitting = [e for e in fitting if any(abs(n - number) <= 60 for n in e.korean)]
    before = [e for e in fitting if any(n <= number for n in e.korean)]
    return max(before or fitting, key=lambda e: max((n for n in e.korean if n <= number), default=-1), default=None)


def _same_title(one: str, other: str) -> bool:
    return bool(one and other) and (one.endswith(other) or other.endswith(one) or title_end(one) == title_end(other))
