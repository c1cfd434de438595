"""From the two halves of an article to its pairs: aligned paragraphs with sentence groups inside."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from bitext_check.alignment.dynamic import Group, align_units
from bitext_check.alignment.evidence import Evidence, Unit
from bitext_check.alignment.likeness import vectors_of
from bitext_check.alignment.public import units
from bitext_check.alignment.trust import TRUSTED
from bitext_check.content.items import Item
from bitext_check.records import Bead, Pair, Passage, Sentence

# A skipped Korean and a skipped English paragraph are a moved pair when their evidence is this strong.
_MOVED = 9.0
_MOVED_SHARE = 0.4
# How sure it must be that a sentence stands on another side of the border between two paragraphs.
_ACROSS = 0.8
_HEADLINE_WORDS = 30
_CAPTION, _NEVER = 0.85, 2.0
_SENTENCE_ENDED = re.compile(r"다\.?[”’\"')]{0,2}\s{0,2}(?:$|[(\[</=ⓒ©])")


def make_pairs(
    source: Sequence[Passage], target: Sequence[Passage], optional: frozenset[tuple[str, int]]
) -> tuple[Pair, ...]:
    """Aligned pairs in reading order.

    `optional` names passages (language, paragraph) that count only when the other side has them too: without a
    counterpart they stand in no pair.
    """
    korean, english = units(source), units(target)
    groups, evidence = align_units(korean, english)
    groups = _dissolve(groups, evidence, source, target, optional)
    groups = _join_moved(groups, evidence)
    pairs: list[Pair] = []
    body = [n for n, group in enumerate(groups) if group.complete]
    # What stands under a head line that both sides have is a second one.
    told = [n for n in body if not _head_role(Pair("", (), tuple(target[groups[n].j0 : groups[n].j1])))]
    first, last = ((told or body)[0], body[-1]) if body else (len(groups), -1)
    for number, group in enumerate(groups):
        pair = Pair("", tuple(source[group.i0 : group.i1]), tuple(target[group.j0 : group.j1]))
        if group.complete:
            beads = _beads(pair, korean, english, group, evidence)
            pair = replace(pair, confidence=_confidence(group, evidence), beads=beads)
            before = groups[number - 1] if number else group
            if pairs and _over_border(pairs[-1], pair) and before.i1 == group.i0 and before.j1 == group.j0:
                both = Group(before.i0, group.i1, before.j0, group.j1)
                joined = _joined(pairs[-1], pair, korean, english, both, evidence)
                if joined is not None:
                    pairs[-1], groups[number] = joined, both
                    continue
        elif all((p.language, p.paragraph) in optional for p in (*pair.source, *pair.target)):
            continue
        elif number < first or (number > last and pair.target):
            pair = replace(pair, role=_head_role(pair))
        pairs.append(pair)
    return tuple(replace(pair, id=f"s{number}") for number, pair in enumerate(pairs, 1))


def _over_border(first: Pair, second: Pair) -> bool:
    """Whether the first pair ends with sentences of one language alone and the second begins with such of the other."""
    if not first.beads or not second.beads:
        return False
    end, start = first.beads[-1], second.beads[0]
    return not (end.target or start.source) or not (end.source or start.target)


def _joined(
    first: Pair, second: Pair, korean: Sequence[Unit], english: Sequence[Unit], group: Group, evidence: Evidence
) -> Pair | None:
    """Two pairs as one when a sentence stands on another side of the border between them; None when it does not.

    The English may break paragraphs at another sentence. Nothing is joined unless the sentence that was left out of one
    pair and that added to the other surely are translations of each other.
    """
    pair = Pair("", (*first.source, *second.source), (*first.target, *second.target))
    beads = _beads(pair, korean, english, group, evidence)
    apart = {s for bead in (first.beads[-1], second.beads[0]) for s in (*bead.source, *bead.target)}
    tied = [b for b in beads if b.source and b.target and not apart.isdisjoint((*b.source, *b.target))]
    if not any(apart.issuperset((*b.source, *b.target)) and b.confidence >= _ACROSS for b in tied):
        return None
    return replace(pair, confidence=_confidence(group, evidence), beads=beads)


def _dissolve(
    groups: list[Group],
    evidence: Evidence,
    source: Sequence[Passage],
    target: Sequence[Passage],
    optional: frozenset[tuple[str, int]],
) -> list[Group]:
    """Take apart doubtful groups that hold a caption, a byline or a head line: those often have no counterpart.

    A caption that is translated is a caption in the English too, or a single paragraph that clearly says the same.
    """
    kept: list[Group] = []
    for group in groups:
        korean, english = source[group.i0 : group.i1], target[group.j0 : group.j1]
        marked = [all((p.language, p.paragraph) in optional for p in side) for side in (korean, english)]
        needed = TRUSTED if any(marked) or not any(g.complete for g in kept) else 0.0
        if marked[0] != marked[1]:
            needed = _CAPTION if len(korean) == len(english) == 1 else 1.0
            if marked[0] and not any(g.complete for g in kept) and _heads(korean, english):
                needed = _NEVER
        if group.complete and _confidence(group, evidence) < needed:
            kept.append(Group(group.i0, group.i1, group.j0, group.j0))
            kept.extend(Group(group.i1, group.i1, j, j + 1) for j in range(group.j0, group.j1))
        else:
            kept.append(group)
    return kept


def _heads(korean: Sequence[Passage], english: Sequence[Passage]) -> bool:
    """Whether a Korean caption says a sentence and the English is a head line: that renders a head line left out."""
    said = any(_SENTENCE_ENDED.search(p.plain) for p in korean)
    return said and _head_role(Pair("", tuple(korean), tuple(english))) == "head"


def given_pairs(source: Sequence[Passage | None], target: Sequence[Passage | None]) -> tuple[Pair, ...]:
    """The rows of a table as pairs: aligned as given, with a confidence measured all the same."""
    pairs = []
    for number, (korean, english) in enumerate(zip(source, target, strict=True), 1):
        pair = Pair(f"s{number}", (korean,) if korean else (), (english,) if english else ())
        if korean and english:
            one, other = units(pair.source), units(pair.target)
            evidence = Evidence(one, other)
            group = Group(0, 1, 0, 1)
            pair = replace(
                pair, confidence=_confidence(group, evidence), beads=_beads(pair, one, other, group, evidence)
            )
        pairs.append(pair)
    return tuple(pairs)


def _confidence(group: Group, evidence: Evidence) -> float:
    """From the share of content found on the other side and the ratio of lengths, 0 to 1."""
    share = evidence.share(group.i0, group.i1, group.j0, group.j1)
    length = evidence.length(group.i0, group.i1, group.j0, group.j1)
    value = 9.0 * (share - 0.22) + 0.35 * max(length, -6.0)
    return round(1 / (1 + math.exp(-value)), 3)


def _head_role(pair: Pair) -> str:
    """English head lines and bylines without Korean are no error: short and, as headlines are, without a full stop."""
    if not pair.target:
        return ""
    short = all(len(p.tokens) <= _HEADLINE_WORDS and not p.plain.rstrip("”’\"' ").endswith(".") for p in pair.target)
    return "head" if short else ""


def _join_moved(groups: list[Group], evidence: Evidence) -> list[Group]:
    """Tie skipped Korean paragraphs to skipped English ones that stand elsewhere, when the evidence is strong."""
    lone_korean = [g for g in groups if g.i0 < g.i1 and g.j0 == g.j1]
    lone_english = [g for g in groups if g.i0 == g.i1 and g.j0 < g.j1]
    found: dict[Group, Group] = {}
    for korean in lone_korean[:50]:
        candidates = [
            (evidence.score(korean.i0, korean.i1, e.j0, e.j1), e) for e in lone_english[:50] if e not in found.values()
        ]
        score, best = max(candidates, key=lambda c: c[0], default=(0.0, None))
        if (
            best is not None
            and score >= _MOVED
            and evidence.share(korean.i0, korean.i1, best.j0, best.j1) >= _MOVED_SHARE
        ):
            found[korean] = best
    joined = []
    for group in groups:
        if group in found:
            other = found[group]
            joined.append(Group(group.i0, group.i1, other.j0, other.j1))
        elif group not in found.values():
            joined.append(group)
    return joined


def _beads(
    pair: Pair, korean: Sequence[Unit], english: Sequence[Unit], group: Group, whole: Evidence
) -> tuple[Bead, ...]:
    """Sentence groups inside a pair; `whole` knows how close the translation of the text is."""
    source = _sentences(pair.source)
    target = _sentences(pair.target)
    if len(source) == 1 and len(target) == 1:
        return (Bead(tuple(source), tuple(target), 1.0),)
    source_units = _sentence_units(pair.source, korean[group.i0 : group.i1])
    target_units = _sentence_units(pair.target, english[group.j0 : group.j1])
    groups, evidence = align_units(source_units, target_units, whole.found)
    return tuple(
        Bead(
            tuple(source[g.i0 : g.i1]),
            tuple(target[g.j0 : g.j1]),
            _confidence(g, evidence) if g.complete else 1.0,
        )
        for g in groups
    )


def _sentences(passages: Sequence[Passage]) -> list[Sentence]:
    return [Sentence(p, s.start, s.end) for p in passages for s in p.sentences]


def _sentence_units(passages: Sequence[Passage], whole: Sequence[Unit]) -> list[Unit]:
    spans = [(passage, unit, span) for passage, unit in zip(passages, whole, strict=True) for span in passage.sentences]
    vectors = vectors_of([passage.plain[span.start : span.end] for passage, _, span in spans])
    items = [own for passage, unit in zip(passages, whole, strict=True) for own in _by_sentence(passage, unit)]
    return [
        Unit(tuple(own), len(span), vector) for own, (_, _, span), vector in zip(items, spans, vectors, strict=True)
    ]


def _by_sentence(passage: Passage, unit: Unit) -> list[list[Item]]:
    """The items of a paragraph by its sentences."""
    found: list[list[Item]] = [[] for _ in passage.sentences]
    starts = [span.start for span in passage.sentences]
    for item in unit.items:
        place = bisect_right(starts, item.start) - 1
        if place >= 0 and item.start < passage.sentences[place].end:
            found[place].append(item)
    return found
