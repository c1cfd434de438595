"""The same Korean place spelled in two ways in one article (Jinjeop-eup, Chinchop Town).

Only letters count: the words for its level, and the names that the table lists for a place, are no difference.
"""

from __future__ import annotations

from collections import Counter

from bitext_check.content.lexicon import known_stems
from bitext_check.places.gazetteer import gazetteer
from bitext_check.places.romanization import folded, folded_forms
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
    words: dict[str, dict[str, tuple[Passage, Word]]] | None = None
    for source in pair.source_mentions:
        place = source.data
        if not isinstance(place, KoreanPlace) or not place.domestic or not 2 <= len(place.base) <= 4:
            continue
        words = words if words is not None else _by_sound(pair)
        alike = [said for form in folded_forms(place.base) for said in words.get(form, {}).values()]
        alike = [(passage, word) for passage, word in alike if _may_be(word, place)]
        if len(alike) == 1:
            ((passage, word),) = alike
            found.append((source, _mention(passage, word, pair), word.lower))
    return found


def _by_sound(pair: Pair) -> dict[str, dict[str, tuple[Passage, Word]]]:
    """The words of the English that can be a place spelled out, each where it stands first, by their folded spelling.

    A body spells itself as it likes (Pusan National University): words of its name are left out.
    """
    bodies: dict[int, list[Mention]] = {}
    for mention in pair.target_mentions:
        if mention.kind == "organisation":
            bodies.setdefault(id(mention.passage), []).append(mention)
    words: dict[str, dict[str, tuple[Passage, Word]]] = {}
    for passage in pair.target:
        named = bodies.get(id(passage), ())
        for word in english_words(passage.plain):
            if not word.capital or len(word.text) < _SHORTEST or word.stem in known_stems():
                continue
            if not any(m.start <= word.start and word.end <= m.end for m in named):
                words.setdefault(folded(word.text), {}).setdefault(word.lower, (passage, word))
    return words


def _may_be(word: Word, place: KoreanPlace) -> bool:
    """Whether the word is no name that the table has for another place."""
    others = gazetteer().by_form.get((word.lower,), ())
    return all(other in place.places or other.base == place.base for other in others)


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
