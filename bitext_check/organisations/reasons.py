"""What to tell an editor about a wrong organisation: the right English and both readings."""

from __future__ import annotations

import re

from bitext_check.names.hangul import is_hangul
from bitext_check.organisations.comparison import Contradiction, cover
from bitext_check.organisations.parts import Part, kinds_by_english
from bitext_check.organisations.values import EnglishOrganisation, KoreanOrganisation
from bitext_check.places.romanization import rr_place
from bitext_check.places.words import Word
from bitext_check.records import Mention, Message

_LEVELS = {"si": "시", "gun": "군", "gu": "구", "do": "도"}
_TWICE = re.compile(r"\b([A-Z][a-z]{2,20}) \1\b")
_LINK = re.compile(r" (?:And|Of|For|The|In) ")
_COMPASS = frozenset(("north", "south", "east", "west"))
_LEVEL = re.compile(r"-(si|gun|gu|do)$")


def expected(
    korean: KoreanOrganisation, target: Mention, clash: tuple[Contradiction, Part | None, tuple[Word, ...]]
) -> tuple[str, ...]:
    """Good renderings, best first: the name of the table, else the English that stands there, the part set right."""
    if korean.rows:
        names = tuple(dict.fromkeys(row.english for row in korean.rows))
        return tuple(_as_minister(name) for name in names) if _is_minister(target) else names
    _, part, words = clash
    if part is None:
        assert isinstance(target.data, EnglishOrganisation)
        if target.data.rows:
            # Nothing of the name of quite another body can stay.
            return ()
        found = cover(korean.parts, target.data.words)
        part, words = (found.missing[0], found.left) if len(found.missing) == 1 else (None, ())
    if part is None or not words or not part.korean:
        return ()
    if _between(target, words):
        return _composed(korean)
    if part.role == "place":
        words = _with_compass(target, words)
    if part.role == "kind":
        words = _whole_kind(target, words)
    return (_replaced(target, words, _in_english(part)),)


def _with_compass(target: Mention, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words of a place with the side of the compass before them, which belongs to its name (South Chungcheong)."""
    assert isinstance(target.data, EnglishOrganisation)
    before = [word for word in target.data.words if word.end < words[0].start]
    return (before[-1], *words) if before and before[-1].lower in _COMPASS else words


def _whole_kind(target: Mention, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words of a kind with those before them that belong to it: City Council for 군의회."""
    assert isinstance(target.data, EnglishOrganisation)
    before = [word for word in target.data.words if word.end < words[0].start]
    longer = ((*before[at:], *words) for at in range(len(before)))
    return next((long for long in longer if tuple(word.stem for word in long) in kinds_by_english()), words)


def _between(target: Mention, words: tuple[Word, ...]) -> bool:
    """Other words stand between the wrong ones: then no single part of the name was exchanged."""
    assert isinstance(target.data, EnglishOrganisation)
    first, last = words[0].start, words[-1].end
    return sum(first <= word.start < last for word in target.data.words) > len(words)


def _composed(korean: KoreanOrganisation) -> tuple[str, ...]:
    """The name put together from a place and a kind: 영도경찰서 → Yeongdo Police Station; () for any other."""
    if [part.role for part in korean.parts] != ["place", "kind"]:
        return ()
    return (" ".join(_in_english(part) for part in korean.parts),)


def _is_minister(target: Mention) -> bool:
    assert isinstance(target.data, EnglishOrganisation)
    return "minist" in target.data.stems


def _as_minister(name: str) -> str:
    """The head of a ministry: Ministry of Education → Minister of Education."""
    return name.replace("Ministry", "Minister", 1)


def _in_english(part: Part) -> str:
    if part.role == "name" or not (part.names or part.renderings):
        return rr_place(part.korean).capitalize() if is_hangul(part.korean) else part.korean
    level = _LEVEL.search(part.names[0]) if part.role == "place" and part.names else None
    if level and not part.korean.endswith(_LEVELS[level[1]]):
        return part.names[0][: level.start()]
    name = part.names[0] if part.names else " ".join(part.renderings[0])
    if part.role in ("place", "body") or name.isupper():
        return name
    return _LINK.sub(lambda link: link[0].lower(), name.title().replace("'S", "'s"))


def _replaced(target: Mention, words: tuple[Word, ...], new: str) -> str:
    """The English mention with some of its words replaced: the first by `new`, the others left out."""
    text, out, at = target.passage.plain, "", target.start
    for number, word in enumerate(words):
        out += text[at : word.start] + (new if number == 0 else "")
        at = word.end
    # "Gyeonggi Province" in the place of Gangwon, before the Province that stands there.
    return _TWICE.sub(r"\1", " ".join((out + text[at : target.end]).split()))


def reason(source: Mention, target: Mention, good: tuple[str, ...]) -> Message:
    """Both readings in one sentence."""
    assert isinstance(target.data, EnglishOrganisation)
    right = f" ({good[0]})" if good else ""
    other = next((row.korean for row in target.data.rows), "")
    back = f" ({other})" if other else ""
    return Message(
        f"the Korean has {source.text}{right}, the English has {target.text}{back}",
        f"국문은 {source.text}{right.lstrip()}인데 영문은 {target.text}{back}입니다",
    )
