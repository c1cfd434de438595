"""The body that the English names beside a title, where it is quite another one than the Korean names: the leader of
the Korean Confederation of Trade Unions for 위원장 of the 한국노총. Articles have rules of their own for that (ORG001).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bitext_check.organisations.catalogue import Organisation, catalogue
from bitext_check.places.words import english_words
from bitext_check.titles.bodies import of_another_body

_SHORTEST = 3


def names_another_body(korean: str, english: str, context: str, folder: Path | None = None) -> bool:
    """Whether the English at the title `korean` names another body than the Korean title or the words before it."""
    own = f"{context.rpartition(' ')[2]}{korean}"
    if of_another_body(own, english, f"{context} {korean}"):
        return True
    ours = tuple(korean_bodies("".join(f"{context} {korean}".split()), folder))
    theirs = tuple(_english_bodies(english, folder))
    if not ours or not theirs or any(o.english == t.english for o in ours for t in theirs):
        return False
    return all(_apart(one, other) for one in ours for other in theirs)


def _apart(one: Organisation, other: Organisation) -> bool:
    """Whether two bodies of one kind have nothing to do with each other: neither is a part or an older name of one."""
    if one.past or other.past or one.kind != other.kind:
        return False
    return one.korean not in other.korean and other.korean not in one.korean


def korean_bodies(text: str, folder: Path | None) -> Iterator[Organisation]:
    """The rows of the bodies that a Korean text without spaces names."""
    listed, at = catalogue(folder), 0
    while at < len(text):
        end, rows = next(((e, r) for e, r in listed.starting(text, at) if e - at >= _SHORTEST), (at + 1, ()))
        yield from rows
        at = end


def _english_bodies(text: str, folder: Path | None) -> Iterator[Organisation]:
    listed = catalogue(folder)
    words = tuple(word for word in english_words(text) if word.lower != "the")
    stems = tuple(word.stem for word in words)
    for at, word in enumerate(words):
        form = listed.longest(stems, at) if word.capital else ()
        if len(form) > 1 and words[at + len(form) - 1].capital:
            yield from listed.by_form[form]
        elif word.text.isupper() and len(word.text) > 1:
            yield from listed.by_abbreviation.get(word.text, ())
