"""What must not matter does not: form and encoding of a file, order of files, a second run; and a fix only mends."""

from __future__ import annotations

import html
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from bitext_check.articles import aligned_articles
from bitext_check.evaluation.edits import edits
from bitext_check.evaluation.kinds import KINDS
from bitext_check.evaluation.measuring import as_good, changed
from bitext_check.pipeline import check_article, check_job
from bitext_check.reading.inputs import Job, find_jobs
from bitext_check.records import ArticleReport, Finding
from bitext_check.settings import Settings
from tests.conftest import Run

pytestmark = pytest.mark.usefixtures("analyser")
Call = Callable[..., Run]
ROOT = Path(__file__).parent.parent
CORPORA = ROOT / "corpora"
GOOD = ROOT / "benchmarks" / "known_good"
NOTICE = "아래는 위 기사를 구글번역으로 번역한 영문입니다."

# Errors of several kinds, and nothing beyond CP949.
KOREAN = (
    "속초시 시설공단, 야외 스케이트장 연다",
    "강원 속초시시설관리공단은 오는 21일 청초호 옆에 야외 스케이트장을 연다고 14일 밝혔다.",
    "스케이트장은 길이 60m, 폭 30m이며 공사비로 7억 5천만 원이 들었다.",
    "지난겨울에는 시민 3만 8천 명이 찾아 전년보다 12% 늘었다.",
    "함우영 이사장은 \u201c안전 요원을 12명 두겠다\u201d며 \u201c요금은 올리지 않는다\u201d고 말했다.",
    "스케이트장은 내년 2월 15일까지 운영하며 월요일에는 쉰다.",
)
ENGLISH = (
    "Sokcho Facilities Corporation to open outdoor ice rink",
    "The Sokcho City Facilities Management Corporation in Gangwon announced on the 14th that it will open an outdoor ice "
    "rink next to Cheongcho Lake on the 28th.",
    "The rink is 60 meters long and 30 meters wide, and construction cost 75 billion won.",
    "Last winter, 38,000 citizens visited, up 12 percent from the previous year.",
    "President Ham Woo-jin said, \u201cWe will have 12 safety guards,\u201d and added, \u201cWe will raise the fee.\u201d",
    "The rink will operate until February 15 next year and is closed on Mondays.",
)


def seen(report: ArticleReport) -> list[tuple[object, ...]]:
    """The findings without their paragraph numbers, which differ between one page and two files."""
    return [
        (f.rule.code, f.severity, f.confidence, f.suggestion, f.message,
         *((p.start, p.end, p.text) if p else None for p in (f.source, f.target)))
        for f in report.findings
    ]  # fmt: skip


def put(file: Path, lines: tuple[str, ...], encoding: str = "utf-8", end: str = "\n") -> Path:
    file.write_bytes(end.join([*lines, ""]).encode(encoding))
    return file


def page(lines: tuple[str, ...]) -> str:
    inner = "".join(f"<p>{html.escape(line)}</p>\n" for line in lines)
    return f"<html><head><title>x</title></head><body><article>{inner}</article></body></html>"


def only(folder: Path) -> ArticleReport:
    found = [report for job in find_jobs([folder]) if isinstance(job, Job) for report in check_job(job, Settings())]
    (report,) = found
    assert isinstance(report, ArticleReport), report
    return report


def test_the_form_and_encoding_of_a_file_do_not_change_what_is_found(tmp_path: Path) -> None:
    both = (*KOREAN, NOTICE, *ENGLISH)
    expected = seen(check_article("\n".join(both)))
    assert Counter(code[:3] for code, *_ in expected) >= Counter(("DAT", "MNY", "NAM"))  # type: ignore[index]
    forms: dict[str, Callable[[Path], object]] = {
        "txt": lambda f: put(f / "a.txt", both),
        "crlf": lambda f: put(f / "a.txt", both, end="\r\n"),
        "blank lines": lambda f: put(f / "a.txt", both, end="\n\n"),
        "md": lambda f: put(f / "a.md", both, end="\n\n"),
        "utf-8 with a mark": lambda f: put(f / "a.txt", both, "utf-8-sig"),
        "cp949": lambda f: put(f / "a.txt", both, "cp949"),
        "utf-16": lambda f: put(f / "a.txt", both, "utf-16"),
        "utf-16 without a mark": lambda f: put(f / "a.txt", both, "utf-16-le"),
        "html": lambda f: put(f / "a.html", (page(both),)),
        "html in cp949": lambda f: put(f / "a.html", (page(both).replace("<head>", '<head><meta charset="euc-kr">'),), "cp949"),
        "pair": lambda f: (put(f / "a.ko.txt", KOREAN), put(f / "a.en.txt", ENGLISH)),
        "pair, mixed": lambda f: (put(f / "a.ko.txt", KOREAN, "cp949"), put(f / "a.en.html", (page(ENGLISH),))),
        "record": lambda f: put(f / "a.jsonl", (json.dumps({"source": list(KOREAN), "target": list(ENGLISH)}),)),
        "table": lambda f: put(f / "a.tsv", ("source\ttarget", *("\t".join(p) for p in zip(KOREAN, ENGLISH, strict=True)))),
    }  # fmt: skip
    for name, write in forms.items():
        folder = tmp_path / name
        folder.mkdir()
        write(folder)
        if name == "record":
            from bitext_check.corpus.checking import check_records

            (report,) = check_records(Job("a", folder / "a.jsonl", records=True), Settings())
            assert isinstance(report, ArticleReport)
        else:
            report = only(folder)
        assert seen(report) == expected, name


def test_the_order_of_files_does_not_matter() -> None:
    names = ["gumi-company.txt", "andong-police.txt", "suncheon-council.txt"]
    orders = (names, names[::-1], [names[1], names[0], names[1], names[2]])
    found = [{n: check_article(CORPORA / n) for n in order} for order in orders]
    assert found[0] == found[1] == found[2]


def test_a_second_run_writes_the_same_bytes_under_another_hash_seed(tmp_path: Path) -> None:
    """Sets and dictionaries of texts have another order in each process; nothing that is written may depend on it."""
    written = []
    for seed in ("1", "2"):
        out = tmp_path / seed
        command = [sys.executable, "-m", "bitext_check", "check", str(CORPORA), "--output", f"{out}/", "--quiet"]
        formats = ("json", "csv", "html", "sarif", "junit", "markdown")
        call = [*command, *(word for name in formats for word in ("--format", name))]
        done = subprocess.run(call, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=False)
        assert done.returncode == 1, done.stderr
        written.append({file.name: file.read_bytes() for file in sorted(out.iterdir())})
    assert len(written[0]) >= 6
    assert written[0] == written[1]


def _plain(finding: Finding) -> tuple[object, ...]:
    return (finding.rule.code, *(p.text if p else None for p in (finding.source, finding.target)))


def test_a_replacement_removes_its_finding_and_brings_no_other() -> None:
    """Errors in figures are put into good articles; what the checker would write instead ends them."""
    from bitext_check.fixing.certain import replacement

    kinds = [k for k in KINDS if k.name.partition("/")[0] in ("number", "money", "date", "unit")]
    mended = 0
    for name in ("local-bridge", "economy-exports", "farm-apples"):
        (article,) = aligned_articles(Job(name, GOOD / f"{name}.txt"))
        good = as_good(article)
        korean = "\n".join(good.korean)
        before = Counter(map(_plain, check_article(korean, "\n".join(good.english)).findings))
        for edit in edits(good, kinds, 3, 1):
            lines, _ = changed(good, [edit])
            report = check_article(korean, "\n".join(lines))
            new = [f for f in report.findings if not before[_plain(f)] and f.target is not None]
            sure = [(f, words) for f in new if (words := replacement(f)) is not None and f.target is not None]
            for finding, words in sure[:1]:
                assert finding.target is not None
                place, text = finding.target, lines[finding.target.paragraph]
                fixed = [*lines]
                fixed[place.paragraph] = text[: place.start] + words + text[place.end :]
                after = Counter(map(_plain, check_article(korean, "\n".join(fixed)).findings))
                assert after <= before, (edit, words, after)
                mended += 1
    assert mended > 10


def test_the_command_writes_the_same_report_twice(run: Call) -> None:
    first, second = (run("check", CORPORA / "gumi-company.txt", "--format", "json") for _ in range(2))
    assert first == second
