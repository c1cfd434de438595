"""Names that the article spells, and once translates or calls otherwise."""

from __future__ import annotations

import pytest

from bitext_check.pipeline import check_article


def odd(korean: str, english: str) -> list[str]:
    """The English names that are told to be other than elsewhere in the article."""
    found = check_article(f"{korean}\n", f"{english}\n").findings
    return [f.target.text for f in found if f.rule.category == "consistency" and f.target]


@pytest.mark.parametrize(
    ("korean", "english", "right", "wrong"),
    [
        ("샛별시장 상인들은 반겼다.\n샛별시장에는 점포 120곳이 있다.",
         "Merchants at Saetbyeol Market welcomed it.\nThere are 120 stores in {} Market.", "Saetbyeol", "Morning Star"),
        ("누림테크는 새 공장을 짓는다.\n누림테크 주가는 3% 올랐다.",
         "Nurim Tech is building a new factory.\nShares of {} Tech rose 3%.", "Nurim", "Enjoy"),
        ("산림청은 입산을 막았다.\n산림청 관계자는 “위험하다”고 말했다.",
         "The Korea Forest Service closed the mountains.\nAn official from the {} said, “It is dangerous.”",
         "Korea Forest Service", "Mountain Woods Office"),
        ("한결고는 결승에 올랐다. 한결고 감독은 기뻐했다.",
         "Hangyeol High School reached the final. The {} High School manager was pleased.", "Hangyeol", "Hankyul"),
    ],
)  # fmt: skip
def test_another_name_for_the_same_is_found(korean: str, english: str, right: str, wrong: str) -> None:
    assert odd(korean, english.format(right)) == []
    assert len(odd(korean, english.format(wrong))) == 1


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("샛별시장 상인들은 반겼다.\n새벽시장에는 점포 120곳이 있다.",
         "Merchants at Saetbyeol Market welcomed it.\nThere are 120 stores in Morning Market."),
        ("누림테크는 공장을 짓는다.\n누림테크는 대한테크와 손잡았다.",
         "Nurim Tech is building a factory.\nThe company joined hands with Daehan Tech."),
        ("산림청은 입산을 막았다.\n산림청 관계자는 “위험하다”고 말했다.",
         "The Korea Forest Service closed the mountains.\nAn official from the agency said, “It is dangerous.”"),
    ],
)  # fmt: skip
def test_other_names_and_words_for_it_are_believed(korean: str, english: str) -> None:
    assert odd(korean, english) == []


def test_a_name_inside_a_longer_word_elsewhere_is_no_trouble() -> None:
    korean = "우승팀은 신한결고다.\n한결고 감독은 기뻐했다."
    english = "The winner is Shin Hangyeol High School.\nThe Hankyul High School manager was pleased."
    assert len(odd(korean, english)) <= 1
