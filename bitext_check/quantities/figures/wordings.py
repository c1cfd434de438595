"""What short expressions say round their figures: of each or in all, from which end, with or without, how often."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bitext_check.quantities.comparing.matching import Matching
from bitext_check.quantities.figures.intervals import interval_conflict
from bitext_check.quantities.values import Quantity
from bitext_check.records import Message
from bitext_check.tables.words import any_of

_Check = Callable[[str, str, Sequence[Quantity], Sequence[Quantity], Matching], Message | None]

_TOGETHER = re.compile(r"\b(?:in total|in all|altogether|combined|a total of|in sum)\b", re.IGNORECASE)
_EACH = re.compile(r"\b(?:each|apiece|per|every|respectively|both)\b", re.IGNORECASE)
_SPREAD = ("안팎", "내외", "전후")
_LITERAL = re.compile(
    r"\b(?:inside and out(?:side)?|in(?:side)? (?:and|or) out(?:side)?|within and without)\b", re.IGNORECASE
)
_FROM_END = re.compile(r"(?:끝|뒤|밑|아래|꼴찌|바닥)에서\s?$")
_FROM_TOP = re.compile(r"(?:앞|위|처음|맨앞|맨위|꼭대기)에서\s?$")
_END = re.compile(
    r"\bfrom (?:the )?(?:end|last|bottom|back|rear|behind|below)\b|\b(?:last|second|third)-(?:to-)?last\b"
)
_TOP = re.compile(r"\bfrom (?:the )?(?:top|front|start|beginning|first|above)\b")
_WITH = re.compile(r"\s?(?:을|를|이|가)?\s?포함(?:해|한|하여|하면|시)")
_WITHOUT = re.compile(r"\s?(?:을|를|이|가)?\s?(?:제외(?:한|하고|하면|해)|빼고|뺀)")
_SAYS_WITH = re.compile(r"\b(?:includ\w+|among|of whom|inclusive|counting|with|comprising)\b", re.IGNORECASE)
_SAYS_WITHOUT = re.compile(
    r"\b(?:exclud\w+|except\w*|without|other than|apart from|aside from|but|not (?:including|counting)|minus|save"
    r"|besides|rest|other|others|remaining)\b",
    re.IGNORECASE,
)
_ON_TOP = re.compile(r"\b(?:plus|in addition to|on top of|as well as)\b", re.IGNORECASE)
_BEFORE_CHRIST = re.compile(r"\b(?:b\.?c\.?(?:e\.?)?)(?![a-z])", re.IGNORECASE)
_ANNO_DOMINI = re.compile(r"\b(?:a\.?d\.?|c\.?e\.)(?![a-z])", re.IGNORECASE)
_OUT_OF = re.compile(r"^[^,.;]{0,24}\b(?:out of|for every|in every|of every)\s$", re.IGNORECASE)
_PART_OF = {"초반": "low", "중반": "mid", "후반": "high"}
_PARTS = re.compile(r"대\s?(?P<part>초반|중반|후반)")
_ENGLISH_PARTS = {
    "low": "low", "lower": "low", "early": "low", "mid": "mid", "middle": "mid", "high": "high", "upper": "high",
    "late": "high",
}  # fmt: skip
_ENGLISH_PART = re.compile(
    rf"\b(?P<part>{any_of(_ENGLISH_PARTS)})(?: the)?[- ](?:range of (?:the )?)?[$₩]?$", re.IGNORECASE
)


def conflict(
    korean: str, english: str, source: Sequence[Quantity], target: Sequence[Quantity], matching: Matching
) -> Message | None:
    """Why the words round two equal figures contradict each other, None when they do not."""
    from bitext_check.quantities.statements.contrasts import other_of_kind

    found = (check(korean, english, source, target, matching) for check in _CHECKS)
    reason = next((reason for reason in found if reason), None) or interval_conflict(korean, english)
    other = None if reason else other_of_kind(korean, english)
    return _differ(*other, "it is another thing of its kind") if other else reason


def _each(
    korean: str, english: str, source: Sequence[Quantity], target: Sequence[Quantity], matching: Matching
) -> Message | None:
    """So many each, which the English makes the sum: 각각 3명 as "three in all"."""
    together = _TOGETHER.search(english)
    if not together or _EACH.search(english):
        return None
    each = next((source[i] for i, _ in matching.tied if "each" in source[i].also), None)
    return each and _differ(f"{each.text} (각각)", together[0], "so many of each are not so many in all")


def _spread(
    korean: str, english: str, source: Sequence[Quantity], target: Sequence[Quantity], matching: Matching
) -> Message | None:
    """About so many, which the English makes more or fewer, or takes for inside and outside."""
    for i, j in matching.tied:
        if not source[i].text.endswith(_SPREAD):
            continue
        literal = _LITERAL.search(english)
        if literal:
            return _differ(source[i].text, literal[0], "it means “about”")
        if target[j].bound in ("more", "less") and source[i].bound == "about":
            said = english[max(0, target[j].start - 12) : target[j].end].split(" ", 1)[-1]
            return _differ(source[i].text, said, "it means “about”")
    return None


def _which_end(
    korean: str, english: str, source: Sequence[Quantity], target: Sequence[Quantity], matching: Matching
) -> Message | None:
    """The second from the end as "from the top"."""
    for one in source:
        before = korean[max(0, one.start - 8) : one.start]
        for ours, right, wrong in ((_FROM_END, _END, _TOP), (_FROM_TOP, _TOP, _END)):
            said, other = ours.search(before), wrong.search(english)
            if said and other and not right.search(english):
                return _differ(f"{said[0].strip()} {one.text}", other[0], "it is counted from the other end")
    return None


def _with_or_without(
    korean: str, english: str, source: Sequence[Quantity], target: Sequence[Quantity], matching: Matching
) -> Message | None:
    """Two among them as two more, two left out as two: 2명을 포함해 9명 as "nine, plus two"."""
    for one in source:
        for ours, right, wrong in ((_WITH, _SAYS_WITH, _ON_TOP), (_WITHOUT, _SAYS_WITHOUT, _SAYS_WITH)):
            said, other = ours.match(korean, one.end), wrong.search(english)
            if said and other and not right.search(english):
                return _differ(f"{one.text}{said[0]}", other[0], "who is counted differs")
        if _WITHOUT.match(korean, one.end) and re.search(r"\bonly\b", english) and not _SAYS_WITHOUT.search(english):
            return _differ(f"{one.text} 제외", "only", "who is counted differs")
    return None


def _era(
    korean: str, english: str, source: Sequence[Quantity], target: Sequence[Quantity], matching: Matching
) -> Message | None:
    before, after = _BEFORE_CHRIST.search(english), _ANNO_DOMINI.search(english)
    if "기원전" in korean and after and not before:
        return _differ("기원전", after[0], "the era differs")
    if before and not after and "기원전" not in korean and re.search(r"기원후|서기", korean):
        return _differ("서기", before[0], "the era differs")
    return None


def _share(
    korean: str, english: str, source: Sequence[Quantity], target: Sequence[Quantity], matching: Matching
) -> Message | None:
    """One of four as "four for every one"."""
    place = {source[i].role: target[j] for i, j in matching.tied if source[i].role in ("whole", "part")}
    whole, part = place.get("whole"), place.get("part")
    if whole is None or part is None or whole.start >= part.start or whole.value == part.value:
        return None
    if _OUT_OF.search(english[whole.end : part.start]):
        said = english[whole.start : part.end]
        return _differ(f"{whole.value} 중 {part.value}", said, "the part and the whole are exchanged")
    return None


def _part_of_range(
    korean: str, english: str, source: Sequence[Quantity], target: Sequence[Quantity], matching: Matching
) -> Message | None:
    """The lower part of a range as the upper: 30%대 초반 as "the high 30 percent range"."""
    for i, j in matching.tied:
        ours = _PARTS.match(korean, source[i].end)
        before = english[max(0, target[j].start - 20) : target[j].start]
        theirs = _ENGLISH_PART.search(before)
        if source[i].kind not in ("percent", "money") or not ours or not theirs:
            continue
        if _PART_OF[ours["part"]] != _ENGLISH_PARTS[theirs["part"].lower()]:
            said = f"{theirs[0]}{target[j].text}"
            return _differ(f"{source[i].text}{ours[0]}", said, "the part of the range differs")
    return None


def _record(
    korean: str, english: str, source: Sequence[Quantity], target: Sequence[Quantity], matching: Matching
) -> Message | None:
    """Wins and losses as a record the other way round: 15승 8패 as "8-15"."""
    for j, score in enumerate(target):
        found = {source[i].unit: source[i] for i, other in matching.tied if other == j}
        won, lost = found.get("win"), found.get("loss")
        if score.kind == "score" and won and lost and won.value == score.second != score.value:
            return _differ(f"{won.text} {lost.text}", score.text, "the order differs")
    return None


def _in_order(
    korean: str, english: str, source: Sequence[Quantity], target: Sequence[Quantity], matching: Matching
) -> Message | None:
    """Two bare figures "respectively" in the other order."""
    if not ("각각" in korean and "respectively" in english and len(source) == len(target) == len(matching.tied) == 2):
        return None
    between = english[target[0].end : target[1].start]
    if matching.tied == ((0, 1), (1, 0)) and re.fullmatch(r"\s?(?:and|,)\s", between):
        said = english[target[0].start : target[1].end]
        return _differ(f"{source[0].text}, {source[1].text}", said, "the order differs")
    return None


def _differ(korean: str, english: str, what: str) -> Message:
    return Message(f"{korean}; the English says “{english}”: {what}", f"{korean}, 영문은 “{english}”: {_KOREAN[what]}")


_KOREAN = {
    "so many of each are not so many in all": "각각의 수를 합계로 적었습니다",
    "it means “about”": "대략이라는 뜻입니다",
    "it is counted from the other end": "반대쪽에서 센 차례입니다",
    "who is counted differs": "포함하는지 제외하는지가 다릅니다",
    "the era differs": "기원전과 기원후가 바뀌었습니다",
    "the part and the whole are exchanged": "전체와 부분이 바뀌었습니다",
    "the part of the range differs": "초반·중반·후반이 다릅니다",
    "it is another thing of its kind": "같은 종류의 다른 것입니다",
    "the order differs": "순서가 다릅니다",
}
_CHECKS: tuple[_Check, ...] = (
    _each, _spread, _which_end, _with_or_without, _era, _share, _part_of_range, _record, _in_order,
)  # fmt: skip
