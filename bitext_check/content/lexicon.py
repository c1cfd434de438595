"""The Korean→English lexicon: which English words news English uses for a Korean lemma."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house, cells, table


@dataclass(frozen=True, slots=True)
class Entry:
    """Renderings of one lemma: stems of single words, phrases as tuples of stems, and words of close meaning (`near`).

    `weight` is lower for lemmas of little content (것, 경우, 받다).
    """

    words: frozenset[str]
    phrases: tuple[tuple[str, ...], ...] = ()
    near: frozenset[str] = frozenset()
    weight: float = 1.0


@by_house(maxsize=4)
def lexicon(house: Path | None = None) -> Mapping[str, Entry]:
    """Lemma (verbs and adjectives with 다) → renderings; parts of speech of one lemma are joined."""
    words: dict[str, set[str]] = {}
    phrases: dict[str, set[tuple[str, ...]]] = {}
    light = _light()
    for row in table("lexicon", house):
        singles = words.setdefault(row["lemma"], set())
        for rendering in cells(row["english"]):
            stems = tuple(map(stem, rendering.replace("-", " ").split()))
            if len(stems) == 1:
                singles.add(stems[0])
            else:
                phrase = tuple(s for s in stems if s not in light) or stems
                phrases.setdefault(row["lemma"], set()).add(phrase)
    renderings = {lemma: _joined(singles, phrases.get(lemma, ())) for lemma, singles in words.items()}
    lemmas = _inverted({lemma: single for lemma, (single, _) in renderings.items()})
    return _Entries(renderings, lemmas)


def _joined(
    words: set[str], phrases: Collection[tuple[str, ...]]
) -> tuple[frozenset[str], tuple[tuple[str, ...], ...]]:
    if not phrases:
        return frozenset(words), ()
    # A phrase of one content word ("set up") counts as that word.
    single = {phrase[0] for phrase in phrases if len(phrase) == 1}
    return frozenset(words | single), tuple(sorted(phrase for phrase in phrases if len(phrase) > 1))


def _inverted(renderings: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    lemmas: dict[str, set[str]] = {}
    for lemma, words in renderings.items():
        # An idiom says nothing of what else its English words stand for.
        for word in words if " " not in lemma else ():
            lemmas.setdefault(word, set()).add(lemma)
    return {word: frozenset(found) for word, found in lemmas.items()}


class _Entries(Mapping[str, Entry]):
    """The lexicon; words of close meaning are worked out when a lemma is first looked up."""

    def __init__(
        self,
        renderings: dict[str, tuple[frozenset[str], tuple[tuple[str, ...], ...]]],
        lemmas: dict[str, frozenset[str]],
    ) -> None:
        self._renderings, self.lemmas = renderings, lemmas
        self._made: dict[str, Entry] = {}
        self._near_words: dict[str, frozenset[str]] = {}

    def __getitem__(self, lemma: str) -> Entry:
        entry = self._made.get(lemma)
        if entry is None:
            own, phrases = self._renderings[lemma]
            # Exactly, as the words of a set come in another order in each process.
            whole = math.fsum(_generality(len(self.lemmas.get(word, ()))) for word in own)
            weight = whole / len(own) if own else 1.0
            families, synonyms = _related("english_families"), _related("english_synonyms")
            words = own.union(*[families[word] for word in own if word in families])
            alike = frozenset[str]().union(*[synonyms[word] for word in own if word in synonyms])
            entry = Entry(words, phrases, (self._near(own) | alike | _freely().get(lemma, frozenset())) - words, weight)
            self._made[lemma] = entry
        return entry

    def get(self, lemma: str, default: Entry | None = None) -> Entry | None:  # type: ignore[override]
        """As of any mapping; most words that are asked for are not in it, so that no error is raised for each."""
        return self[lemma] if lemma in self._renderings else default

    def __contains__(self, lemma: object) -> bool:
        return lemma in self._renderings

    def __iter__(self) -> Iterator[str]:
        return iter(self._renderings)

    def __len__(self) -> int:
        return len(self._renderings)

    @property
    def phrases(self) -> Iterator[tuple[str, ...]]:
        """All renderings of several words."""
        return (phrase for _, phrases in self._renderings.values() for phrase in phrases)

    def _near(self, words: frozenset[str]) -> frozenset[str]:
        """Words that render several of the same lemmas as one of `words`."""
        return frozenset[str]().union(*map(self._near_word, words)) - words

    def _near_word(self, word: str) -> frozenset[str]:
        """Words whose cosine with a word, over the lemmas that each renders, is at least 0.3."""
        near = self._near_words.get(word)
        if near is None:
            own = self.lemmas.get(word, frozenset())
            shared = Counter(chain.from_iterable([self._renderings[lemma][0] for lemma in own]))
            near = self._near_words[word] = frozenset(
                other
                for other, count in shared.items()
                if count >= 2 and count >= NEAR * math.sqrt(len(own) * len(self.lemmas[other]))
            )
        return near


NEAR = 0.3


@by_house(maxsize=1)
def _freely() -> Mapping[str, frozenset[str]]:
    """Lemma → stems of the words that free translation has for it."""
    light = _light()
    return {
        row["lemma"]: frozenset(stem(part) for word in cells(row["english"]) for part in word.split()) - light
        for row in table("free_renderings")
    }


@by_house(maxsize=2)
def _related(name: str) -> Mapping[str, frozenset[str]]:
    """Stem → stems of the words that a table puts beside it, both ways.

    Of one family (decide, decision, decisive) every member stands beside every other; of words of close meaning (rise:
    climb, soar) only those of a row beside its first word.
    """
    beside: dict[str, set[str]] = {}
    for row in table(name):
        first, *others = (stem(word) for word in (row["word"], *cells(row["derived" if "derived" in row else "near"])))
        for other in others:
            beside.setdefault(first, set()).add(other)
            beside.setdefault(other, set()).add(first)
            if "derived" in row:
                beside[other].update(o for o in others if o != other)
    return {word: frozenset(found) for word, found in beside.items()}


def family(word: str) -> frozenset[str]:
    """The stems of one family with a stem (decision: decide, decisive), itself left out."""
    return _related("english_families").get(word, frozenset())


def near_words(word: str) -> frozenset[str]:
    """The stems of close meaning that the table puts beside a stem (rise: climb, soar)."""
    return _related("english_synonyms").get(word, frozenset())


def _generality(lemmas: int) -> float:
    """The weight of an English word that renders so many lemmas: the more it stands for, the less it says."""
    return max(0.35, 1.25 - 0.22 * math.log(max(1, lemmas)))


@by_house(maxsize=1)
def stems_in_phrases() -> frozenset[str]:
    """The stems of the words inside the renderings of several words (milky in "Milky Way")."""
    entries = lexicon()
    return (
        frozenset(stem for phrase in entries.phrases for stem in phrase)
        if isinstance(entries, _Entries)
        else frozenset()
    )


def lemmas_of(word: str) -> Collection[str]:
    """The lemmas that an English stem renders, in no order."""
    entries = lexicon()
    return entries.lemmas.get(word, ()) if isinstance(entries, _Entries) else ()


def generality(word: str) -> float:
    """The weight of an English stem, from 0.35 (make, take) to 1.25."""
    lemmas = lemmas_of(word)
    return _generality(len(lemmas)) if lemmas else 1.0


@by_house(maxsize=1)
def all_phrases() -> frozenset[tuple[str, ...]]:
    """All renderings of several words, as stems."""
    entries = lexicon()
    assert isinstance(entries, _Entries)
    return frozenset(entries.phrases)


@by_house(maxsize=1)
def in_full() -> Mapping[str, tuple[str, ...]]:
    """Lemma → its renderings as they are written."""
    found: dict[str, tuple[str, ...]] = {}
    for row in table("lexicon"):
        found[row["lemma"]] = found.get(row["lemma"], ()) + cells(row["english"])
    return found


_NAMED = {
    "organisations": ("english", "abbreviation", "accepted"),
    "organisation_parts": ("english",),
    "places": ("english", "accepted"),
    "place_suffixes": ("english", "accepted"),
    "titles": ("usual", "official", "accepted"),
}


@by_house(maxsize=1)
def _names() -> Mapping[str, list[str]]:
    """Organisations, places and titles of the tables, with the cells of their English."""
    found: dict[str, list[str]] = {}
    for name, columns in _NAMED.items():
        for row in table(name):
            found.setdefault(row["korean"].replace(" ", ""), []).extend(row[column] for column in columns)
    return found


@by_house(maxsize=100_000)
def named(word: str) -> Entry | None:
    """An organisation, place or title of the tables as an entry: any content word of its English answers for it."""
    known = _names().get(word)
    if known is None:
        return None
    words = {
        stem(part)
        for cell in known
        for rendering in cells(cell)
        for part in rendering.replace("-", " ").replace("·", " ").split()
    } - _light()
    return Entry(frozenset(words)) if words else None


@by_house(maxsize=100_000)
def entry_of(word: str) -> Entry | None:
    """What the lexicon and the tables of names know of a Korean word."""
    general, name = lexicon().get(word), named(word)
    if general is None or name is None:
        return general or name
    return Entry(general.words | name.words, general.phrases, general.near, general.weight)


# One-syllable endings that make a new noun of one: they carry little content of their own.
_ENDINGS = frozenset("인자부과실팀장서시군구도읍면동리역항교점층별용형식성률율권비금액량기점회원관사단대계적")


@by_house(maxsize=50_000)
def compound(word: str) -> tuple[tuple[int, int], ...]:
    """The pieces (start, end) that a compound noun is made of (해양+경찰서), () when it cannot be taken apart.

    Pieces have two syllables or more and are known; one-syllable endings may stand between and behind them.
    """
    if len(word) < 3:
        return ()
    best: list[tuple[int, tuple[tuple[int, int], ...]] | None] = [(0, ())] + [None] * len(word)
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - 8), end):
            before = best[start]
            if before is None:
                continue
            piece = word[start:end]
            if len(piece) == 1:
                if start == 0 or piece not in _ENDINGS:
                    continue
                candidate = (before[0] + 2, before[1])
            elif entry_of(piece) is not None and piece != word:
                candidate = (before[0] + 1, (*before[1], (start, end)))
            else:
                continue
            current = best[end]
            if current is None or candidate[0] < current[0]:
                best[end] = candidate
    found = best[len(word)]
    return found[1] if found else ()


@by_house(maxsize=1)
def _light() -> frozenset[str]:
    return frozenset(stem(word) for word in function_words("en"))


@by_house(maxsize=2)
def function_words(language: str) -> frozenset[str]:
    """Words that carry no content of their own (`tables/function_words.tsv`)."""
    return frozenset(row["word"] for row in table("function_words") if row["language"] == language)


@by_house(maxsize=1)
def known_stems() -> frozenset[str]:
    """All English stems that some lemma can account for."""
    entries = lexicon()
    assert isinstance(entries, _Entries)
    families = _related("english_families")
    return frozenset(entries.lemmas).union(*(families[word] for word in entries.lemmas if word in families))
