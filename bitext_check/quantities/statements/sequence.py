"""Before and after an event: 본회의 전까지 as "after the plenary session", 경기 뒤 as "before the game".

The noun before 전 or 후 must be what stands behind the English word, neither side may say the other order anywhere, and
it must be said once: a Korean 끝나고 is "after", too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bitext_check.content.lexicon import in_full
from bitext_check.quantities.statements.sides import tokens_of
from bitext_check.records import Bead, Link, Mention, Message, Token
from bitext_check.segmentation.passages import stem

_ORDER = {"전": "before", "후": "after", "뒤": "after", "이후": "after"}
_OPPOSITE = {"before": "after", "after": "before"}
_STARTS = ("시작", "개시", "개최", "종료")
_SAYS = {
    "before": re.compile(
        r"\b(?:before|prior|ahead|until|till|by|previous\w*|earlier|pre-?\w*|up to|eve|ago|first)\b", re.IGNORECASE
    ),
    "after": re.compile(
        r"\b(?:after\w*|following|since|later|then|post-?\w*|once|upon|when|subsequent\w*|next|from)\b", re.IGNORECASE
    ),
}
_KOREAN_SAYS = {
    "before": re.compile(r"전(?![가-힣]{2})|앞서|앞두|미리|이전|직전|사전"),
    "after": re.compile(r"후(?![가-힣]{2})|뒤|이후|직후|다음|끝|마친|마치|마쳐|지나|나서|[가-힣]자\s|사후|이어"),
}
_WORDS = re.compile(r"[A-Za-z'’-]+")
_REACH = 40


def before_after(bead: Bead) -> Iterator[Link]:
    """Links of kind "date" with the problem "relative-direction" for an order that is turned round."""
    if len(bead.source) != 1 or len(bead.target) != 1:
        return
    korean, english = bead.source[0], bead.target[0]
    if not any(word in korean.plain for word in _ORDER):
        return
    tokens = tokens_of(korean)
    for n, token in enumerate(tokens):
        order = _ORDER.get(token.form) if token.tag[:2] in ("NN", "MM") and n else None
        if order is None or tokens[n - 1].tag not in ("NNG", "NNP"):
            continue
        other = _OPPOSITE[order]
        text = korean.plain[: token.start - korean.start] + " " + korean.plain[token.end - korean.start :]
        if _KOREAN_SAYS[other].search(text) or _KOREAN_SAYS[order].search(text) or _SAYS[order].search(english.plain):
            return
        said = list(re.finditer(rf"\b{other}\b", english.plain, re.IGNORECASE))
        if len(said) == 1 and _beside(tokens[:n], english.plain[said[0].end() : said[0].end() + _REACH]):
            yield _link(bead, tokens[n - 1], token, said[0], order)
        return


def _beside(before: Sequence[Token], following: str) -> bool:
    """The noun before 전 is among the first words behind "after": 본회의, 경기 시작."""
    nouns = [token for token in before[-2:] if token.tag in ("NNG", "NNP")]
    noun = nouns[-1] if nouns[-1].form not in _STARTS else nouns[0]
    stems = {stem(word) for said in in_full().get(noun.lemma, ()) for word in said.split()}
    return any(stem(word) in stems for word in _WORDS.findall(following)[:4])


def _link(bead: Bead, noun: Token, word: Token, said: re.Match[str], order: str) -> Link:
    korean, english = bead.source[0], bead.target[0]
    start, end = english.start + said.start(), english.start + said.end()
    source = Mention("date", word.form, korean.passage, noun.start, word.end)
    target = Mention("date", said[0], english.passage, start, end)
    right = order.capitalize() if said[0][0].isupper() else order
    reason = Message(
        f"{source.text} means {order}; the English says {said[0]}",
        f"{source.text}인데 영문은 {said[0]}입니다",
    )
    return Link("date", source, target, "relative-direction", (right,), reason, 0.85)
