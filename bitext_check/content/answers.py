"""What the words of little content of a passage answer for on the other side.

They are no items, for nobody misses them, but 원 stands behind "won", 받다 behind "receive" and "not" behind 못.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from operator import contains

from bitext_check.content.forms import bases, symbol_stems, unit_stems
from bitext_check.content.lexicon import Entry, all_phrases, entry_of, function_words
from bitext_check.content.numbers import month
from bitext_check.records import Passage, Token
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house, here

# Before these endings a verb loses its ㄹ; the Hangul syllables, and the place of ㄹ among their finals.
_WITHOUT_L = frozenset("ᆫᆯᆸㄴㄹㅂ는니시오세")
_FIRST, _SYLLABLES, _FINALS, _L = ord("가"), 11172, 28, 8
_COUNTED = {"a": "#1", "an": "#1", "one": "#1", "once": "#1", "both": "#2"}


@by_house(maxsize=2048)
def answers(passage: Passage) -> frozenset[str]:
    """Keys that the words of little content of a passage answer for on the other side."""
    return frozenset[str]().union(*answers_of_words(passage))


def answers_between(passage: Passage, start: int, end: int) -> frozenset[str]:
    """The same for the words of a Korean passage that stand from `start` to `end`."""
    ask, tokens = here(_korean_answers), passage.tokens_in(start, end)
    found = [ask(t.form, t.lemma, t.tag) for t in tokens]
    found += [entry.words for t, after in pairwise(tokens) if (entry := _entry_with_l(t, after)) is not None]
    return frozenset[str]().union(*found)


def _entry_with_l(verb: Token, ending: Token) -> Entry | None:
    """The entry of the verb with ㄹ that is written as another one before some endings: 줄다 as 주다, 줄 수밖에."""
    last = ord(verb.form[-1]) - _FIRST
    if verb.tag[:2] != "VV" or not 0 <= last < _SYLLABLES or last % _FINALS or ending.form[0] not in _WITHOUT_L:
        return None
    return entry_of(f"{verb.form[:-1]}{chr(_FIRST + last + _L)}다")


@by_house(maxsize=2048)
def answers_of_words(passage: Passage) -> tuple[frozenset[str], ...]:
    """The same for each of the words that have any."""
    if passage.language == "ko":
        ask = here(_korean_answers)
        found = {ask(form, lemma, tag) for form, tag, _, _, lemma in passage.tokens}
    else:
        keys = list(map(here(_english_answers), (token.form for token in passage.tokens)))
        found = {*keys, frozenset(_phrases_in(keys))}
    return tuple(filter(None, found))


def _phrases_in(keys: Sequence[frozenset[str]]) -> Iterator[str]:
    """Phrases of words of little content that stand in a row in English: "up to" for 최대, "took over" for 인수.

    Takes the keys of the words in order.
    """
    for place, own in enumerate(keys):
        for first in own & _phrases().keys():
            for phrase in _phrases()[first]:
                behind = keys[place + 1 : place + len(phrase)]
                if len(behind) == len(phrase) - 1 and all(map(contains, behind, phrase[1:])):
                    yield " ".join(phrase)


@by_house(maxsize=1)
def _phrases() -> Mapping[str, Sequence[tuple[str, ...]]]:
    """The renderings of the lexicon that hold no word of content, by their first word."""
    light = frozenset(stem(word) for word in function_words("en"))
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in all_phrases():
        if light.issuperset(phrase):
            found.setdefault(phrase[0], []).append(phrase)
    return found


@by_house(maxsize=50_000)
def _korean_answers(form: str, lemma: str, tag: str) -> frozenset[str]:
    keys = set(unit_stems().get(form, ()))
    if tag[0] == "S":
        keys.update(symbol_stems().get(form.lower(), ()))
    if lemma in function_words("ko") or form in function_words("ko") or tag[:2] in ("XS", "NN", "XP"):
        for entry in (entry_of(lemma), entry_of(form) if len(form) == 1 or form != lemma else None):
            if entry is not None and (tag[:2] != "NN" or lemma in function_words("ko")):
                keys |= entry.words | {stem_ for phrase in entry.phrases for stem_ in phrase}
    return frozenset(keys)


@by_house(maxsize=50_000)
def _english_answers(form: str) -> frozenset[str]:
    word = form.lower().replace("’", "'")
    if not word[0].isalpha():
        return symbol_stems().get(word, frozenset())
    if word not in function_words("en") and "'" not in word:
        return frozenset()
    keys = {word, stem(word), *bases(word)}
    if word.endswith("n't") or word == "cannot":
        keys |= {"not", "no"}
    if word in _COUNTED:
        keys.add(_COUNTED[word])
    # 5월 is "May", which in small letters is a word of no content.
    if (named := month(form)) is not None:
        keys.add(named)
    return frozenset(keys)
