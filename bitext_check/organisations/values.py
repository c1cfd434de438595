"""What a mention of an organisation says, parsed."""

from __future__ import annotations

from dataclasses import dataclass

from bitext_check.organisations.catalogue import Organisation
from bitext_check.organisations.parts import Part, kind_of
from bitext_check.places.words import Word
from bitext_check.records import Mention


@dataclass(frozen=True, slots=True)
class KoreanOrganisation:
    """A Korean organisation: the `rows` of the table it is, none when it is only understood from its `parts`.

    `headed` is true when the title of its head follows (국방부 장관), which English says in one (the Defense Minister).
    """

    name: str
    rows: tuple[Organisation, ...]
    parts: tuple[Part, ...]
    headed: bool = False

    @property
    def kind(self) -> Part | None:
        return kind_of(self.parts)

    @property
    def building(self) -> bool:
        """Whether the name is that of a building or an open place rather than of a body."""
        kind = self.kind
        return not self.rows and kind is not None and kind.role == "building"


@dataclass(frozen=True, slots=True)
class EnglishOrganisation:
    """An English organisation: its words in the passage and the `rows` whose name they are.

    `whole` is false when more capitalised words stand around a known name.
    """

    words: tuple[Word, ...]
    rows: tuple[Organisation, ...] = ()
    whole: bool = True

    @property
    def stems(self) -> tuple[str, ...]:
        return tuple(word.stem for word in self.words if word.lower != "the")

    @property
    def lowers(self) -> tuple[str, ...]:
        return tuple(word.lower for word in self.words)


def korean_body(mention: Mention) -> KoreanOrganisation:
    """What a Korean mention says, which must be that of an organisation."""
    assert isinstance(mention.data, KoreanOrganisation)
    return mention.data


def english_body(mention: Mention) -> EnglishOrganisation:
    """What an English mention says, which must be that of an organisation."""
    assert isinstance(mention.data, EnglishOrganisation)
    return mention.data
