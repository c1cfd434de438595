"""Find titles in Korean passages: the base, what stands around it, and the organisation before it.

Words that are a title only sometimes (시장 mayor or market, `tables/title_homographs.tsv`) count only next to a
person's name, an organisation or a prefix such as 전.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from bitext_check.annotation.hangul_words import common_words
from bitext_check.annotation.people_korean import Person, korean_people
from bitext_check.records import Mention, Passage
from bitext_check.tables.load import by_house, here, table
from bitext_check.tables.words import words_used
from bitext_check.titles import korean as reading
from bitext_check.titles.affixes import affixes
from bitext_check.titles.catalogue import catalogue, compact
from bitext_check.titles.contexts import kinds

_WORD = re.compile(r"[가-힣A-Za-z0-9前現故]+")
_TIME_BEFORE = re.compile(
    r"(?:\d|(?<!19\d\d)(?<!20\d\d)년|시간|개월|달|틀|흘|세기|오래|얼마|취임|선거|(?<![가-힣])[직이그사]"
    r"|(?<![가-힣])[월일주분]|[\d한두세네몇수여][월일주분])\s{0,2}$"
)
_CITY = re.compile(r"(?:특별자치|특별|광역)?시$")
_CHANGING = frozenset("former new next honorary inaugural interim acting nominee candidate elect".split())
_APART = re.compile(r"\s{0,2}(?:\([^()]{1,30}\)\s?)?")
# A nickname or a stage name in marks may stand between: 주장 ‘하울’ 편시우.
_LEADS = re.compile(r"(?:인|이자)?[\s‘“]{1,2}(?:[^‘’“”\s]{1,12}[’”] ?)?")
_ENDINGS = ("J", "VC", "XSV", "XSA", "XSN", "E", "V")
_FIELD = re.compile(r"[가-힣A-Za-z0-9]{1,12}·$")
# Those around somebody, written on to the title: 교수팀, 회장측.
_AROUND_ONE, _WITH_TEAM = ("팀", "측"), 2
# What goes on behind a title that stands for somebody: a particle, a bracket, a stop, 등 and 씨.
_GOES_ON = re.compile(r"\s(?!등|씨)[가-힣]")
_DUTIES = frozenset(("담당",))
_MARKET = "시장"
_WINDOW = 6
_BODY_WORDS = 3
_BRACKET = 40
_SURE = 3.0
CERTAIN = 4.0


@dataclass(frozen=True, slots=True)
class KoreanTitle(reading.KoreanTitle):
    """A title of a passage. `sure` is False for a word that may be no title here or stands for nobody in particular."""

    sure: bool = True


class _Word(NamedTuple):
    """A word; `noun` is where the nouns at its beginning end: particles and endings follow."""

    text: str
    start: int
    end: int
    noun: int


@by_house(maxsize=8)
def _homographs(folder: Path | None) -> dict[str, str]:
    return {row["korean"]: row["needs"] for row in table("title_homographs", folder) if row["needs"] != "apart"}


@by_house(maxsize=4096)
def anybody(base: str, folder: Path | None = None) -> bool:
    """Whether the word names people without an office (employees, residents)."""
    return any(not entry.nouns.isdisjoint(words_used("anybody")) for entry in catalogue(folder).entries.get(base, ()))


def korean_titles(
    passage: Passage, people: Sequence[Mention] | None = None, folder: Path | None = None
) -> tuple[Mention, ...]:
    """Mentions of titles in a Korean passage in order of place; kind "title", value = the title of the table.

    `people` are the mentions of persons in the passage when they are known already. A mention covers the title with
    its prefixes and suffixes, without particles and without the organisation (unless both are one word).
    """
    if people is None:
        people = korean_people(passage)
    words = _words(passage)
    found: list[Mention] = []
    done = -1
    for number in _beginnings(passage, folder):
        if number > done:
            last = _run(passage, words, number, folder)
            mention = _mention(passage, words, number, last, people, folder)
            if mention is not None:
                found.append(_in_same_body(mention, found))
                done = last
    return tuple(found)


def _in_same_body(title: Mention, before: Sequence[Mention]) -> Mention:
    """The title with the organisation of the one right before it: 한들건설 대표이사 부회장."""
    if not before or before[-1].end + 1 != title.start or title.passage.plain[before[-1].end] != " ":
        return title
    one, other = before[-1].data, title.data
    assert isinstance(one, KoreanTitle)
    assert isinstance(other, KoreanTitle)
    return title if other.context else replace(title, data=replace(other, context=one.context))


@by_house(maxsize=256)
def _beginnings(passage: Passage, folder: Path | None) -> tuple[int, ...]:
    """The numbers of the words of a passage that end in a title."""
    text, known = passage.plain, here(_known_end)
    return tuple(
        [
            number
            for number, (_, start, _, noun) in enumerate(_words(passage))
            if noun > start + 1 and known(text[start:noun], folder)
        ]
    )


@by_house(maxsize=256)
def _words(passage: Passage) -> tuple[_Word, ...]:
    found = []
    tokens = passage.tokens
    at = 0
    for match in _WORD.finditer(passage.plain):
        start, end = match.span()
        while at < len(tokens) and tokens[at].start < start:
            at += 1
        cut = end
        while at < len(tokens) and tokens[at].start < end:
            if not tokens[at].tag.startswith(_ENDINGS) or _ends_title(
                passage.plain[start : tokens[at].end], tokens[at].tag
            ):
                # A noun goes on behind what looked like an ending: 아름다운재단, 한들산업연구원.
                cut = end
            elif cut == end:
                cut = tokens[at].start
            at += 1
        found.append(_Word(match.group(), start, end, _without_team(passage.plain, start, cut)))
    return tuple(found)


def _ends_title(text: str, tag: str) -> bool:
    """Whether what looks like a suffix of nouns is the last syllable of a title: the 생 of 박사과정생."""
    return tag == "XSN" and bool(_known_end(text, None))


def _without_team(text: str, start: int, end: int) -> int:
    """Where the title in 교수팀 or 회장측 ends; `end` for all other nouns, and for a 대표팀, which is nobody's."""
    word = text[start:end]
    inside = text[end - 1] in _AROUND_ONE and end - start > _WITH_TEAM and not _known_end(word, None)
    inside = inside and not any(word[n:] in common_words() for n in range(len(word) - _WITH_TEAM))
    return end - 1 if inside and _known_end(text[start : end - 1], None) else end


def _title_at(passage: Passage, word: _Word, folder: Path | None) -> bool:
    return word.noun > word.start + 1 and bool(_known_end(passage.plain[word.start : word.noun], folder))


@by_house(maxsize=20_000)
def _known_end(text: str, folder: Path | None) -> str:
    entries, around = catalogue(folder).entries, affixes(folder).korean
    ends = [text[i:] for i in range(len(text))]
    if entries.keys().isdisjoint(ends) and around.keys().isdisjoint(ends):
        return ""
    title = reading.read_title(text, folder)
    return title[-1].base if title else ""


def _bound(passage: Passage, words: Sequence[_Word], number: int) -> bool:
    """Whether only a space parts a word without particle from the next."""
    if number + 1 >= len(words):
        return False
    word, following = words[number], words[number + 1]
    return word.noun == word.end and passage.plain[word.end : following.start] == " "


def _joined(passage: Passage, words: Sequence[_Word], number: int) -> bool:
    """Whether a word goes on to the next, be it over the letters of a body in brackets: 한빛기금(HBF) 총재, or as one
    of two fields of one office: 금융·조세범죄전담부장.
    """
    between = passage.plain[words[number].end : words[number + 1].start]
    if between == "·" and words[number].noun == words[number].end:
        word = passage.plain[words[number + 1].start : words[number + 1].noun]
        return _known_end(word, None) not in ("", word)
    if between == "(" and words[number].noun == words[number].end:
        return words[number + 1].text.isascii() and passage.plain.startswith(") ", words[number + 1].end)
    if between == ") " and number and words[number].text.isascii():
        return passage.plain[words[number - 1].end : words[number].start] == "("
    return _bound(passage, words, number)


def _run(passage: Passage, words: Sequence[_Word], number: int, folder: Path | None) -> int:
    """The number of the last word of the title whose base is at `number`."""
    last = number
    suffixes = affixes(folder).korean
    while _bound(passage, words, last):
        following = words[last + 1]
        noun = passage.plain[following.start : following.noun]
        affix = suffixes.get(noun)
        joined = compact(passage.plain[words[number].start : following.noun])
        if (affix is None or affix.place != "suffix") and joined not in catalogue(folder).entries:
            break
        last += 1
    return last


def _mention(
    passage: Passage, words: Sequence[_Word], first: int, last: int, people: Sequence[Mention], folder: Path | None
) -> Mention | None:
    end = words[last].noun
    begin, phrase = _left(passage, words, first, people, folder)
    title = reading.read_title(passage.plain[words[phrase].start : end], folder)
    if not title or not title[-1].base:
        return None
    read = title[-1]
    named = next((m.start for m in people if words[begin].start < m.start and m.end + 1 == words[phrase].start), -1)
    # A name right before the title is no body: 전북지원 감사라 팀장.
    context = _FIELD.sub("", passage.plain[words[begin].start : named if named > 0 else words[phrase].start]).strip()
    context = f"{_outside_bracket(passage, words, begin, people)} {context} {read.context}".strip()
    if not kinds(context, folder):
        context = f"{_owner(passage, words, begin, people)} {context}".strip()
    beside = _person_near(passage, words[phrase].start, end, people, _SURE)
    beside = beside or _ends_bracket_of_person(passage, words[phrase].start, end, people)
    near = beside or _person_near(passage, words[begin].start, end, people, _SURE)
    glued = len(read.head.replace(" ", "")) > len(read.base)
    known = bool(kinds(context, folder))
    needs = _homographs(folder).get(read.base)
    if not beside and _of_a_master(passage, words, last):
        return None
    if glued and not _at_morpheme(passage, words[phrase].start, end, read.base):
        return None
    organisation = _bound(passage, words, last) and _title_at(passage, words[last + 1], folder)
    if organisation and (read.base in _DUTIES or (needs == "alone" and not read.affixes)):
        # The work, or the body, of the title behind it: 표정화 공사 사장.
        return None
    if (
        needs
        and glued
        and (needs == "alone" or organisation or not _of_a_place(read.head.removesuffix(read.base), read.base, folder))
    ):
        return None
    ranked = _in_bracket_of_title(passage, words, first, end, folder)
    changed = ranked or any(affixes(folder).korean[name].kind in _CHANGING for name in read.affixes)
    # Name, body and duty in one phrase: 홍기석 평택지청 산재예방지도과장.
    stands = beside or (needs == "organisation" and (near or (known and not glued)))
    stands = stands or (needs == "person" and _of_a_body(passage, words[last], context, near, folder))
    if needs and not stands and not changed:
        return None
    if needs and not _is_noun_title(passage, words[last]):
        return None
    placed = (glued or bool(read.affixes) or known) and not anybody(read.base, folder)
    data = KoreanTitle(read.base, read.affixes, context, read.head, sure=near or placed or ranked)
    return Mention("title", read.base, passage, words[phrase].start, end, data, via=read.base)


def _owner(passage: Passage, words: Sequence[_Word], begin: int, people: Sequence[Mention]) -> str:
    """The word with 의 before the name that the phrase begins with: 한들노조의 표정화 위원장."""
    if not begin or not any(person.start == words[begin].start for person in people):
        return ""
    word, text = words[begin - 1], passage.plain
    return text[word.start : word.noun] if text[word.noun : words[begin].start] == "의 " else ""


def _of_a_body(passage: Passage, word: _Word, context: str, near: bool, folder: Path | None) -> bool:
    """Whether a person and the name of a body stand before the word, and nothing goes on behind it: 표정화 한들건설
    상무는, but not 표정화 보건소 검사 결과.
    """
    return near and bool(kinds(context, folder)) and not _GOES_ON.match(passage.plain, word.noun)


def _ends_bracket_of_person(passage: Passage, start: int, end: int, people: Sequence[Mention]) -> bool:
    """Whether the words end what a bracket right behind a person says: 표정화(한빛초 교감)."""
    plain = passage.plain
    bracket = plain.rfind("(", max(0, start - _BRACKET), start)
    if bracket < 0 or plain[end : end + 1] not in (")", "·", ",") or ")" in plain[bracket:start]:
        return False
    return any(person.end in (bracket, bracket - 1) for person in people)


def _of_a_master(passage: Passage, words: Sequence[_Word], last: int) -> bool:
    """Whether the title is that of somebody whom another serves: 사무총장 보좌관."""
    if not _bound(passage, words, last):
        return False
    following = words[last + 1]
    return passage.plain[following.start : following.noun] in words_used("serves-another")


def _in_bracket_of_title(passage: Passage, words: Sequence[_Word], first: int, end: int, folder: Path | None) -> bool:
    """Whether the word stands alone in brackets right behind a title, as ranks do: 제5군단장(중장)."""
    start, plain = words[first].start, passage.plain
    if not first or plain[start - 1 : start] != "(" or plain[end : end + 1] != ")":
        return False
    return words[first - 1].end >= start - 2 and _title_at(passage, words[first - 1], folder)


def _left(
    passage: Passage, words: Sequence[_Word], first: int, people: Sequence[Mention], folder: Path | None
) -> tuple[int, int]:
    """Where the noun phrase before the title begins, and where the title with its prefixes begins.

    The last syllable of a name is no particle, be it one elsewhere (초아란 페가수스 감독).
    """
    known = affixes(folder).korean
    named = {person.end for person in people}
    phrase = begin = first
    while begin > 0 and first - begin < _WINDOW:
        if not _joined(passage, words, begin - 1) and not _named(passage, words, begin - 1, named):
            break
        word = words[begin - 1]
        if _title_at(passage, word, folder) and word.text not in known and not _no_title(passage, word, folder):
            joined = compact(passage.plain[word.start : words[first].noun])
            if joined not in catalogue(folder).entries:
                break
            phrase = begin - 1
        affix = known.get(word.text)
        if affix is not None and affix.place == "prefix":
            if len(word.text) == 1 and _TIME_BEFORE.search(passage.plain[max(0, word.start - 6) : word.start]):
                break
            phrase = begin - 1 if phrase == begin or affix.kind == "former" else phrase
            begin -= 1
            if affix.kind == "former" and phrase != begin:
                break
            continue
        begin -= 1
    return begin, phrase


def _named(passage: Passage, words: Sequence[_Word], number: int, named: Container[int]) -> bool:
    """Whether a word is the end of a name that goes on to the next word."""
    return words[number].end in named and passage.plain[words[number].end : words[number + 1].start] == " "


def _no_title(passage: Passage, word: _Word, folder: Path | None) -> bool:
    """Whether a word is no title of its own before another: a duty (노무담당, 구매 담당), or the name of a body, be it
    a longer word that only ends like a title (공사 사장, 한국도로공사, 산업연구원, 한들시장).
    """
    text = passage.plain[word.start : word.noun]
    base = _known_end(text, folder)
    if base in _DUTIES or _homographs(folder).get(base) == "alone":
        return True
    return base == _MARKET and text != base and not _of_a_place(text.removesuffix(base), base, folder)


def _outside_bracket(passage: Passage, words: Sequence[_Word], begin: int, people: Sequence[Mention]) -> str:
    """The words before the bracket that the title opens, without a name: 한국수자원공단(이사장 …), 학교법인
    한빛학원(이사장 …).
    """
    start = words[begin].start
    if begin == 0 or passage.plain[start - 1 : start] != "(":
        return ""
    first = begin - 1
    if words[first].end < start - 2:
        return ""
    while first and begin - first < _BODY_WORDS and _bound(passage, words, first - 1):
        if any(words[first - 1].start <= person.start < words[first - 1].end for person in people):
            break
        first -= 1
    return passage.plain[words[first].start : words[begin - 1].end]


def _person_near(passage: Passage, start: int, end: int, people: Sequence[Mention], least: float) -> bool:
    """Whether a person stands in the noun phrase before the title, or right before or behind it."""
    for person in people:
        strength = person.data.strength if isinstance(person.data, Person) else CERTAIN
        if strength < least:
            continue
        if start <= person.start < end:
            return True
        if person.end <= start and _APART.fullmatch(passage.plain, person.end, start):
            return True
        if end < person.start and _LEADS.fullmatch(passage.plain, end, person.start):
            return True
    return False


def _of_a_place(front: str, base: str, folder: Path | None) -> bool:
    """Whether 시장 in a longer word follows a place: 안동시장, but not 유가증권시장."""
    return base != _MARKET or front in _cities(folder)


@by_house(maxsize=8)
def _cities(folder: Path | None) -> frozenset[str]:
    return frozenset(_CITY.sub("", row["korean"]) for row in table("places", folder))


def _at_morpheme(passage: Passage, start: int, end: int, base: str) -> bool:
    """Whether the title in a longer word is one for kiwipiepy too: 흥선동 + 장 but not 종합 + 운동장."""
    at = passage.plain.rfind(base, start, end)
    inside = next((token for token in passage.tokens if token.start < at < token.end), None)
    return at < 0 or inside is None or at - inside.start > 1 or inside.end == at + len(base) - 1


def _is_noun_title(passage: Passage, word: _Word) -> bool:
    """Whether the homograph is not followed by what only the other sense takes (감사하다, 주장했다, 부상했다)."""
    following = passage.plain[word.noun : word.noun + 1]
    return following not in ("하", "했", "한", "할", "해", "되", "된", "됐", "할")
