"""Reported speech: whether a stretch of English is what somebody said, told inside another sentence.

"She said that the cost had risen" gives a quotation whole, without its marks; "She said, the cost has risen" lost them.
So did words in the first person, and a capital inside a sentence: ", and We will". What is told in the third person
with the speaker behind it, in between ("Costs, she said, have risen") or nowhere may be the translator's own sentence.
"""

from __future__ import annotations

import re

from bitext_check.content.lexicon import function_words, known_stems
from bitext_check.content.speech import speech_words
from bitext_check.records import Mention
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house

# A clause begins inside another: "pointed out that it", "asked whether", "According to the official, ".
_CLAUSE = re.compile(r"\b(?:that|whether|if|how|why)\b|\b[Aa]ccording to [^,]{1,80},")
# "The mine had been cited" is no first person.
_FIRST_PERSON = re.compile(r"\b(?:(?:I|[Ww]e|[Oo]urs?|[Mm]y|[Uu]s|[Mm]e)(?:\b|['’])|(?<!the )(?<!a )mine\b(?=[.,;”]))")
_WE = re.compile(r"\b(?:[Ww]e|I)(?:['’]\w{1,2})?(?: \w{2,10}){0,2} ?$")
_QUOTED = re.compile(r"[“\"][^“”\"]{0,400}[”\"]")
_LEAD_WORDS = 15
_COMMA = re.compile("[,:;]")
_BEGINS = re.compile(r"(?:^|[,:;“”\"]|\b(?:and|but)\b)\s*(?:(?:and|but)\s)?")
_CAPITAL = re.compile(r"[A-Z][a-z]+\b")
# "With snow on the way, Myung said, a great deal …": the speaker stands between two commas.
_BETWEEN = re.compile(r",\s(?:[\w.'’-]{1,20}\s){0,5}$")
_TO_WORDS = 4


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


@by_house(maxsize=1)
def _saying() -> re.Pattern[str]:
    """A verb of saying right before what is said: "said, the", "evaluated it as the"."""
    words = "|".join(speech_words("en", kind) for kind in ("said", "clause", "asked"))
    return re.compile(rf"\b(?:{words})\b(?P<comma>[,:]?)\s(?:[\w’'-]{{1,12}}\s){{0,{_TO_WORDS}}}$")


def is_verbatim(stretch: Mention) -> bool:
    """Whether the words of an English stretch stand there as they were spoken, so that their marks were lost.

    They are in the first person, begin with a capital inside the sentence, or follow a verb of saying at once.
    """
    passage = stretch.passage
    around = [span for span in passage.sentences if span.start < stretch.end and stretch.start < span.end]
    if not around:
        return True
    text = _QUOTED.sub(lambda match: match[0][0] + " " * (len(match[0]) - 2) + match[0][-1], passage.plain)
    lead = text[around[0].start : stretch.start]
    begins = [match.end() for match in _BEGINS.finditer(lead)]
    first = around[0].start + begins[-1]
    if _FIRST_PERSON.search(text, first, stretch.end):
        return True
    capital = _CAPITAL.match(text, first)
    if begins[-1] and capital and _is_common(capital[0]):
        return True
    saying = _saying().search(lead)
    if saying is None:
        return False
    return not (saying["comma"] and _BETWEEN.search(lead[: saying.start()]))


def _is_common(word: str) -> bool:
    """Whether a word is no name."""
    return word.lower() in function_words("en") or stem(word.lower()) in known_stems()
