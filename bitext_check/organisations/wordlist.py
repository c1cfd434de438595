"""The lexicon seen from the names of organisations: renderings as stems, words of one lemma."""

from __future__ import annotations

from bitext_check.content.lexicon import in_full, lemmas_of, lexicon
from bitext_check.places.words import stems
from bitext_check.tables.load import by_house

Stems = tuple[str, ...]


@by_house(maxsize=20_000)
def as_stems(lemma: str) -> tuple[Stems, ...]:
    """The renderings of a lemma as stems."""
    return tuple(dict.fromkeys(form for form in map(stems, in_full().get(lemma, ())) if form))


@by_house(maxsize=8192)
def siblings(stem: str) -> frozenset[str]:
    """Stems of words that render one Korean lemma together with this one."""
    return frozenset(form[0] for lemma in lemmas_of(stem) for form in as_stems(lemma) if len(form) == 1)


@by_house(maxsize=4096)
def near_words(lemma: str) -> frozenset[str]:
    """The renderings of a lemma and words of close meaning; nothing for a lemma that is not listed."""
    if lemma not in lexicon():
        return frozenset()
    entry = lexicon()[lemma]
    return entry.words | entry.near
