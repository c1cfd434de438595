"""How many English words without counterpart might render Korean words that seem to be missing.

A word can be rendered by another one than the lexicon knows ("consolidated" for 연결), by a phrase, or by a pronoun. So
long as the English has words to spare, a few missing Korean words are no proof that a part of the sentence is gone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext_check.content.answers import answers
from bitext_check.content.presence import Word
from bitext_check.content.quotation import quotations
from bitext_check.content.stretches import Side, Stretch

_PRONOUNS = frozenset("he she they it his her their its him them i we my our".split())
_BY_PRONOUN = re.compile(r"(?:^|[.!?][”\"’]?\s|,?[”\"]\s)(?:He|She|he|she)\s")
_SUBJECT = frozenset(("JKS", "JX", "JKG"))
# A short noun phrase has so many words at most; so near its neighbours' English a rendering of it stands.
_SHORT, _BESIDE = 3, 2
_CASES = frozenset("은 는 이 가 을 를 도 보다 처럼 만큼".split())
_WORK = "작"
_PREDICATES = frozenset(("VV", "VA", "XSV", "XSA", "VCP", "VCN"))
_NAMING = frozenset(("noun", "rare"))
_NEAR_ENDING, _AS_ONE, _IT = 4, re.compile(r"(?:으로|로),|(?:이다|다)\.|이[며고]\b"), frozenset(("it", "this", "they"))
_SPARE = frozenset(("word", "unlisted", "capital", "foreign"))


def rivals(run: Stretch, side: Side) -> int:
    """The number of English words to spare in the group of a run of Korean words, a pronoun for its subject included.

    Other Korean words of the group that are missing have first call on them.
    """
    group = side.groups[run.sentence]
    # The English of the counting words, units and verbs that are no items: "won" stands behind 원.
    told = answers(run.passage)
    english = of_same_speech(run.words[0], [w for w in side.others if side.other_groups[w.sentence] == group])
    spare = [w for w in english if w.state == "missing" and w.kind in _SPARE and w.keys.isdisjoint(told)]
    inside = {(word.sentence, word.start) for word in run.words}
    elsewhere = [
        w
        for w in side.words
        if side.groups[w.sentence] == group and w.state == "missing" and (w.sentence, w.start) not in inside
    ]
    elsewhere = of_same_speech(run.words[0], elsewhere)
    return max(0, sum(map(_words_of, spare)) - len(elsewhere)) + _has_pronoun(run, english)


def of_same_speech(one: Word, words: list[Word]) -> list[Word]:
    """The words that stand between quotation marks where a word of the other side does: no others can render it."""
    if not _spoken(one):
        return words
    spoken = [word for word in words if _spoken(word)]
    return spoken or words


def _spoken(word: Word) -> bool:
    return any(q.whole and not q.single and q.holds(word) for q in quotations(word.passage))


def _words_of(word: Word) -> int:
    """How many words an English one is made of: "low-impact" may render 체중이 덜 실리는."""
    return 1 if word.kind == "foreign" else word.text.count("-") + 1


def _has_pronoun(run: Stretch, english: list[Word]) -> bool:
    """Whether a missing Korean noun is a subject or owner and the English group has a pronoun."""
    ends = {w.end for w in run.words if w.state == "missing" and w.kind in ("noun", "name", "rare")}
    tokens = run.passage.tokens
    if not any(t.start in ends and t.tag.split("-")[0] in _SUBJECT for t in tokens):
        return False
    sentences = {(w.passage.paragraph, w.sentence): w.passage for w in english}
    return any(t.form.lower() in _PRONOUNS for p in sentences.values() for t in p.tokens)


def may_be_nearly_said(run: Stretch, side: Side) -> bool:
    """Whether an English word without counterpart comes near to a missing one: "no casualties" for 다친 사람은 없다."""
    near = frozenset[str]().union(*(word.near for word in run.words if word.state == "missing"))
    return any(w.state == "missing" and not w.keys.isdisjoint(near) for w in side.others)


def rendered_beside(run: Stretch, side: Side) -> bool:
    """Whether a short subject or object may be rendered by an English word beside the English of its neighbours.

    The 반영 비율 of 투표 반영 비율은 70% is "weights" in "voting weights of 70%". No clause is gone where a subject
    is missing and what is said of it stands.
    """
    words = side.sentences[run.sentence]
    first, last = words.index(run.words[0]), words.index(run.words[-1])
    if last - first >= _SHORT or not is_noun_phrase(run):
        return False
    if any(word.kind != "noun" and not _is_work(word) for word in run.words):
        return False
    if last + 1 == len(words) or words[last + 1].state == "missing":
        return False
    before = next((w.partner for w in reversed(words[:first]) if w.partner is not None), None)
    after = next((w.partner for w in words[last + 1 :] if w.partner is not None), None)
    return any(
        other.state == "missing" and other.kind in ("word", "unlisted")
        for place in (before, after)
        if place is not None
        for other in side.others[max(0, place - _BESIDE) : place + _BESIDE + 1]
        if other.sentence == side.others[place].sentence
    )


def before_its_figure(word: Word, words: Sequence[Word]) -> bool:
    """Whether a word stands bare before a figure that the English has: 토지 소유주 23명, 공정이 최장 9일 늦어졌다.

    The figure has kept what it counts, in whatever words. Takes the word and those of its sentence.
    """
    if word.kind not in _NAMING:
        return False
    after = next((w for w in words if w.start >= word.end and w.kind != "light"), None)
    counted = after is not None and after.kind in ("number", "small") and after.state in ("found", "elsewhere")
    return counted and after is not None and word.passage.plain[word.end : after.start] == " "


def kept_words(run: Stretch, side: Side) -> int:
    """How many missing words of a run other words have kept: its last before a figure, and those said by a pronoun."""
    last = run.words[-1]
    lost = [w for w in run.words if w.state == "missing"]
    return sum(
        (w is last and before_its_figure(w, side.sentences[run.sentence])) or is_said_by_it(w, side) for w in lost
    )


def is_said_by_it(word: Word, side: Side) -> bool:
    """Whether a pronoun may stand for the noun that a clause is of: 이야기를 그린 작품으로 is "it tells the story"."""
    passage = word.passage
    before = passage.tokens_in(max(0, word.start - _NEAR_ENDING), word.start)
    if word.kind != "noun" or not before or before[-1].tag != "ETM" or not _AS_ONE.match(passage.plain, word.end):
        return False
    group = side.groups[word.sentence]
    english = {w.passage for w in side.others if side.other_groups[w.sentence] == group}
    return any(token.form.lower() in _IT for p in english for token in p.tokens)


def is_held(run: Stretch, side: Side) -> bool:
    """Whether a run is the rest of a compound that begins before it and hangs on the verb behind it, both found.

    입찰 참가 자격을 제한하다 is "bar from bidding": a translator who leaves a part out leaves the compound out.
    """
    words = side.sentences[run.sentence]
    first, last = words.index(run.words[0]), words.index(run.words[-1])
    figure = any(word.kind in ("number", "small") for word in run.words)
    if not first or last + 1 == len(words) or figure or not is_noun_phrase(run):
        return False
    before, after = words[first - 1], words[last + 1]
    joined = before.kind == "noun" and before.passage.plain[before.end : run.start] == " "
    return joined and before.state == after.state == "found"


def is_pronoun(run: Stretch, side: Side) -> bool:
    """Whether a run is somebody's name, with or without a title, at the head of a sentence that English begins with a
    pronoun: 나한일 시장은 as "He".
    """
    if side.sentences[run.sentence][0] is not run.words[0] or not is_noun_phrase(run):
        return False
    if not any(word.kind == "name" for word in run.words) or len(run.words) > _SHORT:
        return False
    group = side.groups[run.sentence]
    english = dict.fromkeys(w.passage for w in side.others if side.other_groups[w.sentence] == group)
    return any(_BY_PRONOUN.search(passage.plain) for passage in english)


def is_noun_phrase(run: Stretch) -> bool:
    """Whether the words of a run are nouns, the last of them with the particle of a subject or an object."""
    text = run.passage.plain
    end = text.find(" ", run.end)
    tokens = run.passage.tokens_in(run.start, len(text) if end < 0 else end)
    tags = [t.tag.partition("-")[0] for t in tokens if not (t.form == _WORK and t.tag.startswith("VA"))]
    return bool(tokens) and _PREDICATES.isdisjoint(tags) and tokens[-1].form in _CASES


def _is_work(word: Word) -> bool:
    """Whether a word is the end of 공개작, 개막작: joined to a noun it is never small."""
    return word.text == _WORK and word.passage.plain[word.start - 1 : word.start].isalpha()
