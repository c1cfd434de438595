"""What is said, turned into its opposite: 증가 as "fell", 부결 as "approved", 않다 without its "not"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bitext_check.quantities import negation
from bitext_check.quantities.vocabulary import any_of
from bitext_check.records import Bead, Link, Mention, Message, Sentence
from bitext_check.tables.load import by_house, cells, table

_CLOSE = 0.3
_BY_NUMBER = frozenset(("up", "down", "add", "added", "adds", "adding", "off", "over", "more", "less"))
_NOT_AFTER = re.compile(r"\s{1,3}(?:not|never|no)\b", re.IGNORECASE)
_BY_AMOUNT = re.compile(r"\s(?:by |about |some |from |nearly |more than )?[\d$]")
_AMOUNT_BEFORE = re.compile(r"\d[\d,.]{0,15}(?:%| percent| points?| people| cases?| units?)?\s$")
_FALLING = re.compile(r"(?:비|눈|우박|폭설|폭우|소나기|결론|결정|지시|명령|판결)[가이을를은는]?\s?[가-힣]{0,3}\s?$")
_NEGATED_AFTER = re.compile(r"않|못|없|아니|아닌|안 |거부|거절|반대|포기|중단|취소|실패|철회|보류|막[아았]")


@dataclass(frozen=True, slots=True)
class Antonym:
    """A row of antonyms.tsv: Korean words, first renderings, words of the opposite, English of the first and second."""

    korean: tuple[str, ...]
    first: tuple[str, ...]
    opposite_korean: re.Pattern[str]
    english: re.Pattern[str]
    opposite: re.Pattern[str]


@by_house(maxsize=1)
def antonyms() -> tuple[Antonym, ...]:
    """The rows of antonyms.tsv."""
    return tuple(
        Antonym(
            cells(row["korean"]),
            cells(row["english"])[:2],
            re.compile(rf"(?<![가-힣])(?:{any_of(cells(row['opposite_korean']))})"),
            _words(row["english"]),
            _words(row["opposite"]),
        )
        for row in table("antonyms")
    )


def _words(cell: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{any_of(cells(cell))})(?![\w])", re.IGNORECASE)


@by_house(maxsize=1)
def _by_word() -> tuple[re.Pattern[str], dict[str, tuple[Antonym, ...]]]:
    rows: dict[str, tuple[Antonym, ...]] = {}
    for row in antonyms():
        for word in row.korean:
            rows[word] = (*rows.get(word, ()), row)
    return re.compile(rf"(?<![가-힣])(?:{any_of(rows)})"), rows


def reversal(korean: str, english: str) -> tuple[str, str] | None:
    """A Korean word and the English word that says its opposite, when the English never says the word itself.

    For short expressions. Nothing is returned when the Korean also holds the opposite word.
    """
    found = next(_reversals(korean, english), None)
    return (found[0][0], found[1][0]) if found else None


def _reversals(korean: str, english: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    pattern, rows = _by_word()
    for match in pattern.finditer(korean):
        for row in rows[match[0]]:
            wrong = row.opposite.search(english)
            if wrong and not row.english.search(english) and not row.opposite_korean.search(korean):
                yield match, wrong


@by_house(maxsize=1)
def _by_english() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """For each row its Korean words and its English words as patterns."""
    return tuple((re.compile(rf"(?<![불비무미부])(?:{any_of(row.korean)})"), row.english) for row in antonyms())


def _said_by_another(korean: str, english: str) -> bool:
    """Another Korean word of the sentence has this English word as its rendering."""
    return any(theirs.fullmatch(english) and ours.search(korean) for ours, theirs in _by_english())


def polarity(bead: Bead) -> tuple[Link, ...]:
    """Links of kind "negation" for aligned sentences whose sense is turned round; at most one per bead.

    `problem` is reversed (a word became its opposite), lost or added (a negation). Silence when unsure.
    """
    if not bead.source or not bead.target:
        return ()
    found = _reversed(bead) or _lost(bead) or _added(bead)
    return (found,) if found else ()


def _reversed(bead: Bead) -> Link | None:
    korean = " ".join(sentence.plain for sentence in bead.source)
    english = " ".join(sentence.plain for sentence in bead.target)
    for ours, theirs in _reversals(korean, english):
        if _said_by_another(korean, theirs[0]) or _NEGATED_AFTER.search(korean[ours.end() : ours.end() + 14]):
            continue
        near = english[max(0, theirs.start() - 30) : theirs.start()]
        if negation.STRONG.search(near) or negation.WEAK.search(near) or _NOT_AFTER.match(english, theirs.end()):
            continue
        if theirs[0].lower() in _BY_NUMBER and not _beside_number(english, theirs):
            continue
        if _FALLING.search(korean[max(0, ours.start() - 8) : ours.start()]):
            continue
        if negation.closeness(bead.source, bead.target, 1) < _CLOSE:
            return None
        source, target = _place(bead.source, ours[0]), _place(bead.target, theirs[0])
        if source and target:
            right = _rendering(ours[0])
            reason = Message(
                f"{ours[0]} is turned round: the English says {theirs[0]}",
                f"{ours[0]}의 뜻이 영문에서 뒤집혔습니다: {theirs[0]}",
            )
            return Link("negation", source, target, "reversed", right, reason, 0.85)
    return None


def _beside_number(english: str, word: re.Match[str]) -> bool:
    """The word says what a number does: up 4 percent, 11 more."""
    before = english[max(0, word.start() - 24) : word.start()]
    return bool(_BY_AMOUNT.match(english, word.end()) or _AMOUNT_BEFORE.search(before))


def _rendering(korean: str) -> tuple[str, ...]:
    row = _by_word()[1][korean][0]
    return row.first


def _place(sentences: Sequence[Sentence], words: str) -> Mention | None:
    for sentence in sentences:
        start = sentence.passage.plain.find(words, sentence.start, sentence.end)
        if start >= 0:
            return Mention("negation", words, sentence.passage, start, start + len(words))
    return None


def _lost(bead: Bead) -> Link | None:
    found = negation.lost(bead.source, bead.target)
    if found is None:
        return None
    place, sentence = found
    said = sentence.passage.plain[place.start : place.end]
    source = Mention("negation", said, sentence.passage, place.start, place.end)
    reason = Message(f"the negation of {said} is lost in the English", f"{said}의 부정이 영문에서 사라졌습니다")
    return Link("negation", source, None, "lost", (), reason, 0.8)


def _added(bead: Bead) -> Link | None:
    found = negation.added(bead.source, bead.target)
    if found is None:
        return None
    start, end, sentence = found
    said = sentence.passage.plain[start:end]
    target = Mention("negation", said, sentence.passage, start, end)
    reason = Message(
        f"the English says {said}, the Korean negates nothing", f"한국어에 없는 부정({said})이 영문에 있습니다"
    )
    return Link("negation", None, target, "added", (), reason, 0.75)
