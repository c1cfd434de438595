"""Sets of words are found by what they share, and none of those that share enough is passed over."""

from __future__ import annotations

import random

import pytest

from bitext_check.content.bags import Bags


@pytest.mark.parametrize("share", [0.6, 0.8, 1.0])
def test_no_set_that_shares_enough_is_passed_over(share: float) -> None:
    chance = random.Random(3)
    sets = [frozenset(chance.choices("abcdefghij", k=chance.randrange(1, 9))) for _ in range(300)]
    bags = Bags(sets)
    for own in sets:
        enough = {n for n, other in enumerate(sets) if len(own & other) >= share * len(own)}
        assert enough <= set(bags.holding(share, own))


def test_few_of_many_sets_are_looked_at() -> None:
    """Words that stand everywhere bring nobody; the rare ones decide."""
    sets = [frozenset(("the", "mayor", "said", f"a{n}", f"b{n}")) for n in range(500)]
    assert list(Bags(sets).holding(0.8, sets[7])) == [7]
    assert list(Bags(sets).holding(0.8, frozenset(("nothing", "of", "this")))) == []
    assert list(Bags(sets).holding(0.8, frozenset())) == []
