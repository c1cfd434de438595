"""One-syllable names of countries in headlines and compounds (방미, 한러, 美 정부), from `tables/country_signs.tsv`.

A syllable inside another word (호 of 2호, 대 of 대해서) is no sign. What is allowed is still generous, for signs only
excuse an English country.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bitext_check.tables.load import by_house, cells, table
from bitext_check.tables.words import any_of

# What stands before a sign in a word (한미, 방미, 대미) and behind one that begins a word (미군, 미측, 영어).
_BEFORE = "한남방대주친반재도탈귀출비"
_NO_SIGN = "뷁"
_BEHIND = "측군어제국정핵왕공주산인연은는이가의도와과에로를을"


def signed(country: str, text: str) -> bool:
    """Whether a one-syllable name of a country, by its Korean name, stands in a Korean text."""
    pattern = _patterns().get(country)
    return pattern is not None and bool(pattern.search(_names().sub(_NO_SIGN, text)))


@by_house(maxsize=1)
def _names() -> re.Pattern[str]:
    """The whole names of countries, whose syllables are no signs: the 일 of 독일 is not Japan."""
    return re.compile(any_of(row["korean"] for row in table("country_signs") if len(row["korean"]) > 1))


@by_house(maxsize=1)
def _patterns() -> Mapping[str, re.Pattern[str]]:
    signs = {row["korean"]: cells(row["signs"]) for row in table("country_signs")}
    every = "".join(dict.fromkeys(sign for own in signs.values() for sign in own))
    return {country: re.compile("|".join(_ways("".join(own), every))) for country, own in signs.items()}


def _ways(own: str, every: str) -> Iterator[str]:
    """The patterns for the signs of one country, Hangul and Hanja, among those of all."""
    hangul = "".join(sign for sign in own if "가" <= sign <= "힣")
    hanja = own.translate(dict.fromkeys(map(ord, hangul)))
    if hanja:
        yield f"[{hanja}]"
    if hangul:
        yield f"(?<![가-힣])[{_BEFORE}{every}]{{1,3}}[{hangul}]"
        yield f"(?<![가-힣A-Za-z0-9])[{hangul}](?:(?![가-힣])|[{_BEHIND}{every}])"
