"""Reported speech: whether a stretch of English is what somebody said, told inside another sentence.

"She said that the cost had risen" gives a quotation whole, without its marks; "She said, the cost has risen" lost them.
"""

from __future__ import annotations

import re

from bitext_check.records import Mention

_SAYING = (
    "said says saying added adding explained explaining claimed claiming believes believed argued arguing insisted "
    "stressed predicted complained"
).replace(" ", "|")
_SUBJECT = "the a an he she it they there this these those his her its their no".replace(" ", "|")
# A clause begins inside another: "pointed out that it", "asked whether", "saying the city would", "vowed to build".
_EMBEDDED = re.compile(
    rf"\b(?:(?:that|whether|if|how|why)\b|(?:{_SAYING})(?= (?:{_SUBJECT})\b)"
    r"|(?:promis|vow|pledg|offer|threaten|refus|declin|agree|hop|plann?)(?:e?d|ing|es?|s)? to\b)"
)
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Oo]urs|[Mm]y|[Mm]ine|[Uu]s|[Mm]e)(?:\b|['’])")


_LEAD_WORDS = 10
_BREAK = re.compile(r"[:;]|\b(?:said|says|added|explained),")


def is_reported(stretch: Mention) -> bool:
    """Whether the words of an English stretch stand in a clause inside another one, in the third person.

    The stretch begins at its first word of content: what introduces it stands up to ten words before or inside.
    """
    text = stretch.passage.plain
    around = [span for span in stretch.passage.sentences if span.start < stretch.end and stretch.start < span.end]
    if not around or _FIRST_PERSON.search(text, around[0].start, around[-1].end):
        return False
    for match in _EMBEDDED.finditer(text, around[0].start, stretch.start + 1):
        between = text[match.end() : stretch.start]
        if len(between.split()) <= _LEAD_WORDS and not _BREAK.search(between):
            return True
    return False
