"""What a number does, told the other way round beside the same number."""

from __future__ import annotations

import pytest

from bitext_check.quantities import compare_quantity
from bitext_check.quantities.figures.changes import changes
from bitext_check.quantities.figures.linking import link
from bitext_check.records import Link
from bitext_check.tables.load import table
from tests.two_sides import quantities


def links(korean: str, english: str) -> list[Link]:
    return list(changes(link(*quantities(korean, english))))


@pytest.mark.parametrize(
    ("korean", "english", "said", "wrong"),
    [
        (
            "김 수출은 7.4% 감소했고 굴 수출은 2.1% 늘었다.",
            "Laver exports rose 7.4 percent and oyster exports rose 2.1 percent.",
            "감소",
            "rose",
        ),
        (
            "예산은 작년보다 38억원(6.5%) 줄어든 규모다.",
            "The budget is 3.8 billion won (6.5%) larger than last year.",
            "줄어",
            "larger",
        ),
        ("시세보다 15%가량 비싼 값에 팔렸다.", "They sold for about 15% less than the market price.", "비싼", "less"),
        ("평균보다 4.7% 낮은 수준이다.", "It is 4.7 percent higher than average.", "낮은", "higher"),
        ("용량이 8%밖에 줄지 않았다.", "The capacity rose by only 8%.", "줄지", "rose"),
        ("매출이 4%밖에 안 늘었다.", "Sales fell by only 4%.", "늘었", "fell"),
        ("요금을 300원 인상한다.", "The fare will be cut by 300 won.", "인상", "cut"),
        ("신청자는 26명 많았다.", "There were 26 fewer applicants.", "많았", "fewer"),
        (
            "회사는 영업손실 14억원을 냈다.",
            "The company posted an operating profit of 1.4 billion won.",
            "영업손실",
            "profit",
        ),
        ("무역수지는 8억달러 적자였다.", "The trade balance showed a surplus of $800 million.", "적자", "surplus"),
        ("외국인은 2천700억원을 순매도했다.", "Foreigners net bought 270 billion won worth.", "순매도", "net bought"),
    ],
)
def test_the_opposite_beside_the_same_number(korean: str, english: str, said: str, wrong: str) -> None:
    [found] = links(korean, english)
    assert (found.kind, found.problem) == ("negation", "reversed")
    assert found.source is not None
    assert found.target is not None
    assert (found.source.text, found.target.text) == (said, wrong)


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("수확량은 평년의 60% 수준에 그쳤다.", "The harvest was down 60 percent from an average year."),
        ("민원이 3분의 1로 줄었다.", "Complaints fell by a third."),
        ("관람객이 8만 명으로 늘었다.", "Visitors increased by 80,000."),
        ("관람객이 8만 명 늘었다.", "Visitors increased to 80,000."),
    ],
)
def test_a_level_is_no_size_of_a_change(korean: str, english: str) -> None:
    [found] = links(korean, english)
    assert (found.kind, found.problem) == ("number", "wrong-number")


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("김 수출은 7.4% 감소했다.", "Laver exports fell 7.4 percent."),
        ("김 수출은 7.4% 감소했다.", "Laver exports posted a 7.4 percent year-on-year drop."),
        ("매출은 30% 이상 줄었다.", "Sales dropped by 30 percent or more."),
        ("가격은 5% 오르지 않았다.", "The price is 5 percent lower."),
        ("원/달러 환율은 12원 오른 1,402원이다.", "The won fell 12 won to 1,402 against the dollar."),
        ("증가율이 3%로 낮아졌다.", "Sales grew 3 percent, a slower rate."),
        ("민원이 절반으로 줄었다.", "Complaints fell by half."),
        ("모임에는 여성이 30% 적었다.", "Women made up 30 percent of the meeting."),
        ("수출은 4% 늘고 수입은 4% 줄었다.", "Exports rose 4 percent, and imports fell 4 percent."),
        ("20% 저렴한 가격에 판다.", "They are 20 percent more affordable."),
        ("영업이익 36억원을 냈다.", "It made an operating profit of 3.6 billion won, up from a loss."),
        ("정원을 최대 40명 줄인다.", "The quota goes down by up to 40."),
    ],
)
def test_fair_renderings_of_a_change_raise_nothing(korean: str, english: str) -> None:
    assert links(korean, english) == []


def test_short_expressions_are_compared_by_their_change() -> None:
    assert compare_quantity("4분의 1로 줄었다", "fell by a quarter").verdict == "mismatch"
    assert compare_quantity("4분의 1로 줄었다", "fell to a quarter").verdict != "mismatch"


def test_the_words_are_of_known_axes_and_sides() -> None:
    rows = table("change_words")
    assert {row["axis"] for row in rows} == {"amount", "balance", "trade", "time"}
    assert {row["way"] for row in rows} == {"up", "down"}
    assert {row["side"] for row in rows} == {"before", "after", "both", "denied", "from"}


@pytest.mark.parametrize(
    ("korean", "english", "right"),
    [
        ("용량이 8%밖에 줄지 않았다.", "It kept only 8% of its capacity.", "It lost only 8% of its capacity."),
        ("숲이 30%밖에 남지 않았다.", "The forest lost only 30% of its area.", "The forest kept only 30% of its area."),
    ],
)
def test_what_is_lost_is_not_what_is_kept(korean: str, english: str, right: str) -> None:
    assert [found.problem for found in links(korean, english)] == ["wrong-number"]
    assert links(korean, right) == []


@pytest.mark.parametrize(
    ("korean", "english", "reason", "reason_ko"),
    [
        (
            "수출이 30% 줄었다.", "Exports fell to 30%.",
            "is the size of the change; the English makes it what is reached", "변화의 크기인데 영문은 도달한 값으로",
        ),
        (
            "회원이 40명으로 줄었다.", "Membership fell by 40.",
            "is what is reached; the English makes it the size of the change", "도달한 값인데 영문은 변화의 크기로",
        ),
        ("요금을 300원 인상한다.", "The fare will be cut by 300 won.", "is turned round", "뒤집혔습니다"),
    ],
)  # fmt: skip
def test_the_reason_says_what_became_of_the_change(korean: str, english: str, reason: str, reason_ko: str) -> None:
    [found] = links(korean, english)
    assert reason in found.reason.en
    assert reason_ko in found.reason.ko
    assert (found.problem == "reversed") == (reason == "is turned round")


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        # A fall by a half is one to a half; of a number that stands twice nobody knows which is which.
        ("판매가 50% 줄었다.", "Sales fell to 50% of last year's."),
        ("김 수출은 5% 늘고 굴 수출은 5% 줄었다.", "Laver exports fell 5% and oyster exports rose 5%."),
    ],
)
def test_changes_that_may_be_right(korean: str, english: str) -> None:
    assert links(korean, english) == []
