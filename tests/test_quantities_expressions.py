"""Expressions that Korean counts in its own way: bundles and old measures, days by name, shares, gaps of age, sons."""

from __future__ import annotations

import pytest

from bitext_check import check_article
from bitext_check.quantities import compare_quantity
from bitext_check.quantities.reading.english import read_english
from bitext_check.quantities.reading.korean import read_korean

# One row a behaviour: the Korean, a fair English, a wrong one.
BOTH = [
    # Bundles, trays and old measures, with the goods before them
    ("배추 세 접", "300 heads of cabbage", "30 heads of cabbage"),
    ("곶감 두 접", "two strings of dried persimmons", "20 dried persimmons"),
    ("굴비 두 두름", "40 dried croakers", "20 dried croakers"),
    ("북어 한 쾌", "20 dried pollock", "a dozen dried pollock"),
    ("김 두 톳", "200 sheets of gim", "20 sheets of gim"),
    ("오징어 두 축", "40 dried squid", "20 dried squid"),
    ("바늘 한 쌈", "24 needles", "10 needles"),
    ("달걀 두 판", "60 eggs", "two dozen eggs"),
    ("색연필 세 다스", "36 colored pencils", "30 colored pencils"),
    ("담배 두 보루", "two cartons of cigarettes", "12 packs of cigarettes"),
    ("찹쌀 서 말", "about 54 liters of glutinous rice", "3 liters of glutinous rice"),
    ("참기름 두 홉", "about 360 milliliters of sesame oil", "2 liters of sesame oil"),
    ("쌀 두 가마", "160 kilograms of rice", "16 kilograms of rice"),
    ("벼 두 가마니", "two sacks of rice", "200 kilograms of rice"),
    ("딸기 두 근", "800 grams of strawberries", "2 kilograms of strawberries"),
    ("감자 두 관", "7.5 kilograms of potatoes", "75 kilograms of potatoes"),
    ("금 두 냥", "75 grams of gold", "7.5 grams of gold"),
    ("이십 리 길", "a walk of about 8 kilometers", "a walk of 20 kilometers"),
    ("높이 여섯 자", "about 1.8 meters high", "6 meters high"),
    ("신발 두 켤레", "two pairs of shoes", "two shoes"),
    # Days, months and years by name
    ("사나흘", "three or four days", "four or five days"),
    ("대엿새", "five or six days", "four or five days"),
    ("이삼일", "two or three days", "12 or 13 days"),
    ("삼사십 명", "30 to 40 people", "34 people"),
    ("하루 반", "a day and a half", "half a day"),
    ("두 달 반", "two and a half months", "half a month"),
    ("오 년간", "for five years", "for nine years"),
    ("초사흘", "the third day", "the fourth day"),
    ("섣달", "the 12th lunar month", "the 10th lunar month"),
    ("그끄저께", "three days ago", "two days ago"),
    ("같은 해", "the same year", "last year"),
    ("같은 달", "the same month", "this month"),
    ("이듬달", "the following month", "the previous month"),
    ("17세기", "the 1600s", "the 1700s"),
    ("사반세기", "a quarter of a century", "half a century"),
    ("몇십 년", "decades", "20 years"),
    ("저물녘", "at dusk", "at dawn"),
    # Shares
    ("열에 여덟", "eight in ten", "eight in a hundred"),
    ("셋 중 하나", "one in three", "two in three"),
    ("과반", "a majority", "fewer than half"),
    ("반값 할인", "a 50 percent discount", "a 15 percent discount"),
    ("25분의 1", "one twenty-fifth", "one-twentieth"),
    ("32분의 3", "three thirty-seconds", "three thirty-thirds"),
    ("20분의 1", "a twentieth of it", "one twenty-first"),
    ("만분의 일", "one ten-thousandth", "one thousandth"),
    ("16세 이상 20세 미만", "aged 16 to 19", "aged 16 to 20, inclusive"),
    ("경쟁률 14대 1", "14 applicants for each place", "41 applicants for each place"),
    # Counts
    ("여남은 개", "a dozen or so", "nearly ten"),
    ("스무남은 명", "a little over 20 people", "about 12 people"),
    ("만 삼천 그루", "13,000 trees", "10,300 trees"),
    ("백만 인파", "a crowd of one million", "a crowd of 100,000"),
    ("스물두 표", "22 votes", "32 votes"),
    ("오남매", "five siblings", "six siblings"),
    ("3남 1녀", "three sons and a daughter", "a son and three daughters"),
    ("4명과 6명", "four and six people", "four to six people"),
    ("지하 2층", "the second basement level", "the second floor"),
    ("2사 2, 3루", "runners on second and third with two outs", "runners on first and third with two outs"),
    ("3관왕", "a triple crown", "two titles"),
    ("2연패", "back-to-back titles", "three straight titles"),
    ("세 배", "triple", "double"),
    ("3도 화상", "third-degree burns", "first-degree burns"),
    ("2등급", "grade 2", "grade 3"),
    ("4선 의원", "a four-term lawmaker", "a three-term lawmaker"),
    ("2대째", "for the second generation", "two companies"),
    ("제삼공화국", "the Third Republic", "the Fourth Republic"),
    ("2학기", "the second semester", "second grade"),
    # Gaps, intervals, directions
    ("세 살 터울", "three years apart", "three years old"),
    ("네 살 위", "four years older", "four years younger"),
    ("다섯 살 연하", "five years younger", "five years older"),
    ("6시간 늦다", "six hours behind", "six hours ahead"),
    ("사흘에 걸쳐", "over three days", "every three days"),
    ("격주 화요일", "every other Tuesday", "every Tuesday"),
    ("아흐레마다", "every nine days", "every ten days"),
    ("4년마다", "every four years", "for four years"),
    ("30년 가까이", "for nearly 30 years", "for well over 30 years"),
    ("매주 토요일", "every Saturday", "on alternate Saturdays"),
    ("하루걸러", "every other day", "every day"),
    ("반기별", "every six months", "every three months"),
    ("격년제", "held every two years", "an annual event"),
    ("연 2회", "twice annually", "once a month"),
    ("첫 공연", "the first performance", "the last performance"),
    ("30여 년간", "for more than 30 years", "for nearly 30 years"),
    # Words of a kind
    ("세쌍둥이", "triplets", "twins"),
    ("삼중고", "a triple burden", "a double burden"),
    ("대다수", "the vast majority", "a minority"),
    ("준결승", "the semifinals", "the quarterfinals"),
    ("막내딸", "the youngest daughter", "the eldest daughter"),
    ("재선 의원", "a two-term lawmaker", "a first-term lawmaker"),
    ("수개월", "several months", "several weeks"),
    ("득표율 41%", "41 percent of the vote", "a turnout of 41 percent"),
    ("춘분", "the vernal equinox", "the winter solstice"),
    ("8회말", "the bottom of the eighth", "the top of the eighth"),
]


@pytest.mark.parametrize(("korean", "right", "wrong"), BOTH)
def test_a_fair_rendering_is_told_from_a_wrong_one(korean: str, right: str, wrong: str) -> None:
    assert compare_quantity(korean, right).verdict != "mismatch", compare_quantity(korean, right).reason
    assert compare_quantity(korean, wrong).verdict == "mismatch", compare_quantity(korean, wrong).reason


@pytest.mark.parametrize(
    "text",
    [
        "그의 한 말은 옳다",
        "두 손을 들었다",
        "석 자 이름",
        "구조대 도착",
        "이 년간",
        "신흥4리 주민",
        "반갑다",
        "초하루갑",
    ],
)
def test_everyday_words_are_no_measures(text: str) -> None:
    assert all(q.kind in ("number", "duration") and not q.second for q in read_korean(text))
    assert not any(q.kind in ("measure", "fraction", "date") for q in read_korean(text))


@pytest.mark.parametrize(
    "text", ["one twentieth-century painting", "a third-generation shop", "the one fifteenth-ranked"]
)
def test_ordinals_before_a_noun_are_no_fractions(text: str) -> None:
    assert not any(q.kind == "fraction" for q in read_english(text))


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("무게는 콘크리트의 25분의 1 수준이다.", "It weighs about one twenty-fifth as much as concrete."),
        (
            "조합원 2천480명 가운데 2천116명(85.3%)이 투표에 참여했다.",
            "In the vote, 2,116 (85.3%) of its 2,480 members took part.",
        ),
        (
            "법에 따라 의회를 해산하면 30일 뒤부터 50일 안에 선거를 치러야 한다.",
            "By law, if parliament is dissolved, an election must be held no earlier than 30 days and no later than 50"
            " days afterward.",
        ),
        ("당도가 16브릭스는 돼야 한다.", "The sugar content should be at least 16 Brix."),
        ("그는 천 리 길도 한 걸음부터라고 말했다.", "He said a journey of a thousand miles begins with a single step."),
    ],
)
def test_nothing_is_wrong_with_these(korean: str, english: str) -> None:
    found = [f.rule.code for f in check_article(korean + "\n", english + "\n").findings if f.severity != "info"]
    assert found == []
