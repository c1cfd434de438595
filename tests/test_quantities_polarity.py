"""What is said, turned into its opposite, and negations lost or added."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bitext_check.quantities.statements.polarity import polarity, reversal
from bitext_check.records import Link
from tests.two_sides import paired


def links(korean: str, english: str) -> list[Link]:
    return [link for bead in paired(korean, english).beads for link in polarity(bead)]


def found(korean: str, english: str) -> list[str]:
    return [link.problem for link in links(korean, english)]


TURNED = [
    (
        "상대의 실수를 놓치지 않은 공격수가 골을 넣었다.",
        "The striker, who missed the opponent's error, scored.",
        "lost",
    ),
    ("노조는 인상안에 반대하지 않았다.", "The union opposed the raise.", "lost"),
    ("쌀 수출은 지난해보다 6% 감소했다.", "Rice exports increased 6 percent from last year.", "reversed"),
    ("조례안은 본회의에서 부결됐다.", "The ordinance bill was approved at the plenary session.", "reversed"),
    ("법원은 피고인에게 무죄를 선고했다.", "The court found the defendant guilty.", "reversed"),
    ("노조는 회의에 불참했다.", "The union attended the meeting.", "reversed"),
    ("두 기관은 합의에 이르지 못했다.", "The two agencies reached an agreement.", "lost"),
    ("장비는 작동하지 않았다.", "The equipment operated.", "lost"),
    ("직원 수를 줄이지 않고 비용을 줄인다.", "It will cut costs while reducing the number of employees.", "lost"),
    ("화재는 지난해보다 11건 줄었다.", "There were 11 more fires than last year.", "reversed"),
    ("시는 내년에 도로를 건설한다고 발표했다.", "The city announced it will not build the road next year.", "added"),
    (
        "정부는 미국에 공장을 짓는 기업을 지원한다.",
        "The government will not support companies building plants in the U.S.",
        "added",
    ),
    ("박물관은 월요일에 쉰다.", "The museum is not closed on Mondays.", "added"),
    ("그는 돈을 받았다는 의혹을 부인했다.", "He did not deny the suspicion that he had received money.", "added"),
    (
        "무소속 후보는 단일화 가능성을 부인했다.",
        "The independent candidate did not deny the possibility of unifying.",
        "added",
    ),
    ("그는 출마한다는 보도를 부인했다.", "He confirmed the report that he would run.", "reversed"),
    ("회사는 영업손실 36억 원을 냈다.", "The company posted an operating profit of 3.6 billion won.", "reversed"),
    ("구급차를 포함한 차량 9대가 왔다.", "Nine vehicles came, excluding ambulances.", "reversed"),
    ("병원은 장비를 늘리겠다고 했다.", "The hospital said it will decrease equipment.", "reversed"),
    ("비가 그치고 기온이 내려간다.", "The rain will stop and temperatures will rise.", "reversed"),
    ("두 나라는 비자 문제를 합의하지 못했다.", "The two countries agreed on the visa issue.", "lost"),
    ("훈련은 화재를 가정해 진행됐다.", "The drill was not conducted assuming a fire.", "added"),
    ("군은 보조금을 반납하는 일이 없도록 한다.", "The county will see that the subsidies are returned.", "lost"),
    ("의사를 구하지 못해 6월에야 진료를 시작한다.", "Unable to find a doctor, it treats until June.", "reversed"),
    ("수당이 내년부터 사라진다.", "The allowance will be introduced next year.", "reversed"),
    ("환자는 생명에 지장이 없다고 한다.", "The patient is said to be in danger.", "reversed"),
    ("두 안을 모두 채택하지 못한 채 회의를 마쳤다.", "The meeting ended by adopting both plans.", "lost"),
    ("노선을 지하로 지을 수는 없지만 대책을 세운다.", "It can build the line underground and makes plans.", "lost"),
    ("그는 “신청을 받은 적이 없다”고 했다.", "He said, “We have received the applications.”", "lost"),
    ("그는 “회의가 너무 시끄러웠다”고 했다.", "He said, “The meeting was quiet.”", "reversed"),
    ("그는 “계약금은 돌려주지 않는다”고 했다.", "He said, “The balance payment will not be returned.”", "reversed"),
    ("가격을 올리지 않았다.", "The price was not lowered.", "reversed"),
    (
        "윤 시장은 “공원이 두 곳뿐이라 쉴 곳을 제대로 못 만들었다”며 “계획을 미루지 않겠다”고 말했다.",
        "Mayor Yoon said, “There are only two parks, so we couldn’t build places to rest,” and “We will put the plan off.”",
        "lost",
    ),
    (
        "그는 “회사가 사고를 알리지 않았다”며 “우리는 재판을 포기하지 않는다”고 말했다.",
        "He said, “The company did not report the accident,” and “We will give up the trial.”",
        "lost",
    ),
    (
        "선원들은 수당을 한 푼도 받지 못했고, 선주는 석 달 뒤에야 사과했다.",
        "The sailors were paid the whole allowance, and the owner did not apologize until three months later.",
        "lost",
    ),
    ("도서관이 한 곳도 없는 마을이 6곳이었다.", "There were six villages that had libraries.", "lost"),
    ("그는 “숲은 자원이 아니라 이웃”이라고 했다.", "He said, “The forest is a resource, not a neighbor.”", "reversed"),
    ("사망자는 8명으로 작년보다 5명 줄었다.", "Eight people died, five more than last year.", "reversed"),
    ("영업이익은 40억 원으로 흑자 전환했다.", "Operating profit was 4 billion won, a swing to a loss.", "reversed"),
    (
        "매출이 늘어난 데다 유가가 떨어진 덕분이다.",
        "It is thanks to increased sales and rising oil prices.",
        "reversed",
    ),
    ("새 경기장은 예상보다 훨씬 크다.", "The new stadium is much smaller than expected.", "reversed"),
    (
        "두 후보의 지지율은 오차범위 안에서 맞섰다.",
        "The approval ratings of the two candidates were outside the margin of error.",
        "reversed",
    ),
    ("관광객 불편이 컸다.", "Tourists enjoyed great convenience.", "reversed"),
    ("올해는 쌀보다 콩이 더 많이 팔렸다.", "This year, more rice than soybeans was sold.", "reversed"),
    ("그는 가격보다 품질이 중요하다고 했다.", "He said price is more important than quality.", "reversed"),
    (
        "그는 “고객과 협의를 마쳐 영향은 크지 않다”고 했다.",
        "He said, “We have begun talks with customers, so the impact is not great.”",
        "reversed",
    ),
    ("조합은 요금 인하에 반대하지 않기로 했다.", "The union decided to oppose fare cuts.", "lost"),
    ("경찰은 그를 불송치했다.", "Police referred him to the prosecution.", "lost"),
    ("회사는 직원 열두 명의 수당을 미지급했다.", "The company paid the allowances of twelve employees.", "lost"),
    (
        "군은 “주민 부담이 늘지 않게 하겠다”고 했다.",
        "The county said, “We will see that burdens on residents increase.”",
        "lost",
    ),
    (
        "상인은 “재료값이 한 해에 9%씩 올라 손에 쥐는 돈은 늘지 않았다”고 했다.",
        "A merchant said, “The cost of materials has gone up by 9% a year, so the money left has increased.”",
        "lost",
    ),
    (
        "그는 지나친 기대를 경계하며 “이 검사로 암을 확진할 수는 없다”고 했다.",
        "Warning against excessive expectations, he said, “It is possible to confirm cancer with this test.”",
        "lost",
    ),
    (
        "원주가 창원을 꺾고 3연승을 달렸다.",
        "Wonju lost to Changwon and extended its winning streak to three.",
        "reversed",
    ),
    (
        "그는 “수온이 낮게 유지돼 맛이 좋았다”고 했다.",
        "He said, “The water stayed high, so the taste was good.”",
        "reversed",
    ),
    ("그는 “지원책이 빠져 아쉽다”고 했다.", "He said, “It is fortunate that the support was left out.”", "reversed"),
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
    ("회원은 30명을 넘지 않았다.", "The club had 30 members at most."),
    ("관객은 절반도 되지 않았다.", "Less than half of the audience came."),
    ("10분도 지나지 않아 불이 꺼졌다.", "The fire was out within 10 minutes."),
    ("6월에야 진료를 시작한다.", "It will not start treatment until June."),
    ("6월에야 진료를 시작한다.", "Treatment will finally start in June."),
    ("규칙이 복잡하지 않고 쉽다.", "The rules are simple and easy."),
    ("환자는 생명에 지장이 없다고 한다.", "The patient's injuries are said to be non-life-threatening."),
    ("열 명 중 셋은 이사할 계획이 없다고 답했다.", "Three out of ten said they have no plans to move."),
    ("한 치의 오차도 없이 계산했다.", "It was calculated with precision."),
    ("가격을 올리지 않았다.", "The price was not raised."),
    (
        "윤 시장은 “공원이 두 곳뿐이라 쉴 곳을 제대로 못 만들었다”며 “계획을 미루지 않겠다”고 말했다.",
        "Mayor Yoon said, “There are only two parks, so we couldn’t build places to rest,” and “We won’t put it off.”",
    ),
    ("선원들은 수당을 한 푼도 받지 못했다.", "The sailors went entirely unpaid for the allowance."),
    ("도서관이 한 곳도 없는 마을이 6곳이었다.", "Six villages lacked a single library."),
    ("그는 “숲은 자원이 아니라 이웃”이라고 했다.", "He said, “The forest is a neighbor, not a resource.”"),
    ("그는 “숲은 자원이 아니라 이웃”이라고 했다.", "He said, “The forest is not a resource but a neighbor.”"),
    ("영업이익은 40억 원으로 흑자 전환했다.", "Operating profit was 4 billion won, a swing from a loss to profit."),
    ("매출이 늘어난 데다 유가가 떨어진 덕분이다.", "It is thanks to increased sales and cheaper oil."),
    ("주민 불편을 해소하려고 버스를 늘린다.", "Buses will be added for the convenience of residents."),
    ("이 도시에서 처음으로 국제 대회를 연다.", "The city has never hosted an international competition before."),
    ("행사 장소는 미정이다.", "The venue of the event has not been decided."),
    ("건물 안전에는 문제가 전혀 없다.", "The building is perfectly safe."),
    ("감독은 상을 줘야 할지 모르겠다고 말했다.", "The manager said he did not know whether to give him a prize."),
    ("주민만 대회에 참가한다.", "Those who are not residents may not take part in the competition."),
    ("시는 입장료를 무료로 한다.", "The city will not charge an admission fee."),
    ("학생이 참석했는지 조사한다.", "It will investigate whether or not the student attended."),
    ("그는 돈을 받은 사실이 없다고 부인했다.", "He denied having taken the money."),
    ("조합은 요금 인하에 반대하지 않기로 했다.", "The union decided to agree to fare cuts."),
    ("상대의 실수를 놓치지 않은 공격수가 골을 넣었다.", "The striker capitalized on the opponent's error and scored."),
    (
        "의사는 “서 있는 것보다 걷는 게 낫다”며 허리가 안 좋은 환자에게 무리하지 말라고 했다.",
        "The doctor said walking is better than standing, telling patients with bad backs not to overdo it.",
    ),
    ("경찰은 그를 불송치했다.", "Police closed the case without referring him to the prosecution."),
    (
        "군은 “주민 부담이 늘지 않게 하겠다”고 했다.",
        "The county said, “We will keep burdens on residents from increasing.”",
    ),
    ("시는 세금을 올리지 않는 대신 지출을 줄인다.", "The city will cut spending instead of raising taxes."),
    ("점검을 마치고 운행을 재개했다.", "Operation began again following the inspection."),
    ("회담을 마친 두 장관은 만찬을 시작했다.", "After the talks, the two ministers began dinner."),
    ("올해는 쌀보다 콩이 더 많이 팔렸다.", "This year, more soybeans than rice were sold."),
    ("학생보다 교사가 더 많았다.", "There were fewer students than teachers."),
    ("지난해보다 수출이 늘었다.", "Exports were higher than last year."),
    ("피해가 거의 회복되지 않았다.", "The damage has hardly been recovered."),
    ("버스 임차료가 많이 들었다.", "A lot was spent on bus rental fees."),
    ("원주가 창원에 패해 3연승을 마감했다.", "Wonju lost to Changwon, ending its three-game winning streak."),
    (
        "직원 세 명을 구속 기소하고 두 명을 불구속 기소했다.",
        "Three were indicted under arrest and two without detention.",
    ),
    ("회사는 보도가 사실이 아니라고 반박했다.", "The company denied the report as fact."),
    ("훈련에 참가하지 않은 학교는 한 곳도 없었다.", "All the schools took part in the drill."),
    ("이용객이 올해 10만 명을 넘지만 수입은 적다.", "Visitors will exceed 100,000 this year, but income is small."),
    (
        "그는 “사실은 인정하지만 책임은 없다”고 했다.",
        "While not disputing the facts, he said he is free of responsibility.",
    ),
    ("작품은 사업가에게 10억 원에 팔렸다.", "A businessman bought the work for 1 billion won."),
    ("은행은 상환을 요구했다.", "The bank, which is banned from lending, demanded repayment."),
]


@pytest.mark.parametrize(("korean", "english"), FAIR)
def test_fair_renderings_of_a_negation_raise_nothing(korean: str, english: str) -> None:
    assert found(korean, english) == []


def test_reversal_in_short_expressions() -> None:
    assert reversal("3-1 승리", "a 3-1 defeat") == ("승리", "defeat")
    assert reversal("3-1 승리", "a 3-1 win") is None
    assert reversal("수입과 수출", "imports") is None


@pytest.mark.parametrize(
    ("korean", "english", "said", "wrong", "first"),
    [
        ("화재는 지난해보다 11건 줄었다.", "There were 11 more fires than last year.", "줄었다", "more", "fewer"),
        ("관람객은 작년보다 줄었다고 한다.", "There were 9 percent more than last year.", "줄었다고", "more", "less"),
        ("쌀 수출은 6% 감소했다.", "Rice exports rose 6 percent.", "감소", "rose", "fell"),
        ("쌀 수출은 6% 감소했다.", "Rice exports increased 6 percent.", "감소", "increased", "decreased"),
        ("조례안은 본회의에서 부결됐다.", "The bill was passed at the plenary session.", "부결", "passed", "rejected"),
        ("의사를 구하지 못해 6월에야 진료를 시작한다.", "Unable to find a doctor, it treats until June.", "6월에야", "until", "not until"),
    ],
)  # fmt: skip
def test_the_suggestion_fits_the_wrong_word(korean: str, english: str, said: str, wrong: str, first: str) -> None:
    (link,) = links(korean, english)
    assert link.source
    assert link.target
    assert (link.source.text, link.target.text, link.expected[0]) == (said, wrong, first)


@pytest.mark.parametrize(
    ("korean", "english", "said"),
    [
        ("주민 동의는 요구하지 않는다.", "Residents’ consent is required.", "요구하지 않는다"),
        ("두 기관은 합의에 이르지 못했다.", "The two agencies reached an agreement.", "이르지 못했다"),
        ("그는 의뢰인이 총책이 아니라고 했다.", "He said the client was the ringleader.", "총책이 아니라고"),
    ],
)
def test_a_lost_negation_is_marked_to_the_end_of_its_verb(korean: str, english: str, said: str) -> None:
    (link,) = links(korean, english)
    assert link.source
    assert link.source.text == said
    assert said in link.reason.en
    assert said in link.reason.ko


def test_no_message_shows_anything_but_words() -> None:
    for korean, english, _ in TURNED:
        for link in links(korean, english):
            assert "<" not in link.reason.en + link.reason.ko + "".join(link.expected)


GROWTH = "그는 “올해 하반기 들어 수출이 크게 증가했다”고 말했다."
LESS = "Exports decreased sharply in the second half of this year"


@pytest.mark.parametrize(
    ("korean", "english", "found"),
    [
        # A word of the speaker's, where both sides quote it; what a figure did is a fact first.
        (GROWTH, f'He said, "{LESS}."', [("negation", "reversed", "증가", "decreased")]),
        (GROWTH, f"He said that {LESS}.", [("negation", "reversed", "증가", "decreased")]),
        (GROWTH.replace("“", "").replace("”", ""), f'He said, "{LESS}."', [("negation", "reversed", "증가", "decreased")]),
        (
            GROWTH.replace("크게", "크게 5%"), 'He said, "Exports fell by 5% in the second half of this year."',
            [("negation", "reversed", "증가", "fell")],
        ),
        # One for the quotation and one for the words around it.
        (
            GROWTH.replace("말했다", "말했고, 안건은 부결됐다"), f'He said, "{LESS}," and the motion was approved.',
            [("negation", "reversed", "증가", "decreased"), ("negation", "reversed", "부결", "approved")],
        ),
    ],
)  # fmt: skip
def test_what_a_quotation_turns_round(korean: str, english: str, found: list[tuple[str, ...]]) -> None:
    told = links(korean, english)
    assert [(n.kind, n.problem, n.source.text, n.target.text) for n in told if n.source and n.target] == found


def test_sentences_without_their_other_side_say_nothing() -> None:
    (bead,) = paired("조례안은 본회의에서 부결됐다.", "The ordinance bill was approved at the plenary session.").beads
    assert polarity(bead)
    assert polarity(replace(bead, source=())) == ()
    assert polarity(replace(bead, target=())) == ()
