"""BLEU, chrF++, TER and spBLEU against human references, by sacrebleu, each figure with its signature.

Sources: Post (2018), "A Call for Clarity in Reporting BLEU Scores" (sacrebleu and its signatures); Popović (2017) for
chrF++; Snover et al. (2006) for TER; Goyal et al. (2022), section 5, for spBLEU (BLEU over the pieces of a
sentencepiece model); Koehn (2004) for the paired bootstrap. Needs the extra `score`.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from bitext_check.records import Score

# TER counts edits: less is better.
ERROR_RATES = frozenset(("TER",))
# sacrebleu's own defaults, so that its command gives the same figures.
SEED, SAMPLES = 12345, 1000


class ScoringError(ValueError):
    """Scoring cannot be done: a library of the extra `score` or the sentencepiece model is missing or unusable.

    `what` is the library or the file, `missing` says that it is a library to be installed.
    """

    def __init__(self, what: str, why: str, missing: bool = False) -> None:
        super().__init__(f"{what}: {why}")
        self.what, self.why, self.missing = what, why, missing


@dataclass(frozen=True, slots=True)
class SystemComparison:
    """A system against a baseline in one metric: both scores, and p of the difference by paired bootstrap."""

    metric: str
    score: float
    baseline: float
    p: float
    signature: str


class _Pieces:
    """A tokenizer for sacrebleu: the pieces of a sentencepiece model, separated by spaces."""

    def __init__(self, model: Path) -> None:
        library = _library("sentencepiece")
        try:
            data = model.read_bytes()
            self._processor = library.SentencePieceProcessor(model_proto=data)
        except (OSError, RuntimeError) as error:
            why = getattr(error, "strerror", None) or "not a sentencepiece model"
            raise ScoringError(str(model), why) from error
        self._name = f"spm-{hashlib.sha256(data).hexdigest()[:8]}"

    def signature(self) -> str:
        """What stands in the signature of a score: the first digits of the model's SHA-256."""
        return self._name

    def __call__(self, line: str) -> str:
        return " ".join(self._processor.encode(line, out_type=str))


def _library(name: str) -> Any:
    # By name: the libraries are optional.
    try:
        return import_module(name)
    except ImportError as error:
        raise ScoringError(name, "not installed", missing=True) from error


def make_metrics(names: Sequence[str], model: Path | None = None, *, segments: bool = False) -> dict[str, Any]:
    """sacrebleu's metrics by our names; `segments` makes BLEU fit for single segments (effective order).

    `model` is the sentencepiece model that spBLEU needs, a local file. Raises `ScoringError`.
    """
    library = _library("sacrebleu.metrics")
    made: dict[str, Any] = {}
    for name in names:
        if name == "BLEU":
            made[name] = library.BLEU(effective_order=segments)
        elif name == "chrF++":
            made[name] = library.CHRF(word_order=2)
        elif name == "TER":
            made[name] = library.TER()
        else:
            if model is None:
                raise ScoringError("spBLEU", "no sentencepiece model was given")
            # The tokenizers that sacrebleu knows by name fetch their models from the network.
            metric = library.BLEU(tokenize="none", force=True, effective_order=segments)
            metric.tokenizer = _Pieces(model)
            metric.tokenizer_signature = metric.tokenizer.signature()
            made[name] = metric
    return made


def score_corpus(
    metrics: Mapping[str, Any], translations: Sequence[str], references: Sequence[str]
) -> tuple[Score, ...]:
    """The scores of all segments together. The lists are of equal length and not empty."""
    return tuple(
        Score(name, metric.corpus_score(list(translations), [list(references)]).score, str(metric.get_signature()))
        for name, metric in metrics.items()
    )


def score_segment(metrics: Mapping[str, Any], translation: str, reference: str) -> tuple[Score, ...]:
    """The scores of one segment; `metrics` were made with `segments=True`."""
    return tuple(
        Score(name, metric.sentence_score(translation, [reference]).score, str(metric.get_signature()))
        for name, metric in metrics.items()
    )


def compare_systems(
    metrics: Mapping[str, Any], system: Sequence[str], baseline: Sequence[str], references: Sequence[str]
) -> tuple[SystemComparison, ...]:
    """Paired bootstrap of `system` against `baseline`: 1000 resamples with a fixed seed.

    For two equal systems p is 1; sacrebleu, which counts only what is greater than the difference, would give 0.001.
    """
    significance = _library("sacrebleu.significance")
    named = [("baseline", list(baseline)), ("system", list(system))]
    found = []
    for name, metric in metrics.items():
        # One metric at a time: BLEU and spBLEU have the same name inside sacrebleu.
        with _seeded():
            signatures, results = significance.PairedTest(
                named, {name: metric}, [list(references)], test_type="bs", n_samples=SAMPLES
            )()
        key = next(iter(signatures))
        ours, theirs = results[key][1], results[key][0]
        p = 1.0 if list(system) == list(baseline) else float(ours.p_value)
        found.append(SystemComparison(name, float(ours.score), float(theirs.score), p, str(signatures[key])))
    return tuple(found)


@contextmanager
def _seeded() -> Iterator[None]:
    """sacrebleu reads its seed from the environment only."""
    before = os.environ.get("SACREBLEU_SEED")
    os.environ["SACREBLEU_SEED"] = str(SEED)
    try:
        yield
    finally:
        if before is None:
            del os.environ["SACREBLEU_SEED"]
        else:
            os.environ["SACREBLEU_SEED"] = before


def common_segments(
    size: int, versions: Sequence[Sequence[tuple[Sequence[int], Sequence[int]]]]
) -> list[tuple[tuple[int, ...], ...]]:
    """The finest segments that several translations of one text share.

    Each version is its alignment with the `size` Korean paragraphs: groups (Korean indices, its own indices). Gives for
    each segment the indices of each version. Paragraphs without Korean counterpart go with the segment before them.
    """
    parent = list(range(size))
    for groups in versions:
        for korean, _ in groups:
            for other in korean[1:]:
                _join(parent, korean[0], other)
    held: dict[int, list[list[int]]] = {}
    for number in range(size):
        held.setdefault(_root(parent, number), [[] for _ in versions])
    first = min(held, default=0)
    held.setdefault(first, [[] for _ in versions])
    for place, groups in enumerate(versions):
        root = first
        for korean, own in groups:
            root = _root(parent, korean[0]) if korean else root
            held[root][place].extend(own)
    return [tuple(tuple(sorted(own)) for own in segment) for _, segment in sorted(held.items())]


def _root(parent: list[int], number: int) -> int:
    while parent[number] != number:
        number = parent[number]
    return number


def _join(parent: list[int], one: int, other: int) -> None:
    low, high = sorted((_root(parent, one), _root(parent, other)))
    parent[high] = low
