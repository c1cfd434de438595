"""The house's terms in an article: links for renderings that it forbids, and for terms that it has rendered otherwise.

Silent when unsure: a forbidden rendering counts only where no more of them stand in the English than terms in the
Korean that want a rendering, or where a title is tied to it; a term that was rendered well may be shortened later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from bitext_check.records import Link, Mention, Message, Pair, Passage
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house
from bitext_check.tables.terms import Term, terms

KIND = "term"
_WORD = re.compile(r"[A-Za-z0-9]+")
_INSIDE = re.compile(r"[가-힣A-Za-z0-9]")
# Tags of what may follow a noun inside its eojeol: particles, endings of 이다, plural and other suffixes.
_FOLLOW = ("J", "VCP", "XSN", "EC", "EF", "ETM")


def with_terms(pairs: Sequence[Pair], house: Path | None, trusted: float) -> tuple[Pair, ...]:
    """The pairs with links of the kind "term" (problem "forbidden" or "other") where the house's terms are not kept."""
    known = terms(house)
    if not known:
        return tuple(pairs)
    starts = _by_start(known)
    rendered: set[str] = set()
    found = []
    for pair in pairs:
        links = tuple(_links(pair, starts, rendered)) if pair.complete and pair.confidence >= trusted else ()
        found.append(replace(pair, links=(*pair.links, *links)) if links else pair)
    return tuple(found)


def _by_start(known: Sequence[Term]) -> dict[str, list[Term]]:
    starts: dict[str, list[Term]] = {}
    for term in known:
        starts.setdefault(term.korean[0].casefold(), []).append(term)
    return starts


def _links(pair: Pair, starts: dict[str, list[Term]], rendered: set[str]) -> Iterator[Link]:
    mentions: dict[str, tuple[Term, list[Mention]]] = {}
    for passage in pair.source:
        for term, start, end in _korean(passage, starts):
            mentions.setdefault(term.korean, (term, []))[1].append(Mention(KIND, term.korean, passage, start, end))
    for term, sources in mentions.values():
        good = [(p, *span) for p in pair.target for span in _good(p, term)]
        bad = [(p, *span) for p in pair.target for span in _forbidden(p, term)]
        bad = [place for place in bad if not any(_covers(other, place) for other in good)]
        wanting = len(sources) - len(good)
        tied = [place for place in bad if any(_tied(link, sources, place) for link in pair.links)]
        chosen = bad if len(bad) <= wanting else tied
        for number, (passage, start, end) in enumerate(chosen):
            source = sources[min(number + max(0, len(good)), len(sources) - 1)]
            yield _link(term, "forbidden", source, Mention(KIND, term.korean, passage, start, end))
        if good:
            rendered.add(term.korean)
        elif not bad and term.english and term.korean not in rendered:
            rendered.add(term.korean)  # once an article is enough
            yield _link(term, "other", sources[0], None)


def _korean(passage: Passage, starts: dict[str, list[Term]]) -> Iterator[tuple[Term, int, int]]:
    """Terms of a Korean passage where an eojeol begins, the longest first; only particles may follow inside it."""
    text, after = passage.plain, 0
    followers = {token.start: token.tag for token in passage.tokens}
    for place, character in enumerate(text):
        if place < after or (place and _INSIDE.match(text[place - 1])):
            continue
        for term in starts.get(character.casefold(), ()):
            match = _pattern(term.korean).match(text, place)
            if match and _ends(text, match.end(), followers):
                yield term, place, match.end()
                after = match.end()
                break


def _ends(text: str, end: int, followers: dict[int, str]) -> bool:
    return end >= len(text) or not _INSIDE.match(text[end]) or followers.get(end, "").startswith(_FOLLOW)


@by_house(maxsize=4096)
def _pattern(korean: str) -> re.Pattern[str]:
    """The Korean words with or without spaces between them; compounds of two words may be written apart as well."""
    words = korean.split()
    if len(words) == 1 and len(korean) > 3 and all("가" <= letter <= "힣" for letter in korean):
        words = list(korean)
    return re.compile(r"\s?".join(map(re.escape, words)), re.IGNORECASE)


def _good(passage: Passage, term: Term) -> Iterator[tuple[int, int]]:
    """Places of allowed renderings, also inflected."""
    for rendering in term.good:
        exact = rendering if any(_same_but_case(rendering, word) for word in term.forbidden) else ""
        wanted = tuple(stem(word.casefold()) for word in _WORD.findall(rendering))
        words = list(_WORD.finditer(passage.plain))
        stems = [stem(word[0].casefold()) for word in words]
        for place in range(len(words) - len(wanted) + 1):
            if tuple(stems[place : place + len(wanted)]) == wanted:
                start, end = words[place].start(), words[place + len(wanted) - 1].end()
                if not exact or passage.plain[start:end] == exact:
                    yield start, end


def _forbidden(passage: Passage, term: Term) -> Iterator[tuple[int, int]]:
    """Places of forbidden renderings: these words, in the singular or the plural."""
    for rendering in term.forbidden:
        exact = any(_same_but_case(rendering, word) for word in term.good)
        for match in _english(rendering, exact).finditer(passage.plain):
            yield match.start(), match.end()


@by_house(maxsize=4096)
def _english(rendering: str, exact: bool) -> re.Pattern[str]:
    words = r"[\s\-]{1,2}".join(map(re.escape, rendering.replace("-", " ").split()))
    if words.endswith("y"):
        words = f"{words[:-1]}(?:y|ys|ies)"
    elif words[-1:].isalpha() and not words.endswith("s"):
        words = f"{words}(?:e?s)?"
    return re.compile(rf"(?<![A-Za-z0-9]){words}(?![A-Za-z0-9])", 0 if exact else re.IGNORECASE)


def _same_but_case(one: str, other: str) -> bool:
    return one != other and one.casefold() == other.casefold()


def _covers(good: tuple[Passage, int, int], bad: tuple[Passage, int, int]) -> bool:
    return good[0] is bad[0] and good[1] <= bad[1] and bad[2] <= good[2]


def _tied(link: Link, sources: Sequence[Mention], place: tuple[Passage, int, int]) -> bool:
    """Whether another link ties the term to these words."""
    if link.source is None or link.target is None or link.kind == KIND:
        return False
    target, korean = link.target, link.source
    return (
        target.passage is place[0]
        and target.start < place[2]
        and place[1] < target.end
        and any(s.passage is korean.passage and s.start < korean.end and korean.start < s.end for s in sources)
    )


def _link(term: Term, problem: str, source: Mention, target: Mention | None) -> Link:
    note = f" ({term.note})" if term.note else ""
    write = " / ".join(f"“{word}”" for word in term.english)
    if target is not None:
        instead = (f"; the house writes {write}", f" {write}(으)로 씁니다.") if write else ("", "")
        reason = Message(
            f"the house does not write “{target.text}” for {term.korean}{instead[0]}{note}.",
            f"{term.korean}에 “{target.text}”을(를) 쓰지 않습니다.{instead[1]}{note}",
        )
    else:
        reason = Message(
            f"the house writes {write} for {term.korean}; it is not in the English{note}.",
            f"{term.korean}은(는) {write}(으)로 씁니다. 영문에 없습니다.{note}",
        )
    return Link(KIND, source, target, problem, term.english, reason, 0.95 if target else 0.8)
