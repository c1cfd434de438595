"""What English words the Korean answers for beside those that its words of content are matched with.

고수익 is "high returns", though the 고 is no word; 수십억 원 holds "won"; 속여 가로챘다 is "swindled by falsely
promising". Such English words are not added by the translation, whatever else is.
"""

from __future__ import annotations

from bitext_check.content.answers import answers_between
from bitext_check.content.stretches import Side

# Verbs and adjectives, which translation renders freely.
_PREDICATES = frozenset(("verb", "quality"))
_LEFT = frozenset(("missing", "shared"))
# The last word of a group, its ending and what stands behind it.
_REACH = 12


def told_in_korean(side: Side, group: int) -> frozenset[str]:
    """Keys of what the Korean words of little content of a group answer for, and of what is near to its predicates.

    Also the words of a phrase by which one of its words may be rendered, unless that phrase stands there (순직 is "die
    in the line of duty"), and what comes near to those that no word of their own stands for. Takes the English side of
    a pair and the number of a group of its sentences.
    """
    own = [w for w in side.others if side.other_groups[w.sentence] == group]
    found = frozenset[str]().union(*(w.near for w in own if w.kind in _PREDICATES or w.state in _LEFT))
    english = (w for w in side.words if w.state != "missing" and side.groups[w.sentence] == group)
    there = frozenset[str]().union(*(w.keys for w in english))
    found |= {key for w in own for phrase in w.phrases if not there.issuperset(phrase) for key in phrase}
    for passage in dict.fromkeys(w.passage for w in own):
        places = [w.start for w in own if w.passage is passage]
        # Words of little content may open the sentence: 시가 낸 안에서 87억 원을 깎다.
        first = max((s.start for s in passage.sentences if s.start <= min(places)), default=min(places))
        found |= answers_between(passage, first, max(places) + _REACH)
    return found
