"""Quotations that the English lost as a whole: of “…”라며 “…”고 말했다 only the first is told.

The marks speak together with the words. The English has fewer quotations than the Korean, each of them answers for
another one of the Korean, and no word of the one that is left stands anywhere in the English.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bitext_check.content.presence import Presence
from bitext_check.content.quotation import Quotation, is_speech, quotations
from bitext_check.records import Mention, Passage, Sentence

_FEWEST_WORDS, _FEWEST_ASIDE = 2, 2


def lost_statements(seen: Presence) -> Iterator[Mention]:
    """The lost quotations of a pair whose words are matched."""
    korean = [q for p in _passages(seen.korean_sentences) for q in quotations(p) if _is_statement(q)]
    english = [q for p in _passages(seen.english_sentences) for q in quotations(p) if q.whole and not q.single]
    if not 0 < len(english) < len(korean):
        return
    answering = {id(e) for k in korean for e in english if _answers(k, e, seen)}
    if len(answering) < len(english):
        return
    for quotation in korean:
        own = [word for word in seen.korean if quotation.holds(word)]
        telling = [word for word in own if word.kind not in ("light", "name")]
        if len(own) >= _FEWEST_WORDS and telling and all(word.state == "missing" for word in own):
            text, first, last = quotation.passage.plain, quotation.start + 1, quotation.end - 1
            yield Mention("omission", text[first:last], quotation.passage, first, last)


def _passages(sentences: Iterable[Sentence]) -> Iterable[Passage]:
    return dict.fromkeys(sentence.passage for sentence in sentences)


def _is_statement(quotation: Quotation) -> bool:
    return quotation.whole and not quotation.single and not quotation.inner and is_speech(quotation)


def _answers(korean: Quotation, english: Quotation, seen: Presence) -> bool:
    """Whether words of the Korean quotation stand in the English one."""
    inside = [seen.english[w.partner] for w in seen.korean if korean.holds(w) and w.partner is not None]
    return sum(map(english.holds, inside)) >= _FEWEST_ASIDE
