"""Words of a quotation exchanged: feelings, persons, people, and marks lost before a clause in the first person."""

from __future__ import annotations

import pytest

from bitext_check.pipeline import check_article
from tests.two_sides import codes, findings

# Turned into their opposites: a reversal, where any other word of the kind is an exchange.
OPPOSITES = ("답답하다", "막막하다", "기회", "사과드", "이미")
CHANGED = [
    (
        "답답하다",
        "길이 막혀 답답하다",
        "It's a relief because the road is open.",
        "It's frustrating as the road is blocked.",
    ),
    (
        "막막하다",
        "값이 떨어져 막막하다",
        "We are relieved because prices fell.",
        "We are at a loss because prices fell.",
    ),
    (
        "기회",
        "이번 수주는 회사에 큰 기회",
        "This order is a great crisis for the company.",
        "This order is a great chance.",
    ),
    ("사과드", "피해자들께 진심으로 사과드린다", "I sincerely thank the victims.", "I am truly sorry to the victims."),
    (
        "이미",
        "주민들은 이미 20년을 기다렸다",
        "Residents have not yet waited 20 years.",
        "Residents have waited 20 years.",
    ),
    ("그분들의", "이 상은 모두 그분들의 것", "This award all belongs to me.", "This award is all theirs."),
    (
        "우리가",
        "문을 먼저 닫은 쪽은 우리가 아니다",
        "They are not the ones who closed first.",
        "It was not us who closed first.",
    ),
    (
        "아버지",
        "아버지께 이 메달을 드리고 싶다",
        "I want to give my director this medal.",
        "I want my dad to have this medal.",
    ),
    (
        "임대료",
        "새해에는 임대료를 내려 달라",
        "Please lower the tax in the new year.",
        "Please lower rents in the new year.",
    ),
    (
        "새벽",
        "새벽 배송을 금지할 계획은 없다",
        "We have no plan to ban evening delivery.",
        "There is no plan to ban dawn delivery.",
    ),
]

OPPOSITES = ("답답하다", "막막하다", "기회", "사과드", "이미")
"""What is exchanged for its opposite is turned round, not only changed."""


def changed(korean: str, english: str) -> list[tuple[str, str]]:
    report = check_article(f"김 씨는 “{korean}”고 말했다.\n", f"Kim said, “{english}”\n")
    return [(f.rule.code, f.source.text if f.source else "") for f in report.findings if f.severity != "info"]


@pytest.mark.parametrize(("said", "korean", "wrong", "right"), CHANGED)
def test_a_word_of_the_speakers_is_exchanged(said: str, korean: str, wrong: str, right: str) -> None:
    [(code, source)] = changed(korean, wrong)
    assert code == ("NEG001" if said in OPPOSITES else "QUO006")
    assert source in said or said in source
    assert changed(korean, right) == []


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("아들의 억울한 죽음을 잊지 말아 달라", "Please remember our son's unfair death."),
        ("위기를 기회로 바꿔야 한다", "We must turn crisis into opportunity."),
        ("대통령의 지시를 의심하지 않았다", "I had complete trust in the president's instructions."),
        ("우리 제품은 어디서나 안전하다", "The company's products are safe anywhere."),
    ],
)
def test_a_fair_rendering_of_speech_is_silent(korean: str, english: str) -> None:
    assert changed(korean, english) == []


def test_forgetting_is_no_remembering() -> None:
    assert [code for code, _ in changed("아들의 죽음을 잊지 말아 달라", "Please forget the death of our son.")] == [
        "NEG001"
    ]


MARKS = "박 교장은 “학생들이 스스로 규칙을 만들도록 했다”며 “정부에 이 규칙을 존중하라고 건의했다”고 말했다."


@pytest.mark.parametrize(
    ("english", "codes"),
    [
        ("“We had students make the rules,” and We recommended that the government respect these rules.", ["QUO002"]),
        ("“We had students make the rules,” and that they had asked the government to respect these rules.", []),
    ],
)
def test_marks_lost_before_the_first_person(english: str, codes: list[str]) -> None:
    told = findings(MARKS, f"Principal Park said, {english}")
    assert [f.rule.code for f in told if f.category == "quote" and f.severity != "info"] == codes


def test_a_request_to_a_long_list_of_people_is_reported() -> None:
    report = check_article(
        "한 국장은 “아직 신청하지 않은 어르신과 장애인, 다자녀 가구는 이번 주까지 동 주민센터를 찾아 달라”고 당부했다.\n",
        "Director Han urged elderly residents, people with disabilities and families with several children who have not "
        "yet applied to visit the community center by this week.\n",
    )
    assert [f.rule.code for f in report.findings if f.severity != "info"] == []


def test_a_clause_behind_announced_is_reported() -> None:
    report = check_article(
        "시는 “내년까지 버스를 두 배로 늘리겠다”고 밝혔다.\n",
        "The city announced it will double its bus fleet by next year.\n",
    )
    assert [f.rule.code for f in report.findings if f.category == "quote" and f.severity != "info"] == []


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        (
            "김 씨는 “땅을 마을을 위해 쓰겠다”고 이유를 설명했다.",
            "“I will use the land for the village,” Kim said of it.",
        ),
        ("시민단체는 “공개 토론이 필요하다”고 촉구했다.", "The civic group called for open debate."),
    ],
)
def test_an_attribution_in_other_words_is_silent(korean: str, english: str) -> None:
    assert codes(korean, english) == []
