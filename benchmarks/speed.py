"""How fast the whole check is, against the morphological analysis of the same Korean alone: `speed.py [NUMBER]`.

Both are measured in one run, in processor time, after everything that is loaded once has been loaded. Articles are
those of `corpora/` and as many generated ones as asked for. Prints articles and characters a second, the ratio, and the
share of each step.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from generate import articles

from bitext_check import articles as aligning
from bitext_check import pipeline
from bitext_check.annotation import reading
from bitext_check.corpus.checking import warm
from bitext_check.pipeline import check_article, check_job
from bitext_check.reading.inputs import find_jobs
from bitext_check.segmentation import passages
from bitext_check.segmentation.analyser import kiwi
from bitext_check.settings import Settings

CORPORA = Path(__file__).parent.parent / "corpora"
STEPS: tuple[tuple[Any, str], ...] = (
    (passages, "_korean"), (passages, "_english"), (aligning, "make_pairs"), (reading, "with_bodies"),
    (reading, "read_people"), (reading, "people_links"), (reading, "read_titles"), (reading, "title_links"),
    (reading, "read_mentions"), (reading, "polarity"), (reading, "pair_adequacy"), (reading, "completeness"),
    (pipeline, "check"), (pipeline, "score_article"),
)  # fmt: skip
taken: dict[str, float] = {}


def timed(step: Callable[..., Any], name: str) -> Callable[..., Any]:
    """The step, with its processor time added up under its name."""

    def measured(*given: Any, **named: Any) -> Any:
        start = time.process_time()
        try:
            return step(*given, **named)
        finally:
            taken[name] = taken.get(name, 0.0) + time.process_time() - start

    return measured


def seconds(work: Callable[[], None]) -> float:
    """Processor seconds of a piece of work."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("number", type=int, nargs="?", default=200, help="generated articles (default 200)")
    number = parser.parse_args().number
    made = list(articles(number, seed=3))
    jobs = list(find_jobs([CORPORA]))
    korean: list[str] = []

    def whole() -> None:
        for job in jobs:
            for report in check_job(job, Settings()):
                korean.extend(getattr(report, "source_paragraphs", ()))
        for record in made:
            korean.extend(check_article(record["source"], record["target"]).source_paragraphs)

    def analysis() -> None:
        for text in korean:
            kiwi().tokenize(text)

    for record in articles(3, seed=1):
        check_article(record["source"], record["target"])
    # As in a process of a corpus run.
    warm(Settings())
    for room, name in STEPS:
        setattr(room, name, timed(getattr(room, name), name))
    check, alone = seconds(whole), seconds(analysis)
    count, characters = len(jobs) + number, sum(map(len, korean))
    print(f"{count} articles, {characters} Korean characters")
    print(f"whole check   {check:7.2f} s  {count / check:7.1f} articles a second  {characters / check:9.0f} characters")
    print(f"analysis only {alone:7.2f} s  {count / alone:7.1f} articles a second  {characters / alone:9.0f} characters")
    print(f"ratio {check / alone:.2f}")
    for name, value in sorted(taken.items(), key=lambda pair: -pair[1]):
        print(f"  {name.strip('_'):14} {value:7.2f} s  {100 * value / check:5.1f} %")


if __name__ == "__main__":
    main()
