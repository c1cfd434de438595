"""A person put into another body of the article: an analyst of 동방증권 as one “at Hanul Securities”.

A body before a name is part of no verb's phrase and of no list, so that nothing else shows the slip. Told when the
English has at the name a body that sounds like another one of the article, of the same kind, and nothing in the
English of the pair sounds like the one that the Korean has there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from bitext_check.annotation.korean_words import strip_particle, title_end
from bitext_check.annotation.people_korean import Person
from bitext_check.annotation.title_binding import titles_of
from bitext_check.annotation.title_links import Titles
from bitext_check.annotation.titles_english import EnglishTitle
from bitext_check.content.lexicon import known_stems, lexicon
from bitext_check.organisations.comparison import near_part
from bitext_check.organisations.parts import take_apart
from bitext_check.places.gazetteer import gazetteer
from bitext_check.places.romanization import heard_in
from bitext_check.places.words import Word, english_words
from bitext_check.records import Link, Mention, Message, Pair
from bitext_check.tables.load import by_house

_BEFORE = re.compile(r"(?<![가-힣A-Za-z])([가-힣]{3,16}) $")
_BEHIND = re.compile(r" ([가-힣]{3,16}) (?=[가-힣])")
_HANGUL = re.compile(r"[가-힣]{3,16}")
_RUN = re.compile(r"(?<![\w’'.&-])([A-Z][\w’'.-]{0,30}(?:\s(?:[A-Z][\w’'.-]{0,30}|&|of|and)){0,6})\s$")
_LINK = re.compile(r"(?:of|at|for|with|from|in|to)\s(?:the\s)?")
_FRONT = 80
_PARTY = "당"
_REACH, _SHORTEST, _SOUNDS, _SURE = 20, 2, 4, 0.8
_TOWN = 3


class _Body(NamedTuple):
    """A Korean body: the name of its own and the word for its kind."""

    name: str
    kind: str


@by_house(maxsize=5000)
def _body(word: str) -> _Body | None:
    """The body that a Korean word names, when it has a name of its own before the word for its kind."""
    parts = take_apart(word)
    kind = parts[-1].korean if len(parts) > 1 and parts[-1].role == "kind" else ""
    if not kind and word.endswith(_PARTY) and word not in lexicon():
        # 나라자유당: of common words alone, a party is known by its last syllable.
        kind = _PARTY
    if not kind and word[:2] in gazetteer().bare_towns and len(word) > _TOWN and word not in lexicon():
        # 화성솔라: a club has the name of its town and one of its own.
        return _Body(word, "")
    name = word.removesuffix(kind)
    return _Body(name, kind) if kind and len(name) >= _SHORTEST else None


def body_links(
    pairs: Sequence[Pair], people: Mapping[int, Sequence[Link]], titles: Mapping[int, Titles]
) -> Iterator[tuple[int, Link]]:
    """Links of kind "organisation" with problem "other-doer", each with the number of its pair."""
    yield from _under_one_name(pairs, people, titles)
    bodies: frozenset[_Body] | None = None
    for number, links in people.items():
        for link in links:
            found = _at_name(link, titles[number]) if number in titles and not link.problem else None
            if found is None:
                continue
            if bodies is None:
                bodies = _bodies(pairs)
            ours, body, theirs, own = found
            others = {other for other in bodies if other.name != body.name}
            heard = any(_is_of(word, other, body, pairs[number]) for other in others for word in own)
            if _renders(ours, theirs.text):
                continue
            if heard and not _said(body, pairs[number]) and not _told(ours, theirs, pairs[number]):
                yield number, _link(ours, theirs)


def _under_one_name(
    pairs: Sequence[Pair], people: Mapping[int, Sequence[Link]], titles: Mapping[int, Titles]
) -> Iterator[tuple[int, Link]]:
    """Two people of two Korean bodies whom the English puts into one, which renders the body of the one alone."""
    found: dict[str, list[tuple[int, Mention, Mention]]] = {}
    for number, links in people.items():
        for link in links if number in titles else ():
            place = None if link.problem else _before_name(link)
            theirs = [] if place is None or link.target is None else titles_of(link.target, titles[number].english)
            for body in [body for body in map(_at_title, theirs) if body is not None][:1]:
                assert place is not None
                found.setdefault(body.text.lower(), []).append((number, place, body))
    for uses in found.values():
        strange = [use for use in uses if not _rendered(use[1], (use[2].text,))]
        if len(uses) > 1 and len(strange) == 1 and len({ours.text for _, ours, _ in uses}) > 1:
            number, ours, theirs_there = strange[0]
            if not _rendered(ours, [p.plain for p in pairs[number].target]) and not _told(
                ours, theirs_there, pairs[number]
            ):
                yield number, _link(ours, theirs_there)


def _before_name(link: Link) -> Mention | None:
    """The words right before a whole Korean name or right behind it that end as a body does."""
    source = link.source
    if source is None or not isinstance(source.data, Person) or source.data.surname_only:
        return None
    plain = source.passage.plain
    place = _BEFORE.search(plain, max(0, source.start - _REACH), source.start) or _BEHIND.match(plain, source.end)
    parts = take_apart(place[1]) if place and not _ends_in_particle(source, place) else ()
    if place is None or len(parts) < 2 or parts[-1].role != "kind":
        return None
    return Mention("organisation", place[1], source.passage, *place.span(1), None, "name")


def _rendered(body: Mention, texts: Sequence[str]) -> bool:
    """Whether something in English texts renders a part of a Korean body other than its kind, or sounds like it.

    A body with a part that the tables do not know may be called anything.
    """
    words = [word for text in texts for word in english_words(text)]
    stems = {word.stem for word in words}
    own = [part for part in take_apart(body.text)[:-1] if part.role not in ("place", "scope")]
    near = [near_part(part) | _stems(part.korean) for part in own]
    if not own or not all(near) or any(not stems.isdisjoint(one) for one in near):
        return True
    return any(word.capital and len(word.text) >= _SOUNDS and heard_in(word.text, body.text) for word in words)


def _renders(body: Mention, english: str) -> bool:
    """Whether an English name has a word for what sets a body apart (교육위원회, the Education Committee of …)."""
    stems = {word.stem for word in english_words(english)}
    own = (part for part in take_apart(body.text)[:-1] if part.role not in ("place", "scope"))
    return any(not stems.isdisjoint(near_part(part) | _stems(part.korean)) for part in own)


def _stems(korean: str) -> frozenset[str]:
    """The stems of all English words of a lemma, those in phrases as well."""
    entry = lexicon().get(korean)
    return entry.words.union(*entry.phrases) if entry else frozenset()


def _is_of(word: Word, other: _Body, body: _Body, pair: Pair) -> bool:
    """Whether an English word is the name of another body, of the same kind or given by no Korean word of the pair.

    A place is added to the name of any body (어민대책위, the Buan Fishermen's Committee), but to no club of a town.
    """
    if not heard_in(word.text, other.name):
        return False
    if other.kind[-1:] == body.kind[-1:] != "":
        return True
    place = bool(body.kind) and (word.lower,) in gazetteer().by_form
    return not place and not any(heard_in(word.text, p.plain) for p in pair.source)


def _bodies(pairs: Sequence[Pair]) -> frozenset[_Body]:
    """All bodies with a name of their own in the Korean of the article."""
    words = {word for pair in pairs for passage in pair.source for word in _HANGUL.findall(passage.plain)}
    cut = {word[:end] for word in words for end in (len(word), len(word) - 1, len(word) - 2) if end > _SHORTEST}
    return frozenset(body for word in cut if (body := _body(word)) is not None)


def _at_name(link: Link, titles: Titles) -> tuple[Mention, _Body, Mention, list[Word]] | None:
    """The body at a Korean name, the one at the English name, and the words of that one that are no English; None when
    one of them has none, or when they may be the same.
    """
    source, target = link.source, link.target
    if source is None or target is None or not isinstance(source.data, Person) or source.data.surname_only:
        return None
    plain = source.passage.plain
    place = _BEFORE.search(plain, max(0, source.start - _REACH), source.start) or _BEHIND.match(plain, source.end)
    body = _body(place[1]) if place and not _ends_in_particle(source, place) else None
    if place is None or body is None:
        return None
    for title in titles_of(target, titles.english):
        theirs = _at_title(title)
        own = [word for word in english_words(theirs.text) if _of_its_own(word)] if theirs else []
        if theirs is None or not own:
            continue
        if any(heard_in(word.text, body.name) for word in own):
            return None
        return Mention("organisation", place[1], source.passage, *place.span(1), None, "name"), body, theirs, own
    return None


def _ends_in_particle(name: Mention, place: re.Match[str]) -> bool:
    """Whether a word ends with a particle or is a title with one: 차관과 지영란 의장."""
    tokens = name.passage.tokens_in(*place.span(1))
    return any(t.end == place.end(1) and t.tag[0] in "JE" for t in tokens) or bool(title_end(strip_particle(place[1])))


def _at_title(title: Mention) -> Mention | None:
    """The body that stands behind an English title ("analyst at …") or before it."""
    data, plain = title.data, title.passage.plain
    assert isinstance(data, EnglishTitle)
    if data.organisation:
        start = plain.find(data.organisation, title.end)
        end = start + len(data.organisation)
        link = _LINK.match(plain, start)
        start = link.end() if link else start
    else:
        run = _RUN.search(plain, max(0, title.start - _FRONT), title.start)
        start, end = run.span(1) if run else (-1, -1)
    return Mention("organisation", plain[start:end], title.passage, start, end, None, "name") if start >= 0 else None


def _told(source: Mention, target: Mention, pair: Pair) -> bool:
    """Whether another link of the pair already says what is wrong at one of the two."""
    return any(
        link.problem and one is not None and one.passage is other.passage
        and one.start < other.end and other.start < one.end
        for link in pair.links for one, other in ((link.source, source), (link.target, target))
    )  # fmt: skip


def _of_its_own(word: Word) -> bool:
    """Whether a word is a name and no English word."""
    return word.capital and len(word.text) >= _SOUNDS and word.stem not in known_stems()


def _said(body: _Body, pair: Pair) -> bool:
    """Whether some name in the English of the pair sounds like the body."""
    words = (word for passage in pair.target for word in english_words(passage.plain))
    return any(word.capital and len(word.text) >= _SOUNDS and heard_in(word.text, body.name) for word in words)


def _link(source: Mention, target: Mention) -> Link:
    why = Message(
        f"the Korean names {source.text} at this person, the English {target.text}",
        f"국문에서는 이 사람이 {source.text} 소속인데 영문에서는 {target.text} 소속으로 되어 있습니다",
    )
    return Link("organisation", source, target, "other-doer", (), why, _SURE)
