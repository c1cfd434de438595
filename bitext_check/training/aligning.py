"""Word alignment of unit pairs by sil-thot, in both directions, symmetrised.

The model is that of eflomal (Östling and Tiedemann, 2016, "Efficient Word Alignment with Markov Chain Monte Carlo"),
in SIL's toolkit, where its seed can be set. Both directions are joined by grow-diag (Koehn, Och and Marcu, 2003).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from bitext_check.content.lexicon import entry_of
from bitext_check.extras import library
from bitext_check.training.units import Unit, UnitPair

SEED = 20240501
Progress = Callable[[str, int, int], None]


def links(pairs: Sequence[UnitPair], progress: Progress) -> Counter[tuple[Unit, str]]:
    """How often each Korean unit is linked with each English stem. The same pairs give the same links.

    What the lexicon knows already stands among the pairs as pairs of single words, so that it guides the rest. Raises
    `InputError` without the extra `train`.
    """
    thot = library("thot.alignment")
    used = [pair for pair in pairs if pair.korean and pair.english]
    known = _known(used)
    source = [[unit.key for unit in pair.korean] for pair in used]
    target = [[unit.key for unit in pair.english] for pair in used]
    forward = _model(thot, source + [[k] for k, _ in known], target + [[e] for _, e in known], progress, "ko→en")
    backward = _model(thot, target + [[e] for _, e in known], source + [[k] for k, _ in known], progress, "en→ko")
    both = thot.SymmetrizedAligner(forward, backward)
    both.heuristic = thot.SymmetrizationHeuristic.GROW_DIAG
    counted: Counter[tuple[Unit, str]] = Counter()
    for number, (pair, korean, english) in enumerate(zip(used, source, target, strict=True)):
        if number % 1000 == 0:
            progress("link", number, len(used))
        _, matrix = both.get_best_alignment(korean, english)
        for i, unit in enumerate(pair.korean):
            for j, key in enumerate(english):
                if matrix[i, j]:
                    counted[unit, key] += 1
    progress("link", len(used), len(used))
    return counted


def _known(pairs: Sequence[UnitPair]) -> list[tuple[str, str]]:
    stems = {unit.key for pair in pairs for unit in pair.english}
    lemmas = {unit.key for pair in pairs for unit in pair.korean}
    return [
        (lemma, word)
        for lemma in sorted(lemmas)
        if (entry := entry_of(lemma)) is not None
        for word in sorted(entry.words & stems)
    ]


def _model(thot: Any, source: list[list[str]], target: list[list[str]], progress: Progress, name: str) -> Any:
    model = thot.EflomalAlignmentModel()
    model.seed, model.deterministic = SEED, True
    for one, other in zip(source, target, strict=True):
        model.add_sentence_pair(one, other)
    model.start_training()
    rounds = model.scheduled_iterations
    for done in range(rounds):
        progress(name, done, rounds)
        model.train()
    model.end_training()
    progress(name, rounds, rounds)
    return model
