"""Make the tables behind `content/fluency.py` from English sentences and a lexicon of parts of speech.

`python benchmarks/english_sequences.py SENTENCES SOURCE TAGS SOURCE`: sentences one a line, TAGS with a word and its
most frequent tag a line (Brill's lexicon); each followed by its name for the last column of the tables.
"""

from __future__ import annotations

import itertools
import math
import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from bitext_check.content.fluency import CONTENT, HIGHEST, SCALE, START, class_of_ending, lowered, tokens, word_class
from bitext_check.content.lexicon import function_words
from bitext_check.tables.load import cells, forget, table

TABLES = Path(__file__).parent.parent / "bitext_check" / "tables"
# Classes seen more seldom say nothing; a value is drawn towards that of the shorter sequence as if seen so often.
SELDOM, PRIOR, PRIOR_TWO, LOWEST = 60, 20.0, 15.0, -5.0
# Two classes before are kept when they were seen so often and say something else than one.
SEEN, OTHER = 60, 0.6
# Pairs of words: seen at least so often, this much more than chance.
OFTEN, ABOVE = 2, 0.8
# A pair of common words that chance would have shown so often says something when it was never seen.
COMMON, EXPECTED = 50, 0.5


# Words that no newsroom wants to meet in a table.
COARSE = re.compile(
    r"nigg|fuck|bitch|puss(?:y|ies)|slut|whore|boob|shit|motherf|cunt|asshole|\bhoes?\b|dickhead|\bdicks?\b|retard|faggot"
    r"|porn|\brap(?:e|ing|ed)\b|goddamn"
)


def write(name: str, header: str, rows: Iterable[str]) -> None:
    """A table, sorted by its key."""
    (TABLES / f"{name}.tsv").write_text("\n".join([header, *sorted(rows)]) + "\n", encoding="utf-8")


def classes(sentences: list[str], tags: Path, source: str) -> None:
    """Parts of speech of the words that the sentences or our lexicon have, where their endings do not say them."""
    seen = Counter(lowered(w) for line in sentences for w, _, _ in tokens(line))
    known = {word for row in table("lexicon") for cell in cells(row["english"]) for word in cell.split()}
    words: dict[str, list[str]] = {}
    for line in tags.read_text(encoding="utf-8").splitlines():
        word, _, tag = line.strip().partition(" ")
        if not (word.isascii() and word.isalpha() and word.islower() and tag.isalpha()):
            continue
        if (seen[word] >= 2 or word in known) and tag != class_of_ending(word) and word not in function_words("en"):
            words.setdefault(tag, []).append(word)
    write(
        "english_classes", "class\twords\tsource", (f"{t}\t{'|'.join(sorted(w))}\t{source}" for t, w in words.items())
    )


def cell(values: dict[str, float]) -> str:
    """Classes or words with their values, in order."""
    return "|".join(f"{name} {round(SCALE * value)}" for name, value in sorted(values.items()))


def sequences(sentences: list[str], source: str) -> None:
    """Values of a class after one and after two."""
    one: Counter[str] = Counter()
    two: Counter[tuple[str, str]] = Counter()
    three: Counter[tuple[str, str, str]] = Counter()
    for line in sentences:
        found = [word_class(word, first) for word, first, _ in tokens(line)]
        one.update(found)
        two.update(itertools.pairwise(found))
        three.update(zip([START, *found], found, found[1:], strict=False))
    usual = [c for c in one if one[c] >= SELDOM and c.isascii()]
    begun = [c for c in usual if c not in ".?!"]
    total = sum(one.values())
    after: dict[str, dict[str, float]] = {}
    short: dict[tuple[str, str], float] = {}
    for a in begun:
        for b in usual:
            chance = one[b] / total
            short[a, b] = max(LOWEST, math.log((two[a, b] + PRIOR * chance) / (one[a] + PRIOR) / chance))
            if abs(short[a, b]) >= 0.2:
                after.setdefault(a, {})[b] = short[a, b]
    for (a, b), count in two.items():
        if count >= SEEN and b in begun and (a, b) in short:
            for c in usual:
                chance = one[c] / total
                drawn = PRIOR_TWO * math.exp(short[b, c]) * chance
                value = max(LOWEST, math.log((three[a, b, c] + drawn) / (count + PRIOR_TWO) / chance))
                if abs(value - short[b, c]) >= OTHER and count * chance >= 1.0:
                    after.setdefault(f"{a} {b}", {})[c] = value
    write("english_sequences", "word\tafter\tsource", (f"{a}\t{cell(v)}\t{source}" for a, v in after.items()))


def pairs(sentences: list[str], source: str) -> None:
    """Words that follow a word more often than chance would have it."""
    single: Counter[str] = Counter()
    double: Counter[tuple[str, str]] = Counter()
    for line in sentences:
        found = [lowered(word) for word, _, _ in tokens(line)]
        single.update(found)
        double.update(itertools.pairwise(found))
    total = sum(single.values())
    for word in [word for word in single if COARSE.search(word)]:
        del single[word]
    after: dict[str, dict[str, float]] = {word: {} for word, count in single.items() if count >= COMMON}
    for (a, b), count in double.items():
        if a not in single or b not in single:
            continue
        long = any(len(word) >= CONTENT and word[0].isalpha() for word in (a, b))
        expected = single[a] * single[b] / total
        value = math.log((count + 0.5) / (expected + 0.5))
        usual = count >= OFTEN and value >= ABOVE
        if long and (usual or (expected >= EXPECTED and a in after and single[b] >= COMMON)):
            after.setdefault(a, {})[b] = max(LOWEST, min(HIGHEST, value))
    rows = (f"{a}\t{per_million(single[a], total)}\t{cell(v)}\t{source}" for a, v in after.items())
    write("english_pairs", "word\tper_million\tafter\tsource", rows)


def per_million(count: int, total: int) -> str:
    """How common a word is, where that is known well enough."""
    return f"{1e6 * count / total:.0f}" if count >= COMMON else ""


def main() -> None:
    """Count, and write the tables."""
    sentences = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    classes(sentences, Path(sys.argv[3]), sys.argv[4])
    forget()
    sequences(sentences, sys.argv[2])
    pairs(sentences, sys.argv[2])


if __name__ == "__main__":
    main()
