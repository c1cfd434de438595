"""What stands around an English quantity: about, at least, or more, per person, ago, for the first time in."""

from __future__ import annotations

from typing import cast

from bitext_check.quantities.reading.english_numbers import TENS, UNITS
from bitext_check.quantities.reading.english_tokens import Tokens
from bitext_check.quantities.values import Bound, Timing
from bitext_check.quantities.vocabulary import bound_words, context_words, date_words, per_units

BEFORE = {words: cast(Bound, bound) for words, bound in bound_words("before").items()}
_LAST_WORDS = frozenset(phrase[-1] for phrase in BEFORE)
AFTER = {words: cast(Bound, bound) for words, bound in bound_words("after").items()}
PER = per_units("en")
ADJECTIVES = {
    "monthly": "month", "annual": "year", "annually": "year", "yearly": "year", "daily": "day", "weekly": "week",
    "hourly": "hour",
}  # fmt: skip
_SKIPPED = frozenset(("a", "an", "the", "total", "of", "combined", "only", "just", "as"))
_PERIODS = frozenset(("year", "month", "day", "week", "quarter", "years", "months", "days", "weeks"))
_TO_WILL = 6
_SPANS: dict[str, Timing] = {"past": "past", "last": "past", "previous": "past", "next": "next", "coming": "next"}
_EXCEEDS = ("exceed", "surpass", "top")
_DENIALS = context_words("denies-bound")
_TO_DENIAL, _TO_EXCEPTION = 7, 8
_MONTHS = frozenset(date_words("en", "month"))
_NUMBERS = frozenset([*UNITS, *TENS])
RUNNING = frozenset(("consecutive", "straight", "successive"))


def bound_before(tokens: Tokens, first: int) -> Bound:
    """The bound that the words before token `first` state."""
    at = first - 1
    if tokens.at(at - 1) == "-" and tokens.glued(at) and tokens.at(at) in ("over", "under"):
        return ""  # a 3-under 69
    if tokens.kind(at) == "symbol" and tokens.at(at) not in (",", ".", ";", ":", ")", "%"):
        at -= 1
    for _ in range(3):
        if tokens.at(at) in _LAST_WORDS:
            for length in (4, 3, 2, 1):
                phrase = tuple(tokens.low[max(0, at - length + 1) : at + 1])
                if phrase in BEFORE:
                    return "" if _is_denied(tokens, at - length, phrase) else BEFORE[phrase]
        if tokens.at(at) not in _SKIPPED:
            break
        at -= 1
    return ""


def _is_denied(tokens: Tokens, at: int, phrase: tuple[str, ...]) -> bool:
    """A verb of exceeding that a denial further before it makes no bound: we do not expect it to exceed 3%; and any
    bound of an exception: unless there are more than 20 of them."""
    if "unless" in tokens.low[max(0, at - _TO_EXCEPTION) : at + 1]:
        return True
    if not phrase[0].startswith(_EXCEEDS):
        return False
    for place in range(at, max(-1, at - _TO_DENIAL), -1):
        word = tokens.at(place)
        if tokens.kind(place) != "word":
            return False
        if word in _DENIALS or word.endswith(("n't", "n’t")):
            return True
    return False


def bound_after(tokens: Tokens, last: int) -> Bound:
    """The bound of "or more", "and over", "or so" within a few words from token `last`; "-odd" and "plus" too."""
    for at in range(last, last + 5):
        token = tokens.at(at)
        bound = AFTER.get((token, tokens.at(at + 1)))
        if bound:
            return bound
        if at == last and (token in ("+", "plus") or (token == "-" and tokens.at(at + 1) in ("odd", "plus"))):
            return "plus"
        # In "20 years old and has five floors or fewer" the bound is that of the next figure.
        if tokens.kind(at) != "word" or (at > last and token in _NUMBERS) or (token in ("or", "and") and at > last + 1):
            break
    if tokens.at(last) in ("maximum", "max"):
        return "at-most"
    return "at-least" if tokens.at(last) == "minimum" else ""


def per_after(tokens: Tokens, last: int) -> tuple[str, int]:
    """The unit of "a month", "per person" or "each" after token `last`, and the token where it ends.

    Of two ("per person per month") either may be the one of the Korean, so that none is told.
    """
    for at in range(last, last + 3):
        token = tokens.at(at)
        if token in ("per", "each", "every") or (
            token in ("a", "an")
            and (at <= last + 1 or tokens.at(at - 1).endswith("s") or tokens.at(last) == "of")
            and tokens.at(at - 1) not in ("in", "within", "for", "as", "is", "was", "has")
        ):
            unit = tokens.at(at + 1)
            if unit == "square" and tokens.at(at + 2).startswith(("meter", "metre")):
                return "m2", at + 3
            if unit in PER and not (
                token in ("a", "an") and tokens.at(at + 2) in ("earlier", "ago", "later", "before", "after")
            ):
                return "" if _per_again(tokens, at + 2) else PER[unit], at + 2
        if token in ADJECTIVES:
            return ADJECTIVES[token], at + 1
        if token == "/" and tokens.at(at + 1) in PER:
            return PER[tokens.at(at + 1)], at + 2
        if tokens.kind(at) != "word":
            return "", last
    return _per_verb(tokens, last + 3, last)


def _per_again(tokens: Tokens, at: int) -> bool:
    return tokens.at(at) in ("per", "each", "every", "a", "an") and tokens.at(at + 1) in PER


def _per_verb(tokens: Tokens, at: int, last: int) -> tuple[str, int]:
    """The unit of "per" behind a verb: 30 mm of rain fell per hour."""
    if tokens.at(last) == "of" and tokens.at(at) == "per" and tokens.at(at + 1) in PER:
        return PER[tokens.at(at + 1)], at + 2
    return "", last


def per_before(tokens: Tokens, first: int) -> str:
    """The unit of "monthly" or "annual" in the tokens before `first`: a monthly interest rate of 2 percent."""
    for at in range(first - 1, first - 5, -1):
        if tokens.at(at) in ADJECTIVES:
            return ADJECTIVES[tokens.at(at)]
    return ""


def duration_timing(tokens: Tokens, first: int, last: int) -> Timing:
    """Whether a duration is ago, after, within, a gap, running or a span."""
    after = tokens.at(last)
    if after == "before" and tokens.at(first - 1) in ("for", "during", "throughout", "of"):
        return "span"
    if after in ("ago", "earlier", "previously", "prior") or (
        after == "before" and tokens.at(last + 1) not in ("dawn",)
    ):
        # A tenth of its level a decade ago: 10년 만에 as well as 10년 전의.
        if any(tokens.at(at) in ("level", "levels") for at in range(first - 3, first)):
            return ""
        if tokens.at(first - 1) == "since":
            return "ago" if after == "before" else ""
        # "a level last seen 17 years ago" is how long it took.
        return "gap" if any(tokens.at(at) in ("last", "since") for at in range(first - 3, first)) else "ago"
    if after in ("later", "afterward", "afterwards", "hence") or tokens.phrase(last, ("from", "now")):
        return "after"
    if tokens.phrase(last, ("in", "a", "row")) or after in ("running", "straight") or tokens.at(last - 2) in RUNNING:
        return "running"
    return _timing_before(tokens, first)


def _timing_before(tokens: Tokens, first: int) -> Timing:
    before = tokens.at(first - 1)
    if before in _SPANS:
        return _SPANS[before]
    if before in ("about", "around", "nearly", "almost", "some", "than", "the"):
        before = tokens.at(first - 2 if before != "than" else first - 3)
    if before == "in" and any(tokens.at(at) == "first" for at in range(first - 4, first - 1)):
        return "gap"
    if before == "in" and any(tokens.at(at) in ("will", "would", "shall") for at in range(first - _TO_WILL, first - 1)):
        return "next"
    if before in ("within", "inside"):
        return "within"
    if before in ("after", "following"):
        return "after"
    return "span" if before in ("for", "during", "throughout") else ""


def date_timing(tokens: Tokens, first: int) -> Timing:
    """Whether a date is a deadline (by, until) or a start (since, from)."""
    for at in range(first - 1, first - 5, -1):
        word = tokens.at(at)
        if word in ("by", "until", "till", "through"):
            return "until"
        if word in ("since", "starting", "beginning", "from"):
            return "since"
        if word not in ("the", "early", "late", "mid", "end", "of", "as", "least", "at", "on", "-", "in"):
            break
    return ""


def clock_timing(tokens: Tokens, first: int) -> Timing:
    """Whether a time is one before or after which something is, a deadline or a start."""
    before = tokens.at(first - 1)
    if before in ("before", "after"):
        return "ago" if before == "before" else "after"
    return date_timing(tokens, first)


def running_ordinal(tokens: Tokens, end: int) -> str:
    """The period of "fifth [straight] year" whose ordinal ends before token `end`, "" when none follows."""
    at = end + (tokens.at(end) in RUNNING)
    word = tokens.at(at)
    if word == "week" and tokens.at(at + 1) in ("of", "in") and _names_month(tokens, at + 2):
        return ""
    return word if word in ("year", "month", "day", "week") else ""


def _names_month(tokens: Tokens, at: int) -> bool:
    """Whether a month stands at `at`: November, next month, the month of May."""
    return tokens.at(at) in _MONTHS or "month" in (tokens.at(at), tokens.at(at + 1))
