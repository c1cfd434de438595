"""Tie the names of the English to the people of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from bitext_check.annotation.entities import SURE, Entity, heard_as, is_full
from bitext_check.annotation.people_consistency import nearest
from bitext_check.annotation.people_english import (
    Capital,
    Name,
    capitals,
    is_common,
    is_surname,
    is_title_word,
    korean_names,
    spans,
    title_before,
)
from bitext_check.annotation.people_korean import Person
from bitext_check.content.lexicon import function_words
from bitext_check.names import foreign, latin
from bitext_check.names.compare import is_spelling
from bitext_check.names.spellings import surname_readings
from bitext_check.places.romanization import spells
from bitext_check.records import Mention, Pair, Passage

_HANGUL = re.compile(r"[가-힣]{2,8}")
_SAME_SOUND = 0.75
_LONG = 4
_AGED = re.compile(r" ?\((\d{1,3})[),·세]")
_INSIDE = re.compile(r"[a-z]{2} $")


def add_english(pairs: Sequence[Pair], entities: list[Entity]) -> dict[int, list[Name]]:
    """Tie English names to entities: whole names first, then family names alone."""
    unknown: dict[int, list[Name]] = {}
    index = _Index(entities)
    foreigners_at: dict[int, list[Entity]] = {}
    for entity in entities:
        for number in entity.korean if entity.words else ():
            foreigners_at.setdefault(number, []).append(entity)
    for number, pair in enumerate(pairs):
        foreigners = foreigners_at.get(number, [])
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
                elif not _word_before_place(name, pair):
                    unknown.setdefault(number, []).append(name)
            _add_parts(index, foreigners, number, passage, taken)
            _add_respelled(foreigners, number, passage, taken)
    for entity in entities:
        if entity.words and entity.confirmed:
            _add_guest(entity, pairs)
    return unknown


def _add_guest(entity: Entity, pairs: Sequence[Pair]) -> None:
    """A foreigner's last name behind a title where the Korean has neither the name nor the title: CEO O'Connor said."""
    last = {text.split()[-1] for ms in entity.english.values() for m in ms if (text := m.text) and m.data is True}
    last = {word for word in last if len(word) >= _LONG and not is_common(word)}
    titles = {m.data.title for ms in entity.korean.values() for m in ms if isinstance(m.data, Person) and m.data.title}
    for number, pair in enumerate(pairs if last else ()):
        korean = " ".join(passage.plain for passage in pair.source)
        if number in entity.korean or not korean or any(word in korean for word in (*titles, *entity.words)):
            continue
        for passage in pair.target:
            for word in capitals(passage):
                if word.text in last and title_before(passage.plain, word.start):
                    _add_mention(entity, number, passage, word.start, word.end, full=False)


def _word_before_place(name: Name, pair: Pair) -> bool:
    """Whether the family name is a word of English before a place that the Korean spells: In Nam-dong, 남동에서."""
    if name.surname.lower() not in function_words("en"):
        return False
    words = (match.group() for passage in pair.source for match in _HANGUL.finditer(passage.plain))
    return any(spells(word[:size], name.given) for word in words for size in range(2, len(word) + 1))


class _Index:
    """Entities by the Latin spellings of their family name."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self.by_form: dict[str, list[Entity]] = {}
        self.established: dict[str, Entity] = {}
        self.answers: dict[str, Entity | None] = {}
        self.aged: dict[tuple[str, str], Entity] = {}
        for entity in entities:
            for age in _ages(entity):
                self.aged.update({(form, age): entity for form in entity.surname_forms})
            for form in entity.surname_forms:
                self.by_form.setdefault(form, []).append(entity)
            for key in entity.established:
                self.established[key] = entity

    def of_word(self, word: str) -> list[Entity]:
        return self.by_form.get(word.lower(), [])

    def of_run(self, text: str) -> list[Entity]:
        """The entities that a run of capitalised words may name."""
        found = {id(e): e for word in text.split() for e in self.of_word(word)}
        known = self.established.get(latin.plain(text))
        return [*found.values(), *([known] if known is not None and id(known) not in found else [])]

    def whose(self, text: str) -> Entity | None:
        """The entity whose whole name a run of capitalised words is. A long article says the same ones often."""
        if text not in self.answers:
            self.answers[text] = next((e for e in self.of_run(text) if is_full(e, text)), None)
        return self.answers[text]


def _ages(entity: Entity) -> set[str]:
    """The ages behind the Korean mentions of somebody known by the family name alone."""
    mentions = (m for ms in entity.korean.values() for m in ms) if entity.anonymous else ()
    return {found[1] for m in mentions if (found := _AGED.match(m.passage.plain, m.end))}


def recover(
    pairs: Sequence[Pair], entities: list[Entity], unknown: dict[int, list[Name]], folder: Path | None = None
) -> None:
    """English names nobody answers to: a Korean word of the same pair may be that name, without a title beside it."""
    for number, names in unknown.items():
        for name in [n for n in names if n.full]:
            mention = _korean_of(name, pairs[number], folder)
            if mention is None:
                continue
            entity = next((e for e in entities if e.name == mention.value), None)
            if entity is None:
                entity = Entity(mention.value, strength=SURE, confirmed=True, folder=folder)
                entities.append(entity)
            entity.confirmed = True
            if not any(m.start == mention.start for m in entity.korean.get(number, ())):
                entity.korean.setdefault(number, []).append(mention)
            passage = next(p for p in pairs[number].target if p.plain[name.start : name.end] == name.text)
            _add_mention(entity, number, passage, name.start, name.end, full=True)
            names.remove(name)


def _korean_of(name: Name, pair: Pair, folder: Path | None) -> Mention | None:
    """The Korean word of the pair, if any, that begins with a name which the English name can be."""
    families = surname_readings(folder).get(name.surname.lower(), ())
    for passage in pair.source:
        for match in _HANGUL.finditer(passage.plain):
            word = match.group()
            # Before a bracket with the age no particle can follow the name: 옥분이(81) is not 옥분.
            whole = passage.plain[match.end() : match.end() + 1] == "("
            for size in (3, 2, 4):
                text = word[:size]
                rest = len(word) - size
                if rest < 0 or rest > (0 if whole else 3) or not text.startswith(families):
                    continue
                if "씨" not in text and is_spelling(text, name.text, folder):
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
    longest = max((3, *(len(e.words) + 1 for e in foreigners)))
    taken: list[tuple[int, int]] = []
    for start, end, text in sorted(spans(passage, longest), key=lambda s: (s[0] - s[1], s[0])):
        if _overlaps(start, end, taken):
            continue
        entity = index.whose(text) or _likest(foreigners, text)
        if entity is not None:
            place = _tight(entity, start, end, text)
            taken.append(place)
            yield entity, *place


def _likest(foreigners: Sequence[Entity], text: str) -> Entity | None:
    """The foreigner whose whole name the words are: of several the one who sounds most like them."""
    return max((e for e in foreigners if is_full(e, text)), key=lambda e: heard_as(e.words, text), default=None)


def _tight(entity: Entity, start: int, end: int, text: str) -> tuple[int, int]:
    """The span without words in front or behind that the comparison passed over (Mayor Wi Seong-ho → Wi Seong-ho)."""
    while True:
        first, _, after = text.partition(" ")
        before, _, last = text.rpartition(" ")
        if after and _no_worse(entity, text, after):
            start, text = start + len(first) + 1, after
        elif before and _no_worse(entity, text, before):
            end, text = end - len(last) - 1, before
        else:
            return start, end


def _no_worse(entity: Entity, text: str, part: str) -> bool:
    """Whether a part of the words is the whole name as well; a foreigner's has to sound more like it."""
    if not is_full(entity, part):
        return False
    heard = [foreign.best_likeness(entity.words, foreign.name_words(t)) for t in (part, text)]
    return not entity.words or heard[0] > heard[1]


def _owner(surname: str, number: int, index: _Index) -> Entity | None:
    """The entity that an English family name means: named in this pair's Korean first, then the nearest one.

    Of several in the pair it is the one who is spelled so in full (Yoo Seung-hyun and Ryu Jeong-ho, both 유).
    """
    fitting = [e for e in index.of_word(surname) if not e.doubtful]
    here = [e for e in fitting if number in e.korean]
    if here:
        return next((e for e in here if _spelled_so(e, surname)), here[0])
    return min(fitting, key=lambda e: min((abs(n - number) for n in e.korean), default=99), default=None)


def _spelled_so(entity: Entity, surname: str) -> bool:
    return any(surname in m.text.split() for ms in entity.english.values() for m in ms if m.data is True)


def _add_parts(
    index: _Index, foreigners: Sequence[Entity], number: int, passage: Passage, taken: list[tuple[int, int]]
) -> None:
    """A foreigner's last name alone, a Korean family name without a title (Kwon and others)."""
    words = capitals(passage)
    for place, word in enumerate(words):
        if _overlaps(word.start, word.end, taken) or not _may_be_name(passage.plain, word):
            continue
        here = [e for e in index.of_word(word.text) if number in e.korean and not e.doubtful]
        owner = (
            next((e for e in foreigners if word.text in e.latin_words), None)
            or next((e for e in here if _bare_family_name(e, passage, word.start, word.text)), None)
            or (_named_before(index, number, words, place) if not here else None)
            or _of_that_age(index, word, passage.plain)
        )
        if owner is not None:
            taken.append((word.start, word.end))
            _add_mention(owner, number, passage, word.start, word.end, full=False)


def _may_be_name(text: str, word: Capital) -> bool:
    """Whether a capitalised word is no function word, or one that has an age behind it or stands inside a sentence."""
    if word.text.lower() not in function_words("en"):
        return True
    if not is_surname(word.text):
        return False
    return bool(_AGED.match(text, word.end) or _INSIDE.search(text, max(0, word.start - 3), word.start))


def _add_respelled(foreigners: Sequence[Entity], number: int, passage: Passage, taken: list[tuple[int, int]]) -> None:
    """A foreigner's last name in other letters than before (Ashby, then Ashvey): alike in sound and in letters."""
    for entity in foreigners:
        here = len(entity.english.get(number, ()))
        if here >= len(entity.korean.get(number, ())) or not entity.latin_words:
            continue
        known = {latin.plain(word) for word in entity.latin_words}
        for word in capitals(passage):
            plain = latin.plain(word.text)
            if _overlaps(word.start, word.end, taken) or is_common(word.text):
                continue
            # The second half of a Korean-looking spelling is no title: Soo-man.
            if is_title_word(word.text) and "-" not in word.text:
                continue
            if nearest(plain, known) and max(foreign.likeness(w, plain) for w in entity.words) >= _SAME_SOUND:
                taken.append((word.start, word.end))
                _add_mention(entity, number, passage, word.start, word.end, full=False)
                break


def _of_that_age(index: _Index, word: Capital, text: str) -> Entity | None:
    """Somebody of another paragraph who has the family name and the age behind it: Park (62)."""
    age = _AGED.match(text, word.end)
    return index.aged.get((word.text.lower(), age[1])) if age is not None else None


def _named_before(index: _Index, number: int, words: Sequence[Capital], place: int) -> Entity | None:
    """The one person whose full name with this family name stands earlier in the English; the word stands alone."""
    word = words[place]
    if word.glued or (place + 1 < len(words) and words[place + 1].glued) or is_common(word.text):
        return None
    owners = [
        entity
        for entity in index.of_word(word.text)
        if not entity.doubtful
        and any(
            m.data is True and word.text in m.text.split() for n, ms in entity.english.items() if n < number for m in ms
        )
    ]
    return owners[0] if len(owners) == 1 else None


def _bare_family_name(entity: Entity, passage: Passage, start: int, word: str) -> bool:
    """A family name without a title: one already spelled so in this article, or with an age behind it."""
    known = {m.text.split()[0].lower() for ms in entity.english.values() for m in ms}
    if word.lower() in known:
        return start > 1 or entity.anonymous
    aged = passage.plain[start + len(word) :].startswith(" (")
    return entity.anonymous and word.lower() in entity.surname_forms and (aged or start > 1)
