"""A name that no table knows, around which something lies: 능천 일원 as “the Gwacheon area”.

Told when the Korean has one such name that no English word spells, and the English has one romanised name in the same
construction that no Korean word of the pair spells. Names of islands, peaks, streams and temples end alike in both:
삼학도 as “Oedaldo”.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from bitext_check.content.lexicon import known_stems, lexicon
from bitext_check.names import foreign
from bitext_check.names.hangul import is_hangul
from bitext_check.names.spellings import reads_as_korean
from bitext_check.places.facilities import of_other_name, spelled
from bitext_check.places.gazetteer import gazetteer
from bitext_check.places.regions import Region, Stretch, regions
from bitext_check.places.romanization import folded, folded_forms, heard_in, rr_place
from bitext_check.places.words import english_words
from bitext_check.records import Link, Mention, Message, Pair
from bitext_check.segmentation.passages import stem

_KOREAN = re.compile(
    r"(?<![가-힣])([가-힣]{2,4}) ?(?:일원|일대|인근|부근|앞바다|해역|해상|유역|계곡|갯벌)(?![가-힣]{3})"
)
_ENGLISH = re.compile(
    r"\b(?:[Nn]ear|[Aa]round|off|[Tt]he (?:area|vicinity|waters|sea) (?:of|around|near|off)) (?:the )?"
    r"([A-Z][a-z]{3,20})\b(?! [A-Z])|"
    r"\b(?:the |in |of |near )([A-Z][a-z]{3,20})"
    r"(?= (?:area|region|vicinity|district|valley|waters|basin|Valley|tidal)\b)"
)
# What the names of islands, peaks, passes, streams and temples end with.
_ENDS = {
    end: re.compile(rf"(?<![\w’'-])([A-Z][a-z]{{2,16}}{latin})\b(?![’'-]?[a-z])")
    for end, latin in {"도": "do", "봉": "bong", "령": "r?yeong", "천": "cheon", "사": "sa"}.items()
}
_FEATURES = {end: re.compile(rf"[가-힣]{{2,3}}{end}(?![가-힣]{{3}})") for end in _ENDS}
_SYLLABLES = (3, 4)
_SURE = 0.8
_Reader = Callable[[Stretch], Iterator[Mention]]


def around_links(pair: Pair) -> Iterator[Link]:
    """Links of kind "place" with problem "other-place"."""
    korean = " ".join(passage.plain for passage in pair.source)
    if _KOREAN.search(korean):
        yield from _exchanged(pair, korean, _korean, _english)
    for end, latin in _ENDS.items():
        if _FEATURES[end].search(korean) and any(latin.search(p.plain) for p in pair.target):
            yield from _exchanged(pair, korean, partial(_features, end), partial(_named, latin))


def _exchanged(pair: Pair, korean: str, ours: _Reader, theirs: _Reader) -> Iterator[Link]:
    """The one name of the Korean of a region that is not in its English, with the one there that is not Korean."""
    for region in regions(pair):
        lost = [m for stretch in region.source for m in ours(stretch) if not _spelled_in(m.value, region)]
        if len({m.value for m in lost}) != 1:
            continue
        strange = [m for stretch in region.target for m in theirs(stretch) if not heard_in(m.text, korean)]
        if len({m.value for m in strange}) == 1 and foreign.likeness(lost[0].value, strange[0].value) < foreign.CLOSE:
            yield _link(lost[0], strange[0])


def _features(end: str, stretch: Stretch) -> Iterator[Mention]:
    """The proper nouns of a Korean stretch that end with the word for an island and the like: 삼학도."""
    passage, start, stop = stretch
    for token in passage.tokens_in(start, stop):
        name = token.form
        if token.tag != "NNP" or not name.endswith(end) or len(name) not in _SYLLABLES or not is_hangul(name):
            continue
        province = any(place.province for place in gazetteer().korean.get(name, ()))
        if not province and name not in lexicon() and not of_other_name(name):
            yield Mention("place", name, passage, token.start, token.end, None, "around")


def _korean(stretch: Stretch) -> Iterator[Mention]:
    passage, start, end = stretch
    for match in _KOREAN.finditer(passage.plain, start, end):
        name = match[1]
        if name not in lexicon() and not of_other_name(name):
            yield Mention("place", name, passage, match.start(1), match.end(1), None, "around")


def _english(stretch: Stretch) -> Iterator[Mention]:
    return _named(_ENGLISH, stretch)


def _named(pattern: re.Pattern[str], stretch: Stretch) -> Iterator[Mention]:
    """The romanised names of a stretch that the pattern finds."""
    passage, start, end = stretch
    for match in pattern.finditer(passage.plain, start, end):
        at, to = match.span(match.lastindex or 0)
        word = passage.plain[at:to]
        if reads_as_korean(word.lower()) and stem(word) not in known_stems():
            yield Mention("place", word.lower(), passage, at, to, None, "around")


def _spelled_in(name: str, region: Region) -> bool:
    """Whether a capitalised English word spells the name or its beginning."""
    forms = (*folded_forms(name), *folded_forms(name[:-1])) if len(name) > 2 else tuple(folded_forms(name))
    return any(
        folded(w.text).startswith(forms) or spelled(name, w.lower) or heard_in(w.text, name)
        for w in english_words(region.english) if w.capital and len(w.text) > 2
    )  # fmt: skip


def _link(source: Mention, target: Mention) -> Link:
    good = rr_place(source.value).capitalize()
    why = Message(
        f"the Korean has {source.text} ({good}), the English has {target.text}",
        f"국문은 {source.text}({good})인데 영문은 {target.text}입니다",
    )
    return Link("place", source, target, "other-place", (good,), why, _SURE)
