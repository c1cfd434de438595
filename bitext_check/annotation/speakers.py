"""Who speaks: the speakers of quotations in Korean passages and the subjects of verbs of saying in English ones.

Only what stands plainly is read: in Korean a name or title with a subject particle before or behind a quotation that
ends in 고, 며 or 면서, in English the first name or title of the clause of a verb of saying. Pronouns, organisations
and clauses of another shape give no speaker.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bitext_check.annotation.entities import Entity
from bitext_check.annotation.titles import KoreanTitle
from bitext_check.content.quotation import quotations
from bitext_check.content.speech import said_in_english
from bitext_check.records import Mention, Passage
from bitext_check.titles.korean import read_title

_SAID_KO = re.compile(r"\s?(?:이?라고|고|이?라며|며|이?라면서|면서)(?![가-힣])")
_WORD = re.compile(r"(?:\([^()]{0,40}\)|[^\s,“”‘’()])+")
_PARTICLES = frozenset("은 는 이 가 도 께서".split())
_SENTENCE_END = re.compile(r"[.?!]\s")
_QUOTED = "\x01"
_BORDER = re.compile(f"[{_QUOTED};!?]+|[.:]\\s")
_OPENING = re.compile(
    r"[\s“‘]*(?:(?:[Aa]nd|[Bb]ut|[Ss]o|[Aa]lso|[Ww]hile|[Tt]hen)\s)?(?:(?:[Tt]he|[Aa]n?)\s)?"
    r"(?:(?:[A-Z][\w’'.&\-]{0,30}|of|the|for|and|former|acting)\s){0,8}"
)
_CAPITAL_INSIDE = re.compile(r"\s[A-Z]")
_NAME_AFTER = re.compile(r",?\s{1,3}[A-Z]")
_ALONE = re.compile(
    r"(?:\s+(?:of|at|for)\s[^,]{1,80})?(?:,\swho\s[^,]{1,80},)?(?:\s+(?:also|then|further|again|in\sturn))?\s*"
)
_THE = re.compile(r"(?<!\w)[Tt]he\s{1,3}(?:[\w’'\-]{1,20}\s+){0,2}$")
_RELATIVE = re.compile(r"\s(?:who|which|that)\s[^,]*$")
_NEAR = 2
_HOMOGRAPH_WORDS = 3
_MOST = 200
_REACH = 400

Named = Sequence[tuple[Mention, Entity]]


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker: the person and the title that stand there, and the place of the words that say so (`at`).

    `words` are the words of the Korean phrase before the title.
    """

    place: Mention
    at: int
    sentence: tuple[int, int]
    person: Entity | None = None
    title: Mention | None = None
    words: int = 0


def korean_speakers(passage: Passage, people: Named, titles: Sequence[Mention]) -> Iterator[Speaker]:
    """The speakers of the quotations of a Korean passage, in order; quotations without one are passed over."""
    text = passage.plain
    people = [(m, e) for m, e in people if m.passage is passage]
    titles = [t for t in titles if t.passage is passage]
    quotes = [q for q in quotations(passage) if q.whole][:_MOST]
    for quote in quotes:
        if not _SAID_KO.match(text, quote.end):
            continue
        others = [q for q in quotes if q is not quote and not q.start <= quote.start < q.end]
        ends = [m.end() for m in _SENTENCE_END.finditer(text, max(0, quote.start - _REACH), quote.start)]
        outside = [q.start + 1 for q in quotes if q.start < quote.start < q.end]
        begin = max([0, quote.start - _REACH, *ends[-1:], *outside, *(q.end for q in others if q.end <= quote.start)])
        after = _SENTENCE_END.search(text, quote.end, quote.end + _REACH)
        last = after.start() if after else min(len(text), quote.end + _REACH)
        end = min([last, *(q.start for q in others if q.start >= quote.end)])
        for start, stop in ((begin, quote.start), (quote.end, end)):
            speaker = _speaker_ko(passage, (start, stop), quote.end, (begin, end), people, titles)
            if speaker is not None:
                yield speaker
                break


def _speaker_ko(
    passage: Passage, where: tuple[int, int], at: int, sentence: tuple[int, int], people: Named,
    titles: Sequence[Mention],
) -> Speaker | None:  # fmt: skip
    """The subject in the stretch: the last noun phrase with 은/는 that holds a name or title, else with 이/가."""
    found: list[tuple[bool, int, Speaker]] = []
    for start, end, topic in _subjects(passage, *where):
        names = [(m, e) for m, e in people if start <= m.start < end]
        held = [t for t in titles if start <= t.start < end] or _homograph(passage, start, end)
        title = max(held, key=lambda t: t.end, default=None)
        mention, person = max(names, key=lambda n: n[0].end, default=(None, None))
        place = title if title and (mention is None or title.end > mention.end) else mention
        if place is not None:
            found.append(
                (topic, end, Speaker(place, at, sentence, person, title, _words_before(passage, start, place)))
            )
    return max(found, key=lambda f: f[:2])[2] if found else None


def _subjects(passage: Passage, begin: int, stop: int) -> Iterator[tuple[int, int, bool]]:
    """Noun phrases with a subject particle: where they begin and end, and whether the particle is 은/는.

    A phrase reaches back over words without a particle; what stands in brackets belongs to it.
    """
    start = begin
    first = bisect_left(passage.tokens, begin, key=lambda t: t.start)
    tokens = passage.tokens[first : bisect_left(passage.tokens, stop, key=lambda t: t.start)]
    for match in _WORD.finditer(passage.plain, begin, stop):
        last = [t for t in tokens if match.start() <= t.start < match.end()]
        if not last or not last[-1].tag.startswith(("J", "E")):
            continue
        if last[-1].tag in ("JX", "JKS") and last[-1].form in _PARTICLES:
            yield start, last[-1].start, last[-1].form in ("은", "는")
        start = match.end()


def _homograph(passage: Passage, start: int, end: int) -> list[Mention]:
    """A title at the end of a phrase of several words that is another word elsewhere (이사), read as a title here."""
    phrase = passage.plain[start:end].split()
    if len(phrase) < _HOMOGRAPH_WORDS:
        return []
    read = read_title(phrase[-1])
    if not read or not read[-1].base or not read[-1].head.endswith(read[-1].base):
        return []
    at = end - len(phrase[-1])
    title = KoreanTitle(read[-1].base, read[-1].affixes, " ".join(phrase[:-1]), read[-1].head, sure=False)
    return [Mention("title", read[-1].base, passage, at, end, title, via=read[-1].base)]


def _words_before(passage: Passage, start: int, place: Mention) -> int:
    return len(passage.plain[start : place.start].split())


def english_speakers(passage: Passage, people: Named, titles: Sequence[Mention]) -> Iterator[Speaker]:
    """The subjects of the verbs of saying of an English passage, in order; those that are not plain are passed over."""
    people = [(m, e) for m, e in people if m.passage is passage]
    titles = [t for t in titles if t.passage is passage]
    text = list(passage.plain)
    quotes = [q for q in quotations(passage) if q.whole]
    for quote in quotes:
        if not any(quote.start < other.start < quote.end for other in quotes):
            text[quote.start : quote.end] = _QUOTED * (quote.end - quote.start)
    masked = "".join(text)
    borders = [m.span() for m in _BORDER.finditer(masked)]
    for verb in said_in_english().finditer(masked):
        number = bisect_left(borders, (verb.start(), 0))
        begin = borders[number - 1][1] if number else 0
        end = borders[number][0] if number < len(borders) else len(masked)
        if verb.start() - begin > _REACH:
            continue
        if _RELATIVE.search(masked, begin, verb.start()):
            continue
        if masked[begin : verb.start()].strip(" ,“‘"):
            speaker = _subject_en(passage, masked, begin, verb.start(), people, titles)
        else:
            speaker = _subject_en(passage, masked, verb.end(), end, people, titles)
        if speaker is not None:
            yield Speaker(speaker.place, verb.start(), (begin, end), speaker.person, speaker.title)


def _subject_en(
    passage: Passage, text: str, begin: int, end: int, people: Named, titles: Sequence[Mention]
) -> Speaker | None:
    begin = _without_opening(text, begin, end, [m.start for m, _ in people] + [t.start for t in titles])
    inside = [(m.start, 1, m, e) for m, e in people if begin <= m.start and m.end <= end]
    people_inside = sorted(inside, key=lambda i: i[0])
    heads = sorted((t for t in titles if begin <= t.start and t.end <= end), key=lambda t: t.start)
    first_name = people_inside[0] if people_inside else None
    first_title = heads[0] if heads else None
    if first_name and (first_title is None or first_name[0] <= first_title.start):
        mention, entity = first_name[2], first_name[3]
        if not _OPENING.fullmatch(text, begin, mention.start):
            return None
        return Speaker(mention, 0, (begin, end), entity, first_title)
    if first_title is None or not _OPENING.fullmatch(text, begin, first_title.start):
        return None
    if first_name and first_name[0] - first_title.end <= _NEAR:
        return Speaker(first_name[2], 0, (begin, end), first_name[3], first_title)
    if _NAME_AFTER.match(text, first_title.end) or not _THE.search(text, begin, first_title.start):
        return None
    if not _ALONE.fullmatch(text, first_title.end, end):
        return None
    return Speaker(first_title, 0, (begin, end), None, first_title)


def _without_opening(text: str, begin: int, end: int, mentions: Sequence[int]) -> int:
    """Where the clause begins behind adverbials set off by a comma: "On the other hand, …"."""
    comma = text.find(", ", begin, end)
    while comma >= 0:
        opening = text[begin:comma].strip()
        if any(begin <= start < comma for start in mentions) or _CAPITAL_INSIDE.search(opening):
            break
        begin = comma + 2
        comma = text.find(", ", begin, end)
    return begin
