"""Find people in Korean passages: names next to titles, ages and forms of address.

kiwipiepy's tags are evidence, not truth: it splits rare names and takes some for common nouns. What counts is the
pattern of Korean news: name + title, title + name, name(age), name + 씨/기자/의원, family name + title.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bitext_check.annotation.hangul_words import ORGANISATION_ENDS, Word, common_words, is_whole_name, words_of
from bitext_check.annotation.korean_words import PARTICLES, listed_names, looks_like_name, strip_particle, title_end
from bitext_check.annotation.people_titles import ELDERS, title_after, title_before, title_behind_bracket
from bitext_check.content.lexicon import lexicon
from bitext_check.names import foreign
from bitext_check.names.spellings import surname_rows
from bitext_check.records import Mention, Passage, Token
from bitext_check.tables.load import by_house, here
from bitext_check.tables.words import words_used

_AGE = re.compile(r"\s?\(\s?(?:만 ?)?\d{1,3}(?:세|살)?\s?[),·]")
ANONYMOUS = re.compile(r"(?<![가-힣])([가-힣]{1,2}) ?모(?= ?(?:\(\d{1,3}\)|씨|군|양|\())")
_ADDRESS = ("씨", "기자", "선수", "의원", "여사", "교수", "박사", "변호사", "감독", "작가", "시인")
_RIGHT_BEHIND = frozenset("씨 군 양".split())  # No word stands between a name and these.
_NEVER_INSIDE = frozenset("씨 군 양 옹 등".split())  # Written apart, they are no part of a name.
# What is held is a ceremony or a meeting, and nobody: 진산식을 봉행했다, 전야제를 열었다.
_HELD = re.compile("[을를] ?(?:열|연 |봉행|거행|개최|치르|치렀|치른|갖|가졌|가진 |진행|마련)")
# Words that may stand between a family name and its title.
_BEFORE_TITLES = frozenset("전 현 신임 책임 명예 수석 제1".split())
# Family names that are also everyday words of one syllable.
_ALSO_WORDS = frozenset("전현이고한신차주각양본제수부총장국시도군구")
# So many people are no name: 모집책 13명.
_COUNTED = re.compile(r" ?\d{1,3}(?:,\d{3})? ?여? ?명")
# Words before a family name with its title, or before the name of one who is dead: 이날 용 지청장, 고 곽만출 일병.
_NO_FIRST_NAME = frozenset("고 故 전 현 이날 이어 한편 또 또한 당시 앞서 이후 반면 다만 특히 그러나".split())
# Somebody who moved, or one called so: 섬으로 이주한 교사.
_PREDICATE_ENDS = frozenset("한할된될")
# Last syllables of bodies of people, behind the word for them: 상인회, 자문단.
_GROUP_ENDS = frozenset("회단")
_STRONG = 4.0
_WEAK = 1.0
_SURNAME_WEIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Person:
    """A person as the Korean names one: `name` without spaces, or the family name alone.

    `strength` says how sure it is that this is a person (4 and more: sure). `others` are other readings of the same
    words (with or without a syllable that may be a particle). `words` are the parts of a foreigner's name; `shorter`
    are they without the last ones, which may be the place or the body before the title (앤드루 웰치 오로라 시장).
    """

    name: str
    surname_only: bool
    strength: float
    title: str = ""
    others: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    shorter: tuple[tuple[str, ...], ...] = ()

    @property
    def sure(self) -> bool:
        return self.strength >= _STRONG


def korean_people(passage: Passage) -> tuple[Mention, ...]:
    """Mentions of people in a Korean passage; kind "person", value = the name.

    In order of place; after them possible foreigners, which may overlap: what the English confirms is right.
    """
    words = words_of(passage)
    found: dict[int, Mention] = {}
    for match in ANONYMOUS.finditer(passage.plain):
        if match.group(1) in surname_rows():
            found[match.start()] = _mention(passage, *match.span(), Person(match.group(1), True, 5.0, "씨"))
    possible = here(_may_be_name)
    for number, word in enumerate(words):
        in_full, of_family = possible(word.text)
        if not (in_full or of_family) or word.start in found or _is_ending(passage.plain, word.start):
            continue
        mention = _full_name(passage, words, number) if in_full else None
        mention = mention or (_family_name(passage, words, number) if of_family else None)
        if mention is not None:
            found[mention.start] = mention
    listed, text = here(_is_listed), passage.plain
    foreigners = [
        m
        for n, word in enumerate(words)
        if text[word.end : word.end + 1] == " " and _may_be_first(word) and not listed(word.text)
        if not _is_ending(text, word.start) and (m := _foreigner(passage, words, n)) is not None
    ]
    return (*sorted(found.values(), key=lambda m: m.start), *foreigners)


def _is_ending(text: str, start: int) -> bool:
    """Whether what stands here is the ending or the particle of words in quotation marks: 호가 ‘새솔’인 부 회장."""
    before = text[max(0, start - 2) : start]
    return before[-1:] in ("’", "”") or (len(before) > 1 and before[1] in "'\"」』》〉" and before[0] not in " (")


def _mention(passage: Passage, start: int, end: int, person: Person) -> Mention:
    return Mention("person", person.name, passage, start, end, person, via="pattern")


def _readings(passage: Passage, word: Word) -> tuple[str, ...]:
    """Names that a word may hold: itself and itself without a particle, the likelier first."""
    bare = strip_particle(word.text)
    if bare == word.text or passage.plain[word.end : word.end + 1] == "(":
        options: tuple[str, ...] = (word.text,)
    elif len(word.text) > 3 or word.begins_particle(word.start + len(bare)):
        options = (bare, word.text)
    else:
        options = (word.text, bare)
    return tuple(option for option in options if looks_like_name(option))


@by_house(maxsize=50_000)
def _may_be_name(word: str) -> tuple[bool, bool]:
    """Whether a word may be a full name, and whether it is a family name, alone or before 씨."""
    return _may_be_full_name(word), word in surname_rows() or (word[1:2] == "씨" and word[0] in surname_rows())


def _may_be_full_name(word: str) -> bool:
    """Whether a word is a name, one with a particle or one with a title written on to it; 강씨는 is a family name."""
    with_title = word[0] in surname_rows() and strip_particle(word) == f"{word[0]}씨"
    return (
        2 <= len(word) <= 7
        and not with_title
        and (looks_like_name(word) or looks_like_name(strip_particle(word)) or _attached_title(word) is not None)
    )


def _full_name(passage: Passage, words: list[Word], number: int) -> Mention | None:
    word = words[number]
    attached = _attached_title(word.text)
    if attached and _cuts_noun(word, len(attached[0])):
        return None
    readings = (attached[0],) if attached else _readings(passage, word)
    if not readings:
        return None
    name = readings[0]
    end = word.start + len(name)
    if _COUNTED.match(passage.plain, end):
        return None
    strength, title = _evidence(passage, words, number, name, end, attached[1] if attached else "")
    strength += _likeness(name, next((token for token in word.tokens if token.start == word.start), None))
    if (name[-1] in ORGANISATION_ENDS or name in common_words()) and _behind_name(passage, words, number):
        strength -= 3.0
    if _is_compound(word, name):
        strength -= 2.0
    if name[-1] in _PREDICATE_ENDS and len(name) == 3 and name[:2] in lexicon():
        strength -= 3.0
    if name[-1] == "의" and len(name) == 3 and name[:2] in lexicon():
        strength -= 3.0  # 초선의 견하늘 의원
    if name[-1] in "식제회전" and _HELD.match(passage.plain, end):
        strength -= 3.0
    inside = {t.tag[0] for t in word.tokens if word.start < t.start < end and t.tag[:3] not in ("XSN", "XPN")}
    if "J" in inside:
        strength -= 2.0
    elif inside & set("EVX"):
        strength -= 3.0
    if strength < _WEAK:
        return None
    return _mention(passage, word.start, end, Person(name, False, strength, title, readings[1:]))


def _cuts_noun(word: Word, size: int) -> bool:
    """Whether the border of a name and its title runs through a noun behind another one: 준법감시인 is no 시인."""
    border = word.start + size
    cut = next((t for t in word.tokens if t.start < border < t.end), None)
    if cut is None or cut.tag != "NNG" or cut.form not in lexicon():
        return False
    return cut.start == word.start or word.text[: cut.start - word.start] in lexicon()


def _is_compound(word: Word, name: str) -> bool:
    """Whether a name of three syllables is a noun with another one behind it: 조합원 이주비, 교수 정년제."""
    if len(name) != 3 or name[-1] not in words_used("ends-noun") or len(word.tokens) < 2:
        return False
    noun, last = word.tokens[:2]
    whole = noun.form == name[:2] and noun.tag == "NNG" and last.form == name[2]
    return whole and last.tag in ("NNG", "NNB", "XSN") and noun.form in lexicon()


def _of_name_between(words: list[Word], number: int, last: int, title: str) -> bool:
    """Whether the title belongs to a name that stands between: 이수자 도금순 씨, 보유자 도금순 명창."""
    return title in _RIGHT_BEHIND or (is_whole_name(words[last]) and not is_whole_name(words[number]))


def _behind_name(passage: Passage, words: list[Word], number: int) -> bool:
    """Whether a full name stands right before: what follows is where its bearer works (오재룡 서림대 교무처장)."""
    before = words[number - 1] if number else None
    if before is None or passage.plain[before.end : words[number].start] != " ":
        return False
    first = before.tokens[0] if before.tokens else None
    whole = first is not None and first.tag == "NNP" and first.form == before.text
    return whole and len(before.text) == 3 and looks_like_name(before.text) and before.text not in lexicon()


@by_house(maxsize=50_000)
def _attached_title(word: str) -> tuple[str, str] | None:
    """Name and title written together (김민수씨, 박지현기자는)."""
    bare = strip_particle(word)
    for address in _ADDRESS if bare.endswith(_ADDRESS) else ():
        if bare.endswith(address) and 2 <= len(bare) - len(address) <= 4:
            name = bare[: -len(address)]
            if looks_like_name(name):
                return name, address
    return None


def _likeness(name: str, token: Token | None) -> float:
    """What the name itself and kiwipiepy's tag say for a person."""
    value = 1.0 if name[0] in words_used("common-surname") else 0.4
    tag, form = (token.tag, token.form) if token is not None else ("", "")
    if tag == "NNP" and form == name and (len(name) > 2 or name not in common_words()):
        value += 1.5 if len(name) > 2 and name not in common_words() else 0.5
    elif name in lexicon() or name in common_words() or form == name or tag in ("XPN", "MM", "NR", "NNB"):
        value -= 2.0
        # 은행 부행장: of two syllables, a common word before a title is rather what the office is of.
        value -= 1.5 * (len(name) == 2 and tag == "NNG" and name in common_words())
    if name[-1] in ORGANISATION_ENDS | _GROUP_ENDS and (name[:-1] in listed_names() or name[:-1] in lexicon()):
        value -= 3.0
    # 소양대 총장: universities are called so in short.
    return value - 2.0 * (name[-1] == "대" and len(name) == 3)


def _evidence(
    passage: Passage, words: list[Word], number: int, name: str, end: int, attached: str
) -> tuple[float, str]:
    """What stands around a name: how much it speaks for a person, and the title next to it."""
    text, word = passage.plain, words[number]
    if attached:
        return 4.0, attached
    if _AGE.match(text, end):
        behind = title_behind_bracket(text, end)
        return (5.5 if behind else 4.0), behind
    title, value = "", 0.0
    if end == word.end:
        following, distance = title_after(text, words, number)
        if following and distance > 1 and _of_name_between(words, number, number + distance - 1, following):
            following = ""
        if following and (following not in ELDERS or (distance == 1 and len(name) > 2)):
            title, value = following, 3.5 if distance == 1 else 2.5
            if following in ELDERS or following in ("씨", "기자", "선수", "의원", "군", "양"):
                value += 0.5
            if following in words_used("of-something") or (
                distance > 1 and words[number + 1].text in words_used("before-office")
            ):
                value -= 2.0
    if value < 3.5:
        preceding = title_before(text, words, number)
        if preceding:
            title, value = preceding, 3.5
    return value, title


def _family_name(passage: Passage, words: list[Word], number: int) -> Mention | None:
    """A family name alone with a title (노 이사장은, 장 전 차관, 성 씨에게, 옥씨는)."""
    word = words[number]
    if word.text[1:2] == "씨" and word.text[0] in surname_rows() and word.text[2:] in ("", "네", *PARTICLES):
        return _mention(passage, word.start, word.start + 1, Person(word.text[0], True, _STRONG, "씨"))
    if word.text not in surname_rows() or len(word.text) > 2 or number + 1 >= len(words):
        return None
    if passage.plain[max(0, word.start - 1) : word.start] in "0123456789" and word.start:
        return None
    title, distance = title_after(passage.plain, words, number)
    if title and (distance == 1 or (distance == 2 and words[number + 1].text in _BEFORE_TITLES)):
        strength = 2.0 if word.text in _ALSO_WORDS else 3.5
        return _mention(passage, word.start, word.end, Person(word.text, True, strength, title))
    following = strip_particle(words[number + 1].text)
    if passage.plain[word.end : words[number + 1].start] == " " and len(word.text) == 1 and title_end(following):
        return _mention(passage, word.start, word.end, Person(word.text, True, 3.0, title_end(following)))
    return None


def _may_be_first(word: Word) -> bool:
    """Whether a foreigner's name may begin with a word: no particle in it, unless it is a usual name (올가)."""
    return word.bare or word.text in foreign.parts()


def _foreigner(passage: Passage, words: list[Word], number: int) -> Mention | None:
    """Two to four bare words before a title or an age that are no Korean noun phrase: 마크 톰슨, 응우옌 반 하이.

    The first may be a first name, and is no listed word.
    """
    first = words[number]
    if (first.start and passage.plain[first.start - 1].isdigit()) or first.text in _NO_FIRST_NAME:
        return None
    run = [first]
    for word in words[number + 1 : number + 4]:
        never = word.text in _NEVER_INSIDE or word.text in _BEFORE_TITLES or _ends_foreign(word.text)
        if passage.plain[run[-1].end : word.start] != " " or never:
            break
        run.append(word)
        if not word.bare:
            break
    if len(run) == 1:
        return None
    preceding = title_before(passage.plain, words, number)
    for size in range(len(run), 1, -1):
        group = run[:size]
        aged = _AGE.match(passage.plain, group[-1].end) is not None
        following = title_after(passage.plain, words, number + size - 1)[0]
        last = group[-1].text if group[-1].bare else strip_particle(group[-1].text)
        listed = sum(not _unlisted(w) for w in (*(w.text for w in group[:-1]), last))
        # 미하이 포페스쿠: a rare family name may as well be a foreigner's first syllable.
        korean = (
            size == 2
            and looks_like_name(first.text)
            and len(first.text) == 3
            and first.text[0] in words_used("common-surname")
        )
        # 설계자 심재봉: what somebody is, before a name in full.
        noun = len(first.text) > 2 and all(token.tag in ("NNG", "XSN", "XPN") for token in first.tokens)
        korean = korean or (noun and size == 2 and is_whole_name(group[1]))
        # 개표 결과 나 당선인: a noun, and a family name with its title.
        korean = korean or (following != "" and last in surname_rows() and not _unlisted(group[-2].text))
        tags = [w.tokens[0].tag if w.tokens else "" for w in group]
        # 받아줄 수 없지만: a bound noun with its verb.
        # 노기태-명승우 조는: of a foreigner's name with a particle more than one syllable is left.
        particle = not group[-1].bare and len(group[-1].text) == 2 and group[-1].begins_particle(group[-1].start + 1)
        # 이 대학의 입학처장: this university, and nobody called 이.
        pointed = len(first.text) == 1 and tags[0] in ("MM", "NP") and listed
        addressed = particle or pointed or "NNB" in tags[1:] or (tags[0] == "NNB" and tags[1][:1] == "V")
        if addressed or not (aged or following or preceding) or listed > 1 or listed == size or korean:
            continue
        end = group[-1].start + len(last)
        parts = (*(w.text for w in group[:-1]), last)
        shorter = tuple(parts[:n] for n in range(size - 1, 1, -1)) if following else ()
        data = Person("".join(parts), False, 3.0, following or preceding, (), parts, shorter)
        return _mention(passage, first.start, end, data)
    return None


@by_house(maxsize=50_000)
def _is_listed(word: str) -> bool:
    """A word that is a title or ends with one, or is a place or an organisation."""
    return bool(title_end(word)) or word in listed_names()


@by_house(maxsize=50_000)
def _ends_foreign(word: str) -> bool:
    """Whether no foreign name goes on with a word: without its particle it is such a word, or as it stands a place."""
    return _is_listed(strip_particle(word)) or word in listed_names()


@by_house(maxsize=50_000)
def _unlisted(word: str) -> bool:
    """A word that is no Korean noun, place or organisation as far as the tables know."""
    return (
        word not in lexicon()
        and word not in listed_names()
        and not any(word[i:] in lexicon() and word[:i] in lexicon() for i in range(2, len(word) - 1))
    )
