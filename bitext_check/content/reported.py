"""Reported speech: whether a stretch of English is what somebody said, told inside another sentence.

"She said that the cost had risen" gives a quotation whole, without its marks; "She said, the cost has risen" lost them.
"""

from __future__ import annotations

import re

from bitext_check.content.speech import speech_words
from bitext_check.records import Mention
from bitext_check.tables.load import by_house

# A clause begins inside another: "pointed out that it", "asked whether", "According to the official, ".
_CLAUSE = re.compile(r"\b(?:that|whether|if|how|why)\b|\b[Aa]ccording to [^,]{1,80},")
# "The mine had been cited" is no first person.
_FIRST_PERSON = re.compile(r"\b(?:(?:I|[Ww]e|[Oo]urs?|[Mm]y|[Uu]s|[Mm]e)(?:\b|['’])|(?<!the )(?<!a )mine\b(?=[.,;”]))")
_WE = re.compile(r"\b(?:[Ww]e|I)(?:['’]\w{1,2})?(?: \w{2,10}){0,2} ?$")
_QUOTED = re.compile(r"[“\"][^“”\"]{0,400}[”\"]")
_LEAD_WORDS = 15
_COMMA = re.compile("[,:;]")


@by_house(maxsize=1)
def _bare() -> re.Pattern[str]:
    """A clause begins behind a verb alone: "saying the city would", "urging them to join"."""
    said = rf"(?:{speech_words('en', 'clause')})\b(?! ?[,:])"
    # "announced it will", but no "described it as".
    verb = r"(?:will|would|ha[ds]|have|is|was|were|are|can|could|may|might|should|must|did|does)"
    # And "said the mine had been cited": a subject in small letters, without the comma of a quotation, and its verb.
    noun = (
        r"(?:the|an?|its|their|his|her|this|these|those|some|most|many|all) "
        rf"(?:(?!that\b|which\b|who\b|{verb}\b)[\w'’-]{{1,20}} ){{1,6}}"
    )
    told = rf"(?:{speech_words('en', 'said')})\b(?= (?:(?:it|they|he|she|there) |{noun}){verb}\b)"
    return re.compile(rf"\b(?:{said}|{told}|(?:{speech_words('en', 'asked')})\b(?! ?[,:])(?=[^.:;“”\"]{{0,160}} to\b))")


@by_house(maxsize=1)
def _break() -> re.Pattern[str]:
    return re.compile(rf"[:;]|\b(?:{speech_words('en', 'clause')}),")


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
    for introduced, stop in ((_CLAUSE, _break()), (_bare(), _COMMA)):
        for match in introduced.finditer(text, start):
            if match.end() > half:
                break
            between = text[match.end() : stretch.start]
            near = len(between.split()) <= _LEAD_WORDS and not stop.search(between)
            # "and We recommended that": the clause stands inside what was said.
            spoken = match.start() >= stretch.start and _WE.search(text[start : stretch.start])
            if near and not spoken and not _FIRST_PERSON.search(text, match.end(), end):
                return True
    return False
