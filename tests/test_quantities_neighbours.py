"""A figure that the paragraph beside it tells is not missing."""

from __future__ import annotations

from bitext_check.pipeline import check_article

KOREAN = """군은 올해 청년 주택에 38억 원을 들인다. 이 사업은 지난해 24억 원으로 시작했다.

주민 가운데 120만 명이 이 사업을 알고 있다고 답했다."""
FIRST = "The county will spend 3.8 billion won on youth housing this year. This project began last year."
SECOND = "Among residents, 1.2 million people answered that they knew of the project."


def missing(english: str) -> list[str]:
    report = check_article(KOREAN + "\n", english + "\n")
    return [f.source.text for f in report.findings if f.rule.code == "MNY004" and f.source is not None]


def test_a_figure_told_with_the_next_paragraph_is_not_missing() -> None:
    assert missing(f"{FIRST}\n\nIt was 2.4 billion won. {SECOND}") == []


def test_a_figure_that_stands_nowhere_or_with_another_value_is() -> None:
    assert missing(f"{FIRST}\n\n{SECOND}") == ["24억 원"]
    assert missing(f"{FIRST}\n\nIt was 2.7 billion won. {SECOND}") == ["24억 원"]
