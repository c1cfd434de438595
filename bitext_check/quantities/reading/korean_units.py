"""What a Korean numeral counts: the unit, currency or counter after it, and the kind of quantity that this makes."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from bitext_check.quantities.reading import korean_dates as dates
from bitext_check.quantities.reading.korean_bundles import bundled
from bitext_check.quantities.reading.korean_numbers import DIGITS, Numeral, decimal
from bitext_check.quantities.values import Counter, Day, Kind, Quantity, Unit
from bitext_check.quantities.vocabulary import Suffix, context_words, korean_suffixes, units
from bitext_check.tables.load import by_house
from bitext_check.tables.words import any_of

PERCENT = re.compile(
    r"\s?(?:%|％|퍼센트|프로(?![가-힣])|pct)(?P<point>\s?(?:포인트(?:\s?\(%?[pP]\))?|[pP](?![A-Za-z])))?"
)
BASIS = re.compile(r"\s?(?:bps?|베이시스\s?포인트)(?![A-Za-z])")
YEAR = re.compile(r"년(?P<more>대|도|생)?")
YEARS_AGO = re.compile(r"\s?(?:전(?=[에의부,. ]|$)|동안|간(?=[의에 ]))")
GLUED = re.compile(r"[가-힣][가-힣]$")
TERM_HOLDER = re.compile(rf"\s?(?:{any_of(context_words('has-terms'))})")
"""What stands behind a 대 that counts terms of office: 20대 국회."""
MACHINE = re.compile(
    rf"(?:[가-힣](?<!승)(?<!하)차|{any_of(context_words('machine'))})[을를이가은는도]?\s?(?:총\s?|약\s?)?$"
)
"""What stands before a 대 that counts machines: 차량 40대 이상."""
PEOPLE_OF_AGE = re.compile(
    r"\s?(?:초반|중반|후반|초|중|말|남성|여성|남자|여자|남녀|남|여|청년|이상|이하|가(?!량)|는|의|에서|와|과|,|·|\(|$)"
)
AGE_BRACKETS = re.compile(r"(?:[가-힣]|(?<![A-Za-z])[A-Z])\s?\($")
AGE_CLOSED = re.compile(r"(?:\s?[·,]\s?[남여])?\)|[·,]\s?[가-힣]{1,6}\)")
SPLIT_SECOND = re.compile(
    r"(?:\d{1,3}| \d{2,3}(?=으?로|의|[를을이가은는도와과]\s|에\s|만에|\)|,?\s?$|[, ]\s?기록))(?![\d.,:])"
)
"""The 37 of the sports time 52초37, also 52초 37로."""
SMALLER = {"year": ("month",), "month": ("week", "day"), "hour": ("minute",), "minute": ("second",), "week": ("day",)}
DURATION_SURE = re.compile(
    r"\s?(?:간(?![담부편첩호사병암판접선식척송])|동안|째|만(?![나난날남찬장든들드기화취료족성세])|치(?![르러렀른를뤄룬료안과매솟열즈킨중])"
    r"|분량|가량|내내|이내|안에|연속|짜리|후(?![보원속임유반쿠배손])|뒤(?![늦집따섞덮편엎진쳐])|씩|이상|이하|미만|넘|여\s|남짓|앞두"
    r"|전(?=[에의부,. ]|$))"
)
"""Behind a number of days; not where another word begins so: 14일 치러진다, 2일 후보 등록, 3일 만난다."""
DATE_SURE_BEFORE = re.compile(r"(?:지난|오는|이달|지난달|내달|다음\s?달|월)\s?$")
DATE_SURE_AFTER = re.compile(r"(?:\s?\(|\s?(?:오전|오후|새벽|밤|저녁|낮|밝혔|까지|부터|자|자로|께|경))")
NIGHTS_BEFORE = re.compile(r"\d박\s?$")
SPEED = re.compile(r"(?P<word>시속|초속|분속|시간당|초당)[은는이가도을를]?\s?(?:약|최대|최고|평균|무려)?\s?$")
SPEEDS = {("시", "km"): "kmh", ("초", "m"): "ms", ("초", "km"): "kms", ("시", "mi"): "mph"}
NAMED_SPEED = re.compile(rf"(?:{any_of(context_words('named-speed'))})[^.!?]{{0,14}}$")
"""What tells that lengths are those of an hour or a second: 제한속도 90㎞, 최대풍속 35m."""
BELOW_ZERO = re.compile(r"(?:(?:영하|마이너스)\s?|(?:^|[\s(,∼~〜～은는이가])[-−])$")
SCALE_OF_HEAT = re.compile(r"(?P<word>섭씨|화씨)\s?(?:영하\s?)?$")
NATIVE_END = re.compile(
    r"[이가은는을를의에도와과로으만씩째당께서까부정여쯤안내하미초넘중간전후동모역인짜들보나라꼴였뿐]|다(?![가-힣])|[^가-힣]|$"
)
_NOT_AFTER_NATIVE = context_words("after-native-never")
_AFTER_WORDS = context_words("after-sino")
_OPEN_COUNTERS = frozenset(("대", "회", "호", "기", "층", "건", "명"))
_COUNTED_ALONE = re.compile(rf"\s(?:{any_of(context_words('crowd'))})")
"""What a round number counts without a counter: 천만 관객."""
_CROWD, _TEN = 10**5, 10
_BURN = re.compile(r"\s?(?:의\s)?(?:이상의?\s)?(?:화상|동상)")
_RANKED = re.compile(rf"\s(?:{any_of(context_words('ranked'))})")
"""What stands behind a 대 that says how many are the leading ones: 10대 그룹."""
_TERMS_SERVED = re.compile(
    r"\s?(?:의원|국회의원|중진|시장|군수|구청장|지사|도지사|교육감|시의원|도의원|군의원|구의원|[에을이인의의]\s|고지|도전)"
)
_ORDINAL_SEMESTER = re.compile(r"[12]학기(?!\s?(?:간|동안|째|만에|씩|연속|이상|이내|이하|미만|치|분))")
_LONG_WAY = 100
"""From so many on 리 in digits is a distance; below, often the number of a village."""
_MERGED_MOST = 3
_PLAIN_KINDS: dict[str, Kind] = {"times": "times", "ordinal": "ordinal", "multiple": "multiple", "digits": "digits"}
PER_MARK = "per"
"""The unit of the 1 in 1인당, which belongs to the quantity after it."""


class Reading(NamedTuple):
    """The kind and unit of a numeral. `quantity` is set when it is complete already, as for dates and times; `factor`
    turns the numeral into the value (a basis point is 1/100); `plus` tells of a 여 between numeral and unit, `bundled`
    of goods by the bundle."""

    kind: Kind
    end: int
    unit: str = ""
    currency: str = ""
    factor: Fraction = Fraction(1)
    also: frozenset[str] = frozenset()
    quantity: Quantity | None = None
    plus: bool = False
    bundled: bool = False


def suffix(text: str, start: int) -> tuple[str, Suffix, int] | None:
    """The longest unit, currency or counter at `start`, after at most one space."""
    at = start + (text[start : start + 1] == " ")
    known = korean_suffixes()
    for length in _lengths().get(text[at : at + 1], ()):
        word = text[at : at + length]
        end = at + len(word)
        if word in known:
            after = text[end : end + 1]
            if not (word[-1].isascii() and word[-1].isalpha() and after.isascii() and after.isalnum()):
                return word, known[word], end
    return None


@by_house(maxsize=1)
def _lengths() -> dict[str, tuple[int, ...]]:
    """How long the units, currencies and counters are that begin with a letter, the longest first."""
    found: dict[str, set[int]] = {}
    for word in korean_suffixes():
        found.setdefault(word[0], set()).add(len(word))
    return {letter: tuple(sorted(lengths, reverse=True)) for letter, lengths in found.items()}


def classify(text: str, at: int, found: Numeral, start: int | None = None) -> Reading | None:
    """What the numeral `found`, whose unit would stand at `at`, counts; None when nothing known follows."""
    start = at if start is None else start
    plus = text[at : at + 1] == "여" and text[at + 1 : at + 2] not in ("", "름", "행", "권", "성", "자", "학")
    at += plus
    reading = (
        _bundled(text, at, found, start)
        or _percent(text, at)
        or _calendar(text, at, found, start)
        or _suffixed(text, at, found, start)
    )
    if reading is None:
        reading = _age_in_brackets(text, at, found, start) or _crowd(text, at, found)
    if reading is None and plus:
        reading = Reading("vague" if found.vague else "number", at)
    if reading is None or not plus:
        return reading
    return reading._replace(plus=True)


def _bundled(text: str, at: int, found: Numeral, start: int) -> Reading | None:
    """Goods by the bundle or in an old measure: 마늘 한 접 is a hundred bulbs, 쌀 한 되 1.8 liters."""
    if found.value.denominator != 1 or found.high is not None:
        return None
    bundle = bundled(text, at, start, (found.spelled and not found.native) or found.value >= _LONG_WAY)
    if bundle is None:
        return None
    if bundle.unit:
        return Reading("measure", bundle.end, bundle.unit, factor=bundle.size, bundled=True)
    return Reading("number", bundle.end, factor=bundle.size, bundled=True)


def _crowd(text: str, at: int, found: Numeral) -> Reading | None:
    """The 천만 of 천만 관객, which has no counter."""
    counts = found.spelled and not found.native and not found.vague and found.value >= _CROWD
    return Reading("number", at, "person") if counts and _COUNTED_ALONE.match(text, at) else None


def _percent(text: str, at: int) -> Reading | None:
    match = PERCENT.match(text, at)
    if match:
        return Reading("point" if match["point"] else "percent", match.end())
    match = BASIS.match(text, at)
    return Reading("point", match.end(), factor=Fraction(1, 100)) if match else None


def _calendar(text: str, at: int, found: Numeral, start: int) -> Reading | None:
    """Years, months, days, quarters and times, which a date word follows without space."""
    if found.value.denominator != 1 or found.vague or found.high is not None:
        return None
    number = int(found.value)
    if text.startswith("년", at) or (text.startswith(" 년", at) and number >= 1900):
        return _year(text, at + (text[at] == " "), number, start, "," in text[start:at])
    if found.native:
        return None
    if text.startswith("학년도", at) and number >= 1900:
        return _done(dates.year(text, start, at + 3, number))
    if text.startswith("월", at) and 1 <= number <= 12 and not text.startswith("월급", at):
        return _done(dates.month(text, start, at + 1, number))
    if text.startswith("분기", at) and 1 <= number <= 4:
        return _done(Quantity("date", start, at + 2, text[start : at + 2], day=Day(quarter=number)))
    if text.startswith("일", at) and not text.startswith("일차", at) and 1 <= number <= 31:
        return _day(text, at, found, start)
    clock = dates.time(text, start, at, found.value)
    return _done(clock) if clock else None


def _done(quantity: Quantity) -> Reading:
    return Reading(quantity.kind, quantity.end, quantity=quantity)


def _year(text: str, at: int, number: int, start: int, grouped: bool) -> Reading | None:
    match = YEAR.match(text, at)
    if match is None or grouped:
        return None
    if match["more"] == "대" and (number % 10 == 0):
        day = Day(decade=number)
        return _done(dates.date(text, start, match.end(), day))
    if number >= 1000 and YEARS_AGO.match(text, match.end()):
        return None
    if 1000 <= number <= 2999:
        return _done(dates.year(text, start, match.end(), number))
    following = text[match.end() : match.end() + 5].lstrip()
    if (number < 100 and re.match(r"\d{1,2}월", following)) or text[max(0, start - 1) : start] in ("'", "’", "‘"):
        return _done(dates.year(text, start, match.end(), number + (1900 if number >= 50 else 2000)))
    return None


_OF_MONTH = re.compile(r"(?:다음\s?달|이달|지난달|내달|(?<!\d)1?\d월)\s?$")
_FOR_DAYS = re.compile(r"\s?(?:간(?![가-힣])|동안|째|만에|연속|치|가량)")


def _day(text: str, at: int, found: Numeral, start: int) -> Reading | None:
    """A day of the month, or a number of days: 5일간, 1박 2일."""
    before = text[max(0, start - 6) : start]
    of_month = _OF_MONTH.search(before) and not _FOR_DAYS.match(text, at + 1)
    if (DURATION_SURE.match(text, at + 1) and not of_month) or NIGHTS_BEFORE.search(before[-4:]):
        return None
    sure = DATE_SURE_BEFORE.search(before) or DATE_SURE_AFTER.match(text, at + 1)
    made = dates.date(text, start, at + 1, Day(day=int(found.value)))
    also = frozenset() if sure else frozenset({"duration"})
    return _done(
        Quantity("date", made.start, made.end, made.text, found.value, "day", day=made.day, part=made.part, also=also)
    )


def _suffixed(text: str, at: int, found: Numeral, start: int) -> Reading | None:
    match = suffix(text, at)
    if match is None:
        return None
    word, what, end = match
    counter = what.counter
    if counter and _closed(counter, word) and not NATIVE_END.match(text, end):
        return None
    if found.native and ((word in _NOT_AFTER_NATIVE and found.value <= _TEN) or not NATIVE_END.match(text, end)):
        return None
    if found.spelled and not found.native and not found.vague and not _after_words(word, what, found, end, text, at):
        return None
    if what.unit:
        return _unit(text, what.unit, word, end, found, start)
    if what.currency:
        if word == "원" and text[end : end + 1] in _NO_SUM and not _sum_is(text, at, end):
            return None
        return Reading("money", end, currency=what.currency)
    return _counter(text, what, word, end, found, start)


_NO_SUM = ("칙", "소", "심", "탁", "형", "인", "자")
_IS_SUM = re.compile(r"\d{1,4}[십백천만억조]?원인(?=\s|데|가|지|[.,]|$)")


def _sum_is(text: str, at: int, end: int) -> bool:
    """9천원인 is "which is 9,000 won": what causes (원인) stands apart from its number."""
    return _IS_SUM.search(text, max(0, at - 5), end + 2) is not None


def _closed(counter: Counter, word: str) -> bool:
    """A counter of one syllable that must end its word: the 구 of 119구급대 counts nothing."""
    counts = counter.kind in ("count", "either") and not counter.unit
    return counts and len(word) == 1 and word not in _OPEN_COUNTERS


def _after_words(word: str, what: Suffix, found: Numeral, end: int, text: str, at: int) -> bool:
    """Whether a Sino-Korean numeral in words counts: 만 명 and 삼십 개 do, 만두, 천장, 조업체 and 일조량 do not."""
    if what.currency:
        return True
    if text[max(0, found.start - 1) : found.start] == "제":
        return found.value < 1000 and what.counter is not None and what.counter.kind in ("ordinal", "either")
    if found.end - found.start < 2 and found.value >= 10**8:
        return False
    if text[at : at + 1] != " " and word not in (_AFTER_WORDS if found.end - found.start > 1 else ("명", "여")):
        return False
    return word not in _NOT_AFTER_NATIVE and bool(NATIVE_END.match(text, end))


def _unit(text: str, unit: Unit, word: str, end: int, found: Numeral, start: int) -> Reading | None:
    before = text[max(0, start - 9) : start]
    if unit.dimension in ("days", "months", "nights", "semester"):
        if found.native and word == "분":
            return Reading("number", end, "person")
        if unit.dimension == "semester" and _ORDINAL_SEMESTER.match(text, start):
            return Reading("ordinal", end, unit.key, also=frozenset({"duration"}))
        if before.endswith("생후 ") or before.endswith("생후"):
            return Reading("age", end, unit.key)
        return _duration(text, unit, end, found, start)
    if unit.key == "deg" and _BURN.match(text, end):
        return Reading("ordinal", end)
    if unit.key == "deg":
        heat = SCALE_OF_HEAT.search(before)
        key = {"섭씨": "degc", "화씨": "degf"}[heat["word"]] if heat else "deg"
        return Reading("measure", end, key, factor=Fraction(-1) if BELOW_ZERO.search(before) else Fraction(1))
    if unit.key == "degc" and BELOW_ZERO.search(before):
        return Reading("measure", end, "degc", factor=Fraction(-1))
    speed = SPEED.search(before)
    if speed and unit.dimension == "length":
        rate = SPEEDS.get((speed["word"][0], unit.key))
        if rate:
            return Reading("measure", end, rate)
    if unit.key in ("km", "m") and NAMED_SPEED.search(text[max(0, start - 20) : start]):
        return Reading("measure", end, unit.key, also=frozenset({"speed"}))
    return Reading("measure", end, unit.key)


def _duration(text: str, unit: Unit, end: int, found: Numeral, start: int) -> Reading:
    """A duration with the smaller units that follow it: 1년 6개월 is 18 months, 2년 반 is 30."""
    value, key, step, some = found.value, unit.key, found.step, found.vague
    for _ in range(_MERGED_MOST):
        half = dates.HALF_MORE.match(text, end)
        if half and key in ("year", "month", "hour", "week", "day"):
            return _lasting(text, start, half.end(), value + Fraction(1, 2), key, Fraction(1, 2), found)
        smaller = _smaller(text, end, key)
        if smaller is None:
            break
        amount, lesser, more, end = smaller
        some = some or more
        value = value * units()[key].factor / units()[lesser].factor + amount
        key, step = lesser, Fraction(1)
    split = SPLIT_SECOND.match(text, end) if key == "second" else None
    if split and suffix(text, split.end()) is None:
        digits = split[0].strip()
        step = Fraction(1, 10 ** len(digits))
        value, end = value + int(digits) * step, split.end()
    return _lasting(text, start, end, value, key, step, found._replace(vague=some))


def _smaller(text: str, end: int, key: str) -> tuple[Fraction, str, bool, int] | None:
    """The smaller unit at `end`: how many, which, whether some more (40여 분), and where it ends."""
    at = end + (text[end : end + 1] == " ")
    match = DIGITS.match(text, at)
    if match is None or match.end() - at > 4:
        return None
    more = text.startswith("여", match.end())
    following = suffix(text, match.end() + more)
    if following is None or following[1].unit is None or following[1].unit.key not in SMALLER.get(key, ()):
        return None
    return decimal(match[0])[0], following[1].unit.key, more, following[2]


def _lasting(text: str, start: int, end: int, value: Fraction, unit: str, step: Fraction, found: Numeral) -> Reading:
    soft = found.native and found.value == 1 and value == 1
    if found.high is not None:
        return Reading("duration", end, unit)
    made = Quantity(
        "duration", start, end, text[start:end], value, unit, step=step, soft=soft, spelled=found.spelled,
        also=frozenset({"vague"}) if found.vague else frozenset(),
    )  # fmt: skip
    return Reading("duration", end, unit, quantity=made)


def _counter(text: str, what: Suffix, word: str, end: int, found: Numeral, start: int) -> Reading | None:
    counter = what.counter
    if counter is None:
        return None
    if text[end : end + 1] == "당" and text[end + 1 : end + 2] in ("", " ") and found.value == 1:
        return Reading("number", end + 1, PER_MARK)
    if counter.kind == "age":
        return Reading("age", end, "year")
    if counter.kind == "ordinal" and found.native and word == "세기":
        return Reading("duration", end, "century")
    if word == "대" and text.startswith("째", end):
        return Reading("ordinal", end + 1, "generation", also=frozenset({"generation"}))
    if word == "선" and _TERMS_SERVED.match(text, end):
        return Reading("ordinal", end, also=frozenset({"number", "times"}))
    if word == "루" and not NATIVE_END.match(text, end):
        return None
    if counter.kind in _PLAIN_KINDS:
        return Reading(_PLAIN_KINDS[counter.kind], end)
    if word == "대":
        return _generation(text, end, found, start)
    if (counter.kind == "either" or word == "부") and GLUED.search(text[max(0, start - 2) : start]):
        return Reading("ordinal", end, also=frozenset({"number"}))
    also = frozenset({"ordinal", "times"} if word == "회" else {"ordinal"}) if counter.kind == "either" else frozenset()
    return Reading("number", end, counter.unit, also=also)


def _generation(text: str, end: int, found: Numeral, start: int) -> Reading:
    """대 counts machines, terms of office (20대 국회) or decades of age (30대)."""
    if TERM_HOLDER.match(text, end):
        return Reading("ordinal", end)
    if _RANKED.match(text, end):
        return Reading("number", end)
    if found.value not in range(10, 100, 10) or found.spelled or MACHINE.search(text[max(0, start - 14) : start]):
        return Reading("number", end, also=frozenset({"ordinal"}))
    part, last = dates.part_after(text, end)
    made = Quantity("age-decade", start, last, text[start:last], found.value, part=part)
    if not part and not PEOPLE_OF_AGE.match(text, end):
        made = Quantity("age-decade", start, end, text[start:end], found.value, also=frozenset({"number", "ordinal"}))
    return Reading("age-decade", last, quantity=made)


def _age_in_brackets(text: str, at: int, found: Numeral, start: int) -> Reading | None:
    """The 37 of 김모(37) 씨 and A(37·여) 씨."""
    if found.value.denominator != 1 or not 1 <= found.value <= 110 or not AGE_CLOSED.match(text, at):
        return None
    if not AGE_BRACKETS.search(text[max(0, start - 3) : start]):
        return None
    return Reading("age", at, "year", also=frozenset({"number"}))
