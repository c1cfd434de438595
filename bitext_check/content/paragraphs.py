"""Paragraphs without counterpart: left out, added, said twice, joined with their neighbour or moved elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice

from bitext_check.content.leftovers import LeftStanding
from bitext_check.content.presence import Word, presence
from bitext_check.content.repetition import Said, repeated_paragraph
from bitext_check.records import Bead, Language, Link, Mention, Message, Pair, Passage, Sentence

# A paragraph of which so much stands in the text next door was merged with it or is aligned wrongly.
_NEXT_DOOR = 0.5
# Below this share it is not there; measured on news with one paragraph dropped, added, joined or moved.
_SURE: dict[Language, float] = {"ko": 0.45, "en": 0.3}
_SURE_OF_LINE = 0.25
# A word whose counterpart answers for another word: a head line says again what the text says, a paragraph of full
# sentences shares the names and subjects of its article with all the others.
_SHARED_BY_LINE, _SHARED_BY_SENTENCES = 0.8, 0.25
# A paragraph of which so little is missing says nothing that the others do not say.
_NEWS = 0.2
# A lone paragraph and one of the other side that share so many of their words were moved.
_SAME_BOTH, _SAME_TOGETHER = 0.25, 0.7
_MOST_LONE = 40
_ENDED = re.compile(r"[.!?…][”’\"')]{0,3}\s*$")
_FEW_WORDS = 3


class Around:
    """What a paragraph without counterpart is looked for in: read once for an article, when it is needed."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self.pairs = pairs

    @cached_property
    def left_standing(self) -> LeftStanding:
        return LeftStanding(self.pairs)

    @cached_property
    def said(self) -> Said:
        return Said(passage for pair in self.pairs for passage in pair.target)

    @cached_property
    def lone(self) -> dict[Language, list[Passage]]:
        """By language the first paragraphs without counterpart."""
        lone = [pair for pair in self.pairs if not pair.complete]
        sides: dict[Language, Iterator[Passage]] = {
            "ko": (p for pair in lone for p in pair.source), "en": (p for pair in lone for p in pair.target),
        }  # fmt: skip
        return {language: list(islice(passages, _MOST_LONE)) for language, passages in sides.items()}


def paragraph_links(around: Around, number: int) -> Iterator[Link]:
    """Links of a paragraph without counterpart, unless it is a head line; the text next door may hold it.

    Kind "omission" or "addition" with the problem "paragraph", "repetition", or "alignment" ("merged", "moved").
    """
    pairs = around.pairs
    pair = pairs[number]
    if pair.role == "head":
        return
    for passage in pair.source or pair.target:
        mention = Mention("paragraph", passage.plain, passage, 0, len(passage.plain))
        if around.left_standing.holds(passage):
            continue
        twin = None if pair.source else repeated_paragraph(passage, around.said)
        share = _found_next_door(sentences_of((passage,)), pairs, number)
        if twin is not None:
            yield twin
        elif share >= _NEXT_DOOR:
            source, target = (mention, None) if pair.source else (None, mention)
            yield Link("alignment", source, target, "merged", (), _MERGED, 0.6)
        elif _stands_elsewhere(passage, around):
            source, target = (mention, None) if pair.source else (None, mention)
            yield Link("alignment", source, target, "moved", (), _MOVED, 0.6)
        elif pair.source:
            yield omission("paragraph", mention, _confidence(passage, share))
        else:
            yield addition("paragraph", mention, _confidence(passage, share))


_MERGED = Message(
    "This paragraph seems to be joined with its neighbour on the other side; please check the alignment.",
    "이 문단은 상대편의 이웃 문단에 합쳐진 것으로 보입니다. 정렬을 확인하십시오.",
)


_MOVED = Message(
    "This paragraph seems to stand elsewhere on the other side; please check the alignment.",
    "이 문단은 상대편의 다른 곳에 있는 것으로 보입니다. 정렬을 확인하십시오.",
)


def _stands_elsewhere(passage: Passage, around: Around) -> bool:
    """Whether a paragraph of the other side that has no counterpart either says the same."""
    korean = passage.language == "ko"
    for other in around.lone["en" if korean else "ko"]:
        source, target = (passage, other) if korean else (other, passage)
        seen = presence(Pair("", beads=(Bead(sentences_of((source,)), sentences_of((target,))),), source=(), target=()))
        shares = [_share(words) for words in (seen.korean, seen.english)]
        if min(shares) >= _SAME_BOTH and sum(shares) >= _SAME_TOGETHER:
            return True
    return False


def _share(words: Sequence[Word]) -> float:
    """The share of the words of content that are found."""
    counted = [w for w in words if w.kind != "light"]
    return sum(w.state in ("found", "elsewhere") for w in counted) / max(_FEW_WORDS, len(counted))


def _confidence(passage: Passage, share: float) -> float:
    """How sure it is that a paragraph of which this share stands next door has no counterpart."""
    return 0.9 if share < (_SURE[passage.language] if _is_closed(passage) else _SURE_OF_LINE) else 0.6


def _is_closed(passage: Passage) -> bool:
    """Whether a paragraph ends as a sentence does, unlike head lines, captions and bylines."""
    return _ENDED.search(passage.plain) is not None


def is_told_next_door(told: Mention, pairs: Sequence[Pair], number: int) -> bool:
    """Whether a sentence at the border of a pair stands on the other side of the pair before or behind it."""
    text = told.passage.plain
    if text[: told.start].strip() and text[told.end :].strip():
        return False
    alone = (Sentence(told.passage, told.start, told.end),)
    return _found_next_door(alone, pairs, number, 1) >= _NEXT_DOOR


def _found_next_door(alone: tuple[Sentence, ...], pairs: Sequence[Pair], number: int, reach: int = 2) -> float:
    """The share of the words of a paragraph that the neighbours' other side holds and does not need itself."""
    if not alone:
        return 0.0
    passage = alone[0].passage
    around = [pairs[n] for n in range(max(0, number - reach), min(len(pairs), number + reach + 1)) if n != number]
    beads = [b for p in around for b in p.beads or (Bead(sentences_of(p.source), sentences_of(p.target)),)]
    korean = passage.language == "ko"
    own = Bead(alone, ()) if korean else Bead((), alone)
    links = tuple(link for p in around for link in p.links)
    seen = presence(Pair("", beads=(own, *beads), links=links, source=(), target=()))
    words: Sequence[Word] = seen.korean if korean else seen.english
    counted = [w for w in words if w.passage.paragraph == passage.paragraph and w.kind != "light"]
    if not counted:
        return 0.0
    states = [word.state for word in counted]
    new = states.count("missing") >= _NEWS * len(states)
    shared = _SHARED_BY_SENTENCES if new and _is_closed(passage) else _SHARED_BY_LINE
    return (len(states) - states.count("missing") - (1 - shared) * states.count("shared")) / len(states)


def sentences_of(passages: Sequence[Passage]) -> tuple[Sentence, ...]:
    """All sentences of some paragraphs, in order."""
    return tuple(Sentence(p, s.start, s.end) for p in passages for s in p.sentences)


def omission(problem: str, source: Mention, confidence: float) -> Link:
    """The link for Korean words without English; `problem` is "paragraph", "sentence", "clause" or "item"."""
    reason = Message(
        f"Nothing in the English stands for “{_short(source.text)}”.",
        f"영문에 “{_short(source.text)}”에 해당하는 말이 없습니다.",
    )
    return Link("omission", source, None, problem, (), reason, confidence)


def addition(problem: str, target: Mention, confidence: float) -> Link:
    """The link for English words without Korean; `problem` is "paragraph", "sentence" or "clause"."""
    reason = Message(
        f"Nothing in the Korean stands behind “{_short(target.text)}”.",
        f"국문에 “{_short(target.text)}”에 해당하는 내용이 없습니다.",
    )
    return Link("addition", None, target, problem, (), reason, confidence)


def _short(text: str, limit: int = 80) -> str:
    text = text.rstrip(". ")
    # Cut between words.
    return text if len(text) <= limit else f"{text[:limit].rpartition(' ')[0].rstrip(' ,') or text[: limit - 1]}…"
