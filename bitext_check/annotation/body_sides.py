"""A body of the article in the place of another of the same kind: a leader of 노동복지당 as one of the other party.

Told where a group of sentences has one body on each side that nothing answers for, the English one renders elsewhere
another body of that kind, whose own words nothing in the Korean of the pair can have given, and nothing else in the
English can be the Korean one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bitext_check.organisations.agreement import FAIR, hinted, likeness, stands
from bitext_check.organisations.comparison import near_part
from bitext_check.organisations.instead import given
from bitext_check.organisations.values import EnglishOrganisation, KoreanOrganisation, english_body, korean_body
from bitext_check.places.regions import Region, regions
from bitext_check.places.romanization import heard_in
from bitext_check.places.words import Word, english_words
from bitext_check.records import Link, Mention, Message, Pair

_ACRONYM, _HEARD, _SURE = 3, 3, 0.8
_Homes = dict[tuple[str, ...], list[tuple[int, KoreanOrganisation]]]


def side_links(pairs: Sequence[Pair]) -> Iterator[tuple[int, Link]]:
    """Links of kind "organisation" with problem "other-doer", each with the number of its pair."""
    homes = _homes(pairs)
    for number, pair in enumerate(pairs):
        if not pair.complete or not any(english_body(m).stems in homes for m in pair.target_mentions if _is_english(m)):
            continue
        korean = " ".join(passage.plain for passage in pair.source)
        for region in regions(pair):
            ours, theirs = list(_unanswered(pair, region, "ko")), list(_unanswered(pair, region, "en"))
            if len(ours) != 1 or len(theirs) != 1 or _told(pair, region):
                continue
            body, name = korean_body(ours[0]), english_body(theirs[0])
            if _of_another(name, body, number, homes, korean) and not _in_english(body, theirs[0], pair):
                yield number, _link(ours[0], theirs[0])


def _homes(pairs: Sequence[Pair]) -> _Homes:
    """The stems of English names that render a Korean body part by part, with its pairs."""
    found: _Homes = {}
    for number, pair in enumerate(pairs):
        for link in pair.links:
            if link.problem or link.source is None or link.target is None:
                continue
            ours, theirs = link.source.data, link.target.data
            if not isinstance(ours, KoreanOrganisation) or not isinstance(theirs, EnglishOrganisation):
                continue
            if ours.kind is not None and likeness(ours, theirs) >= FAIR:
                found.setdefault(theirs.stems, []).append((number, ours))
    return found


def _is_english(mention: Mention) -> bool:
    return isinstance(mention.data, EnglishOrganisation)


def _unanswered(pair: Pair, region: Region, language: str) -> Iterator[Mention]:
    """The bodies of one side of a region that no link ties."""
    tied = {id(end) for link in pair.links for end in (link.source, link.target)}
    mentions = pair.source_mentions if language == "ko" else pair.target_mentions
    sort = KoreanOrganisation if language == "ko" else EnglishOrganisation
    return (m for m in mentions if isinstance(m.data, sort) and id(m) not in tied and region.holds(m))


def _told(pair: Pair, region: Region) -> bool:
    """Whether a link of the region already tells of a body or a place."""
    return any(link.problem and link.target is not None and region.holds(link.target) for link in pair.links)


def _of_another(name: EnglishOrganisation, body: KoreanOrganisation, number: int, homes: _Homes, korean: str) -> bool:
    """Whether the English name is surely that of another body of the same kind, in other paragraphs alone."""
    uses = homes.get(name.stems, [])
    if body.kind is None or len(body.parts) < 2 or not uses:
        return False
    for at, other in uses:
        same_kind = other.kind is not None and other.kind.korean == body.kind.korean
        if at == number or not same_kind or other.name in korean or _short(body.name, other.name):
            return False
    kinds = {stem for form in body.kind.renderings for stem in form}
    own = [word for word in name.words if word.stem not in kinds and word.capital]
    return bool(own) and not any(given(w.stem, korean) or heard_in(w.text, korean) for w in own)


def _short(one: str, other: str) -> bool:
    """Whether the syllables of one name stand in the same order in the other: 해수부, 해양수산부."""
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    return all(syllable in rest for syllable in short)


def _in_english(body: KoreanOrganisation, target: Mention, pair: Pair) -> bool:
    """Whether something else in the English of the pair can be the Korean body: its name, its sound, one of its words,
    or letters that may be short for it.
    """
    said = {word.text for word in english_body(target).words}
    rest: tuple[Word, ...] = tuple(
        word for passage in pair.target for word in english_words(passage.plain) if word.text not in said
    )
    text = " ".join(word.text for word in rest)
    if stands(body, rest, text) or hinted(body, rest):
        return True
    if any(w.capital and len(w.text) > _HEARD and heard_in(w.text, body.name) for w in rest):
        return True
    if any(w.text.isupper() and len(w.text) >= _ACRONYM for w in rest):
        return True
    own = {stem for part in body.parts if part is not body.kind for stem in near_part(part)}
    return any(word.stem in own for word in rest)


def _link(source: Mention, target: Mention) -> Link:
    why = Message(
        f"the Korean has {source.text} here, the English {target.text}",
        f"국문은 {source.text}인데 영문에는 {target.text}(으)로 되어 있습니다",
    )
    return Link("organisation", source, target, "other-doer", (), why, _SURE)
