"""What a short Korean expression counts, which its English counts otherwise: pairs, gaps of age, floors, sons.

The figures are equal; the words beside them tell that another thing is counted.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence

from bitext_check.quantities.expressions.both import Both, differ
from bitext_check.quantities.values import Quantity
from bitext_check.records import Message
from bitext_check.tables.words import words_pattern

_PAIRED = re.compile(r"\b(?:pairs?|sets?)\b", re.IGNORECASE)
_AGE_GAP = re.compile(
    r"살\s?(?:(?P<apart>터울|차(?=이|[가-힣]?\s|$))|(?:이나\s?|가\s)?(?:더\s)?(?P<older>위|많|연상|손위)"
    r"|(?:이나\s?|가\s)?(?:더\s)?(?P<younger>아래|적|연하|손아래|어리|어린|어렸))"
)
_LATER = re.compile(
    r"\s?(?:정도\s|가량\s)?(?:이나\s|더\s)?(?:(?P<behind>늦|느리|느린|뒤처)|(?P<ahead>빠르|빠른|빨리|앞서|앞선|이르|이른))"
)
_OVER = re.compile(r"\s?(?:에\s?걸쳐|동안|간(?=\s|$)|내내)")
_EVERY = re.compile(r"\bevery\s?$", re.IGNORECASE)
_NOUNS = {
    "학기": re.compile(r"[ -](?:grade|grader|year|quarter)s?\b"),
    "학년": re.compile(r"[ -](?:semester|term)s?\b"),
    "세기": re.compile(r"[ -](?:decade|year|generation)s?\b"),
    "주년": re.compile(r"[ -](?:birthday|century)\b"),
}
_EXCLUDED = re.compile(r"\binclusive\b", re.IGNORECASE)
_FLOOR = re.compile(r"(?P<way>지하|지상)\s?$")
_FALLS_SHORT = re.compile(
    r"\b(?:nearly|almost|not quite|just (?:under|short of))(?: (?:a|an|the))? ?[$€£₩]?$", re.IGNORECASE
)
_JOINED = re.compile(r"(?:과|와|하고|,|·)\s?(?:각각\s)?")
_CHILD = re.compile(r"(?P<sex>[남녀])(?=\s?\d|[은는을를이가의와\s,.]|$)")
_CHILDREN = {
    "남": re.compile(r" ?(?:\w{1,14} )?(?:daughters?|girls?|sisters?|women)\b", re.IGNORECASE),
    "녀": re.compile(r" ?(?:\w{1,14} )?(?:sons?|boys?|brothers?|men)\b", re.IGNORECASE),
}
_LAST = re.compile(r"\b(?:last|final)\b", re.IGNORECASE)
_FIRST = re.compile(r"\b(?:first|1st|debut\w*|inaugural|maiden|opening|initial\w*|earliest|one)\b", re.IGNORECASE)
_LAST_KO = re.compile(r"마지막|최종|끝|지난|작년|결승|전주|전월|전년")
_TOLD, _ONE = 24, 1


def conflict(both: Both) -> Message | None:
    """Why the English counts another thing with an equal figure, None when it does not."""
    for one, other in both.tied():
        for check in _CHECKS:
            reason = check(both.korean, both.english, one, other)
            if reason is not None:
                return reason
    return _as_range(both.korean, list(both.tied())) or _last_for_first(both)


def _pairs(korean: str, english: str, one: Quantity, other: Quantity) -> Message | None:
    """Three pairs as three single ones: 양말 세 켤레 as "three socks"."""
    if "켤레" not in one.text or other.soft or _PAIRED.search(english):
        return None
    return differ(one.text, other.text, "these are pairs", "켤레는 두 짝입니다")


def _gap(korean: str, english: str, one: Quantity, other: Quantity) -> Message | None:
    """A gap of age as an age, the elder as the younger: 두 살 터울 as "two years old"."""
    found = _AGE_GAP.match(korean, max(one.start, one.end - 1))
    if one.kind != "age" or found is None:
        return None
    older, younger = words_pattern("older").search(english), words_pattern("younger").search(english)
    wrong = (found["older"] and younger and not older) or (found["younger"] and older and not younger)
    if wrong or (other.kind == "age" and not words_pattern("ages-apart").search(english)):
        gap = found[0][1:].strip()
        return differ(one.text, other.text, f"{gap} is another difference of age", "나이 차이가 다릅니다")
    return None


def _floors(korean: str, english: str, one: Quantity, other: Quantity) -> Message | None:
    """A floor below the ground as one above it, or the other way round."""
    found = _FLOOR.search(korean[max(0, one.start - 4) : one.start])
    if found is None or "층" not in korean[one.start : one.end + 1]:
        return None
    below = words_pattern("underground").search(english) is not None
    if below == (found["way"] == "지하") or (below and "지하" in korean):
        return None
    return differ(one.text, other.text, f"{found['way']} is another side of the ground", "지상과 지하가 다릅니다")


def _short(korean: str, english: str, one: Quantity, other: Quantity) -> Message | None:
    """More than the figure as less than it: 여남은 명 as "nearly ten people"."""
    above = one.bound in ("plus", "more", "at-least")
    if above and other.bound == "about" and _FALLS_SHORT.search(english[max(0, other.start - _TOLD) : other.start]):
        return differ(one.text, other.text, "it is more than the figure", "그 수보다 많습니다")
    return None


def _late(korean: str, english: str, one: Quantity, other: Quantity) -> Message | None:
    """So much later as so much ahead: 8시간 늦다 as "eight hours ahead"."""
    found = _LATER.match(korean, one.end)
    if one.kind != "duration" or found is None:
        return None
    ahead, behind = words_pattern("earlier").search(english), words_pattern("later").search(english)
    if (found["behind"] and ahead and not behind) or (found["ahead"] and behind and not ahead):
        return differ(one.text, other.text, "it is earlier, not later, or the other way round", "앞뒤가 바뀌었습니다")
    return None


def _over(korean: str, english: str, one: Quantity, other: Quantity) -> Message | None:
    """A length of time as an interval (이틀에 걸쳐 as "every two days") or the other way (4년마다, "for 4 years")."""
    every = _EVERY.search(english[max(0, other.start - 8) : other.start])
    if one.kind == "duration" and every and _OVER.match(korean, one.end - (korean[one.end - 1 : one.end] == "간")):
        return differ(one.text, other.text, "it lasts so long and does not come back", "간격이 아니라 기간입니다")
    lasting = one.kind == other.kind == "duration" and other.timing == "span" and "every" not in english.lower()
    if lasting and korean.startswith("마다", one.end) and english[: other.start].lower().rstrip().endswith("for"):
        return differ(
            one.text + "마다", other.text, "it comes back and does not last so long", "기간이 아니라 간격입니다"
        )
    return None


def _ranked(korean: str, english: str, one: Quantity, other: Quantity) -> Message | None:
    """What is counted off is another thing: 1학기 as "first grade"."""
    for noun, others in _NOUNS.items():
        if (
            one.kind == "ordinal"
            and noun in korean[one.start : one.end + len(noun)]
            and others.match(english, other.end)
        ):
            return differ(one.text, other.text, "another thing is counted off", "세는 것이 다릅니다")
    return None


def _excluded(korean: str, english: str, one: Quantity, other: Quantity) -> Message | None:
    """A limit that is left out as one that is counted in: 19세 미만 as "to 19, inclusive"."""
    if one.bound in ("less", "more") and one.value == other.value and _EXCLUDED.search(english):
        return differ(one.text, other.text, "the limit itself is not counted", "그 수는 들어가지 않습니다")
    return None


def _children(korean: str, english: str, one: Quantity, other: Quantity) -> Message | None:
    """So many sons as so many daughters: 2남 1녀 as "a son and two daughters"."""
    found = _CHILD.match(korean, one.end)
    if found is None or _CHILDREN[found["sex"]].match(english, other.end) is None or one.value == _ONE:
        return None
    again = sum(match.group(1) == korean[one.start : one.end] for match in re.finditer(r"(\d{1,2})[남녀]", korean))
    if again != 1:
        return None
    return differ(one.text, other.text, "sons and daughters are exchanged", "남녀가 바뀌었습니다")


def _as_range(korean: str, tied: Sequence[tuple[Quantity, Quantity]]) -> Message | None:
    """Two figures side by side as a range: 3명과 5명 as "three to five"."""
    for (one, other), (following, last) in itertools.pairwise(tied):
        if (other.role, last.role) == ("from", "to") and not one.role and not following.role:
            joint = _JOINED.fullmatch(korean, one.end, following.start)
            if (
                joint
                and other.kind == last.kind == "number"
                and "사이" not in korean[following.end : following.end + 4]
            ):
                return differ(one.text, other.text, "two figures are no range", "두 수를 범위로 적었습니다")
    return None


def _last_for_first(both: Both) -> Message | None:
    """The first as the last: 첫 공연 as "the last performance"."""
    first = next((q for q in both.source if q.kind == "ordinal" and q.value == _ONE and q.text.startswith("첫")), None)
    last = _LAST.search(both.english)
    if first is None or last is None or _FIRST.search(both.english) or _LAST_KO.search(both.korean):
        return None
    return differ(first.text, last[0], "it is the other end", "처음과 마지막이 바뀌었습니다")


_CHECKS: tuple[Callable[[str, str, Quantity, Quantity], Message | None], ...] = (
    _pairs, _gap, _floors, _short, _children, _late, _over, _ranked, _excluded,
)  # fmt: skip
