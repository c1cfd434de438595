"""A right figure that stands at another thing: 4층 as "Building 4", 부상 2명 as "2 dead".

Counters that name one thing alone (`counter_nouns.tsv`), and what became of people (the rows of `quantity_labels.tsv`
with words `around`), are compared where the English says another thing of the same list and nothing of the Korean one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext_check.quantities.figures.surroundings import english_labels, korean_labels
from bitext_check.quantities.rendering import ordinal
from bitext_check.quantities.values import Quantity
from bitext_check.quantities.vocabulary import labels
from bitext_check.records import Link, Mention, Message
from bitext_check.tables.load import by_house, cells, table
from bitext_check.tables.words import any_of

_COUNTER = re.compile(r"(?:^|[\d만천백십\s])(?:개\s)?((?!개\s)[가-힣]{1,4}(?:\s출구)?)$")
_NOUN_BEFORE = re.compile(r"\b([A-Za-z]{3,12}) (?:No\. ?)?$")
_NOUN_AFTER = re.compile(r"(?:-|\s)?([A-Za-z]{1,12})\b")
_LAST = re.compile(r"\d[\s-]([a-z]{3,12})$")
_REACH = 60
_TIMES = frozenset(("period", "year", "quarter", "class"))


def clash(korean: Mention, english: Mention) -> bool:
    """The counter of the Korean figure names another thing than the noun right beside the English one: 1층, stage 1."""
    own = _counters("clash").get(_counter(korean), frozenset())
    said = _nouns_at(english) & _all_nouns() if own else frozenset()
    return bool(said) and own.isdisjoint(said)


def of_other_noun(korean: Mention, english: Mention) -> bool:
    """The English figure counts by a noun of the table, and not by one of the Korean counter: 14승 and "14 points"."""
    own, text = nouns_of(korean), english.text.lower()
    noun = _LAST.search(text)
    said = {noun[1] if noun else word_behind(english)}
    return bool(own) and own.isdisjoint(said) and not said.isdisjoint(untimed())


def alone_of_noun(korean: Sequence[Mention], english: Sequence[Mention], i: int, j: int) -> bool:
    """Two figures of one thing by its own noun, which nothing else on either side counts: 6세이브, 9th save."""
    counter = _counter(korean[i])
    nouns = _counters("shared").get(counter, frozenset())
    if not nouns or nouns.isdisjoint(_nouns_at(english[j])):
        return False
    ours = sum(nouns == _counters("shared").get(_counter(mention)) for mention in korean)
    return ours == 1 and sum(not nouns.isdisjoint(_nouns_at(mention)) for mention in english) == 1


def nouns_of(korean: Mention) -> frozenset[str]:
    """The English nouns that the counter of a Korean figure alone stands for; none for counters of many things."""
    return _counters("shared").get(_counter(korean), frozenset())


def words_beside(english: Mention) -> frozenset[str]:
    """The words right behind an English figure, and before it when they number things: phase 3, exit 2."""
    text = english.passage.plain
    before = _NOUN_BEFORE.search(text[max(0, english.start - 20) : english.start])
    label = before[1].lower() if before and before[1].lower() in _all_nouns() else ""
    return frozenset(word for word in (label, word_behind(english)) if word)


def word_behind(english: Mention) -> str:
    """The word right behind an English figure, in small letters."""
    after = _NOUN_AFTER.match(english.passage.plain, english.end)
    return after[1].lower() if after else ""


def mislabelled(source: Mention, target: Mention) -> Link | None:
    """The link of two equal figures that stand at two different things, None when they do not."""
    return _named(source, target) or _befallen(source, target)


def _counter(korean: Mention) -> str:
    return _counter_of(korean.text)


@by_house(maxsize=16_384)
def _counter_of(figure: str) -> str:
    """The counter that a Korean figure ends with."""
    found = _COUNTER.search(figure)
    return found[1] if found else ""


@by_house(maxsize=2)
def _counters(use: str) -> dict[str, frozenset[str]]:
    rows = (row for row in table("counter_nouns") if use in cells(row["uses"]))
    return {row["counter"]: frozenset(cells(row["english"])) for row in rows}


@by_house(maxsize=1)
def untimed() -> dict[str, frozenset[str]]:
    """The counters of things that no period of time stands for, each by its English nouns: not those of "periods"."""
    rows = (row for row in table("counter_nouns") if _TIMES.isdisjoint(cells(row["english"])))
    found: dict[str, set[str]] = {}
    for row in rows:
        for noun in cells(row["english"]):
            found.setdefault(noun, set()).add(row["counter"])
    return {noun: frozenset(counters) for noun, counters in found.items()}


@by_house(maxsize=1)
def _all_nouns() -> frozenset[str]:
    return frozenset().union(*_counters("clash").values())


def _nouns_at(english: Mention) -> frozenset[str]:
    """The words right before and right behind an English figure."""
    text = english.passage.plain
    before = _NOUN_BEFORE.search(text[max(0, english.start - 20) : english.start])
    after = _NOUN_AFTER.match(text, english.end)
    return frozenset(found[1].lower() for found in (before, after) if found)


def _named(source: Mention, target: Mention) -> Link | None:
    if not clash(source, target):
        return None
    own = _counters("clash")[_counter(source)]
    text = target.passage.plain
    around = text[max(0, target.start - _REACH) : target.end + _REACH]
    if re.search(rf"\b(?:{any_of(own)})\b", around, re.IGNORECASE):
        return None
    before = _NOUN_BEFORE.search(text[max(0, target.start - 20) : target.start])
    first = target.start - len(before[0]) if before and before[1].lower() in _all_nouns() else target.start
    after = _NOUN_AFTER.match(text, target.end) if first == target.start else None
    place = _spanned(target, first, after.end() if after else target.end)
    value = source.data.value if isinstance(source.data, Quantity) else None
    floor = _counter(source) == "층" and value is not None and value.denominator == 1
    right = (f"the {ordinal(int(value))} floor",) if floor and value is not None else ()
    return _link(source, place, right)


# People --------------------------------------------------------------------------------------------------------------


@by_house(maxsize=1)
def _fates() -> dict[str, tuple[re.Pattern[str], tuple[str, ...]]]:
    """What may become of people: all Korean words that may tell of it, and the English ones."""
    around = {row["label"]: cells(row["around"]) for row in table("quantity_labels") if row["around"]}
    return {
        key: (re.compile(any_of([*korean, *around[key]])), english)
        for key, korean, english in labels()
        if key in around
    }


def _befallen(source: Mention, target: Mention) -> Link | None:
    one, other = source.data, target.data
    if not isinstance(one, Quantity) or not isinstance(other, Quantity) or one.unit != "person":
        return None
    korean, english = source.passage.plain, target.passage.plain
    said = korean_labels(korean, [one]).get(0)
    wrong = english_labels(english, [other]).get(0) if said in _fates() else None
    if said is None or wrong is None or said == wrong or wrong not in _fates() or _fates()[wrong][0].search(korean):
        return None
    around = english[max(0, target.start - _REACH) : target.end + _REACH]
    if re.search(rf"\b(?:{any_of(_fates()[said][1])})\b", around, re.IGNORECASE):
        return None
    word = _nearest(english, target, _fates()[wrong][1])
    if word is None:
        return None
    place = _spanned(target, min(target.start, word.start()), max(target.end, word.end()))
    right = place.text.replace(word[0], _like(word[0], _fates()[said][1]))
    return _link(source, place, (right,))


def _nearest(english: str, target: Mention, words: Sequence[str]) -> re.Match[str] | None:
    found = re.finditer(rf"\b(?:{any_of(words)})\b", english, re.IGNORECASE)
    return min(found, key=lambda m: min(abs(m.end() - target.start), abs(m.start() - target.end)), default=None)


def _like(word: str, words: Sequence[str]) -> str:
    """The word with the ending of the one in whose place it comes: killing, injuring."""
    ending = "ing" if word.endswith("ing") else ""
    return next((other for other in words if ending and other.endswith(ending)), words[0])


# Both ----------------------------------------------------------------------------------------------------------------


def _spanned(target: Mention, start: int, end: int) -> Mention:
    return Mention(target.kind, target.value, target.passage, start, end, target.data, target.via)


def _link(source: Mention, target: Mention, expected: tuple[str, ...]) -> Link:
    text = source.passage.plain
    said = text[max(0, source.start - 6) : source.end + 6].strip()
    reason = Message(
        f"{source.text} (… {said} …); the English says {target.text}: the figure stands at another thing",
        f"{source.text}(… {said} …), 영문은 {target.text}: 수가 다른 것에 붙었습니다",
    )
    return Link("number", source, target, "wrong-unit", expected, reason, 0.85)
