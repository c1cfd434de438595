"""A body whose distinctive parts were exchanged: all that sets it apart is nowhere in the English, and a name of a like
kind stands there whose words nothing in the Korean can have given (균형건설국, the Disaster Safety Bureau).

Two proofs are taken: a place that the Korean does not name, for the place of the body, or words for another subject.
The parts of both names are compared, so that neither has to be in a table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bitext_check.content.lexicon import generality, known_stems
from bitext_check.names.spellings import reads_as_korean
from bitext_check.organisations.agreement import hinted
from bitext_check.organisations.catalogue import catalogue
from bitext_check.organisations.comparison import cover, related_kind, unrelated
from bitext_check.organisations.instead import called_in_general, given, said_kind
from bitext_check.organisations.parts import Part, company_kinds, functions_by_english
from bitext_check.organisations.values import EnglishOrganisation, KoreanOrganisation
from bitext_check.places.comparison import backed
from bitext_check.places.inside import elsewhere, places_in
from bitext_check.places.regions import Region, relative
from bitext_check.places.romanization import heard_in
from bitext_check.places.words import Word, stems_with_role
from bitext_check.records import Mention
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import Row, by_house, cells, table
from bitext_check.tables.words import words_used

_FARTHEST = 0.8
_CLEAR = 0.75
_SHORTEST_NAME = 4
# Bodies of every sort are called so in English: 건설본부 is a bureau, an office or the headquarters.


def contrasted(
    missing: tuple[Mention, ...],
    strays: tuple[Mention, ...],
    region: Region,
    korean_text: str,
    tied: frozenset[str],
) -> Iterator[tuple[Mention, Mention]]:
    """Missing Korean bodies, each with the one stray English body that stands in its place.

    `korean_text` is all the Korean of the pair, `tied` the words of English names that have their Korean ones.
    """
    for target in strays:
        near = (m for m in missing if abs(relative(m, region.source) - relative(target, region.target)) <= _FARTHEST)
        fitting = [source for source in near if _exchanged(source, target, region, korean_text, tied)]
        if len({source.value for source in fitting}) == 1:
            yield fitting[0], target


def _exchanged(source: Mention, target: Mention, region: Region, korean_text: str, tied: frozenset[str]) -> bool:
    ours, theirs = source.data, target.data
    assert isinstance(ours, KoreanOrganisation)
    assert isinstance(theirs, EnglishOrganisation)
    words = _core(theirs.words, korean_text)
    if theirs.rows or not _of_like_kind(ours, words) or (loosely_named(ours) and _cut(target)):
        return False
    named = tied | {word.text for word in theirs.words}
    rest = tuple(word for word in region.words if not (word.capital and word.text in named))
    around = region.korean.replace(source.text, " ")
    if hinted(ours, region.words) or called_in_general(rest, around) or _kind_alone(ours, rest, around):
        return False
    found = cover(ours.parts, words)
    distinct = [part for part in ours.parts if part.role in ("place", "function", "word", "body", "name")]
    absent = [part for part in distinct if part in found.missing and not _said(part, rest, around)]
    places = [part for part in distinct if part.role == "place"]
    subjects = [part for part in distinct if part.role != "place"]
    if ours.kind is None:
        # What ends a listed name without a kind stands for it: 국군체육부대.
        subjects = [part for part in subjects if part is not ours.parts[-1]]
    there = tuple(places_in(words))
    strange = [place for place in there if not backed(place, korean_text)]
    if _other_owner(ours, words, korean_text) and (not places or places[0] not in found.missing or strange):
        return not subjects or all(part in absent for part in subjects)
    if not absent or any(part not in absent for part in subjects):
        return False
    named_places = {word for place in there for word in place.words}
    others = tuple(w for w in found.left if w.lower not in named_places and not _of_kind(w, words))
    if any(_may_be_given(word, korean_text) for word in others):
        return False
    if places and all(part in absent for part in places):
        return bool(strange) and all(elsewhere(part.korean, place) for part in places for place in strange)
    return not strange and _other_subject(tuple(subjects), others)


def loosely_named(ours: KoreanOrganisation) -> bool:
    """Whether it is a division, whose name English renders freely: 일자리경제과 as the Job Creation Division."""
    return ours.kind is not None and ours.kind.korean == "과"


def _cut(target: Mention) -> bool:
    """Whether the name may begin before the mention (Parks and | Green Space Division)."""
    return target.passage.plain[: target.start].endswith((" and ", " & ", ", "))


def _core(words: tuple[Word, ...], korean_text: str) -> tuple[Word, ...]:
    """The words of a name without the place that it is said to lie in behind it: … Bureau | of Gyeonggi Province."""
    at = next((n for n in range(len(words) - 1, 1, -1) if words[n].lower in ("of", "in")), 0)
    behind = words[at + 1 :]
    place = next(places_in(behind), None) if at and said_kind(tuple(word.stem for word in words[:at])) else None
    return words[:at] if place is not None and backed(place, korean_text) else words


def _of_like_kind(ours: KoreanOrganisation, words: tuple[Word, ...]) -> bool:
    """Whether the English can be a body of this kind; a listed Korean name without a kind may be any."""
    kind, said = ours.kind, said_kind(tuple(word.stem for word in words))
    if not said or (kind is not None and kind.korean in company_kinds()):
        return False
    if kind is None:
        return bool(ours.rows)
    shared = any(set(said) & set(form) for form in kind.renderings)
    parts = said[-1] in _parts() and any(form[-1] in _parts() for form in kind.renderings)
    return shared or related_kind(kind, said) or parts


def _kind_alone(ours: KoreanOrganisation, rest: tuple[Word, ...], around: str) -> bool:
    """Whether the kind of the body alone (the fund) may mean it in the rest of the English."""
    kind = ours.kind
    said = {word.stem for word in rest}
    return kind is not None and any(form[-1] in said and not given(form[-1], around) for form in kind.renderings)


def _said(part: Part, rest: tuple[Word, ...], around: str) -> bool:
    """Whether a part stands in the rest of the English in words that no other Korean word gives."""
    free = tuple(word for word in rest if not given(word.stem, around) and word.stem not in stems_with_role("free"))
    if part.role not in ("function", "word"):
        return bool(cover((part,), free).matched)
    own = {stem for form in part.renderings for stem in form} - stems_with_role("free") - stems_with_role("link")
    return any(word.stem in own for word in free)


def _other_owner(ours: KoreanOrganisation, words: tuple[Word, ...], korean_text: str) -> bool:
    """Whether the body of one authority is called that of another: 시립, Provincial."""
    own = next((part.korean for part in ours.parts if part.korean in _owners()), "")
    said = {word.lower for word in words}
    if not own or not said.isdisjoint(cells(_owners()[own]["english"])):
        return False
    others = [row for owner, row in _owners().items() if owner != own and row["telling"] in said]
    return any(not any(sign in korean_text for sign in cells(row["signs"])) for row in others)


@by_house(maxsize=1)
def _owners() -> Mapping[str, Row]:
    """Whose body it is (시립), with the English words that say so, and the Korean signs of the one that tells."""
    return {row["owner"]: row for row in table("body_owners")}


@by_house(maxsize=1)
def _parts() -> frozenset[str]:
    """The stems of what parts of a body are called, which English exchanges: bureau, office, division."""
    return frozenset(map(stem, words_used("body-part")))


def _of_kind(word: Word, words: tuple[Word, ...]) -> bool:
    return word.stem in said_kind(tuple(w.stem for w in words)) or word.stem in _parts()


def _may_be_given(word: Word, text: str) -> bool:
    """Whether a Korean word can have given an English one, by its meaning, its sound or the names of listed bodies."""
    if word.stem in stems_with_role("free") or word.text.isdigit():
        return False
    squeezed = text.replace(" ", "")
    if given(word.stem, squeezed) or word.text in text:
        return True
    return word.stem not in known_stems() and len(word.text) >= _SHORTEST_NAME and heard_in(word.text, text)


def _other_subject(parts: tuple[Part, ...], words: tuple[Word, ...]) -> bool:
    """Whether the words are known to mean something else than all the parts, and are clear enough to say so."""
    if not words or not parts or not all(part.renderings and part.role in ("function", "word") for part in parts):
        return False
    known = known_stems() | functions_by_english()
    fair = (word.stem in known or reads_as_korean(word.lower) for word in words)
    if not all(word.capital for word in words) or not all(fair) or not unrelated(words, parts):
        return False
    strange = [word for word in words if not any(_together(part.korean, word.stem) for part in parts)]
    return any(generality(word.stem) >= _CLEAR for word in strange)


def _together(korean: str, stem: str) -> bool:
    """Whether a listed body has the Korean word and the English one in its two names (여성 and Gender)."""
    return any(korean in name for name in _bodies_by_stem().get(stem, ()))


@by_house(maxsize=1)
def _bodies_by_stem() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, rows in catalogue().korean.items():
        for word in {word for row in rows for form in row.forms for word in form}:
            found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}
