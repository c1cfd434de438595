"""Whether two amounts agree: numbers, money, fractions, measures and durations, with rounding and conversion."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from bitext_check.quantities.values import Quantity, Unit
from bitext_check.quantities.vocabulary import units

EQUAL, SOFT, CONFLICT, UNRELATED = 3, 2, 1, 0
"""How two quantities relate: the same; the same in other words or rounded; of one kind but different; no relation."""


@dataclass(frozen=True, slots=True)
class Relation:
    """`rank` is one of the four constants; `problem` names what is wrong when it is CONFLICT."""

    rank: int
    problem: str = ""


SAME = Relation(EQUAL)
SIMILAR = Relation(SOFT)
NONE = Relation(UNRELATED)
DIFFERENT = Relation(CONFLICT, "wrong-number")


_LOOSE = Fraction(5, 100)
_NAMED_UNITS = frozenset(("person", "household", "win", "loss", "draw", "under", "over", "hit", "at-bat", "pair"))


_OF_LAW = {"article", "paragraph"}


# Numbers -------------------------------------------------------------------------------------------------------------


def agree(korean: Fraction, english: Fraction, korean_step: Fraction, english_step: Fraction) -> int:
    """EQUAL for equal values, SOFT when the English is the Korean one rounded to the places it states."""
    if korean == english:
        return EQUAL
    coarser = english_step > korean_step
    if coarser and abs(korean - english) * 2 <= english_step and abs(korean - english) <= abs(korean) * _LOOSE:
        return SOFT
    return UNRELATED


def slip(korean: Quantity, english: Quantity, problem: str) -> str:
    """`problem`, or for differing numbers what the slip looks like: magnitude or digits."""
    if (
        problem not in ("wrong-number", "ordinal")
        or korean.value is None
        or english.value is None
        or korean.kind == "score"
    ):
        return problem
    found = difference(*in_one_unit(korean, english, korean.value, english.value))
    return found if found != "wrong-number" else problem


def in_one_unit(korean: Quantity, english: Quantity, ours: Fraction, theirs: Fraction) -> tuple[Fraction, Fraction]:
    """The two values as they are, or those of measures in two units in the basic unit of both: 3 m and 30 cm."""
    if korean.kind == english.kind == "measure" and korean.unit != english.unit:
        return ours * _unit(korean).factor, theirs * _unit(english).factor
    return ours, theirs


def difference(korean: Fraction, english: Fraction) -> str:
    """The name of the slip between two values: magnitude, digits or wrong-number."""
    if korean and english and (korean > 0) == (english > 0):
        ratio = max(korean / english, english / korean)
        for power in (10, 100, 1000, 10**4, 10**5, 10**6, 10**8):
            if abs(ratio / power - 1) < Fraction(1, 10**4):
                return "magnitude"
    first, second = _digits(korean), _digits(english)
    longest = max(len(first), len(second))
    if longest > 1 and first != second and sorted(first.zfill(longest)) == sorted(second.zfill(longest)):
        return "digits"
    return "digits" if one_digit_off(korean, english) else "wrong-number"


_MANY = 4
"""Digits of a number that hardly stand in another one by chance."""


def one_digit_off(korean: Fraction | None, english: Fraction | None) -> bool:
    """One digit of a whole number was left out or put in: 22,669 as 2,669."""
    if korean is None or english is None or korean.denominator != 1 or english.denominator != 1:
        return False
    short, long = sorted((str(abs(value.numerator)).rstrip("0") for value in (korean, english)), key=len)
    if len(long) < _MANY or len(long) - len(short) != 1:
        return False
    return any(long[:place] + long[place + 1 :] == short for place in range(len(long)))


def _digits(value: Fraction) -> str:
    """The digits of a value to four decimals: 1.2 -> 12000, so that 2.1 has the same ones."""
    return str(abs(round(value * 10**4)))


def amounts(korean: Quantity, english: Quantity, problem: str = "") -> Relation:
    """Two values of one kind; a difference is called `problem` when one is given."""
    if korean.value is None or english.value is None:
        return NONE
    rank = agree(korean.value, english.value, korean.step, english.step)
    if not rank and (_a_dozen(korean, english) or _inclusive(korean, english)):
        rank = SOFT
    if not rank and english.bound and abs(korean.value - english.value) * 20 <= abs(korean.value):
        rank = SOFT if _rounder(english.value, korean.value) else 0
    if rank:
        return SAME if rank == EQUAL else SIMILAR
    return Relation(CONFLICT, problem) if problem else DIFFERENT


def _a_dozen(korean: Quantity, english: Quantity) -> bool:
    return (
        korean.bound in ("plus", "about")
        and "dozen" in english.text.lower()
        and korean.value == 10
        and english.value == 12
    )


def _inclusive(korean: Quantity, english: Quantity) -> bool:
    """The last whole one below a limit, or the first above it, as the end of a range: 19세 미만 as "14 to 18"."""
    step = {"less": -1, "more": 1}.get(korean.bound, 0)
    if not step or korean.value is None or english.value is None or korean.kind not in ("age", "number"):
        return False
    return english.value == korean.value + step and english.role == ("to" if step < 0 else "from") and not english.bound


def _rounder(english: Fraction, korean: Fraction) -> bool:
    """The English value has fewer significant digits than the Korean one."""
    return len(str(english.numerator).rstrip("0")) < len(str(korean.numerator).rstrip("0"))


def numbers(korean: Quantity, english: Quantity) -> Relation:
    """Two counts, whose named units (people, households, wins …) must not differ."""
    relation = by_bundle(korean, english) or amounts(korean, english)
    if relation.rank >= SOFT and korean.unit != english.unit and {korean.unit, english.unit} <= _NAMED_UNITS:
        return Relation(CONFLICT, "wrong-unit")
    return relation


def by_bundle(korean: Quantity, english: Quantity) -> Relation | None:
    """Goods that the English counts by the bundle, too: 마늘 두 접 as "two strings of garlic"; None otherwise."""
    counted = korean.second is not None and "bundle" in english.also
    return SIMILAR if counted and korean.second == english.value else None


def measure_number(korean: Quantity, english: Quantity) -> Relation:
    """A measure whose unit the English leaves out or has no word for: 쌀 두 가마 as "two sacks of rice"."""
    return by_bundle(korean, english) or same_amount(korean, english)


def money(korean: Quantity, english: Quantity) -> Relation:
    """Two sums, with their currencies."""
    if "vague" in korean.also or "vague" in english.also:
        relation = SAME if korean.value == english.value else DIFFERENT
        if ("vague" in korean.also) != ("vague" in english.also):
            relation = _of_scale(korean, english)
    else:
        relation = amounts(korean, english)
    if korean.currency == english.currency:
        return relation
    if relation.rank >= SOFT:
        return Relation(CONFLICT, "currency")
    return NONE


def _of_scale(korean: Quantity, english: Quantity) -> Relation:
    """Whether the amount of one side has the size that the other names: 억대 and 300 million won."""
    some, exact = (korean, english) if "vague" in korean.also else (english, korean)
    if some.value is None or exact.value is None or not some.value <= exact.value < some.value * 10:
        return NONE
    return SIMILAR if some.soft else NONE


def bare_money(korean: Quantity, english: Quantity) -> Relation:
    """The currency stands on one side only: "3.2 trillion" for 3조2천억원."""
    relation = amounts(korean, english)
    return SIMILAR if relation.rank >= SOFT else NONE


def vague(korean: Quantity, english: Quantity) -> Relation:
    """Two powers of ten such as 수만 and "tens of thousands"."""
    return SAME if korean.value == english.value else DIFFERENT


def ordinals(korean: Quantity, english: Quantity) -> Relation:
    """Two ordinals, of an article on one side and a paragraph on the other they contradict each other."""
    if {korean.unit, english.unit} == _OF_LAW and korean.value == english.value:
        return Relation(CONFLICT, "wrong-unit")
    return amounts(korean, english, "ordinal")


def points(korean: Quantity, english: Quantity) -> Relation:
    """Percent on one side and percentage points on the other: equal values are a mistake."""
    relation = amounts(korean, english)
    return Relation(CONFLICT, "percent-point") if relation.rank >= SOFT else NONE


def fractions(korean: Quantity, english: Quantity) -> Relation:
    """Two fractions; denominators that both sides tell are not rounded."""
    told = korean.second is not None and english.second is not None
    if told and korean.value != english.value and "ratio" not in english.also:
        return DIFFERENT
    relation = amounts(korean, english)
    return relation if relation.rank >= SOFT else DIFFERENT


def share(fraction: Quantity, percent: Quantity) -> Relation:
    """A fraction and a percentage: 3분의 1 and 33 percent."""
    if fraction.value is None or percent.value is None:
        return NONE
    if fraction.text.endswith("할") and fraction.value * 10 == percent.value:
        return Relation(CONFLICT, "magnitude")
    return SIMILAR if abs(fraction.value * 100 - percent.value) <= max(Fraction(1), percent.value * _LOOSE) else NONE


def factor(multiple: Quantity, percent: Quantity) -> Relation:
    """A multiple and a percentage: 두 배 and 200 percent, or an increase of 100 percent."""
    if multiple.value is None or percent.value is None:
        return NONE
    return SIMILAR if percent.value in (multiple.value * 100, (multiple.value - 1) * 100) else NONE


def more_by(multiple: Quantity, fraction: Quantity) -> Relation:
    """A multiple and the fraction that is added: 1.5배 as "by half"; 1.5배 and "one and a half"."""
    if multiple.value is not None and fraction.value == multiple.value - 1:
        return SIMILAR
    return same_amount(multiple, fraction)


def same_amount(korean: Quantity, english: Quantity) -> Relation:
    """Kinds that only meet when the values are equal, such as a count and a bare number."""
    relation = amounts(korean, english)
    return relation if relation.rank >= SOFT else NONE


def in_a_row(times: Quantity, ordinal: Quantity) -> Relation:
    """세 차례 연속 as "the third consecutive"."""
    return same_amount(times, ordinal) if times.timing == "running" else NONE


def scores(korean: Quantity, english: Quantity) -> Relation:
    """Two scores; a loss may be told with the higher number first, a ratio (6대 4) may be told as 60-40."""
    one, other = (korean.value, korean.second), (english.value, english.second)
    if one == other:
        return SAME
    if "ratio" in (korean.unit, english.unit):
        same = (korean.value or 0) * (english.second or 0) == (korean.second or 0) * (english.value or 0)
    else:
        same = one == (english.second, english.value)
    return SIMILAR if same else DIFFERENT


# Units ---------------------------------------------------------------------------------------------------------------


_SPEED_OF = {"km": "kmh", "m": "ms"}
"""The speed that a length is, where the Korean says 속도 or 풍속 and no 시속."""


def measures(korean: Quantity, english: Quantity) -> Relation:
    """Two measures, converted when their units differ."""
    if korean.value is None or english.value is None:
        return NONE
    one, other = _unit(korean), _unit(english)
    if "speed" in korean.also and korean.unit in _SPEED_OF and other.dimension == "speed":
        one = units()[_SPEED_OF[korean.unit]]
    if one.key == other.key:
        return amounts(korean, english)
    if {one.key, other.key} == {"degc", "degf"}:
        return _heat(korean, english)
    if one.dimension != other.dimension:
        return Relation(CONFLICT, "wrong-unit") if korean.value == english.value else NONE
    ours, theirs = korean.value * one.factor, english.value * other.factor
    if ours == theirs:
        return SAME
    if abs(ours - theirs) <= abs(ours) * _LOOSE:
        return SIMILAR
    if korean.value == english.value:
        return Relation(CONFLICT, "wrong-unit")
    return DIFFERENT


def _unit(quantity: Quantity) -> Unit:
    return units()["degc" if quantity.unit == "deg" else quantity.unit]


def _heat(korean: Quantity, english: Quantity) -> Relation:
    one, other = (
        ((q.value or 0) - 32) * Fraction(5, 9) if q.unit == "degf" else q.value or Fraction(0)
        for q in (korean, english)
    )
    if abs(one - other) <= 1:
        return SIMILAR
    return Relation(CONFLICT, "wrong-unit" if korean.value == english.value else "wrong-number")


def durations(korean: Quantity, english: Quantity) -> Relation:
    """Two durations or ages, converted when their units differ."""
    if korean.value is None or english.value is None:
        return NONE
    if korean.label == "named" and english.kind == "age" and abs(korean.value - english.value) <= 1:
        return SIMILAR  # 환갑 is the 60th birthday, by the Korean count of years the 61st
    one, other = units().get(korean.unit), units().get(english.unit)
    if one is None or other is None:
        return amounts(korean, english) if _inclusive(korean, english) else same_amount(korean, english)
    if one.key == other.key:
        return amounts(korean, english)
    ours, theirs = korean.value * one.factor, english.value * other.factor
    if one.dimension == other.dimension:
        if ours == theirs:
            return SAME
        if abs(ours - theirs) <= abs(ours) * _LOOSE and one.dimension != "nights":
            return SIMILAR
    elif {one.dimension, other.dimension} == {"days", "months"}:
        ours, theirs = (
            v * (Fraction(365, 12) if u.dimension == "months" else 1) for v, u in ((ours, one), (theirs, other))
        )
        if abs(ours - theirs) <= ours * Fraction(8, 100):
            return SIMILAR
    if korean.value == english.value:
        return Relation(CONFLICT, "wrong-unit")
    return DIFFERENT
