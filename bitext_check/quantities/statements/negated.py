"""The negations of Korean sentences (않다, 못하다, 없다, 아니다, 말다), and which of them English has to say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bitext_check.quantities.statements.sides import LIGHT, made_verb, renderings
from bitext_check.quantities.vocabulary import negation_words
from bitext_check.records import Sentence, Token
from bitext_check.segmentation.passages import stem
from bitext_check.tables.words import any_of, words_used
from bitext_check.titles.catalogue import catalogue


def korean_words(kind: str) -> str:
    """The Korean words of a kind in `tables/negation_words.tsv` as a pattern."""
    return any_of(negation_words("ko", kind)).replace("\\ ", r"\s?")


# 지키지 않으면서 is no condition.
KOREAN_IDIOM = re.compile(rf"(?:{korean_words('idiom')})(?!면?서)")
# 부작용이 없다 is "fine", but of 부작용에 대한 설명 the explanation is denied.
_DOUBLE = re.compile(rf"(?:{korean_words('double')})(?!(?:에|의|로|으로|와|과|에게|에서)(?![가-힣]))")
_DOUBLE_REACH = 12
_CLAUSE_END = re.compile(r"(?:지만|으나|면|[아어해]도|면서|는데|은데|며|고|고도|음에도|아서|어서|해서)[\s,]")
# So many morphemes back the negated verb may stand; more before 안 되다 and 적이 없다 (떠나 본 적이 없다).
_TO_NEGATED, _TO_FORBIDDEN = 6, 8
_TWICE_REACH = 16
_TWO_DENIED = re.compile(r"^는\s한\s|(?<![찾어아]볼)(?<!찾을)\s수[는가도]?\s?없")
# 노력이 없었다고 할 수는 없다 is "made some effort", 줄이지 못할 이유가 없다 "every reason to believe".
_DENIED_AGAIN = re.compile(
    r"[가-힣]{0,3}?다고\s?(?:할|볼|말할)\s?수[는가도]?\s?없|[가-힣]{0,2}?\s?(?:이유|까닭|리|법)[가는도은이]?\s?없"
)
_BOUND_REACH, _IDIOM_REACH, _LIMIT_REACH = 18, 8, 4
# Between 밖에 and what is negated, or the negation of a verb of little content: 세 명밖에 더 오지 않다.
_TO_LIMITED = re.compile(r"\s?(?:더(?:는)?\s)?(?:[가-힣]{1,4}지(?:는|도)?\s?)?")
TURNED = re.compile(rf"(?:{korean_words('turned')})(?:[지치]|[가-힣]{{0,2}}\s?(?:본|[던은ᆫ])?\s?적[은이도]?\s?없)")
"""Verbs that English may turn round rather than negate: 놓치지 않고 is "seized", 반대하지 않는다 "agrees"."""
# Of what these verbs may be, the English that tells them; "take" and "get" stand for too much else.
TELLING = {
    "받다": frozenset(map(stem, ("receive", "accept", "charge"))),
    "보다": frozenset(map(stem, ("see", "saw", "seen", "watch", "look"))),
    "알다": frozenset(map(stem, ("know", "knew", "known", "aware"))),
    "가다": frozenset(map(stem, ("go", "went"))),
    "오다": frozenset(map(stem, ("come", "came"))),
    "나오다": frozenset(map(stem, ("come", "came", "appear", "attend"))),
}
_BOUNDING = re.compile(
    r"(?:(?:\d|(?:\d\s?|(?<![가-힣])[수몇]?)[만천백십])\s?[가-힣㎡㎞㎏%℃]{0,4}|(?:열|스무|서른|마흔|쉰|예순)\s?[가-힣]{1,2}|절반|과반"
    r"|(?<![가-힣])[한두세네]\s?[가-힣]{1,2}|하루|이틀|사흘|나흘|며칠|보름|얼마)"
    r"(?:도|조차|을|를|이|가|에도|에)?\s?(?:채\s?)?"
    r"(?:(?:넘|초과하|지나|웃돌|되|차|미치|이르|달하|떨어지)지(?:는|도)?\s?(?:않|못)|(?P<short>안|못))[가-힣]?$"
)
# 3분의 1에 못 미치다 bounds; 1년을 못 버티다 denies.
_BOUNDS = re.compile(
    r"\s?(?:되|돼|된|됐|될|됩|넘|차|찼|찬|찰|미치|미쳐|미친|미쳤|미칠|이르|이른|이를|달하|달한|달할|지나|지났|채우|채운|채워)"
)


@dataclass(frozen=True, slots=True)
class Negation:
    """A Korean negation: its place in the passage and the lemma of the verb, adjective or noun that it negates.

    `quality` is True for an adjective, whose English may be its opposite: 멀지 않은 is "nearby"; `auxiliary` for a
    negation by 않다, 못하다 or 말다; `verb` is the verb of little content behind a noun (후원을 받지 않다), `verbal` is
    True for a verb, adjective or noun with 하다. `noun` is the subject or object before a verb (비 of 비가 오지 않다),
    or what is denied of people or things that do not exist (다치다 of 다친 사람은 없다, 사망 of 사망 사례는 없다).
    `again` is True for what is not done once more: 새로 그리지 않다 is not to "repaint".
    """

    start: int
    end: int
    lemma: str
    quality: bool = False
    auxiliary: bool = False
    verb: str = ""
    verbal: bool = False
    noun: str = ""
    again: bool = False


def negations(tokens: Sequence[Token]) -> tuple[Negation, ...]:
    """The negations among Korean morphemes in order."""
    found = []
    for place, token in enumerate(tokens):
        if (
            token.form in _NEGATING
            and _negates(token)
            and not (_is_concession(tokens, place) or _begins_name(tokens, place) or _vanishes(tokens, place))
        ):
            head = _head(tokens, place)
            start = head.start if head else token.start
            quality = _is_quality(tokens, head) and not _whole_word(head, tokens)
            verb = _light_verb(tokens, place) if head is None or head.tag[:2] == "NN" else ""
            lemma, auxiliary = _lemma(head, tokens), token.tag == "VX" or token.form == "않"
            verbal = head is not None and (head.tag[:1] == "V" or _made_verb(head, tokens))
            start = min(start, token.start)
            noun = _noun_of(head, tokens, token.form == "없")
            again = _once_more(head, tokens)
            found.append(Negation(start, token.end, lemma, quality, auxiliary, verb, verbal, noun, again))
    return tuple(found)


_DENYING = ("VX", "VV")
_NEGATING = frozenset(("않", "못하", "말", "안", "못", "아니", "없"))


def _negates(token: Token) -> bool:
    if token.form == "않":
        return token.tag in _DENYING  # 바꾸지는 않았지만: a verb by itself to the analyser
    if token.tag == "VX":
        return token.form in ("못하", "말")
    if token.tag == "MAG":
        return token.form in ("안", "못")
    return token.tag == "VCN" or (token.tag.startswith("VA") and token.form == "없")


def _is_concession(tokens: Sequence[Token], place: int) -> bool:
    """지만 taken for 지 말- and an ending: 넘지만 is "exceeds, but"."""
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    return tokens[place].form == "말" and after is not None and after.form == "ᆫ" and after.start == tokens[place].start


def _vanishes(tokens: Sequence[Token], place: int) -> bool:
    """없어지다, to the analyser 없다 and 지다: what disappears is not denied."""
    ahead = [token.form for token in tokens[place + 1 : place + 3]]
    return tokens[place].form == "없" and ahead == ["어", "지"]


def _begins_name(tokens: Sequence[Token], place: int) -> bool:
    """안, 못 and 아닐 taken from a name: 안 라르센, 아닐 굽타, 안흥시험장, 못골시장, 안온 사무처장.

    They negate a verb or go with a common noun, and begin a word (점수안 기자).
    """
    before = tokens[place - 1] if place else None
    if (
        tokens[place].tag == "MAG"
        and before is not None
        and before.end == tokens[place].start
        and before.tag[:2] == "NN"
    ):
        return True
    ahead = tokens[place + 1 : place + 3]
    if ahead and tokens[place].tag == "MAG" and ahead[0].start == tokens[place].end:
        made = len(ahead) > 1 and ahead[1].tag in ("XSV", "XSA")
        if ahead[0].tag[:1] == "N":
            return not made
        return len(ahead) > 1 and ahead[1].tag == "ETM" and _is_title(tokens, place + 3)
    if tokens[place].tag == "VCN":
        ahead = ahead[1:] if ahead and ahead[0].tag == "ETM" and ahead[0].form == "ᆯ" else []
    elif tokens[place].form != "안":
        return False
    return bool(ahead) and ahead[0].tag == "NNP" and ahead[0].start > tokens[place].end


def _is_title(tokens: Sequence[Token], first: int) -> bool:
    """The noun that begins at `first`, of one or several morphemes, is a title."""
    last = first
    while (
        last < len(tokens)
        and tokens[last].tag[:2] in ("NN", "XS")
        and (last == first or tokens[last].start == tokens[last - 1].end)
    ):
        last += 1
    return first < last and "".join(token.form for token in tokens[first:last]) in catalogue().entries


def standing(tokens: Sequence[Token], sentence: Sentence) -> list[Negation]:
    """The negations of a sentence that English has to say with one of its own: not idle, and not two in one.

    신고하지 않은 곳은 한 곳도 없었다 is "all reported".
    """
    found = negations(tokens)
    attributive = {token.start for token in tokens if token.tag == "ETM"} if len(found) > 1 else set()
    absent = {token.end for token in tokens if token.form == "없"} if attributive else set()
    twice: set[int] = set()
    for one, other in pairwise(found):
        if one.end in attributive and other.end in absent and other.end - one.end <= _TWICE_REACH:
            # 면허가 없는 사람은 지원할 수 없다 denies two things, and so does 부족이 풀리지 않는 한 조정은 없다.
            between = sentence.passage.plain[one.end : other.end]
            if _TWO_DENIED.search(between) is None:
                twice |= {one.start, other.start}
    for one, other in pairwise(found):
        if _DENIED_AGAIN.match(sentence.passage.plain, one.end, other.end):
            twice |= {one.start, other.start}
    return [_become(n, tokens, sentence) for n in found if n.start not in twice and not idle(n, sentence)]


def _become(negation: Negation, tokens: Sequence[Token], sentence: Sentence) -> Negation:
    """An adjective that is made a verb with 지다 under the lemma of the whole: 나빠지지 않다 denies 나빠지다."""
    if not negation.quality:
        return negation
    head = next((token for token in tokens if token.start == negation.start), None)
    whole = made_verb(head, tokens, sentence) if head else ""
    return replace(negation, lemma=whole, quality=False) if whole and renderings(whole) else negation


def _head(tokens: Sequence[Token], place: int) -> Token | None:
    """The verb, adjective or noun that the negation at `place` negates."""
    forbidden = place + 1 < len(tokens) and tokens[place + 1].form.startswith("되")
    far = forbidden or any(token.form == "적" for token in tokens[max(0, place - 2) : place])
    before = range(place - 1, max(-1, place - (_TO_FORBIDDEN if far else _TO_NEGATED)), -1)
    after = tokens[place].tag == "MAG" and not forbidden and not any(tokens[n].form == "지" for n in before[:1])
    for n in range(place + 1, min(len(tokens), place + 3)) if after else before:
        token = tokens[n]
        if (
            token.tag[:2] in ("VV", "VA", "NN", "XR")
            and token.tag != "NNB"
            and token.lemma not in LIGHT
            and token.form not in ("하", "되")
        ):
            return token
    return None


def _light_verb(tokens: Sequence[Token], place: int) -> str:
    """The verb just before 지 않다 or behind 안 that says too little to be looked for when its noun can be."""
    beside = tokens[place + 1 : place + 2] if tokens[place].tag == "MAG" else tokens[max(0, place - 3) : place]
    return next((token.lemma for token in beside if token.tag[:2] == "VV" and token.lemma in TELLING), "")


def _noun_of(head: Token | None, tokens: Sequence[Token], absent: bool) -> str:
    """The lemma of the noun with its particle before a verb; of 다친 사람은 없다 that of the verb before the noun."""
    if head is None:
        return ""
    place = next(n for n, token in enumerate(tokens) if token is head)
    before = [token for token in tokens[max(0, place - 3) : place] if token.tag[0] != "J"]
    anybody = absent and head.tag == "NNG" and head.form in words_used("stands-for-any")
    if anybody and before and before[-1].tag == "ETM":
        verb = next((token for token in reversed(before[:-1]) if token.tag[:2] in ("VV", "NN")), None)
        return verb.lemma if verb else ""
    if anybody and before and before[-1].tag[:2] == "NN" and before[-1] is tokens[place - 1]:
        return before[-1].lemma
    particle = tokens[place - 1].tag[0] == "J" if place else False
    noun = before[-1] if particle and before else None
    return noun.lemma if noun and noun.tag[:2] == "NN" and (head.tag[0] == "V" or _made_verb(head, tokens)) else ""


def _once_more(head: Token | None, tokens: Sequence[Token]) -> bool:
    """Whether 새로, 다시 or the prefix 재 stands before what is negated."""
    before = [token for token in tokens if head is not None and token.end <= head.start][-3:]
    return any(t.form in ("새로", "다시", "또") and t.tag == "MAG" for t in before) or (
        bool(before) and before[-1].form == "재" and before[-1].tag == "XPN"
    )


def _is_quality(tokens: Sequence[Token], head: Token | None) -> bool:
    if head is None:
        return False
    return head.tag[:2] == "VA" or any(t.tag == "XSA" and t.start == head.end for t in tokens)


def _lemma(head: Token | None, tokens: Sequence[Token]) -> str:
    """The lemma of what is negated: of 원하지 않다 it is 원하다, since 원 alone is a circle."""
    if head is None:
        return ""
    if word := _whole_word(head, tokens):
        return word
    whole = f"{head.form}하다"
    return whole if len(head.form) == 1 and renderings(whole) and _made_verb(head, tokens) else head.lemma


def _whole_word(head: Token | None, tokens: Sequence[Token]) -> str:
    """A noun of the lexicon that the analyser took apart, with the head as its last part: 차 + 환 of 차환하지 않다."""
    if head is None or head.tag[:2] not in ("NN", "XR") or not _made_verb(head, tokens):
        return ""
    word, start = head.form, head.start
    for token in reversed([token for token in tokens if token.end <= head.start][-2:]):
        if token.end != start or token.tag[:1] not in ("N", "X", "M"):
            break
        word, start = token.form + word, token.start
        if renderings(word):
            return word
    return ""


def _made_verb(head: Token, tokens: Sequence[Token]) -> bool:
    return any(t.tag in ("XSV", "XSA") and t.start == head.end for t in tokens)


def denies_twice(negation: Negation, sentence: Sentence) -> bool:
    """A word that is negative itself is denied in its own clause: 반대하는 주민은 없었다, 차질이 생기지 않았다."""
    text = sentence.passage.plain
    start = max(sentence.start, negation.start - _DOUBLE_REACH)
    found = list(_DOUBLE.finditer(text[start : negation.end]))
    return any(
        not _CLAUSE_END.search(text[start + match.end() : negation.start])
        # Who cannot do one thing is not made to do another: 못 미치는 곳은 넣지 않겠다.
        and not (match[0].endswith("는") and negation.auxiliary)
        for match in found
    )


def idle(negation: Negation, sentence: Sentence) -> bool:
    """The negation needs no "not" in English.

    It belongs to an idiom, bounds a number (30명을 넘지 않다, 절반도 되지 않다, 나흘밖에 남지 않다), or what is negated
    is itself negative: 반대하는 주민은 없었다 is "all agreed", 문제가 없다 is "fine", 놓치지 않았다 is "seized".
    """
    text = sentence.passage.plain
    if denies_twice(negation, sentence) or _only_so_many(negation, sentence):
        return True
    if (negation.auxiliary or negation.verbal) and TURNED.match(text, negation.start):
        return True
    bound = _BOUNDING.search(text[max(sentence.start, negation.end - _BOUND_REACH) : negation.end])
    if bound and (not bound["short"] or _BOUNDS.match(text, negation.end)):
        return True
    near = max(sentence.start, negation.start - _IDIOM_REACH)
    stop = min(sentence.end, negation.end + _IDIOM_REACH)
    return any(
        match.start() + near < negation.end and negation.start < match.end() + near
        for match in KOREAN_IDIOM.finditer(text[near:stop])
    )


def _only_so_many(negation: Negation, sentence: Sentence) -> bool:
    """나흘밖에 남지 않다, "four days are left"; out of doors (문밖에 나가지 않다) a negation stands."""
    before = sentence.passage.tokens_in(sentence.start, negation.start)[-_LIMIT_REACH:]
    ends = [token.end for token in before if token.form == "밖에" and token.tag == "JX"]
    return bool(ends) and _TO_LIMITED.fullmatch(sentence.passage.plain, ends[-1], negation.start) is not None
