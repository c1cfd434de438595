"""What a number does, told the other way round beside the same number: 3% 감소 as "rose 3%", 영업손실 as "profit of".

The number ties the two words, so that no other rise or fall of the sentence confuses them. A word counts right behind a
Korean number and right around an English one; `change_words.tsv` holds them. `to` is a level that is reached (30%로
줄었다, "fell to 30%"), `by` the size of the change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from bitext_check.quantities.figures.compared import of_the_other
from bitext_check.quantities.values import Quantity
from bitext_check.quantities.vocabulary import change_words, context_words
from bitext_check.records import Link, Mention, Message
from bitext_check.tables.load import by_house, cells, table
from bitext_check.tables.words import any_of

_KINDS = frozenset(("money", "percent", "point", "number", "fraction", "duration", "times", "multiple", "measure"))
_TIME = "time"
"""The axis of what is earlier or later, faster or slower: the only one of lengths of time."""
_REACH, _FROM_REACH = 48, 120
_HALVES = frozenset((Fraction(1, 2), Fraction(50)))
"""A fall by a half is one to a half."""


@dataclass(frozen=True, slots=True)
class Change:
    """The word at `start` to `end` that says where a number goes on one axis; `way` is up or down, `mode` by or to."""

    axis: str
    way: str
    mode: str
    start: int
    end: int


def changes(links: Sequence[Link]) -> Iterator[Link]:
    """Links for the tied numbers of one pair whose change is turned round, or whose level became a change.

    The first are of kind "negation" with the problem "reversed", the others "wrong-number". Numbers whose value stands
    twice on one side are passed over.
    """
    tied = [link for link in links if not link.problem and _number(link.source) and _number(link.target)]
    told: set[tuple[int, int]] = set()
    for link in tied:
        source, target = link.source, link.target
        if source is None or target is None:
            continue
        if not isinstance(source.data, Quantity) or not isinstance(target.data, Quantity):
            continue
        found = differing(source.passage.plain, target.passage.plain, source.data, target.data)
        if found is None or sum(_value(other.source) == _value(source) for other in tied) > 1:
            continue
        if (found[1].start, found[1].end) not in told:
            told.add((found[1].start, found[1].end))
            yield _link(link, source, target, *found)


def differing(korean: str, english: str, ours: Quantity, theirs: Quantity) -> tuple[Change, Change] | None:
    """The Korean and the English word beside two equal numbers that contradict each other."""
    if {ours.kind, theirs.kind} - _KINDS:
        return None
    said = korean_changes(korean, ours)
    if not said:
        return None
    for other in english_changes(english, theirs):
        for one in said:
            if one.axis != other.axis or not _has_axis(ours, one.axis) or not _contradict(korean, one, other, ours):
                continue
            if not of_the_other(korean, english, one.start, (other.start, other.end)):
                return one, other
    return None


def _has_axis(quantity: Quantity, axis: str) -> bool:
    return axis == _TIME if quantity.kind in ("duration", "times", "multiple") else True


def _contradict(korean: str, one: Change, other: Change, quantity: Quantity) -> bool:
    if one.mode == other.mode:
        return bool(one.way) and one.way != other.way
    if quantity.value in _HALVES or _RATE.search(korean[max(0, quantity.start - _NEAR) : quantity.start]):
        return False
    return one.way == other.way if one.way else other.way == "down"


def _number(mention: Mention | None) -> bool:
    return mention is not None and isinstance(mention.data, Quantity) and mention.data.kind in _KINDS


def _value(mention: Mention | None) -> Fraction | None:
    return mention.data.value if mention is not None and isinstance(mention.data, Quantity) else None


# Korean --------------------------------------------------------------------------------------------------------------

_NEAR = 16
_RATE = re.compile(any_of(context_words("rate")))
"""A rate that falls to 3% has still grown by 3%."""
_INVERSE = re.compile(any_of(context_words("inverse")))
"""What rises in one language falls in the other: 환율 상승 is a weaker won."""
_BEHIND = re.compile(
    r"(?:\s?\([^()]{1,24}\))?\)?\s?(?:씩|가량|정도|쯤|안팎|남짓|이상|넘게|만큼|어치|가까이)?"
    r"(?P<to>(?:으로|로|까지)(?=\s))?(?:을|를|이|가|나|이나|의|은|는)?\s?"
    r"(?:(?:더|대폭|크게|소폭|다시|추가로|추가|급격히|큰\s폭으로|훌쩍|또|각각|가까이)\s?){0,2}"
)
_DENIED = re.compile(
    r"[가-힣]{0,3}지(?:는|도|를)?\s?(?:않|못)|[가-힣]{0,3}\s?(?:없|아니)|(?:율|률|폭|세[가는]?\s?둔화)"
)
_NO_MORE = re.compile(r"밖에\s(?P<not>안\s|못\s)?(?:더\s)?")
_NOT = re.compile(r"(?:는|를|도)?\s?(?:않|못)")
"""6%밖에 줄지 않았다 and 6%밖에 안 줄었다 have fallen by 6%."""
_LEFT = re.compile(r"(?:안\s남[았은]|남지\s?(?:않|못))")
_LEVEL = re.compile(
    r"\s?(?:수준)?(?:에|으로|로)?\s?(?:불과|그쳤|그쳐|그친|그치|머물|머무)|\s?수준(?:이다|이었|으로|에\s)"
)
_SHARE_OF = re.compile(r"(?:의|대비)\s?(?:약\s?|불과\s?)?$")


def korean_changes(text: str, quantity: Quantity) -> tuple[Change, ...]:
    """What the words right behind a Korean number, or the profit or loss before it, say of it."""
    if _INVERSE.search(text[max(0, quantity.start - _REACH) : quantity.start]):
        return ()
    return tuple(_korean(text, quantity))


def _korean(text: str, quantity: Quantity) -> Iterator[Change]:
    gap = _BEHIND.match(text, _bare_end(text, quantity))
    yield from _no_more(text, quantity)
    word = _pattern("ko", "after").match(text, gap.end()) if gap else None
    if gap and word and not _DENIED.match(text, word.end()):
        yield _change("ko", word, "to" if gap["to"] else "by")
    elif quantity.kind in ("percent", "fraction") and _SHARE_OF.search(
        text[max(0, quantity.start - 8) : quantity.start]
    ):
        level = _LEVEL.match(text, _bare_end(text, quantity))
        if level:
            yield Change("amount", "", "to", quantity.start, level.end())
    if quantity.kind == "money":
        before = _before("ko").search(text[max(0, quantity.start - 14) : quantity.start])
        if before:
            yield _change("ko", before, "by", max(0, quantity.start - 14))


def _no_more(text: str, quantity: Quantity) -> Iterator[Change]:
    """What 밖에 with a denial says of the number before it."""
    but = _NO_MORE.match(text, quantity.end)
    if not but:
        return
    word = _pattern("ko", "after" if but["not"] else "denied").match(text, but.end())
    if word and (but["not"] or _NOT.match(text, word.end())):
        yield _change("ko", word, "by")
    left = _LEFT.match(text, but.start() + len("밖에 "))
    if left:
        yield Change("amount", "", "to", left.start(), left.end())


def _bare_end(text: str, quantity: Quantity) -> int:
    """Where a number ends without the bound that was read as its part: 70% of 70% 수준."""
    for bound in ("수준", "가까"):
        at = text.find(bound, quantity.start, quantity.end)
        if at > 0:
            return at - (text[at - 1] == " ")
    return quantity.end


# English -------------------------------------------------------------------------------------------------------------

_FILLERS = (
    r"(?:sharply|slightly|further|again|significantly|steeply|modestly|an?|the|their|its|another|additional|total|"
    r"combined|average|estimated|only|just|about|some|around|roughly|nearly|almost|approximately|over|more than|"
    r"less than|at least|as much as|by|of|to)"
)
_BALANCE = r"(?:of|was|were|is|reached|totaled|totalled|stood at|came to|amounted to)"
_NOT_BETWEEN = (
    r"(?:and|or|of|in|to|on|for|from|than|as|by|with|at|per|was|were|is|are|who|that|which|while|but|after|before|"
    r"since|against|a|an|the|up|down|no|not|if|when)"
)
_TO = re.compile(r"\bto\b")
_KEPT = re.compile(
    r"\b(?:ke(?:pt|eps?|eping)|retain(?:s|ed|ing)?|maintain(?:s|ed|ing)?|preserv(?:es?|ed|ing)|left with|down to)"
    r"\s(?:(?:only|just|merely|a mere|barely|about|some|around|roughly|nearly) ){0,2}$"
)
"""What is left after a fall."""
_MAKES_UP = re.compile(
    r"\b(?:ma[dk]e|makes|making|sets?|setting|end(?:s|ed)?|open(?:s|ed)?|lin(?:e|ed)|pick(?:s|ed)?|sign(?:s|ed)?|show(?:s|ed)?|"
    r"t[ao]ke?s?|taking|back(?:s|ed)|g[ai]ves?|br[io]ng|brought|split|b[uo]ys?|bought|free[ds]?|us(?:e|ed)|shut|turn(?:s|ed)?|"
    r"broke|breaks?|hunt(?:ed)?|lay|laid|hand(?:s|ed)|gun(?:ned)?|sh[oo]t|tore|narrow(?:s|ed|ing)?|put|knock(?:s|ed)?)\s$",
    re.IGNORECASE,
)


def english_changes(text: str, quantity: Quantity) -> tuple[Change, ...]:
    """What the words right around an English number say of it, at most one for each axis."""
    found: dict[str, Change] = {}
    for change in _english(text, quantity):
        found.setdefault(change.axis, change)
    return tuple(found.values())


def _english(text: str, quantity: Quantity) -> Iterator[Change]:
    start = max(0, quantity.start - _REACH)
    before = text[start : quantity.start]
    word = _before("en").search(before)
    along = None if word else _from_to().search(text[max(0, quantity.start - _FROM_REACH) : quantity.start])
    if along:
        yield _change("en", along, "to", max(0, quantity.start - _FROM_REACH))
    if word and not _no_change(before, word):
        yield _change("en", word, "to" if _TO.search(word["gap"] or "") else "by", start)
    kept = _KEPT.search(before) if quantity.kind in ("percent", "fraction") else None
    if kept:
        yield Change("amount", "down", "to", start + kept.start(), start + kept.end() - 1)
    behind = _behind().match(text, quantity.end, quantity.end + _REACH)
    if behind:
        yield _change("en", behind, "by")


def _no_change(before: str, word: re.Match[str]) -> bool:
    """ "up to 5" is a bound, and "made up 5" and "shut down 5" say nothing of the number."""
    if (word["word"] or "").lower() not in ("up", "down"):
        return False
    bound = word["word"].lower() == "up" and word["gap"].startswith(" to")
    return bound or _MAKES_UP.search(before[: word.start("word")]) is not None


@by_house(maxsize=8)
def _pattern(language: str, *sides: str) -> re.Pattern[str]:
    words = [word for word, row in change_words(language).items() if row.side in (*sides, "both")]
    return re.compile(rf"(?P<word>{any_of(words)})(?!\s?폭)")


@by_house(maxsize=2)
def _before(language: str) -> re.Pattern[str]:
    """The word before a number, with what may stand between."""
    rows = change_words(language)
    if language == "ko":
        words = [word for word, row in rows.items() if row.side == "both"]
        return re.compile(rf"(?P<word>{any_of(words)})(?:[은는이가도]|으로)?\s?(?:약\s?|총\s?)?$")
    amounts = any_of(w for w, row in rows.items() if row.side in ("before", "both") and row.axis != "balance")
    balance = any_of(w for w, row in rows.items() if row.axis == "balance")
    return re.compile(
        rf"(?:(?<![\w-])(?P<word>{amounts})(?P<gap>(?:\s{_FILLERS}){{0,4}})"
        rf"|(?<![\w-])(?P<state>{balance})\s{_BALANCE}(?:\s{_FILLERS}){{0,2}})\s[$₩€£]?$",
        re.IGNORECASE,
    )


@by_house(maxsize=1)
def _from_to() -> re.Pattern[str]:
    """The word before the level that was left and the one that is reached: "will decrease the fee from two to four"."""
    amounts = any_of(
        w
        for w, row in change_words("en").items()
        if row.axis == "amount" and (row.side in ("before", "both", "from") or w == "lower") and w not in ("up", "down")
    )
    return re.compile(
        rf"(?<![\w-])(?P<word>{amounts})(?:\s(?!(?:and|but|or|while|{amounts})\b)[A-Za-z0-9'’-]{{1,20}}){{0,8}}\sfrom\s"
        r"(?:(?!to\b)[^\s;:“”]{1,20}\s){1,6}to\s(?:about\s|around\s|some\s)?[$₩€£]?$",
        re.IGNORECASE,
    )


@by_house(maxsize=1)
def _behind() -> re.Pattern[str]:
    """The word after an English number: 5% lower, 5 percent wage increase, 3 billion won (4%) larger."""
    words = any_of(w for w, row in change_words("en").items() if row.side in ("after", "both"))
    return re.compile(
        rf"(?:\s?\([^()]{{1,25}}\))?\)?(?:[\s-](?!{_NOT_BETWEEN}\b)[a-z]{{2,20}}){{0,2}}?[\s-](?P<word>{words})\b",
        re.IGNORECASE,
    )


def _change(language: str, match: re.Match[str], mode: str, offset: int = 0) -> Change:
    group = match.lastgroup if match.lastgroup == "state" else "word"
    row = change_words(language)[match[group].lower()]
    if row.axis != "amount":
        # What is reached as a profit (12억 원으로 흑자) is a profit of as much.
        mode = "by"
    return Change(row.axis, row.way, mode, offset + match.start(group), offset + match.end(group))


# Links ---------------------------------------------------------------------------------------------------------------


@by_house(maxsize=1)
def _opposites() -> dict[str, tuple[str, ...]]:
    return {row["word"]: cells(row["opposites"]) for row in table("english_opposites")}


def message(korean: str, english: str, one: Change, other: Change) -> Message:
    """What to say of two words that contradict each other."""
    said, wrong = korean[one.start : one.end], english[other.start : other.end]
    if one.mode == other.mode:
        return Message(
            f"“{said}” is turned round: the English says “{wrong}”",
            f"“{said}”의 뜻이 영문에서 “{wrong}”(으)로 뒤집혔습니다",
        )
    if one.mode == "to":
        return Message(
            f"“{said}” is what is reached; the English makes it the size of the change: “{wrong}”",
            f"“{said}”은(는) 도달한 값인데 영문은 변화의 크기로 옮겼습니다: “{wrong}”",
        )
    return Message(
        f"“{said}” is the size of the change; the English makes it what is reached: “{wrong}”",
        f"“{said}”은(는) 변화의 크기인데 영문은 도달한 값으로 옮겼습니다: “{wrong}”",
    )


def _link(link: Link, source: Mention, target: Mention, one: Change, other: Change) -> Link:
    korean, english = source.passage.plain, target.passage.plain
    reason = message(korean, english, one, other)
    if one.mode != other.mode:
        return Link(source.kind, source, target, "wrong-number", (), reason, 0.85)
    said, wrong = korean[one.start : one.end], english[other.start : other.end]
    ours = Mention("negation", said, source.passage, one.start, one.end)
    theirs = Mention("negation", wrong, target.passage, other.start, other.end)
    return Link("negation", ours, theirs, "reversed", _opposites().get(wrong.lower(), ()), reason, 0.9)
