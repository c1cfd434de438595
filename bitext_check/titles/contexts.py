"""What kind of organisation stands next to a title (`tables/title_contexts.tsv`)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bitext_check.tables.load import by_house, cells, table
from bitext_check.titles.catalogue import catalogue

_HANGUL = re.compile("[가-힣]")
_ABROAD, _NAMESAKES = "외국", ("부처", "미국")
_AMERICAN = re.compile(r"미국|(?<![가-힣])미 |백악관|국무부|국토안보부|전쟁부")
_NARROWER = {
    "스포츠": ("야구", "축구", "농구", "배구"),
    "군": ("해병대", "해군", "공군", "육군"),
    "대학": ("병원", "학교법인"),
    "학원": ("학교법인",),
    "협회": ("야구", "축구", "농구", "배구", "스포츠"),
}
"""A general kind gives way to a narrower one that the same words also name (여자배구 대표팀)."""


@dataclass(frozen=True, slots=True)
class _Evidence:
    text: str
    kind: str
    at_end: bool
    rank: int


@by_house(maxsize=8)
def _evidence(folder: Path | None) -> tuple[dict[str, tuple[_Evidence, ...]], int]:
    """The evidence by its text, and the length of the longest."""
    rows = table("title_contexts", folder)
    named = {row["context"] for row in rows}
    found = [
        _Evidence(value.removeprefix("*"), row["context"], value.startswith("*"), rank)
        for rank, row in enumerate(rows)
        for value in cells(row["evidence"])
    ]
    found += [_Evidence(kind, kind, False, len(rows)) for kind in sorted(catalogue(folder).contexts - named)]
    by_text: dict[str, tuple[_Evidence, ...]] = {}
    for evidence in found:
        by_text[evidence.text] = (*by_text.get(evidence.text, ()), evidence)
    return by_text, max(map(len, by_text), default=0)


def _ends(text: str, folder: Path | None) -> dict[_Evidence, int]:
    """The evidence that stands in `text`, with the place where it ends for the last time."""
    by_text, longest = _evidence(folder)
    found: dict[_Evidence, int] = {}
    for start in range(len(text)):
        for end in range(start + 1, min(len(text), start + longest) + 1):
            for evidence in by_text.get(text[start:end], ()):
                if not evidence.at_end or ((start or len(evidence.text) > 1) and not _HANGUL.match(text, end)):
                    found[evidence] = end
    return found


@by_house(maxsize=8192)
def kinds(context: str, folder: Path | None = None) -> tuple[str, ...]:
    """The kinds of organisation named in `context`, the nearest to its end first.

    Of several that end at one place the longest evidence comes first, then the order of the table. An ending of one
    syllable (*회, *구) says little and comes after all others.
    """
    found = []
    for evidence, end in _ends(context, folder).items():
        vague = evidence.at_end and len(evidence.text) == 1
        found.append((vague, -end, evidence.at_end, -len(evidence.text), evidence.rank, evidence.kind))
    ordered = list(dict.fromkeys(kind for *_, kind in sorted(found)))
    for general, narrower in _NARROWER.items():
        if general in ordered:
            at = ordered.index(general)
            inside = [kind for kind in narrower if kind in ordered[at:]]
            for kind in reversed(inside):
                ordered.remove(kind)
                ordered.insert(at, kind)
    _foreign_first(ordered, context)
    return tuple(ordered)


@by_house(maxsize=64)
def evidenced(text: str, folder: Path | None = None) -> Mapping[str, str]:
    """The kinds of organisation that a whole text speaks of, each with a word that shows it; endings of one syllable
    (*회, *구) say nothing there.
    """
    return {e.kind: e.text for e in _ends(text, folder) if not (e.at_end and len(e.text) == 1)}


def _foreign_first(ordered: list[str], context: str) -> None:
    """Put other countries before the ministries that have the same names at home and in the United States (폴란드
    외교부, 체코 재무부); 재무부 alone may be that of any country.
    """
    american = _AMERICAN.search(context)
    if "미국" in ordered and not american and _ABROAD not in ordered:
        ordered.append(_ABROAD)
    at_home = [kind for kind in _NAMESAKES if kind in ordered and not (kind == "미국" and american)]
    first = min((ordered.index(kind) for kind in at_home), default=len(ordered))
    for kind in (_ABROAD, "영국"):
        if kind in ordered and first < ordered.index(kind):
            ordered.remove(kind)
            ordered.insert(first, kind)


def near(context: str, korean: str) -> str:
    """The part of `context` before `korean` when it holds it (a sentence), else all of it."""
    at = context.find(korean)
    return context[:at] if at > 0 else context
