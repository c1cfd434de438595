"""The same Korean place spelled in two ways in one article (Jinjeop-eup, Chinchop Town).

Only letters count: the words for its level, and the names that the table lists for a place, are no difference.
"""

from __future__ import annotations

from collections import Counter

from bitext_check.content.lexicon import known_stems
from bitext_check.places.gazetteer import gazetteer
from bitext_check.places.romanization import spells
from bitext_check.places.values import EnglishPlace, KoreanPlace
from bitext_check.places.words import Word, english_words
from bitext_check.records import Article, Link, Mention, Message, Pair, Passage

_SHORTEST = 4


def links(article: Article) -> tuple[Link, ...]:
    """Links of kind "consistency" for spellings of a place that are not the usual one of the article."""
    uses: dict[str, list[tuple[str, Mention, Mention]]] = {}
    for pair in article.pairs:
        if pair.complete:
            for source, target, spelling in _spellings(pair):
                uses.setdefault(_base(source), []).append((spelling, source, target))
    found: list[Link] = []
    for spoken in uses.values():
        counts = Counter(spelling for spelling, _, _ in spoken)
        usual, _, shown = max(spoken, key=lambda use: counts[use[0]])
        seen: set[str] = set()
        for spelling, source, target in spoken:
            if spelling != usual and spelling not in seen:
                seen.add(spelling)
                found.append(_link(source, target, shown))
    return tuple(found)


def _base(source: Mention) -> str:
    assert isinstance(source.data, KoreanPlace)
    return source.data.base


def _spellings(pair: Pair) -> list[tuple[Mention, Mention, str]]:
    """Korean place, English mention and the spelling of its name, for places that the English spells out."""
    found: list[tuple[Mention, Mention, str]] = []
    for source in pair.source_mentions:
        place = source.data
        if not isinstance(place, KoreanPlace) or not place.domestic or not 2 <= len(place.base) <= 4:
            continue
        said = [(passage, word) for passage in pair.target for word in english_words(passage.plain)
                if _spelled(word, place) and not _in_a_body(passage, word, pair)]  # fmt: skip
        if len({word.lower for _, word in said}) == 1:
            passage, word = said[0]
            found.append((source, _mention(passage, word, pair), word.lower))
    return found


def _spelled(word: Word, place: KoreanPlace) -> bool:
    """Whether the word spells the name; a name that the table has for another place does not."""
    if not word.capital or len(word.text) < _SHORTEST or word.stem in known_stems():
        return False
    others = gazetteer().by_form.get((word.lower,), ())
    return spells(place.base, word.text) and all(other in place.places or other.base == place.base for other in others)


def _in_a_body(passage: Passage, word: Word, pair: Pair) -> bool:
    """Whether the word is part of the name of a body, which spells itself as it likes (Pusan National University)."""
    return any(
        m.kind == "organisation" and m.passage is passage and m.start <= word.start and word.end <= m.end
        for m in pair.target_mentions
    )


def _mention(passage: Passage, word: Word, pair: Pair) -> Mention:
    """The English place that the word is or begins, with the word for its level."""
    for target in pair.target_mentions:
        if target.passage is passage and target.start == word.start and isinstance(target.data, EnglishPlace):
            return target
    return Mention("place", word.lower, passage, word.start, word.end, None, "spelling")


def _link(source: Mention, target: Mention, shown: Mention) -> Link:
    return Link(
        "consistency", source, target, "other-rendering", (shown.text,),
        Message(
            f"{source.text} is {shown.text} elsewhere in the article, here it is {target.text}",
            f"‘{source.text}’은(는) 이 기사의 다른 곳에서 {shown.text}인데 여기서는 {target.text}입니다",
        ),
        0.85,
    )  # fmt: skip
