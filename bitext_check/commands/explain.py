"""`bitext-check explain`: the page of a rule, or the words behind the adequacy of segments."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bitext_check.commands.completing import complete_rules
from bitext_check.commands.output import FILE, as_json, as_tsv, emit, failures_json, lang_option, output_option, tell
from bitext_check.reading.errors import InputError

if TYPE_CHECKING:
    from bitext_check.records import Failure
    from bitext_check.scoring.adequacy import Explanation

_SUSPICIONS = {
    "another": ("another passage", "다른 글"), "cut": ("cut off", "끝이 잘림"),
    "exchanged": ("words exchanged", "낱말이 바뀜"), "left-out": ("a part left out", "일부 빠짐"),
}  # fmt: skip
# A suspicion below this is not worth a word.
_LIKELY = 0.2


@click.command()
@click.argument("what", nargs=-1, shell_complete=complete_rules)
@click.option("--source", type=FILE, help="The Korean side, when it is a file of its own.")
@click.option("--target", type=FILE, help="The English side, when it is a file of its own.")
@click.option("--segment", "wanted", multiple=True, help="Only this segment (s3); may be repeated.")
@click.option("--below", type=click.FloatRange(0, 1), default=1.0, help="Only segments with a lower adequacy.")
@click.option("--lexicon", type=FILE, help="What `bitext-check train` learned.")
@click.option("--format", "form", type=click.Choice(["text", "tsv", "json"]), default="text", show_default=True,
              help="Form of the result.")  # fmt: skip
@output_option
@lang_option
@click.pass_context
def explain(context: click.Context, what: tuple[str, ...], source: Path | None, target: Path | None,
            wanted: tuple[str, ...], below: float, lexicon: Path | None, form: str, output: Path | None,
            lang: str) -> None:  # fmt: skip
    """Show the page of a rule, or why segments have their adequacy.

    WHAT is the code of a rule; or articles, tables of pairs, or JSON reports of check: then the words of both sides are
    shown that stand on the other side, and those that do not.

    \b
    Example: bitext-check explain TTL001
    Example: bitext-check explain article.txt --segment s3
    Example: bitext-check explain report.json --below 0.5 --format tsv
    """
    if len(what) == 1 and not source and not target and not Path(what[0]).exists() and not Path(what[0]).suffix:
        from bitext_check.reporting.rule_pages import print_page

        print_page(what[0], lang)
        return
    segments, failures = _segments([Path(name) for name in what], source, target, lang)
    segments = [s for s in segments if not wanted or s.id in wanted]
    if wanted and not segments and not failures:
        raise InputError(
            f"no segment {', '.join(wanted)}; segments are numbered as in the report (s1, s2, …)",
            f"분절 {', '.join(wanted)}이(가) 없습니다. 분절 번호는 보고서와 같습니다(s1, s2, …)",
        )
    tell(failures, lang)
    if segments or not failures:
        explained = [(s, why) for s, why in _explained(segments, lexicon) if why.adequacy < below or below == 1.0]
        emit(_written(form, explained, failures, lang), output, f"adequacy.{'txt' if form == 'text' else form}")
    context.exit(2 if failures else 0)


@dataclass(frozen=True, slots=True)
class Segment:
    """A segment with text on both sides."""

    article: str
    id: str
    source: str
    target: str


def _segments(
    paths: Sequence[Path], source: Path | None, target: Path | None, lang: str
) -> tuple[list[Segment], list[Failure]]:
    from bitext_check.alignment.export import export_pairs
    from bitext_check.articles import aligned_articles
    from bitext_check.reading.inputs import find_jobs
    from bitext_check.records import Failure
    from bitext_check.reporting.progress import tracked

    found: list[Segment] = []
    failures: list[Failure] = []
    for report in (path for path in paths if path.suffix.lower() == ".json"):
        try:
            found.extend(_reported(report))
        except InputError as error:
            failures.append(Failure(str(report), error.message))
    others = [path for path in paths if path.suffix.lower() != ".json"]
    if not others and not source and not target and paths:
        return found, failures
    for job in tracked(list(find_jobs(others, source, target)), lang, name="aligning"):
        if isinstance(job, Failure):
            failures.append(job)
            continue
        try:
            rows = [row for article in aligned_articles(job) for row in export_pairs(article, "paragraph")]
        except InputError as error:
            failures.append(Failure(str(job.source), error.message))
            continue
        found.extend(Segment(row.article, row.id, row.source, row.target) for row in rows if row.complete)
    return found, failures


def _reported(file: Path) -> Iterator[Segment]:
    """The segments of a JSON report. Raises `InputError`."""
    from bitext_check.reading.encoding import read_text

    try:
        for article in json.loads(read_text(file))["articles"]:
            for segment in article["segments"]:
                one = Segment(str(article["id"]), str(segment["id"]), segment["source_text"], segment["target_text"])
                if one.source and one.target:
                    yield one
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InputError(
            f"{file}: not a JSON report; write one with bitext-check check --format json",
            f"{file}: JSON 보고서가 아닙니다. bitext-check check --format json으로 만드십시오",
        ) from error


def _explained(segments: Sequence[Segment], lexicon: Path | None) -> Iterator[tuple[Segment, Explanation]]:
    from bitext_check.scoring.adequacy import explain_adequacy

    pairs = [(segment.source, segment.target) for segment in segments]
    return zip(segments, explain_adequacy(pairs, lexicon=lexicon), strict=True)


def _written(
    form: str, explained: Sequence[tuple[Segment, Explanation]], failures: Sequence[Failure], lang: str
) -> str:
    if form == "json":
        rows = [_fields(segment, why) for segment, why in explained]
        return as_json({"segments": rows, "failures": failures_json(failures, lang)})
    if form == "tsv":
        header = ("article", "segment", "adequacy", "korean_found", "korean_missing", "english_found",
                  "english_missing")  # fmt: skip
        cells = ((s.article, s.id, why.adequacy, *(" | ".join(words) for words in _sides(why))) for s, why in explained)
        return as_tsv(header, cells)
    return "\n".join(_paragraph(segment, why, lang == "ko") for segment, why in explained)


def _sides(why: Explanation) -> Iterable[tuple[str, ...]]:
    return why.korean_found, why.korean_missing, why.english_found, why.english_missing


def _fields(segment: Segment, why: Explanation) -> dict[str, Any]:
    return {
        "article": segment.article,
        "id": segment.id,
        "source_text": segment.source,
        "target_text": segment.target,
        "adequacy": why.adequacy,
        "suspicions": dict(why.suspicions),
        "measures": dict(why.measures),
        "source": {"found": list(why.korean_found), "missing": list(why.korean_missing)},
        "target": {"found": list(why.english_found), "missing": list(why.english_missing)},
    }


def _paragraph(segment: Segment, why: Explanation, korean: bool) -> str:
    likely = [
        f"{_SUSPICIONS[name][korean]} {chance:.2f}"
        for name, chance in sorted(why.suspicions.items(), key=lambda pair: -pair[1])
        if chance >= _LIKELY
    ]
    head = f"{segment.article} {segment.id}  {'충실도' if korean else 'adequacy'} {why.adequacy:.2f}"
    lines = [f"{head}  ({', '.join(likely)})" if likely else head, f"  {segment.source}", f"  {segment.target}"]
    names = (
        ("영어에 있음", "영어에 없음", "한국어에 있음", "한국어에 없음") if korean
        else ("Korean found", "Korean missing", "English found", "English missing")
    )  # fmt: skip
    lines += [f"  {name}: {', '.join(words)}" for name, words in zip(names, _sides(why), strict=True) if words]
    return "\n".join(lines) + "\n"
