"""The same thing counted in words on both sides with another number: 세 팀 as "four teams".

The counts that are read as quantities have a counter or a unit of their own; here it is the noun that is counted which
ties the two numbers, through the lexicon. Silence unless the noun is counted once on each side, and neither number
stands anywhere else on the other side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bitext_check.quantities.reading.english_numbers import UNITS
from bitext_check.quantities.statements.sides import renderings, tokens_of
from bitext_check.quantities.vocabulary import english_units, words
from bitext_check.records import Bead, Link, Mention, Message, Sentence, Token
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house, cells, table
from bitext_check.tables.words import any_of

_NATIVE = {word: int(value) for word, value in words("number_words_ko", "native").items() if 1 < int(value) <= 10}
_BETWEEN = 2
"""Words that may stand between an English number and its noun: three former finance ministers."""
_OTHERWISE = ("ordinal", "multiple", "fraction", "alike")
"""Kinds of English words, beside the plain number, that say a small number."""
_PARTICLES = ("JX", "JKS", "JKO")
_SPACE = re.compile(r"\s?")


@dataclass(frozen=True, slots=True)
class _Count:
    """A number of a thing: its place in the passage, and the noun that is counted (a Korean lemma or English stem)."""

    sentence: Sentence
    start: int
    end: int
    value: int
    noun: str


def counted(bead: Bead) -> Iterator[Link]:
    """Links of kind "number", problem "wrong-number", for things that the English counts otherwise; at most one a bead.

    `expected` is the number in the way the English has it.
    """
    ours = [count for sentence in bead.source for count in _korean(sentence)]
    if not ours:
        return
    theirs = [count for sentence in bead.target for count in _english(sentence)]
    for count in ours:
        stems = _nouns(count.noun)
        same = [other for other in theirs if other.noun in stems]
        if len(same) != 1 or same[0].value == count.value or sum(c.noun == count.noun for c in ours) > 1:
            continue
        if not _said_in_english(count.value, bead.target) and not _said_in_korean(same[0].value, bead.source):
            yield _link(count, same[0])
            return


@by_house(maxsize=4096)
def _nouns(lemma: str) -> frozenset[str]:
    """The stems by which a noun is rendered; of renderings of several words the last: 주민센터 is a "center"."""
    return renderings(lemma) | _phrase_heads().get(lemma, frozenset())


@by_house(maxsize=1)
def _phrase_heads() -> dict[str, frozenset[str]]:
    return {
        row["lemma"]: frozenset(stem(word.rpartition(" ")[2]) for word in cells(row["english"]) if " " in word)
        for row in table("lexicon") if row["pos"] == "NNG" and " " in row["english"]
    }  # fmt: skip


def _korean(sentence: Sentence) -> Iterator[_Count]:
    """세 팀, 다섯 가지 방안, 주민 네 명: a native number with the noun that it counts."""
    tokens = tokens_of(sentence)
    text = sentence.passage.plain
    for n, token in enumerate(tokens):
        value = _NATIVE.get(token.form)
        if value is None or token.tag not in ("MM", "NR") or _glued(text, token):
            continue
        after = tokens[n + 1] if n + 1 < len(tokens) else None
        if after is None or not _SPACE.fullmatch(text, token.end, after.start):
            continue
        counter = after.tag == "NNB" or (after.form in _counters() and _before(tokens, n, text) is not None)
        noun, end = (None, after.end) if counter else _head(tokens, n + 1, text)
        if counter:
            noun, end = _beyond(tokens, n + 1, text)
            noun, end = (noun, end) if noun else (_before(tokens, n, text), after.end)
        if noun is not None:
            start = noun.start if noun.end <= token.start else token.start
            yield _Count(sentence, start, max(end, token.end), value, noun.lemma)


@by_house(maxsize=1)
def _counters() -> frozenset[str]:
    return frozenset(row["korean"] for row in table("counters"))


def _glued(text: str, token: Token) -> bool:
    """The number is part of a longer one or of a word: 서른두 명."""
    return token.start > 0 and not text[token.start - 1].isspace()


def _head(tokens: Sequence[Token], first: int, text: str) -> tuple[Token | None, int]:
    """The last noun of the word that begins at a token, and its end; None when it begins with no noun."""
    head = None
    for token in tokens[first:]:
        if token.tag != "NNG" or (head is not None and token.start != head.end):
            break
        head = token
    following = text[head.end : head.end + 1] if head else ""
    return (head, head.end) if head and not following.isdigit() else (None, 0)


def _beyond(tokens: Sequence[Token], counter: int, text: str) -> tuple[Token | None, int]:
    """The noun behind a counter: 다섯 가지 방안, 세 개의 방안."""
    rest = counter + 1 + (counter + 1 < len(tokens) and tokens[counter + 1].form == "의")
    if rest >= len(tokens) or tokens[rest].start == tokens[counter].end:
        return None, 0
    gap = text[tokens[counter].end : tokens[rest].start]
    return _head(tokens, rest, text) if gap.strip() in ("", "의") else (None, 0)


def _before(tokens: Sequence[Token], number: int, text: str) -> Token | None:
    """The noun before a number, with nothing but a particle and a space between: 주민 네 명, 희생자는 다섯 명."""
    if number == 0:
        return None
    noun = tokens[number - 1]
    if number > 1 and noun.tag in _PARTICLES and tokens[number - 2].end == noun.start:
        counted = tokens[number - 2]
        return counted if counted.tag == "NNG" and text[noun.end : tokens[number].start] == " " else None
    return noun if noun.tag == "NNG" and text[noun.end : tokens[number].start] == " " else None


def _english(sentence: Sentence) -> Iterator[_Count]:
    """Three teams, five new measures: a small number with each of the words that it may count."""
    tokens = tokens_of(sentence)
    for n, token in enumerate(tokens):
        value = _value(token.form)
        if value is None or value < 1 or (n and tokens[n - 1].form in ("-", "–", ".", "$", "/", "No", "of")):
            continue
        for other in tokens[n + 1 : n + 2 + _BETWEEN]:
            word = other.form.lower()
            if not word.isalpha() or _value(word) is not None or word in _STOPS or word in english_units():
                break
            yield _Count(sentence, token.start, other.end, value, other.lemma)


_STOPS = frozenset("of and or in at to for the a an by with on from per times more percent is are was were".split())


def _value(word: str) -> int | None:
    if word.isdigit():
        return int(word) if len(word) < 3 else None
    return UNITS.get(word.lower())


@by_house(maxsize=1)
def _english_words() -> dict[str, int]:
    """English words that say a small number otherwise: both, twice, second, quarter."""
    return {word: int(value) for word, value in words("number_words_en", *_OTHERWISE).items()}


@by_house(maxsize=16)
def _korean_shapes(value: int) -> re.Pattern[str]:
    """Any way in which Korean says a small number at the beginning of a word: 둘, 두, 양, 2."""
    rows = words("number_words_ko", "native", "standing", "alike")
    spelled = [word for word, number in rows.items() if number == str(value)]
    words_of = f"|{any_of(spelled)}" if spelled else ""
    return re.compile(rf"(?<![\d가-힣])(?:{value}(?!\.?\d){words_of})")


def _said_in_english(value: int, target: Sequence[Sentence]) -> bool:
    otherwise = _english_words()
    forms = [token.form.lower() for sentence in target for token in tokens_of(sentence)]
    return any(_value(form) == value or otherwise.get(form) == value for form in forms)


def _said_in_korean(value: int, source: Sequence[Sentence]) -> bool:
    return _korean_shapes(value).search(" ".join(sentence.plain for sentence in source)) is not None


def _link(ours: _Count, theirs: _Count) -> Link:
    source = Mention("number", str(ours.value), ours.sentence.passage, ours.start, ours.end)
    target = Mention("number", str(theirs.value), theirs.sentence.passage, theirs.start, theirs.end)
    word = next(name for name, number in UNITS.items() if number == ours.value)
    first, _, rest = target.text.partition(" ")
    said = str(ours.value) if first.isdigit() else word.capitalize() if first[0].isupper() else word
    reason = Message(
        f"{source.text} = {ours.value}; the English says {target.text} = {theirs.value}: the numbers differ",
        f"{source.text} = {ours.value}, 영문은 {target.text} = {theirs.value}: 수가 다릅니다",
    )
    return Link("number", source, target, "wrong-number", (f"{said} {rest}",), reason, 0.85)
