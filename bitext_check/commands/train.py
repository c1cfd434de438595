"""`bitext-check train`: a further lexicon from a newsroom's own approved pairs."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bitext_check.commands.output import FILE, lang_option, tell, write_file
from bitext_check.reading.errors import InputError

if TYPE_CHECKING:
    from bitext_check.records import Failure
    from bitext_check.training.learning import LearnedRow


@click.command()
@click.argument("paths", nargs=-1, type=FILE, required=True)
@click.option("--output", type=FILE, default=Path("learned.tsv"), show_default=True, help="Where the lexicon goes.")
@click.option("--min-count", type=click.IntRange(min=1), default=2, show_default=True,
              help="Leave out renderings that were linked less often.")  # fmt: skip
@click.option("--sentencepiece", "model", type=FILE,
              help="Also write a sentencepiece model of the English side here, for spBLEU.")  # fmt: skip
@click.option("--vocabulary", type=click.IntRange(min=100), default=8000, show_default=True,
              help="At most so many pieces in that model.")  # fmt: skip
@click.option("-q", "--quiet", is_flag=True, help="Show no progress.")
@lang_option
@click.pass_context
def train(context: click.Context, paths: tuple[Path, ...], output: Path, min_count: int, model: Path | None,
          vocabulary: int, quiet: bool, lang: str) -> None:  # fmt: skip
    """Learn a further lexicon from approved pairs: tables (.tsv, .csv) or translation memories (.tmx).

    The result is one small table, named in the settings as lexicon = "learned.tsv"; the same pairs give the same table.
    Needs the extra train.

    \b
    Example: bitext-check train approved.tmx --output house/learned.tsv
    """
    from bitext_check.reporting.progress import telling
    from bitext_check.training.learning import learn

    pairs, failures = _pairs(paths)
    tell(failures, lang)
    if not pairs:
        context.exit(2)
    with telling(lang) as told:
        rows = learn(pairs, _Progress(lang, quiet, told), min_count)
    if all(row.kind == "ratio" for row in rows):
        raise InputError(
            f"{len(pairs)} pairs teach nothing new; several hundred are needed",
            f"문장 쌍 {len(pairs)}개로는 새로 배울 것이 없습니다. 수백 개 이상이 필요합니다",
        )
    write_file(output, written(rows, len(pairs)))
    if model is not None:
        _write_model(model, [english for _, english in pairs], vocabulary)
    click.echo(_summary(rows, len(pairs), output, lang))
    context.exit(2 if failures else 0)


def written(rows: tuple[LearnedRow, ...], pairs: int) -> str:
    """The table as text."""
    from bitext_check.commands.output import as_tsv
    from bitext_check.content.learned import COLUMNS

    source = f"learned from {pairs} pairs"
    return as_tsv(COLUMNS, [(r.kind, r.korean, r.english, f"{r.value:g}", r.count, source) for r in rows])


def _pairs(paths: tuple[Path, ...]) -> tuple[list[tuple[str, str]], list[Failure]]:
    from bitext_check.reading.memories import read_pairs
    from bitext_check.records import Failure

    pairs: list[tuple[str, str]] = []
    failures: list[Failure] = []
    for path in paths:
        try:
            pairs.extend(read_pairs(path))
        except InputError as error:
            failures.append(Failure(str(path), error.message))
    return pairs, failures


def _write_model(file: Path, lines: list[str], size: int) -> None:
    from bitext_check.training.units import train_pieces

    model, _ = train_pieces(lines, size)
    try:
        file.write_bytes(model)
    except OSError as error:
        raise InputError(f"{file}: cannot be written ({error.strerror})",
                         f"{file}: 쓸 수 없습니다({error.strerror})") from error  # fmt: skip


def _summary(rows: tuple[LearnedRow, ...], pairs: int, output: Path, lang: str) -> str:
    kinds = {kind: sum(row.kind == kind for row in rows) for kind in ("word", "piece", "weight")}
    if lang == "ko":
        return (
            f"{output}: 문장 쌍 {pairs}개에서 번역 {kinds['word']}개, 단어 조각 {kinds['piece']}개, "
            f'가중치 {kinds["weight"]}개를 배웠습니다. 설정에 lexicon = "{output}"을 쓰십시오.'
        )
    return (
        f"{output}: {kinds['word']} renderings, {kinds['piece']} of pieces, {kinds['weight']} weights "
        f'from {pairs} pairs; name it in the settings: lexicon = "{output}"'
    )


class _Progress:
    """Where the training is, on standard error: bars with the time left on a terminal, one line a step elsewhere."""

    def __init__(self, language: str, quiet: bool, told: Callable[[str, float, float], None]) -> None:
        self._language, self._quiet, self._told = language, quiet, told

    def __call__(self, step: str, done: int, total: int) -> None:
        """Say that `done` of `total` parts of a step are done."""
        if self._quiet:
            return
        self._told(f"training.{step}", done, total)
        if done == total and not sys.stderr.isatty():
            from bitext_check.reporting.words import word

            click.echo(f"{word(f'training.{step}', self._language)}: {done}/{total}", err=True)
