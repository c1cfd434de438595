"""A body taken for another of the same name: 한결캐피탈 as "Hangyeol Insurance", 무등버스노조 as a taxi workers' union.

The name of its own agrees, so that only the word for its sort can tell (`tables/company_sorts.tsv`). Told when the
English has the sort of another behind the name, none of its own anywhere, and the Korean no such other body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bitext_check.organisations.catalogue import catalogue
from bitext_check.places.regions import Region
from bitext_check.places.romanization import rr_place, spells
from bitext_check.records import Link, Mention, Message
from bitext_check.tables.load import by_house, cells, table
from bitext_check.tables.words import any_of

_SHORTEST, _SURE = 2, 0.85
_UNION = "(?:노동조합|노조)"


@by_house(maxsize=1)
def _sorts() -> Mapping[str, tuple[str, ...]]:
    return {row["korean"]: cells(row["english"]) for row in table("company_sorts")}


@by_house(maxsize=1)
def _korean() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![가-힣A-Za-z])([가-힣]{{2,5}}?)({any_of(_sorts())})(?={_UNION}|[은는이가을를의에도과와,·(]|\s|$)"
    )


@by_house(maxsize=1)
def _english() -> re.Pattern[str]:
    words = {word for english in _sorts().values() for word in english}
    return re.compile(rf"(?<![\w-])([A-Z][A-Za-z-]{{3,20}}) ({any_of(words)})(?![\w-])")


def of_another_sort(region: Region, korean_text: str) -> Iterator[Link]:
    """Links of kind "organisation" with problem "other-organisation"; `korean_text` is all the Korean of the pair."""
    said = [match for passage, start, end in region.target for match in _english().finditer(passage.plain, start, end)]
    if not said:
        return
    passages = {passage.plain: passage for passage, _, _ in region.target}
    for passage, start, end in region.source:
        for match in _korean().finditer(passage.plain, start, end):
            name, sort = match.groups()
            if len(name) < _SHORTEST or match[0] in catalogue().korean:
                continue
            other = _other(name, sort, said, region, korean_text)
            if other is not None:
                source = Mention("organisation", match[0], passage, match.start(), match.end())
                target = Mention("organisation", other[0], passages[other.string], other.start(), other.end())
                yield _link(source, target, f"{other[1]} {_sorts()[sort][0]}", sort)


def _other(name: str, sort: str, said: list[re.Match[str]], region: Region, korean_text: str) -> re.Match[str] | None:
    """The one English name that has the name of a Korean body and the sort of another."""
    named = [match for match in said if spells(name, match[1].replace("-", ""))]
    wrong = [match for match in named if match[2] not in _sorts()[sort]]
    if len(wrong) != 1 or len(named) != 1:
        return None
    own = re.compile(rf"\b(?:{any_of(_sorts()[sort])})\b")
    others = (korean for korean, english in _sorts().items() if wrong[0][2] in english)
    if own.search(region.english) or any(f"{name}{other}" in korean_text.replace(" ", "") for other in others):
        return None
    return wrong[0]


def _link(source: Mention, target: Mention, good: str, sort: str) -> Link:
    usual = _sorts()[sort][0]
    why = Message(
        f"the Korean has {source.text} ({rr_place(source.text.removesuffix(sort)).capitalize()} {usual}), the English "
        f"{target.text}",
        f"국문은 {source.text}인데 영문에는 {target.text}(으)로 되어 있습니다",
    )
    return Link("organisation", source, target, "other-organisation", (good,), why, _SURE)
