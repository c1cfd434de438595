"""The search over whole frames finds what the search place by place finds."""

from __future__ import annotations

import math
import random

import numpy as np
import pytest

from bitext_check.alignment import dynamic
from bitext_check.alignment.dynamic import USUAL, Group, Priors, align_units, priors_of
from bitext_check.alignment.evidence import WHOLE, Evidence, Ratio, Unit
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


@pytest.mark.parametrize("before", [0, 40, 63, 64, 65, 90])
@pytest.mark.parametrize("side", ["ko", "en"])
def test_a_part_longer_than_the_band_that_one_side_has_alone_is_left_out(
    before: int, side: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dynamic, "_WHOLE", 10)
    monkeypatch.setattr(dynamic, "BAND", 5)
    both = [unit_of(f"a{n} b{n} c{n} d{n}", 40) for n in range(90)]
    more = [unit_of(f"e{n} f{n} g{n} h{n}", 40) for n in range(30)]
    longer = [*both[:before], *more, *both[before:]]
    groups, _ = align_units(*((longer, both) if side == "ko" else (both, longer)))
    found = [(g.i0, g.j0) if side == "ko" else (g.j0, g.i0) for g in groups if g.complete]
    assert found == [(n + 30 * (n >= before), n) for n in range(90)]


def test_the_band_follows_the_anchors_and_no_more_than_it_must() -> None:
    class Anchored:
        def anchors(self) -> list[tuple[int, int]]:
            return [(100, 150), (101, 280), (200, 300)]

    low, high = dynamic._band(Anchored(), 300, 400)  # type: ignore[arg-type]
    assert (len(low), len(high)) == (301, 301)
    assert (low[0], high[-1]) == (0, 400)
    assert low == sorted(low)
    assert high == sorted(high)
    for place, middle in ((50, 75), (100, 150), (101, 280), (200, 300), (250, 350)):
        assert low[place + 1] == middle - dynamic.BAND
        assert high[place] == min(400, middle + dynamic.BAND)
    assert all(low[place + 1] <= high[place] for place in range(300)), "one row is reached from the other"
    assert dynamic._band(Anchored(), 250, 250) == ([0] * 251, [250] * 251)  # type: ignore[arg-type]
    assert dynamic._band(Anchored(), 250, 251) != ([0] * 251, [251] * 251)  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", range(8))
def test_no_other_sequence_of_groups_weighs_more_than_the_one_found(seed: int) -> None:
    korean, english = invented(seed, 9)
    evidence = Evidence(korean, english, None, WHOLE)
    best = dynamic._total(dynamic._search_small(evidence, USUAL), evidence, USUAL)
    chance = random.Random(seed)
    moves = [*USUAL.shapes, (1, 0), (0, 1)]
    for _ in range(60):
        i = j = 0
        other = []
        while (i, j) != (len(korean), len(english)):
            a, b = chance.choice([(a, b) for a, b in moves if i + a <= len(korean) and j + b <= len(english)])
            other.append(Group(i, i + a, j, j + b))
            i, j = i + a, j + b
        assert dynamic._total(other, evidence, USUAL) <= best + 1e-9
    if len(korean) == len(english):
        beside = [Group(n, n + 1, n, n + 1) for n in range(len(korean))]
        assert dynamic._total(beside, evidence, USUAL) <= best + 1e-9


def test_two_single_units_of_fitting_lengths_without_a_word_in_common_are_paired_in_doubt() -> None:
    assert USUAL.doubtful == pytest.approx(2 * USUAL.skipped + 0.7)
    korean = [unit_of("a b c", 30), unit_of("d e f", 30), unit_of("g h i", 30)]
    english = [unit_of("a b c", 75), unit_of("x y z", 75), unit_of("g h i", 75)]
    assert align_units(korean, english)[0] == [Group(n, n + 1, n, n + 1) for n in range(3)]
    evidence = Evidence(korean, english, None, WHOLE)
    assert dynamic._total([Group(1, 2, 1, 2)], evidence, USUAL) > USUAL.doubtful, "fits anyhow"
    strict = Priors({**USUAL.shapes, (1, 1): -20.0}, USUAL.skipped)
    assert dynamic._total([Group(1, 2, 1, 2)], evidence, strict) == USUAL.doubtful
    far = Evidence([unit_of("a", 10)], [unit_of("x", 200)], None, WHOLE)
    assert dynamic._total([Group(0, 1, 0, 1)], far, strict) < USUAL.doubtful
    both = [Group(1, 2, 1, 1), Group(2, 2, 1, 2)]
    assert dynamic._total(both, evidence, USUAL) == pytest.approx(2 * USUAL.skipped)


def test_the_groups_that_were_found_move_the_priors() -> None:
    ones = [Group(n, n + 1, n, n + 1) for n in range(20)]
    strict, usual = priors_of(ones), priors_of([])
    assert usual == USUAL
    assert strict.shapes[1, 1] == USUAL.shapes[1, 1]
    # (0 + 10 * 0.15) / (20 + 10) = 5 % instead of 15 %: odds of 1 to 19 instead of 3 to 17.
    assert strict.shapes[1, 2] - USUAL.shapes[1, 2] == pytest.approx(math.log((1 / 19) / (3 / 17)))
    assert strict.skipped - USUAL.skipped == pytest.approx(math.log((1 / 19) / (3 / 17)))
    loose = priors_of([Group(2 * n, 2 * n + 2, n, n + 1) for n in range(10)])
    assert loose.shapes[2, 1] > USUAL.shapes[2, 1]
    assert loose.doubtful > USUAL.doubtful > strict.doubtful


def unit_of(words: str, length: int) -> Unit:
    return Unit(tuple(Item(n, n + 1, frozenset({w})) for n, w in enumerate(words.split())), length)


@pytest.mark.parametrize(("shared", "in_step"), [("e f", True), ("e f g h", False)])
def test_texts_of_as_many_units_are_aligned_unit_by_unit_where_that_is_nearly_as_likely(
    shared: str, in_step: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two Korean units in one English one, and one in two: believed when enough words of the second say so."""
    others = [f"a{n} b{n} c{n} d{n}" for n in range(6)]
    korean = [unit_of("a b c d", 30), unit_of(shared, 30), unit_of("p q r", 40), *(unit_of(w, 40) for w in others)]
    english = [
        unit_of(f"a b c d {shared}", 110),
        unit_of("p q", 40),
        unit_of("r", 45),
        *(unit_of(w, 80) for w in others),
    ]
    beside = [Group(n, n + 1, n, n + 1) for n in range(9)]
    assert (align_units(korean, english)[0] == beside) == in_step
    monkeypatch.setattr(dynamic, "_IN_STEP", -100.0)
    assert align_units(korean, english)[0][:2] == [Group(0, 2, 0, 1), Group(2, 3, 1, 3)]


def test_a_text_whose_groups_are_one_to_one_keeps_its_doubtful_ones_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """A word of the second neighbour moved into the first; all others stand in groups of one and one."""
    monkeypatch.setattr(dynamic, "_IN_STEP", -100.0)
    clear = [f"a{n} b{n} c{n} d{n} e{n}" for n in range(30)]
    korean = [unit_of(words, 20) for words in clear]
    english = [unit_of(words, 30 + 50 * (n % 2)) for n, words in enumerate(clear)]
    korean[10:12] = [unit_of("p q r", 20), unit_of("s t u v", 30)]
    english[10:12] = [unit_of("p q r s t", 60), unit_of("u v", 20)]
    groups, _ = align_units(korean, english)
    assert Group(10, 11, 10, 11) in groups
    assert Group(11, 12, 11, 12) in groups


def test_the_ratio_of_lengths_is_that_of_the_text_and_its_spread_too() -> None:
    even = [unit_of(f"w{n}", 57) for n in range(20)], [unit_of(f"x{n}", 144) for n in range(20)]
    evidence = Evidence(*even)
    assert evidence.ratio == Ratio(2.0, 0.27)
    groups = [(n, n + 1, n, n + 1) for n in range(20)]
    seen = evidence.ratio_seen(groups)
    # (20 · log(150 / 60) + 5 · log 2) / 25
    assert seen.english == pytest.approx(2.391, abs=0.001)
    assert seen.spread == 0.12
    # What short texts add is no spread of the text: 1.6² / 60 for each.
    varied = Evidence(even[0], [unit_of("x", 69 if n % 2 else 294) for n in range(20)])
    logs = math.log(2.5) - math.log(2.391), math.log(2)
    expected = (5 * 0.27**2 + 20 * (logs[0] ** 2 + logs[1] ** 2 - 1.6**2 / 60)) / 25
    assert varied.ratio_seen(groups).spread == pytest.approx(math.sqrt(expected), abs=0.001)
    assert evidence.ratio_seen([]) == evidence.ratio
    again = evidence.again(evidence.found, seen)
    assert again.length(0, 1, 0, 1) > evidence.length(0, 1, 0, 1)
    assert again.length(0, 1, 0, 2) < evidence.length(0, 1, 0, 2)


@pytest.mark.parametrize("small", [-1, 10**9])
def test_a_text_with_short_english_does_not_swallow_what_was_added(small: int) -> None:
    """A unit was added beside one that fits its own: at the usual ratio both would fit it."""
    korean = [unit_of(f"a{n} b{n}", 40) for n in range(24)]
    english = [unit_of(f"a{n} b{n}", 55) for n in range(24)]
    korean.insert(12, unit_of("p q r", 60))
    english[12:12] = [unit_of("p q r", 82), unit_of("", 45)]
    groups = found(korean, english, small)
    assert Group(12, 13, 12, 13) in groups
    assert Group(13, 13, 13, 14) in groups
