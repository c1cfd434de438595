"""One half of a Korean name right and the other an English word: 김하늘 as “Kim Sky”, 피재근 as “Blood Jae-geun”."""

from __future__ import annotations

from bitext_check.annotation.entities import Entity
from bitext_check.annotation.people_english import capitals, is_given, is_surname, is_title_word
from bitext_check.content.lexicon import known_stems, lexicon
from bitext_check.names.spellings import surname_spellings
from bitext_check.records import Link, Mention, Message, Pair
from bitext_check.segmentation.passages import stem


def half_name(entity: Entity, mention: Mention, pair: Pair) -> Link | None:
    """A family name with a common word for the given name, in either order (김하늘 → Kim Sky, Sky Kim)."""
    for passage in pair.target:
        words = capitals(passage)
        for number, second in enumerate(words[1:], 1):
            first = words[number - 1]
            if not second.glued:
                continue
            for family, word in ((first, second), (second, first)):
                if family.text.lower() not in entity.surname_forms or is_given(word.text):
                    continue
                for given in (entity.name[len(s) :] for s in entity.surnames):
                    if given in lexicon() and stem(word.text) in lexicon()[given].words:
                        target = Mention("person", entity.name, passage, first.start, second.end)
                        why = Message(
                            f"the given name {given} is translated as the word {word.text}",
                            f"이름 ‘{given}’을(를) 낱말 {word.text}(으)로 옮겼습니다",
                        )
                        return Link("person", mention, target, "translated", entity.good()[:3], why, 0.9)
    return None


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
