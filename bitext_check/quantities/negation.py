"""A negation that the English lost or added: 끝나지 않았다 as "has been completed".

The Korean negations of a sentence (않다, 못하다, 없다, 아니다, 말다, 안, 못) are counted by morpheme, the English ones
by word. Idioms that negate nothing (밖에 없다, 못지않다, not only) keep the whole sentence quiet, and so does an
English that shares too few words with the Korean to be judged. A negation is lost when the English of a full-length
sentence holds no negative word of any sort, or when the negated word itself stands in the English with nothing
negative near it and the English has fewer negations than the Korean.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bitext_check.quantities.vocabulary import any_of, negation_words
from bitext_check.records import Sentence, Token
from bitext_check.tables.load import by_house, cells, table


def _korean(kind: str) -> str:
    return any_of(negation_words("ko", kind)).replace("\\ ", r"\s?")


def _english(kind: str) -> str:
    words = (re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s") for word in negation_words("en", kind))
    return "|".join(words)


KOREAN_IDIOM = re.compile(_korean("idiom"))
KOREAN_NEGATIVE = re.compile(rf"{_korean('negative')}|밖에|만[^에]|(?<![가-힣])안 |[가-힣\s][불비미무부반][가-힣]")
STRONG = re.compile(rf"\b(?:{_english('strong')})\b|n['’´]t\b", re.IGNORECASE)
WEAK = re.compile(
    rf"\b(?:{_english('weak')}|un(?!i[tvqof]|der|til|less|employ)\w{{4,20}}|\w{{3,20}}less|non\w{{4,20}})\b",
    re.IGNORECASE,
)
ENGLISH_IDIOM = re.compile(rf"\b(?:{_english('idiom')})\b|\bNo\.", re.IGNORECASE)
_DOUBLE = re.compile(_korean("double"))
_DOUBLE_REACH = 12
CLOSE, CLOSER = 0.4, 0.5
"""Sentences that share fewer of their content words are too free to judge a lost or an added negation."""
_WORDS_PER_EOJEOL = 1.1
_WORDS_PER_EOJEOL_MOST = 3.5
_NEAR = 7
_BREAKS = frozenset((",", ";", ":", ".", "“", "”", '"', "(", ")"))
_LIGHT = frozenset(
    (
        "하다",
        "되다",
        "있다",
        "이다",
        "보다",
        "주다",
        "가다",
        "오다",
        "것",
        "수",
        "알다",
        "말다",
        "받다",
        "나다",
        "들다",
        "나오다",
        "보이다",
        "밝히다",
        "말하다",
        "전하다",
    )
)


@dataclass(frozen=True, slots=True)
class Negation:
    """A Korean negation: its place in the passage and the lemma of the verb, adjective or noun that it negates."""

    start: int
    end: int
    lemma: str


def negations(tokens: Sequence[Token]) -> tuple[Negation, ...]:
    """The negations among Korean morphemes in order."""
    found = []
    for place, token in enumerate(tokens):
        if _negates(token):
            head = _head(tokens, place)
            start = head.start if head else token.start
            found.append(Negation(min(start, token.start), token.end, _lemma(head)))
    return tuple(found)


def _negates(token: Token) -> bool:
    if token.tag == "VX":
        return token.form in ("않", "못하", "말")
    if token.tag == "MAG":
        return token.form in ("안", "못")
    return token.tag == "VCN" or (token.tag.startswith("VA") and token.form == "없")


def _head(tokens: Sequence[Token], place: int) -> Token | None:
    """The verb, adjective or noun that the negation at `place` negates."""
    before = range(place - 1, max(-1, place - 6), -1)
    forbidden = place + 1 < len(tokens) and tokens[place + 1].form.startswith("되")
    after = tokens[place].tag == "MAG" and not forbidden and not any(tokens[n].form == "지" for n in before[:1])
    for n in range(place + 1, min(len(tokens), place + 3)) if after else before:
        token = tokens[n]
        if (
            token.tag[:2] in ("VV", "VA", "NN", "XR")
            and token.tag != "NNB"
            and token.lemma not in _LIGHT
            and token.form not in ("하", "되")
        ):
            return token
    return None


def _lemma(head: Token | None) -> str:
    return head.lemma if head else ""


@by_house(maxsize=1)
def lexicon() -> dict[str, tuple[str, ...]]:
    """English one-word renderings of Korean lemmas; those of 끝나다 also stand for 끝나."""
    found: dict[str, tuple[str, ...]] = {}
    for row in table("lexicon"):
        words = tuple(word for word in cells(row["english"]) if " " not in word)
        found[row["lemma"]] = found.get(row["lemma"], ()) + words
    return found


def lost(source: Sequence[Sentence], target: Sequence[Sentence]) -> tuple[Negation, Sentence] | None:
    """The Korean negation that the English of the same sentences dropped, with its sentence."""
    korean = " ".join(sentence.plain for sentence in source)
    english = " ".join(sentence.plain for sentence in target)
    if KOREAN_IDIOM.search(korean):
        return None
    found = [(n, s) for s in source for n in negations(_tokens(s)) if not _double(n, s)]
    if not found:
        return None
    stated = len(STRONG.findall(english))
    if stated >= len(found) or closeness(source, target) < CLOSE:
        return None
    complete = len(english.split()) >= _WORDS_PER_EOJEOL * len(korean.split())
    if not stated and complete and not _weak(english, found[0][0].lemma):
        return found[0]
    return _bare_verb(found, target)


def _clause(forms: Sequence[str], place: int) -> str:
    """The words around `place` up to a few words off or the next comma or quotation mark."""
    first, last = place, place + 1
    while first > 0 and place - first < _NEAR + 2 and forms[first - 1] not in _BREAKS:
        first -= 1
    while last < len(forms) and last - place < _NEAR and forms[last] not in _BREAKS:
        last += 1
    return " ".join(forms[first:last])


def _weak(english: str, lemma: str) -> bool:
    """The English holds a word that negates by its meaning, other than a rendering of the negated word itself."""
    stems = _stems(lemma)
    return any(_stemmer().stemWord(match[0].lower()) not in stems for match in WEAK.finditer(english))


def _double(negation: Negation, sentence: Sentence) -> bool:
    """What is negated is itself negative: 반대하는 주민은 없었다 is "all agreed", 문제가 없다 is "fine"."""
    text = sentence.passage.plain
    return bool(_DOUBLE.search(text[max(sentence.start, negation.start - _DOUBLE_REACH) : negation.end]))


def _tokens(sentence: Sentence) -> list[Token]:
    return [t for t in sentence.passage.tokens if sentence.start <= t.start < sentence.end]


def _bare_verb(
    found: Sequence[tuple[Negation, Sentence]], target: Sequence[Sentence]
) -> tuple[Negation, Sentence] | None:
    """The first negated word that stands once in the English, with nothing negative around it."""
    tokens = [(t, s) for s in target for t in _tokens(s)]
    for negation, sentence in found:
        stems = _stems(negation.lemma)
        places = [n for n, (token, _) in enumerate(tokens) if token.lemma in stems]
        if len(places) != 1:
            continue
        place = places[0]
        near = _clause([token.form for token, _ in tokens], place)
        if not STRONG.search(near) and not _weak(near, negation.lemma):
            return negation, sentence
    return None


@by_house(maxsize=1)
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("english")


@by_house(maxsize=4096)
def _stems(lemma: str) -> frozenset[str]:
    """The stems, as in `Token.lemma` of English words, of the renderings of a Korean lemma."""
    return frozenset(_stemmer().stemWord(word.lower()) for word in lexicon().get(lemma, ()))


def closeness(source: Sequence[Sentence], target: Sequence[Sentence], granted: int = 0) -> float:
    """The share of the Korean content words known to the lexicon whose rendering stands in the English.

    `granted` words count as rendered whatever stands there.
    """
    stems = {token.lemma for sentence in target for token in _tokens(sentence)}
    known = found = 0
    for sentence in source:
        for token in _tokens(sentence):
            if token.tag[:2] in ("NN", "VV", "VA", "XR") and token.lemma not in _LIGHT:
                renderings = _stems(token.lemma)
                known += bool(renderings)
                found += not renderings.isdisjoint(stems)
    return min(1.0, (found + granted) / known) if known else 0.0


def added(source: Sequence[Sentence], target: Sequence[Sentence]) -> tuple[int, int, Sentence] | None:
    """The place of an English "not" or "never" whose Korean says nothing negative in any way."""
    korean = " ".join(sentence.plain for sentence in source)
    english = " ".join(sentence.plain for sentence in target)
    if KOREAN_NEGATIVE.search(korean) or ENGLISH_IDIOM.search(english):
        return None
    complete = len(english.split()) <= _WORDS_PER_EOJEOL_MOST * len(korean.split())
    complete = complete and closeness(source, target) >= CLOSER
    for sentence in target:
        match = re.search(r"\b(?:not|never|cannot)\b|\w+n['’]t\b", sentence.plain, re.IGNORECASE)
        if match and complete:
            return sentence.start + match.start(), sentence.start + match.end(), sentence
    return None
