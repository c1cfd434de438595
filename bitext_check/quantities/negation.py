"""A negation that the English lost or added: 끝나지 않았다 as "has been completed".

The Korean negations of a sentence (않다, 못하다, 없다, 아니다, 말다, 안, 못) are counted by morpheme, the English ones by word.
Idioms that negate nothing (밖에 없다, 못지않다, not only) keep the whole sentence quiet. A negation is lost when the English
of a full-length sentence holds no negative word of any sort, or when the negated verb itself is found in the English with
no negation near it and the English has fewer negations than the Korean.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from bitext_check.records import Sentence, Token
from bitext_check.tables.load import cells, table

KOREAN_IDIOM = re.compile(
    r"뿐\s?(?:만)?\s?(?:이\s?)?아니|지 않을 수 없|지 않으면|밖에|더할 나위|어쩔 수 없|다름\s?없|다름 아니|못지않|적지 않|적잖|만만치 않|만만찮|머지\s?않"
    r"|얼마 (?:지나지|되지) 않|이를 데 없|말할 것도 없|쉴 새 없|않겠[느나습]|않을까|않나[요?]|지 않느냐|지 않는가|않습니까|다 못해|않고서|아니나"
    r"|게 아니냐|것 아니냐|아니겠|상관\s?없|관계\s?없|틀림\s?없|하지 못하면|없지 않|같지 않|우연치 않|아닌가|아니면|못 미|못 이|못 견|안타깝|변함없|꾸준히"
    r"|불문|차질 없|빈틈없|아낌없|거침없|끊임없|어김없|하염없|그지\s?없|않도록|아닐지|말지|지 않게|없도록|없이도"
)  # fmt: skip
STRONG = re.compile(
    r"\b(?:not|no|never|none|nothing|nobody|nowhere|neither|nor|without|cannot|cant)\b|n['’´]t\b", re.IGNORECASE
)
WEAK = re.compile(
    r"\b(?:fail\w*|refus\w*|den(?:y|ied|ies|ying|ial)|lack\w*|unable|inability|avoid\w*|prevent\w*|stop\w*|hardly|barely|rarely"
    r"|seldom|scarcely|few|little|only|except\w*|instead|rather|absen\w*|miss(?:ed|ing)?|reject\w*|declin\w*|ban\w*|prohibit\w*"
    r"|forb\w*|impossib\w*|difficult\w*|hard(?:er)?|exempt\w*|short(?:age|fall)?|far from|beyond|other than|apart|unless|ignor\w*"
    r"|neglect\w*|abandon\w*|cancel\w*|oppos\w*|against|los[et]\w*|zero|too|remain\w*|exclu\w*|resist\w*|withh\w*|refrain\w*"
    r"|negative\w*|doubt\w*|skeptic\w*|yet to|free|out of|in vain|halt\w*|skip\w*|withdr\w*|block\w*|elusive|defy|defied|defies"
    r"|un(?!i(?:t|v|q|o|f)|der|til|less|n)\w{4,}|in(?:ab|ac|ad|ap|att|cap|cl?on|cor|cred|def|dec|dep|dis|eff|el|equ|evit|exp|hum|op|sec|sens"
    r"|sign|suff|tol|val|vis|vol)\w+|im(?:mat|mob|mov|pat|pass|perf|prop|prob|poss)\w+|dis(?!tr|c(?:us|ov)|h|k|pl)\w{4,}|il(?:leg|lic|log)\w+"
    r"|irr\w{4,}|mis(?!s\b)\w{4,}|\w{3,}less|non\w{4,}|regardless|forget|nil|unlike|gone|end(?:ed|s|ing)?|cease\w*|spare\w*|off|scoff\w*|contrary|turn\w* (?:down|away))\b",
    re.IGNORECASE,
)  # fmt: skip
ENGLISH_IDIOM = re.compile(
    r"\bnot (?:only|just|merely|simply|least|to mention|until|necessarily|long|all|every|so much)\b|\bno (?:more|less|fewer|later|doubt"
    r"|longer|sooner|one|wonder|matter)\b|nothing but|can(?:no|['’])t help|whether or not|or not\b|why not|is(?:n['’]t| not) it|\bNo\.|cannot but"
    r"|wh(?:y|en) (?:don|didn|isn|won)['’]t|if not\b",
    re.IGNORECASE,
)  # fmt: skip
KOREAN_NEGATIVE = re.compile(
    r"않|못|없|아니|아닌|아냐|말라|말아|말고|말자|마라|지 마|모르|모른|몰|[가-힣\s][불비미무부반][가-힣]|금지|거부|거절|실패|부족|어렵|어려|힘들|싫|중단|제외|외에|뿐|만[^에]"
    r"|밖에|그만|막[아았는고]|피하|피해|결여|아직|여전|드물|이하|덜|취소|포기|대신|커녕|오히려|차라리|그치|멈|떠나|탈|사라|전혀|절대|결코|잃|끊|기권|기피"
    r"|삼가|물러|떨어|외면|배제|의문|회의|의심|꺼리|꺼려|잘못|틀린|매진|예외|면제|중지|철회|폐|거의|겨우|낮|늦|잊|비록|안 |안되|안돼|말리|무관"
)  # fmt: skip
CLOSE = 0.5
"""Sentences that share fewer of their content words are too free to judge."""
_WORDS_PER_EOJEOL = 1.25
_WORDS_PER_EOJEOL_MOST = 3.5
_NEAR = 7
_BREAKS = frozenset((",", ";", ":", ".", "“", "”", '"', "(", ")"))
_LIGHT = frozenset(("하다", "되다", "있다", "이다", "보다", "주다", "가다", "오다", "것", "수", "알다", "말다", "받다", "나다", "들다", "나오다", "보이다", "밝히다", "말하다", "전하다"))


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
        if token.tag[:2] in ("VV", "VA", "NN", "XR") and token.tag != "NNB" and token.lemma not in _LIGHT and token.form not in ("하", "되"):
            return token
    return None


def _lemma(head: Token | None) -> str:
    return head.lemma if head else ""


@lru_cache(maxsize=1)
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
    found = [(n, s) for s in source for n in negations(_tokens(s))]
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


def _tokens(sentence: Sentence) -> list[Token]:
    return [t for t in sentence.passage.tokens if sentence.start <= t.start < sentence.end]


def _bare_verb(found: Sequence[tuple[Negation, Sentence]], target: Sequence[Sentence]) -> tuple[Negation, Sentence] | None:
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


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("english")


@lru_cache(maxsize=4096)
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
    complete = complete and closeness(source, target) >= CLOSE
    for sentence in target:
        match = re.search(r"\b(?:not|never|cannot)\b|\w+n['’]t\b", sentence.plain, re.IGNORECASE)
        if match and complete:
            return sentence.start + match.start(), sentence.start + match.end(), sentence
    return None
