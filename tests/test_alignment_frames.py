"""The search over whole frames finds what the search place by place finds."""

from __future__ import annotations

import random

import numpy as np
import pytest

from bitext_check.alignment import dynamic
from bitext_check.alignment.dynamic import Group, align_units
from bitext_check.alignment.evidence import Unit
from bitext_check.content.items import Item


def invented(seed: int, size: int, embedded: bool = False) -> tuple[list[Unit], list[Unit]]:
    """Two sides of about `size` units whose words agree in part, with units left out, added, split and without words."""
    chance = random.Random(seed)
    vocabulary = [f"w{n}" for n in range(3 * size + 3)]
    korean: list[Unit] = []
    english: list[Unit] = []
    for _ in range(size):
        words = chance.choices(vocabulary, k=chance.randrange(9))
        draw = chance.random()
        if draw < 0.9:
            korean.append(unit(chance, words, 8, embedded))
        if draw > 0.1:
            english.append(unit(chance, words, 16, embedded))
        if draw > 0.8:
            english.append(unit(chance, words, 9, embedded))
    return korean, english


def unit(chance: random.Random, words: list[str], width: int, embedded: bool) -> Unit:
    kept = [word for word in words if chance.random() < 0.7]
    items = tuple(
        Item(n, n + 1, frozenset({word, f"{word}s"}), (("of", f"{word}x"),) * (n % 2), chance.random() < 0.5, 1 + n / 7)
        for n, word in enumerate(kept)
    )
    vector = np.array([chance.random() for _ in range(4)]) if embedded else None
    return Unit(items, chance.randrange(1, 9) + width * len(words), vector)


def found(korean: list[Unit], english: list[Unit], small: int) -> list[Group]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dynamic, "_SMALL", small)
        return align_units(korean, english)[0]


@pytest.mark.parametrize("embedded", [False, True])
@pytest.mark.parametrize("size", [0, 1, 2, 3, 5, 8, 12])
def test_both_searches_find_the_same(size: int, embedded: bool) -> None:
    for seed in range(12):
        korean, english = invented(seed, size, embedded)
        assert found(korean, english, -1) == found(korean, english, 10**9), seed


def test_a_text_of_several_frames_is_searched_as_a_whole() -> None:
    korean, english = invented(5, 90)
    assert len(korean) > 64
    assert found(korean, english, -1) == found(korean, english, 10**9)


def test_a_text_searched_in_a_band_is_aligned_as_without_one(monkeypatch: pytest.MonkeyPatch) -> None:
    korean, english = invented(3, 200)
    whole = align_units(korean, english)[0]
    monkeypatch.setattr(dynamic, "_WHOLE", 10)
    monkeypatch.setattr(dynamic, "BAND", 20)
    assert align_units(korean, english)[0] == whole
