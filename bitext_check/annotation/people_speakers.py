"""Who speaks: a sentence whose Korean subject is one person and whose English subject is another.

Read sentence by sentence, since a paragraph often names both. Nothing is said unless the Korean names a person with a
title as the topic (… 이사는 “…”), nobody in the English sentence can be that person, and the English sentence begins
with somebody whom the Korean sentence does not name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bitext_check.annotation.entities import Entity, person
from bitext_check.annotation.titles_english import english_titles
from bitext_check.content.lexicon import entry_of
from bitext_check.names.spellings import surname_rows
from bitext_check.records import Bead, Link, Mention, Message, Pair, Sentence
from bitext_check.segmentation.passages import stem
from bitext_check.titles.compare import compare_title

_TOPIC = re.compile(r"[^“”\"‘’,.]{0,36}?(?:\([^()]{1,20}\))?(?:은|는|이|가|도)[\s,“]")
_SPOKEN = re.compile(r"[“\"‘]")
_WORDS = re.compile(r"[A-Za-z]{2,30}")
_FRONT = 64
_SUBJECT = re.compile(r"(?:[A-Z][a-z]{1,12},?\s(?:response,\s|turn,\s|contrast,\s)?){0,2}[Tt]he\s$")
_SAID = re.compile(
    r"\s(?:also\s|then\s|later\s|further\s)?(?:said|says|told|explained|emphasized|emphasised|stressed|added|noted|argued"
    r"|claimed|stated|replied|answered|countered|pointed|asked|urged|insisted|promised|predicted|revealed|announced"
    r"|complained|criticized|criticised|declared|admitted|confirmed|responded|commented|remarked|warned|recalled)\b"
)
_SURE = 0.5


def other_speakers(
    number: int, pair: Pair, entities: Sequence[Entity], strangers: Sequence[Mention], done: Sequence[Link]
) -> Iterator[Link]:
    """Links with problem "other-person" by sentences; `strangers` are foreigners whom no English name confirms."""
    blamed = [link.source for link in done if link.problem and link.source is not None]
    for bead in pair.beads:
        if not bead.source or not bead.target or bead.confidence < _SURE:
            continue
        for mention in _topics(number, bead, entities, strangers):
            if any(m is mention or (m.start < mention.end and mention.start < m.end) for m in blamed):
                continue
            link = _somebody_else(number, bead, mention, entities) or _by_office(number, bead, mention, entities)
            if link is not None:
                yield link
                break


def _inside(mention: Mention, sentences: Sequence[Sentence]) -> bool:
    return any(s.passage is mention.passage and s.start <= mention.start < s.end for s in sentences)


def _topics(number: int, bead: Bead, entities: Sequence[Entity], strangers: Sequence[Mention]) -> Iterator[Mention]:
    """People whom the Korean sentences have as topic with a title, and whom the English sentences do not name."""
    for entity in entities:
        if any(_inside(m, bead.target) for m in entity.english.get(number, ())):
            continue
        for mention in entity.korean.get(number, ()):
            if _inside(mention, bead.source) and _is_topic(mention) and not (entity.doubtful and _word(mention, bead)):
                yield mention
    for mention in strangers:
        words = person(mention).words
        korean = len(words) == 2 and words[0] in surname_rows()
        if not korean and _inside(mention, bead.source) and _is_topic(mention):
            yield mention


def _is_topic(mention: Mention) -> bool:
    """Whether name and title are the topic of a sentence with a quotation."""
    text, data = mention.passage.plain, person(mention)
    found = _TOPIC.match(text, mention.end)
    if not data.title or found is None or text.find(data.title, mention.end, found.end()) < 0:
        return False
    return _SPOKEN.search(text, found.end() - 1) is not None


def _word(mention: Mention, bead: Bead) -> bool:
    """Whether a doubtful name is perhaps a word that the English has: 반도체 전문가 / semiconductor expert."""
    entry = entry_of(mention.text)
    if entry is None:
        return False
    stems = {stem(w) for s in bead.target for w in _WORDS.findall(s.plain)}
    return bool(stems & (entry.words | entry.near))


def _somebody_else(number: int, bead: Bead, mention: Mention, entities: Sequence[Entity]) -> Link | None:
    """Another person of the article stands at the front of the English sentence, and not in the Korean sentences."""
    for other in entities:
        there = [m for m in other.english.get(number, ()) if _inside(m, bead.target) and _in_front(m, bead)]
        if not there or (other.doubtful and not other.anonymous) or _surplus(other, number) <= 0:
            continue
        if any(_inside(m, bead.source) for m in other.korean.get(number, ())):
            continue
        if _same_title(mention, other):
            continue
        owner = next((e for e in entities if mention in e.korean.get(number, ())), None)
        return _link(mention, there[0], other.name, _rendering(owner, mention))
    return None


def _surplus(entity: Entity, number: int) -> int:
    """How many times more the English names the entity than the Korean does, here and next door."""
    near = (number - 1, number, number + 1)
    return sum(len(entity.english.get(n, ())) - len(entity.korean.get(n, ())) for n in near)


def _in_front(mention: Mention, bead: Bead) -> bool:
    return any(
        s.passage is mention.passage and s.start <= mention.start < min(s.end, s.start + _FRONT)
        and not _SPOKEN.search(s.passage.plain, s.start, mention.start)
        for s in bead.target
    )  # fmt: skip


def _same_title(mention: Mention, other: Entity) -> bool:
    """Whether the topic may be the other person after all: known by the same title."""
    title = person(mention).title
    return any(t and (t.endswith(title) or title.endswith(t)) for t in titles(other))


def titles(entity: Entity) -> tuple[str, ...]:
    """The titles beside the Korean mentions of a person."""
    found = (person(m).title for mentions in entity.korean.values() for m in mentions)
    return tuple(dict.fromkeys(title for title in found if title))


def _by_office(number: int, bead: Bead, mention: Mention, entities: Sequence[Entity]) -> Link | None:
    """“The county governor said”: the office of another person of the article, and not of the one who speaks."""
    owner = next((e for e in entities if mention in e.korean.get(number, ())), None)
    own = titles(owner) if owner is not None else (person(mention).title,)
    for sentence in bead.target:
        for office in english_titles(sentence.passage):
            before = sentence.passage.plain[sentence.start : office.start]
            front = sentence.start <= office.start < min(sentence.end, sentence.start + _FRONT)
            if not front or not _SUBJECT.fullmatch(before) or not _SAID.match(sentence.passage.plain, office.end):
                continue
            if any(compare_title(title, office.text).verdict != "mismatch" for title in own):
                continue
            holder = _holder(office, bead, owner, entities)
            if holder is not None:
                return _link(mention, office, holder.name)
    return None


def _holder(office: Mention, bead: Bead, owner: Entity | None, entities: Sequence[Entity]) -> Entity | None:
    """The other person of the article with that office, unless the Korean sentence has the office too."""
    for other in entities:
        held = [t for t in titles(other) if compare_title(t, office.text).verdict == "match"]
        if other is not owner and not other.doubtful and held:
            if any(title in s.plain for title in held for s in bead.source):
                return None
            return other
    return None


def _rendering(owner: Entity | None, mention: Mention) -> tuple[str, ...]:
    """How the article writes the one who speaks, by family name when the Korean does; () for an unknown foreigner."""
    if owner is None:
        return ()
    full = [m.text for n in sorted(owner.english) for m in owner.english[n] if m.data is True]
    name = (*full, *owner.good(), owner.name)[0]
    if person(mention).surname_only:
        name = next((word for word in name.split() if word.lower() in owner.surname_forms), name)
    return (name,)


def _link(mention: Mention, target: Mention, name: str, good: tuple[str, ...] = ()) -> Link:
    subject = f"{mention.text} {person(mention).title}"
    why = Message(
        f"the Korean has {subject} here, the English {target.text} ({name})",
        f"한국어는 {subject}인데 영어에는 {target.text}({name})(으)로 되어 있습니다",
    )
    return Link("person", mention, target, "other-person", good, why, 0.8)
