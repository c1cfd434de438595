"""Who speaks on each side, of whatever kind: the topics of Korean sentences that say something, the subjects of English
verbs of saying. A speaker is a person, a body with a name, or a body without one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bitext_check.annotation.entities import Entity, person
from bitext_check.annotation.korean_words import title_end
from bitext_check.annotation.people import People
from bitext_check.annotation.people_half import is_foreign
from bitext_check.annotation.people_meaning import in_names
from bitext_check.annotation.sayers import QUOTED_ON, masked, sentences
from bitext_check.annotation.speaking_bodies import sort_of
from bitext_check.content.lexicon import lexicon
from bitext_check.content.speech import said_in_english, said_in_korean
from bitext_check.organisations.values import KoreanOrganisation
from bitext_check.places.regions import Region
from bitext_check.records import Mention, Pair, Passage

_REACH, _FAR = 180, 26
_LONG_NAME, _FULL_NAME = 4, 3
_BORDER = re.compile(r"[\x01;:!?]|\.\s|,\s(?:and|but)\s")
_OPENS = re.compile(
    r"[\s,“”\"‘’']*(?:(?:[Oo]n the other hand|[Ii]n response|[Mm]eanwhile|[Hh]owever|[Pp]rior to this),?\s)?"
)
_SPEAKS_FOR = re.compile(r"(?: ?(?:측|관계자|관계자들|대변인|당국자|담당자|측 관계자))?")
# Jin Se-young, principal of the school, welcomed it, saying, “…”; welcomed it as “…”; did not accept it, saying, “…”
_SAYING = re.compile(
    r"(?:(?<=[.?!\x01”\"] )|(?<![\s\S]))([A-Z][^\x01.;:]{2,120}?),? (?:[a-z]{3,14}ed|(?:did|has) not [a-z]{3,14}) "
    r"(?:(?:[^\x01.;:,]{0,60}, )?saying|(?:[^\x01.;:,]{0,60} )?as),? ?[“\"]?\x01"
)


class Actor(NamedTuple):
    """Who speaks in a Korean sentence: the words with 은 or 는, and what they are.

    `words` are those of a foreigner's name that no English name confirms.
    """

    mention: Mention
    person: Entity | None = None
    body: KoreanOrganisation | None = None
    sort: str = ""
    name: str = ""
    words: tuple[str, ...] = ()


def korean_actors(region: Region, number: int, pair: Pair, people: People) -> Iterator[Actor]:
    """The topics of the Korean sentences that say something, as far as they are people or bodies."""
    for passage, start, end in region.source:
        text = masked(passage)
        for first, last in sentences(text, start, end):
            if QUOTED_ON.search(text, first, last) or said_in_korean().search(text, first, last):
                for token in passage.tokens_in(first, last):
                    if token.tag == "JX" and token.form in ("은", "는") and text[token.start] != "\x01":
                        found = _speaker(passage, text, first, token.start, number, pair, people)
                        if found is not None:
                            yield found


def _speaker(
    passage: Passage, text: str, first: int, end: int, number: int, pair: Pair, people: People
) -> Actor | None:
    begin = max(first, text.rfind("\x01", first, end) + 1)
    named = [
        (m, e) for e in people.at(number) for m in e.korean.get(number, ())
        if m.passage is passage and begin <= m.start and m.end <= end and end - m.end <= _FAR
    ]  # fmt: skip
    bodies = [
        m for m in pair.source_mentions
        if isinstance(m.data, KoreanOrganisation) and m.passage is passage and begin <= m.start and m.end <= end
        and _SPEAKS_FOR.fullmatch(text, m.end, end)
    ]  # fmt: skip
    if bodies:
        data = bodies[-1].data
        assert isinstance(data, KoreanOrganisation)
        return Actor(_mention(passage, bodies[-1].start, end), None, data, sort_of(data.name))
    stranger = _stranger(passage, begin, end, people.strangers.get(number, ()))
    if named:
        mention, entity = max(named, key=lambda n: n[0].end)
        if entity.doubtful and stranger is not None:
            return stranger
        if entity.doubtful and not (len(entity.name) == _FULL_NAME or entity.name in in_names()):
            return None
        if not _belongs(passage, mention.end, end):
            return Actor(_mention(passage, mention.start, end), entity)
        return None
    if stranger is not None:
        return stranger
    last = text[begin:end].split()
    body = last[-1] if last else ""
    if _SPEAKS_FOR.fullmatch(f" {body}") and len(last) > 1:
        body = last[-2]
    body = body.removesuffix("측") if len(body) > 2 else body
    at = text.rfind(body, begin, end)
    if sort_of(body):
        return Actor(_mention(passage, at, end), sort=sort_of(body))
    introduced = at + len(body) < end or (len(last) > 1 and bool(sort_of(last[-2])))
    if len(last) and introduced and len(body) >= _LONG_NAME and body not in lexicon():
        return Actor(_mention(passage, at, end), name=body)
    return None


def _belongs(passage: Passage, start: int, end: int) -> bool:
    """Whether a particle ties what speaks to the name before it: 곽 씨의 어머니는, 감독을 포함한 선수들은."""
    return any(token.tag in ("JKG", "JKO", "JC", "JKB") for token in passage.tokens_in(start, end))


def _stranger(passage: Passage, begin: int, end: int, strangers: Sequence[Mention]) -> Actor | None:
    """A foreigner whom no English name confirms, with a title right before the particle: 모리 겐지 감독은."""
    for mention in sorted(strangers, key=lambda m: (m.end - m.start, m.start), reverse=True):
        inside = mention.passage is passage and begin <= mention.start and mention.end < end
        words = person(mention).words
        if inside and end - mention.end <= _FAR and not _belongs(passage, mention.end, end):
            names = [word for word in words if is_foreign(word)]
            if words[:2] == tuple(names[:2]) and title_end(passage.plain[mention.end : end].split()[-1]):
                return Actor(_mention(passage, mention.start, end), name="".join(names[:2]), words=words[:2])
    return None


def _mention(passage: Passage, start: int, end: int) -> Mention:
    return Mention("person", passage.plain[start:end], passage, start, end, None, "speaker")


def english_phrases(region: Region) -> Iterator[Mention]:
    """The subjects of the verbs of saying outside quotations, with what stands around them."""
    for passage, start, end in region.target:
        text = masked(passage)
        for verb in said_in_english().finditer(text, start, end):
            low = max(start, verb.start() - _REACH)
            begin = max([low, *(m.end() for m in _BORDER.finditer(text, low, verb.start()))])
            stop = verb.start()
            if not text[begin:stop].strip(" ,“”\"‘’'"):
                border = _BORDER.search(text, verb.end(), min(end, verb.end() + _REACH))
                begin, stop = verb.end(), border.start() if border else min(end, verb.end() + _REACH)
            opened = _OPENS.match(text, begin, stop)
            begin = opened.end() if opened else begin
            stop = begin + len(text[begin:stop].rstrip(" ,"))
            if begin < stop:
                yield Mention("person", passage.plain[begin:stop], passage, begin, stop, None, "speaker")
        for match in _SAYING.finditer(text, start, end):
            yield Mention("person", match[1], passage, match.start(1), match.end(1), None, "speaker")
