"""Lists whose figures stand in the order of what they are of: "sales and profit rose 3% and 9%, respectively", 각각.

매출과 영업이익은 각각 3%, 9% 늘었다: the first figure is of the first thing, the second of the second. Each figure
gets the place of its thing, an empty one where the list of things cannot be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bitext_check.records import Mention, Passage, Span, Token

_UNKNOWN = Span(0, 0)
_RESPECTIVELY, _EACH = "respectively", "각각"
_NOUNS = ("NNG", "NNP", "NNB", "XR", "SL", "XSN", "SN", "SH", "XPN")
_JOINS_KO = (",", "·", "ㆍ", "/")
_KOREAN_GAP = re.compile(r"\s?(?:과|와|하고|이고|[,·ㆍ/])\s?(?:약\s?)?")
_ENGLISH_GAP = re.compile(r"(?: [A-Za-z]{1,14}){0,3}(?P<joint>, and|,| and)(?: (?!and\b)[a-z]{1,12}){0,2} ?[$€£₩]?")
_BEHIND = 48
"""So far behind the last figure "respectively" may stand, or the things and it."""
_EACH_FAR = 12
_ITEM, _MOST = 4, 6
"""Words of a thing that count, and the longest list."""
_BOUNDS = frozenset(", and of in for by to at from on with between among is are was were have has had".split())
"""What parts a thing from the rest of the sentence: of "the harvests of rice and barley were" only rice and barley."""


def says_so(passage: Passage) -> bool:
    """Whether a passage has a word that makes such lists of its figures."""
    return (_EACH if passage.language == "ko" else _RESPECTIVELY) in passage.plain


def of_english(passage: Passage, sentence: Span, figures: Sequence[Mention]) -> dict[int, Span]:
    """By its place in `figures` (in order, of one sentence and kind), where the thing stands that a figure is of."""
    words = [t for t in passage.tokens_in(sentence.start, sentence.end) if t.tag in ("W", "N") or t.form == ","]
    said = next((n for n, t in enumerate(words) if t.form.lower() == _RESPECTIVELY), None)
    if said is None:
        return {}
    at = words[said].start
    for chain in _chains(figures, _ENGLISH_GAP, last=" and"):
        first, last = figures[chain[0]], figures[chain[-1]]
        if not (last.end <= at <= last.end + _BEHIND or at <= first.start <= words[said].end + _EACH_FAR):
            continue
        behind = [t for t in words[:said] if t.start >= last.end]
        before = [t for t in words[:said] if t.end <= first.start]
        ahead = any(t.form.lower() == "and" for t in behind)
        things = _things(behind if ahead else before, len(chain), nearest=0 if ahead else -1)
        return dict(zip(chain, things or [_UNKNOWN] * len(chain), strict=True))
    return {}


def of_korean(passage: Passage, sentence: Span, figures: Sequence[Mention]) -> dict[int, Span]:
    """The same for figures side by side with 각각 right before or behind them: 매출과 이익은 각각 3%, 9% 늘었다."""
    text = passage.plain
    for chain in _chains(figures, _KOREAN_GAP):
        first, last = figures[chain[0]], figures[chain[-1]]
        near = text[max(sentence.start, first.start - _EACH_FAR) : first.start]
        behind = text[last.end : min(sentence.end, last.end + _EACH_FAR)]
        if _EACH not in near and _EACH not in behind:
            continue
        tokens = [t for t in passage.tokens_in(sentence.start, first.start) if t.form != _EACH]
        things = _nouns(tokens, len(chain))
        return dict(zip(chain, things or [_UNKNOWN] * len(chain), strict=True))
    return {}


def _chains(figures: Sequence[Mention], gap: re.Pattern[str], last: str = "") -> Iterator[tuple[int, ...]]:
    """Runs of figures with nothing but joints between them, the last ones first; `last` ends the last joint."""
    end = len(figures) - 1
    while end > 0:
        start, joints = end, list[str]()
        while start > 0:
            one, other = figures[start - 1], figures[start]
            found = gap.fullmatch(one.passage.plain, one.end, other.start)
            if found is None or len(joints) == _MOST or (not joints and last and not found["joint"].endswith(last)):
                break
            if joints and last and found["joint"].endswith(last):
                break
            joints.append(found[0])
            start -= 1
        if start < end:
            yield tuple(range(start, end + 1))
        end = start - (start == end)


def _things(words: Sequence[Token], size: int, nearest: int) -> list[Span]:
    """A list of `size` things among English words: "rice, barley and beans"; [] unless there is one alone.

    Another "and" is no joint of it where a comma before it begins the clause: "Prices rose, and rice and beans fell".
    The `nearest` of them is the one by the figures, the first or the last.
    """
    joints = [n for n, t in enumerate(words) if t.form.lower() == "and"]
    if not joints or any(words[n - 1].form != "," for n in joints if n and n != joints[nearest]):
        return []
    joint = joints[nearest]
    cuts, at = [joint], joint - (joint > 0 and words[joint - 1].form == ",")
    while len(cuts) < size - 1:
        comma = next((n for n in range(at - 1, max(-1, at - 2 - _ITEM), -1) if words[n].form == ","), None)
        if comma is None:
            return []
        cuts.insert(0, comma)
        at = comma
    starts = [max(0, cuts[0] - _ITEM), *(cut + 1 for cut in cuts)]
    ends = [*cuts, min(len(words), joint + 1 + _ITEM)]
    spans = []
    for start, end in zip(starts, ends, strict=True):
        own = _own(words[start:end], first=start == starts[0])
        if not own:
            return []
        spans.append(Span(own[0].start, own[-1].end))
    return spans


def _own(words: Sequence[Token], first: bool) -> Sequence[Token]:
    """The words of one thing alone, without what a list begins or ends with: rice of "the harvests of rice"."""
    own = list(words)
    while own and (own[-1].form == "," if first else own[0].form.lower() in _BOUNDS):
        own.pop(-1 if first else 0)
    cuts = [n for n, t in enumerate(own) if t.form.lower() in _BOUNDS]
    if not cuts:
        return own
    return own[cuts[-1] + 1 :] if first else own[: cuts[0]]


def _nouns(tokens: Sequence[Token], size: int) -> list[Span]:
    """The last `size` things that 과, 와 or a mark joins before some figures: 쌀, 보리, 콩 of 쌀, 보리, 콩 수확량은."""
    for n in range(len(tokens) - 1, -1, -1):
        if _joins(tokens, n):
            spans = _joined_at(tokens, n, size)
            if spans:
                return spans
    return []


def _joins(tokens: Sequence[Token], n: int) -> bool:
    joint = tokens[n].tag == "JC" or tokens[n].form in _JOINS_KO
    return joint and 0 < n < len(tokens) - 1 and tokens[n - 1].tag in _NOUNS and tokens[n + 1].tag in _NOUNS


def _joined_at(tokens: Sequence[Token], joint: int, size: int) -> list[Span]:
    """The list whose last joint is there, [] unless it has `size` things."""
    end = joint + 1
    while end < len(tokens) and tokens[end].tag in _NOUNS:
        end += 1
    spans, at = [Span(tokens[joint + 1].start, tokens[end - 1].end)], joint
    while True:
        start = at
        while start > 0 and tokens[start - 1].tag in _NOUNS:
            start -= 1
        spans.insert(0, Span(tokens[start].start, tokens[at - 1].end))
        if start == 0 or not _joins(tokens, start - 1):
            return spans if len(spans) == size else []
        at = start - 1
