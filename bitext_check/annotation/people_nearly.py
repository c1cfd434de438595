"""An English name that is nearly that of a Korean word which no title or tag makes a person: 박찬우, “Park Chan-ho”.

Two of the three syllables agree, the other is another one (also the family name: 도산해, “No San-hae”), and no Korean
word here or next door is the English name. Then the Korean word is a person, and the English name is wrong.
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
from bitext_check.names.spellings import surname_readings, surname_rows, surname_spellings, syllable_spellings
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
        elif not found:
            found = [
                Mention("person", text, passage, start, start + _FULL, Person(text, False, 1.0), "english")
                for passage in pairs[number].source
                for start, text in _of_another_family(passage, name.surname.lower(), parts)
            ]
            if len({m.text for m in found}) == 1 and not _overlaps(found[0], known):
                yield _family_link(found[0], name, pairs[number])


def one_syllable_off(hangul: str, given: str) -> bool:
    """Whether one of the two syllables of a given name agrees with the Latin one, and the other does not."""
    parts = given.lower().split("-")
    if len(hangul) != _FULL or len(parts) != 2:
        return False
    return sum(part in syllable_spellings(s).known for s, part in zip(hangul[1:], parts, strict=True)) == 1


def _alike(passage: Passage, families: tuple[str, ...], parts: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Korean words that begin with such a family name and have one of the two syllables in its place."""
    for start, text in _words(passage):
        if text.startswith(families) and one_syllable_off(text, "-".join(parts)) and looks_like_name(text):
            yield start, text


def _of_another_family(passage: Passage, family: str, parts: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Korean words that have both syllables and begin with a family name that is not spelled so."""
    for start, text in _words(passage):
        if text[0] not in surname_rows() or text[:2] in surname_rows():
            continue
        spelled = surname_spellings(text[0])
        given = zip(text[1:], parts, strict=True)
        if family not in (*spelled.known, *spelled.plain) and all(p in syllable_spellings(s).known for s, p in given):
            yield start, text


def _words(passage: Passage) -> Iterator[tuple[int, str]]:
    """The first three syllables of the Korean words that may be a whole name, with a particle or a title at most."""
    for match in _HANGUL.finditer(passage.plain):
        text, rest = match.group()[:_FULL], match.group()[_FULL:]
        ends = not rest or rest in PARTICLES or rest in ("씨", "씨는") or title_end(rest)
        if ends and text not in lexicon() and match.group() not in lexicon():
            yield match.start(), text


def _overlaps(mention: Mention, known: Sequence[Mention]) -> bool:
    return any(k.passage is mention.passage and k.start < mention.end and mention.start < k.end for k in known)


def _link(source: Mention, name: Name, pair: Pair) -> Link:
    comparison = compare_name(source.text, name.text)
    why = Message(comparison.reason, comparison.reason_ko)
    good = comparison.expected or expected(source.text)
    return Link("person", source, _target(name, pair), "other-name", good, why, _SURE)


def _family_link(source: Mention, name: Name, pair: Pair) -> Link:
    usual = surname_spellings(source.text[0]).usual.capitalize()
    family = f"{source.text[0]} ({usual})"
    why = Message(
        f"the given name is that of {source.text}, whose family name is {family}, not {name.surname}",
        f"이름은 {source.text}과(와) 같은데 성이 {family}이(가) 아니라 {name.surname}(으)로 되어 있습니다",
    )
    return Link("person", source, _target(name, pair), "other-name", (f"{usual} {name.given}",), why, _SURE)


def _target(name: Name, pair: Pair) -> Mention:
    passage = next(p for p in pair.target if p.plain[name.start : name.end] == name.text)
    return Mention("person", name.text, passage, name.start, name.end, name)
