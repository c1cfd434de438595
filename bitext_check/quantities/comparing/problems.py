"""Say in both languages of the interface what is wrong between a Korean quantity and an English one."""

from __future__ import annotations

from fractions import Fraction

from bitext_check.quantities.comparing.agreement import in_one_unit, one_digit_off, slip
from bitext_check.quantities.rendering import reading
from bitext_check.quantities.values import Quantity, plain
from bitext_check.records import Message

_TIMES = {
    10: ("ten", "10배"),
    100: ("a hundred", "100배"),
    1000: ("a thousand", "1000배"),
    10**4: ("ten thousand", "1만 배"),
}
_TEXTS: dict[str, tuple[str, str]] = {
    "digits": ("the digits are exchanged", "숫자의 자리가 바뀌었습니다"),
    "one-digit": ("a digit was left out or put in", "숫자 하나가 빠지거나 더 들어갔습니다"),
    "wrong-number": ("the numbers differ", "수가 다릅니다"),
    "ordinal": ("the ordinals differ", "차례를 나타내는 수가 다릅니다"),
    "percent-point": ("percent and percentage points are not the same", "퍼센트와 퍼센트포인트는 다릅니다"),
    "currency": ("the currency differs", "통화가 다릅니다"),
    "wrong-date": ("the dates differ", "날짜가 다릅니다"),
    "wrong-month": ("the months differ", "달이 다릅니다"),
    "wrong-year": ("the years differ", "연도가 다릅니다"),
    "wrong-weekday": ("the days of the week differ", "요일이 다릅니다"),
    "relative-direction": ("the point or direction in time differs", "시점이나 방향이 다릅니다"),
    "wrong-time": ("the times differ", "시각이 다릅니다"),
    "am-pm": ("the part of the day differs", "하루 중의 때가 다릅니다"),
    "wrong-unit": ("the units differ", "단위가 다릅니다"),
    "bound": ("the bound is turned round", "이상·이하가 뒤집혔습니다"),
    "bound-lost": ("a bound or an approximation is no exact number", "대략의 수나 범위를 정확한 수로 적었습니다"),
    "decade": ("a decade of age is no single age", "나이대와 나이는 다릅니다"),
    "base": ("the time that it is compared with differs", "비교하는 때가 다릅니다"),
    "range-end": ("the end of the range differs", "범위의 끝이 다릅니다"),
    "direction": ("the change goes the other way", "변화의 방향이 반대입니다"),
    "": ("these are not the same quantity", "같은 수량이 아닙니다"),
}


def explain(korean: Quantity | None, english: Quantity | None, problem: str) -> Message:
    """One sentence with both readings: "3조 2,000억 원 = 3,200,000,000,000; the English says 320 billion …"."""
    if korean is None:
        said = reading(english) if english else ""
        return Message(f"the English says {said}, which is not in the Korean", f"영문의 {said}은(는) 국문에 없습니다")
    ours = reading(korean)
    if english is None:
        return Message(f"{ours} is missing from the English", f"{ours}이(가) 영문에 없습니다")
    theirs = reading(english)
    problem = slip(korean, english, problem)
    if problem == "digits" and one_digit_off(korean.value, english.value):
        problem = "one-digit"
    what, what_ko = _magnitude(korean, english) if problem == "magnitude" else _TEXTS.get(problem, _TEXTS[""])
    return Message(f"{ours}; the English says {theirs}: {what}", f"{ours}, 영문은 {theirs}: {what_ko}")


def _magnitude(korean: Quantity, english: Quantity) -> tuple[str, str]:
    if not korean.value or not english.value:
        return _TEXTS["wrong-number"]
    ours, theirs = in_one_unit(korean, english, korean.value, english.value)
    large = abs(theirs) > abs(ours)
    ratio = theirs / ours if large else ours / theirs
    times, times_ko = _TIMES.get(round(ratio), (plain(Fraction(round(ratio))), f"{plain(Fraction(round(ratio)))}배"))
    return f"{times} times too {'large' if large else 'small'}", f"{times_ko} {'큽니다' if large else '작습니다'}"
