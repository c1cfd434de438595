"""Reference-free quality estimation by a model (COMETKiwi type), through unbabel-comet, from a local checkpoint.

Rei et al. (2022), "CometKiwi: IST-Unbabel 2022 Submission for the Quality Estimation Shared Task". The published
COMETKiwi and xCOMET models may not be used commercially (CC BY-NC-SA 4.0); a model of one's own may. The figure stands
beside `adequacy` as a score of the segment; no finding rests on it. Needs the extra `neural`; nothing is fetched.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from bitext_check.extras import library
from bitext_check.reading.errors import InputError
from bitext_check.records import ArticleReport, Score

NAME = "COMET-QE"
_BATCH = 8
_CHUNK = 1 << 20


class Estimator:
    """A checkpoint that scores (Korean, English) pairs without a reference."""

    def __init__(self, checkpoint: Path) -> None:
        """Load a checkpoint: the `.ckpt` file, with `hparams.yaml` beside its folder, or the folder that holds both.

        Raises `InputError` without the extra, or when there is no such model.
        """
        file = _checkpoint(checkpoint)
        comet = library("comet", "neural")
        try:
            self._model = comet.load_from_checkpoint(str(file), local_files_only=True)
        except Exception as error:  # what a damaged checkpoint raises depends on where it is damaged
            why = str(error).strip().partition("\n")[0][:200]
            raise InputError(f"{file}: the model cannot be loaded ({why})",
                             f"{file}: 모델을 불러올 수 없습니다({why})") from error  # fmt: skip
        if self._model.requires_references():
            raise InputError(
                f"{file}: this model needs reference translations; give one of COMETKiwi type",
                f"{file}: 참조 번역이 필요한 모델입니다. COMETKiwi 계열 모델을 지정하십시오",
            )
        self.signature = f"comet:{file.name}|sha256:{_digest(file)}"

    def __call__(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """One figure for each (Korean, English) pair, in order."""
        if not pairs:
            return []
        samples: list[dict[str, Any]] = [{"src": korean, "mt": english} for korean, english in pairs]
        logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)
        logging.getLogger("pytorch_lightning").setLevel(logging.ERROR)
        found = self._model.predict(samples, batch_size=_BATCH, gpus=0, progress_bar=False, num_workers=0)
        return [float(score) for score in found.scores]


def with_estimates(report: ArticleReport, checkpoint: Path) -> ArticleReport:
    """The report with the model's score for every segment that has both sides. Raises `InputError`."""
    estimate = load_estimator(checkpoint)
    held = [segment for segment in report.segments if segment.source_text and segment.target_text]
    scores = estimate([(segment.source_text, segment.target_text) for segment in held])
    by_id = {
        segment.id: Score(NAME, round(score, 4), estimate.signature)
        for segment, score in zip(held, scores, strict=True)
    }
    segments = tuple(
        replace(segment, scores=(*segment.scores, by_id[segment.id])) if segment.id in by_id else segment
        for segment in report.segments
    )
    return replace(report, segments=segments)


@lru_cache(maxsize=1)
def load_estimator(checkpoint: Path) -> Estimator:
    """The model of a checkpoint, loaded once in a process."""
    return Estimator(checkpoint)


def _checkpoint(place: Path) -> Path:
    found = sorted(place.rglob("*.ckpt")) if place.is_dir() else [place] if place.is_file() else []
    if len(found) != 1:
        raise InputError(
            f"{place}: this must be one .ckpt file, or a folder that holds one, on this machine",
            f"{place}: 이 기기에 있는 .ckpt 파일이거나 그 파일이 하나 있는 폴더여야 합니다",
        )
    return found[0]


def _digest(file: Path) -> str:
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()[:8]
