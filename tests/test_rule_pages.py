"""The list of rules and the page of a rule, over the rules that there are."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from collections.abc import Callable

import pytest
from rich.console import Console

from bitext_check.checking import load_rules
from bitext_check.reading.errors import InputError
from bitext_check.records import CATEGORIES
from bitext_check.reporting.rule_pages import print_page, print_rules
from tests.conftest import Run

SECTIONS = ("Why it matters", "Example", "Instead", "Sources")


def listed(category: str | None, language: str = "en") -> str:
    out = Console(file=io.StringIO(), width=200)
    print_rules(category, language, out)
    assert isinstance(out.file, io.StringIO)
    return out.file.getvalue()


def page(code: str) -> str:
    out = Console(file=io.StringIO(), width=120)
    print_page(code, "en", out)
    assert isinstance(out.file, io.StringIO)
    return out.file.getvalue()


def test_every_rule_is_listed_with_its_summary_line() -> None:
    text = listed(None)
    for loaded in load_rules():
        line = next(line for line in text.splitlines() if loaded.rule.code in line)
        assert loaded.rule.name in line
        assert loaded.page.strip().splitlines()[0][:60] in line


@pytest.mark.parametrize("category", sorted({loaded.rule.category for loaded in load_rules()}))
def test_the_list_of_a_category_holds_its_rules_and_no_others(category: str) -> None:
    text = listed(category, "ko")
    assert [r.rule.code for r in load_rules() if r.rule.code in text] == [
        r.rule.code for r in load_rules() if r.rule.category == category
    ]


@pytest.mark.parametrize("code", [loaded.rule.code for loaded in load_rules()])
def test_every_page_has_its_sections_and_both_languages_of_the_example(code: str) -> None:
    lines = page(code).splitlines()
    assert lines[0].startswith(code)
    assert [line for line in lines if line in SECTIONS] == list(SECTIONS)
    assert sum(line.startswith("ko: ") for line in lines) == 2
    assert sum(line.startswith("en: ") for line in lines) == 2


@pytest.mark.parametrize(
    ("given", "near"),
    [("TTL99", "TTL00"), ("num02", "NUM002"), ("titel-mismatch", "title-mismatch"), ("MNY0002", "MNY002")],
)
def test_an_unknown_code_or_name_is_answered_with_the_nearest(given: str, near: str) -> None:
    with pytest.raises(InputError, match=f"did you mean {near}"):
        print_page(given)


def test_an_unknown_category_is_answered_with_the_nearest() -> None:
    assert "organisation" in CATEGORIES
    with pytest.raises(InputError, match="did you mean organisation"):
        print_rules("organization", "en")


def test_nothing_near_is_guessed_for_nonsense() -> None:
    with pytest.raises(InputError) as caught:
        print_page("xyzxyzxyz")
    assert "did you mean" not in caught.value.message.en


def test_list_and_pages_start_without_the_morphemes() -> None:
    """Loading the Korean morphemes takes seconds; a list must not wait for them."""
    code = (
        "import sys; from bitext_check.reporting.rule_pages import print_page, print_rules; "
        "print_rules(None, 'en'); print_page('TTL002'); assert 'kiwipiepy' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr


def test_every_rule_is_told_in_korean_too() -> None:
    from bitext_check.reporting.words import korean_rules

    codes = [loaded.rule.code for loaded in load_rules()]
    assert sorted(korean_rules()) == codes
    assert all(re.search("[가-힣]", said) and said.endswith(("다.", ").", ")")) for said in korean_rules().values())
    text = listed(None, "ko")
    for code, said in korean_rules().items():
        assert said in next(line for line in text.splitlines() if code in line)


def test_the_page_of_a_rule_has_korean_headings_and_its_example(run: Callable[..., Run]) -> None:
    lines = run("explain", "ttl001", "--lang", "ko").out.splitlines()
    assert lines[:2] == ["TTL001 title-mismatch", "직함 · 중대 · MQM accuracy/mistranslation"]
    assert "직함을 다른 직위로 옮겼습니다." in lines
    assert [line for line in lines if line in ("왜 중요한가", "잘못된 예", "바른 예", "출처")] == [
        "왜 중요한가",
        "잘못된 예",
        "바른 예",
        "출처",
    ]
    assert sum(line.startswith("en: ") for line in lines) == 2


def test_a_rule_is_one_line_in_a_pipe_without_spaces_at_its_end(run: Callable[..., Run]) -> None:
    lines = run("rules", "name").out.splitlines()
    assert sum("NAM00" in line for line in lines) == 4
    assert [line for line in lines if line != line.rstrip()] == []


def test_names_of_rules_are_not_broken_on_a_narrow_terminal(
    run: Callable[..., Run], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    narrow = run("rules", "organisation").out
    assert "ORG001" in narrow
    assert "organisation-mismat" not in narrow
    monkeypatch.setenv("COLUMNS", "140")
    assert "organisation-mismatch" in run("rules", "organisation").out
