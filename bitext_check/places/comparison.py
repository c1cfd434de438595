"""Whether a Korean and an English place are the same, and whether a place of one side stands on the other at all."""

from __future__ import annotations

import re
from typing import Literal

from bitext_check.content.lexicon import known_stems, lexicon
from bitext_check.content.sound import hangul_skeleton, latin_skeletons
from bitext_check.places.gazetteer import KOREAN_LEVELS, Place, bare, base_of, forms_of, gazetteer
from bitext_check.places.romanization import heard_in, reads_as, rr_place, spells
from bitext_check.places.signs import signed
from bitext_check.places.values import EnglishPlace, KoreanPlace
from bitext_check.places.words import Word, find
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house

Agreement = Literal["same", "level", "different"]
_HANGUL = re.compile(r"[가-힣]{2,}")
_PARTICLE = re.compile("(?<=[가-힣]{2})(?:에서|으로|[은는이가을를의에도와과로만])$")
_JOINERS = re.compile(r"[ ·\-–ㆍ]")
_ABROAD = frozenset(("foreign-city", "foreign-state", "country", "region"))
_HOME = frozenset(("한국", "대한민국", "남한", "한반도"))
_AROUND_SEOUL = ("수도권", "상경", "한양", "경성", "강남", "여의도", "청와대", "광화문")
_CITY_STATES = ("싱가포르", "싱가폴", "모나코", "바티칸", "홍콩", "마카오")
_OLD_PROVINCES = ("경상도", "전라도", "충청도", "평안도", "함경도")
# So many letters set the countries apart: India and Indonesia share four.
_OPENING = 5
# Cities, counties and districts.
_TOWNS = (2, 3)
_RR_LEVELS = {
    "읍": "eup", "면": "myeon", "동": "dong", "리": "ri", "로": "ro", "대로": "daero", "길": "gil", "가": "ga",
}  # fmt: skip


def exactly(korean: KoreanPlace, english: EnglishPlace) -> bool:
    """Whether the English is a listed form of the Korean place or spells it letter by letter."""
    if any(
        english.words in forms_of(place) or tuple(english.base.split()) in forms_of(place) for place in korean.places
    ):
        return True
    return spells(korean.base, english.base.replace(" ", ""))


def same_level(korean: str, english: str) -> bool:
    """Whether a Korean level can be called by an English one; "" says nothing and goes with all."""
    if not korean or not english or korean == english:
        return True
    if english == "metropolitan":
        return korean in ("city", "")
    townlike = ("town", "township", "dong", "ri")
    return (korean in townlike and english in townlike) or (korean in ("ro", "gil") and english in ("ro", "gil"))


def agreement(korean: KoreanPlace, english: EnglishPlace) -> Agreement:
    """ "same" when the English name is a name of the Korean place, "level" when only its level word is wrong."""
    named = any(english.words in place.forms for place in korean.places)
    if named:
        return "same"
    if _of_another_row(korean, english):
        return "different"
    base = tuple(english.base.split())
    bases = any(base in forms_of(place) for place in korean.places)
    if not bases and not (korean.domestic and _reads(korean.base, english.base.replace(" ", ""), bool(english.places))):
        return "different"
    level = korean.level or _level_of_rows(korean)
    if english.level == "metropolitan":
        great = any(place.kind in ("metropolitan-city", "short") and not place.province for place in korean.places)
        return "same" if great else "level"
    return "same" if same_level(level, english.level) else "level"


def _of_another_row(korean: KoreanPlace, english: EnglishPlace) -> bool:
    """Whether both are listed and share no name: Geochang is the county of 거창, however like 고창 it is spelled."""
    if not korean.places or not english.places or any(row.family != "domestic" for row in english.places):
        return False
    own = {korean.base, *(row.base for row in korean.places)}
    return korean.domestic and own.isdisjoint(row.base for row in english.places)


def _level_of_rows(korean: KoreanPlace) -> str:
    return "province" if korean.places and all(place.province for place in korean.places) else ""


def stands(korean: KoreanPlace, words: tuple[Word, ...], tied: frozenset[str] = frozenset()) -> int:
    """How often the Korean place stands in English words, read with tolerance.

    `tied` are words that name other Korean places; Yongpyeong of 용평 is not 봉평 with a letter off.
    """
    lower = tuple(word.lower for word in words)
    forms = frozenset(form for place in korean.places for form in forms_of(place))
    listed = sum(lower[at : at + len(form)] == form for form in _outermost(forms) for at in range(len(lower)))
    if listed:
        return listed
    if korean.domestic and len(korean.base) > 1:
        return sum(
            word.capital and _reads(korean.base, word.text, word.lower in tied or (word.lower,) in gazetteer().by_form)
            for word in words if not _of_another_row(korean, _listed(word))
        )  # fmt: skip
    return sum(
        not _another_listed(korean, word) and (_sounds_alike(korean, word) or _opens_alike(korean, word))
        for word in words
        if word.capital
    )


def _listed(word: Word) -> EnglishPlace:
    """The places that a word is a listed name of."""
    return EnglishPlace((word.lower,), word.lower, "", gazetteer().by_form.get((word.lower,), ()))


def _another_listed(korean: KoreanPlace, word: Word) -> bool:
    """Whether the word is the listed name of another city or country: Chengdu for 칭다오, Australian for 오스트리아."""
    rows = gazetteer().by_form.get((word.lower,), ())
    return any(
        bool(rows) and all(row.family == family for row in rows) and not {*rows} & {*korean.places}
        for family in ("foreign-city", "country")
    )


def _reads(base: str, latin: str, known: bool) -> bool:
    """Whether the Latin spells the name; a letter off only when it is not a `known` name of another place."""
    return spells(base, latin) if known else reads_as(base, latin)


@by_house(maxsize=4096)
def _outermost(forms: frozenset[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """The shortest forms: a longer one that holds a shorter one is counted by it."""
    return tuple(f for f in forms if not any(f != other and find(other, f) >= 0 for other in forms))


def _sounds_alike(korean: KoreanPlace, word: Word) -> bool:
    """Whether a word has the consonants of the name; two are too few for a country, whose forms are all listed."""
    skeleton = hangul_skeleton(korean.name)
    country = any(place.kind == "country" for place in korean.places)
    return len(skeleton) >= (3 if country else 2) and skeleton in latin_skeletons(word.text)


def _opens_alike(korean: KoreanPlace, word: Word) -> bool:
    """Canadian for Canada, Vietnamese for Vietnam."""
    firsts = {place.forms[0][0][:4] for place in korean.places if len(place.forms[0]) == 1}
    return len(word.lower) > 4 and word.lower[:4] in firsts


def backed(english: EnglishPlace, korean_text: str) -> bool:
    """Whether anything in the Korean text can have given the English place; generous."""
    text, others_out = _JOINERS.sub("", korean_text), _without_others(english, korean_text)
    for place in english.places:
        if place.korean in _HOME or _in_text(place, text) or signed(place.korean, others_out):
            return True
        if place.base == "서울" and any(word in text for word in _AROUND_SEOUL):
            return True
    if not english.families <= _ABROAD:
        latin = english.base.replace(" ", "")
        # A listed place stands by its name, and not in 지난 (Jinan) or 진전 (Jincheon, Jinjeon).
        heard = heard_in(latin, _without_words(korean_text) if english.places else korean_text)
        return heard and not _only_another_row(english, korean_text)
    names = [word for word in english.words if stem(word) not in known_stems()]
    return bool(names) and all(_heard_abroad(word, others_out) for word in names)


@by_house(maxsize=256)
def _without_words(korean_text: str) -> str:
    """The text without the words that the lexicon knows, as they stand or before a particle."""
    known = lexicon()
    return _HANGUL.sub(lambda m: " " if m[0] in known or _PARTICLE.sub("", m[0]) in known else m[0], korean_text)


def _only_another_row(english: EnglishPlace, korean_text: str) -> bool:
    """Whether a listed city or county is heard in the Korean name of another one alone: Geochang in 고창."""
    if not english.places or any(row.level not in _TOWNS for row in english.places):
        return False
    latin, rest = english.base.replace(" ", ""), korean_text
    for word in _HANGUL.findall(korean_text):
        towns = (word[:size] for size in (3, 2) if _is_town(word[:size]))
        if any(spells(base_of(town), latin) for town in towns):
            rest = rest.replace(word, " ")
    return rest != korean_text and not heard_in(latin, rest)


def _is_town(name: str) -> bool:
    return any(row.level in _TOWNS for row in gazetteer().korean.get(name, ()))


def _without_others(english: EnglishPlace, text: str) -> str:
    """The text without countries that an English country is not: 인도네시아 begins like India and is not it."""
    if english.families != {"country"}:
        return text
    for name, openings in _countries():
        if name in text and not any(word[:_OPENING] in openings for word in english.words):
            text = text.replace(name, " ")
    return text


@by_house(maxsize=1)
def _countries() -> tuple[tuple[str, frozenset[str]], ...]:
    """The countries of three syllables and more, the longest first, with the first letters of their English words."""
    rows = (row for found in gazetteer().korean.values() for row in found if row.kind == "country")
    found = {row.korean: frozenset(word[:_OPENING] for form in row.forms for word in form) for row in rows}
    return tuple((name, found[name]) for name in sorted(found, key=len, reverse=True) if len(name) > 2)


def _in_text(place: Place, text: str) -> bool:
    """Whether the name of a place stands in a text without spaces, not only in that of another country (인도네시아)."""
    if place.kind == "country":
        for name in _longer_names(place):
            text = text.replace(name, " ")
    return place.korean in text or (len(place.base) > 1 and place.base in text)


@by_house(maxsize=512)
def _longer_names(country: Place) -> tuple[str, ...]:
    """The countries whose Korean name holds that of another, while their English one does not: 소말리아 of 말리."""
    own = frozenset(form for form in country.forms if len(form) == 1)
    return tuple(
        name for name, rows in gazetteer().korean.items()
        if country.korean in name and all(row.kind == "country" for row in rows)
        and all(own.isdisjoint((word,) for word in form) for row in rows for form in row.forms)
    )  # fmt: skip


def _heard_abroad(word: str, text: str) -> bool:
    return any(len(sound) >= 3 and sound in _skeletons(text) for sound in latin_skeletons(word))


def _another_abroad(run: str) -> bool:
    """Whether a Hangul word begins with a listed city or state abroad: 칭다오 sounds like Chengdu and is not it."""
    names = (run[:length] for length in range(min(len(run), 8), 2, -1))
    rows = next((rows for name in names if (rows := gazetteer().korean.get(name))), ())
    return bool(rows) and all(row.family in ("foreign-city", "foreign-state") for row in rows)


@by_house(maxsize=256)
def _skeletons(text: str) -> frozenset[str]:
    """The sound skeletons of the beginnings of all Hangul words but other places abroad."""
    found: set[str] = set()
    for match in _HANGUL.finditer(text):
        run = match.group()[:24]
        if _another_abroad(run):
            continue
        found.update(hangul_skeleton(run[:length]) for length in range(2, min(len(run), 8) + 1))
    return frozenset(s for s in found if len(s) >= 2)


def comparable(korean: KoreanPlace, english: EnglishPlace) -> bool:
    """Whether one may stand where the other should: both cities, both provinces, both countries, both rivers …"""
    if not korean.places:
        return bool(english.level) and same_level(korean.level, english.level)
    if _island(korean) and (english.words[-1] == "island" or any(map(_is_island, english.places))):
        return True
    return any(_alike(one, other) for one in korean.places for other in _rows(english))


def _island(korean: KoreanPlace) -> bool:
    return korean.name == "제주도" or all(place.kind == "island" for place in korean.places)


def _is_island(place: Place) -> bool:
    """Whether a row is an island; the province of Jeju is one as well."""
    return place.kind == "island" or place.korean == "제주도"


def _rows(english: EnglishPlace) -> tuple[Place, ...]:
    """The rows of an English place whose level is the one it says."""
    if english.level == "metropolitan":
        return tuple(p for p in english.places if p.level == 4 and not p.province)
    return english.places


def _alike(one: Place, other: Place) -> bool:
    if (_city_state(one) and other.family == "foreign-city") or (_city_state(other) and one.family == "foreign-city"):
        return True
    if _old_province(one) and (_old_province(other) or other.province):
        return True
    if _old_province(other) and one.province:
        return True
    if one.family != other.family or "region" in (one.kind, other.kind):
        return False
    if one.family != "domestic":
        return True
    if one.province or other.province:
        return one.province and other.province
    return one.level == other.level or {one.level, other.level} in ({3, 4}, {2, 3})


def _city_state(place: Place) -> bool:
    """Whether a country is a city as well."""
    return place.kind == "country" and place.korean in _CITY_STATES


def _old_province(place: Place) -> bool:
    """경상도, 전라도: the provinces of old, which the press calls a region."""
    return place.kind == "region" and place.korean in _OLD_PROVINCES


def rendering(korean: KoreanPlace, like: EnglishPlace | None = None) -> str:
    """The English name to write: in the form of the one that stands there, else the usual one."""
    if not korean.places:
        suffix = next(s for s in KOREAN_LEVELS if korean.name.endswith(s)) if korean.level else "가"
        number = f" {korean.number}" if korean.number else ""
        return f"{rr_place(korean.name.removesuffix(suffix)).capitalize()}{number}-{_RR_LEVELS.get(suffix, suffix)}"
    names = korean.places[0].names
    if like is not None and like.level:
        tail = like.words[-1]
        for name, form in zip(names, korean.places[0].forms, strict=False):
            if form[-1] == tail and ("metropolitan" in form) == (like.level == "metropolitan"):
                return name
    return names[0]


def full_name(korean: KoreanPlace) -> str:
    """The English name with the word for its level, and where it lies when a namesake lies elsewhere."""
    if not korean.places:
        return rendering(korean)
    place = korean.places[0]
    name = next((n for n, form in zip(place.names, place.forms, strict=False) if bare(form) != form), place.names[0])
    above = gazetteer().korean.get(place.parent, ())
    namesakes = {(p.base, p.parent) for p in gazetteer().by_form[bare(place.forms[0])] if p.family == "domestic"}
    return f"{name}, {above[0].names[0]}" if above and len(namesakes) > 1 else name
