"""Korean and English quantities compared: one row a behaviour."""

from __future__ import annotations

import pytest

from bitext_check.quantities import compare_quantity

SAME = [
    ("아홉 시 오 분 전", "five minutes to nine"),
    ("네 시 이십오 분", "4:25"),
    ("제31회", "the 31st"),
    ("제8회", "the 8th"),
    ("오천 리", "about 2,000 kilometers"),
    ("2천 리", "about 800 kilometers"),
    ("4박 5일", "a four-night stay"),
    ("4박 5일", "a five-day trip"),
    ("부부 12쌍", "12 couples"),
    ("6·10 항쟁", "the uprising of 1987"),
    ("5월 28일~6월 2일", "May 28 to June 2"),
    ("8년 만의 최고치", "the highest for the last eight years"),
    ("4만6천여 명", "about 46,000 people"),
    ("4만6천여 명", "more than 46,000 people"),
    ("75만 명", "three-quarters of a million people"),
    ("2억4천만 명", "240 million people"),
    ("6천만 명", "60 million people"),
    ("수십만 명", "hundreds of thousands of people"),
    ("수백 건", "hundreds of cases"),
    ("열일곱 명", "17 people"),
    ("마흔두 곳", "42 places"),
    ("서너 명", "three or four people"),
    ("이백십 명", "210 people"),
    ("4분의 3", "three-quarters"),
    ("10명 중 4명", "four out of 10"),
    ("10명 중 4명", "40 percent"),
    ("9명 중 2명", "two of every nine people"),
    ("네 배로 늘었다", "quadrupled"),
    ("세 차례", "on three occasions"),
    ("70명 이상", "at least 70 people"),
    ("70명 이하", "70 people or fewer"),
    ("최대 600명", "up to 600 people"),
    ("4천 명에서 7천 명으로 늘었다", "rose from 4,000 to 7,000 people"),
    ("4천 명에서 7천 명으로 늘었다", "rose to 7,000 from 4,000"),
    ("4∼7명", "four to seven people"),
    ("4조6천억원", "4.6 trillion won"),
    ("8,765만 달러", "$87.65 million"),
    ("3천400만 원", "34 million won"),
    ("2조5천억 원", "two and a half trillion won"),
    ("4억~7억 원", "400 million to 700 million won"),
    ("500만 달러", "$5m"),
    ("월 45만 원", "450,000 won a month"),
    ("주당 430원", "430 won per share"),
    ("7⅓이닝", "7⅓ innings"),
    ("주당 4만 원", "40,000 won a week"),
    ("주당 36시간", "36 hours a week"),
    ("초속 7∼12m", "7 to 12 meters per second"),
    ("시속 30~50㎞", "30 to 50 kilometers per hour"),
    ("시속 70㎞에서 50㎞로", "from 70 to 50 kilometers per hour"),
    ("초속 6m에서 최고 11m로", "from 6 m/s to 11 m/s"),
    ("영하 4∼9도", "between minus 4 and minus 9 degrees"),
    ("영하 4∼9도", "4 to 9 degrees below zero"),
    ("영하 4∼영상 3도", "minus 4 to 3 degrees"),
    ("1인당 60만 원", "600,000 won per person"),
    ("수백억 원", "tens of billions of won"),
    ("2031년 7월 9일", "July 9, 2031"),
    ("2031년 7월 9일", "9 July 2031"),
    ("지난 14일", "on the 14th"),
    ("지난 14일", "on Oct. 14"),
    ("14-17일", "from the 14th to the 17th"),
    ("4월 14일부터 17일까지", "from April 14 to 17"),
    ("재작년", "the year before last"),
    ("지난달 말", "late last month"),
    ("2분기", "Q2"),
    ("내년 상반기", "the first half of next year"),
    ("3·1절", "March 1 Independence Movement Day"),
    ("다음 주 목요일", "next Thursday"),
    ("1990년대", "the 1990s"),
    ("오후 4시 반", "4:30 p.m."),
    ("오후 4시 반", "half past four in the afternoon"),
    ("15시 20분", "3:20 p.m."),
    ("밤 10시", "10 p.m."),
    ("낮 12시", "noon"),
    ("오후 2시부터 6시까지", "from 2 to 6 p.m."),
    ("17일 새벽", "before dawn on the 17th"),
    ("0.75%p 인상", "a hike of 0.75 percentage points"),
    ("75bp 인상", "a hike of 0.75 percentage points"),
    ("전월 대비 4.4% 증가", "up 4.4 percent from a month earlier"),
    ("두 자릿수", "double-digit"),
    ("40평", "about 132 square meters"),
    ("200만㎡", "200 hectares"),
    ("10㎞", "6.2 miles"),
    ("섭씨 30도", "86 degrees Fahrenheit"),
    ("영하 7도", "7 degrees below zero"),
    ("초속 25m", "25 meters per second"),
    ("제47회", "the 47th"),
    ("22대 국회", "the 22nd National Assembly"),
    ("제27조 4항", "Article 27, Paragraph 4"),
    ("4차 회의", "the fourth meeting"),
    ("2박 3일", "three days and two nights"),
    ("3년 6개월", "three and a half years"),
    ("3년 6개월", "42 months"),
    ("7년째", "for the seventh year"),
    ("보름", "15 days"),
    ("반세기", "half a century"),
    ("7년 만에", "for the first time in seven years"),
    ("만 71세", "71 years old"),
    ("50대 후반", "in his late 50s"),
    ("최모(44) 씨", "a 44-year-old surnamed Choi"),
    ("생후 5개월", "five months old"),
    ("4-2 승리", "a 4-2 victory"),
    ("14승 6패", "14 wins and six losses"),
    ("031-456-7890", "+82-31-456-7890"),
    ("40대 남성", "a 40-something man"),
    ("40대 후반 남성", "a man in his late forties"),
    ("60대 이상", "those aged 60 and older"),
    ("사망자는 한 명도 없었다", "no one was killed"),
    ("주민 다섯 명 중 한 명꼴", "about one in five residents"),
    ("17년 만에 최고", "a level last seen 17 years ago"),
    ("두 시간 동안", "over the course of two hours before he left"),
    ("작년의 곱절", "twice as many as last year"),
    ("굴착기 열네 대", "14 excavators"),
    ("다음 주 화요일", "Tuesday next week"),
    ("11월 4, 5일", "Nov. 4 and 5"),
    ("11월 4∼5일", "Nov. 4 and 5"),
    ("국비 42억 원과 군비 18억 원", "4.2 billion won from the state and 1.8 billion won from the county"),
    ("설 다음 날", "the day after Seollal"),
]
DIFFERENT = [
    ("아홉 시 오 분 전", "five past nine", "times differ"),
    ("장갑 열두 켤레", "twelve people", "units differ"),
    ("3월 11∼14일", "from March 11 to April 14", "months differ"),
    ("3월 11일부터 14일까지", "March 11 to April 14", "months differ"),
    ("6·10 항쟁", "the uprising of 1910", "years differ"),
    ("8년 만에", "for the past eight years", "direction in time"),
    ("4만6천여 명", "about 4,600 people", "ten times too small"),
    ("4만6천 명", "64,000 people", "digits"),
    ("70명 이상", "fewer than 70 people", "bound"),
    ("3백여 곳", "fewer than 300 places", "bound"),
    ("4천 명에서 7천 명으로 늘었다", "fell from 7,000 to 4,000 people", "other way"),
    ("4∼7명", "four to nine people", ""),
    ("4조6천억원", "460 billion won", "ten times too small"),
    ("6천만 엔", "60 million won", "currency"),
    ("월 45만 원", "450,000 won a year", "units"),
    ("주당 430원", "430 won a day", "units"),
    ("7⅓이닝", "7⅔ innings", ""),
    ("초속 7∼12m", "7 to 12 kilometers per hour", ""),
    ("영하 4∼9도", "4 to 9 degrees", ""),
    ("2031년 7월 9일", "September 7, 2031", "dates"),
    ("2031년 7월 9일", "July 9, 2013", "years"),
    ("내달", "last month", "direction"),
    ("지난달 초", "late last month", "dates"),
    ("2분기", "a half", ""),
    ("목요일", "Tuesday", "days of the week"),
    ("오후 4시 반", "4:30 a.m.", "part of the day"),
    ("17일 새벽", "late at night on the 17th", "part of the day"),
    ("한국시간 4일 오후 3시", "3 p.m. on the 4th, local time", "Korean time"),
    ("0.75%p 인상", "a hike of 0.75 percent", "percentage points"),
    ("전년 대비 4.4% 증가", "up 4.4 percent from the previous quarter", ""),
    ("40평", "40 square meters", "units"),
    ("영하 7도", "7 degrees Celsius", ""),
    ("시속 90㎞", "90 miles per hour", "units"),
    ("22대 국회", "lawmakers in their 20s", ""),
    ("4차 회의", "four meetings", ""),
    ("7년째", "seven years ago", "direction"),
    ("17년 만에 고향에 돌아왔다", "he came home 17 years ago", "direction"),
    ("7년 만에", "for seven years in a row", "direction"),
    ("2주 이내", "after two weeks", "direction"),
    ("2030년까지", "since 2030", "direction"),
    ("징역 2년에 집행유예 4년", "four years in prison, suspended for two years", "changed places"),
    ("찬성 8표, 반대 5표", "five in favor and eight against", "changed places"),
    ("300여 가구", "exactly 300 households", "no exact number"),
    ("음력 5월 5일", "May 5 on the solar calendar", "lunar calendar"),
    ("6월 셋째 주 수요일", "the second Wednesday of June", "the ordinals differ"),
    ("사망자 3명, 부상자 21명", "21 dead and three injured", "changed places"),
    ("50대 후반", "in his early 50s", ""),
    ("생후 5개월", "five years old", "units"),
    ("4-2 승리", "a 4-2 defeat", "turned round"),
    ("14승 6패", "six wins and 14 losses", ""),
    ("4.4% 하락", "up 4.4 percent", "turned round"),
    ("031-456-7890", "031-456-7980", "digits"),
    ("150명", "people", "missing"),
    ("다친 사람은 한 명도 없었다", "one person was hurt", ""),
    ("굴착기 열네 대", "24 excavators", ""),
    ("배 여섯 척", "seven boats", ""),
    ("60명가량", "at least 60 people", "bound"),
    ("11월 4∼8일", "Nov. 4 and 8", "dates"),
    ("설 전날", "the day after Seollal", "direction"),
    (
        "국비 42억 원과 군비 18억 원",
        "1.8 billion won from the state and 4.2 billion won from the county",
        "changed places",
    ),
    ("다음 주 화요일", "Tuesday this week", ""),
]


@pytest.mark.parametrize(("korean", "english"), SAME)
def test_fair_renderings_are_no_mismatch(korean: str, english: str) -> None:
    comparison = compare_quantity(korean, english)
    assert comparison.verdict in ("match", "variant"), comparison.reason


@pytest.mark.parametrize(("korean", "english", "reason"), DIFFERENT)
def test_slips_are_mismatches_and_say_why(korean: str, english: str, reason: str) -> None:
    comparison = compare_quantity(korean, english)
    assert comparison.verdict == "mismatch"
    assert reason in comparison.reason
    assert comparison.reason_ko


def test_rounding_is_a_variant_and_false_precision_a_mismatch() -> None:
    assert compare_quantity("4조 6,789억 원", "4.68 trillion won").verdict == "variant"
    assert compare_quantity("4.6%", "5 percent").verdict == "mismatch"


def test_both_values_stand_in_the_reason_and_the_right_english_is_expected() -> None:
    comparison = compare_quantity("4조 6,000억 원", "460 billion won")
    assert comparison.reason == (
        "4조 6,000억 원 = 4,600,000,000,000; the English says 460 billion won = 460,000,000,000: ten times too small"
    )
    assert (
        comparison.reason_ko
        == "4조 6,000억 원 = 4,600,000,000,000, 영문은 460 billion won = 460,000,000,000: 10배 작습니다"
    )
    assert comparison.expected == ("4.6 trillion won",)


def test_text_without_quantity_matches_unless_its_words_are_reversed() -> None:
    assert compare_quantity("", "").verdict == "match"
    assert compare_quantity("안건 부결", "the bill was rejected").verdict == "match"
    assert compare_quantity("안건 부결", "the bill was approved").verdict == "mismatch"


@pytest.mark.parametrize(
    ("korean", "english", "verdict"),
    [
        ("3분기", "Q3", "match"), ("3분기", "Q2", "mismatch"),
        ("상반기", "H1", "match"), ("상반기", "H2", "mismatch"),
        ("한 자릿수", "single digits", "match"),
        ("1박 2일", "an overnight trip", "match"), ("2박 3일", "an overnight trip", "mismatch"),
        ("절반으로 줄었다", "halved", "match"), ("두 배", "tripled", "mismatch"),
        ("90년대", "the 1990s", "match"), ("80년대", "the 1990s", "mismatch"), ("1990년대", "the 1980s", "mismatch"),
        ("월요일", "Tuesday", "mismatch"), ("3월 4일", "April 3", "mismatch"), ("3월 4일", "March 5", "mismatch"),
        ("3분의 1", "a third", "match"), ("3분의 1", "a quarter", "mismatch"),
    ],
)  # fmt: skip
def test_quantities_of_few_letters(korean: str, english: str, verdict: str) -> None:
    assert compare_quantity(korean, english).verdict == verdict
