"""The terminal: progress on standard error alone, colours, completion, and an example in every help text."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from bitext_check.cli import cli
from bitext_check.reporting import progress
from bitext_check.reporting.progress import tracked
from tests.conftest import Run

Call = Callable[..., Run]
KO = "충북 보은군은 대추 작목반 14곳에 저온 창고를 지원한다고 9일 밝혔다."
EN = "Boeun County announced on the 9th that it will support cold storage warehouses for 15 jujube farming groups."


def on_terminal(code: str, **environment: str) -> tuple[str, str, int]:
    """What a Python program writes to standard output (a pipe) and to standard error (a terminal)."""
    master, slave = pty.openpty()
    program = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=slave,
                               env={**os.environ, "TERM": "xterm", "COLUMNS": "80", **environment})  # fmt: skip
    os.close(slave)
    said = b""
    while True:
        try:
            part = os.read(master, 4096)
        except OSError:  # the other end is closed: on Linux an error, not an end of file
            break
        if not part:
            break
        said += part
    assert program.stdout is not None
    out = program.stdout.read().decode()
    os.close(master)
    return out, said.decode("utf-8", "replace"), program.wait()


SLOW = """
import time
from bitext_check.reporting.progress import tracked
for n in tracked(range(4), "en", after={after}):
    print(n)
    time.sleep({pause})
"""


def test_what_takes_longer_shows_a_bar_with_the_time_left_on_standard_error_alone() -> None:
    out, shown, status = on_terminal(SLOW.format(after=0.2, pause=0.4))
    assert (out.split(), status) == (["0", "1", "2", "3"], 0)
    assert "Checking" in shown
    assert "2/4" in shown
    assert "0:00:0" in shown


def test_what_is_quick_shows_nothing() -> None:
    assert on_terminal(SLOW.format(after=2.0, pause=0.0))[1] == ""


def test_the_bar_comes_after_two_seconds() -> None:
    assert progress.AFTER == 2.0


def test_no_bar_where_standard_error_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    for _ in tracked([1, 2], "ko", after=0.0):
        time.sleep(0.05)
    assert capsys.readouterr() == ("", "")


def test_the_bar_is_gone_when_the_work_breaks_off() -> None:
    code = SLOW.format(after=0.0, pause=0.3).replace("print(n)", "print(n); assert n < 2")
    out, shown, status = on_terminal(code)
    assert (out.split(), status) == (["0", "1", "2"], 1)
    assert "AssertionError" in shown


def test_a_long_check_shows_the_bar_and_writes_a_whole_report(tmp_path: Path) -> None:
    (tmp_path / "rows.tsv").write_text(f"source\ttarget\n{KO}\t{EN}\n", encoding="utf-8")
    code = (
        "import sys, time\n"
        "from bitext_check import cli, pipeline\n"
        "from bitext_check.reporting import progress\n"
        "right = pipeline.check_table\n"
        "def slow(table, settings):\n    time.sleep(2.6)\n    return right(table, settings)\n"
        "pipeline.check_table = slow\n"
        f"sys.argv = ['bitext-check', 'check', {str(tmp_path / 'rows.tsv')!r}, '--lang', 'ko', '--format', 'json']\n"
        "cli.main()\n"
    )
    out, shown, status = on_terminal(code)
    assert out.startswith('{\n  "schema_version": 1,')
    assert out.endswith("}\n")
    assert "검사 중" in shown
    assert status == 1


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    file = tmp_path / "rows.tsv"
    file.write_text(f"source\ttarget\n{KO}\t{EN}\n", encoding="utf-8")
    return file


@pytest.mark.parametrize(("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colours_on_a_terminal_unless_no_color_is_set(rows: Path, environment: dict[str, str], coloured: bool) -> None:
    code = (
        "import sys\nsys.stdout = sys.stderr\nfrom bitext_check import cli\n"
        f"sys.argv = ['bitext-check', 'check', {str(rows)!r}]\ncli.main()\n"
    )
    shown = on_terminal(code, **environment)[1]
    assert ("\x1b[" in shown and ";3" in shown) == coloured
    assert ("【" in shown) != coloured


@pytest.mark.parametrize("width", ["30", "200"])
def test_narrow_and_wide_terminals_keep_their_width(
    run: Call, rows: Path, monkeypatch: pytest.MonkeyPatch, width: str
) -> None:
    from rich.cells import cell_len

    monkeypatch.setenv("COLUMNS", width)
    result = run("check", rows, "--lang", "ko")
    assert max(cell_len(line) for line in result.out.splitlines()) <= int(width)


def commands(group: click.Group = cli, path: str = "") -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, f"{path}{name} ")
        else:
            yield f"{path}{name}", command


@pytest.mark.parametrize("name", [name for name, _ in commands()])
def test_every_help_text_has_an_example(run: Call, name: str) -> None:
    text = run(*name.split(), "--help").out
    assert "Example" in text
    assert f"bitext-check {name}" in text.partition("Example")[2]


@pytest.mark.parametrize(("name", "command"), list(commands()), ids=[name for name, _ in commands()])
def test_every_option_is_described(name: str, command: click.Command) -> None:
    silent = [p.opts for p in command.params if isinstance(p, click.Option) and not p.help]
    assert silent == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_lines_that_the_shell_understands(run: Call, shell: str) -> None:
    result = run("completion", shell)
    assert result.status == 0
    assert "_BITEXT_CHECK_COMPLETE" in result.out
    if shell == "bash":
        assert subprocess.run(["bash", "-n"], input=result.out.encode(), check=False).returncode == 0


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("bitext-check sil", "silence"),
        ("bitext-check explain TTL00", "TTL001"),
        ("bitext-check rules ti", "title"),
        ("bitext-check check --format ht", "html"),
        ("bitext-check check --ignore ty", "typography"),
        ("bitext-check check --min-severity mi", "minor"),
        ("bitext-check check --update-b", "--update-baseline"),
    ],
)
def test_the_tab_key_completes(words: str, offered: str) -> None:
    environment = {"_BITEXT_CHECK_COMPLETE": "bash_complete", "COMP_WORDS": words,
                   "COMP_CWORD": str(len(words.split()) - 1)}  # fmt: skip
    command = "import sys; sys.argv[0] = 'bitext-check'; from bitext_check.cli import main; main()"
    result = subprocess.run([sys.executable, "-c", command], env={**os.environ, **environment}, capture_output=True,
                            text=True, timeout=60, check=False)  # fmt: skip
    assert f"plain,{offered}" in result.stdout.splitlines()


def test_rules_of_one_category_and_the_page_of_a_rule_in_korean(run: Call) -> None:
    listed = run("rules", "terminology", "--lang", "ko").out
    assert "TRM001" in listed
    assert "TTL001" not in listed
    assert "용어" in listed
    assert "did you mean terminology?" in run("rules", "terminolgy").err
    assert "Example" in run("explain", "TRM001").out
    assert "did you mean TRM001?" in run("explain", "TRM0001").err


def test_the_articles_of_a_table_are_counted_one_by_one(tmp_path: Path) -> None:
    rows = "".join(f"a{n}\t{KO}\t{EN}\n" for n in range(3))
    (tmp_path / "rows.tsv").write_text(f"article\tsource\ttarget\n{rows}", encoding="utf-8")
    code = (
        "import sys, time\n"
        "from bitext_check import cli, pipeline\n"
        "right = pipeline.check_aligned\n"
        "def slow(*given):\n    time.sleep(1.5)\n    return right(*given)\n"
        "pipeline.check_aligned = slow\n"
        f"sys.argv = ['bitext-check', 'check', {str(tmp_path / 'rows.tsv')!r}, '--format', 'json']\n"
        "cli.main()\n"
    )
    out, shown, _ = on_terminal(code)
    assert out.count('"source_path"') == 3
    assert "2/3" in shown


@pytest.mark.parametrize(
    ("command", "name"),
    [
        (("align", "a.txt"), "Aligning"),
        (("score", "b.tsv"), "Scoring"),
        (("names", "a.txt"), "Reading"),
        (("lexicon", "coverage", "a.txt"), "Counting words"),
        (("fix", "a.txt"), "Checking"),
        (("silenced", "a.txt"), "Checking"),
        (("explain", "a.txt"), "Aligning"),
    ],
    ids=["align", "score", "names", "coverage", "fix", "silenced", "explain"],
)
def test_every_command_that_may_take_long_has_its_bar(tmp_path: Path, command: tuple[str, ...], name: str) -> None:
    (tmp_path / "a.txt").write_text(f"{KO}\n\n{EN}\n", encoding="utf-8")
    (tmp_path / "b.tsv").write_text(f"source\ttarget\treference\n{KO}\t{EN}\t{EN}\n", encoding="utf-8")
    # The bar from the beginning, because nobody waits two seconds here.
    code = (
        "import os, sys\n"
        f"os.chdir({str(tmp_path)!r})\n"
        "from bitext_check import cli\n"
        "from bitext_check.reporting import progress\n"
        "progress.telling.__wrapped__.__defaults__ = (0.0,)\n"
        "progress.tracked.__defaults__ = (0.0, 'checking')\n"
        f"sys.argv = ['bitext-check', *{command!r}]\n"
        "cli.main()\n"
    )
    out, shown, _ = on_terminal(code)
    assert name in shown
    assert name not in out


def test_in_a_pipe_lines_end_where_their_words_end(run: Call, rows: Path) -> None:
    lines = run("check", rows, "--lang", "ko").out.splitlines()
    assert len(lines) > 8
    assert [line for line in lines if line != line.rstrip()] == []


def test_a_workbook_is_not_thrown_at_a_terminal(rows: Path) -> None:
    code = (
        "import sys\nsys.stdout = sys.stderr\nfrom bitext_check import cli\n"
        f"sys.argv = ['bitext-check', 'check', {str(rows)!r}, '--format', 'xlsx']\ncli.main()\n"
    )
    _, shown, status = on_terminal(code)
    assert "give a file with --output" in shown
    assert "PK" not in shown
    assert status == 2
