"""What agrees: links of tied figures, those that changed places among them, and those told in another unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bitext_check.quantities.comparing.matching import Matching
from bitext_check.quantities.exchanges.finding import exchanges, told
from bitext_check.quantities.exchanges.turned import turned_records, turned_round, turned_scores
from bitext_check.quantities.figures.labelled import mislabelled
from bitext_check.quantities.figures.linked_sides import Side
from bitext_check.records import Link


def tied_links(korean: Side, english: Side, matching: Matching, anchors: Sequence[Link] = ()) -> list[Link]:
    """A link for every tied pair; figures that changed places and scores turned round have a problem.

    `anchors` are the links of names, beside which figures stand.
    """
    links: list[Link] = []
    moved: set[tuple[int, int]] = set()
    for exchange in exchanges(korean, english, matching, anchors):
        moved |= {exchange.first, exchange.second}
        links.extend(told(exchange, korean.mentions, english.mentions))
    wrong = turned_scores(korean.mentions, english.mentions, matching)
    wrong |= turned_records(korean.mentions, english.mentions, matching)
    for i, j in matching.tied:
        one, other = korean.mentions[i], english.mentions[j]
        if (i, j) in wrong:
            right = turned_round(other.text)
            links.append(Link(one.kind, one, other, "wrong-number", (right,), wrong[i, j], 0.85))
        elif (i, j) not in moved:
            links.append(mislabelled(one, other) or Link(one.kind, one, other))
    return links


def converted(ours: Side, theirs: Side, matching: Matching, said: Sequence[tuple[int, int]]) -> Iterator[Link]:
    """Links of measures that the English has in another unit alone: 30평(99㎡) as "99 square meters"."""
    for i, j in said:
        one, other = ours.quantities[i], theirs.quantities[j]
        if i in matching.korean and one.kind == other.kind == "measure" and one.unit != other.unit:
            yield Link(ours.mentions[i].kind, ours.mentions[i], theirs.mentions[j])
