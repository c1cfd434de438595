"""`bitext-check score`: BLEU, chrF++, TER and spBLEU where there is a human reference."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bitext_check.commands.output import FILE, config_option, emit, lang_option, output_option, tables_option, tell
from bitext_check.reading.errors import InputError

if TYPE_CHECKING:
    from bitext_check.commands.score_inputs import ReferencedSegment
    from bitext_check.commands.score_report import ScoreReport
    from bitext_check.records import Failure
    from bitext_check.settings import Settings

_CHOICES = {"bleu": "BLEU", "chrf": "chrF++", "ter": "TER", "spbleu": "spBLEU"}


@click.command()
@click.argument("paths", nargs=-1, type=FILE)
@click.option("--reference", type=FILE, help="The human translation, when it is no column of the table.")
@click.option("--against", type=FILE, help="Another system's translation: both are compared by paired bootstrap.")
@click.option("--metric", "chosen", multiple=True, type=click.Choice(list(_CHOICES)),
              help="Only these; may be repeated (default: bleu, chrf, ter, and spbleu with a model).")  # fmt: skip
@click.option("--sentencepiece", "model", type=FILE, help="A sentencepiece model on this machine, for spBLEU.")
@click.option("--fail-under", "limits", multiple=True, metavar="METRIC=VALUE",
              help="Exit with 1 when the whole scores below it (for ter: above it); may be repeated.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(["text", "tsv", "json"]), default="text", show_default=True,
              help="Form of the result.")  # fmt: skip
@tables_option
@config_option
@output_option
@lang_option
@click.pass_context
def score(context: click.Context, paths: tuple[Path, ...], reference: Path | None, against: Path | None,
          chosen: tuple[str, ...], model: Path | None, limits: tuple[str, ...], form: str, tables: Path | None,
          config: Path | None, output: Path | None, lang: str) -> None:  # fmt: skip
    """Score translations against human ones, segment by segment and as a whole, with signatures (needs sacrebleu).

    PATH is a table with the column reference; or, with --reference, a table, an article, or an English text with one
    segment a line.

    \b
    Example: bitext-check score pairs.tsv --format json --output scores.json
    Example: bitext-check score ours.txt --reference human.txt --against theirs.txt --fail-under chrf=50
    """
    from bitext_check.commands.running import settings_of
    from bitext_check.commands.score_report import render
    from bitext_check.pipeline import in_force

    settings = settings_of(config, {"language": lang, "tables": tables})
    names = _names(chosen, model)
    floors = [_limit(limit, names) for limit in limits]
    with in_force(settings):
        segments, failures = _segments(paths, reference, against, settings)
    tell(failures, lang)
    if not segments:
        context.exit(2)
    report = _scored(segments, names, model, tuple(failures), lang)
    emit(render(form, report, lang), output, f"scores.{'txt' if form == 'text' else form}")
    context.exit(2 if failures else int(any(report.misses(name, value) for name, value in floors)))


def _names(chosen: tuple[str, ...], model: Path | None) -> list[str]:
    names = [name for key, name in _CHOICES.items() if key in chosen]
    if not chosen:
        names = ["BLEU", "chrF++", "TER", *(["spBLEU"] if model else [])]
    if "spBLEU" in names and model is None:
        raise InputError(
            "spBLEU needs a sentencepiece model; give its path with --sentencepiece",
            "spBLEU에는 sentencepiece 모델이 필요합니다. --sentencepiece로 경로를 지정하십시오",
        )
    return names


def _limit(text: str, names: list[str]) -> tuple[str, float]:
    key, _, value = text.partition("=")
    name = _CHOICES.get(key.strip().lower())
    try:
        number = float(value)
    except ValueError:
        number = -1.0
    if name not in names or not 0 <= number < float("inf"):
        known = ", ".join(key for key, name in _CHOICES.items() if name in names)
        raise InputError(
            f"--fail-under {text}: write it like chrf=50; the metrics of this call are {known}",
            f"--fail-under {text}: chrf=50처럼 쓰십시오. 이번에 쓰는 지표: {known}",
        )
    return name, number


def _segments(
    paths: tuple[Path, ...], reference: Path | None, against: Path | None, settings: Settings
) -> tuple[list[ReferencedSegment], list[Failure]]:
    from bitext_check.commands.score_inputs import referenced_segments
    from bitext_check.reading.inputs import find_jobs
    from bitext_check.records import Failure
    from bitext_check.reporting.progress import tracked

    jobs = list(find_jobs(paths))
    if len(jobs) > 1 and (reference or against):
        raise InputError(
            f"--reference and --against go with one input, but {len(jobs)} were given",
            f"--reference와 --against는 입력 하나에만 쓸 수 있는데 {len(jobs)}개가 주어졌습니다",
        )
    segments: list[ReferencedSegment] = []
    failures: list[Failure] = []
    for job in tracked(jobs, settings.language, name="aligning"):
        if isinstance(job, Failure):
            failures.append(job)
            continue
        try:
            segments.extend(referenced_segments(job, reference, against, settings.tables))
        except InputError as error:
            failures.append(Failure(str(job.source), error.message))
    return segments, failures


def _scored(
    segments: list[ReferencedSegment], names: list[str], model: Path | None, failures: tuple[Failure, ...], lang: str
) -> ScoreReport:
    from bitext_check.commands.score_report import score_all
    from bitext_check.reporting.progress import telling
    from bitext_check.scoring.references import ScoringError

    try:
        with telling(lang) as told:
            return score_all(segments, names, model, failures, told)
    except ScoringError as error:
        if error.missing:
            raise InputError(
                f"scoring needs {error.what.partition('.')[0]}; install it with: pip install 'bitext-check[score]'",
                f"{error.what.partition('.')[0]}이(가) 필요합니다. pip install 'bitext-check[score]'로 설치하십시오",
            ) from error
        raise InputError(
            f"{error.what}: cannot be used ({error.why}); give a model that sentencepiece trained",
            f"{error.what}: 쓸 수 없습니다({error.why}). sentencepiece로 학습한 모델을 지정하십시오",
        ) from error
