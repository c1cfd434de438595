"""What a mention of a place says, parsed."""

from __future__ import annotations

from dataclasses import dataclass

from bitext_check.places.gazetteer import Place, base_of, level_of
from bitext_check.records import Mention


@dataclass(frozen=True, slots=True)
class KoreanPlace:
    """A Korean place: `places` are the rows it may be (none when it was read by rule), `level` what its ending says."""

    name: str
    places: tuple[Place, ...] = ()
    number: str = ""

    @property
    def level(self) -> str:
        if self.places and all(place.kind.endswith("short") or place.level == 0 for place in self.places):
            return ""
        return level_of(self.name) if self.domestic else ""

    @property
    def base(self) -> str:
        return base_of(self.name) if self.domestic else self.name

    @property
    def domestic(self) -> bool:
        return not self.places or any(place.family == "domestic" for place in self.places)

    @property
    def rank(self) -> int:
        """How large the place is: 0 for a sight, 1 a neighbourhood … 4 a province or great city, 6 a country."""
        return max((place.level for place in self.places), default=1)


@dataclass(frozen=True, slots=True)
class EnglishPlace:
    """An English place: `words` with and `base` without the words of its level, `level` what those say.

    `whole` is false when the name goes on behind it (Ulsan in "Ulsan Port Authority").
    """

    words: tuple[str, ...]
    base: str
    level: str
    places: tuple[Place, ...] = ()
    whole: bool = True

    @property
    def rank(self) -> int:
        """As for Korean places, the largest of those that bear the name."""
        return max((place.level for place in self.places), default=1)

    @property
    def families(self) -> frozenset[str]:
        return frozenset(place.family for place in self.places) or frozenset(("domestic",))


def korean_place(mention: Mention) -> KoreanPlace:
    """What a Korean mention says, which must be that of a place."""
    assert isinstance(mention.data, KoreanPlace)
    return mention.data


def english_place(mention: Mention) -> EnglishPlace:
    """What an English mention says, which must be that of a place."""
    assert isinstance(mention.data, EnglishPlace)
    return mention.data
