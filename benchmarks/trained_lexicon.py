"""What a trained lexicon adds: `trained_lexicon.py [PAIRS] [--figure FILE.svg]`.

PAIRS is a table with a column for each language (without it `house_pairs.tsv`, translations of one imagined trade
paper, written for this project), or the PREFIX of two files PREFIX.ko and PREFIX.en, line by line.

The lines are cut into five blocks in their order; each block is judged with a lexicon trained on the other four, and
without one. Measured: the area under the curve of the adequacy (a translation against a damaged one), how often a
translation beats its own damaged one (pairwise), both with the share of 1,000 bootstrap samples in which the trained
lexicon is not better, and the strict F1 of the alignment of documents of 20 lines with merged and missing lines, drawn
ten times, with the like share of samples of the documents.
"""

from __future__ import annotations

import argparse
import itertools
import random
import re
import tempfile
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from bitext_check import align, estimate_adequacy
from bitext_check.commands.train import written
from bitext_check.training.learning import learn

Pair = tuple[str, str]
BLOCKS, SAMPLES, DOCUMENT, DRAWS = 5, 1000, 20, 10


def damaged(pairs: Sequence[Pair]) -> dict[str, list[str]]:
    """Each English side damaged in four ways: another sentence, cut short, words exchanged, a stretch left out."""
    chance = random.Random(29)
    vocabulary = [word for _, english in pairs for word in re.findall(r"\b[a-z]{5,}\b", english)]
    found: dict[str, list[str]] = {"neighbour": [], "cut": [], "words": [], "clause": []}
    for number, (_, english) in enumerate(pairs):
        words = english.split()
        found["neighbour"].append(pairs[(number + 1) % len(pairs)][1])
        found["cut"].append(" ".join(words[: max(1, round(len(words) * 0.67))]))
        plain = [n for n, word in enumerate(words) if re.fullmatch(r"[a-z]{5,}", word)]
        other = list(words)
        for n in chance.sample(plain, max(1, len(plain) // 4)) if plain else ():
            other[n] = chance.choice(vocabulary)
        found["words"].append(" ".join(other))
        start = chance.randrange(max(1, len(words) // 2))
        found["clause"].append(" ".join(words[:start] + words[start + max(1, len(words) // 4) :]))
    return found


def area(good: Sequence[float], bad: Sequence[float]) -> float:
    """The chance that a good one scores higher than a bad one, ties counted half."""
    ranked = sorted(bad)
    won = sum(bisect_left(ranked, g) + bisect_right(ranked, g) for g in good)
    return won / (2 * len(good) * len(bad))


def pairwise(good: Sequence[float], bad: Sequence[float]) -> float:
    """How often each good one scores higher than its own bad one, ties counted half."""
    return sum((g > b) + (g == b) / 2 for g, b in zip(good, bad, strict=True)) / len(good)


def not_better(good: Sequence[Sequence[float]], bad: Sequence[Sequence[float]]) -> tuple[float, float]:
    """Share of bootstrap samples in which area and pairwise figure with the lexicon are not above those without."""
    chance = random.Random(31)
    (good0, good1), (bad0, bad1) = good, bad
    areas = wins = 0
    for _ in range(SAMPLES):
        drawn = chance.choices(range(len(good0)), k=len(good0))
        without, with_ = ([values[n] for n in drawn] for values in (good0, good1))
        damaged0, damaged1 = ([values[n] for n in drawn] for values in (bad0, bad1))
        areas += area(with_, damaged1) <= area(without, damaged0)
        wins += pairwise(with_, damaged1) <= pairwise(without, damaged0)
    return areas / SAMPLES, wins / SAMPLES


def documents(
    pairs: Sequence[Pair], noise: float, draw: int
) -> Iterator[tuple[list[str], list[str], set[tuple[tuple[int, ...], ...]]]]:
    """Documents with lines left out and merged, each at the chance `noise`, and their true groups."""
    chance = random.Random(f"{noise} {draw}")
    for first in range(0, len(pairs) - DOCUMENT + 1, DOCUMENT):
        korean: list[str] = []
        english: list[str] = []
        gold: set[tuple[tuple[int, ...], ...]] = set()
        n = first
        while n < first + DOCUMENT:
            kind, last = int(chance.random() / noise) if noise else 4, n + 1 == first + DOCUMENT
            one, two = pairs[n], pairs[min(n + 1, len(pairs) - 1)]
            step = 1
            if kind == 0:
                korean.append(one[0])
            elif kind == 1:
                english.append(one[1])
            elif kind == 2 and not last:
                gold.add(((len(korean), len(korean) + 1), (len(english),)))
                korean, english, step = [*korean, one[0], two[0]], [*english, f"{one[1]} {two[1]}"], 2
            elif kind == 3 and not last:
                gold.add(((len(korean),), (len(english), len(english) + 1)))
                korean, english, step = [*korean, f"{one[0]} {two[0]}"], [*english, one[1], two[1]], 2
            else:
                gold.add(((len(korean),), (len(english),)))
                korean, english = [*korean, one[0]], [*english, one[1]]
            n += step
        yield korean, english, gold


Counts = list[tuple[int, int]]


def aligned(blocks: Sequence[Sequence[Pair]], lexicons: Sequence[Path | None], noise: float) -> list[Counts]:
    """For each document how many groups are exactly right, and how many were said and are true, draw by draw."""
    found: list[Counts] = []
    for block, lexicon in zip(blocks, lexicons, strict=True):
        counts: list[Counts] = []
        for draw in range(DRAWS):
            for number, (korean, english, gold) in enumerate(documents(block, noise, draw)):
                said = {(tuple(k), tuple(e)) for k, e in align(korean, english, lexicon=lexicon) if k and e}
                if not draw:
                    counts.append([])
                counts[number].append((len(said & gold), len(said) + len(gold)))
        found += counts
    return found


def strict_f1(counts: Iterable[Counts]) -> float:
    """F1 of the groups that are exactly right."""
    flat = [one for document in counts for one in document]
    return 2 * sum(hit for hit, _ in flat) / sum(total for _, total in flat)


def no_better(without: Sequence[Counts], with_: Sequence[Counts]) -> float:
    """Share of bootstrap samples of the documents in which the alignment with the lexicon is not above the other."""
    chance = random.Random(31)
    lost = 0
    for _ in range(SAMPLES):
        drawn = chance.choices(range(len(without)), k=len(without))
        lost += strict_f1(with_[n] for n in drawn) <= strict_f1(without[n] for n in drawn)
    return lost / SAMPLES


def scored(blocks: Sequence[Sequence[Pair]], lexicons: Sequence[Path | None]) -> list[float]:
    """The adequacy of all pairs, each block with its lexicon."""
    return [s for block, file in zip(blocks, lexicons, strict=True) for s in estimate_adequacy(block, lexicon=file)]


def cut(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """The blocks, in order."""
    bounds = [len(pairs) * n // BLOCKS for n in range(BLOCKS + 1)]
    return [list(pairs[a:b]) for a, b in itertools.pairwise(bounds)]


def figure(rows: Sequence[tuple[str, float, float]], file: Path) -> None:
    """Bars without and with the lexicon, side by side, as SVG; the axis begins at 0.5, which is chance."""
    parts = [
        '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="300" font-family="sans-serif" font-size="12">',
        '<rect width="640" height="300" fill="white"/>',
        _label(20, 20, "Translation against damaged: without (grey) and with (blue) a trained lexicon", "start"),
    ]
    for tick in (0.5, 0.6, 0.7, 0.8, 0.9, 1.0):
        y = 250 - 400 * (tick - 0.5)
        parts += [f'<line x1="50" x2="620" y1="{y:.0f}" y2="{y:.0f}" stroke="#ddd"/>', _label(32, y + 4, f"{tick}")]
    for n, (name, *values) in enumerate(rows):
        for side, (value, colour) in enumerate(zip(values, ("#999", "#2563eb"), strict=True)):
            x, tall = 58 + n * 70 + side * 28, 400 * (value - 0.5)
            parts.append(f'<rect x="{x}" y="{250 - tall:.1f}" width="26" height="{tall:.1f}" fill="{colour}"/>')
            parts.append(_label(x + 13, 246 - tall, f"{value:.3f}", size=9))
        kind, _, measure = name.partition(" ")
        parts += [_label(86 + n * 70, 266, kind), _label(86 + n * 70, 282, measure)]
    file.write_text("\n".join([*parts, "</svg>", ""]), encoding="utf-8")


def _label(x: float, y: float, text: str, anchor: str = "middle", size: int = 12) -> str:
    return f'<text x="{x:.0f}" y="{y:.0f}" font-size="{size}" text-anchor="{anchor}">{text}</text>'


def read(place: Path) -> list[Pair]:
    """The pairs of a table, or of two files."""
    if place.suffix == ".tsv":
        lines = place.read_text(encoding="utf-8").splitlines()[1:]
        return [(korean, english) for korean, english in (line.split("\t") for line in lines)]
    sides = [Path(f"{place}.{side}").read_text(encoding="utf-8").split("\n") for side in ("ko", "en")]
    return [(k.strip(), e.strip()) for k, e in zip(*sides, strict=False) if k.strip() and e.strip()]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", type=Path, nargs="?", default=Path(__file__).with_name("house_pairs.tsv"))
    parser.add_argument("--figure", type=Path)
    arguments = parser.parse_args()
    pairs = read(arguments.pairs)
    blocks = cut(pairs)
    with tempfile.TemporaryDirectory() as folder:
        lexicons: list[Path | None] = []
        for n in range(BLOCKS):
            rest = [pair for m, block in enumerate(blocks) if m != n for pair in block]
            lexicons.append(Path(folder) / f"{n}.tsv")
            (Path(folder) / f"{n}.tsv").write_text(written(learn(rest, lambda *_: None), len(rest)), encoding="utf-8")
        both: list[list[Path | None]] = [[None] * BLOCKS, lexicons]
        good = [scored(blocks, files) for files in both]
        bars = []
        for kind, english in damaged(pairs).items():
            changed = cut([(k, d) for (k, _), d in zip(pairs, english, strict=True)])
            bad = [scored(changed, files) for files in both]
            areas = [area(g, b) for g, b in zip(good, bad, strict=True)]
            wins = [pairwise(g, b) for g, b in zip(good, bad, strict=True)]
            doubt = not_better(good, bad)
            print(f"{kind:10} area {areas[0]:.4f} → {areas[1]:.4f}, not better in {doubt[0]:.3f} of samples"
                  f"   pairwise {wins[0]:.4f} → {wins[1]:.4f}, not better in {doubt[1]:.3f}", flush=True)  # fmt: skip
            bars += [(f"{kind} area", areas[0], areas[1]), (f"{kind} pairwise", wins[0], wins[1])]
        for noise in (0.0, 0.04, 0.08, 0.12, 0.2):
            counts = [aligned(blocks, files, noise) for files in both]
            print(f"alignment, noise {noise:.2f}: strict F1 {strict_f1(counts[0]):.4f} → {strict_f1(counts[1]):.4f}, "
                  f"not better in {no_better(*counts):.3f} of samples", flush=True)  # fmt: skip
    if arguments.figure:
        figure(bars, arguments.figure)


if __name__ == "__main__":
    main()
