"""A predicate that the Korean states and the English denies: 끝까지 추적하겠다 as "will not pursue it to the end".

`added` wants Korean sentences that are negative in no way. Here other words may be: the verb behind the English "not"
renders one Korean verb and no other word, that verb ends as a statement, with nothing in its clause that negates or
limits, and the English denies more often than the Korean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bitext_check.quantities.statements.added import only_if
from bitext_check.quantities.statements.negated import TELLING, negations
from bitext_check.quantities.statements.sides import LIGHT, Sides, renderings
from bitext_check.quantities.vocabulary import negation_words
from bitext_check.records import Mention, Token
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house
from bitext_check.tables.words import words_pattern, words_used

_CLOSE = 0.4
_DENIED = re.compile(
    r"\b(?:(?:will|would|can|could|should|shall|must|may|might|do|does|did|has|have|had|is|are|was|were)\s(?:not|never)"
    r"|cannot|(?:wo|would|ca|could|should|must|do|does|did|has|have|had|is|are|was|were)n['’]t)\s"
    r"(?:(?:be|been|being|have|had|also|even|ever|immediately|[a-z]{3,12}ly)\s){0,3}(?P<verb>[a-z]{3,20})\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,.;:“”\"!?]|\s(?:and|but|which|who|that|because|if|when|while|as)\s", re.IGNORECASE)
_CONCEDES = re.compile(r"지만[\s,]|으나[\s,]|[었았였했]나[\s,]")
_ONLY_THEN = re.compile(r"[에서]야\s")
_LIMITING = frozenset(negation_words("ko", "particle"))
# Endings behind which another clause of the same rank begins, and verbs that leave a statement what it is.
_JOINING = frozenset(
    "고 며 으며 면서 으면서 지만 는데 은데 ᆫ데 다고 ᆫ다고 는다고 라고 으라고 자고 어서 아서 여서".split()
)
_HELPING = frozenset("있 싶 주 오 가 보이 내 놓 두 지 나가 드리 왔".split())
_PLANNED = frozenset("것 계획 방침 예정 전망".split())
_STEMS_OF_ROOT = ("VV", "XR", "NNG")


def denied_predicate(sides: Sides) -> tuple[Mention, Mention] | None:
    """The Korean verb that states, and the English words up to the verb that deny it."""
    for sentence in sides.target:
        for match in _DENIED.finditer(sentence.plain) if "?" not in sentence.plain else ():
            if (
                only_if(sides)
                or sides.closeness() < _CLOSE
                or sides.stated <= sum(len(negations(t)) for t in sides.korean_tokens)
            ):
                return None
            limited = _limited(sentence.plain, match, _CONCEDES.search(sides.korean) is not None)
            stated = None if limited else _stated(stem(match["verb"]), sides)
            if stated is not None:
                start, end = sentence.start + match.start(), sentence.start + match.end()
                return stated, Mention("negation", match[0], sentence.passage, start, end)
    return None


def _limited(english: str, match: re.Match[str], concedes: bool) -> bool:
    """Whether the clause of a "not" says that it holds for a time, a part or a reason only.

    The "but" behind it is that of the Korean where that concedes something (남지만).
    """
    start = max((found.end() for found in _CLAUSE.finditer(english, 0, match.start())), default=0)
    stop = _CLAUSE.search(english, match.end())
    behind = english[stop.start() : stop.start() + 12].lower() if stop else ""
    clause = english[start : stop.start() if stop else len(english)]
    only = (" because",) if concedes else (" but", ", but", " because")
    return bool(words_pattern("limits-denial").search(clause)) or behind.startswith(only)


def _stated(verb: str, sides: Sides) -> Mention | None:
    """The one Korean predicate that an English stem renders, when it is a plain statement."""
    if sum(token.lemma == verb for token in sides.english_tokens) != 1 or verb in _light():
        return None
    if sum(verb in word.stems for word in sides.known) > 1:
        return None
    found = [
        (sentence, tokens, n, after)
        for sentence, tokens in zip(sides.source, sides.korean_tokens, strict=True)
        for n, after, stems in _predicates(tokens)
        if verb in stems
    ]
    if len(found) != 1 or _ONLY_THEN.search(sides.korean):
        return None
    sentence, tokens, root, after = found[0]
    if not (_ends_as_statement(tokens, after) and _is_free(_clause_before(tokens, root))):
        return None
    start, end = tokens[root].start, tokens[after - 1].end
    return Mention("negation", sentence.passage.plain[start:end], sentence.passage, start, end)


@by_house(maxsize=1)
def _light() -> frozenset[str]:
    """Stems of verbs that stand for too much to be one verb's rendering."""
    return frozenset(map(stem, words_used("light-verb")))


def _predicates(tokens: Sequence[Token]) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Verbs, and nouns made verbs, with the number of the morpheme behind them and the stems of their renderings."""
    for n, token in enumerate(tokens[:-1]):
        made = tokens[n + 1].tag == "XSV" and tokens[n + 1].start <= token.end
        if not token.tag.startswith(_STEMS_OF_ROOT) or not (made or token.tag.startswith("VV")):
            continue
        stems = renderings(token.lemma) | (renderings(f"{token.form}하다") if made else frozenset())
        stems = TELLING.get(token.lemma, frozenset()) if token.lemma in LIGHT else stems
        if stems:
            yield n, n + 1 + made, stems


def _ends_as_statement(tokens: Sequence[Token], after: int) -> bool:
    """Whether the morphemes behind a verb state it: 추적하겠다, 열리며, 받을 수 있다, 내야 한다, 뽑을 계획이다."""
    n = after
    while n < len(tokens):
        token, ahead = tokens[n], tokens[n + 1 : n + 4]
        following = ahead[0].form if ahead else ""
        if token.tag == "EF":
            return True
        if token.tag == "ETM":
            if following == "수":
                return any(t.form == "있" for t in ahead)
            return following in _PLANNED and len(ahead) > 1 and ahead[1].tag == "VCP"
        if token.tag == "EC":
            helped = bool(ahead) and ahead[0].tag == "VX"
            if token.form.endswith("야"):
                return following in ("하", "되")
            if helped and following in _HELPING:
                n += 2
                continue
            return token.form in _JOINING and not helped and not (ahead and ahead[0].tag == "JX")
        if token.tag != "EP":
            return False
        n += 1
    return False


def _clause_before(tokens: Sequence[Token], root: int) -> Sequence[Token]:
    """The morphemes of the clause up to its verb."""
    start = root
    while start and tokens[start - 1].tag not in ("EF", "SSO", "SSC", "SF") and not _joins(tokens[start - 1]):
        start -= 1
    return tokens[start:root]


def _joins(token: Token) -> bool:
    return token.tag == "EC" and token.form in _JOINING


def _is_free(clause: Sequence[Token]) -> bool:
    """Whether nothing in the clause negates or limits its verb."""
    limiting = words_used("limits-verb")
    return not negations(clause) and not any(
        (token.tag == "JX" and token.form in _LIMITING) or token.form in limiting for token in clause
    )
