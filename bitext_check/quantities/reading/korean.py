"""Read the quantities of a Korean text, without morphemes: one pass over the places where a quantity can start.

Every pattern is anchored at a place and bounded in length, so the time grows with the text and no faster.
"""

from __future__ import annotations

import re
from fractions import Fraction

from bitext_check.quantities.reading import korean_context as context
from bitext_check.quantities.reading import korean_dates as dates
from bitext_check.quantities.reading import korean_idioms as idioms
from bitext_check.quantities.reading import korean_phrases as phrases
from bitext_check.quantities.reading.korean_numbers import (
    BIG,
    DIGITS,
    NATIVE_WORD,
    SINO,
    SMALL,
    Numeral,
    consecutive,
    decimal,
    native,
    numeral,
    vague,
)  # fmt: skip
from bitext_check.quantities.reading.korean_units import NATIVE_END, PER_MARK, Reading, classify
from bitext_check.quantities.reading.phones import PHONE, phone_digits
from bitext_check.quantities.values import LONGEST_NUMBER, Day, Quantity, innings

START = re.compile(
    rf"(?P<digit>\+?\d)|(?P<word>{dates.WORD.pattern})|(?P<week>[첫둘셋넷]째(?=(?:[·,]\s?[둘셋넷다]섯?째)?\s주(?![가-힣]{2})))|(?P<place>{phrases.PLACE})"
    rf"|(?P<idiom>{idioms.IDIOM})|(?P<few>{idioms.FEW})|(?P<amount>{phrases.SCALE_OF})|(?P<playing>{phrases.MATCH_HALF})|(?P<first>첫)|(?P<half>절반|반토막)|(?P<twice>곱절|갑절)|(?P<vague>[수몇]\s?(?=[십백천만억조]))"
    rf"|(?P<native>{NATIVE_WORD.pattern})|(?P<sino>[{''.join([*SINO, *SMALL, *BIG])}])"
)
RANGE = re.compile(r"\s?[~∼〜～–—-]\s?(?=\d|영[상하]\s?\d|[-−]\d)")
LIST = re.compile(r"(?P<a>\d{1,2})\s?[,·‧]\s?(?=\d{1,2}(?:일|년|월|위|회|차|명|개월|분기|학년|호선|루)(?!\d))")
MIXED = re.compile(r"[과와]\s?(?P<below>\d{1,2})분의\s?(?P<above>\d{1,2})(?!\d)")
"""The end of 1과 3분의 2."""
FRACTION = re.compile(r"분의\s?")
RATE = re.compile(r"(?P<a>\d)할(?:\s?(?P<b>\d)푼)?(?:\s?(?P<c>\d)리)?")
PART_OF = re.compile(r"\s?(?:중|가운데|당)(?:에|에서)?\s?(?=[\d한두세네다여일아열])")
AGE_WORD = re.compile(r"만\s?(?=\d{1,3}\s?(?:세|살))")
_TWENTY = 20
_AS_AGE = re.compile(r"에(?![가-힣])|[이을]\s(?:넘|앞[두둔둘뒀]|훌쩍)|이\s되|에\s접어|의\s나이|줄에")
"""Behind a native numeral that counts years of life: 쉰이 넘어, 서른에, 마흔을 앞두고."""
_SCALE_BEFORE_DIGIT = re.compile(r"[십백천만억조]\d|조 \d")
"""The 천1 of 제천1 and the 조 2 of A조 2위: no numeral begins with a power of ten and goes on in digits."""
_AND_SOME = re.compile("여[만억조]")
ONE_UNIT = re.compile(r"(?:당|에)\s(?:약\s)?(?=\d|$)")
"""Behind the 1 of 1㎏에 8천 원, which English says as "per kilogram"."""
_SON_OR_DAUGHTER = re.compile(r"[남녀](?=\s?\d{1,2}[남녀]|[은는을를이가의와\s,.]|$)")
_NOT_ONE = re.compile(r"도\s?(?:없|않|못|안\s)|도\s[가-힣]{1,6}(?:지|진)\s?(?:않|못)")
_DEGREES_OF, _SIGN = re.compile(r"영[상하]\s?|[-−]"), ("-", "−")
_BEFORE_ARTICLE = ("제", "법", "조례", "시행령", "규칙", "약관", "당헌", "당규", "협약")
# 투자협약 2조 3천억 원 is an amount and no article.
_AMOUNT = re.compile(r"\d{1,4}조\s?(?:\d[\d,.]{0,8}\s?[십백천만억]|여?\s?(?:원|달러|엔|위안|유로))")
_LETTER = re.compile(r"[가-힣]")
_LATIN = re.compile(r"[A-Za-z]-?$")


def read_korean(text: str) -> tuple[Quantity, ...]:
    """The quantities of a Korean text in reading order, with offsets into it."""
    return _Reader(text).read()


class _Reader:
    __slots__ = ("found", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Quantity] = []

    def read(self) -> tuple[Quantity, ...]:
        at = 0
        while match := START.search(self.text, at):
            at = max(self._at(match), match.start() + 1)
        return tuple(self.found)

    def _at(self, match: re.Match[str]) -> int:
        """Read what starts at `match`; return where to go on."""
        start, what = match.start(), match.lastgroup
        if what == "digit":
            return self._digits(match.end() - 1)
        if start and _LETTER.match(self.text, start - 1) and not self._after_prefix(start):
            return match.end() if what in ("word", "native", "half", "twice") else start + 1
        if what == "word":
            return self._word(match)
        if what == "half":
            bound, end = context.bound(self.text, start, match.end())
            text = self.text[start:end]
            return self._add(Quantity("fraction", start, end, text, Fraction(1, 2), second=Fraction(2), bound=bound))
        if what == "idiom":
            return self._add(idioms.read(match))
        if what in ("place", "amount", "playing", "week", "first", "twice"):
            return self._add(phrases.phrase(what, match))
        if what == "few":
            return self._add(*self._quantities(start, idioms.few(match), match.end()))
        return self._words(start, what or "")

    def _after_prefix(self, start: int) -> bool:
        """The syllable before `start` is 제, 약, 총 or 만 and stands alone."""
        prefix = self.text[start - 1]
        return prefix in "제약총만단" and (start == 1 or not _LETTER.match(self.text, start - 2))

    def _add(self, *quantities: Quantity) -> int:
        whole = phrases.joined(self.found[-1], quantities[0]) if self.found and len(quantities) == 1 else None
        if whole:
            self.found[-1] = whole
            return whole.end
        self.found.extend(quantities)
        return quantities[-1].end

    # Digits ----------------------------------------------------------------------------------------------------------

    def _digits(self, start: int) -> int:
        text = self.text
        match = DIGITS.match(text, start)
        end = match.end() if match else start + 1
        if match is None or end - start > LONGEST_NUMBER or _LATIN.search(text[max(0, start - 2) : start]):
            return end
        for special in (self._phone, self._date, self._score, self._rate, self._list):
            done = special(start)
            if done:
                return done
        if phrases.MODEL.match(text, start - 2 if start > 1 else start):
            return end
        found = numeral(text, start, article=self._ordinal_prefix(start))
        value, step = decimal(match[0])
        if found and found.value != value and self._begins_name(start, found):
            found = Numeral(value, end, step, start=start)
        return self._number(start, found) if found else end

    def _begins_name(self, start: int, found: Numeral) -> bool:
        """The powers of ten of a numeral begin a name: the 만 of the ship 제3만선호, the 백 of 제1백석빌딩."""
        text = self.text
        named = text[start - 1 : start] == "제" or phrases.SHIP.match(text, start)
        if not named or not _LETTER.match(text, found.end):
            return False
        counted = classify(text, found.end, found, start)
        return counted is None or NATIVE_END.match(text, counted.end) is None

    def _phone(self, start: int) -> int:
        if start and self.text[start - 1] in "+(":
            start -= 1
        match = PHONE.match(self.text, start)
        if match is None:
            return 0
        return self._add(Quantity("phone", start, match.end(), match[0], unit=phone_digits(match[0])))

    def _date(self, start: int) -> int:
        found = dates.numeric(self.text, start) or dates.colon_time(self.text, start)
        if found and found.kind == "holiday" and "." in found.text and self._counted(found):
            return 0
        return self._with_weekday(found) if found else 0

    def _counted(self, found: Quantity) -> bool:
        """What looks like a named day counts something: the 4.3 of 4.3명 and 3.1점."""
        counted = classify(self.text, found.end, Numeral(Fraction(1), found.end), found.start)
        return (
            counted is not None
            and self.text[found.end : found.end + 1] != " "
            and NATIVE_END.match(self.text, counted.end) is not None
        )

    def _score(self, start: int) -> int:
        match = phrases.SCORE.match(self.text, start)
        if match is None or (start and self.text[start - 1] in "-:."):
            return 0
        a, b = Fraction(match["a"]), Fraction(match["b"])
        unit = classify(self.text, match.end(), Numeral(b, match.end()))
        if unit and unit.kind != "ordinal" and unit.unit not in ("win", "loss", "draw"):
            return 0
        ratio = "ratio" if phrases.RATIO.match(self.text, match.end()) else ""
        return self._add(Quantity("score", start, match.end(), match[0], a, ratio, second=b))

    def _rate(self, start: int) -> int:
        match = RATE.match(self.text, start)
        if match is None:
            return 0
        value = Fraction(int(match["a"]) * 100 + int(match["b"] or 0) * 10 + int(match["c"] or 0), 1000)
        return self._add(Quantity("fraction", start, match.end(), match[0], value, also=frozenset({"number"})))

    def _list(self, start: int) -> int:
        """The 1 of "1, 2위": a list whose unit stands after its last number."""
        match = LIST.match(self.text, start)
        if match is None:
            return 0
        following = numeral(self.text, match.end())
        if following is None or following.value <= int(match["a"]):
            return 0
        first = self._quantities(start, Numeral(Fraction(match["a"]), start + len(match["a"])), following.end)
        self.found.extend(q._replace(end=start + len(match["a"]), text=match["a"], timing="") for q in first)
        return match.end()

    def _ordinal_prefix(self, start: int) -> bool:
        named = self.text[max(0, start - 5) : start].rstrip().endswith(_BEFORE_ARTICLE)
        return named and not _AMOUNT.match(self.text, start)

    def _number(self, start: int, found: Numeral) -> int:
        mixed = MIXED.match(self.text, found.end)
        if mixed and int(mixed["below"]):
            value = found.value + Fraction(int(mixed["above"]), int(mixed["below"]))
            return self._number(start, found._replace(value=value, end=mixed.end(), step=Fraction(1, 12)))
        fraction = FRACTION.match(self.text, found.end)
        if fraction and (done := self._fraction(start, found, fraction.end())):
            return done
        connector = RANGE.match(self.text, found.end)
        if connector:
            done = self._range(start, found, connector.end())
            if done:
                return done
        quantities = self._quantities(start, found, found.end)
        return self._with_weekday(*quantities) if quantities else found.end

    def _fraction(self, start: int, below: Numeral, at: int) -> int:
        above = numeral(self.text, at) or native(self.text, at)
        if above is not None and above.scale == 10**4 and not self.text[above.end : above.end + 1].isdigit():
            # 3분의 1만: the particle "only" and no ten thousand.
            above = numeral(self.text[: above.end - 1], at) or above
        if above is None or not below.value:
            return 0  # 127분의 상영 시간
        value = above.value / below.value
        bound, end = context.bound(self.text, start, above.end)
        return self._add(Quantity("fraction", start, end, self.text[start:end], value, second=below.value, bound=bound))

    def _range(self, start: int, low: Numeral, at: int) -> int:
        """6~8명, 6억~9억 원: the first number takes the unit, and where it fits the scale, of the second."""
        own = _DEGREES_OF.match(self.text, at)
        at = own.end() if own else at
        high = numeral(self.text, at)
        if high is None:
            return 0
        second = self._quantities(at, high, high.end, origin=start)
        if not second:
            return 0
        if low.scale < high.scale and high.scale >= 10**4 and low.value < high.value / high.scale:
            low = low._replace(value=low.value * high.scale, step=low.step * high.scale)
        first = self._quantities(start, low, high.end)
        first = tuple(q._replace(end=low.end, text=self.text[start : low.end], role="from", timing="") for q in first)
        signed = self.text.startswith(_SIGN, start - 1)
        if first and first[0].kind == "measure" and not own and not signed:
            second = tuple(phrases.in_measure_of(first[0], q) for q in second)
        month = first[0].day.month if first and first[0].day and first[0].kind == "date" else None
        if month and second[0].day and second[0].day.month:
            first = (first[0]._replace(day=(first[0].day or Day())._replace(day=None)), *first[1:])
        return self._with_weekday(*phrases.years((*first, *(q._replace(role="to") for q in second))))

    # Words -----------------------------------------------------------------------------------------------------------

    def _word(self, match: re.Match[str]) -> int:
        kind, value = dates.WORDS[match[0]]
        before = self.found[-1] if self.found else None
        found = dates.word(self.text, match.start(), match.end(), kind, value, before)
        if found is None:
            return match.end()
        named_week = kind == "weekday" and before and before.kind == "relative" and before.unit == "week"
        if named_week and before and found.start - before.end <= 1:
            self.found.pop()
        if kind == "weekday":
            self.found.extend(phrases.listed_weekdays(self.text, found))
            ranged = bool(self.found) and self.found[-1].role == "from" and self.found[-1].day != found.day
            found = found._replace(role="to") if ranged and found.start - self.found[-1].end <= 2 else found
        if kind in ("duration", "weekday", "half"):
            timing = context.timing(self.text, found.start, found.end)
            bound = context.bound(self.text, found.start, found.end)[0] if kind == "duration" and not timing else ""
            found = found._replace(timing=timing, bound=bound)
        if found.kind == "duration" and found.second is not None:  # 사나흘
            return self._add(found._replace(role="from", second=None), idioms.upper(found))
        return self._add(found)

    def _words(self, start: int, what: str) -> int:
        """A numeral written in words: it counts only with a unit after it."""
        prefixed = self.text[max(0, start - 1) : start] == "제"
        found = {"vague": vague, "native": native}.get(what, consecutive)(self.text, start)
        found = found or (numeral(self.text, start, article=prefixed) if what == "sino" else None)
        if found is None:
            return start + 1
        if what == "native":
            clock = dates.native_hour(self.text, start)
            if clock:
                return self._add(clock)
        if self.text[start - 1 : start].isdecimal() or AGE_WORD.match(self.text, start):
            return start + 1
        if what == "sino" and not prefixed and not self._sure(found, start):
            return found.end
        if _SCALE_BEFORE_DIGIT.match(self.text, start):
            return start + 1
        if FRACTION.match(self.text, found.end):
            return self._number(start, found)
        quantities = self._quantities(start, found, found.end)
        if what == "native":
            quantities = tuple(map(phrases.of_things, quantities))
        if what == "sino":
            quantities = phrases.counting(quantities, self.text[start : found.end])
        return self._add(*quantities) if quantities else found.end

    def _sure(self, found: Numeral, start: int) -> bool:
        """A Sino-Korean numeral is one when it has two digits or is a power of ten: 이 곳 is "this place"."""
        return found.end - start > 1 or found.value >= 10 or idioms.LASTING.match(self.text, start) is not None

    # All -------------------------------------------------------------------------------------------------------------

    def _quantities(self, start: int, found: Numeral, unit_at: int, origin: int | None = None) -> tuple[Quantity, ...]:
        """The quantities of a numeral and the unit at `unit_at`: two for a native range such as 대여섯."""
        reading = classify(self.text, unit_at, found, start)
        if reading and reading.unit == PER_MARK:
            return ()
        if reading is None and found.native and found.value >= _TWENTY and _AS_AGE.match(self.text, found.end):
            # What stands behind is the birthday, no bound: 쉰이 넘어 is "turned 50".
            return (self._plain(start, found, Reading("age", found.end, "year", also=frozenset({"number"}))),)
        if reading is None:
            article = found.spelled and self.text[found.end - 1] == "조" and self._ordinal_prefix(start)
            if found.spelled and not found.vague and not article:
                return ()
            reading = Reading("vague" if found.vague else "number", found.end)
        made = reading.quantity or self._plain(start, found, reading)
        made = self._in_context(made, reading, start if origin is None else origin)
        if found.high is None or made.value is None:
            return (made,)
        if found.high == found.value:  # 두어, 열댓, 여남은
            return (made._replace(bound=made.bound or ("plus" if "남은" in made.text[:5] else "about")),)
        ratio = found.high / found.value
        return made._replace(role="from"), made._replace(value=made.value * ratio, role="to")

    def _plain(self, start: int, found: Numeral, reading: Reading) -> Quantity:
        kind = "vague" if found.vague and reading.kind in ("number", "times") else reading.kind
        factor = reading.factor
        value, step = (found.value, found.step) if factor == 1 else (found.value * factor, found.step * factor)
        if value % 1 and self.text.endswith("이닝", start, reading.end):
            value = innings(value)
        also = reading.also | {"vague"} if found.vague else reading.also
        soft = found.native and found.value == 1 and found.high is None and kind in ("number", "times", "duration")
        child = found.value == 1 and _SON_OR_DAUGHTER.match(self.text, found.end) is not None
        if soft and _NOT_ONE.match(self.text, reading.end):
            value = Fraction(0)
        return Quantity(
            kind,
            start,
            reading.end,
            self.text[start : reading.end],
            value,
            reading.unit,
            reading.currency,
            step=step,
            second=found.value if reading.bundled else None,
            label="child" if child else "",
            also=also,
            soft=soft or reading.bundled,
            spelled=found.spelled,
        )

    def _in_context(self, found: Quantity, reading: Reading, origin: int) -> Quantity:
        text = self.text
        if self._ordinal_prefix(found.start) and found.kind in ("number", "times", "ordinal", "duration"):
            found = found._replace(kind="ordinal", also=frozenset())
        found = phrases.of_law(found)
        if found.kind in ("date", "time"):
            timing = context.timing(text, origin, found.end)
            bound = context.bound(text, origin, found.end)[0] if timing != "within" else ""
            role = context.role(text, found.end)
            if not (timing or bound or role):
                return found
            return found._replace(timing=timing, role=role, bound=bound if bound == "about" else "")
        bound, end = context.bound(text, origin, found.end)
        if not bound and (reading.plus or _AND_SOME.search(text, found.start, reading.end)):
            bound = "plus"
        timing = (
            context.timing(text, origin, found.end) if found.kind in ("duration", "ordinal", "times", "number") else ""
        )
        role = context.role(text, end)
        if PART_OF.match(text, found.end):
            role = "whole"
        elif self.found and self.found[-1].role == "whole" and origin - self.found[-1].end <= 6 and not role:
            role = "part"
        before = self.found[-1] if self.found else None
        if before and before.role == "from" and role == "to" and origin - before.end <= len("에서 최고 "):
            found = found._replace(unit=phrases.speed_of_change(before.unit, found.unit))
        if found.kind in ("measure", "money") and found.value == 1 and ONE_UNIT.match(text, found.end):
            found = found._replace(soft=True)
        if phrases.SERIES.match(text, found.end - 1):
            found = found._replace(soft=True)
        per = context.per(text, origin, found.kind == "money")
        if context.each(text, origin, found.end):
            found = found._replace(also=found.also | {"each"})
        if not (bound or timing or per or role):
            return found
        end = max(found.end, end)
        return found._replace(bound=bound, timing=timing, per=per, role=role, end=end, text=text[found.start : end])

    def _with_weekday(self, *found: Quantity) -> int:
        end = self._add(*found)
        last = found[-1]
        if last.kind == "date" and last.day and last.day.day:
            weekday = dates.bracketed_weekday(self.text, end)
            if weekday:
                return self._add(weekday)
        return end
