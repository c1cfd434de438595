"""Korean words that are a quantity by themselves: 과반, 반값, 열에 아홉, 삼남매; and 서 말, 오 년간."""

from __future__ import annotations

import re
from fractions import Fraction

from bitext_check.quantities.reading.korean_numbers import SINO, Numeral
from bitext_check.quantities.values import Quantity
from bitext_check.quantities.vocabulary import words
from bitext_check.tables.words import any_of

_TEN = 10
_STANDING = {w: int(n) for w, n in words("number_words_ko", "native", "standing").items() if int(n) <= _TEN}
_N = any_of(_STANDING)
_HALVES = {"과반": (Fraction(1, 2), "more"), "과반수": (Fraction(1, 2), "more"), "반의반": (Fraction(1, 4), "")}
_PRICED = ("반값", "반액", "반타작")
_END = r"(?![가-힣]{2})"
IDIOM = (
    rf"(?:{_N})(?:\s?(?:중|가운데)(?:에서?)?\s|에\s)(?:{_N})(?=\s|[은는이가을를의로꼴,.]|$)"
    rf"|과반수?(?=\s|[을를이가의에은는도,.]|$)|반의반|(?:{any_of(_PRICED)})(?=[가-힣]?(?:\s|[으에,.]|$))"
    rf"|[이삼사오육칠팔구]남매{_END}|[삼오육칠팔구]형제(?![가-힣])|[이삼사오육칠]자매{_END}"
)
"""What begins a word that is a quantity by itself."""
FEW = r"[서너](?= (?:말|되|홉|돈|푼|섬|자|치|근|냥)(?![가-힣]{2}))"
"""The 서 and 너 that stand for three and four before old measures."""
LASTING = re.compile(
    r"[삼사오육칠팔구] ?(?:년간|일간|개월|주간|분간|년째|일째|개월째|년 만|개월 만|박 [사오육칠팔구]일)"
)
"""A lone Sino-Korean digit that counts."""
_PART = re.compile(rf"(?P<whole>{_N})(?:\s?(?:중|가운데)(?:에서?)?\s|에\s)(?P<part>{_N})$")


def read(match: re.Match[str]) -> Quantity:
    """The quantity of a match of `IDIOM`; the English may say it in many ways, so that it is never sure."""
    start, end, said = match.start(), match.end(), match[0]
    if said in _HALVES:
        value, bound = _HALVES[said]
        second = Fraction(value.denominator)
        return Quantity("fraction", start, end, said, value, second=second, bound=bound, soft=True, spelled=True)  # type: ignore[arg-type]
    if said in _PRICED:
        half = Fraction(1, 2)
        return Quantity("fraction", start, end, said, half, second=Fraction(2), soft=True, spelled=True)
    share = _PART.match(said)
    if share:
        whole = Fraction(_STANDING[share["whole"]])
        value = _STANDING[share["part"]] / whole
        return Quantity("fraction", start, end, said, value, second=whole, soft=True, spelled=True)
    return Quantity("number", start, end, said, Fraction(SINO[said[0]]), soft=True, spelled=True)


def few(match: re.Match[str]) -> Numeral:
    """The numeral of a match of `FEW`."""
    value = Fraction(3 if match[0] == "서" else 4)
    return Numeral(value, match.end(), spelled=True, native=True, start=match.start())


def upper(found: Quantity) -> Quantity:
    """The upper end of a length of time in one word, whose `second` it is: four days of 사나흘."""
    return found._replace(role="to", value=found.second, second=None)
