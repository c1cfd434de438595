"""A negation that the English added: 지원한다 as "will not support".

The Korean sentences must say nothing negative in any way: no negation among their morphemes, no word that the table of
negations lists (also of those whose English may be said with a "not": 처음 is "never before"), none with a negative
prefix (불, 비, 미, 무, 부, 반) or a negative rendering in the lexicon. What the English negates must render
a Korean word.
"""

from __future__ import annotations

import re
from itertools import pairwise

from bitext_check.content.lexicon import in_full
from bitext_check.quantities.statements.negated import TELLING, negations
from bitext_check.quantities.statements.sides import NOT_UNTIL, STRONG, WEAK, Sides, english_words, renderings
from bitext_check.quantities.vocabulary import negation_words
from bitext_check.records import Sentence, Token
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house
from bitext_check.tables.words import any_of

_CLOSE = 0.5
"""Sentences that share fewer of their content words are too free to judge an added negation."""
_WORDS_PER_EOJEOL_MOST = 3.5
_IDIOM = re.compile(rf"\b(?:{english_words('idiom')})\b|\bNo\.|\bnot since\b", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:not|never|cannot|fail(?:s|ed|ing)? to|unable to|impossible (?:for [a-z ]{2,30} )?to)\b|\w{2,6}n['’]t\b",
    re.IGNORECASE,
)
# One of them stands in whatever `_NOT` finds.
_NOT_WORDS = ("not", "never", "n't", "n’t", "fail", "unable", "impossible")
_REST = re.compile(r"remain(?:ing|der)|(?:the )?rest")
_WORD = re.compile(r"[A-Za-z]++")
_REACH = 40
_SURFACE = re.compile(
    any_of([*negation_words("ko", "negative"), *negation_words("ko", "implied")]).replace("\\ ", r"\s?")
)
_ONLY = re.compile(r"[에서]야\s")
# 20명을 넘어야 연다 is "will not be held unless more than 20 sign up"; with the "unless" nothing is denied.
_UNLESS = re.compile(r"\b(?:unless|without|until|till|before)\b", re.IGNORECASE)
_CONDITION = re.compile(r"[가-힣]야(?:만)?\s(?!하|한|할|함|합|했|해|되|된|될|됩|됐|돼)|(?<!지)만\s|(?:면|때|경우)[\s,]")
_PREFIXED = frozenset(negation_words("ko", "prefix"))
_LIMITING = frozenset(negation_words("ko", "particle"))
_CONTENT = ("NN", "VV", "VA", "XR", "MAG", "VX", "MM")
# What may stand between "not" and the word that it negates.
_PASSED = frozenset(
    "a an the be been being get getting become have has had to yet also always even ever fully immediately in any of at"
    " by it its make makes making made".split()
)


def added(sides: Sides) -> tuple[int, int, Sentence] | None:
    """The place of an English "not" or "never" whose Korean says nothing negative in any way."""
    if not any(word in sides.english.lower() for word in _NOT_WORDS):
        return None
    found = [(match, sentence) for sentence in sides.target for match in _NOT.finditer(sentence.plain)]
    if not found or _IDIOM.search(sides.english) or sides.closeness() < _CLOSE:
        return None
    if only_if(sides) or len(sides.english.split()) > _WORDS_PER_EOJEOL_MOST * len(sides.korean.split()):
        return None
    for match, sentence in found:
        # 완공은 2032년이다 is "will not be completed until 2032"; with 까지 it would be another thing.
        if "까지" not in sides.korean and any(_covers(until, match) for until in NOT_UNTIL.finditer(sentence.plain)):
            continue
        denied = _denied(sentence.plain[match.end() : match.end() + _REACH])
        rendered = stem(denied) in sides.explained | _told(sides)
        if rendered and _affirms(sides, stem(denied) if WEAK.fullmatch(denied) else ""):
            return sentence.start + match.start(), sentence.start + match.end(), sentence
    return None


def only_if(sides: Sides) -> bool:
    """Whether the English says a Korean condition by "not … unless": 보증금을 내야 받는다, "not … unless you pay"."""
    return _UNLESS.search(sides.english) is not None and _CONDITION.search(sides.korean) is not None


def _covers(one: re.Match[str], other: re.Match[str]) -> bool:
    return one.start() < other.end() <= one.end()


def _told(sides: Sides) -> frozenset[str]:
    """The stems that tell verbs of little content that the Korean has: "accepted" for 받는다."""
    lemmas = {token.lemma for tokens in sides.korean_tokens for token in tokens}
    return frozenset[str]().union(*(stems for lemma, stems in TELLING.items() if lemma in lemmas))


def _denied(after: str) -> str:
    """The first word with content after a "not"."""
    words = (word[0] for word in _WORD.finditer(after))
    return next((word for word in words if word.lower() not in _PASSED and not word.endswith("ly")), "")


def _affirms(sides: Sides, denied: str) -> bool:
    """Nothing in the Korean sentences negates, limits or is negative by its meaning.

    But for what the negative English word of the stem `denied` renders: "did not deny" is not 부인했다.
    """
    return not _ONLY.search(sides.korean) and not any(
        negations(tokens)
        or any(
            _is_negative(token, after, sentence) and denied not in renderings(token.lemma)
            for token, after in pairwise((*tokens, None))
            if token is not None
        )
        for sentence, tokens in zip(sides.source, sides.korean_tokens, strict=True)
    )


def _is_negative(token: Token, after: Token | None, sentence: Sentence) -> bool:
    if token.tag in ("JX", "JKB"):
        return token.form in _LIMITING
    if token.tag == "XPN":
        return token.form in _PREFIXED and _negative_word(token.form + (after.form if after else ""), True)
    if not token.tag.startswith(_CONTENT):
        return False
    if _SURFACE.match(sentence.passage.plain, token.start):
        return True
    return _negative_word(token.lemma, token.form[0] in _PREFIXED)


@by_house(maxsize=16_384)
def _negative_word(lemma: str, prefixed: bool) -> bool:
    """The usual English of the word is negative, or it may begin with a negative prefix and no rendering tells.

    That 쉬다 may be "close" and 열다 "hold" makes neither of them negative.
    """
    english = in_full().get(lemma, ())
    if not english:
        return prefixed
    # The "remaining" of 나머지 is not negative.
    negative = [bool(STRONG.search(word) or WEAK.search(word)) and not _REST.fullmatch(word) for word in english]
    return negative[0] or 2 * sum(negative) >= len(negative)
