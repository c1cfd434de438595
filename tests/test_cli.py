"""The command line: formats, exit statuses, and one clear sentence for whatever is wrong with the input or the call."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run

Call = Callable[..., Run]

KO = (
    "보은군, 대추 작목반에 저온 창고 지원",
    "충북 보은군은 대추 작목반 14곳에 저온 창고를 지원한다고 9일 밝혔다.",
    "변가을 소장은 “수확한 대추를 오래 보관할 수 있게 됐다”고 말했다.",
)
NOTICE = "아래는 위 기사를 구글번역으로 번역한 영문입니다."
EN = (
    "Boeun County supports cold storage warehouses for jujube farming groups",
    "Boeun County, North Chungcheong Province, announced on the 9th that it will support cold storage warehouses for "
    "14 jujube farming groups.",
    "Director Byeon Ga-eul said, “Harvested jujubes can now be stored for a long time.”",
)
WRONG = (*EN[:2], EN[2].replace("Byeon Ga-eul", "Park Min-su"))


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")


def put(name: str, *lines: str, encoding: str = "utf-8") -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes("\n".join(lines).encode(encoding))
    return path


@pytest.fixture
def good() -> Path:
    return put("jujube.txt", *KO, NOTICE, *EN)


@pytest.fixture
def wrong() -> Path:
    return put("wrong.txt", *KO, NOTICE, *WRONG)


def test_a_faithful_article_ends_with_0_and_an_error_with_1(run: Call, good: Path, wrong: Path) -> None:
    assert run("check", good).status == 0
    found = run("check", wrong)
    assert (found.status, found.err) == (1, "")
    shown = " ".join(found.out.split())
    assert "Park Min-su" in shown
    assert "Ga-eul" in shown


@pytest.mark.parametrize(("limit", "status"), [("critical", 0), ("major", 1), ("info", 1), ("never", 0)])
def test_the_severity_that_counts_can_be_chosen(run: Call, wrong: Path, limit: str, status: int) -> None:
    assert run("check", wrong, "--fail-on", limit).status == status


def test_a_score_can_be_asked_for(run: Call, wrong: Path) -> None:
    assert run("check", wrong, "--fail-on", "never", "--fail-under", "99.9").status == 1
    assert run("check", wrong, "--fail-on", "never", "--fail-under", "1").status == 0


def test_the_json_report_is_the_whole_standard_output(run: Call, good: Path) -> None:
    found = run("check", good, "--format", "json")
    report = json.loads(found.out)
    assert (report["schema_version"], report["failures"]) == (1, [])
    (article,) = report["articles"]
    assert (article["id"], article["rating"], len(article["segments"])) == ("jujube", "pass", 3)
    assert found.err == ""


def test_a_pair_is_given_by_name_by_options_or_by_its_folder(run: Call) -> None:
    put("a.ko.txt", *KO)
    put("a.en.txt", *EN, encoding="utf-16")
    put("b.ko.txt", *KO, encoding="cp949")
    put("b.en.txt", *EN)
    for call in (["a.ko.txt"], ["--source", "a.ko.txt", "--target", "a.en.txt"], ["a.ko.txt", "--target", "b.en.txt"]):
        assert len(json.loads(run("check", *call, "--format", "json").out)["articles"]) == 1
    both = json.loads(run("check", ".", "a.en.txt", "--format", "json").out)["articles"]
    assert [article["id"] for article in both] == ["a", "b"]


def test_files_go_into_a_folder_that_is_made(run: Call, wrong: Path) -> None:
    call = ["check", wrong, "--format", "text", "--format", "csv", "--format", "html", "--output", "out/reports/"]
    found = run(*call)
    assert found.status == 1
    assert "Park Min-su" in found.out
    names = {path.name for path in Path("out/reports").iterdir()}
    assert {"wrong.findings.csv", "wrong.segments.csv", "wrong.html"} == names  # by article and format
    assert not any(name.endswith(".tmp") for name in names)


def test_a_folder_without_a_format_gets_tables_and_a_page(run: Call, wrong: Path) -> None:
    assert run("check", wrong, "--output", "out").status == 1
    assert {path.suffix for path in Path("out").iterdir()} == {".csv", ".html"}


@pytest.mark.parametrize("name", ["report.json", "report.html", "report.xlsx"])
def test_the_ending_of_a_file_chooses_the_format(run: Call, wrong: Path, name: str) -> None:
    if name.endswith(".xlsx"):
        pytest.importorskip("xlsxwriter")
    assert run("check", wrong, "--output", name).status == 1
    data = Path(name).read_bytes()
    assert data[:2] == {"json": b"{\n", "html": b"<!", "xlsx": b"PK"}[name.partition(".")[2]]


def test_text_alone_goes_into_a_file(run: Call, wrong: Path) -> None:
    found = run("check", wrong, "--format", "text", "--output", "report.txt")
    assert found.out == ""
    assert "Park Min-su" in Path("report.txt").read_text(encoding="utf-8")


def test_messages_are_in_korean_when_asked_for(run: Call, wrong: Path) -> None:
    assert "이름" in run("check", wrong, "--lang", "ko").out
    put("bitext-check.toml", 'language = "ko"')
    assert "이름" in run("check", wrong).out
    assert "파일이나 폴더가 없습니다" in run("check", "nowhere").err
    Path("bitext-check.toml").unlink()
    for language in (("--lang", "ko"), ("--lang=ko",)):
        assert "검사할 것이 없습니다" in run("check", *language).err


def test_rules_are_selected_and_ignored(run: Call, wrong: Path) -> None:
    assert run("check", wrong, "--select", "number").status == 0
    assert run("check", wrong, "--select", "name").status == 1
    ignored = [part for category in ("name", "attribution", "consistency") for part in ("--ignore", category)]
    assert run("check", wrong, *ignored).status == 0


# One by one, what a user gets wrong. Each ends with 2 and one sentence on standard error, and the good article beside
# it is checked and reported all the same.
BROKEN: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "empty.txt: the file is empty"),
    "blank.txt": ("\ufeff \n\n".encode(), "blank.txt: the file is empty"),
    "binary.txt": (bytes(range(256)) * 20, "binary.txt: this is not a text file"),
    "korean.txt": ("\n".join(KO).encode(), "no English translation was found on this page; give the English with"),
    "english.txt": ("\n".join(EN).encode(), "no Korean text was found on this page; give the Korean with --source"),
    "broken.txt": ("\n".join((*KO, *EN)).encode()[:200] + b"\xff\xff" + EN[0].encode(), "broken.txt: byte 200 (0x"),
    "table.tsv": ("korean\tenglish\n하나\tone\n".encode(), "the table has no column source and no column target"),
    "rows.csv": (b"source,target\n", "the table has a header but no rows"),
    "page.html": (b"<html><body></body></html>", "no article text was found in the HTML"),
    "half.ko.txt": ("\n".join(KO).encode(), "the other half (half.en.txt) is missing"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_in_a_folder_stops_nothing(run: Call, name: str) -> None:
    put("pages/good.txt", *KO, NOTICE, *EN)
    put("pages/z.txt", *KO, NOTICE, *WRONG)
    data, words = BROKEN[name]
    Path("pages", name).write_bytes(data)
    found = run("check", "pages", "--format", "json")
    report = json.loads(found.out)
    assert found.status == 2
    (sentence,) = found.sentences
    assert words in sentence
    assert [article["id"] for article in report["articles"]] == ["good", "z"]
    assert report["articles"][1]["issues"]
    (failure,) = report["failures"]
    assert failure["path"] == str(Path("pages", name))
    assert failure["error"] == sentence


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_alone_gives_one_sentence_and_no_report(run: Call, name: str) -> None:
    data, words = BROKEN[name]
    put(name).write_bytes(data)
    found = run("check", name)
    assert (found.status, found.out) == (2, "")
    (sentence,) = found.sentences
    assert words in sentence


def test_a_missing_path_beside_a_good_one(run: Call, good: Path) -> None:
    found = run("check", "nowhere.txt", good)
    assert found.status == 2
    assert found.sentences == ["nowhere.txt: no such file or folder; check the path"]
    assert "jujube" in found.out


def test_an_output_that_cannot_be_written_loses_no_finding(run: Call, wrong: Path) -> None:
    put("file", "not a folder")
    for formats in ([], ["--format", "json"]):
        found = run("check", wrong, *formats, "--output", "file/reports/")
        assert found.status == 2
        (sentence,) = found.sentences
        assert "The report cannot be written to file/reports" in sentence
        assert "--output" in sentence
        assert "Park Min-su" in found.out
    assert Path("file").read_text(encoding="utf-8") == "not a folder"
    assert {path.name for path in Path().iterdir()} == {"file", "wrong.txt"}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "nothing to check: give an article"),
        (["--source", "jujube.txt"], "--target is missing"),
        (["jujube.txt", "--format", "jsn"], "There is no format 'jsn' (did you mean json?)"),
        (["jujube.txt", "--format", "csv", "--format", "json"], "cannot share standard output"),
        (["jujube.txt", "--format", "csv", "--format", "json", "--output", "one.csv"], "cannot go into the one file"),
        (["jujube.txt", "--output", "report.doc"], "The ending of report.doc is that of no format"),
        (["jujube.txt", "--fail-on", "terrible"], "'terrible' is not one of"),
        (["jujube.txt", "--fail-under", "101"], "101"),
        (["jujube.txt", "--lang", "fr"], "'fr' is not one of"),
        (["jujube.txt", "--select", "titel"], "no rule is called 'titel'; did you mean title?"),
        (["jujube.txt", "--ignore", "XYZ999"], "no rule is called 'XYZ999'"),
        (["jujube.txt", "--config", "none.toml"], "none.toml: cannot be read"),
        (["jujube.txt", "--colour"], "No such option"),
    ],
)
def test_a_call_that_makes_no_sense_ends_with_2_and_one_sentence(
    run: Call, good: Path, arguments: list[str], words: str
) -> None:
    found = run("check", *arguments)
    assert found.status == 2
    (sentence,) = found.sentences
    assert words in sentence
    assert sentence.count("bitext-check: ") <= 1
    assert "Traceback" not in sentence
    assert {path.name for path in Path().iterdir()} == {good.name}


def test_an_unknown_key_of_the_settings_is_named(run: Call, good: Path) -> None:
    put("bitext-check.toml", "pass-scor = 80")
    found = run("check", good)
    assert (found.status, found.out) == (2, "")
    (sentence,) = found.sentences
    assert "bitext-check.toml: unknown key pass-scor; did you mean pass-score?" in sentence


def test_a_broken_table_of_the_house_is_one_sentence(run: Call, good: Path) -> None:
    put("house/severities.tsv", "severity\tpenalty", "major\t5\thouse\ttoo\tmany")
    put("bitext-check.toml", 'tables = "house"')
    found = run("check", good)
    assert found.status == 2
    (sentence,) = found.sentences
    assert "severities.tsv, line 2" in sentence


def test_commands_without_an_article(run: Call) -> None:
    assert run("--version").out.startswith("bitext-check, version")
    assert "check" in run("--help").out
    assert run().status == 2
    assert run("chek").sentences == ["bitext-check: No such command 'chek'. Did you mean 'check'?"]
    assert "NAM001" in run("rules").out
    assert "NAM001" in run("explain", "nam001").out
    assert "match" in run("compare", "name", "변가을", "Byeon Ga-eul").out
    assert "match" in run("compare", "quantity", "14곳", "14 places").out
    said = run("compare", "title", "이사장", "Chairman", "--context", "한빛연금공단").out
    assert said.startswith("variant")
    assert "공단" in said
    assert "expected: president" in said
    assert "match" in run("compare", "title", "군수", "county governor", "--lang", "ko").out
    assert run("explain", "XYZ999").status == 2


def call_outside(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "bitext_check.cli", *arguments],
        capture_output=True,
        env={**os.environ, **environment},
        timeout=120,
        check=False,
    )


def test_as_a_program_of_its_own_on_a_terminal_that_is_not_unicode(wrong: Path) -> None:
    found = call_outside("check", str(wrong), PYTHONIOENCODING="ascii")
    assert (found.returncode, found.stderr) == (1, b"")
    assert b"Park Min-su" in found.stdout


# What each quick command may not load: each of these takes longer than the command itself.
HEAVY = "kiwipiepy trafilatura lxml numpy sentencex Stemmer snowballstemmer charset_normalizer jinja2 pyarrow pandas".split()
OURS = "pipeline alignment.pairs annotation.reading content.lexicon corpus.run segmentation.passages".split()


@pytest.mark.parametrize(
    ("arguments", "more"),
    [
        (["--help"], ["rich", "bitext_check.records", "bitext_check.checking", "bitext_check.tables.load"]),
        (["check", "--help"], ["rich", "bitext_check.records", "bitext_check.checking"]),
        (["rules"], []),
        (["explain", "TTL001"], []),
        (["romanize", "이동열"], ["rich", "bitext_check.checking"]),
    ],
)
def test_quick_commands_load_nothing_heavy(arguments: list[str], more: list[str]) -> None:
    names = [*HEAVY, *(f"bitext_check.{name}" for name in OURS), *more]
    code = (
        "import sys\nfrom bitext_check.cli import main\nsys.argv[1:] = " + repr(arguments) + "\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        f"print([n for n in {names!r} if n in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=False)
    assert done.stdout
    assert done.stderr.decode().strip() == "[]"


def test_a_page_is_checked_without_numpy() -> None:
    """Texts of few paragraphs are searched place by place: loading numpy takes longer than that."""
    code = (
        "import sys\nfrom bitext_check.cli import main\nsys.argv[1:] = ['check', 'corpora/gangneung-library.txt']\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\nprint('numpy' in sys.modules, file=sys.stderr)"
    )
    project = Path(__file__).parent.parent
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=120, check=False, cwd=project)
    assert b"gangneung-library" in done.stdout
    assert done.stderr.decode().split()[-1] == "False"


def test_the_model_is_begun_before_the_rooms_of_a_check_are_imported(tmp_path: Path) -> None:
    """The model takes longest: it loads beside the imports, not only beside the tables."""
    code = (
        "import sys\nfrom bitext_check.cli import main\nfrom bitext_check.segmentation import analyser\n"
        "analyser.begin_beside = lambda: print('bitext_check.pipeline' in sys.modules, file=sys.stderr)\n"
        f"sys.argv[1:] = ['check', {str(tmp_path / 'none.txt')!r}]\nmain()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=120, check=False)
    assert done.returncode == 2
    assert done.stderr.decode().splitlines()[0] == "False"
