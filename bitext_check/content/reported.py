"""Reported speech: whether a stretch of English is what somebody said, told inside another sentence.

"She said that the cost had risen" gives a quotation whole, without its marks; "She said, the cost has risen" lost them.
"""

from __future__ import annotations

import re

from bitext_check.records import Mention

_SAID = (
    r"(?:said|says|saying|add(?:ed|ing)|explain(?:ed|ing)|claim(?:ed|ing)|believe[sd]?|argu(?:ed|ing)|insist(?:ed|ing)"
    r"|stress(?:ed|ing)|predict(?:ed|ing)|complain(?:ed|ing)|not(?:ed|ing)|stat(?:ed|ing)|recall(?:ed|ing))\b(?! ?[,:])"
)
_ASKED = (
    r"(?:promis|vow|pledg|offer|threaten|refus|declin|agree|hop|plann?|urg|ask|warn|advis|encourag|invit|plead|appeal)"
    r"(?:e?d|ing|es?|s)?\b(?=[^,.:;]{0,60} to\b)"
)
# A clause begins inside another: "pointed out that it", "asked whether"; "saying the city would"; "vowed to build",
# "urging them to join"; "According to the official, ".
_CLAUSE = re.compile(r"\b(?:that|whether|if|how|why)\b|\b[Aa]ccording to [^,]{1,80},")
_BARE = re.compile(rf"\b(?:{_SAID}|{_ASKED})")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]urs?|[Mm]y|[Mm]ine|[Uu]s|[Mm]e)(?:\b|['’])")
_QUOTED = re.compile(r"[“\"][^“”\"]{0,400}[”\"]")
_LEAD_WORDS = 15
_COMMA = re.compile("[,:;]")
_BREAK = re.compile(r"[:;]|\b(?:said|says|added|explained),")


def is_reported(stretch: Mention) -> bool:
    """Whether the words of an English stretch stand in a clause inside another one, in the third person.

    The stretch begins at its first word of content: what introduces it stands some words before, or in its first half.
    """
    passage = stretch.passage
    around = [span for span in passage.sentences if span.start < stretch.end and stretch.start < span.end]
    if not around:
        return False
    start, end = around[0].start, around[-1].end
    # What is quoted beside it may well be in the first person.
    text = _QUOTED.sub(lambda match: " " * len(match.group()), passage.plain[:end])
    half = (stretch.start + min(stretch.end, end)) // 2 + 1
    for introduced, stop in ((_CLAUSE, _BREAK), (_BARE, _COMMA)):
        for match in introduced.finditer(text, start, half):
            between = text[match.end() : stretch.start]
            near = len(between.split()) <= _LEAD_WORDS and not stop.search(between)
            if near and not _FIRST_PERSON.search(text, match.end(), end):
                return True
    return False
