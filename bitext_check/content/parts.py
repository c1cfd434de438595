"""Parts of a sentence that the English lost: a relative clause, an adverbial, an apposition of two words or more.

A run of words that ends where a clause or phrase ends is too short for its strength to speak (`gaps`). What speaks is
that nothing is left that could render it: every word of the run is without counterpart, the rest of the translation is
close, and the English of its sentence has no word to spare, or far fewer than the run has. A figure in digits speaks by
itself: no word would render it. Measured on machine
translations of news with parts of one English sentence taken out: of unedited sentences none has such a run, of those
that lost a part of two content words or more every third that nothing else shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from bitext_check.content.answers import answers
from bitext_check.content.clauses_lost import lost_clause
from bitext_check.content.presence import Word
from bitext_check.content.rivals import before_its_figure, is_held, is_noun_phrase, is_said_by_it, of_same_speech
from bitext_check.content.stretches import Scale, Side, Stretch, Weighing
from bitext_check.records import Sentence
from bitext_check.tables.load import by_house
from bitext_check.tables.words import any_of, words_used
from bitext_check.titles.catalogue import catalogue

# So many words whose renderings the lexicon knows have to miss: one that misses is rendered freely every now and then.
_FEWEST = 2
# The share of words found in the article, and around the run.
_CLOSE, _CLOSE_AROUND = 0.8, 0.8
_KNOWN = frozenset(("noun", "verb", "quality", "small", "number", "latin"))
_PREDICATES = frozenset(("verb", "quality"))
_GONE = frozenset(("missing", "shared"))
_NAMES = frozenset(("capital", "foreign"))
_SPARE = frozenset(("word", "unlisted", "capital", "foreign", "light"))
# What stands at the end of the word before a part that is a clause of its own: a connective ending, a mark.
_BORDER = frozenset(("EC", "JKQ", "SP", "SSC", "SF"))
_JOINED = frozenset(("아", "어", "여"))
# A figure before these may be a word of the English: 10대 is "teens", 3배 "triple", 112에 신고 "called the police".
_AS_WORD = re.compile(
    r"\s?(?:[가-힣]?당|위|등|배|대|연|호|급|회|번|자|차|번째|관왕|인조|중|점|선|에 신고|신고)|\s?[·/]"
)
# What is counted by these in digits: 82번 국도, 37호 태풍.
_ROAD, _SPELLED = re.compile(r"\s?(?:번|호|회|차)"), 20
# Times that English tells by words, and the Korean words that ask for them.
_BY_WORDS = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|noon|midday|midnight|clock|decades?|centur(?:y|ies)|half|dozens?|all"
    r"|(?:next|last|this|same|previous|following|coming|past|that) (?:day|week|weekend|month|quarter|season|year)"
    r"|years? (?:earlier|ago|later|on))\b",
    re.IGNORECASE,
)
_END, _KOREAN_END = re.compile(r"\bend of\b"), re.compile(r"말|끝")
_ASKED = re.compile(
    r"\b(?:what|how|where|when|who|whom|whose|which|why|whether)\b(?! (?:is|are|was|were)\b)", re.IGNORECASE
)
_DENYING = re.compile(r"\b(?:non-?[a-z]{4}|(?:un|in|im|ir|il|dis)[a-z]{5}|free of\b)|[a-z]less\b", re.IGNORECASE)
# Units of time behind 1 and 2, and the English that may tell of them or of their parts and multiples.
_SPAN = re.compile(
    r"\s?(년|개월|달|주|주일|시간)(?:간|만|씩|이?[나면]|을|으로|에서|동안| 동안| 안에| 이내|보다|까지)(?![가-힣])"
)
_YEARS, _MONTHS = r"year|annual|annum|bienni|twelve|1[28]\b|24\b|month|anniversar", r"month|week|\bdays\b|fortnight"
_WEEKS, _HOURS = r"week|fortnight|days\b|month", r"hour|minutes|\bday"
_SPANS = {
    unit: re.compile(pattern, re.IGNORECASE)
    for units, pattern in ((("년",), _YEARS), (("개월", "달"), _MONTHS), (("주", "주일"), _WEEKS), (("시간",), _HOURS))
    for unit in units
}
_FINISHED = (".", "?", "!", "”", '"', "’", "'", ")")


def lost_parts(side: Side, weighing: Weighing, scale: Scale, sentences: Sequence[Sentence]) -> Iterator[Stretch]:
    """For each sentence of the Korean side the strongest such run, if there is one."""
    if scale.closeness(True) < _CLOSE:
        return
    for number, words in enumerate(side.sentences):
        if not sentences[number].plain.rstrip().endswith(_FINISHED) or side.groups[number] not in side.other_groups:
            continue
        runs = [run for run in _runs(words) if _is_lost(run, words, side)]
        lost = [stretch for stretch in map(weighing.stretch, runs) if stretch.closeness >= _CLOSE_AROUND]
        lost = [stretch for stretch in lost if not (_is_asked_for(stretch, side) or is_held(stretch, side))]
        if lost:
            yield max(lost, key=lambda stretch: stretch.strength)
        elif clause := lost_clause(words, side, sentences[number].end):
            yield weighing.stretch(clause)


def is_figure_alone(part: Stretch) -> bool:
    """Whether a part is no more than a date or a figure."""
    return all(word.kind in ("small", "number", "light") for word in part.words)


def _is_lost(run: Sequence[Word], words: Sequence[Word], side: Side) -> bool:
    """Whether a run of words without counterpart of a sentence, given by its words, is gone."""
    if any((word.passage.paragraph, word.start) in side.reported for word in run):
        return False
    if any(_is_lost_span(word, side) for word in run) or (
        any(map(_is_firm, run)) and not _has_spare_figure(run, side) and not _is_told_by_words(run, side)
    ):
        return True
    # Where the English has no word to spare it has none for a word that no table has either.
    kinds = _KNOWN if _spare(run, side) else _KNOWN | {"rare"}
    plain = [word for word in run if word.state == "missing" and word.kind in kinds]
    plain = [
        word
        for word in plain
        if not (_goes_with(word, words, side) or _is_prefix(word, side) or before_its_figure(word, words))
    ]
    plain = [word for word in plain if not is_said_by_it(word, side)]
    # Verbs alone are rendered by words that are in every sentence: 끝나고 바꾸다 is "take out after".
    return any(word.kind not in _PREDICATES for word in plain) and (
        len(_eojeols(plain)) - _serial(plain) >= _FEWEST and _nothing_left(run, side) and not _is_predicate(run, words)
    )


def _is_prefix(word: Word, side: Side) -> bool:
    """Whether English denies by a part of a word what the Korean denies by a word: 의무가 없는, "non-refundable"."""
    if word.text[0] not in "없않못":
        return False
    group = side.groups[word.sentence]
    english = {w.passage.plain for w in side.others if side.other_groups[w.sentence] == group}
    return any(_DENYING.search(text) for text in english)


def _goes_with(word: Word, words: Sequence[Word], side: Side) -> bool:
    """Whether a word is the title behind a name that stands in the English, which may do without it: 허 후보, "Heo"."""
    before = next((w for w in reversed(words) if w.end < word.start), None)
    named = before is not None and before.partner is not None and side.others[before.partner].kind in _NAMES
    return named and before is not None and word.start == before.end + 1 and word.text in catalogue().entries


def _runs(words: Sequence[Word]) -> Iterator[list[Word]]:
    """The longest runs of whole eojeols without a counterpart; those of words of no content may stand between them."""
    run: list[Word] = []
    waiting: list[Word] = []
    for own in _by_eojeol(words):
        counted = [word for word in own if word.kind != "light"]
        if counted and all(word.state in _GONE for word in counted):
            run += [*waiting, *own] if run else own
            waiting = []
        elif run and not counted and all(word.partner is None for word in own):
            waiting += own
        elif run:
            yield run
            run, waiting = [], []
    if run:
        yield run


def _by_eojeol(words: Sequence[Word]) -> Iterator[list[Word]]:
    own: list[Word] = []
    for word in words:
        if own and " " in word.passage.plain[own[-1].end : word.start]:
            yield own
            own = []
        own.append(word)
    if own:
        yield own


def _eojeols(words: Iterable[Word]) -> set[int]:
    """Where the eojeols of some words of a sentence begin."""
    return {word.passage.plain.rfind(" ", 0, word.start) for word in words}


def _serial(words: Sequence[Word]) -> int:
    """How many verbs are joined to the verb behind them, and say one thing with it: 나눠 타다, 몰려들어 오다."""
    return sum(
        one.kind == other.kind == "verb"
        and one.passage is other.passage
        and one.passage.plain.count(" ", one.end, other.start) == 1
        and any(t.tag == "EC" and t.form in _JOINED for t in one.passage.tokens_in(one.start, other.start))
        for one, other in pairwise(words)
    )


def _is_predicate(run: Sequence[Word], words: Sequence[Word]) -> bool:
    """Whether a run is the predicate of a sentence, with what belongs to it: an English sentence has one somehow.

    A predicate behind the end of another clause may be gone with it.
    """
    if run[-1] is not words[-1]:
        return False
    passage, start = run[0].passage, run[0].passage.plain.rfind(" ", 0, run[0].start) + 1
    before = passage.tokens_in(max(words[0].start, passage.plain.rfind(" ", 0, max(0, start - 1))), start)
    return not before or before[-1].tag.partition("-")[0] not in _BORDER


def _is_plainly_missing(word: Word) -> bool:
    return word.state == "missing" and word.kind in _KNOWN


def _is_asked_for(part: Stretch, side: Side) -> bool:
    """Whether a clause with a question word may render a noun phrase: 대처 방법을 배우다 is "learn what to do"."""
    if any(map(_is_firm, part.words)) or not is_noun_phrase(part):
        return False
    group = side.groups[part.sentence]
    return any(
        _ASKED.search(p.plain) for p in {w.passage for w in side.others if side.other_groups[w.sentence] == group}
    )


def _is_firm(word: Word) -> bool:
    """Whether a figure in digits is missing that no word renders: 1위 is "top", 2배 "twice", 1인당 "per person"."""
    text = word.text
    if not _is_plainly_missing(word) or not text[0].isdigit() or text[0] == "0" or text in ("1", "2"):
        return False
    if "." in text:
        # 2배 may be "twice", 2.6배 is no word.
        return True
    if text.isdigit() and int(text) > _SPELLED and _ROAD.match(word.passage.plain, word.end):
        return True
    return _AS_WORD.match(word.passage.plain, word.end) is None


def _is_lost_span(word: Word, side: Side) -> bool:
    """Whether a span of one or two years, months, weeks or hours is gone, of which the English tells nothing.

    An article is no proof of the one, and "twice" none of the two, where the English has no word for the unit.
    """
    unit = _SPAN.match(word.passage.plain, word.end)
    if word.kind != "small" or word.text not in ("1", "2") or word.state not in _GONE or unit is None:
        return False
    family = _SPANS[unit[1]]
    return not any(family.search(p.plain) for p in {w.passage for w in side.others})


def _has_spare_figure(run: Sequence[Word], side: Side) -> bool:
    """Whether the English of a run has a figure without counterpart."""
    group = side.groups[run[0].sentence]
    return any(
        w.state == "missing" and w.kind in ("small", "number") and side.other_groups[w.sentence] == group
        for w in side.others
    )


def _is_told_by_words(run: Sequence[Word], side: Side) -> bool:
    """Whether the English tells by words what the Korean may tell by a figure: next year, noon, the end of May."""
    korean, english = _texts(side.words, side.groups, run, side), _texts(side.others, side.other_groups, run, side)
    told = ((_BY_WORDS, _relative()), (_END, _KOREAN_END))
    return any(any(map(words.search, english)) and not any(map(asked.search, korean)) for words, asked in told)


@by_house(maxsize=1)
def _relative() -> re.Pattern[str]:
    """The Korean words that ask for the English ones."""
    words = words_used("relative-time")
    return re.compile(rf"{any_of(words)}|\d대")


def _texts(words: Sequence[Word], groups: Sequence[int], run: Sequence[Word], side: Side) -> set[str]:
    """The paragraphs of the words of a side that belong to the group of a run."""
    group = side.groups[run[0].sentence]
    return {word.passage.plain for word in words if groups[word.sentence] == group}


def _nothing_left(run: Sequence[Word], side: Side) -> bool:
    """Whether the English has no words to spare, or too few for the run."""
    spare = _spare(run, side)
    return not spare or sum(map(_is_plainly_missing, run)) - spare >= _FEWEST


def _spare(run: Sequence[Word], side: Side) -> int:
    """How many words of the English of a run have no counterpart.

    Words of little content count as well ("bring", "take part"), but for those that a counting word answers for.
    """
    group, told = side.groups[run[0].sentence], answers(run[0].passage)
    english = of_same_speech(run[0], [w for w in side.others if side.other_groups[w.sentence] == group])
    return sum(w.state == "missing" and w.kind in _SPARE and w.keys.isdisjoint(told) for w in english)
