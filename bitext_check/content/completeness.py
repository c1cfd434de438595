"""Completeness of a translation: what each pair lacks, adds, repeats, leaves in Korean, or loses of its quotations.

`completeness` is the one call for the steps after the alignment; each kind of trouble is worked out in a file of its
own (`gaps`, `lists`, `leftovers`, `repetition`, `quotation`) on the same matched words (`presence`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bitext_check.content.credits import is_credit
from bitext_check.content.gaps import gap_links, usual_scale, widened
from bitext_check.content.leftovers import is_foreign, leftover_links
from bitext_check.content.presence import Presence, presence
from bitext_check.content.quotation import quotation_links
from bitext_check.content.repetition import repetition_links
from bitext_check.content.romanized import Article, romanized_links
from bitext_check.content.works import with_titles
from bitext_check.records import Link, Mention, Message, Pair


def completeness(pairs: Sequence[Pair], trusted: float = 0.0) -> tuple[tuple[Link, ...], ...]:
    """Links of the kinds "omission", "addition", "untranslated", "quote", "repetition" and "alignment" for every pair.

    Takes the pairs of an article with the links that other steps have made (words inside tied mentions count as found)
    and the confidence from which a pair is trusted.
    """
    found = [
        with_titles(presence(widened(pairs, n))) if pair.complete and pair.confidence >= trusted else None
        for n, pair in enumerate(pairs)
    ]
    scale = usual_scale(pairs, found)
    gaps = gap_links(pairs, found, scale)
    quotes = quotation_links(pairs, found, scale.free)
    article = Article(pairs)
    every: list[tuple[Link, ...]] = []
    for n, pair in enumerate(pairs):
        others = tuple(_others(pair, found[n], trusted, article))
        repeated = [link for link in others if link.kind == "repetition" and link.target]
        own = [gap for gap in gaps[n] if not any(place and is_credit(place) for place in (gap.source, gap.target))]
        new = [gap for gap in own if not (gap.target and any(_of_repeat(gap.target, r) for r in repeated))]
        lost = [gap.source for gap in gaps[n] if gap.kind == "omission" and gap.source]
        marks = [q for q in quotes[n] if q.source is None or not any(_overlap(q.source, place) for place in lost)]
        marks = [q for q in marks if not any(q.target and r.target and _overlap(q.target, r.target) for r in repeated)]
        every.append((*new, *marks, *others))
    return tuple(every)


def _of_repeat(added: Mention, repeat: Link) -> bool:
    """Whether what seems to be added belongs to a repetition.

    It is the second occurrence itself, or one of the two sentences before it where that was taken for the translation.
    """
    again = repeat.target
    if again is None or added.passage.paragraph != again.passage.paragraph:
        return False
    before = [s for s in again.passage.sentences if s.end <= again.start][-2:] if repeat.problem == "sentence" else []
    return _overlap(added, again) or any(added.start < s.end and s.start < added.end for s in before)


def explained(links: Sequence[Link], gaps: Sequence[Link]) -> tuple[Link, ...]:
    """`links` without those that only say that a mention is missing or new inside a stretch that is so as a whole."""
    lost = [gap.source for gap in gaps if gap.kind == "omission" and gap.source]
    added = [gap.target for gap in gaps if gap.kind in ("addition", "repetition") and gap.target]
    return tuple(
        link
        for link in links
        if not (link.target is None and link.source and any(_overlap(link.source, place) for place in lost))
        and not (link.source is None and link.target and any(_overlap(link.target, place) for place in added))
    )


def _overlap(one: Mention, other: Mention) -> bool:
    return one.passage.paragraph == other.passage.paragraph and one.start < other.end and other.start < one.end


def links(pair: Pair) -> tuple[Link, ...]:
    """Links of one pair that stands alone."""
    return completeness((pair,))[0]


def _others(pair: Pair, seen: Presence | None, trusted: float, article: Article) -> Iterator[Link]:
    if pair.complete and pair.confidence < trusted and not any(is_foreign(p) for p in pair.target):
        yield Link("alignment", None, None, "doubtful", (), _DOUBTFUL, 1.0)
    if pair.target:
        yield from leftover_links(pair)
        yield from romanized_links(pair, article)
    if seen is not None:
        yield from repetition_links(pair, seen)


_DOUBTFUL = Message(
    "It is not sure that these two belong together; other checks are silent here.",
    "이 두 단락이 서로 대응하는지 확실하지 않아 다른 검사는 하지 않았습니다.",
)
