"""Phrases, clauses and sentences that stand twice in a row in the English while the Korean says them once."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from operator import attrgetter

from bitext_check.content.bags import Bags
from bitext_check.content.clauses import restated_clauses
from bitext_check.content.lexicon import function_words
from bitext_check.content.presence import Presence, Word
from bitext_check.content.restated import restated
from bitext_check.records import Link, Mention, Message, Pair, Passage, Sentence, Token
from bitext_check.tables.load import by_house

_FARTHEST = 14
# So many Korean content words may lie between two occurrences of a phrase that the Korean itself repeats.
_SOON = 10
_GAP = 2
# Between near repeats no word may begin a second, different statement ("is not lost; it is lost for now").
_JOINING = frozenset("and or but while nor than versus vs to not he she it they we you i there who which".split())
# A doubled word of these is a slip; others ("had had", "very very") may be meant.
_DOUBLED = frozenset("the a an of to and for with at by from as was were are be will has have this its his".split())
# "A and B = B in Mokpo and A in Suncheon": what stands before such a mark is the heading of what follows.
_EXPLAINED = re.compile("[=:|▲△▶–—]")
_SAME, _SAME_KOREAN, _SENTENCE_WORDS = 0.8, 0.6, 4
# A Korean sentence is said again soon or not at all; comparing all with all would take too long on one endless line.
_NEAR = 40


@dataclass(frozen=True, slots=True)
class _Repeat:
    first: int
    second: int
    size: int


def repetition_links(pair: Pair, seen: Presence) -> Iterator[Link]:
    """Links of kind "repetition" (target: the second occurrence) of a complete pair with its matched words."""
    for passage in pair.target:
        taken = [(s.start, s.end) for s in _sentences(pair, passage, seen)]
        for start, end in taken:
            yield _link(passage, start, end, "sentence")
        clauses = [(c.start, c.end) for c in _clauses(passage, seen) if not any(a <= c.start < b for a, b in taken)]
        for start, end in clauses:
            yield _link(passage, start, end, "phrase")
        taken += clauses
        for start, end in _phrases(passage, seen):
            if not any(a <= start < b for a, b in taken):
                yield _link(passage, start, end, "phrase")


class Said:
    """The English paragraphs of an article, to be asked for one that says the same as another."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self.passages = tuple(passages)
        self._bags = Bags(map(_words_of, self.passages))

    def like(self, own: frozenset[str]) -> Iterator[Passage]:
        """The paragraphs that consist of nearly the same words."""
        bags = self._bags
        return (self.passages[n] for n in bags.holding(_SAME, own) if _overlap(own, bags.bags[n]) >= _SAME)


def repeated_paragraph(passage: Passage, said: Said) -> Link | None:
    """The link for an English paragraph that says the same as another one; None when there is none."""
    own = _words_of(passage)
    if len(own) < _SENTENCE_WORDS:
        return None
    same = any(other.paragraph != passage.paragraph for other in said.like(own))
    return _link(passage, 0, len(passage.plain), "paragraph") if same else None


def _link(passage: Passage, start: int, end: int, problem: str) -> Link:
    text = passage.plain[start:end]
    short = text if len(text) <= 60 else f"{text[:60].rpartition(' ')[0] or text[:59]}…"
    reason = Message(
        f"“{short}” is said twice in the English, once in the Korean.", f"“{short}”이(가) 영문에서 되풀이되었습니다."
    )
    return Link("repetition", None, Mention("repetition", text, passage, start, end), problem, (), reason, 0.92)


def _phrases(passage: Passage, seen: Presence) -> Iterator[tuple[int, int]]:
    tokens = [t for t in passage.tokens if t.tag in ("W", "N")]
    repeats = _repeats([t.form.lower() for t in tokens])
    if not repeats:
        return
    words = {w.start: w for w in seen.english if w.passage.paragraph == passage.paragraph}
    korean = _Korean(seen)
    done = -1
    for repeat in repeats:
        if repeat.first >= done and _counts(passage, tokens, repeat, words, korean):
            last = tokens[repeat.second + repeat.size - 1]
            yield tokens[repeat.second].start, last.end
            done = repeat.second + repeat.size


def _repeats(forms: Sequence[str]) -> list[_Repeat]:
    """For each word the longest repeat that begins there; its second occurrence starts within a gap of a few words."""
    places: dict[str, list[int]] = {}
    for place, form in enumerate(forms):
        places.setdefault(form, []).append(place)
    best: dict[int, _Repeat] = {}
    for own in places.values():
        for number, first in enumerate(own[:-1], 1):
            for second in own[number : number + _FARTHEST]:
                if second - first <= _FARTHEST:
                    size = _common(forms, first, second)
                    if second - first - size <= _GAP and (first not in best or size > best[first].size):
                        best[first] = _Repeat(first, second, size)
    return [best[first] for first in sorted(best)]


def _common(forms: Sequence[str], first: int, second: int) -> int:
    """How many words from two places on are the same, up to the second place."""
    size = 0
    while first + size < second and second + size < len(forms) and forms[first + size] == forms[second + size]:
        size += 1
    return size


def _counts(
    passage: Passage, tokens: Sequence[Token], repeat: _Repeat, words: dict[int, Word], korean: _Korean
) -> bool:
    phrase = tokens[repeat.first : repeat.first + repeat.size]
    between = tokens[repeat.first + repeat.size : repeat.second]
    content = [words[t.start] for t in phrase if t.start in words and words[t.start].kind != "light"]
    if _takes_up(passage, phrase[-1], tokens[repeat.second], tokens[repeat.second + repeat.size - 1]):
        return False
    if _of_two_figures(tokens, repeat) or (phrase[0].tag == "N" and phrase[-1].form.lower() in ("by", "x", "×")):
        return False
    if _leads(passage, tokens, repeat):
        return not korean.repeats(content)
    gap = passage.plain[phrase[-1].end : tokens[repeat.second].start]
    if not between and _EXPLAINED.search(gap):
        return False
    together = not between and gap == " "
    if repeat.size == 1:
        return together and phrase[0].form.lower() in _DOUBLED
    if not any(t.tag == "W" for t in phrase) or len({t.form for t in phrase}) == 1:
        return False
    if together:
        return not all(t.form[0].isupper() for t in phrase)
    if not content or (repeat.size == 2 and all(word.text[0].isupper() for word in content)):
        return False
    if between and (len(content) < 2 or repeat.size < 3):
        return False
    # "the coast and islands and the coast and islands": nothing stands between the two but one "and".
    if between and not _only_joined(between) and not _is_stutter(passage, tokens, repeat, words):
        return False
    return not korean.repeats(content)


def _of_two_figures(tokens: Sequence[Token], repeat: _Repeat) -> bool:
    """The same words behind two figures: "20 tons per day (30 tons per day in summer)"."""
    before = [tokens[place - 1] for place in (repeat.first, repeat.second) if place]
    return len(before) == 2 and all(t.tag == "N" for t in before) and before[0].form != before[1].form


def _leads(passage: Passage, tokens: Sequence[Token], repeat: _Repeat) -> bool:
    """Words that lead a sentence, with a comma behind them, and soon come again: "Until now, farmers until now had"."""
    first, last = tokens[repeat.first], tokens[repeat.first + repeat.size - 1]
    again = tokens[repeat.second]
    between = tokens[repeat.first + repeat.size : repeat.second]
    if repeat.size == 1 or not between or passage.plain[last.end : last.end + 1] != ",":
        return False
    leads = any(s.start == first.start and again.start < s.end for s in passage.sentences)
    plain = passage.plain[between[0].start : again.start].replace("-", "").replace(" ", "").isalnum()
    return leads and plain and again.form[0].islower() and _JOINING.isdisjoint(t.form.lower() for t in between)


def _takes_up(passage: Passage, before: Token, first: Token, last: Token) -> bool:
    """Whether the second occurrence begins a sentence that goes on: "joined the strike. The strike will last a week".

    Korean leaves out a subject that is known; English has to name it again.
    """
    number = bisect_right(passage.sentences, first.start, key=attrgetter("start")) - 1
    if number < 0 or passage.sentences[number].start < before.end:
        return False
    return any(t.tag in ("W", "N") for t in passage.tokens_in(last.end, passage.sentences[number].end))


def _only_joined(between: Sequence[Token]) -> bool:
    return [t.form.lower() for t in between] in (["and"], ["or"])


def _is_stutter(passage: Passage, tokens: Sequence[Token], repeat: _Repeat, words: dict[int, Word]) -> bool:
    """Whether a few words between two occurrences do not make two statements of them.

    They say nothing of their own, or the phrase is complete: it ends in a content word with a mark after it both times.
    """
    between = tokens[repeat.first + repeat.size : repeat.second]
    if not _JOINING.isdisjoint(t.form.lower() for t in between):
        return False
    last = tokens[repeat.second + repeat.size - 1]
    whole = last.start in words and passage.plain[last.end : last.end + 1] in (",", ".", ";")
    return whole or all(t.start not in words or words[t.start].kind == "light" for t in between if t.tag == "W")


class _Korean:
    """Where in the Korean each key stands, by the number of its word: read when it is first asked for."""

    def __init__(self, seen: Presence) -> None:
        self._seen = seen

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for number, word in enumerate(self._seen.korean):
            for key in _all_keys(word):
                places.setdefault(key, []).append(number)
        return places

    def repeats(self, content: Sequence[Word]) -> bool:
        """Whether the Korean has every one of these words twice, the second time soon after the first."""
        places = [sorted({n for key in word.keys for n in self._places.get(key, ())}) for word in content]
        known = [found for found in places if found]
        return bool(known) and all(any(b - a <= _SOON for a, b in pairwise(found)) for found in known)


def _all_keys(word: Word) -> frozenset[str]:
    return word.keys | {part for phrase in word.phrases for part in phrase}


def _sentences(pair: Pair, passage: Passage, seen: Presence) -> Iterator[Sentence]:
    numbers = [n for n, s in enumerate(seen.english_sentences) if s.passage.paragraph == passage.paragraph]
    own = [seen.english_sentences[n] for n in numbers]
    bags = [_bags(s) for s in own] if len(own) > 1 else []
    again = [n for n in range(1, len(own)) if any(map(_is_again, bags[n - 1], bags[n]))]
    if again and not _twin(seen):
        yield from (own[n] for n in again)
    else:
        yield from restated(seen, numbers)


def _clauses(passage: Passage, seen: Presence) -> Iterator[Sentence]:
    numbers = [n for n, s in enumerate(seen.english_sentences) if s.passage.paragraph == passage.paragraph]
    return restated_clauses(seen, numbers)


def _is_again(before: frozenset[str], bag: frozenset[str]) -> bool:
    return len(bag) >= _SENTENCE_WORDS and _overlap(before, bag) >= _SAME


@by_house(maxsize=4096)
def _bags(sentence: Sentence) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a sentence, and the stems of those with content: a sentence said again in another order."""
    tokens, light = _tokens(sentence), function_words("en")
    content = [t for t in tokens if t.tag in ("W", "N") and t.form.lower() not in light]
    return _bag(tokens), frozenset(t.lemma.lower() for t in content)


def _twin(seen: Presence) -> bool:
    """Whether two Korean sentences of the pair that stand near each other are alike."""
    bags = [_bag(_tokens(s)) for s in seen.korean_sentences]
    return any(_overlap(a, b) >= _SAME_KOREAN for n, a in enumerate(bags) for b in bags[max(0, n - _NEAR) : n])


def _tokens(sentence: Sentence) -> list[Token]:
    return list(sentence.passage.tokens_in(sentence.start, sentence.end))


@by_house(maxsize=4096)
def _words_of(passage: Passage) -> frozenset[str]:
    return _bag(passage.tokens)


def _bag(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(t.form.lower() for t in tokens if t.tag != "P" and not t.tag.startswith("S"))


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, len(one | other))
