"""A body that has nothing in common with the Korean one, in its place: the one stray for the one that is missing.

There is no part to compare then, so all must speak for it: the pair of sentences has one Korean body that the English
does not have and one English body that no Korean word can have given, both stand at about the same place, and nothing
else in the English (a word of its name, "the agency") can mean the Korean one.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext_check.content.lexicon import known_stems, lemmas_of
from bitext_check.organisations.agreement import hinted
from bitext_check.organisations.catalogue import Stems
from bitext_check.organisations.comparison import near_part, related_kind
from bitext_check.organisations.parts import company_kinds, kinds_by_english
from bitext_check.organisations.values import EnglishOrganisation, KoreanOrganisation
from bitext_check.places.gazetteer import gazetteer
from bitext_check.places.regions import Region, relative
from bitext_check.places.romanization import heard_in
from bitext_check.places.words import Word, stems_with_role
from bitext_check.records import Mention

_FARTHEST = 0.5
_AMERICANS = ("미국", " 미 ", "한미", "북미", "미·", "·미", "워싱턴", "FDA")
_AMERICAN = ("미국", "미 ")


def only_pair(
    missing: tuple[Mention, ...], strays: tuple[Mention, ...], region: Region
) -> tuple[Mention, Mention] | None:
    """The only missing Korean body and the only stray English one; those that are half there are neither."""
    ours = [m for m in missing if isinstance(m.data, KoreanOrganisation) and not hinted(m.data, region.words)]
    if len(ours) != 1:
        return None
    theirs = [m for m in strays if not given_by_words(m, region.korean)]
    return (ours[0], theirs[0]) if len(theirs) == 1 else None


def given_by_words(target: Mention, korean: str) -> bool:
    """Whether an unlisted English body is one that the Korean speaks of without naming it part by part: each of its
    words is given by a Korean one (the Urban Construction Committee, of 도시건설위원장), or its own name is heard.
    """
    theirs = target.data
    assert isinstance(theirs, EnglishOrganisation)
    if theirs.rows:
        return False
    kind, squeezed = said_kind(theirs.stems), korean.replace(" ", "")
    empty = stems_with_role("free") | stems_with_role("link") | set(kind)
    own = [stem for stem in theirs.stems if stem not in empty]
    return _half_heard(theirs, korean) or (bool(own) and all(given(stem, squeezed) for stem in own))


def _half_heard(theirs: EnglishOrganisation, korean: str) -> bool:
    """Whether a name of its own in an unlisted English body is heard in the Korean (Onsaemi, 온새미)."""
    return not theirs.rows and any(
        word.capital and len(word.text) > 3 and (word.lower,) not in gazetteer().by_form
        and word.stem not in known_stems() and heard_in(word.text, korean)
        for word in theirs.words
    )  # fmt: skip


def stands_instead(
    source: Mention, target: Mention, region: Region, korean_text: str, tied: frozenset[str] = frozenset()
) -> bool:
    """Whether the English body stands where the Korean one should; both must be the only ones of the region.

    `korean_text` is all the Korean that may have given the English name, `tied` the words of other bodies' names.
    """
    ours, theirs = source.data, target.data
    assert isinstance(ours, KoreanOrganisation)
    assert isinstance(theirs, EnglishOrganisation)
    if abs(relative(source, region.source) - relative(target, region.target)) > _FARTHEST:
        return False
    named = tied | {word.text for word in theirs.words}
    rest = tuple(word for word in region.words if not (word.capital and word.text in named))
    if hinted(ours, rest) or _spoken_of(ours, source, rest, region):
        return False
    if ours.kind is not None and theirs.stems in ours.kind.renderings:
        # The kind alone (Fisheries Cooperative), whose place stands before it in another form.
        return False
    if theirs.rows:
        # Bodies of other countries have too many names, but for two of the United States that are named as such.
        american = theirs.stems[:1] == ("us",) and (
            source.text.startswith(_AMERICAN) or not any(sign in f" {korean_text}" for sign in _AMERICANS)
        )
        return not all(row.past or (row.kind == "other" and not american) for row in theirs.rows)
    return _unheard(ours, theirs, korean_text)


def _spoken_of(ours: KoreanOrganisation, source: Mention, rest: tuple[Word, ...], region: Region) -> bool:
    """Whether a word of its name or a general word (the agency) may mean the Korean body in the rest of the English."""
    around = region.korean.replace(source.text, " ")
    stems = frozenset(word.stem for word in rest)
    return called_in_general(rest, around) or any(word in stems for word in _own_words(ours, around))


def called_in_general(rest: tuple[Word, ...], around: str) -> bool:
    """Whether a general word for a body (the agency) that no other Korean word gives may mean the missing one."""
    stems = frozenset(word.stem for word in rest)
    return any(not given(stem, around) for stem in stems & stems_with_role("body"))


def _own_words(ours: KoreanOrganisation, around: str) -> Iterator[str]:
    """Stems that may stand for the body, without those that other Korean words can have given."""
    for part in ours.parts:
        if part.role in ("kind", "building"):
            yield from (form[-1] for form in part.renderings if not given(form[-1], around))
        elif part.role in ("function", "word", "body") and part.korean not in around:
            yield from near_part(part)
    places = stems_with_role("free") | stems_with_role("link")
    for row in ours.rows:
        yield from (word for form in row.forms for word in form if word not in places and not given(word, around))


def given(stem: str, text: str) -> bool:
    """Whether a Korean word of the text can have given an English stem."""
    return any(lemma in text for lemma in lemmas_of(stem) if len(lemma) > 1)


def _unheard(ours: KoreanOrganisation, theirs: EnglishOrganisation, text: str) -> bool:
    """Whether the English says a kind of body (Police Station) that nothing in the Korean can have given."""
    kind = ours.kind
    if kind is None or len(kind.korean) < 2 or kind.korean in company_kinds():
        return False
    said = said_kind(theirs.stems)
    special = set(said) - stems_with_role("body") - stems_with_role("free")
    if not special or related_kind(kind, said) or any(set(said) & set(form) for form in kind.renderings):
        return False
    squeezed = text.replace(" ", "")
    if any(part.korean in squeezed for part in kinds_by_english()[said]):
        return False
    return not any(given(stem, squeezed) for stem in special)


def said_kind(stems: Stems) -> Stems:
    """The longest kind that ends the English name, else the longest one that begins it; () when there is none."""
    for length in range(min(5, len(stems) - 1), 0, -1):
        if stems[-length:] in kinds_by_english():
            return stems[-length:]
    return ()
