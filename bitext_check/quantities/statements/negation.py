"""A negation that the English lost: 끝나지 않았다 as "has been completed".

The Korean negations of a sentence (`negated`) are counted by morpheme, the English ones by word. Idioms that negate
nothing (밖에 없다, 못지않다, not only) keep the whole sentence quiet, and so does an English that shares too few words
with the Korean to be judged. A negation is lost when the English of a full-length sentence holds no negative word of
any sort, or when the negated word itself stands in the English with nothing negative near it and the English has fewer
negations than the Korean.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from bitext_check.quantities.statements.negated import (
    KOREAN_IDIOM,
    TELLING,
    TURNED,
    Negation,
    denies_twice,
    idle,
    korean_words,
    negations,
    standing,
)
from bitext_check.quantities.statements.rendered import (
    goes_on,
    is_known,
    is_own,
    is_rendered,
    phrasal,
    phrasal_verbs,
    words_for,
)
from bitext_check.quantities.statements.sides import (
    STRONG,
    WEAK,
    Sides,
    affirmative,
    english_words,
    phrases,
    renderings,
    weak,
)
from bitext_check.records import Sentence, Token
from bitext_check.segmentation.passages import stem

_LEXICAL = re.compile(rf"{korean_words('negative')}|(?<=[가-힣])(?<![십백천수])만(?=[ ,])|[에서]야\s")
_DENIED_KO = re.compile(korean_words("denial"))
_DENIED_EN = re.compile(rf"\b(?:{english_words('denial')})\b", re.IGNORECASE)
"""He denied it: what is denied is said without its negation, 받은 사실이 없다고 부인했다."""
CLOSE, _CLOSER, _VERY_CLOSE, _FAR = 0.4, 0.5, 0.65, 0.2
"""Sentences that share fewer of their content words are too free to judge a lost negation; in an article that is close
as a whole (`Sides.close`), and where nothing in the English is negative in any way, they may share as few as `_FAR`."""
_FULL = 1.2
"""So many English words for an eojeol leave nothing of a sentence for the next one to say."""
_NEAR = 7
_NOT_EVEN = re.compile(r"[가-힣]지도\s?$")
_ASKS = re.compile(r"(?:나|나요|는가|은가|을까|을까요|냐|느냐|는지|습니까|지|지요|죠)\s?[.?”\"]")
_SO_AS_NOT = re.compile(r"게\s(?:하|해|할|한|되|돼|된|될|관리|지원|노력|살피|챙기)")
# 다 채우지 못하고 is "before completing" too.
_IN_PLACE = re.compile(
    r"\b(?:(?:instead of|rather than)\s"
    r"|(?:lack\w{0,3}|short of|insufficient|inadequate)\s(?:\w+\s){1,6}to\s"
    r"|before (?:(?:even |fully )?(?:being |having )?\w{3,12}ing|they|it|he|she|we)\b)",
    re.IGNORECASE,
)
_DENIES_LATER = re.compile(
    r"(?:must|should|shall|will|would|can|could|may|might|do|does|did|is|are|was|were|has|have|had|need) not"
    r"|\S{0,30} (?:cannot|\w{2,6}n['’]t)",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"that|which|who|if|when|because|since|although|can|will|must|may|should|could|would", re.IGNORECASE
)
# What may stand between such a word and the verb: "who have submitted".
_LEADS = re.compile(r"have|has|had|do|does|did|is|are|was|were|be|been|they|it|he|she|we|\w{3,12}ly", re.IGNORECASE)
# 허가를 받지 않으면 참여할 수 없다 is "only with a permit", "a permit is required", "can if they have one".
_ONLY = re.compile(r"\b(?:only|must|required?|requires|mandatory|ha(?:s|ve|d) to|needs?|needed)\b", re.IGNORECASE)
_IF = re.compile(r"\b(?:if|once|when)\b", re.IGNORECASE)
_UNLESS, _UNLESS_FAR = re.compile(r"면|고서|는\s한(?:\s|$)|는\s이상"), 4
_NOT_ONCE = re.compile(r"(?<![가-힣])한\s?(?:번|차례)도\s")
_ALWAYS = re.compile(
    r"\b(?:always|every|each|throughout|consistent(?:ly)?|perfect(?:ly)?|straight)\b",
    re.IGNORECASE,
)
_EVERY = re.compile(r"\b(?:all|every\w*|each|whole|entire(?:ly)?|fully|always)\b", re.IGNORECASE)
EMPHATIC = re.compile(
    r"(?<![가-힣])(?:(?:단\s)?한\s?[가-힣]{1,2}|하나|아무것|아무런?\s?[가-힣]{1,3}|아무|누구|전혀\s[가-힣]{1,6})도\s"
)
"""Not a single one: 한 푼도, 아무도."""
_NOT_THAT = re.compile(r"(?:것[이은]|게|건|거)\s?아니$")
# "Only adults can enter", "lacks the money to repair it": what is said so before a verb denies it.
_DENIES_BEFORE = re.compile(
    r"\bonly\b.{1,60}\b(?:can|may|will|be)(?: be)?$"
    r"|\b(?:lack\w{0,3}|short of|insufficient|inadequate|too \w{2,12})\b.{0,60}\bto(?: be)?$",
    re.IGNORECASE,
)
_WITHOUT_EN = re.compile(r"\bwithout\b", re.IGNORECASE)
_PREFIXES = frozenset(("불", "미", "비", "무"))
_APART = re.compile(r"[가-힣]\s없이")
_WITHOUT = re.compile(r"[가-힣]없이")
_SAYING = frozenset(("say", "said", "tell", "told", "word", "thing"))
_BREAKS = frozenset((",", ";", ":", ".", "“", "”", '"', "(", ")"))


def lost(sides: Sides) -> tuple[Negation, Sentence] | None:
    """The Korean negation that the English of the same sentences dropped, with its sentence."""
    return _lost_outright(sides) or _lost_where_idle(sides)


def _lost_outright(sides: Sides) -> tuple[Negation, Sentence] | None:
    korean = zip(sides.source, sides.korean_tokens, strict=True)
    found = [(n, sentence) for sentence, tokens in korean for n in standing(tokens, sentence)]
    if "?" in sides.english:
        # 힘든 점은 없나: "Has it been hard?" asks the same.
        found = [(n, s) for n, s in found if not _ASKS.match(s.passage.plain, n.end)]
    if not found or (_DENIED_KO.search(sides.korean) and _DENIED_EN.search(sides.english)):
        return None
    idioms = len(KOREAN_IDIOM.findall(sides.korean)) + len(_WITHOUT.findall(sides.korean))
    near, stated = sides.closeness(beside=_told(found, sides)), sides.stated - _without(sides)
    if stated >= len(found) + idioms or near < (_FAR if sides.close else CLOSE):
        return None
    every = max(len(found), _conditional(sides))
    if not stated and ((every > 1 and _conditional_told(sides)) or said_of_all(sides)):
        return None
    particles = frozenset(particle for n, _ in found for particle in phrasal(n.lemma, sides.english_tokens).values())
    negative = stated + sides.weak(found[0][0].lemma, particles | sides.own_phrases(words_for(found[0][0])))
    negative -= min(negative, sum(goes_on(n, sentence, sides) for n, sentence in found))
    certain = not negative and sides.complete and not _in_place(sides.english, sides)
    for denied, where in found if certain else ():
        if is_rendered(denied, sides) or _denies_at_all(denied, near, sides):
            return denied, where
    if near < CLOSE:
        return None
    spare = negative - sides.limiting - len(found) - max(idioms, every - len(found))
    return _bare_verb(found, sides, particles) if spare < _other_negatives(sides.source, found) else None


def _told(found: Sequence[tuple[Negation, Sentence]], sides: Sides) -> int:
    """How many verbs of little content are denied whose English stands there: "accepted" for 받지 않는다."""
    verbs = {n.verb for n, _ in found if n.verb}
    stems = {token.lemma for token in sides.english_tokens} if verbs else set()
    return sum(not TELLING[verb].isdisjoint(stems) for verb in verbs)


def _conditional(sides: Sides) -> int:
    """How many negations the Korean has where one is a condition, which English says with "only"; 0 without one.

    지나지 않는다 is no condition, and its "only" answers for no other negation.
    """
    found = [(n, s) for s, tokens in zip(sides.source, sides.korean_tokens, strict=True) for n in negations(tokens)]
    unless = any(_UNLESS.search(s.plain, max(0, n.start - s.start), n.end - s.start + _UNLESS_FAR) for n, s in found)
    return len(found) if unless else 0


def _conditional_told(sides: Sides) -> bool:
    """Whether the English says the condition with "only", or both halves without any negative word and with "if"."""
    return _ONLY.search(sides.english) is not None or (not sides.weak() and _IF.search(sides.english) is not None)


def _denies_at_all(negation: Negation, near: float, sides: Sides) -> bool:
    """Whether English in which nothing is negative would have to say the negation of a word that no table knows.

    Of a known word it may say another thing (방치하지 않겠다 is "will take action"). An adjective may be its opposite
    (크지 않다 is "small"), and free renderings say 추진하지 않다 with any other word.
    """
    if negation.quality or is_known(negation):
        return False
    return near >= _VERY_CLOSE or (sides.words_per_eojeol >= _FULL and (sides.close or near >= _CLOSER))


def answering_others(sides: Sides, negation: Negation) -> frozenset[str]:
    """The stems of negative English words that render another negation of the Korean: "non-urgent", 시급하지 않은."""
    every = [n for tokens in sides.korean_tokens for n in negations(tokens) if n.lemma != negation.lemma]
    return frozenset(word for n in every for word in sides.denied_forms(renderings(n.lemma)))


def said_of_all(sides: Sides) -> bool:
    """한 번도 늦지 않다 as "always on time"."""
    return _NOT_ONCE.search(sides.korean) is not None and _ALWAYS.search(sides.english) is not None


def opposite_of_all(sides: Sides, negation: Negation) -> bool:
    """한 명도 결석하지 않다 as "all of them attended": of every one the English says another word than the Korean."""
    said = renderings(negation.lemma)
    if not said or _EVERY.search(sides.english) is None:
        return False
    return said.isdisjoint(token.lemma for token in sides.english_tokens)


def _lost_where_idle(sides: Sides) -> tuple[Negation, Sentence] | None:
    """A negation that English may say without a "not", when it says the very word that is negated.

    반대하지 않는다 may be "agree" and 불송치 "cleared", but not "oppose" and "refer". Nothing in the English may be
    negative in any way but for other negations.
    """
    found = [(n, s) for s, tokens in zip(sides.source, sides.korean_tokens, strict=True) for n in _optional(tokens, s)]
    found = [(n, s) for n, s in found if not _said_as_one(n, s, sides)]
    if not found:
        return None
    # The "rule out" of 배제하지 않겠다 is what is denied, and negative by itself.
    own = frozenset(part for n, _ in found for verb in phrasal_verbs().get(n.lemma, ()) for part in verb)
    own |= {stem(said[0]) for said in WEAK.finditer(sides.english) if stem(said[0].split()[0]) in own}
    if sides.weak("", own) > sides.limiting or sides.closeness() < CLOSE:
        return None
    said = sum(len(standing(tokens, s)) for s, tokens in zip(sides.source, sides.korean_tokens, strict=True))
    # Each "not" is that of another negation: 로봇이 아니라 다치지 않게 하는 as "not a robot but … hurt".
    if sides.stated > said:
        return None
    return _bare_verb(found, sides, own)


def _optional(tokens: Sequence[Token], sentence: Sentence) -> list[Negation]:
    """Negated verbs that are idle for what they or their nouns mean or for 지 않게 하다, and those with a prefix."""
    text = sentence.passage.plain
    every = [n for n in negations(tokens) if not n.quality and (n.auxiliary or _NOT_THAT.search(text, n.start, n.end))]
    found = [n for n in every if idle(n, sentence)]
    kept = [
        n
        for n in found
        if TURNED.match(text, n.start)
        or _SO_AS_NOT.match(text, n.end)
        or _NOT_EVEN.search(text, n.start, n.end - 1)
        or _told_twice(n, sentence)
    ]
    return [*kept, *_prefixed(tokens)]


def _told_twice(negation: Negation, sentence: Sentence) -> bool:
    """이의를 제기하지 않다: the verb that is denied stands behind a negative noun, and is not that noun itself.

    반대하는 것이 아니다 denies that one objects, where 반대하지 않다 may be to agree.
    """
    return (bool(negation.noun) or not negation.auxiliary) and negation.verbal and denies_twice(negation, sentence)


def _said_as_one(negation: Negation, sentence: Sentence, sides: Sides) -> bool:
    """무혐의 as "cleared": the word with its prefix has a rendering of its own that stands there."""
    whole = sentence.passage.plain[negation.start : negation.end]
    stems = renderings(whole) - affirmative(negation.lemma)
    return any(t.lemma in stems for t in sides.english_tokens) or any(map(sides.in_order, phrases(whole)))


def _prefixed(tokens: Sequence[Token]) -> Iterator[Negation]:
    """불송치하다, 미지급됐다, 불구속 기소했다: nouns with a negative prefix that are made a verb."""
    for place, token in enumerate(tokens[:-2]):
        if token.tag != "XPN" or token.form not in _PREFIXES or tokens[place + 1].tag != "NNG":
            continue
        noun, after = tokens[place + 1], tokens[place + 2 : place + 4]
        joined = after[0].tag == "XSV" or [t.tag for t in after] == ["NNG", "XSV"]
        if joined and len(noun.form) > 1:
            yield Negation(token.start, noun.end, noun.lemma)


def _in_place(english: str, sides: Sides) -> bool:
    """Whether words deny by "instead of" or "before doing"; the "before" of 동의를 얻기 전에는 denies nothing."""
    found = _IN_PLACE.search(english)
    return found is not None and not (found[0].lower().startswith("before") and "기 전에" in sides.korean)


def _without(sides: Sides) -> int:
    """How many "without" stand for 없이: in "patients who come without an appointment" nothing else is denied."""
    if "없이" not in sides.korean:
        return 0
    english = len(_WITHOUT_EN.findall(sides.english))
    return english if english <= len(_APART.findall(sides.korean)) else 0


def _other_negatives(source: Sequence[Sentence], found: Sequence[tuple[Negation, Sentence]]) -> int:
    """How many words of the Korean negate by their meaning, as 뿐 and 부족, and so explain a negative English word."""
    taken = [(s, n.start, n.end) for n, s in found]
    return sum(
        not any(s is sentence and start < match.end() and match.start() < end for s, start, end in taken)
        for sentence in source
        for match in _LEXICAL.finditer(sentence.passage.plain, sentence.start, sentence.end)
    )


def _clause(forms: Sequence[str], place: int, several: bool) -> str:
    """The words around `place` up to a few words off or the next comma or quotation mark.

    Where the English denies less often than the Korean (`several`), the verb at `place` has a predicate of its own: a
    later "must not" belongs to the verb behind it, and an earlier one to that before "that", "if" or "can".
    """
    first, last = place, place + 1
    while first > 0 and place - first < _NEAR + 2 and forms[first - 1] not in _BREAKS:
        if several and _BEGINS.fullmatch(forms[first - 1]) and (first == place or _LEADS.fullmatch(forms[first])):
            break
        first -= 1
    while last < len(forms) and last - place < _NEAR and forms[last] not in _BREAKS:
        if several and _DENIES_LATER.fullmatch(f"{forms[last - 1] if last - place > 1 else ''} {forms[last]}"):
            break
        last += 1
    return " ".join(forms[first:last])


def _bare_verb(
    found: Sequence[tuple[Negation, Sentence]], sides: Sides, particles: frozenset[str]
) -> tuple[Negation, Sentence] | None:
    """The first negated word that stands in the English with nothing negative around it.

    It has to stand there as often as in the Korean, without the places that render another Korean word.
    """
    forms = [token.form for token in sides.english_tokens]
    without = _without(sides)
    if without:
        forms = ["with" if form.lower() == "without" else form for form in forms]
    several = len(found) > sides.stated - without
    for negation, sentence in found:
        answering = answering_others(sides, negation) if len(found) > 1 else frozenset[str]()
        lemma, stems, verbal = negation.lemma, words_for(negation), negation.verbal
        places = _places(lemma, stems, sides, negation.quality, negation.noun)
        if negation.verb and (several or not places):
            told = _places("", TELLING[negation.verb], sides)
            if told:
                lemma, stems, verbal, places = negation.verb, TELLING[negation.verb], True, told
        if len(places) != max(1, sides.times(lemma)):
            continue
        others = stems | sides.explained | particles | answering | frozenset(places.values()) | sides.own_phrases(stems)
        if any(_DENIES_BEFORE.search(" ".join(forms[max(0, place - _NEAR) : place])) for place in places):
            continue
        near = [_clause(forms, place, several and verbal) for place in places]
        if not any(STRONG.search(words) or _in_place(words, sides) or weak(words, others) for words in near):
            return negation, sentence
    return None


def _places(lemma: str, stems: frozenset[str], sides: Sides, quality: bool = False, noun: str = "") -> dict[int, str]:
    """The places of the English words that render a Korean one, with the particle of a verb that has one.

    Words that render another one of the Korean are left out where there is any that does not, and for an
    adjective (`quality`) where there is but one: the "better" of 낫다 is not that of 안 좋다.
    """
    tokens = sides.english_tokens
    places = {n: "" for n, token in enumerate(tokens) if token.lemma in stems and token.lemma not in _SAYING}
    places |= phrasal(lemma, tokens)
    known = [word for word in sides.known if word.stems != stems and word.affirmed != stems]
    others = frozenset[str]().union(*(word.stems for word in known))
    # The "went" of "went out" for 꺼지다 is not that of 가다.
    said = {phrase for word in known for phrase in word.phrases}
    places = {n: particle for n, particle in places.items() if not _begins_phrase(n, said, tokens)}
    own = {n: particle for n, particle in places.items() if tokens[n].lemma not in others}
    if own or (quality and len(places) == 1):
        return own
    return places if is_own(stems, sides, noun) else {}


def places_of(negation: Negation, stems: frozenset[str], sides: Sides) -> list[int]:
    """The places of the English words of these stems that render what is negated and no other Korean word."""
    return list(_places(negation.lemma, stems, sides, negation.quality, negation.noun))


def bare_around(forms: Sequence[str], place: int) -> str:
    """The words of the clause of an English verb, without what belongs to other verbs."""
    return _clause(forms, place, True)


def denied_words(tokens: Sequence[Token]) -> list[int]:
    """The places of the English words that deny by themselves."""
    return [n for n, token in enumerate(tokens) if STRONG.search(token.form)]


def _begins_phrase(place: int, phrases: Collection[tuple[str, ...]], tokens: Sequence[Token]) -> bool:
    """Whether one of the renderings by several words stands in the English from this word on."""
    own = [phrase for phrase in phrases if phrase[0] == tokens[place].lemma]
    return any(phrase == tuple(t.lemma for t in tokens[place : place + len(phrase)]) for phrase in own)
