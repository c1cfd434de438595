"""What a house has called whom: renderings of people, organisations and titles over many articles, in SQLite.

The file grows with each run. An article is remembered once: read again, it takes the place of what was known of it.
Each article is one transaction, so that a kill leaves whole articles only, and two runs at once wait for each other.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bitext_check.reading.errors import InputError
from bitext_check.records import Article

KINDS = ("person", "organisation", "title")
# Kept with the person, not listed: the Korean title that an article gives to somebody, in the place of the English.
ROLE = "role"
# Below this a mention is a family name or a title alone, which says nothing of the whole name.
_SHORTEST = {"person": 3, "organisation": 3, "title": 2}
_EXAMPLES = 3
_WAIT = 60.0
_SCHEMA = """
create table if not exists uses (
  kind text not null, korean text not null, english text not null, article text not null, date text not null,
  count integer not null, primary key (kind, korean, english, article)
) without rowid;
create index if not exists by_article on uses (article);
"""


@dataclass(frozen=True, slots=True)
class Use:
    """One rendering in one article, and how often it stands there."""

    kind: str
    korean: str
    english: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Rendering:
    """One rendering over all articles: in how many, first and last date ("" when unknown), some of the articles."""

    kind: str
    korean: str
    english: str
    articles: int
    first: str
    last: str
    examples: tuple[str, ...]


def uses_of(article: Article) -> tuple[Use, ...]:
    """The renderings that an article gives to names that are tied to each other without a problem, sorted.

    A person's Korean title, where there is one, is a use of the kind ROLE.
    """
    counts: dict[tuple[str, str, str], int] = {}
    for pair in article.pairs:
        for link in pair.links:
            if link.kind not in KINDS or link.problem or link.source is None or link.target is None:
                continue
            korean, english = (" ".join(side.place.text.split()) for side in (link.source, link.target))
            whole = len(korean) >= _SHORTEST[link.kind] and (link.kind != "person" or " " in english)
            if whole:
                key = (link.kind, korean, english.removesuffix("'s").removesuffix("’s"))
                counts[key] = counts.get(key, 0) + 1
                role = getattr(link.source.data, "title", "") if link.kind == "person" else ""
                if role:
                    counts[(ROLE, korean, role)] = counts.get((ROLE, korean, role), 0) + 1
    return tuple(Use(*key, count) for key, count in sorted(counts.items()))


class Memory:
    """An open memory file. Made by `remembering`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def remember(self, article: str, date: str, uses: Iterable[Use]) -> None:
        """Put the renderings of an article in the place of what was known of it."""
        rows = [(use.kind, use.korean, use.english, article, date, use.count) for use in uses]
        with self._connection:
            self._connection.execute("begin immediate")
            self._connection.execute("delete from uses where article = ?", (article,))
            self._connection.executemany("insert into uses values (?, ?, ?, ?, ?, ?)", rows)

    def renderings(self, kinds: Iterable[str] = KINDS, several: bool = True) -> Iterator[Rendering]:
        """The renderings of each name, the most frequent first; with `several` only of names that have two or more."""
        for kind in kinds:
            names = self._connection.execute(
                "select korean from uses where kind = ? group by korean having count(distinct english) >= ? "
                "order by korean",
                (kind, 2 if several else 1),
            )
            for (korean,) in names.fetchall():
                yield from self.of(kind, korean)

    def elsewhere(self, kind: str, korean: str, article: str) -> list[Rendering]:
        """As `of`, with what other articles than this one say; without examples, which `latest` gives."""
        # Counted by the library: a mayor may stand in ten thousand articles.
        rows = self._connection.execute(
            "select english, count(*), coalesce(min(nullif(date, '')), ''), max(date) from uses "
            "where kind = ? and korean = ? and article <> ? group by english order by count(*) desc, english",
            (kind, korean, article),
        )
        return [Rendering(kind, korean, english, count, first, last, ()) for english, count, first, last in rows]

    def latest(self, rendering: Rendering, article: str) -> tuple[str, ...]:
        """The last articles, other than this one, that have a rendering."""
        rows = self._connection.execute(
            "select article from uses where kind = ? and korean = ? and english = ? and article <> ? "
            "order by date desc, article desc limit ?",
            (rendering.kind, rendering.korean, rendering.english, article, _EXAMPLES),
        )
        return tuple(found for (found,) in rows)

    def digest(self) -> str:
        """A digest of all that is remembered."""
        held = hashlib.sha256()
        for row in self._connection.execute("select * from uses order by kind, korean, english, article"):
            held.update(repr(row).encode())
        return f"sha256:{held.hexdigest()[:16]}"

    def of(self, kind: str, korean: str) -> list[Rendering]:
        """The renderings of one name, the most frequent first."""
        rows = self._connection.execute(
            "select english, count(*), coalesce(min(nullif(date, '')), ''), max(date) from uses "
            "where kind = ? and korean = ? group by english order by count(*) desc, english",
            (kind, korean),
        )
        return [
            Rendering(kind, korean, english, count, first, last, self._examples(kind, korean, english))
            for english, count, first, last in rows.fetchall()
        ]

    def _examples(self, kind: str, korean: str, english: str) -> tuple[str, ...]:
        rows = self._connection.execute(
            "select article from uses where kind = ? and korean = ? and english = ? order by date, article limit ?",
            (kind, korean, english, _EXAMPLES),
        )
        return tuple(article for (article,) in rows)


@contextmanager
def remembering(file: Path | None) -> Iterator[Memory]:
    """The memory in a file, made when it is not there; for None one that is forgotten.

    Raises `InputError`, also for what goes wrong while it is open, such as a full disk.
    """
    try:
        connection = sqlite3.connect(file or ":memory:", timeout=_WAIT, isolation_level=None)
        connection.execute("pragma journal_mode = wal")
        connection.executescript(_SCHEMA)
    except sqlite3.Error as error:
        raise _unusable(file, error) from error
    try:
        yield Memory(connection)
    except sqlite3.Error as error:
        raise _unusable(file, error) from error
    finally:
        connection.close()


@contextmanager
def recalling(file: Path) -> Iterator[Memory]:
    """The memory in a file for reading alone: it may be filled meanwhile by another run. Raises `InputError`."""
    if not file.is_file():
        raise InputError(
            f"{file}: no such memory; `bitext-check names ARTICLES --memory {file}` makes one",
            f"{file}: 기억 파일이 없습니다. `bitext-check names 기사 --memory {file}`로 만드십시오",
        )
    # Reading beside a writer needs a file of locks next to it; where nothing can be written there is no writer either.
    way = "mode=ro" if os.access(file.parent, os.W_OK) else "immutable=1"
    try:
        connection = sqlite3.connect(f"{file.absolute().as_uri()}?{way}", uri=True, timeout=_WAIT)
        try:
            connection.execute("select kind, korean, english, article, date from uses limit 1").fetchall()
            yield Memory(connection)
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise _unusable(file, error) from error


def _unusable(file: Path | None, error: sqlite3.Error) -> InputError:
    return InputError(f"{file}: cannot be used as a memory ({error})", f"{file}: 기억 파일로 쓸 수 없습니다({error})")
