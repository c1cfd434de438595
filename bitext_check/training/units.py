"""Approved pairs as the units that are aligned: lemmas of content words, and pieces of nouns that morphemes fail on.

Pieces come from a sentencepiece unigram model (Kudo, 2018, "Subword Regularization"), trained on the Korean nouns of
the pairs themselves, so that 도민안전실 and 도민협력관 share 도민 even where no table has either.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from bitext_check.content.lexicon import entry_of, function_words
from bitext_check.extras import library
from bitext_check.records import Passage, Token
from bitext_check.segmentation.passages import passages

_TAGS = frozenset(("NNG", "NNP", "VV", "VA", "MAG", "XR"))
_NOUNS = frozenset(("NNG", "NNP", "XR"))
# A noun seen less often than this teaches more through its pieces than as a whole.
_RARE = 3
_BATCH = 500
_VOCABULARY = 8000


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit to be aligned: its key (a lemma or piece in Korean, a stem in English) and whether it is a piece."""

    key: str
    piece: bool = False


@dataclass(frozen=True, slots=True)
class UnitPair:
    """The units of an approved pair, with its passages."""

    korean: tuple[Unit, ...]
    english: tuple[Unit, ...]
    source: Passage
    target: Passage


def unit_pairs(pairs: Sequence[tuple[str, str]], progress: Callable[[str, int, int], None]) -> list[UnitPair]:
    """Analyse pairs and take their nouns apart where morphemes fail. Raises `InputError` without the extra `train`."""
    analysed: list[tuple[Passage, Passage]] = []
    for first in range(0, len(pairs), _BATCH):
        progress("read", first, len(pairs))
        batch = pairs[first : first + _BATCH]
        korean = passages("ko", [(n, k) for n, (k, _) in enumerate(batch)])
        english = passages("en", [(n, e) for n, (_, e) in enumerate(batch)])
        analysed.extend(zip(korean, english, strict=True))
    progress("read", len(pairs), len(pairs))
    counts = Counter(t.lemma for source, _ in analysed for t in _content(source))
    split = _Pieces(counts)
    return [
        UnitPair(
            tuple(unit for token in _content(source) for unit in split(token)),
            tuple(Unit(token.lemma) for token in target.tokens if _is_content_word(token)),
            source,
            target,
        )
        for source, target in analysed
    ]


def _content(passage: Passage) -> list[Token]:
    light = function_words("ko")
    return [
        token
        for token in passage.tokens
        if token.tag.split("-")[0] in _TAGS and token.lemma not in light and token.form not in light
    ]


def _is_content_word(token: Token) -> bool:
    return token.tag == "W" and token.form.lower() not in function_words("en")


class _Pieces:
    """A token to its units: itself, or the pieces of a rare noun that no table has."""

    def __init__(self, counts: Counter[str]) -> None:
        self._counts = counts
        nouns = [
            lemma for lemma in sorted(counts) if len(lemma) >= 2 and "가" <= lemma[0] <= "힣" and lemma[-1] != "다"
        ]
        self._model = _piece_model([noun for noun in nouns for _ in range(min(counts[noun], 50))])

    def __call__(self, token: Token) -> tuple[Unit, ...]:
        failing = (
            self._model is not None
            and token.tag.split("-")[0] in _NOUNS
            and len(token.form) >= 3
            and self._counts[token.lemma] < _RARE
            and entry_of(token.lemma) is None
        )
        if not failing:
            return (Unit(token.lemma),)
        pieces = [piece.strip("▁") for piece in self._model.encode(token.form, out_type=str)]
        return tuple(Unit(piece, True) for piece in pieces if len(piece) >= 2) or (Unit(token.lemma),)


def _piece_model(nouns: Sequence[str]) -> Any:
    """A unigram model of nouns; None when there are too few to learn anything from."""
    if len(set(nouns)) < 50:
        return None
    return train_pieces(nouns, _VOCABULARY)[1]


def train_pieces(lines: Sequence[str], size: int) -> tuple[bytes, Any]:
    """A sentencepiece unigram model of at most `size` pieces, as bytes and loaded.

    Raises `InputError` without the extra `train`.
    """
    sentencepiece = library("sentencepiece")
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(lines), model_writer=model, vocab_size=size, hard_vocab_limit=False, num_threads=1,
        character_coverage=0.9995, minloglevel=2,
    )  # fmt: skip
    return model.getvalue(), sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())
