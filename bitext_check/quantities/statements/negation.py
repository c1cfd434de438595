"""A negation that the English lost: 끝나지 않았다 as "has been completed".

The Korean negations of a sentence (않다, 못하다, 없다, 아니다, 말다, 안, 못) are counted by morpheme, the English ones
by word. Idioms that negate nothing (밖에 없다, 못지않다, not only) keep the whole sentence quiet, and so does an
English that shares too few words with the Korean to be judged. A negation is lost when the English of a full-length
sentence holds no negative word of any sort, or when the negated word itself stands in the English with nothing
negative near it and the English has fewer negations than the Korean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bitext_check.quantities.statements.sides import LIGHT, STRONG, Sides, english_words, renderings, weak
from bitext_check.quantities.vocabulary import any_of, negation_words
from bitext_check.records import Sentence, Token
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house, cells, table


def _korean(kind: str) -> str:
    return any_of(negation_words("ko", kind)).replace("\\ ", r"\s?")


KOREAN_IDIOM = re.compile(_korean("idiom"))
_LEXICAL = re.compile(rf"{_korean('negative')}|(?<=[가-힣])(?<![십백천수])만(?=[ ,])|[에서]야\s")
_DENIED_KO = re.compile(_korean("denial"))
_DENIED_EN = re.compile(rf"\b(?:{english_words('denial')})\b", re.IGNORECASE)
"""He denied it: what is denied is said without its negation, 받은 사실이 없다고 부인했다."""
_DOUBLE = re.compile(_korean("double"))
_DOUBLE_REACH = 12
CLOSE, _VERY_CLOSE = 0.4, 0.65
"""Sentences that share fewer of their content words are too free to judge a lost negation."""
_NEAR = 7
# So many morphemes back the negated verb may stand; more before 안 되다 (따라가기만 해서는 안 된다).
_TO_NEGATED, _TO_FORBIDDEN = 6, 8
_TWICE_REACH = 16
_BOUND_REACH, _IDIOM_REACH = 18, 8
_TURNED = re.compile(rf"(?:{_korean('turned')})[지치]")
"""Verbs that English may turn round rather than negate: 놓치지 않고 is "seized", 반대하지 않는다 "agrees"."""
_SO_AS_NOT = re.compile(r"게\s(?:하|해|할|한|되|돼|된|될|관리|지원|노력|살피|챙기)")
# 다 채우지 못하고 is "before completing" too.
_IN_PLACE = re.compile(
    r"\b(?:(?:instead of|rather than)\s"
    r"|before (?:(?:even |fully )?(?:being |having )?\w{3,12}ing|they|it|he|she|we)\b)",
    re.IGNORECASE,
)
# Of what these verbs may be, the English that tells them; "take" and "get" stand for too much else.
_TELLING = {
    "받다": frozenset(map(stem, ("receive", "accept"))),
    "가다": frozenset(map(stem, ("go", "went"))),
    "오다": frozenset(map(stem, ("come", "came"))),
    "나오다": frozenset(map(stem, ("come", "came", "appear", "attend"))),
}
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
# 허가를 받지 않으면 참여할 수 없다 is "only with a permit".
_ONLY = re.compile(r"\bonly\b", re.IGNORECASE)
_NOT_ONCE = re.compile(r"(?<![가-힣])한\s?(?:번|차례)도\s")
_ALWAYS = re.compile(
    r"\b(?:always|every|each|throughout|consistent(?:ly)?|perfect(?:ly)?|straight)\b",
    re.IGNORECASE,
)
EMPHATIC = re.compile(
    r"(?<![가-힣])(?:(?:단\s)?한\s?[가-힣]{1,2}|하나|아무것|아무런?\s?[가-힣]{1,3}|아무|누구|전혀\s[가-힣]{1,6})도\s"
)
"""Not a single one: 한 푼도, 아무도."""
_WITHOUT_EN = re.compile(r"\bwithout\b", re.IGNORECASE)
_PREFIXES = frozenset(("불", "미", "비", "무"))
_BOUNDING = re.compile(
    r"(?:[\d만천백십]\s?[가-힣㎡㎞㎏%℃]{0,4}|절반|과반|[한두세네]\s?[가-힣]{1,2}|하루|이틀|사흘|나흘|며칠|보름|얼마)"
    r"(?:도|조차|을|를|이|가|에도|에)?\s?(?:채\s?)?"
    r"(?:(?:넘|초과하|지나|웃돌|되|차|미치|이르|달하)지(?:는|도)?\s?(?:않|못)|안|못)$"
)
_APART = re.compile(r"[가-힣]\s없이")
_WITHOUT = re.compile(r"[가-힣]없이")
_PARTICLES = frozenset(("away", "back", "down", "in", "off", "out", "over", "up"))
_PARTED = 3
"""A verb and its particle have an object of at most two words between them: "put the work off"."""
_SAYING = frozenset(("say", "said", "tell", "told", "word", "thing"))
_BREAKS = frozenset((",", ";", ":", ".", "“", "”", '"', "(", ")"))


@dataclass(frozen=True, slots=True)
class Negation:
    """A Korean negation: its place in the passage and the lemma of the verb, adjective or noun that it negates.

    `quality` is True for an adjective, whose English may be its opposite: 멀지 않은 is "nearby"; `auxiliary` for a
    negation by 않다, 못하다 or 말다; `verb` is the verb of little content behind a noun (후원을 받지 않다), `verbal` is
    True for a verb, adjective or noun with 하다.
    """

    start: int
    end: int
    lemma: str
    quality: bool = False
    auxiliary: bool = False
    verb: str = ""
    verbal: bool = False


def negations(tokens: Sequence[Token]) -> tuple[Negation, ...]:
    """The negations among Korean morphemes in order."""
    found = []
    for place, token in enumerate(tokens):
        if _negates(token) and not _is_concession(tokens, place):
            head = _head(tokens, place)
            start = head.start if head else token.start
            quality = _is_quality(tokens, head)
            verb = _light_verb(tokens, place) if head is None or head.tag[:2] == "NN" else ""
            lemma, auxiliary = _lemma(head, tokens), token.tag == "VX"
            verbal = head is not None and (head.tag[:1] == "V" or _made_verb(head, tokens))
            start = min(start, token.start)
            found.append(Negation(start, token.end, lemma, quality, auxiliary, verb, verbal))
    return tuple(found)


def _negates(token: Token) -> bool:
    if token.tag == "VX":
        return token.form in ("않", "못하", "말")
    if token.tag == "MAG":
        return token.form in ("안", "못")
    return token.tag == "VCN" or (token.tag.startswith("VA") and token.form == "없")


def _is_concession(tokens: Sequence[Token], place: int) -> bool:
    """지만 taken for 지 말- and an ending: 넘지만 is "exceeds, but"."""
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    return tokens[place].form == "말" and after is not None and after.form == "ᆫ" and after.start == tokens[place].start


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
            twice |= {one.start, other.start}
    return [n for n in found if n.start not in twice and not idle(n, sentence)]


def _head(tokens: Sequence[Token], place: int) -> Token | None:
    """The verb, adjective or noun that the negation at `place` negates."""
    forbidden = place + 1 < len(tokens) and tokens[place + 1].form.startswith("되")
    before = range(place - 1, max(-1, place - (_TO_FORBIDDEN if forbidden else _TO_NEGATED)), -1)
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
    return next((token.lemma for token in beside if token.tag[:2] == "VV" and token.lemma in _TELLING), "")


def _is_quality(tokens: Sequence[Token], head: Token | None) -> bool:
    if head is None:
        return False
    return head.tag[:2] == "VA" or any(t.tag == "XSA" and t.start == head.end for t in tokens)


def _lemma(head: Token | None, tokens: Sequence[Token]) -> str:
    """The lemma of what is negated: of 원하지 않다 it is 원하다, since 원 alone is a circle."""
    if head is None:
        return ""
    whole = f"{head.form}하다"
    return whole if len(head.form) == 1 and renderings(whole) and _made_verb(head, tokens) else head.lemma


def _made_verb(head: Token, tokens: Sequence[Token]) -> bool:
    return any(t.tag in ("XSV", "XSA") and t.start == head.end for t in tokens)


@by_house(maxsize=1)
def phrasal_verbs() -> dict[str, tuple[tuple[str, str], ...]]:
    """Renderings of Korean lemmas by a verb with a particle, as stem and particle: 미루다 is "put off"."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for row in table("lexicon"):
        pairs = [word.split(" ") for word in cells(row["english"])] if " " in row["english"] else []
        verbs = tuple((stem(pair[0]), pair[1]) for pair in pairs if len(pair) == 2 and pair[1] in _PARTICLES)
        if verbs:
            found[row["lemma"]] = found.get(row["lemma"], ()) + verbs
    return found


def lost(sides: Sides) -> tuple[Negation, Sentence] | None:
    """The Korean negation that the English of the same sentences dropped, with its sentence."""
    return _lost_outright(sides) or _lost_where_idle(sides)


def _lost_outright(sides: Sides) -> tuple[Negation, Sentence] | None:
    korean = zip(sides.source, sides.korean_tokens, strict=True)
    found = [(n, sentence) for sentence, tokens in korean for n in standing(tokens, sentence)]
    if not found or (_DENIED_KO.search(sides.korean) and _DENIED_EN.search(sides.english)):
        return None
    idioms = len(KOREAN_IDIOM.findall(sides.korean)) + len(_WITHOUT.findall(sides.korean))
    near, stated = sides.closeness(), sides.stated - _without(sides)
    if stated >= len(found) + idioms or near < CLOSE:
        return None
    if not stated and ((len(found) > 1 and _ONLY.search(sides.english)) or said_of_all(sides)):
        return None
    particles = frozenset(particle for n, _ in found for particle in _phrasal(n.lemma, sides.english_tokens).values())
    first, sentence = found[0]
    negative = stated + sides.weak(first.lemma, particles)
    certain = not negative and sides.complete and not _in_place(sides.english, sides)
    if certain and (_rendered(first, sides) or (near >= _VERY_CLOSE and not first.quality)):
        return first, sentence
    spare = negative - sides.limiting - len(found) - idioms
    return _bare_verb(found, sides, particles) if spare < _other_negatives(sides.source, found) else None


def said_of_all(sides: Sides) -> bool:
    """한 번도 늦지 않다 as "always on time"."""
    return _NOT_ONCE.search(sides.korean) is not None and _ALWAYS.search(sides.english) is not None


def _lost_where_idle(sides: Sides) -> tuple[Negation, Sentence] | None:
    """A negation that English may say without a "not", when it says the very word that is negated.

    반대하지 않는다 may be "agree" and 불송치 "cleared", but not "oppose" and "refer". Nothing in the English may be
    negative in any way.
    """
    found = [(n, s) for s, tokens in zip(sides.source, sides.korean_tokens, strict=True) for n in _optional(tokens, s)]
    if not found or sides.stated or sides.weak() > sides.limiting or sides.closeness() < CLOSE:
        return None
    return _bare_verb(found, sides, frozenset())


def _optional(tokens: Sequence[Token], sentence: Sentence) -> list[Negation]:
    """Negated verbs that are idle for what they mean or for 지 않게 하다, and verbs with a negative prefix."""
    found = [n for n in negations(tokens) if n.auxiliary and not n.quality and idle(n, sentence)]
    text = sentence.passage.plain
    kept = [n for n in found if _TURNED.match(text, n.start) or _SO_AS_NOT.match(text, n.end)]
    return [*kept, *_prefixed(tokens)]


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


def _rendered(negation: Negation, sides: Sides) -> bool:
    """The word that is negated stands in the English."""
    stems = renderings(negation.lemma) | _TELLING.get(negation.verb, frozenset())
    rendered = any(token.lemma in stems for token in sides.english_tokens)
    return rendered or bool(_phrasal(negation.lemma, sides.english_tokens))


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


def idle(negation: Negation, sentence: Sentence) -> bool:
    """The negation needs no "not" in English.

    It belongs to an idiom, bounds a number (30명을 넘지 않다, 절반도 되지 않다), or what is negated is itself negative:
    반대하는 주민은 없었다 is "all agreed", 문제가 없다 is "fine", 놓치지 않았다 is "seized".
    """
    text = sentence.passage.plain
    if _DOUBLE.search(text[max(sentence.start, negation.start - _DOUBLE_REACH) : negation.end]):
        return True
    if negation.auxiliary and _TURNED.match(text, negation.start):
        return True
    if _BOUNDING.search(text[max(sentence.start, negation.end - _BOUND_REACH) : negation.end]):
        return True
    near = max(sentence.start, negation.start - _IDIOM_REACH)
    stop = min(sentence.end, negation.end + _IDIOM_REACH)
    return any(
        match.start() + near < negation.end and negation.start < match.end() + near
        for match in KOREAN_IDIOM.finditer(text[near:stop])
    )


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
        lemma, stems, verbal = negation.lemma, renderings(negation.lemma), negation.verbal
        places = _places(lemma, stems, sides, negation.quality)
        if negation.verb and (several or not places):
            told = _places("", _TELLING[negation.verb], sides)
            if told:
                lemma, stems, verbal, places = negation.verb, _TELLING[negation.verb], True, told
        if len(places) != max(1, sides.times(lemma)):
            continue
        others = stems | sides.explained | particles | frozenset(places.values())
        near = [_clause(forms, place, several and verbal) for place in places]
        if not any(STRONG.search(words) or _in_place(words, sides) or weak(words, others) for words in near):
            return negation, sentence
    return None


def _places(lemma: str, stems: frozenset[str], sides: Sides, quality: bool = False) -> dict[int, str]:
    """The places of the English words that render a Korean one, with the particle of a verb that has one.

    Words that render another one of the Korean are left out where there is any that does not, and for an
    adjective (`quality`) where there is but one: the "better" of 낫다 is not that of 안 좋다.
    """
    tokens = sides.english_tokens
    places = {n: "" for n, token in enumerate(tokens) if token.lemma in stems and token.lemma not in _SAYING}
    places |= _phrasal(lemma, tokens)
    others = frozenset[str]().union(*(word.stems for word in sides.known if word.stems != stems))
    own = {n: particle for n, particle in places.items() if tokens[n].lemma not in others}
    return own if own or (quality and len(places) == 1) else places


def _phrasal(lemma: str, tokens: Sequence[Token]) -> dict[int, str]:
    """The places of the English verbs with a particle that render the lemma, with the particle."""
    verbs = phrasal_verbs().get(lemma, ())
    found: dict[int, str] = {}
    for place, token in enumerate(tokens if verbs else ()):
        after = [other.form.lower() for other in tokens[place + 1 : place + 1 + _PARTED]]
        for verb, particle in verbs:
            if token.lemma == verb and particle in after:
                found[place] = particle
    return found
