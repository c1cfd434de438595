"""The fact tables as look-up dictionaries, loaded once."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from bitext_check.quantities.values import Counter, Unit
from bitext_check.tables.load import Row, by_house, cells, table


@dataclass(frozen=True, slots=True)
class Suffix:
    """What may stand after a Korean number: a unit, a currency or a counter. `what` says which of them."""

    what: str
    unit: Unit | None = None
    currency: str = ""
    counter: Counter | None = None


@dataclass(frozen=True, slots=True)
class Holiday:
    """A row of holidays.tsv: month and day (None when the date moves), the words that name it in English, and the years
    of what it is named for (1919 for 3·1절)."""

    korean: str
    month: int | None
    day: int | None
    english: tuple[str, ...]
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ChangeWord:
    """A row of change_words.tsv: the axis (amount, balance, trade, time), up or down, and where it stands by a number.

    `side` is before, after or both, from for what says so before two levels only (lower it from 5 to 3), or denied for
    what says so behind 밖에 (3%밖에 늘지 않았다).
    """

    axis: str
    way: str
    side: str


@by_house(maxsize=1)
def units() -> dict[str, Unit]:
    """Units by their key."""
    return {
        row["unit"]: Unit(row["unit"], row["dimension"], Fraction(row["factor"]), row["name"], row["plural"])
        for row in table("units")
    }


@by_house(maxsize=1)
def korean_suffixes() -> dict[str, Suffix]:
    """Every unit, currency and counter by its Korean spelling; a unit wins over a counter of the same spelling."""
    found: dict[str, Suffix] = {}
    for row in table("counters"):
        counter = Counter(row["kind"], row["class"], row["english"], row["plural"])
        found[row["korean"]] = Suffix("counter", counter=counter)
    for row in table("currencies"):
        for word in cells(row["korean"]):
            found[word] = Suffix("currency", currency=row["code"])
    for row in table("units"):
        for word in cells(row["korean"]):
            found[word] = Suffix("unit", unit=units()[row["unit"]])
    return found


@by_house(maxsize=1)
def english_units() -> dict[str, Unit]:
    """Units by their English spelling; abbreviations keep their capitals, words are in lower case."""
    found: dict[str, Unit] = {}
    for row in table("units"):
        for word in cells(row["english"]):
            found[word] = units()[row["unit"]]
    return found


@by_house(maxsize=1)
def english_currencies() -> dict[str, str]:
    """Currency codes by English words."""
    return {word: row["code"] for row in table("currencies") for word in cells(row["english"])}


@by_house(maxsize=1)
def currency_symbols() -> dict[str, str]:
    """Currency codes by symbol, as `$` and `US$`."""
    return {symbol: row["code"] for row in table("currencies") for symbol in cells(row["symbols"])}


@by_house(maxsize=1)
def currency_names() -> dict[str, str]:
    """The English plural of each currency code."""
    return {row["code"]: row["name"] for row in table("currencies")}


@by_house(maxsize=1)
def noun_classes() -> dict[str, str]:
    """The counter class of English nouns that name one, as people -> person."""
    nouns: dict[str, str] = {
        "persons": "person",
        "victories": "win",
        "victory": "win",
        "defeats": "loss",
        "defeat": "loss",
    }
    nouns |= {"ties": "draw", "tie": "draw"}
    for row in table("counters"):
        if row["class"]:
            for word in (row["english"], row["plural"]):
                nouns[word.split(" ")[-1]] = row["class"]
    return nouns


def words(name: str, *kinds: str) -> dict[str, str]:
    """The word -> value rows of these kinds in a table of number words."""
    return {row["word"]: row["value"] for row in table(name) if row["kind"] in kinds}


def date_words(language: str, kind: str) -> dict[str, str]:
    """The word -> value rows of one language and kind in date_words.tsv."""
    return {
        row["word"]: row["value"] for row in table("date_words") if (row["language"], row["kind"]) == (language, kind)
    }


@by_house(maxsize=1)
def holidays() -> dict[str, Holiday]:
    """Named days by their Korean name."""
    return {row["korean"]: _holiday(row) for row in table("holidays")}


def _holiday(row: Row) -> Holiday:
    month, _, day = row["month_day"].partition("-")
    date = int(month) if month else None, int(day) if day else None
    return Holiday(row["korean"], *date, cells(row["english"]), tuple(int(year) for year in cells(row["year"])))


@by_house(maxsize=1)
def labels() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    """What counts may be of (dead, injured, in favour …): key, Korean words, English words."""
    return tuple((row["label"], cells(row["korean"]), cells(row["english"])) for row in table("quantity_labels"))


@by_house(maxsize=2)
def per_units(language: str) -> dict[str, str]:
    """The unit that each word of per_units.tsv names: month of 월 and "month"."""
    return {row["word"]: row["unit"] for row in table("per_units") if row["language"] == language}


@by_house(maxsize=2)
def bound_words(side: str) -> dict[tuple[str, ...], str]:
    """The English bounds that stand before or after a number, as tuples of words."""
    return {tuple(row["english"].split()): row["bound"] for row in table("bound_words") if row["side"] == side}


@by_house(maxsize=32)
def context_words(use: str) -> frozenset[str]:
    """The words of number_contexts.tsv with this use."""
    return frozenset(row["word"] for row in table("number_contexts") if use in cells(row["uses"]))


@by_house(maxsize=1)
def past_verbs() -> frozenset[str]:
    """English words that are the past or the past participle of a verb before all (`english_classes.tsv`)."""
    return frozenset(
        word for row in table("english_classes") if row["class"] in ("VBD", "VBN") for word in cells(row["words"])
    )


@by_house(maxsize=8)
def negation_words(language: str, kind: str) -> tuple[str, ...]:
    """The words of negation_words.tsv of a language and kind."""
    return tuple(row["word"] for row in table("negation_words") if (row["language"], row["kind"]) == (language, kind))


@by_house(maxsize=2)
def change_words(language: str) -> dict[str, ChangeWord]:
    """The words of change_words.tsv that say where a number beside them goes."""
    rows = (row for row in table("change_words") if row["language"] == language)
    return {row["word"]: ChangeWord(row["axis"], row["way"], row["side"]) for row in rows}
