"""From approved pairs to the rows of a learned lexicon: aligned, filtered, and weighed.

A rendering is kept when it was linked often enough and stands in the same pairs more often than chance explains: the
log likelihood ratio of Dunning (1993), "Accurate Methods for the Statistics of Surprise and Coincidence". A weight says
how much a word tells when it is found: how much oftener it is found in its own pair than in another drawn at random.
And how long the English of the house is.
"""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bitext_check.alignment.evidence import USUAL_RATIO, ratio_of
from bitext_check.content.coverage import cover_items
from bitext_check.content.items import Item, english_items, korean_items
from bitext_check.content.learned import USUAL
from bitext_check.content.lexicon import entry_of
from bitext_check.records import Passage
from bitext_check.segmentation.passages import stem
from bitext_check.training.aligning import SEED, Progress, links
from bitext_check.training.units import Unit, UnitPair, unit_pairs

# The 0.5 % point of chi square with one degree of freedom, which the ratio follows.
SURPRISING = 7.88
# A link seen once is chance too often.
MIN_COUNT = 2
_SHARE = 0.1
# A weight is drawn towards 1 by so many sightings, and stays between these limits.
_PRIOR, _LOWEST, _HIGHEST, _SEEN = 6.0, 0.3, 1.6, 3


@dataclass(frozen=True, slots=True)
class LearnedRow:
    """One row of the file: kind `word`, `piece`, `weight` or `ratio`, value and number of sightings."""

    kind: str
    korean: str
    english: str
    value: float
    count: int


def learn(pairs: Sequence[tuple[str, str]], progress: Progress, min_count: int = MIN_COUNT) -> tuple[LearnedRow, ...]:
    """The rows that (Korean, English) pairs teach, sorted. The same pairs give the same rows.

    Raises `InputError` without the extra `train`.
    """
    units = unit_pairs(pairs, progress)
    renderings = list(_renderings(units, links(units, progress), min_count))
    written = _forms(units)
    usual = _usual(renderings)
    rows = [replace(row, english=written[row.english]) for row in renderings]
    rows += [replace(row, english=written.get(row.english, row.english)) for row in _weights(units, usual)]
    sizes = [(len(pair.source.plain), len(pair.target.plain)) for pair in units]
    rows.append(LearnedRow("ratio", "", "", round(ratio_of(sizes, USUAL_RATIO).english, 2), len(units)))
    return tuple(sorted(rows, key=lambda row: (row.kind, row.korean, -row.value, row.english)))


def _renderings(
    pairs: Sequence[UnitPair], linked: Mapping[tuple[Unit, str], int], min_count: int
) -> Iterator[LearnedRow]:
    korean = Counter(unit for pair in pairs for unit in set(pair.korean))
    english = Counter(unit.key for pair in pairs for unit in set(pair.english))
    together = Counter(
        (one, other) for pair in pairs for one in set(pair.korean) for other in {u.key for u in pair.english}
        if (one, other) in linked
    )  # fmt: skip
    totals: Counter[Unit] = Counter()
    for (unit, _), count in linked.items():
        totals[unit] += count
    for (unit, word), count in linked.items():
        share = count / totals[unit]
        if count < min_count or share < _SHARE or _is_known(unit, word):
            continue
        if surprise(together[unit, word], korean[unit], english[word], len(pairs)) >= SURPRISING:
            yield LearnedRow("piece" if unit.piece else "word", unit.key, word, round(share, 3), count)


def _is_known(unit: Unit, word: str) -> bool:
    entry = entry_of(unit.key)
    return entry is not None and word in entry.words


def surprise(both: int, one: int, other: int, total: int) -> float:
    """Dunning's log likelihood ratio of two things that stand together in `both` of `total` pairs; 0 if they avoid."""
    if both * total <= one * other:
        return 0.0
    cells = (both, one - both, other - both, total - one - other + both)
    rows = (cells[0] + cells[1], cells[2] + cells[3], cells[0] + cells[2], cells[1] + cells[3])
    return 2 * (_entropy(cells) - _entropy(rows[:2]) - _entropy(rows[2:]))


def _entropy(counts: Sequence[int]) -> float:
    total = sum(counts)
    return sum(count * math.log(count / total) for count in counts if count)


def _forms(pairs: Sequence[UnitPair]) -> dict[str, str]:
    """Stem → the way it is usually written: what an editor can read, and what gives the stem back."""
    seen: dict[str, Counter[str]] = {}
    for pair in pairs:
        for token in pair.target.tokens:
            if token.tag == "W":
                seen.setdefault(token.lemma, Counter())[token.form.lower()] += 1
                seen[token.lemma][token.form] += 0
    return {
        key: min((form for form in forms if stem(form) == key), key=lambda form: (-forms[form], form), default=key)
        for key, forms in seen.items()
    }


def _usual(renderings: Sequence[LearnedRow]) -> dict[str, frozenset[str]]:
    words: dict[str, set[str]] = {}
    for row in renderings:
        if row.kind == "word" and row.value >= USUAL:
            words.setdefault(row.korean, set()).add(row.english)
    return {lemma: frozenset(stems) for lemma, stems in words.items()}


def _weights(pairs: Sequence[UnitPair], usual: Mapping[str, frozenset[str]]) -> Iterator[LearnedRow]:
    """How much each Korean lemma and English stem that was seen often enough tells, relative to a usual one."""
    chance = random.Random(SEED)
    sides = (_Sightings(), _Sightings())
    for pair in pairs:
        other = chance.choice(pairs)
        for own, target in ((True, pair.target), (False, other.target)):
            korean = [_with(item, lemma, usual) for item, lemma in _keyed(pair.source)]
            coverage = cover_items(tuple(korean), english_items(target))
            sides[0].see(pair.source, coverage.korean, coverage.korean_found, own)
            sides[1].see(target, coverage.english, coverage.english_found, own)
    for key, value, count in sides[0].weights():
        yield LearnedRow("weight", key, "", value, count)
    for key, value, count in sides[1].weights():
        yield LearnedRow("weight", "", key, value, count)


def _with(item: Item, lemma: str, usual: Mapping[str, frozenset[str]]) -> Item:
    return item._replace(keys=item.keys | usual[lemma]) if lemma in usual else item


def _keyed(passage: Passage) -> list[tuple[Item, str]]:
    items = korean_items(passage)
    return list(zip(items, _lemmas(passage, items), strict=True))


def _lemmas(passage: Passage, items: Sequence[Item]) -> list[str]:
    """Under what each item is learned: the lemma of its token, or what it is made of."""
    tokens = {token.start: token for token in passage.tokens}
    found = []
    for item in items:
        token = tokens.get(item.start)
        whole = passage.plain[item.start : item.end].replace(" ", "")
        found.append(token.lemma if token is not None and token.end == item.end else whole)
    return found


class _Sightings:
    """How often each word was seen in its own pair, and how often it was found there and in a pair drawn at random."""

    def __init__(self) -> None:
        self._counts: dict[str, list[float]] = {}
        self._sure = [0.0, 0.0, 0.0]

    def see(self, passage: Passage, items: Sequence[Item], found: Sequence[float], own: bool) -> None:
        """Count the items of a passage."""
        for item, lemma, value in zip(items, _lemmas(passage, items), found, strict=True):
            for counts in (self._counts.setdefault(lemma, [0.0, 0.0, 0.0]), *((self._sure,) if item.sure else ())):
                counts[0] += own
                counts[1 if own else 2] += value

    def weights(self) -> Iterator[tuple[str, float, int]]:
        """Word, weight and sightings of all words seen often enough whose weight is not that of a usual one."""
        seen, own, other = self._sure
        usual = (own - other) / seen if seen else 0.0
        if usual <= 0:
            return
        for word, (count, there, elsewhere) in self._counts.items():
            value = (there - elsewhere + _PRIOR * usual) / (count + _PRIOR) / usual
            value = round(max(_LOWEST, min(_HIGHEST, value)), 2)
            if count >= _SEEN and value != 1.0:
                yield word, value, int(count)
