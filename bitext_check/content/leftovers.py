"""Hangul, kana and Chinese characters that were left standing in the English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bitext_check.content.bags import Bags
from bitext_check.records import Link, Mention, Message, Pair, Passage
from bitext_check.tables.known import renderings
from bitext_check.tables.load import by_house

_SCRIPT = "가-힣ㄱ-ㅎㅏ-ㅣ\u1100-\u11ffぁ-ヿ㐀-䶿一-鿿"
_RUN = re.compile(rf"[{_SCRIPT}]+(?:[ ·,\-]{{1,2}}[{_SCRIPT}]+){{0,60}}")
_CHARACTER = re.compile(f"[{_SCRIPT}]")
_LATIN = re.compile("[A-Za-z]")
# A character of these scripts stands for about two and a half Latin letters.
_LETTERS = 2.5
_ALIKE = 0.6
_QUOTES = tuple("“‘\"'")
_EXPLAINED = re.compile(r"[”’\"'] ?\((?=[^()]{0,20}[A-Za-z]{3})")


def leftover_links(pair: Pair) -> Iterator[Link]:
    """Links of kind "untranslated": problem "words", or "segment" when most of an English paragraph is not English.

    Korean in brackets after an English rendering, as a gloss, is left alone.
    """
    for passage in pair.target:
        runs = list(_runs(passage))
        if not runs:
            continue
        if is_foreign(passage):
            yield _link("segment", pair.source, Mention("untranslated", "", passage, 0, len(passage.plain)))
        else:
            for start, end in runs:
                words = passage.plain[start:end]
                yield _link("words", pair.source, Mention("untranslated", words, passage, start, end))


class LeftStanding:
    """The paragraphs of an article's English that are no English."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self._bags = Bags(frozenset(p.plain.split()) for pair in pairs for p in pair.target if is_foreign(p))

    def holds(self, passage: Passage) -> bool:
        """Whether a paragraph is Korean that stands in the English too, or such an English paragraph itself."""
        if passage.language == "en":
            return is_foreign(passage)
        own, bags = frozenset(passage.plain.split()), self._bags
        return any(_alike(own, bags.bags[n]) for n in bags.holding(_ALIKE, own))


@by_house(maxsize=4096)
def is_foreign(passage: Passage) -> bool:
    """Whether most of a paragraph is Hangul, kana or Chinese characters."""
    return _LETTERS * len(_CHARACTER.findall(passage.plain)) > len(_LATIN.findall(passage.plain))


def _alike(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return len(ours & theirs) >= _ALIKE * max(len(ours), len(theirs))


def _runs(passage: Passage) -> Iterator[tuple[int, int]]:
    text = passage.plain
    for match in _RUN.finditer(text):
        if not _is_gloss(text, match.start(), match.end()):
            yield match.span()


def _is_gloss(text: str, start: int, end: int) -> bool:
    """Whether the words stand in brackets after an English word, or in quotation marks before such brackets.

    "The jeonse (전세) system", “天” (heaven).
    """
    if text[max(0, start - 1) : start] in _QUOTES and _EXPLAINED.match(text, end):
        return True
    opening = max(text.rfind("(", max(0, start - 40), start), text.rfind("[", max(0, start - 40), start))
    if opening < 1 or ")" in text[opening:start] or "]" in text[opening:start]:
        return False
    closing = re.search(r"[)\]]", text[end : end + 40])
    return closing is not None and _LATIN.match(text[:opening].rstrip(" ”’\"'")[-1:]) is not None


def _link(problem: str, source: Sequence[Passage], target: Mention) -> Link:
    expected = renderings(target.text) if problem == "words" else ()
    if problem == "segment":
        reason = Message("This paragraph was left untranslated.", "이 문단이 번역되지 않았습니다.")
    else:
        reason = Message(
            f"“{target.text}” was left untranslated in the English.",
            f"“{target.text}”이(가) 영문에 그대로 남아 있습니다.",
        )
    return Link("untranslated", _same_words(source, target.text), target, problem, expected, reason, 0.98)


def _same_words(source: Sequence[Passage], text: str) -> Mention | None:
    for passage in source if text else ():
        place = passage.plain.find(text)
        if place >= 0:
            return Mention("untranslated", text, passage, place, place + len(text))
    return None
