"""A name of any sort spelled in two ways in one article: Daeyeon and Daeyun for 대연, Samarkand and Samarqand.

Words that no table knows are compared with each other first: those with the same consonants may be one name. They are,
when one Hangul word stands wherever they do, both spell it, and nothing else in the Korean there can have given them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from bitext_check.annotation.korean_words import strip_particle
from bitext_check.content.lexicon import known_stems, lemmas_of, lexicon
from bitext_check.names import foreign, latin
from bitext_check.names.lattice import Field, walk
from bitext_check.names.spellings import rr_syllable, syllable_spellings
from bitext_check.organisations.values import EnglishOrganisation
from bitext_check.places.gazetteer import gazetteer
from bitext_check.places.romanization import folded
from bitext_check.records import Article, Link, Mention, Message, Pair, Passage
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house

_WORD = re.compile(r"\b[A-Z][a-z]{1,20}(?:-(?!(?:eup|myeon|dong|gu|gun|si|do|ri|ro|gil|ga)\b)[a-z]{2,10}){0,2}\b")
_HANGUL = re.compile(r"(?<![가-힣])[가-힣]{2,16}")
_CALLED = re.compile(r" ?(?:씨|군|양|\(\d{1,3}\))")
_LEVELS = frozenset("읍면리군")
_WEAK = re.compile("[aeiouwyh]+")
_SHORTEST, _LONGEST_WORD = 4, 24
_MOST_WORDS = 400
_ALIKE, _SOUNDS = 0.7, 0.85
_SYLLABLES = range(2, 6)
_FOREIGN = 3
_TWICE = 2
_SCHOOLS = {"고": ("High", "School"), "중": ("Middle",), "초": ("Elementary",), "대": ("University", "College")}


@dataclass(frozen=True, slots=True)
class _Use:
    """A word of the English, where it stands and in which pair."""

    number: int
    pair: Pair
    mention: Mention

    @property
    def text(self) -> str:
        return self.mention.text


def spelling_links(article: Article, told: Sequence[Link]) -> tuple[Link, ...]:
    """Links of kind "consistency" for words that are not the usual spelling; `told` are those already found."""
    groups: dict[str, list[_Use]] = {}
    count = 0
    for number, pair in enumerate(article.pairs):
        if pair.complete:
            for mention in _words(pair):
                count += 1
                for key in dict.fromkeys(_consonants(form(mention.text)) for form in (str, _soft, _without_r)):
                    groups.setdefault(key, []).append(_Use(number, pair, mention))
    if count > _MOST_WORDS:
        return ()
    found = (link for uses in groups.values() if len({_plain(u.text) for u in uses}) > 1 for link in _odd(uses))
    taken = [link.target for link in told if link.target is not None]
    odd = [link.target for link in told if link.target is not None and link.kind == "consistency"]
    kept = []
    for link in found:
        # What is told to be the odd one is not recommended for another.
        advised = any(word in t.text.split() for word in link.expected for t in odd)
        if link.target and not advised and not any(_overlap(link.target, t) for t in taken):
            taken.append(link.target)
            kept.append(link)
    return tuple(kept)


def _overlap(one: Mention, other: Mention) -> bool:
    return one.passage is other.passage and one.start < other.end and other.start < one.end


def _plain(text: str) -> str:
    return latin.plain(text.replace("-", ""))


@by_house(maxsize=20_000)
def _consonants(text: str) -> str:
    """The consonants of a spelling, those in use for one another made equal, with the sort of its beginning."""
    whole = folded(text).replace("q", "k").replace("c", "k").replace("x", "ks")
    return _WEAK.sub("", whole)


def _soft(text: str) -> str:
    """A spelling with each j inside it as y, which it is in many languages (Rijeka, Riyeka)."""
    return text[:1] + text[1:].replace("j", "y")


def _without_r(text: str) -> str:
    """A spelling without the r that is not heard: Normabell, Nomabel."""
    return re.sub(r"(?<=[aeiou])r(?![aeiouyr])", "", text)


def _words(pair: Pair) -> Iterator[Mention]:
    """The capitalised words of the English that no table knows, outside the names of people and of listed bodies.

    A body spells itself as it likes: Kangwon National University, in Gangwon.
    """
    people = [link.target for link in pair.links if link.kind == "person" and link.target is not None]
    bodies = [m for m in pair.target_mentions if isinstance(m.data, EnglishOrganisation) and m.data.rows]
    for passage in pair.target:
        for match in _WORD.finditer(passage.plain):
            text = match.group()
            if _SHORTEST <= len(text) <= _LONGEST_WORD and not _is_word(text):
                mention = Mention("name", text, passage, match.start(), match.end(), None, "spelling")
                if not any(_overlap(mention, other) for other in (*people, *bodies)):
                    yield mention


@by_house(maxsize=20_000)
def _is_word(text: str) -> bool:
    """Whether it is English, not a name inside a longer one that the lexicon has (Nuri, of 누리호)."""
    word = stem(text)
    if word not in known_stems():
        return False
    heads = [lemma[:size] for lemma in lemmas_of(word) for size in range(2, len(lemma))]
    return not any(_spells(head, _plain(text)) for head in heads if _HANGUL.fullmatch(head))


def _place(text: str) -> bool:
    return (text.lower(),) in gazetteer().by_form


def _odd(uses: Sequence[_Use]) -> Iterator[Link]:
    """The uses that are not spelled as most are, or as the first is."""
    counts = Counter(_plain(use.text) for use in uses)
    usual = max(uses, key=lambda use: counts[_plain(use.text)])
    seen: set[str] = set()
    for use in uses:
        plain = _plain(use.text)
        if plain == _plain(usual.text) or plain in seen or not _alike(plain, _plain(usual.text)):
            continue
        # Two listed places are two places, whatever they sound like.
        if _place(use.text) and _place(usual.text):
            continue
        others = [u for u in uses if _plain(u.text) == _plain(usual.text)]
        source = _same_name(next((u for u in others if u.number != use.number), others[0]), use)
        if source is not None:
            seen.add(plain)
            yield _link(source, use.mention, usual.text)


def _alike(one: str, other: str) -> bool:
    return (
        one[0] in other[:1] + _partner(other[0]) and SequenceMatcher(None, folded(one), folded(other)).ratio() >= _ALIKE
    )


def _partner(letter: str) -> str:
    """Letters in use for the first one (Geumil, Keumil)."""
    return next((group for group in ("gkcq", "dt", "bpfv", "jcz", "rl", "sz") if letter in group), "")


def _same_name(usual: _Use, odd: _Use) -> Mention | None:
    """The Hangul word of the pair of `odd` that both words spell, and that stands in the other pair as well.

    In one pair it must stand twice.
    """
    said = "".join(passage.plain for passage in odd.pair.source)
    there = {match.group() for passage in usual.pair.source for match in _HANGUL.finditer(passage.plain)}
    for passage in odd.pair.source:
        for match in _HANGUL.finditer(passage.plain):
            for size in _SYLLABLES:
                name = match.group()[:size]
                if len(name) < size or not any(name in word for word in there):
                    continue
                if usual.number == odd.number and said.count(name) < _TWICE:
                    continue
                if name in lexicon() and not (_as_name(passage, match, name, there) or _school(match, name, odd)):
                    continue
                others = _longer(name, usual, odd) or _from_another(name, usual, odd)
                if _both(name, usual.text, odd.text) and not others:
                    return _source(passage, match, name, there)
    return None


def _school(match: re.Match[str], name: str, odd: _Use) -> bool:
    """Whether the word is a school in short and the English has its kind behind the name: 한결고, … High School."""
    kind = match.group()[len(name) : len(name) + 1]
    behind = odd.mention.passage.plain[odd.mention.end : odd.mention.end + 24].split()
    return bool(behind) and behind[0] in _SCHOOLS.get(kind, ())


def _as_name(passage: Passage, match: re.Match[str], name: str, there: set[str]) -> bool:
    """Whether a common word is part of a longer name here and there, or somebody is called so: 한결소프트, 수만 씨."""
    heard = {match.group(), *there}
    if any(word.startswith(name) and word[len(name) : len(name) + 1] in _LEVELS for word in heard):
        return True
    longer = match.group()[: len(name) + 2]
    compound = len(longer) == len(name) + 2 and longer not in lexicon() and any(w.startswith(longer) for w in there)
    return compound or bool(_CALLED.match(passage.plain, match.start() + len(name)))


def _source(passage: Passage, match: re.Match[str], name: str, there: set[str]) -> Mention:
    """The Korean words as far as both pairs have them."""
    heads = ((n, match.group()[:n]) for n in range(len(name) + 1, len(match.group()) + 1))
    longest = (n for n, head in heads if any(word.startswith(head) for word in there))
    size = max(longest, default=len(name))
    start = match.start()
    bare = len(strip_particle(match.group()))
    if size == len(match.group()) and any(t.start == start + bare and t.tag[0] == "J" for t in passage.tokens):
        size = max(len(name), bare)
    return Mention("name", name, passage, start, start + size, None, "spelling")


def _both(name: str, usual: str, odd: str) -> bool:
    """Whether both words spell the name: one of them surely, the other with the same consonants."""
    if _spells(name, _plain(usual)) or _spells(name, _plain(odd)):
        return True
    words = (_plain(usual), _plain(odd))
    return len(name) >= _FOREIGN and all(foreign.likeness(name, word) >= _SOUNDS for word in words)


@by_house(maxsize=20_000)
def _spells(name: str, word: str) -> bool:
    """Whether a Latin word covers the Hangul syllables, each in a spelling that is in use for it."""
    forms = tuple(tuple(dict.fromkeys((rr_syllable(s), *syllable_spellings(s).known))) for s in name)
    return walk(Field(word, None), forms) is not None


def _longer(name: str, usual: _Use, odd: _Use) -> bool:
    """Whether one of the words is that of a longer Korean one which begins with the name: Saemho, 샘호, beside 샘."""
    for use in (usual, odd):
        if _spells(name, _plain(use.text)):
            continue
        words = (m.group() for passage in use.pair.source for m in _HANGUL.finditer(passage.plain))
        heads = {word[:size] for word in words if word.startswith(name) for size in range(len(name) + 1, len(word) + 1)}
        if any(_spells(head, _plain(use.text)) for head in heads):
            return True
    return False


def _from_another(name: str, usual: _Use, odd: _Use) -> bool:
    """Whether other Korean words can have given one of the two: 문대겸 beside 문태겸."""
    for use in (usual, odd):
        for passage in use.pair.source:
            for match in _HANGUL.finditer(passage.plain):
                heads = (match.group()[:size] for size in _SYLLABLES)
                if any(
                    not h.startswith(name) and not name.startswith(h) and _spells(h, _plain(use.text)) for h in heads
                ):
                    return True
    return False


def _link(source: Mention, target: Mention, usual: str) -> Link:
    return Link(
        "consistency", source, target, "other-rendering", (usual,),
        Message(
            f"{source.text} is spelled {usual} elsewhere in the article, here {target.text}",
            f"‘{source.text}’의 표기가 이 기사의 다른 곳에서는 {usual}인데 여기서는 {target.text}입니다",
        ),
        0.85,
    )  # fmt: skip
