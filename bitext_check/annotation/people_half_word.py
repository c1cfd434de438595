"""One half of a Korean name right and the other an English word: 김하늘 as “Kim Sky”, 피재근 as “Blood Jae-geun”."""

from __future__ import annotations

from collections.abc import Sequence

from bitext_check.annotation.entities import Entity
from bitext_check.annotation.people_english import Capital, capitals, is_given, is_surname, is_title_word
from bitext_check.annotation.people_meaning import meanings
from bitext_check.content.lexicon import known_stems, lexicon
from bitext_check.names.spellings import surname_spellings
from bitext_check.places.gazetteer import gazetteer
from bitext_check.records import Link, Mention, Message, Pair, Passage
from bitext_check.segmentation.passages import stem


def half_name(entity: Entity, mention: Mention, pair: Pair) -> Link | None:
    """A family name with words for the given name, in either order (김하늘 → Kim Sky, 김하늬 → West Wind Kim)."""
    meant = {
        rendering: given for s in entity.surnames if (given := entity.name[len(s) :]) for rendering in meanings(given)
    }
    for passage in pair.target if meant else ():
        words = capitals(passage)
        for size in sorted(set(map(len, meant))):
            for first in range(len(words) - size):
                run = words[first : first + size + 1]
                if not all(word.glued for word in run[1:]):
                    continue
                for family, rest in ((run[0], run[1:]), (run[-1], run[:-1])):
                    word = meant.get(tuple(stem(capital.text) for capital in rest))
                    place = tuple(capital.text.lower() for capital in run) in gazetteer().by_form
                    plain = not place and (size > 1 or not is_given(rest[0].text))
                    if word and plain and family.text.lower() in entity.surname_forms:
                        return _given_as_words(entity, word, mention, passage, (run[0].start, run[-1].end), rest)
    return None


def _given_as_words(
    entity: Entity, given: str, mention: Mention, passage: Passage, place: tuple[int, int], rest: Sequence[Capital]
) -> Link:
    words = passage.plain[rest[0].start : rest[-1].end]
    many = len(rest) > 1
    why = Message(
        f"the given name {given} is translated as the word{'s' if many else ''} {words}",
        f"이름 ‘{given}’을(를) 낱말 {words}(으)로 옮겼습니다",
    )
    target = Mention("person", entity.name, passage, *place)
    return Link("person", mention, target, "translated", entity.good()[:3], why, 0.9)


def before_given(entity: Entity, mention: Mention, pair: Pair) -> Link | None:
    """The right given name behind a word that is no family name (피재근 → Blood Jae-geun)."""
    if not entity.surnames or entity.anonymous:
        return None
    for passage in pair.target:
        words = capitals(passage)
        for number, given in enumerate(words[1:], 1):
            word = words[number - 1]
            plain = given.glued and stem(word.text) in known_stems() and not is_title_word(word.text)
            if not plain or is_surname(word.text) or "-" not in given.text or not is_given(given.text):
                continue
            for family in entity.surnames:
                whole = f"{surname_spellings(family).usual.capitalize()} {given.text}"
                if entity.compare(whole).verdict != "mismatch":
                    target = Mention("person", entity.name, passage, word.start, given.end)
                    return _family_as_word(entity, family, mention, target, word.text)
    return None


def _family_as_word(entity: Entity, family: str, mention: Mention, target: Mention, word: str) -> Link:
    translated = family in lexicon() and stem(word) in lexicon()[family].words
    en = f"translated as the word {word}" if translated else f"missing, “{word}” stands in its place"
    ko = f"낱말 {word}(으)로 옮겼습니다" if translated else f"빠지고 그 자리에 “{word}”이(가) 있습니다"
    mark = "을(를)" if translated else "이(가)"
    why = Message(f"the family name {family} of {entity.name} is {en}", f"{entity.name}의 성 ‘{family}’{mark} {ko}")
    return Link("person", mention, target, "translated", entity.good()[:3], why, 0.85)
