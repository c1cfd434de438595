"""Read the quantities of an English text: one pass over its tokens, each looked at a bounded number of times."""

from __future__ import annotations

import re
from fractions import Fraction

from bitext_check.quantities.reading import english_context as context
from bitext_check.quantities.reading import english_dates as dates
from bitext_check.quantities.reading import english_phrases as phrases
from bitext_check.quantities.reading import english_ranges as ranges
from bitext_check.quantities.reading import english_words
from bitext_check.quantities.reading.english_numbers import ORDINALS, TENS, UNITS, VAGUE, Numeral, numeral
from bitext_check.quantities.reading.english_tokens import Tokens
from bitext_check.quantities.reading.english_units import classify, signed
from bitext_check.quantities.reading.phones import phone_digits
from bitext_check.quantities.values import LONGEST_NUMBER, SIGNS, Day, Quantity
from bitext_check.quantities.vocabulary import context_words, currency_symbols, past_verbs

PHONE = re.compile(
    r"(?:\+82[-\s.]?\(?0?\)?\d{1,2}[-\s.)]\s?\d{3,4}[-\s.]\d{4}|\(?0\d{1,2}\)?[-\s.]\s?\d{3,4}[-\s.]\d{4}|1[568]\d\d-\d{4})(?!\d)"
)
NUMBER_WORDS = frozenset(
    [*(set(UNITS) - {"zero"}), *TENS, *ORDINALS, *VAGUE, "half", "several", "few", "many", "quarter", "hundred"]
)
_COUNTS = frozenset((*UNITS, *TENS))
# What begins a quantity; words with an apostrophe or a point are looked at more closely.
_TELLING = NUMBER_WORDS | {
    *phrases.BEGINNINGS,
    *UNITS,
    *english_words.HANDLERS,
    "a",
    "an",
    "one",
    "half",
    "quarter",
    "zero",
}
# Signs of which none is a figure or a currency.
_MARKS = frozenset(",.;:!?()[]\"'“”‘’…·")
_PREFIXES = context_words("name-prefix")
_SCORE_WORDS, _RESULTS = context_words("score"), context_words("after-result")
_AFTER_SCORE = context_words("after-score")
_TO_RESULT = 8
_BEFORE_DAY = context_words("before-day")
_AFTER_DAY = context_words("after-day")
_BEFORE_OBJECT = context_words("before-object")
_SINCE, _PLACES = ("from", "since", "until", "till", "starting", "beginning"), ("on", "at", "in", "along", "across")
_SHORT = 4


def read_english(text: str) -> tuple[Quantity, ...]:
    """The quantities of an English text in reading order, with offsets into it."""
    return _Reader(text).read()


class _Reader:
    __slots__ = ("found", "last", "tokens")

    def __init__(self, text: str) -> None:
        self.tokens = Tokens(text)
        self.found: list[Quantity] = []
        self.last = -1  # the token after the last quantity, to see what is joined to it

    def read(self) -> tuple[Quantity, ...]:
        tokens, at = self.tokens, 0
        for place, word in enumerate(tokens.low):
            if place < at or word in _MARKS:
                continue
            # Most words say nothing about a quantity.
            if not word.isalpha() or word in _TELLING or tokens.texts[place] in english_words.ROMAN:
                at = self._at(place)
        return tuple(self.found)

    def _at(self, at: int) -> int:
        """Read what starts at token `at`; return the token to go on with."""
        kind, word = self.tokens.kinds[at], self.tokens.low[at]
        if kind == "number":
            return self._digits(at)
        if kind == "symbol":
            if word in "$₩￦€£¥￥₹₽฿" and self.tokens.kind(at + 1) in ("number", "word"):
                return self._money(at)
            return self._number(at, at) if word in SIGNS and not self.tokens.glued(at) else at + 1
        if word in ("a", "an", "half", "quarter") or (word in _COUNTS and word != "zero"):
            spoken = dates.spoken_clock(self.tokens, at) or phrases.minutes_to(self.tokens, at)
            if spoken:
                return self._add(spoken.end, *spoken.quantities)
        if word in ("a", "an", "one"):
            made = english_words.article(self.tokens, at) if word != "one" else None
            if made:
                return self._add(made.end, *made.quantities)
            return at + 3 if word == "one" and self._idiom(at) else self._number(at, at)
        if word in phrases.BEGINNINGS:
            phrase = phrases.BEGINNINGS[word](self.tokens, at)
            if phrase:
                return self._add(phrase.end, *phrase.quantities)
        if word in NUMBER_WORDS or (word == "zero" and self.tokens.at(at - 1) not in ("below", "above")):
            return self._number(at, at)
        read = english_words.read(self.tokens, at)
        if read and len(read.quantities) == 1 and read.quantities[0].kind in ("multiple", "times"):
            return self._add(read.end, *ranges.joined(self.tokens, self.found, self.last, read.quantities, at))
        return self._add(read.end, *read.quantities) if read else at + 1

    def _idiom(self, at: int) -> bool:
        """The "one" of "one after another" counts nothing."""
        return any(self.tokens.phrase(at + 1, rest) for rest in (("after", "another"), ("after", "the"), ("by", "one")))

    def _add(self, end: int, *quantities: Quantity) -> int:
        self.found.extend(quantities)
        self.last = end
        return end

    # Digits ----------------------------------------------------------------------------------------------------------

    def _digits(self, at: int) -> int:
        tokens = self.tokens
        if len(tokens.texts[at]) > LONGEST_NUMBER or self._in_name(at):
            return at + 1
        phone = self._phone(at)
        if phone:
            return phone
        read = dates.iso(tokens, at) or phrases.minutes_to(tokens, at) or self._clock(at)
        if read:
            return self._add(read.end, *ranges.joined(self.tokens, self.found, self.last, read.quantities, at))
        return self._score(at) or self._at_bats(at) or self._number(at, at)

    def _in_name(self, at: int) -> bool:
        """The number belongs to a name: G20, KF-21, COVID-19, 5G, B-52, and A-10, which is no article."""
        tokens = self.tokens
        hyphen = at - 1 if tokens.at(at - 1) == "-" and tokens.glued(at) else at
        if tokens.glued(hyphen) and len(tokens.raw(hyphen - 1)) == 1 and tokens.raw(hyphen - 1).isupper():
            return True
        if tokens.glued(at) and tokens.kind(at - 1) == "word" and tokens.at(at - 1) not in _PREFIXES:
            return True
        if tokens.glued(at) and tokens.at(at - 1) == "-" and tokens.glued(at - 1) and tokens.kind(at - 2) == "word":
            before = tokens.at(at - 2)
            return before not in _PREFIXES and before not in dates.MONTHS and tokens.raw(at - 2)[0].isupper()
        return tokens.raw(at + 1) in ("G", "D", "K", "X", "A", "C", "P", "N", "E", "S", "F") and tokens.glued(at + 1)

    def _phone(self, at: int) -> int:
        tokens = self.tokens
        start = tokens.starts[at]
        if start and tokens.text[start - 1] in "+(":
            start -= 1
        match = PHONE.match(tokens.text, start)
        if match is None:
            return 0
        end = at
        while end < len(tokens) and tokens.starts[end] < match.end():
            end += 1
        return self._add(end, Quantity("phone", start, match.end(), match[0], unit=phone_digits(match[0])))

    def _clock(self, at: int) -> dates.Read | None:
        """A time, or how long a race took."""
        return dates.split_time(self.tokens, at) or dates.clock(self.tokens, at)

    def _score(self, at: int) -> int:
        """2-1, 2–1, 2 to 1 where nothing that is counted follows."""
        tokens = self.tokens
        low, high = tokens.raw(at), tokens.raw(at + 2)
        to_one = phrases.to_one(tokens, at)
        if to_one or (self._ratio_of(at) and low.isdecimal() and high.isdecimal()):
            ends = Fraction(low), Fraction(1 if to_one else high)
            start, end = tokens.span(at, at + 3)
            made = Quantity("score", start, end, tokens.text[start:end], ends[0], "ratio", second=ends[1])
            return self._add(at + 3, made)
        if tokens.at(at + 1) not in ("-", "–", ":") or not tokens.glued(at + 1) or not tokens.glued(at + 2):
            return 0
        if not (low.isdecimal() and high.isdecimal() and len(low) <= 3 and len(high) <= 3) or (
            tokens.glued(at + 3) and tokens.at(at + 3) in ("-", "th", "st", "%")
        ):
            return 0
        follows = tokens.at(at + 3)
        rising = int(low) < int(high)
        if (
            rising
            and tokens.kind(at + 3) == "word"
            and follows not in _SCORE_WORDS
            and tokens.at(at + 4) not in _SCORE_WORDS
            and not self._result(at)
        ):
            return 0
        if classify(tokens, at + 3, Numeral(Fraction(high), at + 3), at + 2).end > at + 3 or follows in (
            "%",
            "percent",
        ):
            return 0
        start, end = tokens.span(at, at + 3)
        return self._add(
            at + 3,
            Quantity("score", start, end, tokens.text[start:end], Fraction(int(low)), second=Fraction(int(high))),
        )

    def _ratio_of(self, at: int) -> bool:
        """Two numbers of a ratio: a ratio of 6 to 4, split it 6:4, a 6-to-4 ratio."""
        tokens = self.tokens
        joint = tokens.at(at + 1) in ("to", "-", "–", ":")
        told = tokens.phrase(at - 2, ("ratio", "of")) or tokens.at(at + 3) == "ratio"
        return joint and told

    def _result(self, at: int) -> bool:
        """A verb of winning or losing before the numbers, and nothing after them that they could count."""
        before = {self.tokens.at(n) for n in range(max(0, at - _TO_RESULT), at)}
        return not before.isdisjoint(_RESULTS) and self.tokens.at(at + 3) in _AFTER_SCORE

    def _at_bats(self, at: int) -> int:
        """2-for-4: two hits in four at-bats."""
        tokens = self.tokens
        if not tokens.phrase(at + 1, ("-", "for", "-")) or not tokens.raw(at + 4).isdecimal():
            return 0
        hits, bats = ((*tokens.span(n, n + 1), tokens.raw(n)) for n in (at, at + 4))
        return self._add(
            at + 5,
            Quantity("number", hits[0], hits[1], hits[2], Fraction(int(hits[2])), "hit"),
            Quantity("number", bats[0], bats[1], bats[2], Fraction(int(bats[2][:9])), "at-bat"),
        )

    # Numbers ---------------------------------------------------------------------------------------------------------

    def _money(self, at: int) -> int:
        tokens = self.tokens
        first = at
        symbol = tokens.texts[at]
        if tokens.glued(at) and tokens.raw(at - 1) + symbol in currency_symbols():
            first = at - 1
            symbol = tokens.raw(first) + symbol
        found = numeral(tokens, at + 1)
        if found is None:
            return at + 1
        start, end = tokens.span(first, found.end)
        made = Quantity(
            "money", start, end, tokens.text[start:end], found.value, currency=currency_symbols().get(symbol, "USD"),
            step=found.step, spelled=found.spelled,
        )  # fmt: skip
        return self._finish(made, first, found.end)

    def _number(self, at: int, first: int) -> int:
        tokens = self.tokens
        found = numeral(tokens, at)
        if found is None:
            return at + 1
        if found.shape == "number" and found.value.denominator == 1:
            read = dates.day_first(tokens, at, int(found.value), found.end)
            if read and not found.spelled:
                return self._add(read.end, *ranges.joined(self.tokens, self.found, self.last, read.quantities, at))
        if found.shape == "ordinal":
            return self._ordinal(at, found)
        reading = classify(tokens, found.end, found, at)
        if reading.quantity:
            return self._finish(reading.quantity, at, reading.end)
        start, end = tokens.span(at, reading.end)
        factor = reading.factor
        value, step = (found.value, found.step) if factor == 1 else (found.value * factor, found.step * factor)
        if found.soft and tokens.at(at - 1 - (tokens.at(at - 1) == "even")) in ("no", "not"):
            value = Fraction(0)
        made = Quantity(
            reading.kind,
            start,
            end,
            tokens.text[start:end],
            value,
            reading.unit,
            reading.currency,
            step=step,
            second=found.second,
            also=reading.also,
            soft=found.soft and reading.kind in ("number", "times", "duration"),
            spelled=found.spelled,
        )
        return self._finish(signed(tokens, made, at, self.found), at, reading.end)

    def _finish(self, made: Quantity, first: int, end: int) -> int:
        """Add what stands around the quantity of the tokens `first` to `end`: bounds, per, timing, role."""
        tokens = self.tokens
        per = per_end = ""
        if made.kind in ("money", "number", "vague", "percent", "measure", "times", "duration"):
            per, after = context.per_after(tokens, end)
            told = context.per_before(tokens, first) if made.kind != "duration" else ""
            # Of two, as in "an annual income of 5 million won per household", either may be the one of the Korean.
            per = "" if per and told and per != told else per or told
            per_end = (
                "yes"
                if after > end
                and tokens.at(after - 1) in context.PER
                and tokens.at(after - 2) in ("a", "an", "per", "every")
                else ""
            )
            skip = after if per_end else end
        else:
            skip = end
        bound = context.bound_after(tokens, end) or context.bound_before(tokens, first) or made.bound
        timing = made.timing
        if made.kind in ("duration", "age"):
            timing = context.duration_timing(tokens, first, end)
            lasting = made.kind == "duration" and tokens.at(first - 1) in ("over", "past")
            lasting = lasting and tokens.at(first - 2) not in ("for", "well", "just")  # for over 30 years
            bound = "" if bound == "more" and lasting else bound
            bound = "at-most" if timing == "within" and not bound else bound
        if bound or timing or per:
            made = made._replace(bound=bound, timing=timing, per=per)
        joined = ranges.joined(self.tokens, self.found, self.last, (made,), first)
        self._ratio(joined[0], first)
        self.last = end
        return skip

    def _ratio(self, made: Quantity, first: int) -> None:
        """Add `made`, or turn "two out of every five" into a fraction with the number before it."""
        before = self.found[-1] if self.found else None
        if before is None or not self._part_of(before, made, first) or not before.value or not made.value:
            self.found.append(made)
            return
        text = self.tokens.text[before.start : made.end]
        share = before.value / made.value
        ratio = frozenset({"ratio"})
        self.found[-1] = Quantity(
            "fraction", before.start, made.end, text, share, second=made.value, bound=before.bound, also=ratio
        )

    def _part_of(self, part: Quantity, whole: Quantity, first: int) -> bool:
        if part.kind != "number" or whole.kind != "number":
            return False
        tokens = self.tokens
        at = first - (tokens.at(first - 1) == "every")
        if tokens.phrase(at - 2, ("out", "of")):
            joined = self.last == at - 2
        else:
            joined = tokens.at(at - 1) in ("in", "of") and self.last == at - 1 and not part.unit
        return joined and (part.value or 0) <= (whole.value or 0) <= 10

    # Ordinals and joined quantities ----------------------------------------------------------------------------------

    def _ordinal(self, at: int, found: Numeral) -> int:
        tokens = self.tokens
        value, end = int(found.value), found.end
        period = tokens.gap(end)
        word = tokens.at(period)
        start, stop = tokens.span(at, end)
        text = tokens.text[start:stop]
        if word in ("quarter", "half") and value <= 4 and (word == "quarter" or value <= 2):
            stop = tokens.ends[period]
            day = Day(quarter=value) if word == "quarter" else Day(half=value)
            return self._add(period + 1, Quantity("date", start, stop, tokens.text[start:stop], day=day))
        phrase = phrases.birthday(tokens, at, end, found.value) or phrases.lunar_day(tokens, at, end, found.value)
        if phrase:
            return self._add(phrase.end, *phrase.quantities)
        running = context.running_ordinal(tokens, end)
        headed = running and tokens.raw(at)[0].isupper() and tokens.raw(end)[0].isupper()  # Rise for Ninth Week
        if running and (headed or tokens.at(at - 1) in ("the", "a", "its", "their", "his", "her")):
            on = "on" in (tokens.at(at - 1), tokens.at(at - 2))  # on its fourth day: 나흘 만에
            made = Quantity(
                "duration", start, stop, text, found.value, running, timing="" if on else "running",
                also=frozenset({"ordinal"}), soft=found.soft, spelled=found.spelled,
            )  # fmt: skip
            return self._add(end, made)
        read = dates.day_first(tokens, at, value, end)
        if read:
            return self._add(read.end, *ranges.joined(self.tokens, self.found, self.last, read.quantities, at))
        soft = found.soft and word not in dates.WEEKDAYS  # the first Saturday
        made = Quantity("ordinal", start, stop, text, found.value, soft=soft, spelled=found.spelled)
        if 1 <= value <= 31 and self._may_be_day(at, end) and not found.spelled:
            made = made._replace(
                kind="date", unit="day", day=dates.make(tokens, at, end, Day(day=value)).day,
                timing=context.date_timing(tokens, at), also=frozenset({"ordinal"}),
            )  # fmt: skip
        return self._add(end, *ranges.joined(self.tokens, self.found, self.last, (made,), at))

    def _may_be_day(self, at: int, end: int) -> bool:
        """The 15th with no noun after it; "on the 18th" before a verb too."""
        before, after = self.tokens.at(at - 1), self.tokens.at(end)
        if before in ("-", "–", "—"):
            return True
        if after in _PLACES and before == "the" and self.tokens.at(at - 2) in _SINCE:
            return True  # from the 20th on the new line
        if self.tokens.kind(end) == "word" and after not in _AFTER_DAY:
            return self.tokens.phrase(at - 2, ("on", "the")) and self._is_verb(end)
        return before in _BEFORE_DAY

    def _is_verb(self, at: int) -> bool:
        """Whether a word is the past of a verb with its object or adverb behind it: ruled in favour, no paved road."""
        tokens = self.tokens
        word, after = tokens.at(at), tokens.at(at + 1)
        if word not in past_verbs() and not (word.endswith("ed") and len(word) > _SHORT):
            return False
        return (
            tokens.kind(at + 1) != "word"
            or after in _AFTER_DAY
            or after in _BEFORE_OBJECT
            or after.endswith("ly")
            or tokens.raw(at + 1)[0].isupper()
        )
