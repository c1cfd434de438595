"""Negations lost in one clause of several, behind verbs of little content, in conditions and in contrasts."""

from __future__ import annotations

import pytest

from bitext_check.quantities.statements.polarity import polarity
from tests.two_sides import codes, findings, paired


def found(korean: str, english: str) -> list[str]:
    return [link.problem for bead in paired(korean, english).beads for link in polarity(bead)]


PERMIT = "정부의 허가를 받지 않은 업체는 이번 사업에 참여할 수 없다."
CHECKED = "검증을 거치지 않은 제품이 시장에 나와서는 안 된다고 그는 강조했다."
DATA = "자료를 제출하지 않은 업체에는 보조금을 지급하지 않는다."
LATE = "박 씨는 30년 동안 단 한 번도 지각하지 않았다."
WALK_IN = "센터는 예약 없이 찾아온 환자는 받지 않는다."
PROMISE = "회사가 약속을 지키지 않으면 노조는 복귀하지 않을 방침이다."
FEES = "시는 올해부터 입장료를 받지 않기로 했다."


@pytest.mark.parametrize(
    ("korean", "english", "problem"),
    [
        (PERMIT, "Companies that have received government permission cannot participate in this project.", "lost"),
        (PERMIT, "Companies that have not received government permission can participate in this project.", "lost"),
        (CHECKED, "He emphasized that products that have gone through verification should not come out.", "lost"),
        (DATA, "Subsidies are not paid to companies that submit the data.", "lost"),
        (DATA, "Subsidies are paid to companies that do not submit the data.", "lost"),
        (LATE, "Park was late to work once over the past 30 years.", "lost"),
        (WALK_IN, "The center accepts patients who come without an appointment.", "lost"),
        (PROMISE, "If the company keeps its promise, the union will not return.", "lost"),
        (FEES, "The city has decided to accept admission fees starting this year.", "lost"),
        ("복지관은 현금 후원은 받지 않는다고 밝혔다.", "The welfare center said it accepts cash donations.", "lost"),
        ("피해자는 처벌을 원하지 않는다는 뜻을 전했다.", "The victim said that he wanted punishment.", "lost"),
        (
            "공천장이 아니라 시민의 명령만 받겠다.",
            "I take orders only from the party, not from the citizens.",
            "reversed",
        ),
        ("주민들은 보상금이 아니라 사과를 원한다.", "Residents want compensation, not an apology.", "reversed"),
        ("개인 기록보다 팀의 승리가 먼저다.", "Personal records come before the team's victory.", "reversed"),
    ],
)
def test_the_negation_of_one_clause_is_missed(korean: str, english: str, problem: str) -> None:
    assert found(korean, english) == [problem]


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        (PERMIT, "Companies that have not received government permission cannot participate in this project."),
        (PERMIT, "Companies without government permission cannot participate in this project."),
        (PERMIT, "Only companies with government approval can take part in this project."),
        (CHECKED, "He stressed that products must go through verification before they reach the market."),
        (CHECKED, "He emphasized that unverified products should not come onto the market."),
        (DATA, "Subsidies are not paid to companies that fail to submit the data."),
        (LATE, "Park had never been late once in 30 years."),
        (LATE, "Park was always on time for 30 years."),
        (WALK_IN, "The center does not accept patients who come without an appointment."),
        (WALK_IN, "The center sees patients by appointment only."),
        (PROMISE, "If the company does not keep its promise, the union will not return."),
        (PROMISE, "The union will not return unless the company keeps its promise."),
        (FEES, "The city has decided to waive admission fees starting this year."),
        ("공천장이 아니라 시민의 명령만 받겠다.", "I take orders only from the citizens, not from the party."),
        ("주민들은 보상금이 아니라 사과를 원한다.", "Residents want not compensation but an apology."),
        ("주민들은 보상금뿐만 아니라 사과를 원한다.", "Residents want not only compensation but an apology."),
        ("개인 기록보다 팀의 승리가 먼저다.", "The team's victory comes before personal records."),
    ],
)
def test_what_is_denied_in_its_own_clause_raises_nothing(korean: str, english: str) -> None:
    assert found(korean, english) == []


def test_a_word_turned_round_in_a_quotation_is_a_reversal() -> None:
    said = "그는 “수온이 낮게 유지돼 맛이 좋았다”고 말했다."
    told_so = findings(said, "He said, “The water stayed high, so the taste was good.”")
    assert [(f.rule.code, f.source and f.source.text) for f in told_so] == [("NEG001", "낮게")]
    told = "수온이 낮게 유지돼 맛이 좋았다고 그는 말했다."
    assert codes(told, "He said the water stayed high, so the taste was good.") == ["NEG001"]


def test_what_a_figure_did_is_a_reversal_in_a_quotation_too() -> None:
    said = "그는 “이용객이 지난해보다 18명 줄었다”고 말했다."
    assert codes(said, "He said, “The number of users increased by 18 from last year.”") == ["NEG001"]


def test_before_denies_nothing_where_the_korean_says_it() -> None:
    korean = "군은 주민 동의를 얻기 전에는 착공하지 않겠다고 약속했다."
    assert found(korean, "The county promised that it will break ground before obtaining residents' consent.") == [
        "lost"
    ]
    assert found(korean, "The county promised not to break ground before obtaining residents' consent.") == []
