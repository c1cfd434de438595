"""How many times as much: 두 배로 늘리다 as "keep", 불어나다 as "double".

Either language may say a multiple in many ways (갑절, twofold, 100 percent): only where one says it and the other holds
no number, share or multiple of any sort that could stand for it is it lost or made up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bitext_check.quantities.statements.sides import Sides
from bitext_check.quantities.statements.spoken import is_spoken
from bitext_check.records import Bead, Link, Mention, Message, Sentence

_CLOSE = 0.5
_TIMES = re.compile(
    r"(?<![가-힣\d])(?:두|세|네|다섯|열|[2-9]|\d{1,4}(?:\.\d{1,2})?)\s?(?:여\s?)?배(?:로|나|가|를|의|에|\s이상|가량|\s넘|\s늘|\s증)"
)
_TIMES_EN = re.compile(
    r"\b(?:doubl\w*|tripl\w*|quadrupl\w*|twice|times|\w*fold|hal[fv]\w*|two|three|four|five|ten|multipl\w*|percent|third"
    r"|quarter|dozens?|twin|both|pair|again)\b|[\d%]",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"\b(?:(?:doubl|tripl|quadrupl|halv)(?:ed|ing)|(?:to|will|would|could|may|might|can|must|should|nearly|almost)\s"
    r"(?:double|triple|quadruple|halve)|twice)\b",
    re.IGNORECASE,
)
_ANY_TIMES = re.compile(
    r"배|갑절|곱절|절반|반(?:으로|토막|값|액|감)|(?<![가-힣])(?:두|세|네|양)(?![가-힣])|둘|셋|넷|더블|이중|쌍|겹|복식|트리플"
    r"|쿼드러플|\d|병살|재차|거듭"
)


def multiples(bead: Bead) -> Iterator[Link]:
    """Links for a multiple that only one side of aligned sentences says.

    Of kind "number" ("missing", "added"), between quotation marks of kind "quote" ("exchanged").
    """
    korean, english = (" ".join(s.plain for s in side) for side in (bead.source, bead.target))
    if "배" in korean and not _TIMES_EN.search(english):
        yield from _links(_places(bead.source, _TIMES), bead, "missing")
    if _MADE.search(english) and not _ANY_TIMES.search(korean):
        yield from _links(_places(bead.target, _MADE), bead, "added")


def _places(sentences: Sequence[Sentence], pattern: re.Pattern[str]) -> Iterator[Mention]:
    for sentence in sentences:
        for match in pattern.finditer(sentence.passage.plain, sentence.start, sentence.end):
            yield Mention("number", match[0].strip(), sentence.passage, match.start(), match.end())


def _links(found: Iterator[Mention], bead: Bead, problem: str) -> Iterator[Link]:
    one = next(found, None)
    if one is None or not (bead.source and bead.target) or Sides(bead.source, bead.target).closeness(1) < _CLOSE:
        return
    said = one.passage.plain[one.start : one.end].strip()
    if problem == "missing":
        reason = Message(f"the Korean says {said}; the English says no multiple", f"{said}이(가) 영문에 없습니다")
        source, target = one, None
    else:
        reason = Message(f"the English says “{said}”; the Korean says no multiple", f"“{said}”은(는) 국문에 없습니다")
        source, target = None, one
    if is_spoken(one):
        yield Link("quote", source, target, "exchanged", (), reason, 0.85)
    else:
        yield Link("number", source, target, problem, (), reason, 0.85)
