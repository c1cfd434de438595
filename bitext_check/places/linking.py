"""Tie the places of a pair: what agrees, and what clearly names another place.

An English place is only accused when nothing in the Korean of the pair can have given it, or when both sides say in
which larger place it lies and say it differently. Places without counterpart are left to the rules on omission.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bitext_check.places.alone import by_itself, goes_on_alike, plausible
from bitext_check.places.chains import chains
from bitext_check.places.comparison import agreement, backed, comparable, exactly, full_name, rendering, stands
from bitext_check.places.gazetteer import gazetteer
from bitext_check.places.homographs import without_common
from bitext_check.places.missing import of_another_level
from bitext_check.places.reasons import other_level, other_parent, other_place, translated_place
from bitext_check.places.regions import Region, regions, relative, whole
from bitext_check.places.translated import as_words
from bitext_check.places.values import EnglishPlace, KoreanPlace, english_place, korean_place
from bitext_check.places.words import english_words
from bitext_check.records import Link, Mention, Message, Pair

# A paragraph with more places is a list; comparing each with each would take too long.
_MOST = 120
# How far apart the two may stand on their sides, of the whole.
_NEAR = 0.5
_THERE = re.compile(r"\b(?:there|here|the (?:city|country|county|district|nation|province|town))\b")
Parents = dict[Mention, Mention]


@dataclass(frozen=True, slots=True)
class _Side:
    """The places of one side in order, in which other one each is said to lie, and the bodies the English names."""

    mentions: tuple[Mention, ...]
    parents: Parents
    bodies: tuple[Mention, ...] = ()


def link(source_mentions: tuple[Mention, ...], target_mentions: tuple[Mention, ...], pair: Pair) -> tuple[Link, ...]:
    """Links of kind "place" for a pair; of the English, bodies tell which places are only part of their names.

    `problem` is "" (same place), "other-place" (another place stands there) or "other-level" (the city for the
    province, the metropolitan city for the town of the same name).
    """
    if not source_mentions and not target_mentions:
        return ()
    korean = _side(tuple(m for m in source_mentions if isinstance(m.data, KoreanPlace))[:_MOST], pair)
    english = _side(tuple(m for m in target_mentions if isinstance(m.data, EnglishPlace))[:_MOST], pair)
    english = replace(english, bodies=tuple(m for m in target_mentions if m.kind == "organisation"))
    korean = replace(korean, mentions=tuple(_narrowed(m, korean.parents) for m in korean.mentions))
    everything = whole(pair)
    everything = everything._replace(korean=without_common(everything))
    agreed: list[Link] = []
    accused: list[Link] = []
    accused.extend(_wrong_dateline(korean.mentions, english.mentions, everything))
    for region in regions(pair):
        ours = tuple(m for m in korean.mentions if region.holds(m))
        theirs = tuple(m for m in english.mentions if region.holds(m))
        links = tuple(_agreeing(ours, theirs))
        agreed.extend(links)
        accused.extend(_wrong_parents(links, korean, english, region))
        accused.extend(_wrong_levels(ours, theirs, links, region))
        swapped = tuple(_swapped(ours, theirs, region, everything, korean, english, links))
        accused.extend(swapped)
        accused.extend(_translated(ours, (*links, *swapped), region))
    wrong = {id(found.target) for found in accused}
    return tuple(_once([*(found for found in agreed if id(found.target) not in wrong), *accused]))


def _side(mentions: tuple[Mention, ...], pair: Pair) -> _Side:
    parents: Parents = {}
    for passage in (*pair.source, *pair.target):
        parents.update(chains(tuple(m for m in mentions if m.passage is passage)))
    return _Side(mentions, parents)


def _once(links: list[Link]) -> Iterator[Link]:
    """One problem for each English place."""
    seen: set[tuple[int, int]] = set()
    for found in links:
        key = (id(found.target), 0) if found.problem else (id(found.source), id(found.target))
        if key not in seen:
            seen.add(key)
            yield found


def _narrowed(mention: Mention, parents: Parents) -> Mention:
    """The mention with only those namesakes that lie in the place before it (경기 광주시 is not 광주광역시)."""
    parent = parents.get(mention)
    if parent is None:
        return mention
    above = korean_place(parent)
    inside = tuple(place for place in korean_place(mention).places if place.parent in (above.name, above.base))
    return replace(mention, data=replace(korean_place(mention), places=inside)) if inside else mention


def _agreeing(ours: tuple[Mention, ...], theirs: tuple[Mention, ...]) -> Iterator[Link]:
    """Same places, each English one with its Korean one in turn, one that it spells exactly before one that is near."""
    used: set[int] = set()
    for target in theirs:
        same = [source for source in ours if agreement(korean_place(source), english_place(target)) == "same"]
        same = [source for source in same if exactly(korean_place(source), english_place(target))] or same
        source = next((s for s in same if id(s) not in used), same[0] if same else None)
        if source is not None:
            used.add(id(source))
            yield Link("place", source, target)


def _ancestors(mention: Mention, parents: Parents) -> Iterator[Mention]:
    parent = parents.get(mention)
    while parent is not None:
        yield parent
        parent = parents.get(parent)


def _wrong_parents(links: tuple[Link, ...], korean: _Side, english: _Side, region: Region) -> Iterator[Link]:
    """The same place, said to lie in different larger places (울산 남구, "Nam-gu, Busan")."""
    for tied in links:
        if tied.source is None or tied.target is None:
            continue
        said = english.parents.get(tied.target)
        everyone = [s for s in korean.mentions if agreement(korean_place(s), english_place(tied.target)) == "same"]
        above = [a for s in everyone for a in _ancestors(_original(s, korean), korean.parents)]
        if said is None or not above or _rightly_above(said, everyone, above):
            continue
        wanted = next((a for a in above if comparable(korean_place(a), english_place(said))), None)
        if wanted is None:
            continue
        common = without_common(region)
        if not backed(english_place(said), common) or _once_too_often(wanted, said, english, common, region):
            yield _wrong(wanted, said, "other-place", other_parent(tied.source, wanted, said), 0.92)


def _once_too_often(wanted: Mention, said: Mention, english: _Side, korean_text: str, region: Region) -> bool:
    """Whether the English has a larger place more often than the Korean, and the right one less often: 경기 안성과 충남
    천안, “Anseong, Gyeonggi-do, and Cheonan, Gyeonggi-do”.
    """
    theirs, ours = english_place(said), korean_place(wanted)
    again = sum(region.holds(m) and english_place(m).base == theirs.base for m in english.mentions)
    bases = {place.base for place in theirs.places}
    return again > max(korean_text.count(base) for base in bases) and stands(ours, region.words) < _asked(
        ours, korean_text
    )


def _wrong_dateline(ours: tuple[Mention, ...], theirs: tuple[Mention, ...], everything: Region) -> Iterator[Link]:
    """The place from where the paper reports: (대구=…) and "(Incheon = …"."""
    source = next((m for m in ours if _dateline(m)), None)
    target = next((m for m in theirs if _dateline(m)), None)
    if source is None or target is None or agreement(korean_place(source), english_place(target)) != "different":
        return
    if comparable(korean_place(source), english_place(target)) and not backed(english_place(target), everything.korean):
        yield _wrong(source, target, "other-place", other_place(source, target), 0.93)


def _dateline(mention: Mention) -> bool:
    text = mention.passage.plain
    return text[max(0, mention.start - 1) : mention.start] in ("(", "[") and text[mention.end :].lstrip()[:1] == "="


def _original(mention: Mention, side: _Side) -> Mention:
    """The mention as the chains know it (narrowing made a new value of it)."""
    return next((m for m in side.parents if m.passage is mention.passage and m.start == mention.start), mention)


def _rightly_above(said: Mention, places: list[Mention], above: list[Mention]) -> bool:
    data = english_place(said)
    if any(agreement(korean_place(a), data) != "different" for a in above):
        return True
    names = {name for place in data.places for name in (place.korean, place.base)}
    return any(row.parent in names for place in places for row in korean_place(place).places)


_OF_DONG = re.compile(r"-(?:dong|ri|eup|myeon)\b")
_LEVELS = {"city": "시", "county": "군", "district": "구", "province": "도", "town": "읍", "township": "면"}


def _in_a_compound(target: Mention, region: Region) -> bool:
    """Whether the level stands in a Korean word that is no mention (의성군수), or is one of a 동 (3구역)."""
    if _OF_DONG.search(target.text):
        return True
    ending = _LEVELS.get(english_place(target).level, "")
    return any(bool(ending) and f"{place.base}{ending}" in region.korean for place in english_place(target).places)


def _wrong_levels(
    ours: tuple[Mention, ...], theirs: tuple[Mention, ...], links: tuple[Link, ...], region: Region
) -> Iterator[Link]:
    """The right name with the wrong level: Gwangju Metropolitan City for 경기 광주시, Jeju City for 제주도."""
    settled = {id(tied.target) for tied in links}
    used = {id(tied.source) for tied in links}
    for target in theirs:
        if id(target) in settled or not english_place(target).whole:
            continue
        wrong = [s for s in ours if agreement(korean_place(s), english_place(target)) == "level"]
        if wrong and not _in_a_compound(target, region):
            source = min(wrong, key=lambda s: id(s) in used)
            tied = _wrong(source, target, "other-level", other_level(source, target), 0.88)
            yield replace(tied, expected=(full_name(korean_place(source)),))


def _swapped(
    ours: tuple[Mention, ...],
    theirs: tuple[Mention, ...],
    region: Region,
    everything: Region,
    korean: _Side,
    english: _Side,
    links: tuple[Link, ...],
) -> Iterator[Link]:
    """An English place that no Korean gave, where a like Korean place is missing."""
    used: set[int] = set()
    strays = tuple(m for m in theirs if plausible(m) and not backed(english_place(m), everything.korean))
    for target in strays:
        best, score = None, 0.0
        for source in ours:
            if id(source) in used or not (by_itself(target) or goes_on_alike(source, target)):
                continue
            tied = frozenset(word for tie in links if tie.target and not _same_base(tie.source, source)
                             for word in english_place(tie.target).words)  # fmt: skip
            found = _likeness(source, target, region, korean, english, tied)
            if found > score:
                best, score = source, found
        if best is None and len(strays) == 1 and english_place(target).whole:
            best = of_another_level(target, tuple(m for m in ours if id(m) not in used), region, links)
        if best is not None:
            used.add(id(best))
            yield _wrong(best, target, "other-place", other_place(best, target), 0.93 if score >= 3 else 0.85)


def _same_base(one: Mention | None, other: Mention) -> bool:
    return one is not None and korean_place(one).base == korean_place(other).base


def _translated(ours: tuple[Mention, ...], links: tuple[Link, ...], region: Region) -> Iterator[Link]:
    """Places whose name stands as words in the English."""
    settled = {id(tie.source) for tie in links}
    for source in ours:
        target = as_words(source, region) if id(source) not in settled else None
        if target is not None:
            good = rendering(korean_place(source))
            yield Link("place", source, target, "other-place", (good,), translated_place(source, target), 0.85)


def _likeness(
    source: Mention, target: Mention, region: Region, korean: _Side, english: _Side, tied: frozenset[str]
) -> float:
    """How much speaks for the English place standing where this Korean one should: 0 when it cannot be."""
    ours, theirs = korean_place(source), english_place(target)
    if not comparable(ours, theirs):
        return 0.0
    chained = _parents_agree(source, target, korean, english)
    present = stands(ours, region.words, tied)
    again = present < _asked(ours, region.korean) and (chained or _as_many(source, target, region, korean, english))
    if present > _in_bodies(source, region, korean, english) and not again:
        return 0.0
    score = 1.0 + (2.0 if chained else 0.0)
    if ours.level and ours.level == theirs.level:
        score += 0.5
    near = 1.0 - abs(relative(source, region.source) - relative(target, region.target))
    return score + 0.4 * near


def _as_many(source: Mention, target: Mention, region: Region, korean: _Side, english: _Side) -> bool:
    """Whether the English has no more places of the sort than the Korean and this one stands about where it should.

    Then none is added: 울산은 울산 문수야구장에서 has two, as “Ulsan … at Gwangju Munsu Stadium” has. Where “there” can
    mean the place, it may stand for one of the two.
    """
    if _THERE.search(region.english):
        return False
    alike = (korean_place(m) for m in korean.mentions if region.holds(m))
    ours = {place.base: place for place in alike if comparable(place, english_place(target))}
    theirs = (english_place(m) for m in english.mentions if region.holds(m) and (m is target or by_itself(m)))
    asked = sum(_asked(place, region.korean) for place in ours.values())
    gap = abs(relative(source, region.source) - relative(target, region.target))
    return sum(comparable(korean_place(source), place) for place in theirs) <= asked and gap < _NEAR


def _in_bodies(source: Mention, region: Region, korean: _Side, english: _Side) -> int:
    """How often a place stands in names of English bodies alone, which Korean words with more behind them give.

    국립동해연구원은 동해 수온을 쟀다: East Sea of the institute is not that of the water.
    """
    ours = korean_place(source)
    alone = sum(region.holds(m) and korean_place(m).base == ours.base for m in korean.mentions)
    longer = _asked(ours, region.korean) - alone
    held = sum(stands(ours, english_words(m.text)) for m in english.bodies if region.holds(m)) if longer > 0 else 0
    return min(held, longer)


def _parents_agree(source: Mention, target: Mention, korean: _Side, english: _Side) -> bool:
    above, said = korean.parents.get(_original(source, korean)), english.parents.get(target)
    return above is not None and said is not None and agreement(korean_place(above), english_place(said)) == "same"


def _asked(korean: KoreanPlace, text: str) -> int:
    """How often a Korean text names the place, by any of its names (전남, 전라남도)."""
    names = {row.base for place in korean.places for row in gazetteer().by_form.get(place.forms[0], ())}
    longest = sorted(names | {korean.base}, key=len, reverse=True)
    return len(re.findall("|".join(map(re.escape, longest)), text.replace(" ", "")))


def _wrong(source: Mention, target: Mention, problem: str, reason: Message, confidence: float) -> Link:
    expected = (rendering(korean_place(source), english_place(target)),)
    return Link("place", source, target, problem, expected, reason, confidence)
