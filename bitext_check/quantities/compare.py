"""Compare one Korean quantity expression with an English one: the public `compare_quantity`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext_check.quantities import rendering
from bitext_check.quantities.comparing.agreement import CONFLICT, NONE, Relation
from bitext_check.quantities.comparing.matching import Matching, match
from bitext_check.quantities.comparing.problems import explain
from bitext_check.quantities.expressions import wordings
from bitext_check.quantities.expressions.intervals import interval_conflict
from bitext_check.quantities.figures import surroundings
from bitext_check.quantities.figures.periods import other_month
from bitext_check.quantities.reading.english import read_english
from bitext_check.quantities.reading.korean import read_korean
from bitext_check.quantities.values import Quantity
from bitext_check.records import Comparison, Message
from bitext_check.tables.load import by_house

_SOFT_KINDS = ("daypart", "holiday")


def compare_quantity(korean: str, english: str) -> Comparison:
    """Whether the English says the quantities of the Korean.

    Takes two short expressions, as "3조2천억원" and "3.2 trillion won". The verdict is "match", "variant" (fair but
    rounded, converted or less exact) or "mismatch"; `expected` holds good English renderings, `reason` both values.
    Words that say what a number does (rose, won, in favour) count as well. Never raises on any text.
    """
    source, wanted = _expression(korean) if len(korean) <= _KEPT else _read(korean)
    target = read_english(english)
    if not source:
        return _without_quantity(korean, english)
    relations: dict[tuple[int, int], Relation] = {}
    matching = match(source, target, relations)
    wrong = (
        _left_over(source, target, matching, relations)
        or _crossed(source, target, matching)
        or _around_as_bound(english, source, target, matching)
        or surroundings.conflict(korean, english, source, target, matching)
    )
    if wrong:
        return Comparison("mismatch", wanted, wrong.en, wrong.ko)
    said = "; ".join(rendering.reading(q) for q in source)
    if matching.soft or matching.korean or matching.english:
        return Comparison(
            "variant", wanted, f"{said}: the English is a fair rendering", f"{said}: 영문이 같은 뜻입니다"
        )
    return Comparison("match", wanted, f"{said}: the English says the same", f"{said}: 영문과 같습니다")


def _read(korean: str) -> tuple[tuple[Quantity, ...], tuple[str, ...]]:
    """The quantities of the Korean and their good renderings."""
    source = read_korean(korean)
    return source, tuple(dict.fromkeys(form for q in source for form in rendering.expected(q)))


# One Korean expression is often compared with several candidates for its English.
_expression = by_house(maxsize=1024)(_read)
_KEPT = 200


def _without_quantity(korean: str, english: str) -> Comparison:
    wrong = (
        surroundings.reversed_words(korean, english)
        or interval_conflict(korean, english)
        or wordings.of_kind(korean, english)
    )
    if wrong:
        return Comparison("mismatch", (), wrong.en, wrong.ko)
    return Comparison("match", (), "the Korean states no quantity", "한국어에 수량이 없습니다")


def _left_over(
    source: Sequence[Quantity],
    target: Sequence[Quantity],
    matching: Matching,
    relations: dict[tuple[int, int], Relation],
) -> Message | None:
    """What is wrong with quantities that found no counterpart."""
    hard = [i for i in matching.korean if not _may_miss(source[i])]
    extra = [j for j in matching.english if not _may_be_added(target[j])]
    relative = [i for i in matching.korean if source[i].kind == "relative"]
    if relative and not extra:
        others = [j for j in matching.english if target[j].kind in ("relative", "daypart")]
        extra = others if others and target[others[0]].kind == "relative" else []
    if not hard and not extra:
        return _soft_conflict(source, target, matching, relations)
    for i in matching.korean:
        for j in matching.english:
            if relations.get((i, j), NONE).rank == CONFLICT:
                return explain(source[i], target[j], relations.get((i, j), NONE).problem)
    if len(hard) == len(extra) == 1 and _day_as_weekday(source[hard[0]], target[extra[0]]):
        return None
    if hard and extra:
        return explain(source[hard[0]], target[extra[0]], "")
    if hard and _relative_stands_for(source[hard[0]], target, matching):
        return None
    if hard:
        return explain(source[hard[0]], None, "missing")
    if matching.korean and not _stands_for_relative(source[matching.korean[0]], target[extra[0]]):
        return explain(source[matching.korean[0]], target[extra[0]], "")
    if matching.korean:
        return None
    return explain(None, target[extra[0]], "added")


def _soft_conflict(
    source: Sequence[Quantity],
    target: Sequence[Quantity],
    matching: Matching,
    relations: dict[tuple[int, int], Relation],
) -> Message | None:
    """Words such as 새벽 or 한 명 need no counterpart, but must not meet an opposed one."""
    for i in matching.korean:
        for j in matching.english:
            if relations.get((i, j), NONE).rank == CONFLICT:
                return explain(source[i], target[j], relations.get((i, j), NONE).problem)
    return None


def _may_miss(quantity: Quantity) -> bool:
    return quantity.soft or quantity.kind in (*_SOFT_KINDS, "relative") or quantity.label == "child"


def _may_be_added(quantity: Quantity) -> bool:
    return quantity.soft or quantity.kind in _SOFT_KINDS


def _stands_for_relative(korean: Quantity, english: Quantity) -> bool:
    """지난해 may be rendered by the year itself, which only the article's date can judge."""
    if english.kind == "duration" and english.timing in ("ago", "after") and korean.unit == english.unit:
        return abs(korean.value or 0) == english.value
    return korean.kind in ("relative", "holiday") and english.kind in ("date", "duration") and not english.bound


def _day_as_weekday(korean: Quantity, english: Quantity) -> bool:
    """A day of the month may be rendered by its weekday, which only the article's date can judge."""
    ours, theirs = korean.day, english.day
    return bool(ours and theirs and ours.day and theirs.weekday and not theirs.day and not ours.weekday)


def _relative_stands_for(korean: Quantity, target: Sequence[Quantity], matching: Matching) -> bool:
    return korean.kind == "date" and any(target[j].kind == "relative" for j in matching.english)


def _crossed(source: Sequence[Quantity], target: Sequence[Quantity], matching: Matching) -> Message | None:
    """Both sides go from one value to another, but the other way round; or two labelled counts are exchanged.

    Or the last day of a range came into another month.
    """
    for i, j in other_month(source, target, matching.tied):
        return explain(source[i], target[j], "wrong-month")
    for i, j in matching.tied:
        one, other = source[i], target[j]
        if {one.role, other.role} == {"from", "to"}:
            partner = next((b for a, b in matching.tied if a != i and source[a].kind == one.kind), None)
            if partner is not None and target[partner].role == one.role:
                return explain(one, other._replace(text=target[partner].text + " … " + other.text), "direction")
    return None


_SINCE_THEN = re.compile(r"^for the (?:past|last) $", re.IGNORECASE)
_EXACTLY = ("exactly", "precisely")
_AROUND = ("가량", "안팎", "내외")


def _around_as_bound(
    english: str, source: Sequence[Quantity], target: Sequence[Quantity], matching: Matching
) -> Message | None:
    """400여 명 is not "exactly 400", 90명가량 neither "at least 90" nor "up to 90".

    약 and 여 are told more loosely, and so are whole sentences. And 5년 만에 is no "for the past five years".
    """
    for i, j in matching.tied:
        if source[i].timing == "gap" and _SINCE_THEN.search(english[: target[j].start]):
            return explain(source[i], target[j], "relative-direction")
        exactly = english[max(0, target[j].start - 12) : target[j].start].lower().rstrip()
        if source[i].bound and exactly.endswith(_EXACTLY):
            return explain(source[i], target[j]._replace(text=f"{exactly.split()[-1]} {target[j].text}"), "bound-lost")
        if source[i].text.endswith(_AROUND) and target[j].bound in ("at-least", "at-most"):
            return explain(source[i], target[j], "bound")
    return None
