"""Quotations given to another speaker: the speakers of both sides, compared sentence by sentence.

Reported only when both sides are sure: two different people, or a title that belongs to somebody else of the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bitext_check.annotation.entities import Entity, person
from bitext_check.annotation.korean_words import title_end
from bitext_check.annotation.people import People
from bitext_check.annotation.people_family import called_by_family, strange_sayers
from bitext_check.annotation.speakers import Speaker, english_speakers, korean_speakers
from bitext_check.annotation.title_binding import titles_of
from bitext_check.annotation.title_links import Titles
from bitext_check.annotation.titles_english import EnglishTitle
from bitext_check.content.lexicon import lexicon
from bitext_check.names import foreign, latin
from bitext_check.names.hangul import is_hangul
from bitext_check.names.spellings import surname_rows, surname_spellings
from bitext_check.records import Bead, Link, Mention, Message, Pair, Sentence
from bitext_check.tables.words import words_used
from bitext_check.titles.compare import outcome
from bitext_check.titles.linking import verdict

_NAMED = 0.85
_BY_TITLE = 0.75
_NAME_AND_BODY = 2
_SHORTEST_NAME, _LONGEST_NAME = 3, 12
# A sentence that says who told what the one before it holds: 대변인은 브리핑에서 이같이 전했다.
_RELAYED = re.compile(
    r"(?<![가-힣])이(?: ?같이|렇게|처럼|와 같이|(?:런|러한| ?같은|와 같은) (?:내용|취지|뜻|입장|사실|발언|방침|말))\s"
)
_TOLD = frozenset(("other-person", "other-name", "translated"))


class _Article:
    """The titles of every person of the article on both sides, and all Korean titles."""

    def __init__(self, people: People, titles: Mapping[int, Titles], folder: Path | None) -> None:
        self.people, self.titles, self.folder = people.entities, titles, folder
        self.korean = {id(e): self._korean(e) for e in people.entities}
        self.english = {id(e): self._english(e) for e in people.entities}
        self.korean_at = _by_pair([(e, e.korean) for e in people.entities])
        self.english_at = _by_pair([(e, e.english) for e in people.entities])

    def _korean(self, entity: Entity) -> list[Mention]:
        return [
            title
            for n, mentions in entity.korean.items() if n in self.titles
            for mention in mentions
            for title in titles_of(mention, self.titles[n].korean)
        ]  # fmt: skip

    def _english(self, entity: Entity) -> list[Mention]:
        return [
            title
            for n, mentions in entity.english.items() if n in self.titles
            for mention in mentions
            for title in titles_of(mention, self.titles[n].english)
        ]  # fmt: skip

    def fits(self, korean: Mention, english: Mention) -> bool:
        return verdict(korean, english, self.folder) != "mismatch"

    def known(self, entity: Entity) -> bool:
        """Whether the article says what the person is: a title, or 씨 for somebody without one."""
        return bool(self.korean[id(entity)]) or any(person(m).title for ms in entity.korean.values() for m in ms)

    def holds(self, entity: Entity, title: Mention) -> bool:
        """Whether the person bears the Korean title somewhere in the article, in full or in short."""
        return any(_same(title.value, other.value) for other in self.korean[id(entity)])


def _by_pair(
    people: Sequence[tuple[Entity, Mapping[int, Sequence[Mention]]]],
) -> dict[int, list[tuple[Mention, Entity]]]:
    found: dict[int, list[tuple[Mention, Entity]]] = {}
    for entity, mentions in people:
        for number, here in mentions.items():
            found.setdefault(number, []).extend((mention, entity) for mention in here)
    return found


def speaker_links(
    pairs: Sequence[Pair],
    people: People,
    titles: Mapping[int, Titles],
    known: Mapping[int, Sequence[Link]],
    folder: Path | None = None,
) -> dict[int, list[Link]]:
    """Links of kind "speaker" with problem "other-speaker", by pair.

    `known` are the links of the people: what they already say of a name is not said again.
    """
    article = _Article(people, titles, folder)
    found: dict[int, list[Link]] = {}
    for number in titles:
        told = {id(link.source) for link in known.get(number, ()) if link.problem in _TOLD}
        told_en = [link.target for link in known.get(number, ()) if link.problem in _TOLD and link.target]
        speakers = _speakers(pairs[number], number, article)
        for ours, theirs in _aligned(pairs[number], *speakers):
            link = _compared(ours, theirs, article, number)
            if link is None or id(link.source) in told or any(_overlap(link.target, t) for t in told_en):
                continue
            found.setdefault(number, []).append(link)
        guest = _guest(pairs[number], number, article, *speakers) if number not in found else None
        if guest is not None and not any(_overlap(guest.target, t) for t in told_en):
            found.setdefault(number, []).append(guest)
    return found


def _guest(
    pair: Pair, number: int, article: _Article, ours: Sequence[Speaker], theirs: Sequence[Speaker]
) -> Link | None:
    """Somebody of another paragraph who goes on with the words of the one speaker: “…,” Seo said. “…,” Yoo added.

    The Korean of the pair names one speaker, for all its quotations, and does not name the other at all.
    """
    people = {id(s.person) for s in ours}
    first = ours[0].person if len(people) == 1 else None
    if first is None or first.doubtful or not theirs or theirs[0].person is not first:
        return None
    for stranger in strange_sayers(number, pair, article.people):
        if _behind(stranger, theirs[0].place):
            return _link(ours[0], Speaker(stranger, 0, (0, 0)), article, _NAMED)
    for other in theirs[1:]:
        guest = other.person
        if guest is None or guest is first or guest.doubtful or guest.korean.get(number):
            continue
        if other.place.text.split()[0].lower() in first.surname_forms or _due_next_door(guest, number):
            continue
        return _link(ours[0], other, article, _NAMED)
    return None


def _behind(one: Mention, other: Mention) -> bool:
    return (one.passage.paragraph, one.start) > (other.passage.paragraph, other.start)


def _due_next_door(person: Entity, number: int) -> bool:
    """Whether a neighbouring pair's Korean names the person more often than its English does."""
    return any(len(person.korean.get(n, ())) > len(person.english.get(n, ())) for n in (number - 1, number + 1))


def _overlap(one: Mention | None, other: Mention) -> bool:
    return one is not None and one.passage is other.passage and one.start < other.end and other.start < one.end


def _aligned(pair: Pair, ours: Sequence[Speaker], theirs: Sequence[Speaker]) -> Iterator[tuple[Speaker, Speaker]]:
    """Speakers of both sides in the same group of sentences, when there are as many on both sides."""
    for bead in pair.beads or (Bead((), ()),):
        here = [s for s in ours if _inside(s, bead.source)] if pair.beads else ours
        there = [s for s in theirs if _inside(s, bead.target)] if pair.beads else theirs
        if len(here) == len(there):
            yield from zip(here, there, strict=True)


def _speakers(pair: Pair, number: int, article: _Article) -> tuple[list[Speaker], list[Speaker]]:
    """The speakers of both sides of a pair; the English ones are not looked for when the Korean has none."""
    titles = article.titles[number]
    ours = [s for p in pair.source for s in korean_speakers(p, article.korean_at.get(number, ()), titles.korean)]
    named = article.english_at.get(number, ())
    return ours, [s for p in pair.target for s in english_speakers(p, named, titles.english)] if ours else []


def _inside(speaker: Speaker, sentences: Sequence[Sentence]) -> bool:
    return any(s.passage is speaker.place.passage and s.start <= speaker.at < s.end for s in sentences)


def _compared(ours: Speaker, theirs: Speaker, article: _Article, number: int) -> Link | None:
    if theirs.person is not None:
        if _named(ours, theirs.person, number):
            return None
        if ours.person is not None:
            return _other_person(ours, theirs, article, number)
        return _unnamed(ours, theirs, article)
    return _by_title(ours, theirs, article)


def _named(speaker: Speaker, person: Entity, number: int) -> bool:
    """Whether the Korean names the person in the sentence of the quotation, or as who relays it in the next one."""
    start, end = speaker.sentence
    passage = speaker.place.passage
    behind = next((s for s in passage.sentences if s.start >= end), None)
    if behind is not None and _RELAYED.search(passage.plain, behind.start, behind.end):
        end = behind.end
    named = any(m.passage is passage and start <= m.start < end for m in person.korean.get(number, ()))
    return named or called_by_family(person, passage.plain[start:end])


def _other_person(ours: Speaker, theirs: Speaker, article: _Article, number: int) -> Link | None:
    """Both sides name a speaker, not the same one."""
    lost, other = ours.person, theirs.person
    assert lost is not None
    assert other is not None
    start, end = theirs.sentence
    passage = theirs.place.passage
    if any(m.passage is passage and start <= m.start < end for m in lost.english.get(number, ())):
        return None
    words = theirs.place.text.split()
    if len(words) == 1 and words[0].lower() in lost.surname_forms:
        return None
    if lost.doubtful:
        return _unnamed(ours, theirs, article)
    return _link(ours, theirs, article, _NAMED)


def _unnamed(ours: Speaker, theirs: Speaker, article: _Article) -> Link | None:
    """The Korean has a title with a name that is not sure, or a title that somebody else bears."""
    title, other = ours.title, theirs.person
    assert other is not None
    if title is None or not article.known(other) or article.holds(other, title):
        return None
    if theirs.title is not None and article.fits(title, theirs.title):
        return None
    if any(article.fits(title, english) for english in article.english[id(other)]):
        return None
    if ours.words < _NAME_AND_BODY and ours.person is None:
        holders = [e for e in article.people if e is not other and not e.doubtful and article.holds(e, title)]
        if not holders and not _other_name_before(title, theirs):
            return None
    return _link(ours, theirs, article, _BY_TITLE)


def _other_name_before(title: Mention, theirs: Speaker) -> bool:
    """Whether the word before a title is a name that the English speaker's cannot be: 유수포바 부총장, Moon.

    A family name is one as well: 차 국장, Ki.
    """
    family = _family_name(title)
    if family:
        spellings = surname_spellings(family).known
        return all(latin.plain(word) not in spellings for word in theirs.place.text.split())
    name = _word_before(title)
    if len(name) < _SHORTEST_NAME or not is_hangul(name) or name in lexicon() or title_end(name):
        return False
    words = [latin.plain(word) for word in theirs.place.text.split()]
    return all(foreign.likeness(name, word) < foreign.FAR for word in words)


def _family_name(title: Mention) -> str:
    """The family name right before a title (차 국장), "" when the word there is none or may be another (이, 현)."""
    name = _word_before(title)
    return name if name in surname_rows() and name not in words_used("before-a-title") else ""


def _word_before(title: Mention) -> str:
    before = title.passage.plain[max(0, title.start - _LONGEST_NAME) : title.start]
    return before.split()[-1] if before.endswith(" ") and before.split() else ""


def _by_title(ours: Speaker, theirs: Speaker, article: _Article) -> Link | None:
    """The English has a title alone, and it is somebody else's in this article."""
    meant, english = ours.person, theirs.title
    if meant is None or meant.doubtful or english is None:
        return None
    own = [*article.korean[id(meant)], *([ours.title] if ours.title else [])]
    if not own:
        return None
    if not any(article.fits(title, english) for title in own):
        if _borne(english, own, ours, article):
            return _link(ours, theirs, article, _BY_TITLE)
        return None
    head = _head(english)
    bearers = [e for e in article.people if any(_head(t) == head for t in article.english[id(e)])]
    used = {_head(t) for t in article.english[id(meant)]}
    if not bearers or meant in bearers or any(head[-1] in other for other in used):
        return None
    if not used and any(verdict(title, english, article.folder) == "match" for title in own):
        return None
    if any(article.holds(e, title) for e in bearers for title in own):
        return None
    return _link(ours, theirs, article, _BY_TITLE)


def _borne(english: Mention, own: Sequence[Mention], ours: Speaker, article: _Article) -> bool:
    """Whether a Korean title of the article that is not the person's own is rendered by the English one.

    A title in the sentence itself may well be the speaker's ("as a professor").
    """
    names = {title.value for title in own}
    start, end = ours.sentence
    rendered = [
        title
        for titles in article.titles.values()
        for title in titles.korean
        if title.value not in names and verdict(title, english, article.folder) == "match"
    ]
    return bool(rendered) and not any(
        title.passage is ours.place.passage and start <= title.start < end for title in rendered
    )


def _link(ours: Speaker, theirs: Speaker, article: _Article, confidence: float) -> Link:
    source, target = _whole(ours), theirs.place
    expected = outcome(ours.title.text, "", "", article.folder).comparison.expected[:1] if ours.title else ()
    reason = Message(
        f"the Korean gives these words to {source.text}, the English to {target.text}",
        f"국문에서는 {source.text}의 말인데 영문에서는 {target.text}의 말로 되어 있습니다",
    )
    return Link("speaker", source, target, "other-speaker", expected, reason, confidence)


def _whole(speaker: Speaker) -> Mention:
    """The words for the Korean speaker: the name with the title behind it."""
    title, named = speaker.title, speaker.person
    if title is not None and named is None and speaker.place is title:
        name = _family_name(title)
        start, plain = title.start - len(name) - bool(name), title.passage.plain
        return Mention("person", plain[start : title.end], title.passage, start, title.end, title.data)
    if title is None or named is None:
        return speaker.place
    names = [
        m for mentions in named.korean.values() for m in mentions
        if m.passage is title.passage and speaker.sentence[0] <= m.start <= title.start
    ]  # fmt: skip
    if not names:
        return speaker.place
    start = max(m.start for m in names)
    text = title.passage.plain[start : title.end]
    return Mention("person", text, title.passage, start, title.end, title.data)


def _same(one: str, other: str) -> bool:
    """Whether one title is the other in short; a deputy's is not: 부총장 and 총장."""
    short, long = sorted((one, other), key=len)
    return long.endswith(short) and not long.removesuffix(short).endswith("부")


def _head(title: Mention) -> tuple[str, ...]:
    assert isinstance(title.data, EnglishTitle)
    return title.data.head
