"""Which title belongs to whom on both sides of a pair, and what does not agree."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bitext_check.annotation.people_korean import Person
from bitext_check.annotation.title_beside import in_article, outranked
from bitext_check.annotation.title_binding import attach, by_sound, missing_title, titles_of
from bitext_check.annotation.title_unnamed import appointed, former_lost
from bitext_check.annotation.titles import CERTAIN, KoreanTitle, korean_titles
from bitext_check.annotation.titles_english import english_titles
from bitext_check.content.lexicon import lemmas_of
from bitext_check.records import Bead, Link, Mention, Pair
from bitext_check.segmentation.passages import stem
from bitext_check.tables.words import words_used
from bitext_check.titles.affixes import affixes
from bitext_check.titles.catalogue import catalogue
from bitext_check.titles.contexts import kinds
from bitext_check.titles.english import words
from bitext_check.titles.linking import link, of_earlier_post, verdict
from bitext_check.titles.modifiers import meanings
from bitext_check.titles.past import also_holds

_OWNED = ("'s", "’s")
_NEAR = 32
_BEHIND_NAME = 40
_A_SYLLABLE = re.compile(r"[가-힣]?\s?")
_SHORTEST = 2
# What says no office: how one is addressed, and where one has studied.
_ADDRESS = frozenset("mr mrs ms miss mister sir madam dr graduate alumnus alumna".split())
_AND = re.compile(r",?\sand\s")
# The person and the title → the organisation that stands beside them somewhere in the article.
Contexts = Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class Titles:
    """The titles of a pair on both sides, the links of its people, and its groups of sentences."""

    people: tuple[Link, ...]
    korean: tuple[Mention, ...]
    english: tuple[Mention, ...]
    beads: tuple[Bead, ...] = ()


def read_titles(pair: Pair, people: Sequence[Link], folder: Path | None = None) -> Titles:
    """The titles of a pair whose people are already tied by `people`."""
    named = [_sure(k) for k in people if k.source is not None]
    korean = (t for p in pair.source for t in korean_titles(p, [m for m in named if m.passage is p], folder))
    english = (t for p in pair.target for t in english_titles(p, folder))
    return Titles(tuple(people), tuple(korean), tuple(english), pair.beads)


def _sure(person: Link) -> Mention:
    """The Korean mention; a name that the English confirms is surely one, however doubtful it looked (나비, 천둥)."""
    assert person.source is not None
    data = person.source.data
    if person.target is None or person.problem or not isinstance(data, Person) or data.strength >= CERTAIN:
        return person.source
    return replace(person.source, data=replace(data, strength=CERTAIN))


def contexts(all_titles: Sequence[Titles]) -> dict[tuple[str, str], str]:
    """What the article says once of a person's office holds for all mentions of the same person and title."""
    found: dict[tuple[str, str], str] = {}
    for titles in all_titles:
        for person in titles.people:
            for title in titles_of(person.source, titles.korean) if person.source else ():
                context = _data(title).context
                if person.target is not None and kinds(context):
                    found.setdefault((person.target.value, title.value), context)
    return found


def title_links(titles: Titles, known: Contexts, folder: Path | None = None, article: str = "") -> tuple[Link, ...]:
    """Links of kind "title"; `article` is the Korean of the whole article."""
    attached: list[tuple[Mention, Mention]] = []
    missing: list[Link] = []
    taken: set[int] = set()
    for person in titles.people:
        if person.source is None or person.target is None or person.problem == "other-person":
            continue
        if _exchanged(person, titles.people):
            continue
        ours, theirs = titles_of(person.source, titles.korean), titles_of(person.target, titles.english)
        ours = tuple(title for title in ours if not _of_another(title, person.target))
        ours = _unspoken(ours, theirs, titles.english, folder)
        pairs = attach(ours, _offices(theirs, ours, folder), folder)
        free = [title for title in ours if not any(title is korean for korean, _ in pairs)]
        for korean, english in pairs:
            if {id(korean), id(english)} & taken or _elsewhere(korean, english, titles, folder):
                continue
            if _right_behind(person.source, korean, english, titles, folder):
                continue
            taken.update((id(korean), id(english)))
            if not _affix_alone(korean, english, folder):
                korean, english = outranked(korean, english, free, theirs, folder)
                known_here = _with_context(korean, person.target.value, known)
                attached.append((in_article(known_here, english, article, folder), english))
        lost = missing_title((person.source, person.target), titles.korean, titles.english, folder)
        missing += [lost] if lost is not None else []
    left = [[t for t in side if id(t) not in taken] for side in (titles.korean, titles.english)]
    alike = by_sound(left[0], left[1], folder)
    attached += alike
    left = [[t for t in side if not any(t in pair for pair in alike)] for side in left]
    links = (*link(attached, left[0], left[1], folder, titles.beads), *missing)
    links = (*links, *appointed(titles.beads, links, folder))
    return (*links, *former_lost(titles.beads, (titles.korean, titles.english), links, folder))


def _exchanged(person: Link, people: Sequence[Link]) -> bool:
    """Whether the name is tied to that of a namesake of the same family, and each may be the other: 표 대표의 딸
    표나리 as Pyo Na-ri, daughter of CEO Pyo.
    """
    return any(
        other is not person and _half(other) is not None and _half(other) != _half(person) is not None
        for other in people
    )


def _half(person: Link) -> bool | None:
    """Whether the Korean has only the surname of somebody whose whole name the English has (True), or the reverse
    (False); None when both have the same of it.
    """
    if person.source is None or person.target is None or not isinstance(person.source.data, Person):
        return None
    surname, whole = person.source.data.surname_only, " " in person.target.text.strip()
    return surname if surname == whole else None


def _unspoken(
    ours: Sequence[Mention], theirs: Sequence[Mention], english: Sequence[Mention], folder: Path | None
) -> tuple[Mention, ...]:
    """Korean titles of a person without those that stand elsewhere in the English, when there are more than there:
    in "the pilot, Major N" 조종사 is the pilot, so that the major answers to the rank.
    """
    left = tuple(ours)
    if len(left) > len(theirs) > 0:
        # A rank in brackets may be left out of the English; the office may not.
        left = tuple(
            title for title in left
            if not _rank_of_another(title, left) or any(verdict(title, e, folder) == "match" for e in theirs)
        )  # fmt: skip
    for title in left:
        free = [other for other in english if other not in theirs]
        if any(verdict(title, other, folder) != "mismatch" for other in theirs):
            continue
        if len(left) > len(theirs) > 0 and any(verdict(title, other, folder) == "match" for other in free):
            left = tuple(other for other in left if other is not title)
    return left


def _rank_of_another(title: Mention, titles: Sequence[Mention]) -> bool:
    """Whether the title stands in brackets right behind another one: 수사과장(경정)."""
    plain = title.passage.plain
    bracket = plain[title.start - 1 : title.start] == "(" and plain[title.end : title.end + 1] == ")"
    return bracket and any(other.passage is title.passage and other.end == title.start - 1 for other in titles)


def _offices(theirs: Sequence[Mention], ours: Sequence[Mention], folder: Path | None) -> tuple[Mention, ...]:
    """The English titles at a name without forms of address, which answer to no office: Mr. Pyo, the former head."""
    return tuple(
        title
        for title in theirs
        if not _ADDRESS.issuperset(words(title.text, folder))
        or any(verdict(other, title, folder) != "mismatch" for other in ours)
    )


def _of_another(title: Mention, name: Mention) -> bool:
    """Whether the title of one who serves somebody stands at the name of the master: 대변인 at "President N's"."""
    plain = name.passage.plain
    owned = name.text.endswith(_OWNED) or plain.startswith(_OWNED, name.end)
    return owned and title.value in words_used("serves-another")


def _elsewhere(korean: Mention, english: Mention, titles: Titles, folder: Path | None) -> bool:
    """Whether the two do not agree and the title is rendered by another that stands right beside that one, at the same
    name: Foreign Minister and forum chairman N, parish priest Father N.
    """
    if verdict(korean, english, folder) != "mismatch":
        return False
    if of_earlier_post(korean, english) or _of_the_word_before(korean, english, folder):
        return True
    if _of_another_word(korean, english, titles, folder):
        return True
    if "출신" in _data(korean).affixes and any(
        other.passage.paragraph == english.passage.paragraph and verdict(korean, other, folder) == "match"
        for other in titles.english if other is not english
    ):  # fmt: skip
        # What one was stands elsewhere: Mayor-elect N, a former teacher.
        return True
    if any(also_holds(other, korean) and verdict(other, english, folder) == "match" for other in titles.korean):
        return True
    beside = [
        other for other in titles.english
        if other.passage is english.passage and 0 < english.start - other.end <= _NEAR
        and (_AND.match(other.passage.plain, other.end) or english.start == other.end + 1)
    ]  # fmt: skip
    return any(verdict(korean, other, folder) == "match" for other in beside)


def _right_behind(name: Mention, korean: Mention, english: Mention, titles: Titles, folder: Path | None) -> bool:
    """Whether the two do not agree, and the English renders another Korean title that follows the name: with 노지하
    read for 노지하나 the title behind it stands at no name.
    """
    behind = [
        other for other in titles.korean
        if other is not korean and other.passage is name.passage
        and _A_SYLLABLE.fullmatch(name.passage.plain, name.end, other.start)
    ]  # fmt: skip
    agreed = verdict(korean, english, folder) != "mismatch"
    return not agreed and any(verdict(other, english, folder) == "match" for other in behind)


def _affix_alone(korean: Mention, english: Mention, folder: Path | None) -> bool:
    """Whether the English says of an officer that he has left the forces and not his rank: a reservist, 예비역 병장."""
    if verdict(korean, english, folder) != "mismatch":
        return False
    known, rows = affixes(folder).korean, catalogue(folder).entries
    left = [affix for affix in _data(korean).affixes if known[affix].kind == "retired"]
    alone = [row for affix in left for row in rows.get(affix, ())]
    return any(row.grade(words(english.text, folder)) == "match" for row in alone)


def _of_the_word_before(korean: Mention, english: Mention, folder: Path | None) -> bool:
    """Whether the English renders the word before the title: the winner of 수상 작가."""
    before = _data(korean).context.rpartition(" ")[2]
    if len(before) < _SHORTEST or kinds(before):
        return False
    said = [word for word in words(english.text, folder) if word in meanings(folder)]
    return any(lemma.startswith(before) for word in said[-1:] for lemma in meanings(folder)[word])


def _of_another_word(korean: Mention, english: Mention, titles: Titles, folder: Path | None) -> bool:
    """Whether the English renders a Korean word that is no title (the disciple, of 수제자) and the title is rendered by
    another English one in the same sentences: said his disciple N, 48, a member of …
    """
    rest = f"{korean.passage.plain[: korean.start]} {korean.passage.plain[korean.end :]}"
    said = words(english.text, folder)
    if not said or not any(lemma in rest for lemma in lemmas_of(stem(said[-1])) if len(lemma) >= _SHORTEST):
        return False
    near = (e for e in titles.english if e is not english and e.passage is english.passage)
    return any(
        0 < e.start - english.end <= _BEHIND_NAME and verdict(korean, e, folder) == "match"
        and not any(verdict(other, e, folder) == "match" for other in titles.korean if other is not korean)
        for e in near
    )  # fmt: skip


def _with_context(title: Mention, person: str, known: Contexts) -> Mention:
    context = known.get((person, title.value), "")
    if not context or kinds(_data(title).context):
        return title
    return replace(title, data=replace(_data(title), context=context))


def _data(title: Mention) -> KoreanTitle:
    assert isinstance(title.data, KoreanTitle)
    return title.data
