"""Denials whose English affirms by its shape: 예고 없이 as "with notice", 문제가 없다 as "there was a problem",
…가 아니어도 신청할 수 있다 as "those who are not … cannot apply", 돌려주지 않아도 된다 as "has to be returned".

Nothing else in the English may be negative in any way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext_check.quantities.statements.negated import KOREAN_IDIOM, negations
from bitext_check.quantities.statements.sides import WEAK, Sides, phrases, renderings, weak
from bitext_check.records import Mention, Token
from bitext_check.segmentation.passages import stem

_LEAST_CLOSE = 0.5
_CLOSE_SHAPE = 0.3
"""What has the shape of the Korean and the opposite sense is no free rendering."""
_NOUNS = 3
_AFFIRMS = r"\b(?P<said>%s)\s(?:an?\s|the\s|any\s|some\s|several\s)?(?P<words>(?:[a-z-]{3,14}\s)?[a-z]{4,16})\b"
_WITH = re.compile(r"\b(?:with|while|by|after)\s(?P<words>(?:[a-z-]{1,14}\s){0,4}[a-z-]{3,16})\b", re.IGNORECASE)
_NO = re.compile(r"\b(?:without|no|nor|none|neither)\b", re.IGNORECASE)
_BEFORE = 24
_THERE = re.compile(_AFFIRMS % "there (?:is|are|was|were|had been|has been)|has|have|had|found", re.IGNORECASE)
_LACKS = re.compile(r"[이가은는도]?\s?(?:전혀\s)?")
_WORD = re.compile(r"[A-Za-z-]++")
_CONCEDES = re.compile(
    r"(?:아니어도|아니라도|않아도|없어도|못해도|없이도?|(?:없는|않은|않는|못한|아닌)\s[가-힣]{1,6}도)\s[^.]{0,40}?([가-힣]{1,8})[할될울을]?\s수\s?있"
)
# The last syllable of 아니, 않, 없 or 못하 with the ending of a concession.
_EVEN_IF_NOT = re.compile(
    r"(?:니(?:어도|라도|더라도)|[않없](?:아도|어도|더라도)|하(?:더라도)|해도)(?!\s?(?:되|돼|된|될|괜찮|무방))"
)
_ONLY_KO = re.compile(r"(?<=[가-힣])만(?=[\s,])|[에서]야\s|한해|한정|국한|제한|오직|오로지|밖에|뿐")
_ONLY_IF = re.compile(
    r"\bonly\s(?:if|when|with|for|to|after|those|people|by|in)\s(?P<words>(?:[a-z'’-]{1,14}\s){0,7}[a-z-]{2,16})\b",
    re.I,
)
_CANNOT = re.compile(r"\b(?:cannot|can not|can['’]t)\s(?:be\s)?([a-z]{3,16})\b", re.IGNORECASE)
# What need not be done, and what cannot; but 할 수 없이, 헤아릴 수 없는 and 떼려야 뗄 수 없는 deny nothing.
_NEED_NOT = re.compile(
    r"[가-힣]{1,8}지\s(?:않아도|말아도)\s(?:되|돼|된|될|괜찮|무방)[가-힣]?|(?<![가-힣])안\s[가-힣]{1,8}도\s(?:되|돼|된|될)[가-힣]?"
)
_MARKS = ("아도", "안 ", "없", "기 ", "기는 ", "기가 ", "기도 ")
"""One of these stands in every such denial."""
_NEED = re.compile(r"\b(?:ha(?:s|ve|d)\sto|must|needs?\sto|(?:is|are|was|were|be)\srequired\sto)\s[a-z]{2,}", re.I)
_OBLIGED = re.compile(r"야\s?(?:하|한|할|했|해|되|된|됐|만)|필수|의무|필요|반드시|요구|강제")
_CANNOT_KO = re.compile(r"(?<![가-힣])[가-힣]{1,8}\s수\s?(?:는\s)?없(?:다|었다|습니다|고|으며|게)(?![가-힣])")
_HARD_KO = re.compile(r"(?<![가-힣])[가-힣]{1,8}기(?:는|가|도)?\s(?:어렵[다고]|어려웠|힘들[다고]|힘들었)[가-힣]{0,4}")
_HARD = re.compile(r"\b(?:challeng|tough|struggl|troubl|strain|burden|limit|problem|skeptic)", re.IGNORECASE)
_CAN = re.compile(r"\b(?:can|could|able\sto|allowed\sto)\s[a-z]{2,}", re.IGNORECASE)
_ABLE = re.compile(r"수\s?(?:도\s)?있|가능|허용|허가|면\s")
_REGARDLESS = re.compile(r"\b(?:even|regardless|whether|although|though)\b", re.IGNORECASE)


def affirmed(sides: Sides) -> tuple[Mention, Mention] | None:
    """The Korean denial and the English words that affirm what it denies."""
    if "없" not in sides.korean or sides.closeness() < _LEAST_CLOSE:
        return None
    return _without(sides) or (None if sides.stated or sides.weak() > sides.limiting else _absent(sides))


def shaped(sides: Sides) -> tuple[Mention, Mention] | None:
    """The Korean denial of a duty or an ability (지 않아도 된다, 수 없다, 기 어렵다), and what affirms it."""
    if not any(mark in sides.korean for mark in _MARKS) or sides.stated or sides.weak():
        return None
    found = _said_once(_NEED_NOT, _NEED, _OBLIGED, sides) or _said_once(_CANNOT_KO, _CAN, _ABLE, sides)
    if found is None and not (_HARD.search(sides.english) or WEAK.search(sides.english)):
        found = _said_once(_HARD_KO, _CAN, _ABLE, sides, denied=0)
    return found if found and sides.closeness() >= _CLOSE_SHAPE else None


def _said_once(
    ours: re.Pattern[str], theirs: re.Pattern[str], either: re.Pattern[str], sides: Sides, denied: int = 1
) -> tuple[Mention, Mention] | None:
    """A Korean denial of a duty or an ability and the English words that affirm one, each the only one of its side.

    `denied` is how many negations the Korean then has; `either` finds what else in the Korean the English words may
    stand for.
    """
    korean = [(s, m) for s in sides.source for m in ours.finditer(s.passage.plain, s.start, s.end)]
    english = [(s, m) for s in sides.target for m in theirs.finditer(s.passage.plain, s.start, s.end)]
    if (
        len(korean) != 1
        or len(english) != 1
        or sides.weak()
        or sum(len(negations(tokens)) for tokens in sides.korean_tokens) != denied
    ):
        return None
    (sentence, denial), (other, word) = korean[0], english[0]
    if either.search(sides.korean.replace(denial[0], " ")) or not sides.complete:
        return None
    source = Mention("negation", denial[0], sentence.passage, *denial.span())
    return source, Mention("negation", word[0], other.passage, *word.span())


def _without(sides: Sides) -> tuple[Mention, Mention] | None:
    """사전 예고 없이 as "with prior notice": the nouns before 없이, and "with" or "while" before one of them.

    None where the English says "without" as often, or denies more often than the rest of the Korean.
    """
    denied = sum(len(negations(tokens)) for tokens in sides.korean_tokens)
    if "없이" not in sides.korean or sides.stated > denied or _NO.search(sides.english):
        return None
    for sentence, tokens in zip(sides.source, sides.korean_tokens, strict=True):
        for place, token in enumerate(tokens):
            if token.form != "없이" or token.tag != "MAG" or tokens[place - 1 : place] == ():
                continue
            nouns = [t for t in tokens[max(0, place - _NOUNS) : place] if t.tag == "NNG"]
            # What is denied is the last of them: of 인력 충원 없이 the staff is there all the same.
            if not nouns or tokens[place - 1] is not nouns[-1] or nouns[-1].end == token.start:
                continue
            text = sentence.passage.plain
            if KOREAN_IDIOM.search(text, nouns[0].start, min(sentence.end, token.end + 1)):
                continue
            lacking = [nouns[-1], *_joined(tokens, place - 1)]
            found = next((said for noun in lacking if (said := _said_with(sides, noun))), None)
            if found:
                start = nouns[0].start
                return Mention("negation", text[start : token.end], sentence.passage, start, token.end), found
    return None


def _joined(tokens: Sequence[Token], place: int) -> list[Token]:
    """The noun that 와, 과 or 나 joins to the one at `place`: 유세차 of 유세차와 로고송."""
    before = tokens[max(0, place - 2) : place]
    return [before[0]] if len(before) == 2 and before[1].tag == "JC" and before[0].tag == "NNG" else []


def _said_with(sides: Sides, noun: Token) -> Mention | None:
    """The English "with" whose next words hold a rendering of the noun, with nothing negative in them or before."""
    stems = renderings(noun.lemma) | {phrase[-1] for phrase in phrases(noun.lemma)}
    for sentence in sides.target:
        text = sentence.passage.plain
        for match in _WITH.finditer(text, sentence.start, sentence.end):
            if weak(text[max(sentence.start, match.start() - _BEFORE) : match.end()], sides.explained | stems):
                continue
            word = next((w for w in _WORD.finditer(match["words"]) if stem(w[0].lower()) in stems), None)
            if word is not None:
                end = match.start("words") + word.end()
                return Mention("negation", text[match.start() : end], sentence.passage, match.start(), end)
    return None


def _absent(sides: Sides) -> tuple[Mention, Mention] | None:
    """문제가 없다 as "there was a problem"."""
    for sentence, tokens in zip(sides.source, sides.korean_tokens, strict=True):
        for negation in negations(tokens):
            absent = next((t for t in tokens if t.end == negation.end and t.form == "없"), None)
            noun = next((t for t in tokens if t.start == negation.start and t.tag == "NNG"), None)
            if absent is None or noun is None or len(negations(tokens)) != 1 or sides.times(noun.lemma) != 1:
                continue
            # 이틀밖에 없다 is "have only two days".
            if not _LACKS.fullmatch(sentence.passage.plain, noun.end, absent.start):
                continue
            found = _said(_THERE, sides, noun.lemma)
            if found:
                said = sentence.passage.plain[negation.start : negation.end]
                return Mention("negation", said, sentence.passage, negation.start, negation.end), found
    return None


def _said(pattern: re.Pattern[str], sides: Sides, lemma: str) -> Mention | None:
    """The English words of the pattern up to the one that renders the Korean lemma."""
    stems = renderings(lemma)
    for sentence in sides.target:
        for match in pattern.finditer(sentence.passage.plain, sentence.start, sentence.end):
            word = next((w for w in _WORD.finditer(match["words"]) if stem(w[0].lower()) in stems), None)
            if word is not None:
                end = match.start("words") + word.end()
                text = sentence.passage.plain[match.start() : end]
                return Mention("negation", text, sentence.passage, match.start(), end)
    return None


def restricted(sides: Sides) -> tuple[Mention, Mention] | None:
    """What the Korean permits all the same and the English to those only: 세대주가 아니어도 as "only if they are".

    The words of the concession and the English "only" with what renders the denied word behind it.
    """
    conceding = list(_EVEN_IF_NOT.finditer(sides.korean))
    if len(conceding) != 1 or _ONLY_KO.search(sides.korean) or _REGARDLESS.search(sides.english):
        return None
    if sides.stated or sides.closeness() < _LEAST_CLOSE:
        return None
    for korean, tokens in zip(sides.source, sides.korean_tokens, strict=True):
        for negation in negations(tokens):
            if not _EVEN_IF_NOT.match(korean.passage.plain, negation.end - 1):
                continue
            found = _said(_ONLY_IF, sides, negation.lemma)
            if found:
                text = korean.passage.plain[negation.start : negation.end]
                return Mention("negation", text, korean.passage, negation.start, negation.end), found
    return None


def refused(sides: Sides) -> tuple[Mention, Mention] | None:
    """What the Korean permits all the same and the English refuses: 회원이 아니어도 이용할 수 있다 as "cannot use"."""
    if sides.stated < 2 or not _CONCEDES.search(sides.korean):
        return None
    if _REGARDLESS.search(sides.english) or sides.closeness() < _LEAST_CLOSE:
        return None
    if sum(len(negations(tokens)) for tokens in sides.korean_tokens) != 1:
        return None
    for korean, tokens in zip(sides.source, sides.korean_tokens, strict=True):
        ours = _CONCEDES.search(korean.passage.plain, korean.start, korean.end)
        verbs = _stems(tokens, ours.start(1), ours.end(1)) if ours else frozenset[str]()
        for english in sides.target if verbs else ():
            for match in _CANNOT.finditer(english.passage.plain, english.start, english.end):
                if ours and stem(match[1].lower()) in verbs:
                    source = Mention("negation", ours[0], korean.passage, ours.start(), ours.end())
                    return source, Mention("negation", match[0], english.passage, match.start(), match.end())
    return None


def _stems(tokens: Sequence[Token], start: int, end: int) -> frozenset[str]:
    own = [t for t in tokens if start <= t.start < end and t.tag[:2] in ("NN", "VV", "XR")]
    return frozenset[str]().union(*(renderings(token.lemma) for token in own))
