"""Offices that name their body (보건소장) beside the name of quite another body ("Director of the … Library")."""

from __future__ import annotations

import re
from pathlib import Path

from bitext_check.organisations.parts import take_apart
from bitext_check.places.romanization import heard_in
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house, cells, table
from bitext_check.titles.catalogue import catalogue
from bitext_check.titles.english import LINKS, Words
from bitext_check.titles.korean import KoreanTitle
from bitext_check.titles.modifiers import shares_word
from bitext_check.titles.phrases import Reading

_PARTS = ("과장", "팀장", "계장", "부장", "실장", "국장", "반장", "담당관")
_HEADS = (("head",), ("chief",), ("leader",))
_BRANCH_HEADS = ("지부장", "지회장", "분회장", "지점장", "지국장")
_COMMITTEE, _COUNCIL = "위원장", "의회"
_CHAIRS = frozenset(("chair", "head", "president", "chief", "leader", "speaker"))
_COMMITTEES = frozenset(("committee", "commission", "panel", "subcommittee", "board"))
_SHORTEST = 2
_CENTRE = re.compile(r"\bcentre\b")


@by_house(maxsize=1)
def _bodies() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """English words for a body → the Korean words that name it, and those that may mean it."""
    return {row["body"]: (cells(row["korean"]), cells(row["also"])) for row in table("title_bodies")}


@by_house(maxsize=4096)
def _named_in(korean: str) -> tuple[str, ...]:
    """The bodies that a Korean title names."""
    return tuple(body for body, (signs, _) in _bodies().items() if any(sign in korean for sign in signs))


def of_another_body(korean: str, english: str, korean_text: str) -> bool:
    """Whether the English words at a title name a body that nothing in the Korean text says, and not the one that
    the Korean title `korean` names. Offices that name no body are never judged.
    """
    said = _CENTRE.sub("center", english.lower())
    own = _named_in(korean)
    if not own or any(body in said for body in own):
        return False
    text = korean_text.replace(" ", "")
    return any(
        body in said and re.search(rf"\b{body}\b", said) and not any(sign in text for sign in (*signs, *also))
        for body, (signs, also) in _bodies().items()
    )


@by_house(maxsize=8)
def _provinces() -> re.Pattern[str]:
    names = {
        name.lower()
        for row in table("places")
        if row["kind"] == "province"
        for name in (row["english"], *cells(row["accepted"]))
    }
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, names), key=len, reverse=True))})\b")


def of_a_province(base: str, english: str) -> bool:
    """Whether the governor of a county (군수) has become that of a province: "Gyeongnam Governor N"."""
    said = english.lower()
    if base not in ("군수", "부군수") or "governor" not in said or "county" in said or "gun" in said:
        return False
    return _provinces().search(said) is not None


def one_of_several(base: str, context: str, strong: frozenset[str]) -> bool:
    """Whether the English names the office and its body without the number: 외교부 1차관 as 외교차관."""
    plain = base.lstrip("제0123456789")
    return plain != base and any(
        other.endswith(plain) and other != plain and other.removesuffix(plain) in context for other in strong
    )


def heads_part(korean: str) -> bool:
    """Whether a Korean title is that of the head of a part of a body: 과장, 국장, 팀장 …"""
    return korean.endswith(_PARTS)


def heads_the_whole(
    title: KoreanTitle, context: str, reading: Reading, units: frozenset[str], folder: Path | None = None
) -> bool:
    """Whether the head of a part of a body is called that of the body: 인천지청 근로감독과장 as "head of the Incheon
    Branch Office", 전북지원 팀장 as "head of the Jeonbuk Branch". `units` are the English words for the part that the
    title heads.
    """
    if title.base in _BRANCH_HEADS:
        return _without_branch(title, context, reading, units)
    if title.base.endswith(_COMMITTEE) and title.base != _COMMITTEE:
        return _without_committee(title, context, reading)
    part = next((end for end in _PARTS if title.base.endswith(end)), "")
    held = "".join(title.head.split())
    duty = held.removesuffix(part)
    after, link = reading.after, next((n for n, w in enumerate(reading.after[1:], 1) if w in LINKS), None)
    body = after[1:link]
    if not part or len(duty) == 1 or not context or reading.front or after[:1] != ("of",):
        return False
    if not body or body[-1] in units or "," in body:
        return False
    bodies = [word for word in context.split() if word != held[:-1]]
    parts = take_apart(bodies[-1]) if bodies else ()
    if len(parts) < _SHORTEST or parts[-1].role != "kind" or bodies[-1].endswith(part[:-1]):
        return False
    if reading.title not in _HEADS and not (duty and _called_so(f"{parts[-1].korean}장", reading.title, folder)):
        return False
    said = tuple(stem(word) for word in body)
    named = any(said[len(said) - len(kind) :] == kind for kind in parts[-1].renderings)
    return named and shares_word(body, bodies[-1]) and not (duty and shares_word(body, duty))


def _without_committee(title: KoreanTitle, context: str, reading: Reading) -> bool:
    """Whether the head of a committee of a council is called that of the council: 익산시의회 예산결산특별위원장 as
    "chair of the Iksan City Council".
    """
    parts = take_apart(next((word for word in reversed(context.split()) if word.endswith(_COUNCIL)), ""))
    kinds = [form for part in parts[-1:] if part.role == "kind" for form in part.renderings]
    body = tuple(stem(word) for word in reading.core[2:])
    if reading.core[1:2] != ("of",) or reading.core[0] not in _CHAIRS or not _COMMITTEES.isdisjoint(reading.core):
        return False
    return any(body[len(body) - len(kind) :] == kind for kind in kinds)


def _without_branch(title: KoreanTitle, context: str, reading: Reading, units: frozenset[str]) -> bool:
    """Whether the head of a branch (…협회 부산지부장) is called that of the body, with no word for branch or place."""
    place = "".join(title.head.split()).removesuffix(title.base)
    if not place or reading.after[:1] != ("of",) or not units.isdisjoint(reading.core):
        return False
    bodies = [word for word in f"{title.context} {context}".split() if word != place]
    last = take_apart(bodies[-1])[-1:] if bodies else ()
    kinds = [form for part in last if part.role == "kind" for form in part.renderings]
    said = tuple(stem(word) for word in reading.after)
    named = any(set(kind) <= set(said) for kind in kinds)
    return named and not any(heard_in(word, place) for word in reading.core if word not in LINKS)


def _called_so(head: str, said: Words, folder: Path | None) -> bool:
    """Whether the head of a body (병원장) goes by the English title alone: director of the hospital."""
    known = catalogue(folder).entries
    base = next((head[at:] for at in range(len(head) - 1) if head[at:] in known), "")
    return any(entry.grade(said) == "match" for entry in known.get(base, ()))
