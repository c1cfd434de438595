"""A bound that the English lost, put in or turned round beside the right figure.

두 달 넘게 as "for two months", 90 as "at least 90", 300명 넘는 as "nearly 300".

Close translations alone are judged, and figures with the same value and unit. Any word near the figure that may state
the bound in another way (`bound_hints.tsv`: "topped", "seniors", "exceeding the limit of") keeps this silent, unless
it stands by another figure that has a bound of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bitext_check.quantities.rendering import replacing
from bitext_check.quantities.statements.sides import Sides
from bitext_check.quantities.values import Quantity
from bitext_check.records import Bead, Link, Mention, Message
from bitext_check.tables.load import by_house, cells, table

LOST, ADDED, TURNED = "bound-lost", "bound-added", "bound"
_FAR, _CLOSE, _CLOSER = 0.25, 0.5, 0.65
"""How close sentences must be to miss a bound, in a close article or in any, and to hold one too many."""
_KINDS = frozenset(
    ("number", "money", "percent", "point", "measure", "duration", "age", "times", "multiple", "fraction")
)
_STRICT = frozenset(("more", "at-least", "less", "at-most"))
_UP = frozenset(("more", "at-least"))
_AROUND = re.compile(r"(?:안팎|내외|남짓|가까이?|육박)$")
_LIMIT = re.compile(r"이하|이내|안쪽|[않없안못]|어[려렵]|힘[들든]")
"""최대 says how far it may go, 이하 what it stays below: "fell to" is no rendering of 최대."""
_BEFORE, _AFTER = 90, 45
_ENDING = re.compile(r"(?<=[넘돌회파달박까])[가-힣]{1,3}")
"""The rest of a word that was read as a bound up to its stem: 넘게, 웃돈, 가까이."""
_OWN_BEFORE, _OWN_AFTER = 28, 14
_AT_ONCE = frozenset(("before", "behind", "better", "by", "each", "even", "every", "for", "in", "into", "on the", "no"))
_BESIDE = frozenset(
    "about above almost any around below close few fewer just less more nearly never not only over some than under up"
    " pass past plus top".split()
)
"""Words that state a bound only where the figure follows at once ("in 30 days"), or stands near: "than last year" is
said of anything."""
_OF_LIMIT = re.compile(r" (?:the|its|their|an?) (?:[a-z-]{2,16} ){1,5}of (?:the |about )?[$€£₩]?")
"""What stands between the word and the figure of a limit: above the regulatory standard of 8%."""
_REACH = {True: (4, 0), False: (25, 15)}
_SENTENCE_END = re.compile(r"[.!?][”’\"']?\s")
# Who is not even a day late has no bound of a day.
_NOT_EVEN = re.compile(r"도\s?(?:채\s?)?넘")
_HANDED_OVER = re.compile(r"(?:명|번|차례|건|마리)을?를?\s?넘[기겼긴겨]")
_SAYS_BOUND = re.compile(
    r"\b(?:more than|less than|fewer than|at least|no (?:more|less|fewer) than|not more than|in excess of|upwards? of)"
    r"(?: (?:about|around|a|an|the|some))? ?[$€£₩]?$",
    re.IGNORECASE,
)
_OR_MORE = re.compile(r"^(?: [a-z]{2,20})? or (?:more|less|fewer|above|over|higher|below|under|lower)\b", re.IGNORECASE)
# 120명까지; what is 까지는 or 까지도 reached is another matter.
_UP_TO = re.compile(r"까지(?![가-힣])")
_TO = r"(?:\s?[-–~]\s?|\s(?:to|and|through)\s)"
_FALLS_SHORT = re.compile(
    r"\b(?:nearly|almost|close to|closing in on|approaching|nearing|not quite)(?: (?:a|an|the|some))? ?[$€£₩]?$",
    re.IGNORECASE,
)
_NEAR_KO = re.compile(r"가까|육박|거의|근접|다다")
_RANGE_ON, _RANGE_BACK = re.compile(rf"{_TO}\d"), re.compile(rf"\d(?: ?(?:percent|%|years?|won))?{_TO}$")
"""Two figures with their bounds (19세 이상 34세 이하) are a range in English ("19 to 34")."""
_KOREAN_REACH = 22
_AT_FIGURE = re.compile(r"\s?(?:은|는|이나|나|도|대|여|선|만|씩|째|라도)(?![가-힣]{3})")


def bounds(links: Sequence[Link], beads: Sequence[Bead], close: bool = False) -> Iterator[Link]:
    """Links with the problem "bound-lost", "bound-added" or "bound" for tied figures of one pair whose values agree.

    `expected` says the figure with its bound, or without one. `close` as in `Sides`.
    """
    least = {LOST: _FAR if close else _CLOSE, ADDED: _CLOSER, TURNED: _CLOSE}
    tied = [link for link in links if not link.problem and link.source is not None and link.target is not None]
    for link in tied:
        source, target = link.source, link.target
        if source is None or target is None or not _comparable(source, target):
            continue
        found = _turned(source, target) or _lost(source, target, links) or _added(source, target)
        if found and _closeness(source, target, beads) >= least[found]:
            yield _link(source, target, found)


def _comparable(source: Mention, target: Mention) -> bool:
    """Equal figures of which one has a bound at least."""
    one, other = source.data, target.data
    if not isinstance(one, Quantity) or not isinstance(other, Quantity) or not (one.bound or other.bound):
        return False
    if one.value != other.value or (one.unit and other.unit and one.unit != other.unit) or not one.value:
        return False
    kept = {one.kind, other.kind} <= _KINDS or one.kind == other.kind == "ordinal"
    softly = (one.soft or other.soft) and one.kind != "duration"
    return kept and not softly and "vague" not in one.also | other.also


def _turned(source: Mention, target: Mention) -> str:
    """More than the figure in Korean, less than it in English: 4천여 명 as "nearly 4,000"; 여 of years is vague.

    Or as much as the figure, which the English has as the least: 120명까지 as "at least 120".
    """
    one, other = source.data, target.data
    if not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return ""
    if other.bound == "at-least" and _is_most(source):
        return TURNED
    above = one.bound in _UP or (one.bound == "plus" and one.kind != "duration")
    korean = source.passage.plain[max(0, source.start - 6) : source.end + 8]
    short = other.bound == "about" and _spanned(target, _FALLS_SHORT).start < target.start
    return TURNED if above and short and not _NEAR_KO.search(korean) else ""


def _is_most(source: Mention) -> bool:
    """Whether a Korean figure without a bound is the most that there can be: 120명까지."""
    one = source.data
    free = isinstance(one, Quantity) and not one.bound and one.kind != "duration"
    return free and _UP_TO.match(source.passage.plain, source.end) is not None


def _lost(source: Mention, target: Mention, links: Sequence[Link]) -> str:
    one, english = source.data, target.passage.plain
    if not isinstance(one, Quantity) or not one.bound or _HANDED_OVER.search(one.text) or _bounded(target):
        return ""
    if _NOT_EVEN.search(source.passage.plain, source.start, source.end + 4):
        return ""
    if _RANGE_ON.match(english, target.end) or _RANGE_BACK.search(english[max(0, target.start - 24) : target.start]):
        return ""
    if one.bound == "about" and not _AROUND.search(one.text):
        return ""
    if one.kind == "ordinal" and one.bound not in ("at-least", "at-most"):
        return ""
    kinds = {"more"} if one.bound in _UP else {"less"} if one.bound in _STRICT else {"more", "about"}
    if one.bound == "at-most":
        kinds = {"less", "most"} if _LIMIT.search(one.text) else {"upto"}
    if one.kind == "age":
        kinds |= {f"{kind}-age" for kind in kinds}
    return "" if _hinted(target, kinds, links) else LOST


def _hinted(target: Mention, kinds: set[str], links: Sequence[Link]) -> bool:
    """A word near the figure that may state the bound, and that no other figure has for its own on both sides."""
    text = target.passage.plain
    start, end = _window(text, target.start, target.end)
    others = [
        (other.start - _OWN_BEFORE, other.end + _OWN_AFTER)
        for link in links
        if (other := link.target) is not None and other is not target and other.passage is target.passage
        and isinstance(other.data, Quantity) and other.data.bound and _bounded(link.source)
    ]  # fmt: skip
    return any(
        not any(low <= match.start() < high for low, high in others) and _reaches(match, target)
        for match in _hints("en", *sorted(kinds)).finditer(text, start, end)
    )


def _bounded(mention: Mention | None) -> bool:
    return mention is not None and isinstance(mention.data, Quantity) and bool(mention.data.bound)


def _reaches(hint: re.Match[str], target: Mention) -> bool:
    """Whether a hint stands near enough to the figure for what it says."""
    word = hint[0].lower()
    at_once = word in _AT_ONCE
    if _OF_LIMIT.fullmatch(target.passage.plain, hint.end(), max(hint.end(), target.start)):
        return True
    if not at_once and word not in _BESIDE:
        return True
    before, after = _REACH[at_once]
    return target.start - before <= hint.end() and hint.start() <= target.end + after


def _window(text: str, start: int, end: int) -> tuple[int, int]:
    """The words around a figure, within its sentence."""
    first, last = max(0, start - _BEFORE), min(len(text), end + _AFTER)
    for stop in _SENTENCE_END.finditer(text, first, start):
        first = stop.end()
    closing = _SENTENCE_END.search(text, end, last)
    return first, closing.start() if closing else last


@by_house(maxsize=16)
def _hints(language: str, *kinds: str) -> re.Pattern[str]:
    """The words of `bound_hints.tsv` that may state one of these bounds; `*` stands for any ending."""
    rows = [
        row["word"]
        for row in table("bound_hints")
        if row["language"] == language and not set(kinds).isdisjoint(cells(row["bounds"]))
    ]
    words = sorted((re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s") for word in rows), reverse=True)
    edges = (r"\b(?:", r")(?!\w)") if language == "en" else ("(?:", ")")
    return re.compile(f"{edges[0]}{'|'.join(words)}{edges[1]}", re.IGNORECASE)


def _added(source: Mention, target: Mention) -> str:
    """A bound in so many words beside the English figure, and nothing like one around the Korean figure."""
    other = target.data
    if not isinstance(other, Quantity) or other.bound not in _STRICT or other.kind == "ordinal" or _bounded(source):
        return ""
    english, korean = target.passage.plain, source.passage.plain
    before, after = english[max(0, target.start - 30) : target.start], english[target.end : target.end + 30]
    if not _SAYS_BOUND.search(before) and not _OR_MORE.search(after):
        return ""
    around = korean[max(0, source.start - _KOREAN_REACH) : source.start] + " " + korean[source.end :][:_KOREAN_REACH]
    said = _AT_FIGURE.match(korean, source.end) or _hints("ko", "more", "less", "about").search(around)
    return "" if said else ADDED


def _closeness(source: Mention, target: Mention, beads: Sequence[Bead]) -> float:
    """How close the sentences are in which both figures stand; 0 when they are not aligned."""
    for bead in beads:
        if any(s.passage is source.passage and s.start <= source.start < s.end for s in bead.source):
            meets = any(t.passage is target.passage and t.start <= target.start < t.end for t in bead.target)
            return Sides(bead.source, bead.target).closeness() if meets else 0.0
    return 0.0


def _spanned(target: Mention, before: re.Pattern[str], after: re.Pattern[str] | None = None) -> Mention:
    """An English figure with the words of its bound."""
    text = target.passage.plain
    first = max(0, target.start - 30)
    ahead = before.search(text[first : target.start])
    behind = after.search(text[target.end : target.end + 30]) if after else None
    start = first + ahead.start() if ahead else target.start
    return replace(target, start=start, end=target.end + (behind.end() if behind else 0))


def _link(source: Mention, target: Mention, problem: str) -> Link:
    one, other = source.data, target.data
    ending = _ENDING.match(source.passage.plain, source.end)
    source = replace(source, end=ending.end()) if ending else source
    assert isinstance(one, Quantity)
    most = _is_most(source)
    one = one._replace(bound="at-most") if most else one
    assert isinstance(other, Quantity)
    said = replacing(one, other, "bound")
    if problem == LOST:
        reason = Message(
            f"{source.text}; the English says {target.text} without the bound",
            f"{source.text}의 범위(이상·이하·넘게 등)가 영문 {target.text}에 없습니다",
        )
    elif problem == TURNED and most:
        target = _spanned(target, _SAYS_BOUND, _OR_MORE)
        reason = Message(
            f"{source.text}까지 is the most; the English says {target.text}",
            f"{source.text}까지는 가장 많을 때인데 영문은 {target.text}(그 이상이라는 뜻): 범위가 뒤집혔습니다",
        )
    elif problem == TURNED:
        target = _spanned(target, _FALLS_SHORT)
        said = tuple(form for form in said if not form.startswith("about")) if other.kind != "multiple" else ()
        said = tuple(form[0].upper() + form[1:] if target.text[0].isupper() else form for form in said)
        reason = Message(
            f"{source.text} is more than the figure; the English says {target.text}, which is less",
            f"{source.text}, 영문은 {target.text}(그에 못 미친다는 뜻): 범위가 뒤집혔습니다",
        )
    else:
        said = (target.text,)
        target = _spanned(target, _SAYS_BOUND, _OR_MORE)
        reason = Message(
            f"{source.text}; the English says {target.text}: the bound is not in the Korean",
            f"{source.text}, 영문은 {target.text}: 국문에 없는 범위가 붙었습니다",
        )
    return Link(source.kind, source, target, problem, said, reason, 0.8)
