"""Fold a text for comparing while remembering where each character came from.

Folding: Unicode NFC, full-width forms to half-width, every kind of space to a plain one, zero-width and control
characters out. Apostrophes and quotation marks stay as they are: the rules on quotations look at them.
"""

from __future__ import annotations

import re
import unicodedata

_DROPPED = {"Cf", "Cc", "Cs"}
# What nearly every paragraph is made of, and folding leaves as it is: printable ASCII, composed Hangul, the quotation
# marks, dots and triangles of newspapers, Chinese characters.
_PLAIN = re.compile("[ -~가-힣ㄱ-ㅎ一-鿿‘’“”…·ㆍ▲△▶■◆○●〈-】㎏㎡㎞]*+")


def fold(text: str) -> tuple[str, tuple[int, ...] | None]:
    """The folded text, and for each of its characters (and its end) the position in `text`; None if nothing moved."""
    if _PLAIN.fullmatch(text):
        return text, None
    if unicodedata.is_normalized("NFC", text):
        return _fold_characters(text, range(len(text) + 1))
    composed, places = _compose(text)
    return _fold_characters(composed, places)


def _fold_characters(text: str, places: range | list[int]) -> tuple[str, tuple[int, ...] | None]:
    plain, offsets = [], []
    for character, place in zip(text, places, strict=False):
        folded = _fold_character(character)
        if folded:
            plain.append(folded)
            offsets.append(place)
    offsets.append(places[len(text)])
    moved = len(plain) != len(text) or isinstance(places, list)
    return "".join(plain), tuple(offsets) if moved else None


def _fold_character(character: str) -> str:
    if character.isascii() and character.isprintable():
        return character
    code = ord(character)
    if 0xFF01 <= code <= 0xFF5E:
        return chr(code - 0xFEE0)
    category = unicodedata.category(character)
    if category == "Zs" or character in "\t\n\r\v\f\x85\u2028\u2029":
        return " "
    if category in _DROPPED:
        return ""
    return character


def _compose(text: str) -> tuple[str, list[int]]:
    """NFC, piece by piece: a piece starts at each character that cannot join the one before it."""
    composed: list[str] = []
    places: list[int] = []
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and (unicodedata.combining(text[end]) or _joins(text[end])):
            continue
        piece = unicodedata.normalize("NFC", text[start:end])
        composed.append(piece)
        # A piece that stays longer than one character keeps its first place for all but whole-length pieces.
        same = len(piece) == end - start
        places.extend(range(start, end) if same else [start] * len(piece))
        start = end
    places.append(len(text))
    return "".join(composed), places


def _joins(character: str) -> bool:
    """Hangul vowel and final letters join the letter before them."""
    return "\u1160" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7ff"
