"""What to write for an English word that says the opposite: the fitting opposite, in the form of the wrong word."""

from __future__ import annotations

import re

from bitext_check.quantities.statements.antonyms import Antonym
from bitext_check.tables.load import by_house, cells, table

_AMOUNT = re.compile(
    r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands))\s$", re.IGNORECASE
)
_PLURAL = re.compile(r"\s(?:people|children|women|men|[a-z]{2,20}(?<!s)s)\b")


@by_house(maxsize=1)
def _opposites() -> dict[str, tuple[str, ...]]:
    return {row["word"]: cells(row["opposites"]) for row in table("english_opposites")}


@by_house(maxsize=1)
def _irregular() -> frozenset[str]:
    return frozenset(base for row in table("irregular_forms") for base in cells(row["base"]))


def proposals(row: Antonym, english: str, wrong: re.Match[str]) -> tuple[str, ...]:
    """Words that may stand in the place of `wrong` in the English, best first; `row` is the side that the Korean says.

    Opposites of `english_opposites.tsv` that are fair renderings come first, then the renderings of the row.
    """
    said = wrong[0].lower()
    opposites = tuple(word for word in _opposites().get(said, ()) if row.english.fullmatch(word))
    if "fewer" in opposites and not _counted(english, wrong):
        opposites = tuple(word for word in opposites if word != "fewer")
    inflected = said.endswith(("ed", "ing")) or said in _past()
    verbs = tuple(dict.fromkeys(_in_form(word, said) for word in _regular(row))) if inflected else ()
    found = opposites or verbs or row.renderings
    return tuple(word[0].upper() + word[1:] for word in found) if wrong[0][0].isupper() else found


def _counted(english: str, word: re.Match[str]) -> bool:
    """What there is more or less of can be counted: 11 more, more visitors."""
    before = english[max(0, word.start() - 12) : word.start()]
    return bool(_AMOUNT.search(before) or _PLURAL.match(english, word.end()))


def _regular(row: Antonym) -> tuple[str, ...]:
    """The first two verbs of the row with regular forms."""
    verbs = (word.removesuffix("~") for word in cells(row.words) if re.fullmatch(r"[a-z]+~", word))
    return tuple(verb for verb in verbs if verb not in _irregular())[:2]


def _in_form(verb: str, like: str) -> str:
    """A regular verb in the form of another word: "reject" like "passed" is "rejected"."""
    vowel = verb[-2:-1] in ("a", "e", "i", "o", "u")
    if like.endswith("ing"):
        return f"{verb.removesuffix('e')}ing"
    return f"{verb[:-1]}ied" if verb.endswith("y") and not vowel else f"{verb}{'d' if verb.endswith('e') else 'ed'}"


@by_house(maxsize=1)
def _past() -> frozenset[str]:
    """Forms in the table of irregular ones: of verbs they are past forms; nouns are never asked for here."""
    return frozenset(row["form"] for row in table("irregular_forms"))
