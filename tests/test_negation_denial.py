"""Denials that only their shape tells, each judged alone: nothing at all, a condition, the wrong one, twice, so many."""

from __future__ import annotations

import pytest

from bitext_check.quantities.statements import denial
from bitext_check.quantities.statements.sides import Sides
from tests.two_sides import marked, paired

UNPAID = "선원들은 수당을 한 푼도 받지 못했다."
KEPT = "그는 약속을 한 번도 어긴 적이 없다."
FELLED = "그는 나무를 한 그루도 베지 않았다."
STRIKE = "회사가 약속을 지키지 않으면 노조는 파업한다."
VOTE = "투표는 의무가 아니라 선택이다."
QUIT = "그는 농사를 그만두지 않고 마을에 남았다."
STAFF = "회사는 직원을 해고하지 않고 교육했다."
UNJUST = "그 결정은 부당하다고 노조는 주장했다."
FEW = "설명회 참가자는 세 명밖에 없었다."


def both(korean: str, english: str) -> Sides:
    """All sentences of two paragraphs."""
    beads = paired(korean, english).beads
    return Sides(tuple(s for bead in beads for s in bead.source), tuple(s for bead in beads for s in bead.target))


def turned(korean: str, english: str) -> tuple[str, str] | None:
    found = denial.turned(both(korean, english))
    if found is None:
        return None
    ours, theirs = found.sentence.passage.plain, found.english.passage.plain
    return ours[found.start : found.end], theirs[found.english_start : found.english_end]


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        (UNPAID, "The sailors received every allowance they were due."),
        # A word that denies is not the "never" of a bare "once", nor is the "only" of "only one".
        (KEPT, "He once failed to keep his promise."),
        (KEPT, "He once broke his promise to the company."),
        (FELLED, "He cut down only one tree in the forest."),
        ("승객은 한 명도 다치지 않았다.", "All of the passengers were hurt in the accident."),
        ("주민은 한 명도 다치지 않았다. 소방대는 주민을 구했다.", "Residents were hurt in the fire. Firefighters rescued residents."),
    ],
)  # fmt: skip
def test_nothing_at_all_without_any_denial_is_found(korean: str, english: str) -> None:
    found = denial.unsaid(both(korean, english))
    assert found is not None
    assert found[1].plain == korean.split(". ")[0].rstrip(".") + "."


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        (UNPAID, "The sailors never received any allowance."),
        (UNPAID, "The sailors waited."),
        ("한 번 떠난 사람은 한 명도 돌아오지 않았다.", "Those who left the town once have all failed to return home."),
        (FELLED, "He cut down a tree in the forest without permission."),
        (FELLED, "He refused to cut down a tree in the forest."),
        # What is said of all is the opposite of what is denied of every one.
        ("학생은 한 명도 결석하지 않았다.", "All of the students attended the class that day."),
        ("승객은 한 명도 다치지 않았다.", "Every one of the passengers was safe."),
        (
            "회원은 한 명도 빠지지 않고 총회에 참석했다.",
            "The members of the club attended the general meeting together.",
        ),
    ],
)
def test_nothing_at_all_said_another_way_is_not(korean: str, english: str) -> None:
    assert denial.unsaid(both(korean, english)) is None


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("학생은 한 명도 결석하지 않았다.", "All of the students attended the class that day."),
        ("학생은 한 명도 결석하지 않았다.", "Every student attended the class that day."),
        ("승객은 한 명도 다치지 않았다.", "All of the passengers were safe."),
    ],
)
def test_all_of_them_did_the_opposite_is_no_finding(korean: str, english: str) -> None:
    assert [code for code, _ in marked(korean, english) if code == "NEG001"] == []


@pytest.mark.parametrize(
    ("english", "missed"),
    [
        ("If the company keeps its promise, the union will strike.", True),
        ("Unless the company keeps its promise, the union will strike.", False),
        ("If the company breaks its promise, the union will strike.", False),
        ("If the company fails to keep its promise, the union will strike.", False),
        ("If the company does not keep its promise, the union will strike.", False),
        ("If the promise is kept, there is peace; if the company breaks it, the union will strike.", False),
        ("The company must keep its promise; if it comes to that, the union will strike.", False),
        ("If that keeps on, nobody is helped.", False),
    ],
)
def test_a_condition_that_is_denied_is_missed_where_the_english_has_it_met(english: str, missed: bool) -> None:
    found = denial.unmet(both(STRIKE, english))
    assert (found is not None) == missed
    if found is not None:
        assert found[0].lemma == "지키다"


@pytest.mark.parametrize(
    ("korean", "english", "found"),
    [
        (VOTE, "Voting is a duty, not a choice.", ("의무가 아니라 선택", "not a choice")),
        (VOTE, "Voters will decide. Voting is a duty, not a choice.", ("의무가 아니라 선택", "not a choice")),
        ("그것은 승리가 아니라 패배였다.", "It was a victory rather than a defeat.", ("승리가 아니라 패배", "rather than a defeat")),
        ("투표는 의무가 아니라 선택을 뜻한다.", "Voting means a duty, not a choice.", ("의무가 아니라 선택", "not a choice")),
        ("그에게 필요한 것은 ‘돈’이 아니라 ‘시간’이다.", "What he needs is ‘money,’ not ‘time.’", ("돈’이 아니라 ‘시간", "not ‘time")),
        ("노조는 임금이 아니라, 안전을 요구했다.", "The union demanded wages, not safety.", ("임금이 아니라, 안전", "not safety")),
        ("그가 원한 것은 공천장이 아니라 민심이다.", "What he wanted was a nomination, not public sentiment.", ("천장이 아니라 민심", "not public")),
        (QUIT, "He did not stay in the village but quit farming.", ("그만두지 않고 마을에 남", "not stay")),
        (STAFF, "The company did not train its employees but dismissed them.", ("해고하지 않고 교육", "not train")),
        (
            f"그는 서두르지 않고 마을을 떠났다. {QUIT}",
            "He left the village at ease. He did not stay in the village but quit farming.",
            ("그만두지 않고 마을에 남", "not stay"),
        ),
    ],
)  # fmt: skip
def test_the_wrong_one_of_two_is_denied(korean: str, english: str, found: tuple[str, str]) -> None:
    assert turned(korean, english) == found


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        (VOTE, "Voting is a choice, not a duty."),
        # What is denied stands nowhere, or what is stated in two sentences.
        (VOTE, "Voting is not a choice."),
        (VOTE, "Voting is a duty, not a choice. It is a choice."),
        # Neither is denied, or both.
        (QUIT, "He quit farming and never stayed in the village."),
        (QUIT, "He did not stay in or quit the village."),
        (VOTE, "Voting is neither here nor there, not a duty or a choice."),
        (STAFF, "The company trained its employees and did not dismiss them."),
    ],
)  # fmt: skip
def test_who_denies_the_right_one_or_neither_is_let_pass(korean: str, english: str) -> None:
    assert turned(korean, english) is None


@pytest.mark.parametrize(
    ("korean", "english", "found"),
    [
        ("소문은 근거가 없다고 그는 말했다.", "He said the rumor is not groundless.", ("근거가 없", "not groundless")),
        (UNJUST, "The union claimed the decision was not entirely unjust.", ("부당", "not entirely unjust")),
        (f"노조가 회견을 열었다. {UNJUST}", "The union held a press conference. It claimed the decision was not unjust.", ("부당", "not unjust")),
        ("그 결정은 부당하지 않다고 노조는 주장했다.", "The union claimed the decision was not unjust.", None),
        ("그 결정은 부당하고 근거가 없다고 노조는 주장했다.", "The union claimed the decision, without grounds, was not unjust.", None),
        ("근거 없는 소문이라고 그는 말했다.", "He said the rumor is not impossible.", None),
        ("무더위에도 결정은 정당하다고 노조는 주장했다.", "The union claimed the decision was not unjust even in the heat.", None),
    ],
)  # fmt: skip
def test_what_is_denied_once_is_found_denied_twice(korean: str, english: str, found: tuple[str, str] | None) -> None:
    told = denial.doubled(both(korean, english))
    assert (tuple(mention.text for mention in told) if told else None) == found


@pytest.mark.parametrize(
    ("korean", "english", "found"),
    [
        (FEW, "There were not three participants at the briefing.", ("세 명밖에", "not")),
        (FEW, "Officials came. There were not three participants at the briefing.", ("세 명밖에", "not")),
        (FEW, "There were not many participants at the briefing; three came.", None),
        (FEW, "There were only three participants at the briefing, not more.", None),
        ("그는 나흘밖에 쉬지 못했다.", "He rested for only four days.", None),
        ("문밖에 세 명이 있었다.", "There were not three people outside the door.", None),
    ],
)
def test_only_so_many_is_found_as_not_so_many(korean: str, english: str, found: tuple[str, str] | None) -> None:
    told = denial.only_so_many(both(korean, english))
    assert (tuple(mention.text for mention in told) if told else None) == found
