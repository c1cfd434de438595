"""`bitext-check init` and `bitext-check settings`."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest

from bitext_check.commands.init import EXAMPLES, example
from bitext_check.settings import Settings, load_settings, settings_file
from tests.conftest import Run

Call = Callable[..., Run]


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_init_writes_a_file_that_changes_nothing_yet(run: Call, tmp_path: Path) -> None:
    result = run("init")
    assert (result.status, result.out) == (0, "bitext-check.toml\n")
    assert load_settings(tmp_path) == Settings()


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_every_line_of_it_holds_when_its_mark_is_taken_away(tmp_path: Path, lang: str) -> None:
    (tmp_path / "house").mkdir()
    for file in ("learned.tsv", "house.sqlite"):
        (tmp_path / file).touch()
    for folder in ("labse", "kiwi"):
        (tmp_path / folder).mkdir()
    file = tmp_path / "bitext-check.toml"
    file.write_text(re.sub(r"(?m)^# (?=[a-z-]+ = )", "", example(lang)), encoding="utf-8")
    settings = load_settings(file=file)
    assert settings.tables == (tmp_path / "house").resolve()
    assert settings.accepts("이사장", "Chairman")


def test_every_setting_is_in_it() -> None:
    assert [key for key, *_ in EXAMPLES] == [field.name.replace("_", "-") for field in fields(Settings)]


def test_init_speaks_korean_and_writes_to_a_folder(run: Call, tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    assert run("init", "desk", "--lang", "ko").status == 0
    assert "메시지의 언어" in (tmp_path / "desk" / "bitext-check.toml").read_text(encoding="utf-8")


def test_init_never_writes_over_a_file_unless_forced(run: Call, tmp_path: Path) -> None:
    file = tmp_path / "bitext-check.toml"
    file.write_text("pass-score = 80\n", encoding="utf-8")
    result = run("init")
    assert (result.status, result.out) == (2, "")
    assert "--force" in result.err
    assert "이미 있습니다" in run("init", "--lang", "ko").err
    assert file.read_text(encoding="utf-8") == "pass-score = 80\n"
    assert run("init", "--force").status == 0
    assert "# pass-score = 90" in file.read_text(encoding="utf-8")


def test_init_into_a_folder_that_is_not_there(run: Call, tmp_path: Path) -> None:
    result = run("init", "nowhere")
    assert (result.status, len(result.sentences)) == (2, 1)
    assert not (tmp_path / "nowhere").exists()


def test_settings_says_what_holds_and_where_from(run: Call, tmp_path: Path) -> None:
    file = tmp_path / "bitext-check.toml"
    file.write_text('pass-score = 80\nignore = ["typography"]\n', encoding="utf-8")
    lines = run("settings").out.splitlines()
    assert lines[0] == str(file)
    assert "  pass-score = 80.0  (bitext-check.toml)" in lines
    assert '  ignore = ["typography"]  (bitext-check.toml)' in lines
    assert '  language = "en"  (default)' in lines
    assert '  language = "en"  (기본값)' in run("settings", "--lang", "ko").out


def test_settings_without_a_file(run: Call) -> None:
    assert run("settings").out.startswith("No settings file.")


def test_settings_as_json_from_a_pyproject_above(run: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "house").mkdir()
    file = tmp_path / "pyproject.toml"
    file.write_text('[tool.bitext-check]\ntables = "house"\n', encoding="utf-8")
    (tmp_path / "a").mkdir()
    monkeypatch.chdir(tmp_path / "a")
    document = json.loads(run("settings", "--format", "json").out)
    assert document["file"] == str(file)
    assert document["settings"]["tables"] == {"value": str((tmp_path / "house").resolve()), "from": str(file)}
    assert document["settings"]["pass-score"] == {"value": 90.0, "from": "default"}


def test_settings_of_a_named_file_into_a_file(run: Call, tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text("review-score = 60\n", encoding="utf-8")
    assert run("settings", "--config", "own.toml", "--output", tmp_path / "out.txt").out == ""
    assert "review-score = 60.0  (own.toml)" in (tmp_path / "out.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("bitext-check.toml", "pass-scor = 80\n", "did you mean pass-score"),
        ("bitext-check.toml", "pass-score = \n", "not valid TOML"),
        ("pyproject.toml", "[tool]\nbitext-check = 3\n", "must be a table"),
    ],
)
def test_wrong_settings_are_refused(run: Call, tmp_path: Path, name: str, text: str, words: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    result = run("settings")
    assert (result.status, result.out) == (2, "")
    assert words in result.err
    assert str(tmp_path / name) in result.err


def test_a_file_asked_for_must_be_there(run: Call) -> None:
    assert "cannot be read" in run("settings", "--config", "missing.toml").err


def test_the_file_shown_is_the_one_that_check_uses(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    for place, name, text in (
        (tmp_path, "pyproject.toml", "[tool.bitext-check]\npass-score = 81\n"),
        (tmp_path / "a", "pyproject.toml", '[project]\nname = "x"\n'),
        (deep, "bitext-check.toml", "pass-score = 83\n"),
        (deep, "pyproject.toml", "[tool.bitext-check]\npass-score = 84\n"),
    ):
        (place / name).write_text(text, encoding="utf-8")
    for folder, score in ((tmp_path, 81), (tmp_path / "a", 81), (deep, 83)):
        assert load_settings(folder).pass_score == score
        assert load_settings(file=settings_file(folder)).pass_score == score


@pytest.mark.parametrize("command", ["init", "settings"])
def test_the_help_has_an_example(run: Call, command: str) -> None:
    assert f"Example: bitext-check {command}" in run(command, "--help").out


def test_the_language_of_the_settings_is_that_of_every_command(run: Call, tmp_path: Path) -> None:
    (tmp_path / "bitext-check.toml").write_text('language = "ko"\n', encoding="utf-8")
    assert "기본값" in run("settings").out
    assert "default" in run("settings", "--lang", "en").out
    assert "분류" in run("rules", "typography").out
    assert "예상 표기" in run("compare", "name", "노은채", "Noh Eun-jae").out
    # What is said of a wrong call, too, and of settings that are wrong themselves.
    assert "규칙이 없습니다" in run("check", tmp_path, "--select", "TTL999").err
    (tmp_path / "bitext-check.toml").write_text('language = "ko"\npass-scor = 80\n', encoding="utf-8")
    assert "pass-score입니까?" in run("settings").err
    assert "did you mean pass-score?" in run("settings", "--lang=en").err
