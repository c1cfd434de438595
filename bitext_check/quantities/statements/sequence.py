"""Before and after an event: 본회의 전까지 as "after the plenary session", 경기 뒤 as "before the game".

The noun before 전 or 후 must be what stands behind the English word, neither side may say the other order anywhere, and
it must be said once: a Korean 끝나고 is "after", too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bitext_check.content.lexicon import in_full
from bitext_check.quantities.statements.sides import tokens_of
from bitext_check.records import Bead, Language, Link, Mention, Message, Token
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house, cells, table

_OPPOSITE = {"before": "after", "after": "before"}
_STARTS = ("시작", "개시", "개최", "종료")
# 하자: "when", behind any verb.
_AS_SOON = r"|[가-힣]자\s"
_WORDS = re.compile(r"[A-Za-z'’-]+")
_REACH = 40


def before_after(bead: Bead) -> Iterator[Link]:
    """Links of kind "date" with the problem "relative-direction" for an order that is turned round."""
    if len(bead.source) != 1 or len(bead.target) != 1:
        return
    korean, english = bead.source[0], bead.target[0]
    if not any(word in korean.plain for word in _behind_nouns()):
        return
    tokens = tokens_of(korean)
    for n, token in enumerate(tokens):
        order = _behind_nouns().get(token.form) if token.tag[:2] in ("NN", "MM") and n else None
        if order is None or tokens[n - 1].tag not in ("NNG", "NNP"):
            continue
        other = _OPPOSITE[order]
        text = korean.plain[: token.start - korean.start] + " " + korean.plain[token.end - korean.start :]
        if any(_says("ko", one).search(text) for one in (order, other)) or _says("en", order).search(english.plain):
            return
        said = list(re.finditer(rf"\b{other}\b", english.plain, re.IGNORECASE))
        if len(said) == 1 and _beside(tokens[:n], english.plain[said[0].end() : said[0].end() + _REACH]):
            yield _link(bead, tokens[n - 1], token, said[0], order)
        return


@by_house(maxsize=1)
def _behind_nouns() -> dict[str, str]:
    """The Korean words that stand behind an event, with the order that they say."""
    return {row["word"]: row["order"] for row in table("order_words") if "noun" in cells(row["uses"])}


@by_house(maxsize=4)
def _says(language: Language, order: str) -> re.Pattern[str]:
    """Any word that says the order: of tables/order_words.tsv, where `*` ends an English stem."""
    rows = [row for row in table("order_words") if (row["language"], row["order"]) == (language, order)]
    if language == "en":
        words = "|".join(re.escape(row["word"]).replace(r"\*", r"\w*") for row in rows)
        return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    words = "|".join(row["word"] + ("(?![가-힣]{2})" if "alone" in cells(row["uses"]) else "") for row in rows)
    return re.compile(words + (_AS_SOON if order == "after" else ""))


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
