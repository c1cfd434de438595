"""Every person of an article as one entity with all mentions on both sides, and what does not agree.

Korean mentions lead: for each person the Korean names, the English of the article is searched for any spelling of that
name. What is left over on both sides of a pair is a wrong name, another person of the article, a name translated as a
word, or a missing person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bitext_check.annotation.people_english import Name, capitals, is_given, is_title_word, korean_names, spans
from bitext_check.annotation.people_korean import Person, korean_people, title_end
from bitext_check.content.lexicon import function_words, known_stems
from bitext_check.names import foreign, latin
from bitext_check.names.compare import compare_name
from bitext_check.names.people import known_people
from bitext_check.names.spellings import surname_readings, surname_rows, surname_spellings
from bitext_check.records import Mention, Pair, Passage
from bitext_check.segmentation.passages import stem

_HANGUL = re.compile(r"[가-힣]{2,8}")
# A foreign name is the same when its words sound this much alike.
_ALIKE = 0.7
_SURE_FAMILY_NAME = 3.5
SURE = 4.0


@dataclass
class Entity:
    """A person of the article while it is being read: names, and mentions by pair on both sides."""

    name: str
    words: tuple[str, ...] = ()
    korean: dict[int, list[Mention]] = field(default_factory=dict)
    english: dict[int, list[Mention]] = field(default_factory=dict)
    latin_words: set[str] = field(default_factory=set)
    strength: float = 0.0
    confirmed: bool = False

    @property
    def surnames(self) -> tuple[str, ...]:
        """The family names that the name may begin with."""
        if self.words:
            return ()
        if self.anonymous:
            return (self.name,)
        return tuple(self.name[:n] for n in (2, 1) if len(self.name) > n and self.name[:n] in surname_rows())

    @property
    def doubtful(self) -> bool:
        """Perhaps no person at all: weak in the Korean, and no English name answers to it."""
        return self.strength < SURE and not self.confirmed

    @property
    def anonymous(self) -> bool:
        """Known by the family name alone (권 모 씨)."""
        return not self.words and self.name in surname_rows() and len(self.name) == 1

    @property
    def surname_forms(self) -> frozenset[str]:
        return frozenset(form for s in self.surnames for form in surname_spellings(s).known)


@dataclass(frozen=True, slots=True)
class People:
    """The people of an article: entities, and by pair the Latin names that nobody answers to."""

    entities: tuple[Entity, ...]
    unknown_english: dict[int, list[Name]]


def read_people(pairs: Sequence[Pair]) -> People:
    """The people of the article of these pairs. Pairs are named by their place in the sequence."""
    korean = {n: [m for p in pair.source for m in korean_people(p)] for n, pair in enumerate(pairs)}
    entities = _entities(pairs, korean)
    _add_bare_repeats(pairs, korean, entities)
    _add_family_names(korean, entities)
    unknown = _add_english(pairs, entities)
    _recover(pairs, entities, unknown)
    return People(tuple(entities), unknown)


def person(mention: Mention) -> Person:
    """The data of a Korean person mention."""
    assert isinstance(mention.data, Person)
    return mention.data


class _Spelled:
    """The capitalised runs of the English, by pair and by the words in them."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self.here = {n: [text for p in pair.target for _, _, text in spans(p)] for n, pair in enumerate(pairs)}
        self.by_word: dict[str, dict[str, None]] = {}
        for texts in self.here.values():
            for text in texts:
                for word in text.lower().split():
                    self.by_word.setdefault(word, {})[text] = None

    def chosen(self, data: Person, number: int) -> str | None:
        """The reading of a Korean name that an English spelling of this pair, or of the article, confirms."""
        for texts in (lambda entity: self.here[number], self._anywhere):
            for name in (data.name, *data.others):
                probe = Entity(name, data.words)
                if any(_is_full(probe, text) for text in texts(probe)):
                    return name
        return None

    def _anywhere(self, entity: Entity) -> Iterator[str]:
        """Runs with the family name in them; foreigners are looked for in their own pair only."""
        for form in entity.surname_forms:
            yield from self.by_word.get(form, ())


def _entities(pairs: Sequence[Pair], korean: dict[int, list[Mention]]) -> list[Entity]:
    """One entity a full name. Those that neither the Korean nor the English makes sure stay doubtful."""
    spelled = _Spelled(pairs)
    entities: dict[str, Entity] = {}
    for number, mentions in korean.items():
        names = {id(m): spelled.chosen(person(m), number) for m in mentions if not person(m).surname_only}
        mentions[:] = _without_overlaps(mentions, names)
        for mention in mentions:
            data = person(mention)
            if data.surname_only:
                continue
            name = names[id(mention)]
            entity = entities.setdefault(name or data.name, Entity(name or data.name, data.words))
            entity.strength = max(entity.strength, data.strength + (2.0 if name else 0.0))
            entity.confirmed |= name is not None
            entity.korean.setdefault(number, []).append(_narrowed(mention, entity.name))
    return list(entities.values())


def _without_overlaps(mentions: Sequence[Mention], names: dict[int, str | None]) -> list[Mention]:
    """A foreigner whom the English confirms wins over Korean names inside the same words; others are dropped."""
    foreigners = [m for m in mentions if person(m).words and names[id(m)]]
    return [m for m in mentions if m in foreigners or not (person(m).words or _inside(m, foreigners))]


def _inside(mention: Mention, others: Sequence[Mention]) -> bool:
    return any(o.passage is mention.passage and o.start < mention.end and mention.start < o.end for o in others)


def _narrowed(mention: Mention, name: str) -> Mention:
    if len(name) >= mention.end - mention.start or " " in mention.text:
        return mention
    return Mention("person", name, mention.passage, mention.start, mention.start + len(name), mention.data, mention.via)


def _is_full(entity: Entity, text: str) -> bool:
    """Whether Latin words are the whole name of the entity."""
    if entity.words:
        return _foreign_match(entity.words, text)
    words = text.replace("’", "'").split()
    if len(words) < 2:
        return False
    if latin.plain(text) in _established(entity.name):
        return True
    bare = [w for w in words if w.lower() in entity.surname_forms or not is_title_word(w)]
    rest = [w for w in bare if w.lower() not in entity.surname_forms]
    if len(bare) < 2 or len(rest) == len(bare):
        return False
    if rest and not any(is_given(w) or "." in w or len(w) == 1 for w in rest):
        return False
    return compare_name(entity.name, text).verdict != "mismatch"


def _established(name: str) -> frozenset[str]:
    person_ = known_people().get(name)
    return person_.keys if person_ else frozenset()


def _foreign_match(words: tuple[str, ...], text: str) -> bool:
    parts = tuple(latin.plain(part) for part in text.split())
    if len(parts) < 2 or not all(parts) or any(_is_word(part) for part in text.split()):
        return False
    return foreign.best_likeness(words, parts) >= _ALIKE and foreign.weakest_word(words, parts) >= 0.4


def _is_word(part: str) -> bool:
    """An English word of the lexicon, a place or a title, not a name."""
    return is_title_word(part) or (len(part) > 4 and stem(part) in known_stems())


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


def _add_family_names(korean: dict[int, list[Mention]], entities: list[Entity]) -> None:
    """Tie family name + title to the entity that it means; who fits none is known by the family name alone."""
    for number in sorted(korean):
        for mention in korean[number]:
            data = person(mention)
            if not data.surname_only:
                continue
            entity = _meant(mention.value, data.title, number, entities)
            if entity is None and data.strength >= _SURE_FAMILY_NAME:
                entity = Entity(mention.value, strength=data.strength)
                entities.append(entity)
            if entity is not None:
                entity.korean.setdefault(number, []).append(mention)


def _meant(surname: str, title: str, number: int, entities: list[Entity]) -> Entity | None:
    """The entity of that family name: with the same title if several, then the one named last before."""
    fitting = [e for e in entities if surname in e.surnames and not e.doubtful]
    if len(fitting) > 1:
        titled = [e for e in fitting if any(_same_title(person(m).title, title) for ms in e.korean.values() for m in ms)]
        fitting = titled or fitting
    fitting = [e for e in fitting if any(abs(n - number) <= 60 for n in e.korean)]
    before = [e for e in fitting if any(n <= number for n in e.korean)]
    return max(before or fitting, key=lambda e: max((n for n in e.korean if n <= number), default=-1), default=None)


def _same_title(one: str, other: str) -> bool:
    return bool(one and other) and (one.endswith(other) or other.endswith(one) or title_end(one) == title_end(other))


def _add_english(pairs: Sequence[Pair], entities: list[Entity]) -> dict[int, list[Name]]:
    """Tie English names to entities: whole names first, then family names alone."""
    unknown: dict[int, list[Name]] = {}
    index = _Index(entities)
    for number, pair in enumerate(pairs):
        foreigners = [e for e in entities if e.words and number in e.korean]
        for passage in pair.target:
            taken: list[tuple[int, int]] = []
            for entity, start, end in _whole_names(index, foreigners, passage):
                taken.append((start, end))
                _add_mention(entity, number, passage, start, end, full=True)
            names = [n for n in korean_names(passage) if not _overlaps(n.start, n.end, taken)]
            for name in names:
                taken.append((name.start, name.end))
                owner = None if name.full else _owner(name.surname, number, index)
                if owner is not None:
                    _add_mention(owner, number, passage, name.start, name.end, full=False)
                else:
                    unknown.setdefault(number, []).append(name)
            _add_parts(index, foreigners, number, passage, taken)
    return unknown


class _Index:
    """Entities by the Latin spellings of their family name."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self.by_form: dict[str, list[Entity]] = {}
        self.established: dict[str, Entity] = {}
        for entity in entities:
            for form in entity.surname_forms:
                self.by_form.setdefault(form, []).append(entity)
            for key in _established(entity.name):
                self.established[key] = entity

    def of_word(self, word: str) -> list[Entity]:
        return self.by_form.get(word.lower(), [])

    def of_run(self, text: str) -> list[Entity]:
        """The entities that a run of capitalised words may name."""
        found = {id(e): e for word in text.split() for e in self.of_word(word)}
        known = self.established.get(latin.plain(text))
        return [*found.values(), *([known] if known is not None and id(known) not in found else [])]


def _recover(pairs: Sequence[Pair], entities: list[Entity], unknown: dict[int, list[Name]]) -> None:
    """English names nobody answers to: a Korean word of the same pair may be that name, without a title beside it."""
    for number, names in unknown.items():
        for name in [n for n in names if n.full]:
            mention = _korean_of(name, pairs[number])
            if mention is None:
                continue
            entity = next((e for e in entities if e.name == mention.value), None)
            if entity is None:
                entity = Entity(mention.value, strength=SURE, confirmed=True)
                entities.append(entity)
            entity.confirmed = True
            if not any(m.start == mention.start for m in entity.korean.get(number, ())):
                entity.korean.setdefault(number, []).append(mention)
            passage = next(p for p in pairs[number].target if p.plain[name.start : name.end] == name.text)
            _add_mention(entity, number, passage, name.start, name.end, full=True)
            names.remove(name)


def _korean_of(name: Name, pair: Pair) -> Mention | None:
    """The Korean word of the pair, if any, that begins with a name which the English name can be."""
    families = surname_readings().get(name.surname.lower(), ())
    for passage in pair.source:
        for match in _HANGUL.finditer(passage.plain):
            word = match.group()
            for size in (3, 2, 4):
                text = word[:size]
                if len(text) < size or not text.startswith(families) or len(word) - size > 3:
                    continue
                if compare_name(text, name.text).verdict == "match":
                    data = Person(text, False, SURE)
                    return Mention("person", text, passage, match.start(), match.start() + size, data, "english")
    return None


def _overlaps(start: int, end: int, taken: Sequence[tuple[int, int]]) -> bool:
    return any(a < end and start < b for a, b in taken)


def _add_mention(entity: Entity, number: int, passage: Passage, start: int, end: int, full: bool) -> None:
    mention = Mention("person", entity.name, passage, start, end, full, "english")
    entity.english.setdefault(number, []).append(mention)
    if entity.words:
        entity.latin_words.update(w.strip(".") for w in mention.text.split())


def _whole_names(index: _Index, foreigners: Sequence[Entity], passage: Passage) -> Iterator[tuple[Entity, int, int]]:
    longest = max((3, *(len(e.words) for e in foreigners)))
    taken: list[tuple[int, int]] = []
    for start, end, text in sorted(spans(passage, longest), key=lambda s: (s[0] - s[1], s[0])):
        if _overlaps(start, end, taken):
            continue
        for entity in (*index.of_run(text), *foreigners):
            if _is_full(entity, text):
                place = _tight(entity, start, end, text)
                taken.append(place)
                yield entity, *place
                break


def _tight(entity: Entity, start: int, end: int, text: str) -> tuple[int, int]:
    """The span without words in front or behind that the comparison passed over (Mayor Wi Seong-ho → Wi Seong-ho)."""
    while True:
        first, _, after = text.partition(" ")
        before, _, last = text.rpartition(" ")
        if after and _is_full(entity, after):
            start, text = start + len(first) + 1, after
        elif before and _is_full(entity, before):
            end, text = end - len(last) - 1, before
        else:
            return start, end


def _owner(surname: str, number: int, index: _Index) -> Entity | None:
    """The entity that an English family name means: named in this pair's Korean first, then the nearest one."""
    fitting = [e for e in index.of_word(surname) if not e.doubtful]
    here = [e for e in fitting if number in e.korean]
    if here:
        return here[0]
    return min(fitting, key=lambda e: min((abs(n - number) for n in e.korean), default=99), default=None)


def _add_parts(
    index: _Index, foreigners: Sequence[Entity], number: int, passage: Passage, taken: list[tuple[int, int]]
) -> None:
    """A foreigner's last name alone, a Korean family name without a title (Kwon and others)."""
    for word in capitals(passage):
        if _overlaps(word.start, word.end, taken) or word.text.lower() in function_words("en"):
            continue
        owner = next((e for e in foreigners if word.text in e.latin_words), None) or next(
            (
                e
                for e in index.of_word(word.text)
                if number in e.korean and not e.doubtful and _bare_family_name(e, passage, word.start, word.text)
            ),
            None,
        )
        if owner is not None:
            taken.append((word.start, word.end))
            _add_mention(owner, number, passage, word.start, word.end, full=False)


def _bare_family_name(entity: Entity, passage: Passage, start: int, word: str) -> bool:
    """A family name without a title: one already spelled so in this article, or with an age behind it."""
    known = {m.text.split()[0].lower() for ms in entity.english.values() for m in ms}
    if word.lower() in known:
        return start > 1 or entity.anonymous
    aged = passage.plain[start + len(word) :].startswith(" (")
    return entity.anonymous and word.lower() in entity.surname_forms and (aged or start > 1)
