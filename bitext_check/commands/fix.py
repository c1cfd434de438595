"""`bitext-check fix`: a corrected copy of the English, where the replacement is certain, checked once more."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from bitext_check.commands.output import FILE, config_option, lang_option, tables_option, tell, write_file
from bitext_check.reading.errors import InputError

if TYPE_CHECKING:
    from bitext_check.fixing.patching import Correction
    from bitext_check.reading.inputs import Job
    from bitext_check.records import ArticleReport, Failure
    from bitext_check.settings import Settings


@click.command()
@click.argument("paths", nargs=-1, type=FILE)
@click.option("--source", type=FILE, help="The Korean side, when it is a file of its own.")
@click.option("--target", type=FILE, help="The English side, when it is a file of its own.")
@click.option("--output", type=FILE, help="Write the corrected copies to this file or folder; else only the diff.")
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.9,
    show_default=True,
    help="Replace only for findings that are at least so sure.",
)
@tables_option
@config_option
@lang_option
@click.pass_context
def fix(context: click.Context, paths: tuple[Path, ...], source: Path | None, target: Path | None, output: Path | None,
        min_confidence: float, tables: Path | None, config: Path | None, lang: str) -> None:  # fmt: skip
    """Correct the English where a finding has one certain replacement; show the diff and check the copy.

    Figures, dates, amounts, units, places, terms of the house: names and titles are left to the editor. The input is
    never written over. Exit status as for check, of the corrected copy.

    \b
    Example: bitext-check fix articles/ --output corrected/
    """
    from bitext_check.commands.running import settings_of
    from bitext_check.reading.inputs import find_jobs
    from bitext_check.records import Failure, Report
    from bitext_check.reporting.progress import tracked
    from bitext_check.reporting.status import exit_status

    settings = settings_of(config, {"language": lang, "tables": tables})
    jobs = list(find_jobs(paths, source, target))
    copies = _copies([job for job in jobs if not isinstance(job, Failure)], output)
    articles: list[ArticleReport] = []
    failures: list[Failure] = [job for job in jobs if isinstance(job, Failure)]
    done: list[tuple[Job, Fixed]] = []
    for job in tracked([job for job in jobs if not isinstance(job, Failure)], settings.language):
        try:
            done.append((job, _fixed(job, settings, min_confidence)))
        except InputError as error:
            failures.append(Failure(str(job.source), error.message))
    for job, fixed in done:
        click.echo(fixed.diff, nl=False)
        click.echo("".join(f"{line}\n" for line in fixed.said(settings.language)), nl=False, err=True)
        if output is not None and fixed.made:
            write_file(copies[job], _marked(fixed.text, copies[job]))
        articles += fixed.after
    tell(failures, settings.language)
    context.exit(exit_status(Report(tuple(articles), tuple(failures)), settings.fail_on))


@dataclass(frozen=True, slots=True)
class Fixed:
    """A corrected text, its diff, and the reports on it before and after, one for each article in the file."""

    text: str
    diff: str
    made: int
    before: tuple[ArticleReport, ...]
    after: tuple[ArticleReport, ...]

    def said(self, language: str) -> Iterable[str]:
        """One line for each article."""
        for before, after in zip(self.before, self.after, strict=True):
            made, left = len(before.findings) - len(after.findings), len(after.findings)
            yield (
                f"{after.id}: {made}건 고침, 점수 {before.score:.1f} → {after.score:.1f}, 남은 지적 {left}건"
                if language == "ko"
                else f"{after.id}: {made} corrected, score {before.score:.1f} → {after.score:.1f}, {left} findings left"
            )


def _english(job: Job) -> Path:
    return job.target or job.source


def _copies(jobs: Sequence[Job], output: Path | None) -> dict[Job, Path]:
    """Where the copy of each input goes. Raises `InputError` when that is an input, or one place for several."""
    from bitext_check.reporting.writing import is_folder

    if output is None:
        return {}
    folder = is_folder(output)
    if not folder and len(jobs) > 1:
        raise InputError(
            f"{output}: {len(jobs)} articles cannot go into one file; give a folder to --output",
            f"{output}: 기사 {len(jobs)}건을 한 파일에 쓸 수 없습니다. --output에 폴더를 지정하십시오",
        )
    copies = {job: output / _english(job).name if folder else output for job in jobs}
    inputs = {path.resolve() for job in jobs for path in (job.source, job.target) if path is not None}
    taken: set[Path] = set()
    for copy in copies.values():
        if copy.resolve() in inputs or copy.resolve() in taken:
            raise InputError(
                f"{copy}: the copy would be written over {'an input' if copy.resolve() in inputs else 'another copy'}; "
                "give another folder to --output",
                f"{copy}: {'입력 파일' if copy.resolve() in inputs else '다른 사본'}을 덮어쓰게 됩니다. "
                "--output에 다른 폴더를 지정하십시오",
            )
        taken.add(copy.resolve())
    return copies


def _fixed(job: Job, settings: Settings, least: float) -> Fixed:
    """The corrected text of one input. What does not stand the second check is taken back. Raises `InputError`."""
    from bitext_check.fixing.certain import replacement
    from bitext_check.fixing.patching import corrections, patched
    from bitext_check.reading.encoding import read_text

    text = read_text(_english(job))
    before = _reports(job, settings)
    found: list[Correction] = []
    for article in before:
        wanted = [(f, words) for f in article.findings if (words := replacement(f, settings.tables, least)) is not None]
        found += corrections(article, wanted, text)
    chosen = sorted(found, key=lambda correction: correction.start)
    after = _again(job, patched(text, chosen), settings) if chosen else before
    if not _better(before, after, len(chosen)):
        chosen = [one for one in chosen if _better(before, _again(job, patched(text, [one]), settings), 1)]
        after = _again(job, patched(text, chosen), settings) if chosen else before
        if not _better(before, after, len(chosen)):
            chosen, after = [], before
    corrected = patched(text, chosen)
    return Fixed(corrected, _diff(text, corrected, _english(job)), len(chosen), before, after)


def _reports(job: Job, settings: Settings) -> tuple[ArticleReport, ...]:
    from bitext_check.pipeline import check_job
    from bitext_check.records import Failure

    reports = []
    for result in check_job(job, settings):
        if isinstance(result, Failure):
            raise InputError(result.error.en, result.error.ko)
        reports.append(result)
    return tuple(reports)


def _again(job: Job, text: str, settings: Settings) -> tuple[ArticleReport, ...]:
    """The reports on the input with another text of its English file."""
    from bitext_check.triage.silences import sidecar_of

    with TemporaryDirectory() as folder:
        copy = Path(folder) / _english(job).name
        copy.write_bytes(text.encode("utf-8"))
        sidecar = sidecar_of(_english(job))
        if sidecar.is_file():
            (Path(folder) / sidecar.name).write_bytes(sidecar.read_bytes())
        other = replace(job, target=copy) if job.target is not None else replace(job, source=copy)
        return _reports(other, settings)


def _better(before: Sequence[ArticleReport], after: Sequence[ArticleReport], made: int) -> bool:
    """Whether as many findings are gone as corrections were made, and none is new."""
    from bitext_check.triage.baseline import key_of

    old, new = (Counter(key_of(a.id, f) for a in reports for f in a.findings) for reports in (before, after))
    return not new - old and (old - new).total() >= made


def _marked(text: str, copy: Path) -> str:
    """The copy is UTF-8; in an HTML page that names another encoding a byte order mark says so and wins."""
    other = copy.suffix.lower() in (".html", ".htm") and re.search(r"(?i)charset=[\"']?(?!utf-?8)[a-z]", text[:4000])
    return f"\ufeff{text}" if other else text


def _diff(before: str, after: str, file: Path) -> str:
    from bitext_check.reporting.safety import for_terminal

    lines = difflib.unified_diff(
        before.splitlines(), after.splitlines(), str(file), f"{file} (corrected)", lineterm="", n=0
    )
    return "".join(f"{for_terminal(line)}\n" for line in lines)
