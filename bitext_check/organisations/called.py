"""What a named body is called in common words: 시민단체 ‘…’ is no trade union ‘…’.

Both sides have the word directly before a name in quotation marks, and each has just one such name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bitext_check.content.lexicon import lemmas_of
from bitext_check.places.regions import Region
from bitext_check.places.words import english_words
from bitext_check.records import Link, Mention, Message, Passage
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house, cells, table

_KOREAN = re.compile(r"([가-힣]{2,12}) ?[‘'“\"「<]([^’'”\"」>]{2,30})[’'”\"」>]")
_CLOSING = frozenset("’'”\"」>")
_ENGLISH = re.compile(r"([A-Za-z][A-Za-z-]{1,20}(?: [A-Za-z-]{2,20})?),? [‘'“\"]([A-Z0-9][^’”\"]{1,60})[’'”\"]")


@by_house(maxsize=1)
def _korean_kinds() -> Mapping[str, frozenset[str]]:
    """Korean word → the English words that it can be called."""
    return {korean: frozenset(cells(row["english"])) for row in table("body_kinds") for korean in cells(row["korean"])}


@by_house(maxsize=1)
def _english_kinds() -> Mapping[str, frozenset[str]]:
    """English word → the Korean words that it can render."""
    found: dict[str, set[str]] = {}
    for row in table("body_kinds"):
        for english in cells(row["english"]):
            found.setdefault(english, set()).update(cells(row["korean"]))
    return {english: frozenset(korean) for english, korean in found.items()}


def called_otherwise(region: Region) -> Iterator[Link]:
    """Links of kind "organisation", problem "other-organisation", for a body called another kind of body."""
    if _CLOSING.isdisjoint(region.korean):
        return
    ours = [(p, m, kind) for p, m in _matches(_KOREAN, region.source) for kind in (_korean_kind(m[1]),) if kind]
    if len(ours) != 1:
        return
    theirs = [(p, m, word) for p, m in _matches(_ENGLISH, region.target) for word in (_english_kind(m[1]),) if word]
    if len(theirs) != 1:
        return
    (passage, korean, kind), (there, english, word) = ours[0], theirs[0]
    words = frozenset(w.lower for w in english_words(region.english))
    said = words | {w.removesuffix("s") for w in words}
    if word in _korean_kinds()[kind] or not said.isdisjoint(_korean_kinds()[kind]):
        return
    if any(hangul in region.korean for hangul in _english_kinds()[word] | _lemmas(word)):
        return
    source = Mention("organisation", kind, passage, korean.start(1), korean.end(1), None, "body_kinds.tsv")
    target = Mention("organisation", word, there, english.start(1), english.end(1), None, "body_kinds.tsv")
    good = cells(next(row["english"] for row in table("body_kinds") if kind in cells(row["korean"])))[0]
    why = Message(
        f"the Korean calls ‘{korean[2]}’ {source.text}, the English calls it {target.text}",
        f"국문은 ‘{korean[2]}’을(를) {source.text}(이)라고 하는데 영문은 {target.text}(이)라고 합니다",
    )
    yield Link("organisation", source, target, "other-organisation", (good,), why, 0.85)


def _matches(
    pattern: re.Pattern[str], side: tuple[tuple[Passage, int, int], ...]
) -> Iterator[tuple[Passage, re.Match[str]]]:
    for passage, start, end in side:
        yield from ((passage, match) for match in pattern.finditer(passage.plain, start, end))


def _korean_kind(text: str) -> str:
    """The listed word that ends a Korean word, the longest one; "" when none does."""
    return max((word for word in _korean_kinds() if text.endswith(word)), key=len, default="")


def _english_kind(text: str) -> str:
    """The listed English word at the end of a few words in small letters; "" for a name or another word."""
    last = text.split(" ")[-1]
    return last if last in _english_kinds() else ""


def _lemmas(word: str) -> frozenset[str]:
    return frozenset(lemma for lemma in lemmas_of(stem(word)) if len(lemma) > 1)
