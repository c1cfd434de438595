"""A foreigner of whose name one word is right and the other another name: 데릭 홀런드 as “Eric Holland”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bitext_check.annotation.entities import person
from bitext_check.annotation.korean_words import listed_names, strip_particle, title_end
from bitext_check.annotation.people_english import capitals, is_title_word, spans
from bitext_check.content.lexicon import known_stems, lexicon
from bitext_check.names import foreign, latin
from bitext_check.names.hangul import is_hangul, split
from bitext_check.names.initials import begins_so, half_right
from bitext_check.organisations.parts import take_apart
from bitext_check.places.gazetteer import gazetteer
from bitext_check.places.romanization import heard_in, spells
from bitext_check.records import Link, Mention, Message, Pair
from bitext_check.segmentation.passages import stem

_CAPITAL_BEFORE = re.compile(r"\b([A-Z][\w'’-]*) $")
_CAPITAL_BEHIND = re.compile(r" [A-Z]")
_VOWELS = re.compile(r"[aeiou]+")
_CLOSE = 0.8
_SURE = 0.85
_WHOLE = 2


def half_right_links(pair: Pair, strangers: Sequence[Mention], told: Sequence[Link]) -> Iterator[Link]:
    """Links of kind "person" with problem "other-name" for the foreigners whom no English name confirms."""
    for mention in strangers:
        words, rest = _name(mention)
        a_name = len(words) == _WHOLE and not _goes_back(mention) and all(map(is_foreign, words))
        found = [f for f in _runs(pair) if _wrong(words, f, pair) and not _sounds_so(rest, f)] if a_name else []
        if len({f.text for f in found}) == 1 and not any(_touches(link.target, found[0]) for link in told):
            yield _link(_without(mention, rest), found[0], words)


def _name(mention: Mention) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The two words of a name and those behind it that may be a place or a body: 피터 그랜트 / 레이크우드 (시장)."""
    words = person(mention).words
    cut = _WHOLE if any(len(shorter) == _WHOLE for shorter in person(mention).shorter) else len(words)
    return words[:cut], words[cut:]


def _sounds_so(words: tuple[str, ...], run: Mention) -> bool:
    """Whether a Latin word of the run sounds like one of these words: the name in short, without its middle."""
    return any(foreign.likeness(w, n) >= _CLOSE for w in words for n in foreign.name_words(run.text))


def _without(mention: Mention, rest: tuple[str, ...]) -> Mention:
    end = mention.end - sum(len(word) + 1 for word in rest)
    return Mention("person", mention.value, mention.passage, mention.start, end, mention.data, mention.via)


def is_foreign(word: str) -> bool:
    """Whether a Hangul word can be a foreign name: no Korean word, and no body (산업건설부, 도시교통연구소)."""
    parts = take_apart(word)
    body = len(parts) > 1 and parts[-1].role in ("kind", "building")
    stems = (word, strip_particle(word), word.removesuffix("인"))
    return not body and not title_end(word) and not any(w in lexicon() or w in listed_names() for w in stems)


def _goes_back(mention: Mention) -> bool:
    """Whether the word before may be the beginning of the name: 니코스 바실리우 아르고스마린 대표."""
    before = mention.passage.plain[: mention.start]
    word = before.rsplit(" ", 2)[-2] if before.endswith(" ") and before.count(" ") > 1 else before.strip()
    bare = len(word) > 1 and is_hangul(word) and strip_particle(word) == word and not title_end(word)
    return bare and word not in lexicon() and word not in listed_names()


def _runs(pair: Pair) -> Iterator[Mention]:
    for passage in pair.target:
        for start, end, text in spans(passage, _WHOLE):
            before = _CAPITAL_BEFORE.search(passage.plain, max(0, start - 24), start)
            longer = before is not None and not is_title_word(before[1])
            if " " in text and not longer and not _CAPITAL_BEHIND.match(passage.plain, end):
                yield Mention("person", text, passage, start, end, True, "english")


_ARTICLES = ("the", "an")


def _wrong(words: tuple[str, ...], run: Mention, pair: Pair) -> bool:
    odd = half_right(words, foreign.name_words(run.text))
    if odd is None or odd[1] in _ARTICLES or any(is_whole_of(word, run.text) for word in words):
        return False
    word = next((w for w in run.text.split() if latin.plain(w) == odd[1]), "")
    known = is_title_word(word) or stem(word) in known_stems() or (word.lower(),) in gazetteer().by_form
    heard = sum(_heard(odd[0], c.text) for p in pair.target for c in capitals(p))
    said = sum(len(re.findall(f"(?<![가-힣]){odd[0]}", p.plain)) for p in pair.source)
    # Said once more than the English has it: 디네시 카르키 씨, 카르키 씨; another Korean word may have given the other.
    left = heard == 0 or (heard < said and not any(heard_in(word, p.plain) for p in pair.source))
    return bool(word) and not known and left


def is_whole_of(hangul: str, written: str) -> bool:
    """Whether one Hangul word is all of a Latin name: 천웨이 is Chen Wei, 하승빈 Ha Seung-bin."""
    plain = "".join(foreign.name_words(written))
    if spells(hangul, plain):
        return True
    # A syllable with ㅡ may stand for a consonant alone (안드레아, Andrea).
    sounding = sum(split(syllable)[1] != "ㅡ" for syllable in hangul if is_hangul(syllable))
    return foreign.likeness(hangul, plain) >= _CLOSE and len(_VOWELS.findall(plain)) <= sounding


def _heard(hangul: str, word: str) -> bool:
    plain = latin.plain(word)
    return len(plain) > 1 and begins_so(hangul, plain) and foreign.likeness(hangul, plain) >= _CLOSE


def _touches(one: Mention | None, other: Mention) -> bool:
    return one is not None and one.passage is other.passage and one.start < other.end and other.start < one.end


def _link(source: Mention, target: Mention, words: tuple[str, ...]) -> Link:
    hangul, word = half_right(words, foreign.name_words(target.text)) or ("", "")
    usual = foreign.usual_form(words)
    why = Message(
        f"“{word.capitalize()}” in {target.text} does not sound like {hangul}",
        f"{target.text}의 “{word.capitalize()}”은(는) {hangul}의 소리와 다릅니다",
    )
    return Link("person", source, target, "other-name", (usual,) if usual else (), why, _SURE)
