"""What a memory of earlier articles costs: `memory.py [ARTICLES]` fills one and times checks with and without it.

Names are drawn as in `generate.py`, five people and a title each an article; no article is read for it, since only the
size of the memory matters to the check. Times are CPU seconds, the best of several rounds, taken in turns.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from pathlib import Path

from generate import FAMILY, GIVEN, article  # type: ignore[import-not-found]

from bitext_check.corpus.checking import check_item
from bitext_check.memory.store import Use, remembering
from bitext_check.reading.articles import ArticleRecord
from bitext_check.settings import Settings

ROUNDS, CHECKS = 7, 40


def fill(file: Path, size: int) -> None:
    """A memory of `size` articles."""
    chance = random.Random(1)
    with remembering(file) as memory:
        for number in range(size):
            uses = []
            for _ in range(5):
                family, one, two = chance.choice(FAMILY), *chance.sample(GIVEN, 2)
                korean = family[0] + one[0] + two[0]
                uses.append(Use("person", korean, f"{family[1]} {one[1].capitalize()}-{two[1]}"))
                uses.append(Use("role", korean, chance.choice(("시장", "의원", "교수", "감독"))))
            memory.remember(f"m{number}", "2024-01-01", dict.fromkeys(uses))


def main() -> None:
    """Print the times."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("size", type=int, nargs="?", default=20_000)
    size = parser.parse_args().size
    chance = random.Random(2)
    today = [ArticleRecord("", a["id"], a["source"], a["target"]) for a in (article(chance, n) for n in range(CHECKS))]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "memory.sqlite"
        began = time.perf_counter()
        fill(file, size)
        print(f"filled with {size} articles in {time.perf_counter() - began:.1f} s, {file.stat().st_size >> 10} KB")
        best = {}
        for _ in range(ROUNDS):
            for memory in (None, file):
                began = time.process_time()
                for record in today:
                    check_item(record, Settings(memory=memory))
                best[memory] = min(best.get(memory, 1e9), time.process_time() - began)
    without, with_memory = (1000 * best[memory] / CHECKS for memory in (None, file))
    print(f"an article: {without:.2f} ms without, {with_memory:.2f} ms with it ({with_memory / without - 1:+.1%})")


if __name__ == "__main__":
    main()
