"""A relative exchanged for another: 딸 as “son”, 형 as “father” (`tables/relations.tsv`).

Told of a group of sentences whose Korean has one relation that nothing in the English says, and whose English has one
that nothing in the Korean leaves open. Rows without English of their own only leave others open: 동생, 부모, 가족. What
is said from the other side is believed: 아들을 앉혔다, “was named by his father”. In obituaries 상 behind a relative
says whose death it is to whom (장인상), one after the other in both languages; elsewhere it is a prize.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bitext_check.places.regions import Region, Stretch, regions
from bitext_check.records import Link, Mention, Message, Pair
from bitext_check.tables.load import by_house, cells, table
from bitext_check.tables.words import words_used

_SURE = 0.85
_SEVERAL = 2
# 부인하다 is to deny, 이모 씨 a man of the family name 이.
_OTHER_WORDS = re.compile(
    r"(?:부인(?=하|했|한|할|해|됐|되)|[이고](?=모 ?(?:씨|군|양|\())|형(?=[을이] ?(?:선고|확정|집행|살|받)))"
)


class _Relation(NamedTuple):
    korean: frozenset[str]
    english: frozenset[str]
    near: frozenset[str]
    converse: frozenset[str]


@by_house(maxsize=1)
def _relations() -> tuple[_Relation, ...]:
    return tuple(
        _Relation(*(frozenset(cells(row[column])) for column in ("korean", "english", "near", "converse")))
        for row in table("relations")
    )


@by_house(maxsize=1)
def _korean_words() -> frozenset[str]:
    return frozenset[str]().union(*(relation.korean for relation in _relations()))


@by_house(maxsize=1)
def _deaths() -> re.Pattern[str]:
    """The relatives with 상, in obituaries."""
    words = sorted((w for w in _korean_words() if w.endswith("상")), key=len, reverse=True)
    return re.compile(rf"(?<![가-힣])(?:{'|'.join(map(re.escape, words))})(?![가-힣])")


@by_house(maxsize=1)
def _english_word() -> re.Pattern[str]:
    words = sorted((w for r in _relations() for w in r.english), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w-])")


def relation_links(pair: Pair) -> Iterator[Link]:
    """Links of kind "person" with problem "other-person"."""
    if not any(_english_word().search(passage.plain) for passage in pair.target):
        return
    everywhere = {m.text for passage in pair.source for m in _said((passage, 0, len(passage.plain)))}
    for region in regions(pair):
        ours = [m for stretch in region.source for m in _said(stretch)]
        if not ours:
            continue
        theirs = [
            Mention("person", m.group(), passage, m.start(), m.end(), None, "relations.tsv")
            for passage, start, end in region.target
            for m in _english_word().finditer(passage.plain, start, end)
        ]
        strange = [m for m in theirs if not _open(m.text, everywhere)]
        lost = [m for m in ours if _own(m.text) and not _rendered(m.text, region)]
        both = len({m.text for m in strange}) == len({m.text for m in lost}) == 1
        if both and not any(strange[0].text in relation.converse for relation in _of(lost[0].text)):
            yield _link(lost[0], strange[0])
        elif not strange:
            yield from _out_of_turn(ours, theirs)


def _out_of_turn(ours: list[Mention], theirs: list[Mention]) -> Iterator[Link]:
    """The one death that is to somebody else in the English, of several in as many words."""
    if len(ours) != len(theirs) or len(ours) < _SEVERAL or not all(_deaths().fullmatch(m.text) for m in ours):
        return
    wrong = [(k, e) for k, e in zip(ours, theirs, strict=True) if not _open(e.text, {k.text})]
    if len(wrong) == 1:
        yield _link(*wrong[0])


def _said(stretch: Stretch) -> Iterator[Mention]:
    """The words for relatives in a stretch of Korean; those written together (외할머니) as one."""
    passage, start, end = stretch
    obituary = any(word in passage.plain for word in words_used("obituary"))
    deaths = list(_deaths().finditer(passage.plain, start, end)) if obituary else []
    for death in deaths:
        yield Mention("person", death.group(), passage, death.start(), death.end(), None, "relations.tsv")
    for token in passage.tokens_in(start, end):
        if any(death.start() <= token.start < death.end() for death in deaths):
            continue
        if token.form in _korean_words() and token.tag[0] == "N" and not _OTHER_WORDS.match(passage.plain, token.start):
            yield Mention("person", token.form, passage, token.start, token.end, None, "relations.tsv")


def _of(korean: str) -> Iterator[_Relation]:
    return (relation for relation in _relations() if korean in relation.korean)


def _open(english: str, korean: set[str]) -> bool:
    """Whether some Korean word of the pair may be that relative."""
    return any(english in relation.english | relation.near for word in korean for relation in _of(word))


def _own(korean: str) -> bool:
    return any(relation.english for relation in _of(korean))


def _rendered(korean: str, region: Region) -> bool:
    words = {word.lower for word in region.words}
    text = region.english.lower()
    return any(
        form in words or ("-" in form and form in text)
        for relation in _of(korean)
        for form in relation.english | relation.near
    )


def _link(source: Mention, target: Mention) -> Link:
    good = tuple(min(relation.english, key=len) for relation in _of(source.text) if relation.english)
    why = Message(
        f"{source.text} is {' or '.join(good)}, not {target.text}",
        f"‘{source.text}’은(는) {' 또는 '.join(good)}인데 영문에는 {target.text}(으)로 되어 있습니다",
    )
    return Link("person", source, target, "other-person", good, why, _SURE)
