"""Two figures that stand each at the words of the other: 버스 2대와 교사 3명 as "three buses and two teachers".

What a figure is of is read from the words beside it: the noun that is counted or measured, its counter, the verb behind
it, the time of it (지난해, "in 2030"), and words such as 밖에 and "only". The test goes both ways: each figure
must stand at a word of the other one, and at none of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from bitext_check.quantities.comparing.matching import Matching
from bitext_check.quantities.exchanges.standing import Exchange, Place, Standing, exchanged, standing
from bitext_check.quantities.reading.english_numbers import TENS, UNITS
from bitext_check.quantities.statements.sides import renderings
from bitext_check.quantities.values import Quantity
from bitext_check.quantities.vocabulary import context_words, noun_classes
from bitext_check.records import Mention, Token
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house, cells, table

_KINDS = frozenset(
    ("number", "money", "percent", "point", "measure", "duration", "times", "age", "age-decade", "multiple")
)
_TIMES = frozenset(("date", "relative"))
_MOST = 40
_KOREAN_FAR, _ENGLISH_FAR = 90, 130
_BEFORE, _AFTER = 14, 16
_WORDS = 4
_COMPOUND = 3
_HEAD_FAR = 50
_ONLY_KO = re.compile(r"\s?(?:[을를이가은는의]\s?)?(?:밖에|에 불과|에 그[쳤친치]|뿐)")
_ONLY_EN = re.compile(r"\b(?:only|just|merely|no more than)\s(?:[a-z]{2,12}\s){0,2}[$€£]?$", re.IGNORECASE)
_COUNTING = re.compile(r"\d\s?(?:개\s)?$")
_OF_AGE = re.compile(r"\b([A-Za-z]{3,12}) in (?:his|her|their) (?:early |mid-?|late )?$")
_BOUNDS = {"more": "~up", "at-least": "~up", "less": "~down", "at-most": "~down"}
_JOINS_BEFORE = frozenset(("JKS", "JX", "MAG", "MM"))
_NOUNS = ("NNG", "NNP", "XR")
_TIME_BEFORE = re.compile(r"(?:의|에|에는|은|는)?(?:\s[가-힣]{1,8}(?:은|는|이|가))?\s?(?:약\s)?")
_TIME_AFTER = re.compile(r"(?: (?!and\b|to\b|from\b|but\b|or\b)[a-z]{1,12}){0,2} ?")
_TIME_LEADS = re.compile(r"(?:['’]s)?[,:]?(?: (?!and\b|to\b|from\b|but\b|or\b)[a-z]{1,12}){0,4} ?")


def _figure(mention: Mention) -> bool:
    quantity = mention.data
    return isinstance(quantity, Quantity) and quantity.kind in _KINDS and not quantity.soft


class Beside:
    """The words right beside the figures of an aligned pair, each read once."""

    def __init__(self, source: Sequence[Mention], target: Sequence[Mention], matching: Matching) -> None:
        self._source, self._target, self._tied = source, target, matching.tied
        self._korean: dict[int, frozenset[str]] = {}
        self._english: dict[int, frozenset[str]] = {}

    @cached_property
    def _times(self) -> list[Place]:
        return [(i, j) for i, j in self._tied if _of_time(self._source[i]) and _of_time(self._target[j])]

    def exchanges(self, shared: Callable[[Place, Place], bool]) -> Iterator[Exchange]:
        """Near figures that stand at each other's words; not those `shared` says one is a part of the other."""
        tied = [(i, j) for i, j in self._tied if _figure(self._source[i]) and _figure(self._target[j])]
        if len(tied) <= _MOST:
            yield from exchanged(
                tied, lambda one, other: self._near(one, other) and self.cross(one, other) and not shared(one, other)
            )

    def _near(self, one: Place, other: Place) -> bool:
        """Two figures of one passage on each side, not far apart, of different values."""
        (i, j), (k, m) = one, other
        source, target = self._source, self._target
        if source[i].passage is not source[k].passage or target[j].passage is not target[m].passage or j == m or i == k:
            return False
        if abs(source[k].start - source[i].end) > _KOREAN_FAR or abs(target[m].start - target[j].end) > _ENGLISH_FAR:
            return False
        ours, theirs = source[i].data, source[k].data
        if not isinstance(ours, Quantity) or not isinstance(theirs, Quantity) or ours.value == theirs.value:
            return False
        # Two kinds that stand in one order on both sides: their words would have changed places, and not they.
        return {ours.kind, theirs.kind} != {"money", "percent"} or (i < k) != (j < m)

    def at_home(self, one: Place, other: Place) -> bool:
        """One of two figures stands at a word of its own that the other one has not.

        What only describes is no such word where the noun itself stands at the other figure: 굴착 로봇 6대 is not at
        home in "6 excavating machines" beside "20 robots".
        """
        return not self.heads_cross(one, other) and self._standing(one, other).at_home

    def heads_cross(self, one: Place, other: Place) -> bool:
        """The noun of a Korean figure is the noun that the other English figure counts, and no noun is at home."""
        ours, theirs = (frozenset(_head_ko(self._source[place[0]])) for place in (one, other))
        at_one, at_other = (frozenset(_head_en(self._target[place[1]])) for place in (one, other))
        return standing(ours, theirs, at_one, at_other).reaches_over

    def cross(self, one: Place, other: Place) -> bool:
        """Each of two figures stands at a word of the other one, and none at its own."""
        return self._standing(one, other).crossed

    def _standing(self, one: Place, other: Place) -> Standing:
        words = self._words_ko(one[0]), self._words_ko(other[0]), self._words_en(one[1]), self._words_en(other[1])
        return standing(*words)

    def _words_ko(self, place: int) -> frozenset[str]:
        if place not in self._korean:
            self._korean[place] = frozenset(_korean(self._source[place])) | self._time_ko(place)
        return self._korean[place]

    def _words_en(self, place: int) -> frozenset[str]:
        if place not in self._english:
            self._english[place] = frozenset(_english(self._target[place])) | self._time_en(place)
        return self._english[place]

    def _time_ko(self, place: int) -> frozenset[str]:
        """The time before a Korean figure, by the place of its English."""
        figure = self._source[place]
        text = figure.passage.plain
        for i, j in self._times:
            time = self._source[i]
            same = time.passage is figure.passage and time.end <= figure.start
            if same and _TIME_BEFORE.fullmatch(text[time.end : figure.start]):
                return frozenset((f"@{j}",))
        return frozenset()

    def _time_en(self, place: int) -> frozenset[str]:
        """The time behind an English figure, else one before it that stands behind no other figure."""
        figure = self._target[place]
        text = figure.passage.plain
        times = [(j, self._target[j]) for _, j in self._times if self._target[j].passage is figure.passage]
        behind = next((j for j, time in times if _follows(figure, time)), None)
        if behind is not None:
            return frozenset((f"@{behind}",))
        figures = [m for m in self._target if m.passage is figure.passage and m is not figure and _figure(m)]
        for j, time in times:
            before = time.end <= figure.start and _TIME_LEADS.fullmatch(text[time.end : figure.start])
            if before and not any(_follows(other, time) for other in figures):
                return frozenset((f"@{j}",))
        return frozenset()


def _follows(figure: Mention, time: Mention) -> bool:
    gap = figure.passage.plain[figure.end : time.start]
    return figure.end <= time.start and _TIME_AFTER.fullmatch(gap) is not None


def _of_time(mention: Mention) -> bool:
    return isinstance(mention.data, Quantity) and mention.data.kind in _TIMES


def _korean(figure: Mention) -> Iterator[str]:
    """What a Korean figure is of, as stems of English words."""
    quantity, passage = figure.data, figure.passage
    assert isinstance(quantity, Quantity)
    yield from _marks(quantity.bound)
    if _ONLY_KO.match(passage.plain, figure.end):
        yield "~only"
    if quantity.unit:
        yield f"~{quantity.unit}"
    before = [t for t in passage.tokens_in(figure.start - _BEFORE, figure.start) if t.end <= figure.start]
    inside = [t for t in passage.tokens_in(figure.start, figure.end) if t.tag[:2] == "NN"]
    after = passage.tokens_in(figure.end, figure.end + _AFTER)
    for token in inside:
        counter = _counters().get(token.form)
        yield from (counter,) if counter else renderings(token.lemma) if len(token.form) > 1 else ()
    denied = {noun.start: prefix.form for prefix, noun in pairwise((*before, *after)) if prefix.tag == "XPN"}
    for token in (*_noun_before(before, figure.start, passage.plain), *_behind(_own(after), figure.end)):
        if token.start in denied:
            # What 비수도권 is of is no 수도권.
            yield from renderings(denied[token.start] + token.lemma)
            continue
        found = renderings(token.lemma)
        yield from found or renderings(token.lemma[-2:] if len(token.lemma) > _COMPOUND else f"{token.lemma}하다")


@by_house(maxsize=1)
def _people() -> frozenset[str]:
    """English nouns in the plural that people are counted by: players, villagers."""
    words = (word for row in table("sayers") for word in cells(row["english"]))
    return frozenset(word for word in words if word.endswith(("s", "men")))


@by_house(maxsize=1)
def _counters() -> dict[str, str]:
    """The stems of the English of counters that say what is counted: 층 is a floor, 동 a building."""
    rows = ((row["korean"], row["english"]) for row in table("counters") if row["kind"] in ("count", "either"))
    return {korean: stem(english) for korean, english in rows if english in context_words("one-thing")}


def _own(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens behind a figure without those of the next figure and the noun before that."""
    for n, token in enumerate(tokens):
        if token.tag in ("SN", "NR"):
            while n and tokens[n - 1].tag in (*_NOUNS, "MAG"):
                n -= 1
            return tokens[:n]
    return tokens


def _marks(bound: str) -> tuple[str, ...]:
    return (_BOUNDS[bound],) if bound in _BOUNDS else ()


def _noun_before(tokens: Sequence[Token], start: int, text: str) -> Iterator[Token]:
    """장비 of 장비 47대: the noun right before a figure, with a particle of topic or subject at most between.

    The counter of another figure (the 층 of 14층 12개 동, the 팀 of 24개 팀 480명) is no such noun.
    """
    rest = list(tokens)
    while rest and (rest[-1].tag in _JOINS_BEFORE):
        start = rest.pop().start
    while rest and rest[-1].tag in _NOUNS and start - rest[-1].end <= 1 and not _counts(text, rest[-1]):
        start = rest[-1].start
        yield rest.pop()


def _counts(text: str, noun: Token) -> bool:
    """Whether a noun is the counter of a figure right before it."""
    return _COUNTING.search(text[max(0, noun.start - 4) : noun.start]) is not None


def _head_ko(figure: Mention) -> frozenset[str]:
    """The noun that stands right before a Korean figure, as stems of English words."""
    before = [t for t in figure.passage.tokens_in(figure.start - _BEFORE, figure.start) if t.end <= figure.start]
    noun = next(_noun_before(before, figure.start, figure.passage.plain), None)
    return renderings(noun.lemma) if noun else frozenset()


def _head_en(figure: Mention) -> Iterator[str]:
    """The last of the words right behind an English figure: tanks of "6 digging robots"."""
    head, end, text = None, figure.end, figure.passage.plain
    for token in figure.passage.tokens_in(figure.end, figure.end + _HEAD_FAR):
        word = token.form.lower()
        if (
            token.tag != "W"
            or text[end : token.start].strip()
            or word in context_words("ends-noun")
            or _is_number(word)
        ):
            break
        head, end = token, token.end
    if head is not None:
        yield head.lemma


def _behind(tokens: Sequence[Token], end: int) -> Iterator[Token]:
    """방안 of 5개의 방안, 다치 of 2명이 다치고: the noun or the verb behind a figure."""
    nouns = 0
    for token in tokens:
        if token.tag in _NOUNS or token.tag in ("VV", "VA", "NNB"):
            if nouns and token.start != end:
                return
            yield token
            nouns, end = nouns + 1, token.end
            if token.tag in ("VV", "VA"):
                return
        elif nouns or token.tag not in ("JKS", "JKO", "JX", "JKG", "VCP"):
            return


def _english(figure: Mention) -> Iterator[str]:
    """What an English figure is of, as stems."""
    quantity, passage = figure.data, figure.passage
    assert isinstance(quantity, Quantity)
    text = passage.plain
    yield from _marks(quantity.bound)
    if _ONLY_EN.search(text[max(0, figure.start - 24) : figure.start]):
        yield "~only"
    if quantity.unit:
        yield f"~{quantity.unit}"
    of_age = _OF_AGE.search(text[max(0, figure.start - 24) : figure.start])
    if of_age:
        yield stem(of_age[1].lower())
    inside = (t for t in passage.tokens_in(figure.start, figure.end) if t.tag == "W")
    yield from (t.lemma for t in inside if not _is_number(t.form.lower()))
    tokens = passage.tokens_in(figure.end, figure.end + 60)
    end, found, at = figure.end, 0, 0
    while at < len(tokens) and found < _WORDS:
        token = tokens[at]
        word, gap = token.form.lower(), text[end : token.start]
        if token.tag == "P" and word == "-" and at == 0:
            yield from (word for t in tokens[1:2] for word in (t.lemma, *_storeys(t.form.lower())))
            return
        if word in ("in", "at") and not gap.strip():
            yield from (t.lemma for t in tokens[at + 1 : at + 2] if t.form[0].isupper())
        if gap.strip() or word in context_words("ends-noun"):
            return
        if word.isdigit() and at + 2 < len(tokens) and tokens[at + 1].form == "-":
            at, end = at + 3, tokens[at + 2].end
            continue
        if token.tag != "W" or _is_number(word):
            return
        end, at = token.end, at + 1
        if word == "without":
            # Of "without detention" the detention is not of the figure.
            at, end = at + 1, tokens[at].end if at < len(tokens) else end
        if word in context_words("part-of-count"):
            continue
        found += 1
        yield token.lemma
        yield from _storeys(word)
        if word in noun_classes():
            yield f"~{noun_classes()[word]}"
        elif word in _people():
            yield "~person"


def _storeys(word: str) -> tuple[str, ...]:
    return (stem("floor"),) if word in ("story", "storey", "stories", "storeys") else ()


def _is_number(word: str) -> bool:
    return word in UNITS or word in TENS
