"""Words given to people of another sort: the residents for the city hall, a lawyer for the prosecution.

The one who says it has no name here, so that neither people nor titles show the slip. It is told when the English says
that people of a listed sort (`tables/sayers.tsv`) said it, no Korean word of the pair outside the quotations can have
given them, and nothing in the English of the sentence can mean the body or the people who say it in the Korean.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from typing import NamedTuple

from bitext_check.content.lexicon import in_full, lexicon
from bitext_check.content.quotation import quotations
from bitext_check.content.speech import said_in_english, said_in_korean
from bitext_check.organisations.agreement import hinted, stands
from bitext_check.organisations.comparison import near_part
from bitext_check.organisations.values import KoreanOrganisation
from bitext_check.places.regions import Region, Stretch, regions
from bitext_check.places.words import Word, english_words, stems_with_role
from bitext_check.records import Link, Mention, Message, Pair, Passage
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house, cells, table
from bitext_check.tables.words import words_used

_MASK = "\x01"
_BORDER = re.compile(rf"[{_MASK};:!?]+|\.\s|,\s(?:and|but)\s")
_PHRASE = re.compile(r"\s(?:of|from|at|in|for|with|on)\s|,|\swho\s|\(")
QUOTED_ON = re.compile(r"\x01[”\"]?(?:이?라고|고|이?라며|며|이?라면서|면서)(?![가-힣])")
_SENTENCE = re.compile(r"[.?!]\s+")
_ADVERBS = frozenset("only also then again further later still just in turn".split())
_REACH = 120
_SURE = 0.8


class Subject(NamedTuple):
    """Who says it in the Korean: the words as they stand, and those for the body or the people alone."""

    mention: Mention
    body: str


@by_house(maxsize=1)
def sayer_sorts() -> Mapping[str, tuple[str, ...]]:
    """English word → the Korean signs of its sort."""
    return {word: cells(row["signs"]) for row in table("sayers") for word in cells(row["english"])}


@by_house(maxsize=1)
def _people() -> frozenset[str]:
    return frozenset(sign for signs in sayer_sorts().values() for sign in signs if len(sign) > 1)


def are_people(subject: Subject) -> bool:
    """Whether the Korean subject is people of a listed sort: 유족은, 학부모들은."""
    return subject.body in _people()


@by_house(maxsize=1)
def _governments() -> Mapping[str, frozenset[str]]:
    """What English calls the government that one syllable names (시는): the stems of city, municipal and government."""
    return {row["korean"]: frozenset(map(stem, cells(row["english"]))) for row in table("governments")}


def sayer_links(pair: Pair) -> Iterator[Link]:
    """Links of kind "organisation" with problem "other-doer", of a pair whose organisations are known."""
    for region, said, korean in speaking(pair, sayer_sorts()):
        strange = [m for m, word in said if not any(sign in korean for sign in sayer_sorts()[word])]
        found = tuple(subjects(region)) if len(strange) == 1 else ()
        if len(found) == 1 and not in_english(found[0], region, strange[0], pair):
            yield link_to(found[0].mention, strange[0])


def speaking(pair: Pair, listed: Container[str]) -> Iterator[tuple[Region, list[tuple[Mention, str]], str]]:
    """The regions of a pair in which somebody says something on both sides.

    With each the English subjects that a listed word names, and the Korean outside quotations that may have given them.
    """
    if not any(map(says, pair.target)):
        return
    for region in regions(pair):
        if tells(region):
            said = [one for stretch in region.target for one in sayers(stretch, listed)]
            yield region, said, korean_near(region, pair)


def tells(region: Region) -> bool:
    """Whether the Korean of a region has a verb of saying, or a quotation that one goes on from: “…”고 맞섰다."""
    quoted = (QUOTED_ON.search(masked(passage), start, end) for passage, start, end in region.source)
    return any(quoted) or said_in_korean().search(region.korean) is not None


def korean_near(region: Region, pair: Pair) -> str:
    """The Korean outside quotations in which the English of a region can have its words: that of the pair.

    Where each sentence of the pair has its own in the other language and both of the region have a quotation, only that
    of the region: who speaks in the sentence before has not said this one.
    """
    single = all(len(bead.source) == len(bead.target) == 1 for bead in pair.beads)
    sides = [" ".join(masked(p)[start:end] for p, start, end in side) for side in (region.source, region.target)]
    if pair.beads and single and all(_MASK in side for side in sides):
        return sides[0]
    return " ".join(masked(passage) for passage in pair.source)


@by_house(maxsize=256)
def says(passage: Passage) -> bool:
    """Whether a verb of saying stands in an English passage."""
    return said_in_english().search(passage.plain) is not None


@by_house(maxsize=256)
def masked(passage: Passage) -> str:
    """The text with its quotations blotted out."""
    quotes = quotations(passage)
    if not quotes:
        return passage.plain
    text = list(passage.plain)
    for quote in quotes:
        text[quote.start : quote.end] = _MASK * (quote.end - quote.start)
    return "".join(text)


def sayers(stretch: Stretch, listed: Container[str]) -> Iterator[tuple[Mention, str]]:
    """The people of a stretch who are the subject of a verb of saying, with the listed word for them."""
    passage, start, end = stretch
    text = masked(passage)
    for verb in said_in_english().finditer(text, start, end):
        borders = [m.end() for m in _BORDER.finditer(text, max(start, verb.start() - _REACH), verb.start())]
        begin = max([start, *borders])
        if text[begin : verb.start()].strip(" ,"):
            begin = text.rfind(", ", begin, verb.start()) + 2 if ", " in text[begin : verb.start()] else begin
            stop = verb.start()
        else:
            behind = _BORDER.search(text, verb.end(), end)
            begin, stop = verb.end(), behind.start() if behind else end
        found = _head(passage, text, begin, stop, listed)
        if found is not None:
            yield found


def _head(passage: Passage, text: str, begin: int, stop: int, listed: Container[str]) -> tuple[Mention, str] | None:
    """The listed word at the head of a short noun phrase, or right before "official" and the like."""
    phrase = text[begin:stop].rstrip(". ")
    cut = _PHRASE.search(phrase.strip(), 1)
    core = phrase.strip()[: cut.start()] if cut else phrase.strip()
    words = english_words(core)
    while len(words) > 1 and (words[-1].lower in _ADVERBS or words[-1].lower.endswith("ly")):
        core = core[: words[-1].start].rstrip()
        words = words[:-1]
    if not words or len(words) > 6:
        return None
    at = len(words) - 1
    if words[at].text.lower() in words_used("speaks-for") and at:
        at -= 1
    word = words[at].text.lower()
    if word not in listed and cut and words[-1].text.lower() in words_used("speaks-for"):
        # An official at the ministry.
        behind = _PHRASE.split(phrase.strip()[cut.end() :], 1)[0]
        word = behind.removesuffix(" Hall").rsplit(" ", 1)[-1].lower()
        core += phrase.strip()[cut.start() : cut.end()] + behind
    if word not in listed:
        return None
    offset = begin + phrase.index(core)
    mention = Mention("organisation", core, passage, offset, offset + len(core), None, "sayers.tsv")
    return mention, word


def subjects(region: Region) -> Iterator[Subject]:
    """Who says something in each sentence of the Korean: its first noun phrase with 은 or 는 outside the quotations."""
    for passage, start, end in region.source:
        text = masked(passage)
        for first, last in sentences(text, start, end):
            if QUOTED_ON.search(text, first, last) or said_in_korean().search(text, first, last):
                found = _topic(passage, text, first, last)
                if found is not None:
                    yield found


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the sentences of a stretch begin and end."""
    at = start
    for stop in _SENTENCE.finditer(text, start, end):
        yield at, stop.end()
        at = stop.end()
    if at < end:
        yield at, end


def _topic(passage: Passage, text: str, start: int, end: int) -> Subject | None:
    for token in passage.tokens_in(start, end):
        if token.tag != "JX" or token.form not in ("은", "는") or text[token.start] == _MASK:
            continue
        begin = max(text.rfind(" ", start, token.start), text.rfind(_MASK, start, token.start), start - 1) + 1
        body = text[begin : token.start]
        before = text[start:begin].rstrip()
        if body in words_used("speaks-for") and before and before[-1] not in ",.":
            begin = max(before.rfind(" "), before.rfind(_MASK)) + 1 + start
            body = text[begin : start + len(before)]
        elif body.endswith("측") and len(body) > 2:
            body = body[:-1]
        place = Mention("organisation", body, passage, begin, token.start, None, "sayers.tsv")
        return Subject(place, body.removesuffix("들"))
    return None


def in_english(subject: Subject, region: Region, target: Mention, pair: Pair) -> bool:
    """Whether the Korean subject may stand in the English, or is nothing that can be looked for there."""
    mention, body = subject
    rest = tuple(word for word in words_outside(region, target) if word.text not in target.text.split())
    named = [
        m for m in pair.source_mentions
        if isinstance(m.data, KoreanOrganisation) and m.passage is mention.passage
        and m.start < mention.end and mention.start < m.end
    ]  # fmt: skip
    if named:
        data = named[-1].data
        assert isinstance(data, KoreanOrganisation)
        text = " ".join(word.text for word in rest)
        return hinted(data, rest) or stands(data, rest, text) or _parts_said(data, rest)
    if body in _governments():
        own = _governments()[body]
    elif body in lexicon():
        own = lexicon()[body].words | lexicon()[body].near | {stem(w) for r in in_full()[body] for w in r.split()}
    else:
        return True
    return any(word.stem in own for word in rest) or _general(rest)


def words_outside(region: Region, target: Mention) -> Iterator[Word]:
    """The English words outside quotations: of the sentence of the target when the Korean has several, else of all."""
    several = sum(len(tuple(sentences(masked(p), start, end))) for p, start, end in region.source) > 1
    for passage, start, end in region.target:
        text = masked(passage)
        for first, last in sentences(text, start, end) if several else ((start, end),):
            if not several or (passage is target.passage and first <= target.start < last):
                yield from english_words(text[first:last])


def _general(rest: tuple[Word, ...]) -> bool:
    return any(word.stem in stems_with_role("body") or word.text.lower() in words_used("speaks-for") for word in rest)


def _parts_said(data: KoreanOrganisation, rest: tuple[Word, ...]) -> bool:
    """Whether a part of the name, or a general word for a body, stands in the rest of the English."""
    own = frozenset[str]().union(*(near_part(part) for part in data.parts if part.role not in ("place", "scope")))
    own |= {word for row in data.rows for form in row.forms for word in form}
    return _general(rest) or any(word.stem in own for word in rest)


def link_to(source: Mention, target: Mention) -> Link:
    """The link of kind "organisation" with problem "other-doer" for words given to another."""
    why = Message(
        f"the Korean gives these words to {source.text}, the English to {target.text}",
        f"국문에서는 {source.text}의 말인데 영문에서는 {target.text}의 말로 되어 있습니다",
    )
    return Link("organisation", source, target, "other-doer", (), why, _SURE)
