"""Find titles in English passages: every rendering that the tables know, with what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from bitext_check.content.lexicon import known_stems
from bitext_check.records import Mention, Passage
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house
from bitext_check.tables.words import words_used
from bitext_check.titles.affixes import affixes
from bitext_check.titles.catalogue import SECONDS, Catalogue, catalogue
from bitext_check.titles.english import LINKS, Placed, Words, placed

_LONGEST = 12
_MODIFIERS = 6
_SHORT = 5
_GAP = re.compile(r"[\s'’\"“‘\-‐‑–&.]{0,4}(?:(?:the|an|a|its|his|her|of the)\s{1,2})?", re.IGNORECASE)
_ORGANISATION = re.compile(
    r"\s(?:of|at|for|to|with|in)\s(?:the\s(?:[a-z]{3,14}['’]s\s)?)?"
    r"(?:(?:[A-Z0-9](?:[\w'’\-]|\.(?=\w))*|and|of|the|for|on|&|,(?=\s[A-Z]))(?:\s|(?=[,.;)])|$)){1,14}"
)
_UNIT_OF = re.compile(
    r"\s(?:of|for)\s(?:the\s)?(?:[\w'’\-]{1,20}\s){1,5}"
    r"(?:team|division|department|section|unit|bureau|office|center|centre|group|branch|institute|institution|lab"
    r"|laboratory|academy|school|college|association|council|federation|society|club|squad|union)(?![\w\-])"
)
_NAME_AFTER = re.compile(r",?\s[A-Z][\w.'’\-]{1,30}")
_NAME_BEFORE = re.compile(r"[A-Z][\w.'’\-]{1,30}(?:\s\(\d{1,3}\))?,?\s(?:the\s|a\s|an\s)?$")
_TAILS = frozenset("elect nominee designate candidate emeritus hopeful pick contender".split())
# Those who make up a body: the board of directors is the board.
_MEMBERS = re.compile(r"\b(?:[Bb]oard|[Cc]ouncil|[Cc]ollege|[Pp]anel) of (?:the )?$")
_SO_OFTEN = re.compile(r"\d-(?:game|time|match) $")
_NO_FRONT = frozenset({("general",), ("from",), ("late",), ("group",), ("level",), ("class",), ("regular",)})
_BODIES = frozenset(
    "academy agency association branch bureau center club college committee council department division federation "
    "foundation group institute institution lab laboratory office program project school section society squad team "
    "union unit".split()
)
_UNIT_REACH, _RANK_REACH, _FIELD = 5, 4, 3
# A field may stand between rank and title: senior agricultural researcher.
_ADJECTIVE = ("al", "ic", "ive", "ary", "ian")
_CLASSES = frozenset({("first", "class"), ("second", "class"), ("third", "class")})
"""Ranks, not school classes: sergeant first class."""
_ONWARDS = frozenset(
    "put puts putting look looks looking looked come comes coming came step steps stepping stepped push pushes pushing "
    "pushed bring brings bringing brought move moves moving moved carry carried go goes going went straight way".split()
)  # "put forward" names no player.
# Words for players and for a body that a clause may begin with: "who heads", "left the party".
_ALSO_VERBS = frozenset(("who", "left"))
_APART = LINKS | {",", "and"}
_RANKS = frozenset("principal chief head lead general executive senior".split())
_HEADS = frozenset("head chief director leader general manager president".split())


@dataclass(frozen=True, slots=True)
class EnglishTitle:
    """`head` is the title in normal form, `affixes` what was taken off, `phrase` the words as they stand,
    `organisation` what follows after of/at/for, `before` the capitalised words in front (Planning Division …).

    `sure` is False for a word in lower case that stands for nobody in particular.
    """

    head: Words
    affixes: tuple[Words, ...]
    phrase: str
    organisation: str = ""
    before: str = ""
    sure: bool = True


def english_titles(passage: Passage, folder: Path | None = None) -> tuple[Mention, ...]:
    """Mentions of titles in an English passage in order of place; kind "title", value = the title in normal form."""
    return _read(passage, folder)


@by_house(maxsize=256)
def _read(passage: Passage, folder: Path | None) -> tuple[Mention, ...]:
    words = placed(passage.plain, folder)
    names = catalogue(folder)
    found: list[Mention] = []
    at = 0
    while at < len(words):
        longest = names.beginning.get(words[at].word, 0)
        length = _longest(passage.plain, words, at, min(longest, _LONGEST + 1), names) if longest else 0
        if length > 1 and _owner(passage.plain, words, at, length, names):
            length = 0
        length = _reaching(passage.plain, words, at, length, names)
        if length:
            found.append(_mention(passage, words, at, at + length, folder))
        at += max(1, length)
    return tuple(_without_overlaps(found))


def _longest(text: str, words: tuple[Placed, ...], at: int, most: int, names: Catalogue) -> int:
    """How many words from `at`, at most `most`, are the longest good rendering of some title; 0 when none."""
    end = at
    while end + 1 < len(words) and end + 1 - at < most and _joined(text, words[end], words[end + 1]):
        end += 1
    for last in range(end, at - 1, -1):
        key = tuple([piece.word for piece in words[at : last + 1]])
        if not names.known.get(key) or key[-1] == "," or key[0] == ",":
            continue
        if last + 1 < len(words) and words[last + 1].start == words[last].start:
            continue
        # In "member of the National Assembly's culture committee" the Assembly is not what one is a member of.
        owned = "of" in key and text[words[last].start : words[last].end].endswith(("'s", "’s"))
        if not owned and not _no_person(text, words, at, last, key):
            return last + 1 - at
    return 0


def _owner(text: str, words: tuple[Placed, ...], at: int, length: int, names: Catalogue) -> bool:
    """Whether the first words own a longer title than the one read: the party's chief (policymaker)."""
    for inside in range(at + 1, at + length):
        if text[words[inside - 1].start : words[inside - 1].end].endswith(("'s", "’s")):
            most = min(names.beginning.get(words[inside].word, 0), _LONGEST + 1)
            return bool(most) and inside + _longest(text, words, inside, most, names) > at + length
    return False


def _reaching(text: str, words: tuple[Placed, ...], at: int, length: int, names: Catalogue) -> int:
    """The length with that of a title which begins inside the one read and ends behind it: pansori (master singer)."""
    for inside in range(at + 1, at + length):
        most = min(names.beginning.get(words[inside].word, 0), _LONGEST + 1)
        end = inside + _longest(text, words, inside, most, names) if most else 0
        if end > at + length and not _APART.intersection(piece.word for piece in words[at:end]):
            return end - at
    return length


def _no_person(text: str, words: tuple[Placed, ...], first: int, last: int, key: Words) -> bool:
    """Whether the words name a thing (corporation), a time (p.m.) or begin the name of a body (Prosecutors' Office).

    A "15-game winner" is who won so often, and holds no office.
    """
    if _SO_OFTEN.search(text, max(0, words[first].start - 12), words[first].start):
        return True
    noun = key[key.index("of") - 1] if "of" in key[1:] else key[-1]
    if text[words[last].end - 1] == "s" and _MEMBERS.search(text, max(0, words[first].start - 16), words[first].start):
        return True
    if (noun in words_used("no-person") and key[-2:] not in _CLASSES) or text[
        words[first].start : words[last].end
    ].lower() in ("p.m", "a.m", "pm"):
        return True
    if last + 1 == len(words) or not _joined(text, words[last], words[last + 1]):
        return False
    following = words[last + 1].word
    # "Vice Minister of the Defense Acquisition Program …" is not of the Defense.
    raw, after = text[words[last].start], text[words[last + 1].start : words[last + 1].end]
    goes_on = "of" in key[1:] and raw.isupper() and after[0].isupper() and stem(after) in known_stems()
    if key == ("forward",) and first and words[first - 1].word in _ONWARDS:
        return True
    if key[0] in _ALSO_VERBS and _is_verb(text, words, first, last):
        return True
    if len(key) == 1 and key[0] in _RANKS and _before_title(text, words, last):
        return True
    if len(key) == 1 and key[0] in SECONDS and _second_of(text, words, last):
        return True
    unit = "of" in key and (following in words_used("office-unit") or _unit_goes_on(text, words, last))
    named = goes_on or unit or following in words_used("behind-title-in-name")
    return named and "," not in text[words[last].end : words[last + 1].start]


def _is_verb(text: str, words: tuple[Placed, ...], first: int, last: int) -> bool:
    """Whether the words are what a clause does: "who heads" is not of the WHO, and "Kyung left the party" names no left
    spiker.
    """
    raw = text[words[first].start : words[first].end]
    if raw.lower() == "who":
        return not raw.isupper()
    subject = first > 0 and text[words[first - 1].start].isupper() and text[words[first - 1].end] == " "
    return raw.islower() and (subject or text[words[last + 1].start].islower())


def _unit_goes_on(text: str, words: tuple[Placed, ...], last: int) -> bool:
    """Whether the words are the beginning of the name of a unit: head of the admissions (research center)."""
    if text[words[last].start].isupper() != text[words[last + 1].start].isupper():
        return False
    for number in range(last + 1, min(last + _UNIT_REACH, len(words))):
        one, word = words[number - 1], words[number]
        if text[one.end : word.start] not in (" ", " & ", "-") or word.word in _APART:
            return False
        if word.word in _BODIES:
            return True
    return False


def _before_title(text: str, words: tuple[Placed, ...], last: int) -> bool:
    """Whether the word is the rank of a longer title that no table holds: principal (guest conductor)."""
    known = catalogue().known
    for number in range(last + 1, min(last + _RANK_REACH, len(words))):
        word = words[number]
        if (
            text[words[number - 1].end : word.start] != " "
            or text[words[last].start].isupper() != text[word.start].isupper()
        ):
            return False
        if number > last + 1 and (word.word,) in known and word.word not in _RANKS:
            return True
        if (word.word,) in known and number == last + 1:
            # In front of a title the word is no rank of the forces: the general producer.
            return words[last].word == "general"
        if word.word not in words_used("inside-title") and not word.word.endswith(_ADJECTIVE):
            return False
    return False


def _second_of(text: str, words: tuple[Placed, ...], last: int) -> bool:
    """Whether the word for the second in rank stands before a title with its field between: deputy mining minister."""
    for number in range(last + 2, min(last + 2 + _FIELD, len(words))):
        if not _in_small_letters(text, words, number - 1):
            return False
        if (words[number].word,) in catalogue().known:
            return text[words[number - 1].end : words[number].start] == " "
    return False


def _in_small_letters(text: str, words: tuple[Placed, ...], number: int) -> bool:
    """Whether a word in small letters, that may tell the field of a title, follows the one before it."""
    gap, word = text[words[number - 1].end : words[number].start], words[number]
    return gap in (" ", "-") and text[word.start].islower() and word.word not in _APART


def _joined(text: str, one: Placed, other: Placed) -> bool:
    if one.start == other.start or other.word == "," or one.word == ",":
        return True
    gap = text[one.end : other.start]
    if gap == " ":
        return True
    return bool(_GAP.fullmatch(gap)) and ("." not in gap.strip(" ") or _abbreviated(text[one.start : one.end], one))


def _abbreviated(raw: str, piece: Placed) -> bool:
    """Whether the full stop behind a short word belongs to it (Lt., Rep., J.) and does not end the sentence (unit.)."""
    return len(raw) < _SHORT and (raw.lower() != piece.word or len(raw) == 1 or "." in raw)


def _mention(passage: Passage, words: tuple[Placed, ...], first: int, last: int, folder: Path | None) -> Mention:
    text = passage.plain
    begin, before_at, taken = _left(text, words, first, folder)
    end, tail = _right(text, words, last)
    taken = (*taken, *tail)
    head = tuple(piece.word for piece in words[first:last])
    start, stop = words[begin].start, words[end - 1].end
    stop = stop - 2 if text[stop - 2 : stop] in ("'s", "’s") else stop
    after = _ORGANISATION.match(text, stop)
    organisation = after.group().strip(" ,") if after else ""
    unit = _UNIT_OF.match(text, stop) if head[-1] in _HEADS and organisation == organisation.lower() else None
    organisation = unit.group().strip() if unit else organisation
    front = text[words[before_at].start : start].strip() if before_at < begin else ""
    capital = text[words[first].start].isupper()
    named = bool(_NAME_AFTER.match(text, stop)) or bool(_NAME_BEFORE.search(text[max(0, start - 48) : start]))
    lone = len(head) == 1 and head[0] in words_used("title-or-word")
    anybody = head[-1] in words_used("anybody") and not (capital and named)
    named = named and not (lone and front and head[0] not in words_used("office-head"))
    sure = named or (capital and not lone) or bool(organisation and (capital or not lone)) or bool(taken and not lone)
    sure = sure or bool(taken and organisation != organisation.lower())
    data = EnglishTitle(head, taken, text[start:stop], organisation, front, sure and not anybody)
    return Mention("title", " ".join(head), passage, start, stop, data, via=" ".join(head))


def _left(text: str, words: tuple[Placed, ...], first: int, folder: Path | None) -> tuple[int, int, tuple[Words, ...]]:
    """Where the phrase begins with its affixes, where the capitalised words before it begin, and the affixes.

    An affix may stand before the words for the organisation: "former Planning Division head".
    """
    table = affixes(folder)
    taken: list[Words] = []
    begin = first
    while begin > 0 and _joined(text, words[begin - 1], words[begin]):
        key = next((k for size in (2, 1) if (k := _key(words, begin - size, begin)) in table.english), ())
        if not key or key[0] in _TAILS or key in _NO_FRONT:
            break
        taken.insert(0, key)
        begin -= len(key)
    if not taken:
        for second in range(begin - 2, max(begin - 2 - _FIELD, -1), -1):
            if not all(_in_small_letters(text, words, number) for number in range(second + 1, begin + 1)):
                break
            if words[second].word in SECONDS:
                return second, second, ((words[second].word,),)
    before = begin
    while before > 0 and begin - before < _MODIFIERS and _joined(text, words[before - 1], words[before]):
        word = words[before - 1]
        key = (word.word,)
        if key in table.telling and word.word not in ("deputy", "vice", "assistant", "associate"):
            return before - 1, before, (key, *taken)
        hyphened = word.start and text[word.start - 1] == "-"  # the level in Wando-gun
        if word.word == "," or not (text[word.start].isupper() or text[word.start].isdigit() or hyphened):
            break
        before -= 1
    return begin, before, tuple(taken)


def _key(words: tuple[Placed, ...], start: int, end: int) -> Words:
    return tuple(piece.word for piece in words[start:end]) if start >= 0 else ()


def _right(text: str, words: tuple[Placed, ...], last: int) -> tuple[int, tuple[Words, ...]]:
    if last < len(words) and words[last].word in _TAILS and _joined(text, words[last - 1], words[last]):
        return last + 1, ((words[last].word,),)
    return last, ()


def _without_overlaps(found: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in found:
        if kept and mention.start < kept[-1].end:
            if mention.end - mention.start > kept[-1].end - kept[-1].start:
                kept[-1] = mention
            continue
        kept.append(mention)
    return kept
