"""Tie the organisations of a pair: what agrees, and what clearly names another body.

An English organisation is accused when nothing in the Korean of the pair can have given it, the Korean one that should
stand there is nowhere in the English, and either the English name is that of a known other body or all of it agrees but
one part, which says something else. Bodies without counterpart are left to the rules on omission.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bitext_check.organisations.agreement import FAIR, backed, hinted, likeness, namesakes, stands
from bitext_check.organisations.bare import exchanged
from bitext_check.organisations.called import called_otherwise
from bitext_check.organisations.catalogue import catalogue, compatible
from bitext_check.organisations.comparison import Contradiction, contradiction, cover, parts_of_english, unrelated
from bitext_check.organisations.contrast import contrasted, loosely_named
from bitext_check.organisations.instead import given, only_pair, stands_instead
from bitext_check.organisations.parts import Part
from bitext_check.organisations.reasons import expected, reason
from bitext_check.organisations.sisters import of_another_sort
from bitext_check.organisations.values import EnglishOrganisation, KoreanOrganisation, english_body, korean_body
from bitext_check.places.regions import Region, regions, relative, whole
from bitext_check.places.words import Word, english_words
from bitext_check.records import Link, Mention, Pair

# A paragraph with more names is a list; comparing each with each would take too long.
_MOST = 60
# The colleges whose names are written on to that of the university.
_COLLEGE = "(?:한?의|치|약|법|공|수의|간호|사범|경영|상|농|음|미)대"
_BESIDE = 12
_NUMBER = re.compile(r"제?\d{1,3}")
_UNITED_NATIONS = "United Nations"
Clash = tuple[Contradiction, Part | None, tuple[Word, ...]]


def link(source_mentions: tuple[Mention, ...], target_mentions: tuple[Mention, ...], pair: Pair) -> tuple[Link, ...]:
    """Links of kind "organisation", or "place" for buildings.

    `problem` is "" (the same), "other-organisation", "other-doer" (a body without a name) or, for the
    place in the name of a building, "other-place".
    """
    ours = tuple(m for m in source_mentions if isinstance(m.data, KoreanOrganisation))[:_MOST]
    theirs = tuple(m for m in target_mentions if isinstance(m.data, EnglishOrganisation))[:_MOST]
    everything = whole(pair)
    agreed = tuple(_agreeing(ours, theirs))
    strays = tuple(
        m for m in _universities(_strays(theirs, agreed), everything.korean)
        if not (english_body(m).rows and backed(english_body(m), everything.korean, pair.source))
    )  # fmt: skip
    accused: list[Link] = []
    for region in regions(pair):
        here = tuple(m for m in strays if region.holds(m))
        missing = tuple(_missing(tuple(m for m in ours if region.holds(m)), here, region, agreed))
        accused.extend(called_otherwise(region))
        accused.extend(exchanged(region, everything.korean))
        accused.extend(of_another_sort(region, everything.korean))
        told = _accused(missing, here, region)
        told = told or tuple(_exchanged(missing, here, region, everything.korean, agreed))
        accused.extend(told or _instead(missing, here, region, everything.korean, agreed))
    wrong = {id(found.target) for found in accused}
    return (*(found for found in agreed if id(found.target) not in wrong), *accused)


def _universities(mentions: tuple[Mention, ...], korean: str) -> Iterator[Mention]:
    """The English names, unlisted ones cut to the university they begin with (… National University | Medical School).

    Those that the Korean has in short are left out: 서울의대.
    """
    for mention in mentions:
        data = english_body(mention)
        sizes = range(len(data.words) - 1, 1, -1) if not data.rows else ()
        heads = (EnglishOrganisation(data.words[:size]) for size in sizes)
        found = ((head, tuple(catalogue().by_form.get(head.stems, ()))) for head in heads)
        head, rows = next(((h, r) for h, r in found if r and all(row.kind == "university" for row in r)), (data, ()))
        names = {re.sub("대(?:학교)?$", "", row.korean) for row in rows}
        if not any(re.search(f"{re.escape(name)} ?{_COLLEGE}", korean) for name in names):
            yield replace(mention, end=head.words[-1].end, data=replace(head, rows=rows)) if rows else mention


def _kind(source: Mention) -> str:
    return "place" if korean_body(source).building else "organisation"


def _agreeing(ours: tuple[Mention, ...], theirs: tuple[Mention, ...]) -> Iterator[Link]:
    """Each English name with the Korean one that it renders best, those that wait for theirs first."""
    used: set[int] = set()
    for target in theirs:
        fitting = [(likeness(korean_body(s), english_body(target)), id(s) not in used, s) for s in ours]
        best = max(fitting, key=lambda found: found[:2], default=None)
        if best is not None and best[0]:
            used.add(id(best[2]))
            yield Link(_kind(best[2]), best[2], target)


def _strays(theirs: tuple[Mention, ...], agreed: tuple[Link, ...]) -> tuple[Mention, ...]:
    """English names that no Korean one answers for, or only loosely one that has a better answer."""
    sure = {_value(found) for found in agreed if _strength(found) >= FAIR}
    tied = {id(found.target) for found in agreed if _strength(found) >= FAIR or _value(found) not in sure}
    return tuple(m for m in theirs if id(m) not in tied and english_body(m).whole)


def _value(found: Link) -> str:
    return found.source.value if found.source else ""


def _strength(found: Link) -> int:
    assert found.source is not None
    assert found.target is not None
    return likeness(korean_body(found.source), english_body(found.target))


def _missing(
    ours: tuple[Mention, ...], strays: tuple[Mention, ...], region: Region, agreed: tuple[Link, ...]
) -> Iterator[Mention]:
    """Mentions that the English of the region has not, or has less often than the Korean says them.

    Inside the name of another body nothing counts: Airports Corporation in "Incheon International Airport Corporation".
    """
    rest = region.english
    for stray in strays:
        rest = rest.replace(stray.text, ";", 1) if english_body(stray).rows else rest
    words = english_words(rest)
    named = tuple(f for f in agreed if f.target and region.holds(f.target) and not _in_brackets(f.target))
    answered = {id(found.source) for found in named}
    values = {_value(found) for found in named}
    for source in ours:
        if id(source) in answered or _only_a_number(korean_body(source)):
            continue
        twice = bool(korean_body(source).rows) and sum(m.value == source.value for m in ours) > 1
        if twice or not (source.value in values or stands(korean_body(source), words, rest)):
            yield source


def _only_a_number(body: KoreanOrganisation) -> bool:
    """Whether the body has a number for its name: 제4구역, which is that of the place before it."""
    return bool(body.parts) and body.parts[0].role == "name" and _NUMBER.fullmatch(body.parts[0].korean) is not None


def _in_brackets(target: Mention) -> bool:
    """Whether it is an abbreviation in brackets, which says nothing of the name before it."""
    text = target.passage.plain
    return target.text.isupper() and text[max(0, target.start - 1) : target.start] == "("


def _instead(
    missing: tuple[Mention, ...],
    strays: tuple[Mention, ...],
    region: Region,
    korean_text: str,
    agreed: tuple[Link, ...],
) -> tuple[Link, ...]:
    """The only stray English body for the only missing Korean one, when nothing else can mean that."""
    both = only_pair(missing, strays, region)
    spoken = (m for m in strays if both is not None and m is not both[1])
    tied = _tied(agreed) | {word.text for other in spoken for word in english_body(other).words}
    if both is None or korean_body(both[0]).building or not stands_instead(*both, region, korean_text, tied):
        return ()
    source, target = both
    return (_wrong(source, target, ("", None, ()), 0.8),)


def _exchanged(
    missing: tuple[Mention, ...],
    strays: tuple[Mention, ...],
    region: Region,
    korean_text: str,
    agreed: tuple[Link, ...],
) -> Iterator[Link]:
    """English names of a like kind all of whose own words are others, each for the Korean one in its place."""
    bodies = tuple(source for source in missing if not korean_body(source).building)
    for source, target in contrasted(bodies, strays, region, korean_text, _tied(agreed)):
        yield _wrong(source, target, ("", None, ()), 0.8)


def _tied(agreed: tuple[Link, ...]) -> frozenset[str]:
    """The words of the English names that have their Korean ones."""
    return frozenset(word.text for found in agreed if found.target for word in english_body(found.target).words)


def _wrong(source: Mention, target: Mention, clash: Clash, confidence: float) -> Link:
    problem = "other-place" if korean_body(source).building else "other-organisation"
    good = expected(korean_body(source), target, clash)
    return Link(_kind(source), source, target, problem, good, reason(source, target, good), confidence)


def _accused(missing: tuple[Mention, ...], strays: tuple[Mention, ...], region: Region) -> tuple[Link, ...]:
    """Each stray English name with the missing Korean one that it most likely stands for, when that is clear."""
    used: set[int] = set()
    found: list[Link] = []
    for target in strays:
        best: tuple[float, Mention, Clash] | None = None
        for source in missing:
            if id(source) in used:
                continue
            score, clash = _case(source, target, region)
            if score > 0 and (best is None or score > best[0]):
                best = score, source, clash
        if best is not None:
            score, source, clash = best
            used.add(id(source))
            found.append(_wrong(source, target, clash, min(0.95, 0.8 + score / 20)))
    return tuple(found)


def _case(source: Mention, target: Mention, region: Region) -> tuple[float, Clash]:
    """How strong the case is that the English stands wrongly for the Korean; 0 for none."""
    ours, theirs = korean_body(source), english_body(target)
    clash = contradiction(ours.parts, theirs.words)
    if not clash[0] and not theirs.rows:
        # Catholic, in the Archdiocese of …, is 천주교 before its name.
        beside = source.passage.plain[max(0, source.start - _BESIDE) : source.start].replace(" ", "")
        own = tuple(word for word in theirs.words if not given(word.stem, beside))
        clash = contradiction(ours.parts, own) if 1 < len(own) < len(theirs.words) else clash
    near = 1.0 - abs(relative(source, region.source) - relative(target, region.target))
    if theirs.rows:
        rest = tuple(word for word in region.words if word.text not in {w.text for w in theirs.words})
        clear = (clash[0] or not hinted(ours, rest)) and _another_body(ours, theirs, region)
        return (1.0 + near, clash) if clear else (0.0, clash)
    if clash[0] in ("function", "kind") and loosely_named(ours):
        return 0.0, clash
    if clash[0] == "function":
        # Words for the subject that another Korean word gives are those of its body (교류협력국).
        around = region.korean.replace(source.text, " ").replace(" ", "")
        if any(given(word.stem, around) for word in clash[2]):
            return 0.0, clash
    if clash[0]:
        return 2.0 + near, clash
    for form in (form for row in ours.rows for form in row.forms):
        parts = parts_of_english(form)
        if sum(part.renderings[0][0] in theirs.stems for part in parts) >= 2:
            clash = contradiction(parts, theirs.words)
            if clash[0] == "function" and _kinds(parts) <= set(theirs.stems) and unrelated(clash[2], ours.parts):
                return 1.5 + near, clash
    return 0.0, clash


def _kinds(parts: tuple[Part, ...]) -> set[str]:
    return {part.renderings[0][0] for part in parts if part.role == "kind"}


def _another_body(ours: KoreanOrganisation, theirs: EnglishOrganisation, region: Region) -> bool:
    """Whether a known English body is another one than the Korean, of a sort that can be taken for it."""
    others = namesakes(theirs)
    found = cover(ours.parts, theirs.words)
    if found.exact and found.matched > 1 and not (ours.rows and any(theirs.stems == o.forms[0] for o in others)):
        return False
    if ours.rows:
        if not any(compatible(one.kind, other.kind) for one in ours.rows for other in others):
            return False
        if all(other.english == _UNITED_NATIONS for other in others) and any(
            r.kind == "international" for r in ours.rows
        ):
            # Its agencies are of the U.N.: "a U.N. agency said" for 세계보건기구.
            return False
        if all(other.past for other in others):
            return not any(_common_words(one.forms[0], theirs.stems) for one in ours.rows)
        return True
    if found.kind and not found.left and _called_national(theirs, found.missing, region):
        return True
    if not found.kind or not found.missing or not found.left:
        return False
    if len(found.missing) == 1 and len(found.left) <= 2:
        return not any(other.korean in ours.name or ours.name in other.korean for other in others)
    proper = [part for part in ours.parts if part.role in ("place", "name", "body")]
    return bool(proper) and not any(cover((part,), region.words).matched for part in proper)


def _called_national(theirs: EnglishOrganisation, missing: tuple[Part, ...], region: Region) -> bool:
    """Whether a regional body is called by the name of the national one, and nothing in the English says its place."""
    if not missing or any(part.role != "place" for part in missing) or "nation" not in theirs.stems:
        return False
    return not any(cover((part,), region.words).matched for part in missing)


def _common_words(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return bool((set(one) & set(other)) - {"ministri", "of", "and", "for", "korea", "nation", "commiss", "agenc"})
