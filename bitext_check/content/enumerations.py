"""Members of an enumeration that the English lost: "발열과 오한, 다리 부종" as "fever and leg swelling".

A member is believed lost when the lexicon knows its words and none of them stands anywhere in the English, while every
other member stands in one English sentence, and no English word near those is left over that might be its rendering.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bitext_check.content.presence import Word
from bitext_check.content.stretches import Side
from bitext_check.records import Mention, Sentence, Token

_NOUNS = ("NNG", "NNP", "XSN", "XPN", "XR", "SL")
_JOINING = frozenset(("와", "과", "및", "또는", "하고"))
_FEWEST = 3
_MOST_WORDS = 3
# So many characters before the first and behind the last member that is found the rendering of another may stand, and
# so many around them words that leave the enumeration open: "including", "and others".
_BEYOND, _AROUND = 25, 40
_OPEN_END = re.compile(
    r"\b(?:etc|others?|more|various|many|several|including|such|like|both|all|countries)\b", re.IGNORECASE
)
_SIDES = ("측", "쪽")
_KINDS = ("noun", "name")


def lost_members(side: Side, sentences: Sequence[Sentence]) -> Iterator[Mention]:
    """The lost members, at most one for each enumeration. Takes the Korean side with its matched words."""
    for sentence, words in zip(sentences, side.sentences, strict=True):
        for members in _enumerations(sentence):
            own = [[w for w in words if m[0].start <= w.start < m[-1].end] for m in members]
            lost = [n for n, found in enumerate(own) if _is_lost(found, side)]
            if len(lost) == 1 and _others_stand(own, lost[0], side):
                first, last = members[lost[0]][0], members[lost[0]][-1]
                text = sentence.passage.plain[first.start : last.end]
                yield Mention("omission", text, sentence.passage, first.start, last.end)


def _enumerations(sentence: Sentence) -> Iterator[list[list[Token]]]:
    """Three or more runs of nouns with a comma, a dot in the middle, 와, 과, 및 or 또는 between them."""
    members: list[list[Token]] = []
    run: list[Token] = []
    for token in (*sentence.passage.tokens_in(sentence.start, sentence.end), None):
        if token is not None and (token.tag in _NOUNS or (run and token.form in _SIDES)):
            run.append(token)
        elif token is not None and run and _joins(token):
            members.append(run)
            run = []
        else:
            if run and len(members) + 1 >= _FEWEST:
                # Words before the first member belong to it or to the whole: 새 도서관과 체육관.
                yield [_last_word(members[0]), *members[1:], _own_words(run, members)]
            members, run = [], []


def _joins(token: Token) -> bool:
    return token.form in (",", "·", "ㆍ", "、") if token.tag == "SP" else token.form in _JOINING


def _last_word(run: Sequence[Token]) -> list[Token]:
    first = len(run) - 1
    while first and run[first - 1].end == run[first].start:
        first -= 1
    return list(run[first:])


def _own_words(run: Sequence[Token], members: Sequence[Sequence[Token]]) -> list[Token]:
    """The last member without what it belongs to: 월성동과 본동, 상인동 가정 ends with 상인동."""
    cut = next((n for n in range(1, len(run)) if run[n - 1].end < run[n].start), len(run))
    endings = {member[-1].form[-1] for member in members}
    return list(run[:cut] if endings == {run[cut - 1].form[-1]} else run)


def _is_lost(words: Sequence[Word], side: Side) -> bool:
    """The words of a member stand nowhere, and are such as would stand somewhere."""
    return 0 < len(words) <= _MOST_WORDS and all(
        word.state == "missing"
        and word.kind in _KINDS
        and len(word.text) > 1
        and (word.passage.paragraph, word.start) not in side.reported
        for word in words
    )


def _others_stand(members: Sequence[Sequence[Word]], lost: int, side: Side) -> bool:
    """Each other member is found, those whose place is known in one sentence, with no word left over at the lost one's.

    That is between the others, or before them for the first member, behind them for the last.
    """
    others = [words for n, words in enumerate(members) if n != lost]
    if not all(any(word.state == "found" for word in words) for words in others):
        return False
    places = [side.others[w.partner] for words in others for w in words if w.state == "found" and w.partner is not None]
    numbers = {word.sentence for word in places}
    if len(numbers) != 1:
        return False
    first, last = min(w.start for w in places), max(w.end for w in places)
    start = first - (_BEYOND if lost == 0 else 0)
    end = last + (_BEYOND if lost == len(members) - 1 else 0)
    near = [w for w in side.other_sentences[numbers.pop()] if start <= w.start < end and w.kind != "light"]
    text = places[0].passage.plain[max(0, first - _AROUND) : last + _AROUND]
    return _OPEN_END.search(text) is None and all(w.state != "missing" for w in near)
