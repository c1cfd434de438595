"""The words among which each figure of a sentence stands: those nearer to it than to the next figure.

Korean: 상대 업체가 50개월을 제시한 | 납품을 우리는 15개월로 제안했다. English: We proposed delivery in 15 months, |
while the other company proposed 50 months. A predicate that ends a Korean list (진주에 210명, 사천에 65명을 뽑는다) and
a subject that one figure alone has belong to both, and tell nothing of either.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from bitext_check.quantities.comparing.matching import Matching
from bitext_check.quantities.exchanges import parallel
from bitext_check.quantities.exchanges.items import english_item, korean_item
from bitext_check.quantities.exchanges.renderings import CONTENT, stems_of
from bitext_check.quantities.exchanges.standing import Exchange, Place, Standing, exchanged
from bitext_check.quantities.figures.shares import share_in_english, turned_share
from bitext_check.quantities.reading.english_numbers import TENS, UNITS
from bitext_check.quantities.values import Quantity, family
from bitext_check.quantities.vocabulary import context_words
from bitext_check.records import Link, Mention, Passage, Span, Token

_KINDS = frozenset(
    (
        "number", "money", "percent", "point", "measure", "duration", "times", "age", "age-decade", "multiple",
        "date", "time", "ordinal",
    )
)  # fmt: skip
_MOST = 40
_OF_WHOLE = re.compile(r"가운데|중(?:에서?)?\s")
_QUOTES = ("“", "”", '"')
_NOUNS = ("NNG", "NNP", "XR")
_PREDICATES = ("VV", "VA", "XSV", "XSA", "VCP", "VX")
_ENDS_CLAUSE = ("EC", "ETM")
_SUBJECTS = ("JKS", "JX")
_COMMA = (",", "·", "/")
_SPLITS = (
    frozenset("while whereas but ; compared versus against although though before after".split()),
    frozenset(("and",)),
    frozenset((",",)),
)
"""What parts the words between two English figures; the first kind that stands there does, at its last place."""
_OF_AGE = re.compile(r"\b[A-Za-z]{3,12} in (?:his|her|their) (?:early |mid-?|late )?$")


class Stretch(NamedTuple):
    """The words of a figure as stems of English words, and among them those of its subject.

    `alone` are the words that are renderings by themselves, and no part of one: company of 회사, not of 경쟁사.
    """

    words: frozenset[str]
    alone: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()


Things = dict[int, Span]
"""Where the things of figures stand, by the place of the figure."""


class Stretches:
    """The stretches of the figures of an aligned pair, each found once.

    `anchors` are links of names; their two sides count as one word, as do those of times, ranks and other figures.
    """

    def __init__(
        self, source: Sequence[Mention], target: Sequence[Mention], matching: Matching, anchors: Iterable[Link]
    ) -> None:
        self._source, self._target = source, target
        kinds = ((i, j, _kind(source[i]), _kind(target[j])) for i, j in matching.tied)
        self._kinds = {(i, j): (*one, family(other[0])) for i, j, one, other in kinds if one and other}
        self._tied = list(self._kinds)
        self._all = [(i, j) for i, j in matching.tied if _tells(source[i])]
        self._names = [(a.source, a.target) for a in anchors if not a.problem and a.source and a.target]
        self._korean: dict[int, Stretch] = {}
        self._english: dict[int, frozenset[str]] = {}
        self._things = self._parallel(0, parallel.of_korean), self._parallel(1, parallel.of_english)

    def _parallel(self, side: int, read: Callable[[Passage, Span, Sequence[Mention]], dict[int, Span]]) -> Things:
        """The things of figures that stand in a list of their own, by the place of the figure."""
        found: Things = {}
        groups: dict[tuple[object, ...], list[int]] = {}
        for place, own in {t[side]: kind for t, kind in self._kinds.items()}.items():
            figure = (self._source, self._target)[side][place]
            if parallel.says_so(figure.passage):
                groups.setdefault((id(figure.passage), _sentence(figure), own), []).append(place)
        for (_, sentence, _), places in groups.items():
            if len(places) > 1 and isinstance(sentence, Span):
                figures = [(self._source, self._target)[side][place] for place in sorted(places)]
                things = read(figures[0].passage, sentence, figures)
                found |= {sorted(places)[n]: span for n, span in things.items()}
        return found

    def exchanges(self) -> Iterator[Exchange]:
        """Tied pairs of one kind in one sentence, each of which stands among words of the other one."""
        for group in self._groups():
            yield from exchanged(group, self._crosses)

    def _groups(self) -> Iterable[list[Place]]:
        found: dict[tuple[str, ...], list[Place]] = {}
        for place in self._tied:
            found.setdefault(self._kinds[place], []).append(place)
        return (group for group in found.values() if 1 < len(group) <= _MOST)

    def _crosses(self, one: Place, other: Place) -> bool:
        korean = self._source[one[0]], self._source[other[0]]
        english = self._target[one[1]], self._target[other[1]]
        if one[1] == other[1] or _value(korean[0]) == _value(korean[1]):
            return False
        if not _one_sentence(*korean) or not _one_sentence(*english) or _in_one_phrase(*english):
            return False
        if share_in_english(*english):
            return turned_share(korean, english)
        roles = [_role(mention) for mention in (*korean, *english)]
        if {"from", "to"} == set(roles[:2]) and roles[:2] == roles[2:]:
            return False
        if not self._apart(*korean):
            return False
        return self.cross(one, other) or (all(map(_topic, korean)) and self._shares_cross(one, other))

    def _shares_cross(self, one: Place, other: Place) -> bool:
        """The same of two shares of one whole, whose words are of neither: 비용의 75%는 시가, 25%는 주민이."""
        first, second = sorted((one, other), key=lambda place: self._source[place[0]].start)
        share, following = self._source[first[0]], self._source[second[0]]
        between = share.passage.tokens_in(share.end, following.start)
        if not between or not (between[-1].form in _COMMA or between[-1].tag == "EC"):
            return False
        whole = share.passage.tokens_in(_sentence(share).start, share.start)
        found = self._standing(first, second)
        own = found.ours - frozenset(stems_of(whole, "alone")) - frozenset(stems_of(whole, "parts"))
        return found._replace(ours=own).crossed

    def _apart(self, one: Mention, other: Mention) -> bool:
        """Words or other figures stand between two Korean figures, which are no ends of a range; or a list has both."""
        if all(any(self._source[n] is m for n in self._things[0]) for m in (one, other)):
            return True
        first, second = sorted((one, other), key=lambda m: m.start)
        between = first.passage.tokens_in(first.end, second.start)
        figures = (self._source[i] for i, _ in self._all)
        return any(t.tag.partition("-")[0] in CONTENT for t in between) or any(
            m.passage is one.passage and first.end <= m.start and m.end <= second.start for m in figures
        )

    def shared(self, one: Place, other: Place) -> bool:
        """The English says that one of the two is a part of the other: it has the words of both."""
        english = self._target[one[1]], self._target[other[1]]
        return english[0].passage is english[1].passage and bool(share_in_english(*english))

    def at_home(self, one: Place, other: Place) -> bool:
        """One of two tied figures stands among words of its own that the other one has not, and few cross."""
        return (found := self._standing(one, other)).at_home and not found.outweighed

    def respective(self, one: Place, other: Place) -> bool:
        """The English has both in a list of their own: the order of the figures tells nothing without their things."""
        return one[1] in self._things[1] and other[1] in self._things[1]

    def reaches_over(self, one: Place, other: Place) -> bool:
        """One of two tied figures stands among words of the other one, and none among its own."""
        return self._standing(one, other).reaches_over

    def cross(self, one: Place, other: Place) -> bool:
        """Each of two tied figures stands among words of the other one, and none among its own."""
        return self._standing(one, other).crossed

    def _standing(self, one: Place, other: Place) -> Standing:
        first, second = self._ko(one[0]), self._ko(other[0])
        ours, theirs = _told(first, second), _told(second, first)
        at_one, at_other = self._en(one[1]), self._en(other[1])
        return Standing(
            ours - (theirs & second.alone), theirs - (ours & first.alone), at_one - at_other, at_other - at_one
        )

    def _ko(self, place: int) -> Stretch:
        if place not in self._korean:
            self._korean[place] = self._read_korean(place)
        return self._korean[place]

    def _en(self, place: int) -> frozenset[str]:
        if place not in self._english:
            self._english[place] = self._read_english(place)
        return self._english[place]

    def _anchored(self, place: int, start: int, end: int, side: int) -> frozenset[str]:
        """The names and the figures of other kinds between two places of the passage of a figure."""
        mentions = (self._source, self._target)[side]
        figure, own = mentions[place], next(self._kinds[t] for t in self._tied if t[side] == place)
        others = [t for t in self._all if self._kinds.get(t) != own]
        names = [*(pair[side] for pair in self._names), *(mentions[t[side]] for t in others)]
        within = (
            n
            for n, name in enumerate(names)
            if name.passage is figure.passage and start <= name.start and name.end <= end
        )
        return frozenset(f"#{n}" for n in within)

    def _beside(self, place: int, side: int) -> tuple[Mention | None, Mention | None]:
        """The figures of its kind before and behind one, in its passage."""
        mentions = (self._source, self._target)[side]
        figure, own = mentions[place], next(self._kinds[t] for t in self._tied if t[side] == place)
        places = {t[side] for t in self._tied if self._kinds[t] == own} - {place}
        same = [mentions[n] for n in places if mentions[n].passage is figure.passage]
        before = [m for m in same if m.end <= figure.start]
        after = [m for m in same if m.start >= figure.end]
        return max(before, key=lambda m: m.end, default=None), min(after, key=lambda m: m.start, default=None)

    # Korean ----------------------------------------------------------------------------------------------------------

    def _read_korean(self, place: int) -> Stretch:
        figure = self._source[place]
        thing = self._things[0].get(place)
        if thing is not None:
            return self._stretch(place, thing.start, thing.end, figure.passage.tokens_in(thing.start, thing.end), ())
        before, after = self._beside(place, 0)
        sentence = _sentence(figure)
        start, closes = sentence.start, False
        if before is not None and before.end > start:
            start, parted = _split_korean(before.end, figure.start, figure)
            closes = not parted and not _OF_WHOLE.search(figure.passage.plain, before.end, figure.start)
        end = sentence.end
        if after is not None and after.start < end:
            start = max(start, korean_item(figure, after) or start)
            end, parted = _split_korean(figure.end, after.start, figure)
            closes = closes and not parted
        tokens = figure.passage.tokens_in(start, figure.start)
        behind = figure.passage.tokens_in(figure.end, end)
        if closes and before is not None:
            named = bool(tokens) and tokens[-1].tag in _NOUNS
            behind = _its_own(behind, figure.passage.tokens_in(before.end, start), named)
        tokens += behind
        return self._stretch(place, start, end, tokens, _subject(tokens, figure.start))

    def _stretch(self, place: int, start: int, end: int, tokens: Sequence[Token], subject: Iterable[Token]) -> Stretch:
        alone = frozenset(stems_of(tokens, "alone")) | self._anchored(place, start, end, 0)
        subjects = frozenset(stems_of(subject, "alone"))
        return Stretch(alone | frozenset(stems_of(tokens, "parts")), alone, subjects)

    # English ---------------------------------------------------------------------------------------------------------

    def _read_english(self, place: int) -> frozenset[str]:
        figure = self._target[place]
        span = self._things[1].get(place) or self._around(place)
        tokens = figure.passage.tokens_in(span.start, span.end)
        words = {t.lemma for t in tokens if t.tag == "W" and not _says_nothing(t.form.lower())}
        return frozenset(words) | self._anchored(place, span.start, span.end, 1)

    def _around(self, place: int) -> Span:
        """The part of the sentence that is nearer to an English figure than to the next one."""
        figure = self._target[place]
        before, after = self._beside(place, 1)
        sentence = _sentence(figure)
        start, end = sentence.start, sentence.end
        if before is not None and before.end > start:
            start, _ = _split_english(before.end, figure.start, figure)
        if after is not None and after.start < end:
            start = max(start, english_item(figure, after, start) or start)
            _, end = _split_english(figure.end, after.start, after)
        return Span(start, end)


def _told(one: Stretch, other: Stretch) -> frozenset[str]:
    """The words that tell of a figure; a subject does when the other figure has one of its own."""
    return one.words if other.subject else one.words - one.subject


def _kind(mention: Mention) -> tuple[str, ...]:
    """What a figure must share with another one for a slip to exchange them; () for what tells nothing."""
    quantity = mention.data
    if not isinstance(quantity, Quantity) or quantity.soft or quantity.kind not in _KINDS:
        return ()
    if quantity.kind == "date" and quantity.day:
        return ("date", *(field for field in ("year", "month", "day") if getattr(quantity.day, field) is not None))
    return quantity.kind, "" if quantity.kind == "duration" else quantity.unit, quantity.currency


def _tells(mention: Mention) -> bool:
    """What may mark a figure of another kind: everything but "one" and the like; "first" does."""
    quantity = mention.data
    return isinstance(quantity, Quantity) and (not quantity.soft or quantity.kind not in ("number", "times"))


def _topic(share: Mention) -> bool:
    """A share is itself what is spoken of: 25%는 주민이 낸다."""
    behind = share.passage.tokens_in(share.end, share.end + 1)
    return _kind(share)[:1] == ("percent",) and any(token.tag == "JX" for token in behind)


def _value(mention: Mention) -> object:
    quantity = mention.data
    assert isinstance(quantity, Quantity)
    return quantity.day if quantity.kind == "date" else (quantity.value, quantity.unit)


def _role(mention: Mention) -> str:
    """Which end of a range a figure is, or of a span of time: 20일 뒤부터 40일 안에."""
    quantity = mention.data
    if not isinstance(quantity, Quantity) or quantity.role or quantity.kind != "duration":
        return quantity.role if isinstance(quantity, Quantity) else ""
    if quantity.bound == "at-most" or quantity.timing in ("within", "until"):
        return "to"
    return "from" if quantity.bound == "at-least" or quantity.timing in ("after", "since") else ""


def _one_sentence(one: Mention, other: Mention) -> bool:
    return one.passage is other.passage and _sentence(one) == _sentence(other)


def _in_one_phrase(one: Mention, other: Mention) -> bool:
    """Two English figures side by side are of one noun, before which the Korean order may be another: six four-car."""
    first, second = sorted((one, other), key=lambda m: m.start)
    return first.passage.plain[first.end : second.start] == " "


def _sentence(figure: Mention) -> Span:
    """The sentence of a figure, or the quotation in it: who speaks is no word of the figure."""
    spans = figure.passage.sentences
    span = next((s for s in spans if s.start <= figure.start < s.end), Span(0, len(figure.passage.plain)))
    text = figure.passage.plain
    start = max(text.rfind(mark, span.start, figure.start) + 1 for mark in _QUOTES)
    ends = [at for mark in _QUOTES if (at := text.find(mark, figure.end, span.end)) >= 0]
    return Span(max(span.start, start), min([span.end, *ends]))


def _split_korean(start: int, end: int, figure: Mention) -> tuple[int, bool]:
    """Where the words between two Korean figures part, and whether a predicate of the first one parts them."""
    tokens = figure.passage.tokens_in(start, end)
    for n, token in enumerate(tokens):
        told_of_next = token.tag == "ETM" and n and tokens[n - 1].tag == "VCP"  # 기준인 25%
        if told_of_next:
            continue
        if token.tag in _ENDS_CLAUSE and n and tokens[n - 1].tag.partition("-")[0] in (*_PREDICATES, "EP"):
            return token.end, True
    for token in tokens:
        if token.tag == "JC" or token.form in _COMMA:
            return token.end, False
    rest = tokens[len(_counted(tokens)) :] if tokens and tokens[0].start <= start + 1 else tokens
    return next((t.start for t in rest if t.tag.partition("-")[0] in (*CONTENT, "SN", "NR")), end), False


def _counted(behind: Sequence[Token]) -> tuple[Token, ...]:
    """The noun that a figure counts: 교사 of 6명의 교사가 왔다."""
    end = 1 if behind and behind[0].tag == "JKG" else 0
    while end < len(behind) and behind[end].tag in _NOUNS:
        end += 1
    return tuple(behind[:end])


def _its_own(behind: Sequence[Token], beside: Sequence[Token], named: bool) -> tuple[Token, ...]:
    """What stands behind the last figure of a list and is not said of the whole list.

    `beside` stands behind the figure before: where that has words of its own (100m에서 금메달, 200m에서 은메달을 땄다),
    the last one has them too, but for the predicate. Where its noun stands before it (`named`), the one behind it is of
    the whole list: 교사 3명, 학생 9명의 이름.
    """
    if not any(token.tag in _NOUNS for token in beside):
        return _counted(behind) if behind and behind[0].tag == "JKG" and not named else ()
    verb = next((n for n, t in enumerate(behind) if t.tag.partition("-")[0] in _PREDICATES), len(behind))
    last = verb - 1 if verb < len(behind) and behind[verb].tag in ("XSV", "XSA", "VCP") else verb
    return tuple(behind[: max(0, last)])


def _subject(tokens: Sequence[Token], start: int) -> Iterator[Token]:
    """The nouns before a figure that a particle of the subject or the topic ends."""
    for n, token in enumerate(tokens):
        if token.tag in _SUBJECTS and token.end <= start:
            at = n - 1
            while at >= 0 and tokens[at].tag in (*_NOUNS, "NP", "XSN", "NNB"):
                yield tokens[at]
                at -= 1


def _split_english(start: int, end: int, following: Mention) -> tuple[int, int]:
    """Where the words of the second figure begin, and those of the first end: in between they are of both."""
    of_age = _OF_AGE.search(following.passage.plain, start, end)
    if of_age:
        return of_age.start(), of_age.start()
    tokens = following.passage.tokens_in(start, end)
    for words in _SPLITS:
        places = [token for token in tokens if token.form.lower() in words]
        if places:
            return places[-1].start, places[-1].start
    return start, end


def _says_nothing(word: str) -> bool:
    return word in context_words("of-no-figure") or word in UNITS or word in TENS
