"""Before and after an event, and the words around it that leave the order open."""

from __future__ import annotations

import pytest

from bitext_check.quantities.statements.sequence import before_after
from tests.two_sides import paired


def turned(korean: str, english: str) -> list[tuple[str, str, tuple[str, ...]]]:
    links = [link for bead in paired(korean, english).beads for link in before_after(bead)]
    return [(link.source.text, link.target.text, link.expected) for link in links if link.source and link.target]


@pytest.mark.parametrize(
    ("korean", "english", "expected"),
    [
        ("본회의 전까지 합의하기로 했다.", "They agreed to reach a deal after the plenary session.", ("본회의 전", "after", ("before",))),
        ("경기 시작 전 묵념했다.", "They observed a moment of silence after the match.", ("시작 전", "after", ("before",))),
        ("시는 공사 전 주민 설명회를 열었다.", "After the construction, the city held a briefing for residents.", ("공사 전", "After", ("Before",))),
        ("대통령은 국무회의 뒤 기자들을 만났다.", "The president met reporters before the Cabinet meeting.", ("회의 뒤", "before", ("after",))),
        ("퇴임 후 고향에 돌아왔다.", "He returned to his hometown before retirement.", ("퇴임 후", "before", ("after",))),
    ],
)  # fmt: skip
def test_the_other_order_is_told(korean: str, english: str, expected: tuple[str, str, tuple[str, ...]]) -> None:
    assert turned(korean, english) == [expected]


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("본회의 전까지 합의하기로 했다.", "They agreed to reach a deal ahead of the plenary session."),
        ("전 장관은 회의 뒤 떠났다.", "The former minister left after the meeting."),
        ("선거 전 공약을 지켰다.", "He kept his pre-election pledges after taking office."),
        ("식사 전 손을 씻고 운동이 끝나면 물을 마신다.", "Wash your hands at meals and drink after exercise."),
        ("공사 전 설명회를 열었다.", "It held the briefing after a long delay."),
    ],
)
def test_silence_when_the_order_may_be_right(korean: str, english: str) -> None:
    assert turned(korean, english) == []
