"""A person of the English whom the Korean does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bitext_check.annotation.entities import Entity, person
from bitext_check.annotation.people_english import Name
from bitext_check.content.sound import hangul_skeleton, latin_skeletons
from bitext_check.names.compare import compare_name
from bitext_check.names.spellings import surname_readings
from bitext_check.records import Link, Mention, Message, Pair

_HANGUL = re.compile(r"[가-힣]{1,12}")
# In Gujwa-eup: a preposition before a town.
# "Ungok-ri No. 3" is the third one there.
_NUMBER = re.compile(r"\.? ?\d")
_LEVELS = frozenset(("eup", "myeon", "gun", "gu"))
_HANJA = re.compile(r"[\u4e00-\u9fff]{2}")


def added(
    number: int, pairs: Sequence[Pair], names: Sequence[Name], entities: Sequence[Entity], strangers: Sequence[Mention]
) -> Iterator[Link]:
    """Links with problem "added": full romanized names for which nothing in the Korean here and next door can stand.

    Silent when the Korean of the pair has a person whom the English lacks: then the name is a wrong one, not a new one.
    """
    lost = [e for e in entities if e.korean.get(number) and not e.english.get(number)]
    if lost or strangers or any(_HANJA.search(p.plain) for p in pairs[number].source):
        return
    for name in names:
        if (
            name.full
            and "-" in name.given
            and name.given.rsplit("-", 1)[-1] not in _LEVELS
            and not in_the_korean(name, number, pairs)
            and not _family_alone(name, number, entities)
        ):
            passage = next(p for p in pairs[number].target if p.plain[name.start : name.end] == name.text)
            if _NUMBER.match(passage.plain, name.end):
                continue
            why = Message(
                f"nobody in the Korean of this segment is {name.text}",
                f"이 문단의 국문에 {name.text}(으)로 적을 사람이 없습니다",
            )
            target = Mention("person", name.text, passage, name.start, name.end, name)
            yield Link("person", None, target, "added", (), why, 0.7)


def in_the_korean(name: Name, number: int, pairs: Sequence[Pair], by_sound: bool = True) -> bool:
    """Whether some words of the pair's Korean, or of its neighbours', can be the English name, or sound like it."""
    near = [p.plain for n in (number - 1, number, number + 1) if 0 <= n < len(pairs) for p in pairs[n].source]
    return _named(name, [w for text in near for w in _HANGUL.findall(text)], by_sound)


def can_be(name: Name, pair: Pair, by_sound: bool = True) -> bool:
    """Whether some words of the Korean of one pair can be the English name, or sound like it."""
    return _named(name, [w for p in pair.source for w in _HANGUL.findall(p.plain)], by_sound)


def _family_alone(name: Name, number: int, entities: Sequence[Entity]) -> bool:
    """Whether the Korean has the family name alone, which the translator may have filled up."""
    return any(
        person(m).surname_only and name.surname.lower() in e.surname_forms
        for e in entities
        for m in e.korean.get(number, ())
    )


def _named(name: Name, words: Sequence[str], by_sound: bool) -> bool:
    """Whether some stretch of a Korean word can be the name, or sounds like it."""
    families = surname_readings().get(name.surname.lower(), ())
    sounds = set(latin_skeletons(name.text.replace(" ", "").replace("-", ""))) if by_sound else set()
    for word in words:
        if len(word) > 2 and hangul_skeleton(word) in sounds:
            return True
        for start in range(len(word)):
            pieces = (word[start : start + size] for size in (2, 3, 4) if start + size <= len(word))
            if word.startswith(families, start) and any(_is(piece, name.text, by_sound) for piece in pieces):
                return True
    return False


def _is(piece: str, name: str, by_sound: bool) -> bool:
    """Whether Korean syllables can be the name; without `by_sound` they are no foreigner's, as any may sound."""
    found = compare_name(piece, name)
    return found.verdict != "mismatch" and (by_sound or bool(found.expected))
