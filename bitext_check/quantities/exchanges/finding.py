"""Two figures that changed places: every way to see it, the surest first, and the links that tell it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bitext_check.quantities.comparing.matching import Matching
from bitext_check.quantities.exchanges.beside import Beside
from bitext_check.quantities.exchanges.bracketed import bracketed
from bitext_check.quantities.exchanges.lists import exchanged_pairs
from bitext_check.quantities.exchanges.standing import Exchange, Place
from bitext_check.quantities.exchanges.stretches import Stretches
from bitext_check.quantities.exchanges.turned import turned_changes
from bitext_check.quantities.figures.linked_sides import Side
from bitext_check.quantities.figures.slips import by_noun
from bitext_check.records import Link, Mention, Message

_SPAN = 140


def exchanges(korean: Side, english: Side, matching: Matching, anchors: Sequence[Link]) -> Iterator[Exchange]:
    """The tied figures that changed places, none of them twice. `anchors` are the links of names beside figures."""
    stretches = Stretches(korean.mentions, english.mentions, matching, anchors)
    beside = Beside(korean.mentions, english.mentions, matching)
    taken: set[Place] = set()
    for exchange in (
        *turned_changes(korean.quantities, english.quantities, matching),
        *bracketed(korean.mentions, english.mentions, matching.tied, anchors),
        *_in_lists(korean, english, matching, beside, stretches),
        *beside.exchanges(stretches.shared),
        *stretches.exchanges(),
        *_of_nouns(korean, english, matching, beside),
        *_of_units(korean, english, matching),
    ):
        if taken.isdisjoint(exchange):
            taken |= {exchange.first, exchange.second}
            yield exchange


def _in_lists(
    korean: Side, english: Side, matching: Matching, beside: Beside, stretches: Stretches
) -> Iterator[Exchange]:
    """Figures that changed places in a list, but for those that stand at their own words in a list turned round."""
    for exchange, labelled in exchanged_pairs(korean.mentions, english.mentions, matching):
        if stretches.respective(*exchange):
            if stretches.reaches_over(*exchange):
                yield exchange
            continue
        at_home = beside.at_home(*exchange)
        if not at_home and not labelled and not beside.heads_cross(*exchange):
            at_home = stretches.at_home(*exchange)
        if beside.cross(*exchange) or not at_home:
            yield exchange


def _of_nouns(korean: Side, english: Side, matching: Matching, beside: Beside) -> Iterator[Exchange]:
    """Tied figures of two things of which one has its own noun: 6이닝과 삼진 8개 as "fanned six in eight innings".

    Neither stands at its own noun: 동 counts houses, but 17 greenhouses too, and 3안타 is the 3 of "3-for-6".
    """
    tied = dict(matching.tied)
    back = {j: i for i, j in matching.tied}
    for i, j in by_noun(korean, english):
        if i in tied and j in back and tied[i] != j and back[j] != i:
            ours, theirs = korean.quantities[i], english.quantities[tied[i]]
            if ours.unit and (ours.kind, ours.unit) == (theirs.kind, theirs.unit):
                continue
            exchange = Exchange((i, tied[i]), (back[j], j))
            if not beside.at_home(*exchange):
                yield exchange


def _of_units(korean: Side, english: Side, matching: Matching) -> Iterator[Exchange]:
    """A count that is tied to a time, and the time that is tied to a count."""
    for i, j in matching.tied:
        one = korean.quantities[i].kind, english.quantities[j].kind
        for k, m in matching.tied if one == ("duration", "number") else ():
            other = korean.quantities[k].kind, english.quantities[m].kind
            if other == ("number", "duration") and korean.quantities[i].unit == english.quantities[m].unit:
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
    kind = target[j].kind if one.kind == "date" else one.kind
    silent = Link(other.kind, other, target[m], "exchanged", (), reason, 0.3)
    if max(second.end - first.start, abs(other.end - one.start)) > _SPAN:
        return Link(kind, one, target[j], "wrong-number", (target[m].text,), reason, 0.85), silent
    between = first.passage.plain[first.end : second.start]
    whole = replace(one, start=min(one.start, other.start), end=max(one.end, other.end))
    spanned = replace(first, end=second.end)
    right = f"{_cased(second.text, first.text)}{between}{_cased(first.text, second.text)}"
    good = (right,) if first.kind == second.kind else ()
    return Link(kind, whole, spanned, "wrong-number", good, reason, 0.85), silent


def _cased(words: str, like: str) -> str:
    """Words with the capital or the small letter of those in whose place they come."""
    if like[0].isupper():
        return words[0].upper() + words[1:]
    return words[0].lower() + words[1:] if words.isalpha() else words
