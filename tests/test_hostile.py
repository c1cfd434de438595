"""Hostile and broken input: one clear sentence or a report, in a time that grows with the length of the text."""

from __future__ import annotations

import itertools
import json
import os
import pickle
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import bitext_check.checking as engine
import bitext_check.corpus.checking as checking
from bitext_check.alignment.pairs import make_pairs
from bitext_check.annotation.people import read_people
from bitext_check.annotation.people_links import people_links
from bitext_check.annotation.reading import annotate
from bitext_check.articles import aligned_halves
from bitext_check.checking import check
from bitext_check.corpus.checking import check_item
from bitext_check.pipeline import check_article
from bitext_check.reading.articles import ArticleRecord
from bitext_check.reading.errors import InputError
from bitext_check.reading.inputs import Job
from bitext_check.reading.pages import make_page
from bitext_check.records import ArticleReport, Failure, Mention, Report
from bitext_check.reporting.formats import FORMATS, render
from bitext_check.reporting.writing import write
from bitext_check.scoring.mqm import score_article
from bitext_check.segmentation.passages import passages
from bitext_check.settings import Settings
from bitext_check.splitting import split_single
from tests.conftest import Run

pytestmark = pytest.mark.usefixtures("analyser")
Call = Callable[..., Run]

NOTICE = "아래는 위 기사를 구글번역으로 번역한 영문입니다."
KOREAN = "증평군 봉하경 관장은 {day}일 “책 {books}권을 샀다”고 말했다."
FAMILY = (("봉", "Bong"), ("석", "Seok"), ("탁", "Tak"), ("국", "Kook"), ("명", "Myung"), ("표", "Pyo"), ("길", "Gil"))
GIVEN = (("하", "ha"), ("경", "kyung"), ("가", "ga"), ("람", "ram"), ("다", "da"), ("온", "on"), ("영", "young"))
ENGLISH = "Director Bong Ha-kyung of Jeungpyeong County said on the {day}th, “We bought {books} books.”"


def sides(size: int) -> tuple[str, str]:
    """An article of so many paragraphs that differ."""
    days = [(4 + n % 16, 100 + n) for n in range(size)]
    return tuple("\n".join(form.format(day=d, books=b) for d, b in days) for form in (KOREAN, ENGLISH))  # type: ignore[return-value]


def many_people(size: int) -> tuple[str, str]:
    """An article of so many paragraphs, each with a person of its own; some English ones are missing or say more."""
    korean, english = [], []
    names = itertools.cycle(itertools.product(FAMILY, GIVEN, GIVEN))
    for number, ((one, surname), (two, first), (three, second)) in zip(range(size), names, strict=False):
        korean.append(f"{one}{two}{three} 증평군수는 {4 + number % 16}일 “책 {100 + number}권을 샀다”고 말했다.")
        said = f"said on the {4 + number % 16}th, “We bought {100 + number} books.”"
        english.append(f"Jeungpyeong County Governor {surname} {first.capitalize()}-{second} {said}")
        if number % 9 == 4:
            english.pop()
        if number % 11 == 6:
            english.append(f"The cafe of the library has {number} seats, visitors from {4 + number} towns were told.")
    return "\n".join(korean), "\n".join(english)


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def page(name: str, korean: str = "", english: str = "") -> Path:
    one, other = sides(2)
    Path(name).write_text(f"{korean or one}\n{NOTICE}\n{english or other}\n", encoding="utf-8")
    return Path(name)


def endless(*_: object) -> None:
    while True:
        try:
            sum(range(1000))
        except Exception:  # as the engine of the rules would
            continue


# Time


def test_an_article_that_takes_too_long_is_a_failure_and_the_others_are_checked(
    run: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        page(name)
    whole = checking.check_job
    monkeypatch.setattr(checking, "check_job", lambda job, s: endless() if job.id == "b" else whole(job, s))
    result = run("check", "a.txt", "b.txt", "c.txt", "--format", "json", "--timeout-per-article", "4")
    assert result.status == 2
    report = json.loads(result.out)
    assert [article["id"] for article in report["articles"]] == ["a", "c"]
    (failure,) = report["failures"]
    assert failure["path"] == "b.txt"
    assert failure["error"] == "b.txt: not done after 4 seconds of computing; left out (--timeout-per-article)"


def test_each_article_of_a_table_has_its_own_time(monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = (side.splitlines() for side in sides(3))
    rows = "".join(f"{name}\t{k}\t{e}\n" for name, k, e in zip("abc", one, other, strict=True))
    Path("t.tsv").write_text(f"article\tsource\ttarget\n{rows}", encoding="utf-8")
    whole = checking.check_table
    monkeypatch.setattr(checking, "check_table", lambda table, s: endless() if table.id == "b" else whole(table, s))
    found = check_item(Job("t", Path("t.tsv"), table=True), Settings(), 1)
    assert [type(one) for one in found] == [ArticleReport, Failure, ArticleReport]
    assert isinstance(found[1], Failure)
    assert found[1].path == "t.tsv: b"


def test_an_article_that_breaks_the_checker_is_a_failure_and_the_others_are_checked(
    run: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    page("a.txt")
    page("b.txt")
    whole = checking.check_job
    monkeypatch.setattr(checking, "check_job", lambda job, s: [1 / 0] if job.id == "a" else whole(job, s))
    result = run("check", "a.txt", "b.txt", "--format", "json", "--lang", "ko")
    report = json.loads(result.out)
    assert (result.status, [article["id"] for article in report["articles"]]) == (2, ["b"])
    assert "ZeroDivisionError" in report["failures"][0]["error"]


def test_a_rule_that_breaks_is_named_in_the_report_and_takes_no_other_down(
    run: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    korean, english = sides(2)
    page("a.txt", korean, english.replace("101 books", "701 books").replace("the 4th", "the 9th"))
    rules = engine.load_rules()

    def crash(*_: object) -> object:
        raise RuntimeError("out of order")

    broken = tuple(replace(rule, check=crash) if rule.rule.category == "date" else rule for rule in rules)
    monkeypatch.setattr(engine, "load_rules", lambda: broken)
    report = json.loads(run("check", "a.txt", "--format", "json").out)
    (article,) = report["articles"]
    assert {issue["category"] for issue in article["issues"]} == {"number"}
    assert "out of order" in json.dumps(article)


def seconds(step: Callable[[], object]) -> float:
    start = time.process_time()
    step()
    return time.process_time() - start


def test_the_time_of_every_step_grows_with_the_number_of_paragraphs() -> None:
    """Twelve times the paragraphs may take eighteen times the time."""

    def steps(size: int) -> Iterator[tuple[str, float]]:
        settings = Settings()
        korean, english = many_people(size)
        begun = time.process_time()

        def lap() -> float:
            nonlocal begun
            last, begun = begun, time.process_time()
            return begun - last

        source, target = (
            split_single(make_page("a", "a", korean), "ko"),
            split_single(make_page("a", "a", english), "en"),
        )
        yield "split", lap()
        article = aligned_halves(source, target)
        yield "align", lap()
        article = annotate(article, settings)
        yield "annotate", lap()
        findings, notes = check(article, settings)
        yield "rules", lap()
        report = Report((score_article(article, findings, notes, settings),))
        yield "score", lap()
        for name in ("json", "csv", "html", "sarif", "text", "markdown", "junit"):
            assert render(name, report, "en")
        yield "report", lap()

    dict(steps(10))  # loads what is loaded once
    few, many = dict(steps(40)), dict(steps(480))
    # What takes no noticeable time has no ratio.
    slow = {name: (few[name], many[name]) for name in few if many[name] > 18 * few[name] + 1}
    assert slow == {}


def test_at_a_paragraph_only_the_people_named_there_are_asked() -> None:
    """A count, where a time would say the same only of thousands of paragraphs."""
    asked = 0

    class Counting(dict[int, list[Mention]]):
        def get(self, *key: object) -> object:  # type: ignore[override]
            nonlocal asked
            asked += 1
            return super().get(*key)  # type: ignore[call-overload]

    size = 200
    korean, english = (list(enumerate(side.splitlines())) for side in many_people(size))
    pairs = make_pairs(passages("ko", korean), passages("en", english), frozenset())
    people = read_people(pairs)
    assert len(people.entities) >= size * 0.9
    for entity in people.entities:
        entity.korean, entity.english = Counting(entity.korean), Counting(entity.english)
    people_links(pairs, people)
    assert 0 < asked < 50 * size


@pytest.mark.parametrize("same", [False, True])
def test_hundreds_of_quotations_in_one_paragraph_take_a_time_that_grows_with_them(same: bool) -> None:
    """Eight times the quotations may take twenty-eight times the time: not its square, with room for a busy machine."""

    def joined(size: int) -> Callable[[], object]:
        korean, english = ((side.replace("\n", " ") for side in sides(size)) if not same else
                           (f"{side} " * size for side in sides(1)))  # fmt: skip
        return lambda: check_article(f"{korean}\n", f"{english}\n")

    seconds(joined(10))
    few, many = seconds(joined(50)), seconds(joined(400))
    assert many < 28 * few + 0.5


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param(KOREAN, "paragraph 1 has", id="Korean"),
        pytest.param("a", "no Korean|more than 50,000", id="one letter"),
        pytest.param("가 " * 3 + "1,", "paragraph 1 has", id="words and figures"),
        pytest.param("“가” ", "paragraph 1 has", id="quotations"),
        pytest.param("http://a@", "no Korean|more than 50,000", id="addresses"),
    ],
)
def test_ten_megabytes_on_one_line_end_with_one_sentence(line: str, said: str) -> None:
    text = (line * (10_000_000 // len(line.encode()) + 1))[:10_000_000]
    start = time.process_time()
    with pytest.raises(InputError, match=said) as refused:
        check_article(f"{text}\n", f"{sides(1)[1]}\n")
    assert len(refused.value.message.en) < 300
    assert time.process_time() - start < 20


# Files


@pytest.mark.parametrize(
    "name",
    ["with space.txt", "it's \"quoted\".txt", "line\nbreak.txt", "-dash.txt", "봉황산.txt", "\u1107\u1169\u11bc산.txt",
     "percent%20s{0}.txt", "tab\there.txt", "\x1b[31mred.txt", "a;b|c&d$(e).txt"],
)  # fmt: skip
def test_any_name_of_a_file_is_only_a_name(run: Call, name: str) -> None:
    Path("in").mkdir()
    korean, english = sides(2)
    page(f"in/{name}", korean, english.replace("101 books", "701 books"))
    result = run("check", "in", "--format", "json")
    (article,) = json.loads(result.out)["articles"]
    assert (result.status, article["id"], article["source_path"]) == (1, name[:-4], f"in/{name}")
    shown = run("check", "in", "--format", "text")
    assert "\x1b" not in shown.out
    written = run("check", "in", "--format", "csv", "--format", "html", "--format", "sarif", "--format", "junit",
                  "--format", "markdown", "--output", "out/")  # fmt: skip
    assert written.status == 1
    assert all("/" not in p.name for p in Path("out").iterdir())
    assert len(list(Path("out").iterdir())) >= 5


def test_links_unreadable_files_and_pipes(run: Call) -> None:
    Path("in").mkdir()
    page("in/a.txt")
    page("b.txt")
    Path("in/link.txt").symlink_to(Path("b.txt").resolve())
    Path("in/broken.txt").symlink_to("nowhere.txt")
    Path("in/round.txt").symlink_to("round.txt")
    Path("in/up").symlink_to("..")
    os.mkfifo("in/pipe.txt")
    Path("in/folder.txt").mkdir()
    result = run("check", "in", "--format", "json")
    report = json.loads(result.out)
    assert [article["id"] for article in report["articles"]] == ["a", "link"]
    assert sorted(failure["path"] for failure in report["failures"]) == ["in/broken.txt", "in/round.txt"]
    assert result.status == 2


def test_a_file_that_may_not_be_read_is_named(run: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    page("a.txt")
    page("b.txt")
    whole = Path.read_bytes

    def refuse(self: Path) -> bytes:
        # The superuser, whom tests may run as, may read everything.
        if self.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return whole(self)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    result = run("check", "a.txt", "b.txt", "--format", "json")
    assert result.status == 2
    assert "a.txt: cannot be read (Permission denied)" in result.err
    assert [article["id"] for article in json.loads(result.out)["articles"]] == ["b"]


def test_a_folder_that_vanishes_while_it_is_read_is_a_failure(run: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("in").mkdir()
    page("in/a.txt")
    page("in/b.txt")
    page("c.txt")
    whole = checking.check_job

    def vanishing(job: Job, settings: Settings) -> object:
        found = list(whole(job, settings))
        shutil.rmtree("in", ignore_errors=True)
        return found

    monkeypatch.setattr(checking, "check_job", vanishing)
    result = run("check", "in", "c.txt", "--format", "json")
    report = json.loads(result.out)
    assert [article["id"] for article in report["articles"]] == ["a", "c"]
    assert [failure["path"] for failure in report["failures"]] == ["in/b.txt"]
    assert result.status == 2


def test_every_format_takes_any_text() -> None:
    """Half pairs, controls, marks of direction, formulas and markup go through each reporter."""
    odd = "\ud800\x00\x07\u202e\u200b\ufeff=1+1\x1b[2J<script>|`*_[x](y)]]>&amp;😀\u1112\u1161\u11ab"
    korean, english = sides(2)
    report = check_article(f"{korean}{odd}\n", f"{english.replace('101 books', '701 books')}{odd}\n")
    assert report.findings
    for name in FORMATS:
        if name == "xlsx":
            pytest.importorskip("xlsxwriter")
        for language in ("en", "ko"):
            assert render(name, Report((report,)), language)


def test_records_of_any_shape_are_a_report_or_a_failure() -> None:
    for source, target in (("", ""), ("가", ""), ("", "a"), ("\x00", "\x00"), ("\ud800", "a"), ("a", "가"), ("1", "1")):
        (found,) = check_item(ArticleRecord("a:1", "a", source, target), Settings())
        assert isinstance(found, ArticleReport | Failure)
        if isinstance(found, Failure):
            assert "broke down" not in found.error.en, (source, target)


def test_an_error_comes_whole_out_of_another_process() -> None:
    error = pickle.loads(pickle.dumps(InputError("wrong", "틀림")))
    assert (str(error), error.message.ko) == ("wrong", "틀림")


# Writing


def test_a_full_disk_loses_neither_the_findings_nor_the_earlier_report(run: Call) -> None:
    korean, english = sides(2)
    page("a.txt", korean, english.replace("101 books", "701 books"))
    Path("out").mkdir()
    Path("out/a.html").write_text("earlier", encoding="utf-8")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    # No file may grow longer, as when nothing is left on the disk.
    resource.setrlimit(resource.RLIMIT_FSIZE, (3000, hard))
    try:
        result = run("check", "a.txt", "--format", "html", "--format", "csv", "--output", "out/")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert result.status == 2
    assert "cannot be written to out" in result.err
    assert "701" in result.out
    assert {p.name: p.read_text(encoding="utf-8") for p in Path("out").iterdir()} == {"a.html": "earlier"}


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """A folder `disk` of 60 kB, and the working folder. Left out where the process may mount nothing."""
    disk = Path("disk").resolve()
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=60k", "tmpfs", str(disk)]
    if not shutil.which("mount") or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("this process may not mount a disk of its own")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def full(disk: Path) -> None:
    """Leave two blocks."""
    (disk / "filler").write_bytes(bytes(52_000))


def test_a_full_disk_keeps_the_earlier_report(run: Call, small_disk: Path) -> None:
    korean, english = sides(2)
    page("a.txt", korean, english.replace("101 books", "701 books"))
    (small_disk / "a.html").write_text("earlier", encoding="utf-8")
    full(small_disk)
    result = run("check", "a.txt", "--format", "html", "--format", "csv", "--output", small_disk)
    assert result.status == 2
    assert "No space left on device" in result.err
    assert "701" in result.out
    assert {p.name for p in small_disk.iterdir()} == {"a.html", "filler"}
    assert (small_disk / "a.html").read_text(encoding="utf-8") == "earlier"


def test_a_corpus_run_on_a_full_disk_goes_on_when_there_is_room(run: Call, small_disk: Path) -> None:
    korean, english = sides(40)
    with Path("c.jsonl").open("w", encoding="utf-8") as stream:
        for number in range(3):
            stream.write(json.dumps({"id": f"a{number}", "source": korean, "target": english}) + "\n")
    (small_disk / "filler").write_bytes(bytes(22_000))
    command = ("check", "c.jsonl", "--workers", "1", "--shard-size", "1", "--format", "jsonl", "--output",
               small_disk / "run")  # fmt: skip
    result = run(*command)
    assert result.status == 2
    assert "cannot be written (No space left on device); what is done is kept" in result.err
    assert "Traceback" not in result.err
    written = [p for p in small_disk.rglob("*") if p.is_file() and p.name != "filler"]
    assert {p.name for p in written} >= {"manifest.json", "part-000000.jsonl", "part-000000.json"}
    assert not [p for p in written if p.suffix == ".tmp"]
    for part in (p for p in written if p.suffix == ".jsonl"):
        assert all(json.loads(line) for line in part.read_text(encoding="utf-8").splitlines())
    (small_disk / "filler").unlink()
    subprocess.run(["mount", "-o", "remount,size=1m", str(small_disk)], check=True)
    assert run(*command).status in (0, 1)
    assert len(list((small_disk / "run" / "shards").iterdir())) == 3


def test_a_memory_on_a_full_disk_is_one_sentence(run: Call, small_disk: Path) -> None:
    page("a.txt")
    full(small_disk)
    result = run("names", "a.txt", "--memory", small_disk / "m.db")
    assert result.status == 2
    (sentence,) = result.sentences
    assert "m.db: cannot be used as a memory" in sentence


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_standard_output_on_a_full_disk_is_one_sentence() -> None:
    page("a.txt")
    for extra, said in (
        ((), "cannot be written"),
        (("--lang", "ko"), "쓸 수 없습니다"),
        (("--format", "json"), "cannot be written"),
    ):
        with open("/dev/full", "w") as nowhere:
            command = [sys.executable, "-m", "bitext_check", "check", "a.txt", *extra]
            done = subprocess.run(command, stdout=nowhere, stderr=subprocess.PIPE, check=False)
        assert done.returncode == 2
        assert said in done.stderr.decode()
        assert "No space left on device" in done.stderr.decode()
        assert b"Traceback" not in done.stderr
        assert b"Exception ignored" not in done.stderr


def test_a_writer_killed_at_any_moment_leaves_whole_files() -> None:
    """Fifty kills; each file is the one before or the one after, never a part of one."""
    folder = Path("out").resolve()
    size, chance = 200_000, random.Random(7)
    write({"json": "0" * size, "html": "0" * size}, folder)
    for number in range(50):
        child = os.fork()
        if child == 0:
            try:
                for turn in itertools.count(number):
                    write({"json": str(turn % 10) * size, "html": str(turn % 10) * size}, folder)
            finally:
                os._exit(1)
        time.sleep(chance.random() * 0.03)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        for file in (folder / "report.json", folder / "report.html"):
            text = file.read_text(encoding="utf-8")
            assert len(text) == size
            assert len(set(text)) == 1
