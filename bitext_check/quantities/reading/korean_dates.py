"""Korean dates, times of day and the words that place them: 2026년 3월 5일, 지난 1일, 오후 2시 반, 내년 초, 3·1절."""

from __future__ import annotations

import re
from fractions import Fraction

from bitext_check.quantities.reading.korean_context import per
from bitext_check.quantities.reading.korean_numbers import native
from bitext_check.quantities.values import Day, Quantity
from bitext_check.quantities.vocabulary import context_words, date_words, holidays
from bitext_check.tables.words import any_of

RELATIVE = date_words("ko", "relative")
WEEKDAYS = date_words("ko", "weekday")
DAYPARTS = date_words("ko", "daypart")
CLOCK = date_words("ko", "clock")
HALVES = date_words("ko", "half")
DURATIONS = date_words("ko", "duration")
DAYS_OF_MONTH = date_words("ko", "day")
LUNAR_MONTHS = date_words("ko", "month")
AGES = date_words("ko", "age")
PARTS = date_words("ko", "part")
_KINDS = (("relative", RELATIVE), ("weekday", WEEKDAYS), ("daypart", DAYPARTS), ("clock", CLOCK), ("half", HALVES))
WORDS = {
    word: (kind, value)
    for kind, found in (
        *_KINDS,
        ("duration", DURATIONS),
        ("age", AGES),
        ("day", DAYS_OF_MONTH),
        ("month", LUNAR_MONTHS),
    )
    for word, value in found.items()
}
WORDS |= {word: ("year-part", PARTS[word]) for word in ("연초", "연말", "월초", "월말")}
WORDS |= {name: ("holiday", name) for name in holidays() if not name[0].isdigit()}

AT_END = r"(?![가-힣])|(?=[에의까부은는이을를로엔께쯤경도와과보만,.])"
PART = re.compile(rf"\s?(?:(?P<early>초순|상순|초반|초)|(?P<mid>중순|중반)|(?P<late>하순|후반|말))(?:{AT_END})")
_OF_MONTH = r"\s?(?P<day>3[01]|[12]\d|0?[1-9])(?:일(?!\s?(?:간|동안|째|만에))|(?=\s?[~∼〜～–—,·‧-]\s?\d{1,2}일))"
MONTH_DAY = re.compile(rf"\s?(?P<month>1[0-2]|0?[1-9])월(?:{_OF_MONTH})?")
DAY = re.compile(_OF_MONTH)
NUMERIC_DATE = re.compile(
    r"(?P<year>(?:19|20)\d\d)\s?[.\-/]\s?(?P<month>1[0-2]|0?[1-9])\s?[.\-/]\s?(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)"
)
DOTTED_DAY = re.compile(r"(?P<month>1[0-2]|[1-9])(?P<dot>[·‧・ㆍ./])(?P<day>3[01]|[12]\d|[1-9])(?![\d·‧・ㆍ/%]|\.\d)")
YEAR_MONTH = re.compile(r"(?P<year>(?:19|20)\d\d)\.\s?(?P<month>0[1-9]|1[0-2])(?!\d)")
DIRECTION = re.compile(r"(?P<word>지난|오는|이번|다음|저번)\s?(?P<week>주\s?)?$")
_MINUTES_BEFORE = re.compile(r"\s전(?![가-힣]{2})")
_SINO = " 일이삼사오육칠팔구"
TIME = re.compile(
    r"\s?시(?!간|즌|군|도|리|험|민|설|내|청|장|행|작|대|정|점|스|·)"
    r"(?:\s?(?P<minute>[0-5]?\d)분(?!의|기)|\s(?P<tens>[이삼사오]?십)?(?P<ones>[일이삼사오육칠팔구])\s?분(?!의|기|[가-힣])|(?P<half>\s?반)(?![가-힣]|에서)|(?P<half2>\s?반)(?=[에의께쯤경부까]))?"
)
COLON_TIME = re.compile(r"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?![\d:])")
HALF_OF_DAY = re.compile(
    r"(?P<word>오전|오후|이른\s?새벽|새벽|이른\s?아침|아침|점심|한낮|낮|초저녁|저녁|늦은\s?밤|한밤중|한밤|밤)\s?$"
)
BEFORE_TIME = re.compile(
    r"\s?(?:\d{1,2}(?:시(?!간)|:\d\d)|(?:열두|열한|열|아홉|여덟|일곱|여섯|다섯|네|세|두|한)\s?시(?!간))"
)
BASE = re.compile(
    r"\s?(?:같은\s?(?:달|기간|분기|시기|때)|동(?:월|기|분기))?(?:\s?\([^()]{1,16}\))?\s?(?:보다|대비|에\s비해|[과와]\s비교)"
)
"""What makes a time the one that a number is compared with: 작년 같은 달보다, 전월 대비."""
HALF_MORE = re.compile(r"\s?반(?=[\s의이을만에간,.]|$)")
_WORD_ENDS = re.compile(AT_END)
_OF_ANOTHER = re.compile(r"(?:(?:지난|이듬|올)해|[작전명익]년도?|\d년|월)\s?$")
"""Before 같은 달, which then is the same month of another year: 지난해 같은 달."""
BRACKETED_WEEKDAY = re.compile(r"\s?\((?P<day>[월화수목금토일])(?:요일)?\)")
_LETTERS = "월화수목금토일"
_DIRECTIONS = {"지난": -1, "저번": -1, "이번": 0, "다음": 1, "오는": 2}


def direction(text: str, start: int) -> tuple[int | None, bool]:
    """What 지난, 이번, 다음 or 오는 before `start` says, and whether a week is named (이번 주 금요일)."""
    match = DIRECTION.search(text[max(0, start - 6) : start])
    return (_DIRECTIONS[match["word"]], bool(match["week"])) if match else (None, False)


def part_after(text: str, end: int) -> tuple[str, int]:
    """초, 중순, 말 … after a date that ends at `end`, and where it ends."""
    match = PART.match(text, end)
    return (match.lastgroup or "", match.end()) if match else ("", end)


def date(text: str, start: int, end: int, day: Day) -> Quantity:
    """A date quantity with the part and the direction that stand around it."""
    part, end = part_after(text, end)
    way, week = direction(text, start)
    if week and day.weekday is None:
        way = None
    found = day._replace(part=part or day.part, direction=way if day.direction is None else day.direction)
    return Quantity("date", start, end, text[start:end], day=found)


def year(text: str, start: int, end: int, number: int) -> Quantity:
    """The date that starts with a year; `end` is after 년 or 년도."""
    match = MONTH_DAY.match(text, end)
    if match is None:
        return date(text, start, end, Day(year=number))
    day = int(match["day"]) if match["day"] else None
    return date(text, start, match.end(), Day(year=number, month=int(match["month"]), day=day))


def month(text: str, start: int, end: int, number: int) -> Quantity:
    """The date that starts with a month; `end` is after 월."""
    match = DAY.match(text, end)
    if match is None:
        return date(text, start, end, Day(month=number))
    return date(text, start, match.end(), Day(month=number, day=int(match["day"])))


_NAMED_AFTER = re.compile(rf"\s?(?:{any_of(context_words('named-by-day'))})")
"""What is called by a day: the 6·25 of 6·25전쟁 is the Korean War, of which the English tells no day."""


def numeric(text: str, start: int) -> Quantity | None:
    """2026.3.5, 2026-03-05 or the 3·1 of a named day at `start`."""
    match = NUMERIC_DATE.match(text, start)
    if match:
        day = Day(int(match["year"]), int(match["month"]), int(match["day"]))
        return Quantity("date", start, match.end(), match[0], day=day)
    match = DOTTED_DAY.match(text, start)
    if match is None or text[match.end() : match.end() + 2] == "분기":
        return _year_month(text, start)
    if match["dot"] in "./" and f"{match['month']}·{match['day']}" not in holidays():
        return None
    end = match.end() + (text[match.end() : match.end() + 1] == "절")
    named = _NAMED_AFTER.match(text, end) is not None
    return Quantity(
        "holiday",
        start,
        end,
        match[0],
        day=Day(month=int(match["month"]), day=int(match["day"])),
        also=frozenset({"date"}),
        soft=named,
    )


def _year_month(text: str, start: int) -> Quantity | None:
    match = YEAR_MONTH.match(text, start)
    if match is None:
        return None
    return Quantity("date", start, match.end(), match[0], day=Day(int(match["year"]), int(match["month"])))


def time(text: str, start: int, end: int, hour: Fraction) -> Quantity | None:
    """A time of day whose hour ends at `end`: 시, minutes or 반, and 오전, 밤 … before it."""
    match = TIME.match(text, end)
    if match is None or hour.denominator != 1 or not 0 <= hour <= 24:
        return None
    minute = int(match["minute"]) if match["minute"] else 30 if match["half"] or match["half2"] else 0
    if match["ones"]:
        tens = match["tens"] or ""
        minute = _SINO.index(match["ones"]) + 10 * (_SINO.index(tens[0]) if len(tens) > 1 else len(tens))
        if _MINUTES_BEFORE.match(text, match.end()):
            hour, minute = Fraction(int(hour - 1) % 24 or 12), 60 - minute
    return _clock(text, start, match.end(), int(hour), minute)


def colon_time(text: str, start: int) -> Quantity | None:
    """A time of day written 19:30."""
    match = COLON_TIME.match(text, start)
    return _clock(text, start, match.end(), int(match["hour"]), int(match["minute"])) if match else None


def _clock(text: str, start: int, end: int, hour: int, minute: int) -> Quantity:
    before = HALF_OF_DAY.search(text[max(0, start - 8) : start])
    known = hour > 12 or hour == 0
    if before and not known:
        hour, known = _hour(before["word"].replace(" ", ""), hour), True
    if before:
        start -= len(before[0])
    value = Fraction((hour * 60 + minute) % 1440)
    return Quantity("time", start, end, text[start:end], value, unit="24" if known else "12")


def _hour(word: str, hour: int) -> int:
    """The hour of the day that 밤 11시, 낮 12시 or 새벽 2시 means."""
    if word in ("오전", "새벽", "이른새벽", "아침", "이른아침"):
        return hour % 12
    if word in ("낮", "한낮", "점심"):
        return hour if hour >= 10 else hour + 12
    if word in ("밤", "한밤", "한밤중", "늦은밤"):
        return hour % 12 if hour == 12 or hour <= 4 else hour + 12
    return hour % 12 + 12


def word(text: str, start: int, end: int, kind: str, value: str, before: Quantity | None) -> Quantity | None:
    """The quantity of a date word such as 올해, 금요일, 새벽, 정오, 상반기, 보름; None when it means something else."""
    stated = text[start:end]
    if kind == "relative":
        if stated[:2] == "같은" and stated[-1] != "날" and _OF_ANOTHER.search(text[max(0, start - 5) : start]):
            return None
        period, offset = value.split(":")
        part, last = part_after(text, end)
        label = "base" if BASE.match(text, last) else ""
        return Quantity(
            "relative", start, last, text[start:last], Fraction(int(offset)), period, part=part, label=label,
            soft=stated[0] == "그" and period.startswith("same-"),
        )  # fmt: skip
    if kind == "weekday":
        way, _ = direction(text, start)
        if before and before.kind == "relative" and before.unit == "week" and start - before.end <= 1:
            weeks = int(before.value or 0)
            way = weeks if abs(weeks) < 2 else 3 if weeks > 0 else -2
        return Quantity("date", start, end, stated, day=Day(weekday=int(value), direction=way))
    if kind == "daypart":
        return _daypart(text, start, end, value)
    if kind == "clock":
        return Quantity("time", start, end, stated, Fraction(int(value)), "24", spelled=True)
    if kind == "half":
        return Quantity("date", start, end, stated, day=Day(half=int(value)))
    if kind == "age":
        return Quantity("age", start, end, stated, Fraction(int(value)), "year", label="named", soft=True, spelled=True)
    if kind == "year-part":
        unit = "year" if stated[0] == "연" else "month"
        return Quantity("relative", start, end, stated, Fraction(0), unit, part=value, soft=True)
    if kind == "holiday":
        holiday = holidays()[value]
        return Quantity("holiday", start, end, stated, day=Day(month=holiday.month, day=holiday.day), soft=True)
    if kind in ("month", "day") and not _WORD_ENDS.match(text, end):
        return None
    if kind == "month":
        return Quantity("date", start, end, stated, day=Day(month=int(value)), soft=True, spelled=True)
    if kind == "day":
        return Quantity("date", start, end, stated, day=Day(day=int(value)), soft=True, spelled=True)
    return _lasting(text, start, end, value)


def _lasting(text: str, start: int, end: int, said: str) -> Quantity:
    """이틀, 사나흘 (`second` is the upper end), 한 달 반."""
    unit, _, amount = said.partition(":")
    low, _, high = amount.partition("-")
    half = None if high else HALF_MORE.match(text, end)
    value = Fraction(low) + (Fraction(1, 2) if half else 0)
    end = half.end() if half else end
    second = Fraction(high) if high else None
    soft = not half and amount in ("1", "1/2")
    every = "" if soft else per(text, start)
    return Quantity(
        "duration", start, end, text[start:end], value, unit, second=second, per=every, spelled=True, soft=soft
    )


def _daypart(text: str, start: int, end: int, value: str) -> Quantity | None:
    if BEFORE_TIME.match(text, end):
        return None
    following = text[end : end + 1]
    if "가" <= following <= "힣" and following not in ("에의까부엔" if value == "day" else "에의까부엔은는이을과"):
        return None
    return Quantity("daypart", start, end, text[start:end], unit=value, soft=True)


def bracketed_weekday(text: str, end: int) -> Quantity | None:
    """The (금) after a date that ends at `end`."""
    match = BRACKETED_WEEKDAY.match(text, end)
    if match is None:
        return None
    day = _LETTERS.index(match["day"]) + 1
    return Quantity("date", match.start("day"), match.end("day"), match["day"], day=Day(weekday=day))


def native_hour(text: str, start: int) -> Quantity | None:
    """두 시 반, 열두 시 at `start`."""
    found = native(text, start)
    return time(text, start, found.end, found.value) if found and found.high is None and found.value <= 12 else None


WORD = re.compile(any_of(WORDS))
