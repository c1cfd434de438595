"""Find places in a passage: those of the table, and those whose ending says what they are (풍산읍, Opo 2-dong)."""

from __future__ import annotations

import re
from pathlib import Path

from bitext_check.content.lexicon import lexicon
from bitext_check.places.gazetteer import ENGLISH_LEVELS, Gazetteer, Place, bare, gazetteer
from bitext_check.places.towns import town_in, towns
from bitext_check.places.values import EnglishPlace, KoreanPlace
from bitext_check.places.words import Word, english_words
from bitext_check.records import Mention, Passage, Token

# Only the tags of verbs and adjectives have more behind a hyphen (VV-I).
_NOUNS = frozenset("NNG NNP XR SL XPN".split())
_NAME_TAGS = _NOUNS | frozenset("SN NNB XSN NR".split())
# Town and township names, and neighbourhoods with a number; the other endings are too common in plain words.
_BY_RULE = re.compile(r"([가-힣]{2,5}?)(\d{0,2})(읍|면|동)")
_AFTER_CHAIN = re.compile(r"([가-힣]{1,5}?)(\d{0,3})(읍|면|동|리|대로|로|길|가)")
# The last syllables of these, and of their heads (읍장).
_RULED_ENDS = frozenset("읍면동리로길가장")
_LOOSE = frozenset("쪽 발 산 행 측 간 상".split())
_SUFFIXES = frozenset(("gu", "gun", "si", "do", "eup", "myeon", "dong", "ri", "ro", "gil", "daero", "ga"))
_TAKES_PLACE = re.compile(r"에서 (?:열[리린릴]|개최|개막|폐막|치러|태어[나난]|만[나난])")
# A town with its village is a place however the analyser cuts it (너른면 돌샘리).
_VILLAGE = re.compile(
    r"(?<![가-힣])([가-힣]{2,4}[읍면]) ([가-힣]{1,4}리)(?=(?:에서|에|의|로|와|는|가|일대|일원)?(?![가-힣]))"
)
# English names a language as often as England.
_LANGUAGES = frozenset(("english",))
_STATES = frozenset(("gangwon", "jeonbuk", "jeju"))


def korean_places(passage: Passage, folder: Path | None = None) -> tuple[Mention, ...]:
    """The places that stand for themselves in a Korean passage, in order; a place inside a longer name is left out."""
    found: list[Mention] = []
    villages = {match.start(): match for match in _VILLAGE.finditer(passage.plain) if _is_village(passage, match)}
    end, listed = 0, gazetteer(folder)
    for number, token in enumerate(passage.tokens):
        if token.start in villages and token.start >= end:
            found.extend(_village(passage, villages[token.start]))
            end = found[-1].end
        if token.start < end or token.end <= token.start or token.tag not in _NOUNS:
            continue
        glued = bool(number) and passage.tokens[number - 1].end == token.start and _noun(passage.tokens[number - 1])
        # Inside a compound noun nothing stands for itself, unless a place came directly before (경기광주).
        if glued and not (found and found[-1].end == token.start):
            continue
        mention = _listed(passage, number, found, listed, folder) or _by_rule(passage, number, found, folder)
        if mention is not None:
            found.append(mention)
            end = mention.end
    return tuple(found)


def _is_village(passage: Passage, match: re.Match[str]) -> bool:
    """Whether 면 is the noun, not the ending of a verb (하면 소리), and neither name is a word."""
    ends = any(t.end == match.end(1) and t.tag in ("NNG", "NNP") for t in passage.tokens)
    last = any(t.end == match.end(2) and t.tag in ("NNG", "NNP") for t in passage.tokens)
    return ends and last and match[1] not in lexicon() and match[2] not in lexicon()


def _village(passage: Passage, match: re.Match[str]) -> tuple[Mention, ...]:
    return tuple(
        Mention("place", match[n], passage, match.start(n), match.end(n), KoreanPlace(match[n]), "town and village")
        for n in (1, 2)
    )


def _noun(token: Token) -> bool:
    return token.tag in _NOUNS


def _listed(
    passage: Passage, number: int, found: list[Mention], listed: Gazetteer, folder: Path | None
) -> Mention | None:
    token, text = passage.tokens[number], passage.plain
    near = bool(found) and text[found[-1].end : token.start].strip() == ""
    for end, places in listed.starting(text, token.start):
        if not _ends_word(passage, number, end):
            continue
        name = text[token.start : end].replace(" ", "")
        inside = near and any(_lies_in(place, found[-1]) for place in places)
        if inside or _is_name(passage, number, end):
            return Mention("place", name, passage, token.start, end, KoreanPlace(name, places), "places.tsv")
    return _short(passage, number, found[-1] if near else None, listed, folder)


def _short(
    passage: Passage, number: int, outer: Mention | None, listed: Gazetteer, folder: Path | None
) -> Mention | None:
    """A town by its bare name that is a common word as well (예산, 전주): after its province, or read as a name."""
    token = passage.tokens[number]
    if token.tag not in ("NNG", "NNP"):
        return None
    begun = passage.plain[token.start : token.start + 2]
    if outer is None and begun not in listed.bare_towns:
        return None
    end = _noun_end(passage, number)
    # Where something takes place, the nouns before the particle are one name (완 + 주).
    end = end if end - token.start <= 3 and _scene(passage, end) else token.end
    name = passage.plain[token.start : end]
    if len(name) < 2 or not _ends_word(passage, number, end):
        return None
    rows = tuple(row for suffix in ("시", "군") for row in listed.korean.get(name + suffix, ()))
    inside = tuple(row for row in rows if outer is not None and _lies_in(row, outer))
    rows = inside or (rows if token.tag == "NNP" or _scene(passage, end) else ())
    if rows:
        return Mention("place", name, passage, token.start, end, KoreanPlace(name, rows), "places.tsv")
    full = town_in(name, outer.data.places, folder) if outer is not None and isinstance(outer.data, KoreanPlace) else ""
    return Mention("place", full, passage, token.start, end, KoreanPlace(full), "towns.tsv") if full else None


def _scene(passage: Passage, end: int) -> bool:
    """Whether something takes place there (완주에서 열린다), which no race, budget or wall can be said of."""
    return bool(_TAKES_PLACE.match(passage.plain, end))


def _ends_word(passage: Passage, number: int, end: int) -> bool:
    """Whether the name ends where a word ends: before a particle, a space or a sign, not inside a longer noun."""
    tokens = passage.tokens
    while number < len(tokens) and tokens[number].end < end:
        number += 1
    if number < len(tokens) and tokens[number].end > end:
        return False
    number += 1
    return number >= len(tokens) or tokens[number].start > end or not _goes_on(tokens[number])


def _goes_on(token: Token) -> bool:
    """Whether a noun that follows directly makes a longer name of it (강릉 + 시청); 쪽, 발, 상 (동해상) do not."""
    return token.tag.split("-")[0] in ("NNG", "NNP", "XSN", "SL") and token.form not in _LOOSE


def _is_name(passage: Passage, number: int, end: int) -> bool:
    """Whether the word is the place and not a common word that is written alike (이란, 수단)."""
    token = passage.tokens[number]
    if end - token.start >= 4 or token.end < end:
        return True
    return token.tag == "NNP" and token.end == end


def _lies_in(place: Place, outer: Mention) -> bool:
    data = outer.data
    return isinstance(data, KoreanPlace) and bool(place.parent) and place.parent in (data.base, data.name)


def _by_rule(passage: Passage, number: int, found: list[Mention], folder: Path | None) -> Mention | None:
    """A town or neighbourhood told by its ending: alone when it looks like a name, or after a larger place."""
    text, token = passage.plain, passage.tokens[number]
    near = bool(found) and text[found[-1].end : token.start].strip() == "" and _rank(found[-1]) in (1, 2, 3, 4)
    end = _noun_end(passage, number)
    if text[end - 1 : end] not in _RULED_ENDS:
        return None
    if text[end - 2 : end] in ("읍장", "면장", "동장") and text[token.start : end - 1] in towns(folder):
        # The head of a town is written on to its name.
        end -= 1
    match = (_AFTER_CHAIN if near else _BY_RULE).fullmatch(text, token.start, end)
    if match is None:
        return None
    name = match[1] + match[3]
    # 동 ends many words; a town (읍) and a township of the table is one however the analyser cuts it.
    cut_up = token.tag == "NNP" or match[3] == "읍" or (match[3] == "면" and name not in lexicon())
    if (name in towns(folder) or match[3] == "읍") and cut_up and (len(name) > 2 or near):
        return Mention("place", name, passage, token.start, end, KoreanPlace(name, (), match[2]), "towns.tsv")
    if name in lexicon() or (near and len(match[1]) == 1 and match[3] not in "동리"):
        return None
    if not near and (match[1] in lexicon() or not _named(passage, token, end, bool(match[2]))):
        return None
    return Mention("place", name, passage, token.start, end, KoreanPlace(name, (), match[2]), f"ending {match[3]}")


def _noun_end(passage: Passage, number: int) -> int:
    """Where the nouns and numbers that begin with this token end, before a particle, a sign or a space."""
    end = passage.tokens[number].start
    for at in range(number, len(passage.tokens)):
        token = passage.tokens[at]
        if token.start != end or token.tag not in _NAME_TAGS:
            break
        end = token.end
    return end


def _named(passage: Passage, token: Token, end: int, numbered: bool) -> bool:
    """Whether the analyser saw a name in it: a proper noun, and for 동 and 리 the whole of it or a number inside."""
    if token.tag != "NNP":
        return False
    return numbered or passage.plain[end - 1] in "읍면" or token.end == end


def _rank(mention: Mention) -> int:
    return mention.data.rank if isinstance(mention.data, KoreanPlace) else 0


def english_places(passage: Passage, folder: Path | None = None) -> tuple[Mention, ...]:
    """The places of an English passage, in order: capitalised forms of the table and words with -gu, -dong, -si …"""
    words = english_words(passage.plain)
    lower = tuple(word.lower for word in words)
    found: list[Mention] = []
    listed = gazetteer(folder)
    at = 0
    while at < len(words):
        begins = words[at].capital and (not words[at].joined or _behind_place(found, words[at]))
        span = _english_at(words, lower, at, listed) if begins else None
        if span is None:
            at += 1
            continue
        end, data = span
        via = "places.tsv" if data.places else "ending"
        found.append(Mention("place", " ".join(data.words), passage, words[at].start, words[end - 1].end, data, via))
        at = end
    return tuple(found)


def _english_at(
    words: tuple[Word, ...], lower: tuple[str, ...], at: int, listed: Gazetteer
) -> tuple[int, EnglishPlace] | None:
    """The place that begins with a capitalised word, with its end."""
    if lower[at] in _LANGUAGES:
        return None
    form = listed.longest(lower, at)
    places = listed.by_form.get(form, ())
    end = at + len(form)
    ruled = _ruled_end(words, lower, at)
    joined = _goes_on_joined(words, lower, end)
    route = joined and bool(form) and _route(words, lower, at, end, listed)
    if ruled is not None and ruled > end:
        places = listed.by_form.get(lower[at : ruled - 1], ()) if is_latin_base(lower[at : ruled - 1]) else ()
        form, end = lower[at:ruled], ruled
    elif not form or (joined and not route):
        return None
    domestic = any(place.family == "domestic" for place in places)
    if domestic or ruled is not None:
        end = _with_level(words, lower, at, end)
    full = lower[at:end]
    base = bare(full)
    level = "" if base == full else "metropolitan" if "metropolitan" in full else ENGLISH_LEVELS.get(full[-1], "")
    if level == "province" and full[-1] == "state" and base[0] not in _STATES:
        level = ""
    whole = route or not (end < len(words) and words[end].capital and _adjacent(words, end)
                 and lower[end] not in _LEVEL_HEADS)  # fmt: skip
    return end, EnglishPlace(full, " ".join(base), level, places, whole)


def _goes_on_joined(words: tuple[Word, ...], lower: tuple[str, ...], at: int) -> bool:
    """Whether a hyphen ties a word that is no level to those before it: Seoul-based."""
    return at < len(words) and words[at].joined and lower[at] not in _SUFFIXES


def _behind_place(found: list[Mention], word: Word) -> bool:
    """Whether a hyphen ties a word to the city before it: Incheon-Da Nang."""
    return bool(found) and found[-1].end + 1 == word.start and _cities(found[-1].data)


def _cities(data: object) -> bool:
    rows = data.places if isinstance(data, EnglishPlace) else ()
    return bool(rows) and all(row.family in _ON_ROUTES for row in rows)


def _route(words: tuple[Word, ...], lower: tuple[str, ...], at: int, end: int, listed: Gazetteer) -> bool:
    """Whether the listed words at a place are a city, with a hyphen and another listed city behind them."""
    there = listed.longest(lower, end) if words[end].capital else ()
    forms = (lower[at:end], there)
    return bool(there) and all(row.family in _ON_ROUTES for form in forms for row in listed.by_form[form])


_ON_ROUTES = frozenset(("domestic", "foreign-city", "foreign-state"))
_LEVEL_HEADS = frozenset("mayor governor resident citizen".split())


def is_latin_base(words: tuple[str, ...]) -> bool:
    """Whether the words before a hyphened ending are letters (not the number of "Opo 2-dong")."""
    return bool(words) and not words[-1].isdigit()


def _ruled_end(words: tuple[Word, ...], lower: tuple[str, ...], at: int) -> int | None:
    """The end of "Pungsan-eup", "Opo 2-dong", "Jongno 3-ga" at this word."""
    for end in (at + 2, at + 3):
        if end <= len(words) and words[end - 1].joined and lower[end - 1] in _SUFFIXES:
            middle = words[at + 1 : end - 1]
            if all(w.text.isdigit() or w.joined for w in middle):
                return end
    return None


def _with_level(words: tuple[Word, ...], lower: tuple[str, ...], at: int, end: int) -> int:
    """Take in the words behind a name that say its level (City, Metropolitan City), unless more of a name follows."""
    stop = end
    while stop < len(words) and words[stop].capital and _adjacent(words, stop) and (
        lower[stop] in ENGLISH_LEVELS or lower[stop] in ("metropolitan", "special", "government", "town", "township")
    ):  # fmt: skip
        stop += 1
    if stop < len(words) and stop > end and words[stop].capital and _adjacent(words, stop):
        return end
    return stop


def _adjacent(words: tuple[Word, ...], at: int) -> bool:
    """Whether only one space stands before the word."""
    return words[at].start - words[at - 1].end <= 1
