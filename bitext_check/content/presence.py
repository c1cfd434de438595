"""Which words of an aligned pair stand on the other side, and how much each word says when it does not.

Words are matched one to one: an English word answers for one Korean word only, so that a clause that was left out is
not taken for present because its words occur elsewhere in the paragraph. The score of a word is the log ratio of how
likely its state is in a passage that was left out against one that was translated: above 0 speaks for "left out".
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bitext_check.content.items import Item, answers, english_items, korean_items
from bitext_check.content.lexicon import lexicon
from bitext_check.content.numbers import spelled_number
from bitext_check.content.sound import hangul_skeleton
from bitext_check.records import Mention, Pair, Passage, Sentence, Token
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house, cells, table


@dataclass(frozen=True, slots=True)
class Word:
    """A content word or number of one side of a pair.

    `state` is "found", "elsewhere" (found outside its sentence group), "shared" (its counterpart answers for another
    word) or "missing". `heavy` words are those whose absence is remarkable. `partner` is the number of the word of the
    other side that answers for it.
    """

    passage: Passage
    start: int
    end: int
    sentence: int
    keys: frozenset[str]
    kind: str
    phrases: tuple[tuple[str, ...], ...] = ()
    near: frozenset[str] = frozenset()
    state: str = "missing"
    partner: int | None = None

    @property
    def text(self) -> str:
        return self.passage.plain[self.start : self.end]

    @property
    def heavy(self) -> bool:
        return self.kind in _HEAVY


@dataclass(frozen=True, slots=True)
class Presence:
    """The words of both sides of a pair, in order, with their states; their sentences, and the group of each."""

    korean: tuple[Word, ...]
    english: tuple[Word, ...]
    korean_sentences: tuple[Sentence, ...]
    english_sentences: tuple[Sentence, ...]
    korean_groups: tuple[int, ...]
    english_groups: tuple[int, ...]


# For each kind of word, how often it is found in a close translation and how often by chance in a passage that is no
# translation of it; measured on machine-translated news, true pairs against pairs drawn at random.
_SHARES: dict[str, tuple[float, float]] = {
    "number": (0.96, 0.04),
    "small": (0.88, 0.14),
    "noun": (0.88, 0.08),
    "verb": (0.70, 0.11),
    "latin": (0.75, 0.03),
    "quality": (0.50, 0.07),
    "name": (0.70, 0.08),
    "rare": (0.25, 0.05),
    "light": (0.41, 0.20),
    "word": (0.78, 0.08),
    "capital": (0.70, 0.09),
    "foreign": (0.60, 0.03),
    "unlisted": (0.20, 0.05),
}
# The share of heavy words found in a close translation, by language: what `closeness` is measured against.
CLOSE = {"ko": 0.88, "en": 0.79}
_HEAVY = frozenset(("number", "noun", "latin", "word"))
# How much of the evidence of a found word remains when its counterpart answers for another word or stands elsewhere.
_WEAKER = {"found": 1.0, "elsewhere": 0.5, "shared": 0.1}
_MONTHS = "januari februari march april may june juli august septemb octob novemb decemb".split()
_CLASSES = {"NNG": "noun", "NNP": "noun", "SL": "latin", "XR": "quality", "VA": "quality", "MAG": "quality"}


def presence(pair: Pair) -> Presence:
    """Match the words of a pair. Takes a pair with its sentence groups."""
    korean_sentences = tuple(s for bead in pair.beads for s in bead.source)
    english_sentences = tuple(s for bead in pair.beads for s in bead.target)
    korean_groups = tuple(n for n, bead in enumerate(pair.beads) for _ in bead.source)
    english_groups = tuple(n for n, bead in enumerate(pair.beads) for _ in bead.target)
    paragraphs = {(s.passage.language, s.passage.paragraph): s.passage for s in (*korean_sentences, *english_sentences)}
    items: dict[tuple[str, int], tuple[Item, ...]] = {}
    items.update((place, _items(passage)) for place, passage in paragraphs.items())
    korean = [w for n, s in enumerate(korean_sentences) for w in _korean_words(s, n, _inside(s, items))]
    english = [w for n, s in enumerate(english_sentences) for w in _english_words(s, n, _inside(s, items))]
    light = {n: frozenset(k for s in bead.target for k in answers(s.passage)) for n, bead in enumerate(pair.beads)}
    matched = _Matcher(korean, english, korean_groups, english_groups, light).run()
    left = {t.form for s in english_sentences for t in s.passage.tokens if t.tag == "W" and t.form[0] >= "가"}
    korean_words = [replace(w, state="found") if any(w.text in form for form in left) else w for w in matched[0]]
    sources = _tied(korean_words, (link.source for link in pair.links if link.target is not None))
    targets = _tied(matched[1], (link.target for link in pair.links if link.source is not None))
    return Presence(sources, targets, korean_sentences, english_sentences, korean_groups, english_groups)


def _tied(words: Sequence[Word], mentions: Iterable[Mention | None]) -> tuple[Word, ...]:
    """Words inside mentions that other steps have tied to the other side are found, whatever they look like."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for mention in mentions:
        if mention is not None:
            spans.setdefault(mention.passage.paragraph, []).append((mention.start, mention.end))
    return tuple(
        replace(word, state="found")
        if any(start <= word.start and word.end <= end for start, end in spans.get(word.passage.paragraph, ()))
        else word
        for word in words
    )


def _inside(sentence: Sentence, items: Mapping[tuple[str, int], tuple[Item, ...]]) -> list[Item]:
    """The items of a sentence, out of those of its paragraph."""
    found = items[sentence.passage.language, sentence.passage.paragraph]
    return [item for item in found if sentence.start <= item.start < sentence.end]


def _items(passage: Passage) -> tuple[Item, ...]:
    return korean_items(passage) if passage.language == "ko" else english_items(passage)


@by_house(maxsize=2)
def _weak(language: str) -> frozenset[str]:
    """Words that often have no word of their own in the translation (`tables/weak_words.tsv`)."""
    words = {row["word"] for row in table("weak_words") if row["language"] == language}
    return frozenset(words if language == "ko" else (stem(word) for word in words))


def _korean_words(sentence: Sentence, number: int, items: Sequence[Item]) -> Iterator[Word]:
    passage = sentence.passage
    tokens = {t.start: t for t in passage.tokens_in(sentence.start, sentence.end)}
    for item in items:
        kind, keys = _korean_kind(item, tokens.get(item.start), passage)
        yield Word(passage, item.start, item.end, number, keys, kind, item.phrases, item.near)


def _korean_kind(item: Item, token: Token | None, passage: Passage) -> tuple[str, frozenset[str]]:
    if any(key.startswith("#") for key in item.keys):
        return _number_kind(item, passage)
    text = passage.plain[item.start : item.end]
    keys = item.keys | _place_keys().get(text, frozenset())
    tag = token.tag.split("-")[0] if token else "NNG"
    if not item.sure:
        parts = _parts(text)
        return ("name" if tag == "NNP" or parts else "rare"), keys | parts
    kind = "verb" if tag in ("VV", "VX") else _CLASSES.get(tag, "light")
    if text in _weak("ko") or (kind == "noun" and len(text) == 1):
        kind = "light"
    return kind, keys


def _number_kind(item: Item, passage: Passage) -> tuple[str, frozenset[str]]:
    before, after = passage.plain[item.start - 1 : item.start], passage.plain[item.end : item.end + 1]
    digits = passage.plain[item.start : item.end]
    if "·" in (before, after):
        # 6·25, 5·18: the name of an event or a list, seldom a figure of its own.
        return "light", item.keys
    if after == "월" and digits.isdigit() and 1 <= int(digits) <= 12:
        return "small", item.keys | {_MONTHS[int(digits) - 1]}
    small = after in ("년", "일", "시", "분") or len(digits) == 1 or not digits[0].isdigit()
    return ("small" if small else "number"), item.keys


@by_house(maxsize=50_000)
def _parts(word: str) -> frozenset[str]:
    """Keys of the parts of a compound that the lexicon does not hold: a known ending and the sound of the rest."""
    keys: set[str] = set()
    for cut in range(1, len(word) - 1):
        tail, head = word[cut:], word[:cut]
        if tail in lexicon():
            keys |= lexicon()[tail].words | _head_keys(head)
            break
    return frozenset(keys)


def _head_keys(head: str) -> set[str]:
    keys: set[str] = set(_place_keys().get(head, ()))
    if head in lexicon() and len(head) >= 2:
        keys |= lexicon()[head].words
    if len(hangul_skeleton(head)) >= 2:
        keys.add(f"~{hangul_skeleton(head)}")
    return keys


@by_house(maxsize=1)
def _place_keys() -> dict[str, frozenset[str]]:
    """Korean place name → stems and sounds of the words of its English names."""
    found: dict[str, set[str]] = {}
    for row in table("places"):
        words = " ".join((row["english"], *cells(row["accepted"]))).split()
        parts = [part for word in words for part in (word, *word.split("-")) if len(part) > 2]
        found.setdefault(row["korean"], set()).update(stem(part) for part in parts)
    return {name: frozenset(stems) for name, stems in found.items()}


def _english_words(sentence: Sentence, number: int, items: Sequence[Item]) -> Iterator[Word]:
    passage = sentence.passage
    words = [Word(passage, i.start, i.end, number, i.keys, _english_kind(i, passage)) for i in items]
    taken = {word.start for word in words}
    for token in passage.tokens:
        # "one" carries no content as a rule, but it may be the counterpart of a figure.
        if sentence.start <= token.start < sentence.end and token.tag == "W" and token.start not in taken:
            value = spelled_number(token.form)
            if value is not None:
                words.append(Word(passage, token.start, token.end, number, frozenset((value,)), "light"))
    yield from sorted(words, key=lambda word: word.start)


def _english_kind(item: Item, passage: Passage) -> str:
    text = passage.plain[item.start : item.end]
    if text[0].isdigit():
        return "small" if len(text) == 1 else "number"
    if text[0] >= "가":
        # Korean that was left standing is no addition.
        return "light"
    if any(key.startswith("#") for key in item.keys):
        return "small"
    if len(text) == 1 or not item.keys.isdisjoint(_weak("en")):
        return "light"
    if text[0].isupper():
        return "capital" if item.sure else "foreign"
    return "word" if item.sure else "unlisted"


class _Matcher:
    """Ties Korean to English words, those with fewest candidates first, within sentence groups before across them."""

    def __init__(
        self,
        korean: list[Word],
        english: list[Word],
        korean_groups: Sequence[int],
        english_groups: Sequence[int],
        light: Mapping[int, frozenset[str]],
    ) -> None:
        self.korean, self.english, self.light = korean, english, light
        self.korean_groups = [korean_groups[w.sentence] for w in korean]
        self.english_groups = [english_groups[w.sentence] for w in english]
        self.by_key: dict[str, list[int]] = {}
        for number, word in enumerate(english):
            for key in word.keys:
                self.by_key.setdefault(key, []).append(number)
        self.owner: dict[int, int] = {}
        self.states = ["missing"] * len(korean)
        self.partners: list[int | None] = [None] * len(korean)
        self.touched: set[int] = set()

    def run(self) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
        candidates = [self._candidates(word) for word in self.korean]
        order = sorted(range(len(self.korean)), key=lambda n: (len(candidates[n]), n))
        for state in ("found", "elsewhere"):
            for n in order:
                if self.states[n] == "missing":
                    self._claim(n, candidates[n], state)
        for n in order:
            if self.states[n] == "missing" and candidates[n]:
                self.states[n] = "shared"
        self._changed_figures()
        for n in order:
            if self.states[n] == "missing" and self._is_paraphrased(n):
                self.states[n] = "shared"
        korean = [replace(w, state=self.states[n], partner=self.partners[n]) for n, w in enumerate(self.korean)]
        english = [self._english(n, word) for n, word in enumerate(self.english)]
        return tuple(korean), tuple(english)

    def _candidates(self, word: Word) -> dict[int, tuple[str, ...]]:
        """Numbers of the English words that may answer for a Korean one, with the rest of the phrase they belong to."""
        found: dict[int, tuple[str, ...]] = {n: () for key in word.keys for n in self.by_key.get(key, ())}
        for phrase in word.phrases:
            if all(part in self.by_key for part in phrase):
                rarest = min(phrase, key=lambda part: len(self.by_key[part]))
                rest = tuple(part for part in phrase if part != rarest)
                for n in self.by_key[rarest]:
                    found.setdefault(n, rest)
        self.touched.update(found)
        return found

    def _claim(self, n: int, candidates: dict[int, tuple[str, ...]], state: str) -> None:
        group = self.korean_groups[n]
        near = state == "found"
        free = [
            c
            for c in candidates
            if c not in self.owner and (self.english_groups[c] == group) == near and (near or self._alike(n, c))
        ]
        if not free:
            return
        place = n / max(1, len(self.korean))
        best = min(free, key=lambda c: (abs(c / len(self.english) - place), c))
        self.owner[best] = n
        self.states[n], self.partners[n] = state, best
        for part in candidates[best]:
            others = [o for o in self.by_key[part] if o not in self.owner and abs(o - best) <= 6]
            if others:
                self.owner[min(others, key=lambda o: abs(o - best))] = n

    def _is_paraphrased(self, n: int) -> bool:
        """Whether a word of close meaning that answers for nothing else, or one of little content, may render a word.

        "Most ever" stands behind 역대 최다, "asked" behind 물음: such a word is not plainly missing.
        """
        word, group = self.korean[n], self.korean_groups[n]
        if word.keys & self.light.get(group, frozenset()):
            return True
        near = {c for key in word.near for c in self.by_key.get(key, ()) if c not in self.owner}
        close = [c for c in near if self.english_groups[c] == group and self.english[c].kind != "light"]
        self.touched.update(close)
        return bool(close)

    def _alike(self, n: int, candidate: int) -> bool:
        """Whether two words share more than a likeness of sound, which is too little in another sentence."""
        shared = self.korean[n].keys & self.english[candidate].keys
        return not shared or any(not key.startswith("~") for key in shared)

    def _changed_figures(self) -> None:
        """A figure that is missing next to an English one that nothing stands behind was changed, not left out."""
        for group in set(self.english_groups):
            ours = [n for n, w in enumerate(self.korean) if self._lone_figure(w, n) and self.korean_groups[n] == group]
            theirs = [
                n
                for n, w in enumerate(self.english)
                if w.kind == "number" and n not in self.owner and self.english_groups[n] == group
            ]
            for n, other in zip(ours, theirs, strict=False):
                self.states[n] = "shared"
                self.touched.add(other)

    def _lone_figure(self, word: Word, n: int) -> bool:
        return word.kind in ("number", "small") and self.states[n] == "missing"

    def _english(self, number: int, word: Word) -> Word:
        owner = self.owner.get(number)
        if owner is None:
            return replace(word, state="shared" if number in self.touched else "missing")
        return replace(word, state=self.states[owner], partner=owner)


@by_house(maxsize=8192)
def _score(kind: str, state: str, factor: float) -> float:
    usual, chance = _SHARES[kind]
    share = max(chance + 0.02, min(0.97, usual * factor))
    if state == "missing":
        return math.log((1 - chance) / (1 - share))
    return _WEAKER[state] * math.log(chance / share)


def score(word: Word, closeness: float) -> float:
    """Above 0 when the state of the word speaks for a passage that has no counterpart.

    `closeness` is the share of heavy words found in this translation: in a free one a missing word says little.
    """
    return _score(word.kind, word.state, round(closeness / CLOSE[word.passage.language], 2))


def heavy_found(words: Iterable[Word]) -> tuple[int, int]:
    """How many heavy words there are, and how many of them are found."""
    heavy = [word for word in words if word.heavy]
    return len(heavy), sum(word.state in ("found", "elsewhere") for word in heavy)


def closeness(words: Iterable[Word], prior: float, strength: float) -> float:
    """The share of heavy words that are found, drawn towards `prior` as if `strength` words had been seen before."""
    total, found = heavy_found(words)
    return (found + prior * strength) / (total + strength)
