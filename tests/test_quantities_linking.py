"""Quantities of an aligned pair tied to each other, and what is said of those that do not agree."""

from __future__ import annotations

import pytest

from bitext_check.quantities.figures.linking import link
from bitext_check.records import Link
from tests.two_sides import quantities

SURE = 0.6


def links(korean: str, english: str) -> tuple[Link, ...]:
    return link(*quantities(korean, english))


def problems(korean: str, english: str) -> list[tuple[str, str, str]]:
    return [
        (found.problem, found.source.text if found.source else "", found.target.text if found.target else "")
        for found in links(korean, english)
        if found.problem and found.confidence >= SURE
    ]


WRONG = [
    ("행사에 주민 4만6천 명이 왔다.", "Some 4,600 residents came.", "magnitude"),
    ("예산은 87억 원이다.", "The budget is 87 billion won.", "magnitude"),
    ("학교 83곳이 신청했다.", "A total of 38 schools applied.", "digits"),
    ("학생 640명이 다닌다.", "It has 615 students.", "wrong-number"),
    ("제29회 대회가 열렸다.", "The 19th contest was held.", "ordinal"),
    ("금리가 0.5%포인트 올랐다.", "The rate rose 0.5 percent.", "percent-point"),
    ("수출은 7억 달러였다.", "Exports came to 700 million won.", "currency"),
    ("지난 8일 문을 열었다.", "It opened on the 18th.", "wrong-date"),
    ("내년 3월 문을 연다.", "It opens in May next year.", "wrong-month"),
    ("2029년 4월 완공한다.", "It will be finished in April 2027.", "wrong-year"),
    ("회의는 목요일에 열린다.", "The meeting is on Tuesday.", "wrong-weekday"),
    ("다음 달 시작한다.", "It starts this month.", "relative-direction"),
    ("오후 4시 10분에 시작한다.", "It starts at 4:50 p.m.", "wrong-time"),
    ("오전 7시 출발한다.", "It leaves at 7 p.m.", "am-pm"),
    ("원목 900톤이 탔다.", "Some 900 kilograms of logs burned.", "wrong-unit"),
    ("65세 이상은 무료다.", "Admission is free for those under 65.", "bound"),
    ("5월 3일부터 9일까지 열린다.", "It runs from May 3 to 19.", "range-end"),
    ("징역 4년을 선고했다.", "He was sentenced to two years in prison.", "wrong-number"),
    ("센터는 앞으로 6년간 시가 운영한다.", "The city has run the center for the past six years.", "relative-direction"),
    ("지난 4년간 화재 37건이 났다.", "Over the next four years, 37 fires broke out.", "relative-direction"),
    ("다음 달 초까지 접수한다.", "Applications are accepted until the end of next month.", "wrong-date"),
    (
        "작년 3월부터 올해 9월까지 일했다.",
        "He worked from March this year to September this year.",
        "relative-direction",
    ),
    ("문은 오전 7시에 열고 오후 9시에 닫는다.", "The gate opens at 7 a.m. and closes at 7 a.m.", "wrong-time"),
    ("위원 9명 중 6명이 남고 3명은 떠났다.", "Of the nine members, six stayed and four left.", "wrong-number"),
    ("학교 6곳이 7월에 문을 연다.", "Five schools will open in July.", "wrong-number"),
    ("대회에서 4위에 올랐다.", "She came sixth in the contest.", "ordinal"),
    ("재산의 3분의 1을 내놓았다.", "He gave away two-thirds of his fortune.", "wrong-number"),
    ("요율이 7%에서 11%로 오른다.", "The rate rises from 11 percent to 7 percent.", "wrong-number"),
    ("휘발유는 ℓ당 1천702원이다.", "Gasoline is 1,702 won per gallon.", "wrong-unit"),
    ("기온은 영하 12도에서 영하 3도다.", "It is 12 to minus 3 degrees Celsius.", "wrong-number"),
    ("지난 6월 점검했다. 부품 24개를 바꿨다.", "It was checked last year. The 24 parts were replaced.", "missing"),
    ("신청은 정원의 절반도 되지 않았다.", "Applications came to more than half of the quota.", "bound"),
    ("사업비 23억 6,000만 원은 2031년까지 쓴다.", "It will spend 236 million won by 2031.", "magnitude"),
    ("9세 미만 어린이는 무료다.", "Admission is free for children over 9 years of age.", "bound"),
    ("관중 3만1천874명이 두 경기장에 왔다.", "The two stadiums drew 1,874 spectators.", "digits"),
    (
        "경력 4년 미만 교사는 6명이다. 네 번째 모집이다.",
        "Six teachers have more than four years of experience. It is the fourth call.",
        "bound",
    ),
    ("주민 남궁솔(54) 씨는 1994년 이사 왔다.", "Namgung Sol (51), a resident, moved in in 1994.", "wrong-number"),
    ("제보자 은모(62) 씨가 신고했다.", "The informant, surnamed Eun (69), reported it.", "wrong-number"),
    ("목수 채달봉(69) 씨가 기둥 81개를 고쳤다.", "Carpenter Chae Dal-bong (89) mended 81 pillars.", "wrong-number"),
    ("승객의 71%는 65세 이상이다.", "Of the passengers, 71 percent are 85 or older.", "wrong-number"),
    ("낮 12시에 시작해 214명이 참가했다.", "It began at 12 noon, and 114 personnel took part.", "wrong-number"),
    ("회원은 3년 새 두 배 넘게 늘었다.", "Membership has grown less than double in three years.", "bound"),
    ("순찰은 하루 두 차례 이상 한다.", "Patrols are made up to twice a day.", "bound"),
    ("소득은 도시에서 벌던 돈의 절반에 못 미쳤다.", "The income was more than half of the city earnings.", "bound"),
    ("제염소는 소금을 400㎏ 넘게 모았다.", "The plant gathered less than 400 kg of salt.", "bound"),
    ("공사는 열흘 넘게 이어졌다.", "The work went on for less than 10 days.", "bound"),
    ("공사는 1년 넘게 멈췄다.", "The work stopped for less than a year.", "bound"),
    ("법원은 11일 원고 승소로 판결했다.", "The court on the 18th ruled in favor of the plaintiffs.", "wrong-date"),
    ("시는 11일 회의를 열었다.", "The city on the 18th held a meeting.", "wrong-date"),
    ("지난 한 해 97명이 찾았다.", "Some 97 people have visited this year.", "relative-direction"),
    ("사고를 낸 50대 운전자를 조사한다.", "Police are questioning a driver aged 50 over the accident.", "decade"),
    (
        "불은 2층에서 났고 주민 3명은 화상이 심하다.",
        "The fire began on the second floor, and four residents have serious burns.",
        "wrong-number",
    ),
    ("재고용 기간을 2년 연장했다.", "It agreed on a one-year extension.", "wrong-number"),
    ("굴은 ㎏당 15마리 크기다.", "The oysters are 15 per box in size.", "wrong-unit"),
    ("4월 1일자 인사다. 김선아 팀장.", "As of May 1: Team Leader Kim Sun-ah.", "wrong-month"),
    ("굴착기 열네 대를 보냈다.", "It sent 24 excavators.", "wrong-number"),
    ("그날 시간당 46㎜의 비가 내렸다.", "That day 46 mm of rain fell per day.", "wrong-unit"),
    (
        "경력 5년 미만 교사 80명이 배운다. 다섯 번째다.",
        "Some 80 teachers with more than five years of experience study. It is the fifth.",
        "bound",
    ),
    (
        "9명 중 5명이 찬성했고 4명은 반대했다. 세 차례 연속 가결이다.",
        "Of the nine, five voted in favor and six against. It is the third consecutive passage.",
        "wrong-number",
    ),
    (
        "이날 주민 9명이 다쳤다. 4명은 중상이다.",
        "Nine residents were hurt. Six of the injured are in serious condition.",
        "wrong-number",
    ),
    ("수출은 작년 같은 달보다 6.2% 늘었다.", "Exports rose 6.2 percent from the previous month.", "base"),
    ("생산은 전월 대비 1.7% 줄었다.", "Output fell 1.7 percent from a year earlier.", "base"),
    ("쌀값이 한 달 새 4% 올랐다.", "Rice prices rose 4 percent in a week.", "wrong-unit"),
]


@pytest.mark.parametrize(("korean", "english", "problem"), WRONG)
def test_slips_of_translation_are_named(korean: str, english: str, problem: str) -> None:
    assert [found[0] for found in problems(korean, english)] == [problem]


RIGHT = [
    ("사고로 3명이 숨지고 11명이 다쳤다.", "Three people were killed and 11 others injured in the accident."),
    ("지난 27일 열렸다.", "It was held on Friday."),
    ("참가자 102위에 올랐다.", "The runner ranks at 102."),
    ("무게는 700㎏이다.", "It weighs 1,543 pounds (700 kilograms)."),
    ("사업비는 12억 달러다.", "It will cost $1.2 billion (1.6 trillion won)."),
    ("한 주민은 두 번 신고했다고 말했다.", "One resident said he had reported it more than once."),
    ("4차 산업혁명과 G20을 다룬다.", "It deals with the Fourth Industrial Revolution and the G20."),
    ("올해 2천 명이 왔고 작년에도 2천 명이 왔다.", "Some 2,000 people came this year, as many as last year."),
    ("30여 마리가 나타났다.", "Up to 30 animals appeared."),
    ("7명 가운데 5명이 찬성했다.", "Five of the seven agreed."),
    ("당일 행사에는 여러 사람이 왔다.", "Several people came to the event that day, the first of its kind."),
    ("11일 18층의 부서진 바닥을 고쳤다.", "On the 11th, the 18th damaged floor was mended."),
    ("18층 넓은 방을 11일 열었다.", "The wide room on the 18th raised floor was opened on the 11th."),
    ("지난 한 해 97명이 찾았다.", "In the whole of last year, 97 people visited."),
    ("형사7부가 맡았다.", "The 7th Criminal Division took the case."),
    ("41경기를 남기고 2.5경기 차로 뒤졌다.", "With 41 games left, they trailed by 2.5 games."),
    ("2조에 속한 팀은 3조 1위를 만난다.", "The team in Group 2 meets the winner of Group 3."),
    ("시는 조례 7조 2항을 고쳤다.", "The city revised Article 7, Paragraph 2 of the ordinance."),
    ("신청은 정원의 절반도 되지 않았다.", "Applications came to less than half of the quota."),
    ("관객은 60명이 채 되지 않았다.", "Fewer than 60 people came to watch."),
    ("회원은 30명을 넘지 않았다.", "Membership did not exceed 30."),
    ("10분도 지나지 않아 불이 꺼졌다.", "The fire was out in less than 10 minutes."),
    ("지난 7월과 8월에 이은 결정이다.", "The decision comes following July and August."),
    ("최근 4년간 37건이 났다.", "There were 37 over the past four years."),
    ("기온은 영하 12도에서 영하 3도다.", "It is minus 12 to minus 3 degrees Celsius."),
    ("요율이 7%에서 11%로 오른다.", "The rate rises to 11 percent from 7 percent."),
    ("200m를 21초7에 달렸다.", "He ran the 200 meters in 21.7 seconds."),
    ("오전 9시와 오후 9시에 방송한다.", "It airs at 9 a.m. and 9 p.m."),
    ("119구급대와 112상황실이 출동했다.", "The 119 rescue team and the 112 control room responded."),
    ("지난 4년간 문을 닫았다.", "It has been closed over 4 years."),
    ("60대 이상이 많았다.", "Many were aged 60 or older."),
    ("두 곳에서 회의를 열었다.", "Meetings were held at both places."),
    ("회의장 세 곳과 쉼터 다섯 곳을 짓는다.", "It will build meeting halls and five shelters."),
    ("다친 사람은 한 명도 없었다.", "No one was hurt."),
    ("수출은 작년 같은 달보다 6.2% 늘었다.", "Exports rose 6.2 percent from the same month last year."),
    ("생산은 전년 동기 대비 4.1% 줄었다.", "Output fell 4.1 percent on-year."),
    ("작년보다 12명 늘었다. 지난달에는 3명이었다.", "It is up 12 from last year. There were three the previous month."),
    ("쌀값이 한 달 새 4% 올랐다.", "Rice prices rose 4 percent in a month."),
    ("쌀값이 한 주 동안 4% 올랐다.", "Rice prices rose 4 percent over the course of seven days."),
]


@pytest.mark.parametrize(("korean", "english"), RIGHT)
def test_fair_translations_raise_nothing(korean: str, english: str) -> None:
    assert problems(korean, english) == []


def test_two_numbers_that_changed_places() -> None:
    korean = "이 사고로 4명이 숨지고 9명이 다쳤다."
    assert problems(korean, "The accident killed four people and injured nine.") == []
    found = problems(korean, "The accident killed nine people and injured four.")
    assert {problem for problem, _, _ in found} == {"wrong-number"}
    swapped = problems("남학생 212명과 교사 187명이 왔다.", "187 male students and 212 teachers came.")
    assert {problem for problem, _, _ in swapped} == {"wrong-number"}


def test_a_wrong_link_shows_both_readings_and_the_right_english() -> None:
    found = next(x for x in links("예산은 87억 원이다.", "The budget is 87 billion won.") if x.problem)
    assert found.kind == "money"
    assert found.expected[0] == "8.7 billion won"
    assert "8,700,000,000" in found.reason.en
    assert "ten times too large" in found.reason.en
    assert "10배 큽니다" in found.reason.ko


def test_measures_in_two_units_are_compared_as_lengths_not_as_numbers() -> None:
    found = next(x for x in links("높이 3m의 파도가 일었다.", "Waves 30 centimeters high rose.") if x.problem)
    assert "ten times too small" in found.reason.en


def test_missing_and_added_numbers_are_sure_only_in_digits() -> None:
    assert problems("주민 350명이 참석했다.", "Residents attended.") == [("missing", "350명", "")]
    assert problems("주민이 참석했다.", "About 350 residents attended.") == [("added", "", "350")]
    assert problems("주민 세 명이 참석했다.", "Residents attended.") == []
    assert problems("행사가 열렸다.", "The event was held twice, the second time indoors.") == []


def test_equal_quantities_are_tied_without_problem() -> None:
    found = links("3월 5일 주민 40명이 왔다.", "On March 5, 40 residents came.")
    assert [(x.problem, x.source is not None, x.target is not None) for x in found] == [("", True, True)] * 2


def test_a_city_called_icheon_is_no_number() -> None:
    assert problems("이천 시민이 모였다.", "Residents of Icheon gathered.") == []


@pytest.mark.parametrize(
    ("korean", "english", "expected"),
    [
        ("주민 7명이 다쳤다.", "17 residents were hurt.", "7"),
        ("닷새 만에 문을 열었다.", "It opened after three days.", "five days"),
        ("두 달 뒤 문을 연다.", "It opens two years later.", "two months"),
        ("지난 8일 문을 열었다.", "It opened on the 18th.", "8th"),
        ("그는 시즌 6세이브를 기록했다.", "He recorded his 9th save of the season.", "6th"),
        ("서울 4호선 열차가 멈췄다.", "A train on Line 5 stopped in Seoul.", "4"),
        ("경보를 3단계로 올렸다.", "They raised the alert to the fourth stage.", "third"),
        ("지난 8일 문을 열었다.", "It opened on March 18.", "the 8th"),
    ],
)
def test_the_suggestion_has_the_shape_of_the_wrong_words(korean: str, english: str, expected: str) -> None:
    (wrong,) = [found for found in links(korean, english) if found.problem]
    assert wrong.expected[0] == expected


def test_another_unit_is_no_other_end_of_a_range() -> None:
    (wrong,) = problems("길이는 310m에서 420m로 늘었다.", "The length grew from 310 m to 420 km.")
    assert wrong == ("wrong-unit", "420m", "420 km")
    (wrong,) = problems("길이는 310m에서 420m로 늘었다.", "The length grew from 310 m to 455 m.")
    assert wrong[0] == "range-end"


@pytest.mark.parametrize(
    ("korean", "english", "found"),
    [
        ("대회는 세 번째로 열린다.", "The contest is held for the second time.", [("ordinal", "세 번째로", "second")]),
        ("팀은 세 차례 연속 우승했다.", "The team won two times in a row.", [("wrong-number", "세 차례", "two times")]),
        ("수출은 넉 달 연속 늘었다.", "Exports rose for three straight months.", [("wrong-number", "넉 달", "three straight months")]),
        ("수출은 석 달 연속 늘었다.", "Exports rose for three straight months.", []),
        ("세 번째 대회이고 두 번째 우승이다.", "It is the second win.", []),
    ],
)  # fmt: skip
def test_small_ordinals_and_times_in_words(korean: str, english: str, found: list[tuple[str, str, str]]) -> None:
    assert problems(korean, english) == found


@pytest.mark.parametrize(
    ("korean", "english", "found"),
    [
        (
            "매출이 412억 원으로 처음 400억 원을 넘었다.",
            "Sales came to 4.12 billion won, exceeding 40 billion won for the first time.",
            [("magnitude", "412억 원", "4.12 billion won")],
        ),
        (
            "지난 16일 6층 강당에서 협약을 맺었다고 19일 밝혔다.",
            "It announced on the 19th that it signed a pact on the 6th in the hall on the 6th floor.",
            [("wrong-date", "16일", "6th")],
        ),
        (
            "예산은 72억 원이고 이 가운데 임차료가 21억 원, 인건비가 34억 원이다.",
            "The budget is 72 million won, of which 2.1 billion won is rent and 4.4 billion won is labor.",
            [("magnitude", "72억 원", "72 million won"), ("wrong-number", "34억 원", "4.4 billion won")],
        ),
        (
            "업주 등 3명을 구속하고 직원 등 6명을 입건했다.",
            "They arrested three people, including the owner, and booked three people, including employees.",
            [("wrong-number", "6명", "three")],
        ),
        (
            "지난달 360t이 팔려 지난해 280t보다 많았다. 값은 1㎏에 8천 원이다.",
            "280 tons were sold last month, more than the 280 tons last year. The price is 8,000 won per kilogram.",
            [("wrong-number", "360t", "280 tons")],
        ),
        ("수수료로 판매액의 7%를 뗐다.", "They took 7 won of the sales as a fee.", [("wrong-unit", "7%", "7 won")]),
        ("거리는 25분이다.", "The distance is 25 kilometers.", [("wrong-unit", "25분", "25 kilometers")]),
        (
            "그는 6이닝을 3실점으로 막고 3승째를 올렸고 노모는 6세이브를 기록했다.",
            "He allowed three runs in six innings for his third win, and Noh recorded his 9th save.",
            [("wrong-number", "6세이브", "9th")],
        ),
        (
            "대응 1단계를 발령했고 불길은 2시간여 만에 잡혔다.",
            "The second stage of response was issued, and the fire was controlled about two hours later.",
            [("wrong-number", "1단계", "second")],
        ),
        ("무게는 12파운드다.", "It weighs 12 pounds.", []),
        ("통학 시간은 40분을 넘기지 않는다.", "The commute was set so as not to exceed 40 minutes.", []),
        ("예산은 3억원을 넘길 수 없다.", "The budget cannot exceed 300 million won.", []),
    ],
)
def test_what_stands_beside_another_figure_is_told(
    korean: str, english: str, found: list[tuple[str, str, str]]
) -> None:
    assert sorted(problems(korean, english)) == sorted(found)


def test_the_bound_that_stays_in_the_english_is_not_written_twice() -> None:
    (wrong,) = [found for found in links("약 650만 명이 왔다.", "About 65 million people came.") if found.problem]
    assert wrong.expected[0].startswith("6.5 million")


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("예산 12조 원을 편성했다.", "It allocated a budget of 12 trillion won."),
        ("그는 1과 3분의 2이닝을 막았다.", "He pitched 1⅔ innings."),
        ("회의는 4월 마지막 주에 열린다.", "The meeting is held in the last week of April."),
    ],
)
def test_these_say_the_same(korean: str, english: str) -> None:
    assert [found for found in links(korean, english) if found.problem and found.source] == []
