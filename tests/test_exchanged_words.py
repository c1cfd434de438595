"""Words exchanged for another of their kind: outside quotations too, where none of the kind can stand for another."""

from __future__ import annotations

import pytest

from bitext_check.pipeline import check_article

# The Korean word, its sentence, a wrong and a right translation.
EXCHANGED = [
    (
        "국도",
        "산사태로 국도 2km 구간의 통행이 막혔다.",
        "Traffic was blocked on a 2 km section of the local road due to a landslide.",
        "Traffic was blocked on a 2 km section of the national highway due to a landslide.",
    ),
    (
        "우선주",
        "회사는 우선주 1주당 500원을 배당한다.",
        "The company pays a dividend of 500 won per common share.",
        "The company pays a dividend of 500 won per preferred share.",
    ),
    (
        "정형외과",
        "병원은 정형외과 진료를 다음 달 시작한다.",
        "The hospital will start plastic surgery treatment next month.",
        "The hospital will start orthopedic treatment next month.",
    ),
    (
        "석사과정",
        "논문은 석사과정 학생이 썼다.",
        "The paper was written by a doctoral student.",
        "The paper was written by a master's student.",
    ),
    (
        "준공식",
        "군은 12일 도서관 준공식을 열었다.",
        "The county held a groundbreaking ceremony for the library on the 12th.",
        "The county held a completion ceremony for the library on the 12th.",
    ),
    (
        "4강",
        "대표팀은 4강 진출에 실패했다.",
        "The national team failed to reach the quarterfinals.",
        "The national team failed to reach the last four.",
    ),
    (
        "부엌",
        "불은 부엌에서 시작돼 집 전체로 번졌다.",
        "The fire started in the attic and spread to the whole house.",
        "The fire started in the kitchen and spread to the whole house.",
    ),
    (
        "회말",
        "팀은 9회말 역전에 성공했다.",
        "The team succeeded in a comeback in the top of the 9th inning.",
        "The team succeeded in a comeback in the bottom of the 9th inning.",
    ),
]


def found(korean: str, english: str) -> list[tuple[str, str, str | None]]:
    """The code, the Korean word and the suggestion of the findings on an article of two paragraphs."""
    page = f"{korean}\n\n시는 주민들에게 감사했다.\n"
    report = check_article(page, f"{english}\n\nThe city thanked the residents.\n")
    return [(f.rule.code, f.source.text if f.source else "", f.suggestion) for f in report.findings]


@pytest.mark.parametrize(("word", "korean", "wrong", "right"), EXCHANGED)
def test_a_word_is_exchanged_for_another_of_its_kind(word: str, korean: str, wrong: str, right: str) -> None:
    assert [(code, source) for code, source, _ in found(korean, wrong) if code == "TRM003"] == [("TRM003", word)]
    assert found(korean, right) == []


def test_the_finding_says_what_to_write() -> None:
    assert ("TRM003", "초범", "first offense") in found(
        "재판부는 피고인이 초범인 점을 고려했다.", "The court considered that the defendant was a repeat offender."
    )


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        # A verb, no actor.
        ("학생들은 학교에서 요리를 배우는 중이다.", "The pupils are learning to cook at school like a singer."),
        # A part of a longer word.
        ("서울동부지법은 영장을 발부했다.", "The Seoul Eastern District Court issued the warrant in western Seoul."),
        # Both are said, in another order.
        ("신경과와 신경외과가 함께 진료한다.", "Neurosurgery and neurology see patients together."),
        # What another word of the Korean says.
        ("팀은 4강에서 졌고 결승은 토요일이다.", "The team lost in the last four, and the final is on Saturday."),
        # Words loosely used for each other, outside a quotation.
        ("직원 20명이 현장을 지켰다.", "Twenty officers guarded the site."),
    ],
)
def test_silence_where_the_words_may_be_right(korean: str, english: str) -> None:
    assert [row for row in found(korean, english) if row[0] in ("TRM003", "QUO006")] == []


SAID = [
    ("마당", "물이 마당까지 차올라 모두 대피했다", "The water rose to the roof and everyone evacuated.", "yard"),
    ("8강", "선수들에게 8강만 가자고 했다", "I told the players to just make the semifinals.", "quarterfinal"),
    ("세입자", "세입자의 동의를 먼저 받아야 한다", "Consent must first be obtained from the landlord.", "tenant"),
]


@pytest.mark.parametrize(("word", "korean", "english", "instead"), SAID)
def test_in_a_quotation_the_speaker_said_the_word(word: str, korean: str, english: str, instead: str) -> None:
    assert ("NEG001" if word == "세입자" else "QUO006", word, instead) in found(
        f"이장은 “{korean}”고 말했다.", f"The village head said, “{english}”"
    )


def test_sentences_told_in_another_order_are_looked_through_together() -> None:
    korean = "이장은 “물이 마당까지 차올랐다”며 “이런 비는 처음 봤다”고 말했다. 주민 20명이 학교로 대피했다."
    english = (
        "Twenty residents evacuated to the school. “It is the first time I have seen such rain,” the village head said, "
        "adding, “The water rose to the roof.”"
    )
    assert ("QUO006", "마당", "yard") in found(korean, english)
    assert found(korean, english.replace("roof", "yard")) == []


def test_an_attribute_is_turned_though_the_word_stands_elsewhere() -> None:
    korean = "박 교수는 “실패한 사업에서 배웠다. 실패를 숨기지 말라”고 말했다."
    english = "Professor Park said, “We learned from a successful project. Do not hide failure.”"
    assert [row[:2] for row in found(korean, english)] == [("NEG001", "실패")]
    assert found(korean, english.replace("successful", "failed")) == []
    assert found(korean, english.replace("a successful project", "a successful and failed project")) == []


def test_a_word_said_elsewhere_stands_for_another_one() -> None:
    korean = "국도 3호선과 지방도 7호선이 통제됐고, 국도는 정오에 통행이 재개됐다."
    english = "National Road 3 and Local Road 7 were closed, and traffic on the local road resumed at noon."
    assert ("TRM003", "국도", "national road") in found(korean, english)
    assert found(korean, english.replace("the local road", "the national road")) == []
    assert found(korean, english.replace("traffic on the local road", "traffic on the former")) == []
