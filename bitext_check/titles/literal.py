"""Odd renderings of the right office, and those of another sense.

"Factory master" for 공장장 says its parts word for word (`tables/title_parts.tsv`), "vice director" for 조감독 only the
second in rank in another word; "head of the sidewalk bureau" for 보도국장 has the other sense of a part.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bitext_check.tables.load import by_house, cells, table
from bitext_check.titles.catalogue import SECONDS, Catalogue, Entry
from bitext_check.titles.english import LINKS, Words, cuts, words
from bitext_check.titles.korean import KoreanTitle

_LONGEST = 10
_SHORTEST = 2
_FIELD = 2
# "Vice minister for …" is always the second in the ministry, a deputy minister may stand below him.
_ABOVE = "vice"
_MEMBERS = ("위원", "요원")
_UNDIVIDED = ("장관", "차관")


@dataclass(frozen=True, slots=True)
class _Part:
    """`literal` are the English words for the part, `other` those for what it means elsewhere."""

    literal: frozenset[Words]
    other: frozenset[Words]


@by_house(maxsize=8)
def _parts(folder: Path | None) -> Mapping[str, _Part]:
    def forms(cell: str) -> frozenset[Words]:
        return frozenset(words(value, folder) for value in cells(cell))

    return {row["korean"]: _Part(forms(row["literal"]), forms(row["other"])) for row in table("title_parts", folder)}


def by_the_word(title: KoreanTitle, said: Words, folder: Path | None = None) -> bool:
    """Whether the English words `said`, before any "of" or comma or with what follows, are those of the parts of the
    title and nothing else.
    """
    korean = "".join(title.head.split())
    # Of two syllables 장 and 관 alone tell nothing: 총장 is no director general.
    if not _SHORTEST < len(korean) <= _LONGEST or len(said) > _LONGEST:
        return False
    return any(_covers(korean, said[:end], _parts(folder)) for end in sorted({*cuts(said)}))


def _covers(korean: str, said: Words, parts: Mapping[str, _Part]) -> bool:
    """Whether parts that make up the whole title are each said by words of their own, and all words say one."""
    links = frozenset(number for number, word in enumerate(said) if word in LINKS or word == "and")
    # So far in the title, with these words used.
    reached = {(0, frozenset[int]())}
    while reached:
        if any(at == len(korean) and len(used | links) == len(said) for at, used in reached):
            return True
        reached = {further for at, used in reached for further in _further(korean, at, said, used, parts)}
    return False


def _further(
    korean: str, at: int, said: Words, used: frozenset[int], parts: Mapping[str, _Part]
) -> Iterator[tuple[int, frozenset[int]]]:
    for end in range(at + 1, len(korean) + 1):
        # The one sense of a whole title is not that of its homonym (소장 is a rank, too); 장 and 관 inside one, or at
        # the end of 장관, are syllables of a longer word.
        part = parts.get(korean[at:end]) if end - at < len(korean) else None
        if end - at == 1 and at and (end < len(korean) or korean.endswith(_UNDIVIDED)):
            continue
        for form in part.literal if part is not None else ():
            for place in range(len(said) - len(form) + 1):
                span = range(place, place + len(form))
                if said[place : place + len(form)] == form and used.isdisjoint(span):
                    yield end, used.union(span)


def of_other_sense(title: KoreanTitle, context: str, said: Words, row: Entry, folder: Path | None = None) -> bool:
    """Whether the English has the other sense of a part of the title, which no fair rendering of it has, and nothing
    else in the Korean can have given it.
    """
    korean, parts = "".join(title.head.split()), _parts(folder)
    fair = {word for key, grade in row.grades.items() if grade != "mismatch" for word in key}
    here = {korean[at:end] for at in range(len(korean)) for end in range(at + _SHORTEST, len(korean) + 1)}
    found = [parts[name] for name in here if name in parts]
    meant = {word for part in found for form in part.literal for word in form}
    around = "".join(f"{title.context}{context}".split())
    meant |= {word for name, part in parts.items() if name in around for form in part.literal for word in form}
    return any(_stands(form, said) and not fair.union(meant) & {*form} for part in found for form in part.other)


def _stands(form: Words, said: Words) -> bool:
    return any(said[at : at + len(form)] == form for at in range(len(said) - len(form) + 1))


def another_second(said: Words, row: Entry, names: Catalogue) -> bool:
    """Whether only the word for the second in rank is another one than the usual: "vice director" for 조감독. In the
    same field it may be another office (부교수 is no assistant professor).
    """
    if len(said) < _SHORTEST or said[0] not in SECONDS:
        return False
    ends = (len(said), cuts(said)[0])
    fair = any(row.grade((other, *said[1:end])) == "match" for other in SECONDS if other != said[0] for end in ends)
    others = frozenset[str]().union(
        *(names.strong(said[:end]) for end in ends if said[0] == _ABOVE or end == len(said))
    )
    others -= {row.korean}
    return fair and not any(entry.domain == row.domain for other in others for entry in names.entries[other])


def same_office(row: Entry, others: frozenset[str], names: Catalogue) -> bool:
    """Whether one of the titles is this one under its other name: 국정원장 and 국가정보원장, both the NIS director."""
    named = any(map(str.isupper, "".join(row.best[:1])))
    return named and any(entry.first == row.first for other in others for entry in names.entries[other])


def same_field(duty: str, head: str, others: frozenset[str]) -> bool:
    """Whether a title is that of somebody else of the same field: 감정평가사 beside 감정위원."""
    if len(duty) < _FIELD or not head.endswith(_MEMBERS):
        return False
    return any(other.startswith(duty) and not other.endswith("장") for other in others)
