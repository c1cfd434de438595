"""One-to-one matching of the Korean and the English words of a pair."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bitext_check.content.sound import is_sound
from bitext_check.content.terms import Term
from bitext_check.content.unlisted import is_made_of

# So many words apart the words of one English phrase may stand.
_PHRASE = 6
_SHORTEST_COMPOUND = 8
_MISSING: tuple[str, int | None] = ("missing", None)


class Matcher:
    """Ties Korean to English words, those with fewest candidates first, within sentence groups before across them.

    Takes the words of both sides, the sentence group of each, and for each group the sets of keys that English words of
    little content answer for; of the words inside mentions that other steps have tied, by number, in which mentions
    they are. Afterwards `korean` and `english` hold the state of each word (see `presence.Word`) and
    the number of the word that answers for it.
    """

    def __init__(
        self,
        korean: Sequence[Term],
        english: Sequence[Term],
        korean_groups: Sequence[int],
        english_groups: Sequence[int],
        light: Mapping[int, Iterable[frozenset[str]]],
        tied: tuple[Mapping[int, frozenset[int]], Mapping[int, frozenset[int]]] = ({}, {}),
    ) -> None:
        self._tied = tied
        self._korean, self._english, self._light = korean, english, light
        self._korean_groups, self._english_groups = korean_groups, english_groups
        self._by_key: dict[str, list[int]] = {}
        for number, term in enumerate(english):
            for key in term.keys:
                self._by_key.setdefault(key, []).append(number)
        self._long: dict[int, list[int]] | None = None
        self._owner: dict[int, int] = {}
        self._touched: set[int] = set()
        self.korean: list[tuple[str, int | None]] = [_MISSING] * len(korean)
        self._run()
        self.english = [self._state(number) for number in range(len(english))]

    def _run(self) -> None:
        candidates = {n: found for n, term in enumerate(self._korean) if (found := self._candidates(term))}
        order = sorted(candidates, key=lambda n: (len(candidates[n]), n))
        states = self.korean
        for state in ("found", "elsewhere"):
            for n in order:
                if states[n] is _MISSING:
                    self._claim(n, candidates[n], state)
        for n in order:
            if states[n] is _MISSING:
                states[n] = ("shared", None)
        self._changed_figures()
        for n, known in enumerate(states):
            if known is _MISSING and self._is_paraphrased(n):
                states[n] = ("shared", None)

    def _candidates(self, term: Term) -> dict[int, tuple[str, ...]]:
        """Numbers of the English words that may answer for a Korean one, with the rest of the phrase they belong to."""
        found: dict[int, tuple[str, ...]] = {}
        for key in term.keys:
            for n in self._by_key.get(key, ()):
                found[n] = ()
        for phrase in term.phrases:
            if all(part in self._by_key for part in phrase):
                rarest = min(phrase, key=lambda part: len(self._by_key[part]))
                rest = tuple(part for part in phrase if part != rarest)
                for n in self._by_key[rarest]:
                    found.setdefault(n, rest)
        self._touched.update(found)
        return found

    def _claim(self, n: int, candidates: Mapping[int, tuple[str, ...]], state: str) -> None:
        group, near = self._korean_groups[n], state == "found"
        free = [
            c
            for c in candidates
            if c not in self._owner
            and (self._english_groups[c] == group) == near
            and ((near and not self._is_tied_elsewhere(n, c)) or self._alike(n, c))
        ]
        if not free:
            return
        place = n / len(self._korean)
        best = min(free, key=lambda c: (self._is_tied_elsewhere(n, c), abs(c / len(self._english) - place), c))
        self._owner[best] = n
        self.korean[n] = (state, best)
        for part in candidates[best]:
            others = [o for o in self._by_key[part] if o not in self._owner and abs(o - best) <= _PHRASE]
            if others:
                self._owner[min(others, key=lambda o: abs(o - best))] = n

    def _is_tied_elsewhere(self, n: int, candidate: int) -> bool:
        """Whether an English word belongs to a mention that other Korean words stand behind: the "Producer" of PD."""
        theirs = self._tied[1].get(candidate)
        return theirs is not None and theirs.isdisjoint(self._tied[0].get(n, frozenset()))

    def _alike(self, n: int, candidate: int) -> bool:
        """Whether two words share more than a likeness of sound.

        That is too little in another sentence, and for a word that other steps have tied to another one.
        """
        shared = self._korean[n].keys & self._english[candidate].keys
        return not shared or not all(map(is_sound, shared))

    def _changed_figures(self) -> None:
        """A figure that is missing next to an English one that nothing stands behind was changed, not left out."""
        lost: dict[int, list[int]] = {}
        for n, term in enumerate(self._korean):
            if term.kind in ("number", "small") and self.korean[n] is _MISSING:
                lost.setdefault(self._korean_groups[n], []).append(n)
        new: dict[int, list[int]] = {}
        for n, term in enumerate(self._english) if lost else ():
            if term.kind == "number" and n not in self._owner:
                new.setdefault(self._english_groups[n], []).append(n)
        for group, ours in lost.items():
            for n, other in zip(ours, new.get(group, ()), strict=False):
                self.korean[n] = ("shared", None)
                self._touched.add(other)

    def _is_paraphrased(self, n: int) -> bool:
        """Whether a word of close meaning that answers for nothing else, or one of little content, may render a word.

        "Most ever" stands behind 역대 최다, "asked" behind 물음: such a word is not plainly missing.
        """
        term, group = self._korean[n], self._korean_groups[n]
        light = self._light.get(group, ())
        if not all(map(term.keys.isdisjoint, light)) or any(" ".join(p) in own for p in term.phrases for own in light):
            return True
        if self._is_in_compound(n):
            return True
        near = {c for key in term.near for c in self._by_key.get(key, ()) if c not in self._owner}
        close = [c for c in near if self._english_groups[c] == group and self._english[c].kind != "light"]
        self._touched.update(close)
        return bool(close)

    def _is_in_compound(self, n: int) -> bool:
        """Whether an English word that answers for nothing is written of this one's and another: landowners, 토지."""
        term, group = self._korean[n], self._korean_groups[n]
        if term.kind != "noun":
            return False
        free = [c for c in self._free_by_group().get(group, ()) if c not in self._owner]
        return any(is_made_of(key, term.keys) for c in free for key in self._english[c].keys)

    def _free_by_group(self) -> Mapping[int, Sequence[int]]:
        """The long common words of the English that no Korean word is matched with, by sentence group."""
        if self._long is None:
            self._long = {}
            for c, term in enumerate(self._english):
                if c not in self._owner and term.kind == "word" and term.end - term.start >= _SHORTEST_COMPOUND:
                    self._long.setdefault(self._english_groups[c], []).append(c)
        return self._long

    def _state(self, number: int) -> tuple[str, int | None]:
        owner = self._owner.get(number)
        if owner is None:
            return "shared" if number in self._touched else "missing", None
        return self.korean[owner][0], owner
