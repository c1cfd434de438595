"""Which words of an aligned pair stand on the other side, and how much each word says when it does not.

Words are matched one to one: an English word answers for one Korean word only, so that a clause that was left out is
not taken for present because its words occur elsewhere in the paragraph. Each word gets a score, the log ratio of how
likely its state is in a passage that was left out against one that was translated: above 0 speaks for "left out".
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bitext_check.content.items import Item, english_items, korean_items
from bitext_check.content.lexicon import function_words, lexicon
from bitext_check.content.sound import hangul_skeleton
from bitext_check.records import Link, Pair, Passage, Sentence, Token
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import cells, table


@dataclass(frozen=True, slots=True)
class Word:
    """A content word or number of one side of a pair.

    `state` is "found", "elsewhere" (found outside its sentence group), "shared" (its counterpart answers for another
    word) or "missing". `heavy` words are those whose absence is remarkable. `partners` are the numbers of the words of the other side that answer for it.
    """

    passage: Passage
    start: int
    end: int
    sentence: int
    keys: frozenset[str]
    kind: str
    state: str = "missing"
    partners: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        return self.passage.plain[self.start : self.end]

    @property
    def heavy(self) -> bool:
        return self.kind in _HEAVY


@dataclass(frozen=True, slots=True)
class Presence:
    """The words of both sides of a pair, in order, with their states; and the sentences that they count."""

    korean: tuple[Word, ...]
    english: tuple[Word, ...]
    korean_sentences: tuple[Sentence, ...]
    english_sentences: tuple[Sentence, ...]


# For each kind of word, how often it is found in a close translation and how often by chance in a passage that is no
# translation of it; measured on machine-translated news, true pairs against pairs drawn at random.
_SHARES: dict[str, tuple[float, float]] = {
    "number": (0.91, 0.04),
    "small": (0.78, 0.15),
    "noun": (0.84, 0.08),
    "verb": (0.70, 0.12),
    "latin": (0.80, 0.04),
    "quality": (0.48, 0.06),
    "name": (0.60, 0.05),
    "rare": (0.35, 0.05),
    "light": (0.40, 0.30),
    "word": (0.80, 0.08),
    "capital": (0.66, 0.08),
    "foreign": (0.45, 0.03),
    "unlisted": (0.46, 0.08),
}
# The share of heavy words found in a close translation: what `closeness` is measured against.
CLOSE = 0.8
_HEAVY = frozenset(("number", "noun", "latin", "word"))
# How much of the evidence of a found word remains when its counterpart answers for another word or stands elsewhere.
_WEAKER = {"found": 1.0, "elsewhere": 0.5, "shared": 0.1}
_MONTHS = "januari februari march april may june juli august septemb octob novemb decemb".split()
_CLASSES = {"NNG": "noun", "NNP": "noun", "SL": "latin", "XR": "quality", "VA": "quality", "MAG": "quality"}


def presence(pair: Pair) -> Presence:
    """Match the words of a pair. Takes a complete pair with its sentence groups."""
    korean_sentences = tuple(s for bead in pair.beads for s in bead.source)
    english_sentences = tuple(s for bead in pair.beads for s in bead.target)
    groups = _groups(pair)
    korean = [w for n, s in enumerate(korean_sentences) for w in _korean_words(s, n)]
    english = [w for n, s in enumerate(english_sentences) for w in _english_words(s, n)]
    matched = _Matcher(korean, english, groups).run()
    words = [_tied(side, pair.links) for side in matched]
    return Presence(words[0], words[1], korean_sentences, english_sentences)


def _tied(words: Sequence[Word], links: Sequence[Link]) -> tuple[Word, ...]:
    """Words inside mentions that other steps have tied to the other side are found, whatever they look like."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for link in links:
        if link.source is not None and link.target is not None:
            for mention in (link.source, link.target):
                spans.setdefault(id(mention.passage), []).append((mention.start, mention.end))
    return tuple(
        replace(word, state="found")
        if any(start <= word.start and word.end <= end for start, end in spans.get(id(word.passage), ()))
        else word
        for word in words
    )


def _groups(pair: Pair) -> tuple[list[int], list[int]]:
    """For each Korean and each English sentence, the number of its group."""
    korean = [n for n, bead in enumerate(pair.beads) for _ in bead.source]
    english = [n for n, bead in enumerate(pair.beads) for _ in bead.target]
    return korean, english


@lru_cache(maxsize=512)
def _items(passage: Passage) -> tuple[Item, ...]:
    return korean_items(passage) if passage.language == "ko" else english_items(passage)


def _inside(sentence: Sentence) -> Iterable[Item]:
    return (i for i in _items(sentence.passage) if sentence.start <= i.start < sentence.end)


def _korean_words(sentence: Sentence, number: int) -> Iterable[Word]:
    tokens = {t.start: t for t in sentence.passage.tokens if sentence.start <= t.start < sentence.end}
    for item in _inside(sentence):
        token = tokens.get(item.start)
        kind, keys = _korean_kind(item, token, sentence.passage)
        yield Word(sentence.passage, item.start, item.end, number, keys, kind)


def _korean_kind(item: Item, token: Token | None, passage: Passage) -> tuple[str, frozenset[str]]:
    if any(key.startswith("#") for key in item.keys):
        return _number_kind(item, passage)
    tag = token.tag.split("-")[0] if token else "NNG"
    if not item.sure:
        parts = _parts(passage.plain[item.start : item.end])
        return ("name" if tag == "NNP" or parts else "rare"), item.keys | parts
    kind = "verb" if tag in ("VV", "VX") else _CLASSES.get(tag, "light")
    if kind == "noun" and item.end - item.start == 1:
        kind = "light"
    return kind, item.keys


def _number_kind(item: Item, passage: Passage) -> tuple[str, frozenset[str]]:
    after = passage.plain[item.end : item.end + 1]
    digits = passage.plain[item.start : item.end]
    keys = item.keys
    if after == "월" and digits.isdigit() and 1 <= int(digits) <= 12:
        return "small", keys | {_MONTHS[int(digits) - 1]}
    if after in ("년", "일", "시", "분") or len(digits) == 1:
        return "small", keys
    return "number", keys


@lru_cache(maxsize=50_000)
def _parts(word: str) -> frozenset[str]:
    """Keys of the parts of a compound that the lexicon does not hold: a known ending and the sound of the rest."""
    keys: set[str] = set(_place_keys().get(word, ()))
    for cut in range(1, len(word) - 1):
        tail, head = word[cut:], word[:cut]
        if tail in lexicon() and len(tail) >= 2:
            keys |= lexicon()[tail].words
            keys |= _head_keys(head)
            break
    return frozenset(keys)


def _head_keys(head: str) -> set[str]:
    keys: set[str] = set(_place_keys().get(head, ()))
    if head in lexicon() and len(head) >= 2:
        keys |= lexicon()[head].words
    if len(hangul_skeleton(head)) >= 2:
        keys.add(f"~{hangul_skeleton(head)}")
    return keys


@lru_cache(maxsize=1)
def _place_keys() -> dict[str, frozenset[str]]:
    """Korean place name → stems of the words of its English names."""
    found: dict[str, set[str]] = {}
    for row in table("places"):
        words = " ".join((row["english"], *cells(row["accepted"]))).replace("-", " ").split()
        found.setdefault(row["korean"], set()).update(stem(word) for word in words if len(word) > 2)
    return {name: frozenset(stems) for name, stems in found.items()}


def _english_words(sentence: Sentence, number: int) -> Iterable[Word]:
    for item in _inside(sentence):
        text = sentence.passage.plain[item.start : item.end]
        yield Word(sentence.passage, item.start, item.end, number, item.keys, _english_kind(item, text))


def _english_kind(item: Item, text: str) -> str:
    if text[0].isdigit():
        return "small" if len(text) == 1 else "number"
    if any(key.startswith("#") for key in item.keys):
        return "small"
    if text[0].isupper():
        return "capital" if item.sure else "foreign"
    return ("word" if item.sure else "unlisted") if len(text) > 1 else "light"


class _Matcher:
    """Ties Korean to English words, the ones with fewest candidates first, within sentence groups before across."""

    def __init__(self, korean: list[Word], english: list[Word], groups: tuple[list[int], list[int]]) -> None:
        self.korean, self.english = korean, english
        self.korean_groups = [groups[0][w.sentence] for w in korean]
        self.english_groups = [groups[1][w.sentence] for w in english]
        self.by_key: dict[str, list[int]] = {}
        for number, word in enumerate(english):
            for key in word.keys:
                self.by_key.setdefault(key, []).append(number)
        self.taken: dict[int, int] = {}
        self.states: list[tuple[str, tuple[int, ...]]] = [("missing", ())] * len(korean)
        self.touched: set[int] = set()

    def run(self) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
        candidates = [self._candidates(word) for word in self.korean]
        order = sorted(range(len(self.korean)), key=lambda n: (len(candidates[n]), n))
        for same_group in (True, False):
            for n in order:
                if self.states[n][0] == "missing":
                    self._claim(n, candidates[n], same_group)
        for n in order:
            if self.states[n][0] == "missing" and candidates[n]:
                self.states[n] = ("shared", ())
        return self._korean(), self._english()

    def _candidates(self, word: Word) -> list[int]:
        found = sorted({n for key in word.keys for n in self.by_key.get(key, ())})
        self.touched.update(found)
        return found

    def _claim(self, n: int, candidates: Sequence[int], same_group: bool) -> None:
        group = self.korean_groups[n]
        free = [c for c in candidates if c not in self.taken and (self.english_groups[c] == group) == same_group]
        if not free:
            return
        place = n / max(1, len(self.korean))
        best = min(free, key=lambda c: abs(c / len(self.english) - place))
        self.taken[best] = n
        self.states[n] = ("found" if same_group else "elsewhere", (best,))

    def _korean(self) -> tuple[Word, ...]:
        return tuple(
            replace(word, state=state, partners=partners)
            for word, (state, partners) in zip(self.korean, self.states, strict=True)
        )

    def _english(self) -> tuple[Word, ...]:
        words = []
        for number, word in enumerate(self.english):
            owner = self.taken.get(number)
            state = self.states[owner][0] if owner is not None else "shared" if number in self.touched else "missing"
            partners = () if owner is None else (owner,)
            words.append(replace(word, state=state, partners=partners))
        return tuple(words)


@lru_cache(maxsize=4096)
def _score(kind: str, state: str, closeness: float) -> float:
    usual, chance = _SHARES[kind]
    share = max(chance + 0.02, min(0.97, usual * closeness / CLOSE))
    if state == "missing":
        return math.log((1 - chance) / (1 - share))
    return _WEAKER[state] * math.log(chance / share)


def score(word: Word, closeness: float) -> float:
    """Above 0 when the state of the word speaks for a passage that has no counterpart.

    `closeness` is the share of heavy words found in this translation: in a free one a missing word says little.
    """
    return _score(word.kind, word.state, round(closeness, 2))


def closeness(words: Iterable[Word], prior: float = CLOSE, strength: float = 12.0) -> float:
    """The share of heavy words that are found, drawn towards `prior` as if `strength` words had been seen before."""
    heavy = [word for word in words if word.heavy]
    found = sum(word.state in ("found", "elsewhere") for word in heavy)
    return (found + prior * strength) / (len(heavy) + strength)
