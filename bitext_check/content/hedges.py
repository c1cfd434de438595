"""Hedges that the English lost: 체류 중인 것으로 추정되는 as "who is staying", 산사태 우려로 as "due to landslides".

What is only believed, feared or expected becomes a fact. `hedges.tsv` holds, for each hedge, all English words that may
say it; the rule speaks where none of them stands in the English of the pair, in an article that is translated
closely. Headlines and sentences of which a part is missing are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bitext_check.records import Bead, Mention, Sentence
from bitext_check.tables.load import by_house, cells, table

_WORDS_PER_EOJEOL = 1.2
_FINISHED = re.compile(r"다[.”\"’')]{1,3}$")
# 전망대 is a place, 가능성 있는 and 우려하다 are not: a noun with its particle, or the verb that is made of it.
_AS_HEDGE = (
    r"(?:(?<=[고이인여졌진])|(?=[되된됐돼될하한했해]|[이가은는을를도]|으?로(?!서)|에\s|\s(?:환자|사례|신고|증상|속에)))"
)
_DENIED, _REACH = re.compile(r"없|않|아니|적[다은]|낮|크지"), 14
_ENDS = re.compile(r"[ ,.”\"’')]|$")


def lost_hedges(beads: Sequence[Bead]) -> Iterator[Mention]:
    """The Korean hedges that no English word of the pair says, at most one for each group of sentences."""
    said = " ".join(sentence.plain for bead in beads for sentence in bead.target)
    for bead in beads:
        if not bead.source or not bead.target:
            continue
        english = sum(len(sentence.plain.split()) for sentence in bead.target)
        korean = sum(len(sentence.plain.split()) for sentence in bead.source)
        if english < _WORDS_PER_EOJEOL * korean:
            continue
        found = next((m for s in bead.source for m in _in_sentence(s, said)), None)
        if found is not None:
            yield found


def _in_sentence(sentence: Sentence, english: str) -> Iterator[Mention]:
    text = sentence.plain
    if _FINISHED.search(text.rstrip()) is None:
        return
    for match in _hedges().finditer(text):
        # 우려는 없다 is "safe": what is denied may be said by its opposite.
        denied = _DENIED.search(text, match.end(), match.end() + _REACH)
        if denied is None and _renderings()[match[0]].search(english) is None:
            end = _ENDS.search(text, match.end())
            start, stop = sentence.start + match.start(), sentence.start + (end.start() if end else match.end())
            said = sentence.passage.plain[start:stop]
            yield Mention("omission", said, sentence.passage, start, stop)


@by_house(maxsize=1)
def _hedges() -> re.Pattern[str]:
    words = sorted((re.escape(row["korean"]) for row in table("hedges")), key=len, reverse=True)
    return re.compile(rf"(?<![가-힣])(?:{'|'.join(words)}){_AS_HEDGE}")


@by_house(maxsize=1)
def _renderings() -> dict[str, re.Pattern[str]]:
    """For each hedge all English words that may say it."""
    found = {}
    for row in table("hedges"):
        words = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in cells(row["english"]))
        found[row["korean"]] = re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    return found
