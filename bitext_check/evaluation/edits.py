"""An article that is known to be good, and edits that each put one error into its English."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Good:
    """A good pair: paragraphs of both sides; `groups[n]` is the number of the segment that English paragraph n is in.

    `korean_of[n]` are the Korean paragraphs of that segment.
    """

    id: str
    korean: tuple[str, ...]
    english: tuple[str, ...]
    groups: tuple[int, ...]
    korean_of: tuple[tuple[int, ...], ...]

    def source(self, paragraph: int) -> str:
        """The Korean that an English paragraph renders."""
        return "\n".join(self.korean[n] for n in self.korean_of[paragraph])


@dataclass(frozen=True, slots=True)
class Edit:
    """`english[paragraph][start:end]` becomes `words`. A line break in them begins a paragraph.

    A paragraph of which nothing is left is left out.
    """

    kind: str
    paragraph: int
    start: int
    end: int
    words: str

    def applied(self, text: str) -> str:
        """The paragraph with the error."""
        return text[: self.start] + self.words + text[self.end :]


# Stretches of one paragraph that an error of some kind may replace: (start, end, words).
Places = Iterator[tuple[int, int, str]]
Maker = Callable[[Good, int, Random], Places]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of error: its name, the categories of findings that are right for it, and how it is made."""

    name: str
    categories: tuple[str, ...]
    make: Maker


def edits(good: Good, kinds: Sequence[Kind], seed: int, most: int) -> Iterator[Edit]:
    """At most `most` edits of each kind, at places drawn by `seed`; the same call gives the same edits."""
    for kind in kinds:
        # A text as seed gives the same numbers on every machine.
        chance = Random(f"{seed} {good.id} {kind.name}")
        found = [
            Edit(kind.name, paragraph, start, end, words)
            for paragraph in range(len(good.english))
            if good.korean_of[paragraph]
            for start, end, words in kind.make(good, paragraph, chance)
            if good.english[paragraph][start:end] != words
        ]
        yield from sorted(chance.sample(found, min(most, len(found))), key=lambda edit: (edit.paragraph, edit.start))


def swapped(text: str, pairs: Mapping[str, str], any_case: bool = False) -> Places:
    """Each of the words of `pairs` in the text, with what takes its place."""
    names = "|".join(sorted(map(re.escape, pairs), key=len, reverse=True))
    for match in re.finditer(rf"(?<![\w-])(?:{names})(?![\w-])", text, re.IGNORECASE if any_case else 0):
        words = pairs[match.group().lower()] if any_case else pairs[match.group()]
        upper = any_case and match.group()[0].isupper()
        yield match.start(), match.end(), words[0].upper() + words[1:] if upper else words
