"""A figure in brackets that changed places with the one it is set against: 37회로 지난해 같은 기간(78회)의 절반.

The words right before the brackets say what the figure in them is of. Where they stand before the brackets in the
English, too, the figure of the Korean brackets has to stand in them, and not the one that is set against it.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from bitext_check.quantities.exchanges.renderings import CONTENT, stems_of
from bitext_check.quantities.exchanges.standing import Exchange, Place
from bitext_check.quantities.values import Quantity
from bitext_check.quantities.vocabulary import context_words
from bitext_check.records import Link, Mention, Token

_FAR = 120
_BEFORE = 24
_KOREAN_WORDS, _ENGLISH_WORDS = 3, 4


def bracketed(
    source: Sequence[Mention], target: Sequence[Mention], tied: Sequence[Place], anchors: Iterable[Link]
) -> Iterator[Exchange]:
    """Tied figures of one kind of which one stands in brackets in the Korean and the other one in the English."""
    inside = [(i, j) for i, j in tied if _in_brackets(source[i]) != _in_brackets(target[j])]
    if len(inside) < 2:
        return
    alike = [(a.source, a.target) for a in anchors if not a.problem and a.source and a.target]
    alike += [(source[i], target[j]) for i, j in tied]
    for one, other in itertools.permutations(inside, 2):
        if (
            _in_brackets(source[one[0]])
            and _in_brackets(target[other[1]])
            and _set_against(source[one[0]], source[other[0]])
            and _set_against(target[one[1]], target[other[1]])
            and _of_one_thing(source[one[0]], target[other[1]], alike)
        ):
            yield Exchange(*sorted((one, other)))


def _in_brackets(figure: Mention) -> bool:
    """The figure fills a pair of round brackets."""
    text = figure.passage.plain
    return text[figure.start - 1 : figure.start] == "(" and text[figure.end : figure.end + 1] == ")"


def _set_against(one: Mention, other: Mention) -> bool:
    """Two different figures of one kind, not far from each other."""
    ours, theirs = cast(Quantity, one.data), cast(Quantity, other.data)
    near = one.passage is other.passage and max(one.start, other.start) - min(one.end, other.end) <= _FAR
    return (
        near
        and (ours.kind, ours.unit, ours.currency) == (theirs.kind, theirs.unit, theirs.currency)
        and (ours.value != theirs.value)
    )


def _of_one_thing(korean: Mention, english: Mention, alike: Sequence[tuple[Mention, Mention]]) -> bool:
    """The words before the brackets are the same on both sides: a time, a name, or a noun and its rendering."""
    ours, theirs = _words_ko(korean), _words_en(english)
    if not ours or not theirs:
        return False
    if any(_among(one, korean, ours) and _among(other, english, theirs) for one, other in alike):
        return True
    said = {t.lemma for t in theirs if t.form.lower() not in context_words("of-no-figure")}
    return not said.isdisjoint(stems_of(ours, "alone"))


def _among(mention: Mention, figure: Mention, words: Sequence[Token]) -> bool:
    return mention.passage is figure.passage and mention.start < words[-1].end and words[0].start < mention.end


def _words_ko(figure: Mention) -> Sequence[Token]:
    tokens = _before(figure)
    return [t for t in tokens if t.tag.partition("-")[0] in (*CONTENT, "NNB", "MM")][-_KOREAN_WORDS:]


def _words_en(figure: Mention) -> Sequence[Token]:
    """The words before the brackets as far as the last mark."""
    words = list(itertools.takewhile(lambda token: token.tag in ("W", "N"), reversed(_before(figure))))
    return words[:_ENGLISH_WORDS][::-1]


def _before(figure: Mention) -> Sequence[Token]:
    end = figure.start - 1
    return [t for t in figure.passage.tokens_in(max(0, end - 2 * _BEFORE), end) if t.end <= end]
