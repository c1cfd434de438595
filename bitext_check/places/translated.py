"""A Korean place whose name was translated as words: 금일 as today, 예산군 as Budget County, 돌샘리 as a stone spring.

Only told when the name itself is not in the English, the words are, and no other Korean word can have given them.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.content.lexicon import lemmas_of
from bitext_check.organisations.wordlist import as_stems
from bitext_check.places.comparison import stands
from bitext_check.places.regions import Region
from bitext_check.places.values import KoreanPlace
from bitext_check.places.words import Word, english_words, stems_with_role
from bitext_check.records import Mention, Passage

Stems = tuple[str, ...]
# A name without its level (전주) may be a common word (the previous week) unless one of these follows.
_AS_PLACE = ("에서", " 일대", " 지역", " 시내", " 출신", " 주민", " 시민", " 일원")
# A piece of a name of one syllable says little; both pieces must stand side by side.
_LONGEST_NAME = 4


def as_words(source: Mention, region: Region) -> Mention | None:
    """The English words that translate the name of the Korean place, as a mention; None when there are none."""
    place = source.data
    assert isinstance(place, KoreanPlace)
    if not place.domestic or not 2 <= len(place.base) <= _LONGEST_NAME or stands(place, region.words):
        return None
    if not place.level and not source.passage.plain.startswith(_AS_PLACE, source.end):
        return None
    if source.passage.plain[source.end : source.end + 2].lstrip()[:1].isdigit():
        return None  # 진도 4 is an intensity
    text = region.korean.replace(" ", "")
    if text.count(place.base) > text.count(source.text.replace(" ", "")):
        return None
    for passage, start, end in region.target:
        words = tuple(word for word in english_words(passage.plain) if start <= word.start < end)
        for form in _forms(place.base, text):
            at = _at(form, words)
            if at >= 0:
                return _mention(passage, words[at : at + len(form)])
    return None


def _mention(passage: Passage, words: tuple[Word, ...]) -> Mention:
    value = " ".join(word.lower for word in words)
    return Mention("place", value, passage, words[0].start, words[-1].end, None, "translated")


def _at(form: Stems, words: tuple[Word, ...]) -> int:
    stems = tuple(word.stem for word in words)
    return next((at for at in range(len(stems)) if stems[at : at + len(form)] == form), -1)


def _forms(base: str, text: str) -> Iterator[Stems]:
    """Renderings of the name as a common word, or of its two halves, that no other word of the text gives."""
    rest = text.replace(base, " ")
    yield from (form for form in as_stems(base) if _telling(form, rest))
    for cut in range(1, len(base)):
        for one in as_stems(base[:cut]):
            yield from ((*one, *two) for two in as_stems(base[cut:]) if _telling((*one, *two), rest, both=True))


def _telling(form: Stems, rest: str, *, both: bool = False) -> bool:
    """Whether all words of a rendering mean something, and no other lemma of the text gives one of them."""
    weak = stems_with_role("free") | stems_with_role("link") | stems_with_role("body")
    if any(len(stem) < 3 or stem in weak for stem in form) or (both and len(form) != 2):
        return False
    return not any(lemma in rest for stem in form for lemma in lemmas_of(stem) if len(lemma) > 1)
