"""Clauses of one English sentence that say what the clause before has said: "… is poor, … is very poor".

A clause is what stands between two marks. It says nothing new when its words, but for one at most, stand in one of the
two clauses before, while the Korean says them once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bitext_check.content.presence import Presence
from bitext_check.content.restated import Keyed, KoreanPlaces, framing, is_denied, keys_of
from bitext_check.records import Sentence

_MARKS = (",", ";", "–", "—")
_BACK = 2
_FEWEST, _FEWEST_FIRM = 4, 3
_MOST_OTHERS = 1
_PLAIN = frozenset(("word", "unlisted", "quality", "rare"))
_FIRM = frozenset(("number", "small", "capital", "foreign"))


def restated_clauses(seen: Presence, own: Sequence[int]) -> Iterator[Sentence]:
    """Those clauses, as stretches of their sentence, of the English sentences (by number) that say one before again."""
    korean = KoreanPlaces(seen)
    for number in own:
        clauses = _clauses(seen.english_sentences[number])
        if len(clauses) < 2:
            continue
        words = [word for word in seen.english if word.sentence == number and word.kind != "light"]
        said = [[(keys_of(w), w) for w in words if clause.start <= w.start < clause.end] for clause in clauses]
        for n in range(1, len(clauses)):
            for before in range(max(0, n - _BACK), n):
                again = _again(said[n], said[before], korean)
                if again and is_denied(clauses[n]) == is_denied(clauses[before]):
                    yield clauses[n]
                    break


def _clauses(sentence: Sentence) -> list[Sentence]:
    """What stands between the marks of a sentence; the comma of 1,200 is none, as it belongs to its number."""
    tokens = sentence.passage.tokens_in(sentence.start, sentence.end)
    cuts = [t for t in tokens if t.tag == "P" and t.form in _MARKS]
    starts = [sentence.start, *(t.end for t in cuts)]
    ends = [*(t.start for t in cuts), sentence.end]
    spans = []
    for start, end in zip(starts, ends, strict=True):
        inside = [t for t in sentence.passage.tokens_in(start, end) if t.tag in ("W", "N")]
        if inside:
            spans.append(Sentence(sentence.passage, inside[0].start, inside[-1].end))
    return spans


def _again(words: Sequence[Keyed], before: Sequence[Keyed], korean: KoreanPlaces) -> bool:
    """Whether the words of a clause are those of an earlier one, of which the Korean has one alone."""
    if len(words) < _FEWEST_FIRM or len(before) < _FEWEST_FIRM:
        return False
    left, shared, others = list(before), [], []
    for keys, word in words:
        twin = next((n for n, (theirs, _) in enumerate(left) if not keys.isdisjoint(theirs)), None)
        if twin is not None:
            shared.append((word, word.keys | left.pop(twin)[1].keys))
        elif any(not keys.isdisjoint(theirs) for theirs, _ in before) or not framing().isdisjoint(keys):
            continue
        else:
            others.append(word)
    firm = any(word.kind in _FIRM for word, _ in shared)
    if len(shared) < (_FEWEST_FIRM if firm else _FEWEST) or len(others) > _MOST_OTHERS:
        return False
    if any(word.kind not in _PLAIN for word in others) or (
        others and left and not korean.renders_both(others, [word for _, word in left])
    ):
        return False
    return korean.says_once([keys for _, keys in shared])
