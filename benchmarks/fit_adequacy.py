"""Fit the weights of adequacy on pairs written for this project, and write them to `scoring/weights.py`.

The pairs are those of `damaged_pairs.py`. In this order are fitted: the usual length of the English
(`scoring/lengths.py`); what an exchanged word looks like (`scoring/strangers.py`); from the same pairs damaged in four
ways, each of the four suspicions alone against whole pairs; and how sharply each of them counts beside the others, so
that whole pairs of all sorts stand above damaged ones. To tell what is left out from what is freely translated is
learned from pairs put in some disorder (`loosely`). `--dry` only prints.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
from damaged_pairs import SLIPS, VERSIONS, Damaged, Disorder, Set, joined, own_pairs

from bitext_check.content.answers import answers_of_words
from bitext_check.content.coverage import cover, cover_items
from bitext_check.content.fluency import flow
from bitext_check.content.items import english_items
from bitext_check.records import Passage
from bitext_check.scoring import adequacy as model
from bitext_check.scoring import lengths, strangers

USES = {
    "another": ("korean", "english", "lesser", "figures", "far"),
    "cut": ("short", "long", "unfinished", "brackets", "korean", "korean-run", "lopsided"),
    "exchanged": ("english", "korean", "strangers", "odd", "usual"),
    "left-out": ("size", "lacking", "korean-run", "figures", "odd", "usual", "verbless", "low", "brackets", "korean"),
}
LOOSE = ("cut", "left-out")
# What is said of the text as it is written, whatever is added to it.
WRITTEN, MARKS = ("odd", "usual"), ("unfinished", "low", "brackets", "verbless")
# A figure speaks one way only, but for a text that is longer than usual.
AGAINST = (
    "figures", "far", "lopsided", "lacking", "korean-run", "unfinished", "low", "brackets", "verbless", "strangers",
)  # fmt: skip
FREE = (("cut", "long"),)
# How bad it is when a damaged pair stands above a whole one: an English of another passage must not; a part left out
# can be seen by nothing else, while exchanged words are also judged one by one.
WEIGHTS = {"another": 35.0, "cut": 0.5, "exchanged": 1.0, "left-out": 10.0}
# How much the sorts of pairs count: free ones, the same joined to paragraphs, close ones.
SORTS = (2.0, 0.35, 0.35)
# Of texts as they come, so many pairs are whole for one that is damaged.
WHOLE = 6.0
NEIGHBOURS, RIDGE = 40, 50.0
Matrix = np.ndarray


def measures(korean: Passage, english: Passage) -> dict[str, float]:
    """The figures of a pair."""
    return model.measures([korean], [english], cover([korean], [english]))


def mismatched(pairs: Set) -> list[Damaged]:
    """Each Korean text beside the next English one, and beside the likest of those that follow."""
    count, found = len(pairs.english), []
    for n, korean in enumerate(pairs.korean):
        others = [pairs.english[(n + 1 + m) % count] for m in range(min(NEIGHBOURS, count - 1))]
        values = [measures(korean, other) for other in others]
        best = max(range(len(others)), key=lambda m: values[m]["korean"] + values[m]["english"])
        found.append(Damaged(n, others[best]))
    return found


def loosely(korean: Passage, english: Passage, pair: int, version: int, disorder: Disorder) -> dict[str, float]:
    """The figures of a pair, whole or damaged, in the disorder of a version."""
    before, aside = disorder.beside(pair, version)
    source, target = [*before, korean], [*aside, english]
    found = model.measures(
        source,
        target,
        cover_items(
            disorder.forgotten(source, pair, version),
            tuple(item for passage in target for item in english_items(passage)),
            [keys for passage in source for keys in answers_of_words(passage)],
            [keys for passage in target for keys in answers_of_words(passage)],
        ),
    )
    plain = measures(korean, english)
    chance = random.Random(f"{pair} {version} {english.plain}")
    slips = {name: max(plain[name], float(chance.random() < SLIPS)) for name in MARKS}
    return {**found, **{name: plain[name] for name in WRITTEN}, **slips}


def usual_lengths(sets: Sequence[Set]) -> dict[str, float]:
    """The weights of `scoring/lengths.py`: least error of the logarithm, large errors bounded (Huber)."""
    x = np.array([lengths.counts(k) for s in sets for k in s.korean])
    y = np.log(np.array([len(text) + 6.0 for s in sets for text in s.texts]))
    syllables = lengths.NAMES.index("syllables")
    weights = np.zeros(x.shape[1])
    weights[0], weights[syllables] = 6.0, 2.5
    weights[[lengths.NAMES.index("letters"), lengths.NAMES.index("digits")]] = 1.0
    start = weights.copy()
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, 5001):
        mean = np.maximum(x @ weights, 5.0)
        error = np.clip(np.log(mean) - y, -0.5, 0.5)
        gradient = x.T @ (error / mean) / len(y) + 1e-4 * (weights - start)
        first, second = 0.9 * first + 0.1 * gradient, 0.999 * second + 0.001 * gradient**2
        weights = weights - 0.02 * first / (1 - 0.9**step) / (np.sqrt(second / (1 - 0.999**step)) + 1e-9)
    return dict(zip(lengths.NAMES, map(float, weights), strict=True))


def logistic(x: Matrix, y: Matrix, weight: Matrix, ridge: float, signs: Matrix | None = None) -> Matrix:
    """Weights of a logistic model of y (1 or 0), the first for the constant; Newton's method on scaled figures.

    A weight whose sign is against `signs` is left out, and the others fitted anew.
    """
    used = np.ones(x.shape[1], bool)
    while True:
        part = x[:, used]
        mean, scale = part.mean(0), np.maximum(part.std(0), 1e-3)
        design = np.column_stack([np.ones(len(part)), (part - mean) / scale])
        theta = np.zeros(design.shape[1])
        penalty = np.diag([1e-6] + [ridge] * part.shape[1])
        for _ in range(30):
            chance = 1 / (1 + np.exp(-np.clip(design @ theta, -30, 30)))
            gradient = design.T @ (weight * (y - chance)) - penalty @ theta
            hessian = (design * (weight * chance * (1 - chance))[:, None]).T @ design + penalty
            theta = theta + np.linalg.solve(hessian, gradient)
        raw = theta[1:] / scale
        full = np.zeros(x.shape[1])
        full[used] = raw
        wrong = np.zeros_like(used) if signs is None else (full * signs < 0)
        if not wrong.any():
            return np.concatenate([[theta[0] - raw @ mean], full])
        used &= ~wrong


def stranger_words(sets: Sequence[Set]) -> dict[str, float]:
    """The weights of `scoring/strangers.py`: the log odds that a word was exchanged, against any word."""
    x: list[tuple[float, ...]] = []
    y: list[float] = []
    for s in sets:
        for damaged in s.damaged["exchanged"]:
            coverage = cover([s.korean[damaged.pair]], [damaged.english])
            places = [item.start for item in coverage.english]
            for place, values in strangers.features(coverage, flow(damaged.english.plain), places):
                x.append(values[1:])
                y.append(float(place in damaged.exchanged))
    answers = np.array(y)
    theta = logistic(np.array(x), answers, np.ones(len(y)), 1.0)
    theta[0] -= np.log(answers.mean() / (1 - answers.mean()))
    return dict(zip(strangers.NAMES, map(float, theta), strict=True))


NAMES = tuple(dict.fromkeys(name for names in USES.values() for name in names))
Figures = tuple[Matrix, dict[str, Matrix]]


def matrix(values: Iterable[Mapping[str, float]]) -> Matrix:
    """Measures in the order of NAMES."""
    return np.array([[v[name] for name in NAMES] for v in values])


def figures(s: Set) -> Figures:
    """Measures of the whole pairs, and of each kind of damage."""
    bad = {**s.damaged, "another": mismatched(s)}
    return matrix(map(measures, s.korean, s.english)), {
        kind: matrix(measures(s.korean[d.pair], d.english) for d in found) for kind, found in bad.items()
    }


def loose_figures(s: Set, strict: Figures) -> Figures:
    """The same in disorder; an English of another passage as it is, or it would be too easy to see."""
    pairs, disorder = list(zip(s.korean, s.english, strict=True)), Disorder(s)
    whole = [loosely(k, e, n, version, disorder) for version in range(VERSIONS) for n, (k, e) in enumerate(pairs)]
    bad = {
        kind: matrix(loosely(s.korean[d.pair], d.english, d.pair, d.seed, disorder) for d in found)
        for kind, found in s.damaged.items()
    }
    return matrix(whole), {**bad, "another": strict[1]["another"]}


def suspicions(strict: Sequence[Figures], loose: Sequence[Figures]) -> dict[str, Matrix]:
    """For each damage the weights, constant first, of the log odds that a pair is whole; in the order of NAMES."""
    found = {}
    for kind, names in USES.items():
        columns = [NAMES.index(name) for name in names]
        sets = [(good, bad[kind]) for good, bad in (loose if kind in LOOSE else strict)]
        x = np.vstack([m[:, columns] for both in sets for m in both])
        y = np.concatenate([a for good, bad in sets for a in (np.ones(len(good)), np.zeros(len(bad)))])
        shares = [sort * len(good) for sort, (good, _) in zip(SORTS, strict, strict=True)]
        w = np.concatenate([np.full(len(m), n / len(m)) for n, both in zip(shares, sets, strict=True) for m in both])
        signs = np.array([0 if (kind, n) in FREE else -1 if n in AGAINST else 1 for n in names])
        theta = logistic(x, y, w, RIDGE, signs)
        full = np.zeros(len(NAMES) + 1)
        full[0] = theta[0]
        full[[c + 1 for c in columns]] = theta[1:]
        found[kind] = full
    return found


def area(good: Matrix, bad: Matrix) -> float:
    """The share of pairs of a whole and a damaged one that stand in the right order (area under the ROC curve)."""
    order = np.sort(bad)
    return float((np.searchsorted(order, good) + np.searchsorted(order, good, side="right")).mean() / 2 / len(bad))


def sharpened(weights: Mapping[str, Matrix], sets: Sequence[Figures]) -> dict[str, Matrix]:
    """The weights of each suspicion multiplied and moved so that whole pairs stand above damaged ones best.

    Steps up and down, one number after the other, as long as one helps.
    """
    kinds = list(weights)

    def sound(values: Matrix) -> Matrix:
        design = np.column_stack([np.ones(len(values)), values])
        return np.stack([design @ weights[kind] for kind in kinds])

    known = [(sound(good), {kind: sound(values) for kind, values in bad.items()}) for good, bad in sets]

    def loss(theta: Matrix) -> float:
        def combined(values: Matrix) -> Matrix:
            logits = np.exp(theta[:4])[:, None] * values + theta[4:][:, None]
            return -np.log(np.exp(-np.clip(logits, -20, 20)).sum(0))

        total = 0.02 * float(np.square(theta).sum())
        for sort, (good, bad) in zip(SORTS, known, strict=True):
            whole = combined(good)
            total += sort * sum(WEIGHTS[kind] * (1 - area(whole, combined(values))) for kind, values in bad.items())
        return total

    theta, step = np.zeros(8), 0.6
    best = loss(theta)
    while step > 0.04:
        moved = False
        for n in range(8):
            for move in (step, -step):
                other = theta.copy()
                other[n] += move
                if (value := loss(other)) < best - 1e-6:
                    theta, best, moved = other, value, True
                    break
        if not moved:
            step /= 2
    print("sharpness", dict(zip(kinds, np.exp(theta[:4]).round(2), strict=True)), "moved", theta[4:].round(2), best)
    found = {}
    for n, kind in enumerate(kinds):
        found[kind] = weights[kind] * np.exp(theta[n])
        found[kind][0] += theta[4 + n] + np.log(WHOLE)
    return found


def written(parts: Mapping[str, Mapping[str, float] | Mapping[str, Mapping[str, float]]]) -> str:
    """The module with the weights."""
    lines = [
        '"""The weights of adequacy, written by `benchmarks/fit_adequacy.py`."""',
        "", "from __future__ import annotations", "", "from collections.abc import Mapping", "",
    ]  # fmt: skip
    for name, values in parts.items():
        nested = any(isinstance(value, Mapping) for value in values.values())
        lines.append(f"{name}: Mapping[str, {'Mapping[str, float]' if nested else 'float'}] = {{")
        for key, value in values.items():
            if isinstance(value, Mapping):
                lines.append(f'    "{key}": {{')
                lines += [f'        "{inner}": {number:.3f},' for inner, number in value.items()]
                lines.append("    },")
            else:
                lines.append(f'    "{key}": {value:.3f},')
        lines.append("}")
    return "\n".join([*lines, ""])


def main() -> None:
    """Fit, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dry", action="store_true")
    arguments = parser.parse_args()
    free, close = own_pairs()
    print(f"{len(free)} free and {len(close)} close pairs")
    sets = [Set(free), Set(joined(free, 30)), Set(close)]
    found_lengths = usual_lengths(sets[:1])
    lengths.WEIGHTS = tuple(found_lengths[name] for name in lengths.NAMES)
    found_words = stranger_words(sets)
    strangers.WEIGHTS = tuple(found_words[name] for name in strangers.NAMES)
    strict = [figures(s) for s in sets]
    loose = [loose_figures(s, figures_) for s, figures_ in zip(sets, strict, strict=True)]
    final = sharpened(suspicions(strict, loose), loose)
    weights = {
        kind: {"one": float(final[kind][0]), **{n: float(final[kind][NAMES.index(n) + 1]) for n in names}}
        for kind, names in USES.items()
    }
    text = written({"LENGTHS": found_lengths, "STRANGER": found_words, "MODEL": weights})
    print(text)
    if not arguments.dry:
        (Path(model.__file__).parent / "weights.py").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
