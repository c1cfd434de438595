"""Sentence embeddings as evidence for alignment: LaBSE or the like, through sentence-transformers, from a local folder.

Two texts that say the same in two languages lie close together (Feng et al., 2022, "Language-agnostic BERT Sentence
Embedding"). How close is close differs by model and text, so likeness is measured against that of chance in the same
document, as the margin of Artetxe and Schwenk (2019) does. Needs the extra `neural`; nothing is fetched.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path
from typing import Any

from bitext_check.extras import library
from bitext_check.reading.errors import InputError

Vector = Any


class Embedder:
    """A model that gives each text a vector of length 1."""

    def __init__(self, folder: Path) -> None:
        """Load the model of a folder. Raises `InputError` without the extra, or when the folder holds no model."""
        _must_be(
            folder.is_dir(), folder, "a folder with a sentence-transformers model", "sentence-transformers 모델 폴더"
        )
        transformers = library("sentence_transformers", "neural")
        try:
            self._model = transformers.SentenceTransformer(str(folder), device="cpu", local_files_only=True)
        except (OSError, ValueError, KeyError, RuntimeError) as error:
            raise _unusable(folder, error) from error

    def __call__(self, texts: Sequence[str]) -> list[Vector]:
        """A vector for each text, in order."""
        if not texts:
            return []
        return list(self._model.encode(list(texts), normalize_embeddings=True, show_progress_bar=False))


_in_force: ContextVar[Embedder | None] = ContextVar("embedder", default=None)


def embedder() -> Embedder | None:
    """The model of this call, None without one."""
    return _in_force.get()


@contextmanager
def embedded(folder: Path | None) -> Iterator[None]:
    """Inside, alignment takes the embeddings of the model in `folder` into account. Raises `InputError`."""
    before = _in_force.set(_loaded(folder) if folder is not None else None)
    try:
        yield
    finally:
        _in_force.reset(before)


@lru_cache(maxsize=1)
def _loaded(folder: Path) -> Embedder:
    return Embedder(folder)


def _must_be(right: bool, place: Path, en: str, ko: str) -> None:
    if not right:
        raise InputError(f"{place}: this must be {en} on this machine", f"{place}: 이 기기에 있는 {ko}이어야 합니다")


def _unusable(place: Path, error: Exception) -> InputError:
    why = str(error).strip().partition("\n")[0][:200]
    return InputError(f"{place}: the model cannot be loaded ({why})", f"{place}: 모델을 불러올 수 없습니다({why})")
