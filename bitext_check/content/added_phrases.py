"""Short phrases of the English that nothing in the Korean stands behind: ", most of them tourists", "over the years".

Such a phrase is too short for its length or its words alone to speak. What gives it away is where it stands and what is
left in the Korean: it fills the end of a clause, from a comma, a preposition or a conjunction on, with words that the
lexicon knows and that answer for nothing; and next to the words it hangs on, the Korean has no word without counterpart
that it might render. Measured on machine translations of news: with the thresholds below no phrase of an unedited
translation is taken for added, and about a third of phrases of two to five content words put at the end of a sentence
are found.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bitext_check.content.items import english_items
from bitext_check.content.lexicon import entry_of, known_stems
from bitext_check.content.likeness import ALIKE, UNLIKE, likeness
from bitext_check.content.presence import Word
from bitext_check.content.speech import said_in_english
from bitext_check.content.stretches import Side
from bitext_check.content.told import told_in_korean
from bitext_check.content.unnamed import is_left, said_by_an_attribute, splintered
from bitext_check.quantities.vocabulary import per_units
from bitext_check.records import Sentence, Token
from bitext_check.tables.words import words_used

_SUBJECTS = frozenset("he i it she that there these they this those we you".split())
_CLAUSE_END = re.compile(r"[”’\"']{0,2}(?:\s?[,;:—–]|\.[”’\"' )]|\.$|[!?]|$)")
_GOES_ON = re.compile(
    r"(?:(?:after|of|for|in|by) )?(?:which|who|whom|whose|where)\b|but\b"
    r"|(?:\w{3,10} ){0,2}of (?:them|whom|which)\b|(?:his|her|its|their) (?:first|second|third|\w{4,8}est)\b"
)
# One word is enough in a phrase whose kind the Korean would have to mark: the cause, or how long it lasts.
_CAUSE = re.compile(r"(?:because of|due to|owing to|thanks to|despite|in spite of)\b", re.IGNORECASE)
_LASTING = re.compile(
    r"(?:for|over|within)\s(?:the\s(?:next|past|last|coming)\s)?(?:(?:up to|at least|about|more than|nearly|over)\s)?"
    r"[\w-]{1,12}\s(?:years?|months?|weeks?|days?|hours?|minutes?)$",
    re.IGNORECASE,
)
_MARKED = re.compile(r"\b(?:because of|due to|owing to|thanks to|despite|in spite of|for|over|within)\s")
# The sentence itself behind what opens it ("Leaving that aside, it is …"), and who says it.
_OWN_CLAUSE = re.compile(r"(?:he|i|it|she|there|they|we|you)\s(?!alone\b)[a-z’']+\s", re.IGNORECASE)
# What something is done for is often no more than what it means: "not enough to meet demand" is 모자라다.
_PURPOSE = re.compile(r"to\s(?!the\b|an?\b|his\b|her\b|its\b|their\b)[a-z]{2,}\s")
_AND_NAME = re.compile(r", and $")
_AND_DID = re.compile(r"and (?:has|have|had|is|are|was|were|will|\w{2,12}ed)\b")
_PAUSE = re.compile(r"[,;:—–]")
_BORDER = re.compile(r"[“‘(\[]|[.!?][”’\"')]{0,2}\s")
_FINISHED = re.compile(r"[.!?][”’\"')\]]{0,3}\s{0,2}$")
_ENDING = 6
_LONGEST = 14
# So many content words that answer for nothing, more than the Korean words next to them could account for.
_FEWEST = 2
# The weight of the words taken together (see `lexicon.generality`): words that stand for many things say little. Where
# the Korean next to it has nothing left that they might render, and where it has nothing left at all, less will do.
_WEIGHT = {True: 1.5, False: 1.8}
_WEIGHT_NEAR, _WEIGHT_FAR = 1.3, 1.05
_WEIGHT_RELATIVE, _WEIGHT_RELATIVE_FAR, _WEIGHT_MARKED = 1.2, 0.8, 0.5
# The Korean words so near, counted in content words, may be rendered freely by the phrase.
_NEAR = 2
# So many of them for each word of the phrase, wherever they stand, and likeness is no witness against a free rendering.
_ENOUGH = 2
_FOUND_AROUND, _FEWEST_AROUND = 0.5, 3
_REACH = 12
_CONTENT = frozenset(("NNG", "VV", "VA"))
_RATE_WORDS = frozenset(("per", "a", "an", "each", "every"))
_EMPTY = frozenset(("anything", "everything", "nothing", "something"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of an English sentence without counterpart: its place and the words that answer for nothing."""

    sentence: int
    start: int
    end: int
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return self.words[0].passage.plain[self.start : self.end] if self.words else ""


def added_phrases(side: Side, sentences: Sequence[Sentence]) -> Iterator[Phrase]:
    """At most one phrase for each sentence of the English side of a pair.

    Takes the English side with its matched words, and its sentences in order.
    """
    for number, (sentence, words) in enumerate(zip(sentences, side.sentences, strict=True)):
        open_words = sum(_is_plain(word) and (_answers_nothing(word) or word.state == "shared") for word in words)
        if open_words < _FEWEST and not (open_words and _MARKED.search(sentence.plain)):
            continue
        ending = sentence.passage.plain[max(sentence.start, sentence.end - _ENDING) : sentence.end]
        if side.groups[number] not in side.other_groups or not _FINISHED.search(ending):
            continue
        found = list(_candidates(sentence, words, side, number))
        if found:
            yield max(found, key=lambda phrase: (len(phrase.words), phrase.end - phrase.start))


def _candidates(sentence: Sentence, words: Sequence[Word], side: Side, number: int) -> Iterator[Phrase]:
    text = sentence.passage.plain
    tokens = [t for t in sentence.passage.tokens_in(sentence.start, sentence.end) if t.tag in ("W", "N")]
    at = {word.start: word for word in words}
    told = told_in_korean(side, side.groups[number])
    for last in range(len(tokens) - 1, 0, -1):
        if _CLAUSE_END.match(text, tokens[last].end, sentence.end) is None:
            continue
        for first, pause in _starts(text, tokens, last, at):
            own = [at[t.start] for t in tokens[first : last + 1] if t.start in at]
            # The Korean says the word once and the English twice: the second one stands in a clause of its own.
            again = pause and _GOES_ON.match(text, tokens[first].start) is not None
            open_ = (w for w in own if _answers_nothing(w) or (again and w.state == "shared" and _is_plain(w)))
            answers = tuple(w for w in open_ if w.keys.isdisjoint(told))
            phrase = Phrase(number, tokens[first].start, tokens[last].end, answers)
            if _is_added(phrase, side, words, pause):
                yield phrase


def _starts(text: str, tokens: Sequence[Token], last: int, at: dict[int, Word]) -> Iterator[tuple[int, bool]]:
    """Where a phrase that ends at a token may begin, and whether a comma or the like stands before it."""
    for first in range(last, max(0, last - _LONGEST), -1):
        token, word = tokens[first], at.get(tokens[first].start)
        answers = word is not None and word.state in ("found", "elsewhere") and word.kind != "light"
        if token.tag == "N" or (word is not None and answers and not _said_before(word, at)):
            if (
                token.tag == "W"
                and token.form[0].isupper()
                and first > 1
                and _AND_NAME.search(text[: token.start][-6:])
            ):
                # "…, and Wang has already said": the name alone is in the Korean.
                yield first - 1, True
            return
        gap = text[tokens[first - 1].end : token.start]
        if _BORDER.search(gap):
            return
        pause = _PAUSE.search(gap) is not None
        if pause or token.form.lower() in words_used("phrase-start"):
            yield first, pause
        if pause:
            return


def _said_before(word: Word, at: dict[int, Word]) -> bool:
    """Whether an earlier word of the sentence is the same: the Korean word may as well stand behind that one."""
    return any(w.state == "shared" and w.start < word.start and not w.keys.isdisjoint(word.keys) for w in at.values())


def _is_plain(word: Word) -> bool:
    return word.kind in ("word", "small") and word.text.lower() not in _EMPTY


def _answers_nothing(word: Word) -> bool:
    return word.state == "missing" and word.kind != "light"


def _is_added(phrase: Phrase, side: Side, words: Sequence[Word], pause: bool) -> bool:
    plain = [word for word in phrase.words if _is_plain(word)]
    marked = _is_marked(phrase, words)
    # Names and figures have rules of their own.
    if (
        _is_rate(phrase)
        or len(plain) < (1 if marked else _FEWEST)
        or not any(map(_answers_nothing, plain))
        or any((w.passage.paragraph, w.start) in side.reported for w in phrase.words)
    ):
        return False
    if pause and (_OWN_CLAUSE.match(phrase.text) or said_in_english().match(phrase.text)):
        return False
    if not pause and len(plain) == _FEWEST and _PURPOSE.match(phrase.text):
        return False
    around = [w for w in words if w.heavy and not phrase.start <= w.start < phrase.end]
    # A phrase that is all but the name of a sentence may be its predicate: "Lee remains at large".
    if len(around) < _FEWEST_AROUND or _found(around) < _FOUND_AROUND * len(around):
        return False
    if _unknown_noun(phrase, side):
        return False
    near, left = _room(phrase, side, words)
    if left >= _ENOUGH * len(phrase.words):
        return False
    # A predicate of its own may render one of the Korean that stands anywhere: 여죄를 캐고 있다.
    near = left if _AND_DID.match(phrase.text) else near
    relative = pause and not phrase.text.startswith("but") and _GOES_ON.match(phrase.text) is not None
    if relative and said_by_an_attribute(phrase.words, side):
        return False
    lasting = marked and _LASTING.match(phrase.text)
    waiting = min(near, _waiting_around(phrase, words)) if relative or lasting or _AND_DID.match(phrase.text) else 0
    if marked and near > 2 * waiting:
        return False
    if not marked and (len(plain) if waiting else len(phrase.words)) - (near - waiting) < _FEWEST:
        return False
    least = _WEIGHT_MARKED if marked else _WEIGHT[pause]
    if not near and not _states(phrase):
        least = min(least, _WEIGHT_NEAR if left else _WEIGHT_FAR)
        if relative:
            least = min(least, _WEIGHT_RELATIVE if left else _WEIGHT_RELATIVE_FAR)
    return _weight(phrase) >= least and not _is_near(phrase, list(_unknown(side, side.groups[phrase.sentence])))


def _is_rate(phrase: Phrase) -> bool:
    """Whether a phrase only says what a figure is per: "per person a month" for 1인당 월."""
    words = phrase.text.split()
    return words[:1] == ["per"] and all(word in _RATE_WORDS or word in per_units("en") for word in words)


def _waiting_around(phrase: Phrase, words: Sequence[Word]) -> int:
    """How many common words of the sentence outside the phrase wait for a Korean word as well."""
    return sum(w.kind == "word" and w.state == "missing" and not phrase.start <= w.start < phrase.end for w in words)


def _is_marked(phrase: Phrase, words: Sequence[Word]) -> bool:
    """Whether a phrase says a cause or how long it lasts, with no word that anything in the Korean answers for.

    The "months" of "three months" may stand for 다음 달: the figure tells.
    """
    inside = [w for w in words if phrase.start <= w.start < phrase.end]
    if _LASTING.match(phrase.text):
        return any(w.kind in ("small", "number") for w in inside) and all(
            w.state == "missing" for w in inside if w.kind in ("small", "number")
        )
    return _CAUSE.match(phrase.text) is not None and all(w.state == "missing" for w in inside)


def _found(words: Sequence[Word]) -> int:
    return sum(word.state in ("found", "elsewhere") for word in words)


def _states(phrase: Phrase) -> bool:
    """Whether a phrase is a clause with a pronoun for its subject: "so this is enough" may render 이만하면 됐다."""
    passage = phrase.words[0].passage
    first = [t.form.lower() for t in passage.tokens_in(phrase.start, phrase.end)[:2]]
    return len(first) == 2 and first[0] in words_used("clause-join") and first[1] in _SUBJECTS


def _unknown(side: Side, group: int) -> Iterator[Token]:
    """The Korean nouns, verbs and adjectives of a group that the lexicon does not know."""
    own = [w for w in side.others if side.other_groups[w.sentence] == group]
    known = {(w.passage, w.start) for w in own if w.state != "missing"}
    for passage in dict.fromkeys(w.passage for w in own):
        places = [w.start for w in own if w.passage is passage]
        for token in passage.tokens_in(max(0, min(places) - _REACH), max(places) + _REACH):
            if (
                token.tag.partition("-")[0] in _CONTENT
                and (passage, token.start) not in known
                and not entry_of(token.lemma)
            ):
                yield token


def _unknown_noun(phrase: Phrase, side: Side) -> bool:
    """Whether the Korean holds a common noun that no table knows (녹물): nobody can say what it has become.

    English names outside the phrase that wait for a Korean word account for as many of them: a team is 대구별빛.
    """
    group = side.groups[phrase.sentence]
    own = [w for w in side.others if side.other_groups[w.sentence] == group]
    rare = sum(w.kind == "rare" and w.state == "missing" for w in own) + splintered(own)
    return rare > _waiting_elsewhere(phrase, side)["name"]


def _is_near(phrase: Phrase, left: Sequence[Token]) -> bool:
    """Whether what is left of the Korean speaks of the same: an idiom, or two splinters of an unknown word (완+진)."""
    splinters = [t for t in left if t.tag == "NNG" and t.end - t.start == 1]
    if any(one.end == other.start for one, other in pairwise(splinters)):
        return True
    stems = [key for word in phrase.words for key in word.keys & known_stems()]
    verbs = [(t.form, tag) for t in left if (tag := t.tag.partition("-")[0]) in ("VV", "VA")]
    return any(likeness(*verb, key) >= ALIKE for verb in verbs for key in stems)


def _weight(phrase: Phrase) -> float:
    starts = {word.start for word in phrase.words}
    return sum(item.weight for item in english_items(phrase.words[0].passage) if item.start in starts)


def _room(phrase: Phrase, side: Side, words: Sequence[Word]) -> tuple[int, int]:
    """How many English words the missing Korean words next to the phrase's neighbours might have become, and all."""
    group = side.groups[phrase.sentence]
    korean = [n for n, w in enumerate(side.others) if side.other_groups[w.sentence] == group and w.kind != "light"]
    before = [w.partner for w in words if w.end <= phrase.start and w.partner is not None][-2:]
    after = [w.partner for w in words if w.start >= phrase.end and w.partner is not None][:1]
    places = [korean.index(n) for n in (*before, *after) if n in korean]
    missing = [place for place, n in enumerate(korean) if is_left(side.others[n], side)]
    near = [place for place in missing if len(places) < 2 or any(abs(place - p) <= _NEAR for p in places)]
    sizes = {place: _most_words(side.others[korean[place]]) for place in missing}
    near = [place for place in near if _may_become(side.others[korean[place]], phrase)]
    waiting = _waiting_elsewhere(phrase, side)
    for place in sorted(sizes, key=lambda place: (place not in near, place)):
        kind = side.others[korean[place]].kind
        if waiting.get(kind, 0):
            waiting[kind] -= 1
            sizes[place] = 0
        elif _awaited_beside(side, korean, place, phrase):
            sizes[place] = 0
    return sum(sizes[place] for place in near), sum(sizes.values())


def _awaited_beside(side: Side, korean: Sequence[int], place: int, phrase: Phrase) -> bool:
    """Whether a missing part of a compound has its English beside that of the other part: the "price" of 목표주가."""
    word = side.others[korean[place]]
    for other in (side.others[korean[n]] for n in (place - 1, place + 1) if 0 <= n < len(korean)):
        joined = other.passage is word.passage and (other.end == word.start or word.end == other.start)
        if not joined or other.partner is None or other.state != "found":
            continue
        beside = (n for n in (other.partner - 1, other.partner + 1) if 0 <= n < len(side.words))
        for english in (side.words[n] for n in beside):
            inside = english.sentence == phrase.sentence and phrase.start <= english.start < phrase.end
            if _answers_nothing(english) and not inside:
                return True
    return False


def _waiting_elsewhere(phrase: Phrase, side: Side) -> dict[str, int]:
    """How many English words outside the phrase wait for a Korean name.

    A common noun that no table knows (목탑, 갈래) may be what the phrase renders, whatever else waits.
    """
    group = side.groups[phrase.sentence]
    kinds = Counter(
        w.kind
        for w in side.words
        if w.state == "missing"
        and side.groups[w.sentence] == group
        and not (w.sentence == phrase.sentence and phrase.start <= w.start < phrase.end)
    )
    return {"name": kinds["foreign"] + kinds["capital"]}


def _may_become(word: Word, phrase: Phrase) -> bool:
    """Whether a missing Korean word may be what the phrase renders: one that speaks of something else is not."""
    token = next(iter(word.passage.tokens_in(word.start, word.end)), None)
    if word.kind not in ("noun", "verb") or token is None or token.end < word.end:
        return True
    tag, known = token.tag.partition("-")[0], known_stems()
    return any(likeness(token.form, tag, key) >= UNLIKE for other in phrase.words for key in other.keys & known)


def _most_words(word: Word) -> int:
    """A noun may become as many English words as it has syllables, a verb or an adverb one."""
    if len(word.text) == 1:
        return 0
    return len(word.text) if word.kind in ("noun", "rare", "name", "latin") else 1
