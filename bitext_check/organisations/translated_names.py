"""The odd name of what the article spells elsewhere: 샛별시장, Saetbyeol Market and then “Morning Star Market”.

A name is known by the words around which it stands: where the Korean has the name again with the same word behind it,
the English should have the spelling of the article. Told when that is missing in the pair, and the word behind it
stands there once, with capitalised words before it that nothing else in the Korean gives.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bitext_check.content.lexicon import function_words, known_stems, lemmas_of
from bitext_check.places.romanization import heard_in, spells
from bitext_check.records import Article, Link, Mention, Message, Pair, Passage
from bitext_check.segmentation.passages import stem
from bitext_check.tables.words import words_used

_COMPOUND = re.compile(r"\b([A-Z][a-z]{2,20}) (?=([A-Z][a-z]{2,20})\b)")
_HANGUL = re.compile(r"(?<![가-힣])[가-힣]{2,14}(?= ?[가-힣]{2})")
_SIZES = range(2, 5)
_BEHIND = 2
_SURE = 0.85


class _Name(NamedTuple):
    """A name with what is behind it: 샛별 + 시장, Saetbyeol + Market."""

    hangul: str
    korean: str
    spelling: str
    behind: str

    @property
    def pattern(self) -> str:
        """Both in Korean, with or without a space."""
        return f"{re.escape(self.hangul)} ?{re.escape(self.korean)}"


def translated_names(article: Article) -> Iterator[Link]:
    """Links of kind "consistency" for names that are translated in one pair and spelled in another."""
    behind = _twice_behind(article)
    known = {name for pair in article.pairs if pair.complete and behind for name in _names(pair, behind)}
    for name in sorted(known):
        for pair in article.pairs:
            source = _korean(name, pair)
            if source is None or any(name.spelling in p.plain or _respelled(name, p) for p in pair.target):
                continue
            found = [m for passage in pair.target for m in _instead(name, passage)]
            others = re.sub(name.pattern, " ", " ".join(passage.plain for passage in pair.source))
            if len(found) == 1 and not given_by(others, found[0].value.split()):
                yield other_rendering(source, found[0], f"{name.spelling} {name.behind}")


def _twice_behind(article: Article) -> frozenset[str]:
    """The words that stand behind a common word and behind another in the English of the article."""
    sorts: dict[str, set[bool]] = {}
    for match in (m for pair in article.pairs for passage in pair.target for m in _COMPOUND.finditer(passage.plain)):
        sorts.setdefault(match[2], set()).add(stem(match[1]) in known_stems())
    return frozenset(word for word, common in sorts.items() if len(common) > 1)


def _names(pair: Pair, behind: frozenset[str]) -> Iterator[_Name]:
    """The names of a pair that the English spells out before one of the words."""
    for passage in pair.target:
        for match in _COMPOUND.finditer(passage.plain):
            if match[2] not in behind or stem(match[1]) in known_stems():
                continue
            for korean in pair.source:
                for word in _HANGUL.finditer(korean.plain):
                    for size in _SIZES:
                        name, rest = word.group()[:size], korean.plain[word.start() + size :].lstrip()
                        if len(name) == size and spells(name, match[1]):
                            yield _Name(name, rest[:_BEHIND], match[1], match[2])


def _korean(name: _Name, pair: Pair) -> Mention | None:
    """Where the Korean of a pair has the name with what is behind it."""
    if not pair.complete:
        return None
    for passage in pair.source:
        match = re.search(name.pattern, passage.plain)
        if match:
            return Mention("name", name.hangul, passage, match.start(), match.end(), None, "spelling")
    return None


def _respelled(name: _Name, passage: Passage) -> bool:
    """Whether a word of the English spells the name in another way, which is told elsewhere."""
    words = re.findall(r"[A-Z][a-z]{2,20}", passage.plain)
    return any(heard_in(word, name.hangul) or spells(name.hangul, word) for word in words)


def _instead(name: _Name, passage: Passage) -> Iterator[Mention]:
    """Capitalised words before the word behind the name."""
    for match in re.finditer(rf"((?:[A-Z][a-z]{{2,20}} ){{1,2}}){name.behind}\b", passage.plain):
        words = match[1].split()
        first = words[0].lower()
        words = words[1:] if first in function_words("en") or first in words_used("sentence-opening") else words
        if words and all(stem(word) in known_stems() for word in words):
            start = match.end() - len(name.behind) - 1 - len(" ".join(words))
            yield Mention("name", " ".join(words), passage, start, match.end(), None, "spelling")


def given_by(korean: str, words: Sequence[str]) -> bool:
    """Whether Korean text can have given one of the English words: it has a lemma of it, or it sounds like it."""
    lemmas = (lemma for word in words for lemma in lemmas_of(stem(word)) if len(lemma) > 1)
    return any(lemma in korean for lemma in lemmas) or any(heard_in(word, korean) for word in words)


def other_rendering(source: Mention, target: Mention, usual: str) -> Link:
    """A Korean name that the article has as `usual`, and the words that stand for it in one place."""
    return Link(
        "consistency", source, target, "other-rendering", (usual,),
        Message(
            f"{source.text} is {usual} elsewhere in the article, here it is {target.text}",
            f"‘{source.text}’은(는) 이 기사의 다른 곳에서 {usual}인데 여기서는 {target.text}입니다",
        ),
        _SURE,
    )  # fmt: skip
