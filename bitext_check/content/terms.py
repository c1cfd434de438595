"""The words of a passage as they are looked for on the other side: their keys, and how much it says when they miss."""

from __future__ import annotations

from operator import attrgetter
from typing import NamedTuple

from bitext_check.content.items import Item, english_items, korean_items
from bitext_check.content.learned import Learned, in_force
from bitext_check.content.lexicon import lexicon
from bitext_check.content.numbers import spelled_number
from bitext_check.content.sound import hangul_skeleton
from bitext_check.records import Passage
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house, cells, here, table


class Term(NamedTuple):
    """A content word or number with the keys that may answer for it; `kind` is one of `presence.SHARES`."""

    start: int
    end: int
    keys: frozenset[str]
    kind: str
    phrases: tuple[tuple[str, ...], ...] = ()
    near: frozenset[str] = frozenset()


_MONTHS = "januari februari march april may june juli august septemb octob novemb decemb".split()
_CLASSES = {
    "NNG": "noun", "NNP": "noun", "SL": "latin", "XR": "quality", "VA": "quality", "MAG": "quality", "VV": "verb",
    "VX": "verb",
}  # fmt: skip
_START = attrgetter("start")


def terms(passage: Passage) -> tuple[Term, ...]:
    """The words of a passage in order of place."""
    return _terms(passage, in_force())


@by_house(maxsize=2048)
def _terms(passage: Passage, _learned: Learned | None) -> tuple[Term, ...]:
    if passage.language == "ko":
        return _korean_terms(korean_items(passage), passage)
    return _english_terms(english_items(passage), passage)


@by_house(maxsize=2)
def _weak(language: str) -> frozenset[str]:
    """Words that often have no word of their own in the translation (`tables/weak_words.tsv`)."""
    words = {row["word"] for row in table("weak_words") if row["language"] == language}
    return frozenset(words if language == "ko" else (stem(word) for word in words))


def _korean_terms(items: tuple[Item, ...], passage: Passage) -> tuple[Term, ...]:
    kind_of = here(_korean_kind)
    tags = {token.start: token.tag for token in passage.tokens}
    found = []
    for start, end, keys, phrases, sure, _, near, _ in items:
        # What begins with a prefix is a noun (신기록).
        tag = tags.get(start, "NNG")
        kind, keys = kind_of(passage.plain[start:end], "NNG" if tag == "XPN" else tag, keys, sure)
        if kind == "number":
            kind, keys = _number_kind(start, end, keys, passage)
        found.append(Term(start, end, keys, kind, phrases, near))
    return tuple(found)


@by_house(maxsize=50_000)
def _korean_kind(text: str, tag: str, keys: frozenset[str], sure: bool) -> tuple[str, frozenset[str]]:
    """The kind of a Korean word, "number" for all figures, and its keys with those that it has as a name."""
    if any(key.startswith("#") for key in keys):
        return "number", keys
    keys = keys | _place_keys(text)
    tag = tag.partition("-")[0]
    if not sure:
        parts = _parts(text)
        return ("name" if tag == "NNP" or parts else "rare"), keys | parts
    kind = _CLASSES.get(tag, "light")
    if text in _weak("ko") or (kind == "noun" and len(text) == 1):
        kind = "light"
    return kind, keys


def _number_kind(start: int, end: int, keys: frozenset[str], passage: Passage) -> tuple[str, frozenset[str]]:
    before, digits, after = passage.plain[start - 1 : start], passage.plain[start:end], passage.plain[end : end + 1]
    if "·" in (before, after):
        # 6·25, 5·18: the name of an event or a list, seldom a figure of its own.
        return "light", keys
    if after == "월" and digits.isdigit() and 1 <= int(digits) <= 12:
        return "small", keys | {_MONTHS[int(digits) - 1]}
    small = after in ("년", "일", "시", "분") or len(digits) == 1 or not digits[0].isdigit()
    return ("small" if small else "number"), keys


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
    keys = _place_keys(head)
    if head in lexicon() and len(head) >= 2:
        keys |= lexicon()[head].words
    if len(hangul_skeleton(head)) >= 2:
        keys.add(f"~{hangul_skeleton(head)}")
    return keys


@by_house(maxsize=1)
def _places() -> dict[str, list[str]]:
    """Korean place name → the cells of its English names."""
    found: dict[str, list[str]] = {}
    for row in table("places"):
        found.setdefault(row["korean"], []).extend((row["english"], row["accepted"]))
    return found


def _place_keys(korean: str) -> set[str]:
    """Stems and sounds of the words of the English names of a place."""
    words = [word for cell in _places().get(korean, ()) for name in cells(cell) for word in name.split()]
    return {stem(part) for word in words for part in (word, *word.split("-")) if len(part) > 2}


def _english_terms(items: tuple[Item, ...], passage: Passage) -> tuple[Term, ...]:
    kind_of = here(_english_kind)
    found = [
        Term(start, end, keys, kind_of(passage.plain[start:end], keys, sure)) for start, end, keys, _, sure, *_ in items
    ]
    taken = {term.start for term in found}
    for token in passage.tokens:
        # "one" carries no content as a rule, but it may be the counterpart of a figure.
        if token.tag == "W" and token.start not in taken and (value := spelled_number(token.form)) is not None:
            found.append(Term(token.start, token.end, frozenset((value,)), "light"))
    return tuple(sorted(found, key=_START))


@by_house(maxsize=50_000)
def _english_kind(text: str, keys: frozenset[str], sure: bool) -> str:
    if text[0].isdigit():
        return "small" if len(text) == 1 else "number"
    if text[0] >= "가":
        # Korean that was left standing is no addition.
        return "light"
    if any(key.startswith("#") for key in keys):
        return "small"
    if len(text) == 1 or not keys.isdisjoint(_weak("en")):
        return "light"
    if text[0].isupper():
        return "capital" if sure else "foreign"
    return "word" if sure else "unlisted"
