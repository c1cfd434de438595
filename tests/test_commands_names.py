"""`bitext-check names`: renderings over many articles, remembered in a file."""

from __future__ import annotations

import html
import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bitext_check.memory.store import Use, remembering
from bitext_check.reading.errors import InputError
from bitext_check.tables.house import check_folder
from tests.conftest import Run

Call = Callable[..., Run]


def article(name: str, spelling: str, date: str) -> str:
    korean = "표은채 통영시장은 3일 통영시의회에서 예산안을 설명했다."
    english = f"Tongyeong Mayor {spelling} explained the budget bill at the Tongyeong City Council on the 3rd."
    return json.dumps({"id": name, "date": date, "source": korean, "target": english}, ensure_ascii=False) + "\n"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    file = tmp_path / "archive.jsonl"
    file.write_text(
        article("a1", "Pyo Eun-chae", "2024-05-02") + article("a2", "Pyo Eun-chae", "2024-03-01")
        + article("a3", "Pyo Eunchae", "2024-06-09"), encoding="utf-8",
    )  # fmt: skip
    return file


def test_renderings_with_counts_dates_and_examples(run: Call, archive: Path) -> None:
    rows = [line.split("\t") for line in run("names", archive).out.splitlines()]
    assert rows[1:] == [
        ["person", "표은채", "Pyo Eun-chae", "2", "2024-03-01", "2024-05-02", "a2|a1"],
        ["person", "표은채", "Pyo Eunchae", "1", "2024-06-09", "2024-06-09", "a3"],
    ]
    assert "통영시의회" in run("names", archive, "--all", "--kind", "organisation").out


def test_the_memory_grows_and_an_article_counts_once(run: Call, archive: Path, tmp_path: Path) -> None:
    memory = tmp_path / "house.sqlite"
    run("names", archive, "--memory", memory)
    first = run("names", "--memory", memory).out
    run("names", archive, "--memory", memory)
    assert run("names", "--memory", memory).out == first
    archive.write_text(article("a4", "Pyo Eun-chae", "2024-07-01"), encoding="utf-8")
    rows = run("names", archive, "--memory", memory).out.splitlines()
    assert rows[1].split("\t")[3:6] == ["3", "2024-03-01", "2024-07-01"]


def test_the_usual_spelling_becomes_a_house_table_and_the_editors_rows_stay(
    run: Call, archive: Path, tmp_path: Path
) -> None:
    house = tmp_path / "house"
    house.mkdir()
    (house / "people.tsv").write_text(
        "hangul\tspellings\tnote\tsource\n가나다\tKa Na-da\tsinger\thouse\n", encoding="utf-8"
    )
    assert run("names", archive, "--write-table", house).status == 0
    lines = (house / "people.tsv").read_text(encoding="utf-8").splitlines()
    assert lines[1:] == ["가나다\tKa Na-da\tsinger\thouse", "표은채\tPyo Eun-chae\t\thouse articles"]
    page = tmp_path / "p.tsv"
    page.write_text("source\ttarget\n표은채 시장이 왔다.\tMayor Pyo Eun-chae came.\n", encoding="utf-8")
    assert run("check", page, "--tables", house, "--format", "json").status == 0


def test_organisations_and_titles_that_nobody_listed_become_house_tables(run: Call, tmp_path: Path) -> None:
    house = tmp_path / "house"
    memory = tmp_path / "m.sqlite"
    with remembering(memory) as held:
        for n, english in enumerate(("Nuri Forest Library", "Nuri Forest Library", "Nuri-sup Library")):
            held.remember(
                f"a{n}", "", [Use("organisation", "누리숲도서관", english), Use("title", "숲지기장", "chief ranger")]
            )
        held.remember("b", "", [Use("organisation", "통계청", "Korean Statistics"), Use("title", "시장", "major")])
    assert run("names", "--memory", memory, "--write-table", house).status == 0
    lines = {file.name: file.read_text(encoding="utf-8").splitlines() for file in sorted(house.iterdir())}
    assert lines == {
        "organisations.tsv": ["korean\tenglish\tsource", "누리숲도서관\tNuri Forest Library\thouse articles"],
        "titles.tsv": ["korean\tusual\tsource", "숲지기장\tchief ranger\thouse articles"],
    }
    check_folder(house)
    assert run("names", "--memory", memory, "--write-table", house).status == 0
    assert (house / "titles.tsv").read_text(encoding="utf-8").splitlines() == lines["titles.tsv"]


@pytest.mark.parametrize("form", ["csv", "html", "json"])
def test_other_formats_hold_the_same(run: Call, archive: Path, form: str) -> None:
    out = run("names", archive, "--format", form).out
    assert "Pyo Eunchae" in out
    assert "2024-06-09" in out


def test_the_page_shows_markup_as_text_and_runs_only_its_own_script(run: Call, tmp_path: Path) -> None:
    memory = tmp_path / "m.sqlite"
    with remembering(memory) as held:
        for n, english in enumerate(("<img src=x onerror=alert(1)>", "Nuri Forest Library")):
            held.remember(f"a{n}", "", [Use("organisation", "누리숲도서관", english)])
    out = run("names", "--memory", memory, "--format", "html", "--lang", "ko").out
    assert "<img src=x" not in out
    assert "&lt;img src=x onerror=alert(1)&gt;" in out
    assert "default-src 'none'; script-src 'sha256-" in html.unescape(out)
    assert "기관·단체" in out


def test_what_cannot_be_read_is_named_and_the_rest_remembered(run: Call, archive: Path) -> None:
    archive.write_text(archive.read_text(encoding="utf-8") + "nonsense\n", encoding="utf-8")
    result = run("names", archive)
    assert result.status == 2
    assert "archive.jsonl:4" in result.err
    assert "Pyo Eunchae" in result.out


def test_a_call_without_anything_is_refused(run: Call, tmp_path: Path) -> None:
    assert run("names").status == 2
    (tmp_path / "no.sqlite").write_text("this is no database, it only looks like a file " * 50)
    with pytest.raises(InputError, match="memory"), remembering(tmp_path / "no.sqlite"):
        pass


def test_a_kill_in_the_midst_leaves_whole_articles(tmp_path: Path) -> None:
    file = tmp_path / "m.sqlite"
    code = (
        "import os, sys; from pathlib import Path; from bitext_check.memory.store import *\n"
        "with remembering(Path(sys.argv[1])) as m:\n"
        "    m.remember('a', '', [Use('person', '표은채', 'Pyo Eun-chae')])\n"
        "    m._connection.execute('begin immediate')\n"
        "    m._connection.execute('delete from uses')\n"
        "    os._exit(9)\n"
    )
    assert subprocess.run([sys.executable, "-c", code, str(file)], check=False).returncode == 9
    with remembering(file) as memory:
        assert [r.examples for r in memory.renderings(several=False)] == [("a",)]


def test_two_at_once_wait_for_each_other(tmp_path: Path) -> None:
    file = tmp_path / "m.sqlite"
    code = (
        "import sys; from pathlib import Path; from bitext_check.memory.store import *\n"
        "with remembering(Path(sys.argv[1])) as m:\n"
        "    for n in range(200): m.remember(f'{sys.argv[2]}{n}', '', [Use('person', '표은채', 'Pyo Eun-chae')])\n"
    )
    runs = [subprocess.Popen([sys.executable, "-c", code, str(file), name]) for name in "ab"]
    assert [r.wait(120) for r in runs] == [0, 0]
    connection = sqlite3.connect(file)
    assert connection.execute("select count(*) from uses").fetchone() == (400,)
    connection.close()
