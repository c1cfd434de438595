"""People whom the English tells by their office: another name at it (표가온 교통실장, “Gong …, head of the office”), or
none at all (“the minister”); and bodies that only look like people.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from bitext_check.annotation.entities import SURE, Entity, person
from bitext_check.annotation.korean_words import listed_names, title_end
from bitext_check.annotation.people_english import Name
from bitext_check.annotation.people_korean import korean_people
from bitext_check.annotation.title_binding import titles_of
from bitext_check.annotation.titles import korean_titles
from bitext_check.annotation.titles_english import english_titles
from bitext_check.content.lexicon import function_words, lexicon
from bitext_check.content.speech import said_in_english
from bitext_check.places.romanization import spells
from bitext_check.records import Mention, Pair, Passage
from bitext_check.titles.linking import verdict

# Schools by the last syllable of their short names, and the word behind the name in the English.
_SCHOOLS = {
    "대": re.compile("Univ|College|Institute"),
    "고": re.compile("High|School"),
    "중": re.compile("Middle|School"),
    "초": re.compile("Elementary|Primary|School"),
}
_ANY_KIND = re.compile("[A-Z]")
_WORD = re.compile(r"[A-Za-z][\w’'\-]*")
_FULL, _GIVEN = 3, 2
# A capitalised word between words in lower case or marks.
_ALONE = re.compile(r"(?<![A-Z][a-z] )(?<![\w’'\-])([A-Z][a-z]{0,7})(?=,?\s[a-z]|[’']s\s|[.,]|$)")
_REACH = 32
_THE = re.compile(r"\b[Tt]he\s(?:[\w’'\-]{1,20}\s){0,2}$")
_NAMED = re.compile(r",?\s[A-Z][a-z]{1,20}[\s-][A-Z]?[a-z]")
_HE = re.compile(r"(?:^|[.!?”\"]\s|,\s?[”\"]\s)(?:[Hh]e|[Ss]he)\b")
_HE_KOREAN = re.compile(r"(?<![가-힣])그(?:는|가|의|녀|도|에게)(?![가-힣])")


def at_same_office(entity: Entity, mention: Mention, name: Name, pair: Pair) -> bool:
    """Whether a full English name that nothing in the Korean can be (`name`) holds the office that stands at the
    Korean words, which look like a name but are not surely one.
    """
    data = person(mention)
    whole = name.full and "-" in name.given and len(entity.name) == _FULL and not entity.words
    if not whole or data.surname_only or not data.title or entity.name in lexicon() or title_end(entity.name):
        return False
    sure = replace(mention, data=replace(data, strength=SURE))
    ours = titles_of(sure, korean_titles(mention.passage, [sure]))
    for passage in pair.target if ours else ():
        if passage.plain[name.start : name.end] != name.text:
            continue
        target = Mention("person", name.text, passage, name.start, name.end, name)
        theirs = titles_of(target, english_titles(passage))
        if any(verdict(one, other) == "match" for one in ours for other in theirs):
            return True
    return False


def by_office_alone(entity: Entity, mention: Mention, pair: Pair) -> bool:
    """Whether the English says "the minister" with no name for somebody whom the Korean calls so, "he" for one whom the
    English has named elsewhere, or the family name alone: as good as a pronoun, and no loss.
    """
    if _by_family_name(entity, pair):
        return True
    ours = titles_of(mention, korean_titles(mention.passage, [mention]))
    for passage in pair.target:
        plain = passage.plain
        if entity.english and _HE.search(plain) and not any(_HE_KOREAN.search(p.plain) for p in pair.source):
            return True
        for title in english_titles(passage) if ours else ():
            if not _THE.search(plain, max(0, title.start - _REACH), title.start) or _NAMED.match(plain, title.end):
                continue
            if any(verdict(one, title) != "mismatch" for one in ours):
                return True
    return False


def _by_family_name(entity: Entity, pair: Pair) -> bool:
    """Whether the English has the family name by itself, and nobody else in the Korean of the pair has the same."""
    family = entity.name[:-_GIVEN]
    people = (m for p in pair.source for m in korean_people(p))
    if not family or any(m.value != entity.name and m.value.startswith(family) for m in people):
        return False
    forms = entity.surname_forms
    return any(
        word[1].lower() in forms and not _opens_phrase(p.plain, word)
        for p in pair.target
        for word in _ALONE.finditer(p.plain)
    )


def _opens_phrase(text: str, word: re.Match[str]) -> bool:
    """Whether the word is one of English that opens a sentence: In contrast, On the 9th, No longer."""
    return word[1].lower() in function_words("en") and not said_in_english().match(text, word.end() + 1)


def short_for_body(entity: Entity, passage: Passage) -> bool:
    """Whether the words are a body whose kind is the last syllable: 서림대, Seorim University; 선각종, … Order."""
    stem = entity.name[:-1]
    body = _SCHOOLS.get(entity.name[-1:], _ANY_KIND)
    if len(stem) < 2 or (body is _ANY_KIND and stem in listed_names()):
        return False
    words = [match.group() for match in _WORD.finditer(passage.plain)]
    return any(body.match(after) and spells(stem, word) for word, after in itertools.pairwise(words))
