"""English numerals: 12,000, 1.2 million, a quarter of a million, two-thirds, dozens of, fifty-first."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal, NamedTuple

from bitext_check.quantities.reading.english_tokens import Tokens
from bitext_check.quantities.reading.korean_numbers import decimal
from bitext_check.quantities.values import LONGEST_NUMBER, SIGNS, innings
from bitext_check.quantities.vocabulary import context_words, words

UNITS = {word: int(value) for word, value in words("number_words_en", "unit").items()}
TENS = {word: int(value) for word, value in words("number_words_en", "tens").items()}
SCALES = {word: int(value) for word, value in words("number_words_en", "scale").items()}
LETTERS = {word: int(value) for word, value in words("number_words_en", "letter-scale").items()}
VAGUE = {word: int(value) for word, value in words("number_words_en", "vague").items()}
ORDINALS = {word: int(value) for word, value in words("number_words_en", "ordinal").items()}
PARTS = {word: int(value) for word, value in words("number_words_en", "fraction").items()} | {
    "third": 3,
    "fourth": 4,
    "fifth": 5,
}
PARTS |= {"sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "hundredth": 100, "thousandth": 1000}
PARTS |= {"millionth": 10**6, "billionth": 10**9, "trillionth": 10**12}
_MOST_TOKENS, _TEN, _HUNDRED = 14, 10, 100
_AFTER_HYPHEN = frozenset([*UNITS, *SCALES, *ORDINALS, "hundred"])
_AFTER_FRACTION = context_words("after-fraction")
_ARTICLES = ("a", "an", "one")
_TH = ("st", "nd", "rd", "th")

Shape = Literal["number", "ordinal", "fraction", "vague"]


class Numeral(NamedTuple):
    """A numeral that ends before token `end`. `second` is the denominator of a fraction; `spelled` means no digits."""

    value: Fraction
    end: int
    step: Fraction = Fraction(1)
    shape: Shape = "number"
    second: Fraction | None = None
    spelled: bool = False
    soft: bool = False


def numeral(tokens: Tokens, at: int) -> Numeral | None:
    """The numeral that starts at token `at`."""
    kind = tokens.kind(at)
    if kind == "number":
        return _digits(tokens, at)
    if kind == "symbol":
        value = SIGNS.get(tokens.at(at))
        return Numeral(value, at + 1, Fraction(1, 12), "fraction", Fraction(value.denominator)) if value else None
    return _halves(tokens, at) or _vague(tokens, at) or _words(tokens, at)


def _digits(tokens: Tokens, at: int) -> Numeral | None:
    text = tokens.texts[at]
    if len(text) > LONGEST_NUMBER:
        return None
    value, step = decimal(text)
    if tokens.at(at + 1) == "/" and tokens.glued(at + 1) and tokens.glued(at + 2) and tokens.kind(at + 2) == "number":
        below = tokens.texts[at + 2]
        if below.isdecimal() and 1 < len(below) + 1 < 5 and int(below) > value and tokens.at(at + 3) != "/":
            end = at + 3 + (tokens.glued(at + 3) and tokens.at(at + 3) in _TH)
            return Numeral(value / int(below), end, Fraction(1, int(below)), "fraction", Fraction(int(below)))
        return None
    if tokens.glued(at + 1) and tokens.at(at + 1) in _TH:
        return Numeral(value, at + 2, shape="ordinal")
    sign = SIGNS.get(tokens.at(at + 1))
    if sign and tokens.glued(at + 1):
        return _scaled(tokens, Numeral(value + sign, at + 2)._replace(step=Fraction(1, 12)))
    if value % 1 and tokens.at(tokens.gap(at + 1)) in ("inning", "innings"):
        value = innings(value)
    return _scaled(tokens, _and_part(tokens, Numeral(value, at + 1, step)))


def _scaled(tokens: Tokens, found: Numeral) -> Numeral:
    """`found` with the million or thousand after it, and what may follow that (3 trillion 200 billion)."""
    at = tokens.gap(found.end)
    word = tokens.raw(at)
    scale = (
        SCALES.get(word.lower()) or (100 if word.lower() == "hundred" else 0) or (12 if word.lower() == "dozen" else 0)
    )
    letter = (word in ("k", "K", "M", "B") and tokens.at(at - 2) not in _LETTERED) or _after_symbol(tokens, at, word)
    if not scale and letter and tokens.glued(at) and at == found.end:
        scale = LETTERS[word.lower()]
    if not scale:
        return found
    scaled = found._replace(value=found.value * scale, step=found.step * scale, end=at + 1)
    following = at + 1
    if tokens.at(following) == "and" and "respectively" not in tokens.low[following : following + _MOST_TOKENS]:
        following += 1  # 1 trillion and 4 billion won
    if tokens.kind(following) == "number" and scale >= 10**6 and tokens.at(following + 1) in SCALES:
        lesser = _scaled(tokens, Numeral(*decimal(tokens.texts[following])[:1], following + 1))
        if lesser.value < scale:
            return scaled._replace(value=scaled.value + lesser.value, step=lesser.step, end=lesser.end)
    if scale == 100 and tokens.at(at + 1) in SCALES:
        return _scaled(tokens, scaled)
    return scaled


_LETTERED = context_words("lettered")
"""What is numbered with a letter behind its number: a phase 2B trial."""


def _after_symbol(tokens: Tokens, at: int, word: str) -> bool:
    """The m of $5m is a million, that of 5m a metre."""
    return word.lower() in LETTERS and tokens.kind(at - 2) == "symbol" and tokens.at(at - 2) in "$€£₩¥"


_QUARTERS = 3
_SPANNING = context_words("spans-quarters")


def _halves(tokens: Tokens, at: int) -> Numeral | None:
    """half a million, a quarter of a million, three-quarters, one-third, half."""
    token = tokens.at(at)
    if token == "half":
        scale, end = _scale_after(tokens, at + 1)
        if scale:
            return Numeral(Fraction(scale, 2), end, Fraction(scale, 2), spelled=True)
        return Numeral(Fraction(1, 2), at + 1, Fraction(1, 2), "fraction", Fraction(2), spelled=True)
    above = UNITS.get(token) or (1 if token in _ARTICLES else 0)
    below_at = tokens.gap(at + 1)
    below = tokens.at(below_at)
    if not above or above >= 20:
        return None
    if below not in PARTS:
        return _small_parts(tokens, at, above, below_at)
    below_value = PARTS[below]
    large = below in ORDINALS and below_value >= _HUNDRED
    if large and above > 1:
        return None
    ordinal = above == 1 and below in ORDINALS and below_at == at + 1
    if ordinal and not _ends_fraction(tokens, below_at + 1, "a" if large else token):
        return None
    if above == 1 and below == "half" and token != "one":
        return None
    if below == "quarters" and (above > _QUARTERS or tokens.at(at - 1) in _SPANNING):
        return None  # for the first time in eight quarters
    value = Fraction(above, below_value)
    scale, end = _scale_after(tokens, below_at + 1)
    if scale:
        return Numeral(value * scale, end, value * scale / above, spelled=True)
    return Numeral(value, below_at + 1, Fraction(1, below_value), "fraction", Fraction(below_value), spelled=True)


def _small_parts(tokens: Tokens, at: int, above: int, below_at: int) -> Numeral | None:
    """one twenty-fifth, one-twentieth, three thirty-seconds, one ten-thousandth: `below_at` is behind the upper number.

    More than one of them are many in the denominator, too; one is a fraction where nothing follows that it ranks.
    """
    found = _denominator(tokens, below_at)
    if found is None:
        return None
    below, end, many = found
    following = tokens.at(end)
    if above > 1:
        whole = many
    elif tokens.at(at) == "one":
        whole = not many and (tokens.kind(end) != "word" or following in _AFTER_FRACTION or following == "that")
    else:
        whole = not many and following == "of"
    if not whole or following == "-":
        return None
    return Numeral(Fraction(above, below), end, Fraction(1, below), "fraction", Fraction(below), spelled=True)


def _denominator(tokens: Tokens, at: int) -> tuple[int, int, bool] | None:
    """What "twenty-fifth", "twentieths" or "ten-thousandth" divides by, the token behind it, and whether it is many."""
    first = tokens.at(at)
    joint = tokens.at(at + 1) == "-"
    ones, many = _ordinal(tokens.at(at + 2)) if joint else (0, False)
    if first in TENS and 0 < ones < _TEN:
        return TENS[first] + ones, at + 3, many
    if ones >= _HUNDRED and (first in UNITS or first in TENS or first == "hundred"):
        power = _HUNDRED if first == "hundred" else UNITS.get(first) or TENS.get(first, 0)
        return (power * ones, at + 3, many) if power and power * ones <= 10**12 else None
    value, many = _ordinal(first)
    return (value, at + 1, many) if value > _TEN else None


def _ordinal(word: str) -> tuple[int, bool]:
    """The value of an ordinal, and whether it stands in the plural: 5 of "fifths"; 0 for any other word."""
    if word in ORDINALS:
        return ORDINALS[word], False
    one = word.removesuffix("s")
    return (ORDINALS[one], True) if one != word and one in ORDINALS else (0, False)


def _ends_fraction(tokens: Tokens, at: int, article: str) -> bool:
    """After "a third": a fraction unless a noun follows, as in "a third time"."""
    if tokens.at(at) == "-" and tokens.glued(at):
        return False  # a third-generation business
    return article == "one" or tokens.kind(at) != "word" or tokens.at(at) in _AFTER_FRACTION


def _scale_after(tokens: Tokens, at: int) -> tuple[int, int]:
    """The million of "of a million" or "a million" at `at`, and where it ends."""
    if tokens.at(at) == "of":
        at += 1
    if tokens.at(at) in ("a", "an") or tokens.at(at) == "-":
        at += 1
    if tokens.at(at) in SCALES:
        return SCALES[tokens.at(at)], at + 1
    return (12, at + 1) if tokens.at(at) == "dozen" else (0, at)


def _vague(tokens: Tokens, at: int) -> Numeral | None:
    """dozens of, tens of thousands of, several hundred, a few thousand."""
    token = tokens.at(at)
    if token in VAGUE:
        value, end = VAGUE[token], at + 1
        if tokens.at(end) == "of" and tokens.at(end + 1) in VAGUE and VAGUE[tokens.at(end + 1)] > value:
            value, end = value * VAGUE[tokens.at(end + 1)], end + 2
        if value == 10 and token == "tens" and end == at + 1 and tokens.at(end) != "of":
            return None
        return Numeral(Fraction(value), end, Fraction(value), "vague", spelled=True)
    if token in ("several", "few", "many"):
        scale, end = (100, at + 2) if tokens.at(at + 1) in ("hundred", "hundreds") else _scale_after(tokens, at + 1)
        if tokens.at(at + 1) == "dozen":
            scale, end = 10, at + 2
        if end == at + 2 and scale >= 10:
            if scale == 100 and tokens.at(end) in SCALES:
                scale, end = scale * SCALES[tokens.at(end)], end + 1
            return Numeral(Fraction(scale), end, Fraction(scale), "vague", spelled=True)
    return None


def _words(tokens: Tokens, at: int) -> Numeral | None:
    """Number words up to trillions, with and, hyphens, "and a half" and a final ordinal."""
    article = tokens.at(at) in ("a", "an")
    total, group, index = 0, 1 if article else 0, at + article
    step, seen = 1, False
    for _ in range(_MOST_TOKENS):
        token = tokens.at(index)
        if (
            token in UNITS
            and (not group or (UNITS[token] < 10 and group % 10 == 0 and group % 100 != 10))
            and not (article and not seen)
        ):
            group, step, seen = group + UNITS[token], 1, True
        elif token in TENS and group % 100 == 0 and not (article and not seen):
            group, step, seen = group + TENS[token], 1, True
        elif token == "hundred" and 0 < group < 100:
            group, step, seen = group * 100, 100, True
        elif token == "dozen" and 0 < group < 20:
            return Numeral(Fraction(12 * group), index + 1, Fraction(12), spelled=True)
        elif token in SCALES and 0 < group < 1000 and (not total or SCALES[token] < total):
            total, group, step, seen = total + group * SCALES[token], 0, SCALES[token], True
        elif token in ORDINALS and not article and _fits(ORDINALS[token], group, total, seen):
            value = total + group + ORDINALS[token]
            return Numeral(Fraction(value), index + 1, shape="ordinal", spelled=True, soft=value == 1)
        else:
            break
        index += 1
        index = _joined(tokens, index)
    if not seen:
        return None
    index = _unjoined(tokens, index)
    found = Numeral(Fraction(total + group), index, Fraction(step), spelled=True, soft=total + group == 1)
    return _and_part(tokens, found)


def _fits(ordinal: int, group: int, total: int, seen: bool) -> bool:
    if ordinal >= 100:
        return not seen
    return group == 0 or (ordinal < 10 and group % 10 == 0 and group >= 20) or group % 100 == 0


def _joined(tokens: Tokens, index: int) -> int:
    """The next number word after a hyphen or "and": twenty-one, one hundred and five."""
    if tokens.at(index) == "-" and tokens.at(index + 1) in _AFTER_HYPHEN:
        return index + 1
    before = tokens.at(index - 1)
    if tokens.at(index) == "and" and (before == "hundred" or before in SCALES):
        following = tokens.at(index + 1)
        if (following in UNITS or following in TENS) and tokens.at(index + 2) not in SCALES:
            return index + 1
    return index


def _unjoined(tokens: Tokens, index: int) -> int:
    return index - 1 if tokens.at(index - 1) in ("-", "and") else index


def _and_part(tokens: Tokens, found: Numeral) -> Numeral:
    """two and a half [million], 6 2/3, six and two-thirds, five and a third innings."""
    at = found.end
    if tokens.phrase(at, ("and", "a", "half")):
        part, end = Fraction(1, 2), at + 3
    else:
        joined = tokens.at(at) == "and"
        fraction = _part(tokens, at + joined) if joined or _one_space(tokens, at) else None
        if fraction is None or found.value.denominator != 1 or tokens.at(fraction.end) in _AFTER_FRACTION:
            return found
        part, end = fraction.value, fraction.end
    mixed = found._replace(value=found.value + part, step=Fraction(1, part.denominator), end=end, soft=False)
    return _scaled(tokens, mixed)


def _one_space(tokens: Tokens, at: int) -> bool:
    """A number in digits stands behind one in digits."""
    return (
        tokens.kind(at) == "number" and tokens.kind(at - 1) == "number" and tokens.starts[at] - tokens.ends[at - 1] == 1
    )


def _part(tokens: Tokens, at: int) -> Numeral | None:
    """The part of a mixed number: 2/3, two-thirds, a third before what is measured by it."""
    if tokens.kind(at) == "number":
        found = _digits(tokens, at) if tokens.at(at + 1) == "/" else None
    elif tokens.at(at) in ("a", "an"):
        measured = tokens.at(at + 1) in PARTS and tokens.at(at + 2).endswith("s") and tokens.kind(at + 2) == "word"
        below = PARTS.get(tokens.at(at + 1), 1)
        found = Numeral(Fraction(1, below), at + 2, shape="fraction") if measured else None
    else:
        found = _halves(tokens, at) if tokens.at(at) in UNITS else None
    return found if found is not None and found.shape == "fraction" else None
