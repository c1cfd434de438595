"""Today's article held against what the house wrote before: `check --memory FILE`."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bitext_check.memory.store import Use, recalling, remembering
from bitext_check.pipeline import check_article
from bitext_check.reading.errors import InputError
from bitext_check.records import ArticleReport
from tests.conftest import Run

Call = Callable[..., Run]
KOREAN = "탁서린 관장은 3일 새 전시를 소개했다."
TODAY = "Director {} introduced a new exhibition on the 3rd."


def filled(file: Path, uses: dict[str, str], title: str = "관장") -> Path:
    with remembering(file) as memory:
        for number, (article, spelling) in enumerate(uses.items(), 1):
            role = (Use("role", "탁서린", title),) if title else ()
            memory.remember(article, f"2024-05-{number:02}", (Use("person", "탁서린", spelling), *role))
    return file


@pytest.fixture
def memory(tmp_path: Path) -> Path:
    return filled(tmp_path / "house.sqlite", dict.fromkeys(("e1", "e2", "e3", "e4"), "Tak Seo-rin"))


def said(report: ArticleReport) -> list[str]:
    return [finding.message.en for finding in report.findings if finding.rule.code == "CON004"]


def today(memory: Path, spelling: str = "Tark Seo-rin", korean: str = KOREAN, **options: object) -> list[str]:
    # Two lines, as texts and no paths.
    return said(check_article(korean + "\n", TODAY.format(spelling) + "\n", memory=memory, **options))


def test_the_finding_cites_the_earlier_articles(memory: Path) -> None:
    (message,) = today(memory)
    assert "4 earlier articles since 2024-05-01 have Tak Seo-rin" in message
    assert "latest: e4, e3, e2" in message


def test_the_genitive_stays_in_the_suggestion(memory: Path) -> None:
    korean, english = "탁서린 관장의 새 전시가 3일 열렸다.", "Director Tark Seo-rin's new exhibition opened on the 3rd."
    report = check_article(korean + "\n", english + "\n", memory=memory)
    found = [f for f in report.findings if f.rule.code == "CON004"]
    assert found
    assert found[0].target is not None
    assert found[0].suggestion == found[0].target.text.replace("Tark", "Tak")


def test_once_a_person(memory: Path) -> None:
    korean = f"{KOREAN}\n\n탁서린 관장은 “내년에도 열겠다”고 말했다.\n"
    english = TODAY.format("Tark Seo-rin") + "\n\n“We will hold it next year too,” Director Tark Seo-rin said.\n"
    assert len(said(check_article(korean, english, memory=memory))) == 1


def test_what_the_house_accepts_or_has_in_a_table_is_not_questioned(memory: Path, tmp_path: Path) -> None:
    assert not today(memory, accept=("탁서린=Tark Seo-rin",))
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "people.tsv").write_text("hangul\tspellings\n탁서린\tTark Seo-rin\n", encoding="utf-8")
    assert not today(memory, tables=tmp_path / "house")


def test_without_a_title_more_articles_are_needed(memory: Path, tmp_path: Path) -> None:
    korean = "탁서린은 3일 새 전시를 소개했다."
    five = filled(tmp_path / "five.sqlite", dict.fromkeys(("e1", "e2", "e3", "e4", "e5"), "Tak Seo-rin"))
    english = "{} introduced a new exhibition on the 3rd.\n"
    assert not said(check_article(korean + "\n", english.format("Tark Seo-rin"), memory=memory))
    assert said(check_article(korean + "\n", english.format("Tark Seo-rin"), memory=five))


def test_an_article_is_not_held_against_itself(run: Call, tmp_path: Path) -> None:
    record = {"id": "e4", "source": KOREAN, "target": TODAY.format("Tark Seo-rin")}
    (tmp_path / "today.jsonl").write_text(json.dumps(record), encoding="utf-8")
    spellings = {"e1": "Tak Seo-rin", "e2": "Tak Seo-rin", "e3": "Tak Seo-rin", "e4": "Tark Seo-rin"}
    memory = filled(tmp_path / "house.sqlite", spellings)
    out = run("check", tmp_path / "today.jsonl", "--memory", memory, "--format", "json").out
    assert [found["code"] for found in json.loads(out)["articles"][0]["issues"]] == ["CON004"]


def test_what_names_has_remembered_is_what_check_knows(run: Call, tmp_path: Path) -> None:
    rows = [{"id": f"e{n}", "source": KOREAN, "target": TODAY.format("Tak Seo-rin")} for n in range(3)]
    (tmp_path / "old.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert run("names", tmp_path / "old.jsonl", "--memory", tmp_path / "house.sqlite").status == 0
    assert "role" not in run("names", "--memory", tmp_path / "house.sqlite", "--all").out
    assert len(today(tmp_path / "house.sqlite")) == 1


def test_a_corpus_run_does_not_go_on_with_another_memory(run: Call, memory: Path, tmp_path: Path) -> None:
    record = {"id": "t", "source": KOREAN, "target": TODAY.format("Tark Seo-rin")}
    (tmp_path / "new.jsonl").write_text(json.dumps(record), encoding="utf-8")
    call = ("check", tmp_path / "new.jsonl", "--memory", memory, "--workers", "1", "--output", tmp_path / "out")
    assert run(*call).status == 1
    assert "CON004" in (tmp_path / "out" / "findings" / "part-000000.jsonl").read_text(encoding="utf-8")
    assert run(*call).status == 1
    filled(memory, {"e9": "Tak Seo-rin"})
    result = run(*call)
    assert result.status == 2
    assert "memory" in result.err


def test_a_memory_that_is_not_there_or_is_none_is_named(run: Call, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{KOREAN}\n\n{TODAY.format('Tak Seo-rin')}\n", encoding="utf-8")
    (tmp_path / "none.sqlite").write_text("no database " * 100)
    for name in ("missing.sqlite", "none.sqlite"):
        result = run("check", tmp_path / "a.txt", "--memory", tmp_path / name)
        assert result.status == 2
        assert name in result.err
    assert not (tmp_path / "missing.sqlite").exists()
    with pytest.raises(InputError), recalling(tmp_path / "none.sqlite"):
        pass


def _fill_for_ever(file: str) -> None:
    with remembering(Path(file)) as memory:
        for number in range(1_000_000):
            memory.remember(f"x{number}", "", (Use("person", "탁서린", "Tak Seo-rin"), Use("role", "탁서린", "관장")))


def test_it_is_read_while_another_run_fills_it_and_after_that_was_killed(memory: Path) -> None:
    writer = multiprocessing.get_context("spawn").Process(target=_fill_for_ever, args=(str(memory),))
    writer.start()
    try:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            with recalling(memory) as held:
                if sum(r.articles for r in held.elsewhere("person", "탁서린", "")) > 10:
                    break
        assert len(today(memory)) == 1
    finally:
        assert writer.pid is not None
        os.kill(writer.pid, signal.SIGKILL)
        writer.join()
    with recalling(memory) as held:
        names, roles = (held.elsewhere(kind, "탁서린", "")[0].articles for kind in ("person", "role"))
    assert names == roles > 10
    assert len(today(memory)) == 1
