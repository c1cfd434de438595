"""The stems of English words that Korean words may be rendered by, those of places and surnames included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from bitext_check.content.lexicon import in_full
from bitext_check.quantities.vocabulary import context_words
from bitext_check.records import Token
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house, cells, table

CONTENT = ("NNG", "NNP", "XR", "VV", "VA", "MAG", "NP")
"""Tags of the words that have renderings."""
_PRONOUNS = {"우리": ("we", "our", "us", "ours"), "저희": ("we", "our", "us", "ours"), "나": ("i", "me", "my")}


def stems_of(tokens: Iterable[Token], what: Literal["alone", "parts"]) -> Iterator[str]:
    """The stems of the renderings of Korean words, or of the words of which longer renderings are made."""
    for token in tokens:
        tag = token.tag.partition("-")[0]
        if tag in CONTENT:
            yield from _english_of(token.lemma, what)
            yield from _named(token.form) if tag == "NNP" and what == "alone" else ()


@by_house(maxsize=16_384)
def _english_of(lemma: str, what: str) -> frozenset[str]:
    english = in_full().get(lemma) or in_full().get(f"{lemma}하다") or _PRONOUNS.get(lemma, ())
    said = (word for one in english if (" " in one) == (what == "parts") for word in one.split())
    return frozenset(stem(word) for word in said if word.lower() not in context_words("of-no-figure"))


@by_house(maxsize=1)
def _places() -> dict[str, tuple[str, ...]]:
    return {row["korean"]: (row["english"], *cells(row["accepted"])) for row in table("places")}


@by_house(maxsize=1)
def _surnames() -> dict[str, tuple[str, ...]]:
    return {row["hangul"]: cells(row["spellings"]) for row in table("surnames")}


@by_house(maxsize=4096)
def _named(name: str) -> frozenset[str]:
    """The stems of the names of a place, or of the spellings of a surname."""
    said = (*_places().get(name, ()), *(spelling for spelling in _surnames().get(name, ()) if len(spelling) > 2))
    return frozenset(stem(word) for one in said for word in one.replace("-", " ").split())
