"""A person of the article: names, mentions on both sides, and which Latin words are the whole name."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from bitext_check.annotation.people_english import is_given, is_title_word
from bitext_check.annotation.people_korean import Person
from bitext_check.content.lexicon import known_stems, lexicon
from bitext_check.names import foreign, latin
from bitext_check.names.compare import compare_name
from bitext_check.names.initials import half_right
from bitext_check.names.korean import family_splits
from bitext_check.names.people import keys, known_people
from bitext_check.names.romanize import expected
from bitext_check.names.spellings import surname_rows, surname_spellings, syllable_spellings
from bitext_check.records import Comparison, Mention
from bitext_check.segmentation.passages import stem

# A foreign name is the same when its words sound this much alike.
_ALIKE = 0.7
# What is taken off for more or fewer words: a name of as many words sounds more like it than any other one.
OTHER_COUNT = 0.5
# A name this strong in the Korean is a person whatever the English says.
SURE = 4.0
_LIKELY, _WHOLE = 2.5, 3
_BODY_ENDS = frozenset("대시군구읍면리동청측당팀교")
# Capitalised at the beginning of a sentence, they are never the first word of a name.
_PREPOSITIONS = frozenset("in on at by of for to from with the and but".split())


class Entity:
    """A person while the article is being read: mentions by the number of the pair are added as they are found.

    `words` are the parts of a foreigner's name, `latin_words` the English words seen for them; `strength` is the
    strongest evidence in the Korean, `confirmed` that some English name is this name. `misnamed` are English names
    with this family name and a wrong given name, when the English has the whole name nowhere. `folder` holds a
    newsroom's own tables.
    """

    def __init__(
        self,
        name: str,
        words: tuple[str, ...] = (),
        strength: float = 0.0,
        confirmed: bool = False,
        folder: Path | None = None,
    ) -> None:
        self.name, self.words, self.strength, self.confirmed, self.folder = name, words, strength, confirmed, folder
        self.korean: dict[int, list[Mention]] = {}
        self.english: dict[int, list[Mention]] = {}
        self.misnamed: list[Mention] = []
        self.latin_words: set[str] = set()

    @property
    def surnames(self) -> tuple[str, ...]:
        """The family names that the name may begin with."""
        if self.words:
            return ()
        if self.anonymous:
            return (self.name,)
        return tuple(family for family, _ in family_splits(self.name, self.folder))

    @property
    def doubtful(self) -> bool:
        """Perhaps no person at all: weak in the Korean, and no English name answers to it."""
        return self.strength < SURE and not self.confirmed

    @property
    def anonymous(self) -> bool:
        """Known by the family name alone (권 모 씨)."""
        return not self.words and self.name in surname_rows(self.folder) and len(self.name) == 1

    @cached_property
    def surname_forms(self) -> frozenset[str]:
        """The Latin spellings of the family name, lower case."""
        return frozenset(form for s in self.surnames for form in surname_spellings(s, self.folder).known)

    @cached_property
    def established(self) -> frozenset[str]:
        """The spellings of a well-known person that no rule derives, in plain letters: 모택동 is Mao Zedong."""
        row = known_people(self.folder).get(self.name)
        return (row.keys if row else frozenset()) | self._read_otherwise()

    def _read_otherwise(self) -> frozenset[str]:
        """The spellings of a foreigner whose characters are read as in Korean; 오바마 is but a family name."""
        foreigner = None if self.words else foreign.known_foreigners(self.folder).get(self.name)
        if foreigner is None or any(foreign.likeness(self.name, w) >= foreign.CLOSE for w in foreigner.forms[0]):
            return frozenset()
        return frozenset[str]().union(*map(keys, foreigner.english))

    def compare(self, text: str) -> Comparison:
        """Whether Latin words are this person's name."""
        return compare_name(" ".join(self.words) or self.name, text, folder=self.folder)

    def good(self) -> tuple[str, ...]:
        """The best renderings of the name."""
        return expected(self.name, self.folder)


def person(mention: Mention) -> Person:
    """The data of a Korean person mention."""
    assert isinstance(mention.data, Person)
    return mention.data


def likely(entity: Entity, mention: Mention) -> bool:
    """Whether a doubtful name of three syllables, no word itself, has a title right behind it: 한가람 일병.

    What ends as places and bodies do is rather where the title is: 소양대 총장.
    """
    data = person(mention)
    if entity.name[-1] in _BODY_ENDS:
        return False
    behind = data.title != "" and mention.passage.plain.startswith(f" {data.title}", mention.end)
    return behind and len(entity.name) == _WHOLE and entity.name not in lexicon() and data.strength >= _LIKELY


def is_full(entity: Entity, text: str) -> bool:
    """Whether Latin words are the whole name of the entity."""
    if entity.words:
        return _foreign_match(entity.words, text)
    if entity.anonymous:
        return False
    words = text.replace("’", "'").split()
    if len(words) < 2:
        return False
    if latin.plain(text) in entity.established:
        return True
    bare = [w for w in words if w.lower() in entity.surname_forms or not is_title_word(w)]
    rest = [w for w in bare if w.lower() not in entity.surname_forms]
    if len(bare) < 2 or len(rest) == len(bare):
        return False
    if rest and not any(is_given(w) or "." in w or len(w) == 1 for w in rest) and not _only_given(entity, rest):
        return False
    return entity.compare(text).verdict != "mismatch"


def _only_given(entity: Entity, rest: list[str]) -> bool:
    """Whether the rest is one word that is English too and a spelling of the given name: Dokgo On, Hwangbo Do."""
    given = (entity.name[len(s) :] for s in entity.surnames)
    return len(rest) == 1 and any(len(g) == 1 and rest[0].lower() in syllable_spellings(g).known for g in given)


def _foreign_match(words: tuple[str, ...], text: str) -> bool:
    parts = tuple(latin.plain(part) for part in text.split())
    if len(parts) < 2 or not all(parts) or any(_is_word(part) for part in text.split()) or parts[0] in _PREPOSITIONS:
        return False
    alike = foreign.best_likeness(words, parts) >= _ALIKE and foreign.weakest_word(words, parts) >= 0.4
    return alike and half_right(words, parts) is None


def heard_as(words: tuple[str, ...], text: str) -> float:
    """How much Latin words that are the whole name of a foreigner sound like these words of it; as many count more."""
    parts = foreign.name_words(text)
    alike = foreign.best_likeness(words, parts)
    return min(alike, foreign.weakest_word(words, parts)) if len(parts) == len(words) else alike - OTHER_COUNT


def _is_word(part: str) -> bool:
    """An English word of the lexicon, a place or a title, not a name."""
    titled = is_title_word(part) and len(part.rsplit("-", 1)[-1]) > 2
    return titled or (len(part) > 4 and stem(part) in known_stems())
