"""How many English words without counterpart might render Korean words that seem to be missing.

A word can be rendered by another one than the lexicon knows ("consolidated" for 연결), by a phrase, or by a pronoun. So
long as the English has words to spare, a few missing Korean words are no proof that a part of the sentence is gone.
"""

from __future__ import annotations

from bitext_check.content.items import answers
from bitext_check.content.presence import Word
from bitext_check.content.stretches import Side, Stretch

_PRONOUNS = frozenset("he she they it his her their its him them i we my our".split())
_SUBJECT = frozenset(("JKS", "JX", "JKG"))
_SPARE = frozenset(("word", "unlisted", "capital", "foreign"))


def rivals(run: Stretch, side: Side) -> int:
    """The number of English words to spare in the group of a run of Korean words, a pronoun for its subject included.

    Other Korean words of the group that are missing have first call on them.
    """
    group = side.groups[run.sentence]
    # The English of the counting words, units and verbs that are no items: "won" stands behind 원.
    told = answers(run.passage)
    english = [w for w in side.others if side.other_groups[w.sentence] == group]
    spare = [w for w in english if w.state == "missing" and w.kind in _SPARE and w.keys.isdisjoint(told)]
    inside = {(word.sentence, word.start) for word in run.words}
    elsewhere = [
        w
        for w in side.words
        if side.groups[w.sentence] == group and w.state == "missing" and (w.sentence, w.start) not in inside
    ]
    return max(0, len(spare) - len(elsewhere)) + _has_pronoun(run, english)


def _has_pronoun(run: Stretch, english: list[Word]) -> bool:
    """Whether a missing Korean noun is a subject or owner and the English group has a pronoun."""
    ends = {w.end for w in run.words if w.state == "missing" and w.kind in ("noun", "name", "rare")}
    tokens = run.passage.tokens
    if not any(t.start in ends and t.tag.split("-")[0] in _SUBJECT for t in tokens):
        return False
    sentences = {(w.passage.paragraph, w.sentence): w.passage for w in english}
    return any(t.form.lower() in _PRONOUNS for p in sentences.values() for t in p.tokens)
