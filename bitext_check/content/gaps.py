"""What was left out of the English and what was added to it: paragraphs, sentences, clauses, items of a list.

A stretch of words is reported when its words have no counterpart while the rest of the same translation is close. Three
things speak together: the words themselves (`presence`), the length of the English against the length usual in this
article, and, against it, words of the other side that have no counterpart either (a free rendering). In a free
translation, or in a pair whose alignment is doubtful, nothing is said.
"""

from __future__ import annotations

import math
import re
import statistics
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from bitext_check.content.added_phrases import added_phrases
from bitext_check.content.concessions import lost_concessions
from bitext_check.content.coverage import closely
from bitext_check.content.customary import is_catchword, is_customary
from bitext_check.content.enumerations import lost_members
from bitext_check.content.hedges import lost_hedges
from bitext_check.content.lists import lost_items
from bitext_check.content.paragraphs import (
    Around,
    addition,
    is_told_next_door,
    omission,
    paragraph_links,
    sentences_of,
)
from bitext_check.content.parts import is_figure_alone, lost_parts
from bitext_check.content.presence import Presence, have_common, presence
from bitext_check.content.quotation import is_one_of_quotations
from bitext_check.content.rivals import is_held, is_pronoun, kept_words, may_be_nearly_said, rendered_beside, rivals
from bitext_check.content.speech import said_in_english, said_in_korean
from bitext_check.content.statements_lost import lost_statements
from bitext_check.content.stretches import (
    FREE,
    Scale,
    Side,
    Stretch,
    Weighing,
    found_share,
    letters,
    scale_of,
    sides,
)
from bitext_check.content.told import told_in_korean
from bitext_check.records import Bead, Link, Mention, Pair, Sentence

# Usual logarithm of English to Korean length (without spaces), drawn from when an article has few pairs.
_RATIO, _RATIO_STRENGTH = math.log(3.4), 2.0
# Below this share of words found clauses are not judged (`stretches.FREE` for sentences).
_FREE_CLAUSE = 0.70
# So much of a clause and of a sentence that is lost may be found.
_MOST_FOUND, _MOST_FOUND_OF_SENTENCE = 0.25, 0.35
# So many Korean and English words have to miss in a clause; of Korean ones a figure alone will do.
_FEWEST_MISSING = {True: 2, False: 4}
_SENTENCE, _CLAUSE, _ADDED_CLAUSE = {True: 1.0, False: 0.2}, 3.5, 5.0
_LONGER = 0.25
_NOT_SHORTER, _LONG_ENOUGH = 1.5, 1.0
# A run for whose every word the English has one to spare may be rendered freely.
_RIVALLED = 2.0
# Around a lost word with its figure the rest must be as close as this.
_CLOSE_AROUND = 0.8
# A predicate and what belongs to it ("의견이 일치했다") are so many Korean words, where the English has one.
_PREDICATE = 2
# A run as strong as this is believed in a somewhat freer translation too.
_PLAIN = 6.0
_CLAUSES_A_PAIR = 2
_PHRASE = 0.8
_FEW_WORDS, _FEWEST_ALONE = 3, 2
_SHORTEST = 20
_NEAR = 6
# A run of up to this share of a sentence, stronger by this much than the whole, is a part that is gone.
_PART, _CLEARER = 0.8, 3.0
_REPLACED = 0.35
_BYLINE = re.compile(r"(?:기자|특파원|통신원|논설위원|제공|@[\w.-]{3,60})\W{0,3}$")
# A run of so many words at most may be the attribution of a statement.
_ATTRIBUTION = 3
_EOJEOL_END = re.compile("[ ”]")
_DENIED = re.compile(r"\bden(?:y|ies|ied|ying)\b")
# What is said of 조사 결과 may be said of the survey as well.
_IMPLIED = frozenset(("결과", "과정"))
_PREDICATES = frozenset(("VV", "VA", "XSV", "XSA", "VCP", "VCN"))


def gap_links(pairs: Sequence[Pair], found: Sequence[Presence | None], scale: Scale) -> tuple[tuple[Link, ...], ...]:
    """Links of kind "omission" and "addition" for every pair of an article.

    Takes the pairs, the matched words of those that hold both sides and are trusted, and how close the translation is
    (`usual_scale`). `problem` is "paragraph",
    "sentence", "clause" or "item"; an omission has no target, an addition no source. A paragraph that the text next
    door holds makes a link of kind "alignment".
    """
    links: list[tuple[Link, ...]] = []
    around, close = Around(pairs), closely(pairs)
    for number, pair in enumerate(pairs):
        seen = found[number]
        if seen is not None:
            own = [link for link in _inside(pair, seen, scale, close) if not _is_next_door(link, pairs, number)]
            links.append(tuple(_with_hedges(pair, own, close)))
        else:
            links.append(() if pair.complete else tuple(paragraph_links(around, number)))
    return tuple(_without_exchanged(links))


def _is_next_door(link: Link, pairs: Sequence[Pair], number: int) -> bool:
    """Whether a Korean sentence that seems to be left out is told in the paragraph next to its own."""
    lost = link.source if link.problem == "sentence" else None
    return lost is not None and is_told_next_door(lost, pairs, number)


def _with_hedges(pair: Pair, links: Sequence[Link], close: bool) -> Iterator[Link]:
    """The links, and the lost hedges of paragraphs in a close article of which nothing else is lost."""
    yield from links
    lost = {link.source.passage.paragraph for link in links if link.kind == "omission" and link.source}
    for hedge in lost_hedges(pair.beads) if close else ():
        if hedge.passage.paragraph not in lost:
            yield omission("item", hedge, _PHRASE)


def _without_exchanged(links: Sequence[Sequence[Link]]) -> list[tuple[Link, ...]]:
    """The links of all pairs without those of a lost and an added sentence that say the same to some part.

    They are a sentence and its translation, which the alignment did not bring together: in one pair, or in the next
    one where the translation moved the sentence over the border of a paragraph.
    """
    kept = [list(own) for own in links]
    for n, own in enumerate(links):
        near = [m for m in (n, n - 1, n + 1) if 0 <= m < len(links)]
        for one in (link for link in own if link.problem == "sentence" and link.source):
            for m in near:
                other = next(
                    (a for a in kept[m] if a.problem == "sentence" and a.target and _have_common(one, a)), None
                )
                if other is not None:
                    kept[n].remove(one)
                    kept[m].remove(other)
                    break
    return [tuple(own) for own in kept]


def _have_common(lost: Link, added: Link) -> bool:
    """Whether a figure, a name or words of content stand in both sentences."""
    if lost.source is None or added.target is None:
        return False
    source, target = ((Sentence(m.passage, m.start, m.end),) for m in (lost.source, added.target))
    return have_common(presence(Pair("", beads=(Bead(source, target),), source=(), target=())))


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
            beads = Bead(sentences_of(pairs[n].source), sentences_of(pairs[n].target))
            pair = replace(pair, beads=(*pair.beads, beads))
    return pair


def _inside(pair: Pair, seen: Presence, scale: Scale, close: bool) -> Iterator[Link]:
    """Sentences, list items, clauses and phrases of a pair without counterpart; `close` says how the article is."""
    own = {passage.paragraph for passage in pair.source}, {passage.paragraph for passage in pair.target}
    for side in sides(seen, pair.links):
        mine = own[0] if side.korean else own[1]
        items = list(lost_items(pair, side.words)) if side.korean else []
        for source in items:
            yield omission("item", source, 0.9)
        weighing = Weighing(pair, side, scale)
        runs = [
            run
            for run in weighing.best_runs(_FEWEST_MISSING[side.korean], _MOST_FOUND)
            if run.passage.paragraph in mine and scale.allows(run.words, side.korean) and _is_clause(run, side)
        ]
        clauses = {} if items else {run.sentence: run for run in runs}
        if side.korean and close and not items:
            for part in lost_parts(side, weighing, scale, seen.korean_sentences):
                if part.passage.paragraph in mine and not (_is_byline(part) or _is_attribution(part, side)):
                    clauses.setdefault(part.sentence, part)
        gone: set[int] = set()
        for number, words in enumerate(side.sentences):
            run = clauses.get(number)
            lost = bool(words) and found_share(words) <= _MOST_FOUND_OF_SENTENCE
            if not (lost or run) or words[0].passage.paragraph not in mine or not scale.allows(words, side.korean):
                continue
            stretch = weighing.stretch(words) if lost else None
            if stretch is not None and _is_gone(stretch, side) and not _is_part(run, stretch):
                clauses.pop(number, None)
                gone.add(stretch.passage.paragraph)
                yield _link("sentence", side, stretch)
            elif run is not None and len(run.words) > _PART * len(words) and _may_be_replaced(run, side):
                del clauses[number]
        for run in sorted(clauses.values(), key=lambda run: -run.strength)[:_CLAUSES_A_PAIR]:
            link = _link("figure" if side.korean and is_figure_alone(run) else "clause", side, run)
            if link.target is None or not is_customary(link.target, [p.plain for p in pair.source]):
                yield link
        if side.korean and not items and not scale.free:
            taken = [run.passage.paragraph for run in clauses.values()]
            members = lost_members(side, seen.korean_sentences)
            for member in (*members, *lost_concessions(seen), *lost_statements(seen)):
                if member.passage.paragraph in mine - gone and member.passage.paragraph not in taken:
                    yield omission("item", member, _PHRASE)
        if not side.korean and not clauses:
            for link in _phrases(side, seen, scale, mine - gone):
                if link.target and not is_customary(link.target, [p.plain for p in pair.source]):
                    yield link


def _phrases(side: Side, seen: Presence, scale: Scale, paragraphs: Set[int]) -> Iterator[Link]:
    """Short phrases that were added to English paragraphs, where the translation is close."""
    if min(scale.closeness(True), scale.closeness(False)) < FREE:
        return
    for phrase in added_phrases(side, seen.english_sentences):
        passage = phrase.words[0].passage
        if passage.paragraph in paragraphs:
            text = passage.plain[phrase.start : phrase.end]
            yield addition("clause", Mention("addition", text, passage, phrase.start, phrase.end), _PHRASE)


def _is_byline(stretch: Stretch) -> bool:
    """Whether a sentence at the end of a paragraph is no more than the reporter's name or address."""
    passage = stretch.passage
    span = next(s for s in passage.sentences if s.start <= stretch.start < s.end)
    last = span.end == len(passage.plain.rstrip())
    return last and _BYLINE.search(passage.plain[max(span.start, span.end - 100) : span.end]) is not None


def _is_part(run: Stretch | None, sentence: Stretch) -> bool:
    """Whether only a part of a sentence is gone: the run says so far more clearly than the whole."""
    if run is None or len(run.words) > _PART * len(sentence.words):
        return False
    return run.strength >= sentence.strength + _CLEARER


def _is_gone(stretch: Stretch, side: Side) -> bool:
    """Whether a whole sentence of which little is found has no counterpart; one alone is in no pair of sentences."""
    least = _SENTENCE[side.korean]
    if stretch.strength < least + (0.0 if stretch.found <= _MOST_FOUND else 2.0):
        return False
    if _is_replaced(stretch, side) or _is_byline(stretch) or is_catchword(stretch, side):
        return False
    if not side.korean and is_one_of_quotations(stretch.words[0], {word.passage for word in side.others}):
        return False
    alone = side.korean and side.groups[stretch.sentence] not in side.other_groups
    if stretch.found == 0 and len(stretch.words) >= _FEW_WORDS + (not alone):
        return not (alone and may_be_nearly_said(stretch, side))
    if alone and stretch.spread >= _FEWEST_ALONE and stretch.strength >= least + 1:
        return not may_be_nearly_said(stretch, side)
    sure = stretch.places > 1 or (stretch.places == 1 and stretch.found == 0 and stretch.strength >= least + 1)
    return sure or (not side.korean and stretch.places == 1 and len(stretch.words) >= _FEW_WORDS)


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


def _may_be_replaced(run: Stretch, side: Side) -> bool:
    """Whether much of a sentence may be rendered by other words; where no English word is left it is gone."""
    return _is_replaced(run, side) and (not side.korean or run.spread < _FEW_WORDS or rivals(run, side) > 0)


def _is_clause(run: Stretch, side: Side) -> bool:
    close = _FREE_CLAUSE if run.strength < _PLAIN else _FREE_CLAUSE - 0.1
    if run.closeness < close or _is_byline(run) or _belongs_to_reported(run, side):
        return False
    if side.korean:
        if _is_attribution(run, side):
            return False
        figure = any(word.kind == "number" and word.state == "missing" for word in run.words)
        # Where the English is as long as usual something else may stand there instead.
        least = _CLAUSE + (_NOT_SHORTER if run.length < 0 else 0.0) + (_LONG_ENOUGH if run.length < -0.5 else 0.0)
        spare = rivals(run, side)
        if not figure and run.spread - _implied(run, side) - kept_words(run, side) < _FEWEST_MISSING[True]:
            return False
        if (
            not figure
            and spare
            and run.spread - _ends_saying(run) <= min(_PREDICATE, spare + 1)
            and run.words[-1] is side.sentences[run.sentence][-1]
        ):
            # An English sentence has a predicate: "were unanimous" is one word for 의견이 일치했다.
            return False
        if not figure and (rendered_beside(run, side) or is_held(run, side) or is_pronoun(run, side)):
            return False
        if spare >= run.spread:
            least += _RIVALLED
        if not spare and _is_counted(run) and run.closeness >= _CLOSE_AROUND:
            return run.strength >= _CLAUSE
        if run.places >= 2 or (run.places == 1 and figure):
            return run.strength >= (least if run.places >= 2 else least + 1)
        return run.spread >= _FEWEST_MISSING[True] and run.strength >= least + 1.5
    # English words are many and often free: without longer English an addition must be plain.
    enough = _ADDED_CLAUSE if run.length >= _LONGER else _ADDED_CLAUSE + 3
    told = told_in_korean(side, side.groups[run.sentence])
    new = run.spread - sum(w.state == "missing" and not w.keys.isdisjoint(told) for w in run.words)
    return new >= _FEWEST_MISSING[False] and run.strength >= enough


def _is_counted(run: Stretch) -> bool:
    """Whether a run is no more than words that all miss, a figure in digits of any size among them: 집행유예 4년."""
    own = [word for word in run.words if word.kind != "light"]
    figures = sum(word.kind in ("number", "small") and word.text[0].isdigit() for word in own)
    return 0 < figures < len(own) and all(word.state == "missing" for word in own)


def _implied(run: Stretch, side: Side) -> int:
    """How many missing words of a run say no more than the found word right before them: the 결과 of 조사 결과."""
    return sum(
        word.text in _IMPLIED and word.state == "missing" and before.state == "found" and word.start <= before.end + 1
        for before, word in pairwise(side.sentences[run.sentence])
        if run.start <= word.start < run.end
    )


def _ends_saying(run: Stretch) -> bool:
    """Whether the last word of a run says that somebody says it: 제 몫을 했다고 설명했다."""
    return said_in_korean().match(run.passage.plain, run.passage.plain.rfind(" ", 0, run.end) + 1) is not None


def _is_attribution(run: Stretch, side: Side) -> bool:
    """Whether a run at the end of a sentence is no more than who says it how: 이유를 설명했다 is "said of it"."""
    start, end = _whole_eojeols(run.passage.plain, run.start, run.end)
    last = run.words[-1] is side.sentences[run.sentence][-1]
    if not last or run.passage.plain.count(" ", start, end) >= _ATTRIBUTION or not _ends_saying(run):
        return False
    group = side.groups[run.sentence]
    passages = {w.passage for w in side.others if side.other_groups[w.sentence] == group}
    return any(said_in_english().search(p.plain) or _DENIED.search(p.plain) for p in passages)


def _belongs_to_reported(run: Stretch, side: Side) -> bool:
    """Whether a run is no more than the surroundings of a name or figure that its own rule reports.

    Such a run has no predicate: the office and the body of a person who is missing, or who has another name.
    """
    passage = run.passage
    start, end = _whole_eojeols(passage.plain, run.start, run.end)
    tags = [t.tag.split("-")[0] for t in passage.tokens_in(start, end)]
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
    return omission(problem, mention, confidence) if side.korean else addition(problem, mention, confidence)


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
    end = next((mark.start() for mark in _EOJEOL_END.finditer(text, end)), len(text))
    while start < end and text[start] in "“‘\"'([<":
        start += 1
    while end > start and text[end - 1] in ".,”’\"')]>":
        end -= 1
    return start, end
