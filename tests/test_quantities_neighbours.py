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


HEAD = "가람해운 2분기 매출 1조2400억원…작년보다 9% 늘어"
TEXT = "가람해운은 2분기 매출이 {}으로 지난해 같은 기간보다 9% 늘었다고 11일 밝혔다."
ENGLISH_HEAD = "Garam Shipping’s second-quarter sales rise 9 percent from a year earlier"
ENGLISH = "Garam Shipping said on the 11th that its sales in the second quarter {}rose 9 percent from a year earlier."


def codes(korean: str, english: str) -> list[str]:
    first = "이 회사는 부산에 본사를 둔 중견 해운사다.", "The company is a mid-sized shipping company based in Busan."
    pairs = (
        "\n\n".join((HEAD, first[0], TEXT.format(korean))) + "\n",
        "\n\n".join((ENGLISH_HEAD, first[1], ENGLISH.format(english))) + "\n",
    )
    return sorted(f.rule.code for f in check_article(*pairs).findings if f.severity != "info")


def test_a_head_line_may_leave_out_what_the_text_tells() -> None:
    assert codes("1조2400억원", "reached 1.24 trillion won and ") == []
    assert codes("1조2천395억원", "reached 1.2395 trillion won and ") == []


def test_a_head_line_is_told_of_what_stands_nowhere() -> None:
    assert "MNY004" in codes("1조2400억원", "")
