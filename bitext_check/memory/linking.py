"""Today's spelling of a Korean person held against what the house wrote before.

Korea has many namesakes, so the memory speaks only when it is sure: several articles, one spelling among them, and the
same title as today, or else more articles and nothing that says it is somebody else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate
from pathlib import Path

from bitext_check.memory.store import ROLE, Memory, Rendering, recalling
from bitext_check.names.hangul import is_hangul
from bitext_check.names.latin import fold
from bitext_check.names.people import known_people
from bitext_check.records import Article, Link, Mention, Message

# Articles that must agree: when one of them gives the person today's title, and when no title is known today.
_SAME_TITLE, _NO_TITLE = 3, 5
# The share of the earlier articles that must have the usual spelling.
_SHARE = 0.9
_LETTERS = range(2, 5)


def remembered(article: Article, file: Path | None, tables: Path | None = None) -> Article:
    """The article with a link "person-memory" for each person whom the house has spelled otherwise until now.

    `file` is a memory that `bitext-check names` filled, None for none. Raises `InputError` when it cannot be read.
    """
    if file is None:
        return article
    with recalling(file) as memory:
        return replace(article, links=(*article.links, *_links(article, memory, tables)))


def _links(article: Article, memory: Memory, tables: Path | None) -> Iterator[Link]:
    people = [link for pair in article.pairs for link in pair.links if link.kind == "person" and not link.problem]
    named = [(link.source, link.target) for link in people if link.source is not None and link.target is not None]
    told: set[str] = set()
    for source, target in named:
        name = source.text
        # A row of a table is a decision; it is not for the memory to question.
        if name in told or not _is_whole(source, target) or name in known_people(tables):
            continue
        titles = {title for other, _ in named if other.text == name and (title := getattr(other.data, "title", ""))}
        usual = _usual(memory, article.id, name, _english(target), titles)
        if usual is not None:
            told.add(name)
            rendering, count = usual
            yield _link(source, target, rendering, count, memory.latest(rendering, article.id))


def _is_whole(source: Mention, target: Mention) -> bool:
    words = _english(target).split()
    korean = len(source.text) in _LETTERS and is_hangul(source.text) and not getattr(source.data, "surname_only", False)
    # An initial or a nickname in quotation marks leaves the spelling open.
    return korean and 2 <= len(words) <= 3 and all(len(w) > 1 and w.replace("-", "").isalpha() for w in words)


def _english(mention: Mention) -> str:
    return " ".join(mention.text.split()).removesuffix("'s").removesuffix("’s")


def _usual(memory: Memory, article: str, name: str, today: str, titles: set[str]) -> tuple[Rendering, int] | None:
    """The usual spelling of a person and the number of articles with it, None when the memory is not sure."""
    renderings = memory.elsewhere("person", name, article)
    if not renderings or any(_same(r.english, today) for r in renderings):
        return None
    usual = renderings[0]
    agreeing = sum(r.articles for r in renderings if _same(r.english, usual.english))
    if agreeing < _SHARE * sum(r.articles for r in renderings):
        return None
    known = {r.english for r in memory.elsewhere(ROLE, name, article)}
    alike = titles <= known if titles else len(known) < 2
    return (usual, agreeing) if alike and agreeing >= (_SAME_TITLE if titles else _NO_TITLE) else None


def _same(one: str, other: str) -> bool:
    """Whether two names differ in hyphens, spaces, capitals or the order of their words at most."""
    letters = _letters(other)
    words = [_letters(word) for word in one.split()]
    cuts = [0, *accumulate(len(word) for word in words)]
    whole = "".join(words)
    return any(whole[cut:] + whole[:cut] == letters for cut in cuts)


def _letters(text: str) -> str:
    return "".join(letter for letter in fold(text).lower() if letter.isalpha())


def _link(source: Mention, target: Mention, usual: Rendering, count: int, latest: tuple[str, ...]) -> Link:
    today = _english(target)
    since = f" since {usual.first}" if usual.first else ""
    since_ko = f"{usual.first}부터 " if usual.first else ""
    where = ", ".join(latest)
    why = Message(
        f"{source.text} is {today} here; {count} earlier articles{since} have {usual.english} (latest: {where}).",
        f"여기서는 {source.text}을(를) {today}(으)로 썼으나, {since_ko}이전 기사 {count}건은 "
        f"{usual.english}(으)로 썼습니다(최근: {where}).",
    )
    ending = target.text[len(target.text.rstrip("'’s")) :] if target.text.endswith(("'s", "’s")) else ""
    return Link("person-memory", source, target, "new-spelling", (usual.english + ending,), why, 0.8)
