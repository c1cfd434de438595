"""English sentences that say once more, in their own words, what one of the two sentences before has said.

Such a sentence brings no content of its own: its figures, names and words, or words of the same families, stand in the
earlier sentence, whatever their order. Where the Korean says the same twice, it has a second sentence with these words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from bitext_check.content.lexicon import family, near_words
from bitext_check.content.presence import Presence, Word
from bitext_check.content.sound import is_sound
from bitext_check.records import Sentence
from bitext_check.segmentation.passages import stem
from bitext_check.tables.load import by_house
from bitext_check.tables.words import words_used

_BACK = 2
# So many words of content must come again: fewer when they come in the same order, or with a figure or name.
_FEWEST, _FEWEST_EXACT = 4, 3
# The share of them that a second Korean sentence may hold, or that the Korean sentence may hold twice.
_SECOND, _TWICE = 0.5, 0.5
_KNOWN = 0.5
_MOST_OTHERS = 1
# A word that stands so often in the Korean of one pair tells nothing, and counting it would take long.
_OFTEN = 60
_FIRM = frozenset(("number", "small", "capital", "foreign"))
_SUBJECTS = frozenset("he she it they we i his her its their our this that these those the a an".split())

# A word with its keys and those of its family.
Keyed = tuple[frozenset[str], Word]


def restated(seen: Presence, own: Sequence[int]) -> Iterator[Sentence]:
    """Those of the English sentences (by number, in order, of one paragraph) that only say an earlier one again."""
    if len(own) < 2:
        return
    words: dict[int, list[Keyed]] = {number: [] for number in own}
    for word in seen.english:
        if word.sentence in words:
            words[word.sentence].append((keys_of(word), word))
    korean = KoreanPlaces(seen)
    for place, number in enumerate(own[1:], 1):
        sentence = seen.english_sentences[number]
        for before in own[max(0, place - _BACK) : place]:
            compared = _Compared(words[number], words[before])
            if (
                compared.says_no_more(sentence, seen.english_sentences[before])
                and korean.renders_both(compared.others, compared.left)
                and korean.says_once(compared.shared)
            ):
                yield sentence
                break


class _Compared:
    """The words of a sentence that stand in an earlier one too, with the keys of both; the others; those left there."""

    def __init__(self, words: Sequence[Keyed], before: Sequence[Keyed]) -> None:
        self.shared: list[frozenset[str]] = []
        self.others: list[Word] = []
        self._firm = self._figures = 0
        left = list(before)
        for keys, word in words:
            twin = next((n for n, (theirs, _) in enumerate(left) if not keys.isdisjoint(theirs)), None)
            if twin is not None:
                other = left.pop(twin)[1]
                if word.kind != "light":
                    self.shared.append(word.keys | other.keys)
                    self._firm += word.kind in _FIRM
                    self._figures += word.kind == "number"
            elif word.kind != "light" and framing().isdisjoint(keys):
                self.others.append(word)
                if len(self.others) > _MOST_OTHERS:
                    break
        self.left = [word for _, word in left]

    def says_no_more(self, sentence: Sentence, earlier: Sentence) -> bool:
        """Whether the earlier sentence holds the words of this one, but for one that may be another word for the same.

        An answer says the words of its question again, and a denial those of what it denies.
        """
        if len(self.others) > _MOST_OTHERS or len(self.shared) < 2:
            return False
        if any(word.kind not in ("word", "unlisted") for word in self.others):
            return False
        enough = _FEWEST - (self._firm > 0) + len(self.others)
        if not self.others and _runs_on(sentence, earlier):
            enough = 2 if self._figures else _FEWEST_EXACT
        if len(self.shared) < enough or _text(earlier).rstrip("”’\"' ").endswith("?"):
            return False
        return is_denied(sentence) == is_denied(earlier)


@by_house(maxsize=1)
def framing() -> frozenset[str]:
    """Words that introduce or frame a statement: "It was found that", "sales amounted to", "in total"."""
    return frozenset(map(stem, words_used("framing")))


def keys_of(word: Word) -> frozenset[str]:
    """The keys of a word and its family, by which two words of one text are the same."""
    return _with_families(word.keys)


@by_house(maxsize=50_000)
def _with_families(keys: frozenset[str]) -> frozenset[str]:
    """The keys of a word but for those of its sound, and the stems of their families."""
    own = frozenset(key for key in keys if not is_sound(key))
    return own.union(*(family(key) for key in own))


def _text(sentence: Sentence) -> str:
    return sentence.passage.plain[sentence.start : sentence.end]


def _forms(sentence: Sentence) -> list[str]:
    return [t.form.lower() for t in sentence.passage.tokens_in(sentence.start, sentence.end) if t.tag in ("W", "N")]


def is_denied(sentence: Sentence) -> bool:
    """Whether a sentence, or a part of one, says that something is not so."""
    return any(
        form in ("not", "no", "never", "nor", "none", "neither", "cannot", "without") or form.endswith(("n't", "n’t"))
        for form in _forms(sentence)
    )


def _runs_on(sentence: Sentence, earlier: Sentence) -> bool:
    """Whether the words, but for the subject they begin with, stand in the earlier sentence in a row."""
    own = _forms(sentence)
    while own and own[0] in _SUBJECTS:
        del own[0]
    return f" {' '.join(own)} " in f" {' '.join(_forms(earlier))} "


class KoreanPlaces:
    """Which Korean words stand behind each key, by sentence: read when it is first asked for."""

    def __init__(self, seen: Presence) -> None:
        self._seen = seen

    @cached_property
    def _places(self) -> dict[str, set[tuple[int, int]]]:
        places: dict[str, set[tuple[int, int]]] = {}
        for word in self._seen.korean:
            place = word.sentence, word.passage.plain.rfind(" ", 0, word.start) + 1
            for key in word.keys.union(*word.phrases):
                places.setdefault(key, set()).add(place)
        return places

    def renders_both(self, words: Sequence[Word], left: Sequence[Word]) -> bool:
        """Whether each of the words may be another word for one of those left: by the table, or for one Korean word."""
        return all(any(self._same(word, other) for other in left) for word in words)

    def _same(self, word: Word, other: Word) -> bool:
        ours, theirs = keys_of(word), keys_of(other)
        if any(not near_words(key).isdisjoint(theirs) for key in ours):
            return True
        return any(
            not ours.isdisjoint(keys) and not theirs.isdisjoint(keys)
            for keys in (w.keys.union(*w.phrases) for w in self._seen.korean)
        )

    def says_once(self, again: Sequence[frozenset[str]]) -> bool:
        """Whether one Korean sentence alone holds these words, and each of them once."""
        if any(len(self._places.get(key, ())) > _OFTEN for keys in again for key in keys):
            return False
        found = [places for keys in again if (places := set().union(*(self._places.get(key, ()) for key in keys)))]
        if len(found) < max(2, _KNOWN * len(again)):
            return False
        held = Counter(sentence for places in found for sentence in {s for s, _ in places})
        (best, _), *others = held.most_common(2)
        if others and others[0][1] > _SECOND * len(found):
            return False
        twice = sum(sum(s == best for s, _ in places) > 1 for places in found)
        return twice <= _TWICE * len(found)
