"""What stands around a Korean quantity: 약, 이상, 미만, 만에, 까지, 1인당, 에서 … (으)로."""

from __future__ import annotations

import re
from typing import cast

from bitext_check.quantities.values import Bound, Role, Timing
from bitext_check.quantities.vocabulary import per_units
from bitext_check.tables.words import any_of, words_used

_PARTICLE = r"(?:을|를|이|가|은|는|에도|에|의|보다)?"
AFTER_BOUND = re.compile(
    rf"\s?(?:대(?!\s?\d)|짜리|권)?{_PARTICLE}\s?"
    r"(?:(?:도|조차|을|를|이|가)?\s?(?:채\s?)?"
    r"(?:(?P<le2>(?:넘기?|초과하|지나|웃돌)지(?:는|도)?\s?(?:않|못|말)|(?:넘|넘길|넘을|초과할|웃돌)\s?수\s?(?:는\s?|도\s?)?없|(?:넘|초과하|웃돌)기[는가도]?\s?(?:어렵|어려|힘들|힘든)|넘(?:어|겨)서는?\s?안)"
    r"|(?P<lt2>(?:되|차|미치|이르|달하)지(?:는|도)?\s?(?:않|못)|못\s?(?:되|미치)|안\s?(?:되|돼|된|됐|될)))"
    r"|(?P<ge>이상(?!\s?(?:증|징후|반응|현상|기온|기후|고온|저온|한파|행동|소견|동기|거래|신호|여부|기류|진동|작동|유무|없)))|(?P<le>이하|이내|안쪽)|(?P<lt>미만|못\s?미(?:치|친|칠|침|쳐|쳤)|밑도|밑돌|채\s?안|미달)"
    r"|(?P<gt>초과|넘(?!어(?:지|졌|진|져|질|뜨|가|갔|간|갈|오|온|왔|올)|겨(?:받|주|줬|줘|준|줄|지|졌|진))|웃도|웃돌|상회|돌파)|(?P<plus>여(?=[\s,.)]|$|간|의|에|동안|만에)|남짓)"
    r"|(?P<about>가량|정도|쯤|안팎|내외|전후|께|무렵|가까(?!스로)|육박|달하|수준|경(?=[,.\s에]|$)))"
)
BEFORE_BOUND = re.compile(
    r"(?:(?P<about>약|대략|거의|얼추|어림잡아)|(?P<ge>최소|최소한|적어도)|(?P<le>최대|최장|많게는|많아야|기껏해야))\s?$"
)
# 전망치를 6% 웃돌았다 is "by 6 percent": what is exceeded is the object, and the figure says by how much.
_EXCEEDING = re.compile(r"\s?(?:웃도|웃돌|상회|밑도|밑돌|초과|넘(?!게))")
_OBJECT = re.compile(r"(?:[을를]|보다)\s(?:약\s|무려\s|최대\s)?$")
_BOUNDS: dict[str, Bound] = {
    "ge": "at-least",
    "le": "at-most",
    "lt": "less",
    "le2": "at-most",
    "lt2": "less",
    "gt": "more",
    "plus": "plus",
    "about": "about",
}
AFTER_TIMING = re.compile(
    r"\s?(?:(?P<gap>만에|만의|만이|만인|만(?=[,.)]|$|\s(?!일찍|더|빨리|먼저|늦)))|(?P<running>째|연속|연달아|내리)"
    r"|(?P<within>이내|안에|안으로|내(?=에|\s|$))|(?P<ago>이전|전(?=[에의부까보,.\s]|$)|앞(?=서|두|둔))"
    r"|(?P<after>이후|후(?=[에의부까,.\s]|$)|뒤(?=[에의부까,.\s]|$))"
    r"|(?P<until>까지)|(?P<since>부터|이래)|(?P<span>동안|간(?=[의에은을,.\s]|$)))"
)
BEFORE_RUNNING = re.compile(r"연속\s?$")
BEFORE_SPAN = re.compile(r"(?:(?P<past>지난|최근|과거)|(?P<next>앞으로|향후))\s?(?:약\s?|총\s?)?$")
PER_UNITS = per_units("ko")
_SOME = r"(?:평균|약|최대|최소|총|무려|각각|왕복|편도)?\s?"
PER = re.compile(
    rf"(?:(?:^|[\s(,]|\d|한\s)(?P<unit>{any_of(PER_UNITS)})(?:\([A-Za-z㎏ℓ㎡]{{1,4}}\))?당"
    rf"|(?<![\d.,])1(?P<of>{any_of(word for word in PER_UNITS if not word.isalpha() or word.isascii())})에"
    r"|(?:^|[\s(,“‘\"'])(?:매(?P<every>월|달|년|주|일)|(?P<span>월|연|하루|주|일)(?:간|에|\s?평균)?"
    r"|(?P<seven>일주일|1주일|한\s?주|1주)에"
    rf"|(?:한|1)\s?(?P<one>달|해|년|주|일|시간|가구|세대|사람|명|학교|업체)에))\s?{_SOME}$"
)
_PYEONG = re.compile(r"(?<![\d.])3\.3\s?\S+$")
CHANGE_TO = re.compile(r"(?:으로|로)(?=[\s,.]|$)|까지")
CHANGE_FROM = re.compile(r"에서(?=\s)|부터|\s?[~∼〜～]\s?(?=\d)")


_EACH_BEFORE, _EACH_AFTER = re.compile(r"(?<![가-힣])각각?\s?$"), re.compile(r"씩(?![가-힣]{3})")


def each(text: str, start: int, end: int) -> bool:
    """Whether the quantity is so many of each: 남녀 각 20명, 두 개씩."""
    return bool(_EACH_AFTER.match(text, end) or _EACH_BEFORE.search(text[max(0, start - 4) : start]))


# 5% 넘게 떨어지지 않다 is "within 5 percent": which bound it is depends on the verb.
_MORE_DENIED = re.compile(r"게?\s[가-힣]{1,8}지(?:는|도)?\s?(?:않|못)")


def bound(text: str, start: int, end: int) -> tuple[Bound, int]:
    """The bound of the quantity at `text[start:end]`, and where its words end.

    A bound after the quantity wins over one before it: 약 50명 이상 is "at least".
    """
    after = AFTER_BOUND.match(text, end)
    if after and not (_EXCEEDING.match(text, after.start()) and _OBJECT.search(text[max(0, start - 6) : start])):
        denied = _MORE_DENIED.match(text, after.end())
        return ("" if denied else _BOUNDS[cast(str, after.lastgroup)]), after.end()
    before = BEFORE_BOUND.search(text[max(0, start - 6) : start])
    return (_BOUNDS[cast(str, before.lastgroup)], end) if before else ("", end)


def timing(text: str, start: int, end: int) -> Timing:
    """Whether the quantity is 전 (ago), 후 (after), 만에 (gap), 째 (running), 이내, 동안, 까지 or 부터.

    지난 5년간 is the past and 앞으로 5년간 the next five years.
    """
    match = AFTER_TIMING.match(text, end + text.startswith("여", end))
    if match is None or match.lastgroup == "span":
        before = BEFORE_SPAN.search(text[max(0, start - 8) : start])
        if before:
            return cast(Timing, before.lastgroup)
    if match:
        return cast(Timing, match.lastgroup)
    return "running" if BEFORE_RUNNING.search(text[max(0, start - 4) : start]) else ""


_PAID = re.compile(
    rf"(?<![가-힣])(?P<span>[연월주일시])(?:봉|급|소득|수입|매출|세|(?<=일)당|\s?임대료|\s?이자)(?:[은는이가을를도로]|으로)?\s?{_SOME}$"
)
_SPANS = {"연": "year", "월": "month", "주": "week", "일": "day", "시": "hour"}
_ROUND = 40


def per(text: str, start: int, money: bool = False) -> str:
    """The unit of 1인당, 시간당, 월 … before the quantity at `start`; of two (가구당 연평균) neither is told.

    Before an amount of money also that of 연봉 and 월세; 주당 is a share where dividends and the like are told.
    """
    near = text[max(0, start - 16) : start]
    paid = _PAID.search(near) if money else None
    if paid:
        return _SPANS[paid["span"]]
    if money and near.rstrip().endswith("주당"):
        around = text[max(0, start - _ROUND) : start + _ROUND]
        if any(word in around for word in words_used("of-shares")):
            return "share"
    match = PER.search(near)
    if match is None or PER.search(near[: match.start()]):
        return ""
    if PER_UNITS.get(match["unit"]) == "m2" and _PYEONG.search(near[: match.end("unit")]):
        return ""  # as good as a pyeong, which either unit may tell
    if match["seven"]:
        return "week"
    return PER_UNITS[match["unit"] or match["of"] or match["every"] or match["span"] or match["one"]]


def role(text: str, end: int) -> Role:
    """`from` before 에서 and 부터, `to` before (으)로 and 까지."""
    if CHANGE_FROM.match(text, end):
        return "from"
    return "to" if CHANGE_TO.match(text, end) else ""
