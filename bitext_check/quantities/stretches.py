"""The words among which each figure of a sentence stands: those nearer to it than to the next figure.

Korean: 상대 업체가 50개월을 제시한 | 납품을 우리는 15개월로 제안했다. English: We proposed delivery in 15 months, |
while the other company proposed 50 months. A predicate that ends a Korean list (진주에 210명, 사천에 65명을 뽑는다) and
a subject that one figure alone has belong to both, and tell nothing of either.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bitext_check.content.lexicon import in_full
from bitext_check.quantities.english_numbers import TENS, UNITS
from bitext_check.records import Link, Mention, Span, Token
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house, cells, table

_NOUNS = ("NNG", "NNP", "XR")
_CONTENT = (*_NOUNS, "VV", "VA", "MAG", "NP")
_PREDICATES = ("VV", "VA", "XSV", "XSA", "VCP", "VX")
_ENDS_CLAUSE = ("EC", "ETM")
_SUBJECTS = ("JKS", "JX")
_COMMA = (",", "·", "/")
_STOPS = frozenset(
    "a an the of in at on to from by for with than as and or but while who which that where were was are is be been "
    "being had has have will would after before during per each it its they their he she his her this these those "
    "there not also more most about total both other another some".split()
)
_SPLITS = (
    frozenset("while whereas but ; compared versus against although though".split()),
    frozenset(("and",)),
    frozenset((",",)),
    frozenset("than of from with including to".split()),
)
"""What parts the words between two English figures; the first kind that stands there does, at its last place."""
_PRONOUNS = {"우리": ("we", "our", "us", "ours"), "저희": ("we", "our", "us", "ours"), "나": ("i", "me", "my")}


class Stretch(NamedTuple):
    """The words of a figure as stems of English words; `subject` those of its subject, `shared` a last predicate."""

    words: frozenset[str]
    subject: frozenset[str] = frozenset()


class Stretches:
    """The stretches of the figures of a pair, each found once.

    `figures` are the places of the figures that part the words of others, `anchors` links of names, whose two sides
    count as one word.
    """

    def __init__(
        self,
        source: Sequence[Mention],
        target: Sequence[Mention],
        figures: tuple[Sequence[int], Sequence[int]],
        anchors: Iterable[Link],
    ) -> None:
        self._source, self._target = source, target
        self._figures = figures
        self._anchors = [link for link in anchors if not link.problem and link.source and link.target]
        self._korean: dict[int, Stretch] = {}
        self._english: dict[int, frozenset[str]] = {}

    def cross(self, one: tuple[int, int], other: tuple[int, int]) -> bool:
        """Each of two tied figures stands among words of the other one, and none among its own.

        The ends of a range (129~130달러) have no words of their own.
        """
        if not _apart(self._source[one[0]], self._source[other[0]]):
            return False
        first, second = self._ko(one[0]), self._ko(other[0])
        ours, theirs = _told(first, second), _told(second, first)
        ours, theirs = ours - theirs, theirs - ours
        if not ours or not theirs:
            return False
        at_one, at_other = self._en(one[1]), self._en(other[1])
        at_one, at_other = at_one - at_other, at_other - at_one
        return not (
            ours.isdisjoint(at_other)
            or theirs.isdisjoint(at_one)
            or not ours.isdisjoint(at_one)
            or not theirs.isdisjoint(at_other)
        )

    def _ko(self, place: int) -> Stretch:
        if place not in self._korean:
            self._korean[place] = self._read_korean(place)
        return self._korean[place]

    def _en(self, place: int) -> frozenset[str]:
        if place not in self._english:
            self._english[place] = self._read_english(place)
        return self._english[place]

    # Korean ----------------------------------------------------------------------------------------------------------

    def _read_korean(self, place: int) -> Stretch:
        figure = self._source[place]
        before, after = _beside(self._source, self._figures[0], place)
        sentence = _sentence(figure)
        start, parted = sentence.start, True
        if before is not None and before.end > start:
            start, parted = _split_korean(before.end, figure.start, figure)
        end = sentence.end
        if after is not None and after.start < end:
            end, _ = _split_korean(figure.end, after.start, figure)
        tokens = [t for t in figure.passage.tokens_in(start, end) if not figure.start <= t.start < figure.end]
        if not parted:
            tokens = [t for t in tokens if t.start < figure.start or t.tag not in _PREDICATES]
            tokens = _without_last_predicate(tokens, figure)
        subject = frozenset(_stems(_subject(tokens, figure.start)))
        words = frozenset(_stems(tokens)) | self._anchored(figure, start, end, 0)
        return Stretch(words, subject)

    def _anchored(self, figure: Mention, start: int, end: int, side: int) -> frozenset[str]:
        """The names between two places of the passage of a figure."""
        sides = ((n, link.target if side else link.source) for n, link in enumerate(self._anchors))
        return frozenset(
            f"#{n}"
            for n, name in sides
            if name is not None and name.passage is figure.passage and start <= name.start and name.end <= end
        )

    # English ---------------------------------------------------------------------------------------------------------

    def _read_english(self, place: int) -> frozenset[str]:
        figure = self._target[place]
        before, after = _beside(self._target, self._figures[1], place)
        sentence = _sentence(figure)
        start, end = sentence.start, sentence.end
        if before is not None and before.end > start:
            start = _split_english(before.end, figure.start, figure)
        if after is not None and after.start < end:
            end = _split_english(figure.end, after.start, figure)
        tokens = figure.passage.tokens_in(start, end)
        words = {t.lemma for t in tokens if t.tag == "W" and not _says_nothing(t.form.lower())}
        return frozenset(words) | self._anchored(figure, start, end, 1)


def _apart(one: Mention, other: Mention) -> bool:
    """Words stand between two Korean figures."""
    first, second = sorted((one, other), key=lambda m: m.start)
    return any(t.tag in _CONTENT for t in first.passage.tokens_in(first.end, second.start))


def _told(one: Stretch, other: Stretch) -> frozenset[str]:
    """The words that tell of a figure; a subject does when the other figure has one of its own."""
    return one.words if other.subject else one.words - one.subject


def _beside(mentions: Sequence[Mention], figures: Sequence[int], place: int) -> tuple[Mention | None, Mention | None]:
    """The figures before and behind one, in its passage."""
    same = [mentions[n] for n in figures if mentions[n].passage is mentions[place].passage and n != place]
    before = [m for m in same if m.end <= mentions[place].start]
    after = [m for m in same if m.start >= mentions[place].end]
    return max(before, key=lambda m: m.end, default=None), min(after, key=lambda m: m.start, default=None)


def _sentence(figure: Mention) -> Span:
    spans = figure.passage.sentences
    return next((s for s in spans if s.start <= figure.start < s.end), Span(0, len(figure.passage.plain)))


def _split_korean(start: int, end: int, figure: Mention) -> tuple[int, bool]:
    """Where the words between two Korean figures part, and whether a predicate of the first one parts them."""
    tokens = figure.passage.tokens_in(start, end)
    for n, token in enumerate(tokens):
        if token.tag in _ENDS_CLAUSE and n and tokens[n - 1].tag in (*_PREDICATES, "EP"):
            return token.end, True
    for token in tokens:
        if token.tag == "JC" or token.form in _COMMA:
            return token.end, False
    return next((t.start for t in tokens if t.tag in _CONTENT), end), False


def _without_last_predicate(tokens: Sequence[Token], figure: Mention) -> list[Token]:
    """The tokens without the noun of the verb that closes a list: 채용 of 75명을 채용한다."""
    behind = figure.passage.tokens_in(figure.end, _sentence(figure).end)
    verbs = {behind[n - 1].start for n, t in enumerate(behind) if n and t.tag in ("XSV", "XSA", "VCP")}
    return [t for t in tokens if t.start not in verbs]


def _subject(tokens: Sequence[Token], start: int) -> Iterator[Token]:
    """The nouns before a figure that a particle of the subject or the topic ends."""
    for n, token in enumerate(tokens):
        if token.tag in _SUBJECTS and token.end <= start:
            at = n - 1
            while at >= 0 and tokens[at].tag in (*_NOUNS, "NP", "XSN", "NNB"):
                yield tokens[at]
                at -= 1


def _stems(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        if token.tag in _CONTENT:
            yield from _english_of(token.lemma)
            yield from _named(token.form) if token.tag == "NNP" else ()


@by_house(maxsize=16_384)
def _english_of(lemma: str) -> frozenset[str]:
    """The stems of the renderings of a Korean word; of all words of them when none is a single word."""
    english = in_full().get(lemma) or in_full().get(f"{lemma}하다") or _PRONOUNS.get(lemma, ())
    single = [said for said in english if " " not in said]
    return frozenset(stem(word) for said in single or english for word in said.split() if word.lower() not in _STOPS)


@by_house(maxsize=1)
def _places() -> dict[str, tuple[str, ...]]:
    return {row["korean"]: (row["english"], *cells(row["accepted"])) for row in table("places")}


@by_house(maxsize=4096)
def _named(name: str) -> frozenset[str]:
    """The stems of the names of a place."""
    return frozenset(stem(word) for said in _places().get(name, ()) for word in said.replace("-", " ").split())


def _split_english(start: int, end: int, figure: Mention) -> int:
    tokens = figure.passage.tokens_in(start, end)
    for words in _SPLITS:
        places = [token for token in tokens if token.form.lower() in words]
        if places:
            return places[-1].start
    return end


def _says_nothing(word: str) -> bool:
    return word in _STOPS or word in UNITS or word in TENS
