"""Quotations: where they begin and end, marks that lack their partner, and quotations lost in the English.

Apostrophes are told from quotation marks by what stands around them: a mark between letters never quotes, and a mark
after a plural s ("the Ministers' Meeting") closes a quotation only when no better one follows.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bitext_check.content.presence import Presence, Word
from bitext_check.content.reported import is_reported, is_verbatim
from bitext_check.records import Link, Mention, Message, Pair, Passage
from bitext_check.tables.load import by_house
from bitext_check.tables.words import words_used

_MARK = re.compile("[“”„\"‘’'「」『』《》〈〉]")
_PAIRS = {"“": "”", "„": "”", "「": "」", "『": "』", "《": "》", "〈": "〉"}
_CLOSERS = frozenset(_PAIRS.values())
_SPEECH = re.compile(r"[”\"’']\s?(?:이라|라|며|고|는|이라고|라고)")
_TOPIC, _BEFORE = re.compile(r"(?:은|는|이|가|인|의|도|명은)$"), 16
_DECADE = re.compile(r"\d0s(?![A-Za-z])")
_TITLE_SMALL = frozenset("a an and as at by for from in of on or the to with".split())
# MT keeps the marks of titles; a house that drops them drops them everywhere.
_KEPT_PRIOR, _KEPT_SHARE = 2, 0.6
# A translation that keeps all marks but one of six, or the only one of five, keeps the last ones too.
_EXACT_OF, _EXACT_FROM = 6, 5
_FEWEST_WORDS = 2
# A quotation of fewer words may be a title or a name.
_STATEMENT = 6
# The share of its words that may stand inside some quotation of the English.
_FEW_INSIDE, _FEW_INSIDE_OF_FEWER = 0.25, 0.4


# So many quotations that lack their last mark at the end of a segment, of all: then the segments were cut so.
_FEWEST_CUT, _CUT_SHARE = 5, 0.05
_ANSWER = re.compile(r"(?:^|[?.!]\s)A(?:nswer)?\s?:\s")
_ENDED = re.compile(r"[.!?][”’\"')\]」』]{0,3}\s*$")


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between two marks (`start` at the opening one, `end` after the closing one).

    `opened` or `closed` is False when that mark is not there; the stretch then reaches to the border of the paragraph.
    `inner` is True inside another quotation, `single` for ‘…’.
    """

    passage: Passage
    start: int
    end: int
    single: bool
    inner: bool = False
    opened: bool = True
    closed: bool = True

    @property
    def whole(self) -> bool:
        return self.opened and self.closed

    def holds(self, word: Word) -> bool:
        return word.passage.paragraph == self.passage.paragraph and self.start <= word.start < self.end


@by_house(maxsize=2048)
def quotations(passage: Passage) -> tuple[Quotation, ...]:
    """All quotations of a paragraph in order of place, and those that lack a mark."""
    marks = list(_MARK.finditer(passage.plain))
    if not marks:
        return ()
    double = _doubles(passage, [m for m in marks if m.group() not in "‘’'"])
    single = _singles(passage, [m.start() for m in marks if m.group() in "‘’'"])
    found = sorted((*double, *single), key=lambda q: (q.start, -q.end))
    # Those before it begin no later: it stands inside one of them that ends no earlier.
    farthest = itertools.accumulate((q.end for q in found), max, initial=-1)
    return tuple(replace(q, inner=True) if q.end <= end else q for q, end in zip(found, farthest, strict=False))


def _doubles(passage: Passage, marks: Sequence[re.Match[str]]) -> Iterator[Quotation]:
    text = passage.plain
    open_at: int | None = None
    expected = ""
    for match in marks:
        mark, place = match.group(), match.start()
        if mark == "”" and open_at is None and _could_open(text, place):
            # Some systems open with the closing mark.
            mark = "“"
        closes = mark in _CLOSERS or (mark == '"' and open_at is not None and not _could_open(text, place))
        if mark == '"' and open_at is None and place and text[place - 1].isdigit():
            continue
        if not closes:
            if open_at is not None and expected in '”"' and mark not in "「『《〈":
                yield Quotation(passage, open_at, place, False, closed=False)
            if open_at is None or mark not in "「『《〈":
                open_at, expected = place, _PAIRS.get(mark, '"')
        elif open_at is None:
            if mark in '”"':
                yield Quotation(passage, 0, place + 1, False, opened=False)
        elif mark == expected or {mark, expected} <= {"”", '"'}:
            yield Quotation(passage, open_at, place + 1, False)
            open_at = None
    if open_at is not None:
        yield Quotation(passage, open_at, len(text), False, closed=False)


def _could_open(text: str, place: int) -> bool:
    """A straight mark opens after a space or a bracket, before a letter or figure."""
    before = text[place - 1 : place]
    after = text[place + 1 : place + 2]
    return (not before or before in " ([-–—‘“\"'=·,") and (after.isalnum() or (after != "" and after in "‘“'(…"))


def _singles(passage: Passage, marks: Sequence[int]) -> Iterator[Quotation]:
    text = passage.plain
    openers = [p for p in marks if _opens_single(text, p)]
    closers = [p for p in marks if p not in openers and _closes_single(text, p)]
    used: set[int] = set()
    for number, place in enumerate(openers):
        limit = openers[number + 1] if number + 1 < len(openers) else len(text)
        after = [c for c in closers if place < c < limit]
        if after:
            # A mark after s may be a possessive, one after a figure a measure: each closes when no other one follows.
            close = next((c for c in after if not _may_not_close(text, c)), None)
            close = close or next((c for c in after if text[c - 1] != "s"), after[-1])
            used.update(c for c in after if c <= close)
            yield Quotation(passage, place, close + 1, True)
        else:
            yield Quotation(passage, place, limit, True, closed=False)
    for place in closers:
        if place not in used and not _may_not_close(text, place):
            yield Quotation(passage, 0, place + 1, True, opened=False)


def _may_not_close(text: str, place: int) -> bool:
    """Whether a mark may be a possessive (Ministers') or feet and minutes (6' tall)."""
    return text[place - 1] == "s" or (text[place - 1].isdigit() and text[place + 1 : place + 2].isspace())


def _opens_single(text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if text[place] == "’" or not after or after == " ":
        return False
    if _DECADE.match(text, place + 1):
        return False
    return text[place] == "‘" or ((not before or before in ' ([“"-—=') and after.isalnum())


def _closes_single(text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if text[place] == "‘" or not before or before == " ":
        return False
    return not (after.isalnum() and after.isascii())


def is_one_of_quotations(english: Word, korean: Iterable[Passage]) -> bool:
    """Whether an English word stands in a quotation of a paragraph that has no more of them than the Korean.

    The second quotation of a Korean sentence is a sentence of its own in English: “…,” he said. “….”
    """
    own = [q for q in quotations(english.passage) if q.whole and not q.single and not q.inner]
    theirs = [q for p in korean for q in quotations(p) if q.whole and not q.single and not q.inner]
    return len(own) <= len(theirs) and any(q.holds(english) for q in own)


def quotation_links(
    pairs: Sequence[Pair], found: Sequence[Presence | None], free: bool = False
) -> tuple[tuple[Link, ...], ...]:
    """Links of kind "quote" for every pair: problem "opening" or "closing" (a mark is missing), "lost", "lost-title" or
    "made" (nothing is quoted in the Korean).

    Takes the pairs of an article and their matched words. In a `free` translation direct speech may become reported
    speech: a lost quotation is doubtful there.
    """
    following = _next_paragraphs(pairs)
    korean = [[q for p in pair.source for q in quotations(p)] for pair in pairs]
    english = [[q for p in pair.target for q in quotations(p)] for pair in pairs]
    lost = [
        [q for q in korean[n] if q.whole and _is_lost(q, english[n], seen, len(english[n]) < len(korean[n]))]
        if seen is not None and not _answers(pairs[n])
        else []
        for n, seen in enumerate(found)
    ]
    keeps, exact = _keeps_titles(korean, lost), not free and _keeps_marks(korean, lost)
    cut = _cuts_quotations(english, found)
    links: list[tuple[Link, ...]] = []
    for n, seen in enumerate(found):
        if seen is None:
            links.append(())
            continue
        own = [*_unbalanced(korean[n], english[n], following, cut)]
        own.extend(_lost_surely(lost[n], english[n], seen) if exact else _lost(lost[n], english[n], seen, keeps, free))
        around = [q for quotes in korean[max(0, n - 1) : n + 2] for q in quotes if not q.whole]
        if not around and not any(_MARK.search(p.plain) for p in pairs[n].source):
            own.extend(_made(english[n], free))
        links.append(tuple(own))
    return tuple(links)


def _answers(pair: Pair) -> bool:
    """Whether the English prints an interview with "A:" before each answer, in place of marks."""
    return any(_ANSWER.search(passage.plain) for passage in pair.target)


def _made(english: Sequence[Quotation], free: bool) -> Iterator[Link]:
    """Quotations of whole statements in an English paragraph whose Korean has no marks at all."""
    for quotation in english:
        inside = quotation.passage.plain[quotation.start + 1 : quotation.end - 1]
        if quotation.whole and not quotation.single and not quotation.inner and len(inside.split()) >= _STATEMENT:
            target = _mention(quotation.passage, quotation.start, quotation.end)
            yield Link("quote", None, target, "made", (), _MADE, 0.6 if free else 0.85)


_MADE = Message(
    "The English puts this in quotation marks as somebody's own words; the Korean reports it without any.",
    "영문은 이 말을 따옴표 안의 직접 인용으로 옮겼으나 국문에는 따옴표가 없습니다.",
)


def _next_paragraphs(pairs: Sequence[Pair]) -> dict[int, str]:
    """The text that follows each English paragraph."""
    passages = sorted((p for pair in pairs for p in pair.target), key=lambda p: p.paragraph)
    return {a.paragraph: b.plain for a, b in itertools.pairwise(passages)}


def _cuts_quotations(english: Sequence[Sequence[Quotation]], found: Sequence[Presence | None]) -> bool:
    """Whether the file was cut into segments in such a way that quotations lose their last mark as a rule."""
    every = [q for own, seen in zip(english, found, strict=True) if seen is not None for q in own]
    open_ended = sum(not q.closed and q.end == len(q.passage.plain) for q in every)
    return open_ended >= max(_FEWEST_CUT, _CUT_SHARE * len(every))


def _unbalanced(
    korean: Sequence[Quotation], english: Sequence[Quotation], following: dict[int, str], cut: bool
) -> Iterator[Link]:
    for quotation in english:
        same = [q for q in korean if q.single == quotation.single] or ([] if quotation.single else korean)
        if quotation.whole or not same or not all(q.whole for q in korean):
            continue
        if not quotation.closed and following.get(quotation.passage.paragraph, "").startswith(("“", '"', "‘", "'")):
            # A quotation over several paragraphs is closed in the last one only.
            continue
        problem = "closing" if quotation.opened else "opening"
        place = quotation.start if quotation.opened else quotation.end - 1
        target = _mention(quotation.passage, place, place + 1)
        source = _mention(same[0].passage, same[0].start, same[0].end) if len(same) == 1 else None
        yield Link("quote", source, target, problem, (), _UNBALANCED[problem], 0.6 if cut else 0.93)


_UNBALANCED = {
    "closing": Message(
        "This quotation is opened but not closed; the Korean closes it.",
        "따옴표가 열렸으나 닫히지 않았습니다. 국문에는 닫는 따옴표가 있습니다.",
    ),
    "opening": Message(
        "This quotation is closed but not opened; the Korean opens it.",
        "따옴표가 닫혔으나 열리지 않았습니다. 국문에는 여는 따옴표가 있습니다.",
    ),
}


def _mention(passage: Passage, start: int, end: int) -> Mention:
    return Mention("quote", passage.plain[start:end], passage, start, end)


def _partners(quotation: Quotation, seen: Presence) -> list[Word]:
    """English words that answer for the words of a Korean quotation."""
    inside = [w for w in seen.korean if quotation.holds(w)]
    return [seen.english[w.partner] for w in inside if w.partner is not None]


def _is_lost(quotation: Quotation, english: Sequence[Quotation], seen: Presence, fewer: bool) -> bool:
    """Whether the words that answer for a quotation stand outside all marks; `fewer`: the English has fewer of them."""
    partners = _partners(quotation, seen)
    marks = [q for q in english if q.inner or q.single or not quotation.inner]
    if not marks:
        return bool(partners) or not english
    inside = sum(any(q.holds(word) for q in marks) for word in partners)
    if len(partners) < _FEWEST_WORDS:
        return fewer and bool(partners) and not inside
    return inside < (_FEW_INSIDE_OF_FEWER if fewer else _FEW_INSIDE) * len(partners)


def _keeps_titles(korean: Sequence[Sequence[Quotation]], lost: Sequence[Sequence[Quotation]]) -> bool:
    """Whether the English of this article keeps the marks of titles and set phrases as a rule."""
    every = sum(_is_title(q) for own in korean for q in own)
    missing = sum(_is_title(q) for own in lost for q in own)
    return (every - missing + _KEPT_PRIOR) / (every + _KEPT_PRIOR) >= _KEPT_SHARE


def _keeps_marks(korean: Sequence[Sequence[Quotation]], lost: Sequence[Sequence[Quotation]]) -> bool:
    """Whether the English of this article keeps whatever marks there are, so that one without them is an exception."""
    every, missing = sum(map(len, korean)), sum(map(len, lost))
    return every >= _EXACT_FROM and missing <= max(1, every // _EXACT_OF)


def _is_title(quotation: Quotation) -> bool:
    return quotation.single or not is_speech(quotation)


def is_speech(quotation: Quotation) -> bool:
    """Whether a quotation reports speech: a sentence, or followed by a quotative particle."""
    text = quotation.passage.plain
    inside = text[quotation.start + 1 : quotation.end - 1]
    return len(inside.split()) >= 3 or _SPEECH.match(text, quotation.end - 1) is not None


def _is_work(quotation: Quotation) -> bool:
    """Whether the word before a quotation says that it is the title of a work, a motto or the like: 동화책, 구호는.

    Names of awards, bills, programmes and relics stand in marks in Korean, and in an edited English without any.
    """
    before = quotation.passage.plain[max(0, quotation.start - _BEFORE) : quotation.start].split()
    word = before[-1].lstrip("“\"‘'([「『") if before else ""
    return word in words_used("names-a-work") or _TOPIC.sub("", word) in words_used("names-a-work")


def _lost(
    lost: Sequence[Quotation], english: Sequence[Quotation], seen: Presence, keeps: bool, free: bool
) -> Iterator[Link]:
    for quotation in lost:
        if _is_line(quotation):
            continue
        partners = _partners(quotation, seen)
        source = _mention(quotation.passage, quotation.start, quotation.end)
        # A word that answers from inside another quotation is a likeness by chance.
        target = _place([w for w in partners if not any(q.holds(w) for q in english)] or partners)
        if not _is_title(quotation):
            told = free or (target is not None and (is_reported(target) or not is_verbatim(target)))
            yield Link("quote", source, target, "lost", (), _reason(source), 0.6 if told else 0.9)
        elif keeps and _is_work(quotation):
            plain = free or (not quotation.inner and _title_case(partners))
            yield Link("quote", source, target, "lost-title", (), _reason(source), 0.6 if plain else 0.85)


def _lost_surely(lost: Sequence[Quotation], english: Sequence[Quotation], seen: Presence) -> Iterator[Link]:
    """Lost marks of any kind, in head lines too, where the rest of the article keeps every one.

    What is told in reported speech stays doubtful.
    """
    for quotation in lost:
        source = _mention(quotation.passage, quotation.start, quotation.end)
        partners = _partners(quotation, seen)
        target = _place([w for w in partners if not any(q.holds(w) for q in english)] or partners)
        told = target is not None and not _is_title(quotation) and is_reported(target)
        problem = "lost-title" if _is_title(quotation) else "lost"
        yield Link("quote", source, target, problem, (), _reason(source), 0.6 if told else 0.85)


def _is_line(quotation: Quotation) -> bool:
    """Whether a quotation stands in a head line, a title or a caption, which ends with no mark.

    English head lines say who said it by other means, and do without marks: "Court: patent is invalid".
    """
    return _ENDED.search(quotation.passage.plain) is None


def _place(partners: Sequence[Word]) -> Mention | None:
    """Where the quotation stands without its marks: the stretch of the words that answer for it."""
    if not partners:
        return None
    passage = partners[0].passage
    inside = [w for w in partners if w.passage is passage]
    return _mention(passage, min(w.start for w in inside), max(w.end for w in inside))


def _title_case(partners: Sequence[Word]) -> bool:
    return all(w.text[0].isupper() or w.text[0].isdigit() or w.text in _TITLE_SMALL for w in partners)


def _reason(source: Mention) -> Message:
    short = source.text if len(source.text) <= 60 else f"{source.text[:59]}…"
    return Message(
        f"The Korean sets {short} in quotation marks; the English has none there.",
        f"국문의 {short}에 있는 따옴표가 영문에는 없습니다.",
    )
