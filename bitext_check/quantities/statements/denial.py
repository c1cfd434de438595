"""Denials that only their shape tells.

한 명도 없다 without any "no", "A, not B" for B가 아니라 A turned round, and "not groundless" for 근거가 없다.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bitext_check.content.numbers import spelled_number
from bitext_check.quantities.statements.negated import KOREAN_IDIOM, Negation, korean_words, negations, standing
from bitext_check.quantities.statements.negation import CLOSE, EMPHATIC, answering_others, opposite_of_all, said_of_all
from bitext_check.quantities.statements.sides import STRONG, Sides, renderings, tokens_of, weak
from bitext_check.records import Mention, Sentence, Token
from bitext_check.segmentation.passages import stem
from bitext_check.tables.words import words_pattern

_LEAST_CLOSE = 0.3
_REACH = 22
_ONE_TIME = re.compile(r"(?<![가-힣])한\s?(?:번|차례)(도?)(?![가-힣]*째)")
_ONCE = re.compile(
    r"(?<!at )(?<!all )(?<!for )(?<!was )(?<!were )(?<!more than )\b(?:once|one time)\b"
    r"(?! (?:again|more|every|an?|per|in a|the|all|it|he|she|they|we|you|I|considered|known|called|popular)\b)",
    re.IGNORECASE,
)
_NOT_YET_KO = re.compile(r"(?<![가-힣])아직(?:까지|도)?(?=\s)")
_ALREADY_KO = re.compile(r"(?<![가-힣])(?:이미|벌써|앞서|기존|먼저)")
_ALREADY = re.compile(r"\balready\b", re.IGNORECASE)
_YET = re.compile(r"\b(?:yet|still|pending|remain\w*|await\w*|until)\b", re.IGNORECASE)
_ONLY_ONE = re.compile(r"\bonly (?:one|a single|once|some|a few|several|a handful|a part|part|half)\b", re.IGNORECASE)
_ALL_OF_THEM = re.compile(r"빠지|빠짐|빠뜨|놓치|남기|남김|버리|거르|빼놓|예외|쉬지|모르|반대|탈락|틀리")
"""한 명도 빠지지 않고 is "all of them"."""
_DENIES = re.compile(r"\bnot\s|\w{2,6}n['’]t\s|\brather than\s|\binstead of\s", re.IGNORECASE)
_WORD = re.compile(r"[\w’'-]++")
_STOP = re.compile(r"[,;:.“”\"()]|\b(?:but|only|just|merely|simply|so)\b", re.IGNORECASE)
_CONDITION = re.compile(r"지\s?(?:않으|못하)면(?!\s안)")
_IF = re.compile(r"\bif\b[^,.;:“”\"()]{0,80}", re.IGNORECASE)
_UNLESS = re.compile(
    r"\b(?:unless|otherwise|until|without|only|must|needs? to|ha(?:ve|s) to|should|or else)\b", re.IGNORECASE
)
_DENIED_WORDS = 5
_MOST = 40
_TO_DEED = 6
_PREFIXES = frozenset("불부비미무몰")
_TWICE = re.compile(
    r"(?:\bnot|n['’]t)\s(?:(?:at all|entirely|completely|totally|wholly|been|be|an?)\s){0,2}"
    r"((?:un|im|in|ir|il|dis)[a-z]{4,16}|[a-z]{3,14}less)\b",
    re.IGNORECASE,
)
# 부당하다고 보기 어렵다, 불공정했다는 주장은 사실과 다르다: what is negative is denied by another word.
_NOT_SO = re.compile(
    rf"{korean_words('denial')}|(?:사실|진실)과\s?[다달]|사실\s?무근|거짓|허위|오해|낭설|[기수][는도가]?\s(?:어렵|어려|힘들|무리|없)"
)
# 뗄 수 없는 사이, 수밖에 없다: what is said so is no want of power.
_CANNOT_KO = re.compile(r"수[는가도]?\s?없(?!이)")
_TO_POWER = 3
# 허가가 없으면 들어갈 수 없다 is "can enter with a permit".
_CONDITIONAL = re.compile(r"(?:없|않|못하)으?면")
_CAN_KO = re.compile(r"수[는가도]?\s?있|가능|[ㄱ-ㅎ가-힣]지\s?모르")
_CAN = re.compile(
    r"\b(?:can|(?:is|are|be|being) able to)\s(?!(?:only|hardly|barely|scarcely|but|ill)\b)", re.IGNORECASE
)
_CANNOT = re.compile(r"\b(?:cannot|unable|impossible|incapable|inability|(?:can|could)n?['’]t)\b", re.IGNORECASE)
_JUDGED = frozenset(
    map(stem, ("seen", "see", "said", "regarded", "viewed", "considered", "deemed", "called", "described"))
)
_SO_FEW = re.compile(
    r"(?<![가-힣])(?:[\d,.]{1,9}[만천백]?\s?[가-힣㎡㎞㎏%]{1,4}?|[한두세네]\s?[가-힣]{1,3}?"
    r"|(?:다섯|여섯|일곱|여덟|아홉|열|스무)\s?[가-힣]{1,3}?|하루|이틀|사흘|나흘|닷새|엿새|이레|열흘|보름)밖에"
)
_NOT = re.compile(r"\b(?:not|never)\b|n['’]t\b", re.IGNORECASE)
_NUMBER_OR_WORD = re.compile(r"\d[\d,.]{0,12}|[A-Za-z]++")
_TO_NUMBER = 50
_AFFIX = re.compile(r"^(?:un|im|in|ir|il|dis)|less$")
_PARTS = ("SSO", "SSC", "SS", "SP")


def unsaid(sides: Sides) -> tuple[Negation, Sentence] | None:
    """The negation of "not a single one" (한 푼도 받지 못했다) in English sentences that deny nothing at all.

    They are of full length and hold no negative word of any sort but for renderings of words of the Korean.
    """
    found = _emphasised(sides) if "도" in sides.korean else None
    if found is None or sides.stated or not sides.complete:
        return None
    if said_of_all(sides) or opposite_of_all(sides, found[0]):
        return None
    denied_beside = sides.weak("", answering_others(sides, found[0]))
    if not (_says_once(sides) or (denied_beside == _says_one(sides) and sides.closeness() >= _LEAST_CLOSE)):
        return None
    return found


def already(sides: Sides) -> tuple[Negation, Sentence] | None:
    """The negation behind 아직, "not yet", where the English denies nothing and says "already"."""
    if not _ALREADY.search(sides.english) or sides.stated or _YET.search(sides.english) or sides.closeness() < CLOSE:
        return None
    if _ALREADY_KO.search(sides.korean):
        return None
    for sentence, tokens in zip(sides.source, sides.korean_tokens, strict=True):
        yet = _NOT_YET_KO.search(sentence.passage.plain, sentence.start, sentence.end)
        if yet is None:
            continue
        for found in standing(tokens, sentence):
            if 0 < found.end - yet.end() <= _REACH:
                return found, sentence
    return None


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
    conditions = list(_CONDITION.finditer(sides.korean)) if "면" in sides.korean else []
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
            if text.startswith(("으면", "면"), negation.end) and not stems.isdisjoint(told):
                return negation, sentence
    return None


def possible(sides: Sides) -> tuple[Negation, Sentence] | None:
    """The negation of 수 없다, what cannot be, where the English says that it can and denies less often.

    The verb itself must stand in the English; of 볼 수 없다 it is "seen", "said" or "regarded".
    """
    cannot = list(_CANNOT_KO.finditer(sides.korean)) if "수" in sides.korean else []
    can = list(_CAN.finditer(sides.english)) if len(cannot) == 1 else []
    if (
        len(can) != 1
        or _CONDITIONAL.search(sides.korean)
        or _CAN_KO.search(sides.korean)
        or _CANNOT.search(sides.english)
        or sides.closeness() < CLOSE
    ):
        return None
    found = [(n, s) for s, tokens in zip(sides.source, sides.korean_tokens, strict=True) for n in standing(tokens, s)]
    if sides.stated >= len(found) or sides.weak() or _NOT_SO.search(_CANNOT_KO.sub("", sides.korean)):
        return None
    told = {stem(word[0]) for word in _WORD.finditer(sides.english, can[0].end(), can[0].end() + _REACH)}
    for negation, sentence in found:
        stems = renderings(negation.lemma) if negation.lemma else _JUDGED
        before = max(sentence.start, negation.start - _TO_POWER)
        if _CANNOT_KO.search(sentence.passage.plain, before, negation.end) and not stems.isdisjoint(told):
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
            if english is None or (
                denied and not in_parts and not any(t.lemma in denied for t in sides.english_tokens)
            ):
                continue
            span = _denial_of(said, english)
            if span and not _denial_of(denied, english) and sides.closeness(1) >= CLOSE:
                return Turned(sentence, head.start, korean[last].end, english, *span)
    return _turned_deed(sides)


def _turned_deed(sides: Sides) -> Turned | None:
    """The same for two verbs: 버리지 않고 두다 as "did not keep it but threw it away"."""
    for sentence, korean in zip(sides.source, sides.korean_tokens, strict=True):
        ends = {n.end: n for n in negations(korean) if n.auxiliary} if _denies_once(sides) else {}
        for place, token in enumerate(korean[:-1] if ends else ()):
            head = ends.get(token.end) if korean[place + 1].form == "고" else None
            last = _next_deed(korean, place + 2) if head else None
            if head is None or last is None:
                continue
            said = renderings(last.lemma) - renderings(head.lemma)
            denied = renderings(head.lemma) - renderings(last.lemma)
            english = _only_sentence(denied, sides) if said else None
            if english is None:
                continue
            span = _denial_of(said, english)
            if span and not _denial_of(denied, english) and sides.closeness(1) >= CLOSE:
                return Turned(sentence, head.start, last.end, english, *span)
    return None


def _denies_once(sides: Sides) -> bool:
    """The English denies one thing, by "not" or by "rather than"."""
    return sides.stated <= 1 and sum(1 for _ in _DENIES.finditer(sides.english)) == 1


def _next_deed(tokens: Sequence[Token], first: int) -> Token | None:
    """The verb, or the noun made one, that follows within a few morphemes."""
    for n, token in enumerate(tokens[first : first + _TO_DEED], first):
        made = n + 1 < len(tokens) and tokens[n + 1].tag == "XSV"
        if token.tag[:2] == "VV" or made:
            return token
    return None


def doubled(sides: Sides) -> tuple[Mention, Mention] | None:
    """What the Korean denies once (근거가 없다, 불가능하다) and the English twice ("not groundless", "not impossible").

    The Korean word that is denied and the English words; None where either side denies anything else.
    """
    found = list(_TWICE.finditer(sides.english)) if sides.stated == 1 else []
    if len(found) != 1 or sides.closeness(1) < CLOSE or KOREAN_IDIOM.search(sides.korean):
        return None
    if _NOT_SO.search(sides.korean):
        return None
    told = found[0][1].lower()
    words = [
        (start, end, sentence)
        for sentence, tokens in zip(sides.source, sides.korean_tokens, strict=True)
        for start, end in _denied_once(tokens, told)
    ]
    if len(words) != 1:
        return None
    start, end, korean = words[0]
    source = Mention("negation", korean.passage.plain[start:end], korean.passage, start, end)
    for english in sides.target:
        match = _TWICE.search(english.passage.plain, english.start, english.end)
        if match:
            return source, Mention("negation", match[0], english.passage, match.start(), match.end())
    return None


def only_so_many(sides: Sides) -> tuple[Mention, Mention] | None:
    """나흘밖에 되지 않다, "only four days", as "not … four days": the Korean words and the English "not"."""
    found = list(_SO_FEW.finditer(sides.korean)) if "밖에" in sides.korean else []
    if len(found) != 1 or words_pattern("limits").search(sides.english) or sides.closeness(1) < CLOSE:
        return None
    denied = sum(len(standing(tokens, s)) for s, tokens in zip(sides.source, sides.korean_tokens, strict=True))
    if sides.stated != denied + 1:
        return None
    for korean in sides.source:
        ours = _SO_FEW.search(korean.passage.plain, korean.start, korean.end)
        for english in sides.target if ours else ():
            for match in _NOT.finditer(english.passage.plain, english.start, english.end):
                if ours and _before_number(english.passage.plain[match.end() : match.end() + _TO_NUMBER]):
                    source = Mention("negation", ours[0], korean.passage, ours.start(), ours.end())
                    return source, Mention("negation", match[0], english.passage, match.start(), match.end())
    return None


def _before_number(after: str) -> bool:
    """Whether a number follows before the next break."""
    words = _NUMBER_OR_WORD.findall(_STOP.split(after)[0])
    return any(word[0].isdigit() or spelled_number(word) is not None for word in words)


def _denied_once(tokens: Sequence[Token], told: str) -> list[tuple[int, int]]:
    """The place of the one negation among the morphemes when the English word renders it; otherwise nothing or two."""
    found = negations(tokens)
    prefixed = [
        (token.start, noun.end, token.form + noun.form)
        for token, noun in pairwise(tokens)
        if token.tag == "XPN" and token.form in _PREFIXES
    ]
    listed = [(t.start, t.end, t.form) for t in tokens if t.tag[:2] in ("NN", "XR") and t.form[0] in _PREFIXES]
    if len(found) + len(prefixed) > 1:
        return [(0, 0)] * 2
    bare = stem(_AFFIX.sub("", told))
    if found:
        return [(n.start, n.end) for n in found if bare in renderings(n.lemma)]
    return [(start, end) for start, end, word in (*prefixed, *listed) if stem(told) in renderings(word)]


def _only_sentence(stems: frozenset[str], sides: Sides) -> Sentence | None:
    """The one English sentence that holds a word of these stems; None when there is none or several."""
    holding = [s for s in sides.target if any(token.lemma in stems for token in tokens_of(s))]
    return holding[0] if len(holding) == 1 else None


def _stated_noun(tokens: Sequence[Token], place: int) -> int | None:
    """The place of B in A가 아니라 B이다, A가 아닌 B이다 or A가 아니라 B를 …, None for another shape."""
    if tokens[place].tag != "VCN" or place + 2 >= len(tokens) or tokens[place + 1].form not in ("라", "고", "ᆫ"):
        return None
    last = place + 2
    while last < len(tokens) and tokens[last].tag in _PARTS:
        last += 1
    while last + 1 < len(tokens) and tokens[last + 1].tag in ("NNG", "XSN"):
        last += 1
    rest = [token.tag for token in tokens[last + 1 : last + 3] if token.tag not in _PARTS]
    if not rest or tokens[last].tag not in ("NNG", "NNP"):
        return None
    # 회원이 아닌 사람은 may be "members, not others"; 처벌이 아닌 예방이다 is no "punishment, not prevention".
    stated = rest[0] == "VCP" or (tokens[place + 1].form != "ᆫ" and (rest[0] == "NNB" or rest[0][0] == "J"))
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
