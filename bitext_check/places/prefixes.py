"""Find which of many Korean names begin at a place of a text, single spaces passed over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Prefixes:
    """Korean names without spaces: `names` all of them, `lengths` their lengths, the longest first, by how they begin.

    Names of two syllables and more are looked up by two syllables, so that nearly every place of a text is done with
    at once.
    """

    names: frozenset[str]
    lengths: Mapping[str, tuple[int, ...]]

    @classmethod
    def of(cls, names: Iterable[str]) -> Prefixes:
        """The prefixes of these names."""
        known = frozenset(names)
        lengths: dict[str, set[int]] = {}
        for name in known:
            lengths.setdefault(name[:2], set()).add(len(name))
        return cls(known, {start: tuple(sorted(found, reverse=True)) for start, found in lengths.items()})

    def at(self, text: str, at: int) -> list[tuple[int, str]]:
        """Ends and names of those that begin at `at`, the longest first."""
        start = text[at : at + 2]
        if start[1:] == " ":
            start = text[at] + text[at + 2 : at + 3]
        found: list[tuple[int, str]] = []
        lengths = self.lengths.get(start)
        if lengths:
            squeezed, ends = _squeeze(text, at, lengths[0])
            for length in lengths:
                if length <= len(squeezed) and squeezed[:length] in self.names:
                    found.append((ends[length - 1], squeezed[:length]))
        if start[:1] in self.lengths:
            found.append((at + 1, start[:1]))
        return found


def _squeeze(text: str, at: int, longest: int) -> tuple[str, list[int]]:
    """The next characters of a text without single spaces, and the end of each in the text."""
    characters: list[str] = []
    ends: list[int] = []
    while at < len(text) and len(characters) < longest:
        if text[at] != " ":
            characters.append(text[at])
            ends.append(at + 1)
        elif text[at + 1 : at + 2] == " ":
            break
        at += 1
    return "".join(characters), ends
