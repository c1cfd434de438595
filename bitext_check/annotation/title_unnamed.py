"""Offices without a name beside them: 사장으로 승진 as "promoted to chairman", 전직 소방관 as "a firefighter".

Of an office that somebody is given, both sides must tell in the same sentences, once. An English title is accused only
when no Korean word of the sentences is one of the titles it renders, so that it can be that of nobody else. A "former"
is missed only with "a" before the title: whoever was told of before may be "the mayor" for short, and 전 시장 "all".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from bitext_check.annotation.titles import KoreanTitle
from bitext_check.annotation.titles_english import EnglishTitle
from bitext_check.records import Bead, Link, Mention, Message, Sentence
from bitext_check.titles.catalogue import catalogue
from bitext_check.titles.compare import outcome
from bitext_check.titles.contexts import kinds
from bitext_check.titles.english import words

_GIVEN_KO = re.compile(
    r"(?<![가-힣])([가-힣]{2,12}?)(?:으로|로|에)\s(?:[가-힣]{1,6}(?:으로|로|에서|을|를|이|가|은|는)\s)?"
    r"(?:승진|취임|선임|임명|선출|내정|발탁|추대|위촉|당선|부임|지명|영전|기용|재선임|재선출)"
)
_GIVEN_EN = re.compile(
    r"\b(?:(?:re-?)?(?:appointed|elected|nominated)|named|promoted|chosen|picked|selected|inaugurated|installed|sworn\sin"
    r"|designated|tapped|t(?:ake|ook|akes|aking|aken)\soffice)"
    r"(?:\s(?:him|her|them|(?:[A-Z][\w.'’-]{0,20}\s?){1,3})(?=\sas\b))?(?:\s(?:as|to\sbe|to\sthe\s(?:post|position|rank)\sof|to))?\s"
    r"(?:(?:the|a|an|its|his|her|their|new|next|first|second|third|\d{1,3}(?:st|nd|rd|th))\s){0,3}(?=[A-Za-z])",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z][\w'’-]{0,30}")
_MOST_WORDS, _BEFORE, _SURE = 6, 24, 0.75
_HELD_BEFORE = frozenset(("전", "전직", "전임"))
_FORMER = re.compile(
    r"\b(?:former(?:ly)?|ex|once|onetime|one-time|previous(?:ly)?|past|retired|then|late|used to|served|predecessor\w?"
    r"|outgoing|veteran|ousted|dismissed|fired|back|time)\b",
    re.IGNORECASE,
)
_ONE, _FRONT = re.compile(r"(?i:\ban?)\s(?:[\w'’-]{1,20}\s){0,2}$"), 60
Titles = tuple[Sequence[Mention], Sequence[Mention]]
_TWO = ("겸", "및")
_ABROAD = frozenset(("미국", "유엔", "외국"))


def appointed(beads: Sequence[Bead], told: Sequence[Link], folder: Path | None = None) -> Iterator[Link]:
    """Links of kind "title" for appointments whose office is another one in the English; `told` are those known."""
    for bead in beads:
        given = [(s, m) for s in bead.source for m in _GIVEN_KO.finditer(s.passage.plain, s.start, s.end)]
        said = [(s, m) for s in bead.target for m in _GIVEN_EN.finditer(s.passage.plain, s.start, s.end)]
        if len(given) != 1 or len(said) != 1:
            continue
        ours, theirs = _korean(*given[0], folder), _english(*said[0], folder)
        if ours is None or theirs is None or any(_touch(link, ours, theirs) for link in told):
            continue
        link = _compared(ours, theirs, bead, folder)
        if link is not None:
            yield link


def former_lost(beads: Sequence[Bead], titles: Titles, told: Sequence[Link], folder: Path | None) -> Iterator[Link]:
    """Links with problem "former-lost" for offices held before, of people without a name, in the same sentences.

    `titles` are the Korean and the English ones of the pair, `told` the links known.
    """
    korean, english = titles
    for bead in beads:
        held = [m for m in korean if _within(m, bead.source) and _was(m)]
        said = " ".join(sentence.plain for sentence in bead.target)
        if len(held) != 1 or _FORMER.search(said):
            continue
        ours = held[0]
        assert isinstance(ours.data, KoreanTitle)
        fair = [m for m in english if _within(m, bead.target) and _of_one(m) and _renders(ours.data, m, folder)]
        if len(fair) != 1 or any(_touch(link, ours, fair[0]) for link in told):
            continue
        found = outcome(ours.text, fair[0].text, ours.data.context, folder)
        if found.problem == "former-lost":
            reason = Message(found.comparison.reason, found.comparison.reason_ko)
            yield Link("title", ours, fair[0], found.problem, found.comparison.expected, reason, _SURE)


def _within(mention: Mention, sentences: Sequence[Sentence]) -> bool:
    return any(s.passage is mention.passage and s.start <= mention.start < s.end for s in sentences)


def _was(title: Mention) -> bool:
    return isinstance(title.data, KoreanTitle) and not _HELD_BEFORE.isdisjoint(title.data.affixes)


def _of_one(english: Mention) -> bool:
    """Whether "a" or "an" stands before the title, with at most a few words between."""
    return _ONE.search(english.passage.plain, max(0, english.start - _FRONT), english.start) is not None


def _renders(ours: KoreanTitle, english: Mention, folder: Path | None) -> bool:
    return outcome(ours.head, english.text, ours.context, folder).comparison.verdict == "match"


def _korean(sentence: Sentence, match: re.Match[str], folder: Path | None) -> Mention | None:
    """The title at the end of the word; None where another one stands before it (대표이사 사장, 회장 겸 이사장)."""
    entries, plain, (start, end) = catalogue(folder).entries, sentence.passage.plain, match.span(1)
    at = next((n for n in range(start, end - 1) if plain[n:end] in entries), None)
    before = plain[sentence.start : start].split()[-1:]
    if at is None or (before and (before[0] in _TWO or before[0] in entries)) or plain[start:at] in entries:
        return None
    title = plain[at:end]
    return Mention("title", title, sentence.passage, at, end, KoreanTitle(title, (), "", title), title)


def _english(sentence: Sentence, match: re.Match[str], folder: Path | None) -> Mention | None:
    """The longest English title of the tables behind the verb; None where it goes on with "and" another one."""
    known, plain = catalogue(folder).known, sentence.passage.plain
    after = list(_WORD.finditer(plain, match.end(), sentence.end))[:_MOST_WORDS]
    for last in reversed(after):
        if plain.startswith((" and ", ", and ", " & "), last.end()):
            continue
        text = plain[match.end() : last.end()]
        if words(text, folder) in known:
            data = EnglishTitle(words(text, folder), (), text)
            return Mention("title", text, sentence.passage, match.end(), last.end(), data, " ".join(data.head))
    return None


def _touch(link: Link, ours: Mention, theirs: Mention) -> bool:
    return any(
        one is not None and one.passage is other.passage and one.start < other.end and other.start < one.end
        for one, other in ((link.source, ours), (link.target, theirs))
    )


def _compared(ours: Mention, theirs: Mention, bead: Bead, folder: Path | None) -> Link | None:
    plain = ours.passage.plain
    context = plain[max(0, ours.start - _BEFORE) : ours.start]
    korean = " ".join(sentence.plain for sentence in bead.source)
    rest = korean.replace(ours.text, " ", 1)
    if not _ABROAD.isdisjoint(kinds(korean, folder)):
        return None
    if any(title in rest for title in catalogue(folder).known[words(theirs.text, folder)]):
        return None
    found = outcome(ours.text, theirs.text, context, folder)
    if found.comparison.verdict != "mismatch" or not (found.said or found.problem.endswith(("-lost", "-gained"))):
        return None
    reason = Message(found.comparison.reason, found.comparison.reason_ko)
    return Link("title", ours, theirs, found.problem, found.comparison.expected, reason, _SURE)
