"""What is said, turned into its opposite, and negations lost or added."""

from __future__ import annotations

import pytest

from bitext_check.alignment.pairs import given_pairs
from bitext_check.quantities.polarity import polarity, reversal
from bitext_check.segmentation.passages import passages


def found(korean: str, english: str) -> list[str]:
    pair = given_pairs(passages("ko", [(0, korean)]), passages("en", [(0, english)]))[0]
    return [link.problem for bead in pair.beads for link in polarity(bead)]


TURNED = [
    ("쌀 수출은 지난해보다 6% 감소했다.", "Rice exports increased 6 percent from last year.", "reversed"),
    ("조례안은 본회의에서 부결됐다.", "The ordinance bill was approved at the plenary session.", "reversed"),
    ("법원은 피고인에게 무죄를 선고했다.", "The court found the defendant guilty.", "reversed"),
    ("노조는 회의에 불참했다.", "The union attended the meeting.", "reversed"),
    ("두 기관은 합의에 이르지 못했다.", "The two agencies reached an agreement.", "lost"),
    ("장비는 작동하지 않았다.", "The equipment operated.", "lost"),
    ("직원 수를 줄이지 않고 비용을 줄인다.", "It will cut costs while reducing the number of employees.", "lost"),
    ("화재는 지난해보다 11건 줄었다.", "There were 11 more fires than last year.", "reversed"),
    ("시는 내년에 도로를 건설한다고 발표했다.", "The city announced it will not build the road next year.", "added"),
]


@pytest.mark.parametrize(("korean", "english", "problem"), TURNED)
def test_a_turned_sense_is_found(korean: str, english: str, problem: str) -> None:
    assert found(korean, english) == [problem]


FAIR = [
    ("쌀 수출은 지난해보다 6% 감소했다.", "Rice exports fell 6 percent from last year."),
    ("조례안은 본회의에서 부결됐다.", "The ordinance bill failed to pass at the plenary session."),
    ("법원은 피고인에게 무죄를 선고했다.", "The court found the defendant not guilty."),
    ("두 기관은 합의에 이르지 못했다.", "The two agencies failed to reach an agreement."),
    ("직원 수를 줄이지 않고 비용을 줄인다.", "It will cut costs without reducing the number of employees."),
    ("가격은 오르지 않았다.", "The price stayed where it was."),
    ("주민은 기다릴 수밖에 없었다.", "Residents had to wait."),
    ("학생뿐 아니라 교사도 참여했다.", "Teachers took part as well as students."),
    ("시는 도로 공사를 중단했다.", "The city did not continue the road construction."),
    ("사업에 반대하는 주민은 없었다.", "All residents agreed with the project."),
    ("비가 많이 내릴 전망이다.", "Rainfall is expected to go up."),
]


@pytest.mark.parametrize(("korean", "english"), FAIR)
def test_fair_renderings_of_a_negation_raise_nothing(korean: str, english: str) -> None:
    assert found(korean, english) == []


def test_reversal_in_short_expressions() -> None:
    assert reversal("3-1 승리", "a 3-1 defeat") == ("승리", "defeat")
    assert reversal("3-1 승리", "a 3-1 win") is None
    assert reversal("수입과 수출", "imports") is None
