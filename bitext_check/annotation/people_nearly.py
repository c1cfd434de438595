"""An English name that is nearly that of a Korean word which no title or tag makes a person: 박찬우, “Park Chan-ho”.

The family name and one of the two syllables of the given name agree, the other is another one, and no Korean word here
or next door is the English name. Then the Korean word is a person, and the English name is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bitext_check.annotation.korean_words import PARTICLES, looks_like_name, title_end
from bitext_check.annotation.people_added import in_the_korean
from bitext_check.annotation.people_english import Name
from bitext_check.annotation.people_korean import Person
from bitext_check.content.lexicon import lexicon
from bitext_check.names.compare import compare_name
from bitext_check.names.romanize import expected
from bitext_check.names.spellings import surname_readings, syllable_spellings
from bitext_check.records import Link, Mention, Message, Pair, Passage

_HANGUL = re.compile("[가-힣]{3,8}")
_FULL = 3
_SURE = 0.85


def nearly(number: int, pairs: Sequence[Pair], names: Sequence[Name], known: Sequence[Mention]) -> Iterator[Link]:
    """Links of kind "person" with problem "other-name" for names that nobody answers to; `known` are the people read
    in the Korean of the pair.
    """
    for name in names:
        parts = name.given.lower().split("-")
        if len(parts) != 2 or in_the_korean(name, number, pairs, by_sound=False):
            continue
        families = surname_readings().get(name.surname.lower(), ())
        found = [
            Mention("person", text, passage, start, start + _FULL, Person(text, False, 1.0), "english")
            for passage in pairs[number].source
            for start, text in _alike(passage, families, parts)
        ]
        if len({m.text for m in found}) == 1 and not _overlaps(found[0], known):
            yield _link(found[0], name, pairs[number])


def one_syllable_off(hangul: str, given: str) -> bool:
    """Whether one of the two syllables of a given name agrees with the Latin one, and the other does not."""
    parts = given.lower().split("-")
    if len(hangul) != _FULL or len(parts) != 2:
        return False
    return sum(part in syllable_spellings(s).known for s, part in zip(hangul[1:], parts, strict=True)) == 1


def _alike(passage: Passage, families: tuple[str, ...], parts: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Korean words that begin with such a family name and have one of the two syllables in its place."""
    for match in _HANGUL.finditer(passage.plain):
        text, rest = match.group()[:_FULL], match.group()[_FULL:]
        if not text.startswith(families) or not (
            not rest or rest in PARTICLES or rest in ("씨", "씨는") or title_end(rest)
        ):
            continue
        if (
            one_syllable_off(text, "-".join(parts))
            and looks_like_name(text)
            and text not in lexicon()
            and match.group() not in lexicon()
        ):
            yield match.start(), text


def _overlaps(mention: Mention, known: Sequence[Mention]) -> bool:
    return any(k.passage is mention.passage and k.start < mention.end and mention.start < k.end for k in known)


def _link(source: Mention, name: Name, pair: Pair) -> Link:
    comparison = compare_name(source.text, name.text)
    passage = next(p for p in pair.target if p.plain[name.start : name.end] == name.text)
    target = Mention("person", name.text, passage, name.start, name.end, name)
    why = Message(comparison.reason, comparison.reason_ko)
    return Link("person", source, target, "other-name", comparison.expected or expected(source.text), why, _SURE)
