"""English words that stand where a person's name should: 이슬 → Dew, 피재근 → Blood Jae-geun, 나비(36) → Butterfly.

A name's place is known by what stands beside it on both sides: the same title, the same age, the same given name. The
words there are reported only when they are ordinary English words, and "translated" is said only when the lexicon has
them for the name or for parts of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bitext_check.annotation.entities import SURE, Entity, person
from bitext_check.annotation.korean_words import looks_like_name, strip_particle
from bitext_check.annotation.people_english import (
    Capital,
    capitals,
    is_surname,
    is_title_word,
    title_before,
)
from bitext_check.annotation.people_half_word import before_given, half_name
from bitext_check.annotation.people_korean import Person
from bitext_check.annotation.people_meaning import covered, with_family_name
from bitext_check.annotation.title_binding import titles_of
from bitext_check.annotation.titles import korean_titles
from bitext_check.annotation.titles_english import english_titles
from bitext_check.content.lexicon import function_words, in_full, known_stems, lexicon, named, stems_in_phrases
from bitext_check.content.sound import hangul_skeleton, latin_skeletons
from bitext_check.names import foreign, latin
from bitext_check.names.romanize import expected
from bitext_check.names.spellings import surname_rows
from bitext_check.records import Link, Mention, Message, Pair, Passage
from bitext_check.segmentation.headlines import is_headline
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house
from bitext_check.tables.words import words_used
from bitext_check.titles.linking import verdict

_AGE_BEHIND = re.compile(r"\s?\(\s?(\d{1,3})\s?[),·]")
_RUN = re.compile(r"[A-Z][\w’'\-]{1,20}(?: [A-Z][\w’'\-]{1,20}){0,2}$")
_WORDS = re.compile(r"[A-Z][a-z’'\-]{2,30}")
_HANGUL = re.compile(r"[가-힣]+")
_BEFORE_TITLE = re.compile(r"(?:\s\(\d{1,3}\))?,\s(?:the\s|an?\s)?")
# What may stand right before the words of a name at a comma and a title: the border of a clause.
_CLAUSE_START = re.compile(
    r"(?:^|[.!?:;,“”\"‘’\-–—(\[]\s?|\b(?:and|but|while|as|that|when|because)\s)(?:The\s|An?\s)?$"
)
# A word that follows may open a sentence, a quotation or what a bracket holds: … the answer.” Meanwhile
_SENTENCE_BEFORE = re.compile(r"(?:^|[.!?:;]|“|‘|\"|\()\s?$|[.!?,][”’\"]\s$")
_ARTICLES = frozenset(("The", "A", "An"))
_FOREIGN_LENGTH, _SAME_SOUND = 3, 0.95
_NAME_LENGTHS = (2, 3, 4)


@dataclass(frozen=True, slots=True)
class Slot:
    """Capitalised ordinary words where a title expects a name; `title` is the mention of that title."""

    passage: Passage
    start: int
    end: int
    title: Mention

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(self.passage.plain[self.start : self.end].split())


def word_for(entity: Entity, mention: Mention, pair: Pair, near: Sequence[Pair] = ()) -> Link | None:
    """The link that says which English words of the pair stand for this person, whom no English name is; else None.

    The sentence may have moved to one of the pairs `near`; there only the same age shows the place.
    """
    if entity.words or person(mention).surname_only:
        return None
    return (
        _as_word(entity, mention, pair)
        or half_name(entity, mention, pair)
        or before_given(entity, mention, pair)
        or _at_the_age(entity, mention, pair, near)
        or _at_the_title(entity, mention, pair)
    )


def unseen(pair: Pair, taken: Sequence[Mention], explained: Sequence[Link]) -> Iterator[Link]:
    """Names that only the English shows to be names (손길 국장 → Touch, director): all its words are the lexicon's."""
    for passage in pair.target:
        for slot in word_slots(passage):
            if any(link.target is not None and _overlap(link.target, slot) for link in explained):
                continue
            link = _told_by_english(slot, pair, taken)
            if link is not None:
                yield link


def _overlap(mention: Mention, slot: Slot) -> bool:
    return mention.passage is slot.passage and mention.start < slot.end and slot.start < mention.end


def word_slots(passage: Passage) -> tuple[Slot, ...]:
    """The places of a passage where a title has ordinary words beside it instead of a name. None in headlines."""
    titles = english_titles(passage)
    runs = [
        run for run in (_runs(passage) if titles else ()) if _may_be_beside_title(passage.plain, run) and _ordinary(run)
    ]
    if not runs or is_headline(passage.plain):
        return ()
    found = []
    for title in titles:
        for run in runs:
            start, end = run[0].start, run[-1].end
            if end < title.start:
                there = _BEFORE_TITLE.fullmatch(passage.plain, end, title.start)
                begins = _CLAUSE_START.search(passage.plain, max(0, start - 10), start)
                beside = bool(there and begins) and not _names_somebody(passage.plain, title.end)
            else:
                beside = start == title.end + 1 and passage.plain[title.end] == " "
            if beside:
                found.append(Slot(passage, start, end, title))
    return tuple(found)


def _names_somebody(text: str, end: int) -> bool:
    """Whether a capitalised word follows the title: In Brief, Director Kim."""
    return bool(re.match(r"\s[A-Z]", text[end : end + 2]))


def _runs(passage: Passage) -> Iterator[tuple[Capital, ...]]:
    """Runs of one to three capitalised words, as long as they go, without the titles before them."""
    run: list[Capital] = []
    for word in capitals(passage):
        if run and not word.glued:
            yield tuple(run)
            run = []
        if not run and (is_title_word(word.text) or word.text in _ARTICLES):
            continue
        run.append(word)
    if run:
        yield tuple(run)


def _ordinary(run: Sequence[Capital]) -> bool:
    """One to three words, of which one at least is an ordinary English word and none a title, a body or the like."""
    words = [w.text.lower() for w in run]
    if len(words) > 3 or not _never_ordinary().isdisjoint(words) or any(map(is_title_word, words)):
        return False
    if any((w in function_words("en") and w != "one") or not w.isalpha() or w.endswith("ly") for w in words):
        return False
    if any(w.text.isupper() and len(w.text) > 1 for w in run):
        # An acronym (DNA, CEO) is no name that somebody translated.
        return False
    names = sum(is_surname(w.text) for w in run)
    plain = sum(stem(w.text) in _ordinary_stems() and not is_surname(w.text) for w in run)
    # A word that no table knows may be a name, unless it stands among ordinary ones: Wild Ginseng Digger.
    return plain > 0 and names < 2 and len(words) - plain - names <= plain - 1


@by_house(1)
def _never_ordinary() -> frozenset[str]:
    """Words of the names of bodies, and those that open a sentence."""
    return words_used("in-body-name") | words_used("sentence-opening")


@by_house(1)
def _ordinary_stems() -> frozenset[str]:
    """The stems of all English words of the lexicon, those inside phrases too (Milky Way)."""
    return known_stems() | stems_in_phrases()


def _may_be_beside_title(text: str, run: Sequence[Capital]) -> bool:
    return bool(title_before(text, run[0].start)) or text[run[-1].end : run[-1].end + 2] in (", ", " (")


def _at_the_title(entity: Entity, mention: Mention, pair: Pair) -> Link | None:
    """Ordinary words beside the same title (태산 지회장 → Branch head Great Mountain)."""
    sure = replace(mention, data=replace(person(mention), strength=SURE))
    ours = titles_of(sure, korean_titles(mention.passage, [sure])) if person(mention).title else ()
    for passage in pair.target if ours else ():
        for slot in word_slots(passage):
            target = Mention("person", " ".join(slot.words), passage, slot.start, slot.end)
            unsure = entity.name in lexicon() and not entity.confirmed and not covered(entity.name, slot.words)
            if unsure or sounds_alike(entity, target.text) or _said_elsewhere(entity, slot, pair):
                continue
            if any(verdict(title, slot.title) != "mismatch" for title in ours):
                return _instead(entity.name, mention, target)
    return None


def _said_elsewhere(entity: Entity, slot: Slot, pair: Pair) -> bool:
    """Whether the words beside the title render another word of the Korean."""
    stems = {stem(word) for word in slot.words}
    for passage in pair.source:
        for token in passage.tokens:
            word = token.tag[0] in "NVMX" and token.lemma in lexicon() and token.form not in entity.name
            if word and stems & lexicon()[token.lemma].words:
                return True
    return False


def _instead(name: str, mention: Mention, target: Mention) -> Link:
    """Words in the place of a name: translated as the lexicon has it, or of unknown origin."""
    words = target.text.split()
    good = expected(name)[:3]
    if covered(name, words):
        why = Message(
            f"{name} is a person's name; the English translates it as the word {target.text}",
            f"‘{name}’은(는) 사람 이름인데 영문에서 낱말({target.text})로 옮겼습니다",
        )
        return Link("person", mention, target, "translated", good, why, 0.85)
    why = Message(
        f"{name} is a person's name; the English has “{target.text}” in its place",
        f"‘{name}’은(는) 사람 이름인데 영문에는 그 자리에 “{target.text}”이(가) 있습니다",
    )
    return Link("person", mention, target, "translated", good, why, 0.75)


def _told_by_english(slot: Slot, pair: Pair, taken: Sequence[Mention]) -> Link | None:
    """A Korean word at the same title that begins with a family name and that the words beside it translate."""
    for passage in pair.source:
        for title in korean_titles(passage, list(taken)):
            agrees: bool | None = None
            for start, end in _before(passage, title, taken):
                name = passage.plain[start:end]
                if named(name) or not (covered(name, slot.words) or with_family_name(name, slot.words)):
                    continue
                agrees = verdict(title, slot.title) != "mismatch" if agrees is None else agrees
                if agrees:
                    mention = Mention("person", name, passage, start, end, Person(name, False, SURE), "english")
                    target = Mention("person", name, slot.passage, slot.start, slot.end)
                    return _instead(name, mention, target)
    return None


def _before(passage: Passage, title: Mention, taken: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Words of the noun phrase before a title that can be a name, the nearest first."""
    text = passage.plain
    at = title.start
    for _ in range(4):
        words = list(_HANGUL.finditer(text, max(0, at - 24), at))
        if not words or text[words[-1].end() : at].strip(" "):
            return
        start, end = words[-1].span()
        word = text[start:end]
        free = not any(m.passage is passage and m.start < end and start < m.end for m in taken)
        if free and len(word) in _NAME_LENGTHS and (word[0] in surname_rows() or looks_like_name(word)):
            yield start, end
        if strip_particle(word) != word and word[-1] in "은는을를":
            return
        at = start


def _as_word(entity: Entity, mention: Mention, pair: Pair) -> Link | None:
    """The name translated as a word: 이슬 → Dew. The rendering stands capitalised inside a sentence."""
    for word in (entity.name, *(entity.name[len(s) :] for s in entity.surnames)):
        if len(word) < 2 or word not in lexicon():
            continue
        for passage in pair.target:
            found = _capitalised_rendering(word, passage)
            if found is not None:
                start, end = found
                return _instead(entity.name, mention, Mention("person", entity.name, passage, start, end))
    return None


def again_as_words(number: int, people: Sequence[Entity], pair: Pair) -> Iterator[Link]:
    """The links for names that the Korean has more often than the English, which translates one: … 구슬로, “and Bead”.

    There need be no title beside the word, as in lists of names.
    """
    for entity in people:
        here = entity.english.get(number, ())
        if entity.doubtful or entity.words or not here or entity.name not in lexicon():
            continue
        found = [
            Mention("person", entity.name, p, m.start(), m.end(), Person(entity.name, False, SURE), "repeat")
            for p in pair.source for m in re.finditer(f"(?<![가-힣]){entity.name}", p.plain)
        ]  # fmt: skip
        if len(found) > len(here):
            yield from _translated_once(entity, found[0], pair)


def _translated_once(entity: Entity, mention: Mention, pair: Pair) -> Iterator[Link]:
    for passage in pair.target:
        found = _capitalised_rendering(entity.name, passage, titled=False)
        if found is not None:
            target = Mention("person", entity.name, passage, *found)
            if not _said_elsewhere(entity, Slot(passage, *found, target), pair):
                yield _instead(entity.name, mention, target)
                return


def _capitalised_rendering(word: str, passage: Passage, titled: bool = True) -> tuple[int, int] | None:
    entry = lexicon()[word]
    # What English capitalises as a word is none in a name's place: DNA for 유전자, Buddhist for 불교도.
    always = {part for rendering in in_full()[word] for part in rendering.split() if part != part.lower()}
    words = capitals(passage)
    for number, capital in enumerate(words):
        inside = not _SENTENCE_BEFORE.search(passage.plain, max(0, capital.start - 4), capital.start)
        alone = not (capital.glued or capital.text.isupper()) and not (
            number + 1 < len(words) and words[number + 1].glued
        )
        if capital.text in always:
            continue
        if (
            stem(capital.text) in entry.words
            and inside
            and alone
            and (not titled or _beside_title(passage.plain, capital))
        ):
            return capital.start, capital.end
    return None


def _beside_title(text: str, capital: Capital) -> bool:
    """A title right before the word, or behind a comma after it."""
    if title_before(text, capital.start):
        return True
    after = text[capital.end : capital.end + 60]
    words = after[2:].replace(",", " ").split()[:4] if after.startswith(", ") else []
    return any(is_title_word(word) for word in words)


def _at_the_age(entity: Entity, mention: Mention, pair: Pair, near: Sequence[Pair]) -> Link | None:
    """English words that stand where the name should: with the same age behind them (나비(36) → Butterfly (36))."""
    age = _AGE_BEHIND.match(mention.passage.plain, mention.end)
    # 나무(30)와 돌(20): what is only a word may be counted.
    counted = entity.doubtful and not person(mention).title
    if age is None or entity.anonymous or counted:
        return None
    moved = [p for p in near if not any(f"({age.group(1)}" in passage.plain for passage in p.source)]
    for passage in (passage for p in (pair, *moved) for passage in p.target):
        at = passage.plain.find(f" ({age.group(1)})")
        found = _RUN.search(passage.plain[max(0, at - 60) : at]) if at > 0 else None
        if found is None or sounds_alike(entity, found.group()):
            continue
        words = found.group().split()
        while len(words) > 1 and is_title_word(words[0]):
            words = words[1:]
        text = " ".join(words)
        return _instead(entity.name, mention, Mention("person", entity.name, passage, at - len(text), at))
    return None


def sounds_alike(entity: Entity, text: str) -> bool:
    """Whether some capitalised word sounds like the whole name or the given name (도각 / Dogak, 마레크 / Marek)."""
    sounds = {hangul_skeleton(entity.name), *(hangul_skeleton(entity.name[len(s) :]) for s in entity.surnames)} - {""}
    return any(sounds & set(latin_skeletons(word)) for word in _WORDS.findall(text))


def sounds_foreign(name: str, passage: Passage) -> bool:
    """Whether a word that no table knows is the name as a foreigner's: 노바크 looks Korean, Nowak is one."""
    if len(name) < _FOREIGN_LENGTH:
        return False
    words = (latin.plain(c.text) for c in capitals(passage) if stem(c.text) not in known_stems())
    return any(len(word) > _FOREIGN_LENGTH and foreign.likeness(name, word) >= _SAME_SOUND for word in words)
