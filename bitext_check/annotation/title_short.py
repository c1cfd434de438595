"""Short forms of a title that the article has given in full: Township Mayor N. G., later Mayor G.

The full form tells the reader the office; what is left of it at later mentions of the same person is fair, also where
alone it would be another office.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bitext_check.annotation.title_binding import titles_of
from bitext_check.annotation.title_links import Titles
from bitext_check.annotation.titles_english import EnglishTitle
from bitext_check.records import Link, Mention, Message
from bitext_check.titles.catalogue import is_deputy
from bitext_check.titles.english import Words, words

_OF_THE_CORE = ("variant", "mismatch", "retired-lost")
_GENERAL = "general"
_EMERITUS = "emeritus"
_GENERALS = frozenset(("brigadier", "major", "lieutenant"))
_RANKS = frozenset(("general", "colonel", "lieutenant", "commander"))
_OF_WHAT = frozenset(("of", "for"))
_NOT_ALONE = frozenset(("prosecutor", "attorney"))
_AFTER = Message("A short form of the title given above.", "위에서 밝힌 직함을 줄인 말입니다.")


def with_short_forms(links: Mapping[int, Sequence[Link]], titles: Mapping[int, Titles]) -> dict[int, tuple[Link, ...]]:
    """The title links of each pair (by its number), without the problem of a title that an earlier and good one of the
    same person gives in full, when the later name is one word.
    """
    given: dict[str, list[Words]] = {}
    found: dict[int, tuple[Link, ...]] = {}
    for number in sorted(links):
        done: dict[int, Link] = {}
        for link in sorted(links[number], key=_place):
            person = _person(link, titles[number].people)
            if person is None or link.target is None:
                continue
            full = given.setdefault(person.value, [])
            if not link.problem:
                full.append(_said(link.target))
            elif link.problem in _OF_THE_CORE and _in_short(person, link.target, full):
                done[id(link)] = replace(link, problem="", expected=(), reason=_AFTER)
        found[number] = tuple(done.get(id(link), link) for link in links[number])
    return found


def is_short_form(short: Words, full: Words) -> bool:
    """Whether `short` keeps the head of the title `full` (both in normal form) and nothing else: ("mayor",) of
    ("township", "mayor"), ("head",) of ("head", "of", "village"), ("minister",) of ("minister", "for", "trade"),
    ("consul",) of ("consul", "general").

    A deputy never loses the word that says so, and only an officer of the army is a general for short.
    """
    after = next((place for place, word in enumerate(full) if place and word in _OF_WHAT), len(full))
    head = full[:after]
    if not short or not head or _second(short) != _second(head) or not set(short) <= set(head):
        return False
    if short == (_GENERAL,):
        return head[0] in _GENERALS
    if short[-1] == head[-1] or (head[-1] == _EMERITUS and short == head[:-1]):
        return True
    return head[-1] == _GENERAL and short == head[:-1] and not set(short) & _NOT_ALONE


def _second(title: Words) -> bool:
    """Whether a deputy is meant; a lieutenant is one before an office only (lieutenant governor, not colonel)."""
    return is_deputy(title[:1]) and not (title[0] == "lieutenant" and title[-1] in _RANKS)


def _in_short(person: Mention, title: Mention, full: Sequence[Words]) -> bool:
    """Whether the name is one word, and the title what is left of one given before."""
    return " " not in person.text.strip() and any(is_short_form(_said(title), said) for said in full)


def _place(link: Link) -> tuple[int, int]:
    return (link.target.passage.paragraph, link.target.start) if link.target is not None else (0, 0)


def _said(title: Mention) -> Words:
    data = title.data
    return words(data.phrase) if isinstance(data, EnglishTitle) else words(title.text)


def _person(link: Link, people: Sequence[Link]) -> Mention | None:
    """The English mention of the person at whose name the English title of `link` stands."""
    if link.target is None:
        return None
    title = link.target
    named = (p.target for p in people if p.target is not None and p.problem != "other-person")
    near = [target for target in named if titles_of(target, (title,))]
    return min(near, key=lambda name: max(name.start - title.end, title.start - name.end), default=None)
