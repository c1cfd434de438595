"""Korean numerals: 1만2천, 3조 2,000억, 1천200, 삼십이, 스물두, 수십만, 대여섯."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from bitext_check.quantities.values import LONGEST_NUMBER, SIGNS
from bitext_check.quantities.vocabulary import words
from bitext_check.tables.load import by_house
from bitext_check.tables.words import any_of

ONE = Fraction(1)
DIGITS = re.compile(r"\d++(?:,\d{3}(?!\d))*+(?:\.\d++)?+")
SINO = {word: int(value) for word, value in words("number_words_ko", "digit").items()}
SMALL = {word: int(value) for word, value in words("number_words_ko", "small").items()}
BIG = {word: int(value) for word, value in words("number_words_ko", "big").items()}
NATIVE = {word: int(value) for word, value in words("number_words_ko", "native").items()}
NATIVE_RANGES = {
    word: (int(value.split("-")[0]), int(value.split("-")[1]))
    for word, value in words("number_words_ko", "native-range").items()
}
NATIVE_WORD = re.compile(any_of([*NATIVE, *NATIVE_RANGES]))
VAGUE = re.compile(r"(?:수|몇)\s?(?P<small>십|백|천)?(?P<big>만|억|조)?")
_MOST_TERMS = 12
NOT_SCALE = re.compile(any_of(words("number_words_ko", "not-scale")))
_GROUP = re.compile(
    r"[A-H1-8]조(?:\s?(?:[1-4]위|[가-힣]{0,4}\s?(?:예선|조별|리그|속[한해했]|편성|최하위|선두|추첨))|와 [A-H1-8]조)"
)
_SUM_AFTER = re.compile(r"\s?(?:여\s?)?(?:원|달러|유로|엔|위안|파운드)")
_CLAUSE_AFTER = re.compile(r"\s?(?:의\s?\d|제?\d{1,2}\s?[항호])")
"""What makes 조 a group of teams or an article of a law: 3조 2위, 20조 2항."""


class Numeral(NamedTuple):
    """A numeral that ends before `end`. `scale` is the unit of its last part (10**8 for 6억), `high` the upper end of
    a native range, `spelled` true when it holds no digit."""

    value: Fraction
    end: int
    step: Fraction = ONE
    scale: int = 1
    high: Fraction | None = None
    vague: bool = False
    spelled: bool = False
    native: bool = False
    start: int = 0


@by_house(maxsize=4096)
def decimal(digits: str) -> tuple[Fraction, Fraction]:
    """The value of "2,345.6" and its last place: (2345.6, 0.1)."""
    whole, _, rest = digits.replace(",", "").partition(".")
    if not rest:
        return Fraction(int(whole or "0")), ONE
    power = 10 ** len(rest)
    return Fraction(int((whole or "0") + rest), power), Fraction(1, power)


class _Sum:
    """The running value of a numeral: finished big parts, the part below 만, and a coefficient not yet used.

    Whole numbers stay `int` while they are added up, which is several times faster.
    """

    __slots__ = ("big", "coefficient", "group", "scale", "spelled", "step", "total")

    def __init__(self) -> None:
        self.total: Fraction | int = 0
        self.group: Fraction | int = 0
        self.coefficient: Fraction | int | None = None
        self.big = 10**20
        self.step: Fraction | int = 1
        self.scale = 1
        self.spelled = True

    def small(self, unit: int) -> None:
        coefficient = 1 if self.coefficient is None else self.coefficient
        self.group += coefficient * unit
        self.step = self.step * unit if self.coefficient is not None else unit
        self.coefficient, self.scale = None, unit

    def close(self, unit: int) -> None:
        below = self.group + (self.coefficient or 0)
        if self.coefficient is None and not self.group:
            below, self.step = 1, 1
        self.total += below * unit
        self.group, self.coefficient, self.big = 0, None, unit
        self.step, self.scale = self.step * unit, unit

    @property
    def value(self) -> Fraction:
        return Fraction(self.total + self.group + (self.coefficient or 0))


def numeral(text: str, start: int, *, article: bool = False) -> Numeral | None:
    """The numeral of digits and Sino-Korean words at `start`; with `article` 조 is the article of a law, not 10**12."""
    total, at, size = _Sum(), start, len(text)
    for _ in range(_MOST_TERMS):
        if at >= size:
            break
        char = text[at]
        if char.isdecimal():
            match = DIGITS.match(text, at)
            if total.coefficient is not None or match is None or match.end() - at > LONGEST_NUMBER:
                break
            total.coefficient, total.step = _amount(match[0])
            total.scale, total.spelled, at = 1, False, match.end()
            if text[at : at + 1] in SIGNS:
                total.coefficient, total.step, at = total.coefficient + SIGNS[text[at]], Fraction(1, 12), at + 1
        elif char in SINO and total.coefficient is None and _continues(text, at, total):
            total.coefficient, total.step, total.scale, at = SINO[char], 1, 1, at + 1
        elif char in SMALL and _below(total, SMALL[char]):
            total.small(SMALL[char])
            at += 1
        elif char in BIG and BIG[char] < total.big and not (article and char == "조"):
            if not total.spelled and _no_scale(text, start, at):
                break
            total.close(BIG[char])
            at += 1
        elif (char == " " and at > start and (_goes_on(text, at, total) or _goes_on_in_words(text, at, total))) or (
            char == "여" and _some(text, at, total)
        ):
            at += 1
        else:
            break
    if at == start:
        return None
    if article and text.startswith("조", at):
        at += 1
    return Numeral(total.value, at, Fraction(total.step), total.scale, spelled=total.spelled, start=start)


def _some(text: str, at: int, total: _Sum) -> bool:
    """The 여 of 6억4천여만 and 300여만: "and some", inside a numeral before its last power of ten thousand."""
    after = text[at + 1 : at + 2]
    counted = total.coefficient is not None or bool(total.group)
    return counted and after in BIG and BIG[after] < total.big


def _no_scale(text: str, start: int, at: int) -> bool:
    """The character at `at`, right after digits, begins another word (34경기, 3만화) or is a group or an article."""
    if NOT_SCALE.match(text, at):
        return True
    if text[at] != "조" or _SUM_AFTER.match(text, at + 1):
        return False
    lone = at < 2 or not (text[at - 2].isdigit() or text[at - 2] in ",.")
    return bool((lone and _GROUP.match(text, at - 1)) or _CLAUSE_AFTER.match(text, at + 1))


def _amount(digits: str) -> tuple[Fraction | int, Fraction | int]:
    return decimal(digits) if "." in digits else (int(digits.replace(",", "")), 1)


def _below(total: _Sum, unit: int) -> bool:
    return not total.group or total.group % (unit * 10) == 0


def _continues(text: str, at: int, total: _Sum) -> bool:
    """A Sino-Korean digit belongs to the numeral: not the particle 이 of "3만이" or the 일 of "1만일"."""
    if total.spelled:
        return True
    return text[at + 1 : at + 2] in SMALL or text[at + 1 : at + 2] in BIG


def _goes_on(text: str, at: int, total: _Sum) -> bool:
    """After the space of "3조 2,000억" or "1천 200" another, smaller part follows.

    Behind words it has a power of ten of its own (만 5천 원): 구조 318건 is 318 rescues, 이천 200명 so many at Icheon.
    """
    if total.coefficient is not None or (text[at - 1] not in BIG and text[at - 1] not in SMALL):
        return False
    match = DIGITS.match(text, at + 1)
    if match is None or match.end() - match.start() > LONGEST_NUMBER:
        return False
    following = decimal(match[0])[0]
    after = text[match.end() : match.end() + 1]
    power = BIG.get(after) or SMALL.get(after)
    if total.spelled and (power is None or text[at - 1] not in "만억"):
        return False
    unit = power or 1
    if after == "천" and text[match.end() + 1 : match.end() + 2] in BIG:
        unit = 1000 * BIG[text[match.end() + 1]]
    return following * unit < total.scale


_WORDS_ON = re.compile(r" [이삼사오육칠팔구][천백십](?=[이삼사오육칠팔구십백천]{0,5}\s?[가-힣])")


def _goes_on_in_words(text: str, at: int, total: _Sum) -> bool:
    """After the space of "만 오천 그루" the rest of a numeral in words follows."""
    return total.spelled and text[at - 1] in BIG and _WORDS_ON.match(text, at) is not None


def native(text: str, start: int) -> Numeral | None:
    """A native numeral (두, 스물두) or a range of two (두세, 대여섯) at `start`."""
    match = NATIVE_WORD.match(text, start)
    if match is None:
        return None
    if match[0] in NATIVE_RANGES:
        low, high = NATIVE_RANGES[match[0]]
        return Numeral(Fraction(low), match.end(), high=Fraction(high), spelled=True, native=True)
    return Numeral(Fraction(NATIVE[match[0]]), match.end(), spelled=True, native=True)


_CONSECUTIVE = re.compile(
    r"(?P<low>이(?=삼)|삼(?=사)|사(?=오)|오(?=[육륙])|육(?=칠)|칠(?=팔)|팔(?=구))[가-힣](?P<by>[십백천만])?"
)
_COUNTED = re.compile(
    r"(?: ?(?:년|개월|일|주|시간|명|차례|회|개|층|편|곳|미터|㎞|배|퍼센트|%|만 ?원|천 ?원|원|세)| ?대(?= ))"
)


def consecutive(text: str, start: int) -> Numeral | None:
    """Two Sino-Korean digits one after the other before what they count: 이삼일, 삼사십 명, 오륙 년."""
    match = _CONSECUTIVE.match(text, start)
    if match is None or _COUNTED.match(text, match.end()) is None:
        return None
    low, by = SINO[match["low"]], SMALL.get(match["by"] or "") or BIG.get(match["by"] or "", 1)
    value, high = Fraction(low * by), Fraction((low + 1) * by)
    return Numeral(value, match.end(), Fraction(by), high=high, spelled=True, native=True, start=start)


def vague(text: str, start: int) -> Numeral | None:
    """A power of ten such as 수십, 수백만, 몇천 at `start`."""
    match = VAGUE.match(text, start)
    if match is None or not (match["small"] or match["big"]):
        return None
    value = SMALL.get(match["small"] or "", 1) * BIG.get(match["big"] or "", 1)
    return Numeral(Fraction(value), match.end(), Fraction(value), vague=True, spelled=True)
