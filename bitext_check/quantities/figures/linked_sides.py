"""The quantities of one side of an aligned pair, with the mentions that hold them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bitext_check.quantities.comparing.matching import Matching
from bitext_check.quantities.values import Quantity, family
from bitext_check.records import Mention

_HAD_BEEN = re.compile(r"(?:이던|이었던|였던|인)\s")


@dataclass(frozen=True, slots=True)
class Side:
    """Mentions with their quantities.

    `elsewhere` are the places tied to another kind of number (2층 as "the second floor"), or soft on one side.
    """

    mentions: Sequence[Mention]
    quantities: tuple[Quantity, ...]
    elsewhere: frozenset[int] = frozenset()


def side(mentions: Sequence[Mention], korean: bool = False) -> Side:
    """The mentions whose `data` are quantities.

    What the first end of a change is per, the other is too: 시간당 9천 원에서 1만 원, 월 3만 원이던 것이 5만 원으로.
    """
    kept = [mention for mention in mentions if isinstance(mention.data, Quantity)]
    quantities = [mention.data for mention in kept if isinstance(mention.data, Quantity)]
    for n, (one, other) in enumerate(pairwise(quantities)):
        changed = korean and one.per and not other.per and one.kind == other.kind and other.role == "to"
        if changed and (one.role == "from" or _HAD_BEEN.match(kept[n].passage.plain, kept[n].end)):
            quantities[n + 1] = other._replace(per=one.per)
    return Side(kept, tuple(quantities))


def with_elsewhere(korean: Side, english: Side, matching: Matching) -> tuple[Side, Side]:
    """Both sides with the places that are tied to another kind of number."""
    apart = [(i, j) for i, j in matching.tied if _unlike(korean.quantities[i], english.quantities[j])]
    return (
        replace(korean, elsewhere=frozenset(i for i, _ in apart)),
        replace(english, elsewhere=frozenset(j for _, j in apart)),
    )


def _unlike(korean: Quantity, english: Quantity) -> bool:
    return family(korean.kind) != family(english.kind) or korean.soft != english.soft
