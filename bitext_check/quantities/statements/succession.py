"""Two deeds in the wrong order: 철수했다가 들어갔다 as "went in and then pulled out".

The Korean says which came first by -았다가, 뒤, 후, 다음, -고 나서 or -기 전; the English by "then", "before doing" or
"after doing". Both must say it once, and each deed must stand on its own side of the English word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bitext_check.quantities.statements.negation import CLOSE
from bitext_check.quantities.statements.sides import LIGHT, Sides, phrases, renderings
from bitext_check.records import Mention, Sentence, Token

_THEN = re.compile(r"(?:\b(?:and|but|or|to)|[,;])\s(?:only\s)?then\s", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:before|prior to)\s(?:being\s|having\s)?(?=\w{1,12}ing\b)", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:after|upon)\s(?:being\s|having\s)?(?=\w{2,12}(?:ing|ed|en)\b)", re.IGNORECASE)
_CUE = re.compile(r"다가|[뒤후]|다음|나서|나고|전")
# "Left the country after being deceived and had their passports taken": what follows "and" comes later.
_STOP = re.compile(r"[,;:.“”\"()]|\b(?:and|but|or)\b")
_LATER = frozenset(("뒤", "후", "다음", "이후"))
_REACH = 8
_GAP = 3


@dataclass(frozen=True, slots=True)
class _Order:
    """The lemmas of two deeds, the first and the second, and where the Korean says so."""

    first: str
    second: str
    start: int
    end: int


def turned_order(sides: Sides) -> tuple[Mention, Mention] | None:
    """The Korean words that say the order and the English word that turns it round; None where nothing is turned."""
    if not _CUE.search(sides.korean):
        return None
    orders = [
        (order, sentence)
        for sentence, tokens in zip(sides.source, sides.korean_tokens, strict=True)
        for order in _orders(tokens)
    ]
    if len(orders) != 1:
        return None
    said = [
        (match, english, shape)
        for english in sides.target
        for shape in (_THEN, _BEFORE, _AFTER)
        for match in shape.finditer(english.passage.plain, english.start, english.end)
    ]
    if len(said) != 1 or sides.closeness(1) < CLOSE:
        return None
    (order, sentence), (match, english, shape) = orders[0], said[0]
    earlier, later = _regions(match, english, shape)
    one, other = _says(order.first, earlier), _says(order.second, later)
    if one or other or not (_says(order.first, later) and _says(order.second, earlier)):
        return None
    korean = sentence.passage
    source = Mention("negation", korean.plain[order.start : order.end], korean, order.start, order.end)
    word = match[0].strip(" ,;")
    start = match.start() + match[0].index(word)
    return source, Mention("negation", word, english.passage, start, start + len(word))


def _orders(tokens: Sequence[Token]) -> Iterator[_Order]:
    """The deeds of which the Korean says that one comes before the other."""
    for n, token in enumerate(tokens):
        if not _parts(tokens, n):
            continue
        before, after = _deed(tokens[max(0, n - _GAP) : n][::-1]), _deed(tokens[n + 1 : n + 1 + _REACH])
        if before is None or after is None:
            continue
        first, second = (after, before) if token.form == "전" else (before, after)
        yield _Order(first.lemma, second.lemma, before.start, after.end)


def _parts(tokens: Sequence[Token], n: int) -> bool:
    """Whether the morpheme at `n` parts two deeds, of which one comes before the other."""
    token, before, after = tokens[n], tokens[max(0, n - 1)].tag, tokens[n + 1 : n + 2]
    if token.form == "다가":
        return before == "EP"
    if token.form == "전":
        return before == "ETN"
    return (token.form in _LATER and before == "ETM") or bool(after and after[0].tag == "VX" and after[0].form == "나")


def _deed(tokens: Sequence[Token]) -> Token | None:
    """The first verb, or the noun that is made one, with the lexicon's renderings; None when it says too little."""
    made = {token.start for token in tokens if token.tag == "XSV"}
    for token in tokens:
        if token.tag[:2] == "VV" or token.end in made:
            return token if token.lemma not in LIGHT and renderings(token.lemma) else None
    return None


def _regions(
    match: re.Match[str], english: Sentence, shape: re.Pattern[str]
) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """The English words of what comes first and of what comes later."""
    text = english.passage.plain
    stop = _STOP.search(text, match.end(), english.end) if shape is not _THEN else None
    end = stop.start() if stop else english.end
    behind = english.passage.tokens_in(match.end(), end)
    rest = (*english.passage.tokens_in(english.start, match.start()), *english.passage.tokens_in(end, english.end))
    return (behind, rest) if shape is _AFTER else (rest, behind)


def _says(lemma: str, tokens: Sequence[Token]) -> bool:
    """Whether some rendering of a lemma stands among English words."""
    stems = [token.lemma for token in tokens]
    if not renderings(lemma).isdisjoint(stems):
        return True
    return any(
        phrase[0] == stems[n] and phrase[-1] in stems[n + 1 : n + 1 + _GAP]
        for phrase in phrases(lemma)
        for n in range(len(stems))
    )
