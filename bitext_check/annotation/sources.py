"""Where something is known from, exchanged: “according to the association” for 국토교통부 공개시스템에 따르면.

A source has no verb of its own, so that the speakers do not show the slip. Told when a group of sentences names one
source on each side, the English one is of a listed sort that nothing in the Korean outside the quotations gives, and
nothing in the English can be the Korean one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bitext_check.annotation.sayers import link_to, masked, sayer_sorts
from bitext_check.annotation.speaking_bodies import english_sorts, in_korean, sort_of
from bitext_check.content.lexicon import lexicon
from bitext_check.places.regions import Region, Stretch, regions
from bitext_check.places.romanization import heard_in
from bitext_check.places.words import Word, english_words
from bitext_check.records import Link, Mention, Pair
from bitext_check.tables.words import words_pattern, words_used
from bitext_check.titles.modifiers import meanings

_ENGLISH = re.compile(r"\b[Aa]ccording to ([^,.;:“”\"\x01]{2,90})")
_KOREAN = re.compile(r"((?:[가-힣A-Za-z0-9·]{1,16} ){0,3}[가-힣A-Za-z0-9·]{2,16})에 (?:따르면|의하면)")
_MEDIA = re.compile(
    r"((?:일간지?|주간지|월간지|매체|통신사|방송사|신문) (?:[가-힣A-Za-z0-9·]{1,12} ){0,2}[가-힣A-Za-z0-9·]{2,12}?"
    r"|(?:[가-힣A-Za-z0-9·]{1,12} )?[가-힣A-Za-z]{1,10}(?:일보|신문|통신|방송|타임스|저널|포스트|뉴스))"
    r"[이가은는] (?:전했|보도했)"
)
_CLOSED = re.compile(r"[가-힣](?:[은는을를와과]|에서|으로|지만|는데|[며고]) ")
_BEHIND = re.compile(r" (?:of|from|by|in|at|on|for|released|published)\b.*")
_LONG = 3


def source_links(pair: Pair) -> Iterator[Link]:
    """Links of kind "organisation" with problem "other-doer", of a pair whose organisations are known."""
    if not any("ccording to" in passage.plain for passage in pair.target):
        return
    for region in regions(pair):
        theirs = [found for stretch in region.target for found in _found(_ENGLISH, stretch)]
        known = [found for stretch in region.source for found in _found(_KOREAN, stretch)]
        papers = [found for stretch in region.source for found in _found(_MEDIA, stretch)]
        if len(theirs) != 1 or len(known) + len(papers) != 1:
            continue
        source = (*known, *papers)[0]
        strange = _is_strange(theirs[0], region) and _says_who(source) if known else _no_paper(theirs[0], region)
        if strange and not _stands(source, region, pair):
            yield link_to(source, theirs[0])


def _found(pattern: re.Pattern[str], stretch: Stretch) -> Iterator[Mention]:
    """The sources of a stretch outside its quotations, without what a particle parts from them."""
    passage, start, end = stretch
    for match in pattern.finditer(masked(passage), start, end):
        begin, stop = match.span(1)
        begin = max([closed.end() for closed in _CLOSED.finditer(passage.plain, begin, stop)], default=begin)
        yield Mention("organisation", passage.plain[begin:stop].strip(), passage, begin, stop, None, "source")


def _outside(side: Sequence[Stretch]) -> str:
    """The text of a side without its quotations."""
    return " ".join(masked(passage)[start:end] for passage, start, end in side)


def _says_who(source: Mention) -> bool:
    """Whether the Korean source is somebody, or something written whose author stands with it."""
    return not source.text.endswith(tuple(words_used("written-by"))) or any(map(sort_of, source.text.split()))


def _is_strange(target: Mention, region: Region) -> bool:
    """Whether the English source is somebody of a sort that no Korean word gives; one of no listed sort never is."""
    korean = _outside(region.source)
    words = [word.lower for word in english_words(_BEHIND.sub("", target.text))]
    bodies, people = english_sorts(), sayer_sorts()
    for_others = words[-1:] and words[-1] not in bodies and words[-1] in words_used("speaks-for")
    words = words[:-1] if for_others else words
    told = [word for word in words[-1:] if word in bodies or word in people]
    if any(word in bodies and in_korean(bodies[word], korean) for word in told):
        return False
    if any(word in people and any(sign in korean for sign in people[word]) for word in told):
        return False
    return bool(told) and not _meant(words, korean)


def _no_paper(target: Mention, region: Region) -> bool:
    """Whether the English has no word for a paper, and a source whose head the Korean has not."""
    listed = {word.lower for word in english_words(target.text)} & (english_sorts().keys() | sayer_sorts().keys())
    head = english_words(_BEHIND.sub("", target.text))[-1:]
    english, korean = _outside(region.target), _outside(region.source)
    return bool(listed and head) and not words_pattern("press").search(english) and not _meant([head[0].lower], korean)


def _stands(source: Mention, region: Region, pair: Pair) -> bool:
    """Whether something in the English of the region can be the Korean source: its name, its sound, one of its words,
    or letters that may be short for it.
    """
    tied = (
        k
        for k in pair.links
        if k.kind == "organisation" and k.source and k.target and k.source.passage is source.passage
    )
    if any(k.source and k.source.start < source.end and source.start < k.source.end for k in tied):
        return True
    words = english_words(_outside(region.target))
    if any(word.text.isupper() and len(word.text) >= _LONG for word in words):
        return True
    if any(word.capital and len(word.text) > _LONG and heard_in(word.text, source.text) for word in words):
        return True
    return _rendered(source, words) or _meant([word.lower for word in words], source.text)


def _meant(words: Sequence[str], korean: str) -> bool:
    """Whether a Korean word that one of the English words stands for is in the text."""
    plain, lemmas = "".join(korean.split()), meanings()
    return any(lemma in plain for word in words for lemma in lemmas.get(word, ()))


def _rendered(source: Mention, words: Sequence[Word]) -> bool:
    """Whether one of the nouns of the Korean source stands in the English."""
    stems = {word.stem for word in words}
    entries = lexicon()
    lemmas = (t.lemma for t in source.passage.tokens_in(source.start, source.end) if t.tag.startswith("N"))
    return any(stems & (entries[lemma].words | entries[lemma].near) for lemma in lemmas if lemma in entries)
