"""What short expressions say round their figures: of each or in all, from which end, with or without, how often."""

from __future__ import annotations

import re
from collections.abc import Callable

from bitext_check.quantities.expressions.both import Both, differ
from bitext_check.quantities.expressions.intervals import interval_conflict
from bitext_check.records import Message
from bitext_check.tables.load import by_house
from bitext_check.tables.words import any_of, words_pattern, words_used

_SPREAD = ("안팎", "내외", "전후")
_LITERAL = re.compile(
    r"\b(?:inside and out(?:side)?|in(?:side)? (?:and|or) out(?:side)?|within and without)\b", re.IGNORECASE
)
_WITH = re.compile(r"\s?(?:을|를|이|가)?\s?포함(?:해|한|하여|하면|시)")
_WITHOUT = re.compile(r"\s?(?:을|를|이|가)?\s?(?:제외(?:한|하고|하면|해)|빼고|뺀)")
_ONLY = re.compile(r"\bonly\b")
_BEFORE_CHRIST = re.compile(r"\b(?:b\.?c\.?(?:e\.?)?)(?![a-z])", re.IGNORECASE)
_ANNO_DOMINI = re.compile(r"\b(?:a\.?d\.?|c\.?e\.)(?![a-z])", re.IGNORECASE)
_OUT_OF = re.compile(r"^[^,.;]{0,24}\b(?:out of|for every|in every|of every)\s$", re.IGNORECASE)
_PARTS = re.compile(r"대\s?(?P<part>초반|중반|후반)")
_PART_OF = {
    "초반": "low", "low": "low", "lower": "low", "early": "low",
    "중반": "mid", "mid": "mid", "middle": "mid",
    "후반": "high", "high": "high", "upper": "high", "late": "high",
}  # fmt: skip
_ENGLISH_PART = re.compile(
    rf"\b(?P<part>{any_of(word for word in _PART_OF if word.isascii())})(?: the)?[- ](?:range of (?:the )?)?[$₩]?$",
    re.IGNORECASE,
)


def conflict(both: Both) -> Message | None:
    """Why the words round two equal figures contradict each other, None when they do not."""
    reason = next((reason for check in _CHECKS if (reason := check(both))), None)
    return reason or interval_conflict(both.korean, both.english) or of_kind(both.korean, both.english)


def of_kind(korean: str, english: str) -> Message | None:
    """A word of its kind that became another one: 준결승 as "the final"."""
    from bitext_check.quantities.statements.contrasts import other_of_kind

    other = other_of_kind(korean, english)
    return differ(*other, "it is another thing of its kind", "같은 종류의 다른 것입니다") if other else None


@by_house(maxsize=1)
def _counted_from() -> tuple[tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]], ...]:
    """What says in Korean that something is counted from an end, the same in English, and the other end in English."""
    end, top = any_of(words_used("from-end")), any_of(words_used("from-top"))
    from_end = re.compile(rf"\bfrom (?:the )?(?:{end})\b|\b(?:last|second|third)-(?:to-)?last\b")
    from_top = re.compile(rf"\bfrom (?:the )?(?:{top})\b")
    return (
        (re.compile(rf"(?:{end})에서\s?$"), from_end, from_top),
        (re.compile(rf"(?:{top})에서\s?$"), from_top, from_end),
    )


def _each(both: Both) -> Message | None:
    """So many each, which the English makes the sum: 각각 3명 as "three in all"."""
    together = words_pattern("sums-up").search(both.english)
    if not together or words_pattern("of-each").search(both.english):
        return None
    each = next((both.source[i] for i, _ in both.matching.tied if "each" in both.source[i].also), None)
    return each and differ(
        f"{each.text} (각각)", together[0], "so many of each are not so many in all", "각각의 수를 합계로 적었습니다"
    )


def _spread(both: Both) -> Message | None:
    """About so many, which the English makes more or fewer, or takes for inside and outside."""
    for i, j in both.matching.tied:
        if not both.source[i].text.endswith(_SPREAD):
            continue
        literal = _LITERAL.search(both.english)
        if literal:
            return differ(both.source[i].text, literal[0], "it means “about”", "대략이라는 뜻입니다")
        if both.target[j].bound in ("more", "less") and both.source[i].bound == "about":
            said = both.english[max(0, both.target[j].start - 12) : both.target[j].end].split(" ", 1)[-1]
            return differ(both.source[i].text, said, "it means “about”", "대략이라는 뜻입니다")
    return None


def _which_end(both: Both) -> Message | None:
    """The second from the end as "from the top"."""
    for one in both.source:
        before = both.korean[max(0, one.start - 8) : one.start]
        for ours, right, wrong in _counted_from():
            said, other = ours.search(before), wrong.search(both.english)
            if said and other and not right.search(both.english):
                return differ(
                    f"{said[0].strip()} {one.text}",
                    other[0],
                    "it is counted from the other end",
                    "반대쪽에서 센 차례입니다",
                )
    return None


def _with_or_without(both: Both) -> Message | None:
    """Two among them as two more, two left out as two: 2명을 포함해 9명 as "nine, plus two"."""
    included, left_out = words_pattern("counts-in"), words_pattern("leaves-out")
    on_top = words_pattern("on-top")
    for one in both.source:
        for ours, right, wrong in ((_WITH, included, on_top), (_WITHOUT, left_out, included)):
            said, other = ours.match(both.korean, one.end), wrong.search(both.english)
            if said and other and not right.search(both.english):
                return differ(
                    f"{one.text}{said[0]}", other[0], "who is counted differs", "포함하는지 제외하는지가 다릅니다"
                )
        if _WITHOUT.match(both.korean, one.end) and _ONLY.search(both.english) and not left_out.search(both.english):
            return differ(f"{one.text} 제외", "only", "who is counted differs", "포함하는지 제외하는지가 다릅니다")
    return None


def _era(both: Both) -> Message | None:
    before, after = _BEFORE_CHRIST.search(both.english), _ANNO_DOMINI.search(both.english)
    if "기원전" in both.korean and after and not before:
        return differ("기원전", after[0], "the era differs", "기원전과 기원후가 바뀌었습니다")
    if before and not after and "기원전" not in both.korean and re.search(r"기원후|서기", both.korean):
        return differ("서기", before[0], "the era differs", "기원전과 기원후가 바뀌었습니다")
    return None


def _share(both: Both) -> Message | None:
    """One of four as "four for every one"."""
    place = {
        both.source[i].role: both.target[j] for i, j in both.matching.tied if both.source[i].role in ("whole", "part")
    }
    whole, part = place.get("whole"), place.get("part")
    if whole is None or part is None or whole.start >= part.start or whole.value == part.value:
        return None
    if _OUT_OF.search(both.english[whole.end : part.start]):
        said = both.english[whole.start : part.end]
        return differ(
            f"{whole.value} 중 {part.value}", said, "the part and the whole are exchanged", "전체와 부분이 바뀌었습니다"
        )
    return None


def _part_of_range(both: Both) -> Message | None:
    """The lower part of a range as the upper: 30%대 초반 as "the high 30 percent range"."""
    for i, j in both.matching.tied:
        ours = _PARTS.match(both.korean, both.source[i].end)
        before = both.english[max(0, both.target[j].start - 20) : both.target[j].start]
        theirs = _ENGLISH_PART.search(before)
        if both.source[i].kind not in ("percent", "money") or not ours or not theirs:
            continue
        if _PART_OF[ours["part"]] != _PART_OF[theirs["part"].lower()]:
            said = f"{theirs[0]}{both.target[j].text}"
            return differ(
                f"{both.source[i].text}{ours[0]}", said, "the part of the range differs", "초반·중반·후반이 다릅니다"
            )
    return None


def _record(both: Both) -> Message | None:
    """Wins and losses as a record the other way round: 15승 8패 as "8-15"."""
    for j, score in enumerate(both.target):
        found = {both.source[i].unit: both.source[i] for i, other in both.matching.tied if other == j}
        won, lost = found.get("win"), found.get("loss")
        if score.kind == "score" and won and lost and won.value == score.second != score.value:
            return differ(f"{won.text} {lost.text}", score.text, "the order differs", "순서가 다릅니다")
    return None


def _in_order(both: Both) -> Message | None:
    """Two bare figures "respectively" in the other order."""
    if not (
        "각각" in both.korean
        and "respectively" in both.english
        and len(both.source) == len(both.target) == len(both.matching.tied) == 2
    ):
        return None
    between = both.english[both.target[0].end : both.target[1].start]
    if both.matching.tied == ((0, 1), (1, 0)) and re.fullmatch(r"\s?(?:and|,)\s", between):
        said = both.english[both.target[0].start : both.target[1].end]
        return differ(f"{both.source[0].text}, {both.source[1].text}", said, "the order differs", "순서가 다릅니다")
    return None


_CHECKS: tuple[Callable[[Both], Message | None], ...] = (
    _each, _spread, _which_end, _with_or_without, _era, _share, _part_of_range, _record, _in_order,
)  # fmt: skip
