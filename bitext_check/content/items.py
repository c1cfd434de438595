"""What a passage says, as items that can be looked for on the other side.

A Korean item carries the keys under which its renderings would appear in English; an English item carries its own keys.
A key is an English stem, `#12000` for a number, `~spknpt` for a sound (see `sound.py`), or a Latin string as written.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bitext_check.content.forms import bases, unit_stems
from bitext_check.content.learned import Learned, in_force, stems_of_pieces
from bitext_check.content.lexicon import Entry, compound, entry_of, function_words, generality, known_stems
from bitext_check.content.numbers import (
    english_numbers,
    korean_months,
    korean_numbers,
    month,
    native_number,
    spelled_number,
)
from bitext_check.content.sound import hangul_skeleton, latin_skeletons
from bitext_check.names.spellings import surname_rows, surname_spellings
from bitext_check.records import Passage, Token
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house


@dataclass(frozen=True, slots=True)
class Item:
    """A content word or number.

    `keys`: any of them on the other side covers it; `near`: words of close meaning, which cover it in part; `sure`: its
    renderings are known; `weight`: how much it counts.
    """

    start: int
    end: int
    keys: frozenset[str]
    phrases: tuple[tuple[str, ...], ...] = ()
    sure: bool = True
    weight: float = 1.0
    near: frozenset[str] = frozenset()


_KOREAN_TAGS = frozenset(("NNG", "NNP", "NNB", "NR", "VV", "VA", "MAG", "MAJ", "MM", "XR", "SL", "VX", "NP"))
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
    weight = item.weight * learned.korean_weights.get(lemma, 1.0)
    return replace(item, keys=keys, near=(item.near | other) - keys, weight=weight)


@by_house(maxsize=2048)
def _korean_items(passage: Passage) -> tuple[Item, ...]:
    numbers = korean_numbers(passage.plain)
    taken = [(start, end) for start, end, _ in numbers]
    items = [Item(start, end, keys, (), True, _NUMBER_WEIGHT) for start, end, keys in numbers]
    items += [Item(start, end, keys) for start, end, keys in korean_months(passage.plain)]
    tokens = [t for t in passage.tokens if t.tag.split("-")[0] in _KOREAN_TAGS and t.end > t.start]
    skip = 0
    for n, token in enumerate(tokens):
        if n < skip or _inside(token, taken):
            continue
        joined = _joined(tokens, n)
        if joined > 1:
            skip = n + joined
            last = tokens[n + joined - 1]
            word = passage.plain[token.start : last.end].replace(" ", "")
            entry = entry_of(word)
            assert entry is not None
            items.append(_known(token.start, last.end, entry))
            continue
        items.extend(_korean_item(token))
    return tuple(sorted(items, key=lambda item: item.start))


def _joined(tokens: Sequence[Token], n: int) -> int:
    """How many tokens from `n` on make up one entry of the lexicon (업무+협약): 1 when no compound is known."""
    for size in (3, 2):
        group = tokens[n : n + size]
        if len(group) == size and all(t.tag in ("NNG", "NNP", "XR") for t in group):
            adjacent = all(a.end == b.start for a, b in itertools.pairwise(group))
            if adjacent and entry_of("".join(t.form for t in group)) is not None:
                return size
    return 1


def _korean_item(token: Token) -> Iterable[Item]:
    tag = token.tag.split("-")[0]
    if tag == "SL":
        yield Item(token.start, token.end, frozenset((token.form.lower(), stem(token.form))), (), True, _LATIN_WEIGHT)
        return
    if tag in ("MM", "NR") and (number := native_number(token.form)) is not None:
        yield Item(token.start, token.end, frozenset((number,)))
        return
    if token.lemma in function_words("ko") or token.form in function_words("ko"):
        return
    if tag == "NNP" and len(token.form) == 1 and token.form in surname_rows():
        yield Item(token.start, token.end, frozenset(surname_spellings(token.form).known), (), False, _NAME_WEIGHT)
        return
    entry = entry_of(token.lemma) or entry_of(token.form)
    if entry is not None:
        yield _known(token.start, token.end, entry)
    elif tag in ("NNG", "NNP", "XR") and len(token.form) >= 2:
        yield from _unlisted(token, tag)


def _unlisted(token: Token, tag: str) -> Iterable[Item]:
    """A noun that no table has: its known parts, or what it sounds like."""
    parts = compound(token.form) if token.end - token.start == len(token.form) else ()
    for start, end in parts:
        entry = entry_of(token.form[start:end])
        if entry is not None:
            yield _known(token.start + start, token.start + end, entry)
    if parts:
        return
    skeleton = hangul_skeleton(token.form)
    keys = {f"~{skeleton}"} if len(skeleton) >= 2 else set()
    weight = _NAME_WEIGHT if tag == "NNP" else 1.0
    yield Item(token.start, token.end, frozenset(keys) | _name_keys(token.form), (), False, weight)


@by_house(maxsize=50_000)
def _name_keys(word: str) -> frozenset[str]:
    """Keys of a word that may be a person's name: spellings of the family name, the sound of the given name."""
    keys: set[str] = set()
    for size in (2, 1):
        family, given = word[:size], word[size:]
        if 1 <= len(given) <= 2 and family in surname_rows():
            keys.update(surname_spellings(family).known)
            if len(hangul_skeleton(given)) >= 2:
                keys.add(f"~{hangul_skeleton(given)}")
    return frozenset(keys)


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
        replace(item, weight=item.weight * learned.english_weights.get(stems.get(item.start, ""), 1.0))
        for item in _english_items(passage)
    )


@by_house(maxsize=2048)
def _english_items(passage: Passage) -> tuple[Item, ...]:
    numbers = english_numbers(passage.plain)
    taken = [(start, end) for start, end, _ in numbers]
    items = [Item(start, end, keys, (), True, _NUMBER_WEIGHT) for start, end, keys in numbers]
    for token in passage.tokens:
        if token.tag == "W" and not _inside(token, taken):
            items.extend(_english_item(token))
    return tuple(sorted(items, key=lambda item: item.start))


def _english_item(token: Token) -> Iterable[Item]:
    if token.form.lower() in function_words("en"):
        return
    keys, sure, value = _english_keys(token.form, token.lemma)
    yield Item(token.start, token.end, keys, (), sure, value)


@by_house(maxsize=100_000)
def _english_keys(form: str, lemma: str) -> tuple[frozenset[str], bool, float]:
    """Keys of an English word, whether the lexicon has it, and its weight."""
    keys = {lemma, form.lower()}
    for part in form.lower().replace("’", "'").split("-"):
        if part not in function_words("en"):
            keys.add(stem(part))
            keys.update(bases(part))
            # "third-quarter", "one-third": the figure counts by itself.
            if "-" in form and (figure := spelled_number(part.removesuffix("s"))) is not None:
                keys.add(figure)
    keys.update(key for key in (spelled_number(form), month(form)) if key is not None)
    sure = any(key in known_stems() for key in keys)
    weight = min((generality(key) for key in keys if key in known_stems()), default=1.0)
    capital = form[0].isupper()
    # Two consonants are too few to know a word by, unless it is a name or a word nobody has listed.
    shortest = 2 if capital or not sure else 3
    keys.update(f"~{skeleton}" for skeleton in latin_skeletons(form) if len(skeleton) >= shortest)
    return frozenset(keys), sure, _NAME_WEIGHT if capital and not sure else weight


@by_house(maxsize=2048)
def answers(passage: Passage) -> frozenset[str]:
    """Keys that the words of little content of a passage answer for on the other side.

    They are no items, for nobody misses them, but 원 stands behind "won", 받다 behind "receive" and "not" behind 못.
    """
    if passage.language == "ko":
        return frozenset(key for token in passage.tokens for key in _korean_answers(token.form, token.lemma, token.tag))
    light = function_words("en")
    return frozenset(
        key
        for token in passage.tokens
        if token.tag == "W" and ((lowered := token.form.lower().replace("’", "'")) in light or "'" in lowered)
        for key in _english_answers(lowered)
    )


@by_house(maxsize=50_000)
def _korean_answers(form: str, lemma: str, tag: str) -> frozenset[str]:
    keys = set(unit_stems().get(form, ()))
    if lemma in function_words("ko") or form in function_words("ko") or tag[:2] in ("XS", "NN", "XP"):
        for entry in (entry_of(lemma), entry_of(form) if len(form) == 1 or form != lemma else None):
            if entry is not None and (tag[:2] != "NN" or lemma in function_words("ko")):
                keys |= entry.words | {stem_ for phrase in entry.phrases for stem_ in phrase}
    return frozenset(keys)


@by_house(maxsize=5_000)
def _english_answers(word: str) -> frozenset[str]:
    keys = {word, stem(word), *bases(word)}
    if word.endswith("n't") or word == "cannot":
        keys |= {"not", "no"}
    if word in ("a", "an", "one"):
        keys.add("#1")
    return frozenset(keys)


def _inside(token: Token, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= token.start and token.end <= end for start, end in spans)
