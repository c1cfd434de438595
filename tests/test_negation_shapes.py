"""Statements turned round by their shape: denied twice, the wrong deed denied, the wrong order, only so many."""

from __future__ import annotations

import pytest

from tests.two_sides import findings

QUIT = "그는 농사를 그만두지 않고 마을에 남았다."
STAFF = "회사는 직원을 해고하지 않고 교육했다."
GROUNDS = "소문은 근거가 없다고 그는 말했다."
TALKS = "경쟁사와의 협의는 불가능하다고 회사는 밝혔다."
UNJUST = "그 결정은 부당하다고 노조는 주장했다."
SIGNED = "그는 계약서에 서명한 뒤 공장을 방문했다."
FIRE = "소방대는 불을 끄기 전에 주민을 대피시켰다."
RETREAT = '대원은 "바람이 세져 한 번 철수했다가 다시 들어갔다"고 말했다.'
FEW = "설명회 참가자는 세 명밖에 없었다."


def turned(korean: str, english: str) -> list[str]:
    """The codes of negations and changed quotations with the English that they mark."""
    return [f.target.text if f.target else "" for f in findings(korean, english) if f.rule.code in ("NEG001", "QUO006")]


@pytest.mark.parametrize(
    ("korean", "english", "wrong"),
    [
        (QUIT, "He did not stay in the village but quit farming.", "not stay"),
        (STAFF, "The company did not train its employees but dismissed them.", "not train"),
        (GROUNDS, "He said the rumor is not groundless.", "not groundless"),
        (TALKS, "The company said talks with the rival are not impossible.", "not impossible"),
        (UNJUST, "The union claimed the decision was not unjust.", "not unjust"),
        (SIGNED, "He visited the factory and then signed the contract.", "and then"),
        (SIGNED, "He visited the factory before signing the contract.", "before"),
        (SIGNED, "After visiting the factory, he signed the contract.", "After"),
        (FIRE, "Firefighters put out the fire before evacuating residents.", "before"),
        (
            RETREAT,
            '"The wind grew stronger, so we went in once and then pulled out," the crew member said.',
            "and then",
        ),
        (FEW, "There were not three participants at the briefing.", "not"),
    ],
)
def test_a_statement_turned_round_is_found(korean: str, english: str, wrong: str) -> None:
    assert turned(korean, english) == [wrong]


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        (QUIT, "He stayed in the village and did not quit farming."),
        (QUIT, "He did not quit farming but stayed in the village."),
        (STAFF, "The company did not dismiss its employees but trained them."),
        ("이 조치는 불법이 아니라고 시는 밝혔다.", "The city said the measure is not illegal."),
        ("소문이 근거가 없지 않다고 그는 말했다.", "He said the rumor is not groundless."),
        (GROUNDS, "He said the rumor has no grounds."),
        (SIGNED, "He signed the contract and then visited the factory."),
        (SIGNED, "He visited the factory after signing the contract."),
        (SIGNED, "He signed the contract before visiting the factory."),
        (FIRE, "Firefighters evacuated residents before putting out the fire."),
        (RETREAT, '"The wind grew stronger, so we pulled out once and then went back in," the crew member said.'),
        (FEW, "There were only three participants at the briefing."),
        ("그 시술은 30분밖에 걸리지 않는다.", "The procedure does not take more than 30 minutes."),
        ("시간은 하루밖에 남지 않았다.", "There is not much time left: one day."),
    ],
)
def test_a_statement_said_another_way_is_not(korean: str, english: str) -> None:
    assert turned(korean, english) == []
