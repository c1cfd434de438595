"""What was left out of the English and what was added to it: paragraphs, sentences, clauses, items of a list.

A stretch of words is reported when its words have no counterpart while the rest of the same translation is close. Three
things speak together: the words themselves (`presence`), the length of the English against the length usual in this
article, and, against it, words of the other side that have no counterpart either (a free rendering). In a free
translation, or in a pair whose alignment is doubtful, nothing is said.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from bitext_check.content.added_phrases import added_phrases
from bitext_check.content.leftovers import left_standing
from bitext_check.content.lists import lost_items
from bitext_check.content.presence import Presence, Word, presence
from bitext_check.content.repetition import repeated_paragraph
from bitext_check.content.stretches import (
    FREE,
    Scale,
    Side,
    Stretch,
    best_runs,
    letters,
    scale_of,
    sides,
    whole_sentences,
)
from bitext_check.records import Bead, Link, Mention, Message, Pair, Passage, Sentence

# Usual logarithm of English to Korean length (without spaces), drawn from when an article has few pairs.
_RATIO, _RATIO_STRENGTH = math.log(3.4), 2.0
# Below this share of words found clauses are not judged (`stretches.FREE` for sentences).
_FREE_CLAUSE = 0.70
_MOST_FOUND = 0.25
_SENTENCE, _CLAUSE, _ADDED_CLAUSE = {True: 1.0, False: 0.2}, 3.5, 5.0
_LONGER = 0.25
# A run as strong as this is believed in a somewhat freer translation too.
_PLAIN = 6.0
_CLAUSES_A_PAIR = 2
_PHRASE = 0.8
# A paragraph of which so much stands in the text next door was merged with it or is aligned wrongly.
_NEXT_DOOR = 0.5
_FEW_WORDS = 3
_SHORTEST = 20
_NEAR = 6
# A run of up to this share of a sentence, stronger by this much than the whole, is a part that is gone.
_PART, _CLEARER = 0.8, 3.0
_REPLACED = 0.35
_PREDICATES = frozenset(("VV", "VA", "XSV", "XSA", "VCP", "VCN"))


def gap_links(pairs: Sequence[Pair], found: Sequence[Presence | None]) -> tuple[tuple[Link, ...], ...]:
    """Links of kind "omission" and "addition" for every pair of an article.

    Takes the pairs and the matched words of those that hold both sides and are trusted. `problem` is "paragraph",
    "sentence", "clause" or "item"; an omission has no target, an addition no source. A paragraph that the text next
    door holds makes a link of kind "alignment".
    """
    scale = usual_scale(pairs, found)
    links: list[tuple[Link, ...]] = []
    for number, pair in enumerate(pairs):
        seen = found[number]
        if seen is not None:
            links.append(tuple(_inside(pair, seen, scale)))
        else:
            links.append(() if pair.complete else tuple(_paragraph(pairs, number)))
    return tuple(links)


def usual_scale(pairs: Sequence[Pair], found: Sequence[Presence | None]) -> Scale:
    """How close the translation of an article is, over its trusted pairs."""
    seen = [presence for presence in found if presence is not None]
    ratios = [
        math.log(letters(pair.target) / letters(pair.source))
        for pair, presence in zip(pairs, found, strict=True)
        if presence is not None and letters(pair.source) >= _SHORTEST
    ]
    middle = statistics.median(ratios) if ratios else _RATIO
    ratio = (middle * len(ratios) + _RATIO * _RATIO_STRENGTH) / (len(ratios) + _RATIO_STRENGTH)
    korean = [word for presence in seen for word in presence.korean]
    english = [word for presence in seen for word in presence.english]
    return scale_of(ratio, korean, english)


def widened(pairs: Sequence[Pair], number: int) -> Pair:
    """The pair with the paragraphs without counterpart next to it, which may hold what seems to miss."""
    pair = pairs[number]
    for n in (number - 1, number + 1):
        if 0 <= n < len(pairs) and not pairs[n].complete:
            beads = Bead(_sentences(pairs[n].source), _sentences(pairs[n].target))
            pair = replace(pair, beads=(*pair.beads, beads))
    return pair


def _sentences(passages: Sequence[Passage]) -> tuple[Sentence, ...]:
    return tuple(Sentence(p, s.start, s.end) for p in passages for s in p.sentences)


def _inside(pair: Pair, seen: Presence, scale: Scale) -> Iterator[Link]:
    """Sentences, list items and clauses of a pair that have no counterpart."""
    own = {passage.paragraph for passage in pair.source}, {passage.paragraph for passage in pair.target}
    for side in sides(seen, pair.links):
        mine = own[0] if side.korean else own[1]
        items = list(lost_items(pair, side.words)) if side.korean else []
        for source in items:
            yield _omission("item", source, 0.9)
        runs = [r for r in best_runs(pair, side, scale) if scale.allows(r, side.korean) and _is_clause(r, side)]
        gone: set[int] = set()
        clauses = {r.sentence: r for r in runs if r.passage.paragraph in mine and not items}
        for stretch in whole_sentences(pair, side, scale):
            run = clauses.get(stretch.sentence)
            if stretch.passage.paragraph not in mine or not scale.allows(stretch, side.korean):
                continue
            if _is_gone(stretch, side) and not _is_part(run, stretch):
                clauses.pop(stretch.sentence, None)
                gone.add(stretch.passage.paragraph)
                yield _link("sentence", side, stretch)
            elif run is not None and len(run.words) > _PART * len(stretch.words) and _is_replaced(run, side):
                del clauses[stretch.sentence]
        for run in sorted(clauses.values(), key=lambda run: -run.strength)[:_CLAUSES_A_PAIR]:
            yield _link("clause", side, run)
        if not side.korean and not clauses:
            yield from _phrases(side, seen, scale, mine - gone)


def _phrases(side: Side, seen: Presence, scale: Scale, paragraphs: Set[int]) -> Iterator[Link]:
    """Short phrases that were added to English paragraphs, where the translation is close."""
    if min(scale.closeness(True), scale.closeness(False)) < FREE:
        return
    for phrase in added_phrases(side, seen.english_sentences):
        passage = phrase.words[0].passage
        if passage.paragraph in paragraphs:
            text = passage.plain[phrase.start : phrase.end]
            yield _addition("clause", Mention("addition", text, passage, phrase.start, phrase.end), _PHRASE)


def _is_part(run: Stretch | None, sentence: Stretch) -> bool:
    """Whether only a part of a sentence is gone: the run says so far more clearly than the whole."""
    if run is None or len(run.words) > _PART * len(sentence.words):
        return False
    return run.strength >= sentence.strength + _CLEARER


def _is_gone(stretch: Stretch, side: Side) -> bool:
    """Whether a whole sentence has no counterpart."""
    least = _SENTENCE[side.korean]
    if stretch.strength < least + (0.0 if stretch.found <= _MOST_FOUND else 2.0) or stretch.found > _MOST_FOUND + 0.1:
        return False
    if _is_replaced(stretch, side):
        return False
    if stretch.found == 0 and (len(stretch.words) > _FEW_WORDS or (stretch.places and stretch.strength >= least + 1)):
        return True
    return stretch.places >= 2 or (not side.korean and stretch.places == 1 and len(stretch.words) >= _FEW_WORDS)


def _is_replaced(stretch: Stretch, side: Side) -> bool:
    """Whether the sentence stands for another one, and was not left out but rendered by other words.

    So it is when it is the only one of its group, or when the other side of the group has no counterpart either.
    """
    group = side.groups[stretch.sentence]
    if group not in side.other_groups:
        return False
    others = [w for w in side.others if side.other_groups[w.sentence] == group and w.kind != "light"]
    found = sum(w.state in ("found", "elsewhere") for w in others)
    return side.groups.count(group) == 1 or (len(others) >= _FEW_WORDS and found <= _REPLACED * len(others))


def _is_clause(run: Stretch, side: Side) -> bool:
    close = _FREE_CLAUSE if run.strength < _PLAIN else _FREE_CLAUSE - 0.1
    if run.found > _MOST_FOUND or run.closeness < close or _belongs_to_reported(run, side):
        return False
    if side.korean:
        figure = any(word.kind == "number" and word.state == "missing" for word in run.words)
        if run.places >= 2 or (run.places == 1 and figure):
            return run.strength >= (_CLAUSE if run.places >= 2 else _CLAUSE + 1)
        return run.spread >= 2 and run.strength >= _CLAUSE + 1.5
    # English words are many and often free: without longer English an addition must be plain.
    enough = _ADDED_CLAUSE if run.length >= _LONGER else _ADDED_CLAUSE + 3
    return run.spread >= 4 and run.strength >= enough


def _belongs_to_reported(run: Stretch, side: Side) -> bool:
    """Whether a run is no more than the surroundings of a name or figure that its own rule reports.

    Such a run has no predicate: the office and the body of a person who is missing, or who has another name.
    """
    passage = run.passage
    start, end = _whole_eojeols(passage.plain, run.start, run.end)
    tags = [t.tag.split("-")[0] for t in passage.tokens if start <= t.start < end]
    if not side.korean or not _PREDICATES.isdisjoint(tags):
        return False
    near = passage.plain.rfind(" ", 0, max(0, start - 1)) + 1
    group = side.groups[run.sentence]
    new = [w for w in side.others if side.other_groups[w.sentence] == group and w.state == "missing"]
    renamed = any(w.kind in ("foreign", "capital") for w in new) and passage.plain.count(" ", start, end) <= 1
    return renamed or any(p == passage.paragraph and near <= place < end + _NEAR for p, place in side.reported)


def _link(problem: str, side: Side, stretch: Stretch) -> Link:
    confidence = round(min(0.97, 0.6 + 0.05 * stretch.strength), 2)
    mention = _mention(problem, side.korean, stretch)
    return _omission(problem, mention, confidence) if side.korean else _addition(problem, mention, confidence)


def _mention(problem: str, korean: bool, stretch: Stretch) -> Mention:
    passage = stretch.passage
    start, end = stretch.start, stretch.end
    if problem == "sentence":
        span = next(s for s in passage.sentences if s.start <= start < s.end)
        start, end = span.start, span.end
    elif korean:
        start, end = _whole_eojeols(passage.plain, start, end)
    return Mention("omission" if korean else "addition", passage.plain[start:end], passage, start, end)


def _whole_eojeols(text: str, start: int, end: int) -> tuple[int, int]:
    start = text.rfind(" ", 0, start) + 1
    stop = text.find(" ", end)
    end = len(text) if stop < 0 else stop
    while start < end and text[start] in "“‘\"'([<":
        start += 1
    while end > start and text[end - 1] in ".,”’\"')]>":
        end -= 1
    return start, end


def _omission(problem: str, source: Mention, confidence: float) -> Link:
    reason = Message(
        f"Nothing in the English stands for «{_short(source.text)}».",
        f"영문에 «{_short(source.text)}»에 해당하는 말이 없습니다.",
    )
    return Link("omission", source, None, problem, (), reason, confidence)


def _addition(problem: str, target: Mention, confidence: float) -> Link:
    reason = Message(
        f"Nothing in the Korean stands behind «{_short(target.text)}».",
        f"국문에 «{_short(target.text)}»에 해당하는 내용이 없습니다.",
    )
    return Link("addition", None, target, problem, (), reason, confidence)


def _short(text: str, limit: int = 80) -> str:
    text = text.rstrip(". ")
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"


def _paragraph(pairs: Sequence[Pair], number: int) -> Iterator[Link]:
    """A paragraph without counterpart, unless it is a head line; the text next door may hold it."""
    pair = pairs[number]
    if pair.role == "head":
        return
    for passage in pair.source or pair.target:
        mention = Mention("paragraph", passage.plain, passage, 0, len(passage.plain))
        if left_standing(passage, pairs):
            continue
        twin = None if pair.source else repeated_paragraph(passage, [p for other in pairs for p in other.target])
        share = _found_next_door(passage, pairs, number)
        if twin is not None:
            yield twin
        elif share >= _NEXT_DOOR:
            source, target = (mention, None) if pair.source else (None, mention)
            yield Link("alignment", source, target, "merged", (), _MERGED, 0.6)
        elif pair.source:
            yield _omission("paragraph", mention, 0.9 if share < _NEXT_DOOR / 2 else 0.6)
        else:
            yield _addition("paragraph", mention, 0.9 if share < _NEXT_DOOR / 2 else 0.6)


_MERGED = Message(
    "This paragraph seems to be joined with its neighbour on the other side; please check the alignment.",
    "이 문단은 상대편의 이웃 문단에 합쳐진 것으로 보입니다. 정렬을 확인하십시오.",
)


def _found_next_door(passage: Passage, pairs: Sequence[Pair], number: int) -> float:
    """The share of the words of a paragraph that the neighbours' other side holds and does not need itself."""
    around = [pairs[n] for n in range(max(0, number - 2), min(len(pairs), number + 3)) if n != number]
    beads = [b for p in around for b in p.beads or (Bead(_sentences(p.source), _sentences(p.target)),)]
    korean = passage.language == "ko"
    alone = _sentences((passage,))
    own = Bead(alone, ()) if korean else Bead((), alone)
    links = tuple(link for p in around for link in p.links)
    seen = presence(Pair("", beads=(own, *beads), links=links, source=(), target=()))
    words: Sequence[Word] = seen.korean if korean else seen.english
    counted = [w for w in words if w.passage.paragraph == passage.paragraph and w.kind != "light"]
    if not counted:
        return 0.0
    # A word that shares its counterpart with another one says the same again, as a head line does.
    states = [word.state for word in counted]
    return (len(states) - states.count("missing") - 0.2 * states.count("shared")) / len(states)
