"""Two numbers of one expression turned round: 9%에서 13%로 as "from 13% to 9%", 5-2로 이겼다 as "won 2-5"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from bitext_check.quantities.comparing.agreement import CONFLICT
from bitext_check.quantities.comparing.agreement_dates import dayparts
from bitext_check.quantities.comparing.matching import Matching
from bitext_check.quantities.exchanges.standing import Exchange
from bitext_check.quantities.values import Quantity
from bitext_check.records import Mention, Message

_SCORE = re.compile(r"(\d{1,6})(\D{1,12})(\d{1,6})")
_WINS = re.compile(
    r"\b(?:beat|beats|beating|defeat(?:ed|s|ing)|won|wins?|winning|edg(?:ed|ing)|overcame|downed)\b", re.IGNORECASE
)
_LOSES = re.compile(r"\b(?:lost|los(?:e|es|ing|s)|fell|fall|was|were|been|being|beaten|trail\w*|down)\b", re.IGNORECASE)
_NO_GAP, _OF_THE = 99, 8
_BESIDE, _PAIR = 3, 2
_COUNTS = frozenset(("number", "times", "multiple"))
"""Kinds that counts are read as: twice, four times."""


def turned_changes(source: Sequence[Quantity], target: Sequence[Quantity], matching: Matching) -> Iterator[Exchange]:
    """Tied pairs that say "from 9% to 13%" on one side and "from 13% to 9%" on the other."""
    ends = [(i, j) for i, j in matching.tied if {source[i].role, target[j].role} == {"from", "to"}]
    for (i, j), (k, m) in itertools.pairwise(ends):
        one, other = source[i], source[k]
        alike = _alike(one, other) and _alike(target[j], target[m])
        if alike and one.unit == other.unit and one.role != other.role and one.value != other.value:
            yield Exchange((i, j), (k, m))
    # "To 9% from 13%": only the beginning is marked in the English.
    for (i, j), (k, m) in itertools.pairwise(matching.tied):
        crossed = (source[i].role, source[k].role, target[j].role, target[m].role) == ("from", "to", "", "from")
        beside = (k, m) == (i + 1, j + 1) and source[i].unit == source[k].unit and source[i].value != source[k].value
        if crossed and beside and _alike(target[j], target[m]):
            yield Exchange((i, j), (k, m))
    # 60세인 정년을 64세로: only the end is marked in the Korean.
    for (i, j), (k, m) in itertools.permutations(matching.tied, 2):
        marked = (source[i].role, source[k].role, target[m].role, target[j].role) == ("", "to", "from", "to")
        beside = (k - i, j - m) == (1, 1) and source[i].unit == source[k].unit and source[i].value != source[k].value
        if marked and beside and _alike(source[i], source[k]) and _alike(target[j], target[m]):
            yield Exchange((i, j), (k, m))


def _alike(one: Quantity, other: Quantity) -> bool:
    """Two figures of one kind: "30일에서 60일로" has a day of the month that is as well a number of days."""
    if one.kind == other.kind:
        return True
    kinds = {one.kind, other.kind}
    days = kinds == {"date", "duration"} and one.unit == other.unit == "day"
    return days or kinds <= _COUNTS


def turned_scores(
    source: Sequence[Mention], target: Sequence[Mention], matching: Matching
) -> dict[tuple[int, int], Message]:
    """The scores that a winner has with the lower number first (5-2로 이겼다 as "won 2-5"), or one in a row."""
    found = {}
    odd = _odd_one(source, target, matching)
    for i, j in matching.tied:
        one, other = source[i].data, target[j].data
        if not (isinstance(one, Quantity) and isinstance(other, Quantity) and one.kind == other.kind == "score"):
            continue
        turned = (one.value, one.second) == (other.second, other.value)
        if turned and ((i, j) == odd or ((one.value or 0) > (one.second or 0) and _won(target[j]))):
            found[i, j] = Message(
                f"{one.text}; the English says {other.text}: the score is turned round",
                f"{one.text}, 영문은 {other.text}: 점수가 뒤바뀌었습니다",
            )
    return found


def _odd_one(source: Sequence[Mention], target: Sequence[Mention], matching: Matching) -> tuple[int, int] | None:
    """The only one of three set scores or more, one right behind the other, that is turned round: 25-21 22-25 25-19."""
    run: list[tuple[int, int]] = []
    turned: list[tuple[int, int]] = []
    for i, j in matching.tied:
        one, other = source[i].data, target[j].data
        if not (isinstance(one, Quantity) and isinstance(other, Quantity) and one.kind == other.kind == "score"):
            continue
        beside = any(
            abs(i - k) == 1 and source[max(i, k)].start - source[min(i, k)].end <= _BESIDE and (j - m) == (i - k)
            for k, m in matching.tied
        )
        if beside and one.value != one.second:
            run.append((i, j))
            turned += [(i, j)] if one.value != other.value else []
    return turned[0] if len(turned) == 1 and len(run) > _PAIR else None


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
