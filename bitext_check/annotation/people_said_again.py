"""Words of a second speaker given to the first once more: “…,” said Prof. Mok. Mok also predicted … (인교석 교수는 …).

The second speaker stands in the Korean with a title and nowhere in the English of the pair; the family name of the
first, the subject of a verb of saying, stands there more often than in the Korean. Foreigners count too: nothing in the
English sounds like them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bitext_check.annotation.entities import SURE, Entity, person
from bitext_check.annotation.people_english import Capital, capitals
from bitext_check.annotation.people_half import is_foreign
from bitext_check.content.lexicon import known_stems
from bitext_check.content.speech import said_in_english
from bitext_check.names import foreign, latin
from bitext_check.names.initials import begins_so
from bitext_check.places.gazetteer import gazetteer
from bitext_check.records import Link, Mention, Message, Pair, Passage
from bitext_check.segmentation.passages import stem

# Who did it: 교수는, 선임국장이
_SUBJECT = re.compile('^[^.?!“”"‘’]{0,24}?[가-힣](?:은|는|이|가|도|역시)(?= |[“"])')
_ON = re.compile(r" (?:(?:also|then|further|later|again|even|still|additionally|subsequently|meanwhile) ){0,2}")
_WENT_ON = re.compile(r"went on(?: to [a-z]+| saying|,)")
_ADJECTIVE = re.compile("-[a-z]")
_FULL = 2
_HEARD = 0.6
_SURE_OTHER, _SURE_FOREIGN = 0.85, 0.8


def said_again(
    number: int, pair: Pair, entities: Sequence[Entity], strangers: Sequence[Mention], told: Sequence[Link]
) -> Iterator[Link]:
    """Links of kind "person" with problem "other-person" for the one speaker of the pair whom the English lost.

    `strangers` are the foreigners of the Korean whom no English name confirms, `told` the links that there are.
    """
    told = [link for link in told if link.problem != "missing"]
    lost = [(m, e) for e in entities if (m := _lost(e, number)) is not None]
    free = [(m, None) for m in strangers if not _known(m, number, entities) and _is_strange(m, pair)]
    speakers = [(m, e) for m, e in (*lost, *_longest(free)) if _speaks(m) and not _explained(m, told)]
    if len(speakers) != 1:
        return
    source, entity = speakers[0]
    first = [
        (other, m) for other in entities
        if other is not entity and not other.words and not other.doubtful and not other.anonymous
        for m in other.korean.get(number, ()) if m.passage is source.passage and m.start < source.start
    ]  # fmt: skip
    for other, _ in first:
        if entity is not None and entity.surname_forms & other.surname_forms:
            continue
        word = _again(other, number, pair)
        if word is not None and not any(link.target is not None and _touch(link.target, word) for link in told):
            yield _link(source, entity, word, other)
            return


def _lost(entity: Entity, number: int) -> Mention | None:
    """The first mention of a sure person by the full name, when the English of the pair has none of the person."""
    if entity.words or entity.strength < SURE or entity.anonymous or entity.english.get(number):
        return None
    return next((m for m in entity.korean.get(number, ()) if not person(m).surname_only and person(m).title), None)


def _known(mention: Mention, number: int, entities: Sequence[Entity]) -> bool:
    """Whether words of a foreigner belong to somebody else of the pair."""
    return any(_touch(mention, m) for e in entities for m in e.korean.get(number, ()))


def _is_strange(mention: Mention, pair: Pair) -> bool:
    """Whether words before a title are a foreigner's name of which nothing is heard in the English."""
    words = person(mention).words
    if len(words) != _FULL or not person(mention).title or not all(map(is_foreign, words)):
        return False
    return not any(_heard(word, c.text) for passage in pair.target for c in capitals(passage) for word in words)


def _heard(hangul: str, word: str) -> bool:
    """Whether a word that is no word of English, no place and no adjective (Nimitz-class) sounds like a foreigner's."""
    plain = latin.plain(word)
    if (
        len(plain) < _FULL
        or _ADJECTIVE.search(word)
        or stem(word) in known_stems()
        or (word.lower(),) in gazetteer().by_form
    ):
        return False
    return begins_so(hangul, plain) and foreign.likeness(hangul, plain) >= _HEARD


def _longest(found: Sequence[tuple[Mention, None]]) -> list[tuple[Mention, None]]:
    """Of foreigners in the same words the one nearest to the title."""
    return [(m, e) for m, e in found if not any(m is not o and m.end == o.end and m.start < o.start for o, _ in found)]


def _speaks(mention: Mention) -> bool:
    """Whether the words from the name to the next particle are the subject: 인교석 교수는, 캘러웨이 선임국장은."""
    return _SUBJECT.match(mention.passage.plain[mention.end : mention.end + 40]) is not None


def _explained(mention: Mention, told: Sequence[Link]) -> bool:
    return any(link.source is not None and _touch(link.source, mention) for link in told if link.problem)


def _again(other: Entity, number: int, pair: Pair) -> Mention | None:
    """The family name of the other as the subject of a verb of saying, where it stands too often in the English."""
    forms = {w.lower() for m in (*other.english.get(number, ()), *other.misnamed) for w in m.text.split()}
    forms &= other.surname_forms
    said = len(other.korean.get(number, ()))
    for passage in pair.target:
        words = capitals(passage)
        if sum(word.text.lower() in forms for word in words) <= said:
            continue
        for at, word in enumerate(words):
            alone = not word.glued and not (at + 1 < len(words) and words[at + 1].glued)
            if at and alone and word.text.lower() in forms and _says(passage, word):
                return Mention("person", other.name, passage, word.start, word.end, False, "english")
    return None


def _says(passage: Passage, word: Capital) -> bool:
    adverbs = _ON.match(passage.plain, word.end)
    if adverbs is None:
        return False
    verb = said_in_english().match(passage.plain, adverbs.end())
    return verb is not None or _WENT_ON.match(passage.plain, adverbs.end()) is not None


def _touch(one: Mention, other: Mention) -> bool:
    return one.passage is other.passage and one.start < other.end and other.start < one.end


def _link(source: Mention, entity: Entity | None, word: Mention, other: Entity) -> Link:
    name = entity.name if entity is not None else " ".join(person(source).words)
    good = entity.good()[:3] if entity is not None else ()
    why = Message(
        f"the Korean names {name} here, the English {word.text} ({other.name})",
        f"국문은 {name}인데 영문에는 {word.text}({other.name})(으)로 되어 있습니다",
    )
    sure = _SURE_OTHER if entity is not None else _SURE_FOREIGN
    return Link("person", source, word, "other-person", good, why, sure)
