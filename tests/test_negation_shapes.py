"""Statements turned round by their shape: denied twice, the wrong deed denied, the wrong order, only so many."""

from __future__ import annotations

import pytest

from bitext_check.quantities.statements.sides import Sides
from bitext_check.quantities.statements.succession import turned_order
from tests.two_sides import findings, paired

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
        (
            "그는 계약서에 서명한 후 공장을 방문했다.",
            "He visited the factory and then signed the contract.",
            "and then",
        ),
        ("그는 계약서에 서명한 다음 공장을 방문했다.", "He visited the factory, then signed the contract.", "then"),
        (
            "그는 계약서에 서명하고 나서 공장을 방문했다.",
            "He visited the factory before signing the contract.",
            "before",
        ),
        ("그는 계약서에 서명하기 전 공장을 방문했다.", "He visited the factory after signing the contract.", "after"),
        (
            "그는 계약서에 서명한 이후 공장을 방문했다.",
            "He visited the factory and then drove to Daegu, where he signed the contract.",
            "and then",
        ),
        (
            "그는 넓은 뒤 마당을 청소한 다음 노래를 들었다.",
            "He heard the song and then cleaned the wide backyard.",
            "and then",
        ),
        # Where a thing stands says nothing of the order of deeds.
        (SIGNED, "He visited the port and then signed the contract at the factory.", "and then"),
        # A verb of irregular endings, and one that is rendered by two words.
        ("주민들은 노래를 들은 뒤 공원을 청소했다.", "Residents cleaned the park and then heard the song.", "and then"),
        (
            "헬기는 이륙한 뒤 섬을 수색했다.",
            "The helicopter searched the island off the coast, taking two hours, before taking off.",
            "before",
        ),
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
        # One of the deeds stands on both sides, or two words tell an order.
        (SIGNED, "He signed the contract and visited the factory, and then signed the guest book."),
        (SIGNED, "After visiting hours, he signed the contract and visited the factory."),
        (SIGNED, "Before signing the contract he rested, and after doing so he visited the factory."),
        ("헬기는 이륙한 뒤 섬을 수색했다.", "The helicopter searched the island after taking off."),
        # Words that part no two deeds here.
        (
            "그는 오전에 곧 방문할 공장의 계약서에 서명했다.",
            "In the morning he signed the factory's contract before visiting it.",
        ),
        ("그는 공장을 방문하려 다음 계약서에 서명했다.", "He signed the next contract before visiting the factory."),
        (
            "그는 계약서에 서명하고 전에 방문한 공장을 칭찬했다.",
            "He signed the contract and then praised the factory he had visited.",
        ),
        (
            "그는 공장을 방문하고 싶어 오전에 계약서에 서명했다.",
            "In the morning he signed the contract, hoping to then visit the factory.",
        ),
        ("오후에 공장을 방문할 나는 오전에 계약서에 서명했다.", "I signed the contract before visiting the factory."),
        ("그는 귀가하다가 상점을 방문했다.", "He visited a shop before returning home."),
        ("그는 넓은 뒤 마당을 청소했다.", "He swept the wide backyard after cleaning the kitchen."),
        # Of one of the two deeds the English, or the Korean, says nothing.
        (SIGNED, "He visited the factory and then left town."),
        (SIGNED, "He read the papers and then signed the contract."),
        ("이미 계약서에 서명한 뒤였다.", "That was after signing the contract."),
        (FIRE, "Firefighters evacuated residents before putting out the fire."),
        (RETREAT, '"The wind grew stronger, so we pulled out once and then went back in," the crew member said.'),
        (FEW, "There were only three participants at the briefing."),
        ("그 시술은 30분밖에 걸리지 않는다.", "The procedure does not take more than 30 minutes."),
        ("시간은 하루밖에 남지 않았다.", "There is not much time left: one day."),
    ],
)
def test_a_statement_said_another_way_is_not(korean: str, english: str) -> None:
    assert turned(korean, english) == []


def test_a_translation_too_free_to_tell_says_nothing_of_the_order() -> None:
    korean = (
        "그는 직원 대표, 변호사, 은행 임원이 지켜보는 가운데 오랜 협상 끝에 마련한 계약서에 서명한 뒤 공장을 방문했다."
    )
    close = "Employees, lawyers and bank executives watched as he visited the factory and then signed the contract after long talks."
    (free,), (told,) = paired(korean, "He visited and then signed.").beads, paired(korean, close).beads
    assert turned_order(Sides(free.source, free.target)) is None
    found = turned_order(Sides(told.source, told.target))
    assert found is not None
    assert [mention.text for mention in found] == ["서명한 뒤 공장을 방문", "and then"]
