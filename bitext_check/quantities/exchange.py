"""Two numbers that changed places: equal values, but the dead became the injured."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from bitext_check.quantities.agreement import CONFLICT
from bitext_check.quantities.agreement_dates import dayparts
from bitext_check.quantities.matching import Matching
from bitext_check.quantities.surroundings import english_labels, korean_labels
from bitext_check.quantities.values import Quantity
from bitext_check.records import Link, Mention, Message

_KOREAN_JOINS = re.compile(r"^[^.!?]{0,18}(?:과|와|고|며|,|·)\s?[^.!?]{0,14}$")
_KOREAN_RELATES = re.compile(r"가운데|중|에서|보다|대비|부터|까지|당")
_ENGLISH_JOINS = re.compile(r"\band\b|,|;")
_ENGLISH_RELATES = re.compile(r"\b(?:of|out|from|than|compared|to|per|in)\b")
_MOST = 60
_SCORE = re.compile(r"(\d{1,6})(\D{1,12})(\d{1,6})")
_SPAN = 140
_WINS = re.compile(
    r"\b(?:beat|beats|beating|defeat(?:ed|s|ing)|won|wins?|winning|edg(?:ed|ing)|overcame|downed)\b", re.IGNORECASE
)
_LOSES = re.compile(r"\b(?:lost|los(?:e|es|ing|s)|fell|fall|was|were|been|being|beaten|trail\w*|down)\b", re.IGNORECASE)
_NO_GAP, _OF_THE = 99, 8


class Exchange(NamedTuple):
    """Two tied pairs of places (Korean, English) whose figures changed places."""

    first: tuple[int, int]
    second: tuple[int, int]


def exchanged_pairs(
    source: Sequence[Mention], target: Sequence[Mention], matching: Matching
) -> Iterator[tuple[Exchange, bool]]:
    """The tied pairs of counts whose labels (dead and injured), or whose places in a list, are exchanged.

    True comes with those of which the labels tell.
    """
    if len(matching.tied) < 2 or len(matching.tied) > _MOST:
        return
    alike = [
        ((i, j), (k, m)) for (i, j), (k, m) in itertools.pairwise(matching.tied)
        if _alike(source[i], source[k]) and target[j].passage is target[m].passage
    ]  # fmt: skip
    if not alike:
        return
    ours = _labels(source, korean_labels)
    theirs = _labels(target, english_labels) if ours else {}
    for (i, j), (k, m) in alike:
        if _crossed_labels(ours, theirs, (i, j), (k, m)):
            yield Exchange((i, j), (k, m)), True
        elif _same_labels(ours, theirs, (i, j), (k, m)) or k != i + 1:
            continue
        elif _crossed_list(source, target, (i, j), (k, m)):
            yield Exchange((i, j), (k, m)), False


def turned_changes(source: Sequence[Quantity], target: Sequence[Quantity], matching: Matching) -> Iterator[Exchange]:
    """Tied pairs that say "from 9% to 13%" on one side and "from 13% to 9%" on the other."""
    ends = [(i, j) for i, j in matching.tied if {source[i].role, target[j].role} == {"from", "to"}]
    for (i, j), (k, m) in itertools.pairwise(ends):
        one, other = source[i], source[k]
        kinds = one.kind == other.kind == target[j].kind == target[m].kind
        if kinds and one.unit == other.unit and one.role != other.role and one.value != other.value:
            yield Exchange((i, j), (k, m))


def told(exchange: Exchange, source: Sequence[Mention], target: Sequence[Mention]) -> tuple[Link, Link]:
    """The links of two figures that changed places: the first spans both and says what to write, the second is silent.

    Where the figures stand far apart the first has the place of its own figure alone.
    """
    (i, j), (k, m) = exchange
    one, other = source[i], source[k]
    first, second = sorted((target[j], target[m]), key=lambda mention: mention.start)
    said = f"{one.text}, {other.text}", f"{first.text}, {second.text}"
    reason = Message(
        f"{said[0]}; the English says {said[1]}: the two numbers changed places",
        f"{said[0]}, 영문은 {said[1]}: 두 수의 자리가 바뀌었습니다",
    )
    silent = Link(other.kind, other, target[m], "exchanged", (), reason, 0.3)
    if max(second.end - first.start, abs(other.end - one.start)) > _SPAN:
        return Link(one.kind, one, target[j], "wrong-number", (target[m].text,), reason, 0.85), silent
    between = first.passage.plain[first.end : second.start]
    whole = replace(one, start=min(one.start, other.start), end=max(one.end, other.end))
    spanned = replace(first, end=second.end)
    right = f"{_cased(second.text, first.text)}{between}{_cased(first.text, second.text)}"
    return Link(one.kind, whole, spanned, "wrong-number", (right,), reason, 0.85), silent


def _cased(words: str, like: str) -> str:
    """Words with the capital or the small letter of those in whose place they come."""
    if like[0].isupper():
        return words[0].upper() + words[1:]
    return words[0].lower() + words[1:] if words.isalpha() else words


def turned_scores(
    source: Sequence[Mention], target: Sequence[Mention], matching: Matching
) -> dict[tuple[int, int], Message]:
    """The scores that a winner has with the lower number first in English: 5-2로 이겼다 as "won 2-5"."""
    found = {}
    for i, j in matching.tied:
        one, other = source[i].data, target[j].data
        if not (isinstance(one, Quantity) and isinstance(other, Quantity) and one.kind == other.kind == "score"):
            continue
        turned = (one.value, one.second) == (other.second, other.value)
        if turned and (one.value or 0) > (one.second or 0) and _won(target[j]):
            found[i, j] = Message(
                f"{one.text}; the English says {other.text}: the score is turned round",
                f"{one.text}, 영문은 {other.text}: 점수가 뒤바뀌었습니다",
            )
    return found


def turned_records(
    source: Sequence[Mention], target: Sequence[Mention], matching: Matching
) -> dict[tuple[int, int], Message]:
    """Wins and losses whose English has the losses first: 11승 6패 as "6-11"."""
    found = {}
    for (i, j), (k, m) in itertools.permutations(matching.tied, 2):
        wins, losses, record = source[i].data, source[k].data, target[j].data
        if j != m or not (isinstance(wins, Quantity) and isinstance(losses, Quantity) and isinstance(record, Quantity)):
            continue
        turned = record.kind == "score" and (record.value, record.second) == (losses.value, wins.value)
        if turned and (wins.unit, losses.unit) == ("win", "loss") and _of_record(wins, losses, target[j]):
            found[i, j] = Message(
                f"{wins.text}, {losses.text}; the English says {record.text}: wins and losses are exchanged",
                f"{wins.text} {losses.text}, 영문은 {record.text}: 승과 패가 뒤바뀌었습니다",
            )
    return found


def turned_round(score: str) -> str:
    """The numbers of a score in the other order: 6-11 as 11-6."""
    parts = _SCORE.fullmatch(score)
    return f"{parts[3]}{parts[2]}{parts[1]}" if parts else score


def _of_record(wins: Quantity, losses: Quantity, score: Mention) -> bool:
    """More wins than losses, or the word "record" near: who trails in a series may have the higher number first."""
    text = score.passage.plain
    around = text[max(0, score.start - 40) : score.end + 40].lower()
    if wins.value == losses.value or _LOSES.search(around):
        return False
    return (wins.value or 0) > (losses.value or 0) or "record" in around


def _won(score: Mention) -> bool:
    """The English sentence tells of a win before the score, and of no loss."""
    text = score.passage.plain
    before = text[max(0, score.start - 80) : score.start].rpartition(". ")[2]
    around = before + text[score.end : score.end + 40].partition(". ")[0]
    return bool(_WINS.search(before)) and not _LOSES.search(around)


def wrong_parts_of_day(source: Sequence[Quantity], target: Sequence[Quantity], matching: Matching) -> dict[int, int]:
    """Parts of the day that differ beside one and the same date: 13일 밤 as "the morning of the 13th"."""
    ours, theirs = _parts_of_days(source, "after"), _parts_of_days(target, "")
    found = {}
    for i, j in matching.tied:
        if i not in ours or j not in theirs:
            continue
        one, other = source[ours[i]], target[theirs[j]]
        said = {quantity.unit for quantity in target if quantity.kind == "daypart"} - {other.unit}
        if dayparts(one, other).rank == CONFLICT and one.unit not in said:
            found[ours[i]] = theirs[j]
    return found


def _parts_of_days(quantities: Sequence[Quantity], side: str) -> dict[int, int]:
    """The part of the day that stands right beside each day of a month, by place; Korean has it after the day."""
    found: dict[int, int] = {}
    for place, day in enumerate(quantities):
        if day.kind != "date" or not day.day or not day.day.day:
            continue
        for near in (place + 1,) if side == "after" else (place - 1, place + 1):
            part = quantities[near] if 0 <= near < len(quantities) else None
            gap = (part.start - day.end if near > place else day.start - part.end) if part else _NO_GAP
            if part and part.kind == "daypart" and gap <= (1 if side == "after" else _OF_THE):
                found.setdefault(place, near)
    return found


def _alike(one: Mention, other: Mention) -> bool:
    ours, theirs = one.data, other.data
    if not isinstance(ours, Quantity) or not isinstance(theirs, Quantity) or one.passage is not other.passage:
        return False
    same = ours.kind == theirs.kind and ours.unit == theirs.unit and ours.value != theirs.value
    # A rate (타율 0.231) and a count (홈런 4개) may stand in either order.
    return (
        same
        and _whole(ours) == _whole(theirs)
        and ours.kind in ("number", "percent", "money", "duration")
        and not ours.soft
        and not theirs.soft
    )


def _whole(quantity: Quantity) -> bool:
    return quantity.value is not None and quantity.value.denominator == 1


def _labels(mentions: Sequence[Mention], read: object) -> dict[int, str]:
    found: dict[int, str] = {}
    passages = {id(mention.passage): mention.passage for mention in mentions}
    for key, passage in passages.items():
        places = [n for n, mention in enumerate(mentions) if id(mention.passage) == key]
        quantities = [q for n in places if isinstance(q := mentions[n].data, Quantity)]
        if callable(read):
            found |= {places[n]: label for n, label in read(passage.plain, quantities).items()}
    return found


def _crossed_labels(
    ours: dict[int, str], theirs: dict[int, str], first: tuple[int, int], second: tuple[int, int]
) -> bool:
    one, other = ours.get(first[0]), ours.get(second[0])
    return (
        one is not None
        and other is not None
        and one != other
        and (theirs.get(first[1]), theirs.get(second[1])) == (other, one)
    )


def _same_labels(ours: dict[int, str], theirs: dict[int, str], first: tuple[int, int], second: tuple[int, int]) -> bool:
    return any(place[0] in ours and ours[place[0]] == theirs.get(place[1]) for place in (first, second))


def _crossed_list(
    source: Sequence[Mention], target: Sequence[Mention], first: tuple[int, int], second: tuple[int, int]
) -> bool:
    """A Korean list "A 3명과 B 5명" whose numbers stand the other way round in the English list."""
    (i, j), (k, m) = first, second
    if abs(j - m) != 1 or j < m:
        return False
    korean = source[i].passage.plain[source[i].end : source[k].start]
    english = target[m].passage.plain[target[m].end : target[j].start]
    return bool(
        len(korean) < 30
        and len(english) < 60
        and _KOREAN_JOINS.match(korean)
        and not _KOREAN_RELATES.search(korean)
        and _ENGLISH_JOINS.search(english)
        and not _ENGLISH_RELATES.search(english)
    )
