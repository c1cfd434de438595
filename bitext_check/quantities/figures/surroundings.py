"""What the words beside quantities say: who the count is of, whose time it is, and what the number does."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bitext_check.quantities.comparing.matching import Matching
from bitext_check.quantities.expressions import counting, wordings
from bitext_check.quantities.expressions.both import Both
from bitext_check.quantities.figures.changes import differing, message
from bitext_check.quantities.values import Quantity
from bitext_check.quantities.vocabulary import labels
from bitext_check.records import Mention, Message
from bitext_check.tables.words import any_of

_KOREAN_TIME = re.compile(r"한국\s?시(?:간|각)")
_LOCAL_TIME = re.compile(r"현지\s?시(?:간|각)")
_ENGLISH_KOREAN_TIME = re.compile(
    r"\b(?:korean? (?:standard )?time|kst|seoul time|time in (?:south )?korea)\b", re.IGNORECASE
)
_ENGLISH_LOCAL_TIME = re.compile(
    r"\b(?:local time|(?:eastern|central|pacific|greenwich|japan|tokyo|beijing|london|paris|new york)"
    r"(?: standard| daylight| mean)? time|gmt|utc|est|edt|pst|pdt|jst|cet)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\band\b|[,;]|\bbut\b")
_INCLUDING = re.compile(r", including [^,;.]{1,40},")
_WITH = re.compile(r"\bwith\b")
_REACH = 14
_ONE_OF = re.compile(r"자?(?:\s?수)?[은는이가]?")
"""What may stand between a label and its figure: 부상 15명, 부상자 15명, 부상자 수는 15명."""
_FAR = 30


def conflict(
    korean: str, english: str, source: Sequence[Quantity], target: Sequence[Quantity], matching: Matching
) -> Message | None:
    """Why quantities with equal values still differ, None when they do not."""
    both = Both(korean, english, source, target, matching)
    return (
        _zones(korean, english)
        or exchanged(korean, english, source, target, matching)
        or counting.conflict(both)
        or wordings.conflict(both)
        or reversed_words(korean, english)
        or _turned(korean, english, source, target, matching)
    )


def _turned(
    korean: str, english: str, source: Sequence[Quantity], target: Sequence[Quantity], matching: Matching
) -> Message | None:
    for i, j in matching.tied:
        found = differing(korean, english, source[i], target[j])
        if found is not None:
            return message(korean, english, *found)
    return None


def _zones(korean: str, english: str) -> Message | None:
    for said, wrong, right in (("음력", "solar", "lunar"), ("양력", "lunar", "solar")):
        if said in korean and f"{wrong} calendar" in english.lower() and right not in english.lower():
            return Message(
                f"the Korean dates by the {right} calendar; the English says {wrong}",
                f"{said}인데 영문은 {wrong}(으)로 적었습니다",
            )
    ours, theirs = _ENGLISH_KOREAN_TIME.search(english), _ENGLISH_LOCAL_TIME.search(english)
    if _KOREAN_TIME.search(korean) and theirs and not ours:
        return Message(
            f"the Korean gives Korean time; the English says {theirs[0]}", f"한국 시간인데 영문은 {theirs[0]}입니다"
        )
    if _LOCAL_TIME.search(korean) and ours and not theirs:
        return Message(
            f"the Korean gives local time; the English says {ours[0]}", f"현지 시간인데 영문은 {ours[0]}입니다"
        )
    return None


def exchanged(
    korean: str, english: str, source: Sequence[Quantity], target: Sequence[Quantity], matching: Matching
) -> Message | None:
    """Two counts with equal values whose labels (dead and injured, for and against) changed places."""
    if len(matching.tied) < 2:
        return None
    ours = korean_labels(korean, source)
    if len(set(ours.values())) < 2:
        return None
    theirs = english_labels(english, target)
    wrong = [(i, j) for i, j in matching.tied if i in ours and j in theirs and ours[i] != theirs[j]]
    for i, j in wrong:
        if any(ours[a] == theirs[j] and theirs[b] == ours[i] for a, b in wrong if a != i):
            words = f"{source[i].text}, {target[j].text}"
            return Message(f"two numbers changed places ({words})", f"두 수의 자리가 바뀌었습니다 ({words})")
    return None


_KOREAN_LABELS = {word: key for key, words, _ in labels() for word in words}
_ENGLISH_LABELS = {word: key for key, _, words in labels() for word in words}
_KOREAN_LABEL = re.compile(any_of(_KOREAN_LABELS))
_SONS_AND_DAUGHTERS = re.compile(r"(?<![\d가-힣])(\d{1,2})남\s?(\d{1,2})녀(?![가-힣]{3})")
_MEDALS = re.compile(
    r"(?<![가-힣])금\s?(?P<gold>\d{1,3})개?[,·]?\s?은\s?(?P<silver>\d{1,3})개?[,·]?\s?동\s?(?P<bronze>\d{1,3})(?!\d)"
)
"""The medal table: 금 6, 은 3, 동 5."""
_ENGLISH_LABEL = re.compile(rf"\b(?:{any_of(_ENGLISH_LABELS)})\b", re.IGNORECASE)


def korean_labels(text: str, quantities: Sequence[Quantity]) -> dict[int, str]:
    """The label of each Korean count: a noun right before it (찬성 9명), else a predicate after it (9명이 숨지고).

    The counts of 2남 3녀 are of sons and daughters.
    """
    found: dict[int, str] = {}
    for family in _SONS_AND_DAUGHTERS.finditer(text):
        ends = {family.end(1): "men", family.end(2): "women"}
        found |= {place: ends[q.end] for place, q in enumerate(quantities) if q.end in ends}
    for medals in _MEDALS.finditer(text):
        ends = {medals.end(name): name for name in ("gold", "silver", "bronze")}
        found |= {place: ends[q.end] for place, q in enumerate(quantities) if q.end in ends}
    if not _KOREAN_LABEL.search(text):
        return found
    for place, quantity in enumerate(quantities):
        before = text[max(0, quantity.start - 9) : quantity.start].rstrip()
        near = next((m for m in _KOREAN_LABEL.finditer(before) if _ONE_OF.fullmatch(before, m.end())), None)
        stop = quantities[place + 1].start if place + 1 < len(quantities) else len(text)
        after = text[quantity.end : min(stop, quantity.end + _REACH)]
        match = near or _KOREAN_LABEL.search(after)
        if (
            match
            and place not in found
            and not (near is None and place + 1 < len(quantities) and match.end() + quantity.end >= stop - 1)
        ):
            found[place] = _KOREAN_LABELS[match[0]]
    return found


def english_labels(text: str, quantities: Sequence[Quantity]) -> dict[int, str]:
    """The label of each English count: the nearest one that no "and" or comma cuts off."""
    best: dict[int, tuple[int, str]] = {}
    for match in _ENGLISH_LABEL.finditer(text):
        near = min(
            ((gap, place) for place, q in enumerate(quantities) if (gap := _gap(text, match, q)) is not None),
            default=None,
        )
        if near and (near[1] not in best or near[0] < best[near[1]][0]):
            best[near[1]] = (near[0], _ENGLISH_LABELS[match[0].lower()])
    return {place: label for place, (_, label) in best.items()}


def labels_of(mentions: Sequence[Mention], read: Callable[[str, Sequence[Quantity]], dict[int, str]]) -> dict[int, str]:
    """The labels that `read` (`korean_labels`, `english_labels`) finds for figures, by their places among mentions."""
    found: dict[int, str] = {}
    passages = {id(mention.passage): mention.passage for mention in mentions}
    for key, passage in passages.items():
        places = [n for n, mention in enumerate(mentions) if id(mention.passage) == key]
        quantities = [q for n in places if isinstance(q := mentions[n].data, Quantity)]
        found |= {places[n]: label for n, label in read(passage.plain, quantities).items()}
    return found


def _gap(text: str, label: re.Match[str], quantity: Quantity) -> int | None:
    start, end = (label.end(), quantity.start) if label.end() <= quantity.start else (quantity.end, label.start())
    between = _INCLUDING.sub("", text[start:end]) if "includ" in text[start:end] else text[start:end]
    if end < start or len(between) > _FAR or _JOINED.search(between):
        return None
    if label.end() <= quantity.start and _WITH.search(text, start, end):
        return None  # passed with 12 in favor
    return end - start


def reversed_words(korean: str, english: str) -> Message | None:
    """The word for what the number does is turned into its opposite: 증가 as "fell", 승리 as "defeat"."""
    from bitext_check.quantities.statements.polarity import reversal

    found = reversal(korean, english)
    if found is None:
        return None
    said, other = found
    return Message(f"{said} is turned round: the English says {other}", f"{said}의 뜻이 영문에서 뒤집혔습니다: {other}")
