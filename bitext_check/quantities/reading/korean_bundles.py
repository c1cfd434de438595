"""Goods that Korean counts by the bundle, the tray or in old measures: 마늘 한 접, 계란 두 판, 쌀 서 되, 금 한 냥.

The counters are everyday syllables (한 말 is "what was said"), so that the goods must stand right before the number.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from bitext_check.tables.load import by_house, cells, table
from bitext_check.tables.words import any_of

_BEFORE = 8
_END = re.compile(r"(?=[이가은는을를의도와과로만씩짜까정쯤남]|에|[^가-힣]|$)")
_WAY = re.compile(r"(?=\s?(?:길|밖|안팎|거리|떨어)|[나도를을가는,.]|$)")
_WORDS_ONLY = "="
"""In the place of the goods: nothing need stand before the number, which must be in Sino-Korean words (십 리)."""


class Bundle(NamedTuple):
    """What a counter stands for: `size` things, or `size` of a unit of units.tsv; `end` is behind the counter."""

    size: Fraction
    unit: str
    end: int


@by_house(maxsize=1)
def _bundles() -> dict[str, tuple[tuple[re.Pattern[str] | None, Fraction, str], ...]]:
    """The rows of bundles.tsv by their counters: the goods before the number, and what one of them is."""
    found: dict[str, list[tuple[re.Pattern[str] | None, Fraction, str]]] = {}
    for row in table("bundles"):
        goods = None
        if row["of"] != _WORDS_ONLY:
            goods = re.compile(rf"(?<![가-힣])(?:{any_of(cells(row['of']))})[은는이가을를]?\s?$")
        found.setdefault(row["counter"], []).append((goods, Fraction(row["size"]), row["unit"]))
    return {counter: tuple(rows) for counter, rows in found.items()}


@by_house(maxsize=1)
def _counters() -> re.Pattern[str]:
    return re.compile(rf"\s?(?P<counter>{any_of(_bundles())})")


def bundled(text: str, at: int, start: int, in_words: bool) -> Bundle | None:
    """What the counter at `at` stands for behind the number that begins at `start`; `in_words` as 십 of 십 리."""
    match = _counters().match(text, at)
    if match is None:
        return None
    before = text[max(0, start - _BEFORE) : start]
    for goods, size, unit in _bundles()[match["counter"]]:
        if goods is None:
            if in_words and text[at] == " " and _WAY.match(text, match.end()):
                return Bundle(size, unit, match.end())
        elif goods.search(before) and _END.match(text, match.end()):
            return Bundle(size, unit, match.end())
    return None
