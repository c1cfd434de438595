"""Denials that only their shape tells: 한 명도 없다 without any "no", and "A, not B" for B가 아니라 A turned round."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bitext_check.quantities.statements.negated import Negation, negations, standing
from bitext_check.quantities.statements.negation import CLOSE, EMPHATIC, said_of_all
from bitext_check.quantities.statements.sides import STRONG, Sides, renderings, tokens_of, weak
from bitext_check.records import Sentence, Token
from bitext_check.segmentation.passages import stem

_LEAST_CLOSE = 0.3
_REACH = 22
_ONE_TIME = re.compile(r"(?<![가-힣])한\s?(?:번|차례)(도?)(?![가-힣]*째)")
_ONCE = re.compile(
    r"(?<!at )(?<!all )(?<!for )(?<!was )(?<!were )(?<!more than )\b(?:once|one time)\b"
    r"(?! (?:again|more|every|an?|per|in a|the|all|it|he|she|they|we|you|I|considered|known|called|popular)\b)",
    re.IGNORECASE,
)
_ONLY_ONE = re.compile(r"\bonly (?:one|a single|once)\b", re.IGNORECASE)
_ALL_OF_THEM = re.compile(r"빠지|빠짐|빠뜨|놓치|남기|남김|버리|거르|빼놓|예외|쉬지|모르|반대|탈락|틀리")
"""한 명도 빠지지 않고 is "all of them"."""
_DENIES = re.compile(r"\bnot\s|\w{2,6}n['’]t\s|\brather than\s|\binstead of\s", re.IGNORECASE)
_WORD = re.compile(r"[\w’'-]++")
_STOP = re.compile(r"[,;:.“”\"()]|\b(?:but|only|just|merely|simply|so)\b", re.IGNORECASE)
_CONDITION = re.compile(r"지\s?않으면(?!\s안)")
_IF = re.compile(r"\bif\b[^,.;:“”\"()]{0,80}", re.IGNORECASE)
_UNLESS = re.compile(
    r"\b(?:unless|otherwise|until|without|only|must|needs? to|ha(?:ve|s) to|should|or else)\b", re.IGNORECASE
)
_DENIED_WORDS = 5
_MOST = 40
_PARTS = ("SSO", "SSC", "SS", "SF", "SP")


def unsaid(sides: Sides) -> tuple[Negation, Sentence] | None:
    """The negation of "not a single one" (한 푼도 받지 못했다) in English sentences that deny nothing at all.

    They are of full length and hold no negative word of any sort but for renderings of words of the Korean.
    """
    found = _emphasised(sides) if "도" in sides.korean else None
    if found is None or sides.stated or not sides.complete or said_of_all(sides):
        return None
    if not (_says_once(sides) or (sides.weak() == _says_one(sides) and sides.closeness() >= _LEAST_CLOSE)):
        return None
    return found


def _says_once(sides: Sides) -> bool:
    """한 번도 … 않다 is "never once": a bare "once", with or without a weak word, is the one time denied."""
    times = _ONE_TIME.findall(sides.korean)
    return len(times) == 1 and bool(times[0]) and len(_ONCE.findall(sides.english)) == 1


def _says_one(sides: Sides) -> int:
    """How many weak words are the "only" of "only one": 한 그루도 베지 않다 is no "cut down only one"."""
    return len(_ONLY_ONE.findall(sides.english)) if sides.weak() else 0


def _emphasised(sides: Sides) -> tuple[Negation, Sentence] | None:
    """The first negation of "not a single one" in the Korean."""
    for sentence, tokens in zip(sides.source, sides.korean_tokens, strict=True):
        text = sentence.passage.plain
        emphatic = list(EMPHATIC.finditer(text, sentence.start, sentence.end))
        denied = standing(tokens, sentence) if emphatic else []
        for match in emphatic[:_MOST]:
            after = text[match.end() : match.end() + _REACH]
            found = [n for n in denied if match.end() < n.end <= match.end() + _REACH]
            if found and not _ALL_OF_THEM.search(after):
                return found[0], sentence
    return None


def unmet(sides: Sides) -> tuple[Negation, Sentence] | None:
    """The negation of a condition, 지키지 않으면, whose English is "if the company keeps it"."""
    conditions = list(_CONDITION.finditer(sides.korean)) if "지 않으면" in sides.korean else []
    ifs = list(_IF.finditer(sides.english)) if len(conditions) == 1 else []
    if len(ifs) != 1 or _UNLESS.search(sides.english) or sides.closeness() < CLOSE:
        return None
    words = ifs[0][0]
    if STRONG.search(words) or weak(words, sides.explained):
        return None
    told = {stem(word[0]) for word in _WORD.finditer(words)}
    for sentence, tokens in zip(sides.source, sides.korean_tokens, strict=True):
        text = sentence.passage.plain
        for negation in negations(tokens):
            stems = renderings(negation.lemma)
            if text.startswith("으면", negation.end) and not stems.isdisjoint(told):
                return negation, sentence
    return None


@dataclass(frozen=True, slots=True)
class Turned:
    """A가 아니라 B with the English that denies B: where the Korean A가 아니라 B and the English denial stand."""

    sentence: Sentence
    start: int
    end: int
    english: Sentence
    english_start: int
    english_end: int


def turned(sides: Sides) -> Turned | None:
    """Where the English denies the wrong one of two nouns: 의무가 아니라 선택 as "a duty, not a choice"."""
    for sentence, korean in zip(sides.source, sides.korean_tokens, strict=True):
        ends = {n.end: n for n in negations(korean)} if any(t.tag == "VCN" for t in korean) else {}
        for place, token in enumerate(korean if ends else ()):
            head = ends.get(token.end)
            last = _stated_noun(korean, place) if head else None
            if last is None or head is None or not head.lemma:
                continue
            said, denied = renderings(korean[last].lemma), renderings(head.lemma)
            # Of 공천장 the parts say nothing: no table has the whole.
            in_parts = any(t.end == head.start and t.tag[:2] == "NN" for t in korean)
            english = _only_sentence(said, sides)
            if (
                english is None
                or denied & said
                or (denied and not in_parts and not any(t.lemma in denied for t in sides.english_tokens))
            ):
                continue
            span = _denial_of(said, english)
            if span and not _denial_of(denied, english) and sides.closeness(1) >= CLOSE:
                return Turned(sentence, head.start, korean[last].end, english, *span)
    return None


def _only_sentence(stems: frozenset[str], sides: Sides) -> Sentence | None:
    """The one English sentence that holds a word of these stems; None when there is none or several."""
    holding = [s for s in sides.target if any(token.lemma in stems for token in tokens_of(s))]
    return holding[0] if len(holding) == 1 else None


def _stated_noun(tokens: Sequence[Token], place: int) -> int | None:
    """The place of B in A가 아니라 B이다 or B를 …, None for another shape."""
    if tokens[place].tag != "VCN" or place + 2 >= len(tokens) or tokens[place + 1].form not in ("라", "고"):
        return None
    last = place + 2
    while last < len(tokens) and tokens[last].tag in _PARTS:
        last += 1
    while last + 1 < len(tokens) and tokens[last + 1].tag in ("NNG", "XSN"):
        last += 1
    rest = [token.tag for token in tokens[last + 1 : last + 3] if token.tag not in _PARTS]
    stated = tokens[last : last + 1] and tokens[last].tag == "NNG" and rest and (rest[0] == "VCP" or rest[0][0] == "J")
    return last if stated else None


def _denial_of(stems: frozenset[str], sentence: Sentence) -> tuple[int, int] | None:
    """The English "not a …" whose next few words hold one of the stems, by place in the passage."""
    text = sentence.passage.plain
    for match in _DENIES.finditer(text, sentence.start, sentence.end):
        stop = _STOP.search(text, match.end(), sentence.end)
        words = list(_WORD.finditer(text, match.end(), stop.start() if stop else sentence.end))[:_DENIED_WORDS]
        for word in words:
            if stem(word[0]) in stems:
                return match.start(), word.end()
    return None
