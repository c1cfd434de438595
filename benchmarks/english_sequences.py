"""Make `bitext_check/tables/english_sequences.tsv` from English sentences, one a line: counts of neighbouring classes.

`python benchmarks/english_sequences.py SENTENCES SOURCE`, where SOURCE names the text for the last column.
"""

from __future__ import annotations

import itertools
import math
import sys
from collections import Counter
from pathlib import Path

from bitext_check.content.fluency import word_classes

TABLE = Path(__file__).parent.parent / "bitext_check" / "tables" / "english_sequences.tsv"
# Classes seen more seldom say nothing; a value is drawn towards 0 as if chance had been seen so often.
SELDOM, PRIOR = 150, 3.0


def main() -> None:
    """Count, and write the table."""
    sentences, source = Path(sys.argv[1]), sys.argv[2]
    pairs: Counter[tuple[str, str]] = Counter()
    for line in sentences.read_text(encoding="utf-8").splitlines():
        pairs.update(itertools.pairwise(word_classes(line)))
    before: Counter[str] = Counter()
    behind: Counter[str] = Counter()
    for (one, two), count in pairs.items():
        before[one] += count
        behind[two] += count
    total = sum(before.values())
    rows = []
    for one in sorted(c for c in before if before[c] >= SELDOM):
        after = []
        for two in sorted(c for c in behind if behind[c] >= SELDOM):
            expected = before[one] * behind[two] / total
            value = round(10 * math.log((pairs[one, two] + PRIOR) / (expected + PRIOR)))
            if abs(value) >= 3:
                after.append(f"{two} {value}")
        if after:
            rows.append(f"{one}\t{'|'.join(after)}\t{source}")
    TABLE.write_text("\n".join(["word\tafter\tsource", *rows]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
