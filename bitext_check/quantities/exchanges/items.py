"""Where the first item of a plain list of figures begins: 일본 of 나라별로는 일본 51%, 한국 34%, 대만 15%였다.

What stands before it introduces the whole list and tells nothing of its first figure.
"""

from __future__ import annotations

from collections.abc import Sequence

from bitext_check.records import Mention, Token

_NOUNS = ("NNG", "NNP", "NNB", "XR", "SL", "XSN", "XPN")
_PARTICLES = ("JX", "JKS", "JKB")
_JOINTS_KO = (",", "·", "ㆍ")
_JOINTS_EN = (",", ";", "and")
_OPENS = frozenset((",", ";", ":", "(", "—", "–"))
_WORDS = 4
"""The longest name of an item of an English list."""
_FAR = 60


def korean_item(figure: Mention, following: Mention) -> int | None:
    """Where the noun before a Korean figure begins that makes an item with it; None unless the next figure is one, too.

    The next item is a noun and its figure right behind a comma or 과.
    """
    between = figure.passage.tokens_in(figure.end, following.start)
    if len(between) < 2 or not (between[0].form in _JOINTS_KO or between[0].tag == "JC"):
        return None
    behind = between[-1].tag if between[-1].tag in _PARTICLES else ""
    if _nouns(between[1:], behind) != between[1 : len(between) - bool(behind)]:
        return None
    before = figure.passage.tokens_in(max(0, figure.start - _FAR), figure.start)
    last = next((n for n in range(len(before), 0, -1) if not behind or before[n - 1].tag == behind), 0)
    own = _nouns(before[:last], behind)
    return own[0].start if own else None


def _nouns(tokens: Sequence[Token], behind: str) -> Sequence[Token]:
    """The nouns at the end of some Korean tokens, before the particle `behind` them, if any."""
    end = start = len(tokens) - bool(behind)
    while start > 0 and tokens[start - 1].tag in _NOUNS:
        start -= 1
    return tokens[start:end]


def english_item(figure: Mention, following: Mention, start: int) -> int | None:
    """Where the item of an English figure begins, at the last comma or the like behind `start`; None as above."""
    between = [t.form.lower() for t in figure.passage.tokens_in(figure.end, following.start) if t.form != "%"]
    words = [word for word in between if word not in _JOINTS_EN]
    if not between or between[0] not in _JOINTS_EN or not 0 < len(words) <= _WORDS or not all(map(str.isalpha, words)):
        return None
    before = figure.passage.tokens_in(max(start, figure.start - _FAR), figure.start)
    return next((token.end for token in reversed(before) if token.form in _OPENS), None)
