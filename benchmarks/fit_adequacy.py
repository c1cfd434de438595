"""Fit the weights of `scoring/adequacy.py` on pairs written for this project, and write them there.

The pairs: `benchmarks/free_pairs.tsv` (free translations), the articles of `corpora/`, the rows of `tests/rules/` that
are right. The English of each is damaged in four ways; the weights make the chance of an undamaged pair high, that of a
damaged one low, and the figure of every pair higher than that of its own damaged one. `--dry` only prints.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from bitext_check.content.coverage import cover
from bitext_check.pipeline import check_job
from bitext_check.reading.inputs import find_jobs
from bitext_check.records import Passage
from bitext_check.scoring import adequacy as model
from bitext_check.segmentation.passages import passages
from bitext_check.settings import Settings

HERE = Path(__file__).parent
USES = {
    "another": ("korean", "english", "lesser", "figures"),
    "cut": ("short", "long", "unfinished", "brackets", "korean", "korean-run", "lopsided"),
    "exchanged": ("small", "english", "korean", "fluent", "odd", "usual"),
    "left-out": ("short", "long", "korean", "korean-run", "lopsided", "fluent", "odd", "usual", "low", "brackets"),
}
# A figure speaks one way only, but for a text that is longer than usual.
AGAINST = ("figures", "lopsided", "korean-run", "unfinished", "low", "brackets")
FREE = (("left-out", "long"), ("cut", "long"))
DAMAGES = {"another": 3.0, "cut": 1.5, "exchanged": 1.5, "left-out": 2.2}
# Of texts as they come, so many pairs are whole for one that is damaged.
WHOLE = 6.0
VERSIONS = 4
STEPS, RATE, RIDGE, OWN = 1200, 0.03, 5.0, 1.0
Pairs = list[tuple[str, str]]


def own_pairs() -> tuple[Pairs, Pairs]:
    """Free translations, and close ones."""
    lines = (HERE / "free_pairs.tsv").read_text(encoding="utf-8").splitlines()[1:]
    free = [(line.split("\t")[0], line.split("\t")[1]) for line in lines]
    close: Pairs = []
    for job in find_jobs([HERE.parent / "corpora"]):
        for report in check_job(job, Settings()):
            if hasattr(report, "segments"):
                close += [(s.source_text, s.target_text) for s in report.segments if s.confidence > 0.8]
    for file in sorted((HERE.parent / "tests" / "rules").glob("*.tsv")):
        for line in file.read_text(encoding="utf-8").splitlines()[1:]:
            cells = line.split("\t")
            if cells[0] == "good" and len(cells) > 2:
                close += zip(cells[1].split(" ¶ "), cells[2].split(" ¶ "), strict=False)
    return [*free, *joined(free, 30)], joined([p for p in dict.fromkeys(close) if len(p[1].split()) >= 9], 35)


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


def damaged(english: Sequence[str], chance: random.Random) -> dict[str, list[str]]:
    """Each text cut off, with a part left out, and with words exchanged."""
    vocabulary = [w for e in english for w in re.findall(r"[a-z]{5,}", e)]
    result: dict[str, list[str]] = {"cut": [], "exchanged": [], "left-out": []}
    for text in english:
        words = text.split()
        result["cut"].append(" ".join(words[: max(1, round(len(words) * chance.uniform(0.55, 0.8)))]))
        spots = [i for i, w in enumerate(words) if re.fullmatch(r"[a-z]{5,}", w)]
        changed = list(words)
        for i in chance.sample(spots, max(1, len(spots) // 4)) if spots else []:
            changed[i] = chance.choice(vocabulary)
        result["exchanged"].append(" ".join(changed))
        start = chance.randrange(max(1, len(words) // 2))
        result["left-out"].append(" ".join(words[:start] + words[start + max(1, len(words) // 4) :]))
    return result


NAMES = ("one", "korean", "english", "lesser", "small", "korean-run", "figures", "short", "long", "unfinished", "low",
         "brackets", "fluent", "odd", "usual", "lopsided")  # fmt: skip
Matrix = np.ndarray


def figures(korean: Passage, english: Passage) -> list[float]:
    """The measures of a pair, in the order of NAMES."""
    found = model.measures([korean], [english], cover([korean], [english]))
    return [found[name] for name in NAMES]


def likest(korean: Sequence[Passage], english: Sequence[Passage], n: int) -> list[float]:
    """The measures of a Korean passage beside the other English that fits it best: a mismatch that is hard to see."""
    others = (figures(korean[n], e) for m, e in enumerate(english) if m != n)
    return max(others, key=lambda f: f[1] + f[2] - 0.1 * abs(f[7] + f[8]))


def examples(pairs: Pairs) -> tuple[Matrix, dict[str, tuple[list[int], Matrix]]]:
    """Measures of the pairs, and for each kind of damage the numbers of the pairs and the measures."""
    chance = random.Random(5)
    korean = passages("ko", [(n, k) for n, (k, _) in enumerate(pairs)])
    english = passages("en", [(n, e) for n, (_, e) in enumerate(pairs)])
    good = np.array([figures(k, e) for k, e in zip(korean, english, strict=True)])
    mixed = np.array([likest(korean, english, n) for n in range(len(pairs))])
    bad: dict[str, tuple[list[int], list[list[float]]]] = {kind: ([], []) for kind in DAMAGES}
    for _ in range(VERSIONS):
        for kind, texts in damaged([e for _, e in pairs], chance).items():
            kept = [n for n, text in enumerate(texts) if text != pairs[n][1]]
            spoilt = passages("en", [(n, texts[n]) for n in kept])
            bad[kind][0].extend(kept)
            bad[kind][1].extend(figures(korean[n], p) for n, p in zip(kept, spoilt, strict=True))
    numbers = list(range(len(pairs)))
    return good, {k: (i, np.array(f)) for k, (i, f) in bad.items() if f} | {"another": (numbers, mixed)}


def fit(sets: list[tuple[Matrix, dict[str, tuple[list[int], Matrix]]]]) -> dict[str, dict[str, float]]:
    """Gradient ascent (Adam) on the log likelihood of whole and damaged, and of each pair above its damaged one."""
    good = np.vstack([g for g, _ in sets])
    parts, weights, partner, offset = [], [], [], 0
    kinds: list[str] = []
    for g, bad in sets:
        for kind, (numbers, matrix) in bad.items():
            parts.append(matrix)
            kinds += [kind] * len(matrix)
            weights += [DAMAGES[kind] * len(g) / len(matrix)] * len(matrix)
            partner += [offset + n for n in numbers]
        offset += len(g)
    spoilt, weight = np.vstack(parts), np.array(weights)
    every = np.vstack([good, spoilt])
    mean, scale = every.mean(0), np.maximum(every.std(0), 0.05)
    mean[0], scale[0] = 0.0, 1.0
    xs, ys = (good - mean) / scale, (spoilt - mean) / scale
    columns = {k: [0, *(NAMES.index(n) for n in v)] for k, v in USES.items()}
    theta = {k: np.array([2.0] + [0.3] * len(v)) for k, v in USES.items()}
    signs = {k: np.array([0 if (k, n) in FREE else -1 if n in AGAINST else 1 for n in v]) for k, v in USES.items()}
    first = {k: np.zeros_like(v) for k, v in theta.items()}
    second = {k: np.zeros_like(v) for k, v in theta.items()}
    whole = float(sum(DAMAGES.values()))
    of = {k: np.array([float(kind == k) for kind in kinds]) for k in USES}

    def forward(x: Matrix) -> tuple[Matrix, Matrix]:
        odds = np.exp(-np.clip(np.stack([x[:, columns[k]] @ theta[k] for k in USES]), -20, 20))
        return -np.log(odds.sum(0)), odds / odds.sum(0)

    for step in range(1, STEPS + 1):
        s_good, r_good = forward(xs)
        s_bad, r_bad = forward(ys)
        d_good = whole / (1 + np.exp(s_good))
        d_bad = -weight / (1 + np.exp(-s_bad))
        above = weight / (1 + np.exp(s_good[partner] - s_bad))
        np.add.at(d_good, partner, above)
        d_bad = d_bad - above
        for n, k in enumerate(USES):
            # What it says of its own kind of damage alone, so that no suspicion takes over the work of another.
            alone_good = OWN * DAMAGES[k] / (1 + np.exp(xs[:, columns[k]] @ theta[k]))
            alone_bad = OWN * of[k] * weight / (1 + np.exp(-ys[:, columns[k]] @ theta[k]))
            a, b = d_good * r_good[n] + alone_good, d_bad * r_bad[n] - alone_bad
            gradient = (a @ xs[:, columns[k]] + b @ ys[:, columns[k]]) / (whole * len(xs))
            gradient[1:] -= RIDGE * theta[k][1:] / len(xs)
            first[k] = 0.9 * first[k] + 0.1 * gradient
            second[k] = 0.999 * second[k] + 0.001 * gradient**2
            move = first[k] / (1 - 0.9**step) / (np.sqrt(second[k] / (1 - 0.999**step)) + 1e-8)
            theta[k] = theta[k] + RATE * move
            wrong = theta[k][1:] * signs[k] < 0
            theta[k][1:][wrong] = 0.0
    found = {}
    for k, names in USES.items():
        raw = theta[k][1:] / scale[columns[k][1:]]
        one = theta[k][0] - raw @ mean[columns[k][1:]] + np.log(WHOLE)
        found[k] = {"one": float(one), **{n: float(w) for n, w in zip(names, raw, strict=True)}}
    return found


def written(weights: dict[str, dict[str, float]]) -> str:
    """The weights as they stand in the module."""
    lines = ["MODEL: Mapping[str, Mapping[str, float]] = {"]
    for kind, found in weights.items():
        lines.append(f'    "{kind}": {{')
        lines += [f'        "{name}": {value:.2f},' for name, value in found.items()]
        lines.append("    },")
    return "\n".join([*lines, "}"])


def main() -> None:
    """Fit, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dry", action="store_true")
    arguments = parser.parse_args()
    free, close = own_pairs()
    print(f"{len(free)} free and {len(close)} close pairs")
    text = written(fit([examples(free), examples(close)]))
    print(text)
    if not arguments.dry:
        path = Path(model.__file__)
        source = path.read_text(encoding="utf-8")
        head, _, rest = source.partition("# MODEL BEGIN\n")
        tail = rest.partition("# MODEL END")[2]
        path.write_text(f"{head}# MODEL BEGIN\n{text}\n# MODEL END{tail}", encoding="utf-8")


if __name__ == "__main__":
    main()
