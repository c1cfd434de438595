"""The most told as the least beside the same number: 271가구로 가장 많았다 as "the least with 271 households".

The number ties the two words, so that no other extreme of the sentence confuses them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bitext_check.quantities.values import Quantity
from bitext_check.records import Link, Mention, Message

_BEHIND = re.compile(
    r"[가-힣%㎡㎞㎏]{0,3}(?:\s?\([^()]{1,24}\))?(?:으로|로|이|가|에|에게|을|를)?\s?(?:전국에서\s|국내에서\s|도내에서\s)?(?:가장|제일)\s(?P<word>많|높|크|큰|컸|적|낮|작)"
)
_LOW_KO = frozenset("적낮작")
_OPPOSITES = {
    "most": "least", "highest": "lowest", "largest": "smallest", "biggest": "smallest", "greatest": "smallest",
    "least": "most", "fewest": "most", "lowest": "highest", "smallest": "largest",
}  # fmt: skip
_EXTREMES = "|".join(_OPPOSITES)
_BEFORE = re.compile(
    rf"\b(?P<word>{_EXTREMES})\b(?:\s(?!and\b|but\b|while\b)[A-Za-z'’-]{{1,16}}){{0,5}},?\s(?:with|at|of|was|were|is)\s"
    r"(?:about\s|some\s|around\s)?[$₩€£]?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"[^,.;“”]{{0,28}},\s(?:which (?:is|was) )?(?:by far )?(?:the )?(?P<word>{_EXTREMES})\b", re.IGNORECASE
)
_LOW = frozenset(("least", "fewest", "lowest", "smallest"))
# "At least 30", "at most 5": bounds; "the most recent", "the least developed": of what is no number.
_BOUND = re.compile(r"\bat(?: the)? (?:very )?$", re.IGNORECASE)
_REACH = 90


def extremes(links: Sequence[Link]) -> Iterator[Link]:
    """Links of kind "negation" with the problem "reversed" for the tied numbers of one pair."""
    for link in links:
        source, target = link.source, link.target
        if link.problem or source is None or target is None:
            continue
        if not isinstance(source.data, Quantity) or not isinstance(target.data, Quantity):
            continue
        ours, theirs = _korean(source), _english(target)
        if ours and theirs and (ours["word"] in _LOW_KO) != (theirs["word"].lower() in _LOW):
            yield _link(source, target, ours, theirs)


def _korean(number: Mention) -> re.Match[str] | None:
    return _BEHIND.match(number.passage.plain, number.end)


def _english(number: Mention) -> re.Match[str] | None:
    """The one extreme that the number is said to be; None where two stand around it."""
    text = number.passage.plain
    before = [
        match
        for match in (_BEFORE.search(text, max(0, number.start - _REACH), number.start),)
        if match and not _BOUND.search(text, 0, match.start("word"))
    ]
    after = _AFTER.match(text, number.end)
    found = [*before, *([after] if after else [])]
    return found[0] if len(found) == 1 else None


def _link(source: Mention, target: Mention, ours: re.Match[str], theirs: re.Match[str]) -> Link:
    said, wrong = ours[0].strip(), theirs["word"]
    one = Mention("negation", said, source.passage, ours.end() - len(said), ours.end())
    other = Mention("negation", wrong, target.passage, *theirs.span("word"))
    reason = Message(
        f"“{said}” is turned round: the English says “{wrong}”",
        f"“{said}”의 뜻이 영문에서 “{wrong}”(으)로 뒤집혔습니다",
    )
    return Link("negation", one, other, "reversed", (_OPPOSITES[wrong.lower()],), reason, 0.9)
