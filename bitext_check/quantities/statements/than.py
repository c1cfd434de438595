"""A보다 B turned round: 젊은 층보다 고령층 as "young people … than the elderly"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext_check.quantities.statements.negation import CLOSE
from bitext_check.quantities.statements.sides import Sides, renderings
from bitext_check.records import Mention, Token
from bitext_check.segmentation.passages import stem

_THAN = re.compile(r"\bthan\s", re.IGNORECASE)
# 기록보다 승리가 먼저: the victory comes before the record.
_AHEAD_KO = re.compile(r"먼저|우선|앞선|앞세")
_AHEAD = re.compile(r"\b(?:than|before|ahead of|over|above|prior to|precedes?|preceded)\s", re.IGNORECASE)
_STOP = re.compile(r"[,;:.“”\"()]|\b(?:and|but|because|which|who|that is|in|at|on|to|for)\b", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z]++")
_AFTER_WORDS = 4
# "A has fewer than B" says the same as B가 A보다 많다.
_LESS = re.compile(
    r"\b(?:less|fewer|lower|smaller|lesser|rather|other|worse|cheaper|shorter|slower|weaker|lighter|narrower|thinner"
    r"|younger|older|later|earlier|sooner|nearer|easier|harder|no|not)\b|n['’]t\b",
    re.IGNORECASE,
)
_LESS_KO = re.compile(r"적[은게고었다]|낮|덜\s|작[은게고았다]|못하|나쁘|나빠")
_CONTENT = ("NNG", "NNP", "VA", "XR")
_BACK, _ON = 3, 5
_MORE_KO = re.compile(r"[가-힣\])]보다[는도]? (?:[가-힣]{1,4} )?$")
_TO_WORD = 12


def swapped(sides: Sides) -> tuple[Mention, Mention] | None:
    """The Korean A보다 B and the English words after "than" when those render B, and A stands before them."""
    if "보다" not in sides.korean or sides.closeness() < CLOSE:
        return None
    words_for = _AHEAD if _AHEAD_KO.search(sides.korean) else _THAN
    than = [(m, s) for s in sides.target for m in words_for.finditer(s.passage.plain, s.start, s.end)]
    marks = [
        (tokens, n, sentence)
        for sentence, tokens in zip(sides.source, sides.korean_tokens, strict=True)
        for n, token in enumerate(tokens)
        if token.tag == "JKB" and token.form == "보다"
    ]
    if len(than) != 1 or len(marks) != 1 or _LESS.search(sides.english) or _LESS_KO.search(sides.korean):
        return None
    (match, english), (tokens, place, sentence) = than[0], marks[0]
    first, second = _before(tokens, place), _behind(tokens, place)
    if not first or not second:
        return None
    one, other = _stems(first), _stems(second)
    text = english.passage.plain
    stop = _STOP.search(text, match.end(), english.end)
    words = list(_WORD.finditer(text, match.end(), stop.start() if stop else english.end))[:_AFTER_WORDS]
    after = {stem(word[0]) for word in words}
    front = {stem(word[0]) for word in _WORD.finditer(text, english.start, match.start())}
    if one & other or not (after & other and front & one) or after & one or front & other:
        return None
    passage = sentence.passage
    start, end = first[0].start, second[-1].end
    return (
        Mention("negation", passage.plain[start:end], passage, start, end),
        Mention("negation", text[match.start() : words[-1].end()], english.passage, match.start(), words[-1].end()),
    )


def is_comparison(korean: str, ours: re.Match[str], english: str, theirs: re.Match[str]) -> bool:
    """The one 보다 of the Korean stands before its word, the one "than" behind the English one.

    평년(최고 30도)보다 낮겠다 as "higher than average": no other word, such as 최고, is told by that "higher".
    """
    if korean.count("보다") != 1 or len(_THAN.findall(english)) != 1:
        return False
    before = korean[max(0, ours.start() - _TO_WORD) : ours.start()]
    return _MORE_KO.search(before) is not None and _THAN.match(english, theirs.end() + 1) is not None


def _before(tokens: Sequence[Token], place: int) -> list[Token]:
    """The words of A: the noun before 보다 and what stands right before it."""
    found: list[Token] = []
    for token in reversed(tokens[max(0, place - _BACK) : place]):
        if token.tag.startswith(_CONTENT):
            found.insert(0, token)
        elif token.tag not in ("ETM", "XSN"):
            break
    return found


def _behind(tokens: Sequence[Token], place: int) -> list[Token]:
    """The words of B: those behind 보다 up to their particle of subject, object, topic or owner."""
    found: list[Token] = []
    for token in tokens[place + 1 : place + 1 + _ON]:
        if token.tag in ("JKS", "JKO", "JKG") or (token.tag == "JX" and token.form in ("은", "는", "도")):
            return found
        if token.tag.startswith(_CONTENT):
            found.append(token)
        elif token.tag not in ("ETM", "XSN", "MAG"):
            return []
    return []


def _stems(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset[str]().union(*(renderings(token.lemma) for token in tokens))
