"""The list of rules and the page of a rule."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from bitext_check.checking import LoadedRule
from bitext_check.reading.errors import InputError
from bitext_check.reporting import rule_pages
from tests.reporting_sample import MONEY, TITLE

PAGE = "An office is another office.\n\n## Why it matters\nIt misleads.\n\n## Example\nko: 이사장\nen: [Chairman]\n"


@pytest.fixture(autouse=True)
def _two_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = (
        LoadedRule(MONEY, lambda pair, house: (), "A sum is wrong."),
        LoadedRule(TITLE, lambda pair, house: (), PAGE),
    )
    monkeypatch.setattr(rule_pages, "load_rules", lambda: rules)


def console() -> Console:
    return Console(file=io.StringIO(), width=100)


def said(out: Console) -> str:
    assert isinstance(out.file, io.StringIO)
    return out.file.getvalue()


def test_all_rules_are_listed_with_their_summary() -> None:
    english, korean = console(), console()
    rule_pages.print_rules(None, "en", english)
    rule_pages.print_rules(None, "ko", korean)
    assert "An office is another office." in said(english)
    assert "직함을 다른 직위로 옮겼습니다." in said(korean)
    assert "MNY001" in said(english)
    assert "MNY001" in said(korean)


def test_the_list_can_be_of_one_category() -> None:
    out = console()
    rule_pages.print_rules("title", "en", out)
    assert "TTL001" in said(out)
    assert "MNY001" not in said(out)


@pytest.mark.parametrize("name", ["TTL001", "ttl001", "title-mismatch"])
def test_a_rule_is_explained_by_its_page_word_for_word(name: str) -> None:
    out = console()
    rule_pages.print_page(name, "en", out)
    assert said(out).startswith("TTL001 title-mismatch\n")
    assert "\nWhy it matters\nIt misleads.\n" in said(out)
    assert "en: [Chairman]" in said(out)  # no markup


def test_unknown_names_are_errors_that_name_the_nearest() -> None:
    with pytest.raises(InputError, match="did you mean title"):
        rule_pages.print_rules("titel", "en", console())
    with pytest.raises(InputError, match="did you mean TTL001") as caught:
        rule_pages.print_page("TTL01", "en", console())
    assert "규칙" in caught.value.message.ko
