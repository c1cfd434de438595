"""A lexicon that `bitext-check train` learned from a newsroom's own approved pairs: its file, and how items know it.

The file adds to the built-in lexicon, it takes nothing away: renderings of lemmas and of pieces of words, how much a
word says when it is found or not, and how long the English of the house is. It is in force only inside `taught`, for
the calls of one thread.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import Row, TableError, by_house, parse

COLUMNS = ("kind", "korean", "english", "value", "count", "source")
# From this share of a lemma's links on, a rendering counts in full, below it as a word of close meaning.
USUAL = 0.3
_SHORTEST, _LONGEST = 2, 8


@dataclass(frozen=True, slots=True, eq=False)
class Learned:
    """What was learned: stems that render a lemma or a piece (usual ones, others), weights by lemma and by stem.

    `ratio`: the English characters for one Korean character, None where the file has none.

    Two of them are equal only when they are the same object, so that what was worked out with one is kept under it.
    """

    words: Mapping[str, tuple[frozenset[str], frozenset[str]]]
    pieces: Mapping[str, frozenset[str]]
    korean_weights: Mapping[str, float]
    english_weights: Mapping[str, float]
    ratio: float | None = None


_in_force: ContextVar[Learned | None] = ContextVar("learned lexicon", default=None)


def in_force() -> Learned | None:
    """The learned lexicon of this call, None without one."""
    return _in_force.get()


@contextmanager
def taught(file: Path | None) -> Iterator[None]:
    """Inside, items know the learned lexicon of `file` (nothing more than the built-in one for None).

    Raises `TableError` when the file is none.
    """
    before = _in_force.set(load_learned(file) if file is not None else None)
    try:
        yield
    finally:
        _in_force.reset(before)


def load_learned(file: Path) -> Learned:
    """Read the file that `train` wrote; kept until it changes. Raises `TableError`."""
    try:
        return _load(file, file.stat().st_mtime_ns)
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "not UTF-8"
        raise TableError(f"{file}: the learned lexicon cannot be read ({why})") from error


@by_house(maxsize=4)
def _load(file: Path, _changed: int) -> Learned:
    rows = parse(file.read_text(encoding="utf-8-sig"), str(file))
    usual: dict[str, set[str]] = {}
    other: dict[str, set[str]] = {}
    pieces: dict[str, set[str]] = {}
    weights: dict[str, dict[str, float]] = {"korean": {}, "english": {}}
    ratio = None
    for number, row in enumerate(rows, 2):
        value = _value(row, file, number)
        if row["kind"] == "word":
            (usual if value >= USUAL else other).setdefault(row["korean"], set()).add(stem(row["english"]))
        elif row["kind"] == "piece":
            pieces.setdefault(row["korean"], set()).add(stem(row["english"]))
        elif row["kind"] == "ratio":
            ratio = value
        elif row["korean"]:
            weights["korean"][row["korean"]] = value
        else:
            weights["english"][stem(row["english"])] = value
    words = {lemma: (frozenset(usual.get(lemma, ())), frozenset(other.get(lemma, ()))) for lemma in {**usual, **other}}
    return Learned(
        MappingProxyType(words),
        MappingProxyType({piece: frozenset(stems) for piece, stems in pieces.items()}),
        MappingProxyType(weights["korean"]),
        MappingProxyType(weights["english"]),
        ratio,
    )


def _value(row: Row, file: Path, number: int) -> float:
    try:
        value = float(row["value"])
        if row["kind"] not in ("word", "piece", "weight", "ratio") or not 0 < value <= 10:
            raise ValueError
        sides = bool(row["korean"]) + bool(row["english"])
        if sides not in {"ratio": (0,), "weight": (1, 2)}.get(row["kind"], (2,)):
            raise ValueError
    except (KeyError, ValueError):
        raise TableError(
            f"{file}, line {number}: no row of a learned lexicon (kind word, piece, weight or ratio; korean; "
            "english; value above 0); write it again with `bitext-check train`"
        ) from None
    return value


def stems_of_pieces(word: str, learned: Learned) -> frozenset[str]:
    """Stems that render the learned pieces of a word that nothing else knows: the longest first, left to right."""
    stems: set[str] = set()
    start = 0
    while start < len(word):
        for end in range(min(len(word), start + _LONGEST), start + _SHORTEST - 1, -1):
            if word[start:end] in learned.pieces:
                stems |= learned.pieces[word[start:end]]
                start = end - 1
                break
        start += 1
    return frozenset(stems)
