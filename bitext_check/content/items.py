"""What a passage says, as items that can be looked for on the other side.

A Korean item carries the keys under which its renderings would appear in English; an English item carries its own keys.
A key is an English stem, `#12000` for a number, `~spknpt` for a sound (see `sound.py`), or a Latin string as written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import NamedTuple

from bitext_check.content.forms import bases, symbol_stems, unit_stems
from bitext_check.content.learned import Learned, in_force, stems_of_pieces
from bitext_check.content.lexicon import Entry, compound, entry_of, function_words, generality, known_stems
from bitext_check.content.numbers import (
    Found,
    english_numbers,
    korean_months,
    korean_numbers,
    month,
    native_number,
    spelled_number,
)
from bitext_check.content.sound import hangul_sounds, latin_sounds
from bitext_check.content.unlisted import beginnings_heard, joined_words, name_keys, prefix_and_rest, township_keys
from bitext_check.names.spellings import surname_rows, surname_spellings
from bitext_check.records import Passage, Token
from bitext_check.segmentation.datelines import after_dateline
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house, here


class Item(NamedTuple):
    """A content word or number.

    `keys`: any of them on the other side covers it; `near`: words of close meaning, which cover it in part; `sure`: its
    renderings are known; `weight`: how much it counts; `telling`: how much it tells of a pair, as a house learned.
    """

    start: int
    end: int
    keys: frozenset[str]
    phrases: tuple[tuple[str, ...], ...] = ()
    sure: bool = True
    weight: float = 1.0
    near: frozenset[str] = frozenset()
    telling: float = 1.0

    def moved(self, by: int) -> Item:
        """The same further on."""
        return Item(self.start + by, self.end + by, *self[2:])


_NUMERALS = ("MM", "NR")
_KOREAN_TAGS = frozenset(("NNG", "NNP", "NNB", "NR", "VV", "VA", "MAG", "MAJ", "MM", "XR", "SL", "VX", "NP"))
_NOUNS = frozenset(("NNG", "NNP", "XR"))
# What stands at the end of a noun and may be taken for a part of a name, and how short the noun may be.
_PARTICLES, _SHORT = frozenset("가이은는을를도의와과"), 2
_PARTICLE = re.compile(r"(?:을|를|이|가|은|는|도|에|에서|에게|으로|로|와|과)?\s?")
"""Between a noun and its verb."""
_WORD = re.compile(r"\S+")
_RUN = re.compile("[가-힣]{3,30}")
# A day of the month, for which English news has the day of the week; the key under which it is looked for.
_DAY_OF_MONTH = re.compile(r"(?<!\d)(?:[12]?\d|3[01])일(?![가-힣]?간)")
_DAY, _NONE = frozenset(("#weekday",)), frozenset[str]()
_CALM = frozenset(("",))
_ONCE_MORE = frozenset(("다시", "또다시", "새로", "재차"))
_ONE, _SINGLE = "#1", frozenset((stem("single"),))
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
# What English news leaves out: that a time is local; and 알, which is no egg before a hyphen (알-말리키).
_UNSAID = re.compile(r"현지\s?시간|한국\s?시간|알(?=-[가-힣])")
_START = attrgetter("start")
# A noun of so many syllables at least may have been taken to pieces, into so many at most.
_PIECED, _PIECES = 3, 4
_NEGATING = frozenset("비불부무미반탈몰")
_UNIT_WORD = 3
"""Syllables of a unit that is a word by itself: 나노미터, 제곱미터."""
_NUMBER_WEIGHT = 1.6
_LATIN_WEIGHT = 1.6
_NAME_WEIGHT = 1.3


def korean_items(passage: Passage) -> tuple[Item, ...]:
    """The items of a Korean passage, in order of place; with a learned lexicon in force, as it knows them."""
    return _korean_items(passage) if (learned := in_force()) is None else _korean_taught(passage, learned)


@by_house(maxsize=2048)
def _korean_taught(passage: Passage, learned: Learned) -> tuple[Item, ...]:
    """Korean items with the renderings and weights that were learned."""
    tokens = {token.start: token for token in passage.tokens}
    found = []
    for item in _korean_items(passage):
        token, word = tokens.get(item.start), passage.plain[item.start : item.end].replace(" ", "")
        lemma = token.lemma if token is not None and token.end == item.end else word
        found.append(_taught(item, lemma, word, learned))
    return tuple(found)


def _taught(item: Item, lemma: str, word: str, learned: Learned) -> Item:
    usual, other = learned.words.get(lemma, (frozenset[str](), frozenset[str]()))
    if not (item.sure or usual or other):
        other = stems_of_pieces(word, learned)
    keys = item.keys | usual
    telling = learned.korean_weights.get(lemma, 1.0)
    return item._replace(keys=keys, near=(item.near | other) - keys, telling=telling)


@by_house(maxsize=2048)
def _korean_items(passage: Passage) -> tuple[Item, ...]:
    numbers = korean_numbers(passage.plain)
    reach, contents, ends = _reach(numbers), here(_korean_contents), {end for _, end, _ in numbers}
    items = [
        Item(
            start,
            end,
            _with_single(keys),
            (),
            True,
            _NUMBER_WEIGHT,
            _DAY if _DAY_OF_MONTH.match(passage.plain, start) else _NONE,
        )
        for start, end, keys in numbers
    ]
    items += [Item(start, end, keys) for start, end, keys in korean_months(passage.plain)]
    tokens = [
        t for t in _prefixed(_counted(passage.tokens)) if t.tag.partition("-")[0] in _KOREAN_TAGS and t.end > t.start
    ]
    unsaid = [match.span() for match in _UNSAID.finditer(passage.plain)]
    if unsaid:
        tokens = [t for t in tokens if not any(start <= t.start < end for start, end in unsaid)]
    skip = 0
    for n, token in enumerate(tokens):
        if n < skip or reach.get(token.start, -1) >= token.end:
            continue
        entry, size = _joined(passage.plain, tokens, n)
        if entry is not None:
            skip = n + size
            items.append(_known(token.start, tokens[skip - 1].end, entry))
        elif not (token.tag == "SL" and token.start in ends and token.form.lower() in symbol_stems()):
            for item in contents(token.form, token.lemma, token.tag, token.end - token.start):
                item = _again(item) if n and tokens[n - 1].lemma in _ONCE_MORE else item
                items.append(item.moved(token.start))
    townships = township_keys(passage.plain)
    items = [i._replace(keys=i.keys | {townships[i.start]}) if i.start in townships else i for i in items]
    return tuple(_heard_as_names(passage.plain, sorted(items, key=_START)))


def _again(item: Item) -> Item:
    """A word behind 다시 with what English makes of the two: 다시 잇다 is "reconnect"."""
    return item._replace(keys=item.keys | {f"re{key}" for key in item.keys if key.isalpha()})


def _with_single(keys: frozenset[str]) -> frozenset[str]:
    """The keys of a figure, those of 한 and 1 with "single": 한 푼이라도 is "even a single won"."""
    return keys | _SINGLE if _ONE in keys else keys


def _heard_as_names(text: str, items: list[Item]) -> Iterator[Item]:
    """The items; those of a run of Hangul that the analyser took apart wrongly also as parts of a foreign name.

    Of 말리키는 it makes 말리 and 키. Such runs hold a piece of one syllable, or one that no table has.
    """
    runs = _RUN.finditer(text)
    run, sounds = next(runs, None), _NONE
    for n, item in enumerate(items):
        while run is not None and run.end() <= item.start:
            run, sounds = next(runs, None), _NONE
        if run is None or item.start < run.start() or item.end > run.end():
            yield item
            continue
        if not sounds:
            inside = [other for other in items[n : n + 6] if other.end <= run.end()]
            odd = any(not other.sure or other.end - other.start == 1 for other in inside)
            sounds = here(beginnings_heard)(run.group()[:9]) if odd else _CALM
        yield item if sounds is _CALM else item._replace(keys=item.keys | sounds)


def _counted(tokens: Sequence[Token]) -> list[Token]:
    """The morphemes, a native number of tens and ones as one: 열두 is twelve, no ten and two."""
    found: list[Token] = []
    for token in tokens:
        before = found[-1] if found and token.tag in _NUMERALS and found[-1].tag in _NUMERALS else None
        if before is not None and before.end == token.start and native_number(before.form + token.form) is not None:
            whole = before.form + token.form
            found[-1] = Token(whole, "MM", before.start, token.end, whole)
        else:
            found.append(token)
    return found


def _prefixed(tokens: Sequence[Token]) -> Iterator[Token]:
    """The morphemes, a noun with its prefix or suffix as one where the lexicon knows them so: 비+공개, 동+풍."""
    prefix: Token | None = None
    for n, token in enumerate(tokens):
        # A noun of several syllables says more than its suffix (시청률), and so stays the lemma; one of one syllable
        # says nothing alone (동풍).
        if token.tag in ("NNG", "NNP") and n + 1 < len(tokens) and tokens[n + 1].tag == "XSN":
            whole = token.form + tokens[n + 1].form
            if token.end == tokens[n + 1].start and entry_of(whole) is not None:
                lemma = whole if _belongs(token, tokens[n + 1]) else token.lemma
                token = Token(whole, "NNG", token.start, tokens[n + 1].end, lemma)
        if prefix is not None and token.tag == "NNG" and token.start == prefix.end:
            whole = prefix.form + token.form
            if entry_of(whole) is not None:
                # 고수익 says what 수익 does, 비공개 its opposite.
                lemma = whole if prefix.form in _NEGATING or len(token.form) == 1 else token.lemma
                token = Token(whole, "NNG", prefix.start, token.end, lemma)
        prefix = token if token.tag == "XPN" else None
        yield token


def _belongs(noun: Token, suffix: Token) -> bool:
    return suffix.tag == "XSN" and (len(noun.form) == 1 or suffix.form == "적")


def _reach(numbers: Iterable[Found]) -> dict[int, int]:
    """For each place inside a number where that number ends."""
    return {place: end for start, end, _ in numbers for place in range(start, end)}


def _joined(text: str, tokens: Sequence[Token], n: int) -> tuple[Entry | None, int]:
    """The entry of the lexicon that the words from `n` on make up, or None, with their number: nouns (업무협약,
    업무 협약) or a noun with its verb (막을 내리다).
    """
    if tokens[n].tag not in _NOUNS:
        return _pieced(text, tokens, n)
    pair = tokens[n : n + 2]
    if len(pair) == 2 and pair[1].tag.startswith("V") and _PARTICLE.fullmatch(text, pair[0].end, pair[1].start):
        entry = entry_of(f"{pair[0].form} {pair[1].lemma}")
        return (_with_parts(entry, pair), 2) if entry is not None else (None, 1)
    end = n + 1
    while end < min(n + 3, len(tokens)) and tokens[end].tag in _NOUNS and _adjoin(text, *tokens[end - 1 : end + 1]):
        end += 1
    for size in range(end - n, 1, -1):
        parts = tokens[n : n + size]
        entry = entry_of("".join([token.form for token in parts]))
        if entry is None:
            continue
        # Writers set the spaces of compounds as they like; but two words may also be two things.
        apart = parts[-1].end - parts[0].start > sum(token.end - token.start for token in parts)
        return (_with_parts(entry, parts) if apart else entry), size
    return _pieced(text, tokens, n)


def _pieced(text: str, tokens: Sequence[Token], n: int) -> tuple[Entry | None, int]:
    """The entry of a noun that the analyser took to pieces at the beginning of a word, or None, with their number.

    Of 이수자이자 it makes 이 (this), 수 (number) and 자.
    """
    start = tokens[n].start
    if tokens[n].end - start > 1 or text[start - 1 : start].isalnum():
        return None, 1
    end = n + 1
    while end < min(n + _PIECES, len(tokens)) and tokens[end].start == tokens[end - 1].end:
        end += 1
    for last in range(end - 1, n, -1):
        noun = text[start : tokens[last].end]
        if len(noun) >= _PIECED and (entry := entry_of(noun)) is not None:
            return entry, last - n + 1
    return None, 1


def _adjoin(text: str, one: Token, other: Token) -> bool:
    """Whether a noun follows another at once, or after a space where both are words of their own."""
    if one.end == other.start:
        return True
    return text[one.end : other.start] == " " and min(len(one.form), len(other.form)) > 1


def _with_parts(entry: Entry, parts: Iterable[Token]) -> Entry:
    known = [found for token in parts if (found := entry_of(token.lemma)) is not None]
    words = entry.words.union(*(found.words for found in known))
    return replace(entry, words=words, near=entry.near.union(*(found.near for found in known)) - words)


@by_house(maxsize=100_000)
def _korean_contents(form: str, lemma: str, tag: str, length: int) -> tuple[Item, ...]:
    """The items of a morpheme that takes up `length` characters, placed from its start."""
    tag = tag.partition("-")[0]
    if tag == "SL":
        return (Item(0, length, frozenset((form.lower(), stem(form))), (), True, _LATIN_WEIGHT),)
    if tag in ("MM", "NR") and (number := native_number(form)) is not None:
        return (Item(0, length, _with_single(frozenset((number,)))),)
    if lemma in function_words("ko") or form in function_words("ko"):
        return ()
    if tag == "NNP" and len(form) == 1 and form in surname_rows():
        return (Item(0, length, frozenset(surname_spellings(form).known), (), False, _NAME_WEIGHT),)
    entry = entry_of(lemma) or entry_of(form)
    if entry is not None:
        return (_known(0, length, _derived(entry, form, lemma, tag)),)
    if len(form) >= _UNIT_WORD and form in unit_stems():
        return (Item(0, length, unit_stems()[form]),)
    # Of one syllable only names are known by their sound (존, John).
    if tag == "NNP" and len(form) > _SHORT and form[-1] in _PARTICLES and (entry := entry_of(form[:-1])) is not None:
        # A noun with its particle, taken for a name (보현사 신도가).
        return (_known(0, length - 1, entry),)
    return _unlisted(form, tag, length) if tag in _NOUNS and (len(form) >= 2 or tag == "NNP") else ()


def _derived(entry: Entry, form: str, lemma: str, tag: str) -> Entry:
    """The entry of a noun, with what the lexicon has for the word made of it by a suffix: 수험, 수험생."""
    whole = entry_of(form) if tag == "NNG" and form != lemma else None
    if whole is None or whole is entry:
        return entry
    words = entry.words | whole.words
    return Entry(words, (*whole.phrases, *entry.phrases), (entry.near | whole.near) - words, entry.weight)


def _unlisted(form: str, tag: str, length: int) -> tuple[Item, ...]:
    """A noun that no table has: its words, its known parts, or what it sounds like."""
    if " " in form and length == len(form):
        # The analyser gives the names of films and foreigners as one (다크 나이트).
        words = [(match.start(), match.group()) for match in _WORD.finditer(form)]
        return tuple(i.moved(at) for at, word in words for i in _korean_contents(word, word, tag, len(word)))
    parts = compound(form) if length == len(form) else ()
    if parts:
        entries = [(start, end, entry_of(form[start:end])) for start, end in parts]
        return tuple(_known(start, end, entry) for start, end, entry in entries if entry is not None)
    weight = _NAME_WEIGHT if tag == "NNP" else 1.0
    return (Item(0, length, hangul_sounds(form) | name_keys(form), (), False, weight),)


def _known(start: int, end: int, entry: Entry) -> Item:
    return Item(start, end, entry.words, entry.phrases, True, entry.weight, entry.near)


def english_items(passage: Passage) -> tuple[Item, ...]:
    """The items of an English passage, in order of place; with a learned lexicon in force, as it weighs them."""
    return _english_items(passage) if (learned := in_force()) is None else _english_taught(passage, learned)


@by_house(maxsize=2048)
def _english_taught(passage: Passage, learned: Learned) -> tuple[Item, ...]:
    """English items with the weights that were learned."""
    stems = {token.start: token.lemma for token in passage.tokens}
    return tuple(
        item._replace(telling=learned.english_weights.get(stems.get(item.start, ""), 1.0))
        for item in _english_items(passage)
    )


@by_house(maxsize=2048)
def _english_items(passage: Passage) -> tuple[Item, ...]:
    numbers = english_numbers(passage.plain)
    reach, content_of = _reach(numbers), here(_english_content)
    begin = after_dateline(passage.plain)
    items = [Item(start, end, keys, (), True, _NUMBER_WEIGHT) for start, end, keys in numbers]
    for form, tag, start, end, lemma in passage.tokens:
        if tag == "W" and start >= begin and reach.get(start, -1) < end:
            content = content_of(form, lemma)
            if content is not None:
                keys, sure, weight = content
                items.append(Item(start, end, keys, (), sure, weight))
    return tuple(sorted(items, key=_START))


@by_house(maxsize=100_000)
def _english_content(form: str, lemma: str) -> tuple[frozenset[str], bool, float] | None:
    """Keys of an English word, whether the lexicon has it, and its weight; None for a word of no content."""
    lowered, light, known = form.lower(), function_words("en"), known_stems()
    if lowered in light:
        return None
    keys = {lemma, lowered}
    for part in lowered.replace("’", "'").split("-"):
        if part not in light:
            keys.add(stem(part))
            keys.update(bases(part))
            # "third-quarter", "one-third": the figure counts by itself.
            if "-" in form and (figure := spelled_number(part.removesuffix("s"))) is not None:
                keys.add(figure)
    keys.update(key for key in (spelled_number(form), month(form)) if key is not None)
    if lowered.removesuffix("'s") in _WEEKDAYS:
        keys.update(_DAY)
    keys.update(prefix_and_rest(lowered))
    if form == lowered:
        keys.update(joined_words(lowered))
    listed = keys & known
    weight = min(map(generality, listed), default=1.0)
    capital = any(part[:1].isupper() for part in form.split("-"))
    # Two consonants are too few to know a word by, unless it is a name or a word nobody has listed.
    shortest = 2 if capital or not listed else 3
    for part in {form, *(form.split("-") if capital else ())} - {""}:
        sounds = latin_sounds(part)
        keys.update(key for key in sounds if len(key) > shortest)
        if capital and not listed:
            keys.update(f"≋{key[1:]}" for key in sounds if key[0] == "≈")
    return frozenset(keys), bool(listed), _NAME_WEIGHT if capital and not listed else weight
