"""Pairs written for this project, and the same pairs damaged, for `fit_adequacy.py`.

The pairs: `free_pairs.tsv` (free translations), `close_pairs.tsv` (paragraphs of news as machines translate them), the
articles of `corpora/`, the rows of `tests/rules/` that are right. Our own pairs are tidier than those of others: their
words are those of our lexicon, nothing is added or dropped, every bracket is closed. What other people's pairs have in
disorder is added here to whole and damaged pairs alike (`Disorder`), so that it is not taken for damage.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bitext_check.articles import aligned_halves, aligned_table, halves
from bitext_check.content.items import Item, korean_items
from bitext_check.reading.inputs import find_jobs
from bitext_check.reading.tables import read_pair_table
from bitext_check.records import Passage
from bitext_check.segmentation.passages import passages

HERE = Path(__file__).parent
VERSIONS = 3
# Of the Korean words of a pair at most so many have other renderings than the known ones: whole pairs then have the
# coverage of free translations by others.
FORGOTTEN = 0.45
# What a translator adds or drops, as a share of the text: the standard deviation of a normal distribution.
MADE_FREE = 0.06
# So often a text begins in small letters, has one bracket only, or breaks off, though it is whole.
SLIPS = 0.01
Pairs = list[tuple[str, str]]


def rows(name: str) -> Pairs:
    """Pairs of a file beside this one."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()[1:]
    return [(line.split("\t")[0], line.split("\t")[1]) for line in lines]


def own_pairs() -> tuple[Pairs, Pairs]:
    """Free translations, and close ones."""
    close: Pairs = []
    for job in find_jobs([HERE.parent / "corpora"]):
        articles = (
            map(aligned_table, read_pair_table(job.source, job.id)) if job.table else [aligned_halves(*halves(job))]
        )
        for article in articles:
            close += [(p.source_text, p.target_text) for p in article.pairs if p.complete and p.confidence > 0.8]
    for file in sorted((HERE.parent / "tests" / "rules").glob("*.tsv")):
        for line in file.read_text(encoding="utf-8").splitlines()[1:]:
            cells = line.split("\t")
            if cells[0] == "good" and len(cells) > 2:
                close += zip(cells[1].split(" ¶ "), cells[2].split(" ¶ "), strict=False)
    close = [pair for pair in dict.fromkeys(close) if len(pair[1].split()) >= 9]
    return rows("free_pairs.tsv"), [*rows("close_pairs.tsv"), *joined(close, 35)]


def joined(pairs: Pairs, words: int) -> Pairs:
    """Pairs put together in their order to paragraphs of at least so many English words."""
    found: Pairs = []
    korean = english = ""
    for one, other in pairs:
        korean, english = f"{korean} {one}".strip(), f"{english} {other}".strip()
        if len(english.split()) >= words:
            found.append((korean, english))
            korean = english = ""
    return found


@dataclass
class Damaged:
    """The English of a pair, damaged: the number of the pair, the text, the places of exchanged words, the version."""

    pair: int
    english: Passage
    exchanged: frozenset[int] = frozenset()
    seed: int = 0


def exchange(text: str, vocabulary: Sequence[str], chance: random.Random) -> tuple[str, frozenset[int]]:
    """A quarter of the long words in small letters exchanged, and where they stand."""
    words = text.split()
    spots = [i for i, word in enumerate(words) if re.fullmatch(r"[a-z]{5,}", word)]
    chosen = set(chance.sample(spots, max(1, len(spots) // 4))) if spots else set()
    places, out, length = set(), [], 0
    for n, word in enumerate(words):
        if n in chosen:
            word = chance.choice(vocabulary)
            places.add(length)
        out.append(word)
        length += len(word) + 1
    return " ".join(out), frozenset(places)


def damages(english: Sequence[str], seed: int) -> dict[str, list[Damaged]]:
    """Each text cut off, with a part left out, and with words exchanged."""
    chance = random.Random(seed)
    vocabulary = [w for e in english for w in re.findall(r"[a-z]{5,}", e)]
    texts: dict[str, list[tuple[int, str, frozenset[int]]]] = {"cut": [], "exchanged": [], "left-out": []}
    for n, text in enumerate(english):
        words = text.split()
        short = " ".join(words[: max(1, round(len(words) * chance.uniform(0.6, 0.75)))])
        changed, places = exchange(text, vocabulary, chance)
        start = chance.randrange(max(1, len(words) // 2))
        without = " ".join(words[:start] + words[start + max(1, len(words) // 4) :])
        for kind, other, where in (
            ("cut", short, frozenset()),
            ("exchanged", changed, places),
            ("left-out", without, frozenset()),
        ):
            if other != " ".join(words):
                texts[kind].append((n, other, where))
    made = {kind: passages("en", [(n, text) for n, text, _ in found]) for kind, found in texts.items()}
    return {
        kind: [Damaged(n, passage, where, seed) for (n, _, where), passage in zip(found, made[kind], strict=True)]
        for kind, found in texts.items()
    }


class Set:
    """Pairs of one sort, whole and damaged."""

    def __init__(self, pairs: Pairs) -> None:
        self.texts = [" ".join(e.split()) for _, e in pairs]
        self.korean = passages("ko", [(n, k) for n, (k, _) in enumerate(pairs)])
        self.english = passages("en", list(enumerate(self.texts)))
        self.damaged: dict[str, list[Damaged]] = {}
        for seed in range(VERSIONS):
            for kind, found in damages(self.texts, seed).items():
                self.damaged.setdefault(kind, []).extend(found)


class Disorder:
    """What the pairs of others have in disorder, by number of the pair and version; the same whatever English stands
    beside the Korean text.

    Some Korean words have renderings that nobody knows; a part of the Korean is dropped, or something is added in the
    English (a beginning of another text stands beside the one or the other); a mark or capital is not as it should be.
    """

    def __init__(self, pairs: Set) -> None:
        added: dict[str, list[tuple[int, int, str]]] = {"ko": [], "en": []}
        count = len(pairs.korean)
        for version in range(VERSIONS):
            for n in range(count):
                chance = random.Random(n * 7919 + version)
                share, other = chance.gauss(0, MADE_FREE), (n + chance.randrange(5, max(6, count - 5))) % count
                texts = pairs.texts if share > 0 else [k.plain for k in (pairs.korean[n], pairs.korean[other])]
                own, far = (texts[n], texts[other]) if share > 0 else (texts[0], texts[1])
                words = far.split()[: round(abs(share) * len(own.split()))]
                if words:
                    added["en" if share > 0 else "ko"].append((n, version, " ".join(words)))
        self._added = {
            (n, version): (side, passage)
            for side, found in added.items()
            for (n, version, _), passage in zip(
                found, passages(side, [(i, text) for i, (_, _, text) in enumerate(found)]), strict=True
            )
        }

    def beside(self, pair: int, version: int) -> tuple[list[Passage], list[Passage]]:
        """What stands beside the Korean and beside the English text."""
        side, passage = self._added.get((pair, version), ("", None))
        return ([passage] if passage and side == "ko" else []), ([passage] if passage and side == "en" else [])

    def forgotten(self, korean: Sequence[Passage], pair: int, version: int) -> tuple[Item, ...]:
        """The Korean items, some of them without renderings; figures are always known."""
        chance = random.Random(pair * 1000 + version)
        share = chance.uniform(0.0, FORGOTTEN)
        items = []
        for item in (item for passage in korean for item in korean_items(passage)):
            if chance.random() < share and not any(key[0] == "#" for key in item.keys):
                item = item._replace(keys=frozenset(), phrases=(), near=frozenset())
            items.append(item)
        return tuple(items)
