"""Letters that an article gives to a body of its own: Seolbong National University of Education (SNUE) is no SNUE of
Seoul, in that article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bitext_check.organisations.catalogue import Organisation, catalogue
from bitext_check.places.words import english_words
from bitext_check.records import Passage

_NAME = re.compile(r"((?:(?:[A-Z][\w’'&.\-]{0,24}|of|and|for|the|on|in|&) ){2,12})\(([A-Z]{2,8})\)")


_KOREAN_NAME = re.compile(r"([가-힣]{3,20})\(([A-Z]{2,8})[·,)]")


def introduced(passages: Iterable[Passage]) -> frozenset[str]:
    """The letters in brackets behind a name of which no listed body of these letters bears that name: behind an English
    one they are its initials, behind a Korean one any.
    """
    found = set()
    for passage in passages:
        if passage.language == "ko":
            names = ((m[1], m[2]) for m in _KOREAN_NAME.finditer(passage.plain))
            found |= {letters for name, letters in names if not _listed_korean(name, letters)}
            continue
        for match in _NAME.finditer(passage.plain):
            if _initials(match[1], match[2]) and not _listed(match[1], match[2]):
                found.add(match[2])
    return frozenset(found)


def _initials(name: str, letters: str) -> bool:
    """Whether the last capitalised words begin with the letters, each with one in its order."""
    words = [word for word in name.replace("-", " ").split() if word[0].isupper()]
    left = letters
    for word in reversed(words):
        if not left:
            break
        if word[0] == left[-1]:
            left = left[:-1]
    return not left


def _listed(name: str, letters: str) -> bool:
    """Whether the English name is one of a listed body that goes by the letters."""
    stems = tuple(word.stem for word in english_words(name) if word.lower != "the")
    return any(stems[-len(form) :] == form for row in _called(letters) for form in row.forms if len(form) > 1)


def _listed_korean(name: str, letters: str) -> bool:
    """Whether the Korean name is that of a listed body that goes by the letters, by any of its names."""
    called = _called(letters)
    names = {row.korean for row in called}
    same = {row.english for row in called}
    rows = (row for size in range(len(name) - 1) for row in catalogue().korean.get(name[size:], ()))
    return any(name.endswith(other) for other in names) or any(row.english in same for row in rows)


def _called(letters: str) -> tuple[Organisation, ...]:
    """The rows of the bodies that go by the letters."""
    own = tuple(word.stem for word in english_words(letters))
    return (*catalogue().by_abbreviation.get(letters, ()), *catalogue().by_form.get(own, ()))
