"""Aligned sentences taken apart into what is said in quotation marks and the words around it.

A negation inside a quotation can only be said inside its English: "against" outside answers for no 없다 within.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bitext_check.content.quotation import Quotation, quotations
from bitext_check.records import Bead, Mention, Sentence
from bitext_check.tables.load import by_house

_MARKS = ("“", '"', "”")
_SENTENCE_END = re.compile(r"(?<=[가-힣a-z])[.!?]\s(?=[가-힣A-Z])")
_FEWEST_EOJEOLS = 3
# "will not “return the money”" for “반납하지 않겠다”: the negation stands before a quotation that is so much shorter.
_WORDS_PER_EOJEOL = 0.9


@by_house(maxsize=256)
def spoken_parts(bead: Bead) -> tuple[tuple[tuple[Sentence, ...], tuple[Sentence, ...]], ...]:
    """The Korean and the English pieces of a group of sentences that belong together.

    One part for each quotation, in order, and the last for what stands around them all. There is none where there is no
    quotation of a statement or the two sides do not quote alike.
    """
    if not any(mark in sentence.plain for sentence in bead.source for mark in _MARKS):
        return ()
    korean, english = _statements(bead.source), _statements(bead.target)
    if not korean or len(korean) != len(english):
        return ()
    whole = zip(korean, english, strict=True)
    parts = tuple(((one,), (other,)) for k, e in whole for one, other in _sentences(_inside(k), _inside(e)))
    if any(not _in_full(source[0], target[0]) for source, target in parts):
        return ()
    return *parts, (tuple(_around(bead.source, korean)), tuple(_around(bead.target, english)))


def _sentences(korean: Sentence, english: Sentence) -> list[tuple[Sentence, Sentence]]:
    """A quotation sentence by sentence, where both sides have as many of a fair length; else as a whole."""
    ours, theirs = list(_split(korean)), list(_split(english))
    fair = len(ours) == len(theirs) and all(len(s.plain.split()) >= _FEWEST_EOJEOLS for s in (*ours, *theirs))
    both = list(zip(ours, theirs, strict=False))
    return both if fair and all(map(_in_full, ours, theirs)) else [(korean, english)]


def _split(said: Sentence) -> Iterator[Sentence]:
    start = said.start
    for end in _SENTENCE_END.finditer(said.passage.plain, said.start, said.end):
        yield Sentence(said.passage, start, end.start() + 1)
        start = end.end()
    if start < said.end:
        yield Sentence(said.passage, start, said.end)


def is_spoken(mention: Mention) -> bool:
    """Whether a mention stands between double quotation marks, in a statement."""
    return any(
        q.start < mention.start and mention.end <= q.end for q in quotations(mention.passage) if _is_statement(q)
    )


def _in_full(korean: Sentence, english: Sentence) -> bool:
    return len(english.plain.split()) >= _WORDS_PER_EOJEOL * len(korean.plain.split())


def _statements(sentences: Sequence[Sentence]) -> list[Quotation]:
    """The double quotations of these sentences that stand whole inside one of them or run over several of them."""
    found: list[Quotation] = []
    for passage in dict.fromkeys(sentence.passage for sentence in sentences):
        own = [sentence for sentence in sentences if sentence.passage is passage]
        start, end = own[0].start, own[-1].end
        found += [q for q in quotations(passage) if start <= q.start and q.end <= end and _is_statement(q)]
    return found


def _is_statement(quotation: Quotation) -> bool:
    return (
        quotation.whole
        and not quotation.single
        and not quotation.inner
        and len(_inside(quotation).plain.split()) >= _FEWEST_EOJEOLS
    )


def _inside(quotation: Quotation) -> Sentence:
    return Sentence(quotation.passage, quotation.start + 1, quotation.end - 1)


def _around(sentences: Sequence[Sentence], said: Sequence[Quotation]) -> Iterator[Sentence]:
    """What is left of sentences when the quotations are taken out."""
    for sentence in sentences:
        place = sentence.start
        for quotation in said:
            if quotation.passage is sentence.passage and quotation.start < sentence.end and place < quotation.end:
                if place < quotation.start:
                    yield Sentence(sentence.passage, place, quotation.start)
                place = quotation.end
        if place < sentence.end:
            yield Sentence(sentence.passage, place, sentence.end)
