"""Offices that name their body (보건소장) beside the name of quite another body ("Director of the … Library")."""

from __future__ import annotations

import re

from bitext_check.organisations.parts import take_apart
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house, cells, table
from bitext_check.titles.english import LINKS
from bitext_check.titles.korean import KoreanTitle
from bitext_check.titles.modifiers import shares_word
from bitext_check.titles.phrases import Reading

_PARTS = ("과장", "팀장", "계장", "부장", "실장", "국장", "반장", "담당관")
_HEADS = (("head",), ("chief",), ("leader",))
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


def heads_the_whole(title: KoreanTitle, context: str, reading: Reading, units: frozenset[str]) -> bool:
    """Whether the head of a part of a body is called that of the body: 인천지청 근로감독과장 as "head of the Incheon
    Branch Office". `units` are the English words for the part that the title heads.
    """
    part = next((end for end in _PARTS if title.base.endswith(end)), "")
    duty = "".join(title.head.split()).removesuffix(part)
    after = reading.after
    if not part or len(duty) < _SHORTEST or not context or reading.front or reading.title not in _HEADS:
        return False
    body = after[1:]
    if after[:1] != ("of",) or not body or body[-1] in units or not LINKS.isdisjoint(body) or "," in body:
        return False
    own = "".join(title.head.split())[:-1]
    bodies = [word for word in context.split() if word != own]
    parts = take_apart(bodies[-1]) if bodies else ()
    if len(parts) < _SHORTEST or parts[-1].role != "kind":
        return False
    said = tuple(stem(word) for word in body)
    named = any(said[len(said) - len(kind) :] == kind for kind in parts[-1].renderings)
    return named and shares_word(body, bodies[-1]) and not shares_word(body, duty)
