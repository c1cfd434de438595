"""Errors of whole stretches: left out, added, left in Korean, said twice, quotation marks lost."""

from __future__ import annotations

import re
from random import Random

from bitext_check.evaluation.edits import Good, Places

# Where a clause begins that a sentence can do without; "and" before a verb.
_JOINTS = r", but|, while|,? after|,? because|,? and(?= (?:[a-z]{2,12}ed|had|hire|will|is|are|was|were)\b)"
_ADDED = (
    "The facility was designed by an architecture firm from Spain.",
    "Residents had complained about the noise for several years.",
    "A similar plan was rejected twice by the previous administration.",
    "Tickets are sold only through the official mobile application.",
    "Experts from Germany also attended and praised the project highly.",
)
_PHRASES = (
    "despite strong opposition from local residents", "after a long debate behind closed doors",
    "with the help of volunteers from overseas", "because of a serious shortage of engineers",
)  # fmt: skip


def omitted_paragraph(good: Good, paragraph: int, chance: Random) -> Places:
    """A paragraph is left out."""
    if paragraph and good.groups.count(good.groups[paragraph]) == 1:
        yield 0, len(good.english[paragraph]), ""


def omitted_sentence(good: Good, paragraph: int, chance: Random) -> Places:
    """One of several sentences of a paragraph is left out."""
    text = good.english[paragraph]
    found = _sentences(text)
    if len(found) > 1:
        for start, end in found:
            yield (start, len(text), "") if end == len(text) else (start, end + 1, "")


def omitted_quotation(good: Good, paragraph: int, chance: Random) -> Places:
    """The second part of a quotation is left out, with its verb."""
    for match in re.finditer(r",?” and (?:added|asked|stressed|said), “[^”]{1,400}”", good.english[paragraph]):
        yield match.start(), match.end(), ".”"


def omitted_clause(good: Good, paragraph: int, chance: Random) -> Places:
    """A clause at the end of a sentence is left out: …, and ten people were hurt."""
    text = good.english[paragraph]
    for match in re.finditer(rf"(?:{_JOINTS}) [^.,“”]{{20,160}}(?=\.$|\. )", text):
        yield match.start(), match.end(), ""


def added_sentence(good: Good, paragraph: int, chance: Random) -> Places:
    """A sentence that the Korean does not have."""
    text = good.english[paragraph]
    if text.endswith((".", "”")):
        yield len(text), len(text), f" {chance.choice(_ADDED)}"


def added_paragraph(good: Good, paragraph: int, chance: Random) -> Places:
    """A paragraph that the Korean does not have."""
    text = good.english[paragraph]
    if paragraph and text.endswith((".", "”")):
        one, other = chance.sample(_ADDED, 2)
        yield len(text), len(text), f"\n{one} {other}"


def added_phrase(good: Good, paragraph: int, chance: Random) -> Places:
    """A reason or circumstance that the Korean does not have."""
    text = good.english[paragraph]
    if re.search(r"[a-z0-9]\.$", text):
        yield len(text) - 1, len(text) - 1, f" {chance.choice(_PHRASES)}"


def untranslated_words(good: Good, paragraph: int, chance: Random) -> Places:
    """A word is left in Korean."""
    words = re.findall(r"(?<![가-힣])[가-힣]{2,4}(?![가-힣])", good.source(paragraph))
    for match in re.finditer(r"(?<= )[a-z]{6,14}(?=[ ,.])", good.english[paragraph]):
        if words:
            yield match.start(), match.end(), chance.choice(words)


def untranslated_paragraph(good: Good, paragraph: int, chance: Random) -> Places:
    """A paragraph is left in Korean."""
    if paragraph and len(good.korean_of[paragraph]) == 1:
        yield 0, len(good.english[paragraph]), good.source(paragraph)


def lost_mark(good: Good, paragraph: int, chance: Random) -> Places:
    """The closing mark of a quotation is lost."""
    for match in re.finditer("”", good.english[paragraph]):
        yield match.start(), match.end(), ""


def lost_marks(good: Good, paragraph: int, chance: Random) -> Places:
    """Both marks of a quotation are lost."""
    for match in re.finditer(r"“([^“”]{20,400})”", good.english[paragraph]):
        yield match.start(), match.end(), match[1]


def made_marks(good: Good, paragraph: int, chance: Random) -> Places:
    """What is told becomes a quotation."""
    text = good.english[paragraph]
    said = r"\b(?:announced|said|reported)(?: on the \d{1,2}\w\w)? that ((?:[^“”.]|\.(?=\d)){30,300})\."
    for match in re.finditer(said, text):
        if not re.search("[“”]", good.source(paragraph)):
            yield match.start(1) - 5, match.end(), f"“{match[1][0].upper()}{match[1][1:]}.”"


def repeated_words(good: Good, paragraph: int, chance: Random) -> Places:
    """A few words are said twice."""
    for match in re.finditer(r"(?:(?<= )|^)(?:[A-Za-z'-]{2,20} ){3}[A-Za-z'-]{4,20}(?=[ .,])", good.english[paragraph]):
        yield match.end(), match.end(), f" {match.group()}"


def repeated_sentence(good: Good, paragraph: int, chance: Random) -> Places:
    """A sentence is said twice."""
    text = good.english[paragraph]
    for start, end in _sentences(text):
        if text[end - 1] in ".”":
            yield end, end, f" {text[start:end]}"


def _sentences(text: str) -> list[tuple[int, int]]:
    """Places of sentences, quotations kept whole; a text that cannot be cut cleanly is one."""
    starts = [0, *(m.end() for m in re.finditer(r"(?:(?<=[a-z0-9%)]\.)(?<!Rep\.)|(?<=\.”)) (?=[A-Z0-9“])", text))]
    ends = [*(start - 1 for start in starts[1:]), len(text)]
    found = list(zip(starts, ends, strict=True))
    whole = all(text[a:b].count("“") == text[a:b].count("”") for a, b in found)
    return found if whole and all(b - a > 15 for a, b in found) else [(0, len(text))]
