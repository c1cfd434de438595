"""What stands for nothing known in the Korean: words without a counterpart, and clauses that a phrase may render.

An English phrase whose words answer for nothing is no addition so long as the Korean of its sentence holds words that
the lexicon does not know, of a size that could be what the phrase says, or a clause that says it by a word of its own
and a verb of little content: 연출을 맡은 편 PD is "Producer Pyeon, who directed it".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bitext_check.content.lexicon import entry_of
from bitext_check.content.presence import Word
from bitext_check.content.sound import is_sound
from bitext_check.content.stretches import Side
from bitext_check.records import Passage, Token
from bitext_check.tables.words import words_used

_UNKNOWN = frozenset(("rare", "name"))
_KNOWN = frozenset(("word", "capital"))


def is_left(word: Word, side: Side) -> bool:
    """Whether a Korean word has no counterpart but one that sounds like it: a common word nobody would spell so.

    `side` is the English one.
    """
    if word.state == "missing":
        return True
    if word.kind not in _UNKNOWN or word.partner is None:
        return word.kind in _UNKNOWN and word.state == "shared"
    partner = side.words[word.partner]
    shared = word.keys & partner.keys
    return partner.kind in _KNOWN and bool(shared) and all(map(is_sound, shared))


def said_by_an_attribute(words: Sequence[Word], side: Side) -> bool:
    """Whether a Korean clause before a noun holds the word that English ones ask for (…에 참여한).

    Or whether its verb only says that one does a part: 사회를 본 is "who hosted the event".
    """
    group = side.groups[words[0].sentence]
    asked = frozenset[str]().union(*(word.keys for word in words))
    korean = [w for w in side.others if side.other_groups[w.sentence] == group]
    for passage in dict.fromkeys(w.passage for w in korean):
        at = {w.start: w for w in korean if w.passage is passage}
        first, last = min(at), max(w.end for w in at.values())
        tokens = passage.tokens_in(first, last)
        for n, token in enumerate(tokens):
            if token.tag != "ETM":
                continue
            if n and tokens[n - 1].lemma in words_used("does-a-part"):
                return True
            before = [t for t in tokens[max(0, n - _REACH) : n] if t.start in at]
            if any(not at[t.start].keys.isdisjoint(asked) for t in before):
                return True
    return False


def splintered(words: Sequence[Word]) -> int:
    """How many nouns that no table has the analyser took for two of one syllable (목+간), one without English."""
    lost = {(w.passage, w.start) for w in words if w.state == "missing" and w.end - w.start == 1}
    return sum(
        ((passage, one.start) in lost or (passage, other.start) in lost) and entry_of(one.form + other.form) is None
        for passage in dict.fromkeys(passage for passage, _ in lost)
        for one, other in _splinters(passage)
    )


def _splinters(passage: Passage) -> Iterator[tuple[Token, Token]]:
    """Two nouns of one syllable that make up the noun of a word."""
    none = Token("", "", -1, -1, "")
    tokens = (none, *passage.tokens, none)
    for before, one, other, after in zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False):
        alone = before.end < one.start and (after.start != other.end or after.tag[0] != "N")
        if alone and one.end == other.start and one.tag == other.tag == "NNG" and other.end - one.start == _SPLINTERS:
            yield one, other


_SPLINTERS = 2
# So many morphemes before the ending of a clause its words stand.
_REACH = 5
