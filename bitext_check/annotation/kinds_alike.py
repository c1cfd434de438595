"""A common body called one of another subject: 총동문회 as “the parents' association”.

Such bodies have no name of their own; their kind says whom they are for. Told when a sentence has one on each side,
both are listed kinds with the same noun (association, cooperative) and other words before it, and nothing in the Korean
can have given those of the English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bitext_check.annotation.korean_words import strip_particle
from bitext_check.organisations.catalogue import Stems
from bitext_check.organisations.comparison import related_kind
from bitext_check.organisations.instead import given
from bitext_check.organisations.parts import Part, company_kinds, ends_in_kind, kinds_by_english, take_apart
from bitext_check.places.regions import Region, regions, whole
from bitext_check.places.words import Word, english_words, stems_with_role
from bitext_check.records import Link, Mention, Message, Pair, Passage

_HANGUL = re.compile(r"(?<![가-힣A-Za-z])[가-힣]{3,16}")
_HEAD = "장"
_LONGEST, _SHORTEST, _ROOT, _SURE = 5, 3, 4, 0.8


def alike_links(pair: Pair) -> Iterator[Link]:
    """Links of kind "organisation" with problem "other-organisation" for a pair with both sides."""
    korean = whole(pair).korean
    for region in regions(pair):
        yield from _alike(region, korean)


def _alike(region: Region, korean_text: str) -> Iterator[Link]:
    """The link for a group of sentences; `korean_text` is the Korean of the pair."""
    theirs = [found for p, start, end in region.target for found in _english(p, start, end)]
    if len(theirs) != 1:
        return
    target, form = theirs[0]
    ours = [found for p, start, end in region.source for found in _korean(p, start, end, form[-1])]
    if len(ours) != 1 or ours[0][1][-1].role != "kind" or not all(part.renderings for part in ours[0][1]):
        return
    source, parts = ours[0]
    kind, squeezed = parts[-1], korean_text.replace(" ", "")
    if related_kind(kind, form):
        return
    if any(other.korean in squeezed for other in kinds_by_english()[form]):
        return
    subject = _subject(form)
    own = {stem for part in parts for rendering in part.renderings for stem in _subject(rendering)}
    if not subject or not own or any(given(stem, squeezed) or _like(stem, own) for stem in subject):
        return
    around = korean_text.replace(source.text, " ").replace(" ", "")
    rest = {w.stem for w in region.words if not target.start <= w.start < target.end}
    if any(_like(stem, own) and not given(stem, around) for stem in rest):
        return
    good = kind.names[0]
    why = Message(
        f"{source.text} is “{good}”, the English has {target.text}",
        f"‘{source.text}’은(는) {good}인데 영문은 {target.text}입니다",
    )
    yield Link("organisation", source, target, "other-organisation", (good,), why, _SURE)


def _korean(passage: Passage, start: int, end: int, noun: str) -> Iterator[tuple[Mention, tuple[Part, ...]]]:
    """The words whose last part English may render by the noun of a body, without the head written on to them."""
    for match in _HANGUL.finditer(passage.plain, start, end):
        word = strip_particle(match.group())
        word = word if ends_in_kind(word) else word.removesuffix(_HEAD)
        parts = take_apart(word) if len(word) >= _SHORTEST else ()
        last = parts[-1] if parts else None
        if last is None or last.korean in company_kinds() or not any(form[-1] == noun for form in last.renderings):
            continue
        stop = match.start() + len(word)
        yield Mention("organisation", word, passage, match.start(), stop, None, "parts"), parts


def _english(passage: Passage, start: int, end: int) -> Iterator[tuple[Mention, Stems]]:
    """The listed kinds of two words or more with a subject, wherever they stand."""
    words = tuple(word for word in english_words(passage.plain) if start <= word.start < end)
    stems, at = tuple(word.stem for word in words), 0
    while at < len(words):
        length = next((n for n in range(_LONGEST, 1, -1) if _is_kind(stems[at : at + n], words[at : at + n], n)), 0)
        if length:
            one, last = words[at], words[at + length - 1]
            text = passage.plain[one.start : last.end]
            yield Mention("organisation", text, passage, one.start, last.end, None, "parts"), stems[at : at + length]
        at += length or 1


def _is_kind(form: Stems, words: tuple[Word, ...], length: int) -> bool:
    if len(form) < length or form not in kinds_by_english() or not _subject(form):
        return False
    return not any(part.korean in company_kinds() for part in kinds_by_english()[form])


def _subject(form: Stems) -> frozenset[str]:
    """The stems that say what the body is for; the noun is the last one, and a head office is for nothing."""
    if "of" in form:
        return frozenset()
    return (
        frozenset(form[:-1])
        - stems_with_role("free")
        - stems_with_role("link")
        - stems_with_role("body")
        - stems_with_role("title")
    )


def _like(stem: str, own: set[str]) -> bool:
    return stem in own or any(
        len(min(stem, one, key=len)) >= _ROOT and (one.startswith(stem) or stem.startswith(one)) for one in own
    )
