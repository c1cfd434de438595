"""Whether a Korean and an English organisation are the same, and whether one side has the other at all."""

from __future__ import annotations

import re

from bitext_check.content.lexicon import known_stems
from bitext_check.content.sound import hangul_skeleton, latin_skeletons
from bitext_check.organisations.catalogue import Organisation, Stems, catalogue
from bitext_check.organisations.comparison import cover
from bitext_check.organisations.parts import take_apart
from bitext_check.organisations.values import EnglishOrganisation, KoreanOrganisation
from bitext_check.places.gazetteer import gazetteer
from bitext_check.places.romanization import reads_as
from bitext_check.places.words import Word, stands_in, stems_with_role
from bitext_check.records import Passage
from bitext_check.tables.load import by_house

# So long are the names that regional offices have in theirs.
_REGIONAL = 5
_WIDE = ("korea", "south", "nation", "republ")


NAMED, FAIR, LOOSE = 3, 2, 1


def same(korean: KoreanOrganisation, english: EnglishOrganisation) -> bool:
    """Whether the English is a name, an abbreviation or a fair rendering of the Korean organisation."""
    return likeness(korean, english) > 0


def likeness(korean: KoreanOrganisation, english: EnglishOrganisation) -> int:
    """How surely they are the same: NAMED by the table, FAIR part by part, LOOSE with a word more, 0 not at all."""
    stems = english.stems
    if "minist" in stems and not korean.headed:
        return 0
    if any(stems in row.forms or _trimmed(stems) in trimmed_forms(row) for row in korean.rows):
        return NAMED
    if len(stems) == 1 and any(english.words[0].text in row.abbreviations for row in korean.rows):
        return NAMED
    if any(_holds_name(row, stems) for row in korean.rows):
        return LOOSE
    if korean.rows and english.rows:
        return 0
    found = cover(korean.parts, untitled(english.words), all_or_none=True)
    if not found.matched or found.missing or len(found.left) > 1:
        return 0
    if english.rows and not korean.rows and not _called_so(korean, stems):
        return 0
    return LOOSE if found.left else FAIR


def _called_so(korean: KoreanOrganisation, stems: Stems) -> bool:
    """Whether the words have one for the kind of the body itself, and not only for one near to it: a listed
    association is no union.
    """
    return korean.kind is None or any(form[-1] in stems for form in korean.kind.renderings)


def _holds_name(row: Organisation, stems: Stems) -> bool:
    """Whether a name of two words or more of the row stands in the words."""
    return stands_in((form for form in row.forms if len(form) > 1), stems)


def untitled(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words without a title of somebody before them (CEO of …)."""
    for at in range(1, min(4, len(words) - 1)):
        if words[at].lower == "of" and all(word.stem in stems_with_role("title") for word in words[:at]):
            return words[at + 1 :]
    return words


def _trimmed(stems: Stems) -> Stems:
    while len(stems) > 1 and stems[0] in _WIDE:
        stems = stems[1:]
    return stems


@by_house(maxsize=8192)
def trimmed_forms(row: Organisation) -> frozenset[Stems]:
    """The names of a row without Korea, South or National at their start."""
    return frozenset(_trimmed(form) for form in row.forms)


def _spoken_forms(row: Organisation, headed: bool) -> frozenset[Stems]:
    forms = trimmed_forms(row)
    return forms if headed else frozenset(form for form in forms if "minist" not in form)


def stands(korean: KoreanOrganisation, words: tuple[Word, ...], text: str) -> bool:
    """Whether a listed name or abbreviation of the Korean organisation is in English words, in any letters.

    An abbreviation in brackets says nothing of the name before it.
    """
    stems = tuple(word.stem for word in words if word.lower != "the")
    if any(stands_in(_spoken_forms(row, korean.headed), stems) for row in korean.rows):
        return True
    return any(
        word.text in row.abbreviations and text[max(0, word.start - 1) : word.start] != "("
        for row in korean.rows for word in words
    )  # fmt: skip


_CALLED_SHORTLY = frozenset("company bank central-bank media sports university hospital religious party".split())


def hinted(korean: KoreanOrganisation, words: tuple[Word, ...]) -> bool:
    """Whether a name of its own stands there alone (Samsung for 삼성전자, Saeon for 새온모빌리티)."""
    capital = [word for word in words if word.capital]
    for row in korean.rows:
        if row.kind in _CALLED_SHORTLY:
            firsts = {form[0] for form in row.forms if form[0] not in _WIDE and not _common(form[0])}
            if any(word.stem in firsts for word in capital):
                return True
    names = [part.korean for part in korean.parts if part.role == "name" and len(part.korean) > 1]
    return any(_is_heard(name, word.text) for name in names for word in capital)


def _common(stem: str) -> bool:
    return stem in known_stems() or (stem,) in gazetteer().by_form


def _is_heard(name: str, latin: str) -> bool:
    skeleton = hangul_skeleton(name)
    return reads_as(name, latin) or (len(skeleton) >= 3 and skeleton in latin_skeletons(latin))


def backed(english: EnglishOrganisation, korean_text: str, passages: tuple[Passage, ...]) -> bool:
    """Whether anything in the Korean text can have given a known English organisation; generous."""
    text = korean_text.replace(" ", "")
    if any(word.text in korean_text for word in english.words if word.text.isupper() and len(word.text) > 1):
        return True
    for row in namesakes(english):
        if (
            _by_name(row.korean, text)
            or _by_head(row.korean, text)
            or (row.kind in ("ministry", "other") and _headless(row.korean).search(text))
        ):
            return True
        if any(_by_itself(letters, korean_text) for letters in row.abbreviations):
            return True
        if _named_shortly(row, passages):
            return True
    return _nickname_of(english.stems, text)


def _nickname_of(stems: Stems, text: str) -> bool:
    """Whether the words are what a club is called behind the name of its owner or town, which the text has: the Giants,
    of 롯데.
    """
    return any(owner in text for owner in _owners_of_clubs().get(stems, ()))


@by_house(maxsize=1)
def _owners_of_clubs() -> dict[Stems, tuple[str, ...]]:
    """What clubs are called behind the name of an owner or a town → the Korean names of those."""
    found: dict[Stems, set[str]] = {}
    for form, rows in catalogue().by_form.items():
        if any(row.kind == "sports" for row in rows):
            for at in range(1, len(form)):
                owners = {row.korean for row in catalogue().by_form.get(form[:at], ())}
                owners |= {place.base for place in gazetteer().by_form.get(form[:at], ())}
                found.setdefault(form[at:], set()).update(owner for owner in owners if len(owner) > 1)
    return {nickname: tuple(sorted(owners)) for nickname, owners in found.items() if owners}


def _by_name(korean: str, text: str) -> bool:
    """Whether a body is named in a text without spaces, and not only as the end of the name of a regional one:
    선거관리위원회 in 충북선거관리위원회.
    """
    if korean not in text:
        return False
    if len(korean) < _REGIONAL:
        return True
    at = text.find(korean)
    while at >= 0:
        if not any(text[at - size : at] in gazetteer().korean for size in (2, 3, 4) if size <= at):
            return True
        at = text.find(korean, at + 1)
    return False


def _by_head(korean: str, text: str) -> bool:
    """Whether a body is named by the head of it alone: 해군작전사령관, 공정거래위원장."""
    for end, head in (("사령부", "사령관"), ("위원회", "위원장"), ("청", "청장"), ("처", "처장")):
        if korean.endswith(end) and len(korean) > len(end) + 1 and korean.removesuffix(end) + head in text:
            return True
    return False


def _by_itself(letters: str, text: str) -> bool:
    """Whether letters stand in a text, not only in brackets behind a Korean name, whose letters they are then."""
    return letters in text and bool(re.search(rf"(?<![가-힣]\(){re.escape(letters)}|{re.escape(letters)}(?!\))", text))


@by_house(maxsize=512)
def _headless(ministry: str) -> re.Pattern[str]:
    """How a ministry shows without its last syllable: 외교장관, 국방차관, 외교·국방장관, 외교당국."""
    return re.compile(f"{re.escape(ministry[:-1])}(?:부|성|·|장관|차관|장차관|당국|수장|위)")


def namesakes(english: EnglishOrganisation) -> tuple[Organisation, ...]:
    """All rows that bear the English name, or one that differs by Korea alone."""
    trimmed = _trimmed(english.stems)
    return (*english.rows, *catalogue().by_form.get(trimmed, ()), *catalogue().by_form.get(("korea", *trimmed), ()))


def _named_shortly(row: Organisation, passages: tuple[Passage, ...]) -> bool:
    """Whether the kind of the body stands alone (공단은, 대학은, 경찰청은): it may mean this one."""
    parts = take_apart(row.korean)
    kind = parts[-1].korean if parts and parts[-1].role == "kind" else ""
    return len(kind) > 1 and kind in _alone(passages)


@by_house(maxsize=64)
def _alone(passages: tuple[Passage, ...]) -> frozenset[str]:
    """Nouns that are a word of their own."""
    found = set()
    for passage in passages:
        tokens = passage.tokens
        for number, token in enumerate(tokens):
            if token.tag != "NNG":
                continue
            before = tokens[number - 1] if number else None
            after = tokens[number + 1] if number + 1 < len(tokens) else None
            glued = before is not None and before.end == token.start and before.tag in ("NNG", "NNP", "SL")
            longer = after is not None and after.start == token.end and after.tag in ("NNG", "NNP", "XSN")
            if not glued and not longer:
                found.add(token.form)
    return frozenset(found)
