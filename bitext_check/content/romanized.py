"""Korean common nouns and titles that stand in the English in Latin letters: 외유 as "oeyu", 변호사 as "Byeonhosa".

A word that no table knows as English, spelled as Revised Romanization spells a noun of the same passage: in small
letters a noun of any kind, with a capital a title. Left alone are words that English keeps (`tables/kept_words.tsv`)
and words that the article explains ("jeonse (lump-sum deposit)") or sets in quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from bitext_check.content.lexicon import in_full, known_stems, named
from bitext_check.names.hangul import is_hangul, pronounced, split
from bitext_check.names.romanize import rr_word
from bitext_check.records import Link, Mention, Message, Pair, Passage
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house, cells, here, table
from bitext_check.tables.words import words_used

_SHORTEST = 4
# A noun that no table has: its spelling is longer, and a word that comes again and again is the article's own term.
_SHORTEST_UNLISTED, _TERM = 6, 3
_NOUNS = frozenset(("NNG", "NNP", "XR"))
# What may stand before and after them in a longer noun (무자격자, 주관사).
_NOMINAL = _NOUNS | {"XPN", "XSN"}
_LONGEST, _MOST_PARTS = 6, 3
_AFTER = re.compile(
    r"[”’\"']?(?:,?\s?[(“‘\"'”,]?\s?(?:\(|which\s|meaning\s|literally\s|(?:an?|the)\s(?:[\w-]{1,20}\s){0,2}(?:traditional|"
    r"Korean|kind|type|form|system|style|dish|term|word)\b)"
    # Behind a comma or a dash every noun with its article explains, and every clause; without one "or" lists.
    r"|(?:,|\s?[—–]|\s--?)\s?(?:(?:or|an?|that\sis|where|used|made|placed|kept|worn|meant)\s|(?:in|on|for|with|from|by|of)\swhich\s))"
)
_BEFORE = re.compile(
    r"(?:so-called|called|known as|referred to as|termed|dubbed|named|word|term|,\sor|i\.e\.)"
    r"(?:\sin\sKorean)?,?\s(?:(?:an?|the)\s)?[“‘\"'(]?$"
)
# In brackets or between commas it is explained by the English before it: a sacred container (huryeongtong).
_APART = re.compile(r"[a-z](?:\s\((?:in\sKorean,?\s)?|,\s(?:an?|the)\s)$")
_NEXT = re.compile(r" ([A-Za-z]{3,20})\b")
_SMALL = re.compile(r" [a-z]")
# Letters and endings that Revised Romanization has not.
_NOT_KOREAN = re.compile("[fqvxz]|c(?!h)|[bcdghjrs]$(?<!ng)|^l")
_MARKS = "“‘\"'’”"
_WORD = re.compile(r"[a-z]+")
# Syllables that are readings of Chinese characters against the rule below, and open ones that are none.
_READ_SO, _NEVER_READ = frozenset("쌍씨끽쾌"), frozenset("거너더러머버터퍼네데레메베에테페헤디티히")


class _Place(NamedTuple):
    """Where a noun stands in the Korean, and the noun."""

    noun: str
    passage: Passage
    start: int
    end: int

    @property
    def mention(self) -> Mention:
        return Mention("untranslated", self.noun, self.passage, self.start, self.end)


def romanized_links(pair: Pair, article: Article) -> Iterator[Link]:
    """Links of kind "untranslated", problem "romanized", for English words that are Korean ones in Latin letters.

    `expected` holds the English that the tables have for the Korean word.
    """
    strange = [(passage, word) for passage in pair.target for word in _strange(passage)]
    if not strange:
        return
    titles = _spelled(pair.source, {w.letters[0] for _, w in strange if w.text[0].isupper()}, only_titles=True)
    plain = {w.letters[0] for p, w in strange if w.text[0].islower() or _begins_sentence(p, w)}
    every = _spelled(pair.source, plain, only_titles=False)
    done: tuple[Passage, int] | None = None
    for passage, word in strange:
        if (done and done[0] is passage and word.start < done[1]) or article.explains(word.text):
            continue
        upper = word.text[0].isupper()
        place = titles.get(word.letters) if upper else every.get(word.letters)
        if place is None or not _counts(pair, passage, word, place, article):
            opening = upper and _begins_sentence(passage, word)
            place = every.get(word.letters) if opening else None
            place = place if place is not None and _is_term(place) and not _is_tied(pair, passage, word) else None
        end = word.end
        if place is None:
            place, end = _half_translated(pair.source, passage, word)
        if place is not None and not _is_said_behind(passage, end, place):
            done = passage, end
            target = Mention("untranslated", passage.plain[word.start : end], passage, word.start, end)
            yield _link(place.mention, target)


def _is_said_behind(passage: Passage, end: int, place: _Place) -> bool:
    """Whether the English of the noun stands right behind it: homi hoes."""
    after = _NEXT.match(passage.plain, end)
    return after is not None and stem(after[1]) in {stem(word) for word in _renderings(place.noun)}


def _begins_sentence(passage: Passage, word: _Strange) -> bool:
    """Whether a word has its capital from the beginning of a sentence, and no name goes on behind it."""
    text = passage.plain
    first = word.start == 0 or text[: word.start].rstrip("“‘\"'").endswith((". ", "? ", "! ", "\n"))
    return first and _SMALL.match(text, word.end) is not None


def _is_term(place: _Place) -> bool:
    """Whether a noun that begins an English sentence is a term and no name: 양극재, of 양극 and 재."""
    noun = place.noun
    if len(noun) < _TERM or named(noun) is not None:
        return False
    if any(t.tag == "NNP" for t in place.passage.tokens_in(place.start, place.end)):
        return False
    return noun in in_full() or (noun[:-1] in in_full() and noun[-1] in words_used("ends-term"))


def _half_translated(source: Sequence[Passage], passage: Passage, word: _Strange) -> tuple[_Place | None, int]:
    """A compound of the lexicon whose head is translated and whose beginning is not: 감투상, "Gamtu Award"."""
    head = _NEXT.match(passage.plain, word.end)
    if head is None or not _english().isdisjoint(word.text.lower().split()):
        return None, word.end
    for place in _nouns(source, {word.letters[0]}):
        noun, whole = place.noun, in_full().get(place.noun, ())
        heads = {stem(rendering.split()[-1]) for rendering in whole if " " in rendering}
        if stem(head.group(1)) not in heads or word.letters in _letters(" ".join(whole)):
            continue
        if any(
            word.letters in here(_latin)(noun[:cut]) for cut in range(2, len(noun)) if noun[:cut] not in _kept_nouns()
        ):
            return place, head.end()
    return None, word.end


class Article:
    """The English of an article, to be asked how it uses a word."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self._pairs = pairs
        self._explained: dict[str, bool] = {}

    @cached_property
    def _english(self) -> str:
        return "\n".join(passage.plain for pair in self._pairs for passage in pair.target)

    def explains(self, word: str) -> bool:
        """Whether the word is explained where it stands first or elsewhere, or set in quotation marks."""
        explained = self._explained.get(word)
        if explained is None:
            explained = any(self._is_marked(at, at + len(word)) for at in _occurrences(word, self._english))
            self._explained[word] = explained
        return explained

    def uses(self, word: str) -> int:
        """How often the word stands in the article."""
        return sum(1 for _ in _occurrences(word, self._english))

    def _is_marked(self, start: int, end: int) -> bool:
        text = self._english
        before = text[max(0, start - 32) : start]
        quoted = text[max(0, start - 1) : start] in tuple(_MARKS)
        return (
            quoted
            or _AFTER.match(text, end) is not None
            or _BEFORE.search(before) is not None
            or (text[end : end + 1] in tuple("),.;") and _APART.search(before) is not None)
        )


def _occurrences(word: str, text: str) -> Iterator[int]:
    """Where a word stands by itself in a text; sought as it is, for a pattern would have to be made for each word."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        alone = not any(c.isalnum() or c in ("_", "-") for c in text[max(0, at - 1) : at] + text[end : end + 1])
        if alone:
            yield at
        at = text.find(word, end if alone else at + 1)


class _Strange(NamedTuple):
    """A word of the English, or two in a row, that is not English: as it stands, and its letters alone."""

    text: str
    letters: str
    start: int
    end: int


def _strange(passage: Passage) -> Iterator[_Strange]:
    """The words that no table knows; two in a row first, since a title may be written in two (Nonseol Wiwon)."""
    odd, known = here(_is_odd), known_stems()
    strange = [t for t in passage.tokens if t.tag == "W" and t.lemma not in known and odd(t.form)]
    for token, after in pairwise((*strange, None)) if strange else ():
        assert token is not None
        if after is not None and after.start == token.end + 1 and passage.plain[token.end] == " ":
            text = passage.plain[token.start : after.end]
            yield _Strange(text, _letters(text), token.start, after.end)
        yield _Strange(token.form, _letters(token.form), token.start, token.end)


def _letters(text: str) -> str:
    return text.lower().replace("-", "").replace(" ", "")


@by_house(maxsize=50_000)
def _is_odd(form: str) -> bool:
    """Whether a word whose stem no table knows may be a Korean one."""
    letters = form.replace("-", "")
    if len(letters) < _SHORTEST or not letters.isascii() or not letters.isalpha() or not letters[1:].islower():
        return False
    if _NOT_KOREAN.search(form.lower()):
        return False
    return letters.lower() not in _kept()


def _counts(pair: Pair, passage: Passage, word: _Strange, place: _Place, article: Article) -> bool:
    """Whether a word spelled as a Korean noun is left untranslated, and no name and no term of the article's own."""
    if not _english().isdisjoint(word.text.lower().split()):
        return False
    if word.text[0].isupper():
        return not _is_tied(pair, passage, word)
    if place.noun in in_full() or place.noun in _titles():
        return True
    longest = len(word.letters) >= _SHORTEST_UNLISTED and len(place.noun) >= _TERM > article.uses(word.text)
    return longest and " " not in word.text and all(map(_may_be_chinese, place.noun))


def _is_tied(pair: Pair, passage: Passage, word: _Strange) -> bool:
    """Whether the word is part of what a step before took for a name, body or place."""
    tied = (li.target for li in pair.links if li.target is not None and li.kind in ("name", "organisation", "place"))
    return any(m.passage is passage and m.start < word.end and word.start < m.end for m in tied)


def _spelled(passages: Sequence[Passage], starts: Set[str], only_titles: bool) -> dict[str, _Place]:
    """The nouns of the Korean by their Latin spellings, those of one morpheme before longer ones.

    `starts` are the first letters of the spellings that are asked for.
    """
    found: dict[str, _Place] = {}
    titles, latin = _titles(), here(_latin)
    for place in _nouns(passages, starts) if starts else ():
        if not only_titles or place.noun in titles:
            for spelling in latin(place.noun):
                found.setdefault(spelling, place)
    return found


def _nouns(passages: Sequence[Passage], starts: Set[str]) -> Iterator[_Place]:
    """The nouns that begin with one of the Latin letters, those that one morpheme makes up before those of more."""
    kept, first_letter = _kept_nouns(), here(_first_letter)
    found: list[list[_Place]] = [[] for _ in range(_MOST_PARTS)]
    for passage in passages:
        tokens = passage.tokens
        for number, token in enumerate(tokens):
            if token.tag not in _NOMINAL or first_letter(token.form) not in starts:
                continue
            noun, end = "", token.start
            for parts, own in enumerate(tokens[number : number + _MOST_PARTS]):
                if own.start != end or own.tag not in _NOMINAL:
                    break
                noun, end = noun + own.form, own.end
                alone = parts > 0 or own.tag in _NOUNS
                if alone and 1 < len(noun) <= _LONGEST and is_hangul(noun) and noun not in kept:
                    found[parts].append(_Place(noun, passage, token.start, end))
    for places in found:
        yield from places


@by_house(maxsize=8192)
def _first_letter(word: str) -> str:
    """The first letter of a word in Hangul in Latin spelling, which is that of its first syllable; "" for others."""
    return rr_word(word[0])[:1] if is_hangul(word[:1]) else ""


@by_house(maxsize=8192)
def _latin(noun: str) -> tuple[str, ...]:
    """A noun in Revised Romanization, with the changes of its sounds, without, and in two parts read by themselves."""
    whole = (noun, *((noun[:cut], noun[cut:]) for cut in range(2, len(noun) - 1)))
    spellings = {rr_word(noun)}
    for parts in whole:
        read = (parts,) if isinstance(parts, str) else parts
        spellings.add("".join(rr_word(pronounced(part)).replace("lr", "ll") for part in read))
    return tuple(sorted(spellings - _renderings(noun)))


def _renderings(noun: str) -> set[str]:
    return {word.lower() for word in (*in_full().get(noun, ()), *_titles().get(noun, ()))}


@by_house(maxsize=1)
def _titles() -> dict[str, tuple[str, ...]]:
    return {row["korean"]: cells(row["usual"]) for row in table("titles") if cells(row["usual"])}


@by_house(maxsize=1)
def _kept() -> frozenset[str]:
    """The Latin spellings of Korean words that English keeps."""
    return frozenset(_letters(word) for row in table("kept_words") for word in cells(row["english"]))


@by_house(maxsize=1)
def _kept_nouns() -> frozenset[str]:
    return frozenset(row["korean"] for row in table("kept_words"))


@by_house(maxsize=1)
def _english() -> frozenset[str]:
    """Words that the tables know as English."""
    columns = {
        "english_pairs": ("word",),
        "english_classes": ("words",),
        "english_synonyms": ("word", "near"),
        "english_families": ("word", "derived"),
        "english_opposites": ("word", "opposites"),
        "irregular_forms": ("form", "base"),
        "lexicon": ("english",),
        "titles": ("usual", "official", "accepted"),
    }
    return frozenset(
        word
        for name, wanted in columns.items()
        for row in table(name)
        for column in wanted
        for cell in cells(row[column])
        for word in _WORD.findall(cell.lower())
    )


def _may_be_chinese(syllable: str) -> bool:
    """Whether a syllable can be the reading of a Chinese character.

    Words of Chinese origin are terms and have English; of native and borrowed words nobody knows whether English keeps
    them. No character is read with a tense consonant (but 쌍, 씨, 끽), with ㅋ (but 쾌), with a final other than six
    sounds, or with these open vowels (Ministry of Culture, readings of the 1,800 characters for schools).
    """
    onset, vowel, final = split(syllable)
    if syllable in _READ_SO:
        return True
    if onset in "ㄲㄸㅃㅆㅉㅋ" or vowel in "ㅒㅞ" or (final and final not in "ㄱㄴㄹㅁㅂㅇ"):
        return False
    return bool(final) or (vowel != "ㅡ" and syllable not in _NEVER_READ)


def _link(source: Mention, target: Mention) -> Link:
    noun, said = source.text, target.text
    expected: Sequence[str] = (_titles().get(noun) if said[0].isupper() else None) or in_full().get(noun, ())[:3]
    expected = expected or _titles().get(noun, ())
    if expected:
        reason = Message(
            f"“{said}” is {noun} in Latin letters; in English it is “{expected[0]}”",
            f"“{said}”은(는) “{noun}”을(를) 로마자로 옮긴 것입니다. 영어로는 “{expected[0]}”입니다",
        )
    else:
        reason = Message(
            f"“{said}” is {noun} in Latin letters, and the article does not explain it",
            f"“{said}”은(는) “{noun}”을(를) 로마자로 옮긴 것인데, 기사에 설명이 없습니다",
        )
    return Link("untranslated", source, target, "romanized", tuple(expected), reason, 0.85 if expected else 0.75)
