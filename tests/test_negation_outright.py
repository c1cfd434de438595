"""Negations and bounds that plain English drops: nothing negative stands there, or nothing that could be the bound."""

from __future__ import annotations

import pytest

from bitext_check.alignment.pairs import given_pairs
from bitext_check.content.coverage import closely
from bitext_check.pipeline import check_article
from bitext_check.quantities.statements.polarity import polarity
from bitext_check.segmentation.passages import passages


def found(korean: str, english: str, close: bool = False) -> list[str]:
    pair = given_pairs(passages("ko", [(0, korean)]), passages("en", [(0, english)]))[0]
    return [link.problem for bead in pair.beads for link in polarity(bead, close)]


def codes(korean: str, english: str) -> list[str]:
    return [f.rule.code for f in check_article(korean + "\n", english + "\n").findings if f.severity != "info"]


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("팀은 포기하지 않았다.", "The team gave up."),
        ("공단은 펌프를 교체하지 않은 채 점검만 했다.", "The corporation only inspected the pumps after replacing them."),
        ("보호자는 부작용에 대한 설명을 듣지 못했다고 했다.", "The guardian said she received an explanation of side effects."),
        ("조합은 업체를 고발하지는 않았다.", "The association filed a complaint against the company."),
        ("극장은 좌석을 늘리지는 않았지만 막간 휴식을 두었다.", "The theater added seats, and it has an intermission."),
        ("시는 요금 인상도 배제하지 않겠다고 했다.", "The city said it would rule out a fare increase."),
        ("노사가 합의하지 못하면 법원이 결정한다.", "If labor and management reach an agreement, the court decides."),
        ("주민의 이익이 회사의 손해보다 크지 않다.", "The benefit of residents is greater than the loss of the company."),
        ("응급 환자가 아닌 경우 당일 진료를 받을 수 없다.", "Non-emergency patients can receive treatment on the same day."),
    ],
)  # fmt: skip
def test_a_negation_that_the_english_drops_is_missed(korean: str, english: str) -> None:
    assert found(korean, english) == ["lost"]


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("시민단체는 이번 결정을 이해할 수 없다고 비판했다.", "Civic groups criticized the decision as incomprehensible."),
        ("두 회사의 합병은 이뤄지지 않았다.", "The merger between the two companies fell through."),
        ("구단은 그 선수와 재계약하지 않기로 했다.", "The club decided against renewing the player's contract."),
        ("반환 의무가 없는 계약금을 받는다.", "It will receive a non-refundable upfront payment."),
        ("회원 90명 가운데 참석자는 스무 명도 안 된다.", "Fewer than 20 of the 90 members attend."),
        ("그는 왼손을 쓰지 못하게 된 사고를 떠올렸다.", "He recalled the accident that cost him the use of his left hand."),
        ("법원 '피해 회복 안 돼' 직원에 징역 4년", "Court sentences employee to four years in prison for damage..."),
        ("당국은 구호 활동을 막지 않겠다고 밝혔다.", "The authorities said relief work will be allowed."),
    ],
)  # fmt: skip
def test_a_negation_said_in_another_way_is_not(korean: str, english: str) -> None:
    assert found(korean, english, True) == []


def test_in_a_close_article_less_of_the_sentence_need_be_known() -> None:
    korean = "유흥업소와 사행성 업종은 지원 대상에 포함되지 않는다."
    english = "Entertainment establishments and gambling-related businesses are also eligible for support."
    assert (found(korean, english), found(korean, english, True)) == ([], ["lost"])


@pytest.mark.parametrize(
    ("korean", "english", "said"),
    [
        ("군은 농가당 최대 20만 원을 지원한다.", "The county will provide 200,000 won per farm.", True),
        ("군은 농가당 최대 20만 원을 지원한다.", "The county will provide up to 200,000 won per farm.", False),
        ("강원 산지에 최대 35㎝의 눈이 내렸다.", "35 cm of snow fell in the mountains of Gangwon.", True),
        ("방문객이 2만 명 가까이 몰렸다.", "More than 20,000 visitors flocked to the site.", True),
        ("방문객이 2만 명 가까이 몰렸다.", "Nearly 20,000 visitors flocked to the site.", False),
        ("공사는 6개월 이내에 끝난다.", "Construction will be completed in six months or more.", True),
        ("공사는 6개월 이내에 끝난다.", "Construction will be completed in six months.", False),
        ("매출은 시장 전망치를 5.3% 웃돌았다.", "Sales exceeded the market forecast by 5.3%.", False),
        ("수입 달걀 값은 여전히 7천 원을 웃돈다.", "Imported eggs still cost more than 7,000 won.", False),
    ],
)
def test_a_bound_is_missed_where_nothing_near_the_figure_says_it(korean: str, english: str, said: bool) -> None:
    assert bool(codes(korean, english)) is said


def test_what_exceeds_a_forecast_does_not_fall_short_of_it() -> None:
    assert found("수출액은 목표치를 웃돌았다.", "Exports fell short of the target.") == ["reversed"]
    assert found("강수량은 평년 수준을 밑돌았다.", "Precipitation was below the normal level.") == []


def test_an_article_is_close_when_most_of_its_words_are_answered() -> None:
    korean = ["시는 도서관을 새로 짓는다.", "주민 40명이 회의에 참석했다.", "공사는 내년에 끝난다."]
    close = [
        "The city will build a new library.",
        "Forty residents attended the meeting.",
        "Construction ends next year.",
    ]
    free = ["Readers have cause for cheer.", "Turnout was brisk that night.", "Patience, say those in charge."]
    for english, said in ((close, True), (free, False)):
        pairs = given_pairs(passages("ko", list(enumerate(korean))), passages("en", list(enumerate(english))))
        assert closely(pairs) is said
    assert not closely(())


LONG = ["시는 내년 봄까지 낡은 시장 건물을 헐고 새 도서관을 짓기로 했다.", "주민 200명이 공청회에 참석해 소음 문제를 물었다.",
        "공사는 3월에 시작해 내년 말에 끝난다."]  # fmt: skip
CLOSE = [
    "The city decided to demolish the old market building and build a new library by next spring.",
    "Two hundred residents attended the public hearing and asked about the noise problem.",
    "Construction begins in March and ends at the end of next year.",
]
WITH_MORE = [
    CLOSE[0] + " Merchants fear long weeks of dust, trucks and lost customers.",
    CLOSE[1] + " Officials answered politely, promising walls, nets and daily patrols.",
    CLOSE[2] + " Cranes already loom over quiet alleys nearby.",
]


@pytest.mark.parametrize(
    ("english", "said"),
    [
        (CLOSE, True),
        # Some words of each sentence are freely translated.
        (["The city decided to demolish worn stalls and build a new library by next spring.",
          "Two hundred residents crowded into the hall and asked about the noise problem.",
          "Construction begins in March and wraps up at the end of next year."], True),
        # One side holds far more than the other.
        (["The city decided to build.", "Residents attended.", "Construction begins in March."], False),
        (WITH_MORE, False),
        # Too few sentences to tell.
        (CLOSE[:2], False),
    ],
)  # fmt: skip
def test_an_article_is_close_when_both_sides_are_answered_in_enough_sentences(english: list[str], said: bool) -> None:
    korean = LONG[: len(english)]
    pairs = given_pairs(passages("ko", list(enumerate(korean))), passages("en", list(enumerate(english))))
    assert closely(pairs) is said


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("경찰은 용의자가 흉기를 빼앗겼지만 체포되지는 않았다고 했다.", "Police said the suspect lost the weapon and was arrested."),
        ("최 대표는 판결에 이의를 제기하지 않겠다고 했다.", "CEO Choi said he would raise an objection to the ruling."),
        ("열 권 가운데 없어진 세 권을 찾는 일은 아직 끝나지 않았다.", "The search for the three missing books out of a total of ten is already over."),
        ("사고가 난 뒤에야 고치는 기관이 되지 않겠다.", "We will become an institution that makes repairs only after an accident occurs."),
        ("집값이 떨어질 가능성은 크지 않다고 했다.", "It said the possibility of housing prices falling is high."),
        ("주민의 부담은 크지 않다고 시는 설명했다.", "The city explained that the burden on residents is heavy."),
        ("회사채는 차환하지 않고 현금으로 상환한다.", "The corporate bonds will be refinanced and repaid in cash."),
        ("정부는 양국 관계가 나빠지지 않기를 바란다고 했다.", "The government said it hopes relations between the two countries will worsen."),
        ("투수 최 씨는 명단에서 빠지지 않고 함께 떠난다.", "Pitcher Choi will leave together after being removed from the list."),
        ("두 건물이 탔으나 다친 사람은 없었다.", "Two buildings burned and many were injured."),
        ("이 기록은 협회의 공인을 아직 받지 못했다.", "This record has already been ratified by the association."),
        ("시의 결정은 합의에 이르지 못했다.", "The city's decision came to an agreement."),
    ],
)  # fmt: skip
def test_a_negation_is_looked_for_where_its_own_clause_and_word_are(korean: str, english: str) -> None:
    assert found(korean, english) == ["lost"]


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("시장은 불법 투기를 방치하지 않겠다고 밝혔다.", "The mayor said he would take firm action against illegal dumping."),
        ("감독은 원칙과 타협하지 않겠다고 했다.", "The coach said he would stick to his principles."),
        ("회사는 빚을 갚지 못했다.", "The company defaulted on its debt."),
        ("상인들은 가격을 올리지 않기로 했다.", "Merchants decided to freeze prices."),
        ("구조가 늦어져 두 명을 살리지 못했다.", "Two died because the rescue was late."),
        ("불은 다른 건물로 옮겨붙지 않았다.", "The fire was contained to the building."),
        ("열이 내리지 않아 병원을 찾았다.", "She went to the hospital because of a persistent fever."),
        ("농촌에 없어서는 안 될 일꾼이다.", "They are essential workers for the farming villages."),
        ("물이 없어 농사를 포기했다.", "They gave up farming for want of water."),
        ("시민의 부담은 크지 않다고 시는 설명했다.", "The city explained that the burden on citizens is light."),
        ("학교마저 없어지면 마을이 사라진다.", "If even the school disappears, the village will disappear."),
        ("지금의 증가 속도는 10만 년 동안 전례가 없다.", "The current rate of increase is unprecedented in 100,000 years."),
    ],
)  # fmt: skip
def test_another_word_said_instead_of_the_denied_one_is_no_loss(korean: str, english: str) -> None:
    assert found(korean, english) == []
