"""English titles brought to one form: words in lower case, without articles, hyphens, plurals and sex.

"the Vice-Chairwoman", "vice chairman" and "Vice Chairs" all become `("vice", "chair")`. Other spellings of one word
are rows of `tables/title_words.tsv`.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import NamedTuple

from bitext_check.tables.load import by_house, here, table

Words = tuple[str, ...]

LINKS = frozenset("of at for in to from with on by under".split())
"""Words that end the title proper: what follows names the organisation or the duty."""

_PLACES = {"gun": "county", "si": "city", "gu": "district", "do": "province", "eup": "town", "myeon": "township"}
"""What stands behind the hyphen of a place name (Yanggu-gun); "county" is the same to a title."""

_ARTICLES = frozenset("the a an his her its their our".split())
_WORD = re.compile(r"[^\W_]+(?:['’.](?=\w)[^\W_]+)*|[,;/&]")
_BRACKETS = re.compile(r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]")
_SINGULAR = frozenset("news chess bus gas us is as this his series corps congress business access press".split())


@by_house(maxsize=8)
def _spellings(folder: Path | None) -> dict[str, Words]:
    return {row["english"]: tuple(row["normal"].split()) for row in table("title_words", folder)}


def _folded(word: str) -> str:
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return word.replace("’", "'").lower()


def _singular(word: str) -> str:
    if len(word) < 4 or word in _SINGULAR or word.endswith(("ss", "us", "is", "ous")) or not word.endswith("s"):
        return word
    if word.endswith("ies") and len(word) > 5:
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "shes", "ches", "xes")) else word[:-1]


class Placed(NamedTuple):
    """A word of the normal form and the place in the text of the word that it comes from."""

    word: str
    start: int
    end: int


def placed(text: str, folder: Path | None = None) -> tuple[Placed, ...]:
    """The words of `text` in normal form with their places, in order; "," for a comma, semicolon or stroke."""
    found: list[Placed] = []
    normal = here(_normal)
    for match in _WORD.finditer(text):
        raw, (start, end) = match.group(), match.span()
        if raw in _PLACES and start and text[start - 1] == "-":
            found.append(Placed(_PLACES[raw], start, end))
        else:
            for part in normal(raw, folder):
                found.append(Placed(part, start, end))
    return _shortened(found)


@by_house(maxsize=50_000)
def _normal(raw: str, folder: Path | None) -> Words:
    """The normal form of a word as it stands in a text: most often one word, none for an article."""
    if raw in ",;/":
        return (",",)
    word = "and" if raw == "&" else _folded(raw).removesuffix("'s").replace(".", "").replace("'", "")
    if not word or word in _ARTICLES:
        return ()
    spellings = _spellings(folder)
    return spellings.get(word) or spellings.get(_singular(word)) or (_singular(word),)


@by_house(maxsize=16384)
def words(text: str, folder: Path | None = None) -> Words:
    """The normal form of an English title: its words; a comma, semicolon or stroke stands as ",", "&" as "and"."""
    if text.isascii() and text.replace(" ", "").isalpha():
        normal = here(_normal)
        plain = [part for raw in text.split() for part in normal(raw, folder)]
        if _SHORTENED.isdisjoint(plain):
            return tuple(plain)
    found = [piece.word for piece in placed(_BRACKETS.sub(" ", text), folder)]
    while found and found[-1] == ",":
        found.pop()
    return tuple(found)


_SHORTENED = frozenset(("officer", "operative", "operation"))


def _shortened(found: list[Placed]) -> tuple[Placed, ...]:
    """ "chief executive officer" as "chief executive", "co operative" as "cooperative"."""
    if _SHORTENED.isdisjoint([word for word, _, _ in found]):
        return tuple(found)
    out: list[Placed] = []
    for piece in found:
        if piece.word == "officer" and [p.word for p in out[-2:]] == ["chief", "executive"]:
            out[-1] = Placed("executive", out[-1].start, piece.end)
        elif piece.word in ("operative", "operation") and out and out[-1].word == "co":
            out[-1] = Placed(f"co{piece.word}", out[-1].start, piece.end)
        else:
            out.append(piece)
    return tuple(out)


def cuts(found: Words) -> tuple[int, ...]:
    """Where the title proper can end: before every link word or comma, and at the end."""
    return (*(i for i, word in enumerate(found) if i and (word in LINKS or word == ",")), len(found))
