"""Settings: where they are looked for, and refusal of what nobody knows."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from bitext_check.reading.errors import InputError
from bitext_check.records import Rule
from bitext_check.settings import Settings, check_codes, load_settings

TITLE = Rule("TTL001", "title-mismatch", "title", "major", "accuracy/mistranslation")
NAME = Rule("NAM001", "name-mismatch", "name", "major", "accuracy/mistranslation")


def put(file: Path, text: str) -> Path:
    file.write_text(text, encoding="utf-8")
    return file


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == Settings()


def test_settings_are_frozen() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Settings().language = "ko"  # type: ignore[misc]


def test_every_key_is_read(tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    file = put(
        tmp_path / "bitext-check.toml",
        'language = "ko"\nselect = ["title", "NAM"]\nignore = ["TTL001"]\naccept = ["이사장=Chairman"]\n'
        'severities = { TTL002 = "info", typography = "minor" }\nmin-severity = "minor"\nmin-confidence = 0.8\n'
        'fail-on = "major"\npass-score = 95\nreview-score = 80.5\ntables = "house"\nbaseline = "known.json"\n',
    )
    settings = load_settings(file=file)
    assert settings == Settings(
        language="ko",
        select=("title", "NAM"),
        ignore=("TTL001",),
        accept=("이사장=Chairman",),
        severities=(("TTL002", "info"), ("typography", "minor")),
        min_severity="minor",
        min_confidence=0.8,
        fail_on="major",
        pass_score=95.0,
        review_score=80.5,
        tables=(tmp_path / "house").resolve(),
        baseline=(tmp_path / "known.json").resolve(),
    )


def test_the_nearest_file_at_or_above_the_folder_is_used(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    put(tmp_path / "pyproject.toml", "[tool.bitext-check]\npass-score = 80\n")
    assert load_settings(deep).pass_score == 80
    put(tmp_path / "a" / "pyproject.toml", '[project]\nname = "other"\n')
    assert load_settings(deep).pass_score == 80
    put(tmp_path / "a" / "bitext-check.toml", "pass-score = 85\n")
    assert load_settings(deep).pass_score == 85


def test_a_file_saved_by_a_windows_editor_is_read(tmp_path: Path) -> None:
    file = tmp_path / "bitext-check.toml"
    file.write_bytes(b"\xef\xbb\xbfpass-score = 80\r\n")
    assert load_settings(file=file).pass_score == 80


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("pass-scor = 80\n", "unknown key pass-scor; did you mean pass-score?"),
        ("colour = 1\n", "unknown key colour; known keys are language"),
        ("pass_score = 80\n", "unknown key pass_score; did you mean pass-score?"),
        ("pass-score = 180\n", "pass-score must be a number from 0 to 100"),
        ("pass-score = true\n", "pass-score must be a number"),
        ('pass-score = "80"\n', "pass-score must be a number"),
        ("review-score = 95\n", "review-score must be no more than pass-score"),
        ('language = "fr"\n', 'language must be "en" or "ko"'),
        ('select = "title"\n', "select must be a list of strings"),
        ('select = ["titel"]\n', "no rule is called 'titel'; did you mean title?"),
        ('ignore = [""]\n', "no rule is called ''"),
        ('accept = ["Chairman"]\n', 'accept must be a list of "Korean=English"'),
        ('severities = "info"\n', "severities must be a table such as"),
        ('severities = { TTL02 = "info" }\n', "no rule is called 'TTL02'; did you mean TTL"),
        ('severities = { title = "mino" }\n', "severities.title must be one of critical, major, minor, info; did you"),
        ('min-severity = "big"\n', "min-severity must be one of critical, major, minor, info"),
        ("min-confidence = 90\n", "min-confidence must be a number from 0 to 1"),
        ('fail-on = "nevr"\n', "info, never; did you mean never?"),
        ("baseline = 3\n", "baseline must be a path"),
        ('tables = "nowhere"\n', "tables must be a folder that exists"),
        ("pass-score = \n", "not valid TOML"),
    ],
)
def test_what_is_not_known_is_refused_with_file_and_key(tmp_path: Path, text: str, words: str) -> None:
    file = put(tmp_path / "bitext-check.toml", text)
    with pytest.raises(InputError) as error:
        load_settings(file=file)
    assert str(file) in str(error.value)
    assert words in str(error.value)
    assert "did you mean" not in error.value.message.ko


def test_a_section_that_is_no_table_is_refused(tmp_path: Path) -> None:
    file = put(tmp_path / "pyproject.toml", "[tool]\nbitext-check = 3\n")
    with pytest.raises(InputError, match="must be a table"):
        load_settings(file=file)


def test_a_file_that_was_asked_for_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        load_settings(file=tmp_path / "missing.toml")


@pytest.mark.parametrize(
    ("settings", "title", "name"),
    [
        (Settings(), True, True),
        (Settings(select=("title",)), True, False),
        (Settings(select=("TTL",)), True, False),
        (Settings(select=("ttl001",)), True, False),
        (Settings(select=("name-mismatch",)), False, True),
        (Settings(ignore=("TTL001",)), False, True),
        (Settings(select=("TTL",), ignore=("title",)), False, False),
    ],
)
def test_rules_are_chosen_by_code_prefix_name_and_category(settings: Settings, title: bool, name: bool) -> None:
    assert (settings.selects(TITLE), settings.selects(NAME)) == (title, name)


def test_what_the_house_accepts_is_compared_without_capitals() -> None:
    settings = Settings(accept=("이사장 = Chairman",))
    assert settings.accepts("이사장", "chairman")
    assert not settings.accepts("이사장", "Chair")
    assert not settings.accepts("사장", "Chairman")


def test_codes_categories_and_prefixes_are_known() -> None:
    check_codes(("title", "NAM001", "NAM", "name-mismatch"), "test")


def test_the_nearest_word_says_how_severe_a_rule_is() -> None:
    settings = Settings(severities=(("title", "critical"), ("TTL", "minor"), ("TTL001", "info")))
    assert settings.severity(TITLE) == "info"
    assert settings.severity(replace_code("TTL009")) == "minor"
    assert settings.severity(NAME) is None


def replace_code(code: str) -> Rule:
    return dataclasses.replace(TITLE, code=code, name="other-title")
