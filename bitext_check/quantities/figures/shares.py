"""A part and its whole: 지원자 850명 가운데 120명 as "120 of the 850 applicants", never "850 of the 120".

No part is greater than its whole, so that the English alone tells that the two figures changed places.
"""

from __future__ import annotations

import re
from typing import Literal

from bitext_check.quantities.values import Quantity
from bitext_check.records import Mention

_PART_FIRST = re.compile(
    r"(?: [a-z-]{2,16}){0,3}?(?: \([^()]{1,24}\))?,? (?:out of|of|from among|among) "
    r"(?:(?:the|its|his|her|our|their|all|these|those|a|total|some|about|around|more|than|of|nearly|over"
    r"|[a-z]{2,20}['’]s?) ){0,4}(?:(?:[a-z-]{3,16} ){1,4}of (?:(?:about|around|some|more|than|nearly|over) ){0,2})?"
)
_PERCENT_OF = re.compile(r"\b\d{1,3}(?:\.\d{1,3})?\s?(?:percent|per cent|%)\sof (?:[a-z'’]{1,16} ){0,6}$")
_WHOLE_FIRST = re.compile(
    r"(?:\b(?:Of|Among|Out of)|(?:[,;:“\"]|\band|\bthat) (?:of|among|out of))"
    r"(?: (?:the|its|their|all|these|those|a|total|some|about|of)){0,4} ?$"
)
_OF_THEM = re.compile(
    r"(?: [a-z-]{2,16}){0,2} (?:of|among) "
    r"(?:them|which|whom|(?:these|those)(?=[.,;]| (?:were|was|are|have|had|has|is)\b))\b"
)
_SENTENCE_END = re.compile(r"[.!?][”’\"']?\s")
_FIGURE = re.compile(r"\d")
_KOREAN_PART = re.compile(r"가운데|중|에서")


def share_in_english(one: Mention, other: Mention) -> Literal["", "part", "whole"]:
    """What the first of two English figures is of the second one: its part, its whole, or "" when that is not said."""
    first, second = sorted((one, other), key=lambda m: m.start)
    text = first.passage.plain
    between = text[first.end : second.start]
    if len(between) > 160 or _SENTENCE_END.search(between):
        return ""
    before = text[max(0, first.start - 30) : first.start]
    whole = _WHOLE_FIRST.search(before) is not None and "," in between
    if _PART_FIRST.fullmatch(between) or (_PERCENT_OF.search(between) and not whole):
        return "part"
    if whole or _OF_THEM.match(text, second.end):
        return "whole"
    return ""


def turned_share(korean: tuple[Mention, Mention], english: tuple[Mention, Mention]) -> bool:
    """The greater of two figures is the part in the English; `english` are the mentions tied to `korean`, in order."""
    first, second = sorted(english, key=lambda m: m.start)
    said = share_in_english(first, second)
    one, other = first.data, second.data
    if not said or not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return False
    if said == "whole" and _FIGURE.search(first.passage.plain, first.end, second.start):
        return False  # of the 19 on the front and 14 on the back, 28
    part, whole = (one, other) if said == "part" else (other, one)
    low, high = sorted(korean, key=lambda m: m.start)
    between = low.passage.plain[low.end : high.start]
    return (part.value or 0) > (whole.value or 0) and _KOREAN_PART.search(between) is not None
