"""Before and after an event: 본회의 전까지 as "after the plenary session", 녹기 전에 as "after it thaws".

The noun or verb before 전 or 후 must be what stands behind the English word, neither side may say the other order, and
it must be said once: a Korean 끝나고 is "after", too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bitext_check.content.lexicon import in_full
from bitext_check.quantities.statements.sides import LIGHT, tokens_of
from bitext_check.records import Bead, Language, Link, Mention, Message, Token
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house, cells, table

_OPPOSITE = {"before": "after", "after": "before"}
_STARTS = ("시작", "개시", "개최", "종료")
# 하자: "when", behind any verb.
_AS_SOON = r"|[가-힣]자\s"
_WORDS = re.compile(r"[A-Za-z'’-]+")
_REACH, _FIRST_WORDS, _VERB_BACK = 40, 4, 4


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
        event = _event(tokens[:n]) if order else None
        if order is None or event is None:
            continue
        other = _OPPOSITE[order]
        text = korean.plain[: token.start - korean.start] + " " + korean.plain[token.end - korean.start :]
        if any(_says("ko", one).search(text) for one in (order, other)) or _says("en", order).search(english.plain):
            return
        said = list(re.finditer(rf"\b{other}\b", english.plain, re.IGNORECASE))
        noun = tokens[n - 1].tag[:2] == "NN"
        if len(said) == 1 and _beside(event, english.plain[said[0].end() : said[0].end() + _REACH], noun):
            shown = tokens[n - 1] if noun else event
            yield _link(bead, shown, token, said[0], order)
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


def _event(before: Sequence[Token]) -> Token | None:
    """The noun before 전, the verb, or the noun made one: 본회의 전, 경기 시작 전, 경기가 시작되기 전, 녹은 뒤."""
    if before[-1].tag in ("NNG", "NNP"):
        nouns = [token for token in before[-2:] if token.tag in ("NNG", "NNP")]
        return nouns[0] if nouns[-1].form in _STARTS else nouns[-1]
    if before[-1].tag not in ("ETN", "ETM"):
        return None
    told = [token for token in before[-_VERB_BACK:] if token.tag[:2] in ("VV", "VA", "VX", "XS", "NN")]
    verb = told[-1] if told and told[-1].tag[:2] == "VV" else told[-2] if _is_made(told[-2:]) else None
    return verb if verb is not None and verb.lemma not in LIGHT else None


def _is_made(tokens: Sequence[Token]) -> bool:
    """A noun and what makes a verb of it."""
    return len(tokens) > 1 and tokens[0].tag[:2] == "NN" and tokens[1].tag == "XSV" and tokens[0].end == tokens[1].start


def _beside(event: Token, following: str, noun: bool) -> bool:
    """The event is among the first words behind "after"; the "take" of "take part" is no deed."""
    forms = [said.split() for said in in_full().get(event.lemma, ())]
    stems = {stem(word) for words in forms for word in words if noun or len(words) == 1}
    return any(stem(word) in stems for word in _WORDS.findall(following)[:_FIRST_WORDS])


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
