"""Who did it and to whom, exchanged: 한국은 미국에 … 요구했다 as “The United States asked Korea”.

Both are in the sentence, so that nothing is missing from it. The Korean says by its particles who does it, the English
by its order: told when the one to whom it is done stands as the subject right before a verb that renders the Korean
one, in the active, and the doer follows as its object.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from bitext_check.content.lexicon import lexicon
from bitext_check.places.words import english_words
from bitext_check.records import Link, Mention, Message, Pair, Sentence, Token
from bitext_check.tables.words import words_used

_SUBJECT = frozenset(("이", "가", "은", "는", "께서"))
_TO = frozenset(("에", "에게", "한테"))
_NOUNS = ("NNG", "NNP", "NNB", "XSN")
# What may stand before the subject of a clause; behind a preposition or "and" it is none.
_OPENS = re.compile(r"(?:^|[.;:,“”‘\"] |\bthat )(?:[Tt]he )?(?:[A-Z][\w-]{1,20}\.? ){0,3}$")
_OTHER_CLAUSE = re.compile(r"[,;:“”\"]|\b(?:by|who|which|that|and|but|after|when|where|while)\b")
_PASSIVE = frozenset("was were is are be been being".split())
_KINDS = ("place", "organisation", "person")
_BEFORE_VERB, _BETWEEN = 3, 9
_SURE = 0.8


class _Deed(NamedTuple):
    """The links of who does it and to whom, and the stems of the English verbs for it."""

    doer: Link
    other: Link
    verbs: frozenset[str]


def exchanged_doers(pairs: Sequence[Pair], people: Mapping[int, Sequence[Link]]) -> Iterator[tuple[int, Link]]:
    """Links of kind "organisation" with problem "other-doer", of a person with "other-person", with the number of the
    pair.
    """
    for number, pair in enumerate(pairs):
        links = [link for link in (*pair.links, *people.get(number, ())) if link.kind in _KINDS]
        tied = [link for link in links if link.source and link.target and not link.problem]
        for bead in pair.beads:
            if len(bead.source) == len(bead.target) == 1:
                here = [link for link in tied if _in(link.source, bead.source[0]) and _in(link.target, bead.target[0])]
                deed = _deed(bead.source[0], here) if len(here) > 1 else None
                if deed is not None and _turned(deed, bead.target[0]):
                    yield number, _link(deed)


def _in(mention: Mention | None, sentence: Sentence) -> bool:
    return (
        mention is not None and mention.passage is sentence.passage and sentence.start <= mention.start < sentence.end
    )


def _deed(sentence: Sentence, links: Sequence[Link]) -> _Deed | None:
    """What the sentence says in its first clause: a name with 이, 가, 은 or 는, one with 을, 에 or 에게, and a verb."""
    tokens = sentence.passage.tokens_in(sentence.start, sentence.end)
    ends = {number: link for link in links for number in (_particle(tokens, link.source),) if number is not None}
    doer = next((n for n in sorted(ends) if tokens[n].tag in ("JKS", "JX") and tokens[n].form in _SUBJECT), None)
    if doer is None:
        return None
    for at in range(doer + 1, len(tokens)):
        token = tokens[at]
        if any(link.source and link.source.start <= token.start < link.source.end for link in links):
            # kiwipiepy may cut a name where it has a syllable like a particle.
            continue
        if token.tag in ("JKS", "JKC") or (token.tag == "JX" and token.form in _SUBJECT) or token.tag[0] in "VE":
            return None
        if at in ends and ends[at].target is not ends[doer].target and (token.tag == "JKO" or token.form in _TO):
            verbs = _verbs(tokens[at + 1 :], token.tag == "JKO")
            return _Deed(ends[doer], ends[at], verbs) if verbs and _once(sentence, ends[at]) else None
    return None


def _particle(tokens: Sequence[Token], mention: Mention | None) -> int | None:
    """The number of the particle behind a name, with one noun between at most (미국 정부는)."""
    if mention is None:
        return None
    for number, token in enumerate(tokens):
        if token.start >= mention.end:
            noun = token.tag in _NOUNS and number + 1 < len(tokens)
            number += noun
            return number if tokens[number].tag in ("JKS", "JX", "JKO", "JKB") else None
    return None


def _once(sentence: Sentence, link: Link) -> bool:
    """Whether the Korean sentence has the name only once."""
    assert link.source is not None
    return sentence.passage.plain[sentence.start : sentence.end].count(link.source.text) == 1


def _verbs(tokens: Sequence[Token], is_object: bool) -> frozenset[str]:
    """The English verbs for the first verb, when no other object or subject stands before it and it is no passive."""
    for number, token in enumerate(tokens):
        if token.tag in ("JKS", "JKC", "JX") or (token.tag == "JKO" and is_object):
            break
        if token.tag == "VV" and is_object:
            return _renderings(token.lemma)
        if token.tag == "XSV" and token.form == "하" and number and tokens[number - 1].tag == "NNG":
            return _renderings(tokens[number - 1].form)
        if token.tag[0] in "VX" and token.tag != "XSN":
            break
    return frozenset()


def _renderings(lemma: str) -> frozenset[str]:
    if lemma in words_used("both-ways-deed") or lemma not in lexicon():
        return frozenset()
    return lexicon()[lemma].words


def _turned(deed: _Deed, sentence: Sentence) -> bool:
    """Whether the English sentence has the other one, a verb for the deed and the doer in this order."""
    doer, other = deed.doer.target, deed.other.target
    assert doer is not None
    assert other is not None
    text = sentence.passage.plain
    if other.end > doer.start or not _OPENS.search(text[sentence.start : other.start]):
        return False
    if any(word in text[sentence.start : other.start] for word in doer.text.split() if word[0].isupper()):
        return False
    between = text[other.end : doer.start]
    words = english_words(between)
    if _OTHER_CLAUSE.search(between) or not 0 < len(words) <= _BETWEEN:
        return False
    verb = next((n for n, w in enumerate(words[:_BEFORE_VERB]) if w.stem in deed.verbs and not w.capital), None)
    if verb is None or words[verb].lower.endswith("ing"):
        return False
    return _PASSIVE.isdisjoint(word.lower for word in words[: verb + 1])


def _link(deed: _Deed) -> Link:
    source, target = deed.doer.source, deed.other.target
    assert source is not None
    assert target is not None
    assert deed.doer.target is not None
    why = Message(
        f"in the Korean {source.text} does it, in the English {target.text}",
        f"국문에서는 {source.text}이(가) 한 일인데 영문에서는 {target.text}이(가) 한 일로 되어 있습니다",
    )
    kind, problem = ("person", "other-person") if deed.doer.kind == "person" else ("organisation", "other-doer")
    return Link(kind, source, target, problem, (deed.doer.target.text,), why, _SURE)
