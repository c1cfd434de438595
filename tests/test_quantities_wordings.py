"""What stands round a figure and inside a phrase: each or in all, which end, how often, minutes to the hour, ages."""

from __future__ import annotations

import pytest

from bitext_check import check_article
from bitext_check.quantities import compare_quantity
from bitext_check.quantities.reading.english import read_english
from bitext_check.quantities.reading.korean import read_korean

SAME = [
    ("선수 각각 15명", "15 men and 15 women"),
    ("책 두 권씩", "two books each"),
    ("1유로당 1천620원", "1,620 won to the euro"),
    ("2분기", "the April-June period"),
    ("하반기", "from July to December"),
    ("4~6월", "the second quarter"),
    ("0-0 무승부", "a goalless draw"),
    ("오전 11시 10분 전", "10:50 a.m."),
    ("세 시 십오 분 전", "fifteen minutes to three"),
    ("세 시 십 분 전", "ten to three"),
    ("평균 3.1명", "an average of 3.1 people"),
    ("올해 상반기와 하반기", "the first half and the latter half of this year"),
    ("영상 7도", "seven degrees above zero"),
    ("이틀이나 하루", "a day or two"),
    ("25bp 인상", "a hike of a quarter of a percentage point"),
    ("2.5배로", "two and a half times"),
    ("1.5배로 늘었다", "grew by half"),
    ("6월 상순", "in the first 10 days of June"),
    ("3달러 20센트", "$3.20"),
    ("2조30억 원", "2 trillion and 3 billion won"),
    ("셋째 딸", "the third daughter"),
    ("7전 4선승제", "a best-of-seven series"),
    ("다다음 주 목요일", "Thursday of the week after next"),
    ("두어 가지", "a couple of things"),
    ("여남은 명", "about a dozen people"),
    ("음력 5월 5일", "the fifth day of the fifth lunar month"),
    ("칠순", "her 70th birthday"),
    ("환갑", "the 61st birthday"),
    ("억대 연봉", "a salary of at least 100 million won"),
    ("억대 연봉", "a salary of hundreds of millions of won"),
    ("네 자릿수", "four digits"),
    ("20%대 후반", "the high 20 percent range"),
    ("제5조 2항", "Article 5, Paragraph 2"),
    ("매주 월·수요일", "every Monday and Wednesday"),
    ("격월로 낸다", "published every other month"),
    ("분기마다", "every three months"),
    ("연봉 5천만 원", "an annual salary of 50 million won"),
    ("어린이 2명을 포함해 6명", "six people, including two children"),
    ("1명을 제외한 전원", "all but one"),
    ("반경 2㎞", "a radius of 2 kilometers"),
    ("12승 9패", "a 12-9 record"),
    ("5언더파 67타", "a 5-under 67"),
    ("밤 9시 이후", "after 9 p.m."),
    ("재작년", "two years ago"),
]


@pytest.mark.parametrize(("korean", "english"), SAME)
def test_the_same_in_other_words(korean: str, english: str) -> None:
    comparison = compare_quantity(korean, english)
    assert comparison.verdict != "mismatch", comparison.reason


DIFFERENT = [
    ("두 팀에 각각 4명", "four in all on the two teams", "each"),
    ("5만 원씩 두 명에게", "50,000 won in total to two people", "each"),
    ("40명 안팎", "well over 40 people", "about"),
    ("200명 안팎", "200 people inside and outside", "about"),
    ("뒤에서 세 번째", "third from the front", "other end"),
    ("위에서 두 번째", "second from the bottom", "other end"),
    ("어린이 3명을 포함해 8명", "eight people, plus three children", "who is counted"),
    ("한 명을 제외한 전원", "only one", "who is counted"),
    ("다섯 명 중 한 명", "five people for every one", "whole"),
    ("40%대 초반", "the high 40 percent range", "part of the range"),
    ("11승 6패", "a 6-11 record", "order"),
    ("각각 8명과 5명", "five and eight people, respectively", "order"),
    ("기원전 18년", "A.D. 18", "era"),
    ("격주로", "twice a week", "interval"),
    ("격년제", "held twice a year", "interval"),
    ("매달", "every year", "interval"),
    ("연봉 5천만 원", "a monthly salary of 50 million won", ""),
    ("주당 250원 배당", "a dividend of 250 won per week", ""),
    ("평당 2천만 원", "20 million won per square meter", ""),
    ("제4조 7항", "Article 7, Paragraph 4", ""),
    ("주 40시간", "40 hours a month", ""),
    ("저녁 8시 이후", "before 8 p.m.", ""),
    ("5월 말까지", "from the end of May", ""),
    ("글피", "two days ago", ""),
    ("만 7세 이하", "over the age of 7", ""),
    ("칠순", "a 60th birthday", ""),
    ("팔순 어머니", "an 8-year-old mother", ""),
    ("억대 연봉", "an annual salary of billions of won", ""),
    ("오후 4시 5분 전", "4:05 p.m.", ""),
    ("2년여", "just under two years", ""),
    ("다다음 주 목요일", "Thursday of next week", ""),
    ("2분기", "the July-September period", ""),
    ("반경 2㎞", "a diameter of 2 kilometers", "of its kind"),
    ("금 4, 은 7, 동 9", "seven gold, four silver and nine bronze medals", "places"),
    ("보증금 3천만 원에 월세 50만 원", "a deposit of 500,000 won and monthly rent of 30 million won", "places"),
    ("4언더파 68타", "a 4-over 68", ""),
]


@pytest.mark.parametrize(("korean", "english", "reason"), DIFFERENT)
def test_another_thing_round_the_same_figure(korean: str, english: str, reason: str) -> None:
    comparison = compare_quantity(korean, english)
    assert comparison.verdict == "mismatch"
    assert reason in comparison.reason
    assert comparison.reason_ko


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("제7백양호", [7]),
        ("어선 101만선호", [101]),
        ("제2천안문", [2]),
        ("제1천200회", [1200]),
        ("주택 3만호", [30000]),
        ("3만여 호", [30000]),
        ("4.3명", [4.3]),
    ],
)
def test_powers_of_ten_that_begin_a_name_are_no_part_of_its_number(text: str, values: list[float]) -> None:
    assert [float(quantity.value or 0) for quantity in read_korean(text)] == values


def test_a_day_with_a_name_is_no_number() -> None:
    assert [quantity.kind for quantity in read_korean("4.3사건, 6.25전쟁")] == ["holiday", "holiday"]


@pytest.mark.parametrize(
    "text", ["from 2 to 6 p.m.", "three to five people", "30 minutes after 2 people left", "a vote of ten to two"]
)
def test_a_range_is_no_time_before_the_hour(text: str) -> None:
    assert not any(quantity.kind == "time" and " to " in quantity.text for quantity in read_english(text))
    assert all(quantity.text != text for quantity in read_english(text))


@pytest.mark.parametrize(
    ("korean", "english", "codes"),
    [
        ("시는 다음 주 설명회를 연다.", "The city will hold a briefing session next month.", {"DAT003"}),
        ("시는 다음 주 설명회를 연다.", "The city will hold a briefing session next week.", set()),
        ("군은 이듬해 허가를 취소했다.", "The county revoked the permit in the same year.", {"DAT003"}),
        ("군은 같은 해 허가를 취소했다.", "The county revoked the permit in the same year.", set()),
        ("부대는 3사단에 배치됐다.", "The unit was assigned to the 5th Division.", {"NUM004"}),
        ("부대는 3사단에 배치됐다.", "The unit was assigned to the 3rd Division.", set()),
        ("시장은 매주 화·금요일 열린다.", "The market opens every Tuesday and Saturday.", {"DAT002"}),
        ("시장은 매주 화·금요일 열린다.", "The market opens every Tuesday and Friday.", set()),
    ],
)
def test_figures_of_articles(korean: str, english: str, codes: set[str]) -> None:
    found = check_article(f"{korean}\n", f"{english}\n").findings
    assert {f.rule.code for f in found if f.category in ("date", "number") and f.severity != "info"} == codes
