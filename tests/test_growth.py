"""The time of alignment, completeness and adequacy grows with the length of an article, not with its square."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

import pytest

from bitext_check.alignment.pairs import TRUSTED, make_pairs
from bitext_check.content.completeness import completeness
from bitext_check.records import Passage
from bitext_check.scoring.adequacy import pair_adequacy
from bitext_check.segmentation.passages import passages

PLACES = [("목포", "Mokpo"), ("원주", "Wonju"), ("통영", "Tongyeong"), ("김천", "Gimcheon"), ("서산", "Seosan")]
THINGS = [("도서관", "library"), ("시장", "market"), ("공원", "park"), ("학교", "school"), ("다리", "bridge")]


def article(sentences: int) -> tuple[list[str], list[str]]:
    """Korean and English sentences that say the same; every tenth English one is left out, every twelfth is said
    twice."""
    chance = random.Random(sentences)
    korean, english = [], []
    for number in range(sentences):
        place, thing, count = chance.choice(PLACES), chance.choice(THINGS), chance.randrange(2, 999)
        korean.append(f"{place[0]}시는 올해 {thing[0]}을 찾은 주민이 {count}명이라고 밝혔다.")
        said = f"{place[1]} said {count} residents visited the {thing[1]} this year."
        english += [said] * (0 if number % 10 == 9 else 2 if number % 12 == 5 else 1)
    return korean, english


def paragraphs(size: int) -> tuple[tuple[Passage, ...], tuple[Passage, ...]]:
    korean, english = article(size)
    return passages("ko", list(enumerate(korean))), passages("en", list(enumerate(english)))


def one_paragraph(size: int) -> tuple[tuple[Passage, ...], tuple[Passage, ...]]:
    korean, english = article(size)
    return passages("ko", [(0, " ".join(korean))]), passages("en", [(0, " ".join(english))])


@pytest.mark.parametrize(("text", "size"), [(paragraphs, 60), (one_paragraph, 30)])
def test_eight_times_the_text_takes_no_forty_times_as_long(
    text: Callable[[int], tuple[tuple[Passage, ...], tuple[Passage, ...]]], size: int
) -> None:
    def seconds(sentences: int) -> float:
        korean, english = text(sentences)
        started = time.process_time()
        pairs = make_pairs(korean, english, frozenset())
        completeness(pairs, TRUSTED)
        for pair in pairs:
            pair_adequacy(pair)
        return time.process_time() - started

    seconds(size)
    assert seconds(8 * size) < 40 * seconds(size) + 0.5
