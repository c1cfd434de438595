"""What stands for nothing known in the Korean: words without a counterpart, and clauses that a phrase may render.

An English phrase whose words answer for nothing is no addition so long as the Korean of its sentence holds words that
the lexicon does not know, of a size that could be what the phrase says, or a clause that says it by a word of its own
and a verb of little content: 연출을 맡은 편 PD is "Producer Pyeon, who directed it".
"""

from __future__ import annotations

from collections.abc import Sequence

from bitext_check.content.presence import Word
from bitext_check.content.sound import is_sound
from bitext_check.content.stretches import Side
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


# So many morphemes before the ending of a clause its words stand.
_REACH = 5
